"""The table of the product: each person (人) in each situation (事) on each road (路) has papers, none of another.

Every person meets every situation in the gate, on one road after the other; the soak takes each of the three roads.
"""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Guardian
from tests.documents.test_arguments import ON, example
from tests.documents.test_persons import PERSONS, ROADS, on_the_road, person
from tests.documents.test_situations import FOREIGN

MINOR, HELPED = "minor", "elderly"
WHO = (*PERSONS, MINOR, HELPED)
SITUATIONS = sorted(FOREIGN)
READ = {"B1", "B4", "C1", "D1"}
WHOLE = [(who, situation, road) for who in WHO for situation in SITUATIONS for road in ROADS]
GATE = [
    (who, situation, list(ROADS)[(i + j) % len(ROADS)])
    for i, who in enumerate(WHO)
    for j, situation in enumerate(SITUATIONS)
]
LEFT_OVER = ("____、", "None", "{{", "undefined", "待补", "。。", "，。")


def told(who: str, situation: str, road: str) -> Case:
    """An example with this person in place of its own, on this road."""
    case = example(situation)
    if who == MINOR:
        child = structs.replace(case.victim, birth_date=date(2014, 3, 1))
        parent = Guardian(name="林父", relation="父亲", phone="13800138099")
        return on_the_road(structs.replace(case, victim=child, guardian=parent), road)
    if who == HELPED:
        return on_the_road(
            structs.replace(case, victim=structs.replace(case.victim, birth_date=date(1944, 3, 1))), road
        )
    source = person(who)
    case = structs.replace(case, victim=source.victim, estate=source.estate, co_claimants=source.co_claimants)
    return on_the_road(case, road)


def look(who: str, situation: str, road: str) -> None:
    case = told(who, situation, road)
    assessment = assess(case, ON)
    offers = [o for o in catalogue.offers(case, assessment) if o.offered]
    ready = [o.id for o in offers if not o.blockers]
    way = road if case.is_theft or road != "arbitration" else "suit"  # a contract nobody concluded binds to no clause
    if situation != "none-of-these":  # the desk and the letters alone: what happened is not known
        assert ROADS[way] & {o.id for o in offers}, "the road is closed without a word"
    answers = from_case(case)
    again = to_case(answers, flow(answers))
    assert [o.id for o in catalogue.offers(again, assess(again, ON)) if o.offered and not o.blockers] == ready
    assert "B1" in ready and [o.id for o in offers if not all(word.zh for word in o.blockers)] == []
    made = dossier.build(case, assessment, [one for one in ready if one in READ | ROADS[road]])
    texts = {file.id: lint.text(file.data) for file in made.files}
    words = (*FOREIGN[situation], *LEFT_OVER)
    assert {(paper, word) for paper, text in texts.items() for word in words if word in text} == set()


@pytest.mark.parametrize(("who", "situation", "road"), GATE)
def test_papers_come_and_none_speaks_of_another_situation(who: str, situation: str, road: str) -> None:
    look(who, situation, road)


@pytest.mark.soak
@pytest.mark.parametrize(("who", "situation", "road"), sorted(set(WHOLE) - set(GATE)))
def test_on_every_other_road_too(who: str, situation: str, road: str) -> None:
    look(who, situation, road)
