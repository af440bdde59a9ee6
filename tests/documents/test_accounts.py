"""Accounts as people tell them: nobody is turned away, nobody is pressed into what was not told (accounts.yaml)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from complaints.documents import catalogue, dossier, lint
from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case

ON = date(2026, 11, 28)
PERSON = {"name": "林小美", "phone": "13800138000"}
BANK = {"name": "中国工商银行股份有限公司南宁分行"}
ACCOUNTS = yaml.load((Path(__file__).parent / "accounts.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
SHEETS = ("E2", "E2b", "F1")
"""The sheets of cases and of filing speak of other matters."""


def told(account: dict[str, Any]) -> Case:
    return casefile.from_plain(
        {"victim": PERSON, "bank": BANK, "discovery": {"when": {"day": "2026-11-20"}}, **account["case"]}
    )


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account["id"])
def test_nobody_is_turned_away_or_pressed_into_what_was_not_told(account: dict[str, Any]) -> None:
    case = told(account)
    answers = from_case(case)
    journey = flow(answers)
    assert journey.complete and to_case(answers, journey) == case
    assessment = assess(case, ON)
    ready = [o.id for o in catalogue.offers(case, assessment) if o.offered and not o.blockers]
    assert set(account["ready"]) <= set(ready)
    made = dossier.build(case, assessment, [paper for paper in ready if paper not in SHEETS])
    texts = {file.id: lint.text(file.data) for file in made.files}
    assert [word for word in account.get("says", ()) if not any(word in text for text in texts.values())] == []
    found = {(paper, word) for paper, text in texts.items() for word in account["never"] if word in text}
    assert found == set()
