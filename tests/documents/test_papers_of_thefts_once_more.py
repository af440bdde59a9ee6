"""What papers on thefts say once and where it belongs: the channel, the PIN, a slip, the years since."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, BankReason, PhoneCodes, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def test_the_electronic_bank_is_named_where_a_record_of_its_use_names_it() -> None:
    case = example("account-takeover")
    assert "该账户通过手机银行发生" in text_of(case, "A1") and "网上银行" not in text_of(case, "A1")
    opened = text_of(example("sim-swap"), "A1")
    assert "通过网上银行或者手机银行发生" in opened, "the function was opened; nobody said that the thief used it"
    decided = changed(example("sim-swap"), "complaint", decision="交易系通过网上银行完成，验证码相符。")
    assert "通过网上银行或者手机银行发生" in text_of(decided, "A1"), "what the bank claims is no record"
    login = structs.replace(case.evidence[0], name="网上银行登录记录")
    both = structs.replace(case, evidence=(*case.evidence, login))
    assert "通过网上银行或者手机银行发生" in text_of(both, "A1")


def test_a_pin_that_was_no_birthday_is_said_and_a_code_denied_once() -> None:
    skimmed = changed(example("skimmer-premises"), "custody", pin_guessable=Answer.NO, pin_shared=Answer.NO)
    assert text_of(skimmed, "A1").count("没有以生日或者证件、手机号码中的数字作为密码") == 2
    unused = changed(example("account-takeover"), "custody", codes=PhoneCodes.UNUSED, code_told=Answer.NO)
    text = text_of(unused, "B3")
    assert "没有将短信验证码告诉任何人" not in text and "没有使用，也没有告诉任何人" in text


def test_the_demand_defines_the_theft_before_the_breach_and_the_slip_follows_the_card() -> None:
    text = text_of(example("heirs"), "B3")
    assert text.index("属于伪卡盗刷交易") < text.index("已构成违约")
    assert text.index("随附的当日存款凭条可以证明") < text.index("上述交易的提醒于")
    for paper in ("B3", "C1"):
        assert "\n其中，" not in text_of(example("card-lost"), paper)


def _old(case: Case) -> str:
    asked = Notice(
        day=date(2027, 3, 1), addressee=case.bank.name if case.bank else "", demand=Answer.YES, reply=Reply.NONE
    )
    late = structs.replace(case, notices=(asked,))
    (made,) = dossier.build(late, assess(late, date(2029, 6, 1)), ["C1"]).files
    return lint.text(made.data)


def test_the_authority_reads_why_an_old_theft_comes_to_it_now() -> None:
    # stolen in May 2026, filed in June 2029: three whole years
    assert "争议交易距今已逾3年，其间本人于2027年3月1日向被投诉机构提出要求，争议没有解决。" in _old(
        example("gan-today")
    )
    assert "距今已逾" not in text_of(example("gan-today"), "C1")


def test_what_the_bank_said_is_told_as_it_said_it() -> None:
    """验证码校验正确 is no 自行输入; 请报案 is no 等待."""
    leaked = Complaint(
        sent=date(2026, 8, 20),
        reply=Reply.REFUSED,
        decided_received=date(2026, 8, 28),
        decision="短信验证码校验正确，系客户自行泄露验证码所致，请向公安机关报案处理。",
        reasons=(BankReason.CODE_RIGHT, BankReason.CARELESS, BankReason.POLICE_FIRST),
    )
    told = changed(example("phishing-credit"), "custody", code_told=Answer.YES)
    text = text_of(structs.replace(told, complaint=leaked), "A2")
    assert "自行泄露验证码" in text and "输入信息" not in text.partition("关于受骗的情节")[2].partition("\n")[0]
    assert "被告在答复中称“请向公安机关报案处理”。" in text and "要求等待" not in text


def test_an_objection_that_was_made_is_held_against_the_answer_that_there_was_none() -> None:
    case = example("pos-credit")
    assert case.last_theft_day is not None
    late = Complaint(
        sent=case.last_theft_day,
        reply=Reply.REFUSED,
        decision="未在规定期限内提出异议。",
        reasons=(BankReason.NOT_OBJECTED,),
        decided_received=case.last_theft_day + timedelta(days=20),
    )
    said = "该说法与事实不符：原告于"
    assert said in text_of(structs.replace(case, complaint=late), "A2")


def test_a_payment_institution_that_points_to_the_bank_is_answered_in_kind() -> None:
    case = example("quick-pay")
    assert case.payment_institution is not None
    sent = Notice(
        day=date(2026, 11, 1),
        addressee=case.payment_institution.name,
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_text="交易经银行验证通过，请联系发卡银行。",
    )
    text = text_of(structs.replace(case, notices=(sent,)), "B8")
    assert "发卡行是否另有责任，不免除贵单位的责任" in text and "核验的信息相符" not in text
