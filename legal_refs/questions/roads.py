"""Which road a claim takes (途径): one's own suit, the answer to the bank's, arbitration; or none.

The interview and the law ask here, in the order of procedure.md 5.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from legal_refs.questions.compiler import Setting
from legal_refs.questions.registry import asked


class Road(StrEnum):
    """Where the claim under the contract is heard."""

    CLOSED = "closed"
    ANSWER = "answer"
    ARBITRATION = "arbitration"
    SUIT = "suit"


ROADS: Mapping[Road, str] = {Road.CLOSED: "court_closed", Road.ANSWER: "sued", Road.ARBITRATION: "arbitrated"}
"""The question that each road stands on, the first that is answered yes counts; else the person sues."""


def road_of(setting: Setting) -> Road:
    """The road of the main claim of a case."""
    return next((road for road, question in ROADS.items() if asked(question, setting) is True), Road.SUIT)
