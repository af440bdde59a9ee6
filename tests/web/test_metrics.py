"""/metrics: numbers of every process together, on loopback only, and nothing of a person in them; the log as JSON."""

from __future__ import annotations

import json
import logging
import os
import re
import signal
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from complaints.drafts.models import StoredDraft
from complaints.web import metrics
from config import counts
from config.environment import loopback
from config.logs import Json
from tests.serving import Site, _free_port, fresh_database
from tests.walker import Browser

LINE = re.compile(r'# TYPE \w+ (counter|gauge)|\w+(\{(route="[^"]*",)?status="\w+"\})? \d+')


def numbers(text: str) -> dict[str, int]:
    """Every number by its name and labels; each line has the form that Prometheus reads."""
    lines = text.splitlines()
    assert not [line for line in lines if not LINE.fullmatch(line)]
    return {line.rsplit(" ", 1)[0]: int(line.rsplit(" ", 1)[1]) for line in lines if line[0] != "#"}


@pytest.fixture
def counting():
    """This process counts, as a worker of the site does."""
    counts.begin()
    yield
    os.close(counts._file)
    counts._memory, counts._file = None, -1


@pytest.mark.django_db
def test_it_exists_only_where_the_site_listens_for_it(settings):
    unknown, asked = Client().get("/nothing"), Client().get("/metrics")
    assert asked.status_code == 404 and asked.content == unknown.content
    settings.METRICS_BIND = "testserver:80"
    assert Client().get("/metrics").status_code == 200
    assert Client().get("/metrics", SERVER_PORT="8000").status_code == 404


@pytest.mark.django_db
def test_what_it_counts(settings, counting):
    """Three answers and a fault; two drafts, one 90 s past its day; 404 and /en/ count with their routes."""
    settings.METRICS_BIND = "testserver:80"
    for seconds in (-90, 3600):
        expires = timezone.now() + timedelta(seconds=seconds)
        StoredDraft.objects.create(lookup=str(seconds), version=1, expires=expires, body=b"x")
    sizes = [len(Client().get(path).content) for path in ("/privacy/", "/en/privacy/", "/nothing")]
    logging.getLogger("fault").error("a fault of this test")
    found = numbers(Client().get("/metrics").content.decode())
    assert found['complaints_requests_total{route="privacy/",status="200"}'] == 2
    assert found['complaints_requests_total{route="-",status="404"}'] == 1
    assert found["complaints_answer_bytes_total"] == sum(sizes) and found["complaints_faults_total"] == 1
    assert found["complaints_drafts"] == 2 and found["complaints_database_bytes"] > 10_000
    assert found["complaints_oldest_expired_seconds"] in (90, 91) and found["complaints_database_up"] == 1
    lots = {f'complaints_lots{{status="{status}"}}': 0 for status in ("todo", "doing", "failed")}
    assert {name: n for name, n in found.items() if "lots" in name} == (
        lots if connection.vendor == "postgresql" else {}
    )


def test_every_route_has_places_of_its_own():
    assert counts.ROUTES + len(metrics._routes()) * metrics._WIDTH < counts.PLACES
    assert {"", "case/<slug:token>/<slug:step>/", "api/v1/draft", "readyz", "-"} <= set(metrics._routes())


def test_it_is_for_this_machine_only(monkeypatch):
    for value in ("0.0.0.0:8002", "10.0.0.1:8002", ":8002", "127.0.0.1"):
        monkeypatch.setenv("METRICS_BIND", value)
        with pytest.raises(ValueError, match=r"127\.0\.0\.1:PORT"):
            loopback("METRICS_BIND")
    monkeypatch.setenv("METRICS_BIND", "127.0.0.1:8002")
    assert loopback("METRICS_BIND") == "127.0.0.1:8002"


@pytest.mark.django_db
def test_two_processes_count_together_whoever_dies_and_name_nobody(tmp_path):
    port = _free_port()
    with Site(tmp_path, fresh_database(tmp_path), METRICS_BIND=f"127.0.0.1:{port}", LOG_JSON="1") as site:

        def asked() -> dict[str, int]:
            return numbers(Browser(port).send("GET", "/metrics").body.decode())

        before = asked()['complaints_requests_total{route="healthz",status="200"}']
        for _ in range(40):
            assert site.browser().send("GET", "/healthz").status == 200
        os.kill(site.workers()[0], signal.SIGKILL)
        site.wait("/privacy/")
        assert site.browser().send("GET", "/case/abcdefghijklmnop/check/").status == 404
        found = asked()
        assert found['complaints_requests_total{route="healthz",status="200"}'] == before + 40
        assert found['complaints_requests_total{route="case/<slug:token>/check/",status="404"}'] == 1
        said = Browser(port).send("GET", "/metrics").body
        assert b"abcdefghijklmnop" not in said and b"127.0.0.1" not in said
        assert site.browser().send("GET", "/metrics").status == 404
        os.kill(site.process.pid, signal.SIGHUP)
        site.wait()
    lines = [json.loads(line) for line in site.log.read_text().splitlines() if line.startswith("{")]
    health = [line for line in lines if line.get("route") == "/healthz"]
    assert len(health) >= 40 and set(health[0]) == {"time", "level", "logger", "method", "route", "status", "ms"}


def test_a_line_of_the_log_as_json_has_the_same_words_and_no_others():
    def written(name: str, text: str, *args: object, error: BaseException | None = None) -> dict[str, str]:
        info = (type(error), error, error.__traceback__) if error else None
        return json.loads(Json().format(logging.LogRecord(name, logging.ERROR, "x.py", 7, text, args, info, "do")))

    assert written("access", "method=%s route=/%s status=%d ms=%.0f", "GET", "a/<int:n>/", 200, 3.2) | {"time": ""} == {
        "time": "",
        "level": "ERROR",
        "logger": "access",
        "method": "GET",
        "route": "/a/<int:n>/",
        "status": "200",
        "ms": "3",
    }
    assert written("fault", "%s at %s", "KeyError", "x.py:1")["said"] == "KeyError at x.py:1"
    assert written("django.db", "secret %s", "标记")["said"] == "at x:7:do"
    assert "标记" not in str(written("fault", "标记", error=ValueError("标记")))
