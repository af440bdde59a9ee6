"""Eight of the largest results at once: the health probe is answered beside them."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from complaints.journey.answers import from_case
from tests.serving import BASE, Site, _free_port
from tests.walker import Browser, completed
from tests.web.test_largest import largest

STORE = """
import django, json, sys
django.setup()
from complaints.drafts import store
draft = store.create({"answers": json.load(sys.stdin)})
print(draft.token, draft.code)
"""


IDLE = """
import http.server, sys
class Idle(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "3")
        self.end_headers()
        self.wfile.write(b"ok\\n")
    def log_message(self, *args):
        pass
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Idle).serve_forever()
"""
"""What the machine itself lets wait: a process that has nothing else to do, asked in turns with the site."""


ASKER = """
import http.client, json, select, sys, time
waits = {port: [] for port in map(int, sys.argv[1:])}
while not select.select([sys.stdin], [], [], 0.05)[0]:
    for port, found in waits.items():
        began = time.monotonic()
        wire = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        wire.request("GET", "/healthz")
        assert wire.getresponse().status == 200
        found.append(time.monotonic() - began)
        wire.close()
print(json.dumps(list(waits.values())))
"""
"""Asks from a process of its own, as a machine that watches does: the eight readers keep this one busy."""


@contextmanager
def started(program: str, *ports: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", program, *map(str, ports)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.mark.soak
@pytest.mark.sqlite
def test_health_beside_eight_of_the_largest(tmp_path, figure):
    probe, idler = _free_port(), _free_port()
    with (
        started(IDLE, idler),
        Site(tmp_path, WARM_UP="1", HEALTH_BIND=f"127.0.0.1:{probe}") as site,
    ):
        site.wait("/readyz", seconds=90)
        text = json.dumps(completed(from_case(largest(2000))))
        env = site.env | {"DJANGO_SETTINGS_MODULE": "config.settings"}
        made = subprocess.run(
            [sys.executable, "-c", STORE], cwd=BASE, env=env, input=text, capture_output=True, text=True, check=True
        )
        token, code = made.stdout.split()
        statuses: list[int] = []

        def read() -> None:
            browser = Browser(site.port)
            browser.cookies[f"case-{token}"] = code
            for _ in range(4):
                statuses.append(browser.send("GET", f"/case/{token}/result/").status)

        readers = [threading.Thread(target=read) for _ in range(8)]
        for reader in readers:
            reader.start()
        with started(ASKER, probe, idler) as asker:
            for reader in readers:
                reader.join()
            waits, idle = json.loads(asker.communicate("", timeout=60)[0])
        told = f"{shown(waits)} beside eight of the largest results; {shown(idle)} from an idle process meanwhile"
        figure("healthz", len(waits), told)
        assert statuses == [200] * 32 and sorted(waits)[len(waits) // 2] < 0.1
        assert max(waits) < 0.1 + max(idle)


def shown(waits: list[float]) -> str:
    """Median, 95th percentile and worst in milliseconds."""
    ordered = [round(wait * 1000) for wait in sorted(waits)]
    return f"median {ordered[len(ordered) // 2]}, p95 {ordered[int(len(ordered) * 0.95)]}, worst {ordered[-1]} ms"
