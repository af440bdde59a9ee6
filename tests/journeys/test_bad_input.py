"""What people type by mistake: a clear message or a right document, never a server error, never a lost answer."""

import pytest

from complaints.drafts import store
from complaints.journey.answers import from_case
from complaints.web.interview.held import cookie_name
from tests.journeys.browser import Browser
from tests.journeys.test_guards import answers_of
from tests.journeys.test_walks import CASES

pytestmark = pytest.mark.django_db
STORY = "/case/{}/story/"


def with_case(name: str = "gan-today", **more: dict) -> Browser:
    """A browser with an example case."""
    answers = from_case(CASES[name]) | more
    draft = store.create({"answers": answers})
    browser = Browser()
    browser.client.cookies[cookie_name(draft.token)] = draft.code
    return browser.open(f"/case/{draft.token}/incident/")


def at(browser: Browser, path: str) -> Browser:
    return browser.open(f"/case/{browser.token}/{path}/")


def test_full_card_number_in_the_story_is_refused_with_its_last_four_and_the_text_stays():
    browser = with_case()
    text = "当天我用 6222 0212 3456 7890 128 这张卡查询过余额。"
    at(browser, "story").send({"story": text})
    assert browser.step == "story" and "0128" in browser.text
    kept = text.replace("6222 0212 3456 7890 128", "*0128")  # a full number is kept nowhere, not even on the way back
    assert browser.values(browser.forms()[0])["story-story"] == kept
    assert browser.page.xpath("//title")[0].text.startswith(("Error: ", "错误："))
    assert browser.page.xpath("//*[@role='alert']//a/@href") == ["#id_story-story"]


@pytest.mark.parametrize("typed", ["\x00", "\x0b", "\ufffe"])
def test_characters_that_word_cannot_carry_are_named(typed):
    browser = at(with_case(), "story").send({"story": f"前{typed}后"})
    assert browser.step == "story" and f"U+{ord(typed):04X}" in browser.text


def test_a_lone_surrogate_never_reaches_the_draft():
    browser = at(with_case(), "story")
    raw = (
        b"story-story=%ED%A0%80&"
        + "&".join(f"{k}={v}" for k, v in browser.values(browser.forms()[0]).items() if k != "story-story").encode()
    )
    response = browser.client.post(browser.url, raw, content_type="application/x-www-form-urlencoded")
    assert response.status_code < 500
    assert "\ud800" not in str(answers_of(browser))


@pytest.mark.parametrize("text", ["甲 & 乙 <某> {{ 7*7 }} {% x %}", "长" * 20_000, "第一行\r\n第二行"])
def test_signs_and_length_are_kept_as_typed(text):
    browser = at(with_case(), "story").send({"story": text})
    assert answers_of(browser)["story"]["story"] == text.replace("\r\n", "\n")


def test_a_story_that_is_too_long_says_by_how_much_and_stays_on_the_page():
    browser = at(with_case(), "story").send({"story": "长" * 20_003})
    assert browser.step == "story" and "3" in browser.page.xpath("//*[@role='alert']")[0].text_content()
    assert len(browser.values(browser.forms()[0])["story-story"]) == 20_003


@pytest.mark.parametrize("name", ["𠮷田", "㛃某", "阿依古丽·买买提", "Ñandú O'Neill"])
def test_rare_characters_in_names_are_fine(name):
    browser = at(with_case(), "name").send({"victim_name": name})
    assert answers_of(browser)["name"]["victim.name"] == name


@pytest.mark.parametrize(
    ("kind", "number", "fits"),
    [
        ("resident_id", "450102198003151233", True),
        ("resident_id", "４５０１０２１９８００３１５１２３３", True),
        ("resident_id", "450102198003151234", False),
        ("resident_id", "810000199408230021", False),
        ("residence_permit", "810000199408230021", True),
        ("residence_permit", "820000199001010010", True),
        ("residence_permit", "830000199001010012", True),
        ("residence_permit", "450102198003151233", False),
        ("passport", "E12345678", True),
        ("other", "港澳通行证H1234", True),
    ],
)
def test_identity_numbers(kind, number, fits):
    browser = at(with_case(), "identity").send({"victim_id_type": kind, "victim_id_no": number})
    assert (browser.step != "identity") is fits, browser.text
    if not fits:
        assert browser.values(browser.forms()[0])["identity-victim_id_no"] == number


def test_a_refund_larger_than_the_loss_is_pointed_out_and_kept():
    browser = at(with_case(), "payments")
    here = browser.url
    browser.open(f"{here}add/").send({"payer": "银行", "amount": "20,000.00元", "nature": "advance"})
    assert "20,000.00" in browser.text and "18,900.00" in browser.text


def test_a_transaction_after_the_freeze_is_pointed_out_and_kept():
    browser = at(with_case(), "transactions")
    here = browser.url
    data = {"cny": "100", "channel": "atm", "kind": "withdrawal", "when_clock": "23:00"}
    browser.open(f"{here}add/").send(data | {"when_day_y": "2026", "when_day_m": "5", "when_day_d": "21"})
    assert browser.step == "transactions"
    assert len(answers_of(browser)["transactions"]["items"]) == 4
    assert browser.page.xpath("//p[@class='remark']")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("cny", "0.00"),
        ("cny", "-5"),
        ("cny", "很多"),
        ("cny", "99999999999999999"),
        ("when_day_y", "2999年1月1日"),
        ("when_day_y", "2026-02-30"),
        ("when_clock", "25:00"),
    ],
)
def test_impossible_transactions_get_a_message_and_stay(field, value):
    browser = at(with_case(), "transactions")
    fine = {"when_day_y": "2026-5-21", "cny": "100", "channel": "atm", "kind": "withdrawal", "when_clock": "20:00"}
    browser.open(f"{browser.url}add/").send(fine | {field: value})
    assert browser.step == "add"
    assert value in browser.values(browser.forms()[0]).values()
    assert browser.page.xpath("//*[@role='alert']//a")
    assert len(answers_of(browser)["transactions"]["items"]) == 3


def test_as_people_type_it():
    browser = at(with_case(), "transactions")
    browser.open(f"{browser.url}add/").send(
        {
            "when_day_y": "２０２６年５月２１日",
            "when_clock": "晚上８点３１分",
            "cny": "壹万捌仟",
            "fee": "4元",
            "channel": "atm",
            "kind": "withdrawal",
        }
    )
    item = answers_of(browser)["transactions"]["items"][-1]
    assert (item["when.day"], item["when.clock"], item["cny"], item["fee"]) == (
        "2026-05-21",
        "20:31",
        "18000.00",
        "4.00",
    )
    assert "18,000.00" in browser.text and "36,900.00" in browser.text


def test_a_full_list_takes_not_one_more():
    """The list of disputed records takes 200, by its type."""
    item = {"institution": "甲银行"}
    many = {"items": [item | {"_id": i} for i in range(1, 200)], "next": 200, "ok": True}
    browser = at(with_case("credit-query", **{"credit-items": many}), "credit-items")
    here = browser.url
    browser.open(f"{here}add/").send({"institution": "乙银行"})
    assert "200" in browser.text and "/add/" not in str(browser.page.xpath("//main//a/@href"))
    browser.open(f"{here}add/")
    assert browser.step == "credit-items"
    assert len(answers_of(browser)["credit-items"]["items"]) == 200


def test_file_upload_to_a_page_and_repeated_fields_are_harmless():
    from django.core.files.uploadedfile import SimpleUploadedFile

    browser = at(with_case(), "story")
    data = browser.values(browser.forms()[0]) | {"f": SimpleUploadedFile("a.txt", b"x"), "story-story": ["a", "b"]}
    assert browser.client.post(browser.url, data).status_code == 302


@pytest.mark.parametrize(("typed", "kept"), [("usd", "USD"), ("ＵＳＤ", "USD"), ("美元", "USD"), ("泰铢", "THB")])
def test_currencies_as_people_write_them(typed, kept):
    browser = at(with_case(), "transactions")
    data = {"when_day_y": "2026-5-21", "cny": "713", "channel": "pos", "kind": "purchase", "amount": "100"}
    browser.open(f"{browser.url}add/").send(data | {"currency": typed})
    assert answers_of(browser)["transactions"]["items"][-1]["currency"] == kept


@pytest.mark.parametrize("more", [{"amount": "100"}, {"currency": "USD"}, {"amount": "100", "currency": "dollars"}])
def test_half_a_foreign_amount_is_asked_for_the_other_half(more):
    browser = at(with_case(), "transactions")
    data = {"when_day_y": "2026-5-21", "cny": "713", "channel": "pos", "kind": "purchase"}
    browser.open(f"{browser.url}add/").send(data | more)
    assert browser.step == "add" and browser.page.xpath("//*[@role='alert']//a")
    assert browser.page.xpath("//details[@open]")


def test_a_clock_typed_behind_the_day_is_not_lost():
    browser = at(with_case(), "transactions")
    browser.open(f"{browser.url}add/").send(
        {"when_day_y": "2026-5-21 晚上8点多", "cny": "1万2", "channel": "atm", "kind": "withdrawal"}
    )
    assert "20:00" in browser.text and "12,000.00" in browser.text, "the list reads back what was understood"
