"""What a party says and what shows it (陈述与痕迹): in one's own favour a statement is unknown until borne out.

Courts weigh findings. A denial is pleaded as the party's statement; among the facts by which decided cases compare it
counts where something beside the party's word shows it.
"""

from __future__ import annotations

from typing import Any

from legal_refs.case import addressees
from legal_refs.case.adverse import held_otherwise
from legal_refs.case.banks import is_bank
from legal_refs.case.blocking import charged_after_call
from legal_refs.case.copying import copied_at_shop, shop_blamed
from legal_refs.case.exposure import face_taken, made_online
from legal_refs.case.facts import Case, Transaction
from legal_refs.case.ownwords import bank_post
from legal_refs.case.reasons import given_by_bank, may_share
from legal_refs.case.recipients import passed_to
from legal_refs.case.vocabulary import Answer, Auth, BankReason, Consequence, Incident, RefusalGround
from legal_refs.periods.workdays import add_years
from legal_refs.questions.coded import question, reading, with_argument
from legal_refs.questions.compiler import Condition, ConditionError, Setting
from legal_refs.questions.paths import field_of, value_at
from legal_refs.questions.written import said, words_of


@question("custody.traces", "custody.sim_swapped")
def _traced(setting: Setting) -> bool | None:
    """Whether anything beside the holder's word shows that code and card data did not come from the holder."""
    return bool(setting.case.custody.traces) or setting.case.custody.sim_swapped is Answer.YES


@with_argument
def _admitted_or_traced(written: Any) -> Condition:
    """An admission is yes; a denial is no with a trace, and not known without one."""
    field = field_of(written)
    if field.shape is not Answer or field.many:
        raise ConditionError(f"{written!r} is not one yes-no question")

    def holds(setting: Setting) -> bool | None:
        told = said(value_at(setting.case, field.names))
        return None if told is False and not _traced(setting) else told

    return reading(holds, field.path, "custody.traces", "custody.sim_swapped")


@question("bank.name")
def _lender_no_bank(setting: Setting) -> bool | None:
    """The law on commercial banks does not bind a finance company, trust or lender of small loans (商业银行法 2)."""
    bank = setting.case.bank
    return None if bank is None else not is_bank(bank.name)


@question("incident", "leak.recipient", "credit.items", "bank.name", *addressees.READS)
def _passed_on(setting: Setting) -> bool | None:
    return passed_to(setting.case) is not None


@question("incident", "leak.what_happened", "leak.recipient")
def _staff_named(setting: Setting) -> bool | None:
    return bool(bank_post(setting.case))


@question("freeze.when", "transactions.when", "notices.day", "circumstances.bank_ignored_notice")
def _bank_ignored_notice(setting: Setting) -> bool | None:
    """Charged after the block; or told so, and a notice or block lies before the last transaction."""
    if after_block(setting.case):
        return True
    told = said(setting.case.circumstances.bank_ignored_notice)
    return told if told is not True or _bank_was_told(setting.case) else None


@question("freeze", "notices.day", "notices.clock", "transactions.when", "circumstances.bank_ignored_notice")
def _warned_in_vain(setting: Setting) -> bool | None:
    """Told so; but a bank that blocked, and was told nothing before the first transaction, did act on the notice."""
    case, told = setting.case, said(setting.case.circumstances.bank_ignored_notice)
    blocked = case.freeze is not None and case.freeze.in_effect is not Answer.NO and bool(charged_after_call(case))
    first = min((t.when.order_key for t in case.transactions), default=None)
    warned = first is not None and any(notice.when.order_key < first for notice in case.notices)
    return told if told is not True else warned or not blocked


@question("transactions.auth", "circumstances.otp_not_required")
def _bank_otp_not_enforced(setting: Setting) -> bool | None:
    """Told so, and every transaction is recorded as gone through without PIN and code."""
    told, moves = said(setting.case.circumstances.otp_not_required), setting.case.transactions
    shown = bool(moves) and all(move.auth is Auth.NONE for move in moves)
    return told if told is not True or shown else None


@question("circumstances.skimmer_found", "story", "complaint", "earlier_complaints")
def _skimmer_found_on_bank_atm(setting: Setting) -> bool | None:
    """Told so; not known where the person or the bank names a shop, as the answer does not say where it was."""
    case, told = setting.case, said(setting.case.circumstances.skimmer_found)
    return None if told is True and (copied_at_shop(case) or shop_blamed(case)) else told


@question("story")
def _copied_at_shop(setting: Setting) -> bool:
    """The person tells that the card was copied at a shop."""
    return copied_at_shop(setting.case)


@question("loan.online", "leak.what_happened", "story", "complaint", "earlier_complaints", "notices")
def _made_online(setting: Setting) -> bool:
    """The loan or card was opened on a phone or the web, where nothing is signed by hand."""
    return made_online(setting.case, setting.case.loan)


@question("leak.what_happened", "story")
def _face_taken(setting: Setting) -> bool:
    """Somebody had the person show the face (眨眼、摇头) for another purpose."""
    return face_taken(setting.case)


@with_argument
def _bank_says(written: Any) -> Condition:
    """The bank gave one of these reasons in an answer: ticked by the person, or read in its words."""
    wanted = words_of(written, BankReason)

    def holds(setting: Setting) -> bool:
        return not wanted.isdisjoint(given_by_bank(setting.case))

    return reading(holds, "complaint", "earlier_complaints", "notices", "bank.name", "pi_request")


@question("complaint", "earlier_complaints", "notices", "bank.name", *addressees.READS)
def _bank_says_more(setting: Setting) -> bool:
    """A refusal of the bank holds something against the person that no listed reason is."""
    return held_otherwise(setting.case)


@question("complaint", "earlier_complaints", "notices", "bank.name", "pi_request", "credit", *addressees.READS)
def _bank_may_share(setting: Setting) -> bool:
    """The bank says that on the ground of a consent it gives data to bodies that work with it."""
    return may_share(setting.case)


_RESTRICTED = ("冻结", "解冻", "止付", "管控", "风控", "停用", "封停", "封卡", "只收不付", "非柜面", "限制")
"""Words of somebody whose account is blocked or restricted; the papers speak of it on condition only."""


@question("story", "complaint", "earlier_complaints", "incident", "money_left", "staff.voucher", "leak")
def _account_restricted(setting: Setting) -> bool:
    """None of the situations, and story or answer speak of an account that is blocked or restricted (冻结、限制)."""
    case = setting.case
    if case.incident is not Incident.NONE_OF_THESE or case.is_theft or case.is_leak:
        return False
    told = [case.story, *(complaint.decision for complaint in case.complaints)]
    return any(word in text for text in told if text for word in _RESTRICTED)


def after_block(case: Case) -> tuple[Transaction, ...]:
    """The disputed transactions after the block, as far as both have a clock time."""
    blocked = case.freeze.when.known_time if case.freeze else None
    if blocked is None:
        return ()
    return tuple(t for t in case.transactions if (moment := t.when.known_time) and moment > blocked)


def _bank_was_told(case: Case) -> bool:
    days = [notice.day for notice in case.notices] + ([case.freeze.when.day] if case.freeze else [])
    last = max((t.when.day for t in case.transactions), default=None)
    return last is not None and any(day < last for day in days)


@question(
    "incident", "money_left", "staff.voucher", "filing.sued_by_bank", "filing.judged_before", "filing.judged_bank_suit"
)
def _judged_as_defendant(setting: Setting) -> bool | None:
    return setting.case.was_defendant


@question("filing.judged_owed")
def _judged_owing_nothing(setting: Setting) -> bool | None:
    return setting.case.filing.judged_owed == 0


@question("police.refusal_ground", "police.refusal_text")
def _refused_as_lapsed(setting: Setting) -> bool | None:
    police = setting.case.police
    if police is None or police.refusal_ground is None:
        return None
    said = police.refusal_text or ""
    return police.refusal_ground is RefusalGround.LAPSED or any(word in said for word in ("追诉", "过了时效", "过时效"))


_OF_DATA_ALONE = (Incident.LEAK_CALLS, Incident.LEAK_STATEMENT, Incident.LEAK_INSIDER_SALE, Incident.LEAK_OUTSOURCED)
_PROSECUTED = (5, 10)
"""Years in which an offence against personal data is prosecuted: the common kind; where many were hit."""


@question("incident", "leak", "nuisances.day", "@filing")
def _data_crime_lapsed(setting: Setting) -> bool | None:
    """Nothing but data was taken, and the last act known is older than an offence of that is prosecuted."""
    leak = setting.case.leak
    if leak is None or leak.occurred is None or setting.case.incident not in _OF_DATA_ALONE:
        return None
    if leak.spread_ongoing is Answer.YES or Consequence.MONEY_LOST in leak.consequences:
        return False
    days = (leak.occurred, leak.ongoing_until, leak.calls_until, *(call.day for call in setting.case.nuisances))
    last = max(day for day in days if day is not None)
    return setting.filing > add_years(last, _PROSECUTED[leak.many_victims is Answer.YES])
