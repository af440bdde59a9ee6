import json
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from complaints.drafts import codes, retention, store, vault
from complaints.drafts.models import StoredDossier, StoredDraft

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch):
    """A clock that a test moves by days."""
    real = timezone.now

    class Clock:
        ahead = timedelta()

        def advance(self, **by):
            self.ahead += timedelta(**by)

    moved = Clock()
    monkeypatch.setattr(timezone, "now", lambda: real() + moved.ahead)
    return moved


def test_a_draft_is_found_again_by_its_code():
    made = store.create({"name": "张𠮷", "story": "\ud800"})
    found = store.open_draft(made.code)
    assert found.data == {"name": "张𠮷", "story": "\ud800"}
    assert (found.version, found.token, found.code) == (1, made.token, made.code)
    assert found.token == vault.token_of(made.code)


def test_a_code_typed_by_hand_opens_the_same_draft():
    made = store.create({"a": 1})
    assert store.open_draft(made.code.lower().replace("-", " ")).token == made.token


@pytest.mark.parametrize("code", ["", "nonsense", "A" * 28, codes.new_code()], ids=["empty", "word", "As", "never was"])
def test_an_impossible_code_finds_nothing(code):
    with pytest.raises(store.DraftGone):
        store.open_draft(code)


def test_each_save_is_the_next_version_and_a_stale_copy_changes_nothing():
    first = store.create({"a": 1})
    second = store.save(first, {"a": 2})
    assert second.version == 2
    with pytest.raises(store.StaleDraft):
        store.save(first, {"a": 3})
    assert store.open_draft(first.code).data == {"a": 2}


def test_deleting_deletes_now_and_twice_is_no_error():
    draft = store.create({"a": 1})
    store.freeze(draft, b"papers")
    store.delete(draft.code)
    store.delete(draft.code)
    assert not StoredDraft.objects.exists() and not StoredDossier.objects.exists()
    for refused in (
        lambda: store.open_draft(draft.code),
        lambda: store.save(draft, {}),
        lambda: store.frozen(draft.code),
    ):
        with pytest.raises(store.DraftGone):
            refused()


def test_a_draft_lives_thirty_days_after_its_last_change(clock):
    draft = store.create({"a": 1})
    clock.advance(days=29)
    draft = store.save(draft, {"a": 2})
    clock.advance(days=29, hours=23)
    assert store.open_draft(draft.code).data == {"a": 2}
    clock.advance(hours=2)
    with pytest.raises(store.DraftGone):
        store.open_draft(draft.code)
    with pytest.raises(store.DraftGone):
        store.save(draft, {"a": 3})


def test_purge_removes_only_what_is_past_its_day(clock):
    old = store.create({"a": 1})
    store.freeze(old, b"papers")
    clock.advance(days=20)
    young = store.create({"a": 2})
    clock.advance(days=11)
    assert retention.purge() == 1
    assert store.open_draft(young.code).data == {"a": 2}
    assert StoredDraft.objects.count() == 1 and not StoredDossier.objects.exists()


def test_a_clock_set_back_keeps_every_draft(clock):
    draft = store.create({"a": 1})
    clock.advance(days=-400)
    assert store.save(store.open_draft(draft.code), {"a": 2}).version == 2


def test_freezing_twice_keeps_the_first_and_a_new_version_replaces_it():
    draft = store.create({"a": 1})
    assert store.frozen(draft.code) is None
    store.freeze(draft, b"first")
    store.freeze(draft, b"second press")
    assert store.frozen(draft.code) == b"first"
    changed = store.save(draft, {"a": 2})
    assert store.frozen(draft.code) == b"first"
    with pytest.raises(store.StaleDraft):
        store.freeze(draft, b"late")
    store.freeze(changed, b"third")
    assert store.frozen(draft.code) == b"third"


def test_nothing_readable_reaches_the_tables():
    draft = store.save(store.create({"id": "MARKER-ONE"}), {"id": "MARKER-TWO"})
    store.freeze(draft, b"MARKER-PAPER")
    with connection.cursor() as cursor:
        for table in ("complaints_storeddraft", "complaints_storeddossier"):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608
            everything = b"".join(
                bytes(value) if isinstance(value, (bytes, memoryview)) else str(value).encode()
                for row in cursor.fetchall()
                for value in row
            )
            assert everything and b"MARKER" not in everything
            assert draft.code.encode() not in everything and draft.token.encode() not in everything


def test_a_damaged_row_reads_as_gone():
    draft = store.create({"a": 1})
    StoredDraft.objects.update(body=b"damaged")
    with pytest.raises(store.DraftGone):
        store.open_draft(draft.code)


def test_rotating_the_server_secret_keeps_old_drafts_and_moves_them_on_save(settings):
    settings.DRAFT_SECRETS = ["old"]
    draft = store.create({"a": 1})
    store.freeze(draft, b"papers")
    settings.DRAFT_SECRETS = ["new", "old"]
    assert store.open_draft(draft.code).data == {"a": 1}
    draft = store.save(draft, {"a": 2})
    settings.DRAFT_SECRETS = ["new"]
    assert store.open_draft(draft.code).data == {"a": 2}
    assert store.frozen(draft.code) == b"papers"
    settings.DRAFT_SECRETS = ["old"]
    with pytest.raises(store.DraftGone):
        store.open_draft(draft.code)


def test_the_draft_of_a_url_opens_with_its_own_code_only():
    one, other = store.create({"a": 1}), store.create({"a": 2})
    assert store.open_named(one.token, one.code) == one
    for token, code in ((other.token, one.code), (one.token, "garbage"), (one.token, ""), ("词\ud800", one.code)):
        with pytest.raises(store.OtherDraft):
            store.open_named(token, code)
    store.delete(one.code)
    with pytest.raises(store.DraftGone):
        store.open_named(one.token, one.code)


def test_secrets_stay_out_of_every_printed_form():
    draft = store.create({"id": "MARKER"})
    assert "MARKER" not in repr(draft) and draft.code not in repr(draft)
    assert json.dumps(draft.data) == '{"id": "MARKER"}'
