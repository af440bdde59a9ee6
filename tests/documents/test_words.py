"""The sentence level: words that a lawyer would strike, over every paper of every example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.documents.conftest import EVERY, texts_of

GOLDEN = Path(__file__).parent / "golden"
PAPERS = sorted(path for path in GOLDEN.rglob("*.txt") if not path.stem.startswith("E2"))
"""Every paper of every example but the sheets of decided cases, whose words are others'."""

STRUCK = {
    "doubled person": "本人本人|原告原告|被告被告|申请人申请人",
    "doubled channel": "自动柜员机通过自动柜员机|柜台在柜台|网络?通过(?:网上|快捷)|在网[上络]",
    "reserved rights": "保留依法主张|保留追究|保留(?!进一步依法维权)[^，。]{0,6}权利",
    "held technique": "占有[^，。]{0,6}技术",
    "what the customer does not provide": "提供(?:账号|账户号码|开户日期)",
    "nothing": r"(?<![0-9.,])0\.00",
    "amount torn from its unit": r"[0-9]\.[0-9]{2} +元|[0-9], [0-9]",
    "closely following, unproved": "连续(?:发生|多笔|[0-9]+笔)",
}


@pytest.mark.parametrize("path", PAPERS, ids=[f"{path.parent.name}-{path.stem}" for path in PAPERS])
def test_a_paper_holds_no_word_that_a_lawyer_would_strike(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [(kind, line) for kind, words in STRUCK.items() for line in lines if re.search(words, line)] == []


@pytest.mark.parametrize("path", [p for p in PAPERS if p.stem in ("A1", "A2", "A3")], ids=lambda p: p.parent.name)
def test_a_short_title_is_introduced_before_it_is_used(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first = text.find("《银行卡民事纠纷规定》")
    assert first < 0 or text[:first].endswith("以下简称")


@pytest.mark.parametrize("name", EVERY)
def test_what_an_argument_needs_from_the_bank_is_asked_of_it(assessed, name: str) -> None:
    """The proof that an argument names as held by the bank stands in the order to produce and in the letter to keep."""
    assessment = assessed(name)[1]
    for paper in {"A8", "B4"} & texts_of(name).keys():
        text = texts_of(name)[paper]
        for asked, words in (("alert_log", "提醒的发送、送达记录"), ("block_log", "冻结指令的受理、录入和生效记录")):
            needed = any(asked in point.ask_for for point in assessment.points if point.chosen)
            assert not needed or words in text, (paper, asked)
