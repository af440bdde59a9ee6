"""Codes: what the bank says of them, what came to the holder's phone, and the records that were refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import CardFeature, Case, Complaint, Discovery, Evidence, Moment, Notice
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    Channel,
    ContactChannel,
    DiscoveryHow,
    EvidenceForm,
    EvidenceGroup,
    Feature,
    PhoneCodes,
    Reply,
)
from tests.documents.test_arguments import ON, example, papers
from tests.legal_refs.checking.test_checks import findings

ANSWERED = "四笔交易登录密码、交易密码及短信验证码均验证通过，系客户本人操作，请等待公安机关侦查结果。"


def unknown(**custody: object) -> Case:
    """Money left over mobile banking; nobody but the bank knows how it was verified."""
    case = example("account-takeover")
    moves = tuple(structs.replace(one, auth=Auth.UNKNOWN) for one in case.transactions)
    told = structs.replace(case.custody, code_told=Answer.NO, code_typed=Answer.NO, code_forwarded=Answer.NO, **custody)
    calm = {"scam_steps": Answer.NO, "screen_shared": Answer.NO, "remote_control": Answer.NO, "nfc_relay": Answer.NO}
    complaint = Complaint(
        sent=date(2026, 6, 1), reply=Reply.REFUSED, decided_received=date(2026, 6, 9), decision=ANSWERED
    )
    return structs.replace(
        case, transactions=moves, custody=structs.replace(told, traces=(), **calm), complaint=complaint
    )


def test_codes_that_the_bank_calls_right_are_met_where_the_holder_knows_no_way_of_checking() -> None:
    made = papers(unknown())
    assert (
        "被告在答复中称“四笔交易登录密码、交易密码及短信验证码均验证通过”" in made["A1"]
        and "关于交易经系统验证" not in made["A1"]
    )
    assert "验证码于何时、以何内容发往何号码、在何种设备上输入，应当由被告说明" in made["A1"]
    assert "被告在答复中称“系客户本人操作”，应当提供证据证明" in made["A1"]
    assert "被告在答复中称“请等待公安机关侦查结果”" in made["A1"]
    silent = structs.replace(unknown(), complaint=None)
    assert "关于交易经系统验证" in papers(silent)["A1"]


def test_what_came_to_the_phone_is_told_and_argued() -> None:
    none = papers(unknown(codes=PhoneCodes.NONE))
    assert "的手机没有收到验证码短信" in none["A1"] and "不能推定验证码由原告告知他人" in none["A1"]
    assert "证明验证码没有发到申请人的手机" in none["A8"]
    unused = papers(unknown(codes=PhoneCodes.UNUSED))
    assert "验证码短信发到原告的手机，原告没有使用，也没有告诉任何人" in unused["A1"]
    typed = structs.replace(unknown().custody, code_typed=Answer.YES, codes=PhoneCodes.GIVEN, code_named=Answer.NO)
    given = papers(structs.replace(unknown(), custody=typed))
    assert (
        "短信没有写明付款金额和收款方" in given["A1"] and "输入或者告知该验证码不等于知道并同意该笔付款" in given["B1"]
    )
    assert "没有使用，也没有告诉" not in given["A1"] and "短信是否写明付款金额和收款方" in given["A8"]


def test_who_uses_mobile_banking_does_not_deny_that_it_was_agreed() -> None:
    case = unknown()
    plain = structs.replace(
        case,
        card=structs.replace(case.card, features=(CardFeature(feature=Feature.MOBILE_BANK, explained=Answer.NO),)),
        discovery=Discovery(when=Moment(day=date(2026, 5, 21)), how=DiscoveryHow.STATEMENT),
        freeze=structs.replace(case.freeze, channel=ContactChannel.HOTLINE),
        evidence=(),
        story="钱不见了。",
    )
    pleaded = "原告据此主张不承担因使用该功能造成的损失"
    assert pleaded in papers(plain)["A1"]
    for used in (
        structs.replace(plain, discovery=structs.replace(plain.discovery, how=DiscoveryHow.APP)),
        structs.replace(plain, story="早上打开手机银行，发现钱不见了。"),
        structs.replace(plain, circumstances=structs.replace(plain.circumstances, usual_use="平时每次转账一两千元")),
    ):
        assert pleaded not in papers(used)["A1"]
    unasked = structs.replace(plain.circumstances, opened_unasked=Answer.YES)
    assert pleaded in papers(structs.replace(plain, story="早上打开手机银行看到的。", circumstances=unasked))["A1"]


def test_a_request_for_records_that_was_refused_is_told_as_one() -> None:
    case = unknown()
    asked = Notice(
        day=date(2026, 6, 2),
        addressee=case.bank.name,
        channel=ContactChannel.COUNTER,
        said="要求提供当晚的登录设备和验证记录",
        reply=Reply.REFUSED,
        reply_date=date(2026, 6, 2),
        reply_text="系统日志属内部资料，不能提供给客户。",
    )
    shot = Evidence(
        group=EvidenceGroup.TRANSACTIONS, name="明细", form=EvidenceForm.DOCUMENT, source="网点", original=True
    )
    made = papers(structs.replace(case, notices=(asked,), evidence=(shot,)))
    assert "营业场所要求提供当晚的登录设备和验证记录，被申请人同日答复“系统日志属内部资料" in made["A8"]
    assert "该答复没有否认记录由被申请人保存" in made["A8"] and "告知有关情况" not in made["A8"]
    assert "称“四笔交易登录密码、交易密码及短信验证码均验证通过”，表明其已经查阅验证记录" in made["A8"]
    assert "不利后果不应由原告承担" in made["A1"]
    assert "被投诉机构提供当晚的登录设备和验证记录（本人于2026年6月2日提出，被拒绝）" in made["C1"]
    assert "第四十五条规定，个人有权向个人信息处理者查阅、复制" in made["C1"]
    gone = structs.replace(asked, reply_text="该时段记录已经删除。")
    assert "没有否认" not in papers(structs.replace(case, notices=(gone,)))["A8"]


def test_before_the_fraud_law_the_notice_of_2016_asks_for_monitoring() -> None:
    """In force on 15 June 2016; article 18 on 1 December 2022."""
    case = example("trojan-sms")
    moves = tuple(structs.replace(one, when=Moment(day=date(2020, 6, 11))) for one in case.transactions)
    made = papers(structs.replace(case, transactions=moves))["A1"]
    assert "第二部分第（四）项要求商业银行建立交易风险监控模型" in made and "反电信网络诈骗法" not in made
    today = papers(example("trojan-sms"))["A1"]
    assert "第三款要求对监测识别的异常账户和可疑交易" in today and "风险监控模型" not in today


def test_an_inquiry_tells_the_binding_and_asks_the_person_alone_for_an_unknown_address() -> None:
    case = example("quick-pay")
    asked = papers(structs.replace(case, custody=structs.replace(case.custody, linked_payment=Answer.NO)))["A7"]
    assert "自该支付账户开立之日起" in asked and "第一款第（二）项、第（三）项" in asked
    unplaced = structs.replace(case, payment_institution=structs.replace(case.payment_institution, address=None))
    assert "住所地　" not in papers(unplaced)["A7"]
    assert "a7.no_domicile" in {one.id for one in findings(unplaced, ON)}
    assert "a7.no_domicile" not in {one.id for one in findings(case, ON)}


def test_a_payment_institution_finds_each_payment_and_what_the_bank_said() -> None:
    case = example("quick-pay")
    said = Complaint(
        sent=date(2026, 6, 1), reply=Reply.REFUSED, decided_received=date(2026, 6, 9), decision="请联系支付机构。"
    )
    alone = structs.replace(case.custody, linked_payment=Answer.NO)
    letter = papers(structs.replace(case, complaint=said, custody=alone))["B8"]
    assert "逐笔为：" in letter and "发卡行于2026年6月9日答复：“请联系支付机构”" in letter
    assert "解除该卡与争议付款所用的支付账户的绑定" in letter and "支付至本人另行书面指定的本人账户" in letter
    assert "解除该卡" not in papers(case)["B8"] or case.custody.linked_payment is Answer.NO


def test_the_sum_of_a_day_names_the_payment_that_passes_the_limit() -> None:
    """20,000 + 20,000 + 9,900 = 49,900 stay below 50,000; with the fourth, 3,100, they are 53,000."""
    case = unknown()
    sums = (Decimal("20000"), Decimal("20000"), Decimal("9900"), Decimal("3100"))
    first = case.transactions[0]
    clocks = ("02:13", "02:17", "02:24", "02:31")
    day = first.when.day
    moves = tuple(
        structs.replace(first, when=Moment(day=day, clock=clock), cny=cny, channel=Channel.ONLINE_BANK)
        for clock, cny in zip(clocks, sums, strict=True)
    )
    assert (
        "累计至第4笔时超过5万元，被告应当说明该笔是否采用了上述方式"
        in papers(structs.replace(case, transactions=moves))["A1"]
    )


def test_each_exhibit_stands_where_it_proves_and_a_recording_needs_no_page() -> None:
    case = unknown()
    bill = Evidence(
        group=EvidenceGroup.TRANSACTIONS,
        name="九月明细",
        form=EvidenceForm.DOCUMENT,
        source="网点",
        original=True,
        pages=2,
        proves="争议交易",
    )
    usual = structs.replace(bill, name="六至八月流水", proves="平时每次转账一两千元", pages=6)
    film = structs.replace(
        bill, group=EvidenceGroup.NOT_HOLDER, name="短信收件箱录屏", form=EvidenceForm.ELECTRONIC, pages=None
    )
    odd = structs.replace(case.circumstances, unusual_amount=Answer.YES, usual_use="平时每次转账一两千元")
    made = papers(structs.replace(case, evidence=(bill, usual, film), circumstances=odd))
    assert "使用情况是：每次转账一两千元（证据2）" in made["A1"] and "（证据1、2）" not in made["A1"]
    assert "| 3至8 |" in made["A6"] and "| 另附 |" in made["A6"] and "共3项、8页" in made["A6"]
