"""What a check may ask of the results beside the case: `result` and `result_word`, over amounts and court."""

from __future__ import annotations

import typing
from functools import cache
from typing import Any

from msgspec import Struct

from legal_refs.checking.base import Sight
from legal_refs.forum.suits import Kind
from legal_refs.questions.coded import reading
from legal_refs.questions.compiler import Condition, ConditionError, Registry
from legal_refs.questions.paths import field_of, value_at
from legal_refs.questions.registry import registry
from legal_refs.questions.written import pair_of, words_of
from legal_refs.results import Amounts, Forum

WORDS = {"forum.claim_kind": frozenset(Kind), "forum.small_claims": frozenset(("yes", "by_agreement", "no", "unknown"))}
"""The results that are one word of several."""


class Results(Struct):
    """Where the paths of these questions begin."""

    amounts: Amounts
    forum: Forum


@cache
def asking() -> Registry:
    """The registry of the law with the questions of this room."""
    return registry().with_builders(result=_result, result_word=_result_word)


def _result(written: Any) -> Condition:
    """Something stands in this result: words, a day, an amount that is not nothing."""
    names = field_of(written, Results).names
    return reading(lambda setting: bool(value_at(setting, names)))


def _result_word(written: Any) -> Condition:
    """`{result: word}` or `{result: [words]}`: the result is one of these words."""
    path, words = pair_of(written, "result_word")
    if path not in WORDS:
        raise ConditionError(f"{path!r} is not one of {', '.join(WORDS)}")
    wanted = words_of(words, str)
    if not wanted <= WORDS[path]:
        raise ConditionError(f"{path}: no such word: {', '.join(sorted(wanted - WORDS[path]))}")
    names = field_of(path, Results).names
    return reading(lambda setting: value_at(typing.cast(Sight, setting), names) in wanted)
