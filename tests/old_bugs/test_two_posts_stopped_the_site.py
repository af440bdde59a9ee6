"""Two posts of 100 KB stopped all workers for 80 seconds: the work on a typed text grew with its square."""

import pytest
from django.core.exceptions import ValidationError

from complaints.documents import wording
from complaints.intake import reading
from complaints.journey import fields, parsing
from legal_refs.case import fieldtree
from tests.intake.trials import TODAY
from tests.timing import least

MONEY, SHORT = fieldtree.leaves()["transactions[].cny"], fieldtree.leaves()["victim.name"]
BUDGET = 1.0
"""Seconds of processor time for one request at the largest input."""
BOMBS = {
    "groups of three": "2026-01-01 " + "111," * 25_000,
    "digits": "2026-01-01 " + "1" * 100_000,
    "wide signs": "ﷺ" * 100_000,
    "accents": "a" + "\u0316\u0301" * 50_000,
    "days": "2026-01-01" * 10_000,
    "many long lines": ("2026-01-01 12.00 " + "1," * 900 + "\n") * 50,
}


@pytest.mark.parametrize("name", BOMBS)
def test_pasted_text_costs_no_more_than_its_length(name):
    assert least(lambda: reading.read(BOMBS[name], TODAY), BUDGET) < BUDGET


@pytest.mark.parametrize("text", ["9" * 480_000, "一亿" * 240_000, "a" + "\u0316\u0301" * 240_000])
def test_a_field_is_measured_before_it_is_read(text):
    for field in (fields.Parsed(MONEY, parsing.money), fields.Text(SHORT), fields.Day()):
        given = [text, "", ""] if isinstance(field, fields.Day) else text

        def clean(field=field, given=given):
            with pytest.raises(ValidationError):
                field.clean(given)

        assert least(clean, BUDGET) < BUDGET


def test_a_paragraph_of_many_lines_is_joined_once():
    """17,000 disputed records took 128 s."""
    lines = [f"记录{i}" for i in range(17_000)]
    assert least(lambda: wording._joined(lines), BUDGET) < BUDGET
    assert wording._joined(["甲", "A1", "b", "乙"]) == "甲A1 b乙"
