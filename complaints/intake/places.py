"""What the reader of pictures says of the places of words and numbers; light, so that the site may know it too."""

from __future__ import annotations

from dataclasses import dataclass

NUMBER, WORDS = "number", "words"
MOST_PLACES = 200


@dataclass(frozen=True)
class Place:
    """A polygon (x and y of four corners, in points), whether it hides a number, and what stands there without it."""

    kind: str
    points: tuple[int, ...]
    said: str


@dataclass(frozen=True)
class Found:
    """The places in a picture turned upright by `turns` quarters against the clock and scaled to width and height.

    `picture` is a small JPEG on which each place has its number, from 1.
    """

    turns: int
    width: int
    height: int
    places: tuple[Place, ...]
    picture: bytes
