"""Deletion is a mechanism: by itself, in batches, never after a jump of the clock, on a full disk, under a reader."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.utils import timezone

from complaints.drafts import quota, retention, store
from complaints.drafts.models import StoredDraft
from tests.disk import own_disk

pytestmark = pytest.mark.django_db


def drafts(past: int, living: int) -> None:
    for _ in range(past + living):
        store.create({"answers": {}})
    keys = list(StoredDraft.objects.values_list("pk", flat=True)[:past])
    StoredDraft.objects.filter(pk__in=keys).update(expires=timezone.now() - timedelta(days=1))


def test_a_batch_goes_at_a_time():
    drafts(past=7, living=1)
    assert [retention.purge(batch=3) for _ in range(4)] == [3, 3, 1, 0]
    assert StoredDraft.objects.count() == 1


def test_more_than_half_of_all_stops_and_says_so(monkeypatch):
    monkeypatch.setattr(retention, "FEW", 5)
    drafts(past=6, living=5)
    with pytest.raises(CommandError, match="6 drafts, more than half"):
        call_command("purge_drafts")
    assert StoredDraft.objects.count() == 11
    call_command("purge_drafts", "--force")
    assert StoredDraft.objects.count() == 5


def test_a_clock_that_jumped_stops_it(monkeypatch):
    drafts(past=1, living=1)
    monkeypatch.setattr(retention, "_STARTED", retention._STARTED - 31 * 86400)
    with pytest.raises(retention.PurgeStopped, match="clock"):
        retention.purge()
    assert StoredDraft.objects.count() == 2


def test_the_serving_process_purges_by_itself_and_outlives_a_fault(monkeypatch):
    drafts(past=3, living=2)
    turns = []
    monkeypatch.setattr(connection, "close", lambda: None)
    monkeypatch.setattr(retention, "lay_up_reserve", lambda: True)
    real = retention.purge

    def purge(**how):
        turns.append(how)
        if len(turns) == 1:
            raise OperationalError("database is locked")
        return real(**how)

    monkeypatch.setattr(retention, "purge", purge)
    retention.keep_house(1, lambda _seconds: len(turns) >= 2)
    assert StoredDraft.objects.count() == 2


def test_row_keys_tell_no_order():
    first, second, third = (StoredDraft.objects.get(lookup=store.create({}).key.lookup).pk for _ in range(3))
    assert len({second - first, third - second}) == 2 and min(first, second, third) > 1_000_000


def test_the_site_keeps_no_more_than_it_may(settings, client):
    settings.MOST_DRAFTS = 1
    draft = store.create({"answers": {}})
    with pytest.raises(quota.SiteFull):
        store.create({"answers": {}})
    store.save(draft, {"answers": {"a": {}}})
    store.delete(draft.code)
    store.create({"answers": {}})
    settings.MOST_MEGABYTES = 0
    with pytest.raises(quota.SiteFull):
        store.create({"answers": {}})
    page = client.post(
        "/case/new/incident/", {"incident-incident": "leak_calls", "case-new-current_step": "incident", "version": "0"}
    )
    assert page.status_code == 503 and int(page.headers["Retry-After"]) > 0


def test_one_draft_is_not_larger_than_it_may_be(settings):
    settings.DRAFT_LIMIT = 1000
    draft = store.create({"x": "x" * 900})
    with pytest.raises(store.DraftTooLarge):
        store.save(draft, {"x": "x" * 1000})
    assert store.open_draft(draft.code).data == {"x": "x" * 900}


HELD = """
import django, sqlite3, sys
django.setup()
from complaints.drafts import retention, store
from complaints.drafts.models import StoredDraft
from django.db import connection
from pathlib import Path
name = connection.settings_dict["NAME"]
draft = store.create({"answers": {}})
reader = sqlite3.connect(name, isolation_level=None)
reader.execute("BEGIN")
reader.execute("SELECT count(*) FROM complaints_storeddraft").fetchone()
connection.cursor().execute("PRAGMA busy_timeout = 100")
store.delete(draft.code)
assert not StoredDraft.objects.exists() and not retention.write_through()
reader.execute("COMMIT")
print(retention.write_through(), Path(f"{name}-wal").stat().st_size)
"""


@pytest.mark.sqlite
def test_a_log_that_a_reader_holds_is_emptied_the_next_time(tmp_path):
    """In a process and a database of its own: in that of the tests a page of the browser tests may still be read."""
    assert own_process(tmp_path, HELD) == ["True", "0"]


def own_process(folder, script, *words, within=()):
    """What a script prints, run with a new database in a folder."""
    env = os.environ | {"DATABASE_URL": f"sqlite:///{folder}/db.sqlite3", "VAR_DIR": str(folder)}
    env["DJANGO_SETTINGS_MODULE"] = "config.settings"
    subprocess.run([*within, sys.executable, "manage.py", "migrate", "--verbosity", "0"], env=env, check=True)
    done = subprocess.run([*within, sys.executable, "-c", script, *words], env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


FULL = """
import django, os, sys
django.setup()
from complaints.drafts import retention, store
from pathlib import Path
folder = Path(sys.argv[1])
kept, gone = store.create({"answers": {"x": "x" * 200_000}}), store.create({"answers": {"y": "y" * 600_000}})
assert retention.lay_up_reserve()
filler = open(folder / "filler", "wb", buffering=0)
try:
    while True:
        filler.write(b"x" * 4096)
except OSError:
    pass
try:
    store.save(kept, {"answers": {"x": "z" * 640_000}})
except Exception as error:
    print(type(error).__name__)
store.delete(gone.code)
assert store.open_draft(kept.code).data == kept.data
try:
    store.open_draft(gone.code)
except store.DraftGone:
    print("deleted")
"""


@pytest.mark.sqlite
def test_delete_now_works_on_a_full_disk(tmp_path):
    """A save fails and loses nothing, a deletion goes through."""
    with own_disk(tmp_path, 40) as disk:
        assert own_process(disk.path, FULL, str(disk.path), within=disk.within) == ["OperationalError", "deleted"]
