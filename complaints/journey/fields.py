"""Form fields that give back the written form of a case file; each refuses what a paper cannot carry."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from complaints.journey import parsing
from complaints.journey.parsing import Unreadable
from legal_refs.case import banks, identity, texts
from legal_refs.case.fieldtree import Leaf
from legal_refs.case.vocabulary import Answer, Feature

LONGEST_LINE = 200
"""Characters of a line that is read into a number, a day, a choice."""
CODE = Leaf(None, longest=LONGEST_LINE, holds="account")
"""The resume code: nothing of the case."""
LONGEST_BOX = 100
"""Characters in one of the boxes of a day."""


def today() -> date:
    """The day in Beijing."""
    return timezone.localdate()


class Text(forms.Field):
    """A line or a text of the case. Gives the text without outer blanks and invisible marks, or None."""

    widget = forms.TextInput

    def __init__(self, leaf: Leaf, **more: Any) -> None:
        super().__init__(**more)
        self.leaf = leaf

    @property
    def most(self) -> int:
        """Characters that fit."""
        return self.leaf.longest or LONGEST_LINE

    def clean(self, value: Any) -> Any:
        refuse_long(value, 2 * self.most)  # a line break is sent as two signs
        return super().clean(value)

    def to_python(self, value: Any) -> Any:
        text = str(value or "")
        refuse_unsafe(text)
        return (texts.lines(text) if self.leaf.lines else texts.line(text)) or None

    def validate(self, value: Any) -> None:
        super().validate(value)
        if isinstance(value, str):
            refuse_long(value, self.most)
            refuse_numbers(value, self.leaf.holds)


class Parsed(Text):
    """A line that a function of parsing.py reads."""

    def __init__(self, leaf: Leaf, read: Callable[[str], Any], **more: Any) -> None:
        super().__init__(leaf, **more)
        self.read = read

    def clean(self, value: Any) -> Any:
        refuse_long(value, LONGEST_LINE)
        return super().clean(value)

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return None if text is None else understood(self.read, text)

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is not None and self.leaf.most is not None and not self.leaf.least <= Decimal(value) <= self.leaf.most:
            words = {"least": self.leaf.least, "most": self.leaf.most}
            raise ValidationError(_("Write a number from %(least)s to %(most)s.") % words)


class Choice(forms.Field):
    """One token of a list. An option with the empty token stands for None."""

    widget = forms.TextInput

    def __init__(self, options: Sequence[tuple[str, str]], **more: Any) -> None:
        super().__init__(**more)
        self.options = list(options)

    def to_python(self, value: Any) -> Any:
        if value in (None, ""):
            return None
        if str(value) not in {token for token, _label in self.options}:
            raise ValidationError(_("Choose one of the answers on the list."))
        return str(value)

    def validate(self, value: Any) -> None:
        offers_none = any(token == "" for token, _label in self.options)
        if value is None and self.required and not offers_none:
            raise ValidationError(self.error_messages["required"])


class YesNo(Choice):
    """Yes or no as a truth value; nothing chosen gives None."""

    def __init__(self, **more: Any) -> None:
        super().__init__([("yes", _("Yes")), ("no", _("No"))], **more)

    def to_python(self, value: Any) -> Any:
        token = super().to_python(value)
        return None if token is None else token == "yes"  # noqa: S105 - no password

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


class Many(forms.Field):
    """Several tokens of a list, in the order of the list."""

    widget = forms.SelectMultiple

    def __init__(self, options: Sequence[tuple[str, str]], **more: Any) -> None:
        super().__init__(**more)
        self.options = list(options)

    def to_python(self, value: Any) -> list[str]:
        chosen = {str(v) for v in value or []}
        known = [token for token, _label in self.options]
        if not chosen <= set(known):
            raise ValidationError(_("Choose only answers on the list."))
        return [token for token in known if token in chosen]


class DayWidget(forms.MultiWidget):
    """Year, month, day; a whole day pasted into the first box is understood."""

    def __init__(self) -> None:
        super().__init__({"y": forms.TextInput, "m": forms.TextInput, "d": forms.TextInput})

    def decompress(self, value: Any) -> list[str]:
        parts = str(value or "").split("-")
        return [parts[0], parts[1].lstrip("0"), parts[2].lstrip("0")] if len(parts) == 3 else ["", "", ""]


class Day(forms.Field):
    """A day as ISO text, or None."""

    widget = DayWidget

    def __init__(self, future: bool = False, **more: Any) -> None:
        super().__init__(**more)
        self.future = future

    def to_python(self, value: Any) -> str | None:
        for box in value or []:
            refuse_long(box, LONGEST_BOX)
        boxes = [parsing.plain(str(v or "")) for v in (value or ["", "", ""])]
        refuse_unsafe("".join(boxes))
        if not any(boxes):
            return None
        if boxes[0] and not boxes[1] and not boxes[2]:
            typed = boxes[0]
        elif all(boxes):
            typed = "{}年{}月{}日".format(*(re.sub("[年月日号]", "", b) for b in boxes))
        else:
            raise ValidationError(_("Fill in year, month and day, or leave all three empty."))
        return day_of(typed, None if self.future else today())


class Features(forms.Field):
    """Functions of a card and whether each was explained: a list of {feature, explained}."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.widget = forms.MultiWidget({f.value: forms.TextInput for f in Feature})
        self.widget.decompress = self.decompress

    @staticmethod
    def decompress(value: Any) -> list[str]:
        known = {v["feature"]: v["explained"] for v in value or []}
        return [known.get(f.value, "") for f in Feature]

    def to_python(self, value: Any) -> list[dict[str, str]]:
        chosen = list(zip(Feature, value or [""] * len(Feature), strict=True))
        if any(v and v not in set(Answer) for _f, v in chosen):
            raise ValidationError(_("Choose only answers on the list."))
        return [{"feature": f.value, "explained": v} for f, v in chosen if v]


def refuse_long(value: Any, most: int) -> None:
    """Raise a form error where a text is longer than `most` characters; asked before anything else is done with it."""
    over = len(str(value or "")) - most
    if over > 0:
        raise ValidationError(
            _("The text is %(over)s characters too long; at most %(most)s fit. Shorten it.")
            % {"over": over, "most": most}
        )


def understood(read: Callable[[str], Any], typed: str) -> Any:
    """What `read` makes of the text; its refusal as a form error."""
    try:
        return read(typed)
    except Unreadable as error:
        raise ValidationError(str(error.message)) from None


def day_of(typed: str, last: date | None) -> str:
    """A day as ISO text, not after `last`; its refusal as a form error."""
    try:
        return parsing.day(typed, last)
    except Unreadable as error:
        raise ValidationError(str(error.message)) from None


def refuse_unsafe(text: str) -> None:
    """Raise a form error that names a character which a Word file cannot carry."""
    name = parsing.unsafe_character(text)
    if name is not None:
        raise ValidationError(
            _("The text holds a character (%(name)s) that a Word file cannot carry. Delete it and send again.")
            % {"name": name}
        )


def refuse_numbers(text: str, holds: str) -> None:
    """Raise a form error where a full card or identity number stands in a text that may not hold it."""
    if holds in ("account", "identity"):
        return
    certain = holds == "number"
    tail = texts.card_tail(text, certain)
    if tail is not None:
        raise ValidationError(
            _("The text holds what looks like a full card number (ending in %(tail)s). Keep only the last four digits.")
            % {"tail": tail}
        )
    if texts.identity_number(text, certain):
        raise ValidationError(_("The text holds what looks like a full identity number. Take it out of the text."))


def tail(typed: str) -> str:
    """Four digits; of a full number nothing is kept."""
    digits = re.sub(r"[\s*xX.-]", "", parsing.plain(typed))
    if re.fullmatch(r"\d{12,19}", digits):
        raise Unreadable(_("Do not type the full number. Only the last four digits."))
    if not re.fullmatch(r"\d{4}", digits):
        raise Unreadable(_("Write the last four digits."))
    return digits


def postcode(typed: str) -> str:
    digits = re.sub(r"\s", "", parsing.plain(typed))
    if not re.fullmatch(r"\d{6}", digits):
        raise Unreadable(_("A postcode has six digits."))
    return digits


def email(typed: str) -> str:
    text = parsing.plain(typed)
    if not re.fullmatch(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}", text):
        raise Unreadable(_("Write an e-mail address like name@example.com."))
    return text


def uscc(typed: str) -> str:
    """Unified social credit code with its check character."""
    text = re.sub(r"[\s-]", "", parsing.plain(typed)).upper()
    if not banks.valid_uscc(text):
        raise Unreadable(
            _("This is not a valid unified social credit code: 18 characters, the last one checks the others.")
        )
    return text


CURRENCIES = {
    **{"人民币": "CNY", "美元": "USD", "美金": "USD", "港元": "HKD", "港币": "HKD", "澳门元": "MOP", "新台币": "TWD"},
    **{"欧元": "EUR", "英镑": "GBP", "日元": "JPY", "韩元": "KRW", "泰铢": "THB", "新加坡元": "SGD", "澳元": "AUD"},
}


def currency(typed: str) -> str:
    """Three letters of a currency from USD, usd or 美元."""
    text = CURRENCIES.get(parsing.plain(typed), parsing.plain(typed).upper())
    if not re.fullmatch(r"[A-Z]{3}", text):
        raise Unreadable(_("Write the three letters of the currency, for example USD."))
    return text


def id_number(typed: str) -> str:
    """An identity number in its written form; whether it fits its kind of paper is the form's question."""
    return identity.normalised(parsing.plain(typed))[:60]
