"""/metrics: what an operator watches, as numbers in the text format of Prometheus; no address, path or content.

Answered only where the site listens for it on loopback (METRICS_BIND); anywhere else the page does not exist.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import Min
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern
from django.utils import timezone

from complaints.drafts import quota
from complaints.drafts.models import StoredDraft, StoredFile
from complaints.web import faults
from config import counts

STATUSES = (200, 204, 301, 302, 303, 304, 400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503)
NO_ROUTE = "-"
_WIDTH = len(STATUSES) + 1  # one place for every other status


def count(request: HttpRequest, response: HttpResponseBase) -> None:
    """Note one answer: its route pattern (both languages as one), its status, the bytes of its body."""
    match = request.resolver_match
    row = _routes().get(match.route.removeprefix("en/") if match else NO_ROUTE, 0)
    status = STATUSES.index(response.status_code) if response.status_code in STATUSES else len(STATUSES)
    counts.add(counts.ROUTES + row * _WIDTH + status)
    counts.add(counts.BYTES, _size(response))


def _size(response: HttpResponseBase) -> int:
    if isinstance(response, HttpResponse):
        return len(response.content)
    return int(response.headers.get("Content-Length") or 0)


@cache
def _routes() -> dict[str, int]:
    """Every route of the site and its row of places; that of answers without a route is the first."""
    return {route: row for row, route in enumerate([NO_ROUTE, *sorted(set(_below(get_resolver())))])}


def _below(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        both_languages = isinstance(entry.pattern, LocalePrefixPattern)
        route = before if both_languages else f"{before}{entry.pattern}"
        if isinstance(entry, URLResolver):
            yield from _below(entry, route)
        else:
            yield route


def metrics(request: HttpRequest) -> HttpResponse:
    """GET /metrics on METRICS_BIND: every number; elsewhere what any unknown address gets."""
    asked = f"{request.META.get('SERVER_NAME')}:{request.META.get('SERVER_PORT')}"
    if not settings.METRICS_BIND or asked != settings.METRICS_BIND:
        return faults.not_found(request)
    lines = [*_counted(), *_stored()]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; version=0.0.4; charset=utf-8")


def _counted() -> Iterator[str]:
    """What the processes of this machine counted since they were started or reloaded."""
    numbers = counts.all_of_them() or [0] * counts.PLACES
    yield from _head("complaints_requests_total", "counter")
    for route, row in _routes().items():
        for offset, status in enumerate((*STATUSES, "other")):
            number = numbers[counts.ROUTES + row * _WIDTH + offset]
            if number:
                yield f'complaints_requests_total{{route="{route}",status="{status}"}} {number}'
    yield from _one("complaints_faults_total", "counter", numbers[counts.FAULTS])
    yield from _one("complaints_answer_bytes_total", "counter", numbers[counts.BYTES])


def _stored() -> Iterator[str]:
    """What the database holds, the same on every machine; where it does not answer, only that."""
    try:
        found = list(_asked())
    except DatabaseError:
        found = []
    yield from _one("complaints_database_up", "gauge", int(bool(found)))
    yield from found


def _asked() -> Iterator[str]:
    now = timezone.now()
    yield from _one("complaints_drafts", "gauge", StoredDraft.objects.count())
    yield from _one("complaints_database_bytes", "gauge", quota.size())
    kinds = (StoredDraft, StoredFile)
    ends = [kind.objects.filter(expires__lte=now).aggregate(Min("expires"))["expires__min"] for kind in kinds]
    oldest = min((end for end in ends if end), default=now)
    yield from _one("complaints_oldest_expired_seconds", "gauge", round((now - oldest).total_seconds()))
    if connection.vendor == "postgresql":
        yield from _head("complaints_lots", "gauge")
        waiting = dict.fromkeys(("todo", "doing", "failed"), 0)
        with connection.cursor() as cursor:
            cursor.execute("SELECT status::text, count(*) FROM procrastinate_jobs GROUP BY status")
            waiting |= {status: number for status, number in cursor.fetchall() if status in waiting}
        for status, number in waiting.items():
            yield f'complaints_lots{{status="{status}"}} {number}'


def _head(name: str, kind: str) -> Iterator[str]:
    yield f"# TYPE {name} {kind}"


def _one(name: str, kind: str, value: int) -> Iterator[str]:
    yield from _head(name, kind)
    yield f"{name} {value}"
