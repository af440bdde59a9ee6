"""Where in a text the number of an item stands: behind its clause, for its part of a sum, once in a pleading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from complaints.documents.exhibits import Exhibit, cite
from complaints.documents.figures import amount
from complaints.documents.wording import Slot

_SUM = re.compile(r"(?<![\d.])(\d+(?:\.\d{1,2})?)(?=元)")
_STOPS = "，；。"
_OFFICE = re.compile("监管|金管|人民银行|信访|12378")
KINDS = (
    (re.compile("来电|通话|录音"), re.compile("来电|电话|致电|通话|打来|打原告|说|(?<![全名简职])称")),
    (re.compile("判决"), re.compile("判决|认定")),
    (re.compile("他案|另案"), re.compile("他案|另案|[应起]诉|诉讼|法庭|开庭")),
    (re.compile("公安|受案|立案|民警|报警|报案"), re.compile("公安|警|派出所")),
    (re.compile("考勤|打卡|排班"), re.compile("上班|值班|加班|当班|夜班|出勤|在单位|在岗")),
    (_OFFICE, re.compile("监管|金管|人民银行|信访|12378|局")),
)
"""What an item is by name, and what a clause speaks of that it can prove."""
_OF_ITEM = re.compile(r"证据(\d+)（")
"""How a sentence of its own on an item begins."""
_NUMBERS = re.compile(r"证据(\d+(?:、\d+)*)")
_AT_END = re.compile(r"（证据\d+(?:、\d+)*）$")
_STAYED = re.compile("(?:我|本人)[^，。；]{0,4}在[^，。；]{2,20}(?:居住|工作|上班|打工|务工|上学|读书|值班|出差|住院)")
_SIGNS = re.compile("[^\u4e00-\u9fff]+")
_ANY = {"原告", "被告", "银行", "不是", "没有", "有关"}
"""Pairs of signs that say nothing of what an item proves."""


def part_proved(found: Iterable[Exhibit], total: Decimal) -> Decimal | None:
    """What the items together show of a sum where each names sums and they come to less; None for the whole of it."""
    named = [_sums(one) for one in found]
    shown = sum((sum(sums, Decimal(0)) for sums in named), Decimal(0))
    if not all(named) or any(total in sums for sums in named) or not 0 < shown < total:
        return None
    return shown


def cite_sum(pleader: str, found: Iterable[Exhibit], total: Decimal, me: str = "原告") -> str:
    """（证据7）, or （其中5,000.00元见证据7） where the items show a part: none whose every sum is above the total."""
    fit = tuple(one for one in found if not (sums := _sums(one)) or min(sums) <= total)
    part, number = part_proved(fit, total), cite(pleader, fit, me)
    return f"（其中{amount(part)}元见{number[1:-1]}）" if part and number else number


def _sums(one: Exhibit) -> list[Decimal]:
    return [Decimal(text) for text in _SUM.findall(one.said.replace(",", ""))]


def items_in(text: str, found: Iterable[Exhibit], stops: str = _STOPS) -> tuple[Exhibit, ...]:
    """The items that share words, two pairs of signs, with a clause of a text."""
    clauses = _clauses(text, stops)
    return tuple(one for one in found if _clause_of(clauses, one, by_kind=False) is not None)


def with_marks(
    pleader: str, text: str, found: Iterable[Exhibit], me: str = "原告", stops: str = _STOPS, *, by_kind: bool = False
) -> str:
    """A text that a person wrote, each item cited behind the clause with which it shares most words, else at the end.

    `stops` end a clause. `by_kind`: a recording stands only behind a clause on a call, a judgment behind one on it,
    the answer of an office behind one on the office or nowhere.
    """
    clauses = _clauses(text, stops)
    placed: dict[int, list[Exhibit]] = {}
    for one in found:
        at = _clause_of(clauses, one, by_kind=by_kind)
        if at is None and by_kind and _OFFICE.search(one.item.name):
            continue
        placed.setdefault(len(clauses) - 1 if at is None else at, []).append(one)
    placed = _at_end(clauses, placed) if by_kind else placed
    return "".join(_marked(clause, cite(pleader, placed.get(n, ()), me)) for n, clause in enumerate(clauses))


def _at_end(clauses: Sequence[str], placed: Mapping[int, list[Exhibit]]) -> dict[int, list[Exhibit]]:
    """Each item behind the last of the clauses in a row that tell what it proves, so that no mark parts a fact.

    A clause with a day or a sum of its own, or with an item of its own, tells another fact.
    """
    ends: dict[int, list[Exhibit]] = {}
    for n, ones in placed.items():
        for one in ones:
            end, own = n, _pairs(one.said) - _ANY
            while clauses[end].endswith("，") and end + 1 < len(clauses) and end + 1 not in placed:
                if re.search(r"\d", clauses[end + 1]) or len(_pairs(clauses[end + 1]) & own) < 2:
                    break
                end += 1
            ends.setdefault(end, []).append(one)
    return ends


def _clauses(text: str, stops: str) -> list[str]:
    return [clause for clause in re.split(f"(?<=[{stops}])", text) if clause]


def _clause_of(clauses: Sequence[str], one: Exhibit, *, by_kind: bool) -> int | None:
    """The last of the clauses with which an item shares most; None where that is a single pair of signs."""
    own = _pairs(one.said) - _ANY
    kinds = [told for kind, told in KINDS if kind.search(one.item.name)] if by_kind else []
    marks = [len(_pairs(clause) & own) if all(told.search(clause) for told in kinds) else 0 for clause in clauses]
    least = 0 if kinds else 1
    of_kind = [n for n, clause in enumerate(clauses) if kinds and all(told.search(clause) for told in kinds)]
    if len(of_kind) == 1 and not any(marks):
        return of_kind[0]
    return max((n for n, mark in enumerate(marks) if mark == max(marks) > least), default=None)


def _marked(clause: str, number: str) -> str:
    bare = clause.rstrip(_STOPS)
    rest = clause[len(bare) :]
    if number and (before := _AT_END.search(bare)):
        both = sorted({*_cited(before[0]), *_cited(number)}, key=int)
        return f"{bare[: before.start()]}（证据{'、'.join(both)}）{rest}"
    return bare + number + rest


def items_there(found: Iterable[Exhibit], on: date | None) -> tuple[Exhibit, ...]:
    """The items that by their purpose say where the person was on that day, or lived and worked in its month."""
    if on is None:
        return ()
    then = re.compile(f"{on.year}年{on.month}月(?:{on.day}日|(?!\\d))")
    told = (one for one in found if one.item.proves and _STAYED.search(one.item.proves))
    return tuple(one for one in told if then.search(one.item.proves or ""))


def _pairs(text: str) -> set[str]:
    return {run[n : n + 2] for run in _SIGNS.split(text) for n in range(len(run) - 1)}


def cited_once(filled: Mapping[str, Slot]) -> dict[str, Slot]:
    """The slots of a pleading without the sentences of `evidence` on items that it cites elsewhere."""
    every = (text for slot in filled.values() for para in slot for text in para.cells or (para.text,))
    texts = [text for text in every if "证据" in text]
    cited = {number for text in texts if not _OF_ITEM.match(text) for number in _cited(text)}
    rest = Slot(p for p in filled["evidence"] if not ((of := _OF_ITEM.match(p.text)) and of[1] in cited))
    return {**filled, "evidence": rest}


def _cited(text: str) -> Iterator[str]:
    return (number for run in _NUMBERS.findall(text) for number in run.split("、"))


TOOLS = ("cite_sum", "with_marks", "items_in", "items_there")


def tools(pleader: str) -> dict[str, object]:
    """What a wording may call to cite items behind a clause or a sum."""
    return {
        "cite_sum": partial(cite_sum, pleader),
        "with_marks": partial(with_marks, pleader),
        "items_in": items_in,
        "items_there": items_there,
    }
