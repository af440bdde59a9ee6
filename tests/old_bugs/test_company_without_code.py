"""A company that had not given its credit code could not have its complaint to the regulator: the paper broke off."""

from __future__ import annotations

from msgspec import structs

from complaints.documents import catalogue, filling
from legal_refs.assessment import assess
from legal_refs.case.vocabulary import PersonKind
from tests.documents.test_arguments import ON, example


def test_a_company_without_its_credit_code_has_its_papers() -> None:
    case = example("gan-refused")
    company = structs.replace(case.victim, kind=PersonKind.COMPANY, uscc=None)
    case = structs.replace(case, victim=company)
    assessment = assess(case, ON)
    ready = [o.id for o in catalogue.offers(case, assessment) if o.offered and not o.blockers]
    made = {one: filling.slots(catalogue.document(one), case, assessment) for one in ready}
    assert "营业执照，复印件随附" in "".join(map(str, made["C1"].values()))
