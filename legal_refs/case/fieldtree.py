"""Every field of a case with its bounds, read once from the types in facts.py: the one list that all others come from.

A path names a field of the types ("transactions[].when.day") or of one case ("transactions[3].when.day"). Forms, bulk
columns, pasted rows and case files take length, range and count from here, the checks their dated and told fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import Any

from msgspec import inspect

from legal_refs.case.facts import Case, Moment
from legal_refs.files.shapes import ready

_NUMBERED = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Leaf:
    """One field that holds a single value. Lengths in characters; `least` and `most` bound a number or an amount.

    `holds` says which number may stand in a text: "" none in full, "number" a serial number, "account", "identity".
    `told` marks what a person tells in own words, `lines` a text of several lines.
    """

    kind: Any
    longest: int | None = None
    least: Any = None
    most: Any = None
    holds: str = ""
    told: bool = False
    lines: bool = False


@dataclass(frozen=True)
class Node:
    """A place in the types: a leaf, a group of fields (a `moment` is one), or a list with at most `count` items."""

    leaf: Leaf | None = None
    fields: dict[str, Node] = field(default_factory=dict)
    item: Node | None = None
    count: int = 0
    moment: bool = False

    @property
    def dated(self) -> bool:
        """Whether a day stands here or below."""
        if self.leaf is not None:
            return isinstance(self.leaf.kind, inspect.DateType)
        return any(n.dated for n in self.fields.values()) or (self.item is not None and self.item.dated)

    @cached_property
    def dated_below(self) -> dict[str, Node]:
        """The fields of a group that hold a day or lead to one."""
        return {name: node for name, node in self.fields.items() if node.dated}

    @property
    def told(self) -> bool:
        """Whether own words stand here or below."""
        if self.leaf is not None:
            return self.leaf.told
        return any(n.told for n in self.fields.values()) or (self.item is not None and self.item.told)

    @cached_property
    def told_below(self) -> dict[str, Node]:
        """The fields of a group that hold own words or lead to them."""
        return {name: node for name, node in self.fields.items() if node.told}

    @cached_property
    def open(self) -> bool:
        """Whether a value stands here or below that its type alone does not bound: a text, an amount, a day."""
        if self.leaf is not None:
            return isinstance(self.leaf.kind, inspect.StrType | inspect.DecimalType | inspect.DateType)
        return any(n.open for n in self.fields.values()) or (self.item is not None and self.item.open)

    @cached_property
    def open_below(self) -> dict[str, Node]:
        """The fields of a group that hold such a value or lead to one."""
        return {name: node for name, node in self.fields.items() if node.open}


@cache
def tree() -> Node:
    """The case."""
    return _node(inspect.type_info(ready(Case)), {})


@cache
def leaves() -> dict[str, Leaf]:
    """Every field that holds a single value, by its path in the types, in the order of the types."""
    return dict(_leaves(tree(), ""))


@cache
def counts() -> dict[str, int]:
    """How many items each list of a case may have, by the path of the list."""
    return dict(_counts(tree(), ""))


@cache
def dated() -> tuple[str, ...]:
    """Paths of every day; a day with its time is named by the moment ("freeze.when")."""
    return tuple(_dated(tree(), ""))


def at(path: str) -> Leaf | None:
    """The field at a path of the types or of one case, None where there is none."""
    return leaves().get(of_types(path))


def of_types(path: str) -> str:
    """transactions[3].cny -> transactions[].cny."""
    return _NUMBERED.sub("[]", path)


def days_of(case: Case) -> Iterator[tuple[str, date]]:
    """(path, day) of every day that a case holds; a moment is named as a whole."""
    yield from _days(case, tree(), "")


def values_of(case: Case) -> Iterator[tuple[str, Leaf, Any]]:
    """(path, field, value) of every text, amount and day that a case holds, defaults included."""
    yield from _values(case, tree(), "")


def told_of(case: Case) -> Iterator[tuple[str, str]]:
    """(path, text) of everything that a person tells in own words."""
    yield from _told(case, tree(), "")


def _node(kind: Any, extra: dict[str, Any]) -> Node:
    if isinstance(kind, inspect.Metadata):
        return _node(kind.type, {**extra, **(kind.extra or {})})
    if isinstance(kind, inspect.UnionType):
        return _node(next(t for t in kind.types if not isinstance(t, inspect.NoneType)), extra)
    if isinstance(kind, inspect.StructType):
        below = {f.encode_name: _node(f.type, {}) for f in kind.fields}
        return Node(fields=below, moment=kind.cls is Moment)
    if isinstance(kind, inspect.VarTupleType):
        return Node(item=_node(kind.item_type, {}), count=kind.max_length or 0)
    if isinstance(kind, inspect.StrType):
        return Node(leaf=Leaf(kind, longest=kind.max_length, **extra))
    if isinstance(kind, inspect.IntType):
        return Node(leaf=Leaf(kind, least=kind.ge, most=kind.le, **extra))
    return Node(leaf=Leaf(kind, **extra))


def _leaves(node: Node, path: str) -> Iterator[tuple[str, Leaf]]:
    if node.leaf is not None:
        yield path, node.leaf
    for name, below in node.fields.items():
        yield from _leaves(below, f"{path}.{name}" if path else name)
    if node.item is not None:
        yield from _leaves(node.item, f"{path}[]")


def _counts(node: Node, path: str) -> Iterator[tuple[str, int]]:
    for name, below in node.fields.items():
        yield from _counts(below, f"{path}.{name}" if path else name)
    if node.item is not None:
        yield path, node.count
        yield from _counts(node.item, f"{path}[]")


def _dated(node: Node, path: str) -> Iterator[str]:
    if node.moment or (node.leaf is not None and node.dated):
        yield path
    elif node.item is not None:
        yield from _dated(node.item, f"{path}[]")
    else:
        for name, below in node.dated_below.items():
            yield from _dated(below, f"{path}.{name}" if path else name)


def _days(value: Any, node: Node, path: str) -> Iterator[tuple[str, date]]:
    if node.moment:
        yield path, value.day
    elif node.item is not None:
        for i, one in enumerate(value):
            yield from _days(one, node.item, f"{path}[{i}]")
    else:
        for name, below in node.dated_below.items():
            inside = getattr(value, name)
            if inside is not None:
                where = f"{path}.{name}" if path else name
                if below.leaf is not None:  # said here, as in `_values`
                    yield where, inside
                else:
                    yield from _days(inside, below, where)


def _told(value: Any, node: Node, path: str) -> Iterator[tuple[str, str]]:
    if node.leaf is not None:
        yield path, value
    elif node.item is not None:
        for i, one in enumerate(value):
            yield from _told(one, node.item, f"{path}[{i}]")
    else:
        for name, below in node.told_below.items():
            inside = getattr(value, name)
            if inside:  # an empty text tells nothing
                where = f"{path}.{name}" if path else name
                if below.leaf is not None:  # said here, as in `_values`
                    yield where, inside
                else:
                    yield from _told(inside, below, where)


def _values(value: Any, node: Node, path: str) -> Iterator[tuple[str, Leaf, Any]]:
    if node.leaf is not None:
        yield path, node.leaf, value
    elif node.item is not None:
        for i, one in enumerate(value):
            yield from _values(one, node.item, f"{path}[{i}]")
    else:
        for name, below in node.open_below.items():
            inside = getattr(value, name)
            if inside is not None:
                where = f"{path}.{name}" if path else name
                if below.leaf is not None:  # most are: said here, two thousand rows need no walk of their own for each
                    yield where, below.leaf, inside
                else:
                    yield from _values(inside, below, where)
