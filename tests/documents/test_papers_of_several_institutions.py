"""Several institutions in one case: what each was asked, what went through it, and what is not the bank's."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.addressees import of_another
from legal_refs.case.dealings import Notice
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, ContactChannel, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import changed

SECOND = "示例易购支付有限公司"
ON = date(2026, 11, 30)


def made(case: Case, *papers: str) -> dict[str, str]:
    """These papers of a case, as text."""
    return {file.id: lint.text(file.data) for file in dossier.build(case, assess(case, ON), list(papers)).files}


def asked_elsewhere() -> Case:
    """Part was asked of and paid by an institution that no question names."""
    case = example("trojan-sms")
    letter = Notice(
        day=date(2026, 10, 26),
        addressee=SECOND,
        channel=ContactChannel.EMAIL,
        arrived=date(2026, 10, 26),
        said="要求退还8600元",
        demand=Answer.YES,
        reply=Reply.PARTIAL,
        reply_date=date(2026, 10, 30),
        reply_text="其中3000元已拦截并退回原卡，其余5600元无法追回。",
    )
    return structs.replace(case, notices=(*case.notices, letter))


def test_what_another_institution_was_asked_and_granted_is_neither_demand_nor_offer_of_the_bank() -> None:
    papers = made(asked_elsewhere(), "A1", "C1")
    assert "原告于2026年10月26日以电子邮件要求被告赔付" not in papers["A1"]
    assert "同意部分赔付" not in papers["A1"] and "关于部分赔付" not in papers["A1"]
    assert "要求退还8600元" in papers["A1"], "what was asked of the other is told"
    assert "2026年10月30日的答复的意见" not in papers["C1"]
    assert "要求退还8600元" in papers["C1"]


@pytest.mark.parametrize(
    ("name", "another"),
    [
        (SECOND, True),
        ("中国银联股份有限公司", True),
        ("示例派出所", True),
        ("示例消费者协会", True),
        ("中国建设银行南宁分行", True),
        ("银行客服热线", False),
        ("大堂经理", False),
        ("某行", False),
        ("投诉处理岗", False),
        ("消费者权益保护部", False),
        ("我办卡的银行", False),
    ],
)
def test_whose_desk_a_name_is(name: str, another: bool) -> None:
    assert of_another(example("quick-pay"), name) is another


def test_the_bank_is_known_by_its_short_names_and_the_house_above_it() -> None:
    case = changed(example("quick-pay"), "bank", name="中国工商银行股份有限公司南宁某支行", superior_name="某省联社")
    assert not any(of_another(case, name) for name in ("工商银行", "工行客服", "中国工商银行南宁分行", "某省联社"))
    assert of_another(case, "中国银行南宁分行")
    rural = changed(case, "bank", name="太康示例农村商业银行股份有限公司老冢支行")
    assert not of_another(rural, "太康农村商业银行客服热线") and of_another(rural, "招商银行")
