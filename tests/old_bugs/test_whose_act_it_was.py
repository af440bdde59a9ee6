"""What readers of papers on data and debts found: acts told wider, or as those of others, than they were."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents.retelling import branch_of, told
from legal_refs.case.facts import Case, Complaint, CreditCardDebt, Discovery, Evidence, Moment
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    DataCategory,
    DiscoveryHow,
    EvidenceForm,
    EvidenceGroup,
    Reply,
    SourceBasis,
)
from tests.documents.test_arguments import example, small
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_data_told_to_others import told_to_colleagues
from tests.documents.test_told import changed


def hinted() -> Case:
    """Collected from on 3 August, the loan found in the credit report of the 5th."""
    case = example("loan-in-my-name")
    report = case.credit
    assert report
    return structs.replace(
        changed(case, "leak", what_happened="2026年5月6日同事说有人打电话到单位催债。"),
        credit=structs.replace(report, report_date=date(2026, 5, 8)),
        discovery=Discovery(when=Moment(day=date(2026, 5, 6)), how=DiscoveryHow.OTHER, obligor_known=date(2026, 5, 8)),
    )


def test_a_first_call_of_collectors_is_no_knowledge_of_the_loan() -> None:
    case = hinted()
    text = made(case, "A3", "C1")
    assert "发现被他人冒名办理业务" not in "".join(text.values())
    assert text["A3"].count("2026年5月6日") == text["A3"].count("2026年5月6日同事说") + text["A3"].count(
        "2026年5月6日知道"
    ), "the story tells that day"
    untold = structs.replace(
        changed(case, "leak", what_happened="有人冒用我的名义"), debt=CreditCardDebt(collected_since=date(2026, 5, 6))
    )
    assert "2026年5月6日，原告得知被催收。" in made(untold, "A3")["A3"]
    late = structs.replace(case, discovery=structs.replace(case.discovery, obligor_known=None), credit=None)
    assert "发现被他人冒名办理业务" in made(late, "A3")["A3"]


def test_an_open_act_of_the_banks_own_officer_is_not_inferred() -> None:
    case = changed(told_to_colleagues(), "leak", source_basis=(SourceBasis.UNIQUE_DATA,), source_note=None)
    text = made(case, "A3")["A3"]
    assert "实施上述行为的是被告的工作人员。被告2026年3月10日的答复没有否认上述行为" in text
    assert "只由被告掌握的内容" not in text and "高度可能性" not in text
    noted = changed(case, "leak", source_note="银行2026年3月10日答复承认")
    text = made(noted, "A3")["A3"]
    assert "答复承认" not in text and "银行2026年3月10日" not in text


def test_an_admitted_query_is_not_an_admitted_sale() -> None:
    def answered(decision: str) -> str:
        answer = Complaint(
            sent=date(2026, 3, 1),
            reply=Reply.REFUSED,
            decided_received=date(2026, 3, 10),
            decision=decision,
            reasons=(BankReason.STAFF_PRIVATE,),
        )
        case = changed(example("insider-sale"), "leak", source_basis=(SourceBasis.BANK_ADMISSION,))
        return made(structs.replace(case, complaint=answer), "A3")["A3"]

    asked = answered("原柜员李某擅自查询客户信息系其个人行为")
    assert "擅自查询客户信息" in asked and "系其人员所为" not in asked and "泄露属于工作人员" not in asked


def test_a_customer_of_before_gave_nothing_for_the_first_time_at_the_counter() -> None:
    case = changed(
        example("leak-calls"),
        "leak",
        given_on=date(2026, 3, 9),
        occurred=date(2026, 3, 10),
        what_happened="2026年3月9日，我在柜台办理转账。次日有人来电说出余额。",
        categories=(DataCategory.NAME, DataCategory.BALANCE),
    )
    text = made(case, "A3", "B4d")
    assert "2026年3月9日，本人向贵行提供了" not in text["B4d"] and "原告因办理业务向被告提供个人信息" not in text["A3"]
    assert "期间自贵行取得本人的信息之日起算" not in text["B4d"]


def test_a_card_without_a_branch_was_not_opened_at_the_defendants() -> None:
    case = example("leak-calls")
    assert case.card
    bare = structs.replace(case.card, open_branch=None, open_date=None, contract_name=None, tail="3906")
    assert "在被告处开立账户" not in made(structs.replace(case, card=bare), "A3")["A3"]
    opened = structs.replace(bare, open_date=date(2020, 1, 5))
    assert "2020年1月5日，原告在被告处开立账户" in made(structs.replace(case, card=opened), "A3")["A3"]


def test_the_banks_own_branch_and_staff_are_called_as_the_side_is() -> None:
    form = branch_of("西府示例银行股份有限公司宝鸡渭滨支行", "宝鸡市")
    assert form

    def said(text: str, you: str = "被告") -> str:
        return told(text, "原告", you, branch=form)

    assert said("渭滨支行的信贷员打电话给我") == "被告的信贷员打电话给原告"
    assert said("宝鸡渭滨支行柜员查了") == "被告的柜员查了"
    assert said("我在西府示例银行渭滨支行贷款") == "原告在被告处贷款"
    assert said("微信是支行信贷员的工作号") == "微信是被告的信贷员的工作号"
    assert said("他自称支行信贷员") == "他自称支行信贷员"
    assert said("秦岭银行渭滨支行的人") == "秦岭银行渭滨支行的人"
    assert said("渭滨支行说", "该行") == "渭滨支行说"
    assert branch_of("西府示例银行股份有限公司", "宝鸡市") is None


def test_provisions_stand_by_what_happened_each_group_with_its_fact() -> None:
    """Secrecy, safeguards, notice, peace; in the sale also privacy and the employer."""
    for name, count, fact in (
        ("leak-calls", 4, "原告的信息由被告掌握而被他人取得，被告没有履行上述义务。"),
        ("insider-sale", 5, "被告的工作人员将查询账号出售给他人，原告的信息因此外流，被告没有履行上述义务。"),
    ):
        text = made(example(name), "A3")["A3"]
        duties = text.split("被告违反的义务\n")[1].split("###")[0].strip().split("\n")
        assert len(duties) == count and fact in duties[0], name
        assert "被告没有通知原告，没有履行该项义务。" in text and "单独同意" not in text
        assert text.count("为存款人保密的原则") == 1


def test_staff_who_passed_data_on_did_not_sell_an_account_and_the_other_way_round() -> None:
    """What was sold is read from the story; where it tells nothing, nobody is said to have sold."""
    sold = "被告的工作人员将原告的信息出售给他人，违反上述规定。"
    for story, sentence in (
        ("银行员工用系统账号查询客户信息后出售给他人，其中有原告的信息。", sold),
        ("银行员工把原告的姓名、银行账号卖给中介。", sold),
        ("银行员工将系统账号借给中介，中介倒卖客户信息。", "将系统账号交给他人使用，原告的信息因此外流"),
        ("银行员工出售查询权限，他人由此取得信息。", "将查询权限出售给他人，原告的信息因此外流"),
        ("银行员工私下查询。", "原告的信息经被告的工作人员外流，被告没有履行上述义务。"),
    ):
        case = example("insider-sale")
        case = structs.replace(case, leak=structs.replace(case.leak, what_happened=story))
        assert sentence in made(case, "A3")["A3"], story


def test_the_duty_to_tell_of_the_code_stands_where_the_leak_began_before_the_data_law() -> None:
    """民法典 1038 II governs June to October 2021; 个保法 57 only from 2021-11-01."""
    case = small("leak-across")
    first = made(case, "A3")["A3"].split("被告违反的义务\n")[1].split("\n")[0]
    assert "应当及时补救、告知自然人并向有关主管部门报告" in first and "第四十条、第四十二条" in first


def online_loan(**loan: object) -> Case:
    """A loan made on a phone while its holder lay in hospital, passed on within minutes."""
    case = changed(
        example("loan-in-my-name"),
        "loan",
        signed=date(2026, 3, 10),
        online=Answer.YES,
        signature_mine=Answer.NO,
        money_came=Answer.YES,
        account_mine=Answer.YES,
        appraised=None,
        collected=Answer.YES,
        **loan,
    )
    told_so = "3月10日上午我在医院做手术，亲戚让我对着手机眨过眼，说是医保认证。60000元不到10分钟就转到了别人的账户。"
    answer = Complaint(
        sent=date(2026, 5, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 5, 10),
        decision="人脸识别通过，款项已发放",
        reasons=(BankReason.IDENTITY_CHECKED, BankReason.MONEY_PAID_OUT),
    )
    record = Evidence(
        group=EvidenceGroup.LEAK, name="出院记录", form=EvidenceForm.DOCUMENT, proves="3月10日在医院做手术"
    )
    case = changed(case, "leak", what_happened=told_so)
    return structs.replace(case, complaint=answer, presence=(), evidence=(record,), story=None)


def test_a_day_in_hospital_meets_the_face_the_code_and_the_money_that_left() -> None:
    text = made(online_loan(), "A3")["A3"]
    assert "眨过眼，说是医保认证（证据1）" in text and "电子合同不是原告本人签署（证据1）" not in text
    assert "接受面部影像采集（对方说是医保认证）" in text
    assert "原告已经说明办理当日的情况（证据1）；被告应当逐项提供该日登录、人脸核验、签约和转出的时间" in text
    assert "款项到账后几分钟内即转往他人的账户" in text


def test_how_a_debt_in_anothers_name_was_collected_is_told() -> None:
    case = structs.replace(online_loan(), debt=CreditCardDebt(collected_how="打电话到我单位，给同事发短信"))
    for paper, text in made(case, "A3", "C1").items():
        assert "催收情形为：打电话到" in text and "给同事发短信" in text, paper
