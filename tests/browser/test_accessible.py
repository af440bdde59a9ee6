"""axe-core, target sizes, zoom, sideways scrolling and weight on every page of the site and in every state of it."""

import pytest
from django.conf import settings
from django.urls import resolve
from django.utils import translation

from complaints.intake import apart
from complaints.journey.steps import STEPS
from tests.browser import states
from tests.browser.accessible import faults, out_of_sight, small_targets, too_heavy, undrawn
from tests.browser.screen import Screen
from tests.serving import Site
from tests.web.addresses import routes

pytestmark = pytest.mark.browser
PUBLIC = {
    *("start", "first-hours", "first-hours-of", "privacy", "accessibility", "limits", "sources", "resume", "import"),
    *("left", "deleted", "new", "law", "law-text", "provision", "decided", "decided-all", "penalties", "desk", "sheet"),
}
OF_CASE = {
    "desk-case",
    "evidence-files",
    "result-money",
    "result-law",
    "result-desks",
    "check",
    "result",
    "paper",
    "keep",
    "follow-up",
    "delete",
    "leave",
    "paper-address",
    "file",
    "tasks",
    "needs",
}
QUESTIONS = {"step", "item-add", "item-change", "item-delete", "item-paste"}
NO_PAGES = {
    "forget",
    "item-undo",
    "calendar",
    "export",
    "papers-zip",
    "papers-pdf-zip",
    "paper-pdf",
    "paper-download",
    "papers",
    "read",
    "file-download",
    "evidence-file-delete",
}
WITH_PICTURES = {"evidence-file-cover", "volume"}


def looked_at(screen, found):
    """Open every state; nothing may be wrong with any. Returns the states seen."""
    wrong, seen = {}, []
    for state in found:
        seen.append(state)
        bad = [*faults(screen), *small_targets(screen), *out_of_sight(screen), *undrawn(screen), *too_heavy(screen)]
        if bad:
            wrong[state] = bad
    assert wrong == {}, "\n".join(f"{state}: {bad}" for state, bad in wrong.items())
    return seen


def names(screen):
    """Names of the routes that the window has been at, whichever language this thread speaks at the moment."""
    paths = [path.split("?")[0].removeprefix("/en") for path in screen.visited if "nowhere" not in path]
    with translation.override(settings.LANGUAGE_CODE):
        return {resolve(path or "/").url_name for path in paths}


def test_no_page_is_left_out():
    """A new page must come into a table above, and then into tests.browser.states."""
    named = {pattern.name for _, pattern in routes()} - {"healthz", "readyz", None}
    assert named == PUBLIC | OF_CASE | QUESTIONS | WITH_PICTURES | NO_PAGES


@pytest.mark.parametrize("prefix", ["/", "/en/"])
@pytest.mark.parametrize("kind", [states.public, states.refused])
def test_pages_without_a_case(address, chromium, kind, prefix):
    with Screen(chromium, address, 390) as screen:
        assert len(looked_at(screen, kind(screen, prefix))) >= 10
        assert kind is states.refused or names(screen) == PUBLIC


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_pages_of_a_case(address, chromium, prefix):
    with Screen(chromium, address, 390) as screen:
        assert len(looked_at(screen, states.of_case(screen, "gan-today", prefix))) == 28
        assert len(looked_at(screen, states.unfinished(screen, prefix))) == 1
        assert names(screen) >= OF_CASE


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_pages_with_pictures_of_the_evidence(address, chromium, prefix):
    with Screen(chromium, address, 390) as screen:
        seen = looked_at(screen, states.evidence(screen, prefix))
        read = apart.pictures_can_be_read()
        assert len(seen) == (6 if read else 4) and names(screen) >= (WITH_PICTURES if read else {"volume"})


@pytest.mark.parametrize(("scheme", "grey"), [("light", "#bbbbbb"), ("dark", "#444444")])
def test_a_text_below_the_contrast_of_aa_is_told_in_either_scheme(address, chromium, scheme, grey):
    """#bbb on the light paper has 1.8:1, #444 on the dark one 1.8:1; the stricter rule alone passes over such texts."""
    with Screen(chromium, address, 390) as screen:
        screen.open("/privacy/")
        screen.page.evaluate("c => { document.querySelector('h1').style.color = c; }", grey)
        assert any(fault.startswith(f"{scheme} color-contrast x") for fault in faults(screen))


def test_page_of_too_many_tries(tmp_path, chromium):
    """A site that counts: the eleventh code in a row has to wait, and the page keeps what was typed."""
    with Site(tmp_path, workers=1, RATE_FACTOR="1") as site:
        screen = Screen(chromium, f"http://127.0.0.1:{site.port}", 390)
        assert looked_at(screen, states.too_many(screen)) == ["429"]


@pytest.mark.parametrize("name", states.shares())
def test_questions(address, chromium, name):
    """Every page of the interview as answered and with errors, its entries too, each in one example that opens it."""
    with Screen(chromium, address, 390) as screen:
        seen = looked_at(screen, states.answered(screen, name))
    assert {state.split()[0] for state in seen} == set(states.shares()[name])


@pytest.mark.soak
@pytest.mark.parametrize("name", states.shares())
def test_questions_in_english(address, chromium, name):
    with Screen(chromium, address, 390) as screen:
        assert looked_at(screen, states.answered(screen, name, "/en"))


@pytest.mark.soak
@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("name", states.CASES)
def test_results(address, chromium, name, prefix):
    """The four pages of the result of every example, and its tasks."""
    with Screen(chromium, address, 390) as screen:
        assert len(looked_at(screen, states.results(screen, name, prefix))) == 5


def test_every_question_is_looked_at():
    """A page that no example opens would be left out."""
    assert {step for share in states.shares().values() for step in share} == {step.id for step in STEPS}
