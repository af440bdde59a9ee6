"""Parties: each defendant has its own claim, fact and ground, each third party its reason, the carrier its letter."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Bank, Case, Institution, Moment
from legal_refs.case.vocabulary import Answer, Channel
from tests.documents.test_arguments import ON, example

OTHERS = {
    "payment_institution": ("quick-pay", "A1", "先行赔付责任", "第十条第二款"),
    "acquirer": ("gan-today", "A1", "未尽保障用卡安全义务造成的损失", "第十一条第一款"),
    "merchant": ("minor-pos", "A1", "未尽审核义务造成的损失", "第十一条第一款"),
    "contractor": ("outsourced-2025", "A3", "工作人员执行工作任务造成的损害", "第一千一百九十一条"),
}


def sued(name: str, key: str, **more: bool) -> Case:
    """The example with this institution named as defendant."""
    case = example(name)
    unit = getattr(case, key) or Institution(name="示例有限公司")
    seat = {"address": "北京市西城区示例路1号", "uscc": "91110102MA01A1B2C3"}
    unit = structs.replace(unit, **{**seat, "sue": True, "third_party": False, **more})
    bank = structs.replace(case.bank, uscc="91450102MA5N1A2B2W", address="南宁市兴宁区示例路1号")
    victim = structs.replace(
        case.victim,
        id_no=example("gan-today").victim.id_no,
        gender=example("gan-today").victim.gender,
        birth_date=example("gan-today").victim.birth_date,
    )
    return structs.replace(case, bank=bank, victim=victim, **{key: unit})


def text_of(case: Case, paper: str) -> str:
    return lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)


@pytest.mark.parametrize("key", sorted(OTHERS))
def test_each_defendant_is_named_in_a_claim_a_fact_and_a_ground(key: str) -> None:
    name, paper, claim, article = OTHERS[key]
    case = sued(name, key)
    text = text_of(case, paper)
    claims, _, facts = text.partition("## 事实与理由")
    who = getattr(case, key).name
    assert f"被告二：{who}" in claims
    assert any(line for line in claims.splitlines() if "判令被告二" in line and claim in line)
    assert "任一被告履行的部分，另一被告的责任相应免除" in claims
    assert "被告二应当承担责任" in facts
    ground = facts.partition("被告二应当承担责任\n")[2].partition("\n#")[0]
    assert article in ground and ground.count("被告二") >= 2
    assert "判令被告向" not in text and "判令被告支付" not in text


def test_the_head_office_beside_its_branch_has_a_claim_and_a_ground() -> None:
    case = example("gan-today")
    assert isinstance(case.bank, Bank)
    office = Institution(name="邕江商业银行股份有限公司", address="南宁市", uscc="91450100MA5N1A2B2W", sue=True)
    text = text_of(structs.replace(case, bank=structs.replace(case.bank, head_office=office)), "A1")
    assert "判令被告二对被告一的上述义务承担责任" in text
    assert "《商业银行法》第二十二条规定，商业银行分支机构不具有法人资格，其民事责任由总行承担" in text


def test_the_payment_institution_is_asked_for_what_went_through_it() -> None:
    """4,999 + 4,999 + 2,300 went through it and 3,000 came back: 9,298.00; of two over another way only 2,300.00."""
    case = sued("quick-pay", "payment_institution")
    assert "在9,298.00元范围内承担先行赔付责任" in text_of(case, "A1")
    first, second, third = case.transactions
    other = [structs.replace(t, channel=Channel.ONLINE_BANK) for t in (first, second)]
    mixed = structs.replace(case, transactions=(*other, third))
    assert "在2,300.00元范围内承担先行赔付责任" in text_of(mixed, "A1")


def test_what_a_person_typed_stays_as_it_was() -> None:
    case = structs.replace(sued("quick-pay", "payment_institution"), story="客服说被告不会赔，让我自己想办法。")
    assert "客服说被告不会赔，让我自己想办法。" in text_of(case, "A1")


def test_one_defendant_stays_the_defendant() -> None:
    text = text_of(example("gan-today"), "A1")
    assert "被告一" not in text and "各被告" not in text and "任一被告" not in text


def test_a_third_party_has_its_reason_and_no_claim() -> None:
    case = sued("sim-swap", "carrier", sue=False, third_party=True)
    text = text_of(case, "A1" if case.is_debit_card else "A2")
    assert "第三人：" in text and "保存以原告手机号码补办手机卡的记录和向该号码发送短信的记录" in text
    assert "在本案中不向其提出请求" in text


@pytest.mark.parametrize(("name", "key"), [("gan-today", "payment_institution"), ("quick-pay", "acquirer")])
def test_who_answers_under_no_rule_here_is_a_third_party_with_the_reason(name: str, key: str) -> None:
    """支付机构: theft over a network only (10); 收单行、商户: a copied card only (11)."""
    forum = assess(sued(name, key), ON).forum
    party = next(p for p in forum.parties if p.key == key)
    assert party.role == "third_party" and "你的情况不同" in party.reason.zh


def test_the_carrier_has_a_letter_of_its_own() -> None:
    """The card was re-issued on 3 August at 13:32 on a false paper: told to the carrier, not claimed in the suit."""
    case = sued("sim-swap", "carrier")
    custody = structs.replace(
        case.custody,
        sim_swapped=Answer.YES,
        sim_when=Moment(day=date(2026, 8, 3), clock="13:32"),
        sim_place="示例营业厅",
        sim_paper="虚假身份证件",
    )
    case = structs.replace(case, custody=custody)
    letter = text_of(case, "B9")
    assert "2026年8月3日13时32分，本人的手机号码（13800138012）被他人持虚假身份证件在示例营业厅补办手机卡" in letter
    assert "致：" in letter and "《中华人民共和国反电信网络诈骗法》第九条" in letter and "贵行" not in letter
    assert "第一千一百六十五条第一款" in letter and "合同的约定" not in letter, (
        "nobody told of a contract with this unit"
    )
    party = next(p for p in assess(case, ON).forum.parties if p.key == "carrier")
    assert party.reason.zh.startswith("向通信公司的请求与银行卡合同无关")
    third = structs.replace(case, carrier=structs.replace(case.carrier, sue=False, third_party=True))
    suit = text_of(third, "A1" if case.is_debit_card else "A2")
    assert "判令被告二" not in suit and "2026年8月3日13时32分" in suit


UNSUITED = {
    "carrier": ("sim-swap", "向通信公司的请求与银行卡合同无关", "《赔偿请求书》", "B9"),
    "payment_institution": ("gan-today", "针对网络盗刷", "《赔付请求书》", "B8"),
    "acquirer": ("quick-pay", "只针对伪卡交易", "《赔付请求书》", "B8"),
}


@pytest.mark.parametrize("key", sorted(UNSUITED))
def test_a_defendant_that_does_not_suit_gives_a_reason_and_two_papers(key: str) -> None:
    """The complaint that would sue both is refused; without it there are the complaint and the letter to the other."""
    name, reason, letter, paper = UNSUITED[key]
    case = sued(name, key)
    if key == "carrier":
        case = structs.replace(case, custody=structs.replace(case.custody, sim_swapped=Answer.YES))
    complaint = "A1" if case.is_debit_card else "A2"
    offers = {o.id: o for o in catalogue.offers(case, assess(case, ON))}
    said = [words.zh for words in offers[complaint].blockers if reason in words.zh]
    assert len(said) == 1 and letter in said[0] and "只告银行" in said[0]
    assert offers[paper].offered and not offers[paper].blockers
    apart = structs.replace(case, **{key: structs.replace(getattr(case, key), sue=False)})
    alone = {o.id: o for o in catalogue.offers(apart, assess(apart, ON))}
    assert not any(reason in words.zh for words in alone[complaint].blockers)
    assert alone[paper].offered and not alone[paper].blockers


@pytest.mark.parametrize(
    ("name", "paper"), [("arbitration-debit", "A24"), ("sued-debit", "A22"), ("sued-credit", "A23")]
)
def test_beside_the_bank_nobody_stands_in_an_arbitration_or_an_answer(name: str, paper: str) -> None:
    """A clause binds who agreed to it; a counterclaim goes against the plaintiff (民诉解释 233)."""
    case = structs.replace(
        example(name),
        acquirer=Institution(name="示例收单银行股份有限公司", address="北京市", uscc="91110102MA01A1B2C3", sue=True),
    )
    found = assess(case, ON)
    assert {p.key for p in found.forum.parties} <= {"bank", "head_office"}
    assert any("示例" not in words.zh and "另行" in words.zh for words in found.forum.warnings)
    text = text_of(case, paper)
    assert "被申请人二" not in text and "任一" not in text


def test_the_court_asks_the_payees_bank_for_the_account_and_the_issuer_which_account_it_was() -> None:
    """No rule makes the payee's bank a party: A7 names it where the person knows it, A8 asks the issuer in any case."""
    case = example("account-takeover")
    branch = "岷江示例银行股份有限公司绵阳分行"
    inquiry = text_of(case, "A7")
    assert f"被调查人：{branch}。" in inquiry
    assert (
        f"| {branch} | 收款账户（刘某，尾号7712）的开户资料、身份核验记录和交易流水"
        " | 流水自2026年8月14日起至款项转出之日" in inquiry
    )
    assert "第三人" not in text_of(case, "A1") and f"收款机构为{branch}（刘某，尾号7712）" in text_of(case, "A1")
    assert f"| 收款机构 | {branch}（2026年8月14日15时42分起共2笔，合计98,000.00元）" in text_of(
        case, "D1"
    )  # 2 × 49,000.00
    unknown = structs.replace(
        case, transactions=tuple(structs.replace(t, counterpart=None, payee_masked=None) for t in case.transactions)
    )
    assert "争议交易收款账户的户名、账号和开户机构" in text_of(unknown, "A8")
    offers = {o.id: o for o in catalogue.offers(unknown, assess(unknown, ON))}
    assert not offers["A7"].offered
    assert "收款账户的户名" not in text_of(example("gan-today"), "A8")  # withdrawals have no payee


@pytest.mark.parametrize(
    ("name", "title", "said"),
    [
        ("示例消费金融有限公司", "董事长", "法定代表人邵文博（董事长）"),
        ("示例消费金融有限公司", None, "法定代表人邵文博，"),
        ("示例银行股份有限公司南京分行", "行长", "负责人邵文博（行长）"),
        ("示例银行股份有限公司南京分行", None, "负责人邵文博，"),
        ("示例银行股份有限公司", "法定代表人", "法定代表人邵文博，"),
    ],
)
def test_who_speaks_for_a_unit_is_called_by_the_law_and_the_post_beside(
    name: str, title: str | None, said: str
) -> None:
    case = example("credit-query")
    case = structs.replace(case, bank=structs.replace(case.bank, name=name, representative_title=title))
    assert said in lint.text(dossier.build(case, assess(case, ON), ["A3"]).files[0].data)
