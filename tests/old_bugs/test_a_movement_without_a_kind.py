"""A payment on the debt whose kind was not told broke every complaint about a loan (server error)."""

from __future__ import annotations

from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from tests.documents.test_arguments import ON, example


def test_a_complaint_is_made_where_the_kind_of_a_payment_was_not_told() -> None:
    case = example("loan-in-my-name")
    paid = tuple(structs.replace(one, kind=None) for one in case.loan.movements)
    told = structs.replace(case, loan=structs.replace(case.loan, movements=paid))
    text = lint.text(dossier.build(told, assess(told, ON), ["C1"]).file("C1").data)
    assert (
        "2026年4月20日，本人就该贷款付出1,200.00元" in text
        and "被投诉机构返还本人就上述贷款已经付出的1,200.00元" in text
    )
    assert "扣划" not in text
