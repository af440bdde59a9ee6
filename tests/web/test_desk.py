"""For those who fill in for others: one long page, rows carried over, a sheet on paper, cases ended by one press."""

import pytest

from complaints.drafts.models import StoredDraft
from complaints.journey import longpage
from legal_refs.case.vocabulary import Incident
from tests.journeys.browser import Browser
from tests.journeys.test_guards import answers_of

pytestmark = pytest.mark.django_db
ROW = {"transactions-when_day_y": "2026年5月21日晚上8点多", "transactions-cny": "1万2", "transactions-channel": "atm"}
BANK = "邕江商业银行股份有限公司南宁兴宁支行"


def begun(incident: str = "counterfeit_atm") -> Browser:
    return Browser().open("/desk/").send({"incident": incident})


def test_a_whole_case_on_one_page_leads_to_its_result():
    browser = begun()
    assert browser.step == "desk" and browser.token
    sections = browser.page.xpath("//main//section[contains(@class, 'onpage')]/@id")
    assert sections[0] == "on-incident" and "on-transactions" in sections and "on-name" in sections
    typed = {"bank-bank_name": BANK, "discovery-discovery_when_day_y": "2026年5月21日", "name-victim_name": "甘某"}
    browser.send({**ROW, **typed, "name-victim_phone": "13800138000"})
    stored = answers_of(browser)
    assert stored["bank"]["bank.name"] == BANK and stored["name"]["victim.name"] == "甘某"
    (row,) = stored["transactions"]["items"]
    assert (row["when.day"], row["when.clock"], row["cny"]) == ("2026-05-21", "20:00", "12000.00")
    while browser.step == "desk" and not browser.page.xpath("//*[@role='alert']"):
        missing = browser.url.partition("#on-")[2]
        boxes = browser.page.xpath(f"//section[@id='on-{missing}']//input[@type='radio']/@name")
        assert missing and boxes, (missing, browser.text[:200])
        browser.send({name: browser.page.xpath(f"//input[@name='{name}']/@value")[-1] for name in dict.fromkeys(boxes)})
    assert browser.step == "result"


def test_rows_carry_over_what_they_have_in_common_and_never_day_or_amount():
    browser = begun().send(ROW, press=("row", "more"))
    values = browser.values(browser.forms()[0])
    assert values["transactions-channel"] == "atm"
    assert not values["transactions-cny"] and not values["transactions-when_day_y"]
    browser.send({})  # a row that only the row before lent is none
    assert len(answers_of(browser)["transactions"]["items"]) == 1


def test_what_is_right_is_saved_and_what_is_wrong_stands_there_again():
    browser = begun().send(
        {**ROW, "transactions-cny": "12,34", "name-victim_name": "甘某", "name-victim_phone": "13800138000"}
    )
    assert browser.step == "desk" and browser.page.xpath("//*[@role='alert']//a[@href='#id_transactions-cny']")
    assert browser.values(browser.forms()[0])["transactions-cny"] == "12,34"
    assert answers_of(browser)["name"]["victim.name"] == "甘某" and not answers_of(browser).get("transactions")
    assert browser.response.request["REQUEST_METHOD"] == "GET"


def test_another_tab_does_not_cost_what_was_typed_here():
    browser = begun()
    old = browser.values(browser.forms()[0])
    browser.send(ROW)
    response = browser.client.post(f"/case/{browser.token}/desk/", old | {"name-victim_name": "乙某"})
    assert response.status_code == 409 and "乙某" in response.content.decode()
    assert "victim.name" not in answers_of(browser).get("name", {})


def test_nothing_chosen_makes_no_case():
    browser = Browser().open("/desk/").send()
    assert browser.page.xpath("//*[@role='alert']") and not StoredDraft.objects.exists()


def test_cases_are_listed_by_kind_and_day_and_each_is_ended_by_one_press():
    browser = begun()
    first = browser.token
    second = browser.open("/desk/").send({"incident": "leak_calls"}).token
    browser.open("/desk/")
    ends = [i for i, form in enumerate(browser.forms()) if f"/case/{first}/forget/" in (form.get("action") or "")]
    browser.send(form=ends[0])
    assert browser.step == "desk" and StoredDraft.objects.count() == 2
    assert browser.client.get(f"/case/{first}/desk/").status_code == 404
    assert browser.client.get(f"/case/{second}/desk/").status_code == 200


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("incident", list(Incident))
def test_the_sheet_has_every_question_before_the_first_result(incident, prefix):
    browser = Browser().open(f"{prefix}/desk/sheet/{incident.value}/")
    for step in longpage.on_paper(incident.value):
        for ask in step.asks:
            if step.id != "incident" and ask.kind != "carry" and not ask.more:
                assert str(ask.label) and browser.page.xpath("//main")[0].text_content().count("☐") >= 3
    assert "/resume/" in browser.text and browser.page.xpath("//button[@data-print]")
    assert browser.open(f"{prefix}/desk/sheet/{incident.value}/?large=1").page.xpath("//*[contains(@class, 'large')]")


def test_a_sheet_of_nothing_is_not_there():
    assert Browser().open("/desk/sheet/nothing/").status == 404
