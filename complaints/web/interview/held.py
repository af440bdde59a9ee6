"""The cases that a browser holds: one cookie each, with the resume code and whether the visitor wants it remembered.

Nothing makes a browser forget a case but the visitor's own press (Forget, Leave, Delete now): not a draft that is not
found, for the mistake may be the server's. Only where it holds more than MOST_CASES must the oldest make room, lest the
cookies grow until no page answers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from complaints.drafts import store
from complaints.drafts.store import Draft

MOST_CASES = 40
"""Cookies of 70 bytes: 2.8 of the 8 KB that a web server takes for a header."""
REMEMBERED = ".r"
"""Behind the code in a cookie that is to outlive the browser's window."""
NEVER = datetime.min.replace(tzinfo=UTC)


class NotHeld(Http404):
    """This browser holds no code that opens the case of an address; whether there is such a case is not said."""


@dataclass(frozen=True)
class Held:
    """One case in a browser; `changed` is the day of its last change, None where no such draft is found now."""

    token: str
    code: str = field(repr=False)
    remembered: bool
    changed: datetime | None = None


def cookie_name(token: str) -> str:
    """Name of the cookie that holds the code of one case."""
    return f"{settings.COOKIE_PREFIX}case-{token}"


def code_of(request: HttpRequest, token: str) -> str:
    """The code that this browser holds for a case, "" for none."""
    return request.COOKIES.get(cookie_name(token), "").removesuffix(REMEMBERED)


def cases(request: HttpRequest) -> list[Held]:
    """The cases of this browser, the one that changed last first; those that are not found stand last."""
    prefix = cookie_name("")
    named = [(name.removeprefix(prefix), value) for name, value in request.COOKIES.items() if name.startswith(prefix)]
    found = [(t, v) for t, v in named if t.replace("-", "").replace("_", "").isalnum() and len(t) <= 64]
    try:
        changed = store.last_changes(value.removesuffix(REMEMBERED) for _token, value in found)
    except DatabaseError:
        changed = {}  # the list is in no order then; the page with it is worth more
    held = [
        Held(
            token,
            value.removesuffix(REMEMBERED),
            value.endswith(REMEMBERED),
            changed.get(value.removesuffix(REMEMBERED)),
        )
        for token, value in found
    ]
    return sorted(held, key=lambda h: h.changed or NEVER, reverse=True)


def hold(request: HttpRequest, response: HttpResponseBase, draft: Draft, remember: bool = False) -> None:
    """Give this browser the code: until it closes, or as long as the draft lives."""
    _set(response, draft.token, draft.code, remember)
    others = [case for case in cases(request) if case.token != draft.token]
    # Room is made among the cases that need not be remembered, the oldest first.
    others.sort(key=lambda h: h.remembered, reverse=True)
    for case in others[MOST_CASES - 1 :]:
        forget(response, case.token)


def renew(request: HttpRequest, response: HttpResponseBase, token: str) -> None:
    """After a change the draft lives its days anew; so does the cookie of a case that is remembered."""
    name = cookie_name(token)
    if request.COOKIES.get(name, "").endswith(REMEMBERED) and name not in response.cookies:
        _set(response, token, code_of(request, token), remember=True)


def forget(response: HttpResponseBase, token: str) -> None:
    """Take the code of one case from this browser."""
    response.delete_cookie(cookie_name(token), samesite="Lax")


def _set(response: HttpResponseBase, token: str, code: str, remember: bool) -> None:
    response.set_cookie(
        cookie_name(token),
        code + REMEMBERED if remember else code,
        max_age=settings.DRAFT_DAYS * 86400 if remember else None,
        secure=settings.CSRF_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
