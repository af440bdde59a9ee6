"""A guardian who writes is not the ward; an answer is no wider than its question; an exhibit proves one fact."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents.retelling import told
from legal_refs.case.facts import Case, Evidence, Guardian, Moment, Notice, Presence, Regulator
from legal_refs.case.vocabulary import (
    Answer,
    Channel,
    EvidenceForm,
    EvidenceGroup,
    PhoneCodes,
    PresenceProof,
    Reply,
)
from legal_refs.case.wards import ward_in_words
from tests.documents.test_arguments import example, papers
from tests.documents.test_told import changed, text_of


def ward() -> Case:
    """quick-pay: the daughter is the guardian of her mother, whose card others bound to a payment account."""
    guardian = Guardian(name="李晓彤", relation="母女", proof="某区人民法院指定监护人的民事判决书")
    case = structs.replace(example("quick-pay"), agent=None, guardian=guardian)
    case = changed(case, "victim", id_no="410105195604050049")
    case = changed(
        case,
        "custody",
        pin_shared=Answer.YES,
        code_told=Answer.UNKNOWN,
        codes=PhoneCodes.UNUSED,
        note="10月19日有人借过母亲的手机，后来还给她了。取款密码我知道，因为是我去帮她取钱。",
    )
    illness = Evidence(
        group=EvidenceGroup.NOT_HOLDER,
        name="诊断证明",
        form=EvidenceForm.DOCUMENT,
        original=True,
        proves="母亲患阿尔茨海默病",
    )
    return structs.replace(case, story="我妈妈78岁，我去打存折才发现。", evidence=(*case.evidence, illness))


def test_the_guardian_who_writes_is_not_the_ward() -> None:
    made = papers(ward())
    assert "取款密码监护人李晓彤知道，因为是监护人李晓彤去帮原告取钱" in made["A1"]
    assert "有人借过原告的手机" in made["A1"] and "用以证明原告患阿尔茨海默病" in made["A1"]
    assert "附　原告的法定代理人的书面说明（原话）" in made["A1"]
    assert "取款密码监护人李晓彤知道" in made["C1"] and "有人借过本人的手机" in made["C1"]


def test_a_ward_who_writes_stays_the_person() -> None:
    """Nobody is called 母亲 in the account: 我 is the person, as before."""
    case = structs.replace(ward(), story="我的卡一直在家里。", evidence=())
    case = changed(case, "custody", note="我没有把密码告诉别人。")
    assert ward_in_words(case) is None


def test_kin_of_somebody_else_is_not_the_ward() -> None:
    ward_words = ward_in_words(ward())
    assert told("邻居的母亲来过，我母亲不在家", "原告", "被告", ward=ward_words, guardian="监护人李晓彤") == (
        "邻居的母亲来过，原告不在家"
    )


def test_what_a_guardian_found_and_did_is_the_guardians() -> None:
    made = papers(ward())["A1"]
    assert "2026年10月28日，原告的法定代理人李晓彤查看账户明细时发现" in made
    assert "原告的法定代理人李晓彤于2026年10月28日知道权利受到损害" in made
    assert "原告查看账户明细" not in made


def test_that_a_person_cannot_bind_himself_is_pleaded() -> None:
    """民法典 31, 144, 145(1): appointed by the court; void, or in need of the representative's consent."""
    made = papers(ward())["A1"]
    assert "依照《民法典》第二十三条、第三十一条，由监护人李晓彤" in made
    assert "《民法典》第一百四十四条规定，无民事行为能力人实施的民事法律行为无效" in made
    assert "第一百四十五条规定，限制民事行为能力人实施的与其智力、精神健康状况不相适应的民事法律行为" in made
    assert "原告的精神、智力状况见诊断证明（证据" in made
    limited = structs.replace(ward().guardian, proof="认定为限制民事行为能力人的判决书")
    told_of = papers(structs.replace(ward(), guardian=limited))["A1"]
    assert "第一百四十四条" not in told_of and "第一百四十五条" in told_of and "第二十八条" in told_of


def test_a_phone_that_came_back_is_not_missing() -> None:
    case = changed(
        ward(),
        "custody",
        phone_lost=Answer.YES,
        phone_lost_when=Moment(day=date(2026, 10, 19)),
        bind_when=Moment(day=date(2026, 10, 19), clock="10:26"),
    )
    made = papers(case)["A1"]
    assert "2026年10月19日，原告的手机曾经离手。" in made and "不在身边" not in made
    assert "绑定发生在原告的手机离手的当日" in made
    gone = papers(changed(case, "custody", note="手机在菜场丢了。"))["A1"]
    assert "原告发现手机不在身边" in gone


def test_whoever_knew_the_pin_is_named_and_nobody_is_said_to_have_been_told() -> None:
    made = papers(ward())["A1"]
    assert "原告的法定代理人李晓彤知道密码" in made and "曾将密码告知" not in made
    case = changed(
        example("skimmer-premises"), "custody", pin_shared=Answer.YES, note="密码只有我和儿子知道，儿子那天在外地上班。"
    )
    assert "原告的儿子知道密码" in text_of(case) and "本案另有家属知道密码" in text_of(case, "E2")
    nobody = papers(changed(case, "custody", note=None))["A1"]
    assert "除原告以外，另有人知道密码" in nobody


def test_codes_unused_is_not_pleaded_by_who_cannot_know() -> None:
    made = papers(ward())["A1"]
    assert "验证码短信发到原告的手机，原告的法定代理人李晓彤不清楚由何人使用" in made
    assert "没有使用，也没有告诉任何人" not in made
    sure = papers(changed(ward(), "custody", code_told=Answer.NO))["A1"]
    assert "原告没有使用，也没有告诉任何人" in sure


def test_who_asked_for_the_money_knew_whom_to_ask() -> None:
    """The day named for the obligor is later than the person's own demand to the bank."""
    case = changed(ward(), "discovery", obligor_known=date(2026, 11, 18))
    asked = Notice(
        day=date(2026, 11, 2), addressee=case.bank.name, said="要求赔付", arrived=date(2026, 11, 2), demand=Answer.YES
    )
    made = papers(structs.replace(case, notices=(asked,)))["A1"]
    assert "于2026年11月2日知道权利受到损害以及义务人" in made
    assert "知道权利受到损害，于2026年11月18日知道义务人" in papers(case)["A1"]


def test_an_office_is_called_as_it_was_called_that_day() -> None:
    """The supervisor of banks has its name of today since 2023-05-18."""
    report = Regulator(desk="nfra", sent=date(2020, 12, 3), received=date(2020, 12, 7), reply=Reply.PENDING)
    case = structs.replace(example("gan-today"), regulators=(report,))
    assert "向中国银行保险监督管理委员会在广西壮族自治区的派出机构反映上述情况" in papers(case)["A1"]
    later = structs.replace(report, sent=date(2026, 6, 3), received=date(2026, 6, 7))
    assert "银行保险监督" not in papers(structs.replace(case, regulators=(later,)))["A1"]


def test_a_shop_is_not_asked_for_the_record_of_another_banks_machine() -> None:
    case = example("minor-pos")
    shop = structs.replace(case.merchant, name="柳州某商户")
    first = structs.replace(case.transactions[0], when=Moment(day=date(2026, 11, 2), clock="10:52"))
    cash = structs.replace(
        first,
        when=Moment(day=date(2026, 11, 2), clock="11:10"),
        channel=Channel.ATM,
        counterpart=None,
        place="柳州市某机",
    )
    made = papers(structs.replace(case, merchant=shop, transactions=(first, cash)))["A7"]
    rows = [line for line in made.splitlines() if line.startswith("柳州某商户")]
    assert rows and not any("某机" in row for row in rows)
    assert "收单机构和自动柜员机所属的银行由发卡行的交易报文载明" in made


def test_a_stay_that_a_witness_shows_is_not_shown_by_another_paper() -> None:
    case = example("sim-swap")
    home = Presence(
        when=Moment(day=case.transactions[0].when.day, clock="00:01"),
        until=Moment(day=case.transactions[0].when.day, clock="23:50"),
        place="某镇家中",
        proof=PresenceProof.WITNESS,
    )
    calls = Evidence(
        group=EvidenceGroup.NOT_HOLDER,
        name="通话记录",
        form=EvidenceForm.ELECTRONIC,
        original=True,
        proves="来电的时间",
    )
    kept = tuple(one for one in case.evidence if one.group is not EvidenceGroup.NOT_HOLDER)
    made = papers(structs.replace(case, presence=(home,), possession=(), evidence=(*kept, calls)))["A1"]
    assert "在某镇家中（证据" not in made
    unread = changed(case, "circumstances", alert_sent=Answer.YES, alert_received=Answer.YES, alert_read=Answer.NO)
    told_of = papers(structs.replace(unread, presence=(home,), possession=()))["A1"]
    assert "家中，不能认为" not in told_of


def test_the_record_of_devices_is_to_show_who_steered_where_the_screen_was_shared() -> None:
    """account-takeover on the person's own phone: the record would not show another device."""
    case = changed(
        example("account-takeover"),
        "custody",
        new_device=Answer.NO,
        password_reset=Answer.NO,
        screen_shared=Answer.YES,
        remote_control=Answer.YES,
    )
    made = papers(case)["A8"]
    assert "证明操作时该设备是否处于屏幕共享、远程控制状态、操作由何人作出" in made
    assert "手机银行对屏幕共享、远程控制的监测、提示和阻断记录" in made
    assert "操作设备不是" not in made


def test_what_the_other_company_concedes_is_held_against_both() -> None:
    case = ward()
    answer = Notice(
        day=date(2026, 11, 2),
        addressee=case.payment_institution.name,
        said="要求查明绑卡的人",
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_date=date(2026, 11, 6),
        reply_text="绑卡账户不是赵玉芬本人的手机号，但验证码一致",
    )
    case = structs.replace(
        case, notices=(answer,), payment_institution=structs.replace(case.payment_institution, sue=True)
    )
    made = papers(case)["A1"]
    assert "于2026年11月6日的答复写明“绑卡账户不是赵玉芬本人的手机号”" in made
    assert "该答复写明“绑卡账户不是赵玉芬本人的手机号”，说明绑定、付款所用的账户或者设备不是原告的" in made
    denied = structs.replace(answer, reply_text="绑卡的验证码一致")
    assert "答复写明" not in papers(structs.replace(case, notices=(denied,)))["A1"]


def test_that_the_other_who_knew_the_pin_was_elsewhere_stands_in_the_defence() -> None:
    case = changed(example("skimmer-premises"), "custody", pin_shared=Answer.YES, note="密码只有我和儿子知道。")
    roll = Evidence(
        group=EvidenceGroup.NOT_HOLDER,
        name="儿子单位的考勤证明",
        form=EvidenceForm.DOCUMENT,
        original=True,
        proves="当日儿子在济南上班",
    )
    made = papers(structs.replace(case, evidence=(*case.evidence, roll)))["A1"]
    assert "的儿子知道密码，不等于由其使用：儿子单位的考勤证明（证据" in made
    assert "不等于由其使用" not in papers(case)["A1"]


def test_a_reason_is_heard_where_the_bank_leaves_out_its_own_name() -> None:
    case = example("gan-refused")
    said = changed(case, "complaint", decision="我行系统运行正常，不存在过错。手续合规。")
    made = papers(said)["A1"]
    assert "没有将过错规定为承担该责任的条件" in made and "手续齐备只说明业务按流程办理" in made
