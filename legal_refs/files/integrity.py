"""Guards the data files: a digest of every file and of every field as last reviewed, kept in data/digests.json.

A changed file is found by the digest of its bytes; the digests of its fields then name what changed. The
sound way to change data is to edit, read again, and record with `manage.py law review`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.files.shapes import ready

NAME = "digests.json"
NEVER = "never reviewed"
SUFFIXES = (".yaml", ".json")


class FileDigest(Struct, frozen=True, forbid_unknown_fields=True):
    """Digest of the bytes of a file and of each field by its path (articles.69.text)."""

    sha256: str
    fields: dict[str, str]


def files(root: Path | None = None) -> dict[str, Path]:
    """Every data file below `root` by its relative name, the digests themselves left out."""
    base = root or datafiles.DATA
    found = (path for path in base.rglob("*") if path.suffix in SUFFIXES and path.name != NAME)
    return {path.relative_to(base).as_posix(): path for path in sorted(found)}


def digest_of(path: Path) -> FileDigest:
    """Digests of one file. Raises datafiles.DataError when it cannot be read."""
    fields = {where: _short(value) for where, value in _leaves(_as_written(path), "")}
    return FileDigest(hashlib.sha256(path.read_bytes()).hexdigest(), fields)


def record(root: Path | None = None) -> int:
    """Write the digests of every data file; returns how many files. Raises datafiles.DataError."""
    base = root or datafiles.DATA
    digests = {name: digest_of(path) for name, path in files(base).items()}
    plain = msgspec.json.encode(digests, order="sorted")
    (base / NAME).write_bytes(msgspec.json.format(plain, indent=1) + b"\n")
    data_version.cache_clear()
    return len(digests)


def faults(root: Path | None = None) -> list[Fault]:
    """Every deviation of the data files from what was reviewed; empty when all is as recorded."""
    base = root or datafiles.DATA
    known = reviewed(base)
    if known is None:
        return [Fault(NAME, "", "missing or damaged: run manage.py law review after reading the data")]
    present = files(base)
    found = [Fault(name, "", "reviewed file is missing") for name in known if name not in present]
    for name, path in present.items():
        if name not in known:
            found.append(Fault(name, "", NEVER))
        elif hashlib.sha256(path.read_bytes()).hexdigest() != known[name].sha256:
            found += list(_changes(name, path, known[name]))
    return found


def reviewed(root: Path | None = None) -> dict[str, FileDigest] | None:
    """The recorded digests, or None where there are none that can be read."""
    try:
        raw = ((root or datafiles.DATA) / NAME).read_bytes()
        return msgspec.json.decode(raw, type=ready(dict[str, FileDigest]))
    except (OSError, msgspec.DecodeError):
        return None


@cache
def data_version() -> str:
    """Twelve figures that stand for the state of all data files, printed with every assessment."""
    whole = hashlib.sha256()
    for name, path in files().items():
        whole.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:12]


def _changes(name: str, path: Path, known: FileDigest) -> Iterator[Fault]:
    try:
        now = digest_of(path)
    except DataError as error:
        yield Fault(name, "", str(error))
        return
    changed = False
    for field in known.fields.keys() | now.fields.keys():
        if known.fields.get(field) != now.fields.get(field):
            changed = True
            gone, new = field not in now.fields, field not in known.fields
            yield Fault(name, field, "removed" if gone else "added" if new else "changed since the review")
    if not changed:
        yield Fault(name, "layout or comments", "changed since the review")


def _as_written(path: Path) -> Any:
    """The data of a file with every YAML value as its text, so that an impossible date is still a named field."""
    try:
        raw = path.read_bytes()
        return msgspec.json.decode(raw) if path.suffix == ".json" else yaml.load(raw, Loader=yaml.CBaseLoader)  # noqa: S506
    except (OSError, yaml.YAMLError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DataError(f"cannot be read: {error}") from None


def _leaves(value: Any, where: str) -> Iterator[tuple[str, Any]]:
    """Every single value with its path; list members with an id are named by it, others by their place."""
    if isinstance(value, dict) and value:
        for key, member in value.items():
            yield from _leaves(member, f"{where}.{key}" if where else str(key))
    elif isinstance(value, list) and value:
        for name, member in zip(_names(value), value, strict=True):
            yield from _leaves(member, f"{where}[{name}]")
    else:
        yield where, value


def _names(members: list[Any]) -> list[str]:
    """The ids of rows, so that a new one in the middle is one change and not all that follow; else their places."""
    ids = [member.get("id") if isinstance(member, dict) else None for member in members]
    if all(isinstance(one, str) for one in ids) and len(set(ids)) == len(ids):
        return [str(one) for one in ids]
    return [str(place) for place in range(len(members))]


def _short(value: Any) -> str:
    return hashlib.sha256(f"{type(value).__name__}:{value}".encode()).hexdigest()[:12]
