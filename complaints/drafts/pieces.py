"""Photographs and PDFs of the evidence of a draft: sealed with its key, bounded, gone with it.

What a piece is (about) and its bytes (body) are sealed apart, so that a list of them opens a few bytes each.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass

import msgspec
from django.db.models import Sum
from django.db.models.functions import Length

from complaints.drafts import quota, retention, vault
from complaints.drafts.models import StoredDraft, StoredPiece
from legal_refs.files.shapes import ready

MOST = 30
MOST_BYTES = 60 * 1024 * 1024


class PiecesFull(Exception):
    """The case holds as many pieces, or as many bytes of them, as it may; nothing was kept."""

    def __init__(self) -> None:
        super().__init__("no room for this piece")


class About(msgspec.Struct, frozen=True):
    """What a piece is: the entry (`_id`) of the list of evidence that it belongs to, its place, kind, pages, bytes.

    `covered`: numbers in it were looked for, and covered where the person wished.
    """

    item: int
    place: int
    kind: str
    pages: int
    size: int
    covered: bool = False


@dataclass(frozen=True)
class Piece:
    """A piece as the list has it; `pk` names it within its case."""

    pk: int
    about: About


def kept(key: vault.Key) -> list[Piece]:
    """All pieces of a draft in the order in which they came."""
    rows = StoredPiece.objects.filter(draft__lookup=key.lookup).values_list("pk", "about")
    found = [Piece(pk, _opened_about(key, pk, bytes(about))) for pk, about in rows]
    return sorted(found, key=lambda piece: piece.about.place)


def add(key: vault.Key, item: int, kind: str, pages: int, data: bytes) -> None:
    """Keep one piece of the entry `item`. Raises PiecesFull, quota.SiteFull; a draft that is gone keeps nothing."""
    quota.refuse_more()
    there = StoredPiece.objects.filter(draft__lookup=key.lookup)
    size = there.aggregate(size=Sum(Length("body")))["size"] or 0
    if there.count() >= MOST or size + len(data) > MOST_BYTES:
        raise PiecesFull
    row = StoredDraft.objects.filter(lookup=key.lookup).only("pk").first()
    if row is None:
        return
    place = max((piece.about.place for piece in kept(key)), default=0) + 1
    about, pk = About(item, place, kind, pages, len(data)), secrets.randbelow(2**62) + 1
    StoredPiece.objects.create(
        pk=pk,
        draft=row,
        about=key.seal(msgspec.msgpack.encode(about), _about_of(pk)),
        body=key.seal(data, _body_of(pk)),
    )


def read(key: vault.Key, pk: int) -> bytes:
    """The bytes of one piece. Raises LookupError where the draft has none of this key."""
    row = StoredPiece.objects.filter(pk=pk, draft__lookup=key.lookup).only("body").first()
    if row is None:
        raise LookupError("no such piece")
    return key.open(bytes(row.body), _body_of(pk))


def replace(key: vault.Key, pk: int, data: bytes) -> None:
    """Put a covered picture in the place of a piece, which is then gone from the file too. LookupError as in `read`."""
    piece = next((p for p in kept(key) if p.pk == pk), None)
    if piece is None:
        raise LookupError("no such piece")
    about = msgspec.structs.replace(piece.about, size=len(data), covered=True)
    StoredPiece.objects.filter(pk=pk, draft__lookup=key.lookup).update(
        about=key.seal(msgspec.msgpack.encode(about), _about_of(pk)),
        body=key.seal(data, _body_of(pk)),
    )
    retention.write_through()


def drop(key: vault.Key, chosen: Collection[int]) -> None:
    """Delete pieces now; what is none of this draft's is no error."""
    for pk in chosen:
        retention.on_a_full_disk(StoredPiece.objects.filter(pk=pk, draft__lookup=key.lookup).delete)
    retention.write_through()


def reseal(old: vault.Key, newest: vault.Key) -> None:
    """Seal all pieces of a draft whose row has moved to its newest key; within the caller's transaction."""
    for piece in StoredPiece.objects.filter(draft__lookup=newest.lookup).iterator(chunk_size=1):
        piece.about = newest.seal(old.open(bytes(piece.about), _about_of(piece.pk)), _about_of(piece.pk))
        piece.body = newest.seal(old.open(bytes(piece.body), _body_of(piece.pk)), _body_of(piece.pk))
        piece.save(update_fields=["about", "body"])


def _opened_about(key: vault.Key, pk: int, sealed: bytes) -> About:
    return msgspec.msgpack.decode(key.open(sealed, _about_of(pk)), type=ready(About))


def _about_of(pk: int) -> str:
    return f"piece {pk}"


def _body_of(pk: int) -> str:
    return f"bytes of piece {pk}"
