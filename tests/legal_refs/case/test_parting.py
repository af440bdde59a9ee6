"""A typed story is parted where a reader would part it."""

from legal_refs.case import parting


def test_a_comma_parts_clauses_and_no_sentences():
    assert parting.clauses("卡在我手里，钱没了。银行说不知道") == ["卡在我手里", "钱没了", "银行说不知道"]
    assert parting.sentences("卡在我手里，钱没了。银行说不知道") == ["卡在我手里，钱没了", "银行说不知道"]


def test_marks_of_a_western_keyboard_and_new_lines_part_too():
    assert parting.clauses("挂失了,没用\n又打电话;没人接!") == ["挂失了", "没用", "又打电话", "没人接", ""]


def test_no_story_is_one_empty_clause():
    assert parting.clauses(None) == parting.sentences(None) == [""]
