"""No paper contradicts an answer: every pair of answers over the vocabulary, and the sentences that would deny them."""

from __future__ import annotations

import itertools
import re
from enum import StrEnum

import pytest
from msgspec import structs

from complaints.documents import catalogue, filling
from complaints.documents.shared import shared
from legal_refs.assessment import assess
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, DoneBy, PoliceStatus
from tests.documents.test_arguments import ON, example

Said = tuple[str, str]
CODE = "(?<!除此以外)没有将短信验证码告诉|没有向任何人(透露|提供)|没有向他人透露验证码"
NOT_MINE = "不是(原告|本人|申请人)(本人)?操作"
DENIED_BY: dict[Said, str] = {
    ("custody.card_in_hand", "no"): "银行卡由(原告本人|本人)持有|真卡由(原告|本人)持有|银行卡在(原告|本人)手中"
    "|未能识别伪卡|使用的不是真卡",
    ("custody.card_in_hand", "yes"): "银行卡不在",
    ("custody.pin_with_card", "yes"): "密码没有与银行卡放在一起",
    ("custody.pin_with_card", "no"): "曾将密码与银行卡放在一起",
    ("custody.pin_shared", "yes"): "没有将密码告知",
    ("custody.pin_shared", "no"): "曾将密码告知|知道密码(?=。)",
    ("custody.card_lent", "yes"): "没有出借",
    ("custody.card_lent", "no"): "曾将银行卡交他人使用",
    ("custody.code_told", "yes"): CODE,
    ("custody.code_told", "no"): "曾向他人透露短信验证码",
    ("custody.code_typed", "yes"): CODE,
    ("custody.code_typed", "no"): "曾在他人发送的仿冒页面上输入",
    ("custody.code_forwarded", "yes"): CODE,
    ("custody.code_forwarded", "no"): "的要求转发短信验证码",
    ("custody.code_named", "yes"): "没有写明付款金额和收款方",
    ("custody.code_named", "no"): "短信写有付款金额和收款方",
    ("custody.phone_lost", "yes"): "没有遗失手机",
    ("custody.phone_lost", "no"): "手机曾经遗失或者离手",
    ("custody.linked_payment", "yes"): "没有将该卡绑定|没有绑定",
    ("custody.linked_payment", "no"): "曾将该卡绑定",
    ("custody.link_clicked", "no"): "曾点开",
    ("custody.trojan", "no"): "曾被植入恶意程序",
    ("custody.sim_swapped", "no"): "被他人补办",
    ("custody.sim_swapped", "yes"): "手机卡没有被人补办",
    ("custody.screen_shared", "yes"): "没有与他人共享屏幕",
    ("custody.screen_shared", "no"): "共享了屏幕",
    ("custody.remote_control", "yes"): "设备没有被远程控制",
    ("custody.remote_control", "no"): "设备被对方远程控制",
    ("custody.nfc_relay", "no"): "将银行卡贴近手机",
    ("custody.new_device", "no"): "没有使用过的设备上登录",
    ("custody.password_reset", "no"): "密码被他人重置",
    ("custody.face_passed", "no"): "通过核验的不是",
    ("custody.done_by", "self_deceived"): NOT_MINE + "|没有进行争议交易|没有授权任何付款",
    ("custody.done_by", "child"): "没有进行争议交易|不认识操作人",
    ("custody.done_by", "merchant"): "不认识操作人|盗刷者",
    ("custody.done_by", "known"): "不认识操作人|系(原告|本人)受他人欺骗",
    ("custody.done_by", "stranger"): "是(原告|本人)认识的人|系(原告|本人)受他人欺骗",
    ("circumstances.alert_subscribed", "no"): "开通了短信提醒",
    ("circumstances.alert_sent", "yes"): "没有就上述交易发送提醒",
    ("circumstances.alert_received", "yes"): "没有收到任何提醒",
    ("circumstances.alert_received", "no"): "提醒于[^。]*到达",
    ("circumstances.alert_read", "yes"): "提醒短信发来时[^。]*没有看到",
    ("circumstances.bank_warning_ignored", "no"): "此前曾向(原告|本人)作过提示",
    ("circumstances.bank_ignored_notice", "no"): "没有采取措施。",
    ("circumstances.skimmer_found", "no"): "曾发现他人加装|已经发现他人加装",
    ("circumstances.otp_not_required", "no"): "没有要求输入验证码即告完成",
    ("circumstances.number_changed", "no"): "预留的手机号码被他人变更",
    ("circumstances.opened_unasked", "no"): "支付功能不是(原告|本人)申请开通",
    ("circumstances.counter_id_failed", "no"): "柜面人员没有核对",
    ("circumstances.video_lost", "no"): "现已无法取得",
    ("circumstances.video_other_person", "no"): "操作人不是",
    ("circumstances.thief_caught", "no"): "涉案人员已被查获",
    ("circumstances.unblocked_before_theft", "no"): "曾办理解除冻结",
    ("circumstances.signature_compared", "yes"): "没有将签购单上的签名与卡片背面的签名核对",
    ("circumstances.no_pin_above_limit", "no"): "超过了免密支付的限额",
    ("circumstances.loss_term_shown", "yes"): "挂失前的损失。[^+]*没有以合理的方式提请",
    ("circumstances.details_only", "no"): "只凭卡号、有效期",
    ("circumstances.limit_raised", "no"): "限额被他人调高",
    ("circumstances.dispute_asked", "no"): "已经申请的拒付",
    ("staff.at_branch", "no"): "在(被告|贵行|该行)的营业场所",
    ("staff.in_hours", "no"): "营业时间内",
    ("staff.uniform", "no"): "身着",
    ("staff.in_banks_name", "no"): "以(被告|贵行|该行)的名义",
    ("staff.sealed", "no"): "盖有",
    ("staff.booked", "yes"): "款项没有记入",
    ("staff.handed_over", "no"): "曾应经手人的要求交出",
    ("staff.admitted", "no"): "已经承认款项由",
    ("staff.finding", "no"): "已经认定款项由",
    ("loan.signature_mine", "yes"): "签名不是(原告|本人)(本人)?所签|没有在合同上签名|没有申请过",
    ("loan.signature_mine", "no"): "签名是(原告|本人)",
    ("loan.appraised", "no"): "鉴定意见已认定",
    ("loan.at_branch", "yes"): "办理该业务时(原告|答辩人|本人)不在网点",
    ("loan.face_mine", "yes"): "人脸核验不是",
    ("loan.phone_mine", "yes"): "手机号码不是",
    ("loan.money_came", "yes"): "没有收到款项",
    ("loan.money_came", "no"): "款项曾经进入",
    ("loan.id_lost", "no"): "身份证件此前曾经遗失",
    ("loan.collected", "no"): "向(原告|本人)催收",
    ("leak.bank_notified_me", "yes"): "没有就此通知|没有通知(原告|本人)",
    ("leak.spread_ongoing", "no"): "防止继续扩散",
    ("leak.many_victims", "no"): "不止(本人|原告)一人",
    ("leak.consent_given", "yes"): "没有(取得)?(原告|本人)的(书面)?同意|没有书面同意",
    ("leak.staff_finding", "no"): "已认定系工作人员所为",
    ("police.status", "refused"): "予以受理|已立案侦查|至今没有收到撤销案件",
    ("police.status", "reported"): "予以受理|已立案侦查|不予立案的决定|决定不予立案",
    ("police.status", "accepted"): "已立案侦查|决定不予立案",
    ("police.status", "filed"): "决定不予立案|，公安机关予以受理",
    ("police.status", "withdrawn"): "已立案侦查|予以受理",
    ("freeze.confirmed_in_writing", "no"): "取得书面确认",
    ("freeze.demanded", "no"): "致电[^。]*客户服务电话要求赔付",
}
"""What the papers may not say once this was answered."""
WORDS: dict[str, type[StrEnum]] = {"custody.done_by": DoneBy, "police.status": PoliceStatus}
"""The questions whose answer is not yes or no."""
BASES = (
    "gan-today",
    "trojan-sms",
    "card-lost",
    "account-takeover",
    "staff-deposit",
    "loan-in-my-name",
    "leak-calls",
)
"""Each kind of theft, what the bank's staff did, what was opened in the person's name, a leak."""
PAPERS = ("A1", "A2", "A3", "A4", "A5", "B1", "B3", "B6", "B8", "C1", "C2", "D1")
OF_THE_PERSON = re.compile("要证明|证明操作人|☐|☑|证明")
"""Rows that say what evidence is to prove, and boxes: they state nothing."""


def has_field(case: Case, path: str) -> bool:
    """Whether this case tells of what the field belongs to."""
    return getattr(case, path.split(".")[0]) is not None


def pairs_of(name: str) -> list[tuple[Said, Said]]:
    """Every two answers to different questions that a person in this situation may give."""
    told = [one for one in DENIED_BY if has_field(example(name), one[0])]
    return [(one, other) for one, other in itertools.combinations(told, 2) if one[0] != other[0]]


def said(case: Case, *answers: Said) -> Case:
    for path, answer in answers:
        group, field = path.split(".")
        part = getattr(case, group)
        words = WORDS.get(path, Answer)
        note = {"note": None} if group == "custody" else {}  # the example's own words are its own
        case = structs.replace(case, **{group: structs.replace(part, **{field: words(answer)}, **note)})
    return case


def denials(case: Case, *answers: Said) -> list[str]:
    """The sentences of the papers that deny one of these answers."""
    assessment, told, found = assess(case, ON), shared(case), list[str]()
    for paper in (o.id for o in catalogue.offers(case, assessment) if o.offered and o.id in PAPERS and not o.blockers):
        slots = filling.slots(catalogue.document(paper), case, assessment, told=told)
        lines = re.split(r"(?<=[。；\n])", "\n".join(map(str, slots.values())))
        stated = "".join(line for line in lines if not OF_THE_PERSON.search(line))
        found += [f"{paper}: {hit.group()}" for one in answers if (hit := re.search(DENIED_BY[one], stated))]
    return found


def hits(name: str, pairs: list[tuple[Said, Said]]) -> dict[str, list[str]]:
    """What the papers of each of these cases deny."""
    case = example(name)
    found = {f"{one} {other}": denials(said(case, one, other), one, other) for one, other in pairs}
    return {pair: denied for pair, denied in found.items() if denied}


@pytest.mark.parametrize("name", BASES)
def test_no_paper_denies_an_answer(name: str) -> None:
    """One pair in sixty-three; every pair is in the soak."""
    assert hits(name, pairs_of(name)[5::63]) == {}


@pytest.mark.soak
@pytest.mark.parametrize("name", BASES)
def test_no_paper_denies_any_pair(name: str) -> None:
    assert hits(name, pairs_of(name)) == {}


@pytest.mark.parametrize(
    ("name", "path", "answer", "denied"),
    [
        ("gan-today", "custody.pin_shared", "no", ("custody.pin_shared", "yes")),
        ("gan-today", "custody.card_in_hand", "yes", ("custody.card_in_hand", "no")),
        ("gan-today", "circumstances.video_other_person", "yes", ("circumstances.video_other_person", "no")),
        ("trojan-sms", "custody.trojan", "yes", ("custody.trojan", "no")),
        ("trojan-sms", "custody.sim_swapped", "yes", ("custody.sim_swapped", "no")),
    ],
)
def test_the_sentences_are_those_that_papers_print(name: str, path: str, answer: str, denied: Said) -> None:
    """Where the answer is the other one, the sentence stands: what the test above looks for can be found."""
    assert denials(said(example(name), (path, answer)), denied)


LAPSES = ("pin_shared", "pin_with_card", "code_forwarded", "code_typed", "screen_shared", "remote_control", "nfc_relay")


@pytest.mark.parametrize("lapse", LAPSES)
def test_who_tells_of_a_lapse_is_not_said_to_be_without_fault(lapse: str) -> None:
    """The paper tells the lapse among the facts: its answer on care may not say that there is none."""
    never = (("custody.pin_shared", "no"), ("custody.code_told", "no"))
    case = said(example("trojan-sms"), *never, (f"custody.{lapse}", "yes"))
    assessment = assess(case, ON)
    text = "".join(map(str, filling.slots(catalogue.document("A1"), case, assessment).values()))
    assert "原告没有授权他人进行争议交易，并已如实说明保管的情况" in text
    assert "不能证明原告存在保管上的过错" not in text and "不能推定" not in text
