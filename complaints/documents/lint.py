"""Reads a finished paper as text and finds what no desk should see: leftovers, doubled stops, empty headings."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import msgspec
from lxml import etree

from legal_refs.files import datafiles

_HEADINGS = ("Heading 1", "Heading 2")
_MARK = {"Title": "# ", "Heading 1": "## ", "Heading 2": "### ", "row": "| "}
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class _Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    pattern: str
    spares: tuple[str, ...] = ()


class Line(msgspec.Struct, frozen=True):
    """One paragraph or table row of a paper with its style name ("row" for a table row)."""

    style: str
    text: str


Row = tuple[bool, tuple[str, ...]]


def rows(document: bytes) -> tuple[Line | tuple[Row, ...], ...]:
    """Paragraphs and tables of a .docx in reading order; a table is rows of (is a header row, cell texts)."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        body = _parsed(package.read("word/document.xml")).find(_W + "body")
        return tuple(_read(body, _styles(package.read("word/styles.xml"))))


def lines(document: bytes) -> tuple[Line, ...]:
    """The text of a .docx in reading order; the cells of a row are parted by " | "."""
    found: list[Line] = []
    for item in rows(document):
        found += [item] if isinstance(item, Line) else [Line("row", " | ".join(cells)) for _, cells in item]
    return tuple(found)


def text(document: bytes) -> str:
    """The text of a .docx, one line per paragraph or row, as golden files hold it."""
    return "".join(f"{_MARK.get(line.style, '')}{line.text}\n" for line in lines(document))


def faults(document: bytes, paper: str = "") -> list[str]:
    """What is wrong with the finished paper of this id: "rule: line 3", never the words; empty when it is clean."""
    found = []
    read = lines(document)
    for number, line in enumerate(read, 1):
        hits = (f.id for f, pattern in rules() if paper not in f.spares and pattern.search(line.text))
        found += [f"{rule}: line {number}" for rule in hits]
    found += [f"empty-heading: line {n}" for n in _empty_headings(read)]
    return found


def _parsed(xml: bytes) -> Any:
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False))


@lru_cache(maxsize=8)
def _styles(xml: bytes) -> Mapping[str, str]:
    """The names of the paragraph styles by id, as Word shows them; the style of a paragraph that names none by ""."""
    found = {}
    for style in _parsed(xml).iterfind(f"{_W}style[@{_W}type='paragraph']"):
        name = style.find(_W + "name").get(_W + "val")
        found[style.get(_W + "styleId")] = name = name[:1].upper() + name[1:]
        if style.get(_W + "default") == "1":
            found[""] = name
    return found


def _read(body: Any, styles: Mapping[str, str]) -> Iterator[Line | tuple[Row, ...]]:
    for part in body:
        if part.tag == _W + "tbl":
            yield tuple(_row(row) for row in part.iter(_W + "tr"))
        elif part.tag == _W + "p":
            named, words = part.find(f"{_W}pPr/{_W}pStyle"), _plain(part)
            style = styles["" if named is None else named.get(_W + "val")]
            if words or style != "Gap":
                yield Line(style, words)


def _row(row: Any) -> Row:
    cells = tuple("\n".join(_plain(p) for p in cell.iter(_W + "p")) for cell in row.iter(_W + "tc"))
    return row.find(f"{_W}trPr/{_W}tblHeader") is not None, cells


def _plain(paragraph: Any) -> str:
    return "".join(_word(part) for run in paragraph.iter(_W + "r") for part in run)


def _word(part: Any) -> str:
    """The text of one part of a run; a break that begins a page is none."""
    if part.tag == _W + "t":
        return part.text or ""
    if part.tag == _W + "tab":
        return "\t"
    return "\n" if part.tag == _W + "br" and part.get(_W + "type") in (None, "textWrapping") else ""


@cache
def rules() -> tuple[tuple[_Fault, re.Pattern[str]], ...]:
    found = datafiles.read(Path(__file__).with_name("faults.yaml"), tuple[_Fault, ...])
    return tuple((f, re.compile(f.pattern)) for f in found)


def _empty_headings(read: tuple[Line, ...]) -> Iterator[int]:
    """A heading that is followed by nothing, or by a heading of its own or a higher level."""
    for number, (line, after) in enumerate(zip(read, [*read[1:], Line("", "")], strict=True), 1):
        if line.style not in _HEADINGS:
            continue
        if not line.text or not after.text or (after.style in _HEADINGS and after.style <= line.style):
            yield number
