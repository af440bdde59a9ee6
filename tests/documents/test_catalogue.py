"""Which papers a case opens, and the reason where it does not."""

from __future__ import annotations

import msgspec
import pytest

from complaints.documents import catalogue
from legal_refs.case.facts import Payment
from legal_refs.case.vocabulary import Clause, PaymentNature
from tests.documents.conftest import NAMES


def offer(assessed, name: str, paper: str):
    case, assessment = assessed(name)
    return catalogue.offer(catalogue.document(paper), catalogue.sight(case, assessment))


def test_the_complaint_is_for_a_debit_card_and_says_so_otherwise(assessed):
    assert offer(assessed, "gan-today", "A1").recommended
    other = offer(assessed, "pos-credit", "A1")
    assert not other.offered and other.blockers[0].zh == "只用于存款账户（借记卡等）的款项"


def test_a_missing_field_blocks_and_is_named_once(assessed):
    found = offer(assessed, "quick-pay", "A1")
    assert found.offered and not found.recommended
    assert "victim.id_no or victim.uscc" in found.missing
    assert sum("身份证件号码" in words.zh for words in found.blockers) == 1


def test_an_arbitration_clause_and_a_loss_paid_in_full_block_the_complaint(assessed):
    from legal_refs.assessment import assess

    case, assessment = assessed("gan-today")
    card = msgspec.structs.replace(case.card, clause=Clause.ARBITRATION)
    clause = msgspec.structs.replace(case, card=card)
    row = catalogue.document("A1")
    seen = catalogue.sight(clause, assess(clause, assessment.filing_day))
    assert any("仲裁" in b.zh for b in catalogue.offer(row, seen).blockers)
    whole = (Payment(payer="银行", amount=assessment.amounts.stolen, nature=PaymentNature.ADVANCE),)
    paid = msgspec.structs.replace(case, payments=whole)
    seen = catalogue.sight(paid, assess(paid, assessment.filing_day))
    assert any("没有剩下" in b.zh for b in catalogue.offer(row, seen).blockers)


@pytest.mark.parametrize("name", NAMES)
def test_every_paper_has_an_answer_for_every_example(assessed, name):
    case, assessment = assessed(name)
    offers = catalogue.offers(case, assessment)
    assert {o.id for o in offers} == set(catalogue.documents())
    for o in offers:
        assert o.offered or o.blockers
        assert o.copies >= 1 or not o.offered
        assert all(words.zh and words.en for words in (o.title, o.reason, *o.blockers, *o.warnings))


def test_an_unknown_paper_is_named():
    with pytest.raises(catalogue.UnknownDocumentError, match="Z9"):
        catalogue.document("Z9")


def test_defendants_and_third_parties_each_need_a_copy(assessed):
    """The court serves a copy on every defendant and third party (登记立案规定 6); without any it is one."""
    _, assessment = assessed("gan-today")
    bank = assessment.forum.parties[0]
    third = msgspec.structs.replace(bank, role="third_party", key="acquirer")
    for parties, copies in (((bank, third), 2), ((bank,), 1), ((), 1)):
        forum = msgspec.structs.replace(assessment.forum, parties=parties)
        assert catalogue.opponents(msgspec.structs.replace(assessment, forum=forum)) == copies
