"""The real site in its own processes: gunicorn on a free port with a database of its own."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from django.db import connection

from tests.walker import Browser

BASE = Path(__file__).resolve().parent.parent


class Site:
    """`with Site(folder) as site:` serves on 127.0.0.1:site.port; everything it prints is in site.log."""

    def __init__(
        self,
        folder: Path,
        database_url: str = "",
        workers: int = 2,
        migrate: bool = True,
        within: tuple[str, ...] = (),
        **more: str,
    ) -> None:
        self.folder, self.port, self.within = folder, _free_port(), within
        self.log = folder / "site.log"
        kept = {k: v for k, v in os.environ.items() if k in {"PATH", "HOME", "LANG", "LC_ALL"}}
        url = database_url or f"sqlite:///{folder / 'db.sqlite3'}"
        self.env = kept | {"DATABASE_URL": url, "VAR_DIR": str(folder), "PORT": str(self.port)}
        self.env |= {"WEB_CONCURRENCY": str(workers), "RATE_FACTOR": "0", "WARM_UP": "0", "PURGE_EVERY": "0"}
        self.env |= {"PYTHONUNBUFFERED": "1"} | more
        self.migrate = migrate

    def manage(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a management command in the same surroundings."""
        return subprocess.run(
            [*self.within, sys.executable, "manage.py", *words], cwd=BASE, env=self.env, capture_output=True, text=True
        )

    def __enter__(self) -> Site:
        if self.migrate:
            done = self.manage("migrate", "--verbosity", "0")
            assert done.returncode == 0, done.stderr
        command = [*self.within, sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, cwd=BASE, env=self.env, stdout=log, stderr=log)
        self.wait()
        return self

    def __exit__(self, *error: object) -> None:
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def browser(self) -> Browser:
        return Browser(self.port)

    def wait(self, path: str = "/healthz", seconds: float = 30) -> None:
        """Until the site answers 200 there."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                if Browser(self.port).send("GET", path).status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.1)
        raise AssertionError(f"the site did not answer:\n{self.log.read_text()[-3000:]}")

    def workers(self) -> list[int]:
        """Process ids of the workers that live now."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [int(pid) for pid in children]


def fresh_database(folder: Path) -> str:
    """URL of an empty database like the one the tests run on: a new file, or a new database in the same PostgreSQL."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{folder / 'db.sqlite3'}"
    name = re.sub("[^a-z0-9]", "_", f"site_{folder.parent.name}_{folder.name}")[-60:]
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"')
    return f"postgres://postgres@/{name}?host={connection.settings_dict['HOST']}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
