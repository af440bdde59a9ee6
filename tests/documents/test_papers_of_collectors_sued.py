"""A bank and the collector that it hired, both sued: each by its own acts, each answer met by what was told of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.dealings import Notice, Regulator
from legal_refs.case.facts import Case, Complaint, Nuisance, Witness
from legal_refs.case.vocabulary import (
    Answer,
    AnswerWay,
    Consequence,
    ContactChannel,
    DataCategory,
    EvidenceGroup,
    Reply,
    SourceBasis,
)
from tests.documents.test_arguments import example, papers
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_callers_and_collectors import item, leak

TOLD = (
    "2025年9月15日，催收的人打到医院护士站，对护士长说我欠21460元、逾期三期。我当天打客服要求别打单位。"
    "9月18日打给我婆婆，9月22日又给她发短信，写着我的名字和欠款。9月26日寄到医院收发室一封催告函，没有封口。"
)
ANSWER = Complaint(
    sent=date(2025, 9, 28),
    reply=Reply.REFUSED,
    decided_received=date(2025, 10, 21),
    decision="您同意我行及受托机构在无法联系到您时联系您预留的联系人，联系第三人系为转告，未透露债务信息；相关外呼由第三方公司人员实施",
    points_disputed=(
        "我的手机一直通，9月1日到9月15日他们给我打的电话我接了6个，不是联系不到",
        "护士长和婆婆都不是我留的联系人，我留的联系人是我丈夫",
    ),
)
CALLED = Notice(
    day=date(2025, 9, 15),
    addressee="申江银行信用卡客服热线",
    channel=ContactChannel.HOTLINE,
    said="不要给我单位和家里打电话，有事打我自己的手机",
    reply=Reply.DONE,
    reply_date=date(2025, 9, 15),
    answered_by=AnswerWay.PHONE,
    reply_text="已备注，会转告催收部门，今后只联系本人",
)
FOUND = Regulator(
    desk="国家金融监督管理总局上海监管局",
    sent=date(2025, 10, 25),
    reply=Reply.PARTIAL,
    reply_date=date(2025, 11, 15),
    reply_text="经调查，该中心对外包催收机构管理不到位，存在向无关第三人催收的情形，我局已采取监管措施",
)
CALLS = (
    Nuisance(day=date(2025, 9, 15), kind="电话", summary="打到护士站，说出欠款21460元"),
    Nuisance(day=date(2025, 9, 18), kind="电话", summary="打给婆婆，说了同样的话"),
    Nuisance(day=date(2025, 9, 22), kind="短信", summary="发给婆婆，写明姓名、欠款金额和逾期三期"),
    Nuisance(day=date(2025, 9, 26), kind="信件", summary="寄到医院收发室，未封口"),
)


def sued(**changes: object) -> Case:
    """The debt of 21,460 yuan was told to the head nurse and the mother-in-law; bank and collector are sued."""
    case = leak(
        "outsourced-2025",
        what_happened=TOLD,
        recipient="护士长、婆婆",
        occurred=date(2025, 9, 15),
        ongoing_until=date(2025, 9, 26),
        spread_ongoing=Answer.NO,
        staff_finding=Answer.NO,
        many_victims=Answer.UNKNOWN,
        source_basis=(SourceBasis.UNIQUE_DATA,),
        source_note="欠款数只有我和银行知道",
        categories=(DataCategory.NAME, DataCategory.PHONE, DataCategory.BILL),
        callers_knew="我的姓名、欠款21460元",
        callers_right="都对",
        consequences=(Consequence.WORK,),
    )
    assert case.contractor and case.card
    given = {
        "contractor": structs.replace(case.contractor, sue=True),
        "complaint": ANSWER,
        "notices": (CALLED,),
        "regulators": (FOUND,),
        "nuisances": CALLS,
        "police": None,
        "story": None,
        "evidence": (
            item(EvidenceGroup.PROCESSING, "信用卡申请表照片", "我留的联系人只有丈夫"),
            item(EvidenceGroup.LEAK, "婆婆手机收到的短信", "写了我的名字、欠款和逾期三期"),
            item(EvidenceGroup.LEAK, "寄到医院的催告函及信封", "信封上写明欠款，没有封口"),
        ),
        **changes,
    }
    return structs.replace(case, **given)


def test_what_somebody_was_told_is_not_a_defendant() -> None:
    """被告知 is no 被告: with two defendants it must not become 被告一知."""
    text = papers(sued())["A3"]
    assert "欠款被告知他人" in text and "被告一知他人" not in text
    assert "被告一违反的义务" in text and "被告二应当承担责任" in text


def test_calls_to_collect_are_not_called_advertising() -> None:
    text = papers(sued())["A3"]
    assert "为被告一的业务外呼" in text and "自己的营销" not in text
    sold = leak("outsourced-2025", what_happened="外包公司的人用我的信息给我打电话推销贷款。")
    answer = structs.replace(ANSWER, decision="营销外呼系外包公司人员自行实施，与我行无关")
    assert "该外呼是被告自己的营销" in papers(structs.replace(sold, complaint=answer))["A3"]


def test_a_source_that_the_bank_admits_is_not_defended() -> None:
    """The bank says itself that a company for it rang: nobody's guess has to be met."""
    text = papers(sued())["A3"]
    assert "关于信息来源" not in text and "不可能出于猜测" not in text


def test_the_question_to_decided_cases_is_what_the_collector_did() -> None:
    text = made(sued(), "E2")["E2"]
    assert "受托催收的单位向他人透露客户的欠款和个人信息的，合同中的同意能否作为依据" in text
    assert "留存" not in text.split("## 二")[0] and "验证码" not in text
    assert "上列案例中没有催收人员向他人透露欠款的" in text
    kept = made(example("outsourced-2025"), "E2")["E2"]
    assert "个人信息由受托单位的工作人员留存、向外提供的" in kept


def test_a_case_that_refused_the_same_claim_is_in_part_against_it() -> None:
    """庞某: an apology, but no 1,000 yuan for the mind; who asks for that money must say so."""
    case = example("leak-calls")
    asked = structs.replace(case, claim=structs.replace(case.claim, mental=Decimal("3000.00")))
    text = made(asked, "E2")["E2"]
    assert "精神损害抚慰金1,000元请求未获支持 | 部分有利、部分不利" in text
    assert "该案的精神损害抚慰金1,000元请求未获支持；本案有同样的请求，在这一点上对原告不利" in text
    assert "部分有利部分不利的案例2件" in text and "未检索到与本案相近的不利案例" not in text
    none = structs.replace(case, claim=structs.replace(case.claim, mental=None))
    assert "请求未获支持 | 有利" in made(none, "E2")["E2"]


def test_one_act_that_is_over_is_not_supposed_to_go_on() -> None:
    """A statement printed once in 2020: nothing of it lasted into the new law."""
    printed = leak(
        "statement-leak",
        what_happened="2020年10月14日，支行柜员打印了我的账户明细，前夫在法院提交。",
        recipient="前夫",
        occurred=date(2020, 10, 14),
        ongoing_until=None,
        known=date(2024, 3, 18),
        spread_ongoing=Answer.NO,
    )
    text = papers(structs.replace(printed, nuisances=()))["A3"]
    assert "行为也在2021年11月1日《中华人民共和国个人信息保护法》施行以前，侵权责任不依照该法认定。" in text
    assert "持续到该日以后" not in text


def test_a_message_passed_on_without_the_debt_is_met_with_what_was_said() -> None:
    """Two of the four contacts name the debt; the text and the letter show it; the office found it."""
    case = structs.replace(sued(), witnesses=(Witness(name="刘敏（护士长）", address="上海市示例医院"),))
    text = papers(case)
    for words in (
        "关于是否透露欠款。被告一在答复中称“未透露债务信息”",
        "2025年9月15日的电话打到护士站，说出欠款21460元；2025年9月22日的短信发给婆婆，写明姓名、欠款金额和逾期三期",
        "有婆婆手机收到的短信、寄到医院的催告函及信封为证（证据2、3）",
        "上海监管局的答复写明“存在向无关第三人催收的情形”",
        "证人刘敏（护士长）可以就此作证",
        "不需要说出欠款的数额和期数",
    ):
        assert words in text["A3"], words
    assert "说出欠款21460元" in text["C2"] and "请责令其提供各次通话的录音" in text["C2"]
    unsaid = structs.replace(ANSWER, decision="您的诉求不予支持")
    assert "关于是否透露欠款" not in papers(structs.replace(case, complaint=unsaid))["A3"]


def test_who_could_be_reached_says_so_where_the_bank_says_otherwise() -> None:
    text = papers(sued())
    assert "以无法联系到原告为条件；原告的说明是：原告的手机一直通" in text["A3"]
    assert "应当提供此前拨打原告电话的记录" in text["A3"]
    assert "原告留的联系人是原告的丈夫（证据1）。" in text["A3"]
    assert "本人的手机一直通，9月1日到9月15日他们给本人打的电话本人接了6个" in text["C2"]
    other = structs.replace(ANSWER, decision="您在合约中同意我行联系您预留的联系人")
    assert "为条件" not in papers(structs.replace(sued(), complaint=other))["A3"].partition("关于同意。")[2][:300]


def test_a_promise_that_was_broken_and_what_an_office_found_are_the_fault() -> None:
    """Promised on 15 September, told others on the 18th and 22nd, and a letter lay there on the 26th."""
    text = papers(sued())
    fault = text["A3"].partition("过错\n")[2].partition("\n#")[0]
    assert "被告一已于2025年9月15日就原告的要求作出答复“今后只联系本人”" in fault
    later = "此后催收人员仍于2025年9月18日、22日联系他人，2025年9月26日另有信件寄到医院收发室，未封口。"
    assert later in fault
    assert "没有制止" not in text["A3"] + text["C2"]
    assert "答复写明“经调查，该中心对外包催收机构管理不到位”、“存在向无关第三人催收的情形”" in fault
    assert "被举报机构已于2025年9月15日就本人的要求作出答复“今后只联系本人”" in text["C2"]
    warned = structs.replace(ANSWER, decision=f"{ANSWER.decision}，我行已对其进行提醒")
    said = "被告一所称的提醒于何时、以何种方式作出，由被告一说明。"
    assert said in papers(sued(complaint=warned))["A3"] and said not in text["A3"]
    retold = structs.replace(CALLED, reply_text="客服说已备注，会转告催收部门，今后只联系本人")
    assert "就原告的要求作出答复，称今后只联系原告，此后催收人员仍于" in papers(sued(notices=(retold,)))["A3"]
    nothing = structs.replace(FOUND, reply_text="经核查，未发现该中心违反规定")
    assert "答复写明" not in papers(sued(regulators=(nothing,)))["A3"]
    own = structs.replace(CALLS[3], summary="打给我，催我还款", kind="电话")
    assert "2025年9月26日联系他人" not in papers(sued(nuisances=(*CALLS[:3], own)))["A3"]


def test_what_a_bank_admits_of_its_counter_is_the_fault() -> None:
    printed = leak("statement-leak", recipient="前夫", what_happened="柜员打印了我的账户明细，前夫在法院提交。")
    answer = structs.replace(ANSWER, decision="经查，我行柜员未经客户本人到场打印了账户明细，属于员工个人违规行为")
    text = papers(structs.replace(printed, complaint=answer, earlier_complaints=()))["A3"]
    fault = text.partition("过错\n")[2].partition("\n#")[0]
    assert "被告的答复写明“" in fault and "柜员未经客户本人到场打印了账户明细”" in fault


def test_the_collector_is_sued_for_what_it_did_itself() -> None:
    case = sued()
    rang = item(EvidenceGroup.SOURCE_LINK, "9月24日通话录音", "对方说是银行委托的上海示例数据公司")
    text = papers(structs.replace(case, evidence=(*case.evidence, rang)))["A3"]
    own = text.partition("被告二应当承担责任\n")[2].partition("\n#")[0]
    for words in (
        "被告二受被告一委托向原告催收（证据4）",
        "其人员于2025年9月15日、18日、22日联系原告以外的人（附表二）",
        "向护士长、原告的婆婆透露原告的个人信息和欠款；2025年9月26日另有信件寄到医院收发室，未封口（附表二）。",
        "催收是被告二人员的工作任务",
        "不得超出约定的处理目的、处理方式",
    ):
        assert words in own, words
    assert "外流" not in own and "利用工作条件" not in own
    assert "判令被告二与被告一对上述金钱请求承担连带赔偿责任" in text
    assert "原告请求二者依照《民法典》第一千一百七十一条承担连带责任" in text
    assert "判令被告二于判决生效之日起十日内以书面方式向原告赔礼道歉" in text
    assert case.leak
    taken = structs.replace(case.leak, what_happened="外包人员留存客户信息。", recipient=None)
    kept = structs.replace(case, leak=taken)
    assert "对上述金钱请求承担赔偿责任" in papers(kept)["A3"] and "连带赔偿" not in papers(kept)["A3"]


def test_what_an_objection_says_is_said_once() -> None:
    text = papers(sued())["C1"]
    opinion = text.partition("对处理决定的意见\n")[2].partition("\n## ")[0]
    assert opinion.count("手机一直通") == 1 and opinion.count("都不是本人留的联系人") == 1


def test_records_are_asked_for_on_what_the_collector_did() -> None:
    text = papers(sued())["A8"]
    assert "争议的是催收中向他人透露申请人的个人信息和欠款" in text and "外流" not in text
    assert "委托催收的人员向申请人以外的人透露了申请人的个人信息和欠款" in text
    assert "从该环节外流" in papers(example("outsourced-2025"))["A8"]
