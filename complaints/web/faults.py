"""The pages for when something is wrong: they say so plainly, never show a cause, and hand back what was typed."""

import logging
import re
import sys
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError
from django.middleware.csrf import get_token
from django.template import loader
from django.utils.translation import gettext_lazy as _

from complaints.drafts import store
from complaints.drafts.quota import SiteFull
from complaints.web.interview import held
from config.logs import place_of
from legal_refs.files.datafiles import DataError

logger = logging.getLogger("fault")
TOO_LARGE = (store.DraftTooLarge, RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
PASSING = (DatabaseError, OSError, DataError, SiteFull)
"""Faults that time or an operator mends without the visitor: answered 503, to be tried again."""

LAST_RESORT = (
    '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>暂时无法处理</title>'
    "<p>网站暂时无法处理，请稍后返回上一页再试。The site cannot do this now; go back and try again later.</p></html>"
)


@dataclass(frozen=True)
class Words:
    """Title and text of one kind of fault."""

    title: Any
    text: Any


WORDS = {
    400: Words(_("This request could not be read"), _("Go back to the page you came from and try again.")),
    403: Words(
        _("Please send this page once more"),
        _("It was open for a long time, or cookies were cleared. Nothing you typed is lost."),
    ),
    404: Words(
        _("There is nothing here"),
        _("The address is wrong, or this draft was deleted, has expired, or belongs to another browser."),
    ),
    405: Words(_("This address is not opened that way"), _("Go back to the page you came from and try again.")),
    413: Words(
        _("This is too large"),
        _("Go back and shorten the text or choose a smaller file. What you typed is still there."),
    ),
    429: Words(_("Too many tries at once"), _("Please wait a moment. Nothing you typed is lost.")),
    500: Words(
        _("Something went wrong on our side"),
        _("The place of the error was noted, nothing that you typed was. What you saved before is safe."),
    ),
    503: Words(
        _("The site cannot do this right now"),
        _("This usually passes within minutes. What you saved before is safe."),
    ),
}
FROM_AN_OLD_PAGE = Words(
    _("Please send this page once more"),
    _(
        "It was open for a long time, or cookies were cleared. "
        "Go back: what you typed still stands there. Send it again."
    ),
)
NOT_HELD = Words(
    _("This browser does not hold the case"),
    _(
        "Its traces were cleared, or the case was filled in elsewhere. With the resume code it opens here again. "
        "What was deleted, or not changed for 30 days, cannot come back; a mistyped address leads here too."
    ),
)
BUSY = 5
"""Seconds after which a database that others write to is asked again."""
OF_A_CASE = re.compile("(/en)?/case/")
RESENT = {403, 429, 500, 503}


def page(request: HttpRequest, status: int, wait: int = 0, special: Words | None = None) -> HttpResponse:
    """Answer with the page of `status`, in its words or `special` ones; what our own form sent is handed back in it."""
    if request.path_info.startswith("/api/"):
        return JsonResponse({"error": str(WORDS[status].title), "problems": []}, status=status)
    kept = _kept(request) if status in RESENT and not (status == 403 and _opens_a_case(request)) else []
    words = special or (FROM_AN_OLD_PAGE if status == 403 and not kept else WORDS[status])
    if status == 403:
        get_token(request)  # sets the cookie: sent once more from the page before, the form comes back here whole
    context = {"words": words, "wait": wait, "kept": kept, "again": request.path if status in RESENT else ""}
    context["resume"] = status == 404
    context["lost"] = lost = status == 404 and OF_A_CASE.match(request.path_info) is not None
    try:
        body: str = loader.render_to_string("faults/fault.html", context, request if kept or lost else None)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the template, the visitor gets words
        note(request, error, error.__traceback__)
        body = LAST_RESORT
    response = HttpResponse(body, status=status)
    if wait or status == 503:
        response["Retry-After"] = str(wait or 30)
    return response


def answer_to(request: HttpRequest, error: BaseException) -> HttpResponse | None:
    """The page for a fault that passes; None for any other error."""
    if not isinstance(error, PASSING):
        return None
    note(request, error, error.__traceback__)
    if isinstance(error, TOO_LARGE):
        return page(request, 413)
    return page(request, 503, BUSY if isinstance(error, DatabaseError) and "locked" in str(error) else 0)


def note(request: HttpRequest, error: BaseException | None, tb: TracebackType | None) -> None:
    """Write type and place of an error, and the route; never its message, which may quote what was typed."""
    match = request.resolver_match
    logger.error("%s at %s route=%s", type(error).__name__, place_of(tb), match.route if match else "-")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's CSRF_FAILURE_VIEW: the same form again with a fresh token, unless another site sent it."""
    return page(request, 403)


def bad_request(request: HttpRequest, exception: BaseException) -> HttpResponse:
    """handler400."""
    return page(request, 413 if isinstance(exception, TOO_LARGE) else 400)


def forbidden(request: HttpRequest, exception: BaseException) -> HttpResponse:
    """handler403."""
    return page(request, 403)


def not_found(request: HttpRequest, exception: BaseException | None = None) -> HttpResponse:
    """handler404: the same bytes for a draft of someone else, a deleted one and one that never was."""
    return page(request, 404, special=NOT_HELD if isinstance(exception, held.NotHeld) else None)


def server_error(request: HttpRequest) -> HttpResponse:
    """handler500."""
    _type, error, tb = sys.exc_info()
    note(request, error, tb)
    return page(request, 503 if isinstance(error, PASSING) else 500)


def _opens_a_case(request: HttpRequest) -> bool:
    """Whether this form leads into a case: repeated for a stranger it would lead the visitor into the stranger's."""
    return request.resolver_match is not None and request.resolver_match.url_name in {"resume", "import"}


def _kept(request: HttpRequest) -> list[tuple[str, str]]:
    """The fields of a form that our own page sent; nothing for one from another site or too large to read.

    The cookie that a page of ours set must come along: a browser too old to say which site sent a form (no
    Sec-Fetch-Site, no Origin) leaves it at home when another one did (SameSite).
    """
    if request.method != "POST" or settings.CSRF_COOKIE_NAME not in request.COOKIES:
        return []
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return []
    origin = request.headers.get("Origin", "null")
    try:
        if origin not in {"null", f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}:
            return []
        return [(name, v) for name, values in request.POST.lists() if name != "csrfmiddlewaretoken" for v in values]
    except (*TOO_LARGE, UnreadablePostError):
        return []
