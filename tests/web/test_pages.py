"""The pages that need no case, what every page keeps to, and the list of addresses."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import translation

from complaints.drafts.models import StoredDraft
from legal_refs.case.vocabulary import Incident
from tests.journeys.browser import Browser

pytestmark = pytest.mark.django_db
ROUTES = Path(__file__).with_name("routes.txt")
PLAIN = [
    "",
    "first-hours/",
    "privacy/",
    "accessibility/",
    "limits/",
    "sources/",
    "resume/",
    "import/",
    "left/",
    "deleted/",
    "case/new/incident/",
]


def routes(patterns=None, prefix=""):
    for p in patterns if patterns is not None else get_resolver().url_patterns:
        where = prefix + str(p.pattern)
        if isinstance(p, URLResolver):
            yield from routes(p.url_patterns, where)
        elif isinstance(p, URLPattern):
            yield where


def test_no_address_appears_or_vanishes_unseen():
    with translation.override("zh-hans"):
        found = sorted(set(routes()))
    assert found == ROUTES.read_text().splitlines()


@pytest.mark.parametrize("prefix", ["/", "/en/"])
@pytest.mark.parametrize("path", PLAIN)
def test_open_pages(prefix, path):
    browser = Browser().open(prefix + path)
    assert browser.status == 200
    assert browser.page.get("lang") == ("en" if prefix == "/en/" else "zh-Hans")
    other = browser.page.xpath("//header//a[@hreflang]/@href")[0]
    assert other == ("/" + path if prefix == "/en/" else "/en/" + path)
    assert Browser().open(other).status == 200


@pytest.mark.parametrize("incident", list(Incident))
def test_first_hours_of_each_incident_without_any_answer(incident):
    browser = Browser().open(f"/first-hours/{incident.value}/")
    assert browser.status == 200 and len(browser.page.xpath("//main//li")) > 8
    assert not StoredDraft.objects.exists()
    assert Browser().client.get("/first-hours/nothing/").status_code == 404


def test_reading_sets_no_cookie_but_the_form_token():
    browser = Browser()
    for path in PLAIN:
        browser.open(f"/{path}")
    assert {name.removeprefix("__Host-") for name in browser.client.cookies} <= {settings.CSRF_COOKIE_NAME}
    assert not StoredDraft.objects.exists()


@pytest.mark.parametrize("path", PLAIN)
def test_weight_of_a_first_visit(path):
    """HTML, stylesheet and icon together stay under 60 KB."""
    page = Browser().open(f"/{path}")
    files = [
        finders.find(u.removeprefix(settings.STATIC_URL))
        for u in page.page.xpath("//link/@href | //img/@src | //script/@src")
    ]
    weight = len(page.response.content) + sum(Path(f).stat().st_size for f in files)
    assert weight < 60 * 1024, weight


def test_error_pages_are_pages_too():
    browser = Browser()
    assert browser.client.get("/nowhere/").status_code == 404
    strict = type(browser.client)(enforce_csrf_checks=True)
    assert strict.post("/case/new/incident/", {"incident-incident": "leak_calls"}).status_code == 403


@pytest.mark.parametrize("path", ["first-hours/", "first-hours/counterfeit_atm/", "first-hours/leak_calls/"])
def test_without_the_card_at_hand_the_banks_lines_can_be_tapped_and_unsure_ones_are_left_out(path):
    page = Browser().open(f"/{path}").page
    lines = {li.text_content().split()[0]: li.xpath(".//a/@href")[0] for li in page.xpath("//ul[@class='lines']/li")}
    assert lines["中国工商银行"] == "tel:95588" and lines["招商银行"] == "tel:95555"  # banks.json, confidence high
    assert len(lines) > 40 and "广西北部湾银行" not in lines  # its number is sourced with low confidence


@pytest.mark.parametrize("prefix", ["/", "/en/"])
def test_words_of_desks_are_explained_where_they_stand(prefix):
    browser = Browser().open(f"{prefix}first-hours/counterfeit_atm/")
    said = " ".join(p.text_content() for p in browser.page.xpath("//p[contains(@class, 'word')]"))
    assert "受案回执" in said and "紧急止付" in said
