"""A key that is empty held the thread that read it for ever: the search for the nearest line did not get shorter."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

import pytest

from legal_refs.case.casefile import CaseFileError, from_plain, loads

UNSAFE = "\x01"
MOST_STEPS = 100_000
"""Lines of Python; reading one of these takes a few hundred."""


def faults_of(read: Callable[[], object]) -> int:
    """The number of faults that reading names; stopped where it goes round for ever."""
    steps = 0

    def count(*_: object) -> object:
        nonlocal steps
        steps += 1
        assert steps < MOST_STEPS, "it goes round for ever"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        read()
    except CaseFileError as error:
        return len(error.problems)
    finally:
        sys.settrace(before)
    return 0


@pytest.mark.parametrize("key", ["", ".", "a.", "a..b", "[", "]", "[0]", "." * 100_000], ids=lambda key: key[:5])
def test_a_case_with_an_odd_key_is_refused_and_nobody_waits(key):
    with pytest.raises(CaseFileError):
        from_plain({"victim": 1})  # loads what is loaded once
    within, at_the_top = {"format": 2, "victim": {"name": {key: UNSAFE}}}, {key: {"": UNSAFE}}
    for plain in (within, at_the_top):
        assert faults_of(lambda plain=plain: from_plain(plain)) == 1
        assert faults_of(lambda plain=plain: loads(json.dumps(plain))) == 1
