"""Every incident's journey, forward and back, through the real pages."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from django.conf import settings

from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from complaints.journey.steps import STEPS
from legal_refs.case.casefile import load_path, loads
from legal_refs.case.debts import Guarantee
from legal_refs.case.facts import Case
from legal_refs.case.keeping import Impostor
from legal_refs.case.vocabulary import Answer, Channel, GuaranteeKind, Incident, LoanKind
from tests.documents.test_sets import TWO_BANKS
from tests.journeys.browser import Browser
from tests.journeys.walk import walk

EXAMPLES = sorted((Path(settings.BASE_DIR) / "examples").glob("*.case.yaml"))
HALF = "first-hour"  # told before the bank and the transactions were known: its walk ends at the bank's page
CASES = {path.name.split(".")[0]: load_path(path) for path in EXAMPLES if not path.name.startswith(HALF)}
AT_A_COUNTER = msgspec.structs.replace(
    CASES["gan-today"],
    transactions=tuple(
        msgspec.structs.replace(move, channel=Channel.COUNTER, overseas=None)
        for move in CASES["gan-today"].transactions
    ),
    impostor=Impostor(place="钦州示例支行", new_card=Answer.YES, pin_reset=Answer.YES),
)
"""Somebody had a new card given out in the holder's name: no example tells of it."""
GUARANTOR = msgspec.structs.replace(
    CASES["sued-loan"],
    loan=msgspec.structs.replace(
        CASES["sued-loan"].loan,
        kind=LoanKind.GUARANTEE,
        guarantee=Guarantee(kind=GuaranteeKind.JOINT, agreed=Answer.NO),
    ),
)
"""The bank sues a guarantor: no example tells of it."""
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", CASES)
def test_walk_forward_gives_the_case_and_back_shows_it(name):
    """Forward: what was typed page by page is the case. Back: every page links to the one before it."""
    browser = Browser()
    seen = walk(browser, CASES[name])
    exported = browser.client.get(f"/case/{browser.token}/case.yaml").content
    assert flat(loads(exported)) == flat(insisted(CASES[name]))

    first = seen[: seen.index("name") + 1]
    browser.open(f"/case/{browser.token}/{first[-1]}/")
    for before in reversed(first[:-1]):
        browser.open(browser.page.xpath("//a[@class='back']/@href")[0])
        assert browser.step == before


def test_what_a_stranger_did_at_a_counter_is_told_page_by_page():
    browser = Browser()
    assert "impostor" in walk(browser, AT_A_COUNTER)
    told = loads(browser.client.get(f"/case/{browser.token}/case.yaml").content)
    assert told.impostor == AT_A_COUNTER.impostor


def test_a_guarantee_is_told_page_by_page():
    browser = Browser()
    assert "guarantee" in walk(browser, GUARANTOR)
    told = loads(browser.client.get(f"/case/{browser.token}/case.yaml").content)
    assert told.loan.guarantee == GUARANTOR.loan.guarantee


def test_a_half_known_case_waits_at_the_first_page_it_cannot_answer():
    browser = Browser()
    walk(browser, load_path(Path(settings.BASE_DIR) / "examples" / f"{HALF}.case.yaml"), until="bank")
    browser.send()
    assert browser.step == "bank" and "error" in browser.page.xpath("string(//*[contains(@class, 'error')]/@class)")


def test_walk_in_english_stays_in_english():
    browser = Browser()
    walk(browser, CASES["gan-today"], until="result", prefix="/en")
    assert browser.url.startswith("/en/case/") and browser.page.get("lang") == "en"
    assert browser.heading == "Your result"


def test_every_incident_and_every_page_is_walked():
    """A new incident or page without a walk fails here."""
    assert {case.incident for case in CASES.values()} == set(Incident)
    opened = {
        step.id for case in [*CASES.values(), TWO_BANKS, AT_A_COUNTER, GUARANTOR] for step in flow(from_case(case)).open
    }
    assert {step.id for step in STEPS} <= opened


def test_check_page_leads_to_each_answer_and_back():
    browser = Browser()
    walk(browser, CASES["gan-today"])
    links = [href for href in browser.links("Change") + browser.links("修改") if "?back=check" in href]
    assert len(links) == len(set(links)) > 20
    for href in links:
        browser.open(href).send()
        assert browser.step == "check"


def insisted(case: Case) -> Case:
    """The case as a person tells it who answers "I do not know" where a page insists and the file says nothing."""
    answers = from_case(case)
    for step in flow(answers).open:
        facts = flow(answers).facts
        for ask in step.required:
            if not step.many and ask.fits(facts) and facts.get(ask.path) is None and "unknown" in set(ask.words or ()):
                answers.setdefault(step.id, {})[ask.path] = "unknown"
    return to_case(answers, flow(answers))


def flat(value: Any, path: str = "") -> dict[str, str]:
    """Leaves by path with defaults spelled out; lists of words sorted, because boxes have no order of ticking."""
    if isinstance(value, msgspec.Struct):
        names = value.__struct_fields__
        return {k: v for name in names for k, v in flat(getattr(value, name), f"{path}.{name}").items()}
    if isinstance(value, tuple):
        parts = value if value and isinstance(value[0], msgspec.Struct) else sorted(value)
        return {k: v for i, child in enumerate(parts) for k, v in flat(child, f"{path}[{i}]").items()}
    return {path: str(value)}
