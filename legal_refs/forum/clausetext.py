"""What a dispute clause says (争议解决条款): a court by name, a region, either way, arbitration only, or unreadable.

Sources: 民诉法 35, 民诉解释 29-31, 法释〔2025〕15号 三 and 四, 仲裁法 27-29 (2017: 16-18), 法释〔2006〕7号
3, 5-7. Pure reading of the wording: whether the clause binds is clause.py's.
"""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct

from legal_refs.case import arbitration, divisions
from legal_refs.case.facts import Place
from legal_refs.forum import courts


class Kind(StrEnum):
    """The five readings."""

    NAMED = "named"
    REGIONAL = "regional"
    EITHER = "either"
    ARBITRATION = "arbitration"
    UNREADABLE = "unreadable"


class Side(StrEnum):
    """Whose place a regional clause means; `EITHER` where the clause says 甲方 or 乙方 or names both sides."""

    BANK = "bank"
    HOLDER = "holder"
    EITHER = "either"


class Reading(Struct, frozen=True, kw_only=True):
    """A clause as read: courts by their names in the list, the region or whose place, the arbitration body named.

    `side` stands beside `courts` where the clause allows the court of a place as well as the one that it names.
    """

    kind: Kind
    courts: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    region: Place | None = None
    side: Side | None = None
    institution: str | None = None
    institutions: int = 0

    @property
    def names_court(self) -> bool:
        """Whether a court can be found from it."""
        return bool(self.courts or self.region or self.side)


_COURT = re.compile(r"[一-鿿]{2,40}?(?:人民法院|中级法院|金融法院|互联网法院|法院)")
_LEAD = re.compile(
    r"^.*(?:向|由|至|到|在|提交|提请|交由|应|以|或者|或|、|及|和|可|诉诸|约定|选择|指定|同意|均|为|归|申请|诉至|起诉至)"
)
_GENERAL = re.compile(
    r"(?:有管辖权|所在地|住所地|户籍地|经常居住地|履行地|签订地|签署地|签约地|开户地|发卡地|当地|辖区)"
)
_BANK = re.compile(r"发卡|卡中心|银行|贵行|本行|我行|贷款人|被告|开户|履行地|签订地|签署地|签约地")
_HOLDER = re.compile(r"持卡人|原告|客户|申请人|存款人|借款人|消费者")
_PARTY = re.compile(r"(?:[甲乙]方|双方|任一方|任何一方|一方)(?=[^，。]{0,2}(?:所在地|住所地))")
_WHO = re.compile(r"[甲乙]方[（(]([^）)]{2,12})[）)]")
_ITS = re.compile(r"((?:消费者|持卡人|客户|存款人)的?[^。；]{0,10}?)其(?=住所地|所在地|经常居住地)")
_LABEL = re.compile(r"(?:起诉|管辖|约定的?|诉讼)法院[:：]")
_WITHIN = re.compile(r"([一-鿿]{2,4})市([一-鿿]{2,12}人民法院)$")
_PLACE = re.compile(r"([一-鿿]{2,12}?(?:省|自治区|市|区|县|州|盟|旗))(?:[一-鿿]{0,6})(?:有管辖权|人民法院|法院|辖区)")


def read(text: str) -> Reading:
    """The reading of a clause's wording (or of a court's name typed alone)."""
    plain = _LABEL.sub("", _ITS.sub(r"\1持卡人", _WHO.sub(r"\1", re.sub(r"\s+", "", text))))
    bodies, arbitrates = arbitration.bodies(plain), arbitration.arbitrates(plain)
    named, unlisted, region, side = _court_part(plain)
    institution = bodies[0] if bodies else None
    if arbitrates and arbitration.allows_suit(plain):
        kind = Kind.EITHER
    elif arbitrates:
        return Reading(kind=Kind.ARBITRATION, institution=institution, institutions=len(bodies))
    elif named or unlisted:
        kind = Kind.NAMED if named else Kind.UNREADABLE
    else:
        kind = Kind.REGIONAL if region or side else Kind.UNREADABLE
    return Reading(
        kind=kind,
        courts=named,
        unlisted=unlisted,
        region=region,
        side=side,
        institution=institution,
        institutions=len(bodies),
    )


def _court_part(plain: str) -> tuple[tuple[str, ...], tuple[str, ...], Place | None, Side | None]:
    """Courts of the list, names that the list does not have, else the region or the side whose place is meant."""
    named: list[str] = []
    unlisted: list[str] = []
    general = ""
    for match in _COURT.finditer(plain):
        whole = match.group()
        if _GENERAL.search(whole):
            general += whole
            continue
        name = _stripped(whole)
        listed = courts.listed_name(name) or courts.listed_name(whole) or _of_a_zone(name)
        if listed is not None:
            named.append(listed)
        elif len(name.removesuffix("人民法院").removesuffix("法院")) >= 2:
            place = divisions.in_text(name)
            if place is None:
                unlisted.append(name)
            else:
                general += name
    if named:
        return tuple(dict.fromkeys(named)), tuple(unlisted), None, _side(general)
    region = _region(plain) if general else None
    return (), tuple(unlisted), region, None if region else _side(general)


def _region(plain: str) -> Place | None:
    for match in _PLACE.finditer(plain):
        place = divisions.in_text(match.group()) or divisions.in_text(match.group(1))
        if place is not None:
            return place
    return None


def _side(general: str) -> Side | None:
    """Whose place: 发卡银行所在地, 原告住所地, 甲方所在地."""
    if not general:
        return None
    if _PARTY.search(general) or (_BANK.search(general) and _HOLDER.search(general)):
        return Side.EITHER
    return Side.HOLDER if _HOLDER.search(general) else Side.BANK if _BANK.search(general) else Side.EITHER


def _of_a_zone(name: str) -> str | None:
    """苏州市工业园区人民法院 as the list has it: 苏州工业园区人民法院."""
    found = _WITHIN.search(name)
    return courts.listed_name("".join(found.groups())) if found else None


def _stripped(name: str) -> str:
    """The name without the words that lead to it: 向南宁市青秀区人民法院 → 南宁市青秀区人民法院."""
    return _LEAD.sub("", name) or name
