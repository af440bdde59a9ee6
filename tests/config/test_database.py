from pathlib import Path

import pytest

from config import database

TIMES = {"connect_timeout": 5, "options": database.POSTGRES_TIMES}
HERE = Path("/srv/var/db.sqlite3")


def test_without_a_url_there_is_one_careful_file():
    made = database.settings_of("", HERE)
    assert made["ENGINE"].endswith("sqlite3") and made["NAME"] == HERE
    pragmas = made["OPTIONS"]["init_command"]
    assert "journal_mode=WAL" in pragmas and "secure_delete=ON" in pragmas and "synchronous=FULL" in pragmas


def test_sqlite_by_url():
    assert database.settings_of("sqlite:////srv/other%20place.db", HERE)["NAME"] == Path("/srv/other place.db")
    assert database.settings_of("sqlite:///near.db", HERE)["NAME"] == Path("near.db")


def test_postgres_by_url_with_everything():
    made = database.settings_of("postgresql://us%40er:p%2Fw%3A@db.example:5433/na%20me?sslmode=verify-full", HERE)
    assert (made["USER"], made["PASSWORD"], made["HOST"], made["PORT"], made["NAME"]) == (
        "us@er",
        "p/w:",
        "db.example",
        "5433",
        "na me",
    )
    assert made["OPTIONS"] == TIMES | {"sslmode": "verify-full"}
    assert made["CONN_HEALTH_CHECKS"] is True


def test_postgres_by_socket():
    made = database.settings_of("postgres:///complaints?host=/run/postgresql", HERE)
    assert (made["HOST"], made["NAME"], made["USER"], made["OPTIONS"]) == ("/run/postgresql", "complaints", "", TIMES)


@pytest.mark.parametrize(
    "url",
    [
        "mysql://u:hush@h/n",
        "postgres://u:hush@h",
        "sqlite://hush",
        "postgres://u:hush@h/n?evil=1",
        "hush",
        "sqlite:///",
    ],
)
def test_anything_else_is_refused_without_the_password(url):
    with pytest.raises(ValueError, match="DATABASE_URL") as refused:
        database.settings_of(url, HERE)
    assert "hush" not in str(refused.value)
