"""The report on similar cases of a loan in one's name said that no case had gone the other way: the gazette has one.

《最高人民法院公报》2012年第9期: a card taken out in the plaintiff's name, the record no harm to her reputation.
"""

from __future__ import annotations

from datetime import date

import pytest

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case import casefile
from tests.cards import EXAMPLES

GAZETTE = "《最高人民法院公报》2012年第9期"


def report(name: str) -> str:
    case = casefile.load_path(EXAMPLES / f"{name}.case.yaml")
    made = dossier.build(case, assess(case, date(2026, 11, 28)), ["E2"])
    return "\n".join(lint.text(one.data) for one in made.files)


@pytest.mark.parametrize("name", ["loan-in-my-name", "sued-loan"])
def test_the_report_names_the_adverse_gazette_case_and_what_it_left_open(name: str) -> None:
    told = report(name)
    row = next(line for line in told.splitlines() if line.startswith("| ") and GAZETTE in line)
    assert row.endswith("不利")
    assert "不涉及对错误记录的更正" in told
    assert "不利的案例1件" in told and "未检索到与本案相近的不利案例" not in told


def test_who_does_not_dispute_a_record_as_untrue_is_not_met_with_it() -> None:
    assert GAZETTE not in report("credit-query").split("## 三、检索结果")[1]
