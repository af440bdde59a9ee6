"""A case file that loads says what it says; one that does not load says file, line and field, never an answer."""

from pathlib import Path

import pytest

from legal_refs.case import casefile
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, Incident

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = sorted((ROOT / "examples").glob("*.case.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name.split(".")[0])
def test_dump_and_load_give_the_same_case(path):
    case = casefile.load_path(path)
    assert casefile.loads(casefile.dumps(case)) == case
    assert casefile.from_plain(casefile.to_plain(case)) == case


def test_every_incident_has_an_example():
    assert {casefile.load_path(p).incident for p in EXAMPLES} == set(Incident)


def test_scalars_mean_what_they_say():
    case = casefile.loads(
        'incident: counterfeit_atm\ncard: {kind: debit, tail: 0012}\ncustody: {pin_shared: no, note: "null"}\n'
        "transactions:\n  - {when: {day: 2026-05-21, clock: 02:10}, cny: 6000.00, channel: atm}\n"
    )
    assert case.card is not None and case.card.tail == "0012"
    assert case.custody.pin_shared is Answer.NO
    assert case.custody.note == "null"
    assert case.transactions[0].when.clock == "02:10"
    assert str(case.transactions[0].cny) == "6000.00"


# (text, line, field) of the fault; lines counted by hand from 1
FAULTS = {
    "unknown key": ("incident: leak_calls\nfoo: 1\n", 2, "foo"),
    "unknown key inside": ("incident: leak_calls\nvictim:\n  name: 甲\n  nick: 乙\n", 4, "victim.nick"),
    "unknown incident": ("format: 1\nincident: burglary\n", 2, "incident"),
    "wrong date": ("incident: leak_calls\ndiscovery:\n  when: {day: 2026-02-30}\n", 3, "discovery.when.day"),
    "wrong clock": (
        "incident: leak_calls\ndiscovery:\n  when: {day: 2026-02-03, clock: 25:00}\n",
        3,
        "discovery.when.clock",
    ),
    "not a number": (
        "incident: leak_calls\ntransactions:\n  - when: {day: 2026-01-01}\n    cny: many\n    channel: atm\n",
        4,
        "transactions[0].cny",
    ),
    "three decimals": (
        "incident: leak_calls\ntransactions:\n  - when: {day: 2026-01-01}\n    channel: atm\n    cny: 1.234\n",
        5,
        "transactions[0].cny",
    ),
    "negative": (
        "incident: leak_calls\npayments:\n  - {payer: 某行, amount: -1.00, nature: advance}\n",
        3,
        "payments[0].amount",
    ),
    "year of no calendar": ("incident: leak_calls\ndiscovery:\n  when: {day: 9999-12-31}\n", 3, "discovery.when.day"),
    "twice": ("incident: leak_calls\nstory: a\nstory: b\n", 3, "story"),
    "empty field of no such name": (
        "incident: leak_calls\nevidence:\n  - {name: 发票, proves: 维权支出9,860元}\n",
        3,
        "evidence[0].860元",
    ),
    "empty word at the top": ("incident: leak_calls\nstroy:\n", 2, "stroy"),
    "anchor": ("incident: leak_calls\nstory: &a x\nvictim: {name: *a}\n", 2, "victim.name"),
    "tag": ("incident: leak_calls\nstory: !!python/object:os.system x\n", 2, "story"),
    "control character": ("incident: leak_calls\nstory: a\x0bb\n", 2, ""),
    "broken YAML": ("incident: [\n", 2, ""),
    "another format": ("format: 3\nincident: leak_calls\n", 1, "format"),
    "not a mapping": ("- a\n", 1, ""),
    "no incident": ("format: 1\n", None, ""),
    "full card number as tail": (
        "incident: leak_calls\ncard: {kind: debit, tail: '6222020012345678'}\n",
        2,
        "card.tail",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_names_line_and_field_and_no_answer(name):
    text, line, field = FAULTS[name]
    with pytest.raises(casefile.CaseFileError) as error:
        casefile.loads(text, name="mine.case.yaml")
    problem = error.value.problems[0]
    assert problem.field == field
    assert line is None or problem.line == line
    assert str(error.value).startswith("mine.case.yaml:")
    assert "burglary" not in str(error.value) and "6222020012345678" not in str(error.value)


def test_two_thousand_transactions_are_taken_and_one_more_is_refused():
    row = "  - {when: {day: 2026-01-01}, cny: 1.00, channel: atm}\n"
    head = "incident: counterfeit_atm\ntransactions:\n"
    assert len(casefile.loads(head + row * 2000).transactions) == 2000
    with pytest.raises(casefile.CaseFileError) as error:
        casefile.loads(head + row * 2001)
    assert error.value.problems[0].field == "transactions"


@pytest.mark.parametrize(
    "text", ["x" * (casefile.MAX_BYTES + 1), "[" * 5000, "a: " * 3000, "\ud800", "incident: " + "[" * 40]
)
def test_hostile_files_end_in_a_named_error(text):
    with pytest.raises(casefile.CaseFileError):
        casefile.loads(text)


def test_rare_characters_and_story_markup_survive():
    story = "𠮷田㛃·阿依 & <b> {{ 7*7 }} {% x %} 第一行\n第二行"
    case = Case(incident=Incident.LEAK_CALLS, story=story)
    assert casefile.loads(casefile.dumps(case)).story == story
