"""A day, a time and an amount are read back before they count: with scripts at once, without on the next page."""

import pytest
from django.test import Client

from complaints.drafts.models import StoredDraft
from complaints.journey import readback
from tests.journeys.test_bad_input import at, with_case

pytestmark = pytest.mark.django_db


def said(field: str, *value: str, prefix: str = "") -> str:
    return Client().post(f"{prefix}/read/", {"field": field, "value": value}).content.decode()


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("transactions-when_clock", ["凌晨12点半"], "读作：0:30（凌晨）"),
        ("transactions-cny", ["1万2"], "读作：12,000.00元"),
        ("transactions-when_day", ["2026年11月20日晚上8点多", "", ""], "读作：2026年11月20日（星期五），20:00（晚上）"),
        ("transactions-when_day", ["26", "11", "20"], "读作：2026年11月20日（星期五）"),
        ("transactions-when_day", ["2026", "", ""], "请按年、月、日填写，例如2026 5 21。"),
    ],
)
def test_what_is_understood_is_said(field, typed, words):
    assert said(field, *typed) == words


@pytest.mark.parametrize(("field", "typed"), [("transactions-cny", "12,34"), ("transactions-when_clock", "晚上12点")])
def test_what_has_two_readings_is_refused_in_words(field, typed):
    assert said(field, typed) and "读作" not in said(field, typed)


def test_in_english():
    assert said("transactions-when_clock", "凌晨12点半", prefix="/en") == "Read as: 00:30 (12:30 a.m.)"
    day = said("transactions-when_day", "2026-11-20", "", "", prefix="/en")
    assert day == "Read as: 20 November 2026 (Friday)"


def test_nothing_typed_says_nothing_and_nothing_is_kept():
    assert Client().post("/read/", {"field": "transactions-cny", "value": [""]}).status_code == 204
    assert not StoredDraft.objects.exists()


@pytest.mark.parametrize("field", ["", "nowhere", "story-story", "transactions-place", "x" * 5000])
def test_another_field_is_no_question(field):
    assert Client().post("/read/", {"field": field, "value": ["1"]}).status_code == 400
    assert Client().get("/read/").status_code == 405


def test_every_field_that_is_read_says_so_and_can_be_asked():
    browser = at(with_case(), "transactions")
    browser.open(f"{browser.url}add/")
    named = browser.page.xpath("//*[@data-read]/@data-read")
    assert set(named) >= {"transactions-when_day", "transactions-when_clock", "transactions-cny"}
    assert set(named) <= set(readback.ASKS)
    assert len(browser.page.xpath("//*[@data-read]//output[@data-at='/read/']")) == len(named)


def test_without_scripts_the_next_page_says_how_the_one_before_was_read():
    browser = at(with_case(), "discovery")
    day = {"discovery_when_day_y": "2026年5月21日晚上8点多", "discovery_when_day_m": "", "discovery_when_day_d": ""}
    browser.send({**day, "discovery_when_clock": ""})
    for words in ("上一页读作：", "2026年5月21日（星期四）", "20:00（晚上）"):
        assert words in browser.text
    assert browser.links("读错了")


def test_a_clock_behind_the_day_and_another_in_its_own_box_are_asked_about():
    browser = at(with_case(), "discovery")
    day = {"discovery_when_day_y": "2026年5月21日晚上8点", "discovery_when_day_m": "", "discovery_when_day_d": ""}
    browser.send({**day, "discovery_when_clock": "9:00"})
    assert browser.step == "discovery" and browser.page.xpath("//*[@role='alert']//a[contains(@href, 'clock')]")
    browser.send({"discovery_when_clock": "20:00"})
    assert browser.step != "discovery"
