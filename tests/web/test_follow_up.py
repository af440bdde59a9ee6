"""Coming back with an answer leads to the next paper and the next clock, from the same case."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.test_pages_result import finished

pytestmark = pytest.mark.django_db


def day(name: str, ago: int) -> dict[str, str]:
    date = timezone.localdate() - timedelta(days=ago)
    return {f"{name}_y": str(date.year), f"{name}_m": str(date.month), f"{name}_d": str(date.day)}


def complained(ago: int, reply: str) -> dict[str, str]:
    return {**day("complaint_sent", ago), **day("complaint_received", ago - 1), "complaint_reply": reply}


DECIDED = {**day("complaint_decided_received", 3), "complaint_decision": "不予赔付"}
DEMAND = {**day("day", 20), "addressee": "发卡行", "channel": "hotline", "demand": "yes", "reply": "none"}
REPORT = {"desk": "国家金融监督管理总局广西监管局（举报）", **day("sent", 2), "reply": "pending"}
# since; answers of the pages that follow; papers that are advised now; papers no more; clocks that are new
COMING_BACK = [
    # 投诉办法 18: 15 days, at most 60; nothing after 80 days: to the regulator
    ("bank", "gan-today", [complained(1, "pending")], {}, {"B1"}, ()),
    ("bank", "gan-today", [complained(80, "none")], {"C1"}, {"B1"}, ("银行答复投诉（最长）",)),
    # 投诉办法 21: thirty days to ask the superior unit
    ("bank", "gan-today", [complained(20, "refused"), DECIDED], {"B2", "C1"}, {"B1"}, ("向上级机构申请核查",)),
    ("bank", "gan-today", [complained(20, "partial"), DECIDED], {"B2", "C1"}, {"B1"}, ("向上级机构申请核查",)),
    ("bank", "statement-leak", [complained(80, "none")], {"C1"}, {"B1"}, ("银行答复投诉（最长）",)),
    # seven days to ask for reconsideration of a refusal to open a case
    (
        "police",
        "gan-today",
        [{"police_status": "refused"}, day("police_refusal_received", 2)],
        {"D2", "D3"},
        set(),
        ("对不予立案申请复议",),
    ),
]


def advised(browser):
    return set(browser.page.xpath("//input[@name='paper'][@checked]/@value"))


def clocks(browser):
    here, url = browser.page, browser.url
    page = browser.open(f"/case/{browser.token}/result/desks/").page
    browser.page, browser.url = here, url
    return {title.strip() for title in page.xpath("//article[contains(@class, 'clock')]/h4/text()")}


@pytest.mark.parametrize(("since", "name", "answers", "more", "fewer", "ticking"), COMING_BACK)
def test_an_answer_leads_to_the_next_paper_and_clock(since, name, answers, more, fewer, ticking):
    browser = finished(name)
    papers, times = advised(browser), clocks(browser)
    browser.open(f"/case/{browser.token}/follow-up/").send({"since": since})
    for data in answers:
        assert browser.step not in ("result", "follow-up"), "the page that takes the answer is asked"
        browser.send(data)
    assert browser.step == "result"
    assert advised(browser) - papers == set(more) and papers - advised(browser) == fewer
    assert set(ticking) <= clocks(browser) - times


def test_after_a_demand_without_an_answer_the_suit_is_next():
    browser = finished("gan-today")
    assert "B3" in advised(browser)
    browser.open(f"/case/{browser.token}/follow-up/").send({"since": "letter"})
    add = next(link for link in browser.page.xpath("//main//a/@href") if "/add/" in link)
    browser.open(add).send(DEMAND)
    browser.send()
    assert browser.step == "result"
    assert "B3" not in advised(browser) and {"A1", "A6"} <= advised(browser)


def test_a_report_that_is_with_the_regulator_is_not_advised_again():
    """The desk is typed as people write it; the papers know whom it means."""
    browser = finished("statement-leak")
    papers, times = advised(browser), clocks(browser)
    assert "C2" in papers
    browser.open(f"/case/{browser.token}/follow-up/").send({"since": "regulator"})
    add = next(link for link in browser.page.xpath("//main//a/@href") if "/add/" in link)
    browser.open(add).send(REPORT)
    browser.send()
    assert browser.step == "result"
    assert "C2" not in advised(browser) and clocks(browser) - times
