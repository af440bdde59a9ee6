"""Four suits on either side of the days on which the law changed: what each must and must not rest on.

2025-12-31: 法释〔2025〕15号 (court clauses). 2026-01-01: causes of action (法〔2025〕227号), Cybersecurity Law and
Public Security Penalties Law as revised, by the day of the conduct. 2026-03-01: Arbitration Law of 2025.
2026-05-01: 商事调解条例, which excludes consumer disputes.
"""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Discovery, Moment
from legal_refs.case.vocabulary import Answer, Clause
from tests.legal_refs import forum_cases as fc
from tests.legal_refs.point_cases import case_with

THEFT_DAY = date(2025, 6, 2)
REGION = {"clause": Clause.COURT, "clause_text": "由发卡银行所在地人民法院管辖", "clause_noticed": Answer.YES}
ARBITRATION = {"card.clause": "arbitration", "card.clause_text": "提交南宁仲裁委员会仲裁"}
REPLY, OLD_CAUSES, NEW_CAUSES = "jurisdiction-reply-2025 3", "法〔2020〕347号 (2021-01-01)", "法〔2025〕227号"
CYBER_OLD, CYBER_NEW = "cybersecurity-law-2016 42", "cybersecurity-law-2025 44"
ARBITRATION_OLD, ARBITRATION_NEW = "arbitration-law-2017 5", "arbitration-law-2025 5"
NO_COMMERCIAL, POLICE_NEW = "commercial-mediation-regulation-2025 2", "public-security-penalties-law-2025 56"

ROWS = (
    # suit, filing day (for the leak also the day of the conduct), must rest on, must not
    ("debit", "2025-12-30", {OLD_CAUSES, "110-1"}, {REPLY, NEW_CAUSES, NO_COMMERCIAL}),
    ("debit", "2025-12-31", {OLD_CAUSES, "110-1", REPLY}, {NEW_CAUSES, NO_COMMERCIAL}),
    ("debit", "2026-01-01", {NEW_CAUSES, "115-1", REPLY}, {OLD_CAUSES, NO_COMMERCIAL}),
    ("debit", "2026-02-28", {NEW_CAUSES, "115-1", REPLY}, {OLD_CAUSES, NO_COMMERCIAL}),
    ("debit", "2026-03-01", {NEW_CAUSES, "115-1", REPLY}, {OLD_CAUSES, NO_COMMERCIAL}),
    ("debit", "2026-04-30", {NEW_CAUSES, "115-1", REPLY}, {OLD_CAUSES, NO_COMMERCIAL}),
    ("debit", "2026-05-01", {NEW_CAUSES, "115-1", REPLY, NO_COMMERCIAL}, {OLD_CAUSES}),
    ("credit", "2025-12-30", {OLD_CAUSES, "110-2"}, {NEW_CAUSES, NO_COMMERCIAL}),
    ("credit", "2025-12-31", {OLD_CAUSES, "110-2"}, {NEW_CAUSES, NO_COMMERCIAL}),
    ("credit", "2026-01-01", {NEW_CAUSES, "115-2"}, {OLD_CAUSES, NO_COMMERCIAL}),
    ("credit", "2026-02-28", {NEW_CAUSES, "115-2"}, {OLD_CAUSES, NO_COMMERCIAL}),
    ("credit", "2026-03-01", {NEW_CAUSES, "115-2"}, {OLD_CAUSES, NO_COMMERCIAL}),
    ("credit", "2026-04-30", {NEW_CAUSES, "115-2"}, {OLD_CAUSES, NO_COMMERCIAL}),
    ("credit", "2026-05-01", {NEW_CAUSES, "115-2", NO_COMMERCIAL}, {OLD_CAUSES}),
    ("leak", "2025-12-30", {OLD_CAUSES, "8-2", CYBER_OLD}, {CYBER_NEW, POLICE_NEW, NEW_CAUSES}),
    ("leak", "2025-12-31", {OLD_CAUSES, "8-2", CYBER_OLD}, {CYBER_NEW, POLICE_NEW, NEW_CAUSES}),
    ("leak", "2026-01-01", {NEW_CAUSES, "8-2", CYBER_NEW, POLICE_NEW}, {CYBER_OLD, OLD_CAUSES}),
    ("leak", "2026-02-28", {NEW_CAUSES, "8-2", CYBER_NEW, POLICE_NEW}, {CYBER_OLD, NO_COMMERCIAL}),
    ("leak", "2026-03-01", {NEW_CAUSES, "8-2", CYBER_NEW, POLICE_NEW}, {CYBER_OLD, NO_COMMERCIAL}),
    ("leak", "2026-04-30", {NEW_CAUSES, "8-2", CYBER_NEW, POLICE_NEW}, {CYBER_OLD, NO_COMMERCIAL}),
    ("leak", "2026-05-01", {NEW_CAUSES, "8-2", CYBER_NEW, POLICE_NEW, NO_COMMERCIAL}, {CYBER_OLD}),
    ("arbitration", "2025-12-30", {ARBITRATION_OLD}, {ARBITRATION_NEW}),
    ("arbitration", "2025-12-31", {ARBITRATION_OLD}, {ARBITRATION_NEW}),
    ("arbitration", "2026-01-01", {ARBITRATION_OLD}, {ARBITRATION_NEW}),
    ("arbitration", "2026-02-28", {ARBITRATION_OLD}, {ARBITRATION_NEW, NO_COMMERCIAL}),
    ("arbitration", "2026-03-01", {ARBITRATION_NEW}, {ARBITRATION_OLD, NO_COMMERCIAL}),
    ("arbitration", "2026-04-30", {ARBITRATION_NEW}, {ARBITRATION_OLD, NO_COMMERCIAL}),
    ("arbitration", "2026-05-01", {ARBITRATION_NEW, NO_COMMERCIAL}, {ARBITRATION_OLD}),
)


def suit(kind: str, on: date) -> Case:
    """The theft lies before all four days; the leak on the filing day, since its law follows the conduct."""
    if kind == "leak":
        return case_with("insider", on)
    if kind == "arbitration":
        return case_with("debit", THEFT_DAY, **ARBITRATION)
    if kind == "credit":
        return case_with("credit", THEFT_DAY)
    case, found = fc.with_card(fc.theft(), **REGION), Moment(day=THEFT_DAY)
    moves = tuple(structs.replace(move, when=found) for move in case.transactions)
    return structs.replace(
        case, transactions=moves, discovery=Discovery(when=found), freeze=None, police=None, possession=()
    )


def rests_on(case: Case, on: date) -> str:
    """Every provision, cause and basis of the assessment, one line each, to look things up in."""
    made = assess(case, on)
    basis = (*made.forum.road_basis, *(line for court in made.forum.courts for line in court.basis))
    cited = (f"{c.law_id} {c.article}" for c in made.citations)
    return "\n".join((*cited, *basis, f"{made.forum.cause_code}", f"{made.forum.cause_as_of}", "")) + "\n"


@pytest.mark.parametrize(
    ("kind", "day", "must", "must_not"), ROWS, ids=lambda one: str(one) if isinstance(one, str) else ""
)
def test_each_suit_rests_on_the_law_of_its_day(kind: str, day: str, must: set[str], must_not: set[str]) -> None:
    on = date.fromisoformat(day)
    found = rests_on(suit(kind, on), on)
    assert {one for one in must if one not in found} == set()
    assert {one for one in must_not if one in found} == set()
