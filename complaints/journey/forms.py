"""One form for every page: its fields are the questions that the facts leave on the page."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from complaints.journey import fields, labels, parsing
from complaints.journey.flow import EMPTY
from complaints.journey.rows import Row, row
from complaints.journey.table import Ask, Facts, Step
from legal_refs.case import fieldtree, identity
from legal_refs.case.vocabulary import IdType

NEEDS = "needs"
"""The page of what a paper lacks: its heading is the paper, whatever it asks."""


class StepForm(forms.Form):
    """The questions of a page or of one item of a list. cleaned_data holds written forms, by field name."""

    use_required_attribute = False

    def __init__(self, *args: Any, step: Step, facts: Facts, item: bool = False, count: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.step, self.facts = step, facts
        self.short_by = step.least - count if step.many and not item else 0
        self.asks = step.shown(facts) if item or not step.many else ()
        for ask in self.asks:
            self.fields[ask.name] = field_of(ask, facts, step.full_path(ask))

    def answers(self) -> dict[str, Any]:
        """The cleaned answers by path; only what this page showed."""
        return {a.path: self.cleaned_data.get(a.name) for a in self.asks}

    @property
    def heading_asks(self) -> bool:
        """Whether the heading of the page is its one question, so that nobody has to read it twice."""
        return len(self.step.asks) == 1 and self.step.id != NEEDS

    @cached_property
    def rows(self) -> list[Row]:
        """What the template draws, in order; asked for after validation only."""
        return [row(self[ask.name], ask) for ask in self.asks]

    def main_rows(self) -> list[Row]:
        return [r for r in self.rows if not r.ask.more]

    def more_rows(self) -> list[Row]:
        """Questions that only some need, behind a disclosure."""
        return [r for r in self.rows if r.ask.more]

    def more_open(self) -> bool:
        """Whether the disclosure must stand open: something is answered or wrong in it."""
        return any(r.errors or r.answered for r in self.more_rows())

    def problems(self) -> list[tuple[str, str, str]]:
        """(id of the field, its label, message) for the error summary, in the order of the page."""
        found = [(r.first_id, str(r.ask.label), e) for r in self.rows for e in r.errors]
        return found + [("", "", str(e)) for e in self.non_field_errors()]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for ask in self.asks:
            if ask.path.endswith(".clock") and ask.name not in self.errors:
                self._from_day(ask)
            if ask.path.endswith(".clock") and cleaned.get(ask.name):
                self._needs_day(ask)
        if "victim_id_no" in self.fields:
            self._id_fits()
        if "amount" in self.fields and "currency" in self.fields:
            self._currency_fits()
        if self.short_by > 0:
            self.add_error(None, _("Add at least one entry to the list."))
        return cleaned

    def _from_day(self, ask: Ask) -> None:
        """A clock that was typed behind the day, in the box of the day."""
        box = str(self.data.get(self.add_prefix(f"{ask.name.removesuffix('_clock')}_day_y"), ""))
        typed = parsing.parted(box[: fields.LONGEST_BOX])[1]
        if not typed:
            return
        try:
            clock = fields.understood(parsing.clock, typed)
        except forms.ValidationError as error:
            self.add_error(f"{ask.name.removesuffix('_clock')}_day", error)
            return
        if self.cleaned_data.get(ask.name) not in (None, clock):
            self.add_error(ask.name, _("Another time stands behind the day. Leave the one that is right."))
            return
        self.cleaned_data[ask.name] = clock

    def _needs_day(self, ask: Ask) -> None:
        day = f"{ask.name.removesuffix('_clock')}_day"
        if day in self.fields and day not in self.errors and not self.cleaned_data.get(day):
            self.add_error(day, _("Fill in the day that belongs to this time."))

    def _id_fits(self) -> None:
        number, kind = self.cleaned_data.get("victim_id_no"), self.cleaned_data.get("victim_id_type")
        kind = kind or (identity.kind_of(number) if number else None)
        if not number or (kind and identity.is_valid(IdType(kind), number)):
            return
        if not kind:
            self.add_error("victim_id_type", _("The number does not tell its kind of paper. Choose it."))
            return
        if identity.is_permit(number) and identity.is_eighteen(number) and kind == IdType.RESIDENT_ID:
            message = _("Numbers that begin with 81, 82 or 83 are residence permits. Choose that kind of paper.")
        elif kind == IdType.RESIDENCE_PERMIT and identity.is_eighteen(number):
            message = _("A residence permit begins with 81, 82 or 83. Check the kind of paper.")
        elif kind in (IdType.RESIDENT_ID, IdType.RESIDENCE_PERMIT):
            message = _("The number does not fit its own check digit. Compare it with the paper, digit by digit.")
        else:
            message = _("The number does not look like this kind of paper. Compare it with the paper.")
        self.add_error("victim_id_no", message)

    def _currency_fits(self) -> None:
        amount, currency = self.cleaned_data.get("amount"), self.cleaned_data.get("currency")
        if currency and currency != "CNY" and amount is None and "amount" not in self.errors:
            self.add_error("amount", _("Fill in the amount in that currency, or leave the currency empty."))
        if amount is not None and (not currency or currency == "CNY") and "currency" not in self.errors:
            self.add_error("currency", _("Fill in the currency of that amount."))


def initial_of(asks: tuple[Ask, ...], values: dict[str, Any]) -> dict[str, Any]:
    """Stored answers by field name, as the fields show them."""
    return {a.name: shown_back(a, values[a.path]) for a in asks if values.get(a.path) not in EMPTY}


def shown_back(ask: Ask, value: Any) -> Any:
    """A stored value as it stands in its field."""
    if ask.kind == "yes":
        return "yes" if value else "no"
    if ask.kind == "lines":
        return "\n".join(value)
    return "" if ask.kind == "currency" and value == "CNY" else value


def options_of(ask: Ask, facts: Facts) -> list[tuple[str, str]]:
    """The options of a choice with their labels in the language of this request."""
    if ask.words is not None and ask.kind == "many":
        fit = None if ask.only is None else ask.only(facts)
        listed = [(t, w) for t, w in labels.choices(ask.words) if fit is None or t in fit]
    elif ask.words is not None:
        blank = [(t, str(w)) for t, w in ask.options if ask.only is None or t in ask.only(facts)]
        listed = [*labels.choices(ask.words), *blank]
    else:
        fit = None if ask.only is None else ask.only(facts)
        listed = [(t, str(w)) for t, w in ask.options if fit is None or t in fit]
    if ask.kind == "choice" and not ask.required and not {"", "unknown"} & {t for t, _w in listed}:
        listed.append(("", str(ask.blank) or _("I do not know")))
    return listed


def field_of(ask: Ask, facts: Facts, path: str) -> forms.Field:
    """The form field of a question, with the bounds of its `path` in the types of the case."""
    common: dict[str, Any] = {"required": ask.required, "error_messages": {"required": _required(ask)}}
    if ask.kind in ("choice", "many"):
        kind = fields.Choice if ask.kind == "choice" else fields.Many
        return kind(options_of(ask, facts), **common)
    if ask.kind == "day":
        return fields.Day(future=ask.future, **common)
    if ask.kind in ("yes", "features"):
        return (fields.YesNo if ask.kind == "yes" else fields.Features)(**common)
    if ask.kind == "lines":
        return _Lines(path, **common)
    leaf = fieldtree.leaves()[path]
    if ask.kind in ("text", "area"):
        return fields.Text(leaf, **common)
    return fields.Parsed(leaf, _reader(ask), **common)


class _Lines(fields.Text):
    """One entry on each line, as a list; what fits one entry fits the whole box."""

    def __init__(self, path: str, **more: Any) -> None:
        super().__init__(fieldtree.leaves()[f"{path}[]"], **more)
        self.count = fieldtree.counts()[path]

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        found = [line.strip() for line in (text or "").split("\n") if line.strip()]
        if len(found) > self.count:
            words = _("At most %(most)s lines fit. Put some of them together.")
            raise forms.ValidationError(words % {"most": self.count})
        return found


def _reader(ask: Ask) -> Any:
    readers = {
        "clock": parsing.clock,
        "phone": parsing.phone,
        "tail": fields.tail,
        "email": fields.email,
        "postcode": fields.postcode,
        "uscc": fields.uscc,
        "currency": fields.currency,
        "id_no": fields.id_number,
        "money": lambda typed: parsing.money(typed, ask.positive),
        "percent": lambda typed: parsing.money(parsing.plain(typed).rstrip("% ")),
        "count": parsing.count,
    }
    return readers[ask.kind]


def _required(ask: Ask) -> str:
    if ask.kind in ("choice", "yes", "many"):
        return _("Choose an answer.")
    return _("Fill in the day.") if ask.kind == "day" else _("Fill in an answer.")
