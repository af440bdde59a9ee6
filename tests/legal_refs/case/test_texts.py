"""Typed text: tidy in one way, and every full card or identity number found, however it is written."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_refs.case import texts
from legal_refs.case.casefile import XML_UNSAFE, CaseFileError, from_plain

CARD, PERSON = "6222021234567890128", "450102198003151233"
"""6222 0212 3456 7890 128: doubled every second digit from the right the sum is 70, so the check digit is right."""


@pytest.mark.parametrize(
    "written",
    [
        CARD,
        "6222 0212 3456 7890 128",
        "6222-0212-3456-7890-128",
        "6222－0212－3456－7890－128",
        "6222\n0212\t3456 7890  128",
        "６２２２０２１２３４５６７８９０１２８",
        "༦༢༢༢༠༢༡༢༣༤༥༦༧༨༩༠༡༢༨",
        "622202 1234567890128",
        "2026-05-21 6222 0212 3456 7890 128 6000.00",
        "13800138000 6222021234567890128",
    ],
)
def test_a_card_number_is_found_as_people_write_it(written):
    assert texts.card_tail(f"卡号{written}。") == "0128"
    assert "0128" in texts.masked(written) and texts.card_tail(texts.masked(written)) is None


@pytest.mark.parametrize(
    "written",
    [
        "尾号0128",
        "流水号 20260521203112345678901",
        "电话13800138000，金额18900.00",
        "2026-05-21 2026-05-22",
        "5000 2026-05-21 2026",
        "20260521203112345",
        "622202******0128",
        PERSON,
    ],
)
def test_what_is_no_card_number_is_left(written):
    assert texts.card_tail(written) is None


def test_a_number_that_only_begins_like_a_card_may_be_a_serial_number():
    serial = "6222021234567890127"  # the check digit would be 8
    assert texts.card_tail(serial) == "0127"
    assert texts.card_tail(serial, certain=True) is None
    assert texts.card_tail(CARD, certain=True) == "0128"


@pytest.mark.parametrize(
    "written", [PERSON, "450102 19800315 1233", "４５０１０２１９８００３１５１２３３", "45010219800315123x"]
)
def test_an_identity_number_is_found(written):
    assert texts.identity_number(f"身份证{written}。")


@pytest.mark.parametrize("written", ["受案回执20260521", "450102 19800315 1234", "450102198013151233"])
def test_what_is_no_identity_number_is_left(written):
    assert not texts.identity_number(written)


def test_a_line_has_no_breaks_and_no_invisible_marks():
    assert texts.line(" 甘\u202e明\u200b远\n此致\u2028敬礼\x85 ") == "甘明远 此致 敬礼"
    assert texts.lines(" 一\r\n二\u2029三\r ") == "一\n二\n三"


@given(st.text(max_size=60))
def test_tidy_text_stays_as_it_is(text):
    assert texts.line(texts.line(text)) == texts.line(text)
    assert texts.lines(texts.lines(text)) == texts.lines(text)


def test_what_is_taken_out_or_refused_is_never_printable():
    """So a printable text, which most are, is tidy but for its outer blanks and needs no second look."""
    looked_for = (texts._INVISIBLE, texts._BREAK, texts._BLANKS, XML_UNSAFE)
    signs = [sign for sign in map(chr, range(sys.maxunicode + 1)) if any(one.match(sign) for one in looked_for)]
    assert len(signs) > 2000 and [sign for sign in signs if sign.isprintable()] == []
    assert texts.line("甲\u200b乙\r\n丙 ") == "甲乙 丙" and texts.line("　甲 乙 ") == "甲 乙"


@pytest.mark.parametrize("number", ["6222021234567890", "4111111111111111", "11010519491231002X"])
def test_the_shortest_full_number_in_a_text_is_refused(number):
    """Sixteen digits of a card, seventeen and a letter of a person; a text with fewer is looked at no further."""
    told = "对方说出了我的号码{}，随后钱没了。"
    with pytest.raises(CaseFileError, match="full"):
        from_plain({"incident": "counterfeit_atm", "story": told.format(number)})
    assert from_plain({"incident": "counterfeit_atm", "story": told.format(number[:15])}).story
