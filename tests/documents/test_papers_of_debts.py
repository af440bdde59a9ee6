"""What a reader of the papers on denied debts found: loans, suits of the bank, credit cards, money that staff took."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from complaints.documents import catalogue
from legal_refs.assessment import assess
from legal_refs.case import opponents
from legal_refs.case.dealings import Notice, Regulator
from legal_refs.case.debts import OwnPart
from legal_refs.case.facts import Bank, Card, Complaint, Further, Moment, Movement
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    CardKind,
    Clause,
    ContactChannel,
    LoanKind,
    MovementKind,
    Reply,
    TransactionKind,
)
from tests.documents.test_arguments import ON, example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def test_the_objection_to_a_record_stands_with_both_days_in_every_complaint() -> None:
    papers = made(example("loan-in-my-name"), "A3", "C1", "C6", "D1")
    words = "2026年6月20日，{}就信用报告中的上述记录提出异议，异议于2026年6月21日送达，得到的答复是不予更正"
    assert all(words.format("原告" if name == "A3" else "本人") in text for name, text in papers.items())
    unsent = changed(example("loan-in-my-name"), "credit", objection_sent=None, objection_received=None)
    assert all("上述记录提出异议" not in text for text in made(unsent, "C1", "C6", "D1").values())
    same_day = changed(example("loan-in-my-name"), "credit", objection_received=date(2026, 6, 20))
    assert "提出异议，得到的答复是不予更正" in made(same_day, "C1")["C1"]


def test_a_complaint_on_a_credit_card_tells_booking_denial_and_record_and_asks_for_its_withdrawal() -> None:
    papers = made(example("pos-credit"), "B1", "B3", "C1", "C6", "C7")
    for name, text in papers.items():
        assert "入账金额18,894.50元" in text and "贷记卡账户尾号4452，逾期，金额13,894.50元" in text, name
        assert "否认上述交易" in text and "2025年10月4日" in text, name
        assert text.count("撤销因争议交易向征信系统报送的本人不良信息") == 1, name
    assert "否认上述交易" in made(example("pos-credit"), "D1")["D1"]
    unreported = changed(example("pos-credit"), "credit", items=())
    assert all("撤销因争议交易" not in text for text in made(unreported, "B1", "B3", "C1", "C6").values())


def test_a_demand_beside_the_banks_suit_names_the_suit() -> None:
    text = made(example("sued-credit"), "B3")["B3"]
    assert "2026年11月16日，本人收到贵行就该账户起诉本人的材料（案号：（2026）川0104民初示例号）" in text
    assert "不代替本人在该案中的答辩" in text
    assert "起诉本人" not in made(example("pos-credit"), "B3")["B3"]


def test_cases_on_a_right_pin_are_not_called_alike_where_a_slip_was_signed() -> None:
    assert "类似案件中" not in made(example("sued-credit"), "A22")["A22"]
    drawn = changed(example("sued-debit"), "circumstances", skimmer_found=Answer.YES)  # from a machine, with the PIN
    assert "类似案件中，王某诉" in made(drawn, "A22")["A22"]


def sued_over_purchases_with_the_pin():
    """21,394.50 of principal is asked, 13,894.50 disputed and 7,500.00 one's own; nobody divided the charges."""
    case = example("sued-credit")
    bought = tuple(
        structs.replace(
            t,
            when=structs.replace(t.when, day=date(2020, 10, 3)),
            auth=Auth.PIN,
            kind=TransactionKind.PURCHASE,
            place="广东省珠海市某店",
            counterpart="珠海某店",
        )
        for t in case.transactions
    )
    case = structs.replace(case, transactions=bought, own_part=OwnPart(amount=Decimal("7500.00"), pays=Answer.YES))
    return changed(case, "debt", charges=Decimal(0))


def test_the_answer_on_purchases_is_compared_truly_and_its_limitation_leaves_what_the_person_pays() -> None:
    """The share of the 2,000.00 of costs is 2,000.00 × 13,894.50 ÷ 21,394.50 = 1,298.89."""
    papers = made(sued_over_purchases_with_the_pin(), "A22", "E1")
    text = papers["A22"]
    assert "以伪卡取款" not in text and "广东省珠海市某店，珠海某店" not in text
    assert "（按争议款项在本金中的比例为1,298.89元）" in text
    assert "民法典》第一百八十八条规定的诉讼时效期间为三年" in text and "民法总则" not in text
    assert "第一条第三款适用《民法典》的规定" in text and "愿意清偿的部分不在其内" in text
    assert "| 其中本人使用的本金 | 7,500.00 |" in papers["E1"]
    assert "| 没有分开列明的利息、违约金 | 1,112.40 |" in papers["E1"] and "也不是自认" not in papers["E1"]


def test_an_older_contract_and_later_charges_are_joined_by_one_sentence() -> None:
    case = changed(example("pos-credit"), "card", open_date=date(2020, 5, 12))
    words = "施行以前成立的合同因施行以后的履行发生争议的，适用其第三编第四章和第五章的相关规定"
    assert made(case, "A2")["A2"].count(words) == 1
    assert words not in made(changed(case, "card", open_date=date(2022, 5, 12)), "A2")["A2"]


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
    assert "关于利息812.40元、违约金等300.00元。其中已知486.20元就争议交易计收" in text and "其余626.20元" in text
    assert "关于律师费等费用2,000.00元" in text
    loan = made(example("sued-loan"), "A22")["A22"]
    assert all(f"关于{claim}元" in loan for claim in ("本金150,000.00", "利息21,600.00", "违约金和费用4,200.00"))
    assert "关于律师费" not in loan  # the bank asks for none
    silent = changed(example("sued-loan"), "bank_suit", principal=None, interest=None, penalty=None)
    assert "各项请求的意见" not in made(silent, "A22")["A22"]
    whole = made(example("sued-debit"), "A22")["A22"]
    assert "关于本金2,400.00元。全部系争议交易形成的透支：" in whole


def test_the_cause_of_the_banks_suit_is_the_one_that_its_papers_name() -> None:
    papers = made(example("sued-loan"), "A22", "A6", "A8", "A12", "A17c")
    assert all("金融借款合同纠纷" in text and "名誉权" not in text for text in papers.values())
    unnamed = made(changed(example("sued-credit"), "bank_suit", cause=None), "A22", "A6", "A8", "A13")
    assert all("信用卡纠纷" in text for text in unnamed.values())  # a credit card's debt is sued for as nothing else
    assert "诉江映雪信用卡纠纷一案（案号：" in unnamed["A22"]
    untold = made(changed(example("sued-debit"), "bank_suit", cause=None), "A22")
    assert "纠纷一案" not in untold["A22"]


def test_the_person_who_is_sued_asks_for_the_papers_behind_each_claim() -> None:
    loan = made(example("sued-loan"), "A8")["A8"]
    assert "本金、利息、违约金和费用的约定和逐笔计算明细" in loan
    assert "在诉讼中引用过的书证，即被申请人据以起诉的合同" in loan
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
    assert "监控录像 | 2025年3月12日、2025年9月15日，各笔业务办理时" in text


def test_a_guarantor_is_asked_for_no_loan_of_his_own_and_a_signer_denies_no_signature() -> None:
    guaranteed = changed(example("sued-loan"), "loan", kind=LoanKind.GUARANTEE)
    text = made(guaranteed, "A22")["A22"].split("各项请求的意见")[1].split("举证责任")[0]
    assert text.count("不承担保证责任") == 3 and "应当证明主债务的发生和数额" in text and "返还义务" not in text
    signed = changed(example("loan-in-my-name"), "loan", signature_mine=Answer.YES, movements=())
    papers = made(signed, "A6", "C1")
    assert "业务办理的情况" in papers["A6"] and "不是本人书写" not in papers["C1"].split("附件")[0]


def test_what_the_person_told_the_bank_is_the_persons_own_in_an_answer_too() -> None:
    bank = example("sued-loan").bank
    assert bank is not None
    told = Notice(
        day=date(2026, 5, 6),
        addressee=bank.name.replace("股份有限公司", "") + "信贷科",
        channel=ContactChannel.COUNTER,
        said="合同不是我签的，请你们退还扣我的钱",
        reply=Reply.NONE,
    )
    case = structs.replace(example("sued-loan"), notices=(told,))
    for name, me, you in (("A22", "答辩人", "被答辩人"), ("A23", "反诉原告", "反诉被告")):
        text = made(case, name)[name]
        assert f"合同不是{me}签的，请{you}退还扣{me}的钱。{you}没有答复。" in text, name


def test_a_guarantor_denies_no_money_that_a_borrower_gets() -> None:
    case = changed(example("sued-loan"), "loan", kind=LoanKind.GUARANTEE, money_came=Answer.NO)
    papers = made(case, "A3", "A8", "A22", "A23", "B1", "C1", "D1")
    for name, text in papers.items():
        words = ("没有进入", "没有收到", "取得了款项", "款项没有付给")
        assert not [word for word in words if word in text.replace(case.story or "-", "")], name
    assert "主债务的放款记录" in papers["A22"]


def test_an_answer_asks_nothing_of_the_plaintiff_and_keeps_the_objection_to_the_court() -> None:
    case = example("sued-credit")
    text = made(case, "A22")["A22"]
    assert "持卡人可以请求返还，由答辩人以反诉提出" in text
    assert "应当撤销；该请求由答辩人以反诉提出" in text and "不表示接受贵院管辖" not in text
    assert "以反诉提出" not in made(case, "B1")["B1"]
    assert case.card is not None
    agreed = structs.replace(
        changed(case, "bank_suit", court_disputed=Answer.YES, served=date(2026, 11, 20)),
        card=structs.replace(case.card, clause=Clause.COURT, clause_court="成都高新技术产业开发区人民法院"),
    )
    papers = made(agreed, "A22", "A22b")
    assert "答辩人另行提出管辖权异议，本答辩不表示接受贵院管辖。" in papers["A22"]
    assert "请求将本案移送成都高新技术产业开发区人民法院审理" in papers["A22b"]
    assert "第三十五条" in papers["A22b"] and "第三十条规定，根据管辖协议" in papers["A22b"]


def test_what_was_taken_before_the_code_goes_back_by_the_general_provisions_of_its_time() -> None:
    paid = (Movement(day=date(2019, 3, 20), amount=Decimal("3000.00"), kind=MovementKind.DEDUCTED),)
    case = changed(example("loan-in-my-name"), "loan", signed=date(2018, 9, 16), movements=paid)
    case = changed(case, "leak", occurred=date(2018, 9, 16), known=date(2019, 3, 24))
    text = made(changed(case, "discovery", when=Moment(day=date(2019, 3, 20)), obligor_known=date(2019, 3, 24)), "A3")[
        "A3"
    ]
    assert "民法总则》第一百一十八条第二款规定" in text and "第九百八十五条" not in text


def test_the_sheet_tells_that_the_time_for_the_answer_and_for_the_claim_is_over() -> None:
    """Served on 2 June 2026: the fifteen days end on 17 June, long before the day of the papers."""
    case = changed(example("sued-loan"), "bank_suit", served=date(2026, 6, 2))
    sheet = made(case, "A22", "F1")["F1"]
    assert "这个期间已经过去（最后一天2026年6月17日），答辩状现在仍可以交" in sheet
    fresh = made(changed(case, "bank_suit", served=date(2026, 11, 20)), "A22", "F1")["F1"]
    assert "自收到起诉状副本之日起15日内" in fresh and "这个期间已经过去" not in fresh


def test_a_certificate_bears_its_own_rate_to_the_end_of_its_term() -> None:
    """By hand, to 22 November 2026: 1.45 % of 200,000 and of 100,000 for a year is 2,900.00 + 1,450.00 = 4,350.00.

    Then 0.35 %: 200,000 for 187 days from 12 March 363.61, 300,000 for 69 days from 15 September 201.25; all 4,914.86.
    """
    papers = made(example("staff-deposit"), "A1", "B1", "E1", "F1")
    for name in ("A1", "B1"):
        assert (
            "按存单载明的年利率1.45%计算，为4,350.00元；到期以后，以200,000.00元为基数，自2026年3月12日起"
            in papers[name]
        )
        assert "暂计至2026年11月22日为4,914.86元" in papers[name], name
    assert "100,000.00 × 1.45% × 360 ÷ 360 = 1,450.00" in papers["E1"] and "存单载明" not in papers["F1"]
    longer = changed(example("staff-deposit"), "staff", months=24)  # both terms still run: the demand rate, as before
    assert "暂计至2026年11月22日为1,626.53元" in made(longer, "A1")["A1"]
    eighteen = made(changed(example("staff-deposit"), "staff", months=18), "A1")["A1"]  # 200,000 × 1.45 % × 1.5
    assert "为4,350.00元；其余部分和到期以后，以100,000.00元为基数，自2025年9月16日起至2026年9月11日止" in eighteen
    figures = changed(example("staff-deposit"), "staff", terms=None)
    assert "载明存期12个月，年利率1.45%" in made(figures, "A1")["A1"]


def test_an_overdraft_is_the_thefts_only_above_what_the_account_held() -> None:
    """By hand: 18,900.00 taken; 2,400.00 are above a balance of 16,500.00, 1,900.00 above 17,000.00: 500.00 left."""
    told = made(example("sued-debit"), "A22", "A23", "B1")
    assert (
        "第一笔争议交易发生前，该账户余额为16,500.00元，争议交易共计18,900.00元，超过余额的部分为2,400.00元"
        in told["A22"]
    )
    assert "由同一盗刷形成的透支更不能转由本人偿还" in told["B1"]
    more = made(changed(example("sued-debit"), "bank_suit", balance_before=Decimal("17000.00")), "A22", "A23")
    assert "透支款本金1,900.00元" in more["A22"] and "其余500.00元由被答辩人提供逐笔交易明细" in more["A22"]
    assert "存款本金17,000.00元" in more["A23"]
    unasked = made(changed(example("sued-debit"), "bank_suit", balance_before=None), "A22")["A22"]
    assert "全部据答辩人了解系争议交易形成的透支，请被答辩人提供形成的逐笔明细" in unasked and "账户余额" not in unasked


def test_what_was_paid_on_a_credit_card_is_asked_back_in_the_conclusion_too() -> None:
    for paper in ("B1", "B3", "C1"):
        assert (
            "返还就争议交易已经偿还的5,000.00元，对尚未偿还的透支款本息和违约金不承担清偿责任"
            in made(example("sued-credit"), paper)[paper]
        ), paper
    counterclaim = made(example("sued-credit"), "A23")["A23"]  # what the answer already asks is no counterclaim
    assert "据此请求反诉被告返还就争议交易已经偿还的5,000.00元。" in counterclaim and "清偿责任" not in counterclaim
    unpaid = changed(example("sued-credit"), "debt", repaid=None, repaid_on=None)
    assert "本人据此不承担争议交易形成的透支款本息和违约金" in made(unpaid, "B3")["B3"]


def test_the_counterclaim_on_a_denied_loan_carries_every_claim_of_ones_own() -> None:
    """Correction, apology and, by hand, 2,000.00 deducted: what a suit of one's own would ask for."""
    taken = Movement(day=date(2025, 12, 10), amount=Decimal("2000.00"), kind=MovementKind.DEDUCTED)
    case = changed(example("sued-loan"), "loan", movements=(taken,))
    text = made(case, "A23")["A23"]
    assert "更正、删除其就2024年5月4日的借款合同（金额150,000.00元）以反诉原告名义向征信系统报送的信用记录" in text
    assert "以书面方式向反诉原告赔礼道歉" in text and "返还反诉原告就上述贷款已经付出的2,000.00元" in text
    assert "收取的2,000.00元没有合同根据" in text and "撤销" not in text and "关于诉讼时效" in text
    assert text.index("反诉原告没有签订合同") < text.index("反诉原告发现后采取的措施")
    unrecorded = structs.replace(case, credit=None)
    assert "返还反诉原告就上述贷款已经付出的2,000.00元" in made(unrecorded, "A23")["A23"]


def test_the_person_is_told_that_the_certificate_bears_a_rate_of_its_own() -> None:
    unfigured = changed(example("staff-deposit"), "staff", months=None, rate_pct=None)
    assert "存单载明存期一年，年利率1.45%，材料中的利息暂按活期" in made(unfigured, "F1")["F1"]
    unsaid = changed(example("staff-deposit"), "staff", terms=None, months=None, rate_pct=None)
    assert "存单载明" not in made(unsaid, "F1")["F1"]


def test_money_drawn_at_the_counter_and_handed_to_staff_is_not_denied_to_have_been_drawn() -> None:
    case = example("staff-deposit")
    drawn = structs.replace(case.transactions[1], kind=TransactionKind.WITHDRAWAL)
    text = made(structs.replace(case, transactions=(case.transactions[0], drawn)), "A1")["A1"]
    assert "柜台取现" in text and "将款项交存于被告，此后没有支取该存款。" in text
    assert "将款项交存于被告，没有支取。" in made(case, "A1")["A1"]


def test_the_annex_of_losses_adds_up_to_its_own_sum() -> None:
    """By hand: 1,200.00 deducted and 3,000.00 for the expert are 4,200.00."""
    annex = made(example("loan-in-my-name"), "A3")["A3"].split("损失明细")[1]
    assert "1,200.00" in annex and "3,000.00" in annex and "4,200.00" in annex


def test_a_clause_in_a_contract_that_was_not_made_is_met_and_the_court_is_named_by_law() -> None:
    case = example("loan-in-my-name")
    clause = changed(case, "card", clause=Clause.ARBITRATION, clause_text="争议提交石家庄仲裁委员会仲裁")
    text = made(clause, "A3")["A3"]
    assert "要求仲裁协议具有请求仲裁的意思表示，原告没有作出该意思表示" in text and "由贵院管辖" in text
    assert "仲裁条款" not in made(case, "A3")["A3"]


def test_an_answer_that_the_bank_gave_is_no_possible_answer() -> None:
    case = structs.replace(
        example("loan-in-my-name"),
        complaint=Complaint(sent=date(2026, 7, 1), reply=Reply.REFUSED, decision="人脸识别通过，视为本人申请"),
    )
    assert "被告在答复中称“人脸识别通过，视为本人申请”" in made(case, "A3")["A3"]
    assert "被告可能主张办理时已经核验身份" in made(example("loan-in-my-name"), "A3")["A3"]
    staff = structs.replace(
        example("staff-deposit"),
        complaint=Complaint(sent=date(2026, 5, 1), reply=Reply.REFUSED, decision="系个人行为，客户自行交出密码"),
    )
    text = made(staff, "A1")["A1"]
    assert "被告在答复中称“系个人行为”" in text and "关于格式条款" not in text


def test_collecting_from_others_is_told_forbidden_and_reported() -> None:
    case = changed(example("loan-in-my-name"), "loan", collected_from_others=Answer.YES)
    papers = made(case, "A3", "B1", "C1", "C2")
    for name in ("A3", "B1", "C1"):
        assert "第四十一条要求银行保险机构规范催收行为" in papers[name], name
        assert "，并联系他人催收" in papers[name] and "冒用" not in papers[name], "nobody posed as an office"
    assert "以不当方式催收" in papers["C2"]
    assert "停止就上述贷款向原告和原告以外的人催收" in papers["A3"]
    assert "第四十一条" not in made(example("loan-in-my-name"), "A3")["A3"]
    lender = changed(case, "bank", name="石家庄示例小额贷款有限公司")  # not under the financial regulator
    assert "第四十一条" not in made(lender, "A3")["A3"]


def test_a_certificate_without_a_stamp_is_sued_on_as_a_flawed_one() -> None:
    case = changed(example("staff-deposit"), "staff", sealed=Answer.NO)
    text = made(case, "A1")["A1"]
    assert "瑕疵凭证" in text and "存单上没有印章" in text and "以真实凭证提起诉讼" not in text
    assert "以真实凭证提起诉讼" in made(example("staff-deposit"), "A1")["A1"]


def test_money_handed_over_against_a_certificate_is_a_savings_contract_whatever_card_there_is() -> None:
    case = structs.replace(example("staff-deposit"), card=Card(kind=CardKind.DEBIT, tail="5521", clause=Clause.NONE))
    text = made(case, "A1")["A1"]
    assert "案由：储蓄存款合同纠纷" in text and "本案的存款关系以存单为凭" in text
    assert "领取尾号为5521的借记卡（证据" not in text and "年利率1.45%（证据1）" in text


def test_a_debt_sued_for_after_three_years_is_met_with_limitation() -> None:
    old = changed(example("sued-loan"), "loan", signed=date(2023, 11, 10))  # served on 10 November 2026, to the day
    text = made(old, "A22")["A22"]
    assert "业务于2023年11月10日办理" in text and "第一百九十二条第一款规定，期间届满的" in text
    assert "诉讼时效" not in made(changed(old, "loan", signed=date(2023, 11, 11)), "A22")["A22"]


def test_an_old_contract_is_denied_on_a_rule_of_its_time_in_the_answer_too() -> None:
    old = changed(example("sued-loan"), "loan", signed=date(2019, 3, 20))
    assert "《中华人民共和国合同法》第八条第一款规定，依法成立的合同，对当事人具有法律约束力" in made(old, "A22")["A22"]
    online = changed(example("loan-in-my-name"), "loan", signature_mine=None, appraised=None)
    assert "第四百六十五条第二款规定，依法成立的合同，仅对当事人具有法律约束力" in made(online, "A3")["A3"]


def test_the_answer_makes_no_alternative_claims() -> None:
    case = changed(example("sued-credit"), "freeze", when=Moment(day=date(2025, 10, 3), clock="03:15"))
    papers = made(case, "A22", "A23")
    assert all("备位请求" not in text and "关于各组交易" not in text for text in papers.values())


def test_the_demand_on_money_that_staff_took_names_the_deposit_and_its_grounds() -> None:
    case = structs.replace(
        example("staff-deposit"),
        card=Card(kind=CardKind.DEBIT, tail="5521", clause=Clause.NONE),
        complaint=Complaint(sent=date(2026, 5, 1), reply=Reply.REFUSED, decision="系个人行为"),
    )
    papers = made(case, "B3", "A8", "E1")
    assert "关于经工作人员办理的存款" in papers["B3"] and "第五条规定，持有人以真实凭证" in papers["B3"]
    assert "贵行在答复中称“系个人行为”" in papers["B3"]
    assert "争议的是经工作人员办理的存款（" in papers["A8"] and "借记卡账户" not in papers["A8"] + papers["E1"]


def test_a_cause_typed_in_english_is_named_in_chinese_or_left_out() -> None:
    credit, debit = "信用卡纠纷一案", "借记卡纠纷一案"
    for typed, printed in (("credit_card", credit), ("Debit card", debit), ("dispute", credit)):
        papers = made(changed(example("sued-credit"), "bank_suit", cause=typed), "A22", "A8", "A12")
        assert printed in papers["A22"] and all(typed not in text for text in papers.values()), typed
    assert "案由 | 信用卡纠纷" in made(changed(example("sued-credit"), "bank_suit", cause="credit_card"), "A12")["A12"]


def test_a_part_that_the_person_calls_his_own_is_admitted_by_its_sum_alone() -> None:
    """21,394.50 of principal, 13,894.50 of it disputed: 7,500.00 are left, the sum that the story names."""
    owed = structs.replace(
        example("sued-credit"), story="被刷了两笔。剩下的7,500元是我买家电分期还没还完的，我愿意还。"
    )
    text = made(owed, "A22")["A22"]
    assert "其余本金7,500.00元系答辩人本人使用，答辩人愿意清偿；就该部分主张的利息" in text
    assert "尚未到期的分期款，由被答辩人说明要求提前清偿的约定和条件" in text
    assert "受理费中与争议款项相应的部分由被答辩人负担" in text
    everyday = structs.replace(owed, story="自己用的7500块我还欠着，这个我认。")
    assert "其余本金7,500.00元系答辩人本人使用，答辩人不予否认" in made(everyday, "A22")["A22"]
    other = structs.replace(owed, story="剩下的17,500元是我自己平时消费的，我愿意还。")
    assert "系答辩人本人使用，答辩人愿意清偿" not in made(other, "A22")["A22"]


def test_interest_and_penalties_that_the_bank_sues_for_are_met_by_the_terms_and_by_their_height() -> None:
    """银行卡规定 2: terms that were not explained do not bind; too high a sum is reduced."""
    text = made(example("sued-credit"), "A22")["A22"]
    assert "第二条第一款规定" in text and "适当减少" in text
    bare = changed(example("sued-credit"), "bank_suit", interest=None, penalty=None)
    assert "第二条第一款" not in made(bare, "A22")["A22"]
    assert "第二条第一款" not in made(example("sued-loan"), "A22")["A22"]


def test_the_answer_asks_for_nothing_against_what_the_person_admits() -> None:
    owed = structs.replace(example("sued-credit"), story="被刷了两笔。剩下的是我自己平时消费的，我愿意还。")
    text = made(owed, "A22")["A22"]
    assert "中由答辩人本人消费形成的部分，答辩人愿意清偿，数额由被答辩人提供逐笔明细" in text
    assert "争议的每一笔透支由答辩人本人所为" in text and "请求一并驳回" not in text
    assert any(f.id == "answer.own_part" for f in assess(owed, date(2026, 11, 22)).warnings)
    spent = made(structs.replace(owed, story="其余的是我自己平时消费的。"), "A22")["A22"]
    assert "消费形成的部分，答辩人不予否认，数额由" in spent and "愿意清偿" not in spent
    for story in ("我不愿意还，都不是我自己消费的。", "银行说愿意还我一半。", None):
        denied = structs.replace(owed, story=story)
        assert "请求一并驳回" in made(denied, "A22")["A22"], story
        assert all(f.id != "answer.own_part" for f in assess(denied, date(2026, 11, 22)).warnings), story


def test_a_deposit_that_was_booked_first_was_not_collected_by_the_clerk() -> None:
    account = Card(kind=CardKind.DEBIT, tail="5521", clause=Clause.NONE)
    booked = structs.replace(changed(example("staff-deposit"), "staff", booked=Answer.YES), card=account)
    papers = made(booked, "A1", "B1", "B3")
    for text in papers.values():
        assert "经手收取" not in text and "上述款项原已记入" in text
        assert "内部是否将款项入账" not in text and "没有成立存款关系" not in text
        assert "关于违约责任不能成立的主张" in text
        assert text.count("《商业银行法》第三十三条") <= 1 and "依照《商业银行法》第三十三条，" not in text
    assert "内部是否将款项入账，不能对抗原告" in made(example("staff-deposit"), "A1")["A1"]


def test_a_customer_who_tells_that_she_signed_does_not_ask_for_a_comparison() -> None:
    slips = tuple(structs.replace(t, auth=Auth.SIGNATURE) for t in example("staff-deposit").transactions)
    account = Card(kind=CardKind.DEBIT, tail="5521", clause=Clause.NONE)
    case = structs.replace(example("staff-deposit"), transactions=slips, card=account)
    signed = structs.replace(case, story="柜员说帮我转存，让我签了字。")
    papers = made(signed, "A1", "B3", "A8", "B4")
    assert "签字的经过见原告的说明；签名只说明原告在经手人处办理过业务" in papers["A1"]
    assert "的说明；签名" not in papers["B3"] and "业务凭证上的签名只说明本人在经手人处办理过业务" in papers["B3"]
    assert all("签购单" not in papers[name] and "销售过程" not in papers[name] for name in ("A8", "B4"))
    unsigned = made(structs.replace(signed, story="我没有签过字。"), "A1")["A1"]
    assert "应当提供业务凭证原件供核对；即使确为原告所签" in unsigned


def test_the_criminal_case_is_met_once_and_one_day_of_interest_is_one_day() -> None:
    papers = made(example("staff-deposit"), "A1")
    assert papers["A1"].count("等待刑事案件") == 0 and "关于刑事程序" in papers["A1"]
    assert "一日 |" in made(example("quick-pay"), "E1")["E1"]


def test_the_speed_of_the_payments_is_told_by_the_clock() -> None:
    text = made(example("pos-credit"), "A2")["A2"]
    assert "争议交易在2025年10月3日3时12分至3时19分的7分钟内发生2笔（每笔均为9,447.25元）" in text
    days = tuple(structs.replace(t, when=Moment(day=t.when.day)) for t in example("pos-credit").transactions)
    assert "争议交易在一日内发生2笔" in made(structs.replace(example("pos-credit"), transactions=days), "A2")["A2"]


def test_a_record_that_holds_own_spending_is_corrected_and_not_withdrawn() -> None:
    """13,894.50 of the theft are unpaid; a record of 16,394.50 holds 2,500.00 of own spending, which may stand."""
    case = example("sued-credit")
    item = structs.replace(case.credit.items[0], amount=Decimal("16394.50"))
    text = made(changed(case, "credit", items=(item,)), "A23")["A23"]
    assert "剔除由争议交易形成的13,894.50元及其逾期信息" in text and "不良信用记录（" not in text
    assert "撤销其因争议交易向征信系统报送的反诉原告的全部不良信用记录（" in made(case, "A23")["A23"]


def test_what_the_bank_debited_is_not_called_repaid() -> None:
    """5,000.00 paid, 3,000.00 debited: 8,000.00 asked back by what each of it was."""
    moves = [("5000.00", MovementKind.REPAID), ("3000.00", MovementKind.DEDUCTED)]
    told = tuple(Movement(day=date(2025, 11, 3), amount=Decimal(sum_), kind=kind) for sum_, kind in moves)
    debt = {"repaid": Decimal("8000.00"), "repaid_on": None}
    both = made(changed(example("pos-credit"), "debt", movements=told, **debt), "A2", "B3")
    assert "就争议交易已经偿还和被扣划的8,000.00元" in both["A2"] and "被扣划的8,000.00元" in both["B3"]
    assert "3,000.00元由被告自行扣划，不是原告的还款" in both["A2"]
    debited = changed(example("pos-credit"), "debt", movements=told[1:], repaid=Decimal("3000.00"), repaid_on=None)
    assert "就争议交易被扣划的3,000.00元" in made(debited, "A2")["A2"]


def test_a_credit_complaint_that_was_answered_is_not_advised_again() -> None:
    """征信投诉办理规程 10(5): a second complaint without new facts is not taken on; a warning says so."""
    case = example("credit-query")
    told = structs.replace(
        case, regulators=(Regulator(desk="中国人民银行南京市分行", sent=date(2026, 5, 6), reply=Reply.DONE),)
    )
    before, after = (
        catalogue.offer(catalogue.document("C4"), catalogue.sight(one, assess(one, ON))) for one in (case, told)
    )
    assert after.offered and not after.blockers and not after.recommended
    assert any("不会受理" in warning.zh for warning in after.warnings)
    assert not any("不会受理" in warning.zh for warning in before.warnings)


def test_a_part_answered_as_own_is_admitted_by_its_sum_whatever_the_story_says() -> None:
    """21,394.50 of principal less 13,894.50 disputed: 7,500.00, all of it own, or 5,000.00 and 2,500.00 to prove."""
    sued = structs.replace(example("sued-credit"), story="剩下的是我自己平时消费的，我愿意还。")
    own = OwnPart(amount=Decimal("7500.00"), since=date(2025, 8, 10), pays=Answer.YES)
    papers = made(structs.replace(sued, own_part=own), "A22", "B1", "C1")
    answer = papers["A22"]
    assert "其余本金7,500.00元系答辩人本人使用（自2025年8月10日起没有清偿），答辩人愿意清偿；就该部分" in answer
    assert "只能以该数额为基数" in answer and "与争议款项相应的部分由被答辩人负担" in answer
    for name in ("B1", "C1"):
        assert "另有7,500.00元系本人使用（自2025年8月10日起没有清偿），本人对该部分不持异议，并愿意清偿" in papers[name]
    less = made(structs.replace(sued, own_part=OwnPart(amount=Decimal("5000.00"), pays=Answer.NO)), "A22")["A22"]
    assert "其余本金7,500.00元中的5,000.00元系答辩人本人使用，答辩人不予否认" in less
    assert "另外的本金2,500.00元由被答辩人提供逐笔明细" in less and "愿意清偿" not in less
    none = structs.replace(sued, own_part=OwnPart(amount=Decimal("0.00")))
    assert "其余7,500.00元同样不是答辩人本人使用，由被答辩人提供" in made(none, "A22")["A22"]
    more = structs.replace(sued, own_part=OwnPart(amount=Decimal("9000.00")))
    assert "其余本金7,500.00元系答辩人本人使用" in made(more, "A22")["A22"]
    assert any(found.id == "answer.own_more" for found in assess(more, date(2026, 11, 22)).warnings)


def test_the_answer_on_a_loan_of_another_admits_the_part_that_was_used() -> None:
    """20,000.00 of 150,000.00 were his: the rest is refused, no longer all of it."""
    own = structs.replace(example("sued-loan"), own_part=OwnPart(amount=Decimal("20000.00")))
    text = made(own, "A22")["A22"]
    assert "被答辩人请求的本金中20,000.00元系答辩人本人使用，答辩人不予否认" in text
    assert "请求驳回被答辩人的其余诉讼请求" in text and "全部诉讼请求" not in text


def test_the_own_part_of_one_bank_is_not_told_to_another() -> None:
    own = structs.replace(example("sued-credit"), own_part=OwnPart(amount=Decimal("7500.00")))
    two = structs.replace(
        own, further=(Further(bank=Bank(name="示例银行股份有限公司"), card=Card(kind=CardKind.CREDIT)),)
    )
    first, second = opponents.against(two)
    assert first.own_part == own.own_part and second.own_part is None
