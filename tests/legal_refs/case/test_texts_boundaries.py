"""The shortest text that is a card or identity number by itself."""

from legal_refs.case import texts


def test_a_text_that_is_nothing_but_the_number() -> None:
    # 4111 1111 1111 1111: doubled every second digit from the right the sum is 30
    assert texts.card_tail("4111111111111111") == "1111" and texts.card_tail("411111111111111") is None
    assert texts.identity_number("450102198003151233") and not texts.identity_number("45010219800315123")


def test_what_begins_as_a_card_does_or_has_its_check_digit() -> None:
    assert texts.card_tail("号码5100000000000000。") == "0000"  # begins as a bank card does; its check digit is wrong
    assert texts.card_tail("号码3599990000000003。") == "0003"  # 6+5+9+9+9+9+3 = 50, a multiple of ten
    assert texts.card_tail("号码3599990000000008。") is None
    assert texts.card_tail("号码620000000000000。") is None  # fifteen digits
