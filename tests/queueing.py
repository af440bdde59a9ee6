"""What the tests of the press's queue share: a run that defers, workers as processes, a look at the tables."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from django.conf import settings
from django.db import connection

from tests.pressing import command

TABLES = ("procrastinate_jobs", "procrastinate_events", "procrastinate_workers", "procrastinate_periodic_defers")


def environment(**more: str) -> dict[str, str]:
    """The environment of a process that works on the database of the tests."""
    at = connection.settings_dict
    url = f"postgres://{at['USER']}@/{at['NAME']}?host={at['HOST']}"
    return {**os.environ, "DATABASE_URL": url, **more}


class Machines:
    """Runs and workers as processes; all of them are gone at the end."""

    def __init__(self) -> None:
        self._stack = ExitStack()

    def __enter__(self) -> Machines:
        return self

    def __exit__(self, *fault: object) -> None:
        self._stack.close()

    def worker(self, *more: str, **env: str) -> subprocess.Popen[str]:
        """`manage.py worker` that holds another for dead after 2 s of silence."""
        return self._start([sys.executable, "manage.py", "worker", "--silent-after", "2", *more], env)

    def run(self, source: Path, out: Path, *more: str, **env: str) -> subprocess.Popen[str]:
        """`manage.py bulk --queue` that is under way."""
        return self._start(command(source, out, "--queue", *more), env)

    def _start(self, line: list[str], env: dict[str, str]) -> subprocess.Popen[str]:
        going = subprocess.Popen(
            line,
            cwd=settings.BASE_DIR,
            env=environment(**env),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._stack.callback(going.communicate)
        self._stack.callback(going.kill)
        return going


def soon(true: Callable[[], bool], seconds: float = 90) -> None:
    """Wait until something is so."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "it did not come to that"
        time.sleep(0.05)


def jobs(status: str = "%") -> int:
    """Number of jobs in the queue whose status is like `status`."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status::text LIKE %s", [status])
        return cursor.fetchone()[0]


def stored() -> str:
    """Everything that the tables of the queue hold, as text."""
    said = []
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"SELECT t::text FROM {table} t")  # noqa: S608 - our own names
            said += [row[0] for row in cursor.fetchall()]
    return "\n".join(said)


def made(out: Path) -> int:
    """Number of rows that lie in a folder."""
    return len(list(out.glob("[0-9]*")))
