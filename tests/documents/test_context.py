"""Facts are printed as a careful person writes them, and identity numbers only where a paper may hold them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from complaints.documents import chronology, context, figures
from complaints.documents.renderer import UnsafeCharacterError
from complaints.documents.shared import shared
from legal_refs.case.facts import Moment, Notice, Victim


def test_amounts_days_and_times_are_printed_in_chinese_style():
    assert figures.yuan(Decimal("18900.00")) == "18,900.00元"
    assert figures.percent(Decimal("0.70")) == "70%"
    assert context.day(date(2026, 5, 21)) == "2026年5月21日"
    assert context.moment(Moment(day=date(2026, 5, 21), clock="20:05")) == "2026年5月21日20时05分"
    assert context.moment(Moment(day=date(2026, 5, 21))) == "2026年5月21日"
    earlier = Moment(day=date(2026, 5, 21))
    assert context.moment_after(Moment(day=date(2026, 5, 21), clock="02:10"), earlier) == "同日2时10分"
    assert context.day_after(date(2026, 5, 22), earlier) == "2026年5月22日"


def test_a_typed_story_loses_its_last_stop_and_speaks_as_the_paper_does():
    assert context.bare("不予赔付。") == "不予赔付"
    told = context.told("被告把原告的信息给了被告人王某。", "本人", "贵行")
    assert told == "贵行把本人的信息给了被告人王某"
    # 「多次贵行知系统升级」 stood in a letter
    assert context.told("多次被告知系统升级，被告知道却不说。", "本人", "贵行") == "多次被告知系统升级，贵行知道却不说"


@pytest.mark.parametrize(
    ("masking", "shown"), [("full", "450102198003151233"), ("last4", "*" * 14 + "1233"), ("none", None)]
)
def test_identity_numbers_are_masked_as_the_row_says(assessed, masking, shown):
    case, _ = assessed("gan-today")
    assert shared(case).copies[masking].victim.id_no == shown


def test_an_unsafe_character_is_refused_with_its_field_and_without_the_text(assessed):
    case, _ = assessed("gan-today")
    broken = msgspec.structs.replace(case, victim=Victim(name="甘\x01明远"))
    with pytest.raises(UnsafeCharacterError, match=r"case\.victim\.name: the character U\+0001") as raised:
        context.tidied(broken)
    assert "明远" not in str(raised.value)


def test_the_chronology_is_in_order_of_time(assessed):
    case, _ = assessed("skimmer-premises")
    events = chronology.timeline(case)
    days = [e.when.day for e in events]
    assert days == sorted(days)
    kinds = [e.kind for e in events]
    assert kinds.index("discovery") < kinds.index("freeze") < kinds.index("police") < kinds.index("complaint")


def test_what_has_no_time_stands_after_the_timed_ones_of_its_day(assessed):
    """A letter and a use of the card on the day of the theft (20:31) come after it: nobody told their order."""
    case, _ = assessed("gan-today")
    day = case.transactions[0].when.day
    untimed = msgspec.structs.replace(case.possession[0], when=Moment(day=day))
    notice = Notice(day=day, addressee=case.bank.name)
    changed = msgspec.structs.replace(case, possession=(untimed,), notices=(notice,))
    kinds = [event.kind for event in chronology.timeline(changed) if event.when.day == day]
    assert kinds.index("transaction") < min(kinds.index("possession"), kinds.index("notice"))
