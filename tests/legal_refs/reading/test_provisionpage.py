"""The page of a provision says what a reader needs to trust and use it."""

from __future__ import annotations

from datetime import date

import pytest

from legal_refs.law import library
from legal_refs.law.printing import UnknownProvision
from legal_refs.reading.provisionpage import page


def test_living_provision() -> None:
    found = page("civil-code", "577")
    assert found.label == "第五百七十七条" and found.effective_to is None and found.living == ()
    assert ("合同法第一百零七条", "民法典第五百七十七条") in [(c.old, c.new) for c in found.changes]
    assert any("A1" in use.documents for use in found.uses)


def test_repealed_provision_leads_on() -> None:
    found = page("contract-law-1999", "107")
    assert found.effective_to == date(2020, 12, 31)
    assert found.living == (("civil-code", "577"),)
    assert found.doubt is not None


def test_older_wording_gives_its_basis() -> None:
    found = page("commercial-bank-law-2015", "6")
    assert found.effective_from == date(2004, 2, 1) and found.basis and found.doubt is not None
    assert (found.previous, found.following) == (None, "22")


def test_every_provision_has_a_page() -> None:
    for provision in library.load().provisions():
        found = page(provision.law.id, provision.key)
        assert "\n".join(found.paragraphs) == provision.article.text and found.sources


def test_unknown_provision() -> None:
    with pytest.raises(UnknownProvision):
        page("civil-code", "9999")
