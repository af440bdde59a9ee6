"""The worker of the site: threads for visitors, and one more for whoever asks at HEALTH_BIND or METRICS_BIND.

A machine that restarts what does not answer must not wait behind visitors: slow pages would look like a dead site.
"""

from __future__ import annotations

import os
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

from config import servererrors

ASKED = b"GET /healthz "


class Worker(ThreadWorker):  # type: ignore[misc]
    """gunicorn's threaded worker with a thread in reserve."""

    def init_process(self) -> None:
        self.reserved = ThreadPoolExecutor(max_workers=1)
        self.watchers = [_address(name) for name in ("HEALTH_BIND", "METRICS_BIND") if os.environ.get(name)]
        sys.setswitchinterval(0.001)  # a probe waits for one turn of each busy thread; with 5 ms that were too many
        super().init_process()

    def enqueue_req(self, conn: Any) -> None:
        """Hand a connection to a thread: one of those for visitors, or the reserved one; a probe is answered here."""
        probe = conn.server[:2] in self.watchers
        if probe and _answered(conn):
            self.nr_conns -= 1
            conn.close(graceful=True)
            return
        pool = self.reserved if probe else self.tpool
        done = pool.submit(self.handle, conn)
        done.add_done_callback(lambda future: self.method_queue.defer(self.finish_request, conn, future))


def _address(name: str) -> tuple[str, int]:
    host, _, port = os.environ[name].rpartition(":")
    return host, int(port)


def _answered(conn: Any) -> bool:
    """Say at once that the worker lives, where its question is there already; never waits for it.

    Each hand from thread to thread costs a turn of every busy one: beside eight of the largest results that were three.
    """
    try:
        if conn.sock.recv(len(ASKED), socket.MSG_PEEK | socket.MSG_DONTWAIT) != ASKED:
            return False
        conn.sock.recv(65_536, socket.MSG_DONTWAIT)
        conn.sock.sendall(_alive())
    except OSError:
        return False
    return True


@cache
def _alive() -> bytes:
    return servererrors.answer("200 OK", "text/plain", "ok\n")
