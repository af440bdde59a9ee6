"""How the site is served: a few processes with a few threads each; they share nothing but the database."""

import os
from threading import Thread

from config import logs

bind = os.environ.get("BIND") or f"127.0.0.1:{os.environ.get('PORT') or 8000}"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
worker_class = "gthread"
threads = 4
timeout = 60
graceful_timeout = 30
keepalive = 65  # longer than a visitor or a proxy leaves a connection idle, so that none falls under a request
max_requests = 20_000
max_requests_jitter = 2_000
limit_request_line = 4094
limit_request_fields = 60
accesslog = None
control_socket_disable = True
logconfig_dict = logs.settings("INFO")


def post_worker_init(worker: object) -> None:
    """Read the law and compile the papers beside the first requests, unless WARM_UP=0: no visitor should wait for it.

    In a thread of its own: where a file is damaged the worker starts all the same, and its pages say so.
    """
    if os.environ.get("WARM_UP") != "0":
        Thread(target=_warm_up, name="warm-up", daemon=True).start()


def _warm_up() -> None:
    from complaints import tables
    from complaints.documents import dossier

    if not tables.faults():
        dossier.warm_up()
