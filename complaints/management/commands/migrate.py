"""Django's migrate, one process at a time: two machines that start together on an empty database both succeed.

It runs no checks: a site with a damaged law file must still start, say so and keep the answers. `check` is for that.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.commands import migrate
from django.db import connections

LOCK = 0x62616E6B  # any number that only this command uses


class Command(migrate.Command):
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own spelling

    def handle(self, *args: Any, **options: Any) -> None:
        os.umask(0o077)  # the database that is made here is for this user only
        with _alone(options["database"]):
            super().handle(*args, **options)


@contextmanager
def _alone(alias: str) -> Iterator[None]:
    """Hold the lock of the database: an advisory lock in PostgreSQL, a file beside an SQLite database."""
    connection = connections[alias]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Another machine may migrate for as long as it takes.
            cursor.execute("SET statement_timeout = 0; SET lock_timeout = 0")
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    elif "memory" in (name := str(connection.settings_dict["NAME"])):
        yield
    else:
        database = Path(name)
        database.parent.mkdir(parents=True, exist_ok=True)
        with database.with_name(f"{database.name}.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
