"""kill -9 of workers while many people answer: what a redirect confirmed is there afterwards."""

import os
import random
import signal
import threading
import time

import pytest
from django.db import connection

from tests.serving import Site, fresh_database
from tests.soak.crowd import PAGES, crowd, lost_answers

pytestmark = pytest.mark.django_db(transaction=True)


class Killer(threading.Thread):
    """Ends a worker without warning every `pause` seconds until told to stop."""

    def __init__(self, site: Site, pause: float) -> None:
        super().__init__(daemon=True)
        self.site, self.pause, self.stop, self.killed = site, pause, threading.Event(), 0

    def run(self) -> None:
        while not self.stop.wait(self.pause):
            workers = self.site.workers()
            if workers:
                os.kill(random.choice(workers), signal.SIGKILL)
                self.killed += 1
                self.site.wait(seconds=60)  # on a busy machine a worker may need longer to start than the pause


def run(site: Site, journeys: int, at_once: int, pause: float) -> str:
    """The figures of one run; asserts that nothing confirmed was lost."""
    killer = Killer(site, pause)
    killer.start()
    started = time.monotonic()
    tally = crowd(site, journeys, at_once)
    killer.stop.set()
    killer.join()
    site.wait("/readyz")
    lost = lost_answers(site, tally)
    assert (tally.errors, tally.journeys, lost) == ([], journeys, 0)
    assert tally.confirmed == journeys * len(PAGES) and killer.killed > 0
    took = time.monotonic() - started
    return (
        f"journeys in {took:.0f} s, {killer.killed} workers killed, {tally.fallen} requests fell, "
        f"{tally.confirmed} answers confirmed, {lost} lost"
    )


def test_killed_workers_short(tmp_path):
    with Site(tmp_path, fresh_database(tmp_path)) as site:
        run(site, journeys=12, at_once=6, pause=0.6)


@pytest.mark.soak
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_killed_workers(tmp_path, figure, database, journeys=2000):
    url = f"sqlite:///{tmp_path / 'db.sqlite3'}" if database == "sqlite" else fresh_database(tmp_path)
    assert database == "sqlite" or connection.vendor == "postgresql", "make soak starts a PostgreSQL"
    with Site(tmp_path, url) as site:
        figure(f"kill -9 on {database}", journeys, run(site, journeys, at_once=24, pause=2.5))
