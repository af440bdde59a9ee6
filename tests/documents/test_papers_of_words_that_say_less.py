"""Words of the person or the bank that say less than was read in them: no payment, no name, no deed, another hand."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents.hearsay import claimed, phone_alone, where_stayed
from legal_refs.case.blocking import stop_refused
from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.facts import Case, Freeze, Moment
from legal_refs.case.films import police_film
from legal_refs.case.ownwords import codes_missed
from legal_refs.case.payees import unnamed_accounts, without_unknown
from legal_refs.case.reasons import given_by_bank
from legal_refs.case.treatment import treatment_in
from legal_refs.case.vocabulary import Answer, BankReason, ContactChannel, LoanKind, Reply, TransactionKind
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def called(answer: str, clock: str = "23:59") -> Case:
    """A call after the disputed payments of the day, and what was answered."""
    case = example("gan-today")
    day = max(t.when.day for t in case.transactions)
    freeze = Freeze(when=Moment(day=day, clock=clock), channel=ContactChannel.HOTLINE, answered=answer)
    return structs.replace(case, freeze=freeze)


def refused(case: Case, said: str) -> Case:
    answer = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 12), decision=said)
    return structs.replace(case, complaint=answer, earlier_complaints=(), notices=())


@pytest.mark.parametrize(
    "answer", ["卡已经挂失，挂失后不能撤销", "口头挂失不能取消", "不能为您停卡，请带身份证到柜台", "电话里没法办止付"]
)
def test_a_block_that_cannot_be_undone_is_no_payment_that_cannot_be_stopped(answer: str) -> None:
    assert "关于接到告知时称不能拦截" not in made(called(answer), "A1")["A1"]


@pytest.mark.parametrize("answer", ["交易待入账，系统拦不了", "这笔钱在途，没办法止付", "已授权的交易无法撤销"])
def test_a_payment_that_cannot_be_stopped_is_met(answer: str) -> None:
    assert "关于接到告知时称不能拦截" in made(called(answer), "A1")["A1"]


def test_where_every_payment_came_after_the_call_none_was_told_of_in_it() -> None:
    case = called("这笔交易拦不了")
    assert stop_refused(case) and case.freeze is not None
    before = structs.replace(case.freeze, when=Moment(day=date(2026, 1, 1), clock="08:00"))
    early = structs.replace(case, freeze=before)
    assert not stop_refused(early)
    assert "告知争议交易时" not in made(early, "A1")["A1"]


@pytest.mark.parametrize("claim", ["系统升级部门", "系统客服", "系主任"])
def test_the_word_for_a_system_is_no_verb(claim: str) -> None:
    assert claimed(claim) == ("自称", claim)
    case = changed(example("quick-pay"), "custody", call_when=Moment(day=date(2026, 5, 20)), call_as=claim)
    assert f"自称{claim}" in made(case, "B4")["B4"] + made(case, "D1")["D1"]


def test_a_verb_at_the_head_of_a_claim_is_left_off() -> None:
    assert claimed("系银行客服") == claimed("是银行客服") == ("自称", "银行客服")


def paid_to(name: str) -> Case:
    case = example("quick-pay")
    sent = (
        structs.replace(t, kind=TransactionKind.TRANSFER, payee_masked="李*", counterpart=name)
        for t in case.transactions
    )
    return structs.replace(case, transactions=tuple(sent))


@pytest.mark.parametrize(
    "name", ["不清楚", "不知道", "未知", "对方", "个人", "某银行", "陌生人", "不详", "一个不认识的人"]
)
def test_what_tells_of_no_account_is_printed_as_none(name: str) -> None:
    case = paid_to(name)
    assert all(t.counterpart is None for t in without_unknown(case).transactions)
    text = made(case, "B4")["B4"]
    assert "收款方为李*" in text and "收款账户为" not in text and name not in text


@pytest.mark.parametrize("name", ["一家小超市", "一个贸易公司"])
def test_a_shop_without_a_name_is_no_account(name: str) -> None:
    case = paid_to(name)
    assert not unnamed_accounts(case) and without_unknown(case) == case


@pytest.mark.parametrize("name", ["另一银行个人账户", "一张农行的卡", "陌生账户", "不明账户"])
def test_an_account_at_nobody_knows_which_bank_stays_one(name: str) -> None:
    assert unnamed_accounts(paid_to(name)) == (name,)


@pytest.mark.parametrize(
    ("said", "missed"),
    [
        ("我只收到一条扣款短信，验证码给了对方", False),
        ("我只收到一条验证码", True),
        ("其余的没有收到验证码", True),
        ("仅收到2个短信验证码", True),
    ],
)
def test_a_text_on_a_debit_denies_no_code(said: str, missed: bool) -> None:
    assert codes_missed(said) is missed


@pytest.mark.parametrize(
    ("how", "part"),
    [
        ("失眠到协和医院门诊看病560元", "all"),
        ("到和平医院看病和买药560元", "all"),
        ("门诊300元、药费260元", "all"),
        ("急诊及留观560元", "all"),
        ("看病和误工共560元", "part"),
        ("误工费300元，看病260元", "part"),
        ("被骗转账20000元", ""),
    ],
)
def test_a_hospital_with_and_in_its_name_is_no_second_loss(how: str, part: str) -> None:
    assert treatment_in(how) == part


def test_a_pledge_is_no_guarantee_that_pleads_for_the_debtor() -> None:
    case = changed(example("sued-loan"), "loan", kind=LoanKind.GUARANTEE, signed=date(2021, 5, 4), due=date(2022, 5, 3))
    assert "保证人可以主张债务人对债权人的抗辩" in made(case, "A22")["A22"]
    pledged = made(structs.replace(case, story="说我用房屋给借款人作抵押担保，我没有签过。"), "A22")["A22"]
    assert "关于诉讼时效" in pledged and "保证人可以主张" not in pledged and "第七百零一条" not in pledged


def test_a_notice_that_another_signed_is_not_conceded_as_signed() -> None:
    text = made(refused(example("loan-in-my-name"), "催收函由您家属签收，视为认可。"), "A3", "C1", "A8")
    assert "按照该答复，该通知书不是由原告签收；他人签收，不是原告承认该债务、同意偿还的意思表示" in text["A3"]
    assert "通知书不是由本人签收" in text["C1"] and "签字的通知书的原件" not in text["A8"]
    assert "在通知书上签名" not in text["A3"] + text["C1"]


def test_a_signature_that_only_the_bank_tells_of_is_not_conceded() -> None:
    case = refused(example("loan-in-my-name"), "2024年您还在通知书上签了字，等于认了。")
    assert "即使由原告在通知书上签名，也只能说明当时见到该通知书" in made(case, "A3")["A3"]
    told = structs.replace(case, story="银行拿出一张通知书让我签，我签了名字。")
    assert "。在通知书上签名，只能说明当时见到该通知书" in made(told, "A3")["A3"]


@pytest.mark.parametrize(
    "said", ["催收通知书上的签字不是您本人的", "您在利率通知书上签字", "签收人不是您，签字不是您所为"]
)
def test_a_notice_that_was_not_signed_gives_no_reason(said: str) -> None:
    assert BankReason.NOTICE_SIGNED not in given_by_bank(refused(example("loan-in-my-name"), said))


@pytest.mark.parametrize("said", ["录像在受理网点保存30天", "监控在受理期内可以查询", "录像已由对方持卡人看过"])
def test_a_film_at_the_desk_that_took_the_report_is_not_kept_by_another(said: str) -> None:
    assert BankReason.RECORDS_ELSEWHERE not in given_by_bank(refused(example("gan-today"), said))


@pytest.mark.parametrize("said", ["录像由受理行保存", "监控在受理机构", "录像由对方银行保管", "签购单在收单机构"])
def test_a_film_of_another_bank_is_kept_elsewhere(said: str) -> None:
    assert BankReason.RECORDS_ELSEWHERE in given_by_bank(refused(example("gan-today"), said))


@pytest.mark.parametrize(
    "said",
    ["不符合我行流程，请补材料", "流程合规性正在核查", "我行未按规定办理，流程不符合规定", "是否按规定办理正在核查"],
)
def test_an_answer_that_says_the_contrary_claims_no_procedure_kept(said: str) -> None:
    assert BankReason.PROCEDURE_KEPT not in given_by_bank(refused(example("loan-in-my-name"), said))


def test_a_demand_at_the_same_branch_is_answered_by_the_bank_that_is_sued() -> None:
    case = changed(example("gan-today"), "bank", name="泉城银行股份有限公司济南历下支行")
    asked = Notice(
        day=date(2026, 6, 12),
        addressee="泉城银行历下支行",
        channel=ContactChannel.COUNTER,
        said="要求赔偿",
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_date=date(2026, 6, 20),
        reply_text="以密码正确为由拒绝赔付",
    )
    text = made(structs.replace(case, notices=(asked,)), "A1")["A1"]
    assert "被告于2026年6月20日答复：以密码正确为由拒绝赔付" in text and "该单位" not in text


@pytest.mark.parametrize(
    ("story", "found"),
    [
        ("我向派出所报案，银行说录像里看到是我本人。", False),
        ("民警说要有手续才能拿到录像。", False),
        ("我去派出所看了录像。", False),
        ("民警看到录像，像是我本人。", False),
        ("民警后来打电话说那边的录像调到了，是个戴口罩的男的。", True),
        ("派出所到酒店调取了监控。", True),
        ("民警去了现场，调取了监控。", True),
    ],
)
def test_a_film_is_had_by_the_police_where_they_are_said_to_have_got_it(story: str, found: bool) -> None:
    assert bool(police_film(structs.replace(example("gan-today"), story=story))) is found


def test_words_that_begin_like_a_preposition_are_whole() -> None:
    assert phone_alone("用户预留手机") == "用户预留手机" and phone_alone("用我丈夫的手机打的") == "我丈夫的手机"
    assert where_stayed("在职研究生宿舍") == "在职研究生宿舍" and where_stayed("在线下门店") == "线下门店"
    assert where_stayed("在商场") == "商场"


def test_a_call_is_not_delivered() -> None:
    case = example("gan-today")
    call = Complaint(sent=date(2026, 6, 15), received=date(2026, 6, 17), channel=ContactChannel.HOTLINE)
    asked = structs.replace(case, complaint=call, earlier_complaints=())
    row = made(asked, "C1")["C1"]
    assert "2026年6月15日致电" in row and "2026年6月17日送达" not in row
    sent = structs.replace(asked, complaint=structs.replace(call, channel=ContactChannel.EMS))
    assert "，2026年6月17日送达" in made(sent, "C1")["C1"]


def test_a_letter_keeps_what_meets_the_reason_without_naming_the_answer() -> None:
    """The code was right, said the bank: that a trojan may have taken it meets that very reason."""
    case = example("trojan-sms")
    case = changed(refused(case, "验证码输入正确，不予赔付。"), "custody", trojan=Answer.YES)
    text = made(case, "B3")["B3"]
    assert "关于验证码的来源。本人的手机曾被植入恶意程序" in text
    other = made(refused(case, "请向公安机关报案。"), "B3")["B3"]
    assert "的来源。本人的手机曾被植入恶意程序" not in other


def test_a_demand_at_another_branch_that_waits_is_told_as_unanswered() -> None:
    case = changed(example("gan-today"), "bank", name="泉城银行股份有限公司济南历下支行")
    asked = Notice(
        day=date(2026, 6, 12),
        addressee="泉城银行市中支行",
        channel=ContactChannel.COUNTER,
        said="要求赔偿",
        demand=Answer.YES,
        reply=Reply.PENDING,
    )
    text = made(structs.replace(case, notices=(asked,)), "A1")["A1"]
    assert "要求赔偿。该单位尚未答复。" in text
