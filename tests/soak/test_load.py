"""Two workers under many visitors at once: no error, and figures beside an empty view measured in the same run."""

import statistics

import pytest

from tests.serving import Site
from tests.soak.crowd import Tally, crowd, lost_answers, trivial


def figures(tally: Tally, seconds: float, empty: float) -> str:
    times = sorted(tally.seconds)
    p99 = times[int(len(times) * 0.99)]
    rate = len(times) / seconds
    return (
        f"requests/s, {tally.journeys} journeys, 0 errors, median {statistics.median(times) * 1000:.0f} ms, "
        f"p99 {p99 * 1000:.0f} ms (empty view {empty:.0f} requests/s, ratio {rate / empty:.2f})"
    )


def run(site: Site, at_once: int, seconds: float) -> tuple[Tally, float]:
    empty, bad = trivial(site, at_once, seconds / 6)
    tally = crowd(site, 0, at_once, seconds)
    assert (bad, tally.errors, tally.fallen) == (0, [], 0)
    assert tally.journeys > 0 and lost_answers(site, tally) == 0
    return tally, empty


def test_load_short(tmp_path):
    with Site(tmp_path) as site:
        run(site, at_once=10, seconds=3)


@pytest.mark.soak
def test_load(tmp_path, figure):
    with Site(tmp_path) as site:
        tally, empty = run(site, at_once=200, seconds=60)
    figure("load 200 at once", round(len(tally.seconds) / 60), figures(tally, 60, empty))
