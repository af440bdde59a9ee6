"""A picture becomes a reading: words, lines, columns, the same readers as for text; every doubtful figure is asked.

Runs in the worker's process only (it loads the models).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from PIL import Image

from complaints.intake import eye, layout, placed
from complaints.intake.eye import Eye
from complaints.intake.finder import Picture
from complaints.intake.layout import Box, Laid
from complaints.intake.plain import mended
from complaints.intake.row import MoneyRow, Reading

SURE = 0.93
MOST_ROWS = 120


def read(image: Image.Image, today: date) -> Reading:
    """Everything that an opened picture tells, up to `today`."""
    reader = eye.loaded()
    picture, places, _turns = reader.turned(eye.taken(image))
    words = reader.words([eye.cutout(picture, corners) for corners in places])
    boxes = [eye.box_of(c, mended(text), score) for c, (text, score) in zip(places, words, strict=True)]
    kept = [(b, c) for b, c in zip(boxes, places, strict=True) if b.text.strip()]
    level = layout.level([b for b, _c in kept], [s for _b, c in kept if (s := eye.slope_of(c))])
    corners = {id(flat): c for flat, (_b, c) in zip(level, kept, strict=True)}
    found, laid = placed.read(level, today, by_eye=True)
    rows = [_checked(row, laid, corners, reader, picture) for row in found.rows[:MOST_ROWS]]
    cuts = [_cut(row, laid, corners, picture) for row in rows]
    rows = [replace(row, picture=i) for i, row in enumerate(rows)]
    unread = (*found.unread, *(row.source for row in found.rows[MOST_ROWS:]))
    return Reading(tuple(rows), found.notices, unread, tuple(cuts))


def _boxes(row: MoneyRow, laid: list[Laid]) -> list[Box]:
    first, last = row.lines
    return [box for line in laid[first : last + 1] for box in line.boxes]


def _checked(row: MoneyRow, laid: list[Laid], corners: dict[int, Picture], reader: Eye, picture: Picture) -> MoneyRow:
    """The row with its figures read twice; what differs is asked. What the balance proves is not read again."""
    with_figures = [b for b in _boxes(row, laid) if re.search("[0-9]", b.text)]
    if row.proven:
        faint = any(_is_day(b.text) and b.score < SURE for b in with_figures)
        return row.asking("day") if faint else row
    again = reader.words([eye.cutout(picture, corners[id(b)], grow=0.12) for b in with_figures])
    doubtful = [b for b, (text, score) in zip(with_figures, again, strict=True) if _differs(b, mended(text), score)]
    if any(_is_money(b.text) for b in doubtful):
        row = row.asking("amount")
    return row.asking("day") if any(_is_day(b.text) for b in doubtful) else row


def _is_money(text: str) -> bool:
    return re.search(r"[0-9][.,][0-9]|元", text) is not None or not _is_day(text)


def _differs(box: Box, again: str, score: float) -> bool:
    return min(box.score, score) < SURE or _figures(box.text) != _figures(again)


def _figures(text: str) -> str:
    return re.sub(r"[^0-9.+-]", "", text)


def _is_day(text: str) -> bool:
    return re.search(r"[0-9]{1,2}[:月][0-9]{1,2}|[0-9]{4}[-/.年]", text) is not None


def _cut(row: MoneyRow, laid: list[Laid], corners: dict[int, Picture], picture: Picture) -> bytes:
    points = [corners[id(b)] for b in _boxes(row, laid)]
    if not points:
        return b""
    return eye.as_jpeg(picture, min(float(p[:, 1].min()) for p in points), max(float(p[:, 1].max()) for p in points))
