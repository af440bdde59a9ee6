"""The worker of the site: threads for visitors, and one more for whoever asks at HEALTH_BIND.

A machine that restarts what does not answer must not wait behind visitors: slow pages would look like a dead site.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from gunicorn.workers.gthread import ThreadWorker


class Worker(ThreadWorker):  # type: ignore[misc]
    """gunicorn's threaded worker with a thread in reserve."""

    def init_process(self) -> None:
        self.reserved = ThreadPoolExecutor(max_workers=1)
        host, _, port = (os.environ.get("HEALTH_BIND") or "").rpartition(":")
        self.health = (host, int(port)) if port else None
        sys.setswitchinterval(0.001)  # a probe waits for one turn of each busy thread; with 5 ms that were too many
        super().init_process()

    def enqueue_req(self, conn: Any) -> None:
        """Hand a connection to a thread: one of those for visitors, or the reserved one."""
        pool = self.reserved if self.health and conn.server[:2] == self.health else self.tpool
        done = pool.submit(self.handle, conn)
        done.add_done_callback(lambda future: self.method_queue.defer(self.finish_request, conn, future))
