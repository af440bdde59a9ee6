"""What a person asked for and saw reaches each paper that rests on it, with its ground and its number."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Cost, Discovery, Evidence, Leak, Moment, Notice, Witness
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import (
    Answer,
    ContactChannel,
    CostKind,
    DiscoveryHow,
    EvidenceForm,
    EvidenceGroup,
    Reply,
    SourceBasis,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made

STAMPED = "2025年4月28日我去法院领材料，里面有7页我的明细，印着打印日期2025年4月7日、柜员号，每页盖着业务章。"


def leak(name: str, **changes: object) -> Case:
    case = example(name)
    return structs.replace(case, leak=structs.replace(case.leak or Leak(), **changes))


def asked(said: str, reply: Reply, on: date = date(2026, 5, 12)) -> Notice:
    bank = example("statement-leak").bank
    assert bank
    return Notice(
        day=on,
        addressee=bank.name,
        channel=ContactChannel.EMS,
        said=said,
        reply=reply,
        reply_date=date(2026, 5, 27) if reply is Reply.REFUSED else None,
    )


def test_the_marks_on_a_printed_statement_show_the_court_that_the_bank_holds_the_record() -> None:
    case = leak("statement-leak", what_happened=STAMPED, source_note=None)
    text = made(case, "A8")["A8"]
    assert "里面有7页申请人的明细，印着打印日期2025年4月7日、柜员号，每页盖着业务章" in text
    assert "据上述柜员号、打印日期、业务章，被申请人可以查出该笔业务、经办人员和有关记录。" in text
    unmarked = leak("statement-leak", what_happened="里面有我的明细，没有盖业务章，也没有柜员号。", source_note=None)
    assert "可以查出该笔业务" not in made(unmarked, "A8")["A8"]


def test_who_looked_and_who_was_told_is_claimed_once_the_bank_has_refused_to_say() -> None:
    case = example("statement-leak")
    case = structs.replace(case, claim=structs.replace(case.claim, access=True))
    said = "要求书面道歉，告知当年是谁打印、给了谁"
    claim = "判令被告于判决生效之日起十日内将何人于2025年4月7日打印原告的账户交易明细、提供给何人，书面告知原告。"
    text = made(structs.replace(case, notices=(asked(said, Reply.REFUSED),)), "A3", "A5")
    assert claim in text["A3"] and "个人信息保护法》第四十四条规定个人对其个人信息的处理享有知情权" in text["A3"]
    assert "原告于2026年5月12日已经要求被告告知上述事项，被告于2026年5月27日拒绝。" in text["A3"]
    assert "书面告知：何人于2025年4月7日打印原告的" in text["A5"]
    for other in (
        asked(said, Reply.PENDING),
        asked("要求书面道歉", Reply.REFUSED),
        asked(said, Reply.REFUSED, on=date(2021, 10, 8)),
    ):
        assert claim not in made(structs.replace(case, notices=(other,)), "A3")["A3"]
    unasked = structs.replace(case, claim=structs.replace(case.claim, access=False))
    assert claim not in made(structs.replace(unasked, notices=(asked(said, Reply.REFUSED),)), "A3")["A3"]


def test_a_request_for_mediation_adds_up_its_sums_and_names_the_ground_of_each_claim() -> None:
    case = example("leak-calls")
    costs = (
        Cost(kind=CostKind.NOTARY, amount=Decimal("1200.00")),
        Cost(kind=CostKind.COPY, amount=Decimal("36.00")),
    )
    claim = structs.replace(case.claim, costs=costs, property_loss=Decimal("129.00"), property_loss_how="换号129元")
    claim = structs.replace(claim, mental=None)
    text = made(structs.replace(case, claim=claim), "C7")["C7"]
    assert "以上金钱请求合计1,365.00元（大写：壹仟叁佰陆拾伍元整）。" in text
    assert "个人信息保护法》第六十九条第二款规定，损害赔偿责任按照个人因此受到的损失" in text
    assert "消费者权益保护法》第五十条规定，经营者侵害消费者个人信息" in text, "for the apology"


def item(group: EvidenceGroup, name: str, proves: str) -> Evidence:
    return Evidence(
        group=group, name=name, form=EvidenceForm.DOCUMENT, source="本人留存", original=Answer.YES, proves=proves
    )


def test_the_number_of_calls_and_the_call_of_a_day_are_cited_with_the_list_and_the_recording_of_that_day() -> None:
    case = leak(
        "leak-calls",
        what_happened="4月10日我去申请贷款，第二天开始有贷款中介打来，说得出金额和单位。",
        call_count=61,
        message_count=17,
        harm=Harm(fraud_attempt="4月22日有个人自称贷后部，要先交3800元服务费，我没有交。"),
    )
    evidence = (
        item(EvidenceGroup.LEAK, "通话记录和短信截图", "4月11日起的61个电话和17条短信"),
        item(EvidenceGroup.SOURCE_LINK, "4月11日和4月22日的通话录音", "中介说出金额和单位"),
    )
    text = made(structs.replace(case, evidence=evidence), "A3")["A3"]
    assert "共接到来电61次、短信17条（证据1）" in text
    assert "要先交3800元服务费，原告没有交（证据2）。" in text


def test_a_receipt_that_was_ticked_and_not_listed_is_named_on_the_filing_sheet() -> None:
    case = example("leak-calls")
    costs = (
        Cost(kind=CostKind.COPY, amount=Decimal("28.00"), receipt=Answer.YES),
        Cost(kind=CostKind.TRAVEL, amount=Decimal("213.00"), receipt=Answer.YES),
        Cost(kind=CostKind.LAWYER, amount=Decimal("900.00"), receipt=Answer.NO),
    )
    case = structs.replace(case, claim=structs.replace(case.claim, costs=costs))
    missing = "“查询、复印费”“交通费”填写了有票据，证据里没有列入"
    kept = tuple(e for e in case.evidence if e.group is not EvidenceGroup.LOSS)
    assert missing in made(structs.replace(case, evidence=kept), "A6", "F1")["F1"]
    slips = (
        item(EvidenceGroup.LOSS, "复印费收据", "复印28元"),
        item(EvidenceGroup.LOSS, "往返汽车票和其他交通费票据", "交通213元"),
    )
    assert "填写了有票据" not in made(structs.replace(case, evidence=(*kept, *slips)), "A6", "F1")["F1"]


def test_a_bank_that_says_it_may_hand_the_data_on_is_asked_to_stop_though_the_calls_have_ended() -> None:
    ended = leak("leak-calls", ongoing_until=date(2026, 8, 22), spread_ongoing=Answer.UNKNOWN)
    ended = structs.replace(ended, claim=structs.replace(ended.claim, stop=True))
    assert "1. 判令被告采取补救措施，防止原告的个人信息继续扩散。" in made(ended, "A3")["A3"]
    said = "您申请贷款时已同意个人信息授权书，我行可向合作机构提供必要信息。"
    answer = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 12), decision=said)
    text = made(structs.replace(ended, complaint=answer, earlier_complaints=()), "A3", "B1")
    assert "1. 判令被告停止未经原告同意向他人提供原告个人信息的行为，并采取补救措施防止继续扩散。" in text["A3"]
    assert "停止未经本人同意向他人提供本人的个人信息" in text["B1"]


def test_what_the_person_who_had_the_data_said_in_court_stands_with_the_grounds_of_the_source() -> None:
    told = "我在另案收到材料，里面有我的明细。法庭上法官问哪来的，前夫说是“一个亲戚在银行帮忙打的”。"
    case = leak("statement-leak", what_happened=told, recipient="前夫")
    ground = "他人已经取得上述信息，有另案的材料为证（证据2）；在该案庭审中，前夫说是“一个亲戚在银行帮忙打的”。"
    assert ground in made(case, "A3")["A3"]
    for silent in (told.replace("前夫说是", "前夫没有说，法官说是"), told.replace("法庭上", "电话里")):
        assert "庭审中" not in made(leak("statement-leak", what_happened=silent, recipient="前夫"), "A3")["A3"]


def test_a_report_names_the_number_and_the_way_of_the_complaint() -> None:
    answer = Complaint(
        number="HD2509280031",
        channel=ContactChannel.HOTLINE,
        sent=date(2026, 9, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 9, 12),
        decision="未发现给您造成实际损失",
    )
    case = structs.replace(example("statement-leak"), complaint=answer, earlier_complaints=(), regulators=())
    assert "致电被举报机构提出投诉（编号HD2509280031），2026年9月12日收到答复" in made(case, "C2")["C2"]


def test_a_company_that_is_sued_too_is_called_as_the_complaint_calls_it_and_a_workplace_is_no_home() -> None:
    told = "2025年9月15日催收的人打到我们医院护士站，对护士长说我欠银行21460元。"
    case = leak("outsourced-2025", what_happened=told, source_basis=(SourceBasis.UNIQUE_DATA,))
    assert case.contractor
    seen = (Witness(name="刘敏", address="临沂沂河妇儿医院"), Witness(name="张桂英", address="费县费城街道"))
    sued = structs.replace(case, contractor=structs.replace(case.contractor, sue=True), witnesses=seen)
    text = made(sued, "A3")["A3"]
    assert "实施催收的单位为被告二。" in text and "只有被告一和被告二掌握" in text
    assert "证人刘敏，工作单位临沂沂河妇儿医院。证人张桂英，住费县费城街道。" in text.replace("\n", "")
    alone = structs.replace(case, contractor=structs.replace(case.contractor, sue=False))
    assert f"实施催收的单位为{case.contractor.name}。" in made(alone, "A3")["A3"]


def test_a_call_that_the_story_tells_is_not_told_again_as_the_discovery() -> None:
    case = leak("leak-calls", what_happened="2026年4月11日上午9点12分有贷款中介打来，说得出金额和单位。")
    found = Discovery(when=Moment(day=date(2026, 4, 11), clock="09:12"), how=DiscoveryHow.CALLS)
    assert "得知个人信息可能泄露" not in made(structs.replace(case, discovery=found), "A3")["A3"]
    later = structs.replace(found, when=Moment(day=date(2026, 4, 20)))
    assert "2026年4月20日，原告得知个人信息可能泄露。" in made(structs.replace(case, discovery=later), "A3")["A3"]
