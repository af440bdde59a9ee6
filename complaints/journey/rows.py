"""What a template needs to draw one question, and how an answer is shown back: from the same Ask as the form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from complaints.journey import labels
from complaints.journey.flow import EMPTY
from complaints.journey.table import Ask
from legal_refs.case.vocabulary import Answer, Feature
from legal_refs.forum import desks
from legal_refs.reading import explainedfile
from legal_refs.reading.explainedfile import Explained

READ_BACK = ("day", "clock", "money", "percent", "count")
"""Kinds of answers that are typed freely and read into a value."""
INPUT_MODES = {
    "money": "decimal",
    "count": "numeric",
    "tail": "numeric",
    "postcode": "numeric",
    "phone": "tel",
    "email": "email",
}
WIDTHS = {
    "money": "short",
    "count": "short",
    "tail": "short",
    "clock": "short",
    "postcode": "short",
    "currency": "short",
}


@dataclass(frozen=True)
class Option:
    """One radio, box or select option."""

    id: str
    token: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Part:
    """One of the boxes of a day, or one function of a card."""

    id: str
    name: str
    label: str
    value: str
    options: tuple[Option, ...] = ()


@dataclass(frozen=True)
class Row:
    """One question as drawn on a page."""

    ask: Ask
    id: str
    name: str
    value: Any
    errors: tuple[str, ...]
    options: tuple[Option, ...]
    parts: tuple[Part, ...]
    width: str
    input_mode: str
    longest: int = 0

    @property
    def answered(self) -> bool:
        """Something stands in the field."""
        return any(p.value for p in self.parts) if self.parts else self.value not in EMPTY

    @property
    def first_id(self) -> str:
        """Where a link of the error summary leads."""
        if self.options:
            return self.options[0].id
        return self.parts[0].id if self.parts else self.id

    @property
    def described_by(self) -> str:
        """Ids of hint and error for aria-describedby."""
        found = [f"{self.id}-hint"] if self.ask.hint else []
        return " ".join([*found, *([f"{self.id}-error"] if self.errors else [])])

    @property
    def kind(self) -> str:
        return self.ask.kind

    @property
    def explained(self) -> tuple[Explained, ...]:
        """Words of desks and courts in the question and its hint, to be explained where they stand."""
        return explainedfile.standing_in(f"{self.ask.label} {self.ask.hint or ''}")

    @property
    def explained_answers(self) -> tuple[Explained, ...]:
        """Such words in the answers alone: read by whoever wonders what an answer means."""
        found = explainedfile.standing_in(" ".join(str(option.label) for option in self.options))
        return tuple(word for word in found if word not in self.explained)

    @property
    def says_optional(self) -> bool:
        """Whether the question says that it may be left out; one that offers "not clear" needs no such word."""
        return not self.ask.required and not any(option.token in ("", "unknown") for option in self.options)

    @property
    def read_back(self) -> bool:
        """Whether the page says how it reads what is typed here."""
        return self.ask.kind in READ_BACK

    @property
    def line_count(self) -> int:
        """Height of a text box."""
        return 12 if self.longest > 2000 else 4


def row(bound: BoundField, ask: Ask) -> Row:
    """Draw a bound field of a question."""
    identity = str(bound.auto_id)
    value = bound.value()
    return Row(
        ask=ask,
        id=identity,
        name=bound.html_name,
        value="" if value is None else value,
        errors=tuple(str(e) for e in bound.errors),
        options=_options(bound, identity, value) if ask.kind in ("choice", "yes", "many") else (),
        parts=_parts(bound, ask, identity, value),
        width=WIDTHS.get(ask.kind, ""),
        input_mode=INPUT_MODES.get(ask.kind, ""),
        longest=getattr(bound.field, "most", 0),
    )


def _options(bound: BoundField, identity: str, value: Any) -> tuple[Option, ...]:
    chosen = (
        {str(v) for v in value or []} if isinstance(value, (list, tuple)) else {"" if value is None else str(value)}
    )
    blank_chosen = bound.form.is_bound or bool(value)
    return tuple(
        Option(f"{identity}_{i}", token, str(label), token in chosen and (token != "" or blank_chosen))
        for i, (token, label) in enumerate(bound.field.options)  # type: ignore[attr-defined]
    )


def _parts(bound: BoundField, ask: Ask, identity: str, value: Any) -> tuple[Part, ...]:
    if ask.kind == "day":
        boxes = value if isinstance(value, list) else bound.field.widget.decompress(value)
        names = (
            ("y", pgettext("box of a date", "Year")),
            ("m", pgettext("box of a date", "Month")),
            ("d", pgettext("box of a date", "Day")),
        )
        return tuple(
            Part(f"{identity}_{k}", f"{bound.html_name}_{k}", label, box or "")
            for (k, label), box in zip(names, boxes, strict=False)
        )
    if ask.kind == "features":
        answers = value if bound.form.is_bound else bound.field.decompress(value)  # type: ignore[attr-defined]
        return tuple(_feature(bound, identity, f, v or "") for f, v in zip(Feature, answers, strict=False))
    return ()


def _feature(bound: BoundField, identity: str, feature: Feature, chosen: str) -> Part:
    words = {
        "": _("Not open, or not known"),
        Answer.YES: _("Open, and explained"),
        Answer.NO: _("Open, not explained"),
        Answer.UNKNOWN: _("Open; I do not know whether explained"),
    }
    base = f"{identity}_{feature.value}"
    options = tuple(Option(f"{base}_{i}", str(t), w, str(t) == chosen) for i, (t, w) in enumerate(words.items()))
    return Part(base, f"{bound.html_name}_{feature.value}", labels.label(Feature, feature.value), chosen, options)


def shown(ask: Ask, value: Any) -> str:
    """An answer as the check page and the lists show it; "" where there is none."""
    if value in EMPTY:
        return ""
    if ask.kind in ("choice", "many"):
        return _tokens(ask, value if isinstance(value, list) else [value])
    if ask.kind == "features":
        return _listed([_in_brackets(labels.label(Feature, v["feature"]), _explained(v["explained"])) for v in value])
    if ask.kind == "yes":
        return _("Yes") if value else _("No")
    if ask.kind == "day":
        return day_words(date.fromisoformat(value))
    if ask.path == "desk":
        return _desk(value)
    if ask.kind in ("money", "count"):
        number = f"{Decimal(value):,.2f}" if ask.kind == "money" else str(value)
        return number + (f"{' ' if labels.english() else ''}{ask.unit}" if ask.unit else "")
    return "\n".join(value) if isinstance(value, list) else str(value)


def day_words(value: date) -> str:
    """A day in the language of this request: 2026年5月21日, 21 May 2026."""
    if labels.english():
        return f"{value.day} {value:%B} {value.year}"
    return f"{value.year}年{value.month}月{value.day}日"


def percent_words(value: Decimal) -> str:
    """A share in the language of this request: 70%, 70 %."""
    return f"{(value * 100).normalize():f}" + (" %" if labels.english() else "%")


def _tokens(ask: Ask, tokens: list[Any]) -> str:
    if ask.words is not None:
        kind = ask.words
        return _listed([labels.label(kind, t) for t in tokens])
    words = {token: str(label) for token, label in ask.options}
    return _listed([words.get(t, str(t)) for t in tokens])  # a card or bank of the case is named by its number


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ("; " if labels.english() else "；").join(words)


def _desk(value: str) -> str:
    """The name of an authority that a case file names by its id (nfra); what a person typed as it is."""
    try:
        return labels.said(desks.authority(value))
    except KeyError:
        return value


def _in_brackets(word: str, more: str) -> str:
    return f"{word} ({more})" if labels.english() else f"{word}（{more}）"


def _explained(answer: str) -> str:
    return {"yes": _("explained"), "no": _("not explained")}.get(answer, _("not known whether explained"))
