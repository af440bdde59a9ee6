"""Words of the person on data that leaked: who acted, where somebody works, what is told once or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import catalogue
from complaints.documents.retelling import told
from legal_refs.assessment import assess
from legal_refs.case.facts import (
    Case,
    Complaint,
    Discovery,
    Institution,
    Moment,
    Notice,
    Nuisance,
    PiRequest,
    Police,
    Regulator,
)
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import Answer, Apology, Consequence, ContactChannel, DiscoveryHow, PiRight, Reply
from tests.documents.test_arguments import ON, example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def reported(by: str | None) -> Case:
    police = Police(when=Moment(day=date(2026, 5, 8)), station="示例派出所", by=by)
    return structs.replace(example("leak-calls"), police=police, earlier_reports=())


def test_whoever_reported_to_the_police_is_named_in_every_paper() -> None:
    """The plaint said 由其丈夫代为, the report to the regulator that the person had gone herself."""
    papers = made(reported("我丈夫"), "A3", "C2")
    assert "由其丈夫代为向示例派出所报案" in papers["A3"] and "由丈夫代为向示例派出所报案" in papers["C2"]
    assert all("代为向" not in text for text in made(reported(None), "A3", "C2").values())


def test_who_got_a_statement_was_not_therefore_handed_it() -> None:
    """The story says who had the pages in the end; only where it says that they were handed over is that said."""
    story = "2025年4月7日，柜员打印了我的明细。前夫在另案提交了这份明细。"
    row = made(changed(example("statement-leak"), "leak", what_happened=story, recipient="前夫"), "C2")["C2"]
    assert "被举报机构的工作人员打印本人账户明细，该明细由本人的前夫取得" in row and "并交给" not in row
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
    assert "受到财产损失：2026年9月1日换手机号，新卡费和" in text and "更换手机号码" not in text


def test_a_visit_to_the_doctor_is_told_once() -> None:
    """The harm tells day and clinic, the loss what was paid for."""
    case = example("leak-calls")
    assert case.leak is not None
    harm = Harm(medical="2026年6月9日在示例医院门诊看失眠，开了药，花了412.60元")
    case = changed(case, "leak", consequences=(Consequence.MEDICAL,), harm=harm)
    how = "2026年6月9日到示例医院门诊看失眠，挂号、药费一共412.60元"
    text = made(changed(case, "claim", property_loss=Decimal("412.60"), property_loss_how=how), "A3")["A3"]
    assert "受到财产损失：挂号、药费一共412.60元。" in text and text.count("2026年6月9日") == 1


def test_the_scope_of_an_apology_says_only_what_comes_beside_the_person() -> None:
    claim = structs.replace(
        example("leak-calls").claim, apology=Apology.WRITTEN, apology_scope="书面向我本人道歉，并送我父母一份"
    )
    text = made(structs.replace(example("leak-calls"), claim=claim), "A3")["A3"]
    assert "以书面方式向原告赔礼道歉，并送原告的父母一份。" in text and "范围：书面" not in text


SHARED = (
    "我行业务系统未发现信息泄露，您在其他平台也可能留有信息，来电机构与我行无合作关系；"
    "您申请贷款时已同意个人信息授权书，我行可向合作机构提供必要信息"
)


def answered(decision: str, story: str = "我在支行申请装修贷，第二天就有中介来电。") -> Case:
    sent = Complaint(sent=date(2026, 5, 20), reply=Reply.REFUSED, decided_received=date(2026, 6, 3), decision=decision)
    case = structs.replace(example("leak-calls"), complaint=sent, earlier_complaints=(), notices=(), pi_request=None)
    return changed(case, "leak", what_happened=story, recipient=None, consent_given=Answer.UNKNOWN)


def test_a_consent_to_give_data_to_partners_is_met_by_the_article_on_passing_data_on() -> None:
    """The bank rests on an authority and says that partners may get data: PIPL 23 asks for a separate consent."""
    papers = made(answered(SHARED), "A3", "C7")
    assert "《个人信息保护法》第二十三条要求的是告知接收方的名称或者姓名、联系方式" in papers["A3"]
    assert "并取得单独同意（《中华人民共和国个人信息保护法》第二十三条）" in papers["C7"]
    denied = "您申请贷款时已同意个人信息授权书，我行没有向合作机构提供信息"
    assert all("第二十三条" not in text for text in made(answered(denied), "A3", "C7").values())


def test_an_answer_that_contradicts_itself_is_held_against_the_bank() -> None:
    papers = made(answered(SHARED), "A3", "C7")
    assert all("既称与来电一方没有合作关系，又称可以依授权向合作机构提供" in text for text in papers.values())
    assert "关于其他单位也掌握信息。被告在答复中称“您在其他平台也可能留有信息”" in papers["A3"].replace("\n", "")
    only = made(answered(SHARED.replace("，来电机构与我行无合作关系", "")), "A3")["A3"]
    assert "既称与来电一方" not in only


def test_who_signed_something_does_not_say_that_there_can_be_no_consent() -> None:
    signed = made(answered(SHARED, "我在支行申请装修贷，在平板上签了字，第二天就有中介来电。"), "A3")["A3"]
    assert "原告在办理业务时签过字，所签的是什么、当时如何告知，由被告提供原件证明" in signed
    assert "该主张不能成立" in made(answered(SHARED), "A3")["A3"]
    never = made(answered(SHARED, "我没有签过字，第二天就有中介来电。"), "A3")["A3"]
    assert "所签的是什么" not in never


def asked(*rights: PiRight) -> Case:
    request = PiRequest(
        sent=date(2026, 5, 20),
        received=date(2026, 5, 22),
        rights=rights,
        answer=Reply.REFUSED,
        answer_date=date(2026, 6, 9),
        reason_given="授权书为制式文本，可到网点查看",
    )
    case = changed(answered(SHARED), "claim", delete=True)
    return structs.replace(case, pi_request=request)


def test_a_consent_taken_back_has_its_consequences() -> None:
    """The bank is asked to stop, and to show what was signed; deletion is asked for because of it."""
    papers = made(asked(PiRight.ACCESS, PiRight.WITHDRAW_CONSENT), "A3", "B5b", "C7")
    assert "确认本人已经撤回同意，说明自何时起停止基于该同意处理本人的个人信息" in papers["B5b"]
    assert "提供本人签署的那一份授权文件的复制件" in papers["B5b"]
    assert "原告请求删除的事由是：" in papers["A3"] and "已于2026年5月20日撤回同意。" in papers["A3"]
    assert "已于2026年5月20日撤回同意。" in papers["C7"]
    other = made(asked(PiRight.ACCESS), "A3", "B5b")
    assert "撤回同意" not in other["B5b"] and "请求删除的事由" not in other["A3"]


def test_every_right_that_was_asked_for_is_asked_for_again() -> None:
    """The reminder left out the rights to restrict and to take a consent back."""
    text = made(asked(PiRight.RESTRICT), "B5b")["B5b"]
    assert "限制除办理本人业务以外的处理，说明限制的范围和起始时间（" in text
    assert "限制除办理本人业务以外的处理" not in made(asked(PiRight.ACCESS), "B5b")["B5b"]


def test_an_application_that_was_turned_down_is_a_ground_for_deletion() -> None:
    """PIPL 47: the purpose cannot be reached any more; a loan that was given is no such ground."""
    story = "我在支行申请装修贷，第二天就有中介来电。4月16日银行通知我贷款没批。"
    case = changed(asked(PiRight.ACCESS), "leak", what_happened=story)
    text = made(case, "A3")["A3"]
    assert "原告请求删除的事由是：所申请的业务没有获得批准，处理的目的无法实现。" in text
    assert "（删除，该条第一款第（一）项、第（四）项）" in text
    given = story.replace("没批", "已经发放")
    assert "没有获得批准" not in made(changed(case, "leak", what_happened=given), "A3")["A3"]


def test_what_the_points_say_is_not_said_again_as_an_opinion() -> None:
    points = ("我的手机一直通，9月的电话我都接了，不是联系不到",)
    decision = "您在合约中同意我行在无法联系到您时联系您预留的联系人；联系第三人系为转告"
    sent = Complaint(
        sent=date(2025, 12, 3),
        reply=Reply.REFUSED,
        decided_received=date(2025, 12, 11),
        decision=decision,
        points_disputed=points,
    )
    story = "催收公司给我父亲打电话，说我欠款21460元不还。"
    case = changed(example("outsourced-2025"), "leak", what_happened=story, recipient="我父亲")
    text = made(structs.replace(case, complaint=sent, earlier_complaints=(), notices=()), "C2")["C2"]
    assert "本人不同意该答复：本人的手机一直通" in text and text.count("手机一直通") == 1


def test_the_points_against_an_answer_stand_in_the_report_to_the_regulator() -> None:
    case = answered(SHARED)
    assert case.complaint is not None
    sent = structs.replace(case.complaint, points_disputed=("到底给了谁不说",))
    text = made(structs.replace(case, complaint=sent), "C2")["C2"]
    assert "本人不同意该答复：到底给了谁不说。" in text


def test_words_given_from_memory_carry_no_marks() -> None:
    said = Notice(
        day=date(2026, 5, 9),
        addressee="银行客服",
        channel=ContactChannel.HOTLINE,
        said="告诉他们我的信息泄露了，要他们查是谁看过",
        reply=Reply.REFUSED,
        reply_text="客服说我行系统是加密的，不存在泄露",
    )
    text = made(structs.replace(example("leak-calls"), notices=(said,)), "A3")["A3"]
    assert "提出：原告的信息泄露了，要求被告查是谁看过" in text
    assert "答复：其系统是加密的，不存在泄露。" in text


def told_regulator(reply: Reply) -> Case:
    matter = Regulator(
        desk="国家金融监督管理总局广西监管局",
        sent=date(2026, 6, 8),
        accepted=date(2026, 6, 15),
        reply=reply,
        reply_date=date(2026, 8, 3),
        reply_text="经核查，该行存在管理不到位的问题，我局已责令整改",
    )
    return structs.replace(example("leak-calls"), regulators=(matter,))


def test_a_report_on_what_the_regulator_has_answered_is_not_advised_again() -> None:
    """Repeated without new facts it is not taken on; who hands it in all the same asks what came of the measures."""
    offers = {}
    for reply in (Reply.PARTIAL, Reply.PENDING):
        case = told_regulator(reply)
        offers[reply] = catalogue.offer(catalogue.document("C2"), catalogue.sight(case, assess(case, ON)))
    assert offers[Reply.PARTIAL].offered and not offers[Reply.PARTIAL].recommended
    assert offers[Reply.PENDING].recommended
    text = made(told_regulator(Reply.PARTIAL), "C2")["C2"]
    assert "本材料是收到该答复后的补充举报。" in text and "查明2026年8月3日答复所述措施的落实情况。" in text
    assert "本材料就同一事件提出举报。" in made(told_regulator(Reply.PENDING), "C2")["C2"]


def test_a_branch_whose_licence_nobody_has_seen_is_looked_up_before_the_suit() -> None:
    case = example("leak-calls")
    assert case.bank is not None
    head = Institution(name="示例银行股份有限公司", address="示例市示例路1号")
    branch = structs.replace(case.bank, name="示例银行股份有限公司支行", has_licence=Answer.UNKNOWN, head_office=head)
    sheet = made(structs.replace(case, bank=branch), "A3", "F1")["F1"]
    assert "立案以前先查：示例银行股份有限公司支行有没有营业执照" in sheet
    assert "被告应当是示例银行股份有限公司（住所地示例市示例路1号）" in sheet
    licensed = structs.replace(branch, has_licence=Answer.YES)
    assert "立案以前先查" not in made(structs.replace(case, bank=licensed), "A3", "F1")["F1"]


def test_no_duty_to_tell_of_a_leak_is_pleaded_where_collectors_told_others() -> None:
    """No sentence says that the bank told nothing, so the article on it proves nothing either."""
    story = "被告委托的催收公司给我父亲打电话，说我欠款21460元不还。"
    case = changed(example("outsourced-2025"), "leak", what_happened=story, recipient="我父亲")
    assert "第五十七条" not in made(case, "A3")["A3"] and "第五十七条" in made(example("outsourced-2025"), "A3")["A3"]
