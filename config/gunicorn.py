"""How the site is served: a few processes with a few threads each; they share nothing but the database."""

import gc
import os
from threading import Event, Thread
from typing import Any

from config import counts, environment, logs

bind = [os.environ.get("BIND") or f"127.0.0.1:{os.environ.get('PORT') or 8000}"]
if os.environ.get("METRICS_BIND"):
    bind.append(environment.loopback("METRICS_BIND"))  # answered by a thread of its own, see threads.py
umask = 0o077
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
worker_class = "config.threads.Worker"
threads = 8
timeout = 60
graceful_timeout = 30
keepalive = 65  # longer than a visitor or a proxy leaves a connection idle, so that none falls under a request
max_requests = 20_000
max_requests_jitter = 2_000
limit_request_line = 4094
limit_request_fields = 60
accesslog = None
control_socket_disable = True
logconfig_dict = logs.settings("INFO", environment.flag("LOG_JSON"))


def on_starting(server: object) -> None:
    """The workers count together, where somebody asks for it (METRICS_BIND)."""
    if os.environ.get("METRICS_BIND"):
        counts.begin()


def on_reload(server: object) -> None:
    """The new workers may have other routes: they count from zero, as after a start."""
    on_starting(server)


def when_ready(server: Any) -> None:
    """Before the first worker starts: the server's own errors get our words and headers, and probes an answer."""
    from config import probe, servererrors

    servererrors.install()
    if os.environ.get("HEALTH_BIND"):
        probe.listen(os.environ["HEALTH_BIND"], lambda: list(server.WORKERS.values()))


def post_worker_init(worker: object) -> None:
    """Read the law and compile the papers beside the first requests, unless WARM_UP=0: no visitor should wait for it.

    In a thread of its own: where a file is damaged the worker starts all the same, and its pages say so. Another thread
    deletes what is past its day (PURGE_EVERY).
    """
    from complaints.web import health

    if os.environ.get("WARM_UP") != "0":
        health.warming.set()
        Thread(target=_warm_up, name="warm-up", daemon=True).start()
    Thread(target=_keep_house, name="retention", daemon=True).start()


def _warm_up() -> None:
    from complaints import tables
    from complaints.documents import dossier
    from complaints.web import health

    try:
        if not tables.faults():
            dossier.warm_up()
        gc.collect()
        gc.freeze()  # the law never goes; to look through it again and again held every thread for 50 ms at a time
    finally:
        health.warming.clear()


def _keep_house() -> None:
    from complaints.drafts import retention

    every = retention.interval()
    if every:
        retention.keep_house(every, Event().wait)
