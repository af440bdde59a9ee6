"""What came of a report, an objection, a suit: each paper says what was answered, and no paper that was not given."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

from msgspec import structs

from legal_refs.case import onesuit
from legal_refs.case.crimes import Verdict
from legal_refs.case.facts import Case, Payment
from legal_refs.case.vocabulary import Answer, EvidenceGroup, PaymentNature, PoliceStatus, RefusalGround, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def refused(case: Case, **told: object) -> Case:
    bare = structs.replace(
        case.police, receipt_no=None, status=PoliceStatus.REFUSED, refusal_ground=RefusalGround.CIVIL
    )
    return structs.replace(
        case,
        police=structs.replace(bare, **told),
        evidence=tuple(e for e in case.evidence if "回执" not in e.name),
    )


def test_police_who_say_that_it_is_not_theirs_are_told_which_place_counts() -> None:
    said = "交易发生在外地，不属于本局管辖。"
    case = refused(example("gan-refused"), refusal_ground=RefusalGround.OTHER, refusal_text=said)
    assert "关于管辖：" in (text := made(case, "D3")["D3"]) and "犯罪结果发生地包括犯罪对象被侵害地" in text
    assert "关于管辖" not in made(refused(example("gan-refused")), "D3")["D3"]


def test_who_was_turned_away_without_a_paper_has_an_answer_and_no_decision() -> None:
    """公安程序规定 178: a decision comes as a notice; without one no paper calls it 决定, and none is attached."""
    case = refused(example("gan-refused"))
    papers = made(case, "D3", "A1", "C1")
    asked = papers["D3"]
    assert "公安机关答复不予立案，理由是属于民事纠纷" in asked and "说明不立案的理由" in asked
    assert "没有收到立案" not in asked and "受案回执" not in asked
    for paper in ("A1", "C1"):
        assert "公安机关答复不予立案，理由是属于民事纠纷。" in papers[paper], paper
    for text in papers.values():
        assert "公安机关决定不予立案" not in text
    oral = made(refused(case, refusal_text="值班民警口头说属民事纠纷"), "D3")["D3"]
    assert "公安机关口头答复不予立案" in oral
    said = made(refused(case, refusal_oral=Answer.YES, outcome_known=date(2026, 6, 10)), "D3", "A1", "B1")
    assert all("公安机关于2026年6月10日口头答复不予立案" in text for text in said.values())
    assert "口头答复不予立案，没有出具不予立案通知书" in said["D3"] and "并依法送达不予立案通知书" in said["D3"]
    reasons = said["D3"].partition("人民检察院应当受理并进行审查。")[2]
    assert reasons.startswith(f"{case.police.station}于2026年6月10日口头答复"), (
        "not of its bureau, which decided nothing"
    )
    assert "应当制作不予立案通知书，并在三日以内送达控告人" in said["D3"] and "该答复不影响本案的认定" in said["A1"]
    noticed = made(refused(case, refusal_received=date(2018, 6, 20)), "D3", "A1")
    assert "公安机关决定不予立案" in noticed["A1"] and "不予立案通知书复印件1份" in noticed["D3"]


def test_the_supervision_of_an_accepted_report_says_no_more_than_that_and_names_the_slip_there_is() -> None:
    case = example("card-lost")
    text = made(case, "D3")["D3"]
    assert "公安机关予以受理" in text and "没有收到" not in text and "受案回执" not in text
    assert "没有作出的，说明理由" in text
    numbered = structs.replace(case, police=structs.replace(case.police, receipt_no="济历公受字〔示例〕号"))
    assert "受案回执复印件1份" in made(numbered, "D3")["D3"]


def test_letters_tell_the_criminal_judgment_and_attach_it() -> None:
    case = example("quick-pay")
    paper = structs.replace(case.evidence[0], group=EvidenceGroup.BANK_FAULT, name="刑事判决书")
    case = structs.replace(
        case,
        verdict=Verdict(court="某区人民法院", number="（2026）示例刑初1号", found="张某冒用他人账户付款"),
        evidence=(*case.evidence, paper),
    )
    papers = made(case, "B4", "B4c", "B8", "C1")
    assert set(papers) == {"B4", "B4c", "B8", "C1"}
    for name, text in papers.items():
        assert text.count("某区人民法院（2026）示例刑初1号刑事判决认定：张某冒用他人账户付款") == 1, name
        assert "刑事判决书复印件1份" in text, name


def test_the_payment_institution_is_told_what_others_gave_back() -> None:
    case = example("quick-pay")
    before = made(case, "B8")["B8"]
    assert "退赔款" not in before
    back = Payment(payer="张某家属", day=date(2026, 9, 1), amount=D("100.00"), nature=PaymentNature.RESTITUTION)
    text = made(structs.replace(case, payments=(back,)), "B8")["B8"]
    assert "100.00元" in text and "张某家属" in text


def test_the_sum_asked_names_only_the_rows_of_its_table() -> None:
    """没有费用、损失等其他各项的，不写“其他各项”."""
    case = example("arbitration-debit")
    text = made(case, "B3")["B3"]
    assert "本金和利息（暂计）相加" in text and "其他各项" not in text
    assert "本金、利息（暂计）和其他各项相加" in made(example("skimmer-premises"), "B3")["B3"]


def test_a_row_without_an_hour_is_not_put_before_or_after_the_rows_of_its_day() -> None:
    text = made(example("arbitration-debit"), "B1")["B1"]
    assert "2026年5月21日（当日，时间未记明）" in text


def test_the_report_of_the_theft_is_not_passed_off_as_one_of_the_leak() -> None:
    case = onesuit.of_matter(example("leak-then-theft"), "leak")
    for name in ("C8", "C2", "D1", "B4d"):
        text = made(case, name)[name]
        assert "就账户被盗刷向南宁市公安局" in text and "上述报案的书面补充" not in text, name


def test_a_cash_machine_is_no_party_to_the_deal_and_compares_no_signature() -> None:
    text = made(onesuit.of_matter(example("leak-then-theft"), "theft"), "B8")["B8"]
    assert "受理机构为示例收单银行" in text and "交易对方" not in text
    assert "签名的审核" not in text and "读取的是芯片还是磁条" in text and "监控录像" in text


def test_a_refused_objection_is_told_as_refused() -> None:
    case = example("sued-loan")
    text = made(case, "C4")["C4"]
    assert "得到的答复是不予更正" in text and "未获更正" not in text
    none = structs.replace(case.credit, objection_reply=Reply.NONE)
    assert "答复是不予更正" not in made(structs.replace(case, credit=none), "C4")["C4"]


def test_a_complaint_to_the_bank_that_sues_is_no_answer_and_no_recognition() -> None:
    for name, matter in (("sued-loan", "上述贷款"), ("sued-credit", "该账户")):
        text = made(example(name), "B1")["B1"]
        assert f"贵行就{matter}起诉本人" in text and "本投诉书不代替本人在该案中的答辩" in text


def test_the_police_are_told_whose_loan_it_is_and_not_of_an_account() -> None:
    text = made(example("sued-loan"), "D1")["D1"]
    assert "办理贷款的机构" in text and "开户或者发卡机构" not in text


def test_the_demand_on_a_credit_card_grounds_the_withdrawal_of_the_record() -> None:
    text = made(example("sued-credit"), "B3")["B3"]
    assert "第十四条规定" in text and "偿还或者被扣划" not in text


def test_the_supervisor_reads_the_answer_to_the_right_password() -> None:
    assert "密码相符不能证明操作人是本人" in made(example("skimmer-premises"), "C1")["C1"]


def test_the_prosecutor_is_asked_where_the_police_decided_nothing_and_gets_only_papers_that_exist() -> None:
    """Reported on 2026-07-16, filed on 2026-11-22: 15 days of July, 31, 30, 31 and 22 of November, 129."""
    text = made(example("phishing-credit"), "D3")["D3"]
    assert "第五百六十二条" in text and "第五百五十七条" not in text and "已经129日" in text
    assert "数额较大（五千元以上）" in text and "2026年7月12日，本人查看账单时发现" in text
    assert text.rstrip().endswith("附件：\n身份证件复印件1份，证据材料复印件1套。")


def test_a_report_after_a_refusal_asks_to_look_again_and_money_long_gone_is_traced_and_not_stopped() -> None:
    text = made(example("sim-swap"), "D1")["D1"]
    assert "请重新审查是否应当立案" in text and "书面补充" not in text
    assert "紧急止付" not in text and "查明涉案资金的去向" in text
    # Payees' accounts are told there, none where a shop was paid
    assert "☑帮助信息网络犯罪活动" in text
    assert "☐帮助信息网络犯罪活动" in made(example("phishing-credit"), "D1")["D1"]
    sued = made(example("sued-credit"), "D1")["D1"]
    assert "就本争议起诉本人" in sued
