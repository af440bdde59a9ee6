"""The arguments (论点) of one paper: each is a small wording file that is read where the paper pleads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from complaints.documents.sandbox import Sandbox


def argument_file(point: str) -> str:
    """The words of an argument (论点): one small file, named after its row in data/points."""
    return f"arguments/{point}.txt"


def place_of(place: str, against: str) -> str:
    """Where an argument stands: the places of what is pleaded against others than the bank bear their key."""
    return place if against == "bank" else f"{place} {against}"


class Arguing:
    """Says the arguments of a place of the paper, and remembers what each has said."""

    def __init__(self, env: Sandbox, given: dict[str, Any], pleaded: Mapping[str, tuple[str, ...]]) -> None:
        self._env, self._given, self._pleaded = env, given, pleaded
        self._said: dict[str, str] = {}

    def __call__(self, place: str, against: str = "bank", you: str | None = None, without: str = "") -> str:
        """The words of every argument at this place against this party, called `you`, a paragraph each."""
        seen = self._given if you is None else {**self._given, "you": you}
        names = [one for one in self._pleaded.get(place_of(place, against), ()) if one not in without.split()]
        for one in names:
            template = self._env.get_template(argument_file(one))
            self._said[one] = str(template.make_module(seen, shared=True))
        return "\n\n".join(self._said[one] for one in names)

    def beside(self, but: str) -> str:
        """What the other arguments of the paper have said so far."""
        return "\n".join(text for name, text in self._said.items() if name != but)
