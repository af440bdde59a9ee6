"""The sandbox in which templates and wordings run: immutable, strict, and quick for plain records."""

from __future__ import annotations

import dataclasses
from functools import lru_cache
from typing import Any

import msgspec
from jinja2.sandbox import ImmutableSandboxedEnvironment


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox; a public data field of a record is handed over without its further questions."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute as the sandbox allows it; Undefined for a private one or one that is not there."""
        kind: Any = type(obj)
        if _is_record(kind) and not attribute.startswith("_"):
            try:
                found = getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
            if not callable(found):
                return found
        return super().getattr(obj, attribute)


@lru_cache(maxsize=512)
def _is_record(kind: Any) -> bool:
    """Frozen structures of facts and results, paragraphs of a slot: they hold data only."""
    return issubclass(kind, msgspec.Struct) or dataclasses.is_dataclass(kind)
