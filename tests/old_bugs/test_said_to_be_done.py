"""Who had ticked that the bank had the complaint already was told as an act for today to hand the complaint in."""

import pytest

from legal_refs.case.vocabulary import Incident
from tests.journeys.victim import Victim, day

pytestmark = pytest.mark.django_db
SAID = "你说做过了。补上是哪天、有什么凭证"


def acts(browser):
    """The acts of the panel by their first line."""
    return {li.xpath("string(p[@class='what'])"): li for li in browser.page.xpath("//section[@class='today']//li")}


def test_an_act_that_was_ticked_asks_for_its_day_and_is_gone_once_that_is_told():
    victim = Victim(Incident.COUNTERFEIT_ATM, done=("freeze", "police", "complaint", "preserve"))
    browser = victim.play()
    said = {name: li for name, li in acts(browser).items() if SAID in li.text_content()}
    assert "把投诉书交给银行" in said and any("录像" in name for name in said)
    assert not [name for name, li in acts(browser).items() if name in said and li.xpath(".//a[@class='button']")]
    (form,) = said["把投诉书交给银行"].xpath(".//form")
    browser.take(browser.client.post(form.get("action"), browser.values(form)), form.get("action"))
    assert browser.step == "complaint"
    browser.send({**day("complaint_sent", victim.today), "complaint_channel": "counter"})
    assert browser.step == "result" and "把投诉书交给银行" not in acts(browser)


def test_an_act_that_was_not_ticked_is_put_as_before():
    browser = Victim(Incident.COUNTERFEIT_ATM, done=("freeze", "police")).play()
    assert SAID not in browser.text and "把投诉书交给银行" in acts(browser)
