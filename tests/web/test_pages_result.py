"""The result page and the papers made from it."""

import io
import zipfile

import pytest

from complaints.drafts import store
from complaints.drafts.models import StoredDossier
from complaints.journey.answers import from_case
from complaints.journey.opened import cookie_name
from tests.journeys.browser import Browser
from tests.journeys.test_walks import CASES

pytestmark = pytest.mark.django_db


def finished(name: str) -> Browser:
    """A browser with a complete case; pages that a case file leaves open are sent as empty."""
    answers = from_case(CASES[name])
    answers.setdefault("acting", {"_acting": []})
    answers.setdefault("delivery", {"service.electronic": "unknown"})
    answers.setdefault("court", {"filing.mediation": "undecided", "filing.layout": "compact"})
    for step in ("which-papers", "costs", "evidence", "witnesses", "story"):
        answers.setdefault(step, {"ok": True, "items": []})
    draft = store.create({"answers": answers})
    browser = Browser()
    browser.client.cookies[cookie_name(draft.token)] = draft.code
    browser.open(f"/case/{draft.token}/result/")
    assert browser.step == "result", f"{browser.url} {browser.text[:300]}"
    return browser


@pytest.mark.parametrize("name", CASES)
def test_result_answers_the_six_questions(name):
    browser = finished(name)
    order = browser.page.xpath("//main/section/@id")
    assert order == ["now", "grounds", "worth", "when", "where", "papers", "later"]


@pytest.mark.parametrize("name", ["gan-today", "leak-calls"])
def test_papers_are_made_once_previewed_and_downloaded(name):
    browser = finished(name)
    browser.send()
    assert StoredDossier.objects.count() == 1
    version = StoredDossier.objects.get().version
    first = bytes(StoredDossier.objects.get().body)
    made = browser.page.xpath("//ul[@class='files']//a/@href")
    assert made
    for href in made:
        if href.endswith("/download/"):
            response = browser.client.get(href)
            data = b"".join(response.streaming_content)
            assert zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
        else:
            browser.open(href)
    token = browser.token
    package = b"".join(browser.client.get(f"/case/{token}/papers/all.zip").streaming_content)
    assert "manifest.json" in zipfile.ZipFile(io.BytesIO(package)).namelist()
    browser.open(f"/case/{token}/result/").send()
    assert StoredDossier.objects.get().version == version and bytes(StoredDossier.objects.get().body) == first


def test_get_never_makes_papers():
    browser = finished("gan-today")
    assert browser.client.get(f"/case/{browser.token}/papers/").status_code == 405
    assert not StoredDossier.objects.exists()
