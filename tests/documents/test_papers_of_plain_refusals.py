"""Ordinary thefts: what the bank answered is met as it was said, and no paper says more than the person did."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.dealings import Notice
from legal_refs.case.facts import CardFeature, Case, Complaint, Moment
from legal_refs.case.vocabulary import Answer, BankReason, ContactChannel, Feature, Reply
from tests.documents.test_arguments import ON, example


def _made(case: Case, *papers: str) -> dict[str, str]:
    return {file.id: lint.text(file.data) for file in dossier.build(case, assess(case, ON), papers).files}


def _answered(case: Case, decision: str, *reasons: BankReason) -> Case:
    told = Complaint(
        sent=date(2026, 10, 8),
        reply=Reply.REFUSED,
        decided_received=date(2026, 10, 20),
        decision=decision,
        reasons=reasons,
    )
    return structs.replace(case, complaint=told, earlier_complaints=(), notices=())


def test_a_card_in_a_waiters_hand_is_not_denied() -> None:
    """Who was asked about the PIN and about lending did not say that the card was never in another's hand."""
    text = _made(example("skimmer-premises"), "E2")["E2"]
    assert "没有将密码告知他人或者出借银行卡" in text and "没有把卡或密码交给他人" not in text


def test_who_says_the_sums_were_ordinary_does_not_say_so_of_their_number() -> None:
    case = example("skimmer-premises")
    plain = structs.replace(case, circumstances=structs.replace(case.circumstances, unusual_amount=Answer.NO))
    made = _made(plain, "A1", "E2", "E2b")
    assert all("频率没有异常" not in text for text in made.values())
    assert "次日6时之间发生" not in made["A1"]


def test_a_bank_that_asks_for_proof_of_a_copy_is_met() -> None:
    case = _answered(example("gan-today"), "客户未能证明系伪卡交易，我行不予赔付。")
    made = _made(case, "A1", "B1", "B3", "C1", "E2")
    for paper in ("A1", "B1", "B3"):
        assert "关于伪卡盗刷的证明" in made[paper] and "取得伪卡为条件" in made[paper], paper
    assert "认为争议交易使用的是真卡的，应当提供交易报文和单据" in made["C1"]
    assert "争议交易能否认定为伪卡盗刷" in made["E2"]
    flat = _answered(example("gan-today"), "不是伪卡，维持原来的答复。")
    plaint = _made(flat, "A1")["A1"]
    assert "又称" not in plaint and "被告在答复中称“不是伪卡”。" in plaint


def test_a_device_of_a_stranger_is_no_trusted_one() -> None:
    case = _answered(example("account-takeover"), "交易通过已认证设备登录办理，视为客户本人操作。")
    made = _made(case, "A1", "B3", "C1")
    assert "登录所用的设备，是原告没有使用过的设备" in made["A1"] and "没有使用过的设备" in made["B3"]
    assert "说明其于何时、凭何种核验登记" in made["C1"]


def test_a_bank_that_sends_to_the_shop_is_met_as_it_said() -> None:
    said = "收单机构已提供签购单，交易有效，如有异议请自行与商户协商。"
    text = _made(_answered(example("pos-credit"), said), "A2")["A2"]
    assert "要求原告与商户协商，不能免除其自身的责任" in text and "提到收单" not in text


def test_who_paid_nothing_asked_for_no_payment() -> None:
    case = example("pos-credit")
    unpaid = structs.replace(case, debt=structs.replace(case.debt, repaid=None) if case.debt else None, payments=())
    letter = Notice(
        day=date(2026, 10, 5),
        addressee=case.bank.name if case.bank else "",
        channel=ContactChannel.EMS,
        said="不再催收，改掉征信",
        demand=Answer.YES,
    )
    told = Complaint(sent=date(2025, 10, 8), demanded=Answer.YES, reply=Reply.REFUSED)
    made = _made(structs.replace(unpaid, complaint=told, notices=(letter,)), "A2", "A8", "C1")
    for paper, text in made.items():
        assert "要求赔付" not in text and "催告赔付" not in text, paper
    assert "就争议交易主张权利" in made["A2"]


def test_a_shop_is_asked_by_time_and_sum_for_what_it_alone_knows() -> None:
    case = example("minor-pos")
    text = _made(case, "B4b")["B4b"]
    assert "签购单（含终端号、读卡方式，有签名的含签名）、载明收单机构的收银记录和出货记录" in text
    assert "1,280.00元，尾号0412" in text and "第十二条第（三）项" in text and "开户网点" not in text
    old = structs.replace(
        case,
        transactions=tuple(
            structs.replace(t, when=structs.replace(t.when, day=date(2022, 8, 27))) for t in case.transactions
        ),
    )
    assert "资料（监控录像为尚有保存的）的自动覆盖" in _made(old, "B4b")["B4b"]


def test_the_objection_to_a_record_of_a_theft_tells_why_it_is_not_owed() -> None:
    text = _made(example("pos-credit"), "B7")["B7"]
    assert "真实的银行卡由本人持有" in text and "第七条第二款规定" in text and "第十四条规定" in text
    assert "本人持有" in text and "尾号为4452的信用卡。2025年10月3日" in text


def test_a_number_taken_over_is_told_with_the_dead_phone_and_the_strangers_device() -> None:
    case = example("sim-swap")
    first = case.sorted_transactions[0].when
    custody = structs.replace(
        case.custody,
        new_device=Answer.YES,
        device_when=Moment(day=first.day, clock="13:36"),
        signal_lost=Moment(day=first.day, clock="13:20"),
        sim_learned="下班后到营业厅查询得知",
    )
    made = _made(structs.replace(case, custody=custody), "A1", "B3")
    for text in made.values():
        assert "13时20分起" in text and "的手机失去信号" in text and "经过：下班后到营业厅查询得知" in text
        assert "13时36分，" in text and "没有使用过的设备上登录" in text


def test_who_was_told_of_no_function_while_using_it_pleads_that_it_was_not_explained() -> None:
    case = example("sim-swap")
    card = structs.replace(case.card, features=(CardFeature(feature=Feature.MOBILE_BANK, explained=Answer.NO),))
    told = structs.replace(case.circumstances, opened_unasked=None)
    user = structs.replace(case, card=card, circumstances=told, story="我打开手机银行，钱已经没有了。")
    text = _made(user, "A1")["A1"]
    assert "第九条规定，发卡行未完全告知" in text and "原告使用该功能，不等于知道并理解" in text
