"""A row of data/points that names a paper can print there: its words, or a norm that the paper's wording names."""

from __future__ import annotations

import re
from functools import cache

import pytest

from complaints.documents import arguing, catalogue, wording
from legal_refs.arguments import points
from legal_refs.arguments.pointfile import Point

FOR_THE_PERSON = {"note", "heading"}
"""提示 and 首部: told on the screen and on the filing sheet, not argued in the paper."""
_MACRO = re.compile(r"\{%-?\s*macro\s+(\w+).*?\{%-?\s*endmacro", re.DOTALL)
_NAMED = re.compile(r"(?<![\w.])\w+(?:\.\w+)?")
_ARGUED = re.compile(r'argue\("(\w+)"(?:, (?!you=)("?)([\w.]+)"?)?')


@cache
def _macros() -> dict[str, str]:
    """The text of every shared macro, by part.name."""
    paths = (wording.FOLDER / "parts").glob("*.txt")
    return {f"{p.stem}.{m[1]}": m[0] for p in paths for m in _MACRO.finditer(p.read_text(encoding="utf-8"))}


def _reached(text: str) -> str:
    """A wording with the text of every macro that it calls, and those call."""
    found, todo = dict[str, str](), [("", text)]
    while todo:
        part, piece = todo.pop()
        named = set(_NAMED.findall(piece))
        for key in (named | {f"{part}.{name}" for name in named}) & (_macros().keys() - found.keys()):
            found[key] = _macros()[key]
            todo.append((key.partition(".")[0], found[key]))
    return text + "".join(found.values())


@cache
def _paper(document: str) -> str:
    return _reached((wording.FOLDER / catalogue.document(document).wording).read_text(encoding="utf-8"))


@cache
def _argument(name: str) -> str:
    return _reached((wording.FOLDER / arguing.argument_file(name)).read_text(encoding="utf-8"))


def _argues(document: str, place: str, against: str) -> bool:
    """Whether the paper prints the arguments of this place against this party; a key in a loop stands for every one."""
    for at, quoted, party in _ARGUED.findall(_paper(document)):
        if at == place and (party == against if quoted else party != "" or against == "bank"):
            return True
    return False


@cache
def _words(document: str) -> str:
    """All words that may stand in the paper: its own and those of the arguments that it prints."""
    argued = [
        _argument(one.id)
        for one in points.load()
        for paper, place in one.places
        if paper == document and one.id in wording.arguments() and _argues(document, place, one.against)
    ]
    return _paper(document) + "".join(argued)


def _prints(point: Point, document: str, place: str) -> bool:
    if point.id in wording.arguments() and _argues(document, place, point.against):
        return True
    return any(f'"{name}"' in _words(document) for name in (point.id, *(rule.norm.id for rule in point.articles)))


@pytest.mark.parametrize("document", sorted({paper for one in points.load() for paper, _ in one.places}))
def test_a_row_that_names_a_paper_can_print_there(document: str) -> None:
    """Fourteen rows said B1 whose words never stood in it, five said A8 at a place that it does not have."""
    silent = [
        one.id
        for one in points.load()
        for paper, place in one.places
        if paper == document and place not in FOR_THE_PERSON and not _prints(one, document, place)
    ]
    assert silent == []
