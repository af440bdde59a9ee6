"""Nothing on the list fits and no money is gone: the bank's own desk, then the regulator, with the right to know."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import catalogue
from legal_refs.assessment import assess
from legal_refs.case.facts import Discovery, Moment
from tests.documents.test_arguments import ON, example, papers


def test_what_is_none_of_these_can_go_to_the_regulator_too() -> None:
    """消法 8(1) in both letters; the account stands first, so it is no further one."""
    made = papers(example("none-of-these"))
    for paper, you in (("B1", "贵行"), ("C1", "被投诉机构")):
        assert "消费者享有知悉其接受的服务的真实情况的权利" in made[paper]
        assert f"{you}应当予以说明" in made[paper] and "本人作如下说明" in made[paper]
    assert "被投诉机构核实本人反映的情况，予以纠正，并告知处理的期限。" in made["C1"]
    assert "诉讼时效（要求履行或者赔偿）" in made["F1"]


def test_the_regulator_comes_after_the_bank() -> None:
    case = example("none-of-these")
    offer = next(one for one in catalogue.offers(case, assess(case, ON)) if one.id == "C1")
    assert offer.offered and not offer.recommended


def test_a_blocked_account_is_explained_checked_and_appealed() -> None:
    """商业银行法 29(2), 73; 反电信网络诈骗法 32(3); 反洗钱法 30(2), 39, all on condition: the bank knows which."""
    story = "10月11日我的卡被冻结，银行说是外省公安局冻结的，不给看手续。"
    made = papers(structs.replace(example("none-of-these"), story=story))
    for paper, you in (("B1", "贵行"), ("C1", "被投诉机构")):
        for words in (
            "关于账户被冻结、限制",
            f"{you}系协助有权机关冻结的，应当凭该机关依法作出的文书办理",
            "《中华人民共和国反电信网络诈骗法》第三十二条第三款规定",
            "第三十九条规定，对措施有异议的",
            "核对冻结、限制的对象与本人的姓名、证件号码、账号是否一致",
        ):
            assert made[paper].count(words) == 1, f"{paper}: {words}"
        assert "予以纠正，并告知处理的期限" not in made[paper]
    told_nothing = papers(example("none-of-these"))
    assert all("冻结" not in told_nothing[paper] for paper in ("B1", "C1"))
    before = structs.replace(
        example("none-of-these"), story=story, discovery=Discovery(when=Moment(day=date(2022, 6, 1)))
    )
    assert "反洗钱法" not in papers(before)["B1"] and "第三十二条" not in papers(before)["B1"]
