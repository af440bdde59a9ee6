"""Three plain cases read whole: what is only possible is not certain, and the bank is met in the words that it used."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import dossier, lint
from complaints.documents.hearsay import where_stayed
from complaints.documents.quoting import quoted
from legal_refs.assessment import assess
from legal_refs.case.facts import Case
from legal_refs.case.onesuit import of_matter
from legal_refs.case.vocabulary import Answer
from tests.documents.test_arguments import small

ON = date(2026, 12, 1)


def made(case: Case, *papers: str) -> dict[str, str]:
    files = dossier.build(case, assess(case, ON), list(papers)).files
    return {file.id: lint.text(file.data) for file in files}


def test_what_came_back_for_one_payment_is_not_asked_for_again_beside_the_limit() -> None:
    """86,300.00 over the limit; the police gave back the last payment of 7,800.00: 78,500.00 of it is still out."""
    text = made(small("holder-died-later"), "A1")["A1"]
    assert "判令被告全额支付超出约定单日限额、尚未收回的78,500.00元" in text
    assert "超出单日限额的部分共计86,300.00元" in text


def test_a_code_that_may_have_been_caught_is_not_said_to_have_been() -> None:
    text = made(small("holder-died-later"), "A1")["A1"]
    assert "持卡人周德厚的手机曾被植入恶意程序，验证码同样可能被他人截取，被告不能仅以" in text
    assert "同为他人截取验证码完成的网络盗刷" not in text


def test_a_link_that_was_opened_and_an_alert_that_was_not_read_are_told() -> None:
    """The note tells of a programme and not of the link; whether the alert arrived nobody knows."""
    text = made(small("holder-died-later"), "A1")["A1"]
    assert "持卡人周德厚曾点开他人发送的链接。" in text
    assert "被告就上述交易发送的提醒，持卡人周德厚没有看到；是否送达、何时送达，应当由被告提供记录" in text
    assert "原告就持卡人周德厚联系的时间说明：手机黑屏后他以为手机坏了" in text
    case = small("holder-died-later")
    told = structs.replace(case, custody=structs.replace(case.custody, note="周德厚说他点了一个链接。"))
    assert "曾点开他人发送的链接" not in made(told, "A1")["A1"]


def test_the_words_of_a_bank_on_a_leak_are_quoted_in_the_suit_over_the_money() -> None:
    """The bank did not find that data got out, which is not to deny it; six of the seven calls came after the theft."""
    case = of_matter(small("caller-knew"), "theft")
    for paper, text in made(case, "A1", "B3").items():
        you = "被告" if paper == "A1" else "贵行"
        assert f"{you}答复“我行未发现客户信息泄露”、“您的信息也可能从其他渠道泄露”，没有说明查询了哪些记录" in text
        assert f"{you}答复没有泄露信息" not in text
        assert "争议交易以前，2025年9月3日" not in text and "信息外流的经过是：2025年9月3日" in text
        assert "至2025年10月22日，此类来电共7次，包括争议交易以后的来电" in text
        assert f"认定信息来自{you}的依据是：分期才办了七天" in text
        assert f"{you}在答复中称“不存在过错”，并称“我行已尽提示义务”" in text


def test_where_else_the_data_may_come_from_is_quoted_in_the_suit_over_data() -> None:
    case = of_matter(small("caller-knew"), "leak")
    text = made(case, "A3")["A3"]
    assert "被告在答复中称“您的信息也可能从其他渠道泄露”" in text
    assert text.count("被告在答复中称“您的信息也可能从其他渠道泄露”") == 1
    assert "其他单位也掌握原告的信息" not in text


def test_a_clause_inside_other_words_is_quoted_with_both_its_marks() -> None:
    """根据章程第九条“凡…，均视为…”: neither half of the inner quotation stands alone."""
    case = small("trader-copied")
    text = made(case, "A1")["A1"]
    assert "被告主张“视为持卡人本人所为”，以合同、章程中" in text
    assert quoted([case.complaint.decision], "视为").count("’") == quoted([case.complaint.decision], "视为").count("‘")
    assert "被告在答复中称“密码由您本人及家属掌握”" in text


def test_a_shop_that_took_all_payments_took_all_and_keeps_its_own_film() -> None:
    found = made(small("trader-copied"), "A1", "A7")
    assert "争议交易均由商丘市睢阳区示例酒水商行受理，" in found["A7"] and "在该处发生的部分" not in found["A7"]
    assert "现场的监控录像由商户、收单机构形成和保存，现已无法取得" in found["A1"]
    assert "何时、依何规定删除" not in found["A1"]
    case = small("trader-copied")
    atm = structs.replace(case, circumstances=structs.replace(case.circumstances, video_lost=Answer.NO))
    assert "现已无法取得" not in made(atm, "A1")["A1"]


def test_answers_are_put_into_sentences() -> None:
    text = made(small("trader-copied"), "A1")["A1"]
    assert "河东区建军五金经营部经营者，住" in text
    assert "向被告询问案子和赔钱的事" in text
    assert where_stayed("泉州市丰泽区示例商场服装店，上班") == "泉州市丰泽区示例商场服装店上班"
    assert where_stayed("在自己家里") == "自己家里"


def test_a_letter_that_names_only_its_month_is_cited_where_it_is_told() -> None:
    """“2026年5月再次要求赔付”: of the demands of 2023 and of May 2026 it is the second."""
    text = made(small("trader-copied"), "A1")["A1"]
    assert "2026年5月18日，原告以邮政特快专递向被告" in text
    told = text.split("2026年5月18日，原告以邮政特快专递向被告", 1)[1].split("\n", 1)[0]
    assert "（证据9）" in told and "其他有关凭证见证据9" not in text


def test_the_report_of_cases_has_the_later_answer_too() -> None:
    text = made(small("trader-copied"), "E2")["E2"]
    assert "，2026年6月8日又答复“该笔交易距今已五年多，已超过诉讼时效，且密码由您本人及家属掌握，我行不予赔付”" in text


def test_who_called_and_as_whom_stands_in_the_suit_over_data_too() -> None:
    """What the caller knew is the proof there; that a code was told belongs to the theft and stands in that suit."""
    case = of_matter(small("caller-knew"), "leak")
    for paper, text in made(case, "A3", "C2").items():
        me = "原告" if paper == "A3" else "本人"
        assert "上述来电的时间为2025年9月10日15时08分许，号码为0595-55559876，来电人自称晋江示例银行客服" in text
        assert f"）与{me}联系" not in text
        assert "透露" not in text
