"""Which kind of body a typed name means (受理部门、依法有权解决民事纠纷的机构), by the words of data/bodies.yaml."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.case.banks import is_bank
from legal_refs.case.dealings import Regulator
from legal_refs.case.facts import Case
from legal_refs.files import datafiles

Lists = tuple[tuple[str, ...], ...]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    source: str
    kinds: dict[str, Lists]
    supervised: tuple[str, ...]
    by_reference: tuple[str, ...]
    solving: tuple[str, ...]


@cache
def data() -> _File:
    """The words, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / "bodies.yaml", _File)


def kinds() -> frozenset[str]:
    """Every kind of desk: nfra_complaint, nfra_report, pboc_payment …"""
    return frozenset(data().kinds)


def kind_of(name: str) -> str | None:
    """Kind of desk that a typed name means; None if none fits."""
    typed = name.lower()
    listed = data().kinds.items()
    return next((kind for kind, lists in listed if any(all(w in typed for w in words) for words in lists)), None)


def latest(case: Case, kind: str) -> Regulator | None:
    """The matter that was sent last to a desk of this kind."""
    at = sorted((one for one in case.regulators if kind_of(one.desk) == kind), key=lambda one: one.sent)
    return at[-1] if at else None


def supervised(lender: str) -> bool:
    """Whether a bank or lender of this name stands under the financial regulator (银行业金融机构、其他受监管机构)."""
    return is_bank(lender) or any(word in lender for word in data().supervised)


def insures(name: str) -> bool:
    """Whether the name is that of an insurer, to which the central bank's rules for banks do not apply (保险机构)."""
    return "保险" in name and not is_bank(name)


def by_reference(name: str) -> bool:
    """Whether the central bank's rules for banks apply by reference (参照适用): 金融消费者权益保护实施办法 65."""
    return not is_bank(name) and any(word in name for word in data().by_reference)


def settles(name: str) -> bool:
    """Whether the body can settle a civil dispute; a regulator that only forwards is not counted."""
    return any(word in name.lower() for word in data().solving)


_FORWARDED = re.compile(
    r"(?:转送|转交|转办|转(?:由|至|给|请|到)|已经?转)"
    r"(?:[^，。；]{0,16}(?:银行|[支分总]行|卡中心|联社)|该(?:行|机构|公司)|其(?!他)|被投诉)(?![账卡户])"
)
_NOT_FORWARDED = re.compile(
    "可以?转|请转|转给其(?![行总支分])|中国人民银行|信息|(?:[不未]|没有|无法|无需)[^，。；]{0,3}转|款|资金|账户|公安|法院|支付"
)


def forwarded(case: Case, name: str, sent: date) -> bool:
    """Whether the body answered that it passed the complaint of that day on to the other side."""
    words = [one.reply_text or "" for one in case.regulators if one.desk == name and one.sent == sent]
    clauses = re.split("[，。；,;]", "。".join(words))
    return any(_FORWARDED.search(one) and not _NOT_FORWARDED.search(one) for one in clauses)


TOOLS = (by_reference, forwarded)
"""What the wording of papers asks of this module."""
