"""A denied card: a file at the head office, a form never seen, a lost identity card, a debt that is still dunned."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Case, CreditCardDebt, Evidence
from legal_refs.case.vocabulary import Answer, BankReason, BankRole, EvidenceForm, EvidenceGroup
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_denied_cards import answered, card_in_my_name
from tests.documents.test_told import changed, text_of

TRIP = "我坐火车去，到信用卡中心要求看申请表，前台说档案在总行，要法院来调才给看。"
ANSWER = "该卡系凭您本人有效身份证件由我行工作人员面签办理，单位是某商贸公司。"


def centre(story: str = TRIP) -> Case:
    """The card centre of a bank answered that it saw the person sign; the form was never shown to her."""
    case = card_in_my_name(online=Answer.NO, signature_mine=Answer.UNKNOWN, id_lost=Answer.YES)
    case = changed(case, "bank", role=BankRole.CARD_CENTRE, superior_name="某银行股份有限公司")
    paper = Evidence(
        group=EvidenceGroup.LEAK,
        name="社保缴费记录",
        form=EvidenceForm.DOCUMENT,
        source="社保网站",
        original=Answer.YES,
    )
    case = structs.replace(case, story=story, evidence=(*case.evidence, paper))
    return answered(case, ANSWER, BankReason.IDENTITY_CHECKED)


def test_a_file_said_to_lie_at_the_head_office_is_to_be_fetched_from_there() -> None:
    order = text_of(centre(), "A8")
    assert "系某银行股份有限公司的分支机构，存放于其上级机构的材料属于同一法人的材料" in order
    assert "包括由其上级机构保管的上述材料" in order
    assert "分支机构，存放" not in text_of(centre("我去要求看申请表，前台说要法院来调才给看。"), "A8")
    head = changed(centre(), "bank", role=BankRole.HEAD_OFFICE)
    assert "存放于其上级机构" not in text_of(head, "A8")


def test_a_journey_to_see_the_form_stands_in_the_body_of_the_complaint() -> None:
    text = text_of(centre(), "A3")
    assert "原告要求查看、取得有关资料的经过是：原告坐火车去，到信用卡中心要求看申请表，前台说档案在总行" in text
    assert "要求查看、取得有关资料的经过" not in text_of(centre("我很生气。"), "A3")


def test_who_never_saw_the_form_denies_a_signature_on_it_and_keeps_an_appraisal_open() -> None:
    kept = "上如有原告姓名的签名，不是原告所签；原告要求核对原件，并保留申请笔迹鉴定的权利"
    assert kept in text_of(centre(), "A3")
    assert kept not in text_of(changed(centre(), "loan", signature_mine=Answer.NO), "A3")
    assert kept not in text_of(changed(centre(), "loan", online=Answer.YES), "A3")


def test_letters_hold_the_lost_card_and_the_employer_against_the_words_of_the_bank() -> None:
    papers = made(centre(), "C1", "C4")
    assert "被投诉机构称由其人员面签的，应当提供面签的时间、地点、经办人员和当时的影像" in papers["C1"]
    assert "请责令其说明出示的证件的签发日期和有效期限" in papers["C4"]
    assert "本人没有在所称的单位工作过（社保缴费记录附后）" in papers["C1"]
    assert "作出存在异议的标注（《征信业管理条例》第二十五条）" in papers["C4"]
    kept = made(changed(centre(), "loan", id_lost=Answer.NO), "C1")["C1"]
    assert "出示的证件的签发日期" not in kept


def test_internal_records_are_asked_for_under_the_limb_of_other_cases() -> None:
    """Evidence provisions 47: how a complaint was handled is no data of the person; an objection is answered to him."""
    order = text_of(centre(), "A8")
    assert "证明收到投诉后是否核查 | （五）" in order or "证明收到异议和投诉后是否核查 | （三）、（五）" in order


def test_dunning_over_disputed_transactions_has_its_rule_in_the_complaint_to_the_regulator() -> None:
    case = example("phishing-credit")
    debt = structs.replace(
        case.debt or CreditCardDebt(), collected_since=date(2026, 7, 1), collected_how="外包公司打我女儿的电话"
    )
    text = text_of(structs.replace(case, debt=debt), "C1")
    assert "第四十一条要求银行保险机构规范催收行为、加强催收外包业务管理" in text
    assert "更不应就此联系本人以外的人；被投诉机构应当停止，并说明委托了何人催收、如何管理" in text
    still = structs.replace(case, debt=structs.replace(debt, collected_since=None, collected_how=None))
    assert "规范催收行为" not in text_of(still, "C1")
