"""What a row of the catalogue asks: questions of the registry, and expressions over what was computed (`a`).

An expression is compiled when the catalogue is loaded, and every branch of it is checked against the types of the
assessment: a misspelt name in its last operand is found before any case reaches it.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import TemplateError
from jinja2.meta import find_undeclared_variables
from msgspec import Struct

from complaints.documents.sandbox import Sandbox
from legal_refs.case.facts import Case
from legal_refs.questions.coded import reading
from legal_refs.questions.compiler import Condition, ConditionError, Registry, Setting
from legal_refs.questions.paths import field_of
from legal_refs.questions.registry import registry
from legal_refs.results import Assessment

ROOTS: dict[str, type[Struct]] = {"a": Assessment}
PARTIES = "parties"
"""Number of defendants and third parties, at least one."""


@dataclass(frozen=True, kw_only=True)
class Offering(Setting):
    """A case with what the law said about it, on the filing day."""

    assessment: Assessment
    parties: int


@cache
def asking() -> Registry:
    """The registry of the law, and `computed`: an expression over the assessment."""
    return registry().with_builders(computed=_computed)


def _computed(written: Any) -> Condition:
    value = expression(str(written))
    return reading(lambda setting: bool(value(typing.cast(Offering, setting))))


def counted(written: str | tuple[Any, ...]) -> Callable[[Offering], int]:
    """How many copies a paper needs: an expression, or one for each of these questions that is answered yes.

    Raises ConditionError.
    """
    if isinstance(written, str):
        return expression(written)
    asked = asking().compile_all(written)
    return lambda offering: sum(one.holds(offering) is True for one in asked)


@cache
def expression(written: str) -> Callable[[Offering], Any]:
    """Compile an expression of the catalogue. Raises ConditionError where it names what is not there."""
    environment = Sandbox(undefined=StrictUndefined)
    try:
        tree = environment.parse("{{ " + written + " }}")
        compiled = environment.compile_expression(written, undefined_to_none=False)
    except TemplateError as error:
        raise ConditionError(f"{written}: {error}") from None
    unknown = find_undeclared_variables(tree) - {*ROOTS, PARTIES}
    if unknown:
        raise ConditionError(f"{written}: there is no {', '.join(sorted(unknown))} here")
    for branch in tree.find_all((nodes.Getattr, nodes.Filter)):
        _type_of(branch)
    return lambda offering: compiled(a=offering.assessment, parties=offering.parties)


def _type_of(node: nodes.Node) -> Any:
    """The record that an expression yields (one item of a list), None for what is no record. Raises ConditionError."""
    if isinstance(node, nodes.Name):
        return ROOTS.get(node.name)
    if isinstance(node, nodes.Getattr):
        return _member(_type_of(node.node), node.attr)
    if isinstance(node, nodes.Or | nodes.And):
        left, right = _type_of(node.left), _type_of(node.right)
        return left or right
    if isinstance(node, nodes.Filter) and node.node is not None:
        item = _type_of(node.node)
        for attribute in _attributes(node):
            _member(item, attribute)
        return item
    return None


def _attributes(node: nodes.Filter) -> Iterator[str]:
    """The attribute that selectattr and its like look at."""
    if node.name in ("selectattr", "rejectattr") and node.args and isinstance(node.args[0], nodes.Const):
        yield str(node.args[0].value)


def _member(shape: Any, name: str) -> Any:
    if not (isinstance(shape, type) and issubclass(shape, Struct)):
        return None
    member = getattr(shape, name, None)
    return None if isinstance(member, property) else field_of(name, shape).shape


@cache
def required(path: str) -> tuple[tuple[type[Struct], tuple[str, ...]], ...]:
    """The fields of which one must be filled: `x or y`; `a.` begins one of the assessment. Raises ConditionError."""
    return tuple(_required(choice.strip()) for choice in path.split(" or "))


def _required(path: str) -> tuple[type[Struct], tuple[str, ...]]:
    root = Assessment if path.startswith("a.") else Case
    return root, field_of(path.removeprefix("a."), root).names
