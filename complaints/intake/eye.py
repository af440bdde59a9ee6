"""Sees a picture: turns it upright, finds where words stand and tells what stands there; cuts out, covers, outlines.

Run in the worker's process only: with finder and letters it is what loads the models.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from statistics import mean

import cv2
import numpy as np
from PIL import Image

from complaints.intake.finder import Finder, Picture
from complaints.intake.layout import Box
from complaints.intake.letters import Letters
from complaints.intake.photo import LONGEST_SIDE

SHOWN = 900
"""Width of a picture that is shown with numbered places, in points."""
STRIP = 1.6
"""A strip of a long screenshot is this many times as high as it is wide."""
LONG = 2.4
"""From here on a picture is a long screenshot: height by width."""
OVERLAP = 0.12
LINES_TRIED = 5
SIGNS_TRIED = 7
"""Which way a picture was taken is told by the first signs of its longest lines: so many times their height."""

cv2.setNumThreads(1)


def taken(image: Image.Image) -> Picture:
    """The points of an opened picture, which is closed, fitted as `fitted` tells."""
    picture = fitted(np.asarray(image))
    image.close()
    return np.ascontiguousarray(picture[:, :, ::-1])  # one piece: a view would be copied at each cut-out


def fitted(picture: Picture) -> Picture:
    """A picture at most LONGEST_SIDE long; of a long screenshot, upright or on its side, the width counts."""
    height, width = picture.shape[:2]
    long, short = max(height, width), min(height, width)
    limit = LONGEST_SIDE if long <= LONG * short else LONGEST_SIDE * long / short / 2.2
    scale = min(1.0, limit / long)
    if scale < 1:
        return cv2.resize(picture, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
    return picture


def _end_of(picture: Picture) -> Picture:
    """One end of a long screenshot, upright or on its side, else the whole: enough to tell which way it was taken."""
    height, width = picture.shape[:2]
    if max(height, width) <= LONG * min(height, width):
        return picture
    return picture[: round(width * STRIP), : round(height * STRIP)]


class Eye:
    """The loaded models; one picture at a time."""

    def __init__(self) -> None:
        self._finder, self._letters = Finder(), Letters()

    def words(self, crops: Sequence[Picture]) -> list[tuple[str, float]]:
        """What stands in each cut-out, with how sure the reader is."""
        return self._letters.read(crops)

    def turned(self, picture: Picture) -> tuple[Picture, list[Picture], int]:
        """The picture upright, the places of its words, by how many quarters it was turned (rot90)."""
        end = _end_of(picture)
        places = self._finder.places(end)
        turns = self._turns(end, places)
        if turns:  # words are found once more only when it is known which way: finding is what takes time
            picture = np.ascontiguousarray(np.rot90(picture, turns))
        return picture, self._places(picture, None if turns else places), turns

    def _turns(self, picture: Picture, places: list[Picture]) -> int:
        """By how many quarters a picture must be turned: lines lie, and signs that stand upright are read surely."""
        tall = [p for p in places if _size(p)[1] > 1.4 * _size(p)[0]]
        turns = 1 if len(tall) > len(places) / 2 else 0
        longest = sorted(places, key=lambda p: -max(_size(p)))[:LINES_TRIED]
        lines = [np.rot90(cutout(picture, p), turns) for p in longest]
        this, other = (
            [sure for _text, sure in self.words([_beginning(line) for line in way])]
            for way in (lines, [np.rot90(line, 2) for line in lines])
        )
        return turns + 2 if lines and mean(other) > mean(this) else turns

    def _places(self, picture: Picture, first: list[Picture] | None) -> list[Picture]:
        """The places of all words of an upright picture; `first`: those of its upper end where they are known."""
        height, width = picture.shape[:2]
        if height <= LONG * width:
            return self._finder.places(picture) if first is None else first
        tall, step = round(width * STRIP), round(width * STRIP * (1 - OVERLAP))
        found: list[Picture] = []
        for top in range(0, height - (tall - step), step):  # what lies in the overlap alone was found before
            known = first if top == 0 else None
            strip = picture[top : top + tall]
            for corners in self._finder.places(strip, width) if known is None else known:
                cut = corners[:, 1].min() < 3 and top > 0, corners[:, 1].max() > tall - 4 and top + tall < height
                moved = corners + np.array([0, top], dtype=corners.dtype)
                if not any(cut) and not any(_same(moved, other) for other in found):
                    found.append(moved)
        return found


@cache
def loaded() -> Eye:
    """The eye of this process."""
    return Eye()


def _beginning(line: Picture) -> Picture:
    return np.ascontiguousarray(line[:, : SIGNS_TRIED * line.shape[0]])


def _same(a: Picture, b: Picture) -> bool:
    """Whether two places of overlapping strips are one."""
    middle_a, middle_b = a.mean(axis=0), b.mean(axis=0)
    return bool(
        abs(middle_a[1] - middle_b[1]) < 0.5 * _size(a)[1] and abs(middle_a[0] - middle_b[0]) < 0.5 * _size(a)[0]
    )


def _size(corners: Picture) -> tuple[float, float]:
    width = max(np.linalg.norm(corners[0] - corners[1]), np.linalg.norm(corners[2] - corners[3]))
    height = max(np.linalg.norm(corners[0] - corners[3]), np.linalg.norm(corners[1] - corners[2]))
    return float(width), float(height)


def cutout(picture: Picture, corners: Picture, grow: float = 0.0) -> Picture:
    """The straightened part of a picture between four corners, `grow` times its height larger on each side."""
    width, height = _size(corners)
    edge = grow * height
    target = np.array([[edge, edge], [width - edge, edge], [width - edge, height - edge], [edge, height - edge]])
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target.astype(np.float32))
    size = (max(1, round(width)), max(1, round(height)))
    return cv2.warpPerspective(picture, matrix, size, borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_CUBIC)


def box_of(corners: Picture, text: str, score: float) -> Box:
    """The upright box around four corners."""
    (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
    height = _size(corners)[1]
    middle = (y0 + y1) / 2
    return Box(float(x0), float(middle - height / 2), float(x1), float(middle + height / 2), text, score)


def slope_of(corners: Picture) -> float:
    """How far a line falls per point to the right."""
    run = corners[1] - corners[0]
    return float(run[1] / run[0]) if run[0] > 60 else 0.0


def as_jpeg(picture: Picture, y0: float, y1: float) -> bytes:
    """The strip of a picture between two heights as a small JPEG, for the page beside the row."""
    part = picture[max(0, int(y0) - 6) : int(y1) + 6]
    if part.shape[1] > 720:
        part = cv2.resize(part, (720, max(1, round(part.shape[0] * 720 / part.shape[1]))), interpolation=cv2.INTER_AREA)
    done, data = cv2.imencode(".jpg", part, [cv2.IMWRITE_JPEG_QUALITY, 55])
    return data.tobytes() if done else b""


def blacken(picture: Picture, four: Picture) -> None:
    """Fill a polygon of a picture, in place."""
    cv2.fillPoly(picture, [four], (0, 0, 0))


def outlined(picture: Picture, polygons: Sequence[tuple[Picture, bool]]) -> bytes:
    """A small JPEG of the picture with each polygon outlined and numbered from 1, some of them boldly."""
    scale = min(1.0, SHOWN / picture.shape[1])
    size = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    for number, (polygon, bold) in enumerate(polygons, 1):
        four = (polygon * scale).round().astype(np.int32)
        colour = (0, 0, 200) if bold else (160, 120, 0)
        cv2.polylines(small, [four], True, colour, 3 if bold else 1)
        at = (int(four[0][0]), max(12, int(four[0][1]) - 2))
        cv2.putText(small, str(number), at, cv2.FONT_HERSHEY_SIMPLEX, 0.45, colour, 1)
    done, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 60])
    return data.tobytes() if done else b""
