"""Parties from abroad, Hong Kong, Macao or Taiwan (涉外、涉港澳台): level of court by 法释〔2022〕18号."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from legal_refs.case import identity
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, IdType
from legal_refs.forum.forumfile import data

_ABROAD = frozenset({IdType.RESIDENCE_PERMIT, IdType.MAINLAND_PERMIT, IdType.PERMANENT_RESIDENCE})


def is_foreign(case: Case) -> bool:
    """Whether a party is foreign or of Hong Kong, Macao or Taiwan, as told or by the kind of identity paper."""
    victim = case.victim
    if victim.foreign_party is Answer.YES or victim.paper_kind in _ABROAD:
        return True
    if victim.id_no is not None and identity.is_permit(victim.id_no):
        return True
    if case.bank is not None and case.bank.outside_mainland is Answer.YES:
        return True
    units = (case.bank, case.acquirer, case.merchant, case.payment_institution, case.carrier, case.contractor)
    return any(unit is not None and unit.sue and unit.outside_mainland is Answer.YES for unit in units)


def intermediate_from(province_code: str, on: date) -> Decimal | None:
    """The sum from which an intermediate court of the province takes the case; None before the rule was in force."""
    rule = data().foreign_level
    if on < rule.since:
        return None
    return rule.higher if province_code in rule.higher_provinces else rule.usual
