"""Whom the calls of a collector or seller reached, and which of them came after the bank knew (催收、推销的来电)."""

from __future__ import annotations

import re
from datetime import date

from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.exposure import collectors_told, last_call
from legal_refs.case.facts import Case, Loan
from legal_refs.case.leaks import Nuisance
from legal_refs.case.memory import kept
from legal_refs.case.pausing import paused
from legal_refs.case.reasons import to_bank
from legal_refs.case.vocabulary import Answer, MovementKind, Reply

_LETTER = re.compile("^(?:挂号|纸质)?(?:信$|信件|信函|函|书信|快递|快件|邮件$|邮寄|邮政)")
_TO_SELF = re.compile("^(?:打给|打|发给|联系)(?:我|本人)(?:[，。；：、]|本人|自己|催|要|说|的手机|$)")
_PROMISES = (Reply.DONE, Reply.PARTIAL)
_OF_CALLS = re.compile("催收|催债|催款|联系|电话|打给|打到|骚扰")
_TO_ANOTHER = re.compile(
    "(?:打给|打到|打至|打进|打去|发给|发到|发至|联系|致电)了?(?:我的?|本人的?)?"
    "(?:家里|家人|亲|朋友|同[事学]|邻居|父|母|[爸妈哥姐弟妹妻夫儿女表堂叔舅姑姨]|老[婆公板家]|爱人|丈夫"
    "|单位|公司|厂|学校|领导|人事|他人|别人)"
)


def called_another(case: Case, call: Nuisance) -> bool:
    """Whether this call went to somebody else's phone (打给亲友、单位): the person's own phone does not show it."""
    said = call.summary or ""
    return bool(_TO_ANOTHER.search(said)) or (collectors_told(case) and not _TO_SELF.match(said))


def by_letter(call: Nuisance) -> bool:
    """Whether this was a letter (信件、信函、快递): something sent there, which is not yet a talk with anybody."""
    return bool(_LETTER.search(call.kind or ""))


def first_answer(case: Case) -> Complaint | Notice | None:
    """The first answer of the bank to who complained of its collectors, or its promise to who rang it for that."""
    answers: list[tuple[date, Complaint | Notice]] = []
    answers += [(one.decided_received, one) for one in case.complaints if one.decided_received]
    answers += [(one.reply_date, one) for one in case.notices if one.reply_date and _promises(case, one)]
    return min(answers, key=lambda pair: pair[0])[1] if answers else None


def _promises(case: Case, notice: Notice) -> bool:
    asked = _OF_CALLS.search(f"{notice.said or ''}{notice.reply_text or ''}")
    return bool(asked) and notice.reply in _PROMISES and to_bank(case, notice.addressee)


def went_on(case: Case) -> tuple[date, ...]:
    """The days on which whoever collects for the bank still told others after it had answered of that."""
    days = {call.day for call in _to_others_since(case) if not by_letter(call)}
    answered = _answered(case)
    if not case.nuisances and (end := last_call(case)) and collectors_told(case) and answered and end > answered:
        days = {end}
    return tuple(sorted(days))


def letters_went_on(case: Case) -> tuple[Nuisance, ...]:
    """The letters that went to others after the bank had answered."""
    return tuple(sorted(filter(by_letter, _to_others_since(case)), key=_day))


def letters_to_others(case: Case) -> tuple[Nuisance, ...]:
    """The letters of the collectors that did not go to the person, by day."""
    return tuple(sorted((one for one in case.nuisances if by_letter(one) and called_another(case, one)), key=_day))


def _day(call: Nuisance) -> date:
    return call.day


def _answered(case: Case) -> date | None:
    answer = first_answer(case)
    return answer.reply_date if isinstance(answer, Notice) else answer.decided_received if answer else None


def _to_others_since(case: Case) -> list[Nuisance]:
    answered = _answered(case)
    if answered is None or not collectors_told(case):
        return []
    return [call for call in case.nuisances if call.day > answered and called_another(case, call)]


def pursued(case: Case, loan: Loan) -> bool:
    """Whether the debt was collected: the question asks for calls or debits, and a debit alone is no call.

    A guarantor of whom nothing was asked before the suit was not called for it.
    """
    if loan.collected is not Answer.YES or (loan.guarantee and loan.guarantee.demanded is Answer.NO):
        return False
    debited = any(paid.kind is MovementKind.DEDUCTED for paid in loan.movements)
    how = (loan.collected_from_others, loan.collected_by_threat, loan.collected_as_office)
    return not debited or Answer.YES in how or _dunned(case)


def _why_paid(case: Case) -> list[str]:
    loans = [case.loan, *(one.loan for one in case.further)]
    return [paid.why or "" for loan in loans if loan is not None for paid in loan.movements]


@kept
def _dunned(case: Case) -> bool:
    """Whether anything else that was told speaks of collection."""
    if case.debt is not None and (case.debt.collected_how or case.debt.collected_since):
        return True
    harms = [words or "" for _, words in case.leak.harms] if case.leak else []
    course = (case.leak.what_happened or "") if case.leak else ""
    return any("催" in text for text in (*harms, course, case.story or "", *_why_paid(case)))


TOOLS = (pursued, called_another, by_letter, first_answer, went_on, letters_went_on, letters_to_others, paused)
"""What a wording calls as it stands here."""
