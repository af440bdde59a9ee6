"""Several cards, banks and loans on the site: entered page by page, one set of papers for each."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.utils import timezone

from complaints.documents import sets
from complaints.journey.answers import to_case
from complaints.journey.flow import flow
from complaints.web.interview import opened
from legal_refs.case import casefile
from legal_refs.case.facts import Case
from tests.documents.test_sets import CCB, LOANS, ONE_BANK, TWO_BANKS, second_sues
from tests.documents.test_two_suits import CASE as TWO_SUITS
from tests.journeys.browser import Browser
from tests.journeys.walk import walk

pytestmark = pytest.mark.django_db


def stored(browser: Browser) -> Case:
    """The case as the site holds it."""
    code = next(cookie.value for name, cookie in browser.client.cookies.items() if browser.token in name)
    answers = opened.of_draft(opened.store.open_named(browser.token, code)).answers
    return to_case(answers, flow(answers))


def result(browser: Browser) -> Browser:
    return browser.open(f"/case/{browser.token}/result/")


def on_offer(browser: Browser) -> set[str]:
    return set(browser.page.xpath("//input[@name='paper']/@value"))


def packed(browser: Browser) -> list[str]:
    """The files of the zip after every ticked paper was made."""
    result(browser).send()
    raw = b"".join(browser.client.get(f"/case/{browser.token}/papers/all.zip").streaming_content)
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return sorted(name for name in package.namelist() if name.endswith(".docx"))


@pytest.mark.parametrize(
    "case", [ONE_BANK, TWO_BANKS, LOANS, TWO_SUITS], ids=["one-bank", "two-banks", "loans", "two-suits"]
)
def test_what_was_told_is_stored_and_the_site_offers_what_the_command_makes(case):
    browser = Browser()
    walk(browser, case)
    held = stored(browser)
    assert held.further == case.further
    assert [t.which for t in held.transactions] == [t.which for t in case.transactions]
    every = sets.of(held, timezone.localdate())
    possible = {o.id for o in sets.offers(every) if o.offered and not o.blockers}
    assert on_offer(result(browser)) == possible
    assert packed(browser) == sorted(file.path for file in sets.build(every).files)


def test_the_money_of_each_bank_has_its_own_page():
    browser = Browser()
    walk(browser, TWO_BANKS)
    browser.open(f"/case/{browser.token}/result/money/")
    assert "12,900.00" in browser.text and browser.links(CCB)
    browser.open(f"/case/{browser.token}/result/money/?set=2")
    assert "5,000.00" in browser.text and "12,900.00" not in browser.text
    assert browser.open(f"/case/{browser.token}/result/money/?set=99").status == 200


def test_what_a_paper_of_the_second_bank_lacks_is_asked_in_its_own_entry():
    browser = Browser()
    walk(browser, TWO_BANKS)
    result(browser)
    (entry,) = [a for a in browser.page.xpath("//main//a/@href") if "/further/" in a]
    browser.open(entry)
    assert browser.status == 200 and CCB in {e.get("value") for e in browser.page.xpath("//input")}


def test_a_card_with_transactions_is_not_deleted():
    browser = Browser()
    walk(browser, TWO_BANKS)
    browser.open(f"/case/{browser.token}/further/1/delete/")
    assert "有2条记录属于这一条" in browser.text and not browser.forms()
    browser.client.post(f"/case/{browser.token}/further/1/delete/", {"version": "1"})
    assert stored(browser).further == TWO_BANKS.further


def test_a_case_file_of_several_banks_is_shown_on_the_check_page():
    """The number of a bank beside each transaction was no text: the page of answers was a server error."""
    browser = Browser().open("/import/").send({"text": casefile.dumps(TWO_BANKS)})
    assert browser.step == "check"
    shown = browser.page.xpath("//main")[0].text_content()
    assert CCB in shown and "5678" in shown


def test_the_suit_of_the_second_bank_is_told_in_its_entry_and_stands_on_the_first_page():
    """Its fifteen days run while the page shows the first bank; the calendar has them too."""
    browser, case = Browser(), second_sues()
    walk(browser, case)
    assert stored(browser).further == case.further
    result(browser)
    assert f"{CCB}：银行已起诉" in browser.text
    raw = browser.client.get(f"/case/{browser.token}/deadlines.ics").content.decode("utf-8")
    assert CCB in raw.replace("\r\n ", "")
