"""How tables and results write a provision: "civil-code 1191", with paragraphs (款) "civil-code 1191/1-2"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_WRITTEN = re.compile(r"^([a-z0-9]+(?:-[a-z0-9]+)*) ([1-9][0-9]{0,3}(?:-[1-9][0-9]?)?)(?:/([1-9])(?:-([1-9]))?)?$")

Place = tuple[str, str]
"""Law id and article."""


@dataclass(frozen=True)
class Reference:
    """A provision by law id, article and paragraphs; no paragraphs means the whole article."""

    law_id: str
    article: str
    paragraphs: tuple[int, ...] = ()

    @cached_property
    def name(self) -> str:
        """Law id and article, as results name a provision."""
        return f"{self.law_id} {self.article}"

    @cached_property
    def place(self) -> Place:
        """Law id and article as a key."""
        return self.law_id, self.article

    @classmethod
    def read(cls, written: str) -> Reference:
        """What a table says. Raises ValueError where it is written otherwise."""
        found = _WRITTEN.match(written)
        if found is None:
            raise ValueError(f"{written!r} is not written as 'law-id article' or 'law-id article/2'")
        law_id, article, first, last = found.groups()
        return cls(law_id, article, tuple(range(int(first), int(last or first) + 1)) if first else ())


def place_of(name: str) -> Place:
    """Law id and article of a provision that a result names."""
    return Reference.read(name).place
