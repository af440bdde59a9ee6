"""Reads data files into typed structures; a damaged file raises DataError naming file and field."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml
from msgspec import Struct

from legal_refs.files.faultfinding import misfits
from legal_refs.files.shapes import ready

DATA = Path(__file__).resolve().parent.parent / "data"
T = TypeVar("T")


class Fault(Struct, frozen=True):
    """One fault of the data: file below legal_refs/data, row or field (empty = whole file), what."""

    file: str
    field: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field + ': ' if self.field else ''}{self.what}"


class DataError(ValueError):
    """A data file that is missing, unreadable or not of its schema; `found` names each fault with file and field."""

    def __init__(self, *found: Fault | str) -> None:
        self.found = found
        super().__init__("\n".join(map(str, found)))


def read(path: Path, shape: type[T]) -> T:
    """Read a YAML or JSON file as `shape` (a msgspec type). Raises DataError."""
    return convert(read_plain(path), shape, path)


def read_each(folder: Path, shape: type[T]) -> list[tuple[Path, T]]:
    """Read every YAML file of a folder, in order of name. Raises DataError with the faults of all files."""
    read_ones: list[tuple[Path, T]] = []
    faults: list[Fault | str] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            read_ones.append((path, read(path, shape)))
        except DataError as error:
            faults += error.found
    if faults:
        raise DataError(*faults)
    return read_ones


class _Once(yaml.CSafeLoader):
    """Plain data in which every key stands once: of two, the later would win without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Called by PyYAML for every mapping. Raises yaml.YAMLError naming the key and its line."""
        seen: set[str] = set()
        for key, _value in node.value:
            if str(key.value) in seen:
                raise yaml.YAMLError(f"{key.value} stands twice, again in line {key.start_mark.line + 1}")
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


def read_plain(path: Path) -> Any:
    """Read a YAML or JSON file as plain data. Raises DataError."""
    try:
        raw = path.read_bytes()
        return msgspec.json.decode(raw) if path.suffix == ".json" else yaml.load(raw, Loader=_Once)  # noqa: S506 (safe)
    except (OSError, yaml.YAMLError, msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
        raise DataError(f"{name_of(path)}: cannot be read: {type(error).__name__}: {error}") from None


def convert(plain: Any, shape: type[T], path: Path) -> T:
    """Convert plain data to `shape`. Raises DataError with every field that does not fit."""
    try:
        return msgspec.convert(plain, ready(shape), strict=False)
    except msgspec.ValidationError:
        raise DataError(*(Fault(name_of(path), *misfit) for misfit in misfits(plain, shape))) from None


def name_of(path: Path) -> str:
    """Path below legal_refs/data, as errors print it."""
    return str(path.relative_to(DATA)) if path.is_relative_to(DATA) else path.name
