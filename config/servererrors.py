"""What the web server says itself, before Django sees a request: our headers, calm words, no name of the program."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from gunicorn import util
from gunicorn.http import wsgi

PAGE = (
    '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>无法读取这个请求</title>'
    "<p>这个请求无法读取，请返回上一页再试。This request could not be read; go back and try again.</p></html>"
)


def install() -> None:
    """Put our words and headers in the place of gunicorn's, in this process and all that it starts."""
    util.write_error = _write_error
    own = wsgi.Response.default_headers

    def without_server(response: Any) -> list[str]:
        return [line for line in own(response) if not line.lower().startswith("server:")]

    wsgi.Response.default_headers = without_server


def _write_error(sock: Any, status: int, reason: str, _message: str) -> None:
    """Answer a request that cannot be read; the message, which may quote it, is left out."""
    util.write_nonblock(sock, answer(f"{status} {reason}", "text/html", PAGE))


def answer(status: str, kind: str, text: str) -> bytes:
    """A whole answer with our headers, after which the connection is closed."""
    from complaints.web.middleware import HEADERS

    headers = dict(HEADERS)
    if settings.PUBLIC:
        headers["Strict-Transport-Security"] = f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains; preload"
    body = text.encode()
    lines = [f"HTTP/1.1 {status}", "Connection: close", f"Content-Type: {kind}; charset=utf-8"]
    lines += [f"Content-Length: {len(body)}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin1") + body
