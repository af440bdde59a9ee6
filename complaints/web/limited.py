"""Hold back whoever does one costly thing too often; the page says how long to wait and keeps the answers."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeAlias

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from complaints.drafts import limits
from complaints.web import faults

View: TypeAlias = Callable[..., HttpResponseBase]


def limited(action: str, methods: frozenset[str] = frozenset({"POST"})) -> Callable[[View], View]:
    """Decorate a view: requests of `methods` are uses of `action`, a key of limits.RATES, by address and by case."""

    def decorate(view: View) -> View:
        @wraps(view)
        def held(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            wait = _wait(action, request, kwargs.get("token", "")) if request.method in methods else 0
            return faults.page(request, 429, wait) if wait else view(request, *args, **kwargs)

        return held

    return decorate


def limited_reading(view: View) -> View:
    """Decorate a page that costs much to make: bounded per address and per case, without the database."""

    @wraps(view)
    def held(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        wait = limits.readers.wait_for("read", limits.network(address_of(request)))
        wait = wait or limits.readers.wait_for("read of a case", kwargs.get("token", ""))
        return faults.page(request, 429, wait) if wait else view(request, *args, **kwargs)

    return held


def _wait(action: str, request: HttpRequest, token: str) -> int:
    """Seconds to wait for this address, else for this case."""
    wait = limits.wait_for(action, address_of(request))
    return wait or (limits.wait_for_case(action, token) if token not in ("", "new") else 0)


def address_of(request: HttpRequest) -> str:
    """The sender's address: of the connection, or what the outermost of our own PROXIES saw."""
    forwarded = [word.strip() for word in request.headers.get("X-Forwarded-For", "").split(",") if word.strip()]
    if settings.PROXIES and len(forwarded) >= settings.PROXIES:
        return forwarded[-settings.PROXIES][:64]
    return str(request.META.get("REMOTE_ADDR", ""))
