"""Heirs of a holder who acted while he lived: his acts are his, told in whatever words, and theirs are theirs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec import structs

from complaints.documents import asking, dossier, hearsay, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case
from tests.documents.test_arguments import small

ON = date(2026, 12, 1)


def made(case: Case, *papers: str) -> dict[str, str]:
    files = dossier.build(case, assess(case, ON), list(papers)).files
    return {file.id: lint.text(file.data) for file in files}


def told_by(by: str) -> Case:
    case = small("holder-died-later")
    return structs.replace(
        case,
        freeze=structs.replace(case.freeze, by=by),
        police=structs.replace(case.police, by=by),
        complaint=structs.replace(case.complaint, by=by),
    )


@pytest.mark.parametrize("by", ["周德厚", "周德厚本人", "我爸", "我爸本人", "父亲周德厚", "我爸爸周德厚", "持卡人本人"])
def test_the_holder_acted_himself_however_the_daughter_calls_him(by: str) -> None:
    """To the question who did it a daughter answers 我爸: that is the holder, and not the holder's father."""
    found = made(told_by(by), "A1", "A8", "C1")
    assert "持卡人周德厚到被告柜台办理挂失、冻结" in found["A1"]
    assert "持卡人周德厚向宝鸡市公安局渭滨分局示例派出所报案" in found["A1"]
    assert all("代为" not in text and "父亲" not in text for text in found.values())


@pytest.mark.parametrize(
    ("by", "as_told"),
    [
        ("我妈", "持卡人周德厚由刘秀英代为到被告柜台"),
        ("女儿周敏", "持卡人周德厚由女儿周敏代为到被告柜台"),
        ("周敏", "持卡人周德厚由原告一代为到被告柜台"),
        ("我哥哥", "持卡人周德厚由原告一的哥哥代为到被告柜台"),
    ],
)
def test_who_acted_for_the_holder_is_named_as_what_he_is(by: str, as_told: str) -> None:
    assert as_told in made(told_by(by), "A1")["A1"]


def test_which_parent_died_is_not_guessed() -> None:
    """Neither the account nor another heir tells whether the holder was father or mother: 我妈 may be the widow."""
    case = told_by("我妈")
    case = structs.replace(case, co_claimants=(), story=None, custody=structs.replace(case.custody, note=None))
    assert "持卡人周德厚由原告的母亲代为到被告柜台" in made(case, "A1")["A1"]


def test_what_the_holder_did_is_not_said_of_the_heirs() -> None:
    """Keeping, reporting and the telling to the bank were his; the daughter was elsewhere and knew nothing."""
    found = made(small("holder-died-later"), "A1", "A8", "B4", "C1")
    complaint, order = found["A1"], found["A8"]
    assert "本案中，持卡人周德厚已将账户异动告知被告" in complaint
    assert "与持卡人周德厚的保管和报告均无关" in complaint and "与持卡人周德厚的保管和报告均无关" in found["C1"]
    assert "持卡人周德厚没有授权他人进行争议交易，原告已如实说明所知的保管情况" in complaint
    assert "原告只承担与持卡人周德厚的过错相应的部分" in complaint
    assert "比对对象是否为持卡人周德厚" in order and "是否系持卡人周德厚操作" in order
    assert "持卡人周德厚于2026年3月3日告知时" in order and "持卡人周德厚于2026年3月3日告知时" in found["B4"]
    assert "本人已如实说明所知的保管情况" in found["C1"]
    assert "不影响本人对被投诉机构的请求" in found["C1"]


def test_what_was_asked_of_the_bank_is_cut_out_clean() -> None:
    text = made(small("holder-died-later"), "A1")["A1"]
    assert "原告一于2026年9月21日要求被告提供设备更换和人脸识别的记录，" in text
    assert "原告一以邮政特快专递向被告告知周德厚去世，" in text and "并给原告看设备更换" in text
    said = {
        "并把登录设备和人脸识别的记录拿给我们看": "提供登录设备和人脸识别的记录",
        "要求调取监控和登录记录给我看": "调取监控和登录记录",
        "请给我打印明细": "提供打印明细",
        "把登录记录发给我": "提供登录记录",
    }
    assert {words: asking.records_wanted(words) for words in said} == said


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("自称医保局工作人员，说要升级", "，自称医保局工作人员，说要升级"),
        ("冒充医保局的人", "，自称医保局的人"),
        ("对方说他是医保局工作人员", "，自称医保局工作人员"),
        ("说医保卡要停用", "，说医保卡要停用"),
        ("医保局的", "，自称医保局的"),
    ],
)
def test_a_swindler_claims_once(typed: str, printed: str) -> None:
    case = small("holder-died-later")
    case = structs.replace(case, custody=structs.replace(case.custody, call_as=typed))
    text = made(case, "A1")["A1"]
    assert f"与持卡人周德厚联系{printed}" in text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("我爸在宝鸡家里", "持卡人周德厚在宝鸡家里，"),
        ("周德厚在宝鸡市渭滨区家中", "持卡人周德厚在宝鸡市渭滨区家中，"),
        ("在自己家里", "持卡人周德厚在自己家里，"),
    ],
)
def test_a_place_is_a_place_and_not_who_was_there(typed: str, printed: str) -> None:
    case = small("holder-died-later")
    case = structs.replace(case, presence=(structs.replace(case.presence[0], place=typed),))
    assert printed in made(case, "A1")["A1"]


def test_who_of_the_bank_spoke_is_told_once() -> None:
    assert hearsay.spoken_by("坐席说三笔都是刷卡成功") == ("坐席", "三笔都是刷卡成功")
    assert hearsay.spoken_by("客服中心没有答复") == ("", "客服中心没有答复")
    assert hearsay.without_way("当面问案子和赔钱的事") == "问案子和赔钱的事"


def test_who_told_the_bank_in_life_is_the_holder_and_the_widow_is_the_holders() -> None:
    """周敏 claims for her father; her mother wrote after the death: 其妻子 was the daughter's wife."""
    case = small("holder-died-later")
    assert case.freeze is not None and case.estate is not None and case.estate.died is not None
    blocked = structs.replace(case.freeze, by="周德厚", answered="款项待入账，但是拦不了")
    wrote = structs.replace(case.notices[-1], day=case.estate.died + timedelta(days=30), by="我妈", said="要求赔偿")
    text = made(structs.replace(case, freeze=blocked, notices=(wrote,), co_claimants=()), "A1")["A1"]
    assert "持卡人周德厚告知争议交易时，被告答复“款项待入账，但是拦不了”" in text
    assert "由持卡人周德厚的妻子代为" in text and "由其妻子代为" not in text
