"""The boxes of mediation were ticked as undecided where nobody had been asked."""

from msgspec import structs

from complaints.documents import filling
from complaints.documents.catalogue import document
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Filing
from legal_refs.case.vocabulary import Mediation
from tests.cards import EXAMPLES, TODAY

UNASKED = "☐是　☐否　☐暂不确定"


def told(mediation):
    case = casefile.load_path(EXAMPLES / "gan-today.case.yaml")
    case = structs.replace(case, filing=structs.replace(case.filing, mediation=mediation))
    found = {one: filling.slots(document(one), case, assess(case, TODAY)) for one in ("A4", "A13")}
    return {one: "".join(str(slot) for slot in slots.values()) for one, slots in found.items()}


def test_without_an_answer_every_box_stays_empty():
    assert Filing().mediation is None
    for text in told(None).values():
        assert UNASKED in text


def test_who_does_not_know_yet_ticks_it():
    for text in told(Mediation.UNDECIDED).values():
        assert "☐是　☐否　☑暂不确定" in text
