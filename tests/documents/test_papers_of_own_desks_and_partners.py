"""What a reader of the papers on a query and on a partner that sells found: the bank's own desk is no third party."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import OptOut
from legal_refs.case.facts import Case, Complaint, Institution, Notice, PiRequest
from legal_refs.case.interruptions import offers
from legal_refs.case.recipients import passed_to
from legal_refs.case.vocabulary import Answer, BankReason, ContactChannel, EvidenceGroup, PiRight, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

BROKER = "示例财富保险经纪有限公司"


def answered(case: Case, decision: str, *reasons: BankReason) -> Case:
    complaint = Complaint(
        sent=date(2026, 9, 1),
        received=date(2026, 9, 1),
        decided_received=date(2026, 9, 12),
        reply=Reply.REFUSED,
        decision=decision,
        reasons=reasons,
    )
    return structs.replace(case, complaint=complaint)


def queried(recipient: str) -> Case:
    """A query alone, after which a mortgage was refused for the number of queries."""
    case = example("credit-query")
    told = "2025年3月2日，这家银行以贷款审批为由查询我的个人信用报告，我没有申请过贷款，也没有签署书面授权。"
    letter = structs.replace(
        case.evidence[1],
        group=EvidenceGroup.CONSEQUENCE,
        name="贷款审批结果通知书",
        proves="按揭因查询次数过多未获通过",
    )
    case = structs.replace(case, evidence=(case.evidence[0], letter, *case.evidence[2:]))
    return changed(case, "leak", what_happened=told, recipient=recipient)


def sold_to_a_broker() -> Case:
    sold = example("marketing-c2")
    bank = sold.bank
    assert bank is not None and bank.place is not None
    case = structs.replace(
        changed(sold, "leak", recipient=BROKER),
        contractor=Institution(
            name=BROKER,
            uscc="91310115MA1K3B9C6U",
            address="广东省广州市海珠区新港路示例号",
            place=structs.replace(bank.place, district="海珠区"),
            representative="殷明",
            representative_title="法定代表人",
            phone="020-55550324",
            sue=True,
        ),
        refusal=OptOut(day=date(2026, 3, 1), channel=ContactChannel.HOTLINE, registered=Answer.YES, went_on=Answer.YES),
    )
    said = "您已勾选同意隐私政策，其中载明我行可将必要信息共享给合作机构；外呼系合作机构自行开展，后续来电与我行无关。"
    return answered(case, said, BankReason.CONSENTED, BankReason.CONTRACTOR_DID)


def test_the_banks_own_desk_is_no_third_party() -> None:
    papers = made(queried("秦淮银行股份有限公司南京鼓楼支行的信贷部门"), "A3", "C1", "C2")
    wrong = (
        "第三方提供",
        "向他人提供",
        "为他人所知",
        "第四十二条、",
        "第二十三条规定，向其他",
        "或者其他人",
        "查询和对外提供",
    )
    for name, text in papers.items():
        assert not [said for said in wrong if said in text], name
        assert "书面同意" in text
    outside = made(queried("某网络贷款公司"), "A3", "C2")
    assert "不得未经信息主体同意向第三方提供" in outside["A3"] and "未经同意向第三方提供查询取得的信息" in outside["C2"]


def test_only_a_unit_of_the_house_is_the_bank_itself() -> None:
    inside = ("该行信用卡中心", "这家银行的信贷部门", "秦淮银行股份有限公司总行", "秦淮银行股份有限公司")
    outside = (
        "该行合作的催收中心",
        "该行信贷员的朋友",
        "某银行信用卡中心",
        "秦淮银行的催收外包公司",
        "该行信贷部和某中介",
    )
    assert not [who for who in inside if passed_to(queried(who))]
    assert [passed_to(queried(who)) for who in outside] == list(outside)


def test_the_bank_that_denies_what_came_of_a_query_is_answered_on_the_query() -> None:
    case = answered(
        queried("被告的信贷部门"), "按揭未获批准系他行自主决定，与我行查询无因果关系。", BankReason.NO_CAUSATION
    )
    point = made(case, "A3")["A3"].split("关于因果关系。")[1].split("\n")[0]
    assert "未经书面同意的查询本身，不以财产损失为条件" in point
    assert "贷款审批结果通知书证明按揭因查询次数过多未获通过（证据" in point
    assert "被告的查询是其中之一；被告主张该决定另有原因的，应当提供证据" in point
    assert "泄露" not in point and "导出" not in point


def test_a_bank_that_says_it_may_share_does_not_deny_the_source() -> None:
    text = made(sold_to_a_broker(), "A3")["A3"]
    assert "关于信息来源。" not in text and text.count("后续来电与我行无关") == 1, "quoted where the answer is told"
    assert "关于被告二的行为。被告一在答复中称“外呼系合作机构自行开展”。被告二用于推销的信息由被告一提供" in text
    assert "外包" not in text
    denied = answered(sold_to_a_broker(), "经核查，我行没有泄露信息。", BankReason.NOT_FROM_US)
    assert "关于信息来源。" in made(denied, "A3")["A3"]


def test_the_partner_that_calls_is_a_party_and_no_holder_of_what_only_the_bank_has() -> None:
    text = made(sold_to_a_broker(), "A3")["A3"]
    assert "只由被告一掌握的内容" in text and "和" + BROKER not in text
    assert "由被告一提供、由被告二使用" in text
    assert "以书面方式向原告赔礼道歉，与被告一对上述金钱请求承担连带赔偿责任" in text
    assert "各该人民法院都有管辖权（《民事诉讼法》第二十二条第三款）" in text


def test_the_office_of_the_networks_reads_of_the_refusal_the_partner_and_the_answers() -> None:
    case = changed(changed(sold_to_a_broker(), "leak", online=Answer.YES), "claim", delete=True)
    text = made(case, "C5")["C5"]
    assert "☑ | 客户明确拒绝后继续营销 | 2026年3月1日" in text
    assert "取得并使用信息的个人信息处理者 | " + BROKER in text
    assert f"{BROKER}使用取得的本人信息向本人营销，本人没有同意" in text
    assert "对上述理由的意见 | 合作机构用于推销的信息由该机构提供，该机构对自己的提供行为负责" in text
    assert "责令该机构改正（《个人信息保护法》第六十六条），删除违反规定收集、使用的本人信息" in text


def test_a_right_that_was_asked_for_stands_in_the_second_letter() -> None:
    request = PiRequest(
        sent=date(2026, 4, 12),
        received=date(2026, 4, 12),
        rights=(PiRight.ACCESS, PiRight.WITHDRAW_CONSENT),
        answer=Reply.PARTIAL,
        answer_date=date(2026, 4, 27),
        reason_given="提供信息的明细涉及商业秘密，不便提供",
    )
    text = made(structs.replace(sold_to_a_broker(), pi_request=request), "B5b")["B5b"]
    assert "确认本人已经撤回同意，说明自何时起停止" in text
    assert f"没有停止的，立即停止，并通知取得上述信息的{BROKER}停止使用（《个人信息保护法》第十五条）" in text
    assert "不足以拒绝该请求：《中华人民共和国个人信息保护法》第四十五条" in text and "商业秘密不在其列" in text


def test_points_in_a_scheme_of_gifts_are_no_payment_of_a_part() -> None:
    notice = Notice(
        day=date(2026, 5, 20),
        arrived=date(2026, 5, 20),
        addressee="珠江示例银行客服热线",
        channel=ContactChannel.HOTLINE,
        demand=Answer.YES,
        reply=Reply.PARTIAL,
        reply_date=date(2026, 5, 22),
        reply_text="已把邮箱改正，补偿您2000积分",
    )
    case = structs.replace(example("marketing-c2"), notices=(notice,))
    assert not offers(case)
    paid = structs.replace(case, notices=(structs.replace(notice, reply_text="同意补偿您500元"),))
    assert [offer.day for offer in offers(paid)] == [date(2026, 5, 22)]


def test_this_bank_is_the_party_beside_a_bank_without_a_name() -> None:
    case = changed(sold_to_a_broker(), "leak", source_note="存单只在这家银行有；来电的人和银行答复都说名单由银行提供")
    text = made(case, "A3")["A3"]
    assert "存单只在被告处有" in text.replace("被告一", "被告") and "这家银行" not in text


def test_a_query_recorded_for_an_approval_is_held_against_what_the_bank_says_it_was_for() -> None:
    said = "我行系统据此批量测算预授信额度，属于正常贷前管理。"
    text = made(answered(queried("被告的信贷部门"), said, BankReason.BATCH), "A3")["A3"]
    assert "被告称“我行系统据此批量测算预授信额度”，查询记录载明的原因却是贷款审批；" in text
    assert "被告主张办理过上述审批的，应当提供原告的申请资料" in text
    other = made(answered(queried("被告的信贷部门"), "查询由系统批量发起。", BankReason.BATCH), "A3")["A3"]
    assert "记录的原因与所称的用途不符" not in other


def test_a_partner_that_is_not_sued_is_called_what_it_is() -> None:
    """The papers broke off where the partner, or the contractor, is no defendant."""
    sold = sold_to_a_broker()
    assert sold.contractor is not None
    text = made(structs.replace(sold, contractor=structs.replace(sold.contractor, sue=False)), "A3")["A3"]
    assert "关于合作机构的行为。" in text and "被告二" not in text
