"""The evidence in the order of its list (证据目录): groups, running numbers, pages, and the stamp of each page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, partial

from msgspec import structs

from complaints.documents import layouts
from complaints.documents.renderer import escaped
from legal_refs.case.facts import Case, Evidence, Possession, Presence
from legal_refs.case.vocabulary import EvidenceGroup
from legal_refs.law.numerals import to_chinese

GROUPS = (
    EvidenceGroup.CONTRACT,
    EvidenceGroup.PROCESSING,
    EvidenceGroup.TRANSACTIONS,
    EvidenceGroup.LEAK,
    EvidenceGroup.NOT_HOLDER,
    EvidenceGroup.SOURCE_LINK,
    EvidenceGroup.NOTICE,
    EvidenceGroup.REQUEST,
    EvidenceGroup.BANK_FAULT,
    EvidenceGroup.CONSEQUENCE,
    EvidenceGroup.LOSS,
)
STAMP_MARGIN = '<w:pgMar w:top="640" w:right="1020" w:bottom="640" w:left="1020" w:header="300" w:footer="300"'
_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
_SUM = re.compile(r"(?<![\d.])(\d{2,})(?:\.\d+)?(?=元)")
_TEN_THOUSANDS = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)万(?=元)")
_RUN = 3
"""So many Chinese characters in a row are not the same by chance."""
_PARTS = re.compile("[^\u4e00-\u9fff]+|[和年月日时分]|原告|被告|银行|支行")
_ANY_PLACE = {"银行", "交易", "消费", "支付", "商户", "中国", "公司", "自助", "柜员", "员机", "终端", "机构"}
"""Pairs of signs that name no place."""
LONGEST_NAME = 24
"""Characters of an item's name on a stamp, so that it stays on its line."""


@dataclass(frozen=True, eq=False)
class Exhibit:
    """One item: its place in case.evidence, its group and number in the list, both from 1; equal to itself alone."""

    place: int
    group: int
    number: int
    item: Evidence

    @cached_property
    def said(self) -> str:
        """Its name and what it is to show."""
        return f"{self.item.name}　{self.item.proves or ''}"

    @cached_property
    def days(self) -> tuple[tuple[int, int], ...]:
        """The days that it names, by month and day of the month."""
        return tuple((int(month), int(day)) for month, day in _DAY.findall(self.said))

    @cached_property
    def pairs(self) -> set[str]:
        """Each two signs together of its name."""
        return _pairs(self.item.name)


def in_order(case: Case) -> tuple[Exhibit, ...]:
    """The items as the list of evidence has them."""
    listed = sorted(
        ((GROUPS.index(item.group), place) for place, item in enumerate(case.evidence) if item.group in GROUPS)
    )
    present = list(dict.fromkeys(group for group, _ in listed))
    return tuple(
        Exhibit(place, present.index(group) + 1, number, case.evidence[place])
        for number, (group, place) in enumerate(listed, 1)
    )


@dataclass(frozen=True)
class Listed:
    """The list of a case as its papers cite it: the items, and two signs together of each place of a transaction."""

    items: tuple[Exhibit, ...]
    places: frozenset[str]
    alone: bool = False
    """Whether only one stay or use of the card was told."""

    @cached_property
    def searches(self) -> dict[str, object]:
        """What a wording may look for among the items; all papers look for the same, each search is made once."""
        return {
            "items_on": cache(partial(on, self.items)),
            "items_but": cache(partial(but, self.items)),
            "items_of_days": of_days,
            "items_about": partial(about, self.items),
            "share_a_sum": share_a_sum,
            "share_a_day": share_a_day,
            "items_of_places": cache(partial(of_places, self.places, self.items)),
            "items_of_stay": cache(partial(of_stay, self)),
        }


def listed(case: Case) -> Listed:
    """The list of evidence of a case, the same in every masking."""
    named = {f"{t.place or ''}　{t.counterpart or ''}" for t in case.transactions}
    alone = len(case.possession) + len(case.presence) == 1
    return Listed(in_order(case), frozenset(_pairs("　".join(named))), alone)


def numbers(items: Iterable[Exhibit]) -> dict[str, str]:
    """Group -> 4、5: the numbers that its items have in the list of evidence; group/name -> 4 for one item."""
    found: dict[str, list[str]] = {}
    for one in items:
        group = one.item.group.value
        for key in (group, f"{group}/{one.item.name}"):
            found.setdefault(key, []).append(str(one.number))
    return {group: "、".join(ones) for group, ones in found.items()}


def cited(numbered: Mapping[str, str], pleader: str, group: str, me: str = "原告") -> str:
    """（证据4、5）: the numbers of a group; nothing without any, and only a court or an arbitrator has that list.

    `pleader`: what the paper calls the person; a letter (本人) goes to somebody without the list.
    """
    return f"（证据{numbered[group]}）" if group in numbered and _listed(pleader, me) else ""


def cite(pleader: str, found: Iterable[Exhibit], me: str = "原告") -> str:
    """（证据4、5）: the numbers of these items, as in `cited`."""
    ones = "、".join(str(one.number) for one in found)
    return f"（证据{ones}）" if ones and _listed(pleader, me) else ""


def _listed(pleader: str, me: str) -> bool:
    return me == "原告" or (me == pleader and pleader != "本人")


def on(listed: Iterable[Exhibit], group: str, *words: str) -> tuple[Exhibit, ...]:
    """The items of a group whose name or purpose has one of the words."""
    return tuple(one for one in listed if one.item.group == group and _has(one, words))


def but(listed: Iterable[Exhibit], group: str, *words: str) -> tuple[Exhibit, ...]:
    """The items of a group whose name and purpose have none of the words."""
    return tuple(one for one in listed if one.item.group == group and not _has(one, words))


def _has(one: Exhibit, words: Iterable[str]) -> bool:
    return any(map(one.said.__contains__, words))


def of_days(found: Sequence[Exhibit], first: date, last: date | None = None) -> tuple[Exhibit, ...]:
    """Of these items the ones that name a day of the stay; without any, those that name no day or a span of days."""
    named = tuple(one for one in found if any(_within(first, last or first, day) for day in one.days))
    return named or tuple(one for one in found if not one.days or "至" in one.said)


_OF_CARD = ("真卡", "原卡", "交易单")
_OF_DEVICE = ("绑卡", "绑定", "登录", "验证码", "设备")


def of_stay(
    found: Listed,
    seen: Presence | Possession,
    by_card: bool,
    words: tuple[str, ...],
    without: tuple[str, ...],
    others: tuple[str, ...],
) -> tuple[Exhibit, ...]:
    """The items that show where the holder, or the card in his hand, was at this stay or use of it.

    `words` are those of its kind of proof, `without` those of items that show something else. The only item shows
    the only stay, but not one that a witness or nothing shows, nor where it is of a device or a code; a use of the
    card is shown by what has no word of the stays (`others`), where there is such a paper, or by what names the card.
    """
    elsewhere = of_places(found.places, found.items, "not_holder", seen.place)
    every = tuple(one for one in but(found.items, "not_holder", *without) if one not in elsewhere)
    last = seen.until.day if not by_card and isinstance(seen, Presence) and seen.until else None
    fit = of_days([one for one in every if _has(one, words)], seen.when.day, last)
    alone = found.alone and len(every) == 1 and not _has(every[0], _OF_DEVICE)
    if not fit and alone and not (isinstance(seen, Presence) and seen.proof in ("witness", "none")):
        return every
    if not fit and by_card:
        return of_days([one for one in every if _has(one, _OF_CARD) and not _has(one, others)], seen.when.day)
    return tuple(one for one in fit if by_card and not _has(one, others)) or fit


def about(listed: Iterable[Exhibit], text: str, *groups: str) -> tuple[Exhibit, ...]:
    """The items of these groups whose name or purpose shares words with two parts of a text that a person wrote."""
    parts = [runs for part in _PARTS.split(text) if (runs := _runs(part))]
    of = [one for one in listed if one.item.group in groups]
    return tuple(one for one in of if sum(_has(one, runs) for runs in parts) > 1)


def _runs(text: str) -> list[str]:
    return [text[n : n + _RUN] for n in range(len(text) - _RUN + 1)]


def share_a_sum(one: str, other: str) -> bool:
    """Whether two texts name the same sum in yuan; 2万元 is 20000元."""
    return bool(set(_SUM.findall(_in_yuan(one))) & set(_SUM.findall(_in_yuan(other))))


def _in_yuan(text: str) -> str:
    return _TEN_THOUSANDS.sub(lambda found: str(round(float(found[1]) * 10000)), re.sub("[,，]", "", text))


def share_a_day(one: str, other: str) -> bool:
    """Whether two texts name the same day of a month."""
    return bool(set(_DAY.findall(one)) & set(_DAY.findall(other)))


def of_places(places: Set[str], listed: Iterable[Exhibit], group: str, seen: str) -> tuple[Exhibit, ...]:
    """The items of a group that by name belong to the places of the disputed transactions, not to where one was.

    Two signs together of the name of the place, or of the counterpart, are taken for it (珠宝 of 某珠宝店).
    """
    own = _pairs(seen)
    theirs = places - own - _ANY_PLACE
    of = (one for one in listed if one.item.group == group)
    return tuple(one for one in of if not theirs.isdisjoint(one.pairs) and own.isdisjoint(one.pairs))


def _pairs(text: str) -> set[str]:
    return {text[n : n + 2] for n in range(len(text) - 1)}


def _within(first: date, last: date, named: tuple[int, int]) -> bool:
    """Whether a stay holds such a day of the year; one that goes over a whole year holds each."""
    start, end = (first.month, first.day), (last.month, last.day)
    if first.year == last.year:
        return start <= named <= end
    return first < last and (last.year > first.year + 1 or named >= start or named <= end)


TOOLS = (
    "exhibits_of",
    "cite",
    "items_on",
    "items_but",
    "items_of_days",
    "items_of_places",
    "items_of_stay",
    "items_about",
    "share_a_sum",
    "share_a_day",
)


def tools(found: Listed, numbered: Mapping[str, str], pleader: str) -> dict[str, object]:
    """What a wording may call to cite the evidence of this case."""
    return {
        "exhibits_of": partial(cited, numbered, pleader),
        "cite": partial(cite, pleader),
        **found.searches,
    }


def paged(case: Case, pages: Mapping[int, int]) -> Case:
    """The case with the pages that are bound, by place of the item; 0 where an item is handed in by itself."""
    evidence = tuple(structs.replace(e, pages=pages.get(n, 0)) for n, e in enumerate(case.evidence))
    return structs.replace(case, evidence=evidence)


def spans(case: Case, pages: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    """Number of each bound item -> its first and last page among the pages of evidence."""
    found, last = {}, 0
    for exhibit in in_order(case):
        count = pages.get(exhibit.place, 0)
        if count:
            found[exhibit.number] = (last + 1, last + count)
            last += count
    return found


def stamps(case: Case, pages: Mapping[int, int]) -> bytes:
    """A Word file with one page a page of evidence: group, number, name and page above, nothing else."""
    lines, page = [], 0
    for exhibit in in_order(case):
        name = re.sub(r"\s+", " ", exhibit.item.name)[:LONGEST_NAME]
        for _ in range(pages.get(exhibit.place, 0)):
            page += 1
            lines.append(f"第{to_chinese(exhibit.group)}组　证据{exhibit.number}　{name}　　证据第{page}页")
    files = layouts.members(layouts.base("compact"))
    body = files[layouts.BODY].decode("utf-8")
    start, end = body.index("<w:body>") + len("<w:body>"), body.index("<w:sectPr")
    section = re.sub(r"<w:footerReference[^>]*/>", "", body[end:])
    section = re.sub(r'<w:pgMar(?: w:\w+="\d+"){6}', STAMP_MARGIN, section)
    paragraphs = "".join(_page(line, number > 0) for number, line in enumerate(lines))
    files[layouts.BODY] = f"{body[:start]}{paragraphs}{section}".encode()
    return layouts.packed(files)


def _page(line: str, new: bool) -> str:
    ahead = "<w:pageBreakBefore/>" if new else ""
    style = f'<w:pPr><w:pStyle w:val="Footer"/>{ahead}</w:pPr>'
    return f'<w:p>{style}<w:r><w:t xml:space="preserve">{escaped(line)}</w:t></w:r></w:p>'
