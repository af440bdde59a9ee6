"""An appeal of a judgment that gave a part: its error is the part that was not given; slips and denials as told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import Case, Evidence, Moment, Presence
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    Channel,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    PresenceProof,
    Reply,
    TransactionKind,
)
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

HALF = "案涉交易系他人持伪卡交易；原告未能证明密码并非因其自身原因泄露，双方各承担一半损失，利息不予支持。"
WRONG = "银行没拿出我泄露密码的证据。"


def _judged(award: str, found: str = HALF) -> Case:
    court = "南宁市兴宁区人民法院"
    return changed(
        example("gan-today"),
        "filing",
        judged_before=date(2026, 11, 10),
        judged_served=date(2026, 11, 12),
        court_name=court,
        judged_award=Decimal(award),
        judged_found=found,
        judged_wrong=WRONG,
    )


def test_a_judgment_that_found_the_theft_is_met_on_who_proves_the_fault() -> None:
    text = text_of(_judged("4050.00"), "A20")
    error = text.split("原审判决的错误")[1].split("### （三）")[0]
    assert "第七条第三款以持卡人未尽妥善保管义务具有过错为发卡行主张其承担相应责任的条件" in error
    assert "与上述要旨第三点相悖" in error and "该规定支持的是存款本息" in error
    assert "第四条第二款" not in error and text.count("不应判令持卡人承担部分损失") == 1
    assert "原审判决已经支持4,050.00元，上诉人就没有支持的本金" in text
    refused = text_of(_judged("0.00", "原告未能证明系伪卡交易。"), "A20").split("原审判决的错误")[1]
    assert "第四条第二款" in refused.split("### （三）")[0] and "要旨第三点相悖" not in refused


def _slips(case: Case, **told: object) -> Case:
    moves = tuple(
        structs.replace(t, channel=Channel.POS, kind=TransactionKind.PURCHASE, place="广东省深圳市某珠宝店", **told)
        for t in case.transactions
    )
    slip = Evidence(
        group=EvidenceGroup.NOT_HOLDER, form=EvidenceForm.DOCUMENT, name="珠宝店签购单", proves="签名不是本人"
    )
    return structs.replace(case, transactions=moves, evidence=(*case.evidence, slip))


def test_a_slip_signed_by_another_counts_beside_the_pin_and_not_for_where_the_card_was() -> None:
    case = _slips(example("gan-today"), auth=Auth.PIN, signed_as="陈某")
    text = text_of(case)
    number = len(case.evidence)
    assert "签购单上签写的姓名是“陈某”" in text and "以签名方式验证" not in text
    for words in ("并留有凭条（证据", "真卡所在地（证据"):
        assert words not in text or str(number) not in text.split(words)[1].split("）")[0]
    assert "签写的姓名" not in text_of(_slips(example("gan-today"), auth=Auth.PIN))


def test_measures_of_2020_do_not_bind_an_answer_of_2019() -> None:
    told = Complaint(
        sent=date(2026, 6, 1), channel=ContactChannel.COUNTER, reply=Reply.REFUSED, decided_received=date(2026, 7, 8)
    )
    today = structs.replace(example("gan-today"), complaint=told)
    rule = "消费投诉处理管理办法》第十八条规定，对于事实清楚"
    assert rule in text_of(today, "B3") and rule in text_of(today, "C1")
    early = structs.replace(told, sent=date(2019, 9, 20), decided_received=date(2019, 10, 11))
    old = structs.replace(example("gan-2014"), complaint=early)
    assert rule not in text_of(old, "B3") and rule not in text_of(old, "C1")


def test_a_denial_in_a_complaint_of_the_same_day_is_not_told_twice() -> None:
    told = Complaint(sent=date(2025, 10, 5), channel=ContactChannel.HOTLINE, reply=Reply.PENDING)
    case = structs.replace(example("pos-credit"), complaint=told)
    same = changed(case, "debt", denial_sent=told.sent)
    assert "否认上述交易" in text_of(case, "A2")
    facts = text_of(same, "A2").partition("### （五）")[0]  # the plea on the payment names the denial again
    assert facts.count("否认上述交易") == 1
    paper = Evidence(group=EvidenceGroup.NOTICE, form=EvidenceForm.DOCUMENT, name="非本人交易声明", proves="已经否认")
    assert "提交书面声明，否认上述交易" in text_of(structs.replace(case, evidence=(*case.evidence, paper)), "A2")


def test_the_report_of_cases_names_the_suit_its_facts_and_how_the_cases_bear_on_it() -> None:
    text = text_of(example("gan-today"), "E2")
    assert "案由：借记卡纠纷" in text and "提交人（原告）：甘明远" in text and "对方当事人：邕江商业银行" in text
    assert "本案基本事实：2026年5月21日20时31分至20时35分，原告尾号6688的借记卡账户在" in text
    assert "宾阳县宾州镇自助银行发生争议交易3笔" in text
    assert "密码相符能否推定系持卡人交易或者由其泄露" in text
    assert "第九项规定，检索到的类案为指导性案例的，人民法院应当参照" in text and "不同点不影响该规则的适用" in text
    assert "不同点不影响" not in text_of(changed(example("gan-today"), "custody", pin_shared=Answer.YES), "E2")


def test_the_report_of_cases_puts_no_rule_into_the_mouth_of_a_court() -> None:
    """Case 169 is on network trades whose data matched, 宋某 on a copied debit card with its PIN."""
    copied = text_of(example("gan-today"), "E2").split("## 五")[1]
    assert "或者为新的指导性案例所取代的除外" in copied and "上列指导性案例、公报案例的裁判规则" not in copied
    assert "案例一虽系网络盗刷" in copied and "案例二的裁判要旨是" in copied
    signed, unknown = text_of(example("pos-credit"), "E2"), text_of(example("unknown-how"), "E2")
    assert "交易验证信息相符不足以" not in signed and "本案同为伪卡交易" not in signed
    assert "争议交易如何完成尚未查明" in unknown and "认为应当参照" not in unknown
    unverified = text_of(example("card-number-abroad"), "E2")
    assert (
        "没有经过密码、验证码等卡面信息以外的核验，更不能推定系原告的交易" in unverified
        and "短信记录，本案提交" not in unverified
    )
    assert "应当参照该要点处理；不同点不影响该要点的适用" in text_of(example("sim-swap"), "E2")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("heirs", "交易发生时持卡人甘守仁已经死亡，真卡由其家属持有"),
        ("sim-swap", "原告的手机卡被他人补办；原告没有把验证码告诉他人"),
        ("phishing-credit", "原告曾点开他人发送的链接，向他人透露短信验证码"),
        ("minor-pos", "争议交易1笔，金额1,280.00元；交易发生时真卡在原告手中；除原告以外，另有人知道密码"),
        ("skimmer-premises", "2026年10月1日0时12分真卡在泉城银行济南历下支行自助柜员机取款"),
        ("sued-debit", "发卡行请求持卡人偿还由此形成的欠款的"),
    ],
)
def test_the_report_of_cases_tells_the_facts_that_it_compares(name: str, told: str) -> None:
    text = text_of(example(name), "E2")
    assert told in text and text.index("本案基本事实") < text.index("一、争议焦点")
    assert name != "heirs" or "卡在持卡人手中" not in text.replace("真卡在持卡人手中", "")


def test_the_sheet_of_sums_for_an_appeal_says_what_is_still_open() -> None:
    text = text_of(_judged("4050.00"), "E1")
    # 18,900.00 and its interest less 4,050.00 stands as a sum with its parts
    assert "上诉请求金额合计" in text and "原审判决已经支持4,050.00元，上诉请求超出原审判决的部分为" in text
    assert "对方当事人：邕江商业银行" in text and "诉讼请求金额合计" in text_of(example("gan-today"), "E1")


def test_what_was_said_in_the_call_for_the_block_is_one_call() -> None:
    case = example("gan-today")
    assert case.freeze is not None
    call = structs.replace(case.notices[0], clock="20:40", said="把钱拦住", reply_text="客服说要找公安")
    text = text_of(structs.replace(case, notices=(call,)))
    assert "通话中，原告提出：把钱拦住。被告答复：要找公安。" in text and text.count("20时40分") == 1
    copied = structs.replace(call, reply_text="该情况请找公安处理")
    assert "被告答复：“该情况请找公安处理”" in text_of(structs.replace(case, notices=(copied,))), "no teller: its words"
    other = structs.replace(call, clock="21:10")
    assert "通话中" not in text_of(structs.replace(case, notices=(other,)))


def test_who_can_testify_without_a_name_is_told() -> None:
    at_home = Presence(
        when=Moment(day=date(2026, 5, 21), clock="20:00"), place="南宁市家中", proof=PresenceProof.WITNESS
    )
    assert "有证人可以作证" in text_of(structs.replace(example("gan-today"), presence=(at_home,)))


def test_the_report_of_cases_says_nothing_of_a_search_by_who_signs_and_why_the_rule_reaches_a_code_told() -> None:
    """The plaintiff made no search; 类案检索意见 8: source and day; why 169 still applies is said."""
    text = text_of(example("phishing-credit"), "E2")
    assert "检索人" not in text and "从公开来源整理" not in text and "提交人（签名）" in text
    assert "本案持卡人受骗把验证码告诉了他人，该案没有认定持卡人把验证码告诉他人" in text and "告诉或输给" not in text
    assert "裁判要点确定的是举证规则" in text and "该案没有涉及持卡人受骗告知验证码的情形；其后施行的" in text
    assert "即使认定原告有过错，也只在与其过错相应的范围内减轻" in text
    assert "予以回应" not in text, "the plaint does not rely on 169"
    assert "持卡人受骗告知验证码的，能否认定" in text and "第九十一条由发卡行举证" in text
    assert "本报告从公开案例的汇编中比对列出" in text and "收集截至2026年11月22日" in text
    assert "该案争议的是持卡人是否收到验证码短信，本案原告不否认收到验证码短信" in text
    assert "该案载明而本案没有载明的事实：持卡人拒绝提交自己已经调取的短信记录" in text
    assert "与本案的共同点：同为网络盗刷；两案中，卡在持卡人手中" in text
    assert "本案涉及信用卡，该案涉及借记卡" in text
    plain = text_of(example("account-takeover"), "E2")
    assert "确定的是举证规则" not in plain and "可以不再进行检索" not in plain
    assert "本案系伪卡盗刷，该案系网络盗刷" in text_of(example("gan-today"), "E2")
    assert (
        text_of(example("trojan-sms"), "E2").count("本案有而该案没有载明的事实：点开了假链接，手机被植入恶意程序。")
        == 3
    )


def test_the_report_of_cases_gives_each_act_a_subject_and_no_label_of_the_shelf() -> None:
    text = text_of(example("trojan-sms"), "E2")
    assert "同为网络盗刷" in text and "假链接、恶意程序、来电诱骗一类" not in text and "事件类型：" not in text
    assert "本案持卡人没有将密码告知他人或者出借银行卡，该案裁判也没有认定持卡人有此行为" in text
    assert "该案交易不在夜间" in text
    abroad = text_of(example("card-number-abroad"), "E2")
    assert "本案付款没有要求输入验证码，不存在该争议" in abroad
    assert "该案载明而本案没有载明的事实：持卡人拒绝提交自己已经调取的短信记录。" in abroad
