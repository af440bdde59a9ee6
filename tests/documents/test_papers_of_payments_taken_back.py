"""A temporary credit that the bank took back: deducted no more, no interest while it was there, both days told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec import structs

from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.debts import Payment
from legal_refs.case.facts import Case, Evidence
from legal_refs.case.vocabulary import Answer, EvidenceForm, EvidenceGroup, PaymentNature
from tests.documents.test_arguments import ON, example, papers

BACK = date(2026, 7, 10)
RECORD = Evidence(
    name="临时入账及扣回的账户明细", group=EvidenceGroup.LOSS, form=EvidenceForm.DOCUMENT, original=Answer.YES
)


def credited(name: str, **told: Any) -> Case:
    """The example with 5,000.00 credited on 15 June 2026 and debited again on 10 July 2026."""
    case = example(name)
    given = {
        "payer": case.bank.name,
        "day": date(2026, 6, 15),
        "amount": Decimal("5000.00"),
        "nature": PaymentNature.PROVISIONAL,
        "taken_back": BACK,
    }
    paid = Payment(**{**given, **told})
    return structs.replace(case, payments=(paid,), evidence=(*case.evidence, RECORD))


def test_what_was_taken_back_is_claimed_again_and_bears_no_interest_while_it_was_there() -> None:
    """18,900.00 at 0.35%: 25 days 4.59; 13,900.00 for 25 days 3.38; 18,900.00 for 135 days 24.81; in all 32.78."""
    amounts = assess(credited("gan-refused"), ON).amounts
    assert (amounts.paid, amounts.principal) == (Decimal("0.00"), Decimal("18900.00"))
    assert [(s.base, s.first, s.last, s.amount) for s in amounts.interest_steps] == [
        (Decimal("18900.00"), date(2026, 5, 22), date(2026, 6, 15), Decimal("4.59")),
        (Decimal("13900.00"), date(2026, 6, 16), BACK, Decimal("3.38")),
        (Decimal("18900.00"), date(2026, 7, 11), ON, Decimal("24.81")),
    ]
    assert amounts.total == Decimal("18932.78")


def test_the_plaint_tells_both_days_the_sum_and_the_proof() -> None:
    made = papers(credited("gan-refused"))
    assert "2026年6月15日，原告收到被告支付的临时入账款5,000.00元。" in made["A1"]
    assert "2026年7月10日，被告将2026年6月15日临时入账的5,000.00元收回（证据6）。" in made["A1"]
    assert "2026年6月15日，被告支付临时入账款5,000.00元；2026年7月10日将该款收回（证据6）。" in made["A1"]
    assert "支付时即不是最终的处理结果" in made["A1"] and "说明理由" not in made["A1"]
    assert "被收回的5,000.00元没有从请求中扣除" in made["A1"] and "已从请求中扣除" not in made["A1"]
    assert "2026年6月15日至2026年7月10日" in made["A8"] and "支付款项和其后收回的入账、扣账记录" in made["A8"]
    for paper in ("B1", "B3"):
        assert "书面说明于2026年7月10日收回2026年6月15日临时入账的5,000.00元的依据" in made[paper]
    assert "2026年7月10日，被投诉机构将2026年6月15日临时入账的5,000.00元收回" in made["C1"]
    assert "2026年7月10日被收回，没有扣除" in made["E1"]


def test_a_ground_is_told_as_given_and_its_lack_only_where_it_was_said() -> None:
    silent = papers(credited("gan-refused", taken_reasoned=Answer.NO))["A1"]
    assert "临时入账的5,000.00元收回，没有说明理由（证据6）。" in silent
    given = papers(credited("gan-refused", taken_reason="我行认定系客户本人交易", recall="查明系本人交易的"))["A1"]
    assert "收回，说明的理由是：被告认定系客户本人交易（证据6）。" in given
    assert "支付时说明的收回条件是：查明系" in given
    assert "关于可以收回的款项" not in given and "不得收回" not in given


def test_an_advance_that_was_taken_back_is_not_called_temporary() -> None:
    made = papers(credited("gan-refused", nature=PaymentNature.ADVANCE))["A1"]
    assert "被告支付先行赔付款5,000.00元；2026年7月10日将该款收回" in made
    assert "临时入账款" not in made and "不是最终的处理结果" not in made


def test_of_two_payments_only_the_one_that_was_left_is_deducted() -> None:
    """18,900.00 less 900.00 that was left: 18,000.00."""
    case = credited("gan-refused")
    left = Payment(
        payer=case.bank.name, day=date(2026, 6, 20), amount=Decimal("900.00"), nature=PaymentNature.CHARGEBACK
    )
    case = structs.replace(case, payments=(*case.payments, left))
    assert assess(case, ON).amounts.principal == Decimal("18000.00")
    made = papers(case)["A1"]
    assert "，已扣除被告于2026年6月20日支付的900.00元）" in made
    assert "被收回的5,000.00元没有从请求中扣除" in made


def test_on_a_credit_card_the_whole_charge_is_not_owed_again_and_the_answer_says_so() -> None:
    case = example("pos-credit")
    assert assess(credited("pos-credit"), ON).amounts.not_owed == assess(case, ON).amounts.not_owed
    answer = papers(credited("sued-credit"))["A22"]
    assert "2026年7月10日，被答辩人将2026年6月15日临时入账的5,000.00元收回" in answer
    assert "收回款项本身不能证明损失应当由答辩人承担" in answer and "没有从请求中扣除" not in answer


def test_what_was_not_taken_back_is_deducted_as_before() -> None:
    made = papers(credited("gan-refused", taken_back=None))["A1"]
    assert "13,900.00元" in made and "收回" not in made


@pytest.mark.parametrize(("day", "found"), [(date(2026, 6, 14), True), (date(2026, 6, 15), False)])
def test_a_payment_is_not_taken_back_before_it_came(day: date, found: bool) -> None:
    warnings = assess(credited("gan-refused", taken_back=day), ON).warnings
    assert any("被收回的日期早于收到它的日期" in w.message.zh for w in warnings) is found


def test_a_day_after_the_filing_is_named() -> None:
    warnings = assess(credited("gan-refused", taken_back=date(2026, 11, 23)), ON).warnings
    assert any("赔付被收回的日期" in w.message.zh for w in warnings)


def test_an_older_file_reads_and_a_new_one_comes_back_whole() -> None:
    old = credited("gan-refused", taken_back=None)
    assert "taken_back" not in casefile.dumps(old)
    new = credited("gan-refused", taken_reasoned=Answer.YES, taken_reason="查无异常")
    assert casefile.loads(casefile.dumps(new)) == new
