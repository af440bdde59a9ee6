"""Finds where words stand in a picture: a model marks the points that belong to words, patches of them become corners.

How a patch becomes corners follows DBNet (Liao and others, 2020, arXiv 1911.08947), with the values that the model in
the wheel was made for.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pyclipper

from complaints.intake import models

Picture = np.ndarray[Any, Any]

STEP = 32
"""Sides are multiples of this many points: the model halves a picture five times."""
SHORT_SIDE = 736
"""A picture whose shorter side has fewer points is enlarged."""
MARKED = 0.3
"""From here on a point belongs to words (share from 0 to 1)."""
SURE = 0.5
"""A patch is kept if its points are marked so much on average."""
GROWN = 1.6
"""The model marks the core of a line: a patch grows by this many times its area by its length around."""
MOST = 1000
LEAST_SIDE = 3
LIGHT = ((np.arange(256, dtype=np.float32) * np.float32(1 / 255)).astype(np.float64) - 0.5) / 0.5
SCALE = LIGHT.astype(np.float32)
"""What the model takes for each brightness of a point: -1 to 1."""


class Finder:
    """The loaded model."""

    def __init__(self) -> None:
        self._model = models.opened(models.FINDING)
        self._input = self._model.get_inputs()[0].name

    def places(self, picture: Picture, short: int | None = None) -> list[Picture]:
        """The corners of each run of words (4 points: left top, right top, right bottom, left bottom), line by line.

        `short`: the shorter side of the whole of which the picture is a strip, by which it is enlarged.
        """
        height, width = picture.shape[:2]
        scale = max(1.0, SHORT_SIDE / (short or min(height, width)))
        size = _whole_steps(width * scale), _whole_steps(height * scale)
        marks = self._marks(cv2.resize(picture, size))
        patches = (marks > MARKED).astype(np.uint8)
        outlines, _ = cv2.findContours(
            cv2.dilate(patches, np.ones((2, 2), np.uint8)), cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE
        )
        share = np.array([width, height]) / np.array(size)
        found = [_corners(outline, marks, share, (width, height)) for outline in outlines[:MOST]]
        return _in_lines([corners for corners in found if corners is not None])

    def _marks(self, picture: Picture) -> Picture:
        """How surely each point belongs to words."""
        points = np.ascontiguousarray(cv2.LUT(picture, SCALE).transpose(2, 0, 1))[None]
        marks: Picture = self._model.run(None, {self._input: points})[0][0, 0]
        return marks


def _whole_steps(length: float) -> int:
    return max(STEP, round(int(length) / STEP) * STEP)


def _corners(outline: Picture, marks: Picture, share: Picture, most: tuple[int, int]) -> Picture | None:
    """The corners of a patch in points of the picture (`share`: per point of the marks), None if it is no word."""
    core, thickness = _box(outline)
    if thickness < LEAST_SIDE or _sureness(core, marks) < SURE:
        return None
    grown, thickness = _box(_grown(core))
    if thickness < LEAST_SIDE + 2:
        return None
    corners = _from_left_top(np.clip(np.round(grown * share), 0, most).astype(np.int32))
    corners = np.clip(corners, 0, np.array(most) - 1).astype(np.float32)
    sides = np.linalg.norm(corners[0] - corners[1]), np.linalg.norm(corners[0] - corners[3])
    return corners if min(map(int, sides)) > LEAST_SIDE else None


def _box(points: Picture) -> tuple[Picture, float]:
    """The corners of the smallest, possibly slanting box around points, and its thickness."""
    box = cv2.minAreaRect(points)
    return _from_left_top(cv2.boxPoints(box)), min(box[1])


def _from_left_top(corners: Picture) -> Picture:
    """Four corners in order: left top, right top, right bottom, left bottom."""
    by_side = corners[np.argsort(corners[:, 0], kind="stable")]
    left, right = (half[np.argsort(half[:, 1], kind="stable")] for half in (by_side[:2], by_side[2:]))
    return np.array([left[0], right[0], right[1], left[1]])


def _sureness(box: Picture, marks: Picture) -> float:
    """How surely the points in a box belong to words, on average."""
    height, width = marks.shape
    last = (width - 1, height - 1)
    x0, y0 = np.clip(np.floor(box.min(axis=0)).astype(int), 0, last)
    x1, y1 = np.clip(np.ceil(box.max(axis=0)).astype(int), 0, last)
    inside = np.zeros((y1 - y0 + 1, x1 - x0 + 1), np.uint8)
    cv2.fillPoly(inside, [(box - (x0, y0)).astype(np.int32)], 1)
    return float(cv2.mean(marks[y0 : y1 + 1, x0 : x1 + 1], inside)[0])


def _grown(box: Picture) -> Picture:
    """The outline of a box grown on all sides, its corners round."""
    exact = box.astype(np.float64)
    following = np.roll(exact, -1, axis=0)
    area = abs(float(np.sum(exact[:, 0] * following[:, 1] - exact[:, 1] * following[:, 0]))) / 2
    around = float(np.sum(np.linalg.norm(following - exact, axis=1)))
    offset = pyclipper.PyclipperOffset()
    offset.AddPath(box, pyclipper.JT_ROUND, pyclipper.ET_CLOSEDPOLYGON)
    return np.array(offset.Execute(area * GROWN / around), dtype=np.int32).reshape(-1, 1, 2)


def _in_lines(found: list[Picture]) -> list[Picture]:
    """Places from top to bottom; those that begin within 10 points of the next one's height from left to right."""
    line, ordered, above = 0, [], None
    for corners in sorted(found, key=lambda c: float(c[0][1])):
        line += above is not None and float(corners[0][1]) - above >= 10
        above = float(corners[0][1])
        ordered.append((line, float(corners[0][0]), corners))
    return [corners for _line, _x, corners in sorted(ordered, key=lambda each: each[:2])]
