"""A typed story in the words of the paper that tells it."""

from __future__ import annotations

import pytest

from complaints.documents import hearsay, retelling
from complaints.documents.hearsay import own_words
from complaints.documents.retelling import told, told_answer


@pytest.mark.parametrize(
    ("typed", "court", "letter"),
    [
        ("我在该行存了钱", "原告在被告处存了钱", "本人在贵行存了钱"),
        ("叫我把我的钱转走", "叫原告把原告的钱转走", "叫本人把本人的钱转走"),
        ("拿走本人的身份证", "拿走原告的身份证", "拿走本人的身份证"),
        ("我妈的手机，我自己没去", "原告母亲的手机，原告没去", "本人母亲的手机，本人没去"),
        ("该支行在营业厅门口贴出名单", "被告在营业厅门口贴出名单", "贵行在营业厅门口贴出名单"),
        ("在该支行营业厅门口道歉", "在被告营业厅门口道歉", "在贵行营业厅门口道歉"),
        ("我在城南支行办卡，该支行没说明", "原告在城南支行办卡，该支行没说明", "本人在城南支行办卡，该支行没说明"),
        ("书面致原告本人", "书面致原告本人", "书面致本人"),
    ],
)
def test_who_tells_is_called_as_the_paper_calls_that_side(typed: str, court: str, letter: str) -> None:
    assert told(typed, "原告", "被告") == court
    assert told(typed, "本人", "贵行") == letter


@pytest.mark.parametrize(
    "typed",
    [
        "经理说“我们行的人把我带走了名单”",  # somebody else speaks
        "我们村里好多人接到电话",  # who are several
        "我行不承担责任",  # the bank speaks of itself
        "客服说我方操作无误，我公司系统无异常，我处已核实",
        "柜员本人在场，罗某本人没来",  # others themselves
        "自我保护，该行为不是办理人所为",
    ],
)
def test_what_others_said_and_others_themselves_stay(typed: str) -> None:
    assert told(typed, "原告", "被告") == typed


def test_another_bank_is_not_taken_for_the_one_complained_of() -> None:
    assert told("我在工商银行问过，该行没有记录", "原告", "被告") == "原告在工商银行问过，该行没有记录"


def test_in_an_answer_the_bank_that_speaks_is_not_taken_for_the_person() -> None:
    """A refusal 「我没有过错」 told in the person's name would admit for the bank what nobody said."""
    answer = "经我核实，我方系统正常，我中心没有过错，原告应向公安机关报案"
    assert told_answer(answer, "本人", "贵行") == "经我核实，我方系统正常，我中心没有过错，本人应向公安机关报案"


def test_the_bank_that_is_spoken_to_is_called_as_the_paper_calls_it() -> None:
    """钱是你们自己扣的 stood in a plaint as it was typed."""
    assert told("钱是你们自己扣的，不是我还的", "原告", "被告") == "钱是被告自己扣的，不是原告还的"
    assert told("你行说“你们客户自己负责”", "本人", "贵行") == "贵行说“你们客户自己负责”"


def test_who_was_spoken_to_is_not_the_bank() -> None:
    """你们 in words to a collector became 被告; in the letters it vanished."""
    said = retelling.spoken_to("这2000元是被你们吓的，“你们等着”", "对方")
    assert told(said, "原告", "被告") == "这2000元是被对方吓的，“你们等着”"


@pytest.mark.parametrize(
    ("reported", "printed"),
    [
        ("银行否认自身存在过错，未予赔付", "否认自身存在过错，未予赔付"),
        ("银行说密码正确，不赔", "密码正确，不赔"),
        ("银行卡系本人保管", "银行卡系本人保管"),
        ("银行告诉我等公安的结果", "银行告诉我等公安的结果"),
    ],
)
def test_a_reply_told_by_the_person_does_not_make_the_bank_speak_of_a_bank(reported: str, printed: str) -> None:
    assert own_words(reported) == printed


@pytest.mark.parametrize(
    ("typed", "retold"),
    [
        ("客服说我行系统是加密的，不存在泄露", "其系统是加密的，不存在泄露"),
        ("银行的客服又表示，会转告催收部门", "会转告催收部门"),
        ("电话里说案子没破，我行没有过错，不能赔", "案子没破，其没有过错，不能赔"),
        ("口头说等公安的结果", "等公安的结果"),
        ("短信里写着不赔", ""),
        ("电话里说：“不赔”", ""),
        ("客服说：“您的卡没有异常”", ""),
        ("您的卡没有异常，我行不予受理", ""),
        ("银行卡说明书上有", ""),
    ],
)
def test_an_answer_given_from_memory_is_told_without_its_teller(typed: str, retold: str) -> None:
    assert hearsay.reported(typed) == retold


@pytest.mark.parametrize(
    ("typed", "retold"),
    [
        ("告诉他们我的信息泄露了，要他们查是谁看过", "我的信息泄露了，要求被告查是谁看过"),
        ("跟客服说我没有去过，让对方书面答复", "我没有去过，要求被告书面答复"),
        ("告诉银行卡不在我身上", "告诉银行卡不在我身上"),
        ("要求书面道歉", "要求书面道歉"),
    ],
)
def test_what_was_said_to_the_bank_is_told_without_to_whom(typed: str, retold: str) -> None:
    assert hearsay.to_them(typed, "被告") == retold


def test_what_is_the_persons_own_is_told_as_theirs_and_a_cooperative_speaks_of_itself() -> None:
    assert told("11月3日我社保卡里的钱被扣了。", "原告", "被告") == "11月3日原告社保卡里的钱被扣了。"
    assert told("我男人办过贷款，银行复印过我俩的身份证。", "答辩人", "被答辩人") == (
        "答辩人的丈夫办过贷款，银行复印过答辩人等二人的身份证。"
    )
    assert told("我社已经答复，我区法院受理。", "原告", "被告") == "我社已经答复，我区法院受理。"
    assert told("我男人们", "原告", "被告") == "原告男人们"
