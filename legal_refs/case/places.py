"""Where persons and institutions of a case sit (住所地、经常居住地): typed places first, then what addresses say."""

from __future__ import annotations

from datetime import date

from legal_refs.case import divisions
from legal_refs.case.facts import Institution, Place, Victim


def plaintiff(victim: Victim, on: date) -> Place | None:
    """Habitual residence after one year there (民诉解释 4), else the registered home; an unknown first day counts."""
    habitual = victim.habitual_place or divisions.in_text(victim.habitual_residence)
    home = domicile(victim)
    if habitual is None:
        return home
    return habitual if home is None or settled(victim.habitual_since, on) else home


def settled(since: date | None, on: date) -> bool:
    """Whether one full year has passed since a day; unknown counts as yes (the page asks)."""
    return since is None or (on.year - since.year, on.month, on.day) >= (1, since.month, since.day)


def domicile(victim: Victim) -> Place | None:
    """Registered home (户籍所在地)."""
    return victim.domicile_place or divisions.in_text(victim.domicile)


def institution(who: Institution | None) -> Place | None:
    """Seat of an institution: as typed, else as its address says, else as its branch's name says."""
    if who is None:
        return None
    return who.place or divisions.in_text(who.address) or of_name(who.name)


def of_name(name: str | None) -> Place | None:
    """Place in the branch part of a name: 上海××银行股份有限公司南宁分行 sits in 南宁, not in 上海."""
    tail = (name or "").rpartition("公司")[2]
    return divisions.in_text(tail, short=True)


def victim_places(victim: Victim) -> list[Place]:
    """Both homes of the plaintiff, as far as known."""
    found = (domicile(victim), victim.habitual_place or divisions.in_text(victim.habitual_residence))
    return [place for place in found if place is not None]
