"""Draws docs/pictures/architecture.svg from the imports: python docs/draw_architecture.py

A box is a room, an arrow reads "imports". Where a room is reached through another the direct arrow is left out, so that
the picture shows the order. A room stands one row above the highest that it imports, the product above the law; in a
circle of imports one arrow climbs, and is drawn red.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from html import escape
from pathlib import Path

BASE = Path(__file__).resolve().parents[1]
PICTURE = BASE / "docs" / "pictures" / "architecture.svg"

SAYS = {
    "legal_refs.files": "typed reading of tables",
    "legal_refs.results": "what comes out",
    "legal_refs.case": "the typed facts",
    "legal_refs.law": "which text on which day",
    "legal_refs.periods": "days, limitation",
    "legal_refs.clocks": "what runs when",
    "legal_refs.questions": "yes, no, unknown",
    "legal_refs.decided": "cases and the range",
    "legal_refs.money": "losses, interest, fees",
    "legal_refs.forum": "court, parties, desks",
    "legal_refs.arguments": "what is pleaded",
    "legal_refs.checking": "before a paper leaves",
    "legal_refs.reading": "search, review",
    "legal_refs.assessment": "the door: assess(case, on)",
    "complaints.drafts": "sealed drafts",
    "complaints.intake": "messages, statements",
    "complaints.journey": "the interview",
    "complaints.documents": "the papers",
    "complaints.bundle": "PDF, evidence volume",
    "complaints.press": "many letters",
    "complaints.web": "the front door",
    "complaints.api": "the side door",
    "complaints.management": "the back door: commands",
}
WIDE, HIGH, GAP, STEP = 176, 44, 32, 78


def room_of(module: str) -> str | None:
    """The room of a dotted module name; a module beside the rooms (assessment, results) is a room of its own."""
    parts = module.split(".")
    return ".".join(parts[:2]) if ".".join(parts[:2]) in SAYS else None


def imports() -> dict[str, set[str]]:
    """Room -> the rooms it imports."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted([*(BASE / "legal_refs").rglob("*.py"), *(BASE / "complaints").rglob("*.py")]):
        own = room_of(".".join(path.relative_to(BASE).with_suffix("").parts))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            for name in names:
                other = room_of(name)
                if own and other and other != own:
                    found[own].add(other)
    return found


def reduced(graph: dict[str, set[str]]) -> list[tuple[str, str]]:
    """The arrows without those that a longer way replaces."""

    def reached(start: str, without: tuple[str, str]) -> set[str]:
        seen, ahead = set(), [start]
        while ahead:
            here = ahead.pop()
            for there in graph.get(here, set()):
                if (here, there) != without and there not in seen:
                    seen.add(there)
                    ahead.append(there)
        return seen

    arrows = [(own, other) for own in graph for other in sorted(graph[own])]
    return [(own, other) for own, other in arrows if other not in reached(own, (own, other))]


def rows(graph: dict[str, set[str]]) -> list[list[str]]:
    """The rooms from the lowest row to the highest."""

    def height(room: str, below: tuple[str, ...] = ()) -> int:
        own = [
            other for other in graph.get(room, ()) if other not in below and other.split(".")[0] == room.split(".")[0]
        ]
        return 1 + max((height(other, (*below, room)) for other in own), default=-1)

    there = [room for room in SAYS if (BASE / room.replace(".", "/")).is_dir() or is_module(room)]
    found = []
    for package in ("legal_refs", "complaints"):
        heights = {room: height(room) for room in there if room.startswith(package)}
        found += [[room for room in heights if heights[room] == at] for at in range(max(heights.values()) + 1)]
    return found


def placed(graph: dict[str, set[str]]) -> dict[str, tuple[int, int]]:
    """Room -> the middle of its box."""
    levels = rows(graph)
    widest = max(len(row) for row in levels)
    whole = widest * WIDE + (widest - 1) * GAP
    at = {}
    for level, row in enumerate(reversed(levels)):
        left = (whole - len(row) * WIDE - (len(row) - 1) * GAP) // 2
        for i, room in enumerate(row):
            at[room] = (20 + left + i * (WIDE + GAP) + WIDE // 2, 20 + level * STEP + HIGH // 2)
    return at


def is_module(room: str) -> bool:
    return (BASE / (room.replace(".", "/") + ".py")).exists()


def drawing() -> str:
    graph = imports()
    at = placed(graph)
    width = max(x for x, _ in at.values()) + WIDE // 2 + 20
    height = max(y for _, y in at.values()) + HIGH // 2 + 20
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="13">',
        "<title>The rooms and what each imports</title>",
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0 8 4 0 8z" fill="#667"/></marker></defs>',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    for own, other in reduced(graph):
        if own in at and other in at:
            (x, y), (to_x, to_y) = at[own], at[other]
            climbs = to_y <= y
            start, end = (y - HIGH // 2, to_y + HIGH // 2) if climbs else (y + HIGH // 2, to_y - HIGH // 2 - 1)
            middle = (start + end) // 2
            lines.append(
                f'<path d="M{x} {start}C{x} {middle} {to_x} {middle} {to_x} {end}" fill="none" '
                f'stroke="{"#c22" if climbs else "#667"}" stroke-width="1.4" marker-end="url(#tip)"/>'
            )
    for room, (x, y) in at.items():
        package, name = room.split(".")
        fill = "#e8f1ea" if package == "legal_refs" else "#e6edf7"
        lines.append(
            f'<rect x="{x - WIDE // 2}" y="{y - HIGH // 2}" width="{WIDE}" height="{HIGH}" rx="6" '
            f'fill="{fill}" stroke="#99a"/>'
            f'<text x="{x}" y="{y - 3}" text-anchor="middle" font-weight="bold">{escape(name)}</text>'
            f'<text x="{x}" y="{y + 13}" text-anchor="middle" font-size="11">{escape(SAYS[room])}</text>'
        )
    return "\n".join([*lines, "</svg>", ""])


if __name__ == "__main__":
    PICTURE.write_text(drawing(), encoding="utf-8")
