"""A debt in somebody's name: what was paid, asked, printed and told stands as it was, and no more than that."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Evidence, Movement, Notice, PiRequest
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    MovementKind,
    PiRight,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_papers_of_guarantors import guarantor
from tests.documents.test_told import changed, text_of

NO, YES = Answer.NO, Answer.YES
VISIT = "2024年5月16日银行来人，说我给刘某担保了二十万，拿出一张《担保人履行责任通知书》让我签，我签了名字。"


def proof(group: EvidenceGroup, name: str, proves: str) -> Evidence:
    return Evidence(group=group, name=name, form=EvidenceForm.DOCUMENT, source="银行打印", original=YES, proves=proves)


def answered(case: Case, decision: str, *reasons: BankReason) -> Case:
    """The bank refused the complaint with these words on 2026-09-01."""
    said = Complaint(sent=date(2026, 8, 20), reply=Reply.REFUSED, decided_received=date(2026, 9, 1), decision=decision)
    return structs.replace(case, complaint=structs.replace(said, reasons=reasons))


def paid_and_taken() -> Case:
    """500.00 paid in under protest on 20 July, 812.35 taken on 5 August 2026; each with a slip of its own."""
    moves = (
        Movement(day=date(2026, 7, 20), amount=Decimal("500.00"), kind=MovementKind.REPAID, protest=YES),
        Movement(day=date(2026, 8, 5), amount=Decimal("812.35"), kind=MovementKind.DEDUCTED, protest=YES),
    )
    case = example("loan-in-my-name")
    slips = (
        proof(EvidenceGroup.LOSS, "2026年7月20日存款回单", "被催收逼着存了500元"),
        proof(EvidenceGroup.LOSS, "工资卡流水", "2026年8月5日被划走812.35元"),
    )
    case = structs.replace(case, evidence=(*case.evidence, *slips))
    return changed(case, "loan", movements=moves, debited="本人在滹沱示例银行的工资卡，尾号2083")


def guaranteed(**told: Any) -> Case:
    """The sued guarantor of Liu's loan, due on 2021-04-25, so that the bank came too late."""
    case = changed(guarantor(demanded=NO), "loan", due=date(2021, 4, 25), debtor="刘某")
    return structs.replace(case, **told)


def test_a_visit_for_a_signature_is_an_account_of_collection() -> None:
    """The answer pleads the time to sue: a notice signed at home goes to the police, not to court or supervisor."""
    case = guaranteed(story=VISIT)
    assert "诉讼时效期间为三年" in text_of(case, "A22")
    assert all("履行责任通知书" not in text_of(case, paper) for paper in ("A23", "C1"))
    assert "履行责任通知书" in text_of(case, "D1")


def test_that_one_applied_oneself_is_met_by_the_records_of_the_application() -> None:
    case = changed(example("loan-in-my-name"), "claim", property_loss=Decimal("286.40"))
    text = text_of(answered(case, "该贷款系您本人申请。", BankReason.OWN_ACT), "C4")
    assert "请责令其提供申请资料的原件和办理时的影像" in text
    assert "信息外流" not in text and "对损失有过错" not in text


@pytest.mark.parametrize("asked", [True, False])
def test_deletion_has_its_claim_where_it_has_its_reason(asked: bool) -> None:
    case = changed(example("loan-in-my-name"), "claim", delete=asked)
    wish = PiRequest(sent=date(2026, 9, 15), received=date(2026, 9, 17), rights=(PiRight.ACCESS,), answer=Reply.NONE)
    text = text_of(structs.replace(case, pi_request=wish), "A3")
    assert ("判令被告于判决生效之日起十日内删除办理上述业务时以原告名义收集、形成的个人信息" in text) is asked
    assert ("原告在本案中另请求删除" in text) is asked


def test_each_movement_has_its_own_slip() -> None:
    text = text_of(paid_and_taken(), "A3")
    assert "付出款项的凭证见证据5、6" in text
    assert "2026年7月20日的付款（证据5），原告当时已经提出异议" in text and "用以证明：被催收逼着" not in text
    assert "上述扣款出自原告在滹沱示例银行的工资卡" in text


def test_no_answer_is_given_to_a_sum_of_nothing() -> None:
    text = text_of(changed(example("sued-loan"), "bank_suit", penalty=Decimal(0)), "A22")
    assert "（本金150,000.00元、利息21,600.00元）" in text
    assert "0.00元、违约金" not in text and "违约金和费用0.00元" not in text and "关于违约金" not in text


def test_a_request_at_another_branch_is_told_as_made_there() -> None:
    branch = "滹沱示例银行股份有限公司石家庄桥西支行"
    told = Notice(day=date(2026, 7, 3), addressee=branch, channel=ContactChannel.COUNTER, said="要看申请表", demand=YES)
    asked = structs.replace(told, reply=Reply.REFUSED, reply_date=date(2026, 7, 3), reply_text="网点只能查，不能提供")
    text = text_of(structs.replace(example("loan-in-my-name"), notices=(asked,)), "A8")
    assert f"申请人于2026年7月3日到{branch}要求提供申请表，该单位同日答复“网点只能查，不能提供”，没有提供。" in text
    assert "到被申请人营业场所" not in text


def test_the_records_said_to_be_kept_are_those_the_bank_spoke_of() -> None:
    said = "担保合同上有你的签字和手印，当时是双人面签的。"
    case = answered(guaranteed(), said, BankReason.CONTRACT_SIGNED, BankReason.IDENTITY_CHECKED)
    text = text_of(case, "A8")
    assert "“当时是双人面签的”" in text and "放款的有关记录" not in text
    assert "，说明核验、签署的有关记录由其保存" in text


def test_a_print_of_a_finger_is_denied_in_the_words_of_the_story() -> None:
    case = changed(guaranteed(), "leak", what_happened="签名不是我写的，指印也不是我按的。")
    answer = text_of(case, "A22")
    assert "请求准许对合同上的签名和指印进行鉴定" in answer and "指印不是答辩人本人所按" in answer
    assert "对指印是否为申请人所按进行指纹鉴定" in text_of(case, "A25")


def test_a_print_not_known_is_examined_and_not_denied() -> None:
    """Not to know whose print it is, or to ask for an appraisal, denies nothing."""
    case = changed(guaranteed(), "leak", what_happened="签名不是我写的，指印我不知道是谁的。")
    answer, request = text_of(case, "A22"), text_of(case, "A25")
    assert "请求准许对合同上的签名和指印进行鉴定" in answer and "对指印是否为申请人所按" in request
    assert "应当证明上述签名和合同上的指印的真实性" in answer
    assert "指印不是" not in answer + request + text_of(case, "D1")
    case = changed(guaranteed(), "leak", what_happened="签名不是我写的，不申请指印鉴定。")
    assert "指纹鉴定" not in text_of(case, "A25")


def test_a_summons_is_no_collecting_and_a_denial_beside_it_stands() -> None:
    said = "收到法院传票说我欠银行15万元，我从来没有贷过款"
    assert "从来没有贷过款" in text_of(changed(guaranteed(), "leak", what_happened=said), "A22")
    assert said in text_of(guaranteed(story=said), "A23")
    chased = "2024年5月银行来人催我还款，我从来没有贷过款，后来让我在通知上签名。"
    answer = text_of(changed(guaranteed(), "leak", what_happened=chased), "A22")
    assert "从来没有贷过款" in answer and "来人" not in answer and "通知上签名" not in answer


def test_a_guarantor_names_the_debtor_and_asks_for_the_loan_itself() -> None:
    moves = (Movement(day=date(2025, 1, 22), amount=Decimal("1580.46"), kind=MovementKind.DEDUCTED, protest=YES),)
    case = changed(guaranteed(), "loan", movements=moves, debited="本人领取惠农补贴的存折")
    answer, order = text_of(case, "A22"), text_of(case, "A8")
    assert "保证合同（金额150,000.00元，主债务人刘某）" in answer and "出自答辩人领取惠农补贴的存折" in answer
    assert "主合同，借款人（刘某）的放款和还款明细" in order and "证明主债务是否发生、数额和到期日" in order
    assert "扣划该款的凭证和所依据的约定" in order and "提起反诉的，证明扣划有无依据" in order
    assert "除反诉所涉各项外" in order and "证明反诉的事实" not in order


def test_a_check_that_the_bank_told_of_is_no_possible_one() -> None:
    case = answered(example("loan-in-my-name"), "身份信息经联网核查一致。", BankReason.IDENTITY_CHECKED)
    text = text_of(case, "A3")
    assert "可能主张办理时已经核验身份" not in text and "被告在答复中" in text


def test_the_list_of_a_defendant_speaks_of_nobody_as_me() -> None:
    shown = proof(EvidenceGroup.LEAK, "我本人2018年签过名的劳动合同", "2019年4月26日我在佛山上班，签名不是我写的")
    case = structs.replace(example("sued-loan"), evidence=(shown,))
    text = text_of(case, "A6")
    assert "2019年4月26日提交人在佛山上班，签名不是提交人写的" in text and "我" not in text
    assert "2018年签过名的劳动合同复印件1份" in text_of(case, "C1") and "我本人" not in text_of(case, "C1")
