"""Holdings: word for word, each where it fits, guiding cases first; periods told by a case's own number."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from legal_refs.decided import holdings
from legal_refs.decided.precedentfile import all_cases
from legal_refs.questions.compiler import setting_of
from tests.legal_refs.point_cases import case_with

SHARED = Path(__file__).resolve().parents[4] / "shared" / "law" / "holdings.json"
ON = date(2026, 11, 22)
DAY = date(2026, 5, 21)


def ids(kind: str, on: date = ON, **changes: object) -> list[str]:
    day = DAY if on > DAY else date(on.year - 1, 5, 21)
    return [one.id for one in holdings.fitting(setting_of(case_with(kind, day, **changes), on))]


@pytest.mark.skipif(not SHARED.exists(), reason="the collection stands beside the project only")
def test_each_holding_is_word_for_word_and_only_those_with_a_citation_are_in() -> None:
    known = {row["id"]: row for row in json.loads(SHARED.read_text(encoding="utf-8"))}
    for row, _ in holdings.load():
        assert row.holding == known[row.id]["holding_text"] and row.citation == known[row.id]["citation"]
    guiding = {name for name, row in known.items() if row["level"] == "guiding case"}
    assert guiding <= {row.id for row, _ in holdings.load()}


@pytest.mark.parametrize(
    ("changes", "fits"),
    [
        ({}, True),
        ({"custody.code_told": "no"}, True),
        ({"custody.code_told": "yes"}, False),  # not for a holder who told the code himself
        ({"custody.pin_shared": "yes"}, False),
    ],
)
def test_guiding_case_169_fits_online_theft_where_no_code_was_told(changes: dict[str, object], fits: bool) -> None:
    assert ("gc-169" in ids("phishing", **{"card.kind": "debit", **changes})) is fits


def test_guiding_case_169_is_for_either_card_used_online_not_for_a_copy_and_not_before_it_was_published() -> None:
    assert "gc-169" not in ids("debit") and "gc-169" in ids("phishing", **{"card.kind": "credit"})
    assert "gc-169" not in ids("phishing", date(2021, 11, 8), **{"card.kind": "debit"})
    assert "gc-169" in ids("phishing", date(2021, 11, 9), **{"card.kind": "debit"})


def test_the_gazette_case_of_2017_is_for_the_copied_card() -> None:
    assert ids("debit") == ["gazette-song-icbc"]
    assert ids("debit", **{"custody.card_lent": "yes"}) == []


def test_guiding_cases_come_first() -> None:
    many = ids("phishing", **{"card.kind": "debit", "circumstances.counter_id_failed": "yes"})
    assert many == ["gc-169", "spc-2017-zaishen-174-yi"]


def test_a_case_without_a_stated_period_is_dated_where_its_own_number_or_report_tells() -> None:
    told = {one.id: one.period for one in all_cases() if one.period_vs_2021_rule == "unknown"}
    assert told["nn-xingning-gan-18900"] == "before"  # sued January 2016, over by 2018
    assert told["spc-2015-181-liu"] == "before"  # entered in 2015
    assert told["bj-haidian-2019-yan-49834"] == "before"  # entered in 2019
    assert told["shanglin-2021-credit"] == "unknown"  # entered in 2021: before or after 25 May is not told
    assert told["sh-hongkou-wynne-5000"] == "unknown"  # only the day of the collection is known
