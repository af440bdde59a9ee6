"""The shortest text that is a card or identity number by itself."""

from legal_refs.case import texts


def test_a_text_that_is_nothing_but_the_number() -> None:
    # 4111 1111 1111 1111: doubled every second digit from the right the sum is 30
    assert texts.card_tail("4111111111111111") == "1111" and texts.card_tail("411111111111111") is None
    assert texts.identity_number("450102198003151233") and not texts.identity_number("45010219800315123")
