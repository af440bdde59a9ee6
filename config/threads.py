"""The worker of the site: threads for visitors, and one more for whoever asks at METRICS_BIND.

The numbers are wanted most while every thread is busy. Probes are answered by another process, see probe.py.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from gunicorn.workers.gthread import ThreadWorker


class Worker(ThreadWorker):  # type: ignore[misc]
    """gunicorn's threaded worker with a thread in reserve."""

    def init_process(self) -> None:
        self.reserved = ThreadPoolExecutor(max_workers=1)
        host, _, port = (os.environ.get("METRICS_BIND") or "").rpartition(":")
        self.watcher = (host, int(port)) if port else None
        super().init_process()

    def enqueue_req(self, conn: Any) -> None:
        """Hand a connection to a thread: one of those for visitors, or the reserved one."""
        pool = self.reserved if conn.server[:2] == self.watcher else self.tpool
        done = pool.submit(self.handle, conn)
        done.add_done_callback(lambda future: self.method_queue.defer(self.finish_request, conn, future))
