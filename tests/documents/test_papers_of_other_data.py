"""What the other data of a leak are: told in own words, and listed with the rest wherever the papers list them."""

from __future__ import annotations

from msgspec import structs

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import DataCategory
from tests.documents.test_arguments import example, papers


def leaked(name: str, words: str | None, *more: DataCategory) -> Case:
    """The example with other data among what got out, told so."""
    case = example(name)
    assert case.leak
    kinds = tuple(dict.fromkeys((*case.leak.categories, *more)))
    return structs.replace(case, leak=structs.replace(case.leak, categories=kinds, other_data=words))


def test_what_is_told_stands_in_every_list() -> None:
    made = papers(leaked("leak-calls", "我孩子的学校和班级", DataCategory.OTHER))
    for paper in ("A3", "B1", "C1", "C2"):
        assert "孩子的学校和班级" in made[paper] and "我孩子" not in made[paper], paper
        assert "等个人信息" not in made[paper], paper
    assert "| 孩子的学校和班级 | 个人信息 | 由被告说明" in made["A3"]


def test_data_that_nobody_named_stay_unnamed() -> None:
    made = papers(leaked("leak-calls", None, DataCategory.OTHER))
    assert "等个人信息" in made["A3"] and "None" not in "".join(made.values())


def test_words_without_the_tick_reach_no_paper() -> None:
    assert "孩子的学校" not in "".join(papers(leaked("leak-calls", "孩子的学校")).values())


def test_other_data_alone_do_not_say_when_data_were_given() -> None:
    """Who gave the other data is not told: neither a day on which they were given nor the days of the account."""
    case = leaked("leak-calls", "病历", DataCategory.OTHER)
    case = structs.replace(case, leak=structs.replace(case.leak, categories=(DataCategory.NAME, DataCategory.OTHER)))
    made = papers(case)
    assert "本人向贵行提供了个人信息。本次事件涉及本人的姓名、病历。" in made["B5"]
    assert "提供了姓名、病历" not in "".join(made.values()) and "账户使用期间形成" not in made["A3"]
