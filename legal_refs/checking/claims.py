"""Checks on what is asked for and on the leak behind it (procedure.md 9: 6-9; documents.md A2, A3)."""

from __future__ import annotations

from legal_refs.case.exposure import deleted_at_once
from legal_refs.case.ownwords import own_in_story, tells_a_face_check
from legal_refs.case.vocabulary import Answer, Reply
from legal_refs.checking.base import Hit, Sight, check, hit
from legal_refs.checking.checkfile import data
from legal_refs.forum.forumfile import cite

_ANSWERED = frozenset({Reply.REFUSED, Reply.PARTIAL, Reply.TO_POLICE, Reply.DONE, Reply.MORE_PAPERS})


def _gated(s: Sight) -> bool:
    """A suit for access or copy needs a prior request, since PIPL 50 is in force; so does most deletion."""
    claim = s.case.claim
    waits = claim.access or (claim.delete and not deleted_at_once(s.case))
    return s.case.is_leak and waits and bool(cite("access_gate", s.on))


@check("claim.gate_none")
def gate_none(s: Sight) -> bool:
    """PIPL 50 asks for the request before the right is sued for, not before a claim in tort (民法典 1037(2), 995)."""
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


@check("claim.gate_only")
def gate_only(s: Sight) -> bool:
    """The gate is closed and nothing else is asked for."""
    claim, leak = s.case.claim, s.case.leak
    stop = claim.stop and leak is not None and leak.spread_ongoing is not Answer.NO
    money = (claim.mental, claim.property_loss, *claim.costs)
    closed = bool(gate_none(s)) or bool(gate_pending(s))
    return closed and not (stop or claim.apology or any(money))


@check("claim.mental_evidence")
def mental_evidence(s: Sight) -> bool | Hit:
    claim, limit = s.case.claim, data().limits.mental_without_evidence
    without = claim.mental is not None and claim.mental > limit and not claim.mental_evidence
    return hit(limit=f"{limit:,.0f}") if without else False


@check("claim.no_receipt")
def no_receipt(s: Sight) -> bool:
    return any(cost.receipt is not Answer.YES for cost in s.case.claim.costs)


@check("loan.face_told")
def face_told(s: Sight) -> bool:
    """The face was not theirs, and the account that is printed beside it tells of one that was."""
    loan = s.case.loan
    return loan is not None and loan.face_mine is Answer.NO and tells_a_face_check(s.case)


@check("answer.own_more")
def answer_own_more(s: Sight) -> bool:
    """More is called own than the bank asks for beside the disputed charges."""
    demand, own = s.amounts.demand, s.case.own_part
    if demand is None or own is None or own.amount is None:
        return False
    left = demand.rest if s.case.is_theft else demand.principal
    return left is not None and own.amount > left


@check("answer.own_part")
def answer_own_part(s: Sight) -> bool:
    """An admission in the answer binds (民诉法解释 92), so it is pointed out before it is printed."""
    answered = s.case.own_part is not None and bool(s.case.own_part.amount)
    return s.case.filing.sued_by_bank is Answer.YES and bool(own_in_story(s.case)) and not answered
