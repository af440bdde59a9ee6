"""Where questions that need code are put down: a test with the fields it reads, or a builder from an argument."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from legal_refs.questions.compiler import Builder, Condition, Test

PLAIN: dict[str, Condition] = {}
BUILDERS: dict[str, Builder] = {}
DAYS = frozenset({"@filing", "@facts", "@known"})
"""What a question reads beside fields: the filing day, the day of the facts, the day they were known."""


def question(*reads: str) -> Callable[[Test], Test]:
    """Put down a test under its own name with the fields that it reads."""

    def put(test: Test) -> Test:
        name = _name(test)
        PLAIN[name] = Condition(name, test, frozenset(reads))
        return test

    return put


def with_argument(build: Builder) -> Builder:
    """Put down a builder under its own name; it raises ConditionError for an argument that it does not know."""
    BUILDERS[_name(build)] = build
    return build


def reading(test: Test, *reads: str) -> Condition:
    """What a builder returns: the test and the fields that it reads."""
    return Condition("", test, frozenset(reads))


def _name(function: Any) -> str:
    name: str = function.__name__
    return name.removeprefix("_")
