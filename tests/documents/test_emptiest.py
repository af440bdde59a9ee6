"""The emptiest case of each incident: no paper that it may have states a fact that nobody told."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Bank, Card, Case, Leak, Moment, Transaction, Victim
from legal_refs.case.vocabulary import CardKind, Incident
from tests.documents.test_arguments import example

ON = date(2026, 11, 22)
NAMED = {"victim": Victim(name="李示例", phone="13800138000"), "bank": Bank(name="示例银行股份有限公司示例支行")}
MOVED = Transaction(when=Moment(day=date(2026, 10, 1)), cny=Decimal("100.00"))
LISTS = frozenset({"A7", "A8", "A9", "B4", "B4b", "B4c", "B4d"})
"""Papers whose tables name what is to be kept or produced."""
FACTS = {
    "a denial": r"没有将|没有出借|没有遗失|不在(原告|本人)手中",
    "an admission": r"曾将|曾向|曾点开|曾在他人|由(原告本人|本人)持有",
    "an act of the person": r"报案(?![人例])|办理挂失|提出(书面)?投诉|拨打|致电|[收看]到短信提醒|催告",
    "an answer or silence of the other side": r"没有答复|拒绝赔付|至今没有提供|没有通知|没有就此通知|未予",
    "a proof": r"为证|交易记录显示|账户交易明细|监控录像显示|凭条|足以认定",
    "a way of the theft": r"伪卡|磁条|芯片卡|密码输入正确|受骗|恶意程序|补办",
    "staff": r"在岗位上的行为而外流|工作人员所为；|该机构工作人员",
    "an answer printed as unknown": r"不清楚",
}
OF_OTHERS = frozenset({"E2", "E2b", "F1"})
"""Sheets that tell decided cases, or the person what to do: not what happened here."""


def words(paper: str, text: str) -> str:
    """What the paper says happened: without headings, rules and requests, and the lists of what others are to keep."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    if paper in LISTS:
        lines = [line for line in lines if not line.startswith("| ")]
    sentences = re.split(r"(?<=[。；\n])", "\n".join(lines))
    return "".join(s for s in sentences if not re.search(r"规定|要求|请|应当|如主张|可能主张|☐|证明", s))


def cases() -> dict[str, Case]:
    """For each incident: names alone, with one transaction, and with all that a court asks of the parties."""
    known = example("gan-today")
    formal = {"victim": known.victim, "service": known.service, "bank": known.bank}
    found = {}
    for incident in set(Incident) - {Incident.NONE_OF_THESE}:
        case = Case(incident=incident, **NAMED)
        if case.is_leak:
            case = structs.replace(case, leak=Leak())
        found[incident.value] = case
        if case.is_theft:
            found[f"{incident.value}, a transaction"] = structs.replace(case, transactions=(MOVED,))
        for kind in (CardKind.DEBIT, CardKind.CREDIT) if case.is_theft else (CardKind.DEBIT,):
            card = Card(kind=kind, tail="6688")
            moved = (MOVED,) if case.is_theft else ()
            found[f"{incident.value}, {kind.value}, for a court"] = structs.replace(
                case, **formal, card=card, transactions=moved
            )
    return found


@pytest.mark.parametrize("name", sorted(cases()))
def test_nothing_untold_is_stated(name: str) -> None:
    case = cases()[name]
    assessment = assess(case, ON)
    papers = [
        o.id for o in catalogue.offers(case, assessment) if o.offered and not o.blockers and o.id not in OF_OTHERS
    ]
    assert papers
    found = {}
    for file in dossier.build(case, assessment, papers).files:
        plain = words(file.id, lint.text(file.data))
        for what, pattern in FACTS.items():
            if hit := re.search(f".{{0,30}}(?:{pattern}).{{0,20}}", plain):
                found[f"{file.id}: {what}"] = hit.group()
    assert found == {}
