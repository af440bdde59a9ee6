"""Which reasons the bank gave in its answers (银行答复的理由): ticked by the person, or read in the words told."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, cached_property
from typing import Annotated, Any

from msgspec import Meta, Struct

from legal_refs.case import parting
from legal_refs.case.addressees import of_another
from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.case.payees import house
from legal_refs.case.vocabulary import BankReason, Reply
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DataError, Fault

FILE = "reasons.yaml"
Pattern = Annotated[str, Meta(min_length=2)]


class Row(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """One reason: when the interview offers it, the words that give it, and those beside which they do not.

    `phrase`: how the bank would have said it, for the wordings that look for its words, where it was only ticked.
    `beside`: its words give it also in an answer of which only other reasons were ticked.
    """

    id: BankReason
    when: tuple[Any, ...]
    said: tuple[Pattern, ...]
    phrase: str = ""
    unless: tuple[Pattern, ...] = ()
    beside: bool = False

    @cached_property
    def _given(self) -> re.Pattern[str]:
        return compiled(self.said)

    @cached_property
    def _taken_back(self) -> re.Pattern[str] | None:
        return compiled(self.unless) if self.unless else None

    @cached_property
    def by_closeness(self) -> tuple[re.Pattern[str], ...]:
        """Each of the words alone, in their order: a wording that quotes prefers the ones named first."""
        return tuple(compiled((one,)) for one in self.said)

    def stands_in(self, text: str) -> bool:
        """Whether these words of the bank give this reason."""
        return bool(self._given.search(text)) and not (self._taken_back and self._taken_back.search(text))


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    checked_on: date
    rows: tuple[Row, ...]


@cache
def rows() -> dict[BankReason, Row]:
    """Every reason once, in the order of the interview. Raises DataError where one is missing or doubled."""
    table = datafiles.read(datafiles.DATA / FILE, _Table)
    found = {row.id: row for row in table.rows}
    if len(found) != len(table.rows) or set(found) != set(BankReason):
        raise DataError(Fault(FILE, "rows", "each reason of a bank stands here once"))
    return found


@kept
def given_by_bank(case: Case) -> frozenset[BankReason]:
    """The reasons in the answers of the bank: of each answer those that were ticked, else those its words give.

    A reason of `beside` is read next to the ticked ones: people tick what the list names first, not each clause.
    """
    found = [_given_in(said, said.decision) for said in case.complaints]
    found += [_given_in(said, said.reply_text) for said in _letters(case)]
    if case.pi_request is not None and case.pi_request.reason_given:
        found.append(_read(case.pi_request.reason_given))
    if objected := _objected(case):
        found.append(_read(objected))
    return frozenset().union(*found)


def decided_by_bank(case: Case) -> tuple[str, ...]:
    """What the bank answered to complaints, letters and an objection, as it was copied out."""
    texts = [said.decision for said in case.complaints] + [said.reply_text for said in _letters(case)]
    return tuple(text for text in (*texts, _objected(case)) if text)


def answers_of_bank(case: Case) -> tuple[str, ...]:
    """What the bank answered, as it was copied out: to complaints, letters, a request about data, an objection."""
    texts = [said.decision for said in case.complaints] + [said.reply_text for said in _letters(case)]
    asked = case.pi_request.reason_given if case.pi_request is not None else None
    return tuple(text for text in (*texts, asked, _objected(case)) if text)


_REFUSING = (Reply.REFUSED, Reply.PARTIAL, Reply.TO_POLICE)


@kept
def answers_refusing(case: Case) -> tuple[str, ...]:
    """Of the answers that were copied out those by which the bank refused something, or sent the person elsewhere."""
    found = [said.decision for said in case.complaints if said.reply in _REFUSING]
    found += [said.reply_text for said in _letters(case) if said.reply in _REFUSING]
    return tuple(text for text in found if text)


_OTHERS = re.compile("合作(?:机构|方|单位|伙伴|公司|商)|第三方|关联(?:公司|方|机构|企业)|子公司|集团")
_SHARED = re.compile("提供|共享|披露|传输|推送")
_NOT_SHARED = re.compile("未|没有|不会|不存在|从不|并不|无权|不得")


@kept
def may_share(case: Case) -> bool:
    """Whether the bank rests on a consent and says itself that it gives data to others (合作机构、第三方)."""
    if BankReason.CONSENTED not in given_by_bank(case):
        return False
    clauses = (clause for text in answers_of_bank(case) for clause in parting.clauses(text))
    return any(_OTHERS.search(one) and _SHARED.search(one) and not _NOT_SHARED.search(one) for one in clauses)


def given_by_court(case: Case) -> frozenset[BankReason]:
    """The reasons of the bank that an earlier judgment took over, as its words that were copied out give them."""
    return _read(case.filing.judged_found or "")


@kept
def ticked(case: Case) -> str:
    """What the bank said by the reasons that were ticked, as one text of sentences; another's answer is not its own."""
    answers: tuple[Complaint | Notice, ...] = (*case.complaints, *_letters(case))
    chosen = dict.fromkeys(reason for said in answers for reason in said.reasons)
    return "".join(f"{rows()[reason].phrase}。" for reason in chosen if rows()[reason].phrase)


_OWN_DESK = re.compile("银行的?客服|(?:电话|手机|网上|微信|掌上|移动)银行(?:的?(?:客服|热线|平台)|[0-9（(]|$)")
"""A desk that can be no other bank's: 电话银行95588."""


@kept
def to_bank(case: Case, addressee: str) -> bool:
    """Whether that is the bank of the case: its name, hotline or another office of the house, and no other's name."""
    if case.bank is None or not addressee or of_another(case, addressee):
        return False
    same_house = "银行" in case.bank.name and house(addressee) == house(case.bank.name)
    name = re.sub("股份有限公司|有限责任公司|有限公司", "", case.bank.name)
    return same_house or name in addressee or bool(_OWN_DESK.match(addressee))


_ANSWERED = (Reply.REFUSED, Reply.PARTIAL, Reply.TO_POLICE, Reply.DONE)


def answered_since(case: Case, day: date | None) -> bool:
    """Whether the bank gave an answer after that day, so that a demand without one of its own is not still open."""
    if day is None:
        return False
    found = [(said.reply, said.decided_received) for said in case.complaints]
    found += [(said.reply, said.reply_date) for said in _letters(case)]
    return any(reply in _ANSWERED and on is not None and on > day for reply, on in found)


def objected_to_bank(case: Case) -> bool:
    """Whether the objection to the credit report went to the bank itself, so that the answer to it is the bank's."""
    if case.credit is None or not case.credit.objection_to or "征信" in case.credit.objection_to:
        return False
    return case.credit.objection_to in ("银行", "该银行", "被告", "该公司", "公司") or to_bank(
        case, case.credit.objection_to
    )


def _objected(case: Case) -> str | None:
    return case.credit.objection_text if case.credit is not None and objected_to_bank(case) else None


def _letters(case: Case) -> list[Notice]:
    """The notices that went to the bank itself."""
    return [notice for notice in case.notices if to_bank(case, notice.addressee)]


def _given_in(said: Complaint | Notice, text: str | None) -> frozenset[BankReason]:
    if not text:
        return frozenset(said.reasons)
    given = _read(text)
    return frozenset(said.reasons) | {one for one in given if rows()[one].beside} if said.reasons else given


_PARTNERS_ACT = re.compile(
    "((?:合作(?:机构|方|单位|公司)|外包|第三方)[^，。；]{0,20}，(?:[^，。；]{0,8}，)?[^，。；]{0,10}?)与[我本](?:行|中心|公司)无关"
)
"""What an outsider did is denied, and not that the bank gave the data."""


_SAID_ELSE = re.compile(
    "(?:其他|其它)(?:合法|正当|法律)?(?:渠道|途径)[^，。；]{0,6}(?:解决|投诉|反映|维权|救济|处理|咨询|主张|申诉|联系)"
    "|(?:没有?|未|从未|不存在|并未)擅自|(?:不存在|没有|无)[^，。；]{0,6}(?:个人违规|个人违法|个人行为)"
    "|(?:没有?|未|从未|不存在|不会|并未)[^，。；]{0,4}(?:向|提供给|交给)[^，。；]{0,4}第三方公司"
    "|(?:未|没有)能?取得[^，。；]{0,8}(?:授权|同意)"
    "|(?:商[户家]|收单(?:机构|行|方|单位)?|支付(?:机构|公司)|运营商|[我本]行)[^，。；您客]{0,12}"
    "(?:才(?:通知|联系|告知|报告|致电|报案)|(?:未|没有)及时(?:通知|告知|报))[^，。；]*"
    "|(?:商[户家]|收单(?:机构|行|方|单位)|支付(?:机构|公司)|运营商)(?:[^，。；我本]{0,15}，){0,2}[^，。；我本]{0,15}(?:不存在|没有|无)(?:任何)?过错"
    "|(?:您|客户)[^，。；]{0,6}(?:不存在|没有|无)(?:任何)?过错|(?:没有|不存在|无)过错的[^，。；]*"
    "|(?:已经?|[我本]行)[^，。；请待建]{0,8}(?:向公安(?:机关|部门)(?:报案|报警|反映)|报警|报案)"
    "|(?<!待)(?:案件侦破后)?(?:[我本]行|将|会)[^，。；请待]{0,6}(?:配合|协助)[^，。；]*|是否[^，。；]{0,8}报[警案]"
    "|公安机关[^，。；]{0,6}(?:结果|侦查)[^，。；]{0,6}(?:表明|显示|证明|认定)"
)
"""Words of a reason that give none: where else to turn, what is denied, what another did, a report made already."""


_NO_STOP = re.compile("[^，。；！？,;!?\n\x03]")


def telling(text: str) -> dict[str, str]:
    """Each clause of an answer, with what is left of it without the words that give no reason."""
    spared = _SAID_ELSE.sub(lambda found: _NO_STOP.sub("", found[0]), text)
    return dict(zip(parting.clauses(text), parting.clauses(spared), strict=True))


def _read(text: str) -> frozenset[BankReason]:
    of_customer = _PARTNERS_ACT.sub(r"\1", _SAID_ELSE.sub("", text).replace("您", "客户"))
    return frozenset(reason for reason, row in rows().items() if row.stands_in(of_customer))


def compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """ "甲…乙" as 甲 and, at most 15 signs later in the same clause, 乙."""
    return re.compile("|".join("[^，。；！？,;!?\n]{0,15}".join(map(re.escape, p.split("…"))) for p in patterns))


TOOLS = (may_share, of_another, to_bank, objected_to_bank, answered_since)
"""What a wording may ask."""
