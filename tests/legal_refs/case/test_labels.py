"""Every word of the vocabulary has a label in both languages, and no label is left over."""

from enum import StrEnum

import pytest

from legal_refs.case import labels, vocabulary

KINDS = [k for k in vars(vocabulary).values() if isinstance(k, type) and issubclass(k, StrEnum) and k is not StrEnum]


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.__name__)
def test_each_token_has_a_chinese_and_an_english_label(kind):
    for token in kind:
        words = labels.words(token)
        assert any("一" <= c <= "鿿" for c in words.zh)
        assert words.en.isascii() and words.en.strip()


def test_no_label_without_a_token():
    known = {labels.key_of(k): {t.value for t in k} for k in KINDS}
    for key, group in labels.load().items():
        assert set(group) == known[key]


def test_identity_number_and_account_are_sensitive_and_a_name_is_not():
    assert labels.is_sensitive(vocabulary.DataCategory.ID_NUMBER)
    assert labels.is_sensitive(vocabulary.DataCategory.STATEMENT)
    assert not labels.is_sensitive(vocabulary.DataCategory.NAME)
