"""What lay outside the mainland (境外): a police station, and the holder at the time of a transaction abroad.

A foreign police is no 公安机关: a report to it interrupts no limitation (时效规定 13), and it decides nothing here.
"""

from __future__ import annotations

from legal_refs.case.distances import spot
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer

_MAINLAND = ("公安", "派出所")
_FOREIGN = ("警察局", "警察厅", "警察分局", "警署", "警务处", "警视厅", "警务局", "宪兵", "Police", "police", "POLICE")
_NAME = 2
"""So many signs of a place tell its country (西班牙巴塞罗那、日本东京): enough to know that two lie in one."""


def foreign_station(name: str | None) -> bool:
    """Whether a station is named as no station of the mainland is."""
    words = name or ""
    return any(word in words for word in _FOREIGN) and not any(word in words for word in _MAINLAND)


def holder_at_home(case: Case) -> bool:
    """Whether transactions abroad were unusual because the holder was not there: the card was in hand, or the holder
    is told to have been at a place of the mainland, and neither a place told nor a foreign police says otherwise."""
    told = _places(case)
    if holder_abroad(case):
        return False
    return case.custody.card_in_hand is Answer.YES or any(spot(place) is not None for place in told)


def holder_abroad(case: Case) -> bool:
    """Whether the holder was in the country of a transaction abroad: a place told, or a report to its police."""
    there = {t.place[:_NAME] for t in case.transactions if t.overseas is Answer.YES and t.place}
    return any(place[:_NAME] in there for place in _places(case)) or any(
        foreign_station(r.station) for r in case.reports
    )


def _places(case: Case) -> list[str]:
    """Where the holder or the real card is told to have been."""
    return [*(one.place for one in case.presence), *(one.place for one in case.possession)]
