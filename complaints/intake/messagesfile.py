"""The typed reading of data/messages.yaml: how banks word their messages, by kind of word and by bank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from msgspec import Struct

from complaints.intake.lexicon import DATA
from legal_refs.files import datafiles


class BankWording(Struct, frozen=True, forbid_unknown_fields=True):
    """A bank's name as its messages carry it; `signed` where an amount without a minus is money coming in."""

    id: str
    name: str
    signed: str = ""


class MessageWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it stands."""

    source: str
    checked_on: date
    tails: list[str]
    starts: list[str]
    counterparts: list[str]
    trailing: str
    machines: str
    banks: list[BankWording]


@dataclass(frozen=True)
class Wording:
    """The compiled expressions; each is bounded in how far it looks."""

    tails: tuple[re.Pattern[str], ...]
    starts: re.Pattern[str]
    counterparts: tuple[re.Pattern[str], ...]
    trailing: re.Pattern[str]
    machines: re.Pattern[str]
    signed: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def load() -> Wording:
    """The wording of messages. Raises DataError."""
    words = datafiles.read(DATA / "messages.yaml", MessageWords)
    starts = "|".join(re.escape(w) for w in sorted(words.starts, key=len, reverse=True))
    return Wording(
        tuple(re.compile(t) for t in words.tails),
        re.compile(starts),
        tuple(re.compile(c) for c in words.counterparts),
        re.compile(words.trailing),
        re.compile(words.machines),
        tuple((b.name, re.compile(b.signed)) for b in words.banks if b.signed),
    )
