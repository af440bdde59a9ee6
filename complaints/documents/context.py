"""What a wording file may use: a printable copy of the case and small functions that print facts in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

import msgspec

from complaints.documents import picking, quoting, retelling
from complaints.documents.cardtails import tails
from complaints.documents.chronology import last_day
from complaints.documents.figures import LINE, amount, foreign, foreign_total, percent, thousands, yuan
from complaints.documents.ownwords import kept
from complaints.documents.renderer import UNSAFE, UnsafeCharacterError
from legal_refs.case import (
    admission,
    applying,
    calling,
    contractors,
    exposure,
    labels,
    missending,
    onesuit,
    ownwords,
    querying,
    recipients,
    signatures,
)
from legal_refs.case.asides import without_question
from legal_refs.case.blocking import TOOLS as BLOCK_TOOLS
from legal_refs.case.bodies import TOOLS as BODY_TOOLS
from legal_refs.case.copying import copied_at_shop, shop_blamed
from legal_refs.case.facts import Case, Evidence, Moment, Transaction
from legal_refs.case.films import TOOLS as FILM_TOOLS
from legal_refs.case.interruptions import offers
from legal_refs.case.opponents import shares
from legal_refs.case.overseas import foreign_station, holder_at_home
from legal_refs.case.payers import TOOLS as PAYERS
from legal_refs.case.reasons import TOOLS as REASON_TOOLS
from legal_refs.case.reports import came
from legal_refs.case.separation import aboard, abroad, elsewhere, proved_absent, separation
from legal_refs.case.vocabulary import Answer, DataCategory, EvidenceForm
from legal_refs.case.witnesses import TOOLS as WITNESS_TOOLS
from legal_refs.forum import clause
from legal_refs.money.alternatives import TOOLS as MONEY_BACK
from legal_refs.money.capitals import rmb
from legal_refs.periods import guarantees
from legal_refs.periods.limitation import paid_in_time
from legal_refs.questions.groups import TOOLS as GROUPED

MASKINGS = ("full", "last4", "none")
NOWHERE = ("网络", "网上", "线上")
"""What people type as a place where there is none."""
_ENDS = "。．.；;，,、！!？?：: 　\n" + LINE
_SUM = re.compile(r"(?<![\d.,])\d{4,}(?=(?:\.\d+)?余?(?:美元|港元|元))")
_MONTH = re.compile(r"(\d{4})[-./年](0?[1-9]|1[0-2])月?")
_BREAK = re.compile(r"\r\n|\r|\n")
_SPACES = re.compile(r"[\t \xa0]+")
_AS_IT_IS = frozenset({bool, int, date, Decimal})


def tidied(case: Case) -> Case:
    """The case with line breaks marked and spaces tidied, as every masking has it. Raises UnsafeCharacterError."""
    return kept(_tidied(case, ("case",)))


def without_rights(case: Case) -> Case:
    """The case without the claims that wait for the answer to a request (PIPL 50): access, and most deletion."""
    delete = case.claim.delete and exposure.deleted_at_once(case)
    claim = msgspec.structs.replace(case.claim, access=False, delete=delete)
    return msgspec.structs.replace(case, claim=claim)


def _tidied(value: Any, path: tuple[str | int, ...]) -> Any:
    kind = type(value)
    if value is None or kind in _AS_IT_IS:
        return value
    if kind is str:
        return value if value.isalnum() and value.isascii() else _tidy(value, path)
    if kind is tuple:
        return tuple([_tidied(item, (*path, n)) for n, item in enumerate(value)]) if value else value
    if not isinstance(value, msgspec.Struct):
        return value
    changes = {}
    for name in kind.__struct_fields__:
        old = getattr(value, name)
        if old is not None and type(old) not in _AS_IT_IS:
            new = _tidied(old, (*path, name))
            if new is not old:
                changes[name] = new
    return msgspec.structs.replace(value, **changes) if changes else value


def _tidy(text: str, path: tuple[str | int, ...]) -> str:
    if text.isalnum():
        return text
    bad = UNSAFE.search(text)
    if bad:
        where = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path)[1:]
        raise UnsafeCharacterError(f"{where}: the character U+{ord(bad.group()):04X} cannot stand in a Word document")
    text = _SPACES.sub(" ", text.strip())
    return _BREAK.sub(LINE, text)


def day(value: date) -> str:
    """2026-05-21 -> 2026年5月21日."""
    return f"{value.year}年{value.month}月{value.day}日"


def clock(value: str) -> str:
    """20:05 -> 20时05分."""
    hour, minute = value.split(":")
    return f"{int(hour)}时{minute}分"


def moment(value: Moment) -> str:
    """A day, with the time where it is known: 2026年5月21日20时15分."""
    return day(value.day) + (clock(value.clock) if value.clock else "")


def moment_after(value: Moment, before: Moment | None) -> str:
    """The same, as 同日 where it is the day of the fact just told."""
    if before is None or before.day != value.day:
        return moment(value)
    return "同日" + (clock(value.clock) if value.clock else "")


def day_after(value: date, before: Moment | None) -> str:
    """A day, as 同日 where it is the day of the fact just told."""
    return "同日" if before is not None and before.day == value else day(value)


def minutes(value: int) -> str:
    """95 -> 1小时35分钟."""
    hours, rest = divmod(value, 60)
    return (f"{hours}小时" if hours else "") + (f"{rest}分钟" if rest or not hours else "")


def label(token: StrEnum | None) -> str:
    """Chinese label of a vocabulary token; nothing where nothing was answered."""
    return labels.zh(token) if token is not None else ""


def token(word: StrEnum | None) -> str:
    """The word of a closed list as plain text, "" where nothing was answered: to choose a phrase by it."""
    return word.value if word is not None else ""


def answered(answer: Answer | None, yes: str, no: str = "") -> str:
    """The phrase of a yes or of a no; nothing where the person does not know or was not asked."""
    return {Answer.YES: yes, Answer.NO: no}.get(answer, "") if answer is not None else ""


def sensitive(category: DataCategory) -> bool:
    """Whether a kind of data is sensitive personal information (敏感个人信息)."""
    return labels.is_sensitive(category)


def bare(text: str) -> str:
    """A typed sentence without its last stop, to stand inside ours."""
    return text.rstrip(_ENDS)


def month(text: str) -> str:
    """The month of a bill as papers write it: 2023-08 -> 2023年8月; other words stay as typed."""
    found = _MONTH.fullmatch(text.strip())
    return f"{found[1]}年{int(found[2])}月" if found else bare(text)


def with_commas(text: str) -> str:
    """Sums in a summary as papers print them: 18900余元 -> 18,900余元; years and numbers of cases stay."""
    return _SUM.sub(lambda found: f"{int(found[0]):,}", text)


def names(items: Iterable[Any], field: str) -> list[str]:
    """What stands in a typed field of the items, each once, in their order."""
    typed = dict.fromkeys(getattr(item, field) for item in items)
    return list(dict.fromkeys(bare(value) for value in typed if value))


def made_at(transaction: Transaction) -> str:
    """Place, other side and receiving account of a transaction, as far as told, each once."""
    payee = f"收款方{transaction.payee_masked}" if transaction.payee_masked else None
    place = transaction.place
    if place in NOWHERE and (transaction.counterpart or payee):
        place = None
    shop = None if picking.spoken(transaction.counterpart) in picking.spoken(place) else transaction.counterpart
    pieces = (place, shop, payee)
    return "，".join(dict.fromkeys(bare(piece) for piece in pieces if piece))


def copied(item: Evidence) -> str:
    """An evidence item as a copy, said once: 复印件 of a paper, 复制件 of a recording or a file (证据规定 11, 15)."""
    plain = bare(item.name).removeprefix("我本人").removeprefix("我的")
    if plain.endswith(("复印件", "复制件", "打印件")) or "复印件及" in plain:
        return plain
    return plain + ("复制件" if item.form in (EvidenceForm.AUDIOVISUAL, EvidenceForm.ELECTRONIC) else "复印件")


def told(text: str, me: str, you: str, **how: Any) -> str:
    """A typed story inside a paper: without its last stop or a question to us, both sides as this paper calls them."""
    return retelling.told(bare(without_question(text)), me, you, **how)


def told_answer(text: str, me: str, you: str) -> str:
    """An answer or a decision inside a paper: without its last stop, its 原告 and 被告 as this paper calls them."""
    return retelling.told_answer(bare(text), me, you)


def box(text: str | None) -> str:
    """The text of a cell, or an empty cell."""
    return text if text else "　"


def yes(answer: Answer | None) -> bool:
    """Whether a question was answered 是."""
    return answer is Answer.YES


def no(answer: Answer | None) -> bool:
    """Whether a question was answered 否."""
    return answer is Answer.NO


def clocked(moves: Iterable[Transaction]) -> bool:
    """Whether the time of day of each is known."""
    return all(t.when.clock for t in moves)


def tick(answer: object, value: object) -> str:
    """☑ where the answer is the value, else ☐."""
    return "☑" if answer == value else "☐"


_TOOLS = (amount, yuan, rmb, percent, day, clock, minutes, thousands, moment, moment_after, day_after, shares, tails)
_WHERE = (separation, abroad, aboard, elsewhere, proved_absent, foreign_station, holder_at_home)
_TOOLS_TEXT = (
    last_day,
    *_WHERE,
    *MONEY_BACK,
    *GROUPED,
    foreign,
    foreign_total,
    *BLOCK_TOOLS,
    *BODY_TOOLS,
    *onesuit.TOOLS,
    *admission.TOOLS,
    *querying.TOOLS,
    *applying.TOOLS,
    *calling.TOOLS,
    *exposure.TOOLS,
    *signatures.TOOLS,
    copied_at_shop,
    shop_blamed,
    offers,
    label,
    token,
    answered,
    bare,
    without_question,
    names,
    *PAYERS,
    month,
    paid_in_time,
    *guarantees.TOOLS,
    came,
    *missending.TOOLS,
    *clause.TOOLS,
    *FILM_TOOLS,
    *ownwords.TOOLS,
    with_commas,
    made_at,
    copied,
    told,
    told_answer,
    *retelling.TOOLS,
    *quoting.TOOLS,
    *picking.TOOLS,
    *REASON_TOOLS,
    *WITNESS_TOOLS,
    *recipients.TOOLS,
    *contractors.TOOLS,
    box,
    yes,
    no,
    clocked,
    tick,
    sensitive,
)
TOOLS: dict[str, Any] = {f.__name__: f for f in (*_TOOLS, *_TOOLS_TEXT)}
