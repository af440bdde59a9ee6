"""What a bank answered at one time is held beside what it answered at another, and what it holds is asked for whole."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Regulator
from legal_refs.case.facts import Case, Complaint, PiRequest
from legal_refs.case.vocabulary import (
    Answer,
    Apology,
    BankReason,
    ContactChannel,
    EvidenceGroup,
    PiRight,
    Reply,
    SourceBasis,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_oral_tellings import at_a_wedding
from tests.documents.test_papers_of_own_desks_and_partners import answered
from tests.documents.test_told import changed

BOTH = "经核查，我行系统未发生信息泄露；您申请贷款时已签署授权书，同意我行向合作机构提供信息。"
REASONS = (BankReason.NOT_FROM_US, BankReason.CONSENTED)


def denied_and_consented(*reasons: BankReason, said: str = BOTH) -> Case:
    case = structs.replace(example("leak-calls"), notices=(), earlier_complaints=())
    return answered(case, said, *(reasons or REASONS))


def test_a_denial_beside_a_consent_to_give_is_turned_against_the_bank() -> None:
    text = made(denied_and_consented(), "A3", "C1")
    assert "被告在答复中称“我行系统未发生信息泄露”。系统没有发生泄露，不能说明没有人查询、导出原告的信息" in text["A3"]
    met = "一面否认信息由其泄露，一面以{}同意其向他人提供信息为理由：没有提供过的，不必以同意为理由"
    assert "被告" + met.format("原告") in text["A3"]
    assert "被投诉机构" + met.format("本人") in text["C1"] and "；；" not in text["C1"]


def test_one_of_the_two_answers_alone_is_no_contradiction() -> None:
    denied = denied_and_consented(BankReason.NOT_FROM_US, said="我行没有泄露您的信息。")
    consented = denied_and_consented(BankReason.CONSENTED, said="您已签署授权书，同意我行向合作机构提供信息。")
    for case in (denied, consented):
        text = made(case, "A3")["A3"]
        assert "一面否认" not in text and "系统没有发生泄露" not in text


def test_the_letter_to_keep_asks_for_what_the_application_asks_for() -> None:
    text = made(denied_and_consented(), "A8", "B4d")
    assert "申请人作出同意的记录（时间、方式）和当时的告知文本" in text["A8"]
    assert "本人作出同意的记录（时间、方式）、告知文本的版本" in text["B4d"]
    scolded = answered(at_a_wedding(), "我们已经批评过她了；当事员工已离职。", BankReason.STAFF_PRIVATE)
    for name, paper in made(scolded, "A8", "B4d").items():
        assert "对有关人员进行调查、作出处理的材料，答复所称已经离职的人员的岗位、编号和任职期间的记录" in paper, name
    told = made(at_a_wedding(), "B4d")["B4d"]
    assert "操作人员编号与人员的对应记录" in told and "监控录像" not in told and "委托处理本人信息的记录" not in told


def test_the_letter_to_keep_tells_what_was_asked_and_that_the_log_is_there() -> None:
    asked = PiRequest(
        sent=date(2026, 9, 15),
        received=date(2026, 9, 17),
        channel=ContactChannel.EMS,
        rights=(PiRight.RECORDS,),
        answer=Reply.REFUSED,
        answer_date=date(2026, 10, 10),
        reason_given="查询日志涉及我行内部系统和商业秘密，不便提供。",
    )
    desk = Regulator(desk="nfra", sent=date(2026, 9, 2), reply=Reply.PARTIAL, reply_date=date(2026, 9, 8))
    case = structs.replace(denied_and_consented(), pi_request=asked, regulators=(desk,))
    text = made(case, "B4d")["B4d"]
    assert "2026年9月15日，本人以邮政特快专递向贵行提出个人信息权利请求" in text and "2026年9月2日，本人向" in text
    assert "贵行在答复中称“查询日志涉及我行内部系统和商业秘密”，说明该项记录存在；不对外提供，不影响贵行保存" in text
    bare = structs.replace(case, pi_request=None, regulators=())
    assert "说明该项记录存在" not in made(bare, "B4d")["B4d"]


def test_a_record_said_to_be_gone_was_to_be_kept_since_the_first_complaint() -> None:
    said = "时间已久，系统查询日志已超过保存期限。"
    case = answered(at_a_wedding(), said, BankReason.RECORDS_GONE)
    early = structs.replace(
        case.earlier_complaints[0], decided_received=date(2020, 1, 3), decision="这是她个人行为", reasons=()
    )
    case = structs.replace(case, earlier_complaints=(early, case.earlier_complaints[1]))
    words = "于2020年1月3日已经投诉，{}当时作出了答复；自该日起{}即知道争议，应当保存有关记录"
    text = made(case, "A3", "A8")
    assert "原告" + words.format("被告", "被告") in text["A3"]
    assert "申请人" + words.format("被申请人", "被申请人") in text["A8"]


def test_an_apology_for_an_older_act_does_not_lapse_as_a_fallback() -> None:
    late = answered(at_a_wedding(), "该事项已超过三年诉讼时效。", BankReason.TOO_LATE_TO_SUE)
    late = changed(late, "claim", apology=Apology.WRITTEN)
    text = made(late, "A3")["A3"]
    block = text.partition("关于诉讼时效。")[2].partition("\n")[0]
    assert "退一步说，即使认为金钱请求的诉讼时效期间已经届满，原告赔礼道歉的请求也不受影响" in block
    assert "《民法典时间效力规定》第三条适用民法典" in block and text.count("第九百九十五条规定") == 1
    silent = made(changed(at_a_wedding(), "claim", apology=Apology.WRITTEN), "A3")["A3"]
    newer = answered(example("leak-calls"), "已超过三年诉讼时效。", BankReason.TOO_LATE_TO_SUE)
    newer = changed(newer, "claim", apology=Apology.WRITTEN)
    assert "退一步说" not in silent and "退一步说，即使认为金钱请求" not in made(newer, "A3")["A3"]


def test_a_deletion_has_a_term_and_a_complaint_its_day_of_arrival() -> None:
    text = made(changed(example("leak-calls"), "claim", delete=True), "A3")["A3"]
    assert "判令被告于判决生效之日起十日内删除原告的" in text
    contacts = made(at_a_wedding(), "C1")["C1"]
    assert "2022年12月12日以邮政特快专递向被投诉机构提出，2022年12月14日送达" in contacts
    asked = changed(at_a_wedding(), "leak", spread_ongoing=Answer.NO)
    assert (
        "行为也在2021年11月1日《中华人民共和国个人信息保护法》施行以前，侵权责任不依照该法认定"
        in made(asked, "A3")["A3"]
    )


def test_each_of_two_demands_is_proved_by_the_item_that_lists_both_letters() -> None:
    letters = example("leak-calls").evidence[0]
    both = structs.replace(
        letters, group=EvidenceGroup.REQUEST, name="2022年12月、2025年9月邮寄信件底稿", proves="原告两次书面要求道歉"
    )
    talk = structs.replace(
        letters, group=EvidenceGroup.SOURCE_LINK, name="2020年1月3日与支行行长谈话录音", proves="行长承认"
    )
    case = structs.replace(at_a_wedding(), evidence=(both, talk))
    block = made(case, "A3")["A3"].partition("关于诉讼时效。")[2].partition("\n")[0]
    assert "2020年1月3日就争议向被告投诉并要求其承担责任，被告于2020年1月4日收到（证据1）" in block
    assert "2022年12月14日收到（证据2）" in block and "2025年9月10日收到（证据2）" in block
    other = structs.replace(both, name="2021年5月邮寄信件底稿")
    assert (
        "（证据"
        not in made(structs.replace(case, evidence=(other,)), "A3")["A3"]
        .partition("关于诉讼时效。")[2]
        .partition("\n")[0]
    )


def test_a_notice_dated_in_the_grounds_is_cited_where_they_tell_it() -> None:
    photo = structs.replace(
        example("leak-calls").evidence[0],
        group=EvidenceGroup.SOURCE_LINK,
        name="村委会2019年12月20日补偿公示照片",
        proves="公示晚于邻居借钱，且没有各户实发金额",
    )
    talk = structs.replace(photo, name="与支行行长谈话录音", proves="行长当面承认柜员说出了到账金额")
    note = "邻居12月10日就说出了到账金额，村上的公示12月20日才贴，公示里没有各家实发金额；行长当面承认柜员说漏了嘴。"
    case = changed(structs.replace(at_a_wedding(), evidence=(photo, talk)), "leak", source_note=note)
    text = made(case, "A3")["A3"]
    assert (
        "公示里没有各家实发金额（证据1）" in text
        and "柜员说漏了嘴（证据2）" in text
        and "补偿公示照片）用以证明" not in text
    )


def test_the_report_of_cases_holds_its_facts_against_those_of_the_case() -> None:
    case = changed(
        denied_and_consented(),
        "leak",
        callers_knew="姓名、余额",
        callers_right="姓名、余额都对",
        call_count=3,
        given_on=date(2026, 6, 18),
        occurred=date(2026, 6, 20),
        known=date(2026, 6, 20),
        source_basis=(SourceBasis.UNIQUE_DATA,),
    )
    text = made(case, "E2")["E2"]
    assert "能否作为向他人提供信息的依据" in text and "他人汇集" not in text
    applied = text.partition("与本案的比对：")[2].partition("\n")[0]
    assert "说出的姓名、余额与原告的实际情况一致" in applied and "可以依同一标准认定信息来自被告" in applied
    assert "被告否认信息由其泄露" in applied
    admitted = answered(case, "系我行员工违规泄露您的信息。", BankReason.STAFF_PRIVATE)
    assert "与本案的比对：" not in made(admitted, "E2")["E2"]


def test_a_query_that_was_consented_to_is_attacked_for_its_use_alone() -> None:
    agreed = changed(example("credit-query"), "leak", consent_given=Answer.YES)
    papers = made(agreed, "A3", "C2", "C4", "A8")
    for name, text in papers.items():
        assert not any(word in text for word in ("停止未经原告书面同意", "停止未经同意", "是否取得书面同意")), name
    assert "判令被告停止超出原告书面同意的用途查询、使用和向他人提供原告信用信息的行为" in papers["A3"]
    assert "是否在原告书面同意的用途以内，应当由被告说明" in papers["A3"]
    assert "原告的同意以约定的用途为限；主张各次查询、使用都在该用途以内的，应当由被告提供" in papers["A3"]
    assert "停止未经原告书面同意查询" in made(example("credit-query"), "A3")["A3"]


def test_the_period_stands_before_interruptions_of_which_some_may_be_doubted() -> None:
    case = example("statement-leak")
    desk = Regulator(desk="nfra", sent=date(2025, 6, 3), reply=Reply.PARTIAL, reply_date=date(2025, 7, 21))
    case = changed(case, "leak", occurred=date(2023, 8, 16), known=date(2023, 10, 11), given_on=date(2013, 4, 9))
    found = structs.replace(case.discovery.when, day=date(2023, 10, 11))
    case = changed(case, "discovery", when=found, obligor_known=date(2023, 10, 11))
    asked = Complaint(sent=date(2023, 10, 19), received=date(2023, 10, 19), demanded=Answer.YES, reply=Reply.NONE)
    case = structs.replace(
        case, complaint=asked, earlier_complaints=(), notices=(), police=None, regulators=(desk,), pi_request=None
    )
    block = made(case, "A3")["A3"].partition("关于诉讼时效。")[2].partition("\n")[0]
    assert block.startswith("诉讼时效期间为三年。原告于2023年10月11日知道")
    assert "第一百八十八条" not in block


def test_an_address_for_answers_by_mail_stands_in_letters_to_the_bank() -> None:
    case = changed(denied_and_consented(), "victim", email="ren@example.com")
    papers = made(case, "B4d", "C1")
    assert "；也可以发送至电子邮箱ren@example.com。" in papers["B4d"]
    assert "也可以发送至" not in papers["C1"] and "ren@example.com" not in made(denied_and_consented(), "B4d")["B4d"]
