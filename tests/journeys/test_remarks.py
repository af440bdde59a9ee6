"""Remarks at their boundaries: each is said from the first day and the first fen on, and not before."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation

from complaints.journey import remarks
from complaints.journey.steps import STEPS
from complaints.journey.table import Facts


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def move(day: str, clock: str | None = None, **more: str) -> dict[str, str]:
    return {"when.day": day, "cny": "100.00", **({"when.clock": clock} if clock else {}), **more}


def said(step: str, **values: Any) -> list[str]:
    return remarks.of_step(step, Facts({path.replace("__", "."): value for path, value in values.items()}))


@pytest.mark.parametrize(
    ("freeze", "moved", "late"),
    [
        # both with their time: the very minute of the block is not after it
        ("08:00", "08:00", False),
        ("08:00", "08:01", True),
        # a block without a time is taken to stand at the end of its day, a movement without one at the beginning
        (None, "23:59", False),
        ("08:00", None, False),
        (None, None, False),
    ],
)
def test_a_movement_after_the_block_of_the_same_day(freeze: str | None, moved: str | None, late: bool) -> None:
    found = said(
        "freeze", freeze__when__day="2026-05-21", freeze__when__clock=freeze, transactions=[move("2026-05-21", moved)]
    )
    assert bool(found) is late


def test_a_movement_on_the_day_after_the_block_is_late_and_counted() -> None:
    moves = [move("2026-05-21", "07:00"), move("2026-05-22"), move("2026-05-23", "00:00")]
    (found,) = said("transactions", freeze__when__day="2026-05-21", freeze__when__clock="08:00", transactions=moves)
    assert found.startswith("2 of the transactions")
    assert said("freeze", transactions=moves) == []  # no block, nothing to compare with


@pytest.mark.parametrize(("paid", "larger"), [("102.50", False), ("102.51", True)])
def test_payments_are_larger_from_the_first_fen_above_loss_and_fees(paid: str, larger: bool) -> None:
    # 100.00 stolen and a fee of 2.50 make a loss of 102.50
    facts = {"transactions": [move("2026-05-21", fee="2.50")], "payments": [{"amount": paid}]}
    assert bool(said("payments", **facts)) is larger
    assert [bool("payments" in text) for text in remarks.all_of(Facts(facts))] == [True] * larger
    assert said("payments", payments=[{"amount": paid}]) == []  # the movements are not told yet


@pytest.mark.parametrize(("police", "early"), [("2026-05-20", True), ("2026-05-21", False), ("2026-05-22", False)])
def test_a_report_before_the_discovery(police: str, early: bool) -> None:
    days = {"police.when.day": police, "discovery.when.day": "2026-05-21"}
    assert bool(remarks.of_step("police", Facts(days))) is early
    assert bool(remarks.all_of(Facts(days))) is early


@pytest.mark.parametrize(
    ("reply", "received", "asked"),
    [
        (None, None, False),
        ("pending", None, False),
        ("none", None, False),
        ("refused", None, True),
        ("partial", None, True),
        ("refused", "2026-06-01", False),
    ],
)
def test_the_day_of_the_decision_is_asked_for_where_there_is_one(
    reply: str | None, received: str | None, asked: bool
) -> None:
    facts = {"complaint.reply": reply, "complaint.decided_received": received}
    assert bool(remarks.of_step("complaint", Facts(facts))) is asked


def test_a_total_stands_below_a_list_of_amounts_and_nowhere_else() -> None:
    steps = {step.many: step for step in STEPS if step.many}
    two = {"transactions": [{"cny": "1000.10"}, {"cny": "0.90"}]}
    assert remarks.total(steps["transactions"], Facts(two)) == "1,001.00"
    assert remarks.total(steps["transactions"], Facts()) == ""  # not "0.00" before anything was told
    assert remarks.total(steps["evidence"], Facts({"evidence": [{"name": "x"}]})) == ""


def test_emoji_are_named_and_left_to_the_person() -> None:
    """Each sign once; on the page of the story and, wherever they were typed, on the page of answers."""
    told = {"story": "钱没了😭😭，☎打不通", "transactions": [{**move("2026-05-21"), "place": "超市🛒"}]}
    (remark,) = said("story", **{"story": told["story"]})
    assert "(😭 ☎)" in remark and "you may also leave them" in remark
    assert "(😭 ☎ 🛒)" in remarks.all_of(Facts(told))[0]


@pytest.mark.parametrize("plain", ["", "甘明远，尾号0012——“邕江”①②（三）￥6,000.00", "𠮷田镕㛃", "∠≥×÷→"])
def test_rare_characters_and_ordinary_signs_are_no_pictures(plain: str) -> None:
    assert said("story", story=plain) == []


def test_many_emoji_are_named_up_to_ten() -> None:
    signs = [chr(0x1F600 + n) for n in range(11)]
    (remark,) = said("story", story="".join(signs))
    assert signs[9] in remark and signs[10] not in remark
