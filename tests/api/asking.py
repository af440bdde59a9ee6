"""A program that uses the API: a token and short ways to ask."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.http import HttpResponse
from django.test import Client

from complaints.api import tokens
from legal_refs.case import casefile

EXAMPLE = Path(__file__).parents[2] / "examples" / "gan-today.case.yaml"
ON = "2026-11-22"


def case(name: Path = EXAMPLE) -> dict[str, Any]:
    """An example as JSON."""
    return json.loads(json.dumps(casefile.to_plain(casefile.load_path(name)), default=str))


class Program:
    """Asks with a token of its own."""

    def __init__(self, scope: tuple[str, ...] = tokens.SCOPES, days: int = 1, per_minute: int = 1000) -> None:
        self.secret = tokens.make("test program", scope, days, per_minute)
        self.client = Client(HTTP_AUTHORIZATION=f"Bearer {self.secret}", raise_request_exception=False)

    def post(self, verb: str, body: Any) -> HttpResponse:
        return self.client.post(f"/api/v1/{verb}", json.dumps(body, default=str), content_type="application/json")

    def get(self, place: str, **query: str) -> HttpResponse:
        return self.client.get(f"/api/v1/{place}", query)
