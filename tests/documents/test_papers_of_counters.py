"""What a reader of the papers on clerks, passbooks and old thefts found: the thing by its name, a rule by its article."""

from __future__ import annotations

from datetime import date

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def test_a_suit_before_2021_names_why_it_is_not_stayed() -> None:
    case = example("gan-2014")
    (filed_2016,) = dossier.build(case, assess(case, date(2016, 1, 15)), ["A1"]).files
    text = lint.text(filed_2016.data)
    assert "（以下简称《经济纠纷涉经济犯罪嫌疑规定》）第十条规定，与本案不是同一法律关系" in text
    assert "分开审理" not in text, "article 1 had other words in 2016"
    assert "（以下简称《经济纠纷涉经济犯罪嫌疑规定》）第一条规定" in made(example("gan-today"), "A1")["A1"]
