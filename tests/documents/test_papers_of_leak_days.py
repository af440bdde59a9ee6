"""Data papers: the day of an act, of calls and of learning, which log rules still hold, and what a claim stands on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Complaint, Discovery, Moment, Police, Regulator, Verdict
from legal_refs.case.vocabulary import Answer, DiscoveryHow, EvidenceGroup, PoliceStatus, Reply, SourceBasis
from tests.documents.test_arguments import example, papers, small
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed, text_of


def test_a_keeping_time_that_has_run_out_is_no_argument() -> None:
    """Last call 2026-02-12, papers of November 2026: the six months ended on 2026-08-12, the three years have not."""
    case = example("marketing-c2")
    assert "至少六个月" not in papers(case)["B4d"] and "保存三年" in papers(case)["B4d"]
    lasts = structs.replace(case, leak=structs.replace(case.leak, ongoing_until=date(2026, 10, 1)))
    assert "至少六个月" in papers(lasts)["B4d"]


def test_the_timetable_tells_the_act_before_its_discovery() -> None:
    query = papers(example("credit-query"))["B1"]
    assert 0 < query.index("| 2025年3月2日 | 贵行查询本人的信用报告") < query.index("| 2025年3月20日 |")
    loan = papers(example("loan-in-my-name"))["B1"]
    assert loan.index("办理贷款 |") < loan.index("扣划1,200.00元 |") < loan.index("| 2026年6月10日 |")
    assert "| 2025年9月1日至2026年2月28日 | 本人共接到来电43次、短信12条 |" in papers(example("leak-calls"))["B1"]


def test_the_day_of_learning_is_not_the_day_of_the_leak() -> None:
    made = papers(example("leak-then-theft"))
    assert "不详；2026年3月1日得知" in made["C8"] and "众多；" not in made["C8"]
    assert "行为发生于2026年3月1日" not in made["C2"]


def test_a_first_call_is_told_as_one() -> None:
    case = example("marketing-c2")
    first = structs.replace(case.leak, occurred=date(2026, 2, 12), what_happened="被告把原告的电话提供给保险公司。")
    assert "来电、信息始于2026年2月12日" in papers(structs.replace(case, leak=first))["A3"]


def test_stop_and_apology_rest_on_the_consumer_law() -> None:
    made = papers(example("leak-calls"))
    assert all("第五十条规定，经营者侵害消费者个人信息" in made[paper] for paper in ("A3", "B1"))
    assert "第一千条第一款" not in made["B1"]


def test_consent_to_a_query_may_be_of_any_day() -> None:
    made = papers(example("credit-query"))["B4d"]
    assert (
        "授权书不论签署日期" in made and "2025年3月2日至收到本通知之日" in made and "异议的受理、核查和答复材料" in made
    )


def test_no_doubt_is_pleaded_where_the_police_named_the_contractor() -> None:
    case = example("outsourced-2025")
    assert "第一千一百七十条" not in papers(case)["A3"] and "不得将数据安全主体责任外包" in papers(case)["A3"]
    open_ = structs.replace(case, leak=structs.replace(case.leak, staff_finding=Answer.NO))
    assert "第一千一百七十条" in papers(open_)["A3"]


def test_the_post_that_was_told_is_named() -> None:
    made = papers(example("statement-leak"))
    assert "| 涉及人员 | 被举报机构柜面人员" in made["C2"] and "被告的柜面人员凭借岗位" in made["A3"]


def test_an_authority_that_answered_is_named_as_the_finder() -> None:
    case = example("insider-sale")
    leak = structs.replace(case.leak, source_basis=(SourceBasis.PUBLIC_NOTICE,))
    answer = Regulator(
        desk="绵阳市市场监督管理局",
        sent=date(2026, 7, 1),
        reply_date=date(2026, 8, 1),
        reply_text="名单由该行客户经理提供。",
    )
    says = papers(structs.replace(case, leak=leak, regulators=(answer,)))["A3"]
    assert "绵阳市市场监督管理局的答复写明系工作人员所为" in says and "有关机关" not in says


def test_the_report_is_named_to_the_desk_for_credit_records() -> None:
    made = papers(example("pos-credit"))["C4"]
    assert "本人信用报告（编号2026031500098765432101）" in made and "偿还5,000.00元" in made


def test_a_discovery_that_the_story_tells_is_only_dated() -> None:
    made = papers(example("statement-leak"))
    for paper in ("A3", "B4d", "B5", "C2", "C5"):
        assert "得知的日期是2025年4月28日" in made[paper] and "发现个人信息被提供给他人" not in made[paper]


def test_logs_are_asked_from_shortly_before_the_act_or_from_the_account() -> None:
    """The sale began on 2025-12-20, the data were given in 2022; who knows only the day of learning asks from 2020."""
    sale = papers(example("insider-sale"))["B4d"]
    assert "2025年12月20日前30日至2026年6月15日" in sale and "2022年4月11日至" not in sale
    learned = papers(example("leak-then-theft"))["B4d"]
    assert "2020年9月15日至收到本通知之日（其中2026年3月1日以前一年内的请优先固定）" in learned
    assert "上表中查询、权限和提供记录的期间自贵行取得本人的信息之日起算" in learned and "告知时" not in learned
    statement = papers(example("statement-leak"))["B4d"]
    assert "2025年4月7日前7日至2025年4月28日" in statement and "明细所载的打印时间前后各30分钟" in statement


def test_the_duty_to_log_stays_when_the_time_of_keeping_is_over() -> None:
    """The statement was printed on 2025-04-07; the year of keeping ended before the papers of November 2026."""
    made = papers(example("statement-leak"))["B4d"]
    assert "第四十三条要求对敏感级及以上数据的操作进行日志记录" in made and "不低于一年" not in made


def test_what_was_sent_to_an_old_number_is_asked_for() -> None:
    case = example("leak-calls")
    told = "被告的短信平台没有更改预留号码，继续把余额短信发到旧号。"
    made = papers(structs.replace(case, leak=structs.replace(case.leak, what_happened=told)))
    assert all("预留号码、地址的变更和各系统同步的记录" in made[paper] for paper in ("A8", "B4d"))
    assert "个人信息不准确" in made["A3"]


def test_calls_before_the_source_was_known_start_no_period() -> None:
    made = papers(small("leak-across"))["A3"]
    assert "虽自2021年6月1日起即有来电、短信，原告当时还不知道信息由谁泄露，诉讼时效期间不自该日起计算" in made
    assert "自收到之日起至2026年11月22日已81日没有答复" in made


def test_the_day_of_the_opening_is_proved_by_the_paper_of_the_opening() -> None:
    assert "提供给被告（证据1），来电始于开户后第12天（证据2、3）" in papers(example("leak-calls"))["A3"]


def test_a_claimed_loss_is_not_denied_before_the_regulator() -> None:
    case = example("statement-leak")
    said = Complaint(
        sent=date(2025, 6, 2),
        reply=Reply.REFUSED,
        decided_received=date(2025, 6, 20),
        decision="没有造成损失，与泄露没有因果关系。",
        demanded=Answer.YES,
    )
    claim = structs.replace(case.claim, property_loss=Decimal("2000.00"), property_loss_how="另案因此多付2000元")
    made = papers(structs.replace(case, complaint=said, claim=claim))["C1"]
    assert (
        "被投诉机构认为损失与其行为没有因果关系的，应当说明损失另由何种原因造成" in made
        and "没有财产损失不影响" not in made
    )


def test_the_calls_that_came_of_a_sale_are_not_the_sale_going_on() -> None:
    """A list sold from May to September 2020, calls until 2026: the law is that of the sale, not of the last call."""
    days = {"occurred": date(2020, 5, 1), "ongoing_until": date(2020, 9, 30), "calls_until": date(2026, 8, 20)}
    case = structs.replace(example("insider-sale"), nuisances=(), pi_request=None)
    text = papers(structs.replace(case, leak=structs.replace(case.leak, call_count=300, **days)))["A3"]
    assert "截至2026年8月20日，原告共接到来电300次" in text
    assert "持续到2026年8月20日" not in text and "《个人信息保护法》第六十九条" not in text
    assert "第一千一百九十一条" not in text, "the Civil Code was not in force"


def test_the_judgment_on_a_leak_is_named_and_its_court_asked_for_the_file() -> None:
    found = Verdict(
        court="绵阳市涪城区人民法院",
        number="（2026）川0703刑初1号",
        effective=date(2026, 9, 1),
        found="某柜员将客户信息查询账号出售给他人",
    )
    made = papers(structs.replace(example("insider-sale"), verdict=found))
    named = f"{found.court}{found.number}刑事判决（2026年9月1日发生法律效力）认定：{found.found}"
    for paper in ("A3", "A5", "B1", "C1", "C2"):
        assert made[paper].count(named) == 1, paper
        assert "上述刑事判决已经认定系工作人员所为" in made[paper]
    assert "| 绵阳市涪城区人民法院 | 刑事案卷中涉案信息清单属于申请人的部分" in made["A7"]
    assert "公安局涪城区分局 |" not in made["A7"], "the file has left the police"


def test_a_day_of_discovery_that_the_account_tells_is_told_once() -> None:
    """「2020年6月19日，原告接到陌生来电」 stood behind the account of that very call."""
    case = example("leak-calls")
    leak = structs.replace(case.leak, what_happened="2026年6月19日有人自称被告人员来电，说出我的姓名。", occurred=None)
    found = Discovery(when=Moment(day=date(2026, 6, 19)), how=DiscoveryHow.CALLS)
    papers = made(structs.replace(case, leak=leak, discovery=found), "A3", "C1", "C2")
    assert all("得知个人信息可能泄露" not in text for text in papers.values())
    untold = structs.replace(leak, what_happened="有人自称被告人员来电，说出我的姓名。")
    assert "得知个人信息可能泄露" in made(structs.replace(case, leak=untold, discovery=found), "A3")["A3"]


def test_a_notice_that_the_case_was_opened_is_the_paper_of_the_police() -> None:
    """It was cited behind what the account told of the payments."""
    case = example("leak-calls")
    paper = structs.replace(case.evidence[0], group=EvidenceGroup.LEAK, name="立案告知书", proves="案件已经立案")
    police = Police(
        when=Moment(day=date(2026, 6, 20)), station="示例派出所", status=PoliceStatus.FILED, filed_no="示例号"
    )
    text = made(structs.replace(case, evidence=(paper,), police=police), "A3")["A3"]
    assert "（立案编号示例号，证据1）" in text


def test_a_leak_after_business_at_the_counter_asks_who_did_it_and_whether_the_bank_itself_called() -> None:
    """A reader: data of one visit, read out next day by a caller who spoke as the bank; the list had logs alone."""
    case = changed(
        example("leak-calls"),
        "leak",
        given_on=date(2025, 6, 17),
        occurred=date(2025, 6, 18),
        what_happened="6月17日在柜台转账，次日有人自称该行贵宾理财部来电，念出我的卡号",
        callers_knew="卡号、余额",
        call_count=58,
    )
    text = text_of(case, "B4d")
    assert "2025年6月17日柜面业务的经办、授权人员和所用终端的记录" in text and "柜台和营业大厅的监控录像" in text
    assert "向本人的号码外呼、发送信息的名单、录音和通话记录" in text
    order = text_of(case, "A8")
    assert "证明何人经办、授权该业务" in order and "证明自称银行的来电是否由被申请人" in order
    plain = text_of(changed(case, "leak", what_happened="有人来电说出我的卡号", given_on=date(2024, 1, 3)), "B4d")
    assert "柜面业务的经办" not in plain and "外呼" not in plain
    assert len(text.partition("## 事由")[2].partition("## ")[0].strip().split("\n")) > 2, "no single paragraph"


def test_calls_are_told_to_their_own_last_day() -> None:
    """The use of the data ended in March, the calls that came of it in May: two ends, each told of its own thing."""
    case = example("marketing-c2")
    told = structs.replace(
        case.leak,
        occurred=date(2026, 2, 12),
        ongoing_until=date(2026, 3, 1),
        calls_until=date(2026, 5, 20),
        spread_ongoing=Answer.NO,
        what_happened="被告把原告的电话提供给保险公司。",
    )
    made_of = papers(structs.replace(case, leak=told))["A3"]
    assert "来电、信息始于2026年2月12日，持续到2026年5月20日。" in made_of
    assert "持续到2026年3月1日" not in made_of
