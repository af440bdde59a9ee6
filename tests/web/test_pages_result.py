"""The result page and the papers made from it."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.utils import timezone

from complaints.bundle import client, wire
from complaints.documents import lint, wayback
from complaints.drafts import store
from complaints.drafts.models import StoredDossier
from complaints.journey.answers import from_case
from complaints.web import frozen
from complaints.web.interview import opened
from complaints.web.interview.held import cookie_name
from tests.journeys.browser import Browser
from tests.journeys.test_walks import CASES

pytestmark = pytest.mark.django_db


def finished(name: str) -> Browser:
    """A browser with a complete case; pages that a case file leaves open are sent as empty."""
    answers = from_case(CASES[name])
    answers.setdefault("acting", {"_acting": []})
    answers.setdefault("delivery", {"service.electronic": "unknown"})
    answers.setdefault("court", {"filing.mediation": "undecided", "filing.layout": "compact"})
    for step in ("costs", "evidence", "witnesses", "story"):
        answers.setdefault(step, {"ok": True, "items": []})
    draft = store.create({"answers": answers})
    browser = Browser()
    browser.client.cookies[cookie_name(draft.token)] = draft.code
    browser.open(f"/case/{draft.token}/result/")
    assert browser.step == "result", f"{browser.url} {browser.text[:300]}"
    return browser


def on_money(name: str) -> Browser:
    """A browser on the page that says what the case is worth."""
    browser = finished(name)
    return browser.open(f"/case/{browser.token}/result/money/")


def made(browser: Browser) -> set[str]:
    """The papers that stand ready on the page, by id."""
    return {href.split("/")[-2] for href in browser.page.xpath("//ul[@class='files']/li/span/a[1]/@href")}


@pytest.mark.parametrize("name", CASES)
def test_result_answers_the_six_questions(name):
    """On four pages, each a press from the others: today and papers, money, law and cases, desks and dates."""
    browser = finished(name)
    tabs = browser.page.xpath("//nav[@class='tabs']/a/@href")
    assert browser.page.xpath("//main/section/@id | //main/section/h2/@id") == ["today", "papers", "later"]
    found = [browser.open(tab).page.xpath("//main/section/@id") for tab in tabs]
    assert found == [["papers", "later"], ["worth"], ["grounds"], ["when", "where"]]


def test_the_drawn_range_shows_a_dot_for_each_decision_and_says_how_many():
    browser = on_money("gan-today")
    dots = browser.page.xpath("//figure[@class='range']//*[local-name()='circle']")
    told = browser.page.xpath("//figure[@class='range']//figcaption")[0].text_content()
    assert dots and f"共{len(dots)}件" in told


def test_where_courts_went_to_both_ends_the_page_says_so_and_claims_no_commonest_result():
    told = on_money("quick-pay").page.xpath("//figure[@class='range']//figcaption")[0].text_content()
    assert "有的判银行全赔，有的一分不赔" in told and "最常见" not in told


@pytest.mark.parametrize("name", ["gan-today", "leak-calls"])
def test_papers_are_made_once_previewed_and_downloaded(name):
    browser = finished(name)
    browser.send()
    assert StoredDossier.objects.count() == 1
    version = StoredDossier.objects.get().version
    first = bytes(StoredDossier.objects.get().body)
    links = browser.page.xpath("//ul[@class='files']//a/@href")
    assert links
    for href in links:
        if href.endswith("/download/"):
            response = browser.client.get(href)
            data = b"".join(response.streaming_content)
            assert zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
        elif href.endswith("/pdf/"):
            assert b"".join(browser.client.get(href).streaming_content).startswith(b"%PDF-")
        else:
            browser.open(href)
    token = browser.token
    both = b"".join(browser.client.get(f"/case/{token}/papers/all-pdf.zip").streaming_content)
    names = zipfile.ZipFile(io.BytesIO(both)).namelist()
    assert {n.removesuffix(".pdf") for n in names if n.endswith(".pdf")} == {
        n.removesuffix(".docx") for n in names if n.endswith(".docx")
    }
    package = b"".join(browser.client.get(f"/case/{token}/papers/all.zip").streaming_content)
    assert "manifest.json" in zipfile.ZipFile(io.BytesIO(package)).namelist()
    browser.open(f"/case/{token}/result/").send()
    assert StoredDossier.objects.get().version == version and bytes(StoredDossier.objects.get().body) == first


def test_papers_beyond_the_limit_are_refused_in_words(settings):
    """24 papers of about 8 KB; the limit of the site is 16 MB, which no answers come near."""
    browser = finished("gan-today")
    settings.DOSSIER_LIMIT = 20_000
    browser.send()
    assert not StoredDossier.objects.exists()
    assert "有一份材料没能做出来" in browser.page.xpath("string(//div[@role='alert'])")


@pytest.mark.parametrize("ticked", [False, True])
def test_the_resume_code_is_in_the_filing_sheets_qr_code_only_where_that_was_ticked(ticked):
    browser = finished("gan-today")
    sent = {"code": "yes"} if ticked else {}
    browser.send({"paper": ["B1", "F1"], **sent})
    code = browser.client.cookies[cookie_name(browser.token)].value
    sheet = frozen.of_case(opened.of_draft(store.open_draft(code))).paper("F1").data
    assert (wayback.WORDS_WITH_CODE in lint.text(sheet), wayback.WORDS in lint.text(sheet)) == (ticked, not ticked)
    assert code not in lint.text(sheet)
    assert bool(browser.page.xpath("//input[@name='code'][@checked]")) is ticked  # made again: as before


def test_get_never_makes_papers():
    browser = finished("gan-today")
    assert browser.client.get(f"/case/{browser.token}/papers/").status_code == 405
    assert not StoredDossier.objects.exists()


def test_one_paper_that_cannot_be_made_does_not_hold_up_the_others(monkeypatch):
    from complaints.documents import dossier
    from complaints.documents.renderer import RenderError

    real = dossier.build

    def build(case, assessment, ids=None, *rest):
        if "A1" in (ids or ()):
            raise RenderError("no")
        return real(case, assessment, ids, *rest)

    monkeypatch.setattr(dossier, "build", build)
    browser = finished("gan-today").send()
    assert browser.page.xpath("//*[@role='alert']")
    assert browser.page.xpath("//ul[@class='files']/li")
    assert "A1" not in made(browser)


def test_pressing_twice_or_choosing_others_makes_the_set_that_was_asked_for():
    browser = finished("gan-today")
    browser.send({"paper": ["B1"]})
    assert made(browser) == {"B1"}
    browser.send({"paper": ["A1", "B1"]})
    assert made(browser) == {"A1", "B1"}
    browser.send({"paper": []})
    assert browser.page.xpath("//*[@role='alert']")
    assert StoredDossier.objects.count() == 1


def test_the_same_papers_asked_on_another_day_are_made_anew(monkeypatch):
    """Interest runs on: what was reckoned up to yesterday is not handed out as today's."""
    browser = finished("gan-today")
    browser.send({"paper": ["B1"]})
    tomorrow = timezone.localdate() + timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda: tomorrow)
    browser.send({"paper": ["B1"]})
    browser.open(browser.page.xpath("//ul[@class='files']/li/span/a[1]/@href")[0])
    assert f"暂计至{tomorrow.year}年{tomorrow.month}月{tomorrow.day}日" in browser.text


def test_the_result_page_is_light_on_the_wire():
    browser = finished("leak-then-theft")
    for tab in browser.page.xpath("//nav[@class='tabs']/a/@href"):
        response = browser.client.get(tab, headers={"accept-encoding": "gzip"})
        assert response.headers["Content-Encoding"] == "gzip"
        assert len(response.content) < 60 * 1024


@pytest.mark.parametrize("reason", ["absent", "failed", "differs", "busy"])
def test_without_a_pdf_the_page_says_so_and_the_word_files_remain(reason, monkeypatch):
    browser = finished("gan-today")
    browser.send()
    monkeypatch.setattr(client, "pdfs", lambda words: wire.Pdfs([b""] * len(words), reason))
    links = browser.page.xpath("//ul[@class='files']//a/@href")
    one = next(h for h in links if h.endswith("/pdf/"))
    for href in (one, f"/case/{browser.token}/papers/all-pdf.zip"):
        answer = browser.client.get(href)
        assert answer.status_code == 503
        assert "Word" in answer.content.decode()
    assert ("libreoffice-writer" in answer.content.decode()) is (reason == "absent")
    word = next(h for h in links if h.endswith("/download/"))
    assert b"".join(browser.client.get(word).streaming_content).startswith(b"PK")
