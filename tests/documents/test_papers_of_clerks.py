"""What a reader of the papers on deposits that the bank's staff took found: interest, law of the day, likeness."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import catalogue
from legal_refs.assessment import assess
from legal_refs.case.facts import Card, Case, Complaint, Estate, Evidence, Guardian, Moment, Payment, Presence
from legal_refs.case.persons import CoClaimant
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    CardKind,
    Channel,
    EvidenceForm,
    EvidenceGroup,
    InterestKind,
    PaymentNature,
    PresenceProof,
    Reply,
    TransactionKind,
    Voucher,
)
from tests.documents.test_arguments import ON, example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def old_deposit() -> Case:
    """100,000.00 given on 10 January 2020 for a year at 2.25 %, found not to be paid on 1 March 2023."""
    case = changed(example("staff-deposit"), "staff", rate_pct=Decimal("2.25"), terms=None)
    (first, _second) = case.transactions
    case = structs.replace(
        case,
        transactions=(structs.replace(first, when=Moment(day=date(2020, 1, 10)), cny=Decimal("100000.00")),),
        claim=structs.replace(case.claim, interest=InterestKind.CONTRACT, contract_rate_pct=Decimal("2.25")),
        police=None,
    )
    return changed(case, "discovery", when=Moment(day=date(2023, 3, 1)), obligor_known=date(2023, 3, 1))


def test_the_rate_of_a_certificate_ends_with_its_term_even_where_the_rate_agreed_was_asked_for() -> None:
    """储蓄管理条例 25, 26. By hand: 100,000 × 2.25 % = 2,250.00; 10 January 2021 to 22 November 2026: 2,143 days,
    100,000 × 0.35 % × 2,143 ÷ 360 = 2,083.47; all 4,333.47."""
    text = made(old_deposit(), "A1")["A1"]
    assert "自2020年1月10日起至2021年1月9日止的存期内，按存单载明的年利率2.25%计算，为2,250.00元" in text
    after = "自2021年1月10日起按支取日被告挂牌公告的活期储蓄存款利率（暂按中国人民银行公布的同期活期存款基准利率）计算"
    assert after in text and "为4,333.47元" in text
    assert "利息依照《储蓄管理条例》第二十六条、第二十五条计算" in text
    renewed = made(changed(old_deposit(), "staff", renewed=Answer.YES), "A1")["A1"]
    assert "存单约定到期自动转存" in renewed and "按合同约定的年利率2.25%计算至实际付清之日" in renewed


def test_a_deposit_with_a_clerk_is_no_disputed_transaction_and_the_code_reaches_no_older_part() -> None:
    case = example("staff-deposit")
    papers = made(case, "A1", "B3", "E1")
    assert "（二）经手的款项" in papers["A1"] and "查询余额时发现交存的款项没有入账" in papers["A1"]
    assert "争议款项合计" in papers["B3"] and "争议交易合计" not in papers["B3"]
    assert "争议款项金额" in papers["E1"] and "争议交易金额" not in papers["E1"]
    assert "2021年1月1日以后办理的部分" not in papers["A1"]
    first, second = case.transactions
    older = structs.replace(first, when=Moment(day=date(2020, 5, 18)))
    text = made(structs.replace(case, transactions=(older, second)), "A1")["A1"]
    assert "该条适用于2021年1月1日以后办理的部分，此前办理的适用当时的法律" in text


def test_money_back_after_the_term_leaves_the_interest_of_the_term_whole() -> None:
    """By hand: 20,000.00 back within the term leaves a base of 80,000.00: 80,000 × 2.25 % = 1,800.00."""
    back = Payment(payer="周某", day=date(2025, 5, 1), amount=Decimal("20000.00"), nature=PaymentNature.RESTITUTION)
    late = made(structs.replace(old_deposit(), payments=(back,)), "A1")["A1"]
    assert "为2,250.00元" in late and "以80,000.00元为基数，自2025年5月2日起" in late
    early = made(structs.replace(old_deposit(), payments=(structs.replace(back, day=date(2020, 6, 1)),)), "A1")["A1"]
    assert "为1,800.00元" in early
    assert "已从请求中扣除" not in late, "the claim says it"


def test_interest_that_the_clerk_paid_is_told_and_taken_off() -> None:
    """By hand: 4,333.47 less 1,000.00 are 3,333.47."""
    paid = changed(old_deposit(), "staff", interest_paid=Decimal("1000.00"), interest_paid_on=date(2021, 1, 12))
    papers = made(paid, "A1", "B1", "E1")
    assert "至2021年1月12日，经手人以利息的名义向原告支付1,000.00元，已从利息请求中扣除" in papers["A1"]
    assert "扣除以利息名义收到的1,000.00元后，暂计至2026年11月22日为3,333.47元" in papers["B1"]
    assert "4,333.47 − 1,000.00 = 3,333.47" in papers["E1"]


def test_a_deposit_older_than_the_code_and_refused_after_it_is_claimed_under_the_code() -> None:
    """时间效力规定 1(1), 20: not 合同法; what the clerk did in 2020 stays under the law of 2020 (侵权责任法 34)."""
    text = made(old_deposit(), "A1")["A1"]
    assert "《民法典》第五百七十七条" in text and "依照《中华人民共和国合同法》第一百二十二条" in text
    assert text.replace("合同法律", "").count("合同法") == 2, "for the choice alone, and in the list of the law"
    assert "第一条第一款、第二十条适用《民法典》" in text and "《中华人民共和国侵权责任法》第三十四条" in text
    refused_before = changed(
        old_deposit(), "discovery", when=Moment(day=date(2020, 12, 1)), obligor_known=date(2020, 12, 1)
    )
    assert "《中华人民共和国合同法》第六十条" in made(refused_before, "A1")["A1"]


def test_no_decision_is_laid_before_the_court_as_alike_where_the_money_was_never_booked() -> None:
    """All decisions on staff are about deposits that were booked and moved out afterwards."""

    def offered(case: Case) -> bool:
        return catalogue.offer(catalogue.document("E2"), catalogue.sight(case, assess(case, ON))).offered

    case = example("staff-deposit")
    assert not offered(case) and "没有查到与本案相似、可以交给法院的案例" in made(case, "E2b")["E2b"]
    moved = changed(case, "staff", booked=Answer.YES, voucher=Voucher.NONE, sealed=None)
    assert offered(moved) and "两案中，存款都在入账以后由银行工作人员参与转走" in made(moved, "E2")["E2"]


def test_the_bank_is_asked_for_what_decides_the_case_and_not_for_an_old_film() -> None:
    new, old = made(example("staff-deposit"), "A8", "B1"), made(old_deposit(), "A8", "B1")
    assert "空白存单、业务印章的领用和管理记录" in old["B1"] and "空白存单、业务印章的领用和管理记录" in old["A8"]
    assert all("监控录像" in text for text in new.values()) and all("监控录像" not in text for text in old.values())


def test_a_judgment_on_the_clerk_makes_the_bank_answer_for_what_was_done_in_its_name() -> None:
    """经济纠纷规定 3; without a finding of a crime it is not pleaded."""
    assert "第三条规定，单位直接负责的主管人员" not in made(example("staff-deposit"), "A1")["A1"]
    found = changed(example("staff-deposit"), "staff", finding=Answer.YES)
    assert "第三条规定，单位直接负责的主管人员和其他直接责任人员以单位的名义对外签订经济合同" in made(found, "A1")["A1"]


def drawn_at_the_counter() -> Case:
    """A teller drew an old woman's passbook at the counter on slips that she did not sign."""
    case = changed(example("staff-deposit"), "staff", booked=Answer.YES, voucher=Voucher.NONE, sealed=None, months=None)
    case = changed(case, "staff", signature_mine=Answer.NO, handed_over=Answer.YES, handed_what="存折，说是要更新")
    drawn = tuple(structs.replace(t, auth=Auth.SIGNATURE, kind=TransactionKind.WITHDRAWAL) for t in case.transactions)
    slips = Evidence(
        group=EvidenceGroup.NOT_HOLDER, name="取款凭证复印件", form=EvidenceForm.DOCUMENT, proves="签名不是原告所写"
    )
    ward = Evidence(group=EvidenceGroup.NOT_HOLDER, name="住院证明", form=EvidenceForm.DOCUMENT, proves="当日住院")
    here = Presence(
        when=Moment(day=drawn[0].when.day, clock="08:00"),
        until=Moment(day=drawn[0].when.day, clock="18:00"),
        place="长沙市示例医院",
        proof=PresenceProof.MEDICAL,
    )
    asked = Complaint(
        sent=date(2026, 4, 5),
        reply=Reply.REFUSED,
        decided_received=date(2026, 4, 20),
        decision="有客户签名，手续齐全。",
    )
    return structs.replace(
        case,
        card=Card(kind=CardKind.PASSBOOK, tail="6612", open_date=date(2004, 5, 10)),
        transactions=drawn,
        presence=(here,),
        evidence=(*case.evidence, slips, ward),
        complaint=asked,
    )


def test_what_shows_that_the_holder_did_not_sign_is_told_and_proved() -> None:
    papers = made(drawn_at_the_counter(), "A1", "A8", "B1")
    assert "至18时00分，原告本人在长沙市示例医院，有住院证明为证" in papers["A1"]
    assert "业务凭证上的签名不是原告所签（证据" in papers["A1"] and "即使确为原告所签" not in papers["A1"]
    assert "要求交出存折，说是要更新。" in papers["A1"], "what was handed over, not what might have been"
    assert "8时00分至18时00分 | 本人在长沙市示例医院" in papers["B1"]
    assert "业务凭证原件" in papers["A8"] and "签名是否为申请人所签" in papers["A8"]
    assert "《民法典》施行以前交存" not in papers["A1"], "the account is old, the deposit need not be"


def test_a_clerk_who_says_that_all_papers_were_in_order_made_them_himself() -> None:
    """民诉法解释 91(二)."""
    text = made(drawn_at_the_counter(), "A1")["A1"]
    assert "办理上述业务的正是经手人" in text and "第九十一条规定，主张法律关系消灭的当事人" in text
    assert (
        "办理上述业务的正是经手人"
        not in made(changed(drawn_at_the_counter(), "complaint", decision="不予赔付。"), "A1")["A1"]
    )


def test_what_the_clerk_pays_back_acknowledges_nothing_for_the_bank() -> None:
    """诉讼时效规定 14: the one who owes has to agree."""
    back = Payment(payer="周某", day=date(2026, 5, 1), amount=Decimal("1000.00"), nature=PaymentNature.SETTLEMENT)
    assert "同意履行义务" not in made(structs.replace(drawn_at_the_counter(), payments=(back,)), "A1")["A1"]
    banks = structs.replace(back, payer="湘江示例银行股份有限公司长沙芙蓉支行")
    assert "第十四条" in made(structs.replace(drawn_at_the_counter(), payments=(banks,)), "A1")["A1"]


def test_a_child_who_inherits_acts_through_the_parent_and_is_not_the_holder() -> None:
    case = drawn_at_the_counter()
    child = structs.replace(case.victim, name="梁小宝", birth_date=date(2014, 5, 6), id_no="620502201405060017")
    case = structs.replace(
        case,
        victim=child,
        helper=None,
        estate=Estate(holder="梁国栋", died=date(2026, 1, 5), relation="儿子", all_joined=Answer.YES),
        guardian=Guardian(name="张秀兰", relation="母子"),
        co_claimants=(CoClaimant(name="张秀兰", relation="妻子", id_no="620502198503110028", domicile="示例路3号"),),
    )
    text = made(case, "A1")["A1"]
    assert "原告一的法定代理人：张秀兰（即原告二，关系：母子）" in text and text.count("法定代理人：") == 1
    assert "2026年4月2日，原告二查询余额时发现" in text and "原告一是未成年人" in text
    assert "第一百四十五条" not in text, "the child did not hold the account"


def sold_by_staff() -> Case:
    """A manager sold a product in the branch; the holder transferred 200,000.00 to its issuer herself."""
    case = changed(example("staff-deposit"), "staff", voucher=Voucher.PRODUCT, terms=None, months=None, rate_pct=None)
    paid = structs.replace(
        case.transactions[0],
        channel=Channel.ONLINE_BANK,
        auth=Auth.PIN_AND_CODE,
        place=None,
        counterpart="某某投资有限公司",
    )
    return structs.replace(case, transactions=(paid,))


def test_a_yield_that_was_paid_on_a_product_is_money_back() -> None:
    """By hand: 200,000.00 less 9,000.00 are 191,000.00."""
    case = changed(sold_by_staff(), "staff", interest_paid=Decimal("9000.00"), interest_paid_on=date(2025, 9, 1))
    papers = made(case, "A1", "E1")
    assert "191,000.00元（款项共计200,000.00元，已扣除以利息的名义支付的9,000.00元）" in papers["A1"]
    assert "以191,000.00元为基数，自2025年9月2日起" in papers["A1"]
    assert "200,000.00 − 9,000.00 = 191,000.00" in papers["E1"]


def test_who_paid_for_a_product_does_not_deny_the_payment() -> None:
    text = made(sold_by_staff(), "A1")["A1"]
    assert "款项转入某某投资有限公司" in text and "得知认购的产品" not in text and "发现认购的产品情况有异" in text
    assert "密码和验证码输入正确" not in text and "没有记入原告的账户" not in text


def test_the_regulator_is_told_which_rule_on_customers_money_is_at_stake() -> None:
    """消保办法 29 (from 1 March 2023), 商业银行法 52."""
    new, old = made(example("staff-deposit"), "C1")["C1"], made(old_deposit(), "C1")["C1"]
    assert "《银行保险机构消费者权益保护管理办法》第二十九条要求" in new and "《商业银行法》第五十二条禁止" in new
    assert "第二十九条要求" not in old and "第五十二条禁止" in old
    assert "第五十二条禁止" not in made(sold_by_staff(), "C1")["C1"]


def test_a_decision_that_shares_nothing_but_its_kind_is_not_laid_before_the_court() -> None:
    text = made(example("sim-swap"), "E2")["E2"]
    assert "伊某" not in text and "彭某" not in text, "only the kind of case and of card were the same"
    assert "丁某" in text and "卢某" in text and "指导案例169号" in text
    assert "指导案例169号" in made(example("phishing-credit"), "E2")["E2"], "a court has to refer to it"
    compared, _, apart = made(example("credit-query"), "E2")["E2"].partition("## 五、小结")
    assert "先享后付" not in compared, "another matter altogether"
    assert "指导性案例266号" in apart and "不作为类案列入" in apart, "a court would find it"


def test_what_was_handed_to_the_clerk_is_what_was_told_and_cuts_no_deposit() -> None:
    """民法典 592(2) reduces damages; the deposit is claimed to be paid."""
    told = changed(example("staff-deposit"), "staff", handed_over=Answer.YES, handed_what="身份证，放了两天")
    for text in made(told, "A1", "B1", "B3").values():
        assert "曾应经手人的要求交出身份证，放了两天，是基于对" in text
        assert "空白凭证。" not in text and "签过字的空白凭证" not in text
        assert "第五百九十二条第二款规定对方对损失的发生有过错的，可以减少的是相应的损失赔偿额" in text
    old = changed(old_deposit(), "staff", handed_over=Answer.YES, handed_what="身份证")
    assert "第一百二十条" not in made(old, "A1")["A1"], "one law for the contract and the share in its breach"
    judged = structs.replace(
        told.filing,
        judged_before=date(2026, 11, 20),
        court_name="长沙市芙蓉区人民法院",
        judged_served=date(2026, 11, 21),
        judged_award=Decimal("150000.00"),
        judged_found="原告将身份证交给柜员，自担50%。",
    )
    wrong = "原审判决以上诉人的过错减少被上诉人应当支付的存款，适用法律错误"
    assert wrong in made(structs.replace(told, filing=judged), "A20")["A20"]
    found = structs.replace(judged, judged_found="原告未在柜台窗口办理，又将身份证交给柜员，自担50%。")
    met = made(structs.replace(told, filing=found), "A20")["A20"]
    assert "不能以没有在柜台窗口办理认定上诉人有过错" in met and "与交出身份证没有因果关系" in met
    elsewhere = changed(structs.replace(told, filing=found), "staff", at_branch=Answer.NO)
    assert "不能以没有在柜台窗口办理" not in made(elsewhere, "A20")["A20"]
    other = structs.replace(judged, judged_found="部分款项没有交付。")
    assert wrong not in made(structs.replace(told, filing=other), "A20")["A20"]


def test_a_deposit_that_was_never_booked_was_paid_in_and_not_moved_out() -> None:
    papers = made(example("staff-deposit"), "A1", "B1", "A8", "A9")
    for word in ("没有付给", "没有授权其取走", "以外的用途", "同意他人支取", "付给何人"):
        assert [name for name, text in papers.items() if word in text] == [], word
    content = "款项已经交给被申请人的工作人员，其出具的存单盖有被申请人的印章，款项没有记入申请人的账户"
    assert content in papers["A8"]
    for paper in ("A8", "A9"):
        assert "存单的底单、办理当日的账务记录和现金收付记录" in papers[paper]
    moved = changed(example("staff-deposit"), "staff", booked=Answer.YES, voucher=Voucher.NONE, sealed=None)
    told = made(moved, "A1", "A8")
    assert "原告没有授权其转走" in told["A1"] and "没有付给申请人或者其授权的人" in told["A8"]
    assert "底单" not in told["A8"]


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("收据盖“信用社宗营代办站”的章。", "其上盖有“信用社宗营代办站”章"),
        ("收据上盖的是他的私章。", "其上盖有经手人的私章"),
        ("", "其上盖有被告的印章"),
    ],
)
def test_the_seal_is_called_as_it_was_told(told: str, printed: str) -> None:
    """「信用社宗营代办站」 was pleaded as the bank's own seal, in its keeping."""
    case = structs.replace(example("staff-deposit"), story=told)
    text = made(case, "A1")["A1"]
    assert printed in text and ("岗位、凭证和印章由被告管理" in text) is (not told)


def test_money_handed_to_an_agent_without_a_card_is_a_deposit() -> None:
    """A receipt of a village agent without any card, the agency said to be closed, silence after a refusal."""
    case = changed(example("staff-deposit"), "staff", voucher=Voucher.RECEIPT, booked=Answer.NO)
    refused = Complaint(
        sent=date(2026, 6, 3),
        demanded=Answer.YES,
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 24),
        decision="代办站已于2015年12月撤销，其不是我行员工",
    )
    silent = Complaint(
        sent=date(2026, 8, 12), demanded=Answer.YES, reply=Reply.NONE, points_disputed=("村里没有贴过撤站公告",)
    )
    case = structs.replace(case, card=None, earlier_complaints=(refused,), complaint=silent)
    text = made(case, "A1", "B1", "B3", "C1")
    assert "案由：储蓄存款合同纠纷" in text["A1"] and "取走款项" not in text["A1"]
    assert all(paper.count("村里没有贴过撤站公告") == 1 for paper in text.values())
    assert "本人不接受该决定。" in text["C1"] and "认为经手人不是或者已不再是其工作人员的" in text["C1"]
    assert "关于经手人的身份。被告在答复中称“代办站已于2015年12月撤销" in text["A1"]
