"""The offices that take complaints are asked of whoever wants complaints, also without papers for a court."""

import pytest
from msgspec import structs

from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from legal_refs.case.facts import Filing
from tests.documents.test_arguments import example

NAMED = Filing(mediator="示例调解中心", consumer_office="示例区市场监督管理局", public_procuratorate="示例区人民检察院")


def told(ways: list[str]) -> Filing:
    case = structs.replace(example("leak-calls"), filing=NAMED)
    answers = from_case(case)
    answers["name"]["_papers"] = ways
    return to_case(answers).filing


@pytest.mark.parametrize("ways", [["regulator"], ["letters", "regulator"], []])
def test_they_are_asked_without_a_court(ways: list[str]) -> None:
    assert told(ways) == NAMED


def test_they_are_not_asked_of_who_writes_letters_alone() -> None:
    assert told(["letters"]) == Filing()


def test_a_case_file_that_names_them_opens_their_page() -> None:
    answers = from_case(structs.replace(example("leak-calls"), filing=NAMED))
    open_pages = {step.id for step in flow(answers).open}
    assert "offices" in open_pages
