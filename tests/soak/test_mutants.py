"""At most one of ten small wrong changes goes unnoticed by the tests of its room; hours, in make soak only."""

from __future__ import annotations

import pytest

from tests.soak.mutants import run

pytestmark = [pytest.mark.soak, pytest.mark.timeout(6 * 3600)]
MOST = 0.10
LEAST = {"boundaries": 60, "first": 30}


@pytest.mark.parametrize("name", ["boundaries", "first"])
def test_few_small_wrong_changes_survive(name: str) -> None:
    tried, lived, stale = run.survivors(name)
    print(f"soak mutants-{name} {len(lived) / tried:.3f} share ({len(lived)} of {tried} survive)")
    assert stale == [], "lines that are gone: say them as they stand now"
    assert tried >= LEAST[name] and len(lived) <= MOST * tried, "\n".join(lived)
