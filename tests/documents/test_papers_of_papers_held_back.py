"""The filing sheet on papers that are not made yet and on claims that a complaint leaves out."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import catalogue
from legal_refs.assessment import assess
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, PiRight
from tests.documents.test_arguments import ON, example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def _without_id(name: str) -> Case:
    return changed(example(name), "victim", id_no=None)


def _sheet(case: Case, *papers: str) -> str:
    return made(case, *papers, "F1")["F1"]


def test_nothing_waits_for_the_defence_whose_time_runs() -> None:
    """民诉法 128: without a defence the court goes on; the time for evidence is the court's."""
    sheet = _sheet(_without_id("sued-credit"), "A6", "A8")
    assert "其余交法院的材料先不要交" not in sheet
    assert "；答辩状最迟" in sheet and "交，其余材料按法院指定的期限照交，不要等答辩状。" in sheet
    first = sheet.split("再做一次", 1)[1].split("\n")[1]
    assert first.startswith("民事答辩状（A22）")


def test_the_list_of_evidence_waits_for_the_request_to_the_arbitrators() -> None:
    sheet = _sheet(_without_id("arbitration-debit"), "A6")
    assert "；仲裁申请书没有做出以前，证据目录先不要交。" in sheet
    desk = sheet.split("| 交给：南宁仲裁委员会", 1)[1].split("| 交给：", 1)[0]
    assert "以仲裁机构通知为准" in desk and "法院" not in desk and "受理通知" not in desk
    assert "仲裁机构出具的收到材料的凭证；受理通知" in _sheet(example("arbitration-debit"), "A24", "A6")


def test_each_open_point_of_the_statement_is_named_and_one_that_is_not_known_is_not_called_open() -> None:
    case = example("phishing-credit")
    assert "声明里还没有回答：别人是否知道密码、是否授权或借给别人使用。" in _sheet(case)
    sheet = _sheet(changed(case, "custody", pin_shared=Answer.UNKNOWN))
    assert "声明里还没有回答：是否授权或借给别人使用。" in sheet
    assert "回答了“不清楚”：别人是否知道密码。" in sheet and "不要做这份声明" in sheet


def test_where_there_is_no_suit_no_sheet_goes_beside_it() -> None:
    case = example("none-of-these")
    offers = {o.id: o for o in catalogue.offers(case, assess(case, ON))}
    assert not any(offers[paper].offered for paper in ("A12", "A12b", "A12c", "A13"))
    assert "A12b" not in _sheet(case, "B1") and "还有材料没有做出" not in _sheet(case, "B1")


@pytest.mark.parametrize(
    ("rights", "access", "delete", "words"),
    [
        ((PiRight.ACCESS, PiRight.EXPLAIN), True, False, "查阅、解释说明处理规则"),
        ((PiRight.ACCESS, PiRight.COPY), True, True, "查阅、复制、删除"),
        ((PiRight.DELETE,), False, True, "删除"),
    ],
)
def test_what_waits_for_the_bank_is_named_as_it_was_asked(
    rights: tuple[PiRight, ...], access: bool, delete: bool, words: str
) -> None:
    case = changed(changed(example("insider-sale"), "pi_request", rights=rights), "claim", access=access, delete=delete)
    sheet = _sheet(case, "A3", "A5", "A17")
    assert f"| 注意 | A3、A5：{words}的请求没有写进本件：向银行提出的请求还在等答复，银行拒绝，或者自它收到" in sheet
    assert "过了15个工作日仍没有答复（法律没有规定天数" in sheet and "（A17）加进去" in sheet
    assert f"| 注意 | A17：变更后的请求包括{words}，银行拒绝，或者" in sheet
    day = changed(case, "pi_request", received=date(2026, 11, 18))
    alone = _sheet(day, "A3")
    assert "银行拒绝，或者过了2026年12月9日仍没有答复" in alone, "15 working days from 18 November"
    assert "那时已经立案的，回到网站做变更诉讼请求申请书（A17）加进去" in alone


def test_in_the_first_hour_the_letters_and_the_police_come_before_the_suit() -> None:
    case = example("first-hour")
    waiting = _sheet(case).split("再做一次。\n", 1)[1].split("## 逐份办理", 1)[0].splitlines()
    assert waiting[0] == "证据保存通知书（B4）、投诉书（B1）：还缺：银行的名称。"
    assert waiting[1].startswith("报案材料（D1）")
    assert waiting[2].startswith("民事起诉状（A1）、证据目录（A6）") and waiting[2].endswith("各份所缺的见网站。")
    assert waiting[3].startswith("## ")
    judged = structs.replace(case, filing=structs.replace(case.filing, judged_before=date(2026, 11, 18)))
    assert "起诉用，以后再补" not in _sheet(judged), "an appeal has its time"


def test_what_several_papers_lack_is_said_once() -> None:
    sheet = _sheet(example("quick-pay"), "A6")
    papers = "民事起诉状（A1）、授权委托书（A11）、送达地址确认信息表（A12）、退费账户信息（A12c）"
    assert f"{papers}：材料要写身份证件号码。" in sheet
