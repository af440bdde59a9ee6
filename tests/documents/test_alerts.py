"""When an alert arrived, and what shows a guardian: told on the screen and so in the papers."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from legal_refs.case.facts import Case, Moment
from legal_refs.case.persons import Guardian
from legal_refs.case.vocabulary import Answer
from tests.documents.test_arguments import example
from tests.documents.test_movements import words

DAY, NEXT = date(2026, 5, 21), date(2026, 5, 22)


def alerted(*moments: Moment | None, received: Answer | None = None) -> Case:
    """The three withdrawals of gan-today with the moments at which their alerts arrived."""
    case = example("gan-today")
    told = zip(case.transactions, moments, strict=True)
    said = replace(case.circumstances, alert_received=received)
    return replace(case, transactions=tuple(replace(t, notified=at) for t, at in told), circumstances=said)


@pytest.mark.parametrize(
    ("moments", "says"),
    [
        (
            (Moment(day=DAY, clock="23:58"), Moment(day=DAY, clock="23:51"), Moment(day=DAY, clock="23:55")),
            "上述交易的提醒于2026年5月21日23时51分至23时58分到达",
        ),
        (
            (Moment(day=DAY, clock="23:51"), None, Moment(day=NEXT, clock="06:40")),
            "上述交易中2笔的提醒于2026年5月21日23时51分至2026年5月22日6时40分到达",
        ),
        ((None, Moment(day=NEXT), None), "上述交易中1笔的提醒于2026年5月22日到达"),
        ((Moment(day=NEXT), Moment(day=NEXT), Moment(day=NEXT)), "上述交易的提醒于2026年5月22日到达"),
    ],
)
@pytest.mark.parametrize(("paper", "me"), [("A1", "原告"), ("A4", "原告"), ("B1", "本人")])
def test_the_moments_at_which_alerts_arrived_are_told(
    paper: str, me: str, moments: tuple[Moment | None, ...], says: str
) -> None:
    assert f"{says}{me}" in words(alerted(*moments), paper)


def test_no_arrival_is_told_where_none_was_told_or_none_arrived() -> None:
    none = (None, None, None)
    late = (Moment(day=NEXT), None, None)
    assert "的提醒于" not in words(alerted(*none), "A1")
    assert "的提醒于" not in words(alerted(*late, received=Answer.NO), "A1")


@pytest.mark.parametrize(("proof", "says"), [(None, "监护关系证明各1份"), ("户口簿", "监护关系证明（户口簿）各1份")])
def test_what_shows_the_guardian_is_named_among_what_is_handed_in(proof: str | None, says: str) -> None:
    guardian = Guardian(name="李父", relation="父亲", proof=proof)
    assert says in words(replace(example("minor-pos"), guardian=guardian), "A1")
