"""Answers to case and back: nothing is lost, nothing is invented, for the examples and for generated journeys."""

import json
from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from complaints.journey.answers import NoCase, from_case, to_case
from complaints.journey.flow import flow
from complaints.journey.forms import options_of
from complaints.journey.steps import STEPS
from complaints.journey.table import Ask, Facts, Step
from legal_refs.case.casefile import dumps, loads
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Feature
from tests.journeys.test_walks import CASES

NOT_ASKED = {
    "format": "the version of the format, not a fact",
}


@pytest.mark.parametrize("name", CASES)
def test_import_of_an_export_is_the_case(name):
    case = CASES[name]
    answers = json.loads(json.dumps(from_case(case)))
    assert to_case(answers) == case
    assert to_case(from_case(loads(dumps(case)))) == case


@pytest.mark.parametrize(
    ("told", "court"),
    [
        ("acts_alone: yes", True),  # a question of a page that is open to everybody, asked for the court alone
        ("victim: {gender: female}", True),  # a page that is open for the court and natural persons
        ("guardian: {name: 韦建国, relation: 父女}", False),  # who acts for a child writes letters too
        ("victim: {phone: '13800138015'}", False),
    ],
)
def test_court_papers_are_taken_as_wanted_where_only_the_court_asks(told, court):
    case = loads(f"format: 2\nincident: counterfeit_atm\n{told}\n")
    answers = from_case(case)
    assert ("court" in answers["name"]["_papers"]) is court
    assert to_case(answers) == case


def test_every_field_of_a_case_is_asked_or_carried():
    """A new fact without a question fails here."""
    asked = {a.path for s in STEPS if not s.many for a in s.asks}
    asked |= {f"{s.many}[].{a.path}" for s in STEPS if s.many for a in s.asks}
    missing = {p for p in paths(Case) if p not in asked and not any(a.startswith(f"{p}.") for a in asked)}
    functions = {f"{of}card.features[].{name}" for of in ("", "further[].") for name in ("feature", "explained")}
    movement = ("day", "amount", "kind", "by", "protest", "why")
    functions |= {f"further[].{of}.movements[].{name}" for of in ("debt", "loan") for name in movement}
    assert missing - functions == set(NOT_ASKED)
    listed = {"card.features", "further[].card.features", "further[].debt.movements", "further[].loan.movements"}
    unknown = {a for a in asked if not a.startswith("_")} - set(paths(Case)) - listed
    assert not unknown


def test_without_an_incident_there_is_no_case():
    with pytest.raises(NoCase):
        to_case({})


def test_an_imported_half_case_goes_on_where_it_ended():
    case = CASES["gan-today"]
    half = msgspec.structs.replace(Case(incident=case.incident), bank=case.bank, card=case.card)
    half = msgspec.structs.replace(half, bank=type(case.bank)(name=case.bank.name))
    journey = flow(from_case(half))
    assert journey.first_waiting is not None and journey.first_waiting.id == "transactions"


def paths(kind: type, prefix: str = "") -> list[str]:
    """Every leaf of the case by path; lists of structs end in []."""
    from complaints.journey.answers import _struct_in

    found = []
    for f in msgspec.structs.fields(kind):
        inner = _struct_in(f.type)
        path = f"{prefix}{f.encode_name}"
        if inner is None:
            found.append(path)
        else:
            listed = "tuple" in str(f.type)
            found += paths(inner, f"{path}[]." if listed else f"{path}.")
    return found


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Zs")), min_size=1, max_size=20
)
DAYS = st.dates(date(1990, 1, 1), date(2026, 11, 22)).map(date.isoformat)
MONEY = st.decimals(Decimal("0.01"), Decimal("999999.99"), places=2).map(str)
SIMPLE = {
    "day": DAYS,
    "money": MONEY,
    "percent": st.decimals(Decimal("0.01"), Decimal("100.00"), places=2).map(str),
    "count": st.integers(1, 90),
    "yes": st.booleans(),
    "clock": st.times().map(lambda t: t.strftime("%H:%M")),
    "tail": st.from_regex(r"[0-9]{4}", fullmatch=True),
    "currency": st.sampled_from(["USD", "EUR", "HKD"]),
    "lines": st.lists(TEXT, min_size=1, max_size=3),
    "features": st.lists(
        st.fixed_dictionaries(
            {
                "feature": st.sampled_from([f.value for f in Feature]),
                "explained": st.sampled_from(["yes", "no", "unknown"]),
            }
        ),
        max_size=3,
        unique_by=lambda f: f["feature"],
    ),
}


def value_of(draw, ask: Ask, facts: Facts):
    if ask.kind in ("choice", "many"):
        tokens = [t for t, _label in options_of(ask, facts) if t] or [None]
        if ask.kind == "choice":
            return draw(st.sampled_from(tokens))
        return draw(st.lists(st.sampled_from(tokens), unique=True, min_size=1 if ask.required else 0))
    return draw(SIMPLE.get(ask.kind, TEXT))


def page_of(draw, step: Step, facts: Facts) -> dict:
    page = {}
    for ask in step.asks:
        if ask.kind != "carry" and (ask.required or draw(st.booleans())):
            page[ask.path] = value_of(draw, ask, facts)
    for path in list(page):
        if path.endswith(".clock") and page.get(path.replace(".clock", ".day")) is None:
            del page[path]
    return page


@st.composite
def journeys(draw):
    """Answers as the pages would have stored them, page by page as they open."""
    answers: dict = {}
    while (step := flow(answers).first_waiting) is not None:
        facts = flow(answers).facts
        if step.many:
            count = draw(st.integers(step.least, 2))
            items = [{"_id": i + 1, **page_of(draw, step, facts)} for i in range(count)]
            answers[step.id] = {"items": items, "next": count + 1, "ok": True}
        else:
            answers[step.id] = page_of(draw, step, facts)
    for step in STEPS:  # the tasks, as they open
        journey = flow(answers)
        if journey.is_open(step.id) and step.id not in answers and draw(st.booleans()):
            count = draw(st.integers(0, 2)) if step.many else 0
            items = [{"_id": i + 1, **page_of(draw, step, journey.facts)} for i in range(count)]
            listed = {"items": items, "next": count + 1, "ok": True}
            answers[step.id] = listed if step.many else page_of(draw, step, journey.facts)
    return answers


@pytest.mark.django_db
@settings(max_examples=30, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(journeys())
def test_generated_journeys_survive_export_and_import(answers):
    case = to_case(answers)
    assert loads(dumps(case)) == case
    assert to_case(from_case(case)) == case


def test_an_empty_list_of_payments_tells_of_no_debt():
    """The page of payments was opened and left empty: the case says nothing of a bill, as before."""
    answers = from_case(msgspec.structs.replace(CASES["pos-credit"], debt=None))
    answers["debt-movements"] = {"items": [], "next": 1, "ok": True}
    assert to_case(answers).debt is None and flow(answers).facts.setting.case.debt is None
