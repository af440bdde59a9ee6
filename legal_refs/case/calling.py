"""Whom the calls of a collector or seller reached, and which of them came after the bank knew (催收、推销的来电)."""

from __future__ import annotations

import re
from datetime import date

from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.exposure import collectors_told, last_call
from legal_refs.case.facts import Case
from legal_refs.case.leaks import Nuisance
from legal_refs.case.reasons import to_bank
from legal_refs.case.vocabulary import Reply

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
    answer = first_answer(case)
    if answer is None or not collectors_told(case):
        return ()
    answered = answer.reply_date if isinstance(answer, Notice) else answer.decided_received
    days = {call.day for call in case.nuisances if called_another(case, call)}
    if not case.nuisances and (end := last_call(case)):
        days = {end}
    return tuple(sorted(day for day in days if answered and day > answered))


TOOLS = (called_another, first_answer, went_on)
"""What a wording calls as it stands here."""
