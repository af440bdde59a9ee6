"""The way in English is whole: papers stay Chinese and are glossed, laws have their English names."""

import re

import pytest

from legal_refs.reading import glossfile
from tests.journeys.browser import Browser
from tests.web.test_pages_result import finished

pytestmark = pytest.mark.django_db


def test_a_paper_is_glossed_in_english_and_in_english_only():
    browser = finished("gan-today").send()
    href = browser.page.xpath("//a[contains(@href, '/papers/B1/')]/@href")[0].split("download")[0]
    browser.open(f"/en{href}")
    terms = browser.page.xpath("//details[@class='gloss']//dt/text()")
    sheet = browser.page.xpath("string(//article[@class='sheet'])")
    assert len(terms) >= 10 and all(term in sheet for term in terms)
    assert browser.page.xpath("string(//p[@class='lead'])").isascii()
    assert not browser.open(href).page.xpath("//details[@class='gloss']")


def test_the_gloss_is_one_word_in_two_languages():
    words = glossfile.load().words
    assert len({w.zh for w in words}) == len(words) >= 50
    assert [
        w for w in words if not re.fullmatch(r"[\u4e00-\u9fff]+", w.zh) or not w.en.isascii() or len(w.en) > 40
    ] == []


@pytest.mark.parametrize("path", ["/en/sources/", "/en/law/", "/en/law/civil-code/577/", "/en/law/civil-code/"])
def test_laws_have_their_english_names(path):
    browser = Browser().open(path)
    assert "Civil Code" in browser.text
    assert "Civil Code" not in Browser().open(path.removeprefix("/en")).text or path == "/en/law/civil-code/"


def test_new_pages_are_there_in_english():
    browser = Browser().open("/en/desk/").send({"incident": "counterfeit_atm"})
    for page in ("desk/", "keep/"):
        browser.open(f"/en/case/{browser.token}/{page}")
        assert browser.page.get("lang") == "en" and "resume" in browser.response.content.decode()
    assert (
        "Read as:" in browser.client.post("/en/read/", {"field": "transactions-cny", "value": "1万2"}).content.decode()
    )
