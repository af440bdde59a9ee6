"""Turn DATABASE_URL into Django's database settings: SQLite for one machine, PostgreSQL for more."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

SQLITE_OPTIONS = {
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
    "transaction_mode": "IMMEDIATE",
    "timeout": 5,
}
"""An answer that was confirmed survives a power cut (FULL); what is deleted is overwritten (secure_delete).

A statement waits `timeout` seconds for another process that writes, then the visitor gets a page with the answers."""
POSTGRES_TIMES = "-c statement_timeout=5000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=10000"
"""Milliseconds; a migration sets its own (management/commands/migrate.py)."""

POSTGRES_PARAMETERS = {"host", "sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "application_name"}


def settings_of(url: str, default: Path) -> dict[str, Any]:
    """Return settings for `sqlite:///PATH`, `postgres://USER:PASSWORD@HOST:PORT/NAME?sslmode=...`, or "" for `default`.

    A socket is named by `?host=/run/postgresql`. Raises ValueError, which never repeats the URL (passwords).
    """
    parts = urlsplit(url)
    if not url:
        return _sqlite(default)
    if parts.scheme in {"sqlite", "sqlite3"} and not parts.netloc and len(parts.path) > 1:
        return _sqlite(Path(unquote(parts.path[1:])))
    if parts.scheme in {"postgres", "postgresql"} and len(parts.path) > 1:
        options = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
        if unknown := options.keys() - POSTGRES_PARAMETERS:
            raise ValueError(f"DATABASE_URL has unknown parameters: {', '.join(sorted(unknown))}")
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path[1:]),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": options.pop("host", parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "OPTIONS": {"connect_timeout": 5, "options": POSTGRES_TIMES, **options},
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    raise ValueError("DATABASE_URL must be sqlite:///PATH or postgres://USER:PASSWORD@HOST:PORT/NAME")


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": dict(SQLITE_OPTIONS),
        "CONN_MAX_AGE": 60,
    }
