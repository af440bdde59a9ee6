"""A bill that the bank sent to a wrong mailbox, address or number: nobody printed it, nobody handed it over."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Cost, Notice, Settlement
from legal_refs.case.interruptions import acts
from legal_refs.case.missending import missent
from legal_refs.case.vocabulary import (
    Answer,
    Apology,
    BankReason,
    CostKind,
    DataCategory,
    DiscoveryHow,
    EvidenceGroup,
    Reply,
    SourceBasis,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

MAILED = (
    "2019年11月12日我办信用卡，柜员录入邮箱时少录了一个字母，电子账单每月都发到了同公司另一名同事的邮箱，一共18期。"
)
ADMITTED = "经查，系统登记邮箱与申请表所填邮箱相差一个字母，系录入差错，已更正。"
BY_HAND = (
    "打印",
    "违规查询",
    "查询、导出",
    "查询、提供",
    "柜台",
    "凭借岗位",
    "查询权限",
    "何种手续",
    "个人行为",
    "提供给他人的",
)


def astray(story: str, *reasons: BankReason, decision: str = ADMITTED) -> Case:
    case = changed(
        example("statement-leak"),
        "leak",
        what_happened=story,
        source_note="邮件的发件人是银行的账单邮箱",
        source_basis=(SourceBasis.BANK_ADMISSION,),
        categories=(DataCategory.NAME, DataCategory.BILL),
        recipient="同公司的一名同事",
        given_on=date(2019, 11, 12),
        occurred=date(2023, 3, 5),
        ongoing_until=date(2024, 8, 5),
    )
    answer = Complaint(sent=date(2025, 6, 11), received=date(2025, 6, 13), reply=Reply.REFUSED, decision=decision)
    answer = structs.replace(answer, decided_received=date(2025, 7, 1), reasons=reasons)
    return structs.replace(case, complaint=answer, evidence=case.evidence[:1])


def test_a_bill_sent_to_a_wrong_mailbox_is_told_asked_and_pleaded_as_that() -> None:
    papers = made(astray(MAILED), "A3", "A8", "B1", "B4d", "C1", "C2", "C5", "C6")
    for paper, text in papers.items():
        assert not [words for words in BY_HAND if words in text], (paper, [w for w in BY_HAND if w in text])
    row = "2023年3月5日至2024年8月5日，被举报机构将本人的账单发往错误的邮箱，由同公司的一名同事收到"
    assert row in papers["C2"] and "☑ | 将客户信息发往错误的邮箱" in papers["C5"]
    assert "被告的过错在于没有核对登记的邮箱即发送账单，使之发往错误的邮箱" in papers["A3"]
    assert "答复写明“系统登记邮箱与申请表所填邮箱相差一个字母”、“系录入差错”" in papers["A3"]
    assert "登记的邮箱的录入、变更、更正和复核记录" in papers["A8"] and "2019年11月12日至今" in papers["A8"]
    assert "被申请人将申请人的账单发往错误的邮箱，由同公司的一名同事收到" in papers["A8"]
    for paper in ("B1", "C1", "C6"):
        assert "核实本人个人信息发往错误的邮箱的情况" in papers[paper]
        assert "可能造成的危害、登记的邮箱由何人录入、变更和复核，以及已经采取的补救措施。" in papers[paper]
    for paper in ("B1", "C1"):
        assert "保存登记的邮箱的录入、变更记录和向该邮箱发送的记录。" in papers[paper]
    assert "发送本人账单的记录（邮箱、时间、内容、送达和退回的状态）" in papers["B4d"]


@pytest.mark.parametrize(
    ("story", "kind", "to"),
    [
        ("我2023年已经改了通讯地址，纸质账单还是寄到旧地址，被现在的住户拆开。", "地址", "错误的地址"),
        ("纸质账单还是寄到旧地址，被现在的住户拆开。", "地址", "旧地址"),
        ("银行把我的交易短信发到了原来的手机号，现在是别人在用。", "号码", "旧号码"),
        ("银行每月把账单寄到公司地址，被同事拆开。", "地址", "他人能够收取的地址"),
        ("对账单被银行错寄给同小区的邻居。", "地址", "错误的地址"),
        ("柜员打印了我的流水，后来发到了前夫的邮箱。", "", ""),
        ("客户经理把我的账单转发给了同事的手机。", "", ""),
        ("大堂经理把流水交给了我前夫。", "", ""),
    ],
)
def test_what_was_sent_wrongly_is_told_from_what_a_clerk_gave(story: str, kind: str, to: str) -> None:
    case = changed(example("statement-leak"), "leak", what_happened=story, source_note=None)
    assert missent(case) == kind
    text = made(case, "C2")["C2"]
    assert "发往" + to in text if kind else "将客户信息发往" not in text


OLD = "2025年4月7日，被告将原告的信用卡账单寄到原告的旧地址，被旧房的租客拆开。"
NOT_TOLD = "我行系统登记地址未变更，账单按登记地址寄出，系客户未及时更新地址。"


def test_an_address_given_up_is_no_wrong_entry_and_the_banks_answer_is_met() -> None:
    """Nobody said that the bank knew of a new address: the old one may be what the customer left."""
    papers = made(astray(OLD, decision=NOT_TOLD), "A3", "A8", "B1", "B4d", "C1")
    for paper, text in papers.items():
        for words in ("错误的地址", "所留的地址，", "不准确，", "的过错在于", "因何有误", "不一致", "变更之日起"):
            assert words not in text, (paper, words)
    assert "被告将原告的账单发往旧地址，由同公司的一名同事收到，没有原告的同意，违反上述规定。" in papers["A3"]
    assert "被告应当说明发送前是否核对该地址仍由原告使用" in papers["A3"]
    met = "在答复中称“系客户未及时更新地址”、“我行系统登记地址未变更”。登记的地址有没有变更，不影响"
    assert "被告" + met in papers["A3"] and "贵行" + met in papers["B1"]
    assert "该决定称“系客户未及时更新地址”" in papers["C1"] and "由他人泄露" not in papers["A3"] + papers["B1"]


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("原告2023年已经在柜台登记新地址。", True),
        ("原告2023年把通讯地址改了。", True),
        ("原告没有更新地址。", False),
        ("租客5号变更了门锁。", False),
    ],
)
def test_a_change_that_the_bank_knew_of_makes_the_old_address_wrong(told: str, wrong: bool) -> None:
    text = made(astray(told + OLD, decision="不予赔偿。"), "A3")["A3"]
    assert ("被告处理的原告个人信息不准确" in text) is wrong
    assert ("没有核对登记的地址即发送账单，使之发往错误的地址" in text) is wrong


def test_a_wrong_sending_asks_for_its_own_records_and_names_no_crime() -> None:
    papers = made(astray(OLD, decision="不予赔偿。"), "A3", "B1", "D1")
    for paper in ("A3", "B1"):
        assert "登记、变更和发送的记录由" in papers[paper] and "查询、导出和对外提供信息的日志" not in papers[paper]
    assert "☐侵犯公民个人信息" in papers["D1"] and "☑不确定" in papers["D1"]
    assert "获得信息的一方 | 同公司的一名同事 | 本人陈述" in papers["D1"]
    assert "☑侵犯公民个人信息" in made(example("statement-leak"), "D1")["D1"]


@pytest.mark.parametrize(
    ("story", "item", "proof"),
    [
        ("2025年4月28日朋友当面告诉原告。", "与柜员的微信聊天记录（2025年5月20日）", "本人陈述"),
        ("2025年4月28日前夫在微信里发来明细，原告得知。", "与前夫的微信聊天记录", "与前夫的微信聊天记录"),
        ("前夫在微信里发来明细，原告得知。", "与前夫的微信聊天记录（2025年5月20日）", "本人陈述"),
        ("2025年7月原告在另案收到该明细。", "他案中出现的账户交易明细", "本人陈述"),
        ("原告在另案收到对方提交的材料时得知。", "他案中出现的账户交易明细", "他案中出现的账户交易明细"),
    ],
)
def test_what_came_later_is_no_proof_of_the_discovery(story: str, item: str, proof: str) -> None:
    case = example("statement-leak")
    shown = next(e for e in case.evidence if e.group is EvidenceGroup.LEAK)
    case = structs.replace(case, evidence=(structs.replace(shown, name=item),))
    case = changed(case, "leak", what_happened="2025年4月7日柜员打印原告的明细交给前夫。" + story)
    when = structs.replace(case.discovery.when, day=date(2025, 4, 28))
    case = changed(case, "discovery", when=when, how=DiscoveryHow.OTHER)
    row = next(line for line in made(case, "B1")["B1"].splitlines() if line.startswith("| 2025年4月28日"))
    assert row.endswith("| " + proof)


def test_the_staffs_own_doing_is_met_where_the_bank_pleads_it() -> None:
    met = made(astray(MAILED, BankReason.STAFF_PRIVATE, decision="系员工个人行为。"), "A3")["A3"]
    assert "关于工作人员的个人行为" in met


def answered(decision: str, *reasons: BankReason) -> Case:
    return changed(astray(MAILED, *reasons, decision=decision), "claim", apology=Apology.WRITTEN)


def test_words_of_an_answer_are_met_as_they_stand() -> None:
    """No card number in it, the thing happened years ago, we are sorry: each of them was left standing."""
    said = "账单不含完整卡号和密码，未造成资金损失，且事情发生在2019年，已超过诉讼时效，我行无法赔偿，谨向您表示歉意。"
    text = made(answered(said, BankReason.NO_LOSS, BankReason.TOO_LATE_TO_SUE), "A3")["A3"]
    assert "被告又称“账单不含完整卡号和密码”；侵害个人信息权益不以信息足以支取、转出账户资金为条件" in text
    assert "没有否认前述信息已经外流。" in text
    assert "自权利人知道或者应当知道权利受到损害以及义务人之日起计算，不自事情发生之日起计算。" in text
    assert "被告在答复中称“谨向您表示歉意”，同时拒绝承担责任；该表示不能代替作为民事责任的赔礼道歉。" in text
    plain = made(answered("已超过诉讼时效。", BankReason.TOO_LATE_TO_SUE), "A3")["A3"]
    assert "不自事情发生之日起计算" not in plain and "该表示不能代替" not in plain and "被告又称" not in plain


def test_a_payment_at_a_hospital_in_a_bill_is_pleaded_as_private() -> None:
    words = "其中在医疗机构付款的记录反映原告就医的情况"
    text = made(astray(MAILED + "账单上有2023年9月在一家医院的付款。"), "A3")["A3"]
    assert "属于原告不愿为他人知晓的私密信息，" + words in text and words not in made(astray(MAILED), "A3")["A3"]


def test_points_and_gifts_are_no_consent_to_pay() -> None:
    day = date(2025, 5, 22)
    told = Notice(day=day, addressee=example("statement-leak").bank.name, demand=Answer.YES, reply=Reply.PARTIAL)

    def kinds(words: str) -> set[str]:
        notice = structs.replace(told, reply_date=day, reply_text=words)
        return {one.kind for one in acts(structs.replace(astray(MAILED), notices=(notice,)))}

    assert "agreement" not in kinds("已把邮箱改正，补偿您2000积分")
    assert "agreement" not in kinds("为您减免一年年费")
    assert "agreement" in kinds("补偿您500元") and "agreement" in kinds("同意减免年费及利息，补偿您300元")


def test_what_was_known_is_a_sentence_or_a_list_but_not_both() -> None:
    case = changed(astray(MAILED), "leak", callers_knew="同事知道我在医院花了多少钱", callers_right="日期和金额都对")
    text = made(case, "A3")["A3"]
    assert "。同事知道原告在医院花了多少钱。其中与原告的实际情况一致的有：日期和金额。" in text
    listed = made(changed(case, "leak", callers_knew="姓名、手机号"), "A3")["A3"]
    assert "掌握的信息包括姓名、手机号。" in listed


def test_one_receipt_for_all_the_costs_is_cited_for_each_of_them() -> None:
    costs = (
        Cost(kind=CostKind.COPY, amount=Decimal("45.00"), receipt=Answer.YES),
        Cost(kind=CostKind.TRAVEL, amount=Decimal("126.00"), receipt=Answer.YES),
    )
    case = changed(astray(MAILED), "claim", costs=costs)
    receipt = structs.replace(case.evidence[0], group=EvidenceGroup.LOSS, name="复印费和交通费票据")
    whole = structs.replace(case, evidence=(case.evidence[0], structs.replace(receipt, proves="支出171元")))
    assert "| 交通费 | 126.00 | 见证据2" in made(whole, "A3")["A3"]
    part = structs.replace(case, evidence=(case.evidence[0], structs.replace(receipt, proves="支出45元")))
    assert "| 交通费 | 126.00 | 有票据" in made(part, "A3")["A3"]


@pytest.mark.parametrize(("how", "said"), [("客服说签了就充话费，我没有签", False), ("客户经理拿来一张谅解书", True)])
def test_that_nothing_was_signed_is_said_once(how: str, said: bool) -> None:
    offer = Settlement(promised="300元话费", signed=Answer.NO, waived=Answer.YES, how=how)
    text = made(structs.replace(astray(MAILED), settlement=offer), "A3")["A3"]
    assert ("原告没有签署" in text) is said and "该条件没有经原告接受" in text
