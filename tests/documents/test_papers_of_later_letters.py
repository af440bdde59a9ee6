"""Letters after others were written: what was told to the bank before, and what a further complaint has to say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from complaints.documents.context import month
from legal_refs.case.dealings import Complaint, Notice, Regulator
from legal_refs.case.facts import Case, Institution, Moment, Payment, Presence
from legal_refs.case.vocabulary import Answer, Channel, ContactChannel, Incident, PaymentNature, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def test_the_month_of_a_bill_reads_as_a_month() -> None:
    assert month("2023-08") == month("2023/8") == month("2023年08月") == "2023年8月"
    assert month("八月账单。") == "八月账单"
    case = example("pos-credit")
    assert case.debt is not None
    told = made(structs.replace(case, debt=structs.replace(case.debt, statement_month="2025-11")), "A2", "B6")
    assert "记入2025年11月的信用卡账单" in told["A2"] and "2025-11" not in told["A2"] + told["B6"]


def test_the_letter_that_asks_to_keep_records_says_that_the_card_was_gone_and_when_the_bank_was_told() -> None:
    case = example("card-lost")
    assert case.bank is not None
    carrier = Institution(name="示例通信有限公司")
    own = Notice(day=date(2026, 10, 15), addressee=case.bank.name, channel=ContactChannel.HOTLINE)
    other = structs.replace(own, day=date(2026, 10, 16), addressee=carrier.name)
    complaint = Complaint(sent=date(2026, 10, 19), channel=ContactChannel.HOTLINE, number="TS01")
    case = structs.replace(case, carrier=carrier, notices=(own, other), complaint=complaint)
    told = made(case, "B4", "A8")
    assert "上述交易发生时不在本人手中" in told["B4"]
    # A card used at a till: the slips come before the video; what is gone already is to be accounted for
    assert "| 1 | 交易单据（签购单、凭条）和验证记录 | 核心业务和清算系统" in told["B4"]
    assert told["B4"].count("签购单、凭条") == 1 and "已经删除、覆盖的，请说明删除的日期、依据和办理人" in told["B4"]
    assert (
        "2026年10月19日，本人致电贵行提出投诉（编号TS01）。" in told["B4"]
        and "2026年10月15日，本人致电贵行" in told["B4"]
    )
    for text in told.values():
        assert "2026年10月11日、2026年10月15日、2026年10月19日" in text, (
            "a recording is asked for of every call to the bank"
        )


def decided(reply: Reply = Reply.PARTIAL, *points: str) -> Case:
    """A copied card whose complaint the bank has decided."""
    complaint = Complaint(
        sent=date(2026, 10, 20),
        reply=reply,
        decided_received=date(2026, 10, 30),
        decision="短信提醒已经发送，交易系您自行操作，我行愿意承担一半。",
        points_disputed=points,
    )
    return structs.replace(example("skimmer-premises"), complaint=complaint)


def test_what_the_regulator_answered_is_followed_by_a_further_complaint_that_says_what_is_new() -> None:
    answer = Regulator(desk="nfra", number="转01", sent=date(2026, 10, 31), reply=Reply.REFUSED)
    case = decided(Reply.PARTIAL, "没有说明磁条交易")
    assert case.bank is not None
    later = Notice(day=date(2026, 11, 8), addressee=case.bank.name, channel=ContactChannel.EMS, demand=Answer.YES)
    told = structs.replace(case, notices=(later,), regulators=(structs.replace(answer, reply_date=date(2026, 11, 5)),))
    text = made(told, "C1")["C1"]
    assert "账户争议交易（再次投诉）" in text and "是对该次反映的补充" not in text
    assert "将本次再次投诉转送被投诉机构重新核实、处理，并告知本人转送情况" in text
    assert "本材料是收到该答复后的再次投诉。收到该答复以后，2026年11月8日，本人以邮政特快专递向被投诉机构" in text
    assert "请就下列异议要求被投诉机构重新核实并说明：没有说明磁条交易。" in text
    # The desk that is written to is no other desk that has taken the matter up
    assert "☑是" not in text
    waiting = structs.replace(told, regulators=(structs.replace(answer, reply=Reply.PENDING),))
    text = made(waiting, "C1")["C1"]
    assert "本材料是对该次反映的补充。" in text and "再次投诉" not in text


def test_the_supervisor_reads_which_of_its_rules_were_broken_and_what_is_said_of_each_reason_of_the_bank() -> None:
    text = made(decided(Reply.PARTIAL, "没有说明磁条交易"), "C1")["C1"]
    assert "（银发〔2016〕170号）第三部分要求" in text and "（银办发〔2017〕120号）第二部分" in text
    said = "对处理决定的意见\n本人不接受只承担一部分的处理：没有说明磁条交易。\n"
    said += "1. 被投诉机构认为争议交易由本人操作的，应当提供证据。\n"
    said += "2. 凭密码交易以使用真卡为前提，密码相符不能证明操作人是本人。\n"
    assert said + "3. 发送提醒不等于本人授权交易。" in text
    plain = made(decided(Reply.REFUSED), "C1")["C1"]
    assert plain.count("应当提供证据") == 1 and "发送提醒不等于本人授权交易。" in plain


def test_the_dealings_stand_in_order_of_time_and_what_is_rejected_and_why_stands_once_below_them() -> None:
    for paper in ("C1", "C6"):
        rows = made(example("gan-refused"), paper)[paper].partition("交涉的经过")[2].partition("\n## ")[0]
        # The call of 21 May with its answer comes before the complaint of 25 May and the decision of 10 June
        assert rows.index("2026年5月21日") < rows.index("2026年5月25日") < rows.index("2026年6月10日")
        head, last = rows.strip().splitlines()[-2:]
        assert head == "### 对处理决定和此前的答复的意见"
        assert last.startswith("本人不接受该决定和该答复：密码输入正确不等于")
        assert "密码相符" not in rows


def test_a_complaint_to_the_bank_after_its_decision_claims_no_new_period_and_refuses_the_part_offered() -> None:
    text = made(decided(Reply.PARTIAL, "没有说明磁条交易"), "B1")["B1"]
    assert "账户争议交易（再次投诉）" in text and "第十八条第一款" not in text
    assert "请贵行重新核实，自收到本投诉书之日起15日内书面答复本人，并依照" in text
    assert "下列异议逐项核实，书面说明：没有说明磁条交易" in text and "本人不同意按照该答复减少请求" in text
    first = made(structs.replace(decided(), complaint=None), "B1")["B1"]
    assert "第十八条第一款，自收到本投诉书之日起15日内" in first and "再次投诉" not in first


def test_a_demand_lists_each_transaction_that_no_sentence_tells_and_the_sum_to_be_paid() -> None:
    text = made(example("skimmer-premises"), "B3")["B3"]
    rows = text.partition("金额明细")[2].partition("争议交易合计")[0]
    assert rows.count("\n| 2026年") == len(example("skimmer-premises").transactions)
    # Places differ and are told one by one in the text: no second list
    text = made(example("card-lost"), "B3")["B3"]
    assert "逐笔为：" in text and "\n| 2026年" not in text.partition("金额明细")[2].partition("争议交易合计")[0]


def test_a_further_complaint_asks_for_an_answer_to_each_point_and_meets_the_last_refusal() -> None:
    case = decided(Reply.REFUSED, "没有说明磁条交易")
    assert case.bank is not None
    later = Notice(
        day=date(2026, 11, 3),
        addressee=case.bank.name,
        reply=Reply.REFUSED,
        reply_date=date(2026, 11, 6),
        reply_text="维持",
    )
    told = made(structs.replace(case, notices=(later,)), "B1", "B3")
    assert "就本人对处理决定的下列异议逐项核实，书面说明：没有说明磁条交易。" in told["B1"]
    assert told["B1"].count("没有说明磁条交易") == 1, "a request, not told a second time among the reasons"
    for text in told.values():
        assert "（本人于2026年10月30日收到）和贵行2026年11月6日的答复" in text
    # No complaint, a letter that was refused: that answer is not accepted
    told = made(structs.replace(case, complaint=None, notices=(later,)), "B1")
    assert "本人不同意贵行2026年11月6日的答复。" in told["B1"] and "再次投诉" not in told["B1"]


def test_the_timeline_names_the_proof_at_hand_and_the_end_of_a_stay_and_joins_the_moves_of_a_day() -> None:
    case = decided(Reply.REFUSED)
    assert case.complaint is not None
    first = structs.replace(case.complaint, sent=date(2026, 10, 12), decided_received=None, reply=Reply.NONE)
    slip = structs.replace(case.evidence[0], name="2026年10月12日投诉签收联")
    stay = Presence(
        when=Moment(day=date(2026, 9, 30), clock="20:00"),
        until=Moment(day=date(2026, 9, 30), clock="23:55"),
        place="家中",
    )
    paid = Payment(payer="某支付公司", day=date(2026, 10, 15), amount=Decimal("10.00"), nature=PaymentNature.ADVANCE)
    case = structs.replace(
        case, earlier_complaints=(first,), evidence=(*case.evidence, slip), presence=(stay,), payments=(paid,)
    )
    text = made(structs.replace(case, evidence=(*case.evidence, structs.replace(slip, name="退款到账短信"))), "B1")[
        "B1"
    ]
    assert "| 2026年9月30日20时00分至23时55分 | 本人在家中" in text
    assert "| 2026年10月12日 | 本人向贵行提出投诉，贵行没有答复 | 2026年10月12日投诉签收联" in text
    assert "支付的先行赔付款10.00元 | 退款到账短信" in text


def test_a_film_that_is_gone_is_not_asked_for_and_a_counter_is_asked_who_came() -> None:
    case = example("skimmer-premises")
    moves = tuple(structs.replace(t, channel=Channel.COUNTER, place="郑州支行柜台") for t in case.transactions)
    lost = structs.replace(case.circumstances, video_lost=Answer.YES)
    case = structs.replace(case, transactions=moves, circumstances=lost, incident=Incident.UNKNOWN_HOW)
    for text in made(case, "B1", "B3", "B4", "A8").values():
        assert "联网核查和影像记录，以及此前30日内以" in text and "重置密码" in text
        assert "监控录像何时、因何、由何人决定没有保存" in text or "监控录像的保存期限和调取、覆盖、删除的记录" in text


def test_a_demand_shows_what_kind_of_theft_it_was_and_who_has_to_prove() -> None:
    text = made(example("pos-credit"), "B3")["B3"]
    assert "属于伪卡盗刷交易" in text and "应当承担举证责任" in text
    assert "停止就争议交易催收，不再就其计收利息、违约金" in text and "保存并向本人提供争议交易的交易单据" in text


def test_a_timetable_of_one_row_is_a_sentence_and_one_that_the_story_tells_is_left_out() -> None:
    text = made(example("none-of-these"), "B1")["B1"]
    assert "时间经过" not in text and "经过如下表" not in text and "2026年9月8日，本人发现上述情况。" in text
    assert "时间经过" in made(example("card-lost"), "B1")["B1"]


def test_the_supervisor_is_asked_for_what_fits_the_case_and_gets_the_proof_of_a_ward_s_guardian() -> None:
    lost, ward = made(example("card-lost"), "C1")["C1"], made(example("minor-pos"), "B1", "C1")
    assert "并说明：各笔争议交易的验证方式；挂失、冻结生效的时间和此后仍有交易记入账户的原因。" in lost
    # One transaction is not told one by one; the account book proves who the father is
    assert "并说明争议交易的验证方式。" in ward["C1"]
    assert all("法定代理人身份证件和监护关系证明（户口簿）复印件各1份；" in text for text in ward.values())
