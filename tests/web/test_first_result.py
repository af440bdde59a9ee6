"""The way to the first result, played with a victim's answers: at most eight pages, 25 inputs, six minutes of reading.

Three papers are ready there (to the bank, to keep or to hand over, to the police), and are opened and read.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from lxml import etree

from legal_refs.case.vocabulary import Incident
from tests.journeys.browser import Browser

pytestmark = pytest.mark.django_db
PAGES, INPUTS, SIGNS = 8, 25, 6 * 300
BANK = "中国工商银行股份有限公司南宁民主支行"
STORY = "三天前起，陌生人来电能说出我的姓名、卡号后四位和开户网点。"
NO_DOOR = {Incident.NONE_OF_THESE}  # the letter to the bank only: no other desk is sure to be the right one


def day(name: str, value: date) -> dict[str, str]:
    return {f"{name}_y": str(value.year), f"{name}_m": str(value.month), f"{name}_d": str(value.day)}


def read(browser: Browser) -> str:
    """What stands in sight on the page: closed disclosures and words for screen readers are not read."""
    main = copy.deepcopy(browser.page.xpath("//main")[0])
    for part in main.xpath(".//details[not(@open)]/*[not(self::summary)] | .//*[@class='unseen'] | .//datalist"):
        part.drop_tree()
    return "".join(main.text_content().split())


class Victim:
    """Somebody who answers what she can: counts the pages she sees, what she fills in, the signs she reads."""

    def __init__(self, incident: Incident, done: tuple[str, ...] = ()) -> None:
        self.incident, self.done = incident, done
        self.browser = Browser()
        self.pages = self.inputs = self.signs = 0
        self.today = timezone.localdate()

    def told(self, step: str) -> dict[str, Any]:
        """Her answer to each question, by the page that asks it."""
        return {
            "incident": {"incident": self.incident.value},
            "bank": {"bank_name": BANK, "card_kind": "debit", "card_tail": "6688", "money_left": "yes"},
            "custody": dict.fromkeys(
                (
                    *("custody_card_in_hand", "custody_pin_shared", "custody_card_lent"),
                    *("custody_code_told", "custody_link_clicked", "custody_scam_steps"),
                ),
                "no",
            ),
            "leak": {"leak_categories": ["phone"], "leak_what_happened": STORY},
            "discovery": {**day("discovery_when_day", self.today), "discovery_how": "sms", "_done": self.ticks()},
            "acted": {
                **day("freeze_when_day", self.today),
                **day("police_when_day", self.today),
                "police_status": "reported",
            },
            "staff": dict.fromkeys(("staff_at_branch", "staff_in_hours", "staff_in_banks_name"), "yes")
            | dict.fromkeys(("staff_handed_over", "staff_booked"), "no"),
            "loan": {"loan_kind": "loan", "loan_amount": "50000", "loan_signature_mine": "no", "loan_money_came": "no"}
            | {"leak_what_happened": STORY},
            "name": {"victim_name": "甘小雨", "victim_phone": "13800138001"},
        }[step]

    def ticks(self) -> list[str]:
        """What she has done, of what the page offers: a leak has no card to block."""
        return [one for one in self.done if self.browser.page.xpath(f"//input[@value='{one}']")]

    def channel(self) -> str:
        """How the money went, as the bank's message says."""
        return "quick_pay" if self.incident.startswith("online") else "atm"

    def look(self) -> None:
        self.pages += 1
        self.signs += len(read(self.browser))

    def fill(self, data: dict[str, Any]) -> None:
        fitting = {k: v for k, v in data.items() if self.browser.has(k)}
        self.inputs += len({re.sub("_[ymd]$", "", name) for name, value in fitting.items() if value})
        self.browser.send(fitting)

    def play(self) -> Browser:
        """From the first question to the result."""
        self.browser.open("/case/new/incident/")
        while self.browser.step != "result":
            step, url = self.browser.step, self.browser.url
            assert self.pages <= 2 * PAGES, f"no result in sight at {url}"
            self.look()
            if step == "transactions":
                self.browser.open(f"{url}add/")
                self.look()
                self.fill({**day("when_day", self.today), "cny": "18900", "channel": self.channel()})
                self.browser.send()
            else:
                self.fill(self.told(step))
        return self.browser


def text_of(browser: Browser, paper: str) -> str:
    """The words of a paper that was made."""
    data = b"".join(browser.client.get(f"/case/{browser.token}/papers/{paper}/download/").streaming_content)
    return "".join(etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")).itertext())


@pytest.mark.parametrize("done", [(), ("freeze", "police")], ids=["nothing done", "blocked and reported"])
@pytest.mark.parametrize("incident", [one for one in Incident if one not in NO_DOOR])
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


@pytest.mark.parametrize("incident", [one for one in Incident if one not in NO_DOOR])
def test_in_hour_one_the_first_line_of_the_result_is_a_call_with_a_number_to_tap(incident: Incident) -> None:
    first = Victim(incident).play().page.xpath("//li[contains(@class, 'first')]")[0]
    assert first.xpath(".//a[starts-with(@href, 'tel:')]/@href")[0] == "tel:95588"  # banks.json, icbc
    where = "挂失、冻结" if first.xpath("string(.//*[@class='what'])").startswith("现在就打") else "打银行客服"
    assert where in first.text_content()


def test_twenty_days_later_with_a_refusal_the_review_is_first_and_b2_one_press_away() -> None:
    browser = Victim(Incident.COUNTERFEIT_ATM).play()
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


def test_who_ticks_letters_regulator_and_police_gets_exactly_those_and_nothing_for_a_court() -> None:
    browser = Victim(Incident.COUNTERFEIT_ATM).play()
    browser.open(f"/case/{browser.token}/name/?back=result").send({"_papers": ["letters", "regulator", "police"]})
    listed = [name.removeprefix("paper-") for name in browser.page.xpath("//input[@name='paper']/@id")]
    assert listed[:3] == ["B1", "C1", "D1"]
    assert not {one[0] for one in listed} & {"A", "E"}


def test_who_ticks_court_has_the_complaint_on_top_with_its_missing_answers_on_one_page() -> None:
    browser = Victim(Incident.COUNTERFEIT_ATM).play()
    browser.open(f"/case/{browser.token}/name/?back=result").send({"_papers": ["letters", "court"]})
    assert "民事起诉状" in browser.page.xpath("//div[@class='paper']")[0].text_content()
    browser.open(browser.page.xpath("//div[@class='paper'][1]//a/@href")[0])
    asked = {name.removeprefix("needs-") for name in browser.page.xpath("//main//form//@name") if "needs-" in name}
    assert {"victim_gender", "victim_ethnicity", "victim_domicile", "victim_id_no"} <= asked
    assert not {"bank_name", "victim_name", "victim_phone"} & asked  # what is there is not asked again
    browser.send({"victim_gender": "female", "victim_ethnicity": "汉族"})
    assert browser.step == "result"
    browser.open(browser.page.xpath("//div[@class='paper'][1]//a/@href")[0])
    assert not browser.has("victim_gender") and browser.has("victim_id_no")


def test_who_comes_back_with_the_code_is_asked_first_what_happened_since() -> None:
    browser = Victim(Incident.COUNTERFEIT_ATM).play()
    code = browser.page.xpath("string(//p[@class='code'])").strip()
    back = Browser().open("/resume/").send({"code": code})
    assert back.step == "follow-up" and back.page.xpath("//*[@class='today']")
