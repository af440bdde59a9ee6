"""Full card numbers, absurd counts and days in the future came in by file, table and paste; only forms refused them."""

from datetime import date

import msgspec
import pytest

from complaints.press.rows import Source
from legal_refs.assessment import assess
from legal_refs.case import casefile, fieldtree
from legal_refs.case.casefile import CaseFileError
from legal_refs.checking import checkfile
from tests.journeys.test_bad_input import at, with_case
from tests.journeys.test_guards import answers_of

CARD = "6222 0212 3456 7890 128"
HEAD = "incident: counterfeit_atm\n"
MOVE = "transactions:\n  - {{when: {{day: 2026-05-21}}, cny: 1.00, channel: atm, {}}}\n"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("story", f"story: 卡号{CARD}被盗刷\n"),
        ("story", "story: 身份证450102198003151233\n"),
        ("victim.occupation", f"victim: {{occupation: '{CARD}'}}\n"),
        ("victim.phone", "victim: {phone: '6222021234567890128'}\n"),
        ("transactions[0].place", MOVE.format(f"place: '{CARD}'")),
        ("transactions[0].no", MOVE.format(f"no: '{CARD}'")),
        ("evidence[0].source", f"evidence: [{{group: contract, name: 甲, form: document, source: '卡{CARD}'}}]\n"),
        ("claim.reply_days", "claim: {reply_days: -5}\n"),
        ("claim.reply_days", "claim: {reply_days: 999999999}\n"),
        ("claim.contract_rate_pct", "claim: {contract_rate_pct: 100.01}\n"),
        ("leak.call_count", "leak: {call_count: -7}\n"),
        ("evidence[0].pages", "evidence: [{group: contract, name: 甲, form: document, pages: -3}]\n"),
        ("evidence[0].pages", "evidence: [{group: contract, name: 甲, form: document, pages: " + "9" * 5000 + "}]\n"),
        ("credit.items", "credit: {items: [" + "{institution: 甲}," * 201 + "]}\n"),
        ("claim.costs", "claim: {costs: [" + "{kind: travel, amount: 1}," * 201 + "]}\n"),
    ],
)
def test_a_case_file_is_refused_at_its_field(field, text):
    with pytest.raises(CaseFileError) as error:
        casefile.loads(HEAD + text)
    assert [p.field for p in error.value.problems] == [field]
    assert "6222" not in str(error.value) and "450102" not in str(error.value)


def test_numbers_that_belong_there_are_taken():
    case = casefile.loads(
        HEAD + "victim: {id_no: '450102198003151233'}\nservice: {refund_account_no: '6222021234567890128'}\n"
        "credit: {report_no: '2026052112345678901'}\n" + MOVE.format("no: '6222021234567890127', terminal: '12345678'")
    )
    assert case.service.refund_account_no == "6222021234567890128"


def test_names_have_no_breaks_and_no_marks_that_turn_a_line():
    case = casefile.loads(HEAD + 'victim: {name: "甘\\u202e明\\u200b远\\n此致"}\n')
    assert case.victim.name == "甘明远 此致"


def test_a_row_of_a_table_is_refused_too(tmp_path):
    table = tmp_path / "people.csv"
    table.write_text(f"victim.name,victim.occupation\n甲,{CARD}\n乙,工人\n")
    source = Source(table, shared=msgspec.json.encode({"incident": "leak_calls"}))
    first, second = source.records()
    with pytest.raises(CaseFileError, match="card number"):
        source.case(first, source.columns(), date(2026, 11, 22))
    assert source.case(second, source.columns(), date(2026, 11, 22)).victim.name == "乙"


@pytest.mark.django_db
def test_a_pasted_row_keeps_the_last_four():
    browser = at(with_case("gan-refused"), "transactions")
    rows = f"2026-05-21 20:31 ATM取款 {CARD} 6000.00"
    browser.open(f"{browser.url}paste/").send({"rows": rows}).send({"row": ["0"]})
    newest = answers_of(browser)["transactions"]["items"][-1]
    assert newest["cny"] == "6000.00"
    assert "6222" not in str(newest) and "7890" not in str(newest)


def test_every_dated_field_has_its_name_in_the_check():
    """A day of another bank has the name of the same day of the first."""
    assert set(checkfile.data().days) == {path.removeprefix("further[].") for path in fieldtree.dated()}


ON, FAR = date(2026, 11, 22), date(2027, 6, 1)


@pytest.mark.parametrize("path", sorted(set(fieldtree.dated()) - {"circumstances.dispute_until"}))
def test_a_day_in_the_future_is_seen_wherever_a_case_may_tell_one(path):
    """A refusal of the police "received" next year carried the limitation on by a year, and nobody said so.

    The last day for a dispute that the bank named lies ahead by its nature.
    """
    leaf = path if fieldtree.at(path) else f"{path}.day"
    from tests.journeys.test_every_field import case_with

    case = case_with(leaf, FAR.isoformat())
    assert path.replace("[]", "[0]") in [f.field for f in assess(case, ON).warnings if f.id == "events.future"]
