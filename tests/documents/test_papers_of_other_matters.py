"""Nothing on the list fits and no money is gone: the bank's own desk, then the regulator, with the right to know."""

from __future__ import annotations

from complaints.documents import catalogue
from legal_refs.assessment import assess
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
