"""Words of the person on data that leaked: who acted, where somebody works, what is told once or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents.retelling import told
from legal_refs.case.facts import Case, Discovery, Moment, Notice, Nuisance, Police
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import Apology, Consequence, ContactChannel, DiscoveryHow
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def reported(by: str | None) -> Case:
    police = Police(when=Moment(day=date(2026, 5, 8)), station="示例派出所", by=by)
    return structs.replace(example("leak-calls"), police=police, earlier_reports=())


def test_whoever_reported_to_the_police_is_named_in_every_paper() -> None:
    """The plaint said 由其丈夫代为, the report to the regulator that the person had gone herself."""
    papers = made(reported("我丈夫"), "A3", "C2")
    assert "由其丈夫代为向示例派出所报案" in papers["A3"] and "由其丈夫代为向示例派出所报案" in papers["C2"]
    assert all("代为向" not in text for text in made(reported(None), "A3", "C2").values())


def test_who_got_a_statement_was_not_therefore_handed_it() -> None:
    """The story says who had the pages in the end; only where it says that they were handed over is that said."""
    story = "2025年4月7日，柜员打印了我的明细。前夫在另案提交了这份明细。"
    row = made(changed(example("statement-leak"), "leak", what_happened=story, recipient="前夫"), "C2")["C2"]
    assert "被举报机构的工作人员打印本人账户明细，该明细由前夫取得" in row and "并交给" not in row
    assert "打印本人账户明细并交给他人的律师 |" in made(example("statement-leak"), "C2")["C2"]


@pytest.mark.parametrize(("year", "said"), [(2026, False), (2023, True)])
def test_who_leaked_it_is_not_called_unknown_while_the_time_is_ample(year: int, said: bool) -> None:
    """Filed in November 2026: of a discovery in April 2026 nobody needs to know when the obligor was known."""
    found = Discovery(when=Moment(day=date(year, 4, 11)), how=DiscoveryHow.OTHER, obligor_known=date(2026, 5, 2))
    case = structs.replace(example("leak-calls"), discovery=found, complaint=None, earlier_complaints=(), notices=())
    text = made(changed(case, "leak", occurred=date(year, 4, 1), known=None), "A3")["A3"]
    assert ("还不知道信息由谁泄露" in text) is said


@pytest.mark.parametrize(
    ("right", "printed"),
    [
        ("都对，跟我后来打的流水一样", "上述内容与原告的实际情况全部相符，跟原告后来打的流水一样"),
        ("全部说对", "上述内容与原告的实际情况全部相符"),
        ("姓名和贷款金额", "其中与原告的实际情况一致的有：姓名和贷款金额"),
    ],
)
def test_all_of_it_right_is_a_sentence_of_its_own(right: str, printed: str) -> None:
    text = made(changed(example("leak-calls"), "leak", callers_knew="姓名、金额", callers_right=right), "A3")["A3"]
    assert printed in text and "一致的有：都对" not in text and "一致的有：全部" not in text


@pytest.mark.parametrize(
    ("typed", "person", "firm"),
    [
        ("打到我们医院护士站", "打到原告所在医院护士站", "打到原告护士站"),
        ("不要给我单位和家里打电话", "不要给原告所在单位和家里打电话", "不要给原告和家里打电话"),
        ("找到我们院里，又找到我们店里", "找到原告所在院里，又找到原告的店里", "找到原告里，又找到原告的店里"),
        ("来我家问我", "来原告家问原告", "来原告家问原告"),
        ("客服说我方操作无误，我公司系统无异常", "客服说我方操作无误，我公司系统无异常", None),
        ("我中心、我行没有过错", "我中心、我行没有过错", None),
    ],
)
def test_where_somebody_works_is_told_like_the_person(typed: str, person: str, firm: str | None) -> None:
    assert told(typed, "原告", "被告") == person
    assert told(typed, "原告", "被告", firm=True) == (firm or person)


def test_words_to_the_bank_name_the_place_of_work_in_the_papers() -> None:
    said = Notice(
        day=date(2026, 5, 9),
        addressee="银行客服",
        channel=ContactChannel.HOTLINE,
        said="不要给我单位打电话，打我手机",
    )
    text = made(structs.replace(example("leak-calls"), notices=(said,)), "A3")["A3"]
    assert "不要给原告所在单位打电话，打原告手机" in text


def test_a_change_of_number_has_its_day_once() -> None:
    case = changed(example("leak-calls"), "leak", phone_changed=date(2026, 9, 1), call_count=None, message_count=None)
    case = structs.replace(case, nuisances=(Nuisance(day=date(2026, 4, 11)),), evidence=())
    assert "原告因此于2026年9月1日更换手机号码" in made(case, "A3")["A3"]
    how = "2026年9月1日换手机号，新卡费和更改绑定的费用一共129元"
    lost = changed(case, "claim", property_loss=Decimal("129"), property_loss_how=how)
    text = made(lost, "A3")["A3"]
    assert "受到财产损失129.00元：2026年9月1日换手机号，" in text and "更换手机号码" not in text


def test_a_visit_to_the_doctor_is_told_once() -> None:
    """The harm tells day and clinic, the loss what was paid for."""
    case = example("leak-calls")
    assert case.leak is not None
    harm = Harm(medical="2026年6月9日在示例医院门诊看失眠，开了药，花了412.60元")
    case = changed(case, "leak", consequences=(Consequence.MEDICAL,), harm=harm)
    how = "2026年6月9日到示例医院门诊看失眠，挂号、药费一共412.60元"
    text = made(changed(case, "claim", property_loss=Decimal("412.60"), property_loss_how=how), "A3")["A3"]
    assert "财产损失412.60元：挂号、药费一共412.60元" in text and text.count("2026年6月9日") == 1


def test_the_scope_of_an_apology_says_only_what_comes_beside_the_person() -> None:
    claim = structs.replace(
        example("leak-calls").claim, apology=Apology.WRITTEN, apology_scope="书面向我本人道歉，并送我父母一份"
    )
    text = made(structs.replace(example("leak-calls"), claim=claim), "A3")["A3"]
    assert "以书面方式向原告赔礼道歉，并送原告的父母一份。" in text and "范围：书面" not in text
