"""Fixtures that every test shares; the network is shut except for this machine, and CI skips nothing."""

import gc
import os

import pytest
from django.utils import translation
from pytest_socket import socket_allow_hosts

DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "client"}
FIGURES = pytest.StashKey[list[str]]()


def pytest_addoption(parser):
    parser.addoption("--database-only", action="store_true", help="only the tests that touch the database")


def pytest_configure(config):
    config.stash[FIGURES] = []


def pytest_collection_modifyitems(config, items):
    """Leave out what is about the other database, and with --database-only what needs no database."""
    on_sqlite, database_only = (
        not os.environ.get("DATABASE_URL", "").startswith("postgres"),
        config.getoption("--database-only"),
    )
    wanted = [
        item
        for item in items
        if not item.get_closest_marker("postgres" if on_sqlite else "sqlite")
        and (_touches_database(item) or not database_only)
    ]
    if len(wanted) < len(items):
        config.hook.pytest_deselected(items=[item for item in items if item not in wanted])
        items[:] = wanted


def pytest_collection_finish():
    """The tests and what they import stand for the whole run: looking through them again took a fifth of its time."""
    gc.collect()
    gc.freeze()


def _touches_database(item) -> bool:
    return bool(item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    """With CI=true a skipped test is a failed run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") == "true" and reporter and reporter.stats.get("skipped") and exitstatus == 0:
        reporter.write_line("CI=true: nothing may be skipped", red=True)
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter, config):
    """The figures of the long runs, one a line, where nobody has to look for them."""
    for line in config.stash[FIGURES]:
        terminalreporter.write_line(line)


@pytest.fixture
def figure(request):
    """Report one measured figure: figure("kill -9", 2000, "journeys, 0 lost answers")."""

    def report(name: str, value: object, unit: str) -> None:
        request.config.stash[FIGURES].append(f"soak {name} {value} {unit}")

    return report


@pytest.fixture(autouse=True)
def _no_network():
    """Nothing may leave: only loopback and unix sockets (LibreOffice, chromium, PostgreSQL) are open."""
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)


@pytest.fixture(autouse=True)
def _pdfs_without_a_process(request, monkeypatch):
    """The site's pages make their PDFs here, by the small engine; only the tests of the process start one."""
    if "real_process" in request.fixturenames:
        return

    def asked(question, kind, without):
        from complaints.bundle import service, wordpdf

        monkeypatch.setattr(wordpdf, "with_office", lambda: False)
        return service.Service().answer(question)

    from complaints.bundle import client

    monkeypatch.setattr(client, "_asked", asked)


@pytest.fixture(autouse=True)
def _no_reader_yet():
    """Each test begins as if nobody had read a page before."""
    from complaints.drafts import limits

    limits.readers.clear()


@pytest.fixture(autouse=True)
def _default_language():
    """Each test starts in the site's own language: a request to /en/ leaves its thread in English behind it."""
    translation.deactivate()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    """SQLite tests run on a file, as the site does: one in memory knows neither WAL nor waiting for a lock."""
    from django.db import connection

    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
