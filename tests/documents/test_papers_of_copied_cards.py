"""Copied and stolen cards: who is sued and why, who holds which record, what is asked for and what is alike."""

from __future__ import annotations

import re
from datetime import date

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Institution, Moment
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    CardGone,
    Channel,
    EvidenceGroup,
    Incident,
    Medium,
    MovementKind,
    PresenceProof,
    Reply,
    TransactionKind,
)
from tests.documents.test_arguments import example, papers
from tests.documents.test_told import changed
from tests.documents.test_transactions import text_of


def with_card(case: Case, **changes: object) -> Case:
    return structs.replace(case, card=structs.replace(case.card, **changes))


def with_transactions(case: Case, **changes: object) -> Case:
    return structs.replace(case, transactions=tuple(structs.replace(t, **changes) for t in case.transactions))


def test_the_bank_is_sued_for_a_branch_without_licence_and_says_why() -> None:
    made = text_of(example("minor-pos"), "A1")
    assert "南宁五一支行没有领取营业执照，邕江商业银行股份有限公司是设立该分支机构的法人。依照" in made
    assert "第五十三条，没有领取营业执照的分支机构，以设立该分支机构的法人为当事人，原告据此以该法人为被告。" in made
    assert "没有领取营业执照" not in text_of(example("gan-today"), "A1")


def test_a_card_without_a_chip_issued_after_september_2016_is_pleaded() -> None:
    case = example("minor-pos")
    for paper in ("A1", "B1"):
        made = text_of(case, paper)
        assert "自2016年9月1日起，各商业银行新发行的基于人民币结算账户的银行卡应为金融IC卡" in made
        assert "2024年9月1日开立账户领取的仍是磁条卡" in made and "该交易以磁条方式完成" in made
    older = text_of(with_card(case, open_date=date(2016, 8, 31)), "A1")
    assert "使用的仍是磁条卡" in older and "领取的仍是磁条卡" not in older and "应当说明为何没有更换" in older
    assert "应为金融IC卡" not in text_of(with_card(case, medium=Medium.COMBINED), "A1")


def test_a_case_is_called_alike_only_by_one_who_kept_the_secret_and_with_where_it_is_printed() -> None:
    told = text_of(example("minor-pos"), "A1")
    assert "除原告以外，另有人知道密码" in told and "类似案件中" not in told and "最高人民法院公报" not in told
    assert "类似案件中" not in text_of(example("gan-today"), "A1"), "nobody says that the bank's machine was altered"
    kept = text_of(changed(example("gan-today"), "circumstances", skimmer_found=Answer.YES), "A1")
    assert "（《最高人民法院公报》刊载案例，2009年公布；南京市鼓楼区人民法院2008年11月26日裁判）" in kept
    assert "（《最高人民法院公报》刊载案例；上海市第二中级人民法院2004年12月20日裁判）" in kept
    assert "最高法公报案例" not in kept


def test_a_credit_card_says_where_a_case_on_a_debit_card_differs() -> None:
    case = with_transactions(example("pos-credit"), auth=Auth.PIN)
    copied = text_of(changed(case, "circumstances", skimmer_found=Answer.YES), "A2")
    assert "上述案件涉及借记卡账户资金减少，本案系刷卡消费，涉及信用卡透支数额增加；" in copied
    assert "发卡行应当识别伪卡，不因卡种、交易方式而不同。" in copied
    online = text_of(example("card-number-abroad"), "A2")
    assert "最高人民法院指导案例169号（2021年11月9日发布）" in online and "裁判要点指出：“持卡人提供证据" in online
    assert "该案涉及借记卡账户资金减少，本案涉及信用卡透支数额增加" in online
    assert "涉及借记卡账户资金减少" not in text_of(example("gan-today"), "A1")


def test_the_owner_of_another_banks_machine_is_asked_for_its_video() -> None:
    made = papers(example("gan-today"))
    assert "请求人民法院向另一银行宾阳支行调查收集下表所列证据" in made["A7"]
    assert "2026年5月21日20时31分至20时35分，前后各30分钟 | 操作人是谁、使用的是芯片还是磁条" in made["A7"]
    assert "另一银行宾阳支行是受理争议交易的自助设备所属机构" in made["A7"] and "致：另一银行宾阳支行" in made["B4b"]
    assert "设备属于另一银行宾阳支行的，请向其调取后保存" in made["B4"] and "受理机构为另一银行宾阳支行" in made["A1"]
    assert "申请人持真卡办理业务的交易记录和监控录像 | 邕江商业银行南宁分行自动柜员机" in made["A8"]


def test_its_own_machine_a_payees_bank_and_a_shop_abroad_are_not_asked() -> None:
    case = example("gan-today")
    for changes in (
        {"counterpart": "邕江商业银行宾阳支行"},
        {"kind": TransactionKind.TRANSFER, "payee_masked": "张*"},
        {"overseas": Answer.YES},
        {"channel": Channel.COUNTER},
    ):
        assert "B4b" not in papers(with_transactions(case, **changes)), changes
    assert "曼谷某商户 |" not in text_of(example("pos-credit"), "A7")
    assert (
        "监控录像"
        not in text_of(example("pos-credit"), "A7").partition("成都示例餐饮有限公司 |")[0].rpartition("要证明的事实")[2]
    )


def test_the_reader_that_was_found_is_told_and_counted_everywhere() -> None:
    made = papers(example("skimmer-premises"))
    found = "银行的自助设备或者网点曾发现他人加装的读卡装置或者摄像头"
    assert "有记录可查，" + found in made["A1"] and made["B1"].count(found) == 2
    assert "加装的装置 | " + found in made["D1"]
    assert "约270公里" in made["A1"] and "约280公里" not in made["A1"]


def test_the_record_that_stands_already_is_to_be_withdrawn_and_told_to_whoever_is_asked() -> None:
    made = papers(example("pos-credit"))
    for paper in ("B1", "C1"):
        assert (
            "贷记卡账户尾号4452，逾期，金额13,894.50元" in made[paper]
            and "2025年11月10日，本人就上述交易偿还" in made[paper]
        )
    assert "撤销因争议交易向征信系统报送的本人不良信息" in made["B1"]
    assert "第十四条规定，持卡人对伪卡盗刷" in made["B1"]
    assert "以磁条成交" in made["B1"] and "4小时21分钟后真卡在" in made["B1"]
    assert "信用报告" not in made["B8"] and "领用合约复印件" not in made["B8"]


def test_a_letter_that_asks_for_records_is_called_so_and_a_recording_is_copied_not_photocopied() -> None:
    assert "情况说明和证据保存请求书" in text_of(example("minor-pos"), "B8")
    assert "赔付请求书" in text_of(example("pos-credit"), "B8")
    made = papers(example("gan-today"))
    assert "三条短信提醒截图复制件1份" in made["B1"] and "账户交易明细复印件1份" in made["B1"]
    assert "自动柜员机查询凭条" in made["A6"] and "存款凭条" not in "".join(made.values())


def test_every_alternative_claim_names_its_sum() -> None:
    made = text_of(example("card-lost"), "A2")
    assert "（二）原告对未经验证（免密）的1笔交易的980.00元不承担任何清偿责任。" in made
    assert "其余1笔，金额4,880.00元，仍按第1项请求审理。" in made
    assert "按照其过错" not in made and "具体数额依法确定" not in made


def test_a_known_pin_makes_no_copied_card_genuine() -> None:
    made = text_of(example("minor-pos"), "A1")
    assert "他人知悉密码，并不能因此持有真卡" in made
    assert "他人知悉密码" not in text_of(example("gan-today"), "A1")


def test_a_shop_is_asked_for_what_happened_there_alone() -> None:
    made = papers(example("card-lost"))
    assert "某便利店" not in made["B4b"].partition("## 请保存的资料")[2] and "终端记录载明的该卡各笔交易" in made["B4b"]
    assert "按由贵单位受理的、以签名方式验证的争议交易金额（以终端记录为准）予以赔偿" in made["B8"]
    assert "受理了争议交易中在该处发生的部分" in made["A7"] and "消费980.00元，济南市历下区某便利店。" in made["A7"]
    assert "争议交易发生以前银行卡已经被盗" in made["A2"] and "以上事实足以认定" not in made["A2"]


def test_a_video_that_is_no_exhibit_is_what_the_person_knows_of() -> None:
    case = example("gan-today")
    assert "据原告了解，交易时的监控录像显示，操作人不是原告" in text_of(case, "A1")
    shown = structs.replace(case, evidence=(*case.evidence, structs.replace(case.evidence[0], name="柜员机监控录像")))
    assert "。交易时的监控录像显示，操作人不是原告" in text_of(shown, "A1")


def test_a_shop_that_is_not_asked_to_pay_gets_no_statement_of_the_account() -> None:
    made = text_of(example("minor-pos"), "B8")
    assert "账户交易明细复印件" not in made and "不要求贵单位付款" in made and "第十三条" not in made


def test_a_payment_that_nobody_verified_counts_among_the_facts() -> None:
    made = text_of(example("card-number-abroad"), "A2")
    assert "本案中，争议交易未经密码或者短信验证，争议交易在2026年9月6日3时24分至3时29分的5分钟内发生3笔" in made


def test_a_told_pin_is_named_where_a_decided_case_found_none_let_out() -> None:
    """minor-pos: the PIN was told; the three gazette cases found that the holder had let nothing out."""
    case = example("minor-pos")
    difference = "本案另有人知道密码，该案没有认定持卡人泄露密码"
    assert text_of(case, "E2").count(difference) == 2 and difference in text_of(case, "E2b")
    kept = structs.replace(case, custody=structs.replace(case.custody, pin_shared=Answer.NO))
    assert difference not in text_of(kept, "E2")


def test_what_a_decided_case_tells_and_this_one_does_not_is_said_and_its_sums_are_written_as_ours() -> None:
    made = text_of(example("gan-today"), "E2")
    assert "该案载明而本案没有载明的事实：银行设备或门禁上发现读卡、摄像装置。" in made
    assert "当日存入17,900元，当晚收到三条短信得知18,900余元" in made and "2017年第12期" in made
    assert "没有载明的事实" not in text_of(example("skimmer-premises"), "E2")


def test_the_letter_that_demands_pleads_where_the_card_was_and_adds_up_what_it_asks() -> None:
    made = papers(example("skimmer-premises"))
    for paper in ("B1", "B3", "C1"):
        assert "真卡在泉城银行济南历下支行自助柜员机取款，两地直线距离约270公里" in made[paper], paper
        assert "巡查和维护是" in made[paper] and "山东示例律师事务所律师" in made[paper], paper
    # 48,600.00 + 24.76 + 14.00 + 86.00
    assert "| 要求支付的合计 | 48,724.76 |" in made["B3"] and "暂计48,724.76元" in made["A1"]
    assert "真卡不在交易行为地，密码相符不能改变这一事实" in made["A1"] and made["B3"].count("密码相符不能改变") == 1


def test_a_third_party_is_joined_under_the_article_that_allows_it() -> None:
    made = text_of(example("pos-credit"), "A2")
    assert "第五十九条第二款规定，第三人虽然没有独立请求权" in made.partition("关于第三人")[2]
    assert "第五百八十四条" in made and "第五十九条" not in text_of(example("gan-today"), "A1")


def test_a_letter_without_a_table_tells_each_move_where_the_places_or_verifications_differ() -> None:
    case = example("gan-today")
    moved = structs.replace(case.transactions[0], place="广西壮族自治区来宾市某自助银行", auth=Auth.NONE)
    apart = structs.replace(case, transactions=(moved, *case.transactions[1:]))
    told = "逐笔为：2026年5月21日20时31分，广西壮族自治区来宾市某自助银行，取现6,000.00元，验证方式为免密；"
    for paper in ("B3", "C1"):
        assert told in text_of(apart, paper) and "受理机构为另一银行宾阳支行。" in text_of(apart, paper), paper
        assert text_of(apart, paper).count("20时35分") >= 1
    assert "逐笔为" not in text_of(apart, "A1") and "逐笔为" not in text_of(case, "B3")
    assert "逐笔为：2026年5月21日20时31分、20时33分，各取现6,000.00元；同日20时35分，取现" in text_of(case, "C1")


def test_what_the_copy_was_used_for_and_not_the_name_that_was_picked_is_compared() -> None:
    picked = structs.replace(example("gan-today"), incident=Incident.COUNTERFEIT_POS)
    assert "本案伪卡消费" not in text_of(picked, "E2") and "事件类型和卡种相同" in text_of(picked, "E2")


def test_who_does_not_know_where_the_card_was_leaves_the_kind_of_card_to_the_records() -> None:
    case = example("gan-today")
    unsure = structs.replace(case, custody=structs.replace(case.custody, card_in_hand=Answer.UNKNOWN), possession=())
    assert "使用伪卡的，本人据此请求贵行支付全部被盗刷的存款本息" in text_of(unsure, "B3")
    assert "使用伪卡的，" not in text_of(case, "B3")


def decided(case: Case, decision: str) -> Case:
    """The case with an answer of the bank in these words."""
    sent = Complaint(sent=date(2026, 6, 1), reply=Reply.REFUSED, decided_received=date(2026, 6, 10), decision=decision)
    return structs.replace(case, complaint=sent)


def test_what_the_bank_answered_on_slip_loss_term_block_and_keeping_is_met_in_its_own_words() -> None:
    lost = example("card-lost")
    signed = with_transactions(lost, auth=Auth.SIGNATURE, channel=Channel.POS)
    raised = text_of(decided(signed, "签购单有签名，视为有效交易；失卡前的损失不予承担。"), "A2")
    assert "被告在答复中称“签购单有签名，视为有效交易”；单据上有签名，不等于由原告所签" in raised
    assert "以交易有签名为由" not in text_of(signed, "A2")
    early = structs.replace(lost.freeze, when=Moment(day=date(2026, 10, 11), clock="00:01"))
    late = structs.replace(decided(lost, "系统显示挂失于当晚生效；客户将密码与卡放在一起。"), freeze=early)
    made = text_of(late, "A2")
    assert "被告在答复中称“" in made and "自受理至生效的间隔由被告的系统决定" in made


def stolen_credit() -> Case:
    """A credit card of 2017, stolen and signed with in 2020, paid in part in 2023, still overdue in the report."""
    case = with_card(example("pos-credit"), open_date=date(2017, 2, 2), contract_date=None)
    when = Moment(day=date(2020, 11, 11))
    case = with_transactions(case, when=when, auth=Auth.SIGNATURE, channel=Channel.POS, overseas=Answer.NO)
    custody = structs.replace(case.custody, card_in_hand=Answer.NO, card_gone=CardGone.STOLEN, gone_when=when)
    case = structs.replace(
        case,
        discovery=structs.replace(case.discovery, when=when, obligor_known=when.day),
        police=structs.replace(case.police, when=when),
        freeze=structs.replace(case.freeze, when=when),
    )
    told = Complaint(sent=date(2023, 4, 12), reply=Reply.REFUSED, decision="挂失前的损失按领用合约由持卡人承担。")
    moved = (
        structs.replace(case.debt.movements[0], day=date(2023, 4, 10), kind=MovementKind.REPAID)
        if case.debt.movements
        else None
    )
    debt = (
        structs.replace(case.debt, movements=(moved,))
        if moved
        else structs.replace(case.debt, repaid_on=date(2023, 4, 10))
    )
    return structs.replace(
        case, incident=Incident.CARD_LOST_STOLEN, custody=custody, possession=(), presence=(), complaint=told, debt=debt
    )


def test_the_record_of_a_stolen_card_is_asked_away_under_the_credit_regulation() -> None:
    made = text_of(stolen_credit(), "A2")
    assert "第二十五条规定，经核查确认信息确有错误的，信息提供者应当予以更正。" in made
    assert "请求发卡行及时撤销相应不良征信记录" not in made, "article 14 speaks of copied cards and networks"
    assert "请求发卡行及时撤销相应不良征信记录" in text_of(example("pos-credit"), "A2")


def test_a_loss_before_the_block_that_the_bank_alleges_is_answered() -> None:
    case = stolen_credit()
    for paper, you in (("A2", "被告"), ("B1", "贵行"), ("B3", "贵行")):
        assert f"{you}在答复中称“挂失前的损失按领用合约由持卡人承担" in text_of(case, paper), paper
    other = structs.replace(case, complaint=structs.replace(case.complaint, decision="不予赔付。"))
    assert "关于挂失前的损失" not in text_of(other, "A2")


def test_a_term_before_the_code_is_void_in_the_words_of_the_contract_law() -> None:
    made = text_of(stolen_credit(), "A2")
    assert "免除被告的责任、加重原告责任、排除原告主要权利的部分，依照《合同法》第四十条无效" in made
    assert "不合理地免除" not in made and "第九条适用《民法典》第四百九十六条第二款" in made


def test_limitation_keeps_apart_what_is_only_found_and_what_was_paid_later() -> None:
    made = text_of(stolen_credit(), "A2")
    assert "第一条规定，当事人可以对债权请求权提出诉讼时效抗辩；原告请求确认不负清偿义务，不是债权请求权。" in made
    assert "返还请求在该日以后才产生" not in made, "paid on 2023-04-10, more than three years before the filing"
    assert "不是债权请求权" not in text_of(example("sued-credit"), "A23"), "the counterclaim does not ask for it"


def test_a_slip_of_the_real_card_does_not_prove_the_signature() -> None:
    """Exhibit 3 of the example is the slip of a breakfast paid with the real card."""
    case = example("pos-credit")
    assert "签购单上的签名不是原告所签（证据" not in text_of(case, "A2")
    slip = structs.replace(case.evidence[2], name="争议交易签购单", proves="签名不是原告所签")
    made = text_of(structs.replace(case, evidence=(*case.evidence, slip)), "A2")
    assert "签购单上的签名不是原告所签（证据" in made


def test_the_regulator_reads_that_no_signature_was_compared() -> None:
    case = stolen_credit()
    case = structs.replace(case, circumstances=structs.replace(case.circumstances, signature_compared=Answer.NO))
    assert "没有将签购单上的签名与卡片背面的签名核对" in text_of(case, "C1")


def test_the_table_of_amounts_says_nothing_of_payment_that_was_not_asked() -> None:
    made = text_of(example("gan-refused"), "E1")
    assert "为争议交易金额" in made and "没有获得赔付" not in made and "Σ" not in made


def test_a_card_that_was_copied_at_a_shop_is_not_laid_to_the_banks_machine() -> None:
    case = structs.replace(
        example("skimmer-premises"), story="判决书说是酒店小卖部的收银员用测录器复制了十几个人的卡。"
    )
    made = papers(case)
    for paper, who in (("A1", "原告"), ("B1", "本人"), ("B3", "本人"), ("C1", "本人"), ("D1", "本人")):
        assert f"据{who}了解，卡片信息系在商户刷卡时被他人用读卡装置复制" in made[paper], paper
        for words in ("自助设备或者网点曾发现", "设备由", "巡查和维护"):
            assert words not in made[paper], f"{paper}: {words}"
    assert "被告仍应当识别真卡与伪卡" in made["A1"] and "发现加装装置的自助设备" not in made["A8"]
    assert "该案载明而本案没有载明的事实：银行设备或门禁上发现读卡、摄像装置" in text_of(case, "E2")
    at_the_machine = structs.replace(case, story="我在酒店旁的自助柜员机上取款，卡被盗码器复制。")
    assert "银行的自助设备或者网点曾发现他人加装的读卡装置或者摄像头" in text_of(at_the_machine, "A1")
    blamed = structs.replace(
        case, story=None, complaint=structs.replace(case.complaint, decision="卡在酒店商户被复制。")
    )
    told = text_of(blamed, "A1")
    assert "事后曾发现他人加装的读卡装置" in told and "卡片信息系在商户刷卡时" not in told


def test_a_bill_proves_where_the_card_was_and_a_judgment_what_it_found() -> None:
    case = example("gan-today")
    bill, judgment = (
        structs.replace(case.evidence[0], group=EvidenceGroup.NOT_HOLDER, name=name, proves=proves)
        for name, proves in (("医院收费票据", "真卡在南宁"), ("刑事判决书", "卡片信息被复制"))
    )
    seen = tuple(structs.replace(one, proof=PresenceProof.PAYMENT) for one in case.presence)
    others = tuple(one for one in case.evidence if one.group is not EvidenceGroup.NOT_HOLDER)
    case = structs.replace(case, presence=seen, evidence=(*others, bill, judgment))
    made = text_of(changed(case, "circumstances", thief_caught=Answer.YES), "A1")
    number = re.search(
        r"刑事判决书（证据(\d+)）用以证明：卡片信息被复制；生效法律文书属于《银行卡民事纠纷规定》第四条第一款", made
    )
    assert number and made.count(f"、{number[1]}）") == 0 and "并留有凭条（证据" in made
    alone = text_of(structs.replace(case, evidence=(*others, judgment)), "A1")
    assert "并留有凭条（证据" not in alone


def test_an_online_case_differs_from_a_copied_card_by_its_kind() -> None:
    made = text_of(example("gan-today"), "E2")
    assert "本案系伪卡盗刷，该案系网络盗刷；" in made and "本案伪卡取现、转账，该案网络" not in made


def test_the_acquirer_of_a_shop_is_named_in_the_plaint_and_its_own_machine_is_not_named_twice() -> None:
    case = example("skimmer-premises")
    payer = Institution(name="示例通商务支付有限公司")
    shop = tuple(structs.replace(t, channel=Channel.POS, counterpart="示例金行") for t in case.transactions)
    at_shop = structs.replace(case, acquirer=payer, transactions=shop)
    for paper, me in (("A1", "原告"), ("B1", "本人")):
        assert f"据{me}了解，收单机构为示例通商务支付有限公司。" in text_of(at_shop, paper)
    assert "收单机构为" not in text_of(structs.replace(case, acquirer=payer), "A1"), "taken at a cash machine"
