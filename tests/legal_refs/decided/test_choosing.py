"""Choosing settings: whole clusters are left out, nothing predicts itself, and the page shows what was printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from legal_refs.decided import choosing
from legal_refs.decided.calibration import fit, library, predict
from legal_refs.decided.faultfile import table

PAGE = Path(__file__).resolve().parents[3] / "docs" / "split-figures.md"


def test_clusters_hold_every_case_once_and_share_no_source_page() -> None:
    clusters = choosing.clusters()
    assert sorted(one.id for cluster in clusters for one in cluster) == [one.id for one in library()]
    pages = [{page for one in cluster for page in one.pages} for cluster in clusters]
    assert sum(map(len, pages)) == len(set().union(*pages))


def test_a_case_is_predicted_without_its_fold() -> None:
    some = choosing.clusters()[:30]
    found = choosing.left_out(some, table().fit, 3)
    assert sorted(one.id for one, _ in found) == sorted(one.id for cluster in some for one in cluster)
    first = [one for place, cluster in enumerate(some) if place % 3 != 0 for one in cluster]
    one, split = found[0]
    assert one.id in {case.id for case in some[0]}
    assert split == predict(one, fit(first, table().fit))


@pytest.mark.soak
def test_the_page_shows_what_the_search_prints() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for line in choosing.lines():
        assert line in text
