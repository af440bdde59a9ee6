"""A victim's own answers, typed as people type them, from the first question to the first result and its papers."""

from __future__ import annotations

import copy
import re
from datetime import date
from typing import Any

from django.utils import timezone

from complaints.journey.steps import BY_ID
from legal_refs.case.vocabulary import Incident
from tests.journeys.browser import Browser

PAGES, INPUTS, SIGNS = 8, 25, 6 * 300
BANK = "中国工商银行股份有限公司南宁民主支行"
STORY = "三天前起，陌生人来电能说出我的姓名、卡号后四位和开户网点。"
AMOUNT = "18,900.00"


def day(name: str, value: date) -> dict[str, str]:
    """A day as people type it: the whole in the first box, the year left out."""
    return {f"{name}_y": f"{value.month}月{value.day}日"}


def read(browser: Any) -> str:
    """What stands in sight on the page: closed disclosures and words for screen readers are not read."""
    main = copy.deepcopy(browser.looked.xpath("//main")[0])
    for part in main.xpath(".//details[not(@open)]/*[not(self::summary)] | .//*[@class='unseen'] | .//datalist"):
        part.drop_tree()
    return "".join(main.text_content().split())


def step_of(url: str) -> str:
    """The page of the interview at an address, that of a list for one of its entries."""
    return url.partition("?")[0].removesuffix("add/").rstrip("/").rsplit("/", 1)[1]


class Victim:
    """Somebody who answers what she can: counts the pages she sees, what she fills in, the signs she reads."""

    def __init__(
        self, incident: Incident, done: tuple[str, ...] = (), browser: Any = None, only_required: bool = False
    ) -> None:
        self.incident, self.done = incident, done
        self.browser = browser or Browser()
        self.only_required = only_required
        self.pages = self.inputs = self.signs = 0
        self.told_so_far: set[str] = set()
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
            "loan": {"loan_kind": "loan", "loan_amount": "5万", "loan_signature_mine": "no", "loan_money_came": "no"}
            | {"leak_what_happened": STORY},
            "name": {"victim_name": "甘小雨", "victim_phone": "13800138001"},
        }[step]

    def ticks(self) -> list[str]:
        """What she has done, of what the page offers: a leak has no card to block."""
        return [one for one in self.done if self.browser.looked.xpath(f"//input[@value='{one}']")]

    def channel(self) -> str:
        """How the money went, as the bank's message says."""
        return "quick_pay" if self.incident.startswith("online") else "atm"

    def look(self) -> None:
        self.pages += 1
        self.signs += len(read(self.browser))

    def fill(self, data: dict[str, Any]) -> None:
        if self.only_required:
            must = {name for ask in BY_ID[step_of(self.browser.url)].required for name in (ask.name, f"{ask.name}_y")}
            data = {k: v for k, v in data.items() if k in must}
        fitting = {k: v for k, v in data.items() if self.browser.has(k)}
        self.told_so_far |= set(fitting)
        self.inputs += len({re.sub("_[ymd]$", "", name) for name, value in fitting.items() if value})
        self.browser.send(fitting)

    def facts(self, paper: str) -> list[str]:
        """What she told and this paper must say."""
        told = {"bank_name": BANK, "victim_name": "甘小雨", "victim_phone": "13800138001"}
        if paper in ("B1", "D1", "C5"):  # a letter says 本人
            told |= {"cny": AMOUNT, "leak_what_happened": STORY.rstrip("。").replace("我", "本人")}
        if paper in ("B1", "D1"):
            told["card_tail"] = "6688"
        return [words for name, words in told.items() if name in self.told_so_far]

    def play(self) -> Any:
        """From the first question to the result."""
        self.browser.open("/case/new/incident/")
        while self.browser.step != "result":
            step, url = self.browser.step, self.browser.url
            assert self.pages <= 2 * PAGES, f"no result in sight at {url}"
            self.look()
            if step == "transactions":
                self.browser.open(self.browser.looked.xpath("//main//a[contains(@href, '/add/')]/@href")[0])
                self.look()
                self.fill({**day("when_day", self.today), "cny": "1万8900块钱", "channel": self.channel()})
                self.browser.send()
            else:
                self.fill(self.told(step))
        return self.browser
