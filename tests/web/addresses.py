"""Every address of the site, taken from the url conf itself, so that a new page cannot forget its tests."""

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern

SAMPLES = {"token": "abcdefghij234567", "step": "incident", "path": "x", "format": "json"}
DEFAULT = "x1"


def routes(resolver: URLResolver | None = None, prefix: str = "/") -> Iterator[tuple[str, URLPattern]]:
    """Every route as text with its `<converter:name>` parts, and its pattern."""
    resolver = resolver or get_resolver()
    for entry in resolver.url_patterns:
        here = "" if isinstance(entry.pattern, LocalePrefixPattern) else str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry, prefix + here)
        else:
            yield prefix + here, entry


def filled(route: str, **values: str) -> str:
    """A route with its parts replaced by `values`, or by samples."""

    def value(match: re.Match[str]) -> str:
        converter, _, name = match[1].rpartition(":")
        return values.get(name) or SAMPLES.get(name) or ("1" if converter == "int" else DEFAULT)

    return re.sub(r"<([^>]+)>", value, route)


def addresses(**values: str) -> list[str]:
    """One address per route and language, and some that do not exist."""
    own = [filled(route, **values) for route, _ in routes()]
    english = [f"/en{path}" for path in own if path not in {"/healthz", "/readyz", "/metrics"}]
    return [*own, *english, "/nothing/here", "/en/nothing/", "/static/nothing.css", "/%00", "/case/%F0%A0%AE%B7/x/"]
