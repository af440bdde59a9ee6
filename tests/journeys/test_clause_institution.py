"""The arbitration institution is asked only where the words of the clause do not name one."""

from __future__ import annotations

import pytest
from msgspec import structs

from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from complaints.journey.steps import BY_ID
from tests.documents.test_arguments import example


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("提交南宁仲裁委员会仲裁", False),
        ("可以向北京仲裁委员会申请仲裁，也可以向人民法院起诉", False),
        ("提交北京仲裁委员会或者上海仲裁委员会仲裁", True),
        ("任何争议均应通过仲裁解决", True),
        ("争议提交甲方所在地仲裁委员会仲裁", True),
        (None, False),  # first the words: the name alone is not enough
    ],
)
def test_the_institution_is_asked_where_the_words_do_not_name_one(text: str | None, asked: bool) -> None:
    case = example("arbitration-debit")
    card = structs.replace(case.card, clause_text=text, clause_institution="示例仲裁委员会")
    told = structs.replace(case, card=card)
    (ask,) = (one for one in BY_ID["contract"].asks if one.path == "card.clause_institution")
    assert ask.fits(flow(from_case(told)).facts) is asked
    assert to_case(from_case(told)).card.clause_institution == ("示例仲裁委员会" if asked else None)
