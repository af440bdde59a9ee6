"""A court that no table gives for the place of the bank, typed by the person, broke the plaint (server error)."""

from __future__ import annotations

from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from tests.documents.test_arguments import ON, example


def test_a_plaint_is_made_for_a_court_of_the_persons_own() -> None:
    case = example("gan-today")
    told = structs.replace(case, filing=structs.replace(case.filing, court_name="北海市海城区人民法院"))
    text = lint.text(dossier.build(told, assess(told, ON), ["A1"]).file("A1").data)
    assert "北海市海城区人民法院\n" in text and "由贵院管辖" in text and "住所地在北海" not in text
