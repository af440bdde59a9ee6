"""The sandbox in which templates and wordings run: immutable, strict, and quick for plain records."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from enum import Enum
from functools import cache, cached_property, partial
from keyword import iskeyword
from types import BuiltinMethodType, FunctionType, MethodType
from typing import Any

import msgspec
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing

_MARKS = frozenset({"jinja_pass_arg", "unsafe_callable", "alters_data"})
"""What Jinja asks a callable for before it calls it."""
_WITH_MARKS = frozenset({FunctionType, partial, type(cache(len))})
_OF_TEXT = frozenset(name for name in dir(str) if name[:1] != "_") - {"format", "format_map"}
"""The methods of a text that reach nothing but the text."""


class _PublicFields(dict[type, frozenset[str]]):
    """Kind -> its public data fields, found when it is first met."""

    def __missing__(self, kind: type) -> frozenset[str]:
        return self.setdefault(kind, _fields(kind))


class Told(Macro):
    """A macro that is told its first arguments, or all: most calls are so, and Jinja asks at length for the others."""

    def __call__(self, *given: Any, **named: Any) -> str:
        left = self._argument_count - len(given)
        if named or left < 0 or self.caller or self.catch_kwargs or self.catch_varargs or self._default_autoescape:
            return super().__call__(*given, **named)
        return self._func(*given, *(missing,) * left)


class Part:
    """A file of macros over the values of one paper, read when a macro of it is first called: most papers call few."""

    def __init__(self, env: Sandbox, file: str, given: dict[str, Any]) -> None:
        self._template, self._given = env.get_template(file), given
        self.asks = file in env.asking

    @cached_property
    def read(self) -> TemplateModule:
        """The macros and tables of the file."""
        return self._template.make_module(self._given, shared=True)


class Parts:
    """The files of macros that the papers of one dossier call, each read once over the values of the paper at hand.

    A macro asks for a value when it is called, so it always gets that of the paper at hand. A file that sets something
    at its top from the values of a paper is read anew for each paper.
    """

    def __init__(self) -> None:
        self._given: dict[str, Any] = {}
        self._known: dict[str, Part] = {}

    def turned_to(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values of the next paper, and nothing of the one before."""
        self._given.clear()
        self._given.update(values)
        return self._given

    def part(self, env: Sandbox, file: str) -> Part:
        """The macros of a file, over the values of the paper at hand."""
        known = self._known.get(file)
        if known is None or known.asks:
            known = self._known[file] = Part(env, file, self._given)
        return known


class Compiler(CodeGenerator):
    """Jinja's compiler; what the sandbox hands over or calls unasked is read and called where it stands.

    A call is not told the variables of the loop around it: no function of a wording or a template asks for them.
    """

    environment: Sandbox

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        if _asks(node):
            self.environment.asking.add(self.name)
        super().visit_Template(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("environment.")
        super().macro_def(macro_ref, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.write(f"(at.{node.attr} if {node.attr!r} in environment.public[type(at := ")
        self.visit(node.node, frame)
        self.write(f")] else environment.getattr(at, {node.attr!r}))")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        at = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if type(at) is not int or at < 0:
            return super().visit_Getitem(node, frame)
        self.write(f"(at[{at}] if type(at := ")
        self.visit(node.node, frame)
        return self.write(f") is tuple and len(at) > {at} else environment.getitem(at, {at}))")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        given = (*node.args, *node.kwargs)
        if forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(word.key) for word in node.kwargs):
            return super().visit_Call(node, frame, forward_caller=forward_caller)
        self.write("(to if type(to := ")
        self.visit(node.node, frame)
        self.write(") is environment.Macro else environment.callee(context, to))(")
        for one in given:
            self.visit(one, frame)
            self.write(", ")
        return self.write(")")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox; a public data field of a record is handed over without its further questions."""

    code_generator_class = Compiler
    public = _PublicFields()
    Macro = Told

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, cache_size=-1, **named)  # Jinja keeps 400 files, and looks through them for each
        for name, kept in self.filters.items():  # nothing here waits for anything: no filter need ask whether it does
            if hasattr(kept, "jinja_async_variant"):
                self.filters[name] = kept.__wrapped__
        self.asking: set[str | None] = set()
        """The compiled files that read a value outside their macros."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names that every file knows, as one plain table: each text that is filled walks through it."""
        return {**self.globals, **(d or {})}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute as the sandbox allows it; Undefined for a private one or one that is not there."""
        kind: Any = type(obj)
        if kind is Part:
            obj, kind = obj.read, TemplateModule
        elif attribute in self.public[kind]:
            return getattr(obj, attribute)
        if (kind is TemplateModule or kind is Namespace) and attribute[:1] != "_":
            try:
                found = getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
            if type(found) is Told or not callable(found):
                return found
        elif (kind is dict and attribute == "get") or (kind is str and attribute in _OF_TEXT):
            return getattr(obj, attribute)
        elif attribute == "value" and isinstance(obj, Enum):
            return obj.value
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The item as the sandbox allows it; filters such as `map` name the field of a record this way."""
        kind: Any = type(obj)
        if kind is tuple and type(argument) is int and -len(obj) <= argument < len(obj):
            return obj[argument]
        if type(argument) is str and argument in self.public[kind]:
            return getattr(obj, argument)
        return super().getitem(obj, argument)

    def call_test(
        self, name: str, value: Any, args: Sequence[Any] | None = None, kwargs: Any = None, *more: Any, **named: Any
    ) -> Any:
        """What `select` and its like ask of each item: a plain test at once, all else as Jinja asks it."""
        test: Any = self.tests.get(name)
        if test is None or kwargs or hasattr(test, "jinja_pass_arg"):
            return super().call_test(name, value, args, kwargs, *more, **named)
        return test(value, *args or ())

    def callee(self, context: Context, called: Any) -> Callable[..., Any]:
        """What to call instead: a macro, or what bears no mark, as it is; all else as the sandbox allows it."""
        plain = called.__func__ if type(called) is MethodType else called
        kind = type(plain)
        if kind in _WITH_MARKS:  # a function of ours
            if _MARKS.isdisjoint(plain.__dict__):
                return called  # type: ignore[no-any-return]
        elif kind is BuiltinMethodType or plain is Namespace or kind is Told:
            return called  # type: ignore[no-any-return]
        return partial(self.call, context, called)


def _asks(file: nodes.Template) -> bool:
    """Whether a file does more at its top than to make macros and tables of its own words and tables."""
    told = (nodes.Macro, nodes.Assign, nodes.Output)
    names = [name for one in file.body if not isinstance(one, nodes.Macro) for name in one.find_all(nodes.Name)]
    tables = {name.name for name in names if name.ctx == "store"}
    return not all(isinstance(one, told) for one in file.body) or any(name.name not in tables for name in names)


def _fields(kind: Any) -> frozenset[str]:
    """The public fields and properties of facts, results, paragraphs and loops: data only. None of another kind."""
    if issubclass(kind, msgspec.Struct):
        named = kind.__struct_fields__
    elif dataclasses.is_dataclass(kind):
        named = tuple(field.name for field in dataclasses.fields(kind))
    elif kind is LoopContext:
        named = ()
    else:
        return frozenset()
    derived = (name for name in dir(kind) if isinstance(getattr(kind, name), property))
    return frozenset(name for name in (*named, *derived) if name[:1] != "_")
