"""Marks the word 本人 where a person typed it, so that a company's papers, which say 本单位, leave it alone."""

from __future__ import annotations

from typing import Any

import msgspec

from legal_refs.case.facts import Case
from legal_refs.files.shapes import ready

MYSELF = "本人"
TYPED = "本\x04人"
"""No person can type the mark, and no paper keeps it (speaker.py takes it out)."""


def kept(case: Case) -> Case:
    """The case of a company with its typed 本人 marked; every other case as it is."""
    if not case.victim.is_company:
        return case
    return msgspec.convert(_marked(msgspec.to_builtins(case)), ready(Case), strict=False)


def _marked(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace(MYSELF, TYPED)
    if isinstance(value, dict):
        return {key: _marked(part) for key, part in value.items()}
    return [_marked(part) for part in value] if isinstance(value, list) else value
