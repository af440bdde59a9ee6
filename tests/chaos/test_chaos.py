"""What may go wrong around the site: afterwards pages answer, health answers, nothing is lost, nothing forgotten."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.disk import own_disk
from tests.marked import marked
from tests.serving import Site, _free_port
from tests.walker import Browser, Walker, hidden

pytestmark = pytest.mark.sqlite
OLD = "Zq8Kx2mLw7vRc4pTn9sYd3hFf6gBj1aQe5uWi0oXkV" + "o" * 20
NEW = "Pm3Ty8bNc5xLk2vRw9qHs4dGj7fZa1eUi6oQt0yWz" + "n" * 20


class Visitor:
    """Somebody with a case of a few pages in their browser."""

    def __init__(self, site: Site) -> None:
        self.browser = site.browser()
        self.walker = Walker(self.browser.send)
        self.walker.walk(marked()[0], most=4)
        self.keys = {k: v for k, v in self.browser.cookies.items() if k.startswith("case-")}
        self.check = self.walker.case("check/")
        self.seen = without_token(self.browser.send("GET", self.check).body)

    def at(self, site: Site) -> int:
        """The same browser at another node: the status of its case."""
        other = Browser(site.port)
        other.cookies = self.browser.cookies
        return other.send("GET", self.check).status

    def answers(self, site: Site) -> int:
        """Sends a page again with another answer: the status."""
        other = Browser(site.port)
        other.cookies = self.browser.cookies
        page = other.send("GET", self.walker.case("bank/"))
        fields = {
            **hidden(page.body),
            "bank-bank_name": f"标记银行{time.monotonic_ns()}支行",
            "bank-bank_role": "branch",
        }
        return other.send("POST", self.walker.case("bank/"), fields).status

    def holds_everything(self, site: Site) -> None:
        """Pages answer, health answers, nothing lost, nothing forgotten."""
        other = Browser(site.port)
        other.cookies = self.browser.cookies
        page = other.send("GET", self.check)
        assert page.status == 200 and without_token(page.body) == self.seen
        assert other.send("GET", "/").status == 200 and healthy(site) < 1
        assert {k: v for k, v in other.cookies.items() if k.startswith("case-")} == self.keys


def without_token(page: bytes) -> bytes:
    """A page without what differs from one request to the next."""
    return re.sub(rb'(name="csrfmiddlewaretoken" value=")[^"]*', rb"\1", page)


def healthy(site: Site, port: int = 0) -> float:
    """Seconds until /healthz said 200."""
    started = time.monotonic()
    assert Browser(port or site.port).send("GET", "/healthz").status == 200
    return time.monotonic() - started


@pytest.fixture
def site(tmp_path) -> Iterator[Site]:
    with Site(tmp_path) as site:
        yield site


def database(site: Site) -> Path:
    return site.folder / "db.sqlite3"


def test_slow_clients_hold_every_thread_and_the_probe_is_answered(tmp_path):
    """Without a proxy in front: 20 clients that never end their headers, against 8 threads."""
    probe = _free_port()
    with Site(tmp_path, workers=1, HEALTH_BIND=f"127.0.0.1:{probe}") as site:
        visitor = Visitor(site)
        slow = [socket.create_connection(("127.0.0.1", site.port)) for _ in range(20)]
        for wire in slow:
            wire.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ")
        time.sleep(0.5)
        assert healthy(site, probe) < 1
        for wire in slow:
            wire.close()
        visitor.holds_everything(site)


def test_locked_tables(site):
    visitor = Visitor(site)
    other = sqlite3.connect(database(site), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(1.5, lambda: other.execute("ROLLBACK")).start()
    assert visitor.browser.send("GET", visitor.check).status == 200 and healthy(site) < 1
    assert visitor.answers(site) == 302  # waits for the lock
    visitor.seen = without_token(visitor.browser.send("GET", visitor.check).body)
    visitor.holds_everything(site)


def test_a_full_disk_and_a_read_only_one(tmp_path):
    with own_disk(tmp_path, 6) as disk:
        url = f"sqlite:///{disk.path}/db.sqlite3"
        with Site(tmp_path, url, within=disk.within) as site:
            visitor = Visitor(site)
            with (disk.seen / "filler").open("wb", buffering=0) as filler, pytest.raises(OSError):
                while True:
                    filler.write(b"x" * 65536)
            assert visitor.at(site) == 200 and healthy(site) < 1
            (disk.seen / "filler").unlink()
            visitor.holds_everything(site)
        disk.remounted("ro")
        with Site(tmp_path, url, migrate=False, within=disk.within) as site:
            assert visitor.at(site) in (200, 503) and healthy(site) < 1
            assert site.browser().send("GET", "/").status == 200
            assert site.browser().send("GET", "/readyz").status == 503
        disk.remounted("rw")
        with Site(tmp_path, url, within=disk.within) as site:
            visitor.holds_everything(site)


def test_killed_workers(site):
    visitor = Visitor(site)
    for pid in site.workers():
        os.kill(pid, signal.SIGKILL)
    site.wait()
    visitor.holds_everything(site)


@pytest.mark.parametrize("days", [31, -400])
def test_a_clock_that_jumps(site, days):
    """Seen from the site: every draft was changed that much earlier, or later."""
    visitor = Visitor(site)
    _shift(site, -days)
    status = visitor.browser.send("GET", visitor.check).status
    assert status == (410 if days > 0 else 200) and healthy(site) < 1
    purged = site.manage("purge_drafts")
    assert purged.returncode == 0 or "clock" in purged.stderr
    if days < 0:
        _shift(site, days)
        visitor.holds_everything(site)


def _shift(site: Site, days: int) -> None:
    with sqlite3.connect(database(site)) as moved:
        moved.execute("UPDATE complaints_storeddraft SET expires = datetime(expires, ?)", (f"{days} days",))


def test_backup_and_restore(site):
    visitor = Visitor(site)
    kept = site.folder / "backup.sqlite3"
    with sqlite3.connect(database(site)) as source, sqlite3.connect(kept) as target:
        source.backup(target)
    visitor.answers(site)
    with sqlite3.connect(kept) as source, sqlite3.connect(database(site)) as target:
        source.backup(target)
    visitor.holds_everything(site)


def test_an_empty_database(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with Site(tmp_path / "a", SECRETS=OLD) as right, Site(tmp_path / "b", SECRETS=OLD) as empty:
        visitor = Visitor(right)
        assert visitor.at(empty) == 410
        visitor.holds_everything(right)


@pytest.mark.soak
def test_rotation_on_two_nodes(tmp_path):
    """Every click finds its draft while the nodes reload one after the other, in two steps."""
    (tmp_path / "node").mkdir()
    url = f"sqlite:///{tmp_path / 'db.sqlite3'}"
    visitor = None
    for first, second in ((OLD, OLD), (OLD, f"{OLD},{NEW}"), (f"{OLD},{NEW}", f"{NEW},{OLD}"), (f"{NEW},{OLD}",) * 2):
        with (
            Site(tmp_path, url, workers=1, SECRETS=first) as one,
            Site(tmp_path / "node", url, workers=1, migrate=False, SECRETS=second) as two,
        ):
            visitor = visitor or Visitor(one)
            for node in (two, one, two):
                assert visitor.answers(node) == 302
                assert (visitor.at(one), visitor.at(two)) == (200, 200)
            assert healthy(one) < 1 and healthy(two) < 1
