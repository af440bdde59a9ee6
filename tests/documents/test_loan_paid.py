"""Money that went out on a denied loan: one claim in every paper, its ground, nothing where the loan is one's own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Movement
from legal_refs.case.vocabulary import Answer, LoanKind, MovementKind
from tests.documents.test_arguments import example

ON = date(2026, 11, 22)


def paid(*movements: Movement, **loan: object) -> Case:
    case = example("loan-in-my-name")
    return structs.replace(case, loan=structs.replace(case.loan, movements=movements, **loan))


def moved(amount: str, kind: MovementKind, protest: Answer | None = None, by: str | None = None) -> Movement:
    return Movement(day=date(2026, 4, 20), amount=Decimal(amount), kind=kind, protest=protest, by=by)


TAKEN = moved("1200.00", MovementKind.DEDUCTED)
GIVEN = moved("300.50", MovementKind.REPAID)


def text_of(case: Case, paper: str) -> str:
    return lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)


def asked(case: Case) -> Decimal:
    return sum((c.amount for c in assess(case, ON).amounts.asked if c.id == "loan_paid"), Decimal(0))


def test_what_was_taken_and_paid_adds_up_with_the_costs() -> None:
    """1,200.00 + 300.50 = 1,500.50, with the 3,000.00 of the expert 4,500.50; what the father paid is not in it."""
    case = paid(TAKEN, GIVEN, moved("200.00", MovementKind.REPAID, by="本人父亲"))
    amounts = assess(case, ON).amounts
    assert (asked(case), amounts.total) == (Decimal("1500.50"), Decimal("4500.50"))
    line = next(one for one in amounts.lines if one.id == "loan_paid")
    assert line.arithmetic == "1,200.00 + 300.50 = 1,500.50"


@pytest.mark.parametrize("paper", ["A3", "B1", "C1", "E1"])
def test_every_paper_asks_for_the_same_sum(paper: str) -> None:
    assert "1,500.50" in text_of(paid(TAKEN, GIVEN), paper)


def test_the_complaint_has_the_claim_and_its_ground() -> None:
    text = text_of(paid(TAKEN), "A3")
    claims, _, reasons = text.partition("## 事实与理由")
    assert "判令被告返还原告就上述贷款已经付出的1,200.00元（明细见附表一）。" in claims
    assert "《民法典》第九百八十五条规定，得利人没有法律根据取得不当利益的" in reasons
    assert "上述款项由被告扣划，不是原告自愿清偿" in reasons
    assert "第九百八十五条" in text.partition("## 法律依据")[2]


@pytest.mark.parametrize(
    ("movements", "said"),
    [
        ((moved("300.50", MovementKind.REPAID, Answer.YES),), "付款时已经提出异议，不属于"),
        ((GIVEN,), None),
        ((TAKEN, GIVEN), "上述款项中1,200.00元由被告扣划，不是原告自愿清偿"),
        ((moved("300.50", MovementKind.REPAID, Answer.UNKNOWN),), None),
    ],
)
def test_that_it_was_not_paid_knowingly_is_said_only_where_the_answers_show_it(
    movements: tuple[Movement, ...], said: str | None
) -> None:
    text = text_of(paid(*movements), "A3")
    assert ("明知无给付义务" in text) is (said is not None) and (said or "") in text
    warned = any(f.id == "loan.paid_unprotested" for f in assess(paid(*movements), ON).warnings)
    assert warned is (said is None or GIVEN in movements)


def test_nothing_is_asked_back_where_the_signature_is_ones_own_or_nothing_was_paid() -> None:
    assert asked(paid(TAKEN, signature_mine=Answer.YES)) == 0 and asked(paid()) == 0
    assert "第九百八十五条" not in text_of(paid(), "A3")


def test_the_thing_is_called_what_it_is() -> None:
    assert "就上述信用卡已经付出的1,200.00元" in text_of(paid(TAKEN, kind=LoanKind.CREDIT_CARD), "A3")


@pytest.mark.parametrize("paper", ["A3", "B1", "C1"])
def test_a_payment_has_the_law_of_its_own_day(paper: str) -> None:
    """Signed in 2019 with no report since, deducted in 2026: the payment is one under the Civil Code, not before it."""
    case = structs.replace(paid(TAKEN, signed=date(2019, 5, 10)), credit=None)
    assert "《中华人民共和国民法典》第九百八十五条规定" in text_of(case, paper)
    before = structs.replace(TAKEN, day=date(2020, 4, 20))
    early = structs.replace(paid(before, signed=date(2019, 5, 10)), credit=None)
    assert "第九百八十五条" not in text_of(early, paper)
    assert "《中华人民共和国民法总则》第一百一十八条第二款" in text_of(early, paper)
