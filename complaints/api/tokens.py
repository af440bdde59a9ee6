"""Tokens of the API: made, looked up, revoked. A secret is 256 random bits: its plain digest gives nothing away."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256

from django.utils import timezone

from complaints.api.models import ApiToken

PREFIX = "cc1_"
SCOPES = ("assess", "offers", "draft", "search")


def make(name: str, scope: tuple[str, ...], days: int, per_minute: int) -> str:
    """A new token; returns its secret, which cannot be had again. Raises django.db.IntegrityError for a name in use."""
    secret = PREFIX + secrets.token_urlsafe(32)
    expires = timezone.now() + timedelta(days=days)
    ApiToken.objects.create(
        name=name, digest=_digest(secret), scope=",".join(scope), per_minute=per_minute, expires=expires
    )
    return secret


def of_header(header: str) -> ApiToken | None:
    """The token of an Authorization header; None where there is none, or it is unknown, revoked or expired."""
    kind, _, secret = header.partition(" ")
    if kind.lower() != "bearer" or not secret.startswith(PREFIX) or len(secret) > 100:
        return None
    return ApiToken.objects.filter(digest=_digest(secret), expires__gt=timezone.now()).first()


def may(token: ApiToken, verb: str) -> bool:
    """Whether the token's scope holds the verb."""
    return verb in token.scope.split(",")


def revoke(name: str) -> bool:
    """Delete a token; it is refused from its next request on. False where there is none of that name."""
    return ApiToken.objects.filter(name=name).delete()[0] > 0


def _digest(secret: str) -> str:
    return sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()
