"""Letters over the queue: the same bytes whoever dies, nothing readable in its tables, cancel, resume."""

from __future__ import annotations

import base64
import re
import signal
import subprocess
from datetime import date

import msgspec
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from complaints.drafts import vault
from complaints.press import lots, shelf
from complaints.press import queue as line
from complaints.press.press import prepared
from complaints.press.rows import InputError, Source
from legal_refs.case import casefile
from tests.pressing import PAPER, SHARED, content, person, run, table
from tests.pressing import line as row
from tests.queueing import Machines, environment, jobs, made, soon, stored

ROWS = 300
BROKEN = {41: row(person(41)[:3]), 170: row([*person(170)[:2], "很多钱", *person(170)[3:]])}
FACTS = ("标记", "13800000", "2026-05-21", "2026-11-22", "victim", "secret-", "名单", "transactions", "很多钱")
NAMED = re.compile(r"^row \d+ \(line \d+\): .*$", re.M)


def job(tmp_path, rows=10):
    """A press that is ready for `rows` rows of a table."""
    shared = msgspec.json.encode(casefile.to_plain(casefile.load_path(SHARED)))
    source = Source(table(tmp_path / "v.csv", rows), shared=shared)
    (tmp_path / "out").mkdir(exist_ok=True)
    (tmp_path / "out" / shelf.LOCK).touch()
    return prepared(source, shelf.Run(on=date(2026, 11, 22), documents=(PAPER,)), tmp_path / "out")


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """The table, and what an undisturbed run without the queue makes of it and says."""
    folder = tmp_path_factory.mktemp("calm")
    source = table(folder / "victims.csv", ROWS, BROKEN)
    done = run(source, folder / "out")
    assert done.returncode == 1 and made(folder / "out") == ROWS - 2
    return source, content(folder / "out"), sorted(NAMED.findall(done.stderr))


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_workers_one_killed_make_what_one_run_makes_and_the_tables_hold_nothing_readable(tmp_path, calm):
    source, bytes_of, named = calm
    out = tmp_path / "secret-名单"
    with Machines() as machines:
        going = machines.run(source, out, "--lot", "100")
        soon(lambda: jobs("todo") == 3)
        held = stored()
        travelled = [base64.b64decode(sealed) for sealed in re.findall(r"[\w+/]{1000,}=*", held)]
        assert len(travelled) == 3
        for fact in FACTS:
            assert fact not in held and not [shut for shut in travelled if fact.encode() in shut]
        first = machines.worker()
        soon(lambda: jobs("doing") == 1)
        second = machines.worker()
        soon(lambda: made(out) > 20)
        first.kill()  # with a lot in hand, or between two
        said, complained = going.communicate(timeout=200)
        second.send_signal(signal.SIGTERM)
        log = "".join([*first.communicate(), *second.communicate(timeout=60)])
        assert second.returncode == 0 and not [fact for fact in FACTS if fact in log]
    assert going.returncode == 1, complained
    assert content(out) == bytes_of
    assert sorted(NAMED.findall(complained)) == named and len(named) == 2
    assert re.search(r"^failed +2$", said, re.M) and re.search(rf"^rows +{ROWS}$", said, re.M)
    assert jobs() == 0


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_run_is_cancelled_and_resumed(tmp_path, calm):
    _, bytes_of, _ = calm
    bytes_of = {name: digest for name, digest in bytes_of.items() if not "000121" <= name < "1"}
    source, out = table(tmp_path / "victims.csv", 120, BROKEN), tmp_path / "out"
    with Machines() as machines:
        going, worker = machines.run(source, out, "--lot", "20"), machines.worker("--silent-after", "60")
        soon(lambda: made(out) > 0)
        worker.send_signal(signal.SIGSTOP)  # so that nothing is over before this test has looked
        again = subprocess.run(going.args, cwd=settings.BASE_DIR, env=environment(), capture_output=True, text=True)
        assert again.returncode == 2 and "another run" in again.stderr
        before = made(out)
        worker.send_signal(signal.SIGCONT)
        call_command("bulk", source, out=out, cancel=True)
        assert going.wait(timeout=60) == 2 and "cancelled" in going.stderr.read()
        soon(lambda: jobs() == 0)
        assert 0 < before <= made(out) < 119
        kept = made(out)
        going = machines.run(source, out, "--lot", "20")
        said, complained = going.communicate(timeout=200)
    assert going.returncode == 1, complained
    assert content(out) == bytes_of and jobs() == 0
    assert re.search(rf"^there already +{kept}$", said, re.M)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_rows_of_a_lot_that_was_given_up_are_named(tmp_path):
    press = job(tmp_path, rows=3)
    waiting = line.Line(press, say=print)
    waiting._defer(next(lots.cut(press, press.source.records(), 250)))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    given_up = list(waiting._given_up())
    assert [outcome.number for outcome in given_up] == [1, 2, 3]
    assert "gave this row's lot up" in given_up[0].faults[0].reason and not waiting.out
    assert line.cancel(press.folder) == 0 and jobs() == 0


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_worker_that_cannot_open_a_lot_says_where_and_nothing_of_what_it_was_given(tmp_path):
    press = job(tmp_path, rows=3)
    waiting = line.Line(press, say=print)
    waiting._defer(next(lots.cut(press, press.source.records(), 250)))
    with Machines() as machines:
        worker = machines.worker(SECRETS="another" * 10)
        soon(lambda: jobs("failed") == 1)
        worker.send_signal(signal.SIGTERM)
        log = "".join(worker.communicate(timeout=60))
    assert "Unopenable at complaints/press/lots.py" in log
    assert not re.search(r"[\w+/]{60}", log) and not [told for told in (*FACTS, *waiting.out) if told in log]
    line.cancel(press.folder)


@pytest.mark.sqlite
def test_without_postgresql_the_queue_says_what_it_needs(tmp_path):
    for told in ({"queue": True}, {"cancel": True}):
        with pytest.raises(CommandError, match="needs PostgreSQL"):
            call_command("bulk", table(tmp_path / "v.csv", 1), out=tmp_path / "out", **told)
    with pytest.raises(CommandError, match="needs PostgreSQL"):
        call_command("worker")


def test_a_lot_is_the_same_under_the_same_name_and_opens_with_an_older_secret_and_no_other(tmp_path, settings):
    settings.DRAFT_SECRETS = ["old" * 20]
    press = job(tmp_path)
    lot = next(lots.cut(press, press.source.records(), 250))
    name, travelled = lots.sealed(lot)
    assert lots.sealed(lot)[0] == name and lots.sealed(lot)[1] != travelled
    settings.DRAFT_SECRETS = ["new" * 20, "old" * 20]
    assert lots.unsealed(name, travelled) == lot
    for name_told, secrets in ((name, ["other" * 12]), (name[::-1], ["old" * 20])):
        settings.DRAFT_SECRETS = secrets
        with pytest.raises(vault.Unopenable):
            lots.unsealed(name_told, travelled)


def test_another_machine_makes_a_lot_where_the_shared_disk_is_mounted_there(tmp_path, settings):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.symlink_to(here)
    settings.PRESS_DIR = here
    press = job(here, rows=5)
    (lot,) = lots.cut(press, press.source.records(), 250)
    settings.PRESS_DIR = there
    lots.make(lot, "name", lambda: False)
    told = lots.told(press.folder, "name")
    assert [(o.number, o.made, o.faults) for o in told] == [(n, True, ()) for n in range(1, 6)]
    lots.make(lot, "name", lambda: False)
    assert [o.made for o in lots.told(press.folder, "name")] == [False] * 5
    assert lots.told(press.folder, "name") is None
    with pytest.raises(lots.Stopped):
        lots.make(lot, "name", lambda: True)


def test_a_folder_that_other_machines_cannot_see_is_refused(tmp_path, settings):
    settings.PRESS_DIR = tmp_path / "shared"
    press = job(tmp_path, rows=1)
    with pytest.raises(InputError, match="below PRESS_DIR"):
        next(lots.cut(press, press.source.records(), 250))


def test_lots_hold_as_many_rows_as_asked_and_fewer_where_rows_are_long(tmp_path, monkeypatch):
    press = job(tmp_path, rows=10)
    assert [len(lot.rows) for lot in lots.cut(press, press.source.records(), 4)] == [4, 4, 2]
    monkeypatch.setattr(lots, "MOST_BYTES", 100)  # a row is 40 to 50 characters
    assert [len(lot.rows) for lot in lots.cut(press, press.source.records(), 4)] == [2] * 5


def test_two_workers_at_one_row_leave_one_folder(tmp_path):
    files = [("manifest.json", b"{}")]
    for _ in range(2):
        assert shelf.put(tmp_path, "000001-0123456789ab", files) == 2
    assert [p.name for p in tmp_path.iterdir()] == ["000001-0123456789ab"]


def test_a_run_alone_and_workers_side_by_side_keep_each_other_out(tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "_PATIENCE", 0.1)
    with shelf.opened(tmp_path) as lock:
        with pytest.raises(shelf.BusyError), shelf.shared(tmp_path):
            pass
        lock.side_by_side()
        with shelf.shared(tmp_path), shelf.shared(tmp_path), pytest.raises(shelf.BusyError):
            lock.alone()
        lock.alone()
