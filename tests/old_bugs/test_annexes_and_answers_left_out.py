"""Annexes that a paper needs and answers that a person gave, both left out; words that were true of another case."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Moment
from legal_refs.case.vocabulary import Answer
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def kept(case: Case, **said: Answer | None) -> Case:
    return structs.replace(case, custody=structs.replace(case.custody, **said))


def owned(case: Case, *originals: Answer) -> Case:
    items = tuple(structs.replace(e, original=o) for e, o in zip(case.evidence, originals, strict=False))
    return structs.replace(case, evidence=items)


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        (Answer.YES, Answer.YES, "一式2份。原件在开庭时出示核对。"),
        (Answer.YES, Answer.NO, "一式2份。列为原件的，原件在开庭时出示核对。"),
        (Answer.NO, Answer.NO, "一式2份。\n"),
    ],
)
def test_only_originals_are_shown_in_court(first: Answer, second: Answer, says: str) -> None:
    assert says in made(owned(example("minor-pos"), first, second), "A6")["A6"]


def test_who_signs_for_another_proves_it_in_every_letter_and_report() -> None:
    ward = made(example("minor-pos"), "B4", "B4b", "B6", "D1")
    assert "附件" not in ward.pop("B4b"), "a shop where the card may have been copied gets no identity papers"
    assert all("法定代理人身份证件和监护关系证明（户口簿）复印件各1份" in text for text in ward.values())
    heir = made(example("heirs"), "B4")["B4"]
    assert "附件：\n死亡证明和亲属关系证明复印件各1份，报警回执复印件1份。" in heir


def test_a_request_for_mediation_comes_with_the_copy_of_the_identity_card() -> None:
    assert "身份证件复印件1份" in made(example("gan-today"), "C7")["C7"].split("附件")[1]


def test_a_phone_and_a_number_that_nobody_took_are_told() -> None:
    taken = example("account-takeover")
    text = made(taken, "A1")["A1"]
    assert "手机卡没有被人补办" in text and "原告的设备没有被远程控制。" in text
    assert "屏幕正被共享，发现后" in text and "设备正被控制" not in text
    assert "屏幕正被共享、设备正被控制，发现后" in made(kept(taken, remote_control=Answer.UNKNOWN), "A1")["A1"]
    unsaid = made(kept(taken, remote_control=None, sim_swapped=None), "A1")["A1"]
    assert "补办" not in unsaid and "没有被远程控制" not in unsaid


def test_the_police_are_asked_for_the_film_of_a_shop_at_home() -> None:
    shop = example("minor-pos")
    assert "☑调取监控录像：广西壮族自治区柳州市，柳州某商户，2026年11月2日全天。" in made(shop, "D1")["D1"]
    assert "☐调取监控录像。" in made(example("pos-credit"), "D1")["D1"]
    # One of two transactions at home: only its place
    later = Moment(day=date(2026, 11, 3))
    there = structs.replace(shop.transactions[0], place="泰国曼谷", overseas=Answer.YES, when=later)
    both = structs.replace(shop, transactions=(*shop.transactions, there))
    assert "柳州某商户" in made(both, "D1")["D1"].split("调取监控录像")[1].split("。")[0]
    assert "曼谷" not in made(both, "D1")["D1"].split("调取监控录像")[1].split("。")[0]


def test_a_sum_says_what_is_summed() -> None:
    # 4,880.00 + 980.00 + 3,600.00 = 9,460.00, none of it repaid: nothing is to be paid, and no interest asked
    lost = made(example("card-lost"), "E1")["E1"]
    assert "| 9,460.00 | 请求确认不承担的金额\n" in lost and "以后的利息" not in lost
    assert "以后的利息计算至实际付清之日" in made(example("gan-today"), "E1")["E1"]
    paid = example("card-lost")
    assert paid.debt
    paid = structs.replace(paid, debt=structs.replace(paid.debt, repaid=Decimal(9460)))
    assert "请求确认不承担的金额" not in made(paid, "E1")["E1"]
    # 9,999.00 + 35.50 booked on it, none repaid: both only to be declared not owed
    assert "| 请求确认不承担的金额相加\n" in made(example("phishing-credit"), "E1")["E1"]


def test_the_heir_bears_what_the_holder_s_fault_comes_to() -> None:
    text = made(example("heirs"), "A1")["A1"]
    assert "原告只承担与持卡人甘守仁的过错相应的部分" in text and "甘守仁只承担" not in text


def test_a_shop_reads_which_transactions_are_meant_and_what_stands_on_the_slip() -> None:
    letter = made(example("card-lost"), "B8")["B8"]
    assert "逐笔为：2026年10月11日20时10分，济南市历下区某商场，消费4,880.00元，验证方式为签名；" in letter
    assert "有2笔以签名方式验证，本人见到的签购单上的签名不是本人的名字，也不是本人所签" in letter


def test_a_share_has_its_ground_and_gives_nothing_up() -> None:
    text = made(example("phishing-credit"), "A2")["A2"]
    assert "未能识别冒用身份的交易是损失发生的主要原因，应当承担主要责任。这一主张不改变原告的全部请求。" in text
    assert "不能由密码正确推定" in made(example("gan-refused"), "A1")["A1"], "the bank rests on the right PIN"


def test_a_complaint_about_a_query_cites_who_hears_it_and_what_an_apology_rests_on() -> None:
    found = made(example("credit-query"), "B1", "C6")
    assert "赔礼道歉请求权不适用诉讼时效的规定，本人据此请求赔礼道歉" in found["B1"]
    assert "自收到投诉之日起七个工作日内" in found["C6"]
