"""What every page of a case needs: the opened case, or the right page when it cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from complaints.drafts.store import DraftGone, StaleDraft
from complaints.journey.answers import NoCase
from complaints.web import faults
from complaints.web.interview import answerpages, held
from complaints.web.interview.opened import NEW, Opened, opened
from legal_refs.case.casefile import CaseFileError

View = Callable[..., HttpResponseBase]


def of_case(view: View) -> Callable[..., HttpResponseBase]:
    """Decorate view(request, case, ...): opens the case of `token`; a gone draft or another's gets its page.

    A draft that was kept under older rules, so that its answers are no case today, is led to the page of its answers.
    """

    @wraps(view)
    def opening(request: HttpRequest, token: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if token == NEW:
            return faults.not_found(request)
        try:
            response = view(request, opened(request, token), *args, **kwargs)
        except DraftGone:
            return answerpages.gone(request, token)
        except StaleDraft:
            return answerpages.moved(request, token)
        except (NoCase, CaseFileError):
            return redirect("check", token=token)
        if request.method == "POST" and response.status_code == 302:
            held.renew(request, response, token)
        return response

    return opening


def is_current(request: HttpRequest, case: Opened) -> bool:
    """Whether a form was sent from the state that is stored now."""
    return request.POST.get("version") == str(case.version)
