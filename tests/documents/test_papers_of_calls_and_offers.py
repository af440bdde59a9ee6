"""A call and a block are two moments; foreign police, a bound offer and an authority's answer are what they are."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.assessment import assess
from legal_refs.case.facts import Complaint, Discovery, Freeze, Notice, Police, Presence, Regulator
from legal_refs.case.interruptions import acts
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    CardGone,
    Channel,
    Clause,
    ContactChannel,
    DataCategory,
    DiscoveryHow,
    Incident,
    PoliceStatus,
    PresenceProof,
    RefusalGround,
    Reply,
)
from tests.documents.test_arguments import ON, example, papers
from tests.documents.test_told import changed
from tests.documents.test_transactions import at, case_of, paid, text_of

CALL = Freeze(when=at("09:20"), asked=at("09:02"), channel=ContactChannel.HOTLINE)


def test_the_call_stands_at_its_own_time_before_the_report_that_followed_it() -> None:
    case = case_of(paid("09:30"), freeze=CALL, police=Police(when=at("09:10"), station="示例派出所"))
    text = text_of(case)
    call = "2026年4月1日9时02分，原告拨打被告的客户服务电话要求办理挂失、冻结，同日9时20分办妥。"
    assert call in text and text.index(call) < text.index("同日9时10分，原告向示例派出所报案")
    assert "2026年4月1日9时20分，挂失、冻结已经办妥，被告自此负有立即止付的义务" in text
    assert "9时20分，原告已拨打" not in text


def test_the_hour_of_beijing_says_nothing_of_a_night_abroad() -> None:
    """Where the holder was there too, that it was abroad is no sign either; at home it is."""
    case = case_of(*(paid(f"02:2{n}", overseas=Answer.YES, place="西班牙巴塞罗那") for n in range(2)))
    case = changed(case, "circumstances", unusual_amount=Answer.YES)
    away = changed(case, "custody", card_in_hand=Answer.NO, card_gone=CardGone.STOLEN)
    stay = Presence(when=at("02:00"), place="西班牙巴塞罗那地铁站")
    away = structs.replace(away, incident=Incident.CARD_LOST_STOLEN, presence=(stay,))
    assert "2时20分至2时21分（北京时间，下同）" in text_of(away)
    assert "22时至次日6时" not in text_of(away) + text_of(case)
    assert "平时的交易明显不同：2笔在1分钟内完成，均在境外发生" in text_of(case)
    assert "完成，均在境外" not in text_of(away)


def test_a_foreign_police_is_none_of_the_mainland_and_interrupts_nothing() -> None:
    abroad = Police(when=at("09:10"), station="西班牙示例警察局", status=PoliceStatus.ACCEPTED)
    text = text_of(case_of(paid("09:00"), police=abroad, discovery=example("gan-today").discovery))
    assert "向西班牙示例警察局报案，该局予以受理" in text and "公安机关予以受理" not in text
    assert "报案，诉讼时效" not in text and "公安机关至今没有" not in text


def test_a_report_that_was_only_taken_in_ends_with_the_refusal_of_the_last() -> None:
    first = Police(when=at("09:10"), station="甲派出所", status=PoliceStatus.ACCEPTED)
    last = Police(
        when=at("09:10", date(2026, 6, 1)),
        station="乙派出所",
        status=PoliceStatus.REFUSED,
        refusal_received=date(2026, 6, 9),
        refusal_ground=RefusalGround.OTHER,
        refusal_text="案发在境外",
    )
    case = structs.replace(example("gan-today"), earlier_reports=(first,), police=last)
    text = text_of(case)
    assert "至今没有收到撤销案件" not in text
    assert "收到不予立案通知书，理由是案发在境外。" in text
    none = structs.replace(case, police=structs.replace(last, refusal_text=None))
    assert "或者没有写理由" not in "".join(papers(none).values())


def test_an_offer_for_a_waiver_is_met_and_is_no_promise() -> None:
    base = example("gan-today")
    offer = Notice(
        day=date(2026, 6, 12),
        addressee=base.bank.name if base.bank else "",
        arrived=date(2026, 6, 13),
        demand=Answer.YES,
        reply=Reply.PARTIAL,
        reply_date=date(2026, 6, 20),
        reply_text="补偿损失的百分之二十，客户须书面承诺不再追究。",
    )
    bound = structs.replace(base, notices=(offer,))
    free = structs.replace(base, notices=(structs.replace(offer, reply_text="补偿损失的百分之二十。"),))
    assert "被告在2026年6月20日的答复中只同意赔付百分之二十，并附有条件。" in text_of(bound)
    assert [[e.kind == "agreement" for e in acts(c)].count(True) for c in (bound, free)] == [0, 1]
    assert "于2026年6月20日答复：“补偿损失的百分之二十" in text_of(bound, "B1")


def test_an_authority_that_did_not_help_decided_nothing_between_the_parties() -> None:
    asked = Regulator(
        desk="示例监管局",
        sent=date(2026, 6, 1),
        reply=Reply.REFUSED,
        reply_date=date(2026, 7, 1),
        reply_text="属于民事争议，建议诉讼",
    )
    text = text_of(structs.replace(example("gan-today"), regulators=(asked,)))
    assert "该单位于2026年7月1日答复：“属于民事争议，建议诉讼”。" in text and "民事责任的认定" not in text
    nothing = structs.replace(asked, reply_text="未发现违规")
    assert "答复：“未发现违规”。该答复不是对双方民事责任的认定。" in text_of(
        structs.replace(example("gan-today"), regulators=(nothing,))
    )


def away(presence: Presence, *places: str) -> str:
    """A lost card at tills of these places from 9:00 on, its holder at this place."""
    moves = (paid(f"09:{n}0", channel=Channel.POS, place=place) for n, place in enumerate(places))
    case = case_of(*moves, incident=Incident.CARD_LOST_STOLEN, presence=(presence,))
    return text_of(changed(case, "custody", card_in_hand=Answer.NO, card_gone=CardGone.LOST))


def test_where_the_holder_was_says_who_did_not_use_a_lost_card() -> None:
    """On a train at both; in another city; in the same district it says nothing; without a document it is told."""
    stay = {"when": at("08:30"), "until": at("10:00"), "proof": PresenceProof.TICKET}
    train = Presence(place="杭州东站至上海虹桥站的列车", **stay)  # type: ignore[arg-type]
    text = away(train, "杭州市上城区甲店", "杭州市上城区乙店")
    assert "列车上期间" in text and "在杭州市上城区甲店等地发生争议交易2笔，不可能由原告本人操作。" in text
    ward = structs.replace(train, place="洛阳市第一示例医院", proof=PresenceProof.MEDICAL)
    near = away(ward, "郑州市金水区甲店", "洛阳市第一示例医院旁超市")
    assert "在郑州市金水区甲店发生争议交易1笔，两地直线距离约" in near
    assert "1笔争议交易发生时原告本人不在交易地" in away(ward, "郑州市金水区甲店", "洛阳市乙店")
    assert (
        "期间" not in away(structs.replace(ward, place="杭州市上城区示例医院"), "杭州市上城区甲店").split("（五）")[1]
    )
    told = away(structs.replace(ward, proof=PresenceProof.WITNESS), "郑州市金水区甲店")
    assert "不可能由原告本人操作" not in told and "一并认定" in told


def test_who_told_how_the_money_left_does_not_say_that_it_is_not_known() -> None:
    """At a counter, each way told: nothing asks for the way; without a way everything does."""
    base = structs.replace(example("unknown-how"), complaint=Complaint(sent=date(2026, 6, 1)))
    told = tuple(structs.replace(t, channel=Channel.COUNTER) for t in base.transactions)
    silent = tuple(structs.replace(t, channel=None) for t in base.transactions)
    unknown = "也不知道款项是如何被划走的"
    assert unknown in text_of(structs.replace(base, transactions=silent))
    known = structs.replace(base, transactions=told)
    assert unknown not in text_of(known) and "渠道、时间、地点、设备" not in text_of(known, "B1")
    caught = changed(structs.replace(base, transactions=silent), "circumstances", thief_caught=Answer.YES)
    assert unknown not in text_of(caught)
    assert assess(known, ON).amounts.principal == assess(base, ON).amounts.principal


def test_what_was_taken_from_an_account_was_not_repaid() -> None:
    case = example("pos-credit")
    assert case.debt is not None
    text = text_of(case, "A2")
    assert "已经偿还和被扣划的" not in text


def test_what_left_after_the_call_is_no_delay_of_the_holder() -> None:
    """Found at 9:01, called at 9:02, one move at 9:10, blocked at 9:20: the paper said that none had followed."""
    found = Discovery(when=at("09:01"), how=DiscoveryHow.SMS)
    text = text_of(case_of(paid("08:50"), paid("09:10"), freeze=CALL, discovery=found))
    assert "开始联系以后、止付以前的1笔，不是原告的迟延所致" in text and "其后没有新的争议交易" not in text


def test_a_clause_that_names_the_court_of_the_suit_is_not_fought() -> None:
    """The plaint attacked a clause on the court before the very court that the clause names."""
    case = changed(example("gan-today"), "card", clause=Clause.COURT, clause_noticed=Answer.NO)
    here = changed(case, "card", clause_text="争议由发卡行所在地人民法院管辖")
    there = changed(case, "card", clause_text="争议由上海市浦东新区人民法院管辖")
    assert "原告主张该条款对原告没有约束力" in text_of(there)
    assert "原告主张该条款对原告没有约束力" not in text_of(here)


def test_what_is_named_by_no_word_is_no_item_and_a_caller_who_was_no_clerk_answers_nothing() -> None:
    case = example("leak-calls")
    told = (DataCategory.NAME, DataCategory.OTHER, DataCategory.PHONE)
    said = structs.replace(
        case.complaint
        or Complaint(
            sent=date(2026, 6, 12),
        ),
        decision="来电人员并非我行员工。",
        reasons=(BankReason.NOT_FROM_US,),
    )
    made = papers(structs.replace(case, leak=structs.replace(case.leak, categories=told), complaint=said))
    assert "其他个人信息 |" not in made["A3"] and "、其他个人信息" not in made["A3"] + made["C2"]
    assert "姓名、电话号码等个人信息" in made["A3"] and "来电人是否为被告的员工" in made["A3"]


def test_an_authority_that_only_asked_for_more_papers_has_not_answered() -> None:
    base = changed(example("gan-today"), "filing", pending_elsewhere=Answer.NO)
    kind = {"desk": "示例监管局", "sent": date(2026, 6, 1), "reply_date": date(2026, 7, 1)}
    done, asks = (
        text_of(structs.replace(base, regulators=(Regulator(**kind, reply=reply),)), "C1")
        for reply in (Reply.REFUSED, Reply.MORE_PAPERS)
    )
    ended = "目前没有由人民法院、仲裁机构、调解组织或者其他行政管理部门正在办理的程序。"
    assert ended in done and "均已得到答复" not in asks
