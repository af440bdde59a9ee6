"""Reads the words of a paper: a Jinja text of named blocks becomes slots of paragraphs and table rows.

In a wording file lines run on into one paragraph until an empty line. A line that begins with
`# ` is a sub-heading, `+ ` a numbered paragraph, `= ` a paragraph without indent, `| ` a table row
whose cells are parted by ` | `. Everything a person typed is data: it never becomes a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import count, pairwise
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound, Undefined

from complaints.documents.arguing import Arguing, argument_file
from complaints.documents.figures import LINE
from complaints.documents.sandbox import Parts, Sandbox
from legal_refs.law.numerals import to_chinese

FOLDER = Path(__file__).resolve().parents[2] / "templates" / "wording"
_MARKS = {"#": "\x01", "+": "\x02", "=": "\x04", "|": "\x05"}
_KINDS = {"\x01": "heading", "\x02": "number", "\x04": "flush", "\x05": "row"}
_CELL, _BLOCK, _END = "\x06", "\x07", "\x08"
_MARKED_LINE = re.compile(r"^((?:[ \t]*\{%.*?%\})*[ \t]*)([#+=|])[ \t]", re.MULTILINE)
_ROW_LINE = re.compile(r"^.*\x05.*$", re.MULTILINE)
_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
_OPEN_BLOCK = re.compile(r"(\{%-?\s*block\s+(\w+)\s*-?%\})")
_CLOSE_BLOCK = re.compile(r"(\{%-?\s*endblock\s*(?:\w+\s*)?-?%\})")
_ASCII = re.compile(r"[A-Za-z0-9]")
GIVEN = frozenset({"argue", "argued"})
"""What every wording may call beside the values of its paper: the arguments of a place, and what others said so far."""
_WHOLE = 4  # a table of no more rows is never parted: LibreOffice lost the last two of four at a page's end
_replace = msgspec.structs.replace


class WordingError(ValueError):
    """A wording file prints what is not text; the message names the kind, never the value."""


class Para(msgspec.Struct, frozen=True):
    """One paragraph, or one table row with its cells."""

    text: str
    kind: str = "body"
    cells: tuple[str, ...] = ()
    last: bool = False
    kept: bool = False
    """Stays on the page of the next: the first of several and the last but one, of few all but the last."""

    @property
    def heading(self) -> bool:
        return self.kind == "heading"

    @property
    def flush(self) -> bool:
        return self.kind == "flush"


class Slot(tuple[Para, ...]):
    """The paragraphs of one block; prints as their text, is false when empty."""

    __slots__ = ()

    def __str__(self) -> str:
        return "\n".join(p.text for p in self)


class _Loader(BaseLoader):
    """Loads templates/wording and turns the marks of a line into characters no person can type."""

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Any]:
        path = FOLDER / template
        if not path.is_file():
            raise TemplateNotFound(template)
        return marked(path.read_text(encoding="utf-8")), str(path), lambda: True


def marked(source: str) -> str:
    """Source of a wording file with its marks made safe."""
    text = _MARKED_LINE.sub(lambda m: m.group(1) + _MARKS[m.group(2)], source)
    text = _ROW_LINE.sub(lambda m: _celled(m.group()), text)
    text = _OPEN_BLOCK.sub(rf"\1{_BLOCK}\2{_END}", text)
    return _CLOSE_BLOCK.sub(rf"{_BLOCK}{_END}\1", text)


def _celled(line: str) -> str:
    pieces = _TAG.split(line)
    return "".join(p if n % 2 else re.sub(r"[ \t]\|(?=[ \t]|$)", _CELL, p) for n, p in enumerate(pieces))


def _parts() -> list[str]:
    return sorted(p.stem for p in (FOLDER / "parts").glob("*.txt"))


def _printed(value: Any) -> str:
    """Finalizer: only text and whole numbers are printed, so that no date, amount or token slips through raw."""
    if type(value) is str or (isinstance(value, str) and not isinstance(value, Enum)):
        return value.strip("\n")
    if isinstance(value, Enum):
        raise WordingError(f"a {type(value).__name__} is printed without label()")
    if isinstance(value, Undefined) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)
    use = "yuan() or amount()" if isinstance(value, Decimal) else "one of the printing functions"
    raise WordingError(f"a value of type {type(value).__name__} is printed without {use}")


@cache
def environment() -> Sandbox:
    """The Jinja environment of the wording files: sandboxed, strict, plain text."""
    return Sandbox(
        loader=_Loader(),
        undefined=StrictUndefined,
        autoescape=False,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def slots(
    name: str, values: Mapping[str, Any], read: dict[str, list[Para]] | None = None, parts: Parts | None = None
) -> dict[str, Slot]:
    """Render the wording file `name`; block name -> Slot, in the order of the file.

    `read` keeps the paragraphs of each text for the next paper that prints the same, `parts` the macros. Raises
    WordingError, citing.NotChosenError, jinja2.TemplateError (a fault of the wording file).
    """
    env, parts = environment(), parts or Parts()
    given = parts.turned_to({**env.globals, **values})
    pleaded: Mapping[str, tuple[str, ...]] = values.get("pleaded", {})
    given["argue"] = arguing = Arguing(env, given, pleaded)
    given["argued"] = arguing.beside
    files = dict.fromkeys((name, *(argument_file(one) for ones in pleaded.values() for one in ones)))
    for part in dict.fromkeys(part for file in files for part in _parts_of(env, file)):  # once per paper
        given[part] = parts.part(env, f"parts/{part}.txt")
    bodies = dict(_blocks(env.get_template(name).render(given)))
    known, numbers = {} if read is None else read, count(1)
    known |= {body: _with_content(_paragraphs(body)) for body in bodies.values() if body not in known}
    return {block: Slot(_ends_marked(_numbered(known[body], numbers))) for block, body in bodies.items()}


@cache  # with the environment, which stands for one folder of files
def arguments() -> frozenset[str]:
    """Every argument that has words."""
    return frozenset(path.stem for path in (FOLDER / "arguments").glob("*.txt"))


def compile_file(name: str) -> None:
    """Compile a wording file and the parts that it calls, ahead of the first use."""
    env = environment()
    for file in (*(f"parts/{part}.txt" for part in _parts_of(env, name)), name):
        env.get_template(file)


@cache  # with the environment, which stands for one folder of files
def _parts_of(env: Sandbox, name: str) -> tuple[str, ...]:
    """The shared parts that a wording file calls by name, each after those that it calls itself."""
    found: dict[str, None] = {}
    _gather(env, name, (), found)
    return tuple(found)


def _gather(env: Sandbox, name: str, above: tuple[str, ...], found: dict[str, None]) -> None:
    if name in above:
        raise WordingError(f"{name} calls itself through other parts")
    for part in _called(env, name):
        if part not in found:
            _gather(env, f"parts/{part}.txt", (*above, name), found)
            found[part] = None


@cache
def _called(env: Sandbox, name: str) -> tuple[str, ...]:
    """The shared parts whose names stand before a dot in a wording file, in the order of their own names."""
    words = set(re.findall(r"(?<![\w.])(\w+)\.", _source(name)))
    return tuple(part for part in _parts() if part in words and f"parts/{part}.txt" != name)


def block_names(name: str) -> tuple[str, ...]:
    """Names of the blocks of a wording file, in order."""
    return tuple(m.group(2) for m in _OPEN_BLOCK.finditer(_source(name)))


@cache
def macros() -> dict[str, frozenset[str]]:
    """What every shared part gives: part name -> its macros and its tables in capitals (set at the top)."""
    pattern = re.compile(r"^\{%-?\s*(?:macro\s+|set\s+(?=[A-Z]))(\w+)", re.MULTILINE)
    return {part: frozenset(pattern.findall(_source(f"parts/{part}.txt"))) for part in _parts()}


def _source(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    for piece in text.split(_BLOCK)[1:]:
        name, _, body = piece.partition(_END)
        if name:
            yield name, body


def _paragraphs(body: str) -> list[Para]:
    done: list[Para] = []
    kind, number, lines = "body", 0, list[str]()

    def close() -> None:
        nonlocal number
        if lines:
            number += kind == "number"
            done.extend(_made(kind, lines, number))
        lines.clear()

    for raw in body.split("\n"):
        line = raw.strip(" \t")
        if not line:
            close()
            kind = "body"
        elif line[0] in _KINDS:
            close()
            kind = _KINDS[line[0]]
            lines.append(line[1:].strip(" \t"))
            if kind in {"heading", "row"}:
                close()
                kind = "body"
        else:
            lines.append(line)
    close()
    return done


def _made(kind: str, lines: list[str], number: int) -> list[Para]:
    text = _joined(lines)
    if kind == "row":
        cells = tuple([cell.strip(" \t") for cell in text.replace(LINE, "\n").split(_CELL)])
        return [Para(" ".join(cells), "row", cells)]
    first, *more = [piece.strip() for piece in text.split(LINE) if piece.strip()] or [""]
    if not first:
        return []
    return [Para(f"{number}. {first}" if kind == "number" else first, kind), *(Para(piece) for piece in more)]


def _joined(lines: list[str]) -> str:
    """The lines as one text, with a blank where Latin letters or figures meet."""
    pieces = lines[:1]
    for before, line in pairwise(lines):
        if _ASCII.match(before[-1:]) and _ASCII.match(line[:1]):
            pieces.append(" ")
        pieces.append(line)
    return "".join(pieces)


def _with_content(paras: list[Para]) -> list[Para]:
    """Without the sub-headings under which nothing stands."""
    return [p for p, after in pairwise([*paras, Para("", "heading")]) if not (p.heading and after.heading)]


def _numbered(paras: list[Para], numbers: Iterator[int]) -> list[Para]:
    """Sub-headings that begin with （） numbered through the whole paper: （一）, （二）."""
    done = []
    for p in paras:
        counted = p.heading and p.text.startswith("（）")
        done.append(_replace(p, text=f"（{to_chinese(next(numbers))}）{p.text[2:]}") if counted else p)
    return done


def _ends_marked(paras: list[Para]) -> list[Para]:
    for at in range(len(paras) - 1) if len(paras) <= _WHOLE else (0, len(paras) - 2):
        paras[at] = _replace(paras[at], kept=True)
    return [*paras[:-1], _replace(paras[-1], last=True)] if paras else []
