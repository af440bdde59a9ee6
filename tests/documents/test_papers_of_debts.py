"""What a reader of the papers on denied debts found: loans, suits of the bank, credit cards, money that staff took."""

from __future__ import annotations

from datetime import date

from legal_refs.case.vocabulary import Answer, LoanKind
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def test_the_objection_to_a_record_stands_with_both_days_in_every_complaint() -> None:
    papers = made(example("loan-in-my-name"), "A3", "C1", "C6", "D1")
    words = "2026年6月20日，{}就信用报告中的上述记录提出异议，异议于2026年6月21日送达，未获更正"
    assert all(words.format("原告" if name == "A3" else "本人") in text for name, text in papers.items())
    unsent = changed(example("loan-in-my-name"), "credit", objection_sent=None, objection_received=None)
    assert all("提出异议" not in text for text in made(unsent, "C1", "C6", "D1").values())
    same_day = changed(example("loan-in-my-name"), "credit", objection_received=date(2026, 6, 20))
    assert "提出异议，未获更正" in made(same_day, "C1")["C1"]


def test_a_complaint_on_a_credit_card_tells_booking_denial_and_record_and_asks_for_its_withdrawal() -> None:
    papers = made(example("pos-credit"), "B1", "B3", "C1", "C6", "C7")
    for name, text in papers.items():
        assert "入账金额18,894.50元" in text and "贷记卡账户尾号4452，逾期，金额13,894.50元" in text, name
        assert "提交非本人交易声明" in text and "2025年10月4日" in text, name
        assert text.count("撤销因争议交易向征信系统报送的本人不良信息") == 1, name
    assert "提交非本人交易声明" in made(example("pos-credit"), "D1")["D1"]
    unreported = changed(example("pos-credit"), "credit", items=())
    assert all("撤销因争议交易" not in text for text in made(unreported, "B1", "B3", "C1", "C6").values())


def test_a_demand_beside_the_banks_suit_names_the_suit() -> None:
    text = made(example("sued-credit"), "B3")["B3"]
    assert "2026年11月16日，本人收到贵行就该账户起诉本人的材料（案号：（2026）川0104民初示例号）" in text
    assert "不代替本人在该案中的答辩" in text
    assert "起诉本人" not in made(example("pos-credit"), "B3")["B3"]


def test_cases_on_a_right_pin_are_not_called_alike_where_a_slip_was_signed() -> None:
    assert "类似案件" not in made(example("sued-credit"), "A22")["A22"]
    assert "类似案件" in made(example("sued-debit"), "A22")["A22"]  # drawn from a machine, with the PIN


def test_the_limitation_of_a_claim_is_called_no_theft_and_no_leak_where_there_is_none() -> None:
    for name, title in (
        ("staff-deposit", "诉讼时效（争议款项）"),
        ("sued-loan", "诉讼时效（否认的业务和信用记录）"),
        ("gan-today", "诉讼时效（盗刷损失）"),
        ("leak-calls", "诉讼时效（个人信息损害赔偿）"),
        ("none-of-these", "诉讼时效（要求履行或者赔偿）"),
    ):
        assert title in made(example(name), "F1")["F1"], name


def test_the_answer_meets_each_claim_of_the_bank() -> None:
    """13,894.50 of the principal and 486.20 of the charges are disputed: 7,500.00 and 626.20 are left to be proved."""
    text = made(example("sued-credit"), "A22")["A22"].split("各项请求的意见")[1]
    assert "关于本金21,394.50元。其中13,894.50元由争议交易形成" in text and "其余7,500.00元由被答辩人提供" in text
    assert "关于利息812.40元、违约金和费用300.00元。其中486.20元就争议交易计收" in text and "其余626.20元" in text
    assert "关于律师费等费用2,000.00元" in text
    loan = made(example("sued-loan"), "A22")["A22"]
    assert all(f"关于{claim}元" in loan for claim in ("本金150,000.00", "利息21,600.00", "违约金和费用4,200.00"))
    assert "关于律师费" not in loan  # the bank asks for none
    silent = changed(example("sued-loan"), "bank_suit", principal=None, interest=None, penalty=None)
    assert "各项请求的意见" not in made(silent, "A22")["A22"]
    whole = made(example("sued-debit"), "A22")["A22"]
    assert "关于本金2,400.00元。全部系争议交易形成的透支，请被答辩人提供形成的逐笔明细；答辩人不承担偿还责任。" in whole


def test_the_cause_of_the_banks_suit_is_the_one_that_its_papers_name() -> None:
    papers = made(example("sued-loan"), "A22", "A6", "A8", "A12", "A17c")
    assert all("金融借款合同纠纷" in text and "名誉权" not in text for text in papers.values())
    unnamed = made(changed(example("sued-credit"), "bank_suit", cause=None), "A22", "A6", "A8", "A13")
    assert all("信用卡纠纷" not in text for text in unnamed.values())
    assert "诉江映雪一案（案号：" in unnamed["A22"]


def test_the_person_who_is_sued_asks_for_the_papers_behind_each_claim() -> None:
    loan = made(example("sued-loan"), "A8")["A8"]
    assert "本金、利息、违约金和费用的约定和逐笔计算明细" in loan and "系被申请人在诉讼中引用的书证" in loan
    assert "2026年6月21日以后" in loan  # the day on which the objection arrived
    assert "逐笔计算明细" not in made(example("loan-in-my-name"), "A8")["A8"]


def test_the_evidence_on_a_denied_contract_is_not_headed_as_a_leak() -> None:
    assert "第一组　业务不是由提交人办理的事实" in made(example("sued-loan"), "A6")["A6"]
    assert "泄露" not in made(example("loan-in-my-name"), "A6")["A6"]
    assert "泄露或违法处理的事实" in made(example("leak-calls"), "A6")["A6"]


def test_a_deposit_against_a_certificate_is_no_account_and_no_card() -> None:
    papers = made(example("staff-deposit"), "A1", "A4", "B1", "C1", "D1")
    assert all("载明存期一年，年利率1.45%" in text for text in papers.values())
    assert not [word for word in ("开立存款账户", "卡种", "存单（折）") for text in papers.values() if word in text]
    assert "职务：退休" not in papers["A4"]
    unsaid = changed(example("staff-deposit"), "staff", voucher=None, terms=None, sealed=None)
    assert "存单" not in made(unsaid, "A1")["A1"].split("应当承担责任")[0]


def test_the_report_on_staff_names_the_crimes_of_the_post_where_the_post_was_used() -> None:
    told = made(example("staff-deposit"), "D1")["D1"]
    assert "☑职务侵占、挪用资金" in told
    private = changed(example("staff-deposit"), "staff", at_branch=None, in_banks_name=None)
    assert "职务侵占" not in made(private, "D1")["D1"]
    assert "职务侵占" not in made(example("gan-today"), "D1")["D1"]


def test_a_request_for_data_beside_a_denied_loan_speaks_of_no_leak_and_asks_for_correction() -> None:
    text = made(example("loan-in-my-name"), "B5")["B5"]
    assert "泄露" not in text and "☑更正、补充不准确" in text and "第四十六条规定" in text
    assert "使用了本人的哪些个人信息、信息由何人提供" in text
    leaked = made(example("leak-calls"), "B5")["B5"]
    assert "发生或者可能发生泄露" in leaked and "☐更正、补充不准确" in leaked


def test_an_office_is_asked_that_the_bank_confirms_and_not_to_find_a_contract_void() -> None:
    papers = made(example("loan-in-my-name"), "A3", "C1", "C6")
    assert "不成立，原告不承担偿还责任" in papers["A3"]
    assert "被投诉机构确认" in papers["C1"] and "被投诉人确认" in papers["C6"]
    assert all("不是本人办理，不要求本人偿还" in papers[name] for name in ("C1", "C6"))


def test_the_report_on_a_denied_loan_gives_the_police_its_clues() -> None:
    text = made(example("loan-in-my-name"), "D1")["D1"].split("线索")[1]
    assert "| 冒名办理的业务 | 2024年5月4日，贷款，合同编号HT20240504018，金额150,000.00元 | 个人信用报告" in text
    assert "| 预留的手机号码 | 不是本人的号码" in text and "| 身份证件 | 此前曾经遗失" in text
    unsaid = changed(example("loan-in-my-name"), "loan", phone_mine=None, id_lost=None, money_came=None)
    clues = made(unsaid, "D1")["D1"].split("线索")[1]
    assert not [word for word in ("预留的手机号码", "身份证件 |", "款项去向") if word in clues]


def test_the_records_of_the_counter_are_asked_for_by_the_days_of_the_deals() -> None:
    text = made(example("staff-deposit"), "A8")["A8"]
    assert "监控录像和销售过程的录音录像 | 2025年3月12日、2025年9月15日，各笔业务办理时" in text


def test_a_guarantor_is_asked_for_no_loan_of_his_own_and_a_signer_denies_no_signature() -> None:
    guaranteed = changed(example("sued-loan"), "loan", kind=LoanKind.GUARANTEE)
    text = made(guaranteed, "A22")["A22"].split("各项请求的意见")[1].split("举证责任")[0]
    assert text.count("不承担担保责任") == 3 and "应当证明主债务的发生和数额" in text and "返还义务" not in text
    signed = changed(example("loan-in-my-name"), "loan", signature_mine=Answer.YES, movements=())
    papers = made(signed, "A6", "C1")
    assert "业务办理的情况" in papers["A6"] and "不是本人书写" not in papers["C1"].split("附件")[0]


def test_the_person_is_told_that_the_certificate_bears_a_rate_of_its_own() -> None:
    assert "存单载明存期一年，年利率1.45%，材料中的利息暂按活期" in made(example("staff-deposit"), "F1")["F1"]
    unsaid = changed(example("staff-deposit"), "staff", terms=None)
    assert "存单载明" not in made(unsaid, "F1")["F1"]
