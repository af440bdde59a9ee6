"""What a reader of the court papers, of the letters to a shop and of the papers on a loan noticed."""

from __future__ import annotations

from msgspec import structs

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer
from tests.documents.test_read_papers import made, texts
from tests.documents.test_told import example


def test_who_denies_the_contract_does_not_say_that_it_was_made_for_him() -> None:
    for name in ("loan-in-my-name", "sued-loan"):
        paper = texts(name, "A8")["A8"]
        assert "被申请人办理业务、处理信息时形成的记录" in paper and "为申请人办理业务" not in paper


def test_a_record_of_the_loan_is_asked_for_once() -> None:
    for paper in texts("sued-loan", "A8", "A17c").values():
        assert "据以起诉的合同、申请资料的原件" not in paper and "款项的支付去向" not in paper
        assert (
            paper.count("放款凭证，收款账户的户名、开户资料和资金流向记录")
            == paper.count("申请材料和授权书的原件")
            == 1
        )


def test_a_query_is_proved_by_the_authority_that_it_was_made_on() -> None:
    rows = [line for line in texts("credit-query", "A8")["A8"].splitlines() if line.startswith("| ")]
    assert rows[1].startswith("| 查询所依据的书面授权原件、贷款申请和审批材料 | 2025年3月2日的查询 | ")
    assert "书面授权原件" not in texts("leak-calls", "A8").get("A8", "")


def test_money_that_was_not_booked_was_not_booked_at_all() -> None:
    papers = "".join(texts("staff-deposit").values())
    assert "款项没有记入原告的账户" in papers and "没有全部记入" not in papers


def test_a_shop_where_the_card_was_copied_did_not_take_the_disputed_payment() -> None:
    for name in ("pos-credit", "minor-pos"):
        papers = texts(name, "A7", "A14", "D1")
        assert (
            "系申请人曾持卡消费的商户，卡片信息是否在该处被复制有待查明，查明的结果关系其责任，与本案的处理结果"
            in papers["A14"]
        )
        assert "系受理争议交易的商户" not in papers["A14"]
        assert "检索到的、争议交易以前申请人在该商户消费的时段 | 卡片信息是否在该商户被复制" in papers["A7"]
        assert "曾持卡消费的商户" in papers["D1"]
    assert "| 南宁示例超市有限公司 | 监控录像、终端交易记录" not in texts("minor-pos", "A7")["A7"]


def test_nobody_asks_that_shop_to_pay() -> None:
    shop = "致：成都示例餐饮有限公司"
    assert shop not in texts("pos-credit", "B8")["B8"] and "18,894.50元范围内" in texts("pos-credit", "B8")["B8"]
    alone = texts("minor-pos", "B8")["B8"]
    assert "致：南宁示例超市有限公司" in alone and "予以赔偿" not in alone
    assert "说明卡片信息是否可能在该处被复制" in alone and "保存本人持卡消费的签购单" in alone


def named(case: Case, counterpart: str | None) -> Case:
    """The case whose disputed payments were taken by this one."""
    return structs.replace(
        case, transactions=tuple(structs.replace(t, counterpart=counterpart) for t in case.transactions)
    )


def test_a_shop_that_took_them_or_may_have_is_asked_as_before() -> None:
    case = example("minor-pos")
    for counterpart in ("南宁示例超市有限公司", "南宁示例超市", None):
        papers = made(named(case, counterpart), "A7", "A14", "B8")
        assert "系受理争议交易的商户" in papers["A14"] and "予以赔偿" in papers["B8"]
        assert "| 南宁示例超市有限公司 | 监控录像、终端交易记录和交易单据" in papers["A7"]


def test_of_several_places_the_shop_shows_what_its_terminal_took() -> None:
    assert "在该处的交易（以终端记录为准）" in texts("card-lost", "A7")["A7"]


def test_the_list_of_the_sued_calls_him_by_what_he_does() -> None:
    paper = texts("sued-loan", "A6")["A6"]
    assert "合同签名不是提交人书写" in paper and "原告" not in paper
    assert "原告与被告之间" in texts("gan-today", "A6")["A6"]


def test_shares_are_spoken_of_only_where_both_are_sued() -> None:
    """Who sues the bank alone asks the whole of it: a share of each is the bank's to plead."""
    alone = texts("outsourced-2025", "A3")["A3"]
    assert "第一千一百七十二条" not in alone
    case = example("outsourced-2025")
    assert case.leak is not None
    unfound = structs.replace(case, leak=structs.replace(case.leak, staff_finding=Answer.NO))
    assert "不能确定信息从哪一环节外流的" in made(unfound, "A3")["A3"]
    assert case.contractor is not None
    both = structs.replace(case, contractor=structs.replace(case.contractor, sue=True))
    assert "第一千一百七十二条" in made(both, "A3")["A3"]
