"""A case whose every free answer is unmistakable, and the search for any of them where none may stand."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from complaints.journey.answers import from_case
from complaints.journey.flow import Answers, flow
from legal_refs.case import casefile
from tests.walker import completed

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
FREE = {"text", "area", "lines", "email", "phone", "id_no", "money"}
UNMISTAKABLE = {
    "phone": "13798765{:03d}",
    "email": "marker{:03d}@geheim.example",
    "id_no": "450104198703127{:03d}",
}


def marked(example: str = "gan-today") -> tuple[Answers, list[str]]:
    """Answers of an example with markers in their free texts, and the markers."""
    answers = completed(from_case(casefile.load_path(EXAMPLES / f"{example}.case.yaml")))
    markers: list[str] = []
    for step in flow(answers).open:
        stored = answers[step.id]
        for values in stored.get("items", []) if step.many else [stored]:
            for ask in step.shown(flow(answers).facts):
                if ask.kind in FREE and not ask.path.startswith("_"):
                    _mark(values, ask.path, ask.kind, markers)
    return answers, markers


def _mark(values: dict[str, Any], path: str, kind: str, markers: list[str]) -> None:
    """Replace one answer; a number that must be valid stays and is its own marker."""
    held = values.get(path)
    number = len(markers)
    if kind in {"money", "id_no"}:
        if held and len(str(held)) >= 8:
            markers.append(str(held))
        return
    text = UNMISTAKABLE[kind].format(number) if kind in UNMISTAKABLE else f"标记{number:03d}秘密Zq{number * 7919:06d}"
    values[path] = [text] if kind == "lines" else text
    markers.append(text)


def spellings(marker: str) -> Iterable[bytes]:
    """A marker as a careless program might write it."""
    utf8 = marker.encode()
    yield utf8
    yield marker.encode("utf-16-le")
    yield marker.encode("gb18030")
    yield utf8.hex().encode()
    yield quote(marker).encode()
    yield json.dumps(marker)[1:-1].encode()
    yield ascii(utf8)[2:-1].encode()
    yield base64.b64encode(utf8)[:-4]


def found_in(markers: Iterable[str], places: dict[str, bytes]) -> list[str]:
    """`place: marker` for every marker that stands in a place, in any spelling."""
    return [
        f"{name}: {marker}"
        for name, content in places.items()
        for marker in markers
        if any(spelling in content for spelling in spellings(marker))
    ]
