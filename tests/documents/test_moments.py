"""Moments: every time of day that a paper prints is one of the case, in a sentence about that event and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from legal_refs.case.facts import Case, Moment
from tests.documents.conftest import EVERY, texts_of

CLOCK = re.compile(r"(\d{1,2})时(\d{2})分")
CLAUSE = re.compile(r"[。；\n]")
ABOUT = {
    "transaction": "交易|发生|取现|消费|转账|划出|收取|录像|操作|形成|转走|记录|日志|核验|报文|前后|现场|元|全天|期间"
    "|凭证|款项|查明|职责|资料|影像|材料",
    "possession": "使用该卡|真卡|凭条|基础交易|持卡",
    "presence": "在|本人所在",
    "discovery": "得知|发现",
    "freeze": "挂失|冻结|止付",
    "asked": "联系|拨打|挂失|冻结",
    "police": "报案|报警|公安",
    "sim": "手机卡|补办",
    "gone": "银行卡|遗失|被盗|脱离",
    "bound": "绑定|绑卡",
    "changed": "号码|变更",
}
"""What a sentence speaks of where it prints the time of such an event."""


def moments(case: Case) -> Iterator[tuple[str, Moment | None]]:
    """Every moment of a case with the kind of its event."""
    yield from (("transaction", t.when) for t in case.transactions)
    yield from (("possession", p.when) for p in case.possession)
    for presence in case.presence:
        yield from (("presence", presence.when), ("presence", presence.until))
    if case.discovery:
        yield "discovery", case.discovery.when
    if case.freeze:
        yield from (("freeze", case.freeze.when), ("asked", case.freeze.asked))
    if case.police:
        yield "police", case.police.when
    yield from (("sim", case.custody.sim_when), ("gone", case.custody.gone_when))
    binding = getattr(case, "binding", None)
    yield "bound", binding.when if binding else None


def clocks(case: Case) -> dict[str, set[str]]:
    """20:05 -> the kinds of event at that time of day."""
    found: dict[str, set[str]] = {}
    for kind, when in moments(case):
        if when is not None and when.clock:
            found.setdefault(when.clock, set()).add(kind)
    return found


def strange(case: Case, text: str) -> list[str]:
    """The clauses that print a time which is no event's own, or not the event's that they speak of."""
    known, found = clocks(case), []
    for clause in CLAUSE.split(text):
        for hour, minute in CLOCK.findall(clause):
            kinds = known.get(f"{int(hour):02}:{minute}")
            if kinds is None or not any(re.search(ABOUT[kind], clause) for kind in kinds):
                found.append(f"{hour}:{minute} {clause}")
    return found


@pytest.mark.parametrize("name", EVERY)
def test_every_time_printed_is_that_events_own(assessed, name):
    case = assessed(name)[0]
    for paper, text in texts_of(name).items():
        assert strange(case, text) == [], paper


def test_a_time_at_the_wrong_event_is_found(assessed):
    """gan-today: the alert came at 20:36, the block at 20:40, the report at 20:50, the thefts from 20:31 on."""
    case, _ = assessed("gan-today")
    assert strange(case, "同日20时36分，原告看到短信提醒，得知账户发生异常交易。") == []
    assert strange(case, "同日20时36分，原告拨打客户服务电话办理挂失。") != []
    assert strange(case, "同日20时50分，原告看到短信提醒。") != []
    assert strange(case, "同日20时37分，原告看到短信提醒，得知账户发生异常交易。") != []
