"""Tells what stands in the cut-outs of a picture, each one line of words, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from complaints.intake import models
from complaints.intake.finder import Picture

HEIGHT = 48
"""Height of a line as the model takes it, in points."""
TOGETHER = 2
"""Cut-outs that are read at once: of more, the short ones would be padded to the width of a long one."""
SCALE = (np.arange(256, dtype=np.float32) / np.float32(255) - np.float32(0.5)) / np.float32(0.5)
"""What the model takes for each brightness of a point: -1 to 1."""
NO_SIGN = 0


class Letters:
    """The loaded model."""

    def __init__(self) -> None:
        self._model = models.opened(models.READING)
        self._input = self._model.get_inputs()[0].name
        known = self._model.get_modelmeta().custom_metadata_map["character"]
        self._signs = ["", *known.splitlines(), " "]

    def read(self, crops: Sequence[Picture]) -> list[tuple[str, float]]:
        """The words in each cut-out and how sure they are (0 to 1), in the order of the cut-outs."""
        found: dict[int, tuple[str, float]] = {}
        by_width = np.argsort([crop.shape[1] / crop.shape[0] for crop in crops])
        for first in range(0, len(crops), TOGETHER):
            some = by_width[first : first + TOGETHER]
            signs = self._model.run(None, {self._input: _padded([crops[i] for i in some])})[0]
            for i, best, sure in zip(some, signs.argmax(axis=2), signs.max(axis=2), strict=True):
                found[int(i)] = self._words(best, sure)
        return [found[i] for i in range(len(crops))]

    def _words(self, best: Picture, sure: Picture) -> tuple[str, float]:
        """A sign counts once however many steps it takes; between two equal ones stands a step without a sign."""
        begins = best != NO_SIGN
        begins[1:] &= best[1:] != best[:-1]
        if not begins.any():
            return "", 0.0
        return "".join(self._signs[i] for i in best[begins]), float(sure[begins].mean())


def _padded(crops: Sequence[Picture]) -> Picture:
    """The cut-outs side by side as the model takes them, each HEIGHT high, as wide as the widest."""
    shares = [crop.shape[1] / crop.shape[0] for crop in crops]
    width = int(HEIGHT * max(1.0, *shares))
    points = np.zeros((len(crops), 3, HEIGHT, width), np.float32)
    for row, crop, share in zip(points, crops, shares, strict=True):
        own = min(width, math.ceil(HEIGHT * share))
        row[:, :, :own] = cv2.LUT(cv2.resize(crop, (own, HEIGHT)), SCALE).transpose(2, 0, 1)
    return points
