"""Answers `/healthz` at HEALTH_BIND from gunicorn's own process, which serves nobody and so waits for nothing.

Whoever restarts what does not answer must not wait behind visitors: no page, thread, lock or turn of a worker stands
between the question and the answer. Workers beat every second; what the answer says is that one of them still does.
"""

from __future__ import annotations

import socketserver
import time
from collections.abc import Callable, Iterable
from threading import Thread
from typing import Any

QUIET = 10
"""Seconds without a beat after which a worker no longer counts as alive; gunicorn replaces it after `timeout`."""
SLOWEST = 2
"""Seconds that a question may take to arrive."""
HEADERS = ("Connection: close", "Content-Type: text/plain; charset=utf-8", "Cache-Control: no-store")
ANSWERS = {200: ("200 OK", "ok\n"), 503: ("503 Service Unavailable", "no worker\n"), 404: ("404 Not Found", "")}


def listen(address: str, workers: Callable[[], Iterable[Any]]) -> socketserver.TCPServer:
    """Answer at `address` (host:port) from now on; `workers` gives those that gunicorn has. Raises OSError."""
    host, _, port = address.rpartition(":")

    class Question(socketserver.StreamRequestHandler):
        timeout = SLOWEST

        def handle(self) -> None:
            asked = self.rfile.readline(200).startswith(b"GET /healthz ")
            self.wfile.write(_answer(200 if asked and alive(workers()) else 503 if asked else 404))

    server = _Server((host.strip("[]"), int(port)), Question)
    Thread(target=server.serve_forever, name="probe", daemon=True).start()
    return server


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    allow_reuse_port = True  # a new master takes over while the old one still answers
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up is not waited for, and nothing is written about it."""


def alive(workers: Iterable[Any]) -> bool:
    """Whether any worker has beaten lately."""
    return any(_beats(worker) for worker in workers)


def _beats(worker: Any) -> bool:
    try:
        return bool(time.monotonic() - worker.tmp.last_update() < QUIET)
    except (OSError, ValueError):  # it is being put away
        return False


def _answer(status: int) -> bytes:
    line, body = ANSWERS[status]
    return "\r\n".join([f"HTTP/1.1 {line}", f"Content-Length: {len(body)}", *HEADERS, "", body]).encode()
