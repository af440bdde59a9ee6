"""Reads the words in a picture: the only importer of the reader of pictures, and run in the worker's process only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from statistics import mean
from typing import Any

import cv2
import numpy as np
from PIL import Image
from rapidocr import RapidOCR
from rapidocr.ch_ppocr_rec.typings import TextRecInput

from complaints.intake.layout import Box
from complaints.intake.photo import LONGEST_SIDE

SHOWN = 900
"""Width of a picture that is shown with numbered places, in points."""
STRIP = 1.6
"""A strip of a long screenshot is this many times as high as it is wide."""
MOST_STRIPS = 8
LONG = 2.4
"""From here on a picture is a long screenshot: height by width."""
OVERLAP = 0.12
Picture = np.ndarray[Any, Any]

PARAMS = {
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    "EngineConfig.onnxruntime.enable_cpu_mem_arena": False,
    "Global.use_cls": False,
    "Global.log_level": "critical",
    "Rec.rec_batch_num": 2,
    "Rec.rec_img_shape": [3, 48, 48],  # what is short is not padded to a long line: half the time of a table
}


def pixels(image: Image.Image) -> Picture:
    """The points of a picture as the models take them."""
    return np.asarray(image)[:, :, ::-1]


def fitted(picture: Picture) -> Picture:
    """A picture at most LONGEST_SIDE long; of a long screenshot the width counts."""
    height, width = picture.shape[:2]
    limit = LONGEST_SIDE if height <= LONG * width else LONGEST_SIDE * height / width / 2.2
    scale = min(1.0, limit / max(height, width))
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
        engine, blank = RapidOCR(params=PARAMS), np.full((64, 64, 3), 255, np.uint8)
        engine(blank, use_det=True, use_cls=False, use_rec=False)  # a model is loaded when it is first used
        engine(blank, use_det=False, use_cls=False, use_rec=True)
        self._find: Any = engine.text_det
        self._read: Any = engine.text_rec

    def places(self, picture: Picture) -> list[Picture]:
        """The corners of each run of words (4 points: left top, right top, right bottom, left bottom)."""
        height, width = picture.shape[:2]
        if height <= LONG * width:
            return self._places(picture)
        tall, step = round(width * STRIP), round(width * STRIP * (1 - OVERLAP))
        found: list[Picture] = []
        for top in range(0, min(height, step * MOST_STRIPS), step):
            for corners in self._places(picture[top : top + tall]):
                cut = corners[:, 1].min() < 3 and top > 0, corners[:, 1].max() > tall - 4 and top + tall < height
                moved = corners + np.array([0, top], dtype=corners.dtype)
                if not any(cut) and not any(_same(moved, other) for other in found):
                    found.append(moved)
        return found

    def _places(self, picture: Picture) -> list[Picture]:
        boxes = self._find(picture).boxes
        return [] if boxes is None else [np.asarray(b, dtype=np.float32) for b in boxes]

    def words(self, crops: Sequence[Picture]) -> list[tuple[str, float]]:
        """What stands in each cut-out, with how sure the reader is."""
        if not crops:
            return []
        read = self._read(TextRecInput(img=list(crops)))
        return [(str(t), float(s)) for t, s in zip(read.txts, read.scores, strict=True)]

    def turned(self, whole: Picture) -> tuple[Picture, list[Picture], int]:
        """The picture fitted and upright, the places of its words, by how many quarters it was turned (rot90)."""
        picture = fitted(whole)
        sample = _end_of(picture)
        places = self._places(sample)
        tall = [p for p in places if _size(p)[1] > 1.4 * _size(p)[0]]
        turns = 1 if len(tall) > len(places) / 2 else 0
        longest = sorted(places, key=lambda p: -max(_size(p)))[:5]
        crops = [np.ascontiguousarray(np.rot90(cutout(sample, p), turns)) for p in longest]
        this = self.words(crops)
        other = self.words([np.ascontiguousarray(np.rot90(c, 2)) for c in crops])
        if crops and mean(s for _t, s in other) > mean(s for _t, s in this):
            turns += 2
        if not turns and sample is picture:
            return picture, places, 0
        if turns:  # words are found once more only when it is known which way: finding is what takes time
            picture = fitted(np.ascontiguousarray(np.rot90(whole, turns)))
        return picture, self.places(picture), turns


@cache
def loaded() -> Eye:
    """The eye of this process."""
    return Eye()


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
