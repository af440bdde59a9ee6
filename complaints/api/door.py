"""What every request to the API passes: the switch, the method, the token, its scope and rate, the body; then the verb.

Every answer is JSON or a file; a refusal names the field and never what stood there. Nothing is stored but the
token's place in its rate.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from complaints.api import tokens
from complaints.api.shapes import Problem, Refusal
from complaints.drafts import limits
from complaints.web import faults
from legal_refs.case import casefile
from legal_refs.case.casefile import CaseFileError
from legal_refs.case.facts import Case
from legal_refs.files.shapes import ready

T = TypeVar("T")
Verb = Callable[[HttpRequest], HttpResponse]
SAID = {
    400: "this is not readable JSON",
    401: "a valid token is needed: Authorization: Bearer …",
    403: "this token may not do that",
    405: "this address is not opened that way",
    409: "a paper cannot be made yet",
    413: "this is too large",
    415: "the body must be application/json",
    422: "something must be corrected",
    429: "too many requests for this token; wait",
    503: "this cannot be done right now; try again",
}


class Refused(Exception):
    """Ends a request with a status and what to correct."""

    def __init__(self, status: int, problems: tuple[Problem, ...] = (), more: Mapping[str, str] | None = None) -> None:
        super().__init__(status)
        self.status, self.problems, self.more = status, problems, more or {}


def opens(method: str, verb: str | None) -> Callable[[Verb], Verb]:
    """Decorate a verb: only `method`, only for tokens whose scope holds `verb` (None: for everybody)."""

    def decorate(view: Verb) -> Verb:
        @csrf_exempt
        def guarded(request: HttpRequest) -> HttpResponse:
            if not settings.API:
                raise Http404
            try:
                _admit(request, method, verb)
                return view(request)
            except Refused as refused:
                return answer(Refusal(SAID[refused.status], refused.problems), refused.status, refused.more)
            except faults.TOO_LARGE:
                return answer(Refusal(SAID[413]), 413)
            except faults.PASSING as error:
                faults.note(request, error, error.__traceback__)
                return answer(Refusal(SAID[503]), 503, {"Retry-After": "30"})

        return guarded

    return decorate


def _admit(request: HttpRequest, method: str, verb: str | None) -> None:
    if request.method != method and not (request.method == "HEAD" and method == "GET"):
        raise Refused(405, more={"Allow": method})
    if verb is None:
        return
    token = tokens.of_header(request.headers.get("Authorization", ""))
    if token is None:
        raise Refused(401, more={"WWW-Authenticate": "Bearer"})
    if not tokens.may(token, verb):
        raise Refused(403)
    rate = limits.Rate(burst=token.per_minute, seconds=60 / token.per_minute)
    if wait := limits.wait_at(rate, f"api {token.digest}"):
        raise Refused(429, more={"Retry-After": str(wait)})


def answer(shape: Any, status: int = 200, more: Mapping[str, str] | None = None) -> HttpResponse:
    """A result as JSON."""
    return HttpResponse(msgspec.json.encode(shape), status=status, content_type="application/json", headers=more)


def body_of(request: HttpRequest) -> dict[str, Any]:
    """The JSON object that was sent. Raises Refused."""
    if request.content_type != "application/json":
        raise Refused(415)
    try:
        plain = msgspec.json.decode(request.body)
    except (msgspec.DecodeError, ValueError, RecursionError):
        raise Refused(400) from None
    if not isinstance(plain, dict):
        raise Refused(422, (Problem("", "the body is an object"),))
    return plain


def case_of(plain: dict[str, Any]) -> Case:
    """The case of a body, taken out of it, through the same scans and bounds as a case file. Raises Refused."""
    if "case" not in plain:
        raise Refused(422, (Problem("case", "missing"),))
    try:
        return casefile.from_plain(plain.pop("case"))
    except CaseFileError as error:
        raise Refused(422, tuple(Problem(f"case.{p.field}".rstrip("."), p.message) for p in error.problems)) from None


def options_of(plain: dict[str, Any], shape: type[T]) -> T:
    """What stands beside the case. Raises Refused."""
    try:
        return msgspec.convert(plain, ready(shape))
    except msgspec.ValidationError as error:
        message, field = casefile.place_of(str(error))
        raise Refused(422, (Problem(field, message),)) from None
