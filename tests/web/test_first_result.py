"""The way to the first result, played with a victim's answers: at most eight pages, 25 inputs, six minutes of reading.

Three papers are ready there (to the bank, to keep or to hand over, to the police), and are opened and read.
"""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import etree

from legal_refs.case import incidents
from legal_refs.case.vocabulary import Incident
from tests.journeys.browser import Browser
from tests.journeys.victim import BANK, INPUTS, PAGES, SIGNS, Victim, day

pytestmark = pytest.mark.django_db
SUABLE = [i for i in Incident if incidents.row(i).theft or i is Incident.LOAN_IN_MY_NAME]
"""Where a bank may have sued already: over a card, or over a loan."""


def text_of(browser: Browser, paper: str) -> str:
    """The words of a paper that was made."""
    data = b"".join(browser.client.get(f"/case/{browser.token}/papers/{paper}/download/").streaming_content)
    return "".join(etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")).itertext())


@pytest.mark.parametrize("done", [(), ("freeze", "police")], ids=["nothing done", "blocked and reported"])
@pytest.mark.parametrize("incident", list(Incident))
def test_the_first_result_is_near_and_three_papers_are_ready(incident: Incident, done: tuple[str, ...], figure) -> None:
    victim = Victim(incident, done)
    browser = victim.play()
    figure(incident.value, f"{victim.pages} pages, {victim.inputs} inputs, {victim.signs}", "signs")
    assert victim.pages <= PAGES and victim.inputs <= INPUTS and victim.signs <= SIGNS
    ready = set(browser.page.xpath("//input[@name='paper']/@value"))
    keep = sorted(ready & {"B4", "B4d", "B5", "B7"})
    third = "C5" if incident is Incident.MISUSE_MARKETING else "D1"  # no crime to report: the regulator instead
    assert {"B1", third} <= ready and keep
    browser.send({"paper": ["B1", third, keep[0]]})
    for paper in ("B1", third, keep[0]):
        words = text_of(browser, paper)
        assert "甘小雨" in words and len(words) > 200, paper
    assert BANK in text_of(browser, "B1")


@pytest.mark.parametrize("only_required", [False, True], ids=["all told", "required only"])
@pytest.mark.parametrize("incident", list(Incident))
def test_in_hour_one_the_first_line_of_the_result_is_a_call_with_a_number_to_tap(
    incident: Incident, only_required: bool
) -> None:
    first = Victim(incident, only_required=only_required).play().page.xpath("//li[contains(@class, 'first')]")[0]
    assert first.xpath(".//a[starts-with(@href, 'tel:')]/@href")[0] == "tel:95588"  # banks.json, icbc
    where = "挂失、冻结" if first.xpath("string(.//*[@class='what'])").startswith("现在就打") else "打银行客服"
    assert where in first.text_content()


@pytest.mark.parametrize("incident", list(Incident))
def test_twenty_days_later_with_a_refusal_the_review_is_first_and_b2_one_press_away(incident: Incident) -> None:
    browser = Victim(incident).play()
    today = timezone.localdate()
    browser.open(f"/case/{browser.token}/follow-up/").send({"since": "bank"})
    browser.send({**day("complaint_sent", today - timedelta(days=18)), "complaint_reply": "refused"})
    browser.send(day("complaint_decided_received", today - timedelta(days=2)))
    assert browser.step == "result"
    first = browser.page.xpath("//li[contains(@class, 'first')]")[0].text_content()
    last = today + timedelta(days=28)
    assert "申请核查" in first and f"{last.year}年{last.month}月{last.day}日" in first
    assert "核查申请书" in browser.page.xpath("//div[@class='paper']")[0].text_content()
    browser.open(browser.page.xpath("//div[@class='paper'][1]//a/@href")[0])  # its page, one press away
    browser.send({"bank_superior_name": "中国工商银行股份有限公司南宁分行"})
    assert browser.page.xpath("//input[@name='paper' and @value='B2' and @checked]")


@pytest.mark.parametrize("incident", list(Incident))
def test_who_ticks_letters_regulator_and_police_gets_exactly_those_and_nothing_for_a_court(incident: Incident) -> None:
    browser = Victim(incident).play()
    browser.open(f"/case/{browser.token}/name/?back=result").send({"_papers": ["letters", "regulator", "police"]})
    listed = [name.removeprefix("paper-") for name in browser.page.xpath("//input[@name='paper']/@id")]
    third = "B4d" if incident is Incident.MISUSE_MARKETING else "D1"  # no crime: nothing for the police
    assert listed[:3] == ["B1", "C1", third]
    assert not {one[0] for one in listed} & {"A", "E"}


@pytest.mark.parametrize("incident", list(Incident))
def test_who_ticks_court_has_the_complaint_on_top_with_its_missing_answers_on_one_page(incident: Incident) -> None:
    browser = Victim(incident).play()
    browser.open(f"/case/{browser.token}/name/?back=result").send({"_papers": ["letters", "court"]})
    assert "民事起诉状" in browser.page.xpath("//div[@class='paper']")[0].text_content()
    browser.open(browser.page.xpath("//div[@class='paper'][1]//a/@href")[0])
    asked = {name.removeprefix("needs-") for name in browser.page.xpath("//main//form//@name") if "needs-" in name}
    assert {"victim_gender", "victim_ethnicity", "victim_domicile", "victim_id_no"} <= asked
    assert not {"bank_name", "victim_name", "victim_phone"} & asked  # what is there is not asked again
    assert not browser.page.xpath("//main//form//details[.//input]")  # and none of it is folded away
    assert not browser.page.xpath("//legend[@class='unseen']") and "选填" not in browser.text  # or left to be guessed
    browser.send({"victim_gender": "female", "victim_ethnicity": "汉族"})
    assert browser.step == "result"
    browser.open(browser.page.xpath("//div[@class='paper'][1]//a/@href")[0])
    assert not browser.has("victim_gender") and browser.has("victim_id_no")


@pytest.mark.parametrize("incident", SUABLE)
def test_who_is_sued_has_the_answer_on_top_a_number_to_call_first_and_keeps_the_letters(incident: Incident) -> None:
    browser = Victim(incident, ("freeze", "police")).play()
    browser.open(f"/case/{browser.token}/name/?back=result").send({"_papers": ["letters", "court"]})
    browser.open(f"/case/{browser.token}/eligibility/?back=result").send({"filing_sued_by_bank": "yes"})
    assert browser.send({"bank_suit_principal": "2500.00"}).open(f"/case/{browser.token}/result/").step == "result"
    first = browser.page.xpath("//li[contains(@class, 'first')]")[0]
    assert "答辩期" in first.text_content() and first.xpath(".//a/@href")[0] == "tel:12348"
    assert "答辩状" in browser.page.xpath("//div[@class='paper']")[0].text_content()
    assert "B1" in browser.page.xpath("//input[@name='paper']/@value")


def test_who_comes_back_with_the_code_is_asked_first_what_happened_since() -> None:
    browser = Victim(Incident.COUNTERFEIT_ATM).play()
    code = browser.page.xpath("string(//p[@class='code'])").strip()
    back = Browser().open("/resume/").send({"code": code})
    assert back.step == "follow-up" and back.page.xpath("//*[@class='today']")
