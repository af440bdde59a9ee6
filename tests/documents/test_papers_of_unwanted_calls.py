"""What a reader of the papers on a bank's own sales calls found: words of a leak, the calls that went on not told."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import OptOut
from legal_refs.case.facts import Case, Complaint, Nuisance, PiRequest
from legal_refs.case.vocabulary import Answer, PersonKind, PiRight, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def called_by_the_bank() -> Case:
    """The bank calls itself: nobody else received the data."""
    return changed(example("marketing-c2"), "leak", recipient=None, what_happened="被告的客户经理天天打电话推销贷款")


def asked_and_called_again() -> Case:
    calls = tuple(
        Nuisance(day=on, summary="我说不要再打") for on in (date(2026, 2, 12), date(2026, 9, 20), date(2026, 11, 8))
    )
    request = PiRequest(
        sent=date(2026, 6, 20),
        rights=(PiRight.WITHDRAW_CONSENT,),
        answer=Reply.DONE,
        answer_date=date(2026, 6, 28),
        reason_given="已加入免打扰名单",
    )
    return structs.replace(called_by_the_bank(), nuisances=calls, pi_request=request)


def test_a_bank_that_sells_by_telephone_is_not_said_to_have_passed_data_on() -> None:
    papers = made(called_by_the_bank(), "A3", "B1", "C1", "C2")
    assert "停止未经原告同意使用原告个人信息进行营销的行为" in papers["A3"] and "被用于营销" in papers["A3"]
    for name, text in papers.items():
        assert not [said for said in ("向他人提供、使用", "提供给他人用于营销", "信息外流") if said in text], name
    assert "得知个人信息被用于营销" in papers["A3"] and "个人信息可能泄露" not in papers["A3"]
    assert "☑ | 未经同意将客户信息用于营销 |" in papers["C2"]
    assert "提供给他人用于营销" in made(example("marketing-c2"), "A3")["A3"]


def test_the_rules_on_sales_calls_are_pleaded_for_a_consumer() -> None:
    papers = made(called_by_the_bank(), "A3", "A5")
    rules = ("《中华人民共和国消费者权益保护法实施条例》第二十四条", "《银行保险机构消费者权益保护管理办法》第四十条")
    for text in papers.values():
        assert "第一千零三十三条规定，除法律另有规定或者权利人明确同意外" in text
        assert all(rule in text for rule in rules)
    trader = made(changed(called_by_the_bank(), "victim", kind=PersonKind.SOLE_TRADER), "A3")["A3"]
    assert "消费者权益保护" not in trader.replace("金融消费者权益保护", "") and "以电话、短信等方式侵扰" in trader
    passed_on = made(example("marketing-c2"), "A3")["A3"]
    assert not [rule for rule in rules if rule in passed_on], "the insurer called, not the bank"


def test_calls_after_the_answer_that_all_is_done_are_told() -> None:
    papers = made(asked_and_called_again(), "A3", "B1", "C1", "C2")
    went_on = "于2026年6月28日答复已经处理，此后{}仍于2026年9月20日、11月8日接到来电或者信息"
    assert "被告" + went_on.format("原告") + "（见附表二）。" in papers["A3"]
    assert all(went_on.format("本人") + "。" in papers[name] for name in ("B1", "C1", "C2"))
    assert "内容为：“已加入免打扰名单”" in papers["A3"] and "说明的理由是：已加入" not in papers["A3"]
    assert "已解决" not in papers["C1"], "the bank says so, not the person"
    assert "原告说不要再打" in papers["A3"]
    case = structs.replace(asked_and_called_again(), nuisances=asked_and_called_again().nuisances[:1])
    assert "答复已经处理，此后" not in made(case, "A3")["A3"]
    decided = Complaint(sent=date(2026, 9, 21), reply=Reply.DONE, decided_received=date(2026, 10, 1))
    later = structs.replace(asked_and_called_again(), pi_request=None, complaint=decided)
    assert "于2026年10月1日答复已经处理，此后原告仍于2026年11月8日接到" in made(later, "A3")["A3"]


def test_the_place_of_work_in_an_apology_is_the_plaintiffs() -> None:
    case = changed(example("statement-leak"), "claim", apology_scope="书面致本人，并抄送我单位")
    assert "（范围：书面致原告，并抄送原告所在单位）" in made(case, "A3")["A3"]


def test_marketing_that_goes_on_after_a_refusal() -> None:
    refused = OptOut(day=date(2026, 1, 8), again=date(2026, 2, 1), registered=Answer.YES, went_on=Answer.YES)
    told = "明确表示拒绝营销，{}答复已经登记，此后推销来电、信息仍未停止"
    papers = made(structs.replace(called_by_the_bank(), refusal=refused), "A3", "B1", "C2", "B4d", "A8")
    assert told.format("被告") in papers["A3"] and told.format("贵行") in papers["B1"]
    assert "第二十九条第三款规定，消费者明确表示拒绝的，经营者不得向其发送商业性信息" in papers["A3"]
    assert "原告明确拒绝营销时已经依照《个人信息保护法》第十五条撤回" in papers["A3"]
    assert "☑ | 客户明确拒绝后继续营销 | 2026年1月8日、2026年2月1日" in papers["C2"]
    assert "拒绝营销（免打扰）的登记记录" in papers["B4d"] and "拒绝以后是否停止" in papers["A8"]
    stopped = structs.replace(refused, went_on=Answer.NO)
    text = made(structs.replace(called_by_the_bank(), refusal=stopped), "A3")["A3"]
    assert "明确表示拒绝营销" in text and "经营者不得向其发送商业性信息" not in text
    before = structs.replace(refused, day=date(2021, 7, 15), again=None)  # PIPL 15 is of 2021-11-01
    text = made(structs.replace(called_by_the_bank(), refusal=before), "A3")["A3"]
    assert "经营者不得向其发送商业性信息" in text and "时已经依照" not in text
