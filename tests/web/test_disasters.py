"""A locked database, a full disk, a missing template, damaged law, no tables yet: said plainly, nothing lost."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.template import TemplateDoesNotExist, engines
from django.test import Client

from complaints.drafts import store
from legal_refs.files.datafiles import DataError
from legal_refs.law import library
from tests.marked import marked
from tests.serving import BASE, Site, fresh_database
from tests.walker import Walker, by_test_client, hidden

pytestmark = pytest.mark.django_db(transaction=True)
NAME = "标记银行兴宁支行"
BANK = {"bank-bank_name": NAME, "bank-bank_role": "branch"}


class Visitor:
    """Someone who stands before the page about the bank and has filled it in."""

    def __init__(self, pages: int = 2) -> None:
        self.client = Client(raise_request_exception=False)
        self.walker = Walker(by_test_client(self.client))
        answers, _ = marked()
        self.walker.walk(answers, most=pages)
        self.path = self.walker.case("bank/")
        self.fields = {**hidden(self.client.get(self.path).content), **BANK}

    def press(self):
        return self.client.post(self.path, self.fields)

    def stored(self) -> dict:
        name = next(name for name in self.client.cookies if name.startswith("case-"))
        return store.open_draft(self.client.cookies[name].value).data["answers"]

    def sees_the_answers_and_can_send_again(self, page, status: int) -> None:
        assert page.status_code == status and NAME in page.content.decode()
        assert set(self.stored()) == {"incident", "bank"}

    def presses_again(self) -> None:
        assert self.press().status_code == 302
        assert self.stored()["bank"]["bank.name"] == NAME


@pytest.mark.sqlite
def test_a_locked_database():
    visitor = Visitor()
    connection.cursor().execute("PRAGMA busy_timeout = 200")
    other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    page = visitor.press()
    other.execute("ROLLBACK")
    other.close()
    visitor.sees_the_answers_and_can_send_again(page, 503)
    visitor.presses_again()


@pytest.mark.sqlite
def test_a_full_disk():
    visitor = Visitor()
    cursor = connection.cursor()
    pages = cursor.execute("PRAGMA page_count").fetchone()[0]
    cursor.execute(f"PRAGMA max_page_count = {pages}")
    for size in (4000, 1000, 300, 1):
        with pytest.raises(OperationalError, match="full"):
            for _ in range(300):
                store.create({"filler": "x" * size})
    visitor.fields["bank-bank_name"] = NAME + "长" * 150  # does not fit into the row as it is
    page = visitor.press()
    cursor.execute("PRAGMA max_page_count = 1073741823")
    visitor.sees_the_answers_and_can_send_again(page, 503)
    visitor.fields["bank-bank_name"] = NAME
    visitor.presses_again()


def test_a_missing_template(monkeypatch):
    visitor = Visitor()
    engine = engines["django"].engine
    real = engine.find_template

    def find(name, *args, **kwargs):
        if name.startswith("pages/"):
            raise TemplateDoesNotExist(name)
        return real(name, *args, **kwargs)

    with monkeypatch.context() as broken:
        for loader in engine.template_loaders:
            getattr(loader, "reset", lambda: None)()
        broken.setattr(engine, "find_template", find)
        wrong = visitor.fields | {"bank-bank_role": "no such role"}
        assert visitor.client.post(visitor.path, wrong, follow=True).status_code == 500
    assert NAME in visitor.client.get(visitor.path).content.decode(), "what was refused waits for the page"
    visitor.presses_again()


def test_damaged_law(monkeypatch):
    visitor = Visitor(pages=1000)
    answers = visitor.stored()
    result = visitor.walker.case("result/")
    assert visitor.client.get(result).status_code == 200

    def damaged():
        raise DataError("laws/civil-code.yaml: articles[3].text")

    with monkeypatch.context() as broken:
        broken.setattr(library, "load", damaged)
        page = visitor.client.get(result)
        assert page.status_code == 503 and "civil-code" not in page.content.decode()
        assert visitor.stored() == answers
        assert visitor.client.get("/readyz").json()["law"] is False
    assert visitor.client.get(result).status_code == 200


@pytest.mark.sqlite
def test_what_is_deleted_is_not_in_the_file(tmp_path):
    """The row's bytes are overwritten: its ciphertext stands in the file before and nowhere after."""
    with Site(tmp_path, workers=1) as site:
        browser = site.browser()
        walker = Walker(browser.send)
        walker.walk(marked()[0], most=5)
        row = (
            sqlite3.connect(tmp_path / "db.sqlite3")
            .execute("SELECT lookup, body FROM complaints_storeddraft")
            .fetchone()
        )
        assert _stands_in(tmp_path, row[1][-200:]) and _stands_in(tmp_path, row[0].encode())
        ask = browser.send("GET", walker.case("delete/"))
        gone = browser.send("POST", walker.case("delete/"), hidden(ask.body))
        assert gone.status == 302 and dict(gone.headers)["Clear-Site-Data"] == '"cache", "storage"'
        assert not _stands_in(tmp_path, row[1][-200:]) and not _stands_in(tmp_path, row[0].encode())
        assert browser.send("GET", walker.case("check/")).status in {404, 410}


def _stands_in(folder: Path, piece: bytes) -> bool:
    return any(piece in file.read_bytes() for file in folder.glob("db.sqlite3*"))


def test_a_site_without_tables_says_so_and_works_once_they_are_there(tmp_path):
    """Two workers on an empty database, then three migrations at the same moment, no restart."""
    url = fresh_database(tmp_path)
    with Site(tmp_path, url, workers=2, migrate=False) as site:
        browser = site.browser()
        page = browser.send("GET", "/case/new/incident/")
        assert browser.send("GET", "/readyz").status == 503
        fields = {**hidden(page.body), "incident-incident": "counterfeit_atm"}
        refused = browser.send("POST", "/case/new/incident/", fields)
        assert refused.status == 503 and b"counterfeit_atm" in refused.body
        migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
        together = [subprocess.Popen(migrate, cwd=BASE, env=site.env) for _ in range(3)]
        assert [process.wait(60) for process in together] == [0, 0, 0]
        site.wait("/readyz")
        browser.close()  # idle since before the migration
        assert browser.send("POST", "/case/new/incident/", fields).status == 302
