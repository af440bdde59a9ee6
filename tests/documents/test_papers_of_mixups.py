"""An account in the person's name that is the bank's own mix-up of two customers, as it admitted itself."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import catalogue
from legal_refs.assessment import assess
from legal_refs.case.admission import errors_told, own_error
from legal_refs.case.facts import Case, Complaint, Nuisance
from legal_refs.case.vocabulary import Consequence, LoanKind, Reply, SourceBasis
from tests.documents.test_arguments import ON, example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

ADMITTED = "经查系开户时证件号码录入有误，予以更正。"
IMPOSTOR = ("被他人冒名", "他人以原告名义", "他人以本人名义", "有人以", "没有有效核实办理人的身份")


def answered(case: Case, decision: str) -> Case:
    """The same, with an answer of the bank of 2026-01-20 that corrected the record."""
    day = date(2026, 1, 20)
    first = Complaint(sent=date(2026, 1, 5), received=date(2026, 1, 5), reply=Reply.DONE, decision=decision)
    return structs.replace(case, earlier_complaints=(structs.replace(first, decided_received=day),))


def mixed_up(decision: str = ADMITTED) -> Case:
    case = changed(example("loan-in-my-name"), "leak", source_basis=(SourceBasis.BANK_ADMISSION,), what_happened="同名")
    return answered(changed(case, "credit", why_wrong="贷款是同名客户办的"), decision)


def test_a_mix_up_that_the_bank_admitted_is_no_crime_and_has_no_impostor() -> None:
    case = mixed_up()
    assert own_error(case)
    assert "D1" not in {offer.id for offer in catalogue.offers(case, assess(case, ON)) if offer.recommended}
    for paper, text in made(case, "A3", "B1", "C1", "C2").items():
        assert not [words for words in IMPOSTOR if words in text], paper
    text = made(case, "A3")["A3"]
    assert "《个人信息保护法》第八条" in text and "被告处理的原告个人信息不准确" in text
    assert "2026年1月20日的答复载明“经查系开户时证件号码录入有误”。" in text
    assert "2026年1月20日答复更正以后，2026年6月10日的信用报告中又载有上述记录。" in text
    assert "在原告与被告之间不成立" in text and "关于身份核验" not in text


def test_an_impostor_or_a_denial_is_no_mix_up() -> None:
    for said in ("不存在证件号码录入有误的情况。", "贷款系他人冒名，证件号码录入有误。", "证件号码无误。"):
        assert not own_error(mixed_up(said))
    assert [one.words for one in errors_told(mixed_up("客户未及时更新预留信息，短信平台未与柜面同步。"))] == [
        "短信平台未与柜面同步"
    ]


def test_an_answer_that_names_a_wrong_number_is_no_defence_of_a_checked_identity() -> None:
    for said in ("证件号码录入有误，予以更正。", "请您携带身份证件到网点办理。"):
        text = made(answered(example("loan-in-my-name"), said), "A3")["A3"]
        assert "称“已核对身份证件原件”" not in text and "可能主张办理时已经核验身份" in text
    assert "称“已核对身份证件原件”" in made(answered(example("loan-in-my-name"), "已核对身份证件原件。"), "A3")["A3"]


def test_a_card_in_anothers_name_is_no_fraud_on_a_loan() -> None:
    text = made(changed(example("loan-in-my-name"), "loan", kind=LoanKind.CREDIT_CARD), "D1")["D1"]
    assert "贷款诈骗" not in text and "办理信用卡的机构" in text
    assert "☑贷款诈骗、骗取贷款" in made(example("loan-in-my-name"), "D1")["D1"]


def wrong_number() -> Case:
    """A leak of old messages: three calls, all told with their days, long after the messages began."""
    call = Nuisance(day=date(2026, 5, 11), kind="电话")
    found = (SourceBasis.BANK_ADMISSION, SourceBasis.POLICE_DOCUMENT)
    case = structs.replace(example("leak-calls"), nuisances=(call, call, structs.replace(call, day=date(2026, 5, 12))))
    days = {"occurred": date(2025, 10, 15), "ongoing_until": date(2026, 5, 20), "call_count": 3, "message_count": 0}
    case = changed(case, "leak", **days, source_basis=found, source_note=None, callers_knew="我的名字")
    case = changed(
        case, "leak", what_happened="余额的短信一直发到旧号", recipient=None, consequences=(Consequence.CALLS,)
    )
    return answered(case, "经查短信平台未与柜面系统同步，已更正。")


def test_the_days_of_the_sendings_are_not_those_of_the_calls() -> None:
    for paper, text in made(wrong_number(), "A3", "B4d").items():
        assert "事件始于2025年10月15日" in text and "来电、信息始于" not in text, paper
        assert "截至2026年5月20日" not in text and "短信的侵扰" not in text and "掌握的信息包括我的" not in text, paper


def test_the_banks_own_words_are_the_ground_of_source_and_fault() -> None:
    papers = made(wrong_number(), "A3", "C2")
    assert "应当保证个人信息的质量" in papers["A3"] and "应当保证" not in made(example("leak-calls"), "A3")["A3"]
    assert "2026年1月20日的答复载明“经查短信平台未与柜面系统同步”" in papers["A3"]
    assert "有关人员承认" not in papers["A3"] and "被告在答复中已经承认有关差错" in papers["A3"]
    assert "“经查短信平台未与柜面系统同步”，据此，本人信息由被举报机构外泄" in papers["C2"]
