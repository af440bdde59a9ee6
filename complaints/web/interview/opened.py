"""A case as one request sees it: the draft behind the cookie, its answers and its open pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest

from complaints.drafts import store
from complaints.drafts.store import Draft
from complaints.journey.flow import Answers, Flow, flow
from complaints.web.interview import held

NEW = "new"


@dataclass(frozen=True)
class Opened:
    """An opened case; `draft` is None before the first answer."""

    draft: Draft | None = field(repr=False)
    answers: Answers = field(repr=False)
    flow: Flow = field(repr=False)

    @property
    def token(self) -> str:
        return self.draft.token if self.draft else NEW

    @property
    def code(self) -> str:
        """The secret code; "" before the first answer."""
        return self.draft.code if self.draft else ""

    @property
    def just_begun(self) -> bool:
        """Whether nothing but the first page was answered yet."""
        return self.version == 1 and len(self.answers) == 1

    @property
    def version(self) -> int:
        return self.draft.version if self.draft else 0


def opened(request: HttpRequest, token: str) -> Opened:
    """Open the case of a URL with the cookie of this browser. Raises NotHeld without its cookie, DraftGone."""
    if token == NEW:
        return Opened(None, {}, flow({}))
    try:
        return of_draft(store.open_named(token, held.code_of(request, token)))
    except store.OtherDraft:
        raise held.NotHeld from None


def of_draft(draft: Draft) -> Opened:
    """The case of a draft that is already open."""
    answers = draft.data.get("answers", {})
    return Opened(draft, answers, flow(answers))


def with_step(case: Opened, step_id: str, values: dict[str, Any]) -> Opened:
    """Save the answers of one page; other pages, hidden ones too, stay as they are. Raises StaleDraft, DraftGone."""
    return replaced(case, {**case.answers, step_id: {**case.answers.get(step_id, {}), **values}})


def replaced(case: Opened, answers: Answers) -> Opened:
    """Save a new set of answers; the first save makes the draft. Raises StaleDraft, DraftGone.

    Nothing new is not saved: a page that was only looked at does not age papers or other tabs.
    """
    if case.draft is None:
        return of_draft(store.create({"answers": answers}))
    return case if answers == case.answers else of_draft(_saved(case.draft, answers))


def renewed(case: Opened) -> Opened:
    """Save the same answers as the next version. Raises StaleDraft, DraftGone."""
    if case.draft is None:
        return case
    return Opened(_saved(case.draft, case.answers), case.answers, case.flow)


def _saved(draft: Draft, answers: Answers) -> Draft:
    return store.save(draft, {**draft.data, "answers": answers})
