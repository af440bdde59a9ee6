"""Eight of the largest results at once: the health probe is answered beside them."""

import json
import subprocess
import sys
import threading
import time

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


@pytest.mark.soak
@pytest.mark.sqlite
def test_health_beside_eight_of_the_largest(tmp_path, figure):
    probe = _free_port()
    with Site(tmp_path, WARM_UP="1", HEALTH_BIND=f"127.0.0.1:{probe}") as site:
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
        waits = []
        while any(reader.is_alive() for reader in readers):
            started = time.monotonic()
            assert Browser(probe).send("GET", "/healthz").status == 200
            waits.append(time.monotonic() - started)
            time.sleep(0.05)
        middle, worst = sorted(waits)[len(waits) // 2], max(waits)
        figure(
            "healthz", f"{middle * 1000:.0f}", f"ms beside eight of the largest results (worst {worst * 1000:.0f} ms)"
        )
        assert set(statuses) == {200} and middle < 0.1
