"""The words of an arbitration clause stand in the application, the objection and the complaint that calls it void."""

from __future__ import annotations

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.debts import BankSuit
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer
from tests.documents.test_arguments import ON, example

EITHER = "可以向北京仲裁委员会申请仲裁，也可以向南宁市兴宁区人民法院起诉"
SEVERAL = "提交北京仲裁委员会或者上海仲裁委员会仲裁"
UNNAMED = "任何争议均应通过仲裁解决"
OF_A_PLACE = "争议提交甲方所在地仲裁委员会仲裁"
NAMED = "提交南宁仲裁委员会仲裁"
VOID = {
    EITHER: "该条款约定争议可以申请仲裁，也可以向人民法院起诉；依照",
    SEVERAL: "该条款写明两个以上仲裁机构，没有选定其中的一个；依照",
    UNNAMED: "该条款没有写明选定的仲裁机构；依照",
}
ARTICLE = {EITHER: "第七条，仲裁协议无效", SEVERAL: "第五条", UNNAMED: "《中华人民共和国仲裁法》第二十九条"}


def with_clause(text: str | None, institution: str | None = None, noticed: Answer = Answer.YES) -> Case:
    case = example("arbitration-debit")
    clause = {"clause_text": text, "clause_institution": institution, "clause_noticed": noticed}
    return structs.replace(case, card=structs.replace(case.card, **clause))


def papers(case: Case) -> dict[str, str]:
    """The texts of the papers about the clause that are ready."""
    assessment = assess(case, ON)
    ready = [o.id for o in catalogue.offers(case, assessment) if o.offered and not o.blockers]
    wanted = [one for one in ready if one in ("A1", "A4", "A22b", "A24", "A24b", "E3", "F1")]
    return {file.id: lint.text(file.data) for file in dossier.build(case, assessment, wanted).files}


@pytest.mark.parametrize("text", VOID)
def test_a_void_clause_is_quoted_and_answered_in_the_complaint(text: str) -> None:
    made = papers(with_clause(text))
    assert "A24" not in made
    assert f"双方合同约定：“{text}”" in made["A1"]
    assert VOID[text] in made["A1"] and ARTICLE[text] in made["A1"]
    assert f"条款内容：{text}。" in made["A4"] and VOID[text] in made["A4"] and "☑有　☐无" in made["A4"]


@pytest.mark.parametrize("text", VOID)
def test_the_bank_went_to_an_institution_all_the_same(text: str) -> None:
    """The objection quotes the clause, goes to the institution that was typed and is none of the court's papers."""
    made = papers(with_clause(text, "上海仲裁委员会" if text != EITHER else None))
    paper = made["A24b"]
    assert f"仲裁条款内容为：“{text}”" in paper and VOID[text] in paper
    assert "请求认定双方合同中的仲裁条款无效。" in paper and "格式条款" not in paper and "（原告）" not in paper
    institution = "北京仲裁委员会" if text == EITHER else "上海仲裁委员会"
    assert f"此致\n{institution}" in paper
    assert "仲裁协议效力异议书" not in made["E3"]
    assert f"{institution}（立案处）" in made["F1"]


@pytest.mark.parametrize("text", [SEVERAL, UNNAMED, OF_A_PLACE])
def test_without_an_institution_the_objection_waits_for_it(text: str) -> None:
    case = with_clause(text, None, Answer.NO)
    (offer,) = (o for o in catalogue.offers(case, assess(case, ON)) if o.id == "A24b")
    assert [reason.zh for reason in offer.blockers] == ["还缺：仲裁条款写明的仲裁机构"]


def test_a_clause_that_was_not_pointed_out_and_is_void_is_attacked_on_both_grounds() -> None:
    paper = papers(with_clause(EITHER, None, Answer.NO))["A24b"]
    assert "请求认定双方合同中的仲裁条款无效，并且不成为合同的内容。" in paper
    assert VOID[EITHER] in paper and "此外，上述条款是被申请人为重复使用而预先拟定的格式条款" in paper


def test_the_institution_of_a_place_is_named_by_the_person() -> None:
    made = papers(with_clause(OF_A_PLACE, "南宁仲裁委员会"))
    assert f"约定：“{OF_A_PLACE}”" in made["A24"]
    assert "该条款所称当地的仲裁机构为南宁仲裁委员会；依照" in made["A24"] and "第六条" in made["A24"]
    assert made["A24"].count("南宁仲裁委员会") == 2  # in the sentence and as the addressee
    assert "A24" not in papers(with_clause(OF_A_PLACE))


def test_what_the_words_name_goes_before_what_was_typed() -> None:
    made = papers(with_clause(NAMED, "北京仲裁委员会"))
    assert "南宁仲裁委员会" in made["A24"] and "北京仲裁委员会" not in made["A24"]


@pytest.mark.parametrize("text", [None, "详见合同第二十条"])
def test_the_institution_alone_is_not_enough(text: str | None) -> None:
    """An application quotes the clause: without words that speak of arbitration it waits for them."""
    made = papers(with_clause(text, "南宁仲裁委员会", Answer.NO))
    assert "A24" not in made and "A24b" not in made


@pytest.mark.parametrize(
    ("text", "reason", "ready"),
    [(NAMED, None, True), (None, None, False), (EITHER, None, False), (EITHER, "法院选错了", True)],
)
def test_the_objection_to_the_court_needs_the_words_or_a_reason(
    text: str | None, reason: str | None, ready: bool
) -> None:
    case = with_clause(text)
    suit = BankSuit(court_name="南宁市兴宁区人民法院", court_disputed=Answer.YES, court_reason=reason)
    sued = structs.replace(case, filing=structs.replace(case.filing, sued_by_bank=Answer.YES), bank_suit=suit)
    made = papers(sued)
    assert ("A22b" in made) is ready
    assert not ready or reason or f"双方订立的合同约定：“{text}”" in made["A22b"]
