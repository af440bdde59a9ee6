"""Where the money went, by the words of a line: out, in, none, or a question. Nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass

from complaints.intake import lexicon
from complaints.intake.row import IN, NONE, OUT


@dataclass(frozen=True)
class Told:
    """`way` is out, in, none or "" (the words do not say); `sure` is False where they contradict each other."""

    way: str
    sure: bool


def by_words(text: str) -> Told:
    """What the words of a line say about the direction, its names (支付宝, 收款人) left aside."""
    kinds: dict[str, list[tuple[int, int]]] = {}
    for kind, begin, end in lexicon.finder("directions").places(text):
        kinds.setdefault(kind, []).append((begin, end))
    if "none" in kinds:
        return Told(NONE, True)
    if "hold" in kinds:
        return Told(NONE, False)
    if "reversal" in kinds:
        explicit = "支出" in text or "转入" in text
        return Told("" if explicit else IN, not explicit)
    if "in" in kinds and "out" in kinds:
        return _both(text)
    if "in" in kinds:
        return Told(IN, True)
    if "out" in kinds or _names_payee(text, kinds.get("out_if_after", [])):
        return Told(OUT, True)
    return Told("", False)


def _both(text: str) -> Told:
    """Words of both kinds: the plain 支出 or 收入 of a statement decides; anything else is a question."""
    if ("支出" in text or "转出" in text) and "收入" not in text and "转入" not in text:
        return Told(OUT, "存入" not in text)
    if ("收入" in text or "转入" in text or "存入" in text) and not any(w in text for w in ("支出", "转出", "扣")):
        return Told(IN, True)
    return Told("", False)


def _names_payee(text: str, places: list[tuple[int, int]]) -> bool:
    words = lexicon.load().to_whom
    return any(any(w in text[e : e + 16] or w in text[max(0, b - 16) : b] for w in words) for b, e in places)


def joined(told: Told, sign: str, minus_is: str = OUT) -> Told:
    """Words and sign together. `minus_is` says which way a minus points: out on a debit account."""
    if not sign:
        return told
    signed = minus_is if sign == "-" else (IN if minus_is == OUT else OUT)
    if told.way == "" and told == Told("", False):
        return Told(signed, True)
    if told.way in (signed, NONE):
        return told
    if told.way == IN and signed == OUT and told.sure:
        return Told(IN, False)
    return Told(told.way or signed, False)
