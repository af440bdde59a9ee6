"""A typed story is parted where a reader would part it."""

from legal_refs.case import parting

TOLD = "卡在我手里，钱没了；银行知道。没人管"


def test_a_comma_parts_clauses_a_semicolon_parts_and_a_full_stop_sentences():
    assert parting.clauses(TOLD) == ["卡在我手里", "钱没了", "银行知道", "没人管"]
    assert parting.parts(TOLD) == ["卡在我手里，钱没了", "银行知道", "没人管"]
    assert parting.sentences(TOLD) == ["卡在我手里，钱没了；银行知道", "没人管"]


def test_marks_of_a_western_keyboard_and_new_lines_part_too():
    assert parting.clauses("挂失了,没用\n又打电话;没人接!") == ["挂失了", "没用", "又打电话", "没人接", ""]
    assert parting.sentences("挂失了!没用\n又打电话") == ["挂失了", "没用", "又打电话"]


def test_no_story_is_one_empty_clause():
    assert parting.clauses(None) == parting.parts(None) == parting.sentences(None) == [""]
