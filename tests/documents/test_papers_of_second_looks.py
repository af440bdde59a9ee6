"""A sentence shortened still says what was told: of whom, for what time, of which claim, and under which item."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Complaint, Freeze, Moment
from legal_refs.case.vocabulary import Answer, ContactChannel, Reply
from tests.documents.test_arguments import ON, example
from tests.documents.test_told import changed

LATE = date(2026, 11, 22)


def made(case: Case, *papers: str, on: date = ON) -> dict[str, str]:
    built = dossier.build(case, assess(case, on), papers)
    return {file.id: lint.text(file.data) for file in built.files}


def test_an_office_that_has_not_said_that_it_received_the_letter_is_told_without_a_stray_comma() -> None:
    """The commonest state: sent on 2026-09-25, no receipt known, no answer after 30 days."""
    case = example("sim-swap")
    sent = structs.replace(case, regulators=(structs.replace(case.regulators[0], received=None),))
    for paper, text in made(sent, "A1", "B3", on=LATE).items():
        assert "没有收到答复" in text, paper
        assert "。，" not in text and "，，" not in text, paper
    assert "反映上述情况（编号示例登记）。原告至2026年11月22日没有收到答复。" in made(sent, "A1", on=LATE)["A1"]
    assert "该单位于2026年9月28日收到，原告至2026年11月22日没有收到答复。" in made(case, "A1", on=LATE)["A1"]


def test_the_sheet_of_denial_does_not_say_that_the_thief_did_not_know_the_pin() -> None:
    """The withdrawals were made with the PIN: who told nobody denies the telling, not the knowing."""
    assert "| 曾将密码告知他人 | ☐ | ☑" in made(example("skimmer-premises"), "B6")["B6"]
    assert "| 另有人知道密码 | ☑ | ☐" in made(example("minor-pos"), "B6")["B6"]
    asked = made(example("phishing-credit"), "F1")["F1"]
    assert "还没有回答：别人是否知道密码" in asked


def test_collection_that_was_not_told_is_not_to_be_stopped() -> None:
    """The either-or answer is carried by the debit: the claim asks for the end of debits alone."""
    case = example("loan-in-my-name")
    stop = {"A3": "判令被告停止就上述贷款从原告的账户扣款", "B1": "停止就上述贷款从本人的账户扣款"}
    papers = made(case, *stop)
    assert all(words in papers[paper] for paper, words in stop.items())
    others = changed(case, "loan", collected_from_others=Answer.YES)
    assert "停止就上述贷款向原告和原告以外的人催收和从原告的账户扣款" in made(others, "A3")["A3"]


def test_a_guess_is_not_told_as_what_happened() -> None:
    case = example("sued-loan")
    guessed = changed(case, "leak", what_happened="可能是前夫拿答辩人的身份证去办的，具体情况答辩人不清楚。")
    for paper, text in made(guessed, "A22", "D1").items():
        me = "答辩人" if paper == "A22" else "本人"
        assert "事情的经过是" not in text and f"关于经过，{me}说明：可能是前夫" in text, paper
    assert "事情的经过是：" in made(example("loan-in-my-name"), "A3")["A3"]


def test_the_block_that_the_holder_asked_for_is_not_the_heirs_delay() -> None:
    """The holder lived to 2026-05-01, found the theft on 04-11 and rang the bank on 04-13."""
    case = example("heirs")
    assert case.estate is not None and case.discovery is not None
    day = date(2026, 4, 11)
    thefts = tuple(
        structs.replace(one, when=Moment(day=day, clock="20:31"), notified=None) for one in case.transactions
    )
    alive = structs.replace(
        case,
        transactions=thefts,
        estate=structs.replace(case.estate, died=date(2026, 5, 1), died_clock=None),
        discovery=structs.replace(case.discovery, when=Moment(day=day, clock="20:36"), obligor_known=day),
        freeze=Freeze(when=Moment(day=date(2026, 4, 13), clock="09:40"), channel=ContactChannel.HOTLINE),
    )
    text = made(alive, "A1")["A1"]
    who = f"持卡人{case.estate.holder}"
    assert f"{who}于2026年4月11日发现、于2026年4月13日办理挂失、冻结" in text
    assert f"即使认为{who}报告迟延" in text and "原告报告迟延" not in text


def test_what_the_bank_saw_of_a_shared_screen_is_asked_from_the_start_of_the_sharing() -> None:
    """The device, the password and the limit were changed before the first transfer."""
    for text in made(example("account-takeover"), "A8", "A9").values():
        row = next(line for line in text.splitlines() if "对屏幕共享的监测" in line)
        assert "2026年8月14日，自屏幕共享开始至结束，以及登录、重置密码、调整限额之时" in row
        assert "15时42分" not in row


def test_the_items_of_the_rule_on_papers_fit_the_rows() -> None:
    """No film is asked for under the fifth item; a notice and the answer to an objection are owed to the person."""
    text = made(example("loan-in-my-name"), "A8")["A8"]
    assert "待证事实的主要证据的内部记录" in text and "录像和内部记录" not in text
    assert "记录应否更正或者删除 | （二）、（三）、（五）" in text and "后是否核查 | （三）、（五）" in text
    assert "主要证据的录像和内部记录" in made(example("skimmer-premises"), "A8")["A8"]


def test_the_article_on_older_contracts_is_that_of_the_rules_on_time() -> None:
    text = made(example("gan-today"), "A1")["A1"]
    assert "民事纠纷适用其规定；《民法典时间效力规定》第二十条规定，施行以前成立的合同" in text


def test_an_answered_objection_is_examined_and_only_an_open_one_marked() -> None:
    """Article 25 asks for the mark when the objection arrives; the complaint under 26 comes after the answer."""
    case = example("loan-in-my-name")
    assert (
        "查明收到本人的异议时是否对上述信息作出存在异议的标注（《征信业管理条例》第二十五条）" in made(case, "C4")["C4"]
    )
    waiting = changed(case, "credit", objection_reply=Reply.NONE)
    assert "在核查处理期间，责令信息提供者对上述信息作出存在异议的标注（" in made(waiting, "C4")["C4"]


def test_a_known_pin_is_no_told_pin_beside_a_decided_case() -> None:
    papers = made(example("minor-pos"), "E2", "E2b")
    for paper, text in papers.items():
        alike = [line for line in text.splitlines() if line.startswith("与本案的共同点")]
        assert alike and not [line for line in alike if "密码" in line], paper
        assert "本案另有人知道密码，没有认定持卡人将密码告知他人" in text, paper


def test_what_an_office_found_of_the_banks_watch_is_pleaded_where_the_watch_is_owed() -> None:
    case = example("sim-swap")
    reply = "该行对手机号码变更后的风险监测不到位，已要求整改。"
    found = structs.replace(case.regulators[0], reply=Reply.DONE, reply_text=reply, reply_date=date(2026, 10, 20))
    text = made(structs.replace(case, regulators=(found,)), "A1", on=LATE)["A1"]
    assert "的答复写明“该行对手机号码变更后的风险监测不到位”" in text and "被告的监测没有达到上述要求" in text
    nothing = structs.replace(found, reply_text="未发现该行风险监测不到位。")
    assert "监测没有达到" not in made(structs.replace(case, regulators=(nothing,)), "A1", on=LATE)["A1"]


def test_a_late_block_and_a_face_are_answered_in_the_words_that_raise_them() -> None:
    case = example("skimmer-premises")
    assert case.complaint is not None
    said = "您未妥善保管密码，也未及时挂失，且我行已发送短信提醒，损失由您自行承担。"
    late = structs.replace(case.complaint, decision=said)
    text = made(structs.replace(case, complaint=late), "A1")["A1"]
    assert text.count("称“您未妥善保管密码”") == 1 and "称“您未妥善保管密码，也未" not in text
    assert "关于短信提醒。被告在答复中称“我行已发送短信提醒”。短信提醒只能说明" in text
    loan = example("loan-in-my-name")
    face = Complaint(sent=date(2026, 6, 25), reply=Reply.REFUSED, decided_received=date(2026, 7, 10))
    face = structs.replace(face, decision="该贷款系您本人刷脸办理，合同有效，不予更正。")
    text = made(structs.replace(loan, complaint=face), "A3")["A3"]
    assert "在答复中称“该贷款系您本人刷脸办理”，" in text and "关于合同的签署。被告在答复中称“合同有效”" in text
    assert "人脸核验通过只说明系统作出了判断" in text
