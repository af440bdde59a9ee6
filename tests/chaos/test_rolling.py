"""Two processes of the site on a PostgreSQL with the two shipped roles, renewed one after the other under visitors."""

from __future__ import annotations

import os
import re
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPSConnection
from pathlib import Path

import pytest
from django.db import connection

from tests.chaos.test_nginx import nginx, trusting
from tests.marked import marked
from tests.pressing import command, table
from tests.serving import BASE, Site
from tests.walker import Browser, Walker, hidden

pytestmark = [pytest.mark.soak, pytest.mark.nginx, pytest.mark.postgres, pytest.mark.django_db]
VISITORS = 3


class Visitor(Browser):
    """Somebody behind the proxy who changes one answer again and again and looks whether it is there."""

    def __init__(self, port: int, number: int) -> None:
        super().__init__(port)
        self.number, self.confirmed, self.faults = number, 0, list[str]()
        self.walker = Walker(self.send)
        self.walker.walk(marked()[0], most=4)
        self.page = self.walker.case("bank/")

    def send(self, method, path, fields=None):
        self.close()
        self.connection = HTTPSConnection("127.0.0.1", self.port, timeout=30, context=trusting())
        return super().send(method, path, fields)

    def answers_until(self, stop: threading.Event) -> None:
        while not stop.is_set():
            name = f"标记银行{self.number}第{self.confirmed + 1}支行"
            try:
                fields = hidden(self.send("GET", self.page).body)
                fields |= {"bank-bank_name": name, "bank-bank_role": "branch"}
                status = self.send("POST", self.page, fields).status
                there = name in self.send("GET", self.page).body.decode()
            except OSError as error:
                self.faults.append(type(error).__name__)
                continue
            if status != 302 or not there:
                self.faults.append(f"{status}, {'there' if there else 'lost'}")
            self.confirmed += 1


def with_roles(folder: Path) -> tuple[str, str]:
    """The shipped roles and database under names of this test; the URLs of the owner and of the site."""
    script = (BASE / "deploy/roles.sql").read_text(encoding="utf-8").replace("complaints", f"rolling{os.getpid()}")
    host = connection.settings_dict["HOST"]
    (folder / "roles.sql").write_text(script)
    psql = ["psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", host, "-U", "postgres", "-f", str(folder / "roles.sql")]
    subprocess.run(psql, check=True, capture_output=True)
    name = f"rolling{os.getpid()}"
    return tuple(f"postgres://{role}@/{name}?host={host}" for role in (f"{name}_owner", name))


@contextmanager
def restarted(sites: list[Site], folder: Path) -> Iterator[str]:
    """The words that restart a site by its number, as `systemctl restart complaints-site@` does."""
    asked, over = folder / "restart", threading.Event()

    def serve() -> None:
        while not over.wait(0.05):
            for number, site in enumerate(sites, 1):
                if (mark := Path(f"{asked}{number}")).exists():
                    site.__exit__()
                    site.__enter__()
                    mark.unlink()

    script = folder / "restart.sh"
    script.write_text(f'#!/bin/sh\ntouch "{asked}$1"\nwhile [ -e "{asked}$1" ]; do sleep 0.05; done\n')
    script.chmod(0o755)
    systemd = threading.Thread(target=serve)
    systemd.start()
    yield f"{script} "
    over.set()
    systemd.join()


def test_a_rolling_restart_loses_no_answer_and_the_site_may_change_rows_but_no_table(tmp_path):
    owner, own = with_roles(tmp_path)
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    more = {"PROXIES": "1", "SECRETS": "s" * 60, "WEB_CONCURRENCY": "1"}
    assert Site(folders[0], owner, **more).manage("migrate", "--verbosity", "0").returncode == 0
    first, second = (Site(folder, own, migrate=False, **more) for folder in folders)
    with first, second, nginx(tmp_path, first.port, second.port) as port, restarted([first, second], tmp_path) as again:
        visitors, stop = [Visitor(port, number) for number in range(VISITORS)], threading.Event()
        threads = [threading.Thread(target=visitor.answers_until, args=(stop,)) for visitor in visitors]
        for thread in threads:
            thread.start()
        rolled = subprocess.run(["deploy/roll"], cwd=BASE, env=rolling(tmp_path, first, second, again), check=False)
        time.sleep(1)
        stop.set()
        for thread in threads:
            thread.join()
        assert rolled.returncode == 0
        assert [visitor.faults for visitor in visitors] == [[]] * VISITORS
        assert min(visitor.confirmed for visitor in visitors) > 3
        for visitor in visitors:
            page = visitor.send("GET", visitor.page).body.decode()
            assert f"标记银行{visitor.number}第{visitor.confirmed}支行" in page
        assert "down" not in (tmp_path / "nginx.conf").read_text()
    over_the_queue(first, tmp_path)
    refused = first.manage(
        "shell", "-c", "from django.db import connection as c; c.cursor().execute('CREATE TABLE t()')"
    )
    assert refused.returncode != 0 and "permission denied" in refused.stderr


def rolling(folder: Path, first: Site, second: Site, restart: str) -> dict[str, str]:
    """What deploy/roll is told here."""
    pid = (folder / "nginx.pid").read_text().strip()
    ports = {"FIRST": str(first.port), "SECOND": str(second.port), "DRAIN": "2", "HOST": "127.0.0.1"}
    told = {"CONF": str(folder / "nginx.conf"), "RELOAD": f"kill -HUP {pid}", "RESTART": restart}
    return {"PATH": os.environ["PATH"]} | ports | told


def over_the_queue(site: Site, folder: Path) -> None:
    """The role of the site defers letters and makes them."""
    worker = subprocess.Popen([*command(folder / "v.csv", folder)[:2], "worker"], cwd=BASE, env=site.env)
    try:
        line = command(table(folder / "v.csv", 3), folder / "letters", "--queue")
        done = subprocess.run(line, cwd=BASE, env=site.env, capture_output=True, text=True, check=False)
    finally:
        worker.terminate()
        worker.wait()
    assert done.returncode == 0 and re.search(r"^made +3$", done.stdout, re.M), done.stderr
