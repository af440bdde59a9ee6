"""What a witness saw stands beside the name wherever witnesses are named (最高法证据规定69: 作证的主要内容)."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.dealings import Notice
from legal_refs.case.facts import Case, Witness
from legal_refs.case.vocabulary import Answer, ContactChannel, Reply
from legal_refs.case.witnesses import heard_demand
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


WIFE = Witness(name="王某", address="某村", knows="她是我老伴，那天夜里我在家睡觉，卡锁在柜子里")
SON = Witness(name="赵某", address="某村", knows="他是我儿子，两次去找银行或者打电话他都在")


def two_witnesses() -> Case:
    """The wife knows of the night, the son of the two demands that no paper proves."""
    case = example("skimmer-premises")
    asked = {"addressee": case.bank.name, "said": "要求赔钱", "demand": Answer.YES, "reply": Reply.REFUSED}
    days = (
        Notice(day=date(2026, 10, 8), channel=ContactChannel.COUNTER, **asked),
        Notice(day=date(2026, 10, 9), channel=ContactChannel.HOTLINE, **asked),
    )
    return structs.replace(case, witnesses=(WIFE, SON), notices=days, possession=())


def test_a_witness_of_the_demands_alone_proves_no_stay_and_is_named_with_the_demands() -> None:
    case = two_witnesses()
    text = text_of(case, "A1")
    assert "有证人王某可以作证" in text and "王某、赵某可以作证" not in text
    assert "当时所在的地方由证人王某的证言证明" in text and "目前由原告陈述" not in text
    letter = text_of(case, "B1")
    assert "| 证人王某" in letter and letter.count("| 证人赵某") == 2


@pytest.mark.parametrize(
    ("knows", "heard"),
    [
        ("两次去找银行或者打电话他都在", (True, True)),
        ("我去柜台找行长那次他在场", (False, False)),
        ("2026年10月8日他陪我去银行要钱", (True, False)),
        ("三次去银行他都在", (False, False)),
        ("他陪我去银行挂失", (False, False)),
        ("当晚他用手机给运营商打了停机电话", (False, False)),
    ],
)
def test_which_demand_a_witness_heard(knows: str, heard: tuple[bool, bool]) -> None:
    """One demand at the counter on 8 October, one by telephone on the 9th; which is not guessed."""
    case = structs.replace(two_witnesses(), witnesses=(structs.replace(SON, knows=knows),))
    assert tuple(bool(heard_demand(case, notice)) for notice in case.notices) == heard


@pytest.mark.parametrize(
    "knows",
    [
        "案发时我和银行卡都在家里",
        "看到我的银行卡在桌上",
        "我接到银行短信时他在旁边",
        "看到银行扣款短信",
        "是我丈夫",
        "他是我同事",
    ],
)
def test_a_card_of_the_bank_is_no_demand_on_the_bank(knows: str) -> None:
    """One call in the next year: the witness of the evening at home is no witness of it."""
    case = structs.replace(two_witnesses(), witnesses=(structs.replace(WIFE, knows=knows),))
    for notice in case.notices:
        one = structs.replace(case, notices=(notice,))
        assert heard_demand(one, notice) == ()
    assert "有证人王某可以作证" in text_of(case, "A1")


@pytest.mark.parametrize(
    "knows",
    [
        "隔壁卖鱼的，当天他接电话的时候我在旁边，只听到他报过一次数字",
        "村会计，丧事是我管账的",
        "那天下午四点左右在我铺子里拿的货",
    ],
)
def test_a_witness_who_may_say_i_is_quoted_and_nobody_put_in_its_place(knows: str) -> None:
    """The witness's own 我 made the party a bystander to its own call."""
    assert f"其证言用以证明：“{knows}”。" in text_of(seen(knows), "A1")


@pytest.mark.parametrize(
    ("knows", "told"),
    [
        ("她是我姐姐，婚宴时和我同桌，看见我一直在席上", "她是原告的姐姐，婚宴时和原告同桌，看见原告一直在席上"),
        ("2018年11月15日到28日我住在他那里", "2018年11月15日到28日原告住在他那里"),
        ("他是我公司的同事，钱不是我取的", None),
    ],
)
def test_the_party_who_says_i_of_a_witness_is_named_as_before(knows: str, told: str | None) -> None:
    text = text_of(seen(knows), "A1")
    assert f"“{knows}”" not in text
    assert told is None or told in text
