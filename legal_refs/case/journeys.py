"""Places that move (在途): a plane, a train, a ship, or the way from one place to another."""

from __future__ import annotations

import re

from legal_refs.case.distances import spot

_ON_THE_WAY = ("航班", "飞机", "列车", "火车", "高铁", "动车", "车次", "轮船", "客轮", "货轮", "邮轮", "油轮", "渔船")
"""Where a place ends so, its holder was on the way: the places in it are ends of a journey, not where he was."""

_IN_MOTION = re.compile(
    "航次|航程|途中|轮上|船上|航班上|飞机上|列车上|火车上|高铁上|动车上|客车上|大巴上|货车上|[GDCZTK][0-9]{1,4}次"
)
"""Words of a place that moves, wherever they stand in it."""

_FROM_TO = re.compile("[至到往→]")
"""Between the two ends of a journey."""


def on_the_way(place: str) -> bool:
    """Whether a place is that of a plane, train or ship, or the way from one to another: it has no distance."""
    if place.strip().endswith(_ON_THE_WAY) or _IN_MOTION.search(place):
        return True
    first, *rest = _FROM_TO.split(place)
    return bool(rest) and spot(first) is not None and spot(rest[-1]) is not None
