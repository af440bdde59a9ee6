"""Which step of a dispute an item of evidence proves: the one rule for the numbers behind the steps of a pleading.

An item is held against the steps of its group. A day that it names must be a day of the step, an hour rather its own;
its words must be words of the step's kind rather than of another; an answer proves only what was answered. Where one
step is left, or several of one day, the item is cited there; else in the sentence behind all steps, or at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from complaints.documents.chronology import Event, told_days
from complaints.documents.exhibits import Exhibit
from legal_refs.case.blocking import block_asked
from legal_refs.case.facts import Case, Moment
from legal_refs.case.vocabulary import Answer, AnswerWay, ContactChannel, EvidenceGroup, Reply

NOTICE, REQUEST, BANK_FAULT = EvidenceGroup.NOTICE, EvidenceGroup.REQUEST, EvidenceGroup.BANK_FAULT
WORDS = {
    "freeze": ("挂失", "冻结", "止付"),
    "police": ("报案", "受案", "立案", "报警", "公安", "派出所"),
    "preserve": ("保存",),
    "denial": ("否认", "声明"),
    "complaint": ("投诉",),
    "regulator": ("监管", "12378", "转办", "人民银行", "金管", "信访"),
    "pi_request": ("请求书", "查阅", "复制", "个人信息", "查询申请"),
    "objection": ("异议",),
    "protest": ("不认账", "不代表认", "不等于认", "最低还款", "最低额", "还款时", "垫付时"),
}
"""Words by which a paper says what kind of step it belongs to."""
ELSEWHERE = (EvidenceGroup.LEAK, EvidenceGroup.SOURCE_LINK, EvidenceGroup.CONSEQUENCE)
ANSWERED = ("notice", "complaint", "regulator")
"""Groups of other things in which a dated call, letter or answer is listed too, and the steps that it then proves."""
OF_CHANNEL = {
    ContactChannel.HOTLINE: ("通话", "客服", "致电", "热线", "座机"),
    ContactChannel.EMS: ("信件", "EMS", "邮寄", "快递", "邮政", "挂号"),
    ContactChannel.EMAIL: ("邮件",),
    ContactChannel.COUNTER: ("当面", "柜台"),
}
OF_ANSWER = {
    AnswerWay.MESSAGE: ("短信", "微信", "消息"),
    AnswerWay.PAPER: ("书面", "纸质", "答复书", "答复函"),
    AnswerWay.EMAIL: ("邮件",),
}
"""Words of an answer that came in this way; a talk leaves none."""
_OF_POLICE = re.compile("(报警|报案|接警|受案).*(回执|登记|证明|单)|立案(告知|通知|决定)")
_ANSWER = re.compile("答复|回复|回函|复函|回信|决定|拒绝[^，。；、]{0,6}(?:消息|短信|信函|通知|函$)")
_CALL = re.compile("通话|录音|来电")
_TALK = re.compile("(行长|经理|主任|支行|柜台|网点|银行|客服).{0,8}(谈话|面谈|录音)")
_REFUSES = re.compile("拒绝|拒赔|不予|理由")
_CALLED = ("银行客服", "客服电话", "客户服务电话", "客服热线", "拨打银行", "拨打客服", "银行热线")
"""Words by which a record of calls among the papers on who did it shows the call that blocked the card too."""
_BOTH = re.compile("[和及与、]")
_DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_MONTH = re.compile(r"(\d{4})年(?:(\d{1,2})月)?")
_CLOCK = re.compile(r"(\d{1,2})时(\d{2})分")


@dataclass(frozen=True)
class Step:
    """One step that a pleading tells: its kind and first day, its days, the words and groups of what proves it."""

    kind: str
    first: date
    days: frozenset[date]
    words: tuple[str, ...]
    groups: tuple[EvidenceGroup, ...]
    answered: bool = True
    clocks: frozenset[str] = frozenset()
    way: AnswerWay | None = None

    @property
    def key(self) -> tuple[str, date]:
        return self.kind, self.first


def steps(case: Case) -> Iterator[Step]:
    """The steps of a case that papers prove."""
    if (freeze := case.freeze) is not None:
        asked_at = block_asked(freeze)
        words = WORDS["freeze"] + (OF_CHANNEL.get(freeze.channel, ()) if freeze.channel else ())
        clocks = _clocks(asked_at, freeze.connected, freeze.when)
        yield _step("freeze", (asked_at.day, freeze.when.day), NOTICE, words=words, clocks=clocks)
    for police in case.reports:
        days = (police.when.day, police.filed_on, police.refusal_received, police.outcome_known)
        yield _step("police", days, NOTICE)
    for n in case.notices:
        words = OF_CHANNEL.get(n.channel, ()) if n.channel else ()
        answered, clocks = _answered(n.reply), _clocks(n.when)
        went = (n.day, n.arrived, n.reply_date)
        step = _step("notice", went, NOTICE, REQUEST, words=words, answered=answered, clocks=clocks)
        yield replace(step, way=n.answered_by)
    for p in case.preserve:
        yield _step("preserve", (p.sent,), NOTICE, REQUEST)
    yield from _of_debt(case)
    for c in case.complaints:
        told = (c.sent, c.received, c.extended, c.decided_received)
        answered = _answered(c.reply) or bool(c.decided_received)
        step = _step("complaint", told, NOTICE, REQUEST, BANK_FAULT, answered=answered)
        yield replace(step, way=c.answered_by)
    for r in case.regulators:
        handled = (r.sent, r.received, r.accepted, r.reply_date)
        yield _step("regulator", handled, NOTICE, REQUEST, BANK_FAULT, answered=_answered(r.reply))
    if (asked := case.pi_request) is not None:
        sent = (asked.sent, asked.received, asked.answer_date)
        yield _step("pi_request", sent, REQUEST, answered=_answered(asked.answer))
    if (credit := case.credit) is not None and credit.objection_sent:
        objected = (credit.objection_sent, credit.objection_received, credit.objection_answered)
        yield _step("objection", objected, REQUEST, answered=_answered(credit.objection_reply))


def _of_debt(case: Case) -> Iterator[Step]:
    if case.debt and case.debt.denial_sent and case.debt.denial_sent not in told_days(case):
        yield _step("denial", (case.debt.denial_sent,), NOTICE)
    if protested := _protested(case):
        yield _step("protest", protested, NOTICE)


def _protested(case: Case) -> tuple[date, ...]:
    """The days on which money was paid under protest; none where a notice or a complaint of such a day tells it."""
    rows = (*(case.debt.movements if case.debt else ()), *(case.loan.movements if case.loan else ()))
    days = tuple(sorted({m.day for m in rows if m.protest is Answer.YES}))
    told = {*(c.sent for c in case.complaints), *(n.day for n in case.notices)}
    return () if told.intersection(days) else days


def _step(
    kind: str,
    days: Sequence[date | None],
    *groups: EvidenceGroup,
    words: tuple[str, ...] = (),
    answered: bool = True,
    clocks: frozenset[str] = frozenset(),
) -> Step:
    told = [day for day in days if day]
    return Step(kind, told[0], frozenset(told), words or WORDS.get(kind, ()), groups, answered, clocks)


def _clocks(*told: Moment | None) -> frozenset[str]:
    return frozenset(one.clock for one in told if one and one.clock)


def _answered(reply: Reply | None) -> bool:
    return reply not in (None, Reply.NONE, Reply.PENDING)


def is_answer(item: Exhibit) -> bool:
    """Whether an item is by name an answer alone, not the paper that it answers together with it."""
    name = item.item.name
    return bool(_ANSWER.search(name)) and not _BOTH.search(name) and not _OF_POLICE.search(name)


def heard(item: Exhibit, sent: date, decided: date | None) -> bool:
    """Whether an item records the call that decided a complaint: it names that day alone, or says it refuses."""
    if decided in (None, sent) or not _CALL.search(item.item.name):
        return False
    days = _DAY.findall(item.said)
    return all(_same(decided, named) for named in days) if days else bool(_REFUSES.search(item.item.proves or ""))


def proved(item: Exhibit, told: Iterable[Step]) -> Step | None:
    """The one step that an item proves; None where it fits none or several."""
    group = item.item.group
    of_group = [step for step in told if group in step.groups or (group in ELSEWHERE and step.kind in ANSWERED)]
    if group is EvidenceGroup.NOT_HOLDER and "通话" in item.item.name and any(word in item.said for word in _CALLED):
        of_group = [step for step in told if step.kind == "freeze"]
    if receipt := group in ELSEWHERE and bool(_OF_POLICE.search(item.item.name)):
        of_group = [step for step in told if step.kind == "police"]
    fit = [step for step in of_group if not is_answer(item) or step.answered]
    days = _DAY.findall(item.said)
    dated = bool(days)
    if days:
        fit = [step for step in fit if any(_same(day, named) for day in step.days for named in days)]
    elif months := _MONTH.findall(item.said):
        fit, dated = _of_month(fit, months)
    if clocks := {f"{int(hour):02}:{minute}" for hour, minute in _CLOCK.findall(item.said)}:
        fit = [step for step in fit if clocks & step.clocks] or fit
    marks = [sum(word in item.said for word in step.words) for step in fit]
    best = max(marks, default=0)
    if (group in ELSEWHERE and not receipt and not (best or days if is_answer(item) else days and best)) or (
        group is BANK_FAULT and not (best or is_answer(item))
    ):
        return None
    if best or not (dated or is_answer(item) or len({step.key for step in of_group}) == 1):
        fit = [step for step, mark in zip(fit, marks, strict=True) if mark == best > 0]
    elif is_answer(item):
        fit = _came_so(item, [step for step in fit if step.kind not in ("police", "freeze")])
    return fit[0] if len({step.first for step in fit}) == 1 else None


def _of_month(fit: list[Step], months: list[tuple[str, str]]) -> tuple[list[Step], bool]:
    """The steps of a named month, else of a named year; all where none fits. Whether one month alone tells which."""
    exact = [named for named in months if named[1]]
    found = [step for step in fit if any(_within(day, named) for day in step.days for named in exact or months)]
    return found or fit, bool(found and exact)


def _came_so(item: Exhibit, fit: list[Step]) -> list[Step]:
    """The steps whose answer came in the way that its name tells (银行短信答复); all where none did."""
    of_way = [step for step in fit if step.way and any(word in item.item.name for word in OF_ANSWER.get(step.way, ()))]
    return of_way or fit


def _same(day: date, named: tuple[str, str, str]) -> bool:
    year, month, of_month = named
    return (day.month, day.day) == (int(month), int(of_month)) and (not year or day.year == int(year))


def _within(day: date, named: tuple[str, str]) -> bool:
    year, month = named
    return day.year == int(year) and (not month or day.month == int(month))


def _names(item: Exhibit, day: date) -> bool:
    """Whether an item names this day, or where it names no day its month."""
    if days := _DAY.findall(item.said):
        return any(_same(day, named) for named in days)
    return any(of_month and _within(day, (year, of_month)) for year, of_month in _MONTH.findall(item.said))


class Proofs:
    """The items of a case by the step that each proves, the same in every masking; found when first asked for."""

    def __init__(self, case: Case, listed: Sequence[Exhibit]) -> None:
        self._case = case
        self.listed = listed

    @cached_property
    def found(self) -> Mapping[tuple[str, date] | None, Sequence[Exhibit]]:
        """The items by the key of their step; under None those that prove no single one."""
        told = tuple(steps(self._case))
        found: dict[tuple[str, date] | None, list[Exhibit]] = {}
        for one in self.listed:
            step = proved(one, told)
            found.setdefault(step.key if step else None, []).append(one)
        return found

    def of_step(self, kind: str, first: date, answers: bool | None = None) -> tuple[Exhibit, ...]:
        """The items that prove the step of this kind and day: its answers, what it was done with, or both."""
        of = self.found.get((kind, first), ())
        return tuple(one for one in of if answers is None or is_answer(one) is answers)

    def of_each(self, kind: str, first: date) -> tuple[Exhibit, ...]:
        """What a step was done with: where no item proves it alone, those that name its day beside the days of others.

        So two letters listed as one item prove each of the two demands.
        """
        if alone := self.of_step(kind, first):
            return alone
        step = next((one for one in steps(self._case) if one.key == (kind, first)), None)
        if step is None:
            return ()
        several = (one for one in self.of_none(*step.groups) if not is_answer(one) and _names(one, first))
        talks = (one for one in self.of_none(*ELSEWHERE) if one.days and _TALK.search(one.item.name))
        return (*several, *(one for one in talks if _names(one, first)))

    def of_event(self, event: Event, answers: bool | None = None) -> tuple[Exhibit, ...]:
        """The same for a line of the chronology; a decision is the answer to a complaint."""
        if event.kind in ("decision", "complaint"):
            sent, decided = event.fact.sent, event.fact.decided_received
            of = self.of_step("complaint", sent)
            back = tuple(one for one in of if is_answer(one) or heard(one, sent, decided))
            back = back or (self.of_several(decided) if event.kind == "decision" else ())
            return back if event.kind == "decision" else tuple(one for one in of if not decided or one not in back)
        return self.of_step(event.kind, event.when.day, answers)

    def of_several(self, decided: date | None) -> tuple[Exhibit, ...]:
        """Several answers listed as one item that names the day or month of each: it proves each of them."""
        return tuple(one for one in self.answers if decided and _names(one, decided))

    @cached_property
    def answers(self) -> tuple[Exhibit, ...]:
        """The items that hold two or more answers to complaints, by the days or months that they name."""
        days = [c.decided_received for c in self._case.complaints if c.decided_received]
        of = (one for one in self.found.get(None, ()) if one.item.group in (NOTICE, REQUEST, BANK_FAULT))
        both = (one for one in of if _ANSWER.search(one.item.name) and _BOTH.search(one.item.name))
        return tuple(one for one in both if sum(_names(one, day) for day in days) > 1)

    def of_none(self, *groups: str) -> tuple[Exhibit, ...]:
        """The items of these groups that prove no single step, nor several answers."""
        left = (one for one in self.found.get(None, ()) if one.item.group in groups)
        return tuple(one for one in left if one not in self.answers)


TOOLS = ("items_of_event", "items_of_step", "items_of_each", "items_of_none", "items_listed")


def tools(proofs: Proofs) -> dict[str, object]:
    """What a wording may call to cite the items of a step."""
    return {
        "items_of_event": proofs.of_event,
        "items_of_step": proofs.of_step,
        "items_of_each": proofs.of_each,
        "items_of_none": proofs.of_none,
        "items_listed": lambda: proofs.listed,
    }
