"""Words of desks and courts: each in one line, in both languages, over a norm that is in force."""

from datetime import date

import pytest

from legal_refs.law import library
from legal_refs.reading import explainedfile

WORDS = explainedfile.load().words


def test_the_words_that_every_way_needs_are_there():
    assert {"受案回执", "紧急止付", "统一社会信用代码"} <= {e.word for e in WORDS}


@pytest.mark.parametrize("word", WORDS, ids=lambda e: e.word)
def test_each_is_one_line_over_a_norm_in_force(word):
    assert "\n" not in word.zh + word.en and len(word.zh) <= 60 and len(word.en) <= 180
    assert word.word in word.forms and all(form == form.lower() for form in word.forms)
    if word.norm:
        assert library.load().norm_on(word.norm, date(2026, 11, 28))


def test_found_where_it_stands_in_either_language():
    assert [e.word for e in explainedfile.standing_in("受案回执编号")] == ["受案回执"]
    assert [e.word for e in explainedfile.standing_in("Unified social credit code")] == ["统一社会信用代码"]
    assert explainedfile.standing_in("你叫什么名字？") == ()
