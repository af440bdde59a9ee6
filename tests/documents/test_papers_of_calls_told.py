"""Facts that a person tells in a word or a day: the false call, the codes given away, the answer to the block."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Freeze, Moment, Notice, Police
from legal_refs.case.vocabulary import Answer, AnswerWay, Auth, ContactChannel, PhoneCodes, PoliceStatus, Reply
from tests.documents.test_arguments import example, papers
from tests.documents.test_told import changed


def called(codes: int | None, **told: object) -> Case:
    """Three payments by code over mobile banking; the holder was called two hours before and told codes."""
    case = example("account-takeover")
    moves = tuple(structs.replace(one, auth=Auth.CODE) for one in case.transactions)
    first = min(moves, key=lambda one: one.when.order_key).when
    custody = structs.replace(
        case.custody,
        code_told=Answer.YES,
        codes=PhoneCodes.GIVEN,
        codes_given=codes,
        call_when=Moment(day=first.day, clock="13:30"),
        call_from="13912345678",
        call_as="购物网站客服",
        **told,
    )
    return structs.replace(case, transactions=moves, custody=custody)


def test_the_false_call_is_told_with_its_time_number_and_name() -> None:
    case = called(1)
    made = papers(case)
    said = "13时30分许，有人（号码：139****5678）与"
    assert f"{said}原告联系，自称购物网站客服" in made["A1"]
    assert f"{said}本人联系，自称购物网站客服" in made["B1"]
    assert "13912345678" in made["D1"] and "13912345678" not in made["A1"] + made["B1"] + made["C1"]


def test_fewer_codes_than_payments_are_counted_against_the_bank() -> None:
    case = called(1)
    count = len(case.transactions)
    made = papers(case)
    assert "向对方透露了1个短信验证码" in made["A1"]
    assert f"原告告知的验证码共1个，少于争议交易的笔数（{count}笔），不能说明各笔交易都凭该验证码完成" in made["A1"]
    assert f"本人告知的验证码共1个，少于争议交易的笔数（{count}笔）" in made["B1"]
    enough = papers(called(count))["A1"]
    assert f"向对方透露了{count}个短信验证码" in enough and "少于争议交易的笔数" not in enough
    untold = papers(called(None))["A1"]
    assert "向对方透露了短信验证码" in untold and "少于争议交易的笔数" not in untold


def test_codes_given_in_two_ways_are_counted_once() -> None:
    made = papers(called(2, code_typed=Answer.YES))["A1"]
    assert "告知、输入的验证码共2个。" in made and "透露2个" not in made


def test_a_call_just_before_the_payments_is_no_gap() -> None:
    case = called(1)
    first = min(case.transactions, key=lambda one: one.when.order_key).when
    assert "首笔争议交易发生在" in papers(case)["A1"]
    later = structs.replace(case.custody, call_when=first)
    assert "首笔争议交易发生在" not in papers(structs.replace(case, custody=later))["A1"]


def blocked(answered: str | None, phone: str | None = "药店店员的手机") -> Case:
    """The hotline took the call before the two last payments; the bank says that its block came after them."""
    case = example("account-takeover")
    moves = case.sorted_transactions
    first, last = moves[0].when, moves[-1].when
    asked = Moment(day=first.day, clock=first.clock)
    done = Moment(day=last.day, clock="16:30")
    block = Freeze(
        when=done, asked=asked, connected=asked, channel=ContactChannel.HOTLINE, phone=phone, answered=answered
    )
    return structs.replace(case, freeze=block)


def test_the_answer_to_the_block_is_told_and_argued() -> None:
    made = papers(blocked("话务员说已经给我挂上了"))
    assert "原告借用药店店员的手机拨通被告的客户服务电话" in made["A1"]
    assert "被告的话务员答复：已经给原告挂上了" in made["A1"]
    assert "原告有理由相信已经止付，不能要求原告另行采取措施" in made["A1"]
    assert "贵行的话务员答复：已经给本人挂上了" in made["B1"] and "本人有理由相信已经止付" in made["B1"]
    assert "挂失的电话借用药店店员的手机拨打" in made["A8"] + made["B4"]


def test_an_answer_that_promised_nothing_is_told_and_not_argued() -> None:
    made = papers(blocked("系统忙，还没有挂上，让我稍后再打", None))["A1"]
    assert "客服人员答复：系统忙，还没有挂上，让原告稍后再打" in made and "有理由相信已经止付" not in made
    assert "借用" not in made
    assert "答复“" not in papers(blocked(None, None))["A1"].partition("（五）")[0]


def test_the_day_on_which_the_police_opened_the_case_is_told() -> None:
    case = example("account-takeover")
    told = structs.replace(
        case,
        police=Police(when=Moment(day=date(2026, 8, 15)), status=PoliceStatus.FILED, filed_no="南公立字示例号"),
    )
    assert "公安机关已立案侦查（立案编号南公立字示例号" in papers(told)["A1"]
    later = changed(told, "police", filed_on=date(2026, 8, 18))
    for name in ("A1", "B3", "C1", "D1"):
        assert "公安机关于2026年8月18日立案侦查（立案编号" in papers(later)[name], name
    same = papers(changed(told, "police", filed_on=date(2026, 8, 15)))["A1"]
    assert "公安机关当日立案侦查" in same
    solved = papers(changed(later, "police", status=PoliceStatus.SOLVED))["A1"]
    assert "公安机关于2026年8月18日立案侦查，该案现已侦破" in solved


def test_a_place_where_the_holder_never_was_is_told_and_argued() -> None:
    case = example("gan-today")
    assert "从未到过" not in papers(case)["A1"]
    made = papers(changed(case, "circumstances", never_at="从来没去过澳门。"))
    assert "，从未到过澳门" in made["A1"].partition("（四）")[0] and "，从未到过澳门" in made["D1"]
    assert "从未到过澳门" in made["A1"].partition("（五）")[2] and "本人从未到过澳门" in made["B1"]
    assert "从来没去过" not in made["A1"]


def test_how_an_answer_came_is_told() -> None:
    case = example("account-takeover")
    complaint = Complaint(
        sent=date(2026, 8, 20),
        channel=ContactChannel.COUNTER,
        reply=Reply.REFUSED,
        decided_received=date(2026, 8, 28),
        decision="不予赔付",
    )
    asked = Notice(day=date(2026, 9, 3), addressee=case.bank.name, reply=Reply.REFUSED, reply_date=date(2026, 9, 4))
    untold = papers(structs.replace(case, complaint=complaint, notices=(asked,)))
    assert "收到处理决定" in untold["A1"] and "以电话" not in untold["A1"] + untold["C1"]
    told = structs.replace(complaint, answered_by=AnswerWay.PHONE)
    asked = structs.replace(asked, answered_by=AnswerWay.MESSAGE)
    made = papers(structs.replace(case, complaint=told, notices=(asked,)))
    assert "原告收到被告以电话告知的处理结果，内容为" in made["A1"]
    assert "本人收到贵行以电话告知的处理结果" in made["B1"]
    assert "于2026年9月4日以手机消息拒绝赔付" in made["A1"]
    assert "上述处理决定系以电话告知，请求被投诉机构书面说明" in made["C1"]
    assert "2026年8月28日" in made["B4"]
    paper = structs.replace(complaint, answered_by=AnswerWay.PAPER)
    on_paper = papers(structs.replace(case, complaint=paper))
    assert "收到书面处理决定" in on_paper["A1"] and "请求被投诉机构书面说明" not in on_paper["C1"]
