"""What was told of a part is not said of the whole: a film, a limit, a function, an act, a message."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import CardFeature, Case, Evidence
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    ContactChannel,
    DoneBy,
    EvidenceForm,
    EvidenceGroup,
    Feature,
    PhoneCodes,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def test_what_the_police_saw_on_one_film_is_told_as_theirs() -> None:
    case = changed(example("minor-pos"), "circumstances", video_other_person=Answer.YES)
    case = structs.replace(case, evidence=tuple(one for one in case.evidence if "录像" not in one.name))
    general = "据原告了解，交易时的监控录像显示，操作人不是"
    assert general in text_of(structs.replace(case, story="卡被盗刷。"), "A1")
    text = text_of(structs.replace(case, story="民警后来说，取款机的录像里是一个戴口罩的男人。"), "A1")
    assert "据原告了解，民警后来说，取款机的录像里是一个戴口罩的男人。" in text and general not in text


def test_whether_a_limit_covers_a_payment_is_for_the_bank_to_show_where_its_terms_are_unknown() -> None:
    case = example("minor-pos")
    case = structs.replace(case, card=structs.replace(case.card, limit_daily=Decimal(1), limit_terms=None))
    asked = "被告主张该限额不适用于上述交易的，应当提供所依据的约定"
    assert asked in text_of(case, "A1")
    told = structs.replace(case, card=structs.replace(case.card, limit_terms="领用合约约定的单日限额"))
    assert asked not in text_of(told, "A1")


def test_only_the_function_that_was_not_explained_is_called_so() -> None:
    case = example("quick-pay")
    features = (
        CardFeature(feature=Feature.MOBILE_BANK, explained=Answer.YES),
        CardFeature(feature=Feature.QUICK_PAY, explained=Answer.NO),
    )
    case = changed(structs.replace(case, card=structs.replace(case.card, features=features)), "circumstances")
    text = text_of(case, "B1")
    assert "没有向本人说明快捷支付功能，应当说明该功能适合老年持卡人使用的依据" in text


def _lured() -> Case:
    """Somebody else paid; the holder opened a link and typed one code into the page."""
    said = "客户自行点击不明链接并输入验证码，泄露身份信息。转账经验证码验证通过，视为客户本人操作。"
    refused = Complaint(
        sent=date(2026, 10, 13),
        channel=ContactChannel.HOTLINE,
        reply=Reply.REFUSED,
        decided_received=date(2026, 10, 20),
        decision=said,
        reasons=(BankReason.CARELESS,),
    )
    case = structs.replace(example("phishing-credit"), complaint=refused)
    acts = {"link_clicked": "yes", "code_typed": "yes", "scam_steps": "no", "code_told": "no", "code_forwarded": "no"}
    return changed(
        case,
        "custody",
        done_by=DoneBy.STRANGER,
        codes=PhoneCodes.GIVEN,
        **{act: Answer(said) for act, said in acts.items()},
    )


def test_who_only_typed_a_code_into_a_page_did_not_pay_under_deceit() -> None:
    text = text_of(_lured(), "A2")
    assert "受骗而为的操作不等于同意交易" not in text
    assert "原告点开链接、在仿冒页面上输入验证码，系受他人欺骗，没有授权任何付款。" in text
    assert "上述行为不是付款的操作，也不等于同意交易。" in text
    assert "在答复中称“客户自行点击不明链接并输入验证码”。原告点开链接" in text


def test_the_message_that_lured_does_not_prove_what_the_code_message_said() -> None:
    case = changed(_lured(), "custody", code_named=Answer.NO)

    def shown(name: str) -> str:
        item = Evidence(
            group=EvidenceGroup.NOT_HOLDER, name=name, form=EvidenceForm.ELECTRONIC, proves="只填过一次验证码"
        )
        return text_of(structs.replace(case, evidence=(item,)), "A2")

    assert "短信没有写明付款金额和收款方（证据1）" not in shown("ETC短信和网页截图")
    assert "短信没有写明付款金额和收款方（证据1）" in shown("验证码短信截图")
