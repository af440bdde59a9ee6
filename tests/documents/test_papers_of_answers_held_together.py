"""What a bank answered at one time is held beside what it answered at another, and what it holds is asked for whole."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Regulator
from legal_refs.case.facts import Case, PiRequest
from legal_refs.case.vocabulary import Answer, Apology, BankReason, ContactChannel, PiRight, Reply
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
