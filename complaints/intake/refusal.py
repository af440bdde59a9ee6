"""Why a file is not read, as a word that the page and the command turn into a sentence."""

from __future__ import annotations

REASONS = frozenset({"empty", "large", "kind", "damaged", "locked", "scanned", "pixels", "slow", "busy", "unable"})


class Refused(ValueError):
    """`reason` is one of REASONS; nothing of the file is in the exception."""

    def __init__(self, reason: str) -> None:
        super().__init__("the file was not read")
        self.reason = reason
