"""Papers on leaked data: who went to the police, who is asked for which records, who 被告 is in a letter."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Evidence, Moment, Police
from legal_refs.case.vocabulary import Answer, DiscoveryHow, EvidenceForm, EvidenceGroup, PoliceStatus
from tests.documents.test_arguments import example, papers

STATION = "上海市公安局浦东分局"


def test_the_police_who_came_are_no_report_of_the_person() -> None:
    """时效规定 13 asks for a report by the holder of the right: none is told, none interrupts."""
    case = example("outsourced-2025")
    assert case.discovery.how is DiscoveryHow.POLICE_NOTICE and case.discovery.when.day == case.police.when.day
    made = papers(case)
    for name in ("A3", "A7", "B1", "C1", "D1"):
        assert "报案，公安机关" not in made[name] and "所报案件" not in made[name], name
    assert f"原告接到{STATION}就本案的联系，公安机关已立案侦查" in made["A3"]
    assert "诉讼时效中断" not in made["A3"]
    own = structs.replace(case, police=structs.replace(case.police, unasked=Answer.NO))
    assert f"原告向{STATION}报案" in papers(own)["A3"] and "诉讼时效中断" in papers(own)["A3"]


def test_the_police_may_have_come_later_than_it_was_found() -> None:
    case = example("insider-sale")
    police = Police(when=Moment(day=date(2025, 6, 1)), station=STATION, status=PoliceStatus.FILED)
    made = papers(structs.replace(case, police=structs.replace(police, unasked=Answer.YES)))
    assert f"接到{STATION}就本案的联系" in made["A3"] and f"向{STATION}报案" not in made["A3"]
    assert f"向{STATION}报案" in papers(structs.replace(case, police=police))["A3"]


def test_who_is_sued_hands_in_and_is_not_inquired_of() -> None:
    """A7 is for what others hold; what a defendant holds stands in A8."""
    case = example("outsourced-2025")
    name = case.contractor.name
    sued = papers(structs.replace(case, contractor=structs.replace(case.contractor, sue=True)))
    assert name not in sued["A7"].split("## 申请理由")[0] and f"（由{name}提交）" in sued["A8"]
    outside = papers(structs.replace(case, contractor=structs.replace(case.contractor, sue=False)))
    assert f"| {name} |" in outside["A7"] and "提交）" not in outside["A8"]


def test_a_typed_defendant_is_the_bank_in_every_paper_of_two_defendants() -> None:
    case = example("outsourced-2025")
    leak = structs.replace(case.leak, what_happened="被告把原告的姓名和电话交给外包公司，被告二的人员将其出售。")
    answer = Evidence(group=EvidenceGroup.REQUEST, name="被告投诉答复", form=EvidenceForm.DOCUMENT)
    contractor = structs.replace(case.contractor, sue=True)
    made = papers(structs.replace(case, leak=leak, contractor=contractor, evidence=(*case.evidence, answer)))
    assert "被告一把原告的姓名和电话交给外包公司，被告二的人员" in made["A3"]
    assert "贵行把本人的姓名和电话" in made["B1"]
    for name in ("B1", "C1", "C2", "D1"):
        assert "被告把" not in made[name] and "被告投诉答复" not in made[name], name
