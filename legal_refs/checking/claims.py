"""Checks on what is asked for and on the leak behind it (procedure.md 9: 6-9; documents.md A2, A3)."""

from __future__ import annotations

from decimal import Decimal

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, DataCategory, InterestKind, PiRight, Reply
from legal_refs.checking.base import Hit, Sight, check, hit
from legal_refs.checking.checkfile import data
from legal_refs.forum.forumfile import cite
from legal_refs.forum.suits import Kind

_ZERO = Decimal(0)
_KEPT_BY_LAW = frozenset(
    {
        DataCategory.NAME,
        DataCategory.ID_NUMBER,
        DataCategory.STATEMENT,
        DataCategory.BALANCE,
        DataCategory.ACCOUNT_NUMBER,
    }
)
_ANSWERED = frozenset({Reply.REFUSED, Reply.PARTIAL, Reply.TO_POLICE, Reply.DONE, Reply.MORE_PAPERS})


def _theft(s: Sight) -> bool:
    return s.case.is_theft and s.forum.claim_kind != Kind.PI.value


def _personality(case: Case) -> bool:
    claim = case.claim
    return bool(claim.access or claim.delete or claim.apology or claim.mental)


@check("claim.nothing_left")
def nothing_left(s: Sight) -> bool:
    return _theft(s) and bool(s.case.transactions) and not s.amounts.claimable


@check("claim.pi_empty")
def pi_empty(s: Sight) -> bool:
    claim = s.case.claim
    asked = (claim.stop, _personality(s.case), bool(claim.property_loss), bool(claim.costs))
    return s.case.is_leak and not any(asked)


@check("claim.no_interest_start")
def no_interest_start(s: Sight) -> bool:
    return _theft(s) and not s.case.is_credit_card and s.amounts.principal > _ZERO and s.amounts.interest_from is None


@check("claim.no_contract_rate")
def no_contract_rate(s: Sight) -> bool:
    return _theft(s) and s.case.claim.interest is InterestKind.CONTRACT and s.case.claim.contract_rate_pct is None


@check("claim.lpr")
def lpr(s: Sight) -> bool:
    return _theft(s) and s.case.claim.interest is InterestKind.LPR


@check("claim.mixed")
def mixed(s: Sight) -> bool:
    return _theft(s) and not s.case.is_leak and _personality(s.case)


@check("claim.two_suits")
def two_suits(s: Sight) -> bool:
    return s.forum.two_suits is not None


def _gated(s: Sight) -> bool:
    """A suit for access, copy, correction or deletion needs a prior request, since PIPL 50 is in force."""
    claim = s.case.claim
    return s.case.is_leak and (claim.access or claim.delete) and bool(cite("access_gate", s.on))


@check("claim.gate_none")
def gate_none(s: Sight) -> bool:
    request = s.case.pi_request
    return _gated(s) and (request is None or request.sent > s.on)


@check("claim.gate_pending")
def gate_pending(s: Sight) -> bool:
    request = s.case.pi_request
    if not _gated(s) or request is None or request.sent > s.on or request.answer in _ANSWERED:
        return False
    clock = s.clock("PI_REQ")
    if clock is not None and clock.due is not None:
        return not clock.passed
    return (s.on - (request.received or request.sent)).days <= data().limits.request_days


@check("claim.mental_evidence")
def mental_evidence(s: Sight) -> bool | Hit:
    claim, limit = s.case.claim, data().limits.mental_without_evidence
    without = claim.mental is not None and claim.mental > limit and not claim.mental_evidence
    return hit(limit=f"{limit:,.0f}") if without else False


@check("claim.mental_modest")
def mental_modest(s: Sight) -> bool:
    return s.case.is_leak and bool(s.case.claim.mental)


@check("claim.no_receipt")
def no_receipt(s: Sight) -> bool:
    return any(cost.receipt is not Answer.YES for cost in s.case.claim.costs)


@check("claim.apology_scope")
def apology_scope(s: Sight) -> bool:
    return s.case.is_leak and s.case.claim.apology is not None and not s.case.claim.apology_scope


@check("claim.credit_empty")
def credit_empty(s: Sight) -> bool:
    debt = s.case.debt
    return _theft(s) and s.case.is_credit_card and (debt is None or not (debt.posted or debt.repaid))


@check("leak.no_source")
def no_source(s: Sight) -> bool:
    return s.case.is_leak and (s.case.leak is None or not s.case.leak.source_basis)


@check("leak.no_story")
def no_story(s: Sight) -> bool:
    leak = s.case.leak
    return s.case.is_leak and not (leak is not None and leak.what_happened) and not s.case.story


@check("leak.closed_hearing")
def closed_hearing(s: Sight) -> bool:
    return s.case.is_leak


@check("b5.deletion")
def deletion(s: Sight) -> bool:
    """反洗钱法 34: identity and transaction data stay ten years, so their deletion will be refused."""
    rights = s.case.pi_request.rights if s.case.pi_request else ()
    asked = s.case.claim.delete or PiRight.DELETE in rights
    return asked and s.case.leak is not None and bool(_KEPT_BY_LAW & set(s.case.leak.categories))


@check("b5.no_rights")
def no_rights(s: Sight) -> bool:
    """A follow-up to a leak asks at least for access and explanation; a request typed without rights asks nothing."""
    request = s.case.pi_request
    return request is not None and not request.rights and not (s.case.claim.access or s.case.claim.delete)


@check("b1.one_matter")
def one_matter(s: Sight) -> bool:
    return s.case.is_theft and s.case.is_leak
