"""One file at an address that works without the cookie: a copy sealed under the address's own random key.

A download handed from an app's browser to the phone's own one brings no cookie along. The key opens this copy only, for
MINUTES or one download, whichever comes first, and nothing of the case; the copy goes with its draft, too.
"""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass, field
from datetime import timedelta

import msgspec
from django.conf import settings
from django.db.models.functions import Length
from django.utils import timezone

from complaints.drafts import quota, retention, vault
from complaints.drafts.models import StoredDraft, StoredFile
from complaints.drafts.store import Draft, DraftGone
from legal_refs.files.shapes import ready

MINUTES = 10
MOST_OF_A_CASE = 10
"""Copies of one case at a time; the oldest makes room."""
MOST_BYTES = 100 * 1024 * 1024
"""The same in bytes: a volume with its evidence, and papers beside it."""
_PURPOSE = "handed file"


class FileGone(Exception):
    """Downloaded, too old, deleted with its case, or never there: nobody is told which."""

    def __init__(self) -> None:
        super().__init__("no such file")


@dataclass(frozen=True)
class PrintLine:
    """What to print of a file: the pages from `first` to `last`, so many copies."""

    title: str
    first: int
    last: int
    copies: int


@dataclass(frozen=True)
class Inside:
    """A file inside a zip: its name, its bytes."""

    name: str
    size: int

    @property
    def kilobytes(self) -> int:
        """Its size as a page shows it."""
        return max(1, round(self.size / 1024))


@dataclass(frozen=True)
class File:
    """What is handed over: title for the page, name and type for the download, the bytes.

    `plan` says how to print it, `inside` what a zip holds.
    """

    title: str
    name: str
    kind: str
    data: bytes = field(repr=False)
    plan: tuple[PrintLine, ...] = ()
    inside: tuple[Inside, ...] = ()


def offer(draft: Draft, file: File) -> str:
    """Keep a sealed copy and return the key of its address, 130 random bits. Raises DraftGone, quota.SiteFull."""
    row = StoredDraft.objects.filter(lookup=draft.key.lookup).only("pk").first()
    if row is None:
        raise DraftGone
    quota.refuse_more()
    StoredFile.objects.filter(expires__lte=timezone.now()).delete()
    _make_room(row, len(file.data))
    key = base64.b32encode(secrets.token_bytes(17)).decode().lower().rstrip("=")[:26]
    sealing = vault.key_of(key, settings.DRAFT_SECRETS[0], _PURPOSE)
    StoredFile.objects.create(
        pk=secrets.randbelow(2**62) + 1,
        draft=row,
        lookup=sealing.lookup,
        expires=timezone.now() + timedelta(minutes=MINUTES),
        body=sealing.seal(msgspec.msgpack.encode(file), _PURPOSE),
    )
    return key


def _make_room(row: StoredDraft, size: int) -> None:
    """Let the oldest copies of a case go until a new one of so many bytes keeps to MOST_OF_A_CASE and MOST_BYTES."""
    newest = StoredFile.objects.filter(draft=row).order_by("-expires").values_list("pk", Length("body"))
    for place, (pk, length) in enumerate(newest, 1):
        size += length
        if place >= MOST_OF_A_CASE or size > MOST_BYTES:
            StoredFile.objects.filter(pk=pk).delete()


def look(key: str) -> File:
    """The file of an address, which stays there. Raises FileGone."""
    return _opened(key)[1]


def take(key: str) -> File:
    """The file of an address, which is gone afterwards; of two at once one gets it. Raises FileGone."""
    row, file = _opened(key)
    taken, _per_table = StoredFile.objects.filter(pk=row.pk).delete()
    if not taken:
        raise FileGone
    retention.write_through()
    return file


def _opened(key: str) -> tuple[StoredFile, File]:
    keys = {k.lookup: k for k in (vault.key_of(key, secret, _PURPOSE) for secret in settings.DRAFT_SECRETS)}
    row = StoredFile.objects.filter(lookup__in=list(keys), expires__gt=timezone.now()).first()
    if row is None:
        raise FileGone
    try:
        return row, msgspec.msgpack.decode(keys[row.lookup].open(bytes(row.body), _PURPOSE), type=ready(File))
    except vault.Unopenable:
        raise FileGone from None
