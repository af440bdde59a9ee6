"""The other side's own words: what may stand between quotation marks, and the clause that gives a reason."""

from __future__ import annotations

import pytest

from complaints.documents.quoting import clause, giving, quoted, spoken
from legal_refs.case.reasons import rows
from legal_refs.case.vocabulary import BankReason


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("我行在交易中无过错", "“我行在交易中无过错”"),
        ("章程写明“视为本人”，本行不赔", "“章程写明‘视为本人’，本行不赔”"),
        ("不予赔付，建议报警", "“不予赔付，建议报警”"),
        ("“我行不赔”", "“我行不赔”"),
        ("没有泄露客户信息", "“没有泄露客户信息”"),
        ("银行客服说密码对了就算我取的", "银行客服说密码对了就算我取的"),
        ("口头说不赔", "口头说不赔"),
        ("拒绝赔付", "拒绝赔付"),
        ("让我等公安的结果", "让我等公安的结果"),
        ("没有答复", "没有答复"),
    ],
)
def test_words_that_were_copied_are_quoted_and_what_is_reported_is_not(said: str, printed: str) -> None:
    assert spoken(said) == printed


def test_the_clause_is_cut_where_it_can_stand_alone() -> None:
    answer = (
        "四笔交易均凭正确密码完成，密码由客户保管；挂失于13时41分生效，生效前的交易由客户承担，建议向公安机关反映。"
    )
    assert quoted([answer], "生效…承担") == "“生效前的交易由客户承担”"
    assert quoted([answer], "公安") == "“建议向公安机关反映”"
    assert quoted([answer], "泄露") == ""


def test_a_clause_that_leans_on_its_neighbour_is_quoted_with_it() -> None:
    answer = "如客户对交易有异议，应当在30日内提出；未发生资金损失，故对您的请求无法支持"
    assert quoted([answer], "30日") == "“如客户对交易有异议，应当在30日内提出”"
    assert quoted([answer], "无法支持") == "“未发生资金损失，故对您的请求无法支持”"


def test_what_only_joins_a_clause_is_left_off() -> None:
    assert quoted(["不排除您自行泄露的可能，且您未能举证存在损失"], "举证") == "“您未能举证存在损失”"
    assert (
        quoted(["按合约约定，凡验证通过的交易均视为本人所为，建议报警"], "验证")
        == "“按合约约定，凡验证通过的交易均视为本人所为”"
    )


def test_of_two_clauses_that_give_a_reason_the_nearer_one_is_quoted() -> None:
    row = rows()[BankReason.LOSS_TERM]
    assert giving(["客户挂失前已有扣款；生效前的交易由客户承担"], row) == "生效前的交易由客户承担"


def test_nothing_is_quoted_from_what_the_person_reports_or_what_is_too_long() -> None:
    assert quoted(["银行说密码输对了就算我取的"], "密码") == ""
    assert clause(["密码" + "甲" * 100 + "正确"], lambda part: "密码" in part) == ""
