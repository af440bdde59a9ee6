"""Thousands of calls to each verb of the API, made from its own description: every answer is a documented one."""

from __future__ import annotations

import json
import os
import time
from collections import Counter

import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import one_of

from complaints.api import tokens
from complaints.api.openapi import OPERATIONS, document
from tests.api.asking import ON, case

pytestmark = [pytest.mark.soak, pytest.mark.django_db, pytest.mark.timeout(3 * 3600)]
CALLS = int(os.environ.get("SOAK_CALLS", "5000"))
"""To each of four verbs."""


@pytest.fixture
def kept_connection():
    """As Django's own test client does: the end of a request must not close the connection of the test."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def open_door(settings, kept_connection) -> str:
    """The API switched on, without a rate; the secret of a token."""
    settings.API, settings.RATE_FACTOR = True, 0
    return tokens.make("fuzz", tokens.SCOPES, 1, 100_000)


@pytest.mark.parametrize("one", OPERATIONS, ids=lambda one: one.verb)
def test_every_answer_is_a_documented_one(one, open_door: str) -> None:
    import schemathesis  # a second to load, and only this test needs it
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi import checks

    kept = [checks.content_type_conformance, checks.response_schema_conformance, checks.status_code_conformance]
    schema = schemathesis.openapi.from_dict(document())
    schema.app = get_wsgi_application()
    modes = [schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE]
    calls = one_of([schema[one.path][one.method].as_strategy(generation_mode=mode) for mode in modes])
    seen: Counter[int] = Counter()
    times: list[float] = []

    @settings(max_examples=CALLS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(calls)
    def ask(call: schemathesis.Case) -> None:
        began = time.process_time()
        answer = call.call(headers={"Authorization": f"Bearer {open_door}"})
        times.append(1000 * (time.process_time() - began))
        seen[answer.status_code] += 1
        call.validate_response(answer, checks=[not_a_server_error, *kept])

    ask()
    worst, p99 = max(times), sorted(times)[len(times) * 99 // 100]
    print(f"soak api-{one.verb} {sum(seen.values())} calls {dict(seen)}, p99 {p99:.0f} ms, worst {worst:.0f} ms")
    assert worst < 1000


@pytest.mark.parametrize(
    ("verb", "asked", "bound"), [("assess", {}, 30), ("draft", {"documents": ["B1"]}, 60)], ids=["assess", "one paper"]
)
def test_what_a_call_costs(verb: str, asked: dict[str, list[str]], bound: int, open_door: str, figure) -> None:
    """Milliseconds of processor time for one example case, 99 of 100 calls, after ten that load the law."""
    ask = Client(HTTP_AUTHORIZATION=f"Bearer {open_door}")
    body = json.dumps({"case": case(), "on": ON, **asked})
    times = []
    for _ in range(310):
        began = time.process_time()
        assert ask.post(f"/api/v1/{verb}", body, content_type="application/json").status_code == 200
        times.append(1000 * (time.process_time() - began))
    p99 = sorted(times[10:])[-4]
    figure(f"api {verb}", f"{p99:.0f} ms", f"of processor time in 99 of 100 calls, at most {bound}")
    assert p99 <= bound
