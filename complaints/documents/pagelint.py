"""Checks the templates of the pages: a tag that is split over two lines is printed as it stands, and nobody is told."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings

FOLDER = Path(settings.BASE_DIR) / "templates"
_OPENING = re.compile(r"\{[{%#]")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}


def faults(folder: Path = FOLDER) -> list[str]:
    """Every split tag as "file:line: what", in the order of the files."""
    return [
        f"{path.relative_to(folder)}:{fault}"
        for path in sorted(folder.rglob("*.html"))
        for fault in split_tags(path.read_text("utf-8"))
    ]


def split_tags(text: str) -> list[str]:
    """Each line of a page's template on which a tag begins that does not end there."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        rest = line
        while opening := _OPENING.search(rest):
            closing = rest.find(_CLOSING[opening.group()], opening.end())
            if closing < 0:
                found.append(f"{number}: a tag begins with {opening.group()} and does not end on its line")
                break
            rest = rest[closing + 2 :]
    return found
