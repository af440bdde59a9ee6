"""What holds for every request: the headers, the size of a body, one log line without content, and calm faults."""

import logging
import re
import time
from collections.abc import Callable
from typing import TypeAlias

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from complaints.web import faults, metrics

GetResponse: TypeAlias = Callable[[HttpRequest], HttpResponseBase]
logger = logging.getLogger("access")

CSP = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    )
)
WITH_PICTURES = CSP.replace("img-src 'self'", "img-src 'self' data:")
"""For a page that shows a picture of the person's own, which is kept nowhere."""
SENSORS = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation"),
    *("gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment", "picture-in-picture"),
    *("publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in SENSORS),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}
"""On every answer, unless the view or the static files chose their own value."""
TAKES_PICTURES = re.compile(r"(?:/en)?/case/[a-z0-9]{1,40}/(?:[a-z-]{1,40}/paste|evidence-files)/")
LONGEST_LENGTH = 12
"""Digits of a Content-Length; Python refuses to read a number of thousands."""
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"}


def access_log(get_response: GetResponse) -> GetResponse:
    """One line and one count per request: method, route, status, time. No path, query, body, cookie or address."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        started = time.perf_counter()
        response = get_response(request)
        took = (time.perf_counter() - started) * 1000
        metrics.count(request, response)
        match = request.resolver_match
        method = request.method if request.method in METHODS else "OTHER"
        route = match.route if match else "-"
        logger.info("method=%s route=/%s status=%d ms=%.0f", method, route, response.status_code, took)
        return response

    return middleware


def headers(get_response: GetResponse) -> GetResponse:
    """Add HEADERS to every answer, errors and static files included."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return middleware


def body_limit(get_response: GetResponse) -> GetResponse:
    """Refuse a body that no page of ours can send before a byte of it is read: too long, or in other signs than UTF-8.

    Python decodes by the name that the request gives (hex, zip, idna), and those that are no text break the form.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        length = request.META.get("CONTENT_LENGTH") or "0"
        limit = settings.PICTURES_LIMIT if TAKES_PICTURES.fullmatch(request.path) else settings.BODY_LIMIT
        if not length.isdecimal() or len(length) > LONGEST_LENGTH or int(length) > limit:
            return faults.page(request, 413)
        if (request.content_params or {}).get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
            return faults.page(request, 400)
        return get_response(request)

    return middleware


def own_origin(get_response: GetResponse) -> GetResponse:
    """Name our own origin where `Referrer-Policy: no-referrer` makes browsers send `Origin: null` with our forms.

    The browser's own word (Sec-Fetch-Site) tells our forms from others'; where an old browser does not give it, the
    token and the host-bound cookie, which Django checks next, remain.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        unnamed = request.META.get("HTTP_ORIGIN", "null") == "null"
        if unnamed and request.META.get("HTTP_SEC_FETCH_SITE", "same-origin") == "same-origin":
            request.META["HTTP_ORIGIN"] = f"{request.scheme}://{request.get_host()}"
        return get_response(request)

    return middleware


class Faults:
    """Answer a fault of the database, the disk or a data file with a page that keeps the answers, not with a 500."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Called by Django when a view raises."""
        return faults.answer_to(request, exception)
