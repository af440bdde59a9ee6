"""Finds what must not be seen in a picture: card, account, identity and telephone numbers, codes; and all other words.

Runs in the worker's process only (it loads the models). Places are polygons in points of the picture as it is returned:
upright (`turns` quarter turns against the clock) and scaled. A number is covered but for its last four digits, a code
whole; amounts and days are not numbers of a person. What can still be read under its cover is covered whole.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from complaints.intake import eye, layout, photo
from complaints.intake.eye import Eye
from complaints.intake.finder import Picture
from complaints.intake.places import MOST_PLACES, NUMBER, WORDS, Found, Place
from complaints.intake.plain import hidden, plain

SLACK = 0.35
"""Parts of a sign that a cover reaches beyond the signs it covers."""
EDGE = 0.12
"""Parts of the height of a line that a cover is higher."""


@dataclass(frozen=True)
class Seen:
    """A run of words with its corners."""

    text: str
    corners: Picture


def read(raw: bytes, today: date) -> Found:
    """The places of a picture. Raises Refused, ImportError where the models are missing."""
    reader = eye.loaded()
    picture, corners, turns = reader.turned(eye.taken(photo.opened(raw)))
    words = reader.words([eye.cutout(picture, c) for c in corners])
    seen = [Seen(plain(text), c) for c, (text, _score) in zip(corners, words, strict=True) if text.strip()]
    numbers = _surely(numbered(seen), seen, picture, reader)
    covered = [*numbers, *(Place(WORDS, _points(s.corners), _kept(s.text)) for s in seen)][:MOST_PLACES]
    height, width = picture.shape[:2]
    return Found(
        turns, width, height, tuple(covered), eye.outlined(picture, [(_four(p), p.kind == NUMBER) for p in covered])
    )


def numbered(seen: Sequence[Seen]) -> list[tuple[int, float, float]]:
    """Which parts of which runs of words (place in `seen`, from, to as shares of its width) hide a number."""
    boxes = [eye.box_of(s.corners, str(place), 1.0) for place, s in enumerate(seen)]
    places: list[tuple[int, int]] = []
    text = ""
    for line in layout.lines_of(boxes):
        for box in line.boxes:
            said = seen[int(box.text)].text
            joined = text[-1:].isdigit() and said[:1].isdigit() and box is line.boxes[0]
            text += "" if joined or not text else " " if box is not line.boxes[0] else "\n"
            places.append((len(text), int(box.text)))
            text += said
    found = []
    for begin, end in hidden(text):
        for start, place in places:
            said = seen[place].text
            first, last = max(begin - start, 0), min(end - start, len(said))
            if first < last:
                found.append((place, *_shares(said, first, last)))
    return found


def _shares(text: str, first: int, last: int) -> tuple[float, float]:
    """Where the signs from `first` to `last` stand in a line, as shares of its width; a Chinese sign takes two."""
    wide = [2.0 if unicodedata.east_asian_width(sign) in "WF" else 1.1 for sign in text]
    whole = sum(wide)
    return (sum(wide[:first]) - SLACK) / whole, (sum(wide[:last]) + SLACK) / whole


def _surely(
    parts: Sequence[tuple[int, float, float]], seen: Sequence[Seen], picture: Picture, reader: Eye
) -> list[Place]:
    """The covers; one under which the number can still be read is drawn over the whole run of words."""
    tried = picture.copy()
    for place, begin, end in parts:
        eye.blacken(tried, _part(seen[place].corners, begin, end))
    again = reader.words([eye.cutout(tried, seen[place].corners) for place, _b, _e in parts])
    found = []
    for (place, begin, end), (text, _score) in zip(parts, again, strict=True):
        if hidden(plain(text)):
            begin, end = 0.0, 1.0
        found.append(Place(NUMBER, _ints(_part(seen[place].corners, begin, end)), _kept(seen[place].text)))
    return found


def _kept(text: str) -> str:
    """A run of words without what is covered in it, as the page may show it."""
    for begin, end in reversed(hidden(text)):
        text = f"{text[:begin]}{'*' * (end - begin)}{text[end:]}"
    return text[:40]


def _part(corners: Picture, begin: float, end: float) -> Picture:
    """The part of a run of words between two shares of its width, a little higher than its line."""
    left_top, right_top, right_below, left_below = corners.astype(float)
    begin, end = max(begin, 0.0), min(end, 1.0)
    top, below = right_top - left_top, right_below - left_below
    up = (left_top - left_below) * EDGE
    four = [left_top + top * begin + up, left_top + top * end + up]
    four += [left_below + below * end - up, left_below + below * begin - up]
    return np.array(four).round().astype(np.int32)


def _points(corners: Picture) -> tuple[int, ...]:
    return _ints(_part(corners, 0.0, 1.0))


def _ints(four: Picture) -> tuple[int, ...]:
    return tuple(int(n) for point in four for n in point)


def _four(place: Place) -> Picture:
    return np.array(place.points).reshape(4, 2)
