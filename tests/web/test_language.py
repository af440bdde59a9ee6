"""Every page in both languages: no English left in the Chinese interface, no Chinese in the English one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import yaml
from django.utils import timezone, translation
from lxml.html import document_fromstring

from complaints.drafts import store
from complaints.drafts.models import StoredDraft
from complaints.journey.answers import from_case
from complaints.journey.flow import flow
from complaints.web import faults
from complaints.web.interview.held import cookie_name
from legal_refs.case.vocabulary import Incident
from legal_refs.decided import precedents
from legal_refs.files import datafiles
from legal_refs.law import library
from tests.journeys.browser import Browser
from tests.journeys.test_walks import CASES
from tests.web.language import foreign, unfit, written
from tests.web.test_pages import PLAIN

pytestmark = pytest.mark.django_db
FILLED = re.compile(r"\{[\w.-]+\}")
PREFIXES = ("", "/en")
EMPTY_PAGES = {
    "acting": {"_acting": []},
    "delivery": {"service.electronic": "unknown"},
    "court": {"filing.mediation": "undecided", "filing.layout": "compact"},
}
ROWS = "2026-05-21 20:31 取款 18900.00\n??\n2026-05-22 存入 5.00"
LISTS = ("costs", "evidence", "witnesses", "story")
KEPT = {"csrfmiddlewaretoken", "version", "back", "current_step"}


class Opened:
    """A finished case in a browser that notes every page with words of the other language."""

    def __init__(self, answers: dict) -> None:
        draft = store.create({"answers": answers})
        self.token, self.found = draft.token, {}
        self.typed = sorted(set(written(answers)))
        self.browser = Browser()
        self.browser.client.cookies[cookie_name(draft.token)] = draft.code

    def look(self, where: str, prefix: str = "") -> Browser:
        browser = self.browser.open(f"{prefix}/case/{self.token}/{where}")
        self.note(f"{prefix}/{where}")
        return browser

    def note(self, name: str) -> None:
        if words := foreign(self.browser.page, self.typed):
            self.found[name] = words


def finished(name: str) -> Opened:
    answers = from_case(CASES[name])
    for step, values in EMPTY_PAGES.items():
        answers.setdefault(step, values)
    for step in LISTS:
        answers.setdefault(step, {"ok": True, "items": []})
    return Opened(answers)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_pages_without_a_case(prefix):
    paths = [*PLAIN, *(f"first-hours/{i.value}/" for i in Incident), "law/", "decided/", "penalties/", "nothing/here/"]
    pages = {path: foreign(Browser().open(f"{prefix}/{path}").page) for path in paths}
    assert {path: words for path, words in pages.items() if words} == {}


@pytest.mark.parametrize("prefix", PREFIXES)
def test_law_and_decided_cases(prefix):
    laws = library.load().laws.values()
    paths = [f"law/{law.id}/" for law in laws]
    paths += [f"law/{law.id}/{next(iter(law.articles))}/" for law in laws]
    paths += [f"decided/{case.id}/" for case in precedents.known(date(2026, 11, 22))]
    pages = {path: foreign(Browser().open(f"{prefix}/{path}").page) for path in paths}
    assert {path: words for path, words in pages.items() if words} == {}


@pytest.mark.parametrize(("prefix", "nonsense"), [("", ""), ("", "??"), ("/en", "??")])
def test_every_question_with_its_errors(prefix, nonsense):
    """Each page of the interview as asked, then sent empty or with nonsense, so that its errors are read too."""
    seen, wrong = set(), {}
    for name in CASES:
        case = finished(name)
        for step in flow(from_case(CASES[name])).open:
            if step.id in seen or not step.asks:
                continue
            seen.add(step.id)
            page = case.look(f"{step.id}/", prefix)
            if step.many:
                page = case.look(f"{step.id}/add/", prefix)
            asked = {n for n in page.page.xpath("//main//form//@name") if n.split("-")[-1] not in KEPT}
            before = page.url
            page.send(dict.fromkeys(asked, nonsense))
            case.note(f"{step.id} sent with {nonsense!r}")
            wrong |= case.found
            case = case if page.url == before else finished(name)
    assert len(seen) > 30 and wrong == {}


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("name", CASES)
def test_answers_and_result(name, prefix):
    case = finished(name)
    for page in ("check/", "keep/", "delete/", "follow-up/", "result/"):
        case.look(page, prefix)
    assert case.found == {}


@pytest.mark.parametrize("prefix", PREFIXES)
def test_pages_of_mishaps(prefix):
    """Wrong code, unusable file, pasted rows, stale tab, expired draft, deleting, and every fault of the site."""
    case = finished("gan-today")
    browser, here = case.browser, f"{prefix}/case/{case.token}"
    case.typed += ROWS.split()
    for path, data in (
        ("/resume/", {"code": "2222-2222-2222-2222-2222-2222-2222"}),
        ("/import/", {"text": ""}),
        ("/import/", {"text": "incident: [??"}),
        ("/import/", {"text": "incident: ??\nbank: {}\nx: 1"}),
        (f"/case/{case.token}/transactions/paste/", {"rows": ""}),
        (f"/case/{case.token}/transactions/paste/", {"rows": "??"}),
        (f"/case/{case.token}/transactions/paste/", {"rows": ROWS}),
        (f"/case/{case.token}/follow-up/", {}),
    ):
        browser.open(prefix + path).send(data)
        case.note(f"{path} {data}")
    page = case.look("transactions/", prefix)
    browser.open(page.page.xpath("//ul[@class='entries']//a/@href")[0])
    case.note("change")
    browser.open(f"{browser.url}delete/")
    case.note("delete")
    case.look("bank/", prefix).send({"version": "0", "bank_name": "??"})
    assert browser.status == 409
    case.note("stale")
    StoredDraft.objects.update(expires=timezone.now() - timedelta(days=1))
    browser.open(f"{here}/bank/")
    case.note("expired")
    assert case.found == {}


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_faults(language, rf):
    with translation.override(language):
        pages = {status: faults.page(rf.get("/"), status, 3).content.decode() for status in faults.WORDS}
    found = {status: foreign(document_fromstring(page)) for status, page in pages.items()}
    assert {status: words for status, words in found.items() if words} == {}


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("name", ["sued-credit", "arbitration-debit"])
def test_the_other_roads(name, prefix):
    """Where the bank has sued, or the contract names arbitration, the result speaks one language too."""
    case = finished(name)
    case.look("result/", prefix)
    assert case.found == {}


@pytest.mark.parametrize("prefix", PREFIXES)
def test_papers_made_and_previewed(prefix):
    case = finished("leak-calls")
    case.look("result/", prefix).send()
    case.note("result with papers")
    case.browser.open(case.browser.page.xpath("//ul[@class='files']//a/@href")[0])
    case.note("preview")
    assert case.found == {}


def bilingual(value: Any) -> Iterator[dict[str, str]]:
    if isinstance(value, dict) and isinstance(value.get("zh"), str) and "en" in value:
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from bilingual(part)


def test_bilingual_data_keep_to_their_language():
    """Every {zh, en} of the data files, also those that no example shows."""
    files = sorted(p for p in datafiles.DATA.rglob("*.*") if p.suffix in (".yaml", ".json"))
    pairs = [w for p in files for w in bilingual(yaml.load(p.read_text("utf-8"), yaml.CSafeLoader))]
    assert len(pairs) > 2000
    assert [
        words for pair in pairs for lang in ("zh", "en") for words in unfit(FILLED.sub(" ", pair[lang]), lang)
    ] == []
