"""Keep, find, change and delete drafts by resume code; the rest of the product sees plain data and never a key."""

import hmac
import json
import secrets
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from complaints.drafts import codes, pieces, quota, retention, vault
from complaints.drafts.models import StoredDossier, StoredDraft


class DraftGone(Exception):
    """Expired, deleted, or never was: nobody is told which."""

    def __init__(self) -> None:
        super().__init__("no such draft")


class OtherDraft(Exception):
    """The code belongs to no draft or to another one than the URL names."""

    def __init__(self) -> None:
        super().__init__("not the code of this draft")


class StaleDraft(Exception):
    """The stored draft moved on since this copy was read; nothing was written."""

    def __init__(self) -> None:
        super().__init__("the draft changed elsewhere")


class DraftTooLarge(Exception):
    """More than one case can hold; nothing was written."""

    def __init__(self) -> None:
        super().__init__("the draft is too large")


@dataclass(frozen=True)
class Draft:
    """A draft as read: `code` is secret and belongs in a cookie only, `token` is for URLs."""

    code: str = field(repr=False)
    token: str
    version: int
    data: dict[str, Any] = field(repr=False)
    expires: datetime
    key: vault.Key = field(repr=False)


def create(data: dict[str, Any]) -> Draft:
    """Store JSON-able `data` as version 1 of a new draft and return it with its fresh code.

    Raises DraftTooLarge, quota.SiteFull.
    """
    code = codes.new_code()
    key = _keys(code)[0]
    body = _sealed(key, data, 1)
    quota.refuse_more()
    row = StoredDraft.objects.create(pk=_row_key(), lookup=key.lookup, version=1, expires=_expiry(), body=body)
    return Draft(code, vault.token_of(code), 1, data, row.expires, key)


def open_draft(typed: str) -> Draft:
    """Return the draft of a code, typed or from a cookie; raises DraftGone."""
    code = _normal(typed)
    return _opened(code, vault.token_of(code))


def open_named(token: str, code: str) -> Draft:
    """Return the draft that a URL names, with the code from the cookie; raises OtherDraft, DraftGone.

    The two are compared in constant time and before the database is asked.
    """
    try:
        normal = _normal(code)
    except DraftGone:
        raise OtherDraft from None
    own = vault.token_of(normal)
    if not hmac.compare_digest(own.encode(), token.encode("utf-8", "replace")):
        raise OtherDraft
    return _opened(normal, own)


def _opened(code: str, token: str) -> Draft:
    key, row = _find(code)
    try:
        data = json.loads(key.open(bytes(row.body), _body_of(row.version)))
    except vault.Unopenable:
        raise DraftGone from None
    return Draft(code, token, row.version, data, row.expires, key)


def last_changes(given: Iterable[str]) -> dict[str, datetime]:
    """When each draft was last changed, by code; a code that finds nothing is left out."""
    by_lookup = {key.lookup: code for code in given if (normal := _normal_or_none(code)) for key in _keys(normal)}
    rows = StoredDraft.objects.filter(lookup__in=list(by_lookup), expires__gt=timezone.now())
    lives = timedelta(days=settings.DRAFT_DAYS)
    return {by_lookup[lookup]: expires - lives for lookup, expires in rows.values_list("lookup", "expires")}


def save(draft: Draft, data: dict[str, Any]) -> Draft:
    """Replace the data of `draft`, restart its 30 days and return the next version.

    Raises StaleDraft, DraftGone, DraftTooLarge.

    The row moves to the newest server secret, so that old secrets fall out of use by themselves.
    """
    newest, version, expires = vault.key_of(draft.code, settings.DRAFT_SECRETS[0]), draft.version + 1, _expiry()
    moves = newest != draft.key
    same = StoredDraft.objects.filter(lookup=draft.key.lookup, version=draft.version, expires__gt=timezone.now())
    body = _sealed(newest, data, version)
    with transaction.atomic() if moves else nullcontext():  # one UPDATE is whole by itself
        if not same.update(lookup=newest.lookup, version=version, expires=expires, body=body):
            _find(draft.code)
            raise StaleDraft
        if moves:
            _reseal_dossier(draft.key, newest)
            pieces.reseal(draft.key, newest)
    return Draft(draft.code, draft.token, version, data, expires, newest)


def delete(code: str) -> None:
    """Delete the draft and its dossier now; a code that finds nothing is no error."""
    try:
        _, row = _find(_normal(code))
    except DraftGone:
        return
    retention.delete_drafts([row.pk])
    retention.write_through()


def freeze(draft: Draft, payload: bytes) -> None:
    """Keep `payload` as the dossier of this version; the first one wins. Raises StaleDraft, DraftGone."""
    key, row = _find(draft.code)
    with transaction.atomic():
        current = StoredDraft.objects.select_for_update().filter(pk=row.pk).first()
        if current is None:
            raise DraftGone
        if current.version != draft.version:
            raise StaleDraft
        if not StoredDossier.objects.filter(draft=current, version=draft.version).exists():
            body = key.seal(payload, _dossier_of(draft.version))
            StoredDossier.objects.update_or_create(draft=current, defaults={"version": draft.version, "body": body})


def frozen(code: str) -> bytes | None:
    """Return the last frozen dossier of the draft, None if there is none; raises DraftGone."""
    key, row = _find(_normal(code))
    dossier = StoredDossier.objects.filter(draft=row).first()
    if dossier is None:
        return None
    try:
        return key.open(bytes(dossier.body), _dossier_of(dossier.version))
    except vault.Unopenable:
        raise DraftGone from None


def _find(code: str) -> tuple[vault.Key, StoredDraft]:
    """The row of a code in its normal form under any secret still in use, unless its time is up; raises DraftGone."""
    keys = {key.lookup: key for key in _keys(code)}
    try:
        row = StoredDraft.objects.get(lookup__in=list(keys), expires__gt=timezone.now())
    except StoredDraft.DoesNotExist:
        raise DraftGone from None
    return keys[row.lookup], row


def _normal(typed: str) -> str:
    try:
        return codes.normal(typed)
    except codes.BadCode:
        raise DraftGone from None


def _normal_or_none(code: str) -> str | None:
    try:
        return codes.normal(code)
    except codes.BadCode:
        return None


def _keys(code: str) -> list[vault.Key]:
    return [vault.key_of(code, secret) for secret in settings.DRAFT_SECRETS]


def _reseal_dossier(old: vault.Key, newest: vault.Key) -> None:
    for dossier in StoredDossier.objects.filter(draft__lookup=newest.lookup):
        purpose = _dossier_of(dossier.version)
        dossier.body = newest.seal(old.open(bytes(dossier.body), purpose), purpose)
        dossier.save(update_fields=["body"])


def _expiry() -> datetime:
    return timezone.now() + timedelta(days=settings.DRAFT_DAYS)


def _sealed(key: vault.Key, data: dict[str, Any], version: int) -> bytes:
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    if len(plain) > settings.DRAFT_LIMIT:
        raise DraftTooLarge
    return key.seal(plain, _body_of(version))


def _row_key() -> int:
    """A key that tells nothing: counted ones would say how many drafts there were, and which was made after which."""
    return secrets.randbelow(2**62) + 1


def _body_of(version: int) -> str:
    return f"draft {version}"


def _dossier_of(version: int) -> str:
    return f"dossier {version}"
