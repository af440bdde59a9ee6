"""What the bank and an office wrote is turned against the bank; each proof stands where it proves."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import shortnames
from complaints.documents.doubting import doubtful
from complaints.documents.wording import Para, Slot
from legal_refs.assessment import assess
from legal_refs.case.dealings import OptOut, Regulator
from legal_refs.case.facts import Case, Notice, PiRequest
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import (
    Answer,
    AnswerWay,
    BankReason,
    Consequence,
    ContactChannel,
    DiscoveryHow,
    EvidenceGroup,
    PiRight,
    Reply,
)
from tests.documents.test_arguments import ON
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_own_desks_and_partners import answered, queried, sold_to_a_broker
from tests.documents.test_papers_of_wrong_addresses import MAILED, astray
from tests.documents.test_told import changed

DESK = "被告的信贷部门"
FOUND = "经核查，该行未能提供2025年3月2日查询所对应的业务申请资料，已责令该行整改；赔偿事项请通过司法途径解决。"


def found_by_office(case: Case, words: str) -> Case:
    step = Regulator(
        desk="pboc_credit", sent=date(2026, 6, 22), reply=Reply.PARTIAL, reply_date=date(2026, 8, 14), reply_text=words
    )
    return structs.replace(case, regulators=(step,))


def test_what_an_office_found_missing_is_held_against_the_consent_and_the_order_against_the_fault() -> None:
    case = changed(found_by_office(queried(DESK), FOUND), "leak", consent_given=Answer.NO)
    text = made(answered(case, "您已授权查询。", BankReason.CONSENTED), "A3")["A3"]
    consent = text.split("关于同意。")[1].split("\n")[0]
    assert "2026年8月14日的答复写明“经核查，该行未能提供2025年3月2日查询所对应的业务申请资料”" in consent
    assert "与原告没有书面同意的说明相符" in consent
    assert "的答复写明“已责令该行整改”" in text.split("不能证明自己没有过错的")[1].split("\n")[0]
    assert "该答复不是对双方民事责任的认定" not in text
    other = found_by_office(queried(DESK), "您未能提供身份证明，不予受理。")
    assert "的答复写明“您未能提供" not in made(other, "A3")["A3"]


def test_a_page_that_was_left_without_consent_is_met_where_consent_is_claimed() -> None:
    case = structs.replace(
        queried(DESK), story="说句实话，2025年1月我在手机银行上点过一次测额度，看到要填单位就退出了，没有点同意。"
    )
    said = "您签署的《综合服务协议》第十二条已授权我行查询。"
    text = made(answered(case, said, BankReason.CONSENTED), "A3")["A3"]
    assert "原告的说明是：2025年1月原告在手机银行上点过一次测额度，看到要填单位就退出了，没有点同意。" in text
    assert "没有提交的操作不是本人的书面同意" in text
    plain = structs.replace(queried(DESK), story="我每月按时还款。")
    assert "没有提交的操作" not in made(answered(plain, said, BankReason.CONSENTED), "A3")["A3"]


def test_the_complaint_turns_the_banks_own_words_against_it() -> None:
    said = (
        "您签署的《综合服务协议》第十二条已授权我行查询您的信用信息，我行系统据此批量测算预授信额度；"
        "您按揭未获批准系他行自主决定，与我行查询无因果关系。"
    )
    reasons = (BankReason.CONSENTED, BankReason.BATCH, BankReason.NO_CAUSATION)
    row = made(answered(queried(DESK), said, *reasons), "C1")["C1"].split("对处理决定的意见\n")[1].split("\n## ")[0]
    assert "称“我行系统据此批量测算预授信额度”，查询记录载明的原因却是贷款审批，两者不符" in row
    assert "贷款审批结果通知书证明按揭因查询次数过多未获通过；审批虽由他人作出，以查询次数为理由的决定，因" in row
    assert "所称的条款由被投诉机构预先拟定，不等于本人对各次查询的书面同意" in row
    assert "应当出示同意的内容、时间和方式" not in row and "说明损失另由何种原因造成" not in row


def test_what_was_never_allowed_and_what_was_withdrawn_are_two_grounds_for_deletion() -> None:
    request = PiRequest(
        sent=date(2026, 4, 12),
        received=date(2026, 4, 12),
        rights=(PiRight.WITHDRAW_CONSENT, PiRight.DELETE),
        answer=Reply.PARTIAL,
        answer_date=date(2026, 4, 27),
    )
    case = structs.replace(changed(sold_to_a_broker(), "leak", consent_given=Answer.NO), pi_request=request)
    text = made(changed(case, "claim", delete=True), "A3")["A3"]
    assert "（删除，该条第一款第（三）项、第（四）项）" in text
    ground = text.split("原告请求删除的事由是：")[1].split("。")[0]
    assert ground == (
        "上述处理没有取得原告的同意；被告一主张曾经取得同意的，原告也已于2026年3月1日拒绝营销、于2026年4月12日撤回同意"
    )


def test_the_bank_that_was_told_to_stop_selling_is_asked_to_stop_it_and_the_proof_stands_there() -> None:
    case = changed(sold_to_a_broker(), "claim", stop=True)
    proof = structs.replace(
        case.evidence[0], group=EvidenceGroup.REQUEST, name="客服通话录音", proves="拒绝营销，银行登记免打扰"
    )
    refusal = OptOut(day=date(2026, 3, 1), channel=ContactChannel.HOTLINE, registered=Answer.YES, went_on=Answer.YES)
    case = structs.replace(
        case,
        evidence=(*case.evidence, proof),
        refusal=refusal,
        story="2026年5月以后短信里的退订我也回过T，第二天照样来。",
    )
    papers = made(case, "A3", "C5")
    assert "停止未经原告同意向他人提供原告个人信息、使用原告个人信息进行营销的行为" in papers["A3"]
    told = papers["A3"].split("明确表示拒绝营销")[1].split("\n")[0]
    assert told.startswith("，被告一答复已经登记，此后推销来电、信息仍未停止（证据")
    assert "短信里的退订原告也回过T，第二天照样来。" in told
    assert papers["C5"].count("短信里的退订本人也回过T") == 1


def test_a_tick_in_an_app_is_no_proof_that_the_terms_were_shown() -> None:
    text = made(sold_to_a_broker(), "A3")["A3"].split("关于同意。")[1].split("\n")[0]
    assert "仅以采取了设置勾选、弹窗等方式为由主张已经履行提示义务或者说明义务的" in text
    assert "没有写明接收方名称的文本不是对该次提供的单独同意" in text
    signed = answered(sold_to_a_broker(), "您签署的开户协议已同意我行共享信息。", BankReason.CONSENTED)
    assert "弹窗" not in made(signed, "A3")["A3"]


def test_the_office_reads_the_objections_and_is_asked_why_an_address_was_wrong() -> None:
    case = astray(MAILED, BankReason.NO_LOSS)
    assert case.complaint is not None
    objected = structs.replace(case.complaint, points_disputed=("我2024年5月18日才知道",))
    papers = made(structs.replace(case, complaint=objected), "C2", "C5")
    assert "答复的异议 | 本人2024年5月18日才知道" in papers["C5"]
    assert "查明登记的邮箱因何有误、何以没有被发现。" in papers["C2"]
    assert "由何人收到" not in papers["C2"].split("查明登记的邮箱")[1].split("\n")[0]


def test_a_proof_stands_at_the_sentence_that_it_proves() -> None:
    case = astray(MAILED.replace("我办信用卡，", "我办信用卡，申请表上的电子邮箱是对的，"), BankReason.NO_LOSS)
    form = structs.replace(
        case.evidence[0], group=EvidenceGroup.CONTRACT, name="信用卡申请表客户联", proves="申请表上填写的邮箱是正确的"
    )
    receipt = structs.replace(form, group=EvidenceGroup.PROCESSING, name="存单到期回单", proves="三十万元存单到期")
    text = made(structs.replace(case, evidence=(form,)), "A3")["A3"]
    assert "开立账户并领取" not in text.split("（证据1）")[0].split("\n")[-1]
    assert "一共18期（证据1）" in text
    told = "我有一笔三十万元存单到期，三天后有人来电推销"
    sold = changed(sold_to_a_broker(), "leak", given_on=date(2022, 4, 18), what_happened=told)
    text = made(structs.replace(sold, evidence=(receipt,)), "A3")["A3"]
    assert "存单到期，三天后有人来电推销（证据1）" in text and "提供个人信息（证据1）" not in text


def test_a_law_is_named_in_full_before_its_short_name() -> None:
    slots = {
        "a": Slot((Para("答复称“依《甲规定》办理”"), Para("依照《甲规定》第一条适用民法典。"))),
        "b": Slot((Para("《甲规定》第一条"),)),
    }
    full = "《关于甲的规定》（以下简称《甲规定》）"
    found = shortnames.settled(slots, {"甲规定": full}, ())
    assert [para.text for para in found["a"]] == ["答复称“依《甲规定》办理”", f"依照{full}第一条适用民法典。"]
    assert found["b"][0].text == "《甲规定》第一条"
    told = "从2020年3月5日起，每月5日的信用卡电子账单都发到了同公司另一名同事的邮箱，一直到2021年8月5日。"
    case = changed(astray(MAILED + told), "leak", occurred=date(2020, 3, 5), ongoing_until=date(2021, 8, 5))
    text = made(case, "A3")["A3"]
    assert "时间效力的若干规定》（法释〔2020〕15号，以下简称《民法典时间效力规定》）第一条第二款、第三款适用" in text


def test_mail_to_a_wrong_address_is_no_act_of_a_network_and_what_was_admitted_no_inference() -> None:
    case = changed(astray(MAILED, BankReason.NO_LOSS), "leak", online=Answer.YES, callers_knew="同事知道我去过哪家医院")
    text = made(case, "A3")["A3"]
    assert "信息网络实施。" not in text and "高度可能性" not in text
    assert "据此，上述信息来自被告。" in text
    assert "。同事知道原告去过哪家医院。" in text and "掌握的信息是" not in text
    denied = made(astray(MAILED, decision="经核查，我行没有责任。"), "A3")["A3"]
    assert "高度可能性" in denied or "据此推断" in denied or "系统登记邮箱" not in denied


def test_a_changed_password_is_a_step_and_no_harm() -> None:
    case = changed(astray(MAILED), "leak", password_changed=date(2025, 5, 18), card_changed=None, phone_changed=None)
    text = made(case, "A3")["A3"]
    assert "原告于2025年5月18日修改密码。" in text.split("原告采取的措施")[1]
    assert "修改密码" not in text.split("原告采取的措施")[0]


def test_talk_before_the_person_knew_does_not_start_the_limitation() -> None:
    case = changed(
        astray(MAILED, BankReason.TOO_LATE_TO_SUE, decision="事情发生在2020年，已超过诉讼时效。"),
        "leak",
        occurred=date(2020, 3, 5),
        ongoing_until=date(2021, 8, 5),
        known=date(2024, 5, 18),
        consequences=(Consequence.WORK,),
    )
    assert case.discovery is not None
    told = "2021年春节前后单位里就有人议论；当时不知道是怎么传出去的"
    case = changed(case, "leak", harm=Harm(work=told))
    found = structs.replace(case.discovery, obligor_known=date(2024, 5, 18))
    case = structs.replace(case, discovery=found)
    bar = made(case, "A3")["A3"].split("关于诉讼时效。")[1].split("\n")[0]
    assert "前述工作受到影响时，原告还不知道信息如何外流、由谁造成，诉讼时效期间不自该时起计算。" in bar
    plain = changed(case, "leak", harm=Harm(work="被调岗"))
    assert "还不知道信息如何外流" not in made(plain, "A3")["A3"]


def test_the_banks_recording_of_the_demand_is_asked_for_where_the_person_has_none() -> None:
    notice = Notice(
        day=date(2025, 5, 20),
        addressee="钱塘银行客服热线",
        channel=ContactChannel.HOTLINE,
        arrived=date(2025, 5, 20),
        demand=Answer.YES,
        reply=Reply.PARTIAL,
        reply_date=date(2025, 5, 22),
        answered_by=AnswerWay.PHONE,
        reply_text="已把邮箱改正",
    )
    case = structs.replace(astray(MAILED), notices=(notice,))
    text = made(case, "A8")["A8"]
    assert "客户服务电话与申请人通话的录音和受理记录 | 2025年5月20日、2025年5月22日 | 证明申请人要求赔付的时间" in text
    assert "2023年3月5日至2024年8月5日，被申请人将申请人的账单发往错误的邮箱，由同公司的一名同事收到，共18期，" in text


def test_the_report_says_what_the_earlier_paper_was() -> None:
    step = Regulator(
        desk="nfra",
        sent=date(2025, 7, 10),
        reply=Reply.DONE,
        reply_date=date(2025, 7, 18),
        reply_text="已将您的投诉转交银行办理。",
    )
    text = made(structs.replace(astray(MAILED), regulators=(step,)), "C2")["C2"]
    assert "该次提出的是投诉，本材料就同一事件提出举报。" in text and "补充举报" not in text


def test_a_call_that_was_told_is_told_once() -> None:
    told = "2025年10月13日存单到期，10月16日上午就有人打来电话，名单是银行手机银行推过来的"
    case = changed(sold_to_a_broker(), "leak", what_happened=told)
    assert case.discovery is not None
    when = structs.replace(case.discovery.when, day=date(2025, 10, 16), clock="09:40")
    case = structs.replace(case, discovery=structs.replace(case.discovery, when=when, how=DiscoveryHow.CALLS))
    text = made(case, "A3")["A3"]
    assert "来电始于2025年10月16日9时40分。" in text and "接到陌生来电" not in text
    assert "名单是被告一的手机银行推过来的" in text


def test_a_doubt_stands_at_the_law_that_the_paper_names() -> None:
    case = answered(queried(DESK), "您已授权查询。", BankReason.CONSENTED)
    text = made(case, "C1")["C1"]
    assert "《征信业管理条例》第十八条" in text and "第二十条" in text
    found = {(c.short_title, c.label) for c in doubtful(assess(case, ON), "C1", text)}
    assert ("银行业保险业消费投诉处理管理办法", "第十九条") in found
    assert ("银行业保险业消费投诉处理管理办法", "第二十条") not in found
    assert ("征信业务管理办法", "第二十三条") in found
