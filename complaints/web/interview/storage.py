"""The wizard's storage over encrypted drafts: reads once, writes cleaned answers on POST only."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from formtools.wizard.storage.base import BaseStorage

from complaints.web.interview import held, opened
from complaints.web.interview.opened import Opened


class DraftStorage(BaseStorage):  # type: ignore[misc]
    """The part of formtools' storage that the interview uses; a GET never writes, a POST writes one page."""

    case: Opened

    def __init__(self, prefix: str, request: HttpRequest, file_storage: Any = None) -> None:
        super().__init__(prefix, request, file_storage)
        match = request.resolver_match
        self.case = opened.opened(request, match.kwargs["token"] if match else opened.NEW)
        self.fresh = False
        self.init_data()
        self.current_step = match.kwargs["step"] if match else None

    def set_step_data(self, step: str, cleaned_data: dict[str, Any]) -> None:
        """Save the cleaned answers of one page. Raises StaleDraft, DraftGone."""
        self.fresh = self.case.draft is None
        self.case = opened.with_step(self.case, step, cleaned_data)

    def update_response(self, response: HttpResponseBase) -> None:
        """Hand the code of a draft that was just made to the browser."""
        if self.fresh and self.case.draft is not None:
            held.hold(self.request, response, self.case.draft)
