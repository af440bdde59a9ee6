"""The timeline of the page of answers tells every dated field of the types, by its name and in order of time."""

from __future__ import annotations

from datetime import date, timedelta

from complaints.journey import timeline
from complaints.journey.answers import from_case
from complaints.journey.flow import flow
from complaints.journey.table import Facts
from legal_refs.case import casefile, fieldtree
from tests.cards import EXAMPLES

FIRST = date(2026, 1, 1)


def test_every_dated_field_is_told_once_with_words_of_its_own():
    facts, told = Facts(), {}
    for number, path in enumerate(path for path in fieldtree.dated() if path not in timeline.NO_EVENTS):
        day = (FIRST + timedelta(days=number)).isoformat()
        listed, _, key = path.rpartition("[].")
        if listed:
            facts.values[listed] = [*facts.values.get(listed, []), {key: day}]
        else:
            facts.values[path] = day
        told[day] = path
    found = timeline.events(facts)
    assert [event.day for event in found] == sorted(told) and len(found) > 50
    named = {path.removeprefix("further[].") for path in told.values()}  # another bank's days by the same words
    assert len({str(event.words) for event in found}) == len(named)


def test_what_is_no_event_is_a_dated_field():
    assert set(fieldtree.dated()) >= timeline.NO_EVENTS | timeline.WORDS.keys()


def test_an_example_is_told_in_order_of_time():
    """Each theft of gan-today is a line, with the time of day that was told."""
    facts = flow(from_case(casefile.load_path(EXAMPLES / "gan-today.case.yaml"))).facts
    found = timeline.events(facts)
    days = [(event.day, event.clock) for event in found]
    assert days == sorted(days)
    thefts = [event for event in found if str(event.words) in ("Disputed transaction", "争议交易")]
    assert len(thefts) == len(facts.get("transactions")) and all(event.clock for event in thefts)
