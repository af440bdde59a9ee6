"""What stands on a contract that the person did not sign: their own name only where they tell of no other."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Case, Evidence
from legal_refs.case.vocabulary import Answer, EvidenceForm, EvidenceGroup, LoanKind
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

MISNAMED = "保证合同上那个签名写成“林明辉”又描了一笔，不是我写的，手印也不认得是谁的。"
COPIED = "2021年我丈夫办过一次农机贷款，银行复印过我的身份证，我估计是那个复印件。"


def sued(told: str, **loan: object) -> Case:
    case = changed(example("sued-loan"), "leak", what_happened=told)
    return changed(case, "loan", **{"appraised": Answer.NO, "id_lost": Answer.NO, **loan})


def guarantor(told: str) -> Case:
    case = sued(told, kind=LoanKind.GUARANTEE, contract_no="保字2023第7号", signed=date(2023, 5, 4))
    sample = Evidence(
        group=EvidenceGroup.SOURCE_LINK,
        form=EvidenceForm.DOCUMENT,
        name="以前签过字的合同",
        proves="本人真实的签名，可以比对",
    )
    return structs.replace(case, evidence=(sample,))


def test_another_name_on_the_contract_is_not_replaced_by_the_persons_own() -> None:
    case = guarantor(MISNAMED)
    name = case.victim.name
    for paper, text in made(case, "A22", "A23", "A25").items():
        assert f"“{name}”的签名" not in text and "保证人栏的署名" in text, paper
        assert "姓名不一致，且有描改的痕迹" in text, paper
    answer = made(case, "A22")["A22"]
    assert "保证人栏的署名不是答辩人本人所签" in answer and "请求准许对合同上的签名和指印进行鉴定" in answer
    assert "《民事诉讼证据规定》第九十二条第三款规定，私文书证上有删除、涂改、增添或者其他形式瑕疵的" in answer
    assert "以签名、捺印出自制作者或者其代理人为前提" in answer


def test_the_application_names_the_contract_the_print_and_the_sample() -> None:
    text = made(guarantor(MISNAMED), "A25")["A25"]
    assert "2023年5月4日的编号为保字2023第7号的保证合同" in text and "对指印是否为申请人所按进行指纹鉴定" in text
    assert "并提供签名样本（证据1）供比对" in text and "指印不是申请人所按" not in text
    assert "人民法院指定由申请人预交的，请书面通知数额和期间" in text


def test_the_own_name_stands_where_no_other_is_told_of() -> None:
    """The borrower's signature, and how the person always signs, are no other name on their contract."""
    name = example("sued-loan").victim.name
    for told in (
        "借款人的签名是“刘大勇”，我没有签过保证合同。",
        f"合同上的签名是“{name}”，不是我写的。",
        "合同上的名字没有写错，但是不是我签的，也没有涂改过。",
        "签名是照着我的字描了一遍，手印不清楚。",
    ):
        text = made(guarantor(told), "A22")["A22"]
        assert f"“{name}”的签名不是答辩人本人所签" in text, told
        assert "第九十二条第三款" not in text and "和指印" not in text, told


def test_a_copy_that_the_bank_made_was_given_to_nobody() -> None:
    text = made(guarantor(COPIED), "A22")["A22"]
    assert "交给他人的只是复印件" not in text and "他人持有复印件" not in text
    assert "办理该业务以前，银行已经复印过答辩人的身份证件；档案中有身份证件的复印件，不能说明答辩人本人办理" in text
    given = made(guarantor("2021年我把身份证复印件给过刘某。"), "A22")["A22"]
    assert "交给他人的只是复印件" in given and "银行已经复印过" not in given
    same_day = made(guarantor("2023年5月银行复印了我的身份证。"), "A22")["A22"]
    assert "办理该业务以前" not in same_day
