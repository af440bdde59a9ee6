"""The description of the API (OpenAPI 3.1), generated from the types that the verbs read and write; no second model."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse
from msgspec import Struct

from complaints.api.door import SAID, answer, opens
from complaints.api.shapes import Assessed, Hits, Offers, On, Papers, Refusal
from complaints.api.verbs import WORD, ZIP
from legal_refs.case.facts import Case
from legal_refs.files.shapes import ready

REF = "#/components/schemas/{name}"
FILE = {"type": "string", "format": "binary"}


class Operation(Struct, frozen=True):
    """One verb: what it reads beside the case (None: no body), what it writes (None: a file), and how it can refuse."""

    path: str
    verb: str
    says: str
    reads: type | None
    writes: type | None
    refuses: tuple[int, ...]

    @property
    def method(self) -> str:
        """A verb that reads a body is posted."""
        return "get" if self.reads is None else "post"


ASKED = (400, 401, 403, 405, 413, 415, 422, 429, 503)
OPERATIONS = (
    Operation("/api/v1/assess", "assess", "What the law says about a case on a filing day", On, Assessed, ASKED),
    Operation("/api/v1/offers", "offers", "Which papers fit, and what stops the others", On, Offers, ASKED),
    Operation("/api/v1/draft", "draft", "One paper (Word), or the set (zip)", Papers, None, (*ASKED, 409)),
    Operation("/api/v1/law/search", "search", "Pages of the law for a query", None, Hits, (401, 403, 405, 429, 503)),
)


@opens("GET", None)
def description(request: HttpRequest) -> HttpResponse:
    """GET /api/v1/openapi.json, for everybody."""
    return answer(document())


@cache
def document() -> dict[str, Any]:
    """The whole description as plain data."""
    kinds = {kind for one in OPERATIONS for kind in (one.reads, one.writes) if kind is not None}
    shapes = sorted([Case, Refusal, *kinds], key=lambda kind: kind.__name__)
    _, components = msgspec.json.schema_components(map(ready, shapes), ref_template=REF)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "card complaints",
            "version": "1",
            "description": "Nothing is stored. Amounts are yuan as text with two places, days are ISO 8601.",
        },
        "paths": {
            one.path: {"get" if one.reads is None else "post": _operation(one, components)} for one in OPERATIONS
        },
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{"token": []}],
    }


def _operation(one: Operation, components: dict[str, Any]) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": one.verb,
        "summary": one.says,
        "responses": {"200": _found(one)} | {str(status): _refusal(status) for status in sorted(one.refuses)},
    }
    if one.reads is not None:
        schema = _body(components[one.reads.__name__])
        described["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    else:
        query = {"type": "string", "maxLength": 200}
        described["parameters"] = [{"name": "q", "in": "query", "required": True, "schema": query}]
    return described


def _body(options: dict[str, Any]) -> dict[str, Any]:
    """The options of a verb with the case beside them."""
    return {
        "type": "object",
        "properties": {"case": {"$ref": REF.format(name="Case")}, **options["properties"]},
        "required": ["case"],
        "additionalProperties": False,
    }


def _found(one: Operation) -> dict[str, Any]:
    if one.writes is not None:
        schema = {"$ref": REF.format(name=one.writes.__name__)}
        return {"description": one.says, "content": {"application/json": {"schema": schema}}}
    return {"description": one.says, "content": {WORD: {"schema": FILE}, ZIP: {"schema": FILE}}}


def _refusal(status: int) -> dict[str, Any]:
    schema = {"$ref": REF.format(name="Refusal")}
    return {"description": SAID[status], "content": {"application/json": {"schema": schema}}}
