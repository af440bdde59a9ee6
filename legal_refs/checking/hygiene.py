"""Hygiene of typed text (文字检查): numbers, names, insults, promises, repealed texts; nothing is changed, only named.

A finding never repeats what it found, so no personal data enters a message. Word lists: data/hygiene.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from msgspec import Struct

from legal_refs.case import fieldtree
from legal_refs.case.facts import Case
from legal_refs.case.masking import mask_card, mask_id, mask_phone
from legal_refs.case.vocabulary import Answer, SourceBasis
from legal_refs.checking import checkfile, repealed
from legal_refs.checking.checkfile import Row
from legal_refs.files import datafiles
from legal_refs.files.datafiles import Fault
from legal_refs.results import Finding

FILE = "hygiene.yaml"
_PROVEN = frozenset({SourceBasis.AUTHORITY_FINDING, SourceBasis.POLICE_DOCUMENT, SourceBasis.CRIMINAL_JUDGMENT})
_CASE_NUMBER = re.compile(r"[（(〔\[]\d{4}[）)〕\]][一-鿿\d]{1,8}(?:民|刑|行|执)[初终再申监]\s*第?\s*\d+\s*号")
_DAY = re.compile(r"(?<!\d)(?:19|20)\d{2}[-－/.](?:0?\d|1[0-2])[-－/.][0-3]?\d(?!\d)")
_CLAUSE = re.compile(r"[^。；;\n、]{0,24}?元")
_TIMESTAMP = re.compile(r"(?:19|20)\d{2}[01]\d[0-3]\d[0-2]\d[0-5]\d(?:[0-5]\d)?")
_TOTAL = re.compile(r"(?:共计|合计|总计|共被盗刷|一共|总共|共损失)")


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    source: tuple[str, ...]
    patterns: dict[str, str]
    rows: tuple[Row, ...]
    words: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Typed:
    """One typed text, the case around it, the day of the papers and the day of the facts."""

    text: str
    case: Case
    on: date
    facts: date | None

    def has(self, words: str) -> int:
        """How many words of a list the text contains."""
        if _any_of(words).search(self.text) is None:
            return 0
        return sum(self.text.count(word) for word in load().words[words])

    def matches(self, pattern: str) -> list[str]:
        """What a pattern finds in the text."""
        return [m.group() for m in _pattern(pattern).finditer(self.text)]


@cache
def load() -> _File:
    """The table, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / FILE, _File)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load().patterns[name])


@cache
def _any_of(words: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, load().words[words])))


def _is_number(text: str) -> bool:
    """A run of digits that may be a card or account number: not an identity number and not a date with a time."""
    digits = re.sub(r"\D", "", text)
    return not _pattern("id").fullmatch(digits) and not _TIMESTAMP.fullmatch(digits)


def _card_numbers(typed: Typed) -> list[str]:
    text = _DAY.sub("日", typed.text)
    return [m.group() for m in _pattern("card").finditer(text) if _is_number(m.group())]


def _other_phones(typed: Typed) -> list[str]:
    written = typed.matches("phone")
    if not written:
        return []
    own = {re.sub(r"\D", "", p) for p in (typed.case.victim.phone, typed.case.service.phone) if p}
    return [m for m in written if re.sub(r"\D", "", m) not in own]


def _repealed(typed: Typed, kind: str) -> dict[str, object] | None:
    """Names of the repealed texts or of the renamed bodies in the text, and what to write instead."""
    found = [term for term in repealed.named(typed.text, typed.on, typed.facts) if term.kind == kind]
    if not found:
        return None
    names = dict.fromkeys(term.name for term in found)
    instead = dict.fromkeys(name for term in found for name in term.instead)
    return {"names": "、".join(names), "instead": "、".join(instead)}


def _accused(typed: Typed) -> bool:
    leak = typed.case.leak
    proven = leak is not None and (leak.staff_finding is Answer.YES or bool(_PROVEN & set(leak.source_basis)))
    return not proven and bool(typed.matches("accused"))


def _amount(typed: Typed) -> dict[str, object] | None:
    """The total that the text states beside the sum of the transactions, where they differ."""
    if not typed.case.transactions or _TOTAL.search(typed.text) is None:
        return None
    listed = sum((t.cny for t in typed.case.transactions), Decimal("0.00"))
    for word in _TOTAL.finditer(typed.text):
        clause = _CLAUSE.match(typed.text, word.end())
        found = _pattern("money").search(clause.group()) if clause else None
        typed_sum = Decimal(re.sub("[,，]", "", found.group(1))) if found else listed
        if typed_sum != listed:
            return {"typed": f"{typed_sum:,.2f}", "listed": f"{listed:,.2f}"}
    return None


Probe = Callable[[Typed], object]
_PROBES: dict[str, Probe] = {
    "hygiene.card_number": _card_numbers,
    "hygiene.id_number": lambda t: t.matches("id"),
    "hygiene.phone": _other_phones,
    "hygiene.others_data": _other_phones,
    "hygiene.relative": lambda t: t.has("relative"),
    "hygiene.insult": lambda t: {"count": t.has("insult")} if t.has("insult") else None,
    "hygiene.politics": lambda t: t.has("politics"),
    "hygiene.promise": lambda t: t.has("promise"),
    "hygiene.threat": lambda t: t.has("threat"),
    "hygiene.repealed": lambda t: _repealed(t, "text"),
    "hygiene.renamed": lambda t: _repealed(t, "body"),
    "hygiene.vague": lambda t: t.has("vague"),
    "hygiene.not_for_court": lambda t: t.has("not_for_court"),
    "hygiene.mixed_nature": lambda t: t.has("redress") and t.has("punish"),
    "hygiene.accused": _accused,
    "hygiene.guilt": lambda t: t.matches("guilt"),
    "hygiene.guilt_police": lambda t: t.matches("guilt"),
    "hygiene.acting_as_lawyer": lambda t: t.has("lawyer"),
    "hygiene.case_number": lambda t: bool(_CASE_NUMBER.search(t.text)),
    "hygiene.amount": _amount,
}


def faults() -> list[Fault]:
    """Rows without a probe and probes without a row; patterns that cannot be read."""
    ids = {row.id for row in load().rows}
    found = checkfile.faults(load().rows, FILE)
    found += [Fault(FILE, name, "a row needs a probe of this id, and a probe a row") for name in ids ^ _PROBES.keys()]
    for name, pattern in load().patterns.items():
        try:
            re.compile(pattern)
        except re.error as error:
            found.append(Fault(FILE, f"patterns.{name}", str(error)))
    return found


def rows() -> tuple[Row, ...]:
    """The checks of this module with their messages."""
    return load().rows


def scan(text: str, case: Case, on: date, field: str | None = None) -> tuple[Finding, ...]:
    """What is wrong with one typed text; `on` is the day of the papers, `field` the place that a page links to."""
    return _scanned(Typed(text, case, on, case.incident_day), field)


def _scanned(typed: Typed, field: str | None) -> tuple[Finding, ...]:
    found = []
    for row in () if _is_plain(typed.text) else load().rows:
        hit = _PROBES[row.id](typed)
        if hit:
            found.append(checkfile.finding(row, field or row.field, hit if isinstance(hit, dict) else {}))
    return tuple(found)


def _is_plain(text: str) -> bool:
    """Whether no check can strike, as in most texts: no digit, no listed word, no repealed text, nobody accused."""
    return not any(telling.search(text) for telling in _telling())


@cache
def _telling() -> tuple[re.Pattern[str], ...]:
    """What some check must meet to strike; every other pattern of the data and of this module asks for a digit."""
    listed = [word for words in load().words.values() for word in words]
    words = re.compile("|".join(map(re.escape, listed)))
    old = re.compile("|".join(f"(?:{row.pattern})" for row, _ in repealed.rows()))
    return re.compile(r"\d"), words, old, _pattern("accused"), _pattern("guilt")


def scan_case(case: Case, on: date) -> tuple[Finding, ...]:
    """scan() over every narrative field of a case, each finding with its field; the same finding of a field once."""
    facts = case.incident_day  # once for thousands of texts: it looks at every transaction
    return tuple(f for field, text in typed_texts(case) for f in _scanned(Typed(text, case, on, facts), field))


def typed_texts(case: Case) -> Iterator[tuple[str, str]]:
    """(field path, text) of everything that a person tells in own words and a paper may print."""
    return fieldtree.told_of(case)


def masked(text: str) -> str:
    """The text with card, identity and telephone numbers masked (6+4, 3+4, 3+4), for a list or a log."""
    text = _pattern("id").sub(lambda m: mask_id(m.group()), text)
    text = _pattern("card").sub(lambda m: mask_card(m.group()) if _is_number(m.group()) else m.group(), text)
    return _pattern("phone").sub(lambda m: mask_phone(m.group()), text)
