"""What a paper calls an authority that was turned to before (向其反映过的部门): picked by its id, or typed.

Pure. A typed name stays as it is, a line (12378) is told as a line, and the supervisor of banks under a name of speech
(银监局, 徐州银保监分局) by its full name of that day. 金融监管局 alone may be the province's own authority: it stays.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from legal_refs.case import divisions
from legal_refs.case.facts import Case
from legal_refs.forum import desks, offices

_ENDS = "。；;，, "


def meant(name: str) -> str:
    """The id of the supervisor of banks where its office is typed without a place (银监局); else what was typed."""
    said = _supervisor().fullmatch(name.strip(_ENDS))
    return desks.SUPERVISOR if said and not said["place"] else name


def called(name: str, case: Case, on: date | None = None) -> str:
    """An authority by its id or as typed; one whose office is not told by the province of the bank."""
    try:
        return desks.printed(name, case, on)
    except KeyError:
        typed = name.strip(_ENDS)
    line, said = _line().fullmatch(typed), _supervisor().fullmatch(typed)
    if line:
        return f"{line['number']}热线"
    return (_office(said["place"], on) if said and said["place"] else None) or typed


def _office(named: str, on: date | None) -> str | None:
    """The supervisor's office of a place: a bureau for a province or a city listed apart, else a city's branch."""
    place = divisions.in_text(named, short=True)
    unit = divisions.find(place) if place else None
    if unit is None or unit.is_county or not unit.name.startswith(named):
        return None
    house = desks.house(on) or "国家金融监督管理总局"
    area = offices.own_area(desks.SUPERVISOR, unit)
    return f"{house}{area}监管局" if area else f"{house}{named.removesuffix('市')}监管分局"


@cache
def _line() -> re.Pattern[str]:
    numbers = "|".join(desks.lines())
    return re.compile(f"(?:拨?打了?|致电|通过|向|投诉到)?(?P<number>{numbers})(?:的?(?:投诉|举报)?(?:电话|热线)?)")


@cache
def _supervisor() -> re.Pattern[str]:
    said = "|".join(sorted(desks.supervisor_said(), key=len, reverse=True))
    return re.compile(f"(?:当地|本地|本市|本省|所在地)?的?(?:中国)?(?P<place>[\u4e00-\u9fff]{{2,8}}?)??(?:{said})")
