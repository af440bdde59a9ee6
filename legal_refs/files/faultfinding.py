"""Finds every place of plain data that does not fit its type, where msgspec stops at the first."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
from msgspec import NODEFAULT, Struct

from legal_refs.files.shapes import ready


def misfits(plain: Any, shape: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """(field, what is wrong) of each innermost place that does not fit; rows with an id are named by it."""
    try:
        msgspec.convert(plain, ready(shape), strict=False)
        return
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `$")
    inner = [*_keys(plain, shape, where)]
    for part, kind, path in _parts(plain, shape, where):
        inner += misfits(part, kind, path)
    yield from inner or [(where + place.rstrip("`") if place else where, message)]


def _keys(plain: Any, shape: Any, where: str) -> Iterator[tuple[str, str]]:
    """Keys of a record that its type does not know, and those that it must have."""
    bare = _bare(shape)
    if not (isinstance(plain, dict) and _is_record(bare)):
        return
    known = {field.encode_name: field for field in msgspec.structs.fields(bare)}
    if bare.__struct_config__.forbid_unknown_fields:
        for key in plain.keys() - known.keys():
            yield where, f"unknown field {key!r}"
    for name, field in known.items():
        if name not in plain and field.default is NODEFAULT and field.default_factory is NODEFAULT:
            yield where, f"missing field {name!r}"


def _parts(plain: Any, shape: Any, where: str) -> Iterator[tuple[Any, Any, str]]:
    """What the data hold inside, each part with its type and its path."""
    bare = _bare(shape)
    inside = typing.get_args(bare)
    if isinstance(plain, list) and typing.get_origin(bare) in (tuple, list) and inside:
        for place, item in enumerate(plain):
            own = item.get("id") if isinstance(item, dict) else None
            yield item, inside[0], f"{where}[{own if isinstance(own, str) else place}]"
    elif isinstance(plain, dict) and typing.get_origin(bare) is dict:
        for key, value in plain.items():
            yield value, inside[1], _joined(where, key)
    elif isinstance(plain, dict) and _is_record(bare):
        for field in msgspec.structs.fields(bare):
            if field.encode_name in plain:
                yield plain[field.encode_name], field.type, _joined(where, field.encode_name)


def _bare(shape: Any) -> Any:
    """The type without bounds and without None; a choice between several types is left whole."""
    if typing.get_origin(shape) is Annotated:
        return _bare(typing.get_args(shape)[0])
    if typing.get_origin(shape) in (typing.Union, types.UnionType):
        kinds = [kind for kind in typing.get_args(shape) if kind is not types.NoneType]
        return _bare(kinds[0]) if len(kinds) == 1 else shape
    return shape


def _is_record(shape: Any) -> bool:
    return isinstance(shape, type) and issubclass(shape, Struct)


def _joined(where: str, name: Any) -> str:
    return f"{where}.{name}" if where else str(name)
