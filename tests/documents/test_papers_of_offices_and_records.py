"""Offices turned to before are named as far as the place tells, by no word of another paper; records as far as told."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.addressees import of_another
from legal_refs.case.contractors import contractor_said
from legal_refs.case.dealings import Complaint, Regulator
from legal_refs.case.facts import Evidence, Moment, Notice, Place
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import Answer, Channel, Consequence, ContactChannel, EvidenceForm, EvidenceGroup, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_wrong_addresses import MAILED, astray
from tests.documents.test_told import changed

TAIZHOU = Place(province="浙江省", city="台州市", district="椒江区")


def _turned_to(desk: str, sent: date = date(2025, 8, 5), place: Place = TAIZHOU) -> str:
    case = changed(example("sim-swap"), "bank", place=place)
    return made(structs.replace(case, regulators=(Regulator(desk=desk, sent=sent),)), "A1")["A1"]


@pytest.mark.parametrize(
    ("desk", "sent", "told"),
    [
        ("nfra", date(2025, 8, 5), "向国家金融监督管理总局在浙江省的派出机构反映"),
        ("nfra", date(2018, 8, 5), "向浙江省银行业监督管理机构反映"),
        ("银监局", date(2025, 8, 5), "向国家金融监督管理总局在浙江省的派出机构反映"),
        ("台州银保监分局", date(2025, 8, 5), "向国家金融监督管理总局台州监管分局反映"),
        ("台州银保监分局", date(2021, 8, 5), "向中国银行保险监督管理委员会台州监管分局反映"),
        ("浙江银保监局", date(2025, 8, 5), "向国家金融监督管理总局浙江监管局反映"),
        ("打12378投诉", date(2025, 8, 5), "向12378热线反映"),
        # as typed: a local authority of the province, the supervisor in Beijing, a line by its full name
        ("台州市金融监管局", date(2025, 8, 5), "向台州市金融监管局反映"),
        ("国家金融监督管理总局", date(2025, 8, 5), "向国家金融监督管理总局反映"),
        ("12345政务服务便民热线", date(2025, 8, 5), "向12345政务服务便民热线反映"),
    ],
)
def test_an_office_turned_to_is_named_as_far_as_the_place_tells(desk: str, sent: date, told: str) -> None:
    assert told in _turned_to(desk, sent)


def test_the_bureau_is_named_where_the_city_has_no_office_of_its_own() -> None:
    told = _turned_to("当地银监局", place=Place(province="上海市", city="上海市", district="静安区"))
    assert "向国家金融监督管理总局上海监管局反映" in told


def test_no_paper_for_a_regulator_prints_an_identity_number_whose_copy_is_enclosed() -> None:
    case = example("trojan-sms")
    for paper, text in made(case, "C1", "C3").items():
        assert case.victim.id_no not in text, paper
        assert "居民身份证（复印件随附）" in text and "身份证件复印件1份" in text, paper


SENT_OUT = "经查，您的账单系由我行委托的外包寄送公司寄发，地址未同步属系统原因。"


def test_a_contractor_named_in_the_answer_alone_is_asked_for_and_so_are_calls_that_nobody_else_recorded() -> None:
    case = astray(MAILED, decision=SENT_OUT)
    called = structs.replace(case.complaints[0], sent=date(2025, 6, 11), channel=ContactChannel.HOTLINE)
    case = structs.replace(case, complaint=called)
    papers = made(case, "A8", "B4d")
    assert "| 委托外包寄送公司的合同，向其交付申请人的" in papers["A8"] and "证明申请人投诉的时间、内容" in papers["A8"]
    assert "（含委托外包寄送公司的合同、向其交付的记录和该单位保存的部分）" in papers["B4d"]


@pytest.mark.parametrize(
    "answer",
    [
        "账单并非由外包公司寄发，系我行自行寄送。",
        "我行没有委托任何公司寄送账单。",
        "我行委托第三方机构进行了核查，未发现异常。",
        "您称我行委托的公司拨打电话，经查不属实。",
        "我行委托律师事务所处理本案。",
    ],
)
def test_whoever_only_checked_or_was_denied_is_no_contractor(answer: str) -> None:
    case = example("statement-leak")
    said = Complaint(sent=date(2025, 6, 11), reply=Reply.REFUSED, decision=answer)
    assert contractor_said(structs.replace(case, contractor=None, complaint=said)) is None


def test_a_shop_is_asked_for_what_a_shop_keeps_and_what_the_police_saw_is_a_clue() -> None:
    case = example("gan-today")
    theft = structs.replace(case.transactions[0], when=Moment(day=date(2023, 3, 18), clock="23:47"))
    atm = structs.replace(theft, channel=Channel.ATM, counterpart="粤东示例银行普宁支行", place="普宁市自助银行")
    shop = structs.replace(theft, channel=Channel.POS, counterpart="峡山示例金饰店", place="汕头市潮南区")
    case = structs.replace(case, transactions=(atm, shop), acquirer=None, merchant=None)
    case = structs.replace(case, story="民警后来说，普宁取款机的录像里是一个戴口罩和帽子的男人。")
    text = made(case, "A7")["A7"]
    rows = {name: next(row for row in text.splitlines() if row.startswith(f"| {name}")) for name in ("粤东", "峡山")}
    assert "终端交易记录、交易报文和交易单据" in rows["粤东"]
    assert "终端交易记录、销售记录和交易单据" in rows["峡山"] and "报文" not in rows["峡山"]
    assert "关于监控录像，申请人说明：民警后来说，普宁取款机的录像里是一个戴口罩和帽子的男人。" in text


def test_a_report_of_conduct_long_over_asks_first_to_put_right_and_encloses_the_harm_it_tells() -> None:
    """Ended 2024-08-05, filed 2026-11-22: more than two years; ended 2025-08-05: less."""
    case = changed(astray(MAILED), "leak", bank_notified_me=Answer.NO, spread_ongoing=Answer.NO)
    case = changed(case, "leak", consequences=(Consequence.MEDICAL,), harm=Harm(medical="在市一院看失眠，花了318.60元"))
    proof = Evidence(group=EvidenceGroup.CONSEQUENCE, name="门诊病历和收费票据", form=EvidenceForm.DOCUMENT)
    papers = made(structs.replace(case, evidence=(*case.evidence, proof)), "C2", "F1")
    asked = papers["C2"].split("1. ", 1)[1]
    assert asked.startswith("责令被举报机构改正") and asked.index("2. 对上述行为调查核实") > 0
    assert "本人至2026年11月22日没有收到被举报机构的通知，通知的义务至今没有履行" in papers["C2"]
    assert "门诊病历和收费票据复印件1份" in papers["C2"]
    assert "停止已逾二年" in papers["F1"] and "行政处罚法" not in papers["F1"] + papers["C2"]
    recent = made(changed(case, "leak", ongoing_until=date(2025, 8, 5)), "C2", "F1")
    assert "1. 对上述行为调查核实" in recent["C2"] and "停止已逾二年" not in recent["F1"]


@pytest.mark.parametrize("line", ["12378", "打12345投诉", "当地银监局", "区信访办"])
def test_a_call_to_an_authority_is_no_call_to_the_bank(line: str) -> None:
    case = example("gan-today")
    asked = Notice(
        day=date(2026, 6, 10), addressee=line, channel=ContactChannel.HOTLINE, said="要求银行赔付", demand=Answer.YES
    )
    papers = made(structs.replace(case, notices=(*case.notices, asked)), "A1", "A8")
    assert "2026年6月10日" in papers["A1"] and "致电打" not in papers["A1"]
    calls = next(row for row in papers["A8"].splitlines() if row.startswith("| 客户服务电话的录音"))
    assert "6月10日" not in calls


@pytest.mark.parametrize("desk", ["客服95588", "工号12345的客服", "总行信访办", "银行客户服务平台", "0771-12345678"])
def test_a_desk_of_the_bank_with_such_a_number_is_the_banks(desk: str) -> None:
    assert not of_another(example("gan-today"), desk)


def test_the_bank_is_called_by_the_word_of_the_paper_where_its_suit_or_an_objection_is_told() -> None:
    sued = example("sued-credit")
    assert "本人收到被投诉机构就本争议起诉本人的材料" in made(sued, "C1")["C1"]
    case = changed(example("loan-in-my-name"), "credit", objection_to=example("loan-in-my-name").bank.name)
    case = structs.replace(case, complaint=Complaint(sent=date(2026, 7, 1)))
    letter, order = made(case, "B4d", "A8").values()
    assert "就上述信息向贵行提出异议" in letter and "向滹沱示例银行" not in letter
    assert "贷款记录向被申请人提出异议" in order
    for text in (letter, order):
        assert "2026年6月21日以后" in next(row for row in text.splitlines() if "异议和投诉核查的记录和结论" in row)
