"""A ward whose data leaked: the calls came to the family, and who complains and tells is the legal representative."""

from __future__ import annotations

from msgspec import structs

from legal_refs.case.facts import Guardian
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def test_what_the_legal_representative_did_is_not_told_as_done_by_the_ward() -> None:
    case = example("leak-calls")
    ward = structs.replace(case, guardian=Guardian(name="梁父", relation="父亲"), story="我女儿8岁，电话都打给我。")
    texts = made(ward, "A3", "B1")
    assert "原告及其法定代理人共接到" in texts["A3"] and "原告共接到" not in texts["A3"]
    assert "附　原告的法定代理人的书面说明（原话）" in texts["A3"]
    assert "本人的法定代理人" in texts["B1"] and "本人接到陌生" not in texts["B1"]
    assert "原告共接到" in made(case, "A3")["A3"]
