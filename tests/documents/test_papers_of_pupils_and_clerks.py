"""Data papers: who holds the data beside a contractor, what is over, who found it, who had the report."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Complaint, Guardian, Regulator
from legal_refs.case.vocabulary import Answer, BankReason, ContactChannel, Reply, SourceBasis
from tests.documents.test_arguments import example, papers


def test_data_that_a_contractor_has_too_are_not_only_the_banks() -> None:
    case = example("outsourced-2025")
    leak = structs.replace(case.leak, source_basis=(SourceBasis.UNIQUE_DATA,), source_note=None)
    says = papers(structs.replace(case, leak=leak))["A3"]
    assert f"只有被告和{case.contractor.name}掌握" in says and "只有被告掌握" not in says


def test_what_is_over_cannot_be_stopped() -> None:
    """The sale ended on 2026-03-15 and nobody says that it goes on: only its spread can be asked to be held back."""
    case = example("insider-sale")
    assert "判令被告采取补救措施，防止原告的个人信息继续扩散" in papers(case)["A3"]
    on = structs.replace(case, leak=structs.replace(case.leak, spread_ongoing=Answer.YES))
    assert "判令被告停止违法提供、使用原告个人信息的行为" in papers(on)["A3"]


def test_the_finding_names_who_found_it() -> None:
    made = papers(example("insider-sale"))
    assert "刑事判决已经认定系工作人员所为" in made["A3"] and "刑事判决已经认定系工作人员所为" in made["C2"]
    assert "公安机关告知系工作人员所为" in papers(example("leak-then-theft"))["B1"]


def test_a_coded_desk_and_who_had_the_report_are_told_in_words() -> None:
    case = example("credit-query")
    desk = Regulator(
        desk="pboc_credit", sent=date(2025, 5, 1), reply_date=date(2025, 6, 1), reply_text="查询没有授权。"
    )
    leak = structs.replace(case.leak, source_basis=(SourceBasis.AUTHORITY_FINDING,), recipient="我前男友的妈妈")
    made = papers(structs.replace(case, leak=leak, regulators=(desk,)))
    assert "pboc_credit" not in made["A3"] and "的答复对信息的来源已有说明" in made["A3"]
    assert "原告前男友的妈妈" in made["A3"] and "本人前男友的妈妈" in made["C1"]
    assert not any("我前男友" in made[name] for name in ("A3", "B1", "C1", "C2", "C4"))


def test_limitation_of_a_leak_runs_from_when_the_obligor_was_known() -> None:
    """民法典 188(2): both the harm and who is liable; the later day that is told."""
    case = example("leak-calls")
    found = structs.replace(case.discovery, obligor_known=date(2026, 3, 2))
    says = papers(structs.replace(case, discovery=found))["A3"]
    assert "知道权利受到损害，于2026年3月2日知道义务人" in says


def test_a_sued_contractor_is_no_third_party() -> None:
    case = example("outsourced-2025")
    sued = structs.replace(case, contractor=structs.replace(case.contractor, sue=True))
    assert "第五十九条第二款" not in papers(sued)["A3"]


def test_a_child_has_a_guardians_consent_and_rules_of_its_own() -> None:
    """个人信息保护法 28, 31: all data of a child under fourteen are sensitive."""
    case = example("leak-calls")
    child = structs.replace(case.victim, birth_date=date(2016, 10, 5), gender="female", id_no="350902201610051546")
    mother = Guardian(
        name="陈秀云",
        relation="母女",
        proof="户口簿",
        address="福建省宁德市蕉城区示例路77号",
        id_no="35090219880419206X",
    )
    made = papers(structs.replace(case, victim=child, guardian=mother))
    assert "第三十一条规定，处理不满十四周岁未成年人个人信息的" in made["B1"]
    assert "第三十一条" in made["C2"] and "第三十一条" in made["C5"]
    assert "第三十一条规定，处理不满" not in papers(case)["B1"]


def test_why_a_query_has_no_ground_is_printed_and_its_liability() -> None:
    """征信业管理条例 40: a loss from a query without consent is made good; who was no customer is no consumer."""
    case = example("credit-query")
    credit = structs.replace(case.credit, why_wrong="我从未在该行办理过业务，也没有为任何人担保。")
    claim = structs.replace(case.claim, mental=Decimal("1000.00"))
    made = papers(structs.replace(case, credit=credit, card=None, claim=claim))
    assert "原告认为查询没有依据的理由是：原告从未在" in made["A3"]
    assert "本人认为查询没有依据的理由是：本人从未在" in made["C1"] and "为任何人担保" in made["B1"]
    assert "第四十条规定，向金融信用信息基础数据库查询信息的机构未经同意查询" in made["A3"]
    assert "消费者权益保护法》第二十九条" not in made["A3"]


def test_stop_and_apology_have_their_ground_and_no_limitation() -> None:
    """民法典 995."""
    says = papers(example("leak-calls"))["A3"]
    assert "第九百九十五条规定，人格权受到侵害的" in says


def test_consent_to_a_partner_is_met_both_ways() -> None:
    """个人信息保护法 23 for who decides alone, 21 for who is entrusted."""
    case = example("outsourced-2025")
    said = Complaint(
        channel=ContactChannel.EMS,
        sent=date(2026, 1, 5),
        reply=Reply.REFUSED,
        decided_received=date(2026, 1, 20),
        decision="办卡时已勾选同意向合作方提供信息。",
        reasons=(BankReason.CONSENTED,),
    )
    says = papers(structs.replace(case, complaint=said))["A3"]
    assert "自主决定处理目的、处理方式的" in says and "第二十三条要求的是告知接收方的名称" in says


def test_the_internet_office_hears_what_others_found() -> None:
    case = example("leak-calls")
    desk = Regulator(desk="nfra", sent=date(2026, 5, 1), reply_date=date(2026, 6, 1), reply_text="已责令该行整改。")
    assert "| 向有关机关反映 | 2026年5月1日向" in papers(structs.replace(case, regulators=(desk,)))["C5"]
