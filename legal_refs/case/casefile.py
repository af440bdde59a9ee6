"""Case files (*.case.yaml): load and dump; every error names file, line and field.

Scalars are read as text and converted by the field's type, so `yes`, `0012` and `02:10` mean what
they say. Anchors, tags and duplicate keys are refused; size and depth are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import yaml

from legal_refs.case import fieldtree, opponents, texts
from legal_refs.case.caseformat import FORMAT, moved_up
from legal_refs.case.facts import Case
from legal_refs.case.fieldtree import Leaf, Node
from legal_refs.files.shapes import ready

_LONGEST_PATH = 200  # characters; no field has so long a one
MAX_EVENTS = 90_000  # of YAML: two thousand transactions with all that a form asks have 65,000
MAX_BYTES, MAX_DEPTH = 1024 * 1024, 12
SHORTEST_NUMBER = 16  # digits of a card
FIRST_YEAR, LAST_YEAR = 1900, 2100
XML_UNSAFE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TAGS = frozenset(f"tag:yaml.org,2002:{t}" for t in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq"))
_DIGIT, _FIELD = re.compile(r"\d"), re.compile(r"\.([A-Za-z_0-9]+)|\[(\d+)\]")


@dataclass(frozen=True)
class Problem:
    """One fault of a case file: field path ("transactions[1].cny"), 1-based line, what to do."""

    field: str
    line: int | None
    message: str


class CaseFileError(ValueError):
    """A case file that cannot be used; `problems` says where and why. The text holds no answer."""

    def __init__(self, name: str, problems: list[Problem]) -> None:
        self.name = name
        self.problems = problems
        super().__init__("\n".join(self._lines()))

    def _lines(self) -> list[str]:
        return [f"{self.name}:{p.line or 1}: {p.field or '(file)'}: {p.message}" for p in self.problems]


def load_path(path: Path) -> Case:
    """Read one case file. Raises CaseFileError, or OSError where the file cannot be opened."""
    with path.open("rb") as file:
        return loads(file.read(MAX_BYTES + 1), name=path.name)


def loads(data: bytes | str, name: str = "case.yaml") -> Case:
    """Parse the text of a case file into a Case. Raises CaseFileError and nothing else."""
    text = _decoded(data, name)
    root = _composed(text, name)
    reader = _Reader(name)
    plain = reader.read(root, "", 0, fieldtree.tree())
    return from_plain(plain, name=name, lines=reader.lines)


def from_plain(plain: Any, name: str = "case", lines: dict[str, int] | None = None) -> Case:
    """Convert nested dicts, lists and strings (YAML, JSON, a CSV row) into a Case.

    Raises CaseFileError with the field's path and, where `lines` knows it, its line.
    """
    lines = lines or {}
    if not isinstance(plain, dict):
        raise CaseFileError(name, [Problem("", 1, "a case file is a mapping of fields")])
    try:
        tidy = _tidied(moved_up(plain), fieldtree.tree(), ())
        case = msgspec.convert(tidy, ready(Case), strict=False)
    except _UnsafeText as error:
        raise CaseFileError(name, [Problem(error.path, _nearest_line(error.path, lines), str(error))]) from None
    except (msgspec.ValidationError, ArithmeticError, ValueError, RecursionError) as error:
        message, field = place_of(str(error))
        raise CaseFileError(name, [Problem(field, _nearest_line(field, lines), message)]) from None
    if case.format != FORMAT:
        raise CaseFileError(name, [Problem("format", lines.get("format"), "only formats 1 and 2 are known")])
    bad = [Problem(field, _nearest_line(field, lines), message) for field, message in _faults(case)]
    if bad:
        raise CaseFileError(name, bad)
    return case


def dumps(case: Case) -> str:
    """Write a Case as the text of a case file; loads(dumps(case)) == case."""
    plain = {"format": FORMAT, **msgspec.to_builtins(case)}
    return yaml.dump(_quoted(plain), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


def to_plain(case: Case) -> dict[str, Any]:
    """The Case as nested dicts, lists and strings, defaults left out."""
    plain: dict[str, Any] = msgspec.to_builtins(case)
    return plain


def _decoded(data: bytes | str, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise CaseFileError(name, [Problem("", None, f"larger than {MAX_BYTES // 1024} KiB")])
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
        text.encode("utf-8")
    except UnicodeError:
        raise CaseFileError(name, [Problem("", None, "not UTF-8 text")]) from None
    found = XML_UNSAFE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise CaseFileError(name, [Problem("", line, f"character U+{ord(found.group()):04X} cannot be used")])
    return text


def _composed(text: str, name: str) -> yaml.Node | None:
    """The node graph; depth is counted on the flat stream of events first, for the C composer recurses unguarded."""
    depth = 0
    try:
        for number, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader)):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if number > MAX_EVENTS:
                raise CaseFileError(name, [Problem("", None, f"more than {MAX_EVENTS} values")])
            if depth > MAX_DEPTH + 1:
                line = event.start_mark.line + 1 if event.start_mark else None
                raise CaseFileError(name, [Problem("", line, "nested too deeply")])
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise CaseFileError(name, [Problem("", mark.line + 1 if mark else None, "this is not readable YAML")]) from None


class _Reader:
    """Turns YAML nodes into dicts, lists and strings and remembers each field's line."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[str, int] = {}
        self.seen: set[int] = set()

    def read(self, node: yaml.Node | None, path: str, depth: int, known: Node | None) -> Any:
        if node is None:
            return {}
        self.lines[path] = line = node.start_mark.line + 1
        if depth > MAX_DEPTH:
            self._fail(path, line, "nested too deeply")
        if id(node) in self.seen:
            self._fail(path, line, "anchors and aliases are not used in case files")
        self.seen.add(id(node))
        if node.tag not in TAGS:
            self._fail(path, line, "tags are not used in case files")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path, depth, known)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(v, f"{path}[{i}]", depth + 1, known and known.item) for i, v in enumerate(node.value)]
        return None if node.tag.endswith(":null") else node.value

    def _mapping(self, node: yaml.MappingNode, path: str, depth: int, known: Node | None) -> dict[str, Any]:
        """The fields that hold something; an empty one is refused where there is none of that name."""
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            line = key_node.start_mark.line + 1
            if not isinstance(key, str):
                self._fail(path, line, "a field name is a plain word")
            field = f"{path}.{key}" if path else key
            if key in result:
                self._fail(field, line, "this field stands twice")
            value = self.read(value_node, field, depth + 1, known and known.fields.get(key))
            self.lines[field] = line
            if value is not None:
                result[key] = value
            elif known and known.fields and key not in known.fields:
                self._fail(field, line, "there is no such field; in { } a text with a comma stands in quotation marks")
        return result

    def _fail(self, field: str, line: int, message: str) -> None:
        raise CaseFileError(self.name, [Problem(field, line, message)])


def place_of(message: str) -> tuple[str, str]:
    """'Expected … - at `$.a[0].b`' -> ('Expected …', 'a[0].b')."""
    text, _, place = message.partition(" - at `$")
    place = place.rstrip("`")
    unknown = re.search(r"unknown field `([^`]*)`", text)
    path = "".join(f".{name}" if name else f"[{index}]" for name, index in _FIELD.findall(place))
    if unknown and len(unknown.group(1)) <= 60:
        path = f"{path}.{unknown.group(1)}"
    return _without_values(text), path.lstrip(".")


def _without_values(text: str) -> str:
    """msgspec names an invalid enum value in its message; an answer never stands in an error."""
    return re.sub(r"Invalid enum value .*", "not one of the words this field knows", text)


def _nearest_line(field: str, lines: dict[str, int]) -> int | None:
    """Line of a field, or of the nearest one around it; a key that somebody typed may be empty, or all dots."""
    field = field[:_LONGEST_PATH]
    while field and field not in lines:
        field = field[: max(field.rfind("."), field.rfind("["), 0)]
    return lines.get(field)


Place: TypeAlias = tuple[Any, ...]
"""The place around a value and its own name there, () for the whole; only an error spells it."""


class _UnsafeText(Exception):
    """A character that a Word file cannot carry, with the path of its field."""

    def __init__(self, place: Place, character: str) -> None:
        super().__init__(f"character U+{ord(character):04X} cannot be used")
        self.path = _spelled(place)


def _spelled(place: Place) -> str:
    return f"{_spelled(place[0])}{place[1]}".removeprefix(".") if place else ""


def _tidied(value: Any, node: Node | None, place: Place) -> Any:
    """The nested dicts and lists with every text as its field wants it, as a form would have taken it in.

    A text that is too long stays as it is, to be refused by its length.
    """
    if isinstance(value, dict):
        fields = node.fields if node is not None else {}
        return {k: _tidied(v, fields.get(k), (place, f".{k}")) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        item = node.item if node is not None else None
        return [_tidied(v, item, (place, f"[{i}]")) for i, v in enumerate(value)]
    if not isinstance(value, str) or (value.isascii() and value.isalnum()):
        return value
    if not value.isprintable() and (found := XML_UNSAFE.search(value)):
        raise _UnsafeText(place, found.group())
    return texts.lines(value) if node is not None and node.leaf and node.leaf.lines else texts.line(value)


def _faults(case: Case) -> Iterator[tuple[str, str]]:
    """(path, what is wrong) of every amount, day and text that lies outside what its field may hold."""
    for path, leaf, value in fieldtree.values_of(case):
        short = isinstance(value, str) and len(value) < SHORTEST_NUMBER  # as most values of a long list
        if not short and (message := _fault_of(value, leaf)):
            yield path, message
    for field in opponents.unplaced(case):
        yield field, f"there is no such card, bank or loan: the case has {len(opponents.places(case))}"


def _fault_of(value: Any, leaf: Leaf) -> str:
    """What is wrong with one value; "" where nothing is."""
    if isinstance(value, str):
        return _number_in(value, leaf.holds)
    if isinstance(value, date):
        return "" if FIRST_YEAR <= value.year <= LAST_YEAR else f"a day lies in the years {FIRST_YEAR} to {LAST_YEAR}"
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        fits = value.is_finite() and isinstance(exponent, int) and exponent >= -2 and leaf.least <= value <= leaf.most
        return "" if fits else f"an amount is a number from {leaf.least} to {leaf.most} with two decimals"
    return ""


def _number_in(text: str, holds: str) -> str:
    """Which full number stands in a text where it may not, "" for none; the message shows its last digits only."""
    if holds in ("account", "identity") or len(_DIGIT.findall(text)) < SHORTEST_NUMBER:
        return ""
    certain = holds == "number"
    tail = texts.card_tail(text, certain)
    if tail is not None:
        return f"this looks like a full card number (ending in {tail}); keep only the last four digits"
    if texts.identity_number(text, certain):
        return "this looks like a full identity number; take it out of the text"
    return ""


class _Text(str):
    """Marks a string that must be quoted, so that another YAML reader reads the same text."""


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.add_representer(_Text, lambda d, s: d.represent_scalar("tag:yaml.org,2002:str", str(s), style='"'))
_PLAIN = re.compile(r"^[a-z_]+$|^\d{4}-\d\d-\d\d$|^\d+\.\d\d$|^[一-鿿]+$")


def _quoted(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _quoted(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_quoted(v) for v in value]
    return _Text(value) if isinstance(value, str) and not _PLAIN.match(value) else value
