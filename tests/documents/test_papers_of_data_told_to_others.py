"""What a reader found of data told to others: sales nobody spoke of, an admission lost, evidence misplaced."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Evidence
from legal_refs.case.vocabulary import BankReason, EvidenceForm, EvidenceGroup, Reply, SourceBasis
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

TOLD = "2026年2月10日，支行的信贷员打电话给我单位的主任，说我欠贷款不还，又把我的欠款发到我所在的工作群"


def told_to_colleagues() -> Case:
    """A loan officer told a head and a group of a debt; nothing of sales."""
    case = changed(example("marketing-c2"), "leak", what_happened=TOLD, recipient="我单位的主任和工作群的30人")
    case = changed(case, "leak", source_note=None, callers_knew=None, consequences=(), call_count=None)
    answer = Complaint(
        sent=date(2026, 3, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 3, 10),
        decision="您签署的合同约定，我行可以向相关人员披露逾期信息",
        reasons=(BankReason.CONSENTED,),
    )
    return structs.replace(case, nuisances=(), contractor=None, complaint=answer, story=None)


def test_data_told_to_a_head_and_a_group_are_not_said_to_be_used_for_marketing() -> None:
    papers = made(told_to_colleagues(), "A3", "B1", "C1", "C2")
    for name, text in papers.items():
        assert "营销" not in text.replace("推销", ""), name
        assert "我单位" not in text, name
    assert "提供给原告所在单位的主任和工作群的30人" in papers["A3"]
    assert "☑ | 未经同意将客户信息提供给他人 |" in papers["C2"]
    assert "取得上述信息的是" not in papers["A3"], "the sentence before names them"


def test_the_employer_answers_and_the_clause_is_met_and_the_copied_answer_stands_in_marks() -> None:
    text = made(told_to_colleagues(), "A3")["A3"]
    assert "信贷员将岗位上掌握的原告信息提供给他人，与执行工作任务相关" in text
    assert "其允许提供的也以写明的对象和内容为限" in text and "第二十六条" in text
    assert "内容为：“您签署的合同约定，我行可以向相关人员披露逾期信息”" in text


def test_what_the_bank_wrote_of_its_teller_is_its_admission_and_is_cited() -> None:
    answer = Complaint(
        sent=date(2026, 3, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 3, 10),
        decision="经查，原柜员李某擅自查询客户信息，我行已将其开除。目前未发现您因此受到损失",
        reasons=(BankReason.STAFF_PRIVATE,),
    )
    letter = Evidence(
        group=EvidenceGroup.SOURCE_LINK, name="银行投诉答复函", form=EvidenceForm.DOCUMENT, proves="李某擅自查询"
    )
    case = changed(told_to_colleagues(), "leak", source_basis=(SourceBasis.BANK_ADMISSION,))
    text = made(structs.replace(case, complaint=answer, evidence=(letter,)), "A3")["A3"]
    assert "被告2026年3月10日的答复称“原柜员李某擅自查询客户信息”（证据1）" in text and "有关人员承认" not in text
    assert "关于信息来源" not in text, "it was never denied"
    assert "证据1（银行投诉答复函）用以证明" not in text
