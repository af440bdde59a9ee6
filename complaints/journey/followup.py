"""Coming back with an answer: which page takes it, so that the next paper and clock follow from the same case."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from complaints.journey import conditions, fields
from complaints.journey.flow import Answers, flow
from complaints.journey.rows import Option
from complaints.journey.steps import BY_ID
from complaints.journey.table import Facts, Words

SINCE: dict[str, tuple[Words, str, str]] = {
    "blocked": (gettext_lazy("I blocked the card"), "freeze", "acted"),
    "complained": (gettext_lazy("I complained to the bank"), "complaint", "complaint"),
    "bank": (gettext_lazy("The bank answered my complaint, or its time ran out"), "complaint", "complaint"),
    "review": (gettext_lazy("I asked the superior unit for a review"), "complaint", "complaint-reply"),
    "letter": (gettext_lazy("I sent a letter, or one was answered"), "notices", "notices"),
    "preserve": (gettext_lazy("I asked somebody to keep records, or they answered"), "preserve", "preserve"),
    "regulator": (gettext_lazy("A regulator has my complaint or answered it"), "regulators", "regulators"),
    "request": (gettext_lazy("I asked the bank about my data, or it answered"), "pi_request", "pi-request"),
    "police": (gettext_lazy("I reported to the police, or they decided"), "police", "acted"),
    "credit": (gettext_lazy("I objected to my credit report, or was answered"), "", "credit"),
    "paid": (gettext_lazy("Money came back"), "", "payments"),
    "court": (gettext_lazy("I want court papers now"), "court", "name"),
}
"""What happened: its words, the tick in "what have you done since" that it needs, the page that takes it."""


def possible(facts: Facts) -> list[str]:
    """What can have happened in this case."""
    unfit = set() if conditions.leak(facts) else {"request"}
    unfit |= set() if conditions.theft(facts) else {"paid", "blocked"}
    unfit |= set() if facts.get("complaint.reply") not in (None, "pending", "none") else {"review"}
    unfit |= set() if conditions.credit_record(facts) else {"credit"}
    unfit |= {"court"} if conditions.court(facts) or conditions.court_closed(facts) else set()
    return [token for token in SINCE if token not in unfit]


class FollowUpForm(forms.Form):
    """One question: what happened since."""

    use_required_attribute = False

    def __init__(self, *args: Any, facts: Facts, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [(token, str(SINCE[token][0])) for token in possible(facts)]
        self.fields["since"] = fields.Choice(options, error_messages={"required": _("Choose an answer.")})

    def options(self) -> list[Option]:
        """For the template."""
        chosen = self["since"].value()
        listed = self.fields["since"].options  # type: ignore[attr-defined]
        return [Option(f"id_since_{i}", t, w, t == chosen) for i, (t, w) in enumerate(listed)]


def since_of(told: str | None, facts: Facts) -> str:
    """The answer whose page takes this field; "" where none does, or where it cannot have happened in this case."""
    if told is None:
        return ""
    fitting = [token for token in possible(facts) if asks_for(SINCE[token][2], told)]
    return fitting[0] if fitting else ""


def ticked(told: str | None, facts: Facts) -> bool:
    """Whether the person ticked this field among what was done; an act that still waits for it waits for its day."""
    return told in (facts.get("_done") or ())


def asks_for(step_id: str, path: str) -> bool:
    """Whether this page asks for a field, or for a part of it."""
    step = BY_ID[step_id]
    paths = [step.many] if step.many else [ask.path for ask in step.asks]
    return any(asked == path or asked.startswith(f"{path}.") for asked in paths)


def opened_for(known: Answers, since: str) -> tuple[Answers, str]:
    """Answers with the tick that opens the page for `since`, and that page; the first waiting one if it is not open."""
    _words, tick, step = SINCE[since]
    answers = dict(known)
    place, path = ("name", "_papers") if since == "court" else ("discovery", "_done")
    if tick:
        ticked = list(flow(known).facts.get(path) or (conditions.ROADS if since == "court" else ()))
        answers[place] = {**answers.get(place, {}), path: [*ticked, *({tick} - set(ticked))]}
    journey = flow(answers)
    waiting = journey.first_waiting
    return answers, step if journey.reachable(step) or waiting is None else waiting.id
