"""One code for several payments, a bank's own account in one's words, and a query by a clerk that was owned up to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.dealings import Complaint, Notice, Police, Regulator
from legal_refs.case.facts import Case, Cost, Evidence, Movement, Witness
from legal_refs.case.persons import Moment
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    ContactChannel,
    CostKind,
    DataCategory,
    DoneBy,
    EvidenceForm,
    EvidenceGroup,
    LoanKind,
    MovementKind,
    PhoneCodes,
    PoliceStatus,
    Reply,
    SourceBasis,
)
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

NO, YES = Answer.NO, Answer.YES
OWNED = "经查，我行柜员2024年9月12日的查询系其个人行为；未发现我行系统对外泄露信息，我行不承担责任。"


def one_code(note: str) -> Case:
    """Two payments online; one code was typed on a page like that of the bank."""
    case = example("phishing-credit")
    rows = (case.transactions[0], *case.transactions)[:2]
    typed = {"code_told": NO, "code_forwarded": NO, "code_typed": YES, "codes": PhoneCodes.GIVEN, "codes_given": 1}
    case = structs.replace(case, transactions=rows)
    return changed(case, "custody", done_by=DoneBy.STRANGER, note=note, **typed)


def test_one_code_of_two_payments_does_not_own_up_to_the_other() -> None:
    """宜兴1062: the holder there kept back the list of messages and denied the code; here the second code is denied."""
    picture = Evidence(
        group=EvidenceGroup.NOT_HOLDER,
        name="短信截图",
        form=EvidenceForm.ELECTRONIC,
        source="原告的手机",
        original=YES,
        proves="只收到一条验证码",
    )
    case = one_code("第二笔没有收到验证码。")
    text = text_of(structs.replace(case, evidence=(*case.evidence, picture)), "E2")
    assert "不否认收到验证码短信" not in text
    assert (
        "两案都争议持卡人是否收到验证码短信，本案原告承认输入1个验证码，否认就其余交易收到验证码" in text
        and "该案持卡人拒绝提交自己已经调取的短信记录，本案原告提交了手机收到的短信（证据" in text
        and "原告只收到一条验证码" in text.partition("## 二、")[0]
    )
    untold = text_of(one_code("填了卡号。"), "E2")
    assert "不否认收到验证码短信" not in untold and "都争议持卡人是否收到" not in untold


def test_typing_on_a_page_is_no_further_operation_beside_itself() -> None:
    case = one_code("填了卡号。")
    assert "原告受人欺骗，曾在他人发送的仿冒页面上输入" in (text := text_of(case, "A2"))
    assert "按照对方的指示进行了" not in text and "照对方指示操作" not in text_of(case, "E2")
    shared = changed(case, "custody", screen_shared=YES)
    assert "原告受人欺骗，与对方共享了屏幕，按照对方的指示进行了操作" in text_of(shared, "A2").replace("付款以外的", "")


def test_the_account_at_this_bank_is_named_by_where_it_was_opened_and_a_debt_by_whose_it_is() -> None:
    taken = Movement(day=date(2026, 7, 3), amount=Decimal("4620.00"), kind=MovementKind.DEDUCTED, protest=YES)
    case = changed(example("loan-in-my-name"), "loan", kind=LoanKind.GUARANTEE, debtor="彭某")
    case = changed(case, "loan", debited="该行尾号3307的惠农卡", movements=(taken,))
    told = {"A3": "原告在被告处", "C4": "本人在被投诉人处", "B4d": "本人在贵行"}
    for paper, whose in told.items():
        assert f"上述扣款出自{whose}开立的尾号3307的惠农卡。" in text_of(case, paper)
    assert "有人以本人的名义在被投诉人处为彭某的债务提供保证" in text_of(case, "C4")
    assert "有人以本人的名义为彭某的债务在贵行提供保证" in text_of(case, "B4d")


def owned() -> Case:
    """The bank denies a leak and owns up to its teller's query; the supervisor found that query without leave."""
    reasons = (BankReason.STAFF_PRIVATE, BankReason.NOT_FROM_US)
    case = example("statement-leak")
    said = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 10), decision=OWNED)
    found = Regulator(
        desk="国家金融监督管理总局遵义监管分局",
        sent=date(2026, 9, 15),
        reply=Reply.PARTIAL,
        reply_date=date(2026, 10, 17),
        reply_text="经核查，该支行存在一名柜员未经客户授权查询客户账户信息的情况，已督促整改。",
    )
    case = structs.replace(case, complaint=structs.replace(said, reasons=reasons), regulators=(found,))
    basis = (SourceBasis.UNIQUE_DATA, SourceBasis.QUERY_RECORD, SourceBasis.BANK_ADMISSION)
    return changed(case, "leak", source_basis=basis)


def test_a_query_that_the_bank_itself_tells_of_is_held_against_its_denial() -> None:
    text = text_of(owned(), "A3")
    bank = "被告2026年9月10日的答复说明“我行柜员2024年9月12日的查询系其个人行为”"
    office = (
        "国家金融监督管理总局遵义监管分局2026年10月17日的答复写明“该支行存在一名柜员未经客户授权查询客户账户信息的情况”"
    )
    source = text.partition("认定信息来自被告的依据")[2].partition("违反的义务")[0]
    assert bank in source and office in source and "可以说明信息从何处取得" not in text
    defence = text.partition("关于信息来源。")[2].partition("\n")[0]
    assert "被告在答复中称“未发现我行系统对外泄露信息”" in defence and "否认泄露的说法不能否定该次查询" in defence
    assert "没有说明查询了哪些记录" not in text and "应他人要求" not in text
    assert "被告的人员未经授权查询原告的信息，被告对人员和查询权限的管理存在过错" in text


def test_what_an_office_found_stands_in_the_letters_to_the_bank() -> None:
    text = text_of(owned(), "B4d")
    assert "遵义监管分局2026年10月17日的答复写明“该支行存在一名柜员未经客户授权查询客户账户信息的情况”" in text
    assert "“未发现我行系统对外泄露信息”不能否定该次查询" in text


def test_a_denial_alone_is_no_query_owned_up_to() -> None:
    case = owned()
    assert case.complaint
    denied = structs.replace(case.complaint, decision="我行员工没有违规查询您的账户，未发现泄露信息。")
    text = text_of(structs.replace(case, complaint=denied, regulators=()), "A3")
    assert "不能否定该次查询" not in text and "上述答复没有说明查询了哪些记录" in text


def test_a_receipt_for_the_loss_is_not_put_to_the_costs() -> None:
    case = changed(example("loan-in-my-name"), "claim", property_loss=Decimal(20000))
    case = changed(case, "claim", property_loss_how="按揭被拒以后开发商没有退的购房定金")
    case = changed(case, "claim", costs=(Cost(kind=CostKind.TRAVEL, amount=Decimal("268.50"), receipt=YES),))
    paper = {"form": EvidenceForm.DOCUMENT, "source": "开发商", "original": YES}
    for proves in ("交了定金2万元", "已经交纳"):
        receipt = Evidence(group=EvidenceGroup.LOSS, name="定金收据", proves=proves, **paper)
        text = text_of(structs.replace(case, evidence=(receipt,)), "A3")
        assert "没有退的购房定金（证据1）。" in text and "支出合理费用268.50元（" not in text
        assert "财产损失 | 20,000.00 | 见证据1" in text


def guaranteed() -> Case:
    """A guarantee of 2018-11-20 that the person never gave: the bank says signed in person, the person was away."""
    case = changed(example("loan-in-my-name"), "loan", kind=LoanKind.GUARANTEE, signed=date(2018, 11, 20))
    case = changed(case, "loan", at_branch=NO, debtor="彭某")
    decision = "经核查，保证合同系您本人在我行当面签署，不承担责任。"
    said = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 10), decision=decision)
    case = structs.replace(case, complaint=structs.replace(said, reasons=(BankReason.CONTRACT_SIGNED,)))
    ticket = Evidence(
        group=EvidenceGroup.LEAK,
        name="火车票订单截图",
        form=EvidenceForm.ELECTRONIC,
        source="原告的手机",
        original=YES,
        proves="2018年11月15日去广州，11月28日回岳阳",
    )
    friend = Witness(name="徐斌", address="广州市番禺区", knows="2018年11月15日到28日我住在他那里")
    police = Police(when=Moment(day=date(2026, 9, 12)), status=PoliceStatus.REFUSED, station="石家庄市公安局长安分局")
    return structs.replace(
        case, evidence=(ticket,), witnesses=(friend,), presence=(), police=police, story="借款人是镇上开饲料店的。"
    )


def test_where_one_was_in_the_month_of_signing_meets_signed_in_person() -> None:
    text = text_of(guaranteed(), "A3")
    assert (
        "原告当时的行踪：2018年11月15日去广州，11月28日回岳阳（证据1）；"
        "证人徐斌可以证明2018年11月15日到28日原告住在他那里。" in text
    )
    assert "有关凭证见证据1" not in text
    assert "被告主张当面签署的，应当说明由何人、于何时、在何处见到原告本人签字" in text
    later = changed(guaranteed(), "loan", signed=date(2019, 3, 4))
    assert "当时的行踪" not in text_of(later, "A3")


def test_the_procuratorate_reads_the_story_and_what_the_bank_says() -> None:
    text = text_of(guaranteed(), "D3")
    assert "借款人是镇上开饲料店的。" in text and "本人的书面说明（原话）附后。" in text
    assert "内容为：“经核查，保证合同系您本人在我行当面签署，不承担责任”" in text
    assert "面签的人员、当时的影像和合同原件是查明何人签署的线索" in text


def test_one_sentence_of_the_bank_is_quoted_under_one_heading() -> None:
    case = structs.replace(one_code("填了卡号。"), complaint=None)
    words = "您自行点击链接泄露信息，损失由您承担。"
    said = Complaint(sent=date(2026, 8, 1), reply=Reply.REFUSED, decided_received=date(2026, 8, 9), decision=words)
    text = text_of(structs.replace(case, complaint=structs.replace(said, reasons=(BankReason.CARELESS,))), "A2")
    assert "关于受骗的情节。原告系受他人欺骗" in text
    assert text.partition("可能提出的抗辩的说明")[2].count("您自行点击链接泄露信息") == 1


def test_dealings_with_the_debtor_are_no_signature_under_a_guarantee() -> None:
    words = "合同上有您的签名，您与借款人有业务往来，提供担保符合常理。如您认为签名不实，请自行鉴定。"
    case = guaranteed()
    assert case.complaint
    case = structs.replace(case, complaint=structs.replace(case.complaint, decision=words))
    met = "又称“您与借款人有业务往来”、“提供担保符合常理”；与债务人有往来，不等于同意为其债务提供保证"
    assert f"被告{met}，是否同意只能以原告本人的签署证明。" in text_of(case, "A3")
    office = text_of(case, "C4")
    assert f"被投诉人{met}" in office and "合同由本人签署的事实应当由被投诉人证明，不以本人先行鉴定为条件" in office


def test_the_number_of_a_payment_and_why_one_paid_are_printed() -> None:
    case = example("pos-credit")
    numbered = (structs.replace(case.transactions[0], no="JY0188"), *case.transactions[1:])
    why = Movement(
        day=date(2026, 8, 5), amount=Decimal("2000.00"), kind=MovementKind.REPAID, protest=YES, why="怕影响征信"
    )
    case = changed(structs.replace(case, transactions=numbered), "debt", repaid=Decimal("2000.00"), movements=(why,))
    assert "（流水号JY0188） |" in text_of(case, "A2")
    assert "本人2026年8月5日付款的原因是：怕影响征信。" in text_of(case, "C1")
    again = structs.replace(why, day=date(2026, 9, 5))
    twice = changed(case, "debt", repaid=Decimal("4000.00"), movements=(why, again))
    assert "本人2026年8月5日、2026年9月5日付款的原因均是：怕影响征信。" in text_of(twice, "C1")


def test_a_call_to_a_sister_is_a_call_to_another_than_the_holder() -> None:
    case = changed(example("pos-credit"), "debt", collected_since=date(2026, 8, 1), collected_how="打给我妹妹说我欠钱")
    assert "向原告催收，不得就此联系原告以外的人" in text_of(case, "A2")
    alone = changed(case, "debt", collected_how="每天打三四个电话")
    assert "不得就此联系" not in text_of(alone, "A2")


def test_the_hour_of_a_query_and_what_was_said_of_it_reach_the_application() -> None:
    happened = "2024年9月12日15时08分，有人在支行柜面查询了我的账户。我丈夫的侄子当众说出余额。"
    case = changed(owned(), "leak", occurred=date(2024, 9, 12), what_happened=happened)
    case = changed(case, "leak", categories=(DataCategory.BALANCE,), source_note="余额只有银行知道")
    case = structs.replace(case, evidence=())
    assert case.bank
    asked = Notice(
        day=date(2024, 9, 20),
        addressee=case.bank.name,
        channel=ContactChannel.COUNTER,
        said="问谁查了我的账户",
        reply=Reply.REFUSED,
        reply_date=date(2024, 9, 20),
        reply_text="9月12日有一次柜面查询，是柜员帮熟人看一眼",
    )
    case = structs.replace(case, notices=(asked,))
    text = text_of(case, "A8")
    assert "2024年9月12日（重点为15时08分前后）" in text
    assert "被申请人于2024年9月20日答复“9月12日有一次柜面查询，是柜员帮熟人看一眼”，说明该次查询的记录存在" in text
    none = structs.replace(case, notices=(structs.replace(asked, reply_text="没有查询您账户的记录"),))
    assert "说明该次查询的记录存在" not in text_of(none, "A8")
    assert "原告丈夫的侄子当众说出余额" in text_of(case, "A3")


def test_where_a_paper_came_from_is_told_of_the_party() -> None:
    case = guaranteed()
    own = structs.replace(case.evidence[0], source="客户经理让我用手机拍的")
    assert "| 客户经理让原告用手机拍的 |" in text_of(structs.replace(case, evidence=(own,)), "A6")
