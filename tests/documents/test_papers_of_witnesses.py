"""What a witness saw stands beside the name wherever witnesses are named (最高法证据规定69: 作证的主要内容)."""

from __future__ import annotations

from msgspec import structs

from legal_refs.case.facts import Case, Witness
from tests.documents.test_arguments import example, papers
from tests.documents.test_told import text_of

SEEN = "当天下午三点她和我一起在某镇的超市买菜，我的卡就在我的钱包里"
TOLD = "当天下午三点她和原告一起在某镇的超市买菜，原告的卡就在原告的钱包里"


def seen(knows: str | None) -> Case:
    """skimmer-premises with one witness and no stay that the witness would prove."""
    one = Witness(name="孙某", address="某镇某路1号", knows=knows)
    return structs.replace(example("skimmer-premises"), presence=(), witnesses=(one,))


def test_what_the_witness_saw_stands_in_the_plaint_and_in_the_list_of_evidence() -> None:
    case = seen(SEEN)
    assert f"证人孙某，住某镇某路1号，其证言用以证明：{TOLD}。" in text_of(case, "A1")
    assert f"证人证言：证人孙某，住某镇某路1号，其证言用以证明：{TOLD}。" in text_of(case, "A6")


def test_every_paper_that_names_the_witness_tells_what_was_seen() -> None:
    told = {code: text for code, text in papers(seen(SEEN + "。")).items() if "证人孙某" in text and code != "F1"}
    assert {"A1", "A4", "A6"} <= set(told)
    for code, text in told.items():
        assert f"{TOLD}。" in text and "。。" not in text, code


def test_a_stay_that_the_witness_proves_stands_behind_what_was_seen() -> None:
    """The example's own stay: 30 September, half past eleven at night, at home."""
    case = structs.replace(seen(SEEN), presence=example("skimmer-premises").presence)
    assert f"其证言用以证明：{TOLD}；2026年9月30日23时30分原告在济南市历下区家中。" in text_of(case, "A6")


def test_a_witness_of_whom_nothing_is_told_has_no_purpose() -> None:
    assert "证人孙某，住某镇某路1号。" in text_of(seen(None), "A1")
