"""The one registry of questions: those in code and those of data/questions.yaml, each with its meaning.

A question answers yes, no or unknown (True, False, None). Whoever reads a table compiles its conditions here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from legal_refs.files.datafiles import DataError, Fault
from legal_refs.questions import apart, cases, conduct, days, fields, outsiders, statements, timebar
from legal_refs.questions.coded import BUILDERS, DAYS, PLAIN
from legal_refs.questions.compiler import COMBINED, WRAPPED, Condition, ConditionError, Registry, Setting, answer
from legal_refs.questions.paths import field_of
from legal_refs.questions.questionfile import Row, data
from legal_refs.results import Words

CODED = (apart, cases, conduct, days, fields, outsiders, statements, timebar)
"""The modules whose questions are put down by importing them."""
FILE = "questions.yaml"


class Question(Struct, frozen=True):
    """A question as a reader meets it: name, meaning, the argument it takes, the fields it reads (if it takes none)."""

    name: str
    meaning: Words
    argument: str | None
    reads: tuple[str, ...]


@cache
def registry() -> Registry:
    """Every question that a table may name. Raises DataError with every faulty row of questions.yaml."""
    return assembled(data().questions, data().combining)


@cache
def questions() -> tuple[Question, ...]:
    """Every question with its meaning, in the order of the file, then the words that combine them."""
    plain = registry().plain
    rows = (*data().questions, *data().combining)
    return tuple(
        Question(row.id, row.meaning, row.argument, tuple(sorted(plain[row.id].reads)) if row.id in plain else ())
        for row in rows
    )


def asked(name: str, setting: Setting) -> bool | None:
    """What a question without an argument answers. Raises ConditionError for an unknown name."""
    return answer(registry().compile(name), setting)


def assembled(rows: tuple[Row, ...], combining: tuple[Row, ...]) -> Registry:
    """The coded questions and the rows that put questions together. Raises DataError with every fault."""
    plain = _Plain(rows)
    draft = Registry(plain, BUILDERS)
    plain.registry = draft
    faults = [*_unmatched(rows, combining), *_misread()]
    for row in rows:
        if row.asks is not None:
            try:
                draft.compile(row.id)
            except ConditionError as error:
                faults.append(Fault(FILE, row.id, str(error)))
    if faults:
        raise DataError(*faults)
    return Registry(dict(plain), BUILDERS)


class _Plain(dict[str, Condition]):
    """The coded questions; one that is put together from others is compiled when it is first named."""

    registry: Registry

    def __init__(self, rows: tuple[Row, ...]) -> None:
        super().__init__(PLAIN)
        self._rows = {row.id: row for row in rows if row.asks is not None and row.id not in PLAIN}
        self._open: list[str] = []

    def __missing__(self, name: str) -> Condition:
        row = self._rows[name]
        if name in self._open:
            raise ConditionError(f"a circle: {' → '.join([*self._open, name])}")
        self._open.append(name)
        try:
            part = self.registry.compile(row.asks)
        finally:
            self._open.pop()
        self[name] = Condition(name, part.holds, part.reads)
        return self[name]


def _unmatched(rows: tuple[Row, ...], combining: tuple[Row, ...]) -> Iterator[Fault]:
    """Rows and code that do not belong together, ids that stand twice."""
    for name, count in Counter(row.id for row in (*rows, *combining)).items():
        if count > 1:
            yield Fault(FILE, name, "this question stands twice")
    coded = PLAIN.keys() | BUILDERS.keys()
    for row in rows:
        if (row.asks is None) != (row.id in coded):
            yield Fault(FILE, row.id, "asks: a question is put together here or stands in code, one of the two")
        if (row.argument is not None) != (row.id in BUILDERS):
            yield Fault(FILE, row.id, "argument: to be named where the code takes one, and only there")
    for name in sorted(coded - {row.id for row in rows}):
        yield Fault(FILE, name, "this question of the code has no row with its meaning")
    for name in {row.id for row in combining} ^ (COMBINED.keys() | WRAPPED.keys()):
        yield Fault(FILE, name, "combining: the words are any, all, not, unless and surely")


def _misread() -> Iterator[Fault]:
    """Coded questions that say they read a field that the case does not have."""
    for name, condition in PLAIN.items():
        for path in condition.reads - DAYS:
            try:
                field_of(path)
            except ConditionError as error:
                yield Fault(FILE, name, str(error))
