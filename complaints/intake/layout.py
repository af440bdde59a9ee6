"""From words with places (of a picture or a PDF) to lines of text that the readers take: lines, columns, messages.

Pure geometry: nothing is read here, and no word is moved from one line to another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from complaints.intake import messagesfile
from complaints.intake.plain import plain
from complaints.intake.sentences import is_message
from complaints.intake.tables import layout_of

LEFT, RIGHT, CENTRE = "left", "right", "centre"
MODES = (CENTRE, LEFT, RIGHT)
SLOPES_TRIED = 8
LEVEL = 0.002
"""Less than this a line falls by less than its own height over the width of a picture."""


@dataclass(frozen=True)
class Box:
    """A word or run of words with its place; `score` is how sure the reader of pictures was (1 for a PDF)."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    score: float = 1.0

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2

    @property
    def height(self) -> float:
        return self.y1 - self.y0


@dataclass(frozen=True)
class Line:
    """Boxes side by side, from left to right."""

    boxes: tuple[Box, ...]

    @property
    def text(self) -> str:
        return "  ".join(b.text for b in self.boxes)

    @property
    def y0(self) -> float:
        return min(b.y0 for b in self.boxes)

    @property
    def y1(self) -> float:
        return max(b.y1 for b in self.boxes)


@dataclass(frozen=True)
class Laid:
    """A line as the readers take it (cells of a table parted by tabs), with the boxes that it came from."""

    text: str
    boxes: tuple[Box, ...]


def lines_of(boxes: Sequence[Box]) -> list[Line]:
    """The boxes line by line from top to bottom."""
    found: list[list[Box]] = []
    for box in sorted(boxes, key=lambda b: b.middle):
        home = next((line for line in reversed(found[-4:]) if _beside(line, box)), None)
        if home is None:
            found.append([box])
        else:
            home.append(box)
    lines = [Line(tuple(sorted(line, key=lambda b: b.x0))) for line in found]
    return sorted(lines, key=lambda line: line.boxes[0].middle)


def _beside(line: list[Box], box: Box) -> bool:
    last = line[-1]
    near = abs(last.middle - box.middle) < 0.5 * min(last.height, box.height)
    return near and all(box.x1 <= b.x0 + 0.3 * box.height or box.x0 >= b.x1 - 0.3 * box.height for b in line)


def laid_out(boxes: Sequence[Box], mode: str) -> list[Laid]:
    """The lines: those below a heading cut by its columns (`mode`: how cells stand below their heading)."""
    done: list[Laid] = []
    heading: tuple[Box, ...] = ()
    for line in messages_joined(lines_of(boxes)):
        names = [plain(b.text) for b in line.boxes]
        if len(names) > 2 and layout_of(names):
            heading = line.boxes
            done.append(Laid("\t".join(names), line.boxes))
        elif heading and len(line.boxes) > 1:
            done.append(Laid("\t".join(_cells(line, heading, mode)), line.boxes))
        else:
            done.append(Laid(message_text(line), line.boxes))
    return _wrapped(done) if heading else done


def _cells(line: Line, heading: tuple[Box, ...], mode: str) -> list[str]:
    cells = [""] * len(heading)
    for box in line.boxes:
        at = _column(box, heading, mode)
        cells[at] = f"{cells[at]} {box.text}".strip()
    return cells


def _column(box: Box, heading: tuple[Box, ...], mode: str) -> int:
    """The column of a box: by its middle, the last heading that begins left of it, or the first that ends right."""
    slack = box.height * 0.5
    if mode == LEFT:
        return max((i for i, h in enumerate(heading) if h.x0 <= box.x0 + slack), default=0)
    if mode == RIGHT:
        return min((i for i, h in enumerate(heading) if h.x1 >= box.x1 - slack), default=len(heading) - 1)
    overlap = [min(box.x1, h.x1) - max(box.x0, h.x0) for h in heading]
    if max(overlap) > 0:
        return overlap.index(max(overlap))
    middle = (box.x0 + box.x1) / 2
    return min(range(len(heading)), key=lambda i: abs((heading[i].x0 + heading[i].x1) / 2 - middle))


def _wrapped(laid: list[Laid]) -> list[Laid]:
    """Lines of a cell that runs over several lines, put to the row above: they hold one box and no number of money."""
    done: list[Laid] = []
    for each in laid:
        above = done[-1] if done else None
        short = len(each.boxes) == 1 and "\t" not in each.text and not any(c.isdigit() for c in each.text)
        if above and short and "\t" in above.text and each.boxes[0].y0 - above.boxes[0].y1 < 0.6 * each.boxes[0].height:
            continue
        done.append(each)
    return done


def messages_joined(lines: list[Line]) -> list[Line]:
    """Lines with a message over several of them joined without a gap, as a screen breaks it anywhere."""
    done: list[Line] = []
    open_message: Line | None = None
    for line in lines:
        starts = _starts(line)
        if open_message is not None and not starts and _goes_on(open_message, line):
            joined = _run_together(open_message, line)
            done[-1] = open_message = joined
            continue
        done.append(line)
        open_message = line if starts else None
    return done


def _starts(line: Line) -> bool:
    text = plain(line.text)
    return (
        len(line.boxes) <= 2
        and is_message(text)
        and (text.startswith(("【", "[")) or messagesfile.load().starts.match(text) is not None)
    )


def _goes_on(message: Line, line: Line) -> bool:
    """Whether a line is the next one of a message: right below it, begun at the same place, in signs of one size."""
    last, box = message.boxes[-1], line.boxes[0]
    first = message.boxes[0]
    close = box.y0 - last.y1 < 0.9 * box.height
    return close and abs(box.x0 - first.x0) < 1.5 * box.height and 0.6 < box.height / first.height < 1.7


def _run_together(message: Line, line: Line) -> Line:
    return Line((*message.boxes, *line.boxes))


def message_text(line: Line) -> str:
    """The text of a line, without gaps where it is one message."""
    return "".join(b.text for b in line.boxes) if _starts(Line(line.boxes[:1])) else line.text


def level(boxes: Sequence[Box], slopes: Sequence[float]) -> list[Box]:
    """The boxes of a picture that is turned by a few degrees, moved so that its lines run level.

    A short run of words tells its slope badly; so of the slopes told (and none) the one counts under which the
    boxes fall into the fewest lines, and of equals the one nearest to the middle of all.
    """
    if not slopes:
        return list(boxes)
    told, middle = sorted(slopes), median(slopes)
    tried = {0.0, middle, *(told[len(told) * part // SLOPES_TRIED] for part in range(SLOPES_TRIED))}
    return min(
        (_sheared(boxes, slope) for slope in sorted(tried, key=lambda slope: abs(slope - middle))),
        key=lambda sheared: len(lines_of(sheared)),
    )


def _sheared(boxes: Sequence[Box], slope: float) -> list[Box]:
    if abs(slope) < LEVEL:
        return list(boxes)
    moved = []
    for b in boxes:
        shift = slope * (b.x0 + b.x1) / 2
        moved.append(Box(b.x0 + slope * b.middle, b.y0 - shift, b.x1 + slope * b.middle, b.y1 - shift, b.text, b.score))
    return moved
