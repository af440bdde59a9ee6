"""The shape of the steps table: an Ask is one question, a Step is one page; plain data and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from threading import Lock
from typing import Any

from django.utils.functional import Promise

from complaints.journey.partial import as_case
from legal_refs.case import fieldtree
from legal_refs.questions.compiler import Setting, Test

Words = str | Promise
Values = Mapping[str, Any]


class Facts:
    """What is known so far: answers by case path ("card.kind"), only from pages that are open."""

    def __init__(self, values: dict[str, Any] | None = None) -> None:
        self.values: dict[str, Any] = dict(values or {})
        self.setting = Setting(as_case(self.values), date.max)  # no question of the interview waits for a day
        self._answered: dict[str, bool] = {}

    def get(self, path: str) -> Any:
        """The answer at a path, None where there is none."""
        return self.values.get(path)

    def has(self, path: str, *tokens: str) -> bool:
        """Whether the answer is one of the tokens, or a list that holds one of them."""
        value = self.values.get(path)
        if isinstance(value, list):
            return any([token in value for token in tokens])
        return value in tokens

    def put(self, path: str, value: Any) -> None:
        """Add an answer; what was asked of its part of the case is asked anew."""
        self.values[path] = value
        for name in readers_of(path):
            self._answered.pop(name, None)

    def holds(self, name: str, test: Test) -> bool:
        """Whether a question is answered yes; its name stands for it."""
        kept = self._answered.get(name)
        if kept is None:
            kept = self._answered[name] = test(self.setting) is True
        return kept


READS: dict[str, frozenset[str]] = {}
"""The fields that each question of the interview reads, by its name; conditions.py fills it."""
_READERS: dict[str, tuple[str, ...]] = {}
"""The questions that read each field that was answered so far: as many as the table has fields."""
_LOCK = Lock()  # visitors of a young worker compile questions at the same moment as others look through them


def asked(name: str, reads: frozenset[str]) -> None:
    """Put down what a question reads, before it is asked for the first time."""
    with _LOCK:
        if name not in READS:
            READS[name] = reads
            _READERS.clear()


def readers_of(path: str) -> tuple[str, ...]:
    """The questions that read this field, a part of it or the record around it."""
    found = _READERS.get(path)
    if found is None:
        with _LOCK:
            found = tuple(name for name, reads in READS.items() if any(_touch(path, read) for read in reads))
            _READERS[path] = found
    return found


def _touch(path: str, read: str) -> bool:
    return path == read or path.startswith(f"{read}.") or read.startswith(f"{path}.")


Condition = Callable[[Facts], bool]


@dataclass(frozen=True)
class Ask:
    """One question. `path` is its place in the case file; a path with "_" in front stays in the interview.

    kind: choice many features yes text area lines day clock money percent count tail phone email postcode uscc id_no
    currency carry
    `named`: the options are made of what was told so far. `carry` is never shown: it keeps what a case file brought
    along. Length, range and count come from the types
    (legal_refs.case.fieldtree).
    """

    path: str
    kind: str
    label: Words = ""
    hint: Words = ""
    required: bool = False
    words: type[StrEnum] | None = None
    options: tuple[tuple[str, Words], ...] = ()
    only: Callable[[Facts], tuple[str, ...]] | None = None
    named: Callable[[Facts], tuple[tuple[str, Words], ...]] | None = None
    when: Condition | None = None
    future: bool = False
    more: bool = False
    blank: Words = ""
    autocomplete: str = ""
    unit: Words = ""
    positive: bool = False

    @property
    def name(self) -> str:
        """Name of the form field: the path with underscores."""
        return self.path.replace(".", "_")

    def fits(self, facts: Facts) -> bool:
        """Whether these facts leave the question to be answered."""
        return self.when is None or self.when(facts)

    def with_options(self, facts: Facts) -> Ask:
        """The question with the options that these facts name."""
        return self if self.named is None else replace(self, options=self.named(facts))


@dataclass(frozen=True)
class Step:
    """One page of the interview. With `many` the page is a list and `asks` are the questions of one item.

    `core`: where this holds the page is one of the few before the first result; every other page is a task that may
    be done in any order or not at all, and `why` says what it is good for. `by_tick`: a page of the core that a tick
    opens; ticked after the first result it is a task like others and closes nothing.
    """

    id: str
    section: str
    title: Words
    asks: tuple[Ask, ...] = ()
    when: Condition | None = None
    hint: Words = ""
    many: str = ""
    item: Words = ""
    least: int = 0
    columns: tuple[str, ...] = ()
    paste: bool = False
    kind: str = "questions"
    why: Words = field(default="")
    core: Condition | None = None
    by_tick: bool = False

    @property
    def most(self) -> int:
        """How many entries a list page takes, by the type of its list."""
        return fieldtree.counts()[self.many]

    def full_path(self, ask: Ask) -> str:
        """The place of a question in the types of the case: an entry's question stands below its list."""
        return f"{self.many}[].{ask.path}" if self.many else ask.path

    def is_core(self, facts: Facts) -> bool:
        """Whether the first result waits for this page."""
        return self.core is not None and self.core(facts)

    @cached_property
    def required(self) -> tuple[Ask, ...]:
        """The questions that must have an answer where they are shown."""
        return tuple(a for a in self.asks if a.required and a.kind != "carry")

    def shown(self, facts: Facts) -> tuple[Ask, ...]:
        """The questions that these facts leave on the page."""
        return tuple(a.with_options(facts) for a in self.asks if a.kind != "carry" and a.fits(facts))
