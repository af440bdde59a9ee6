"""A page whose answers were refused: a redirect to the page with what was typed and why, so that Back works later.

Full card and identity numbers that may not stand in a text are cut down to their last four characters before anything
is kept, as everywhere; the error that named them stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseRedirect
from django.utils.datastructures import MultiValueDict

from complaints.drafts import typed
from complaints.journey import fields, parsing
from complaints.journey.forms import StepForm
from complaints.web.interview.opened import Opened
from legal_refs.case import texts

MARK = "refused"
"""In the query of the address that shows the page again."""
FULL = re.compile(r"\d{12,19}")


def redirected(request: HttpRequest, case: Opened, forms: Sequence[StepForm], back: str) -> HttpResponseRedirect | None:
    """To the same page by GET; None where what was typed cannot be kept, and the page must be shown at once."""
    if case.draft is not None and not _kept(request, case, forms):
        return None
    return HttpResponseRedirect(f"{request.path}?{f'back={back}&' if back else ''}{MARK}=1")


def typed_before(request: HttpRequest, case: Opened) -> MultiValueDict[str, Any] | None:
    """The data of the form that was refused here; None where the page is opened afresh."""
    if MARK not in request.GET:
        return None
    if case.draft is None:
        return MultiValueDict()  # on the very first page nothing is typed: the only fault is that nothing was chosen
    left = typed.left_on(case.draft, _page(request))
    return None if left is None else MultiValueDict(left["fields"])


def told_again(request: HttpRequest, case: Opened, form: StepForm) -> None:
    """Put the errors of the refusal back where the text, cut down since, would give none."""
    left = typed.left_on(case.draft, _page(request)) if case.draft is not None else None
    for name in form.fields:
        messages = (left or {"errors": {}})["errors"].get(form.add_prefix(name))
        if messages and name not in form.errors:
            form.add_error(name, messages)


def _kept(request: HttpRequest, case: Opened, forms: Sequence[StepForm]) -> bool:
    if case.draft is None:
        return False
    sent: dict[str, list[str]] = {}
    for form, ask in ((f, a) for f in forms for a in f.asks):
        stem, field = form.add_prefix(ask.name), form.fields[ask.name]
        names = [stem + box for box in getattr(field.widget, "widgets_names", ("",))]
        sent |= {n: [_storable(field, ask.kind, v) for v in request.POST.getlist(n)] for n in names}
    if sum(len(v) for values in sent.values() for v in values) > typed.LARGEST:
        return False
    errors = {f.add_prefix(name): [str(e) for e in found] for f in forms for name, found in f.errors.items()}
    try:
        return typed.keep(case.draft, _page(request), {"fields": sent, "errors": errors})
    except DatabaseError:
        return False  # the page itself is worth more than the way back to it


def _storable(field: Any, kind: str, value: str) -> str:
    """A typed value without full numbers that its question may not hold."""
    if len(value) > typed.LARGEST:
        return value  # too large to be kept anyway: nobody reads it
    if kind == "tail":
        digits = re.sub(r"\D", "", parsing.plain(value[: fields.LONGEST_LINE]))
        return f"*{digits[-4:]}" if FULL.fullmatch(digits) else texts.masked(value)
    holds = field.leaf.holds if isinstance(field, fields.Text) else ""
    return value if holds in ("account", "identity") else texts.masked(value, certain=holds == "number")


def _page(request: HttpRequest) -> str:
    """Name of the page in the draft, the same in both languages."""
    match = request.resolver_match
    return " ".join([str(match.url_name), *(str(v) for v in match.kwargs.values())]) if match else ""
