"""/.well-known/security.txt (RFC 9116): whom to tell of a fault of security, as the operator has set it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

HOLDS = timedelta(weeks=26)
"""How far ahead the page promises itself; the standard asks for less than a year."""


def security_txt(request: HttpRequest) -> HttpResponse:
    """The contact of SECURITY_CONTACT; 404 where the operator has set none."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    expires = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + HOLDS
    lines = [
        *(f"Contact: {contact}" for contact in settings.SECURITY_CONTACT),
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: zh, en",
    ]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")
