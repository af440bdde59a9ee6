"""What was paid in full was still to be stopped, sent to the police meant to wait, and "ask your bank" met nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, CreditCardDebt, Evidence, Moment, Movement, Notice
from legal_refs.case.vocabulary import Answer, ContactChannel, EvidenceForm, EvidenceGroup, MovementKind, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

PAID = date(2026, 10, 21)


def paid(since: date, charges: str = "123.20") -> Case:
    """9,276.80 and 123.20 of charges, 9,400.00 paid."""
    once = Movement(day=PAID, amount=Decimal("9400.00"), kind=MovementKind.REPAID, protest=Answer.YES)
    debt = CreditCardDebt(posted=Decimal("9276.80"), charges=Decimal(charges), movements=(once,), collected_since=since)
    return structs.replace(example("card-number-abroad"), debt=debt)


def test_collection_that_the_payment_ended_is_not_to_be_stopped() -> None:
    case = paid(date(2026, 9, 26))
    for paper in ("B3", "C1"):
        assert "催收，不再就其计收" not in text_of(case, paper)
    later = paid(date(2026, 11, 1))
    for paper in ("B3", "C1"):
        assert "停止就争议交易催收，不再就其计收" in text_of(later, paper)


def test_charges_and_collection_stand_before_the_payment_that_ended_them() -> None:
    text = text_of(paid(date(2026, 9, 26)), "A2")
    assert text.index("计收利息、违约金等123.20元") < text.index("催收") < text.index("就上述交易偿还9,400.00元")
    assert "另计收" not in text and "付出的款项包括上述利息、违约金等" in text
    assert "上述付款是在被告自2026年9月26日起催收之后作出的" in text or "关于还款。" not in text


def test_the_total_of_what_was_paid_is_reckoned_from_it() -> None:
    """The form and the table name 9,400.00 once, not its two parts with the payment as a part of the smaller."""
    form = text_of(paid(date(2026, 9, 26)), "A4")
    assert "请求返还已经偿还的9,400.00元（包括计收的利息、违约金等123.20元）" in form
    assert "其中请求返还" not in form
    assert "9,276.80 + 123.20" not in text_of(paid(date(2026, 9, 26)), "E1")
    assert "就此已经付出9,400.00元" in text_of(paid(date(2026, 9, 26)), "D1")


def test_a_letter_on_an_old_theft_says_which_law_carries_it() -> None:
    case = example("gan-2014")
    for paper in ("B3", "C1"):
        text = text_of(case, paper)
        assert (
            "第十六条规定，该规定施行后尚未终审的案件，适用该规定" in text and "诉至人民法院的，应当适用该规定" in text
        )
        assert "第一条第二款，适用当时的法律、司法解释的规定" in text


def test_to_report_is_not_to_wait() -> None:
    case = example("skimmer-premises")
    asked = changed(case, "complaint", decision="密码正确，请向公安机关报案处理。")
    assert "在答复中称“请向公安机关报案处理”" in text_of(asked)
    waits = changed(case, "complaint", decision="已向公安机关报案的，建议等待公安机关侦查结果。")
    assert "在答复中称“已向公安机关报案的，建议等待公安机关侦查结果”" in text_of(waits)


def test_a_payment_company_that_points_to_the_bank_is_answered() -> None:
    case = example("quick-pay")
    sent = Notice(
        day=date(2026, 11, 2),
        addressee=case.payment_institution.name,
        channel=ContactChannel.HOTLINE,
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_text="交易经银行验证通过，请联系发卡银行。",
    )
    case = structs.replace(case, notices=(sent,))
    assert "发卡行是否另有责任，不免除贵单位的责任" in text_of(case, "B8")


def test_one_transaction_is_told_once_however_many_places_speak_against_it() -> None:
    case = example("skimmer-premises")
    seen = case.possession[0]
    again = structs.replace(seen, when=Moment(day=seen.when.day, clock="02:12"))
    for paper in ("A1", "C1"):
        sentences = text_of(structs.replace(case, possession=(seen, again)), paper).split("。")
        starts = [s.split("的争议交易发生在")[0].split("\n")[-1] for s in sentences if "的争议交易发生在" in s]
        assert len(starts) == len(set(starts))


def test_a_report_of_cases_asks_what_the_bank_said_and_where_the_holder_was() -> None:
    """Charges with the card's numbers alone, the bank on the payment and the silence."""
    said = "未在规定时间内提出异议，已还款，视为认可，不予退还。"
    answer = structs.replace(example("skimmer-premises").complaint, decision=said, reasons=())
    case = structs.replace(paid(date(2026, 9, 26)), complaint=answer)
    text = text_of(case, "E2")
    question = text.split("争议焦点")[1].split("检索方法")[0]
    assert "偿还争议款项或者没有在期限内提出异议，能否视为认可争议交易" in question
    assert "由发卡行举证" in text.split("小结")[1]
    assert "能否视为认可" not in text_of(example("card-number-abroad"), "E2")


def test_an_answer_named_by_its_month_stands_at_that_answer() -> None:
    """Two answers, of September 2026 and of October 2026."""
    case = example("skimmer-premises")
    first = structs.replace(case.complaint, sent=date(2026, 9, 1), received=None, decided_received=date(2026, 9, 20))
    name = Evidence(group=EvidenceGroup.NOTICE, form=EvidenceForm.DOCUMENT, name="银行2026年10月书面答复")
    case = structs.replace(case, earlier_complaints=(first,), evidence=(name,), regulators=(), notices=(), preserve=())
    told = next(s for s in text_of(case).split("2026年10月30日") if s.startswith("，原告收到处理决定"))
    assert "（证据1）" in told.split("。")[0] + told.split("。")[1]


def test_a_record_of_calls_shows_the_call_that_blocked_the_card() -> None:
    case = example("account-takeover")
    calls = Evidence(
        group=EvidenceGroup.NOT_HOLDER,
        form=EvidenceForm.ELECTRONIC,
        name="通话记录",
        proves="来电的时间和拨打银行客服的时间",
    )
    text = text_of(structs.replace(case, evidence=(calls,)))
    blocked = next(s for s in text.split("。") if "客户服务电话" in s)
    assert "（证据1）" in blocked
