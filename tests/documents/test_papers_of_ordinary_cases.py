"""What a reader of three ordinary cases found: a suit on a stolen credit card, a card of another's making, queries."""

from __future__ import annotations

from decimal import Decimal

from msgspec import structs

from complaints.journey import remarks
from legal_refs.case.asides import question_at_end, without_question
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def test_a_suit_for_no_more_than_the_disputed_sum_is_to_be_dismissed_whole() -> None:
    """13,894.50 are disputed: a bank that asks just that asks nothing else that could be owed."""
    whole = changed(example("sued-credit"), "bank_suit", principal=Decimal("13894.50"), costs=Decimal("800.00"))
    text = made(whole, "A22")["A22"]
    assert "请求驳回被答辩人的全部诉讼请求（本金13,894.50元、" in text and "、律师费等费用800.00元）" in text
    assert "分开列明" not in text and "其他部分" not in text and "没有合同约定或者付款凭证的，请求驳回" not in text
    more = made(example("sued-credit"), "A22")["A22"]
    assert "全部诉讼请求（" not in more
    assert "没有分开列明的，被答辩人应当分项说明" in more or "分开列明" not in more


def test_a_question_to_us_is_no_word_before_a_court() -> None:
    told = "睡着时被刷了两笔，银行说密码对就要还。现在我该怎么办？"
    text = made(structs.replace(example("sued-credit"), story=told), "A22")["A22"]
    assert "银行说密码对就要还。" in text and "怎么办" not in text
    assert question_at_end(told) == "现在我该怎么办？"
    assert without_question("卡被刷了，我该怎么答辩") == "卡被刷了"
    for said in (
        "我问银行能不能撤销，银行说不能。",
        "我问柜员，我该怎么办？",
        "客服说能还我吗？",
        "怎么丢的我真不知道。",
    ):
        assert without_question(said) == said and not question_at_end(said), said
    assert without_question("我该怎么办？") == "我该怎么办？"
    assert any("我该怎么办？" in text for text in remarks.of_step("story", {"story": told}))  # type: ignore[arg-type]
