"""The table of the product: each person (人) in each of the twenty situations (事) on each road (路) has papers.

Every person meets every situation in the gate, on one road after the other; the soak takes each of the three roads.
The papers hold no word of another situation, and the site's answers offer the same list as the case file.
"""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from legal_refs.assessment import assess
from legal_refs.case.facts import Agent, Case, Guardian, Helper, Victim
from legal_refs.case.vocabulary import AgentKind, Answer, IdType, Incident
from tests.documents.test_arguments import ON, example
from tests.documents.test_leak_papers import made
from tests.documents.test_persons import PERSONS, ROADS, on_the_road, person
from tests.documents.test_situations import FOREIGN, unquoted


def from_outside(nationality: str, name: str, number: str) -> Case:
    """The resident of Hong Kong among the persons as one of another region."""
    case = person("hong-kong")
    victim = structs.replace(case.victim, nationality=nationality, name=name, id_no=number)
    return structs.replace(case, victim=structs.replace(victim, id_type=IdType.MAINLAND_PERMIT))


REGIONS = {
    "macao": from_outside("澳门特别行政区居民", "何示例", "M01234567"),
    "taiwan": from_outside("台湾地区居民", "林示例", "01234567"),
}
MINOR, ELDERLY, WARD, ABROAD = "minor", "elderly", "ward", "citizen-abroad"
WHO = (*PERSONS, *REGIONS, MINOR, ELDERLY, WARD, ABROAD)
SITUATIONS = sorted(FOREIGN)
READ = {"A11", "B1", "B1b", "B4", "B4d", "B7", "C1", "C2", "C4", "C5", "D1"}
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
    if who in (*PERSONS, *REGIONS):
        source = REGIONS.get(who) or person(who)
        case = structs.replace(case, victim=source.victim, estate=source.estate, co_claimants=source.co_claimants)
    else:
        case = as_own(case, who)
    return on_the_road(case, road)


def as_own(case: Case, who: str) -> Case:
    """The person of the example as a child, an old person with a helper, a ward, a citizen who signs abroad."""
    born = {MINOR: date(2014, 3, 1), ELDERLY: date(1944, 3, 1), WARD: date(1960, 3, 1)}.get(who)
    victim: Victim = structs.replace(case.victim, birth_date=born) if born else case.victim
    case = structs.replace(case, victim=victim)
    if who == MINOR:
        return structs.replace(case, guardian=Guardian(name="林父", relation="父亲", phone="13800138099"))
    if who == WARD:
        proof = "人民法院认定为限制民事行为能力人的判决书"
        return structs.replace(case, guardian=Guardian(name="林女", relation="女儿", proof=proof))
    if who == ELDERLY:
        helper = Helper(name="林女", relation="女儿", phone="13800138098", difficulty="行动不便")
        return structs.replace(case, helper=helper)
    agent = Agent(name="林某", kind=AgentKind.RELATIVE, relation="女儿", signed_abroad=Answer.YES)
    return structs.replace(case, agent=agent)


def road_of(case: Case, road: str) -> str:
    """The road that this case goes: only a card or a loan is sued over, a clause binds who concluded the contract."""
    if road == "answer" and not (case.is_theft or case.is_false_account):
        return "suit"
    if road == "arbitration" and not case.is_theft:
        return "suit"
    return road


def look(who: str, situation: str, road: str) -> None:
    case = told(who, situation, road)
    assessment = assess(case, ON)
    offers = [o for o in catalogue.offers(case, assessment) if o.offered]
    ready = [o.id for o in offers if not o.blockers]
    if situation != "none-of-these":  # the desk and the letters alone: what happened is not known
        assert ROADS[road_of(case, road)] & {o.id for o in offers}, "the road is closed without a word"
    answers = from_case(case)
    again = to_case(answers, flow(answers))
    assert [o.id for o in catalogue.offers(again, assess(again, ON)) if o.offered and not o.blockers] == ready
    assert "B1" in ready and [o.id for o in offers if not all(word.zh for word in o.blockers)] == []
    made = dossier.build(case, assessment, [one for one in ready if one in READ | ROADS[road]])
    texts = {file.id: lint.text(file.data) for file in made.files}
    words = (*FOREIGN[situation], *LEFT_OVER)
    assert {(paper, word) for paper, text in texts.items() for word in words if word in unquoted(text)} == set()


def test_the_table_holds_every_situation() -> None:
    assert {example(name).incident for name in SITUATIONS} == set(Incident)


@pytest.mark.parametrize(("who", "situation", "road"), GATE)
def test_papers_come_and_none_speaks_of_another_situation(who: str, situation: str, road: str) -> None:
    look(who, situation, road)


@pytest.mark.soak
@pytest.mark.parametrize(("who", "situation", "road"), sorted(set(WHOLE) - set(GATE)))
def test_on_every_other_road_too(who: str, situation: str, road: str) -> None:
    look(who, situation, road)


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("中国香港", "，香港特别行政区居民，"),
        ("中国（澳门）", "，澳门特别行政区居民，"),
        ("台湾", "，台湾地区居民，"),
        ("中国台湾地区居民", "，中国台湾地区居民，"),
        ("加拿大", "，国籍加拿大，"),
        ("英国籍", "，英国籍，"),
        ("加拿大，住香港", "，国籍加拿大，住香港，"),
    ],
)
def test_a_region_is_no_nationality(said: str, printed: str) -> None:
    """Hong Kong, Macao and Taiwan are no states: who names one is its resident; a state stays as it was told."""
    case = example("gan-refused")
    victim = structs.replace(case.victim, nationality=said, id_type=IdType.MAINLAND_PERMIT, id_no="M01234567")
    plaint = made(structs.replace(case, victim=victim), "A1")["A1"]
    assert printed in plaint and "国籍中国" not in plaint
