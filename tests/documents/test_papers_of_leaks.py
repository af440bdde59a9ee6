"""What readers of the papers on leaked data notice: one list of claims, the law of the day, nothing unsaid."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from complaints.documents import dossier, lint
from complaints.documents.catalogue import offers
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Complaint, PiRequest
from legal_refs.case.vocabulary import Answer, Clause, DataCategory, PersonKind, PiRight, Reply, SourceBasis
from tests.documents.test_arguments import example
from tests.documents.test_read_papers import texts
from tests.documents.test_told import changed

ON = date(2026, 11, 22)


def made(case: Case, *papers: str, on: date = ON) -> dict[str, str]:
    return {f.id: lint.text(f.data) for f in dossier.build(case, assess(case, on), papers).files}


@pytest.mark.parametrize("paper", ["C1", "C6", "C7"])
def test_an_authority_is_asked_for_what_the_bank_is_asked_for(paper: str) -> None:
    """They asked for an explanation alone; deletion, access and the logs stood in the letter to the bank only."""
    text = texts("leak-calls", "B1", paper)[paper]
    for asked in (
        "保存对本人个人信息的查询、导出和对外提供记录",
        "删除本人的姓名、",
        "供本人查阅、复制，并说明处理规则",
    ):
        assert asked in text, asked
    if paper != "C7":
        assert "第四十五条规定，个人有权" in text and "第四十七条规定" in text and "第五十条要求" in text


def test_who_asked_for_no_deletion_asks_an_authority_for_none() -> None:
    case = example("leak-calls")
    case = replace(case, claim=replace(case.claim, delete=False, access=False), pi_request=None)
    text = made(case, "C1")["C1"].split("附件：")[0]
    assert "删除本人" not in text and "供本人查阅" not in text
    assert "第四十五条规定" not in text and "第四十七条规定" not in text


def test_a_claim_before_the_facts_refers_to_nothing_above() -> None:
    for name in ("leak-calls", "marketing-c2", "insider-sale", "leak-then-theft-2"):
        asked = texts(name)["C1"].split("## 投诉请求")[1].split("## 事实")[0]
        assert "上述个人信息" not in asked and "上述信息" not in asked, name


def test_one_complaint_on_both_matters_tells_and_asks_both() -> None:
    text = made(example("leak-then-theft"), "C1")["C1"]
    assert "账户争议交易和个人信息泄露" in text and "32,500.00元" in text
    assert "出售客户信息" in text and "停止对本人个人信息的违法提供和使用" in text


def test_the_sum_of_the_data_suit_stands_in_capitals() -> None:
    for name in ("leak-then-theft", "leak-then-theft-2"):
        assert "合计500.00元（大写：伍佰元整）" in texts(name)["A3"]


def test_a_block_is_a_notice_to_the_bank() -> None:
    assert "已在办理挂失、冻结时告知，见第7项" in texts("account-takeover")["A4"]
    assert "见第7项" not in texts("gan-refused")["A4"], "the complaints stand there"


def test_an_act_that_went_on_is_under_the_amended_network_law() -> None:
    """Calls until 2026-02-28, a sale until 2026-03-15: the law was amended on 2026-01-01."""
    assert "网络安全法" not in texts("leak-calls")["A3"], "the law on personal information says the same"
    assert "《网络安全法》第七十一条" in texts("insider-sale")["C5"]
    assert all("第四十二条、第四十四条" in texts(name)["C5"] for name in ("leak-calls", "insider-sale"))
    acts = [
        row for name in ("statement-leak", "outsourced-2019") for row in texts(name)["C5"].split("\n") if "☑" in row
    ]
    assert acts and all("办法》" not in row and "商业银行法" not in row for row in acts)
    case = example("leak-calls")
    over = replace(case, leak=replace(case.leak, ongoing_until=date(2025, 12, 31)))
    assert "（2026年1月1日修改施行前的条文）第四十条" in made(over, "C5")["C5"]


@pytest.mark.parametrize(
    ("day", "article"),
    [(date(2025, 11, 3), "第二十一条"), (date(2026, 7, 1), "第二十三条"), (date(2026, 1, 9), None)],
)
def test_logs_are_asked_for_by_the_law_of_their_time_while_it_runs(day: date, article: str | None) -> None:
    """The number changed on 2026-01-01; the six months help the bank where nobody told it within them."""
    complaint = Complaint(sent=date(2025, 12, 1)) if day.year == 2025 else None  # heard of within the six months
    told = {"complaint": complaint, "earlier_complaints": (), "notices": (), "preserve": (), "freeze": None}
    case = replace(changed(example("insider-sale"), "leak", occurred=day, ongoing_until=None), **told)
    text = made(case, "B4d")["B4d"]
    assert ("要求网络运营者按照规定留存" in text) is (article is not None)
    assert article is None or f"{article}要求网络运营者按照规定留存" in text


def test_the_harm_is_what_was_told() -> None:
    """Calls alone, messages alone, or which of them nobody said; that the fraud used the data is not said either."""
    assert "受到骚扰电话的侵扰，接到意图诈骗的电话（" in texts("insider-sale")["A3"]
    assert "受到骚扰电话或者短信的侵扰" in texts("outsourced-2025")["A3"]
    assert "实施的诈骗" not in texts("insider-sale")["A3"] and "因上述来电" not in texts("outsourced-2025")["A3"]
    assert "受到骚扰电话的侵扰" in texts("marketing-c2")["A3"] and "来电、短信" not in texts("marketing-c2")["A3"]
    assert "受到骚扰电话、短信的侵扰" in texts("leak-calls")["A3"]


def test_nobody_provides_a_report_or_an_opening_day_to_the_bank() -> None:
    assert "由被告形成。" in texts("leak-calls")["A3"]
    assert "以外的其他机构提供过" not in texts("credit-query")["A3"]  # nobody said to whom it was given
    assert not [p for p in ("A3", "A5") if "只提供给被告的内容" in texts("credit-query")[p] + texts("leak-calls")[p]]


def test_a_code_that_is_missing_keeps_no_suit_from_the_court() -> None:
    """Name and address are what the law asks for (民事诉讼法 124); its place stays empty."""
    head = texts("insider-sale")["A3"].split("案由：")[0]
    assert "被告：绵州示例银行股份有限公司，住所地四川省绵阳市涪城区临园路示例号，法定代表人：　　　　　　。" in head
    assert "统一社会信用代码：\n" in texts("insider-sale")["A5"]


def test_the_rule_on_internet_courts_sends_nobody_to_another_court() -> None:
    """The data leaked on a network, but the court of the claimant's home is none of the three internet courts."""
    assert "第二十五条，由贵院管辖" in texts("insider-sale")["A3"] and "互联网法院" not in texts("insider-sale")["A3"]


def test_a_reminder_waits_for_the_answer_and_asks_what_was_asked() -> None:
    case = example("insider-sale")
    assert "B5b" not in texts("insider-sale")
    late = replace(case, pi_request=replace(case.pi_request, answer=Reply.NONE))
    asked = made(late, "B5b")["B5b"].split("## 催告事项")[1]
    assert "供本人查阅（" in asked and "复制" not in asked and "接收方" not in asked


def test_the_office_of_the_province_in_2019_and_the_fee_of_a_suit_in_contract() -> None:
    """120.00 yuan asked for as breach: 50 yuan by the sum (up to 10,000), not 100 to 500 of a personality case."""
    found = texts("outsourced-2019")
    assert "致：中国银行保险监督管理委员会上海监管局" in found["C2"]
    assert "案件受理费约50.00元" in found["F1"] and "人格权案件" not in found["F1"]


def test_the_filing_sheet_says_which_papers_ask_the_same() -> None:
    """Two forms of one complaint, and a counterclaim beside a suit over the same record: one of them is handed in."""
    assert "与叙述式的起诉状（A3）是同一个诉，两份只交一份" in texts("leak-calls")["F1"]
    assert "与叙述式的起诉状（A1）是同一个诉，两份只交一份" in texts("gan-today")["F1"]
    assert texts("sued-loan")["F1"].count("请求更正、删除的是同一记录，只交一份") == 2
    assert "只交一份" not in texts("sued-credit")["F1"]


def test_the_report_of_decided_cases_says_of_each_what_it_is_what_it_held_and_what_it_was_about() -> None:
    """A criminal judgment stood in a column of shares; nothing told court, number, result or difference."""
    text = texts("outsourced-2025", "E2")["E2"]
    assert "承担比例" not in text and "刑事裁判：有期徒刑八个月、六个月" in text
    assert "湖南省株洲市渌口区人民法院（2021）湘0212刑初149号刑事裁判，2021年11月30日" in text
    assert "裁判要点：“服务提供者专门发给特定手机号码" in text
    assert "与本案的不同点：该案系刑事附带民事公益诉讼" in text and "内部人员泄露" not in text
    for name in ("leak-calls", "statement-leak", "marketing-c2", "credit-query", "insider-sale"):
        text = texts(name, "E2")["E2"]
        compared = [part for part in text.split("### （") if "案例" in part.split("\n")[0]]
        assert compared and all("与本案的不同点：" in part or "与本案的关系：" in part for part in compared), name


def test_the_report_counts_each_case_that_it_quotes() -> None:
    """A favourable holding was quoted beside one unfavourable case, and the summary said that all went against.

    That case (指导性案例266号) is about another act, and is named to no court any more.
    """
    text = made(example("credit-query"), "E2")["E2"]
    assert "均不利" not in text and "有利的案例2件。上列案例都不是就查询" in text


def test_no_guiding_case_is_named_before_it_was_published() -> None:
    """Guiding case 195 was published on 26 December 2022, the judgment is of 2021."""
    case = example("outsourced-2019")
    assert "195号" not in made(case, "E2b", on=date(2022, 12, 25))["E2b"]
    assert "195号" in made(case, "E2b", on=date(2022, 12, 26))["E2b"]


def test_a_judgment_is_relied_on_for_its_facts_and_a_waiting_request_for_nothing() -> None:
    text = texts("insider-sale", "A3")["A3"]
    assert "第九十三条规定，已为人民法院发生法律效力的裁判所确认的事实，当事人无须举证证明" in text
    assert "被告尚未答复。" in text and "个人信息保护法》第五十条规定" not in text and "（解释说明）" not in text
    assert "第九十三条" not in texts("outsourced-2025", "A3")["A3"]


def test_an_objection_to_a_query_that_was_refused_becomes_a_claim() -> None:
    found = texts("credit-query", "A3", "B1")
    assert (
        "判令被告于判决生效之日起十日内就原告信用报告中2025年3月2日的查询记录，向征信机构说明查询未取得原告的书面同意，并申请更正该记录"
        in found["A3"]
    )
    assert "不能提供本人书面同意的，向征信机构说明并申请更正该记录" in found["B1"]
    assert "查询原因为贷款审批（证据1）" in found["A3"] and "《征信业管理条例》第二十五条规定" in found["A3"]
    case = example("credit-query")
    open_yet = replace(case, credit=replace(case.credit, objection_reply=Reply.PENDING))
    assert "申请更正" not in made(open_yet, "A3")["A3"]


def test_the_day_of_the_first_call_tells_of_calls_and_the_request_when_it_arrived() -> None:
    found = texts("leak-calls", "A3", "B1", "C1")
    assert "自2025年9月1日起陆续接到推销" in found["A3"] and "得知个人信息可能泄露" not in found["A3"], "told once"
    assert "贵行于2025年10月9日收到" in found["B1"] and "2025年10月9日收到；没有答复" in found["C1"]


def test_what_the_police_hold_is_asked_of_them_through_the_court() -> None:
    for name in ("outsourced-2025", "insider-sale"):
        text = texts(name, "A7")["A7"]
        assert "被调查人：" + ("上海市公安局浦东分局" if name == "outsourced-2025" else "绵阳市公安局") in text
        assert "依法不能提供侦查材料的，由其出具书面说明" in text, name


def test_a_company_asks_under_its_contract_and_claims_nobody_elses_data() -> None:
    """A payroll list leaked: the letters spoke of the company's own identity number and of its rights to the data."""
    case = example("insider-sale")
    victim = replace(case.victim, kind=PersonKind.COMPANY, uscc="91320411MA1XK7P2YX", representative="潘立新")
    claim = replace(case.claim, mental=None, mental_evidence=(), access=False)
    found = made(replace(case, victim=victim, claim=claim, pi_request=None), "B1", "C1", "C5", "D1")
    text = found["B1"]
    assert "有关人员的身份证件号码、银行账号、账户余额属于敏感个人信息" in text
    assert "对本单位负有保密义务" in text and "第五百零九条第二款" in text and "第五百七十七条" in text
    assert "有关人员的个人信息权益由各该人员自己行使，本单位不代为主张" in text
    assert "第六十九条" not in text and "第一千条" not in text and "第一千一百九十一条" not in text
    for paper, text in found.items():
        assert "过本单位的信息" not in text and "本单位的身份证件号码" not in text, paper
    offered = {
        o.id for o in offers(replace(case, victim=victim), assess(replace(case, victim=victim), ON)) if o.blockers
    }
    assert {"A3", "A5", "A8", "A9", "A16"} <= offered


def said(name: str, text: str, **leak: object) -> Case:
    """An example whose bank answered a complaint with these words."""
    case = example(name)
    answer = Complaint(sent=date(2026, 9, 20), reply=Reply.REFUSED, decided_received=date(2026, 10, 1), decision=text)
    return replace(case, complaint=answer, leak=replace(case.leak, **leak))


def test_the_reasons_of_the_answer_are_met() -> None:
    """The bank pleaded a signed authority, no loss, its clerk's own act; the papers spoke of what it might say."""
    for paper, you in (("A3", "被告"), ("B1", "贵行")):
        text = made(said("marketing-c2", "客户签署的授权书包含向合作机构提供的内容"), paper)[paper]
        assert (
            f"{you}在答复中称“客户签署的授权书包含向合作机构提供的内容”" in text
            and "格式协议中概括的条款不能代替" in text
        )
        text = made(said("statement-leak", "柜员违规打印流水，已记过处分，但未造成损失"), paper)[paper]
        assert f"{you}在答复中称“未造成损失”" in text and f"{you}在答复中称“柜员违规打印流水”" in text
        assert f"{you}可能主张信息由他人泄露" not in text
        text = made(said("statement-leak", "未发现柜员有违规打印流水的情形"), paper)[paper]
        assert "已经说明系其人员所为" not in text and "主张没有造成损失" not in text


def test_a_bank_that_was_attacked_is_met_and_its_notice_is_no_disturbance() -> None:
    told = "银行发短信说系统被黑客攻击，后来有人来电报出我的身份证号，我单位领导也接到电话"
    case = example("leak-calls")
    leak = replace(case.leak, what_happened=told, bank_notified_me=Answer.YES, message_count=None)
    text = made(replace(case, leak=leak, nuisances=()), "A3")["A3"]
    assert "被告可能主张信息系他人攻击系统取得，自己没有过错" in text
    assert "来电人掌握的信息包括" in text and "原告所在单位领导" in text
    told = replace(leak, source_basis=(*leak.source_basis, SourceBasis.BANK_ADMISSION), source_note=None)
    for paper, you in (("A3", "被告"), ("B1", "贵行")):
        text = made(replace(case, leak=told), paper)[paper]
        assert f"{you}已将信息泄露的情况通知" in text and f"{you}已就此通知" not in text


def test_the_suit_on_the_data_says_why_this_court_whatever_clause_the_contract_has() -> None:
    case = example("leak-calls")
    unread = replace(case, card=replace(case.card, clause=Clause.COURT))
    assert "由贵院管辖" in made(unread, "A3")["A3"]


def test_the_answer_to_a_complaint_does_not_prove_that_it_was_sent() -> None:
    case = said("statement-leak", "不予赔偿")
    paper = replace(case.evidence[0], name="投诉处理答复书")
    text = made(replace(case, evidence=(*case.evidence, paper)), "B1")["B1"]
    rows = [line for line in text.splitlines() if line.startswith("| 2026年9月20日")]
    assert rows and all(row.endswith("| 本人陈述") for row in rows)


POSTED = "该支行在营业厅门口张贴逾期客户名单，写有我的姓名、手机号和欠款数额"
KINDS = (DataCategory.NAME, DataCategory.PHONE, DataCategory.BALANCE)


def posted(text: str = POSTED, answer: str = "名单已撤下，系工作人员疏忽", **leak: object) -> Case:
    told = {"recipient": None, "categories": KINDS, "source_basis": (SourceBasis.BANK_ADMISSION,), "source_note": None}
    return said("statement-leak", answer, **{**told, "what_happened": text, **leak})


def test_a_list_that_the_bank_hung_up_is_no_query_and_nothing_handed_over() -> None:
    """The person signs the report: nobody said that the clerk queried an account and gave the data to somebody."""
    text = made(posted(), "A3", "A8", "C2")
    assert "未经本人同意公开客户信息" in text["C2"] and "被举报机构公开本人的姓名、电话号码、欠款数额" in text["C2"]
    assert "《中华人民共和国个人信息保护法》第十条、第二十五条" in text["C2"] and "本人授权查询" not in text["C2"]
    assert "取得个人单独同意的除外" in text["A3"] and "被告公开原告的信息，没有原告的同意" in text["A3"]
    assert "他人从被告处取得" not in text["A3"] and "制作、审批、张贴和撤下的记录" in text["A8"]
    for other in ("柜员打印我的流水，前夫把它贴在该行门口", "催收公司在我家门口张贴欠款名单"):
        assert "公开客户信息" not in made(posted(other), "C2")["C2"], other
    agreed = made(posted(consent_given=Answer.YES), "A3", "C2")
    assert "没有原告的同意" not in agreed["A3"] and "未经本人同意" not in agreed["C2"]


def test_a_bank_that_spoke_of_a_slip_of_its_staff_is_met_on_it() -> None:
    for paper, you in (("A3", "被告"), ("B1", "贵行")):
        text = made(posted(), paper)[paper]
        assert text.count(f"{you}在答复中已经说明系其工作人员疏忽") >= 2 and "疏忽、失误不是个人行为" in text
        for unsaid in (
            "有关人员承认",
            f"{you}可能主张信息由他人泄露",
            f"{you}可能主张泄露属于",
            "何人查询、导出和提供",
        ):
            assert unsaid not in text, unsaid
        for denied in ("系客户本人疏忽，我行无过错", "工作人员不存在疏忽"):
            assert "已经说明系其" not in made(posted(answer=denied), paper)[paper], denied


def test_a_debt_is_no_deposit() -> None:
    for paper in ("A3", "B1", "C2"):
        assert "《中华人民共和国商业银行法》第二十九条" not in made(posted(), paper)[paper], paper
    assert "欠款的数额属于原告不愿为他人知晓的私密信息" in made(posted(), "A3")["A3"]
    deposit = made(posted("该支行在营业厅门口张贴名单，写有我的姓名和存款余额"), "A3")["A3"]
    assert "《中华人民共和国商业银行法》第二十九条" in deposit and "账户的余额属于原告" in deposit


def test_what_was_taken_down_is_not_asked_to_stop() -> None:
    assert "继续扩散" not in "".join(made(posted(spread_ongoing=None), "A3", "B1").values())
    for open_ in (posted(spread_ongoing=Answer.YES), posted(answer="系工作人员疏忽", spread_ongoing=None)):
        text = made(open_, "A3", "B1")
        assert "撤除、删除已经公开的内容" in text["A3"] and "撤除、删除已经公开的内容" in text["B1"]
    online = made(posted(spread_ongoing=None, online=Answer.YES), "A3")["A3"]
    assert "撤除、删除已经公开的内容" in online  # what was taken off the wall still stands in the group


def test_what_the_callers_knew_and_said_stands_in_the_letters_too() -> None:
    """Without the day and the number of a call the bank cannot trace it; the annex is in the suit only."""
    case = example("leak-calls")
    assert case.leak is not None and case.leak.source_note and case.leak.callers_knew
    first = replace(case.nuisances[0], kind="call")
    text = made(replace(case, nuisances=(first, *case.nuisances[1:])), "A3", "B1", "C1")
    for paper in ("B1", "C1"):
        assert f"掌握的信息包括{case.leak.callers_knew}" in text[paper]
        assert "其中2025年9月1日尾号3310的电话：推销贷款，说出开户网点" in text[paper]
    assert "| call |" not in text["A3"] and "其中2025年9月1日尾号3310" not in text["A3"]
    uncounted = replace(case, leak=replace(case.leak, call_count=None, message_count=None))
    assert "有2025年9月1日尾号3310的电话" in made(uncounted, "B1")["B1"]


def test_what_goes_on_is_not_told_as_ended() -> None:
    spread = {"occurred": date(2025, 9, 1), "ongoing_until": date(2026, 2, 28), "what_happened": "有人来电推销"}
    case = example("leak-calls")
    on = replace(case, leak=replace(case.leak, **spread, spread_ongoing=Answer.YES))
    over = replace(case, leak=replace(case.leak, **spread, spread_ongoing=Answer.NO))
    assert "来电、信息始于2025年9月1日，至2026年2月28日仍在持续" in made(on, "B1")["B1"]
    assert "持续到2026年2月28日" in made(over, "B1")["B1"]


def refused_request(reason: str) -> Case:
    """An insurer calls the holder of a closed account; the bank refuses access and deletion."""
    case = example("marketing-c2")
    asked = PiRequest(
        sent=date(2026, 3, 1),
        rights=(PiRight.ACCESS, PiRight.DELETE),
        answer=Reply.REFUSED,
        answer_date=date(2026, 3, 20),
        reason_given=reason,
    )
    leak = replace(
        case.leak,
        what_happened="我2021年销户，之后合作的保险公司来电推销",
        recipient="示例人寿保险公司",
        given_on=None,
        occurred=date(2026, 2, 12),
        ongoing_until=date(2026, 3, 1),
    )
    return replace(case, leak=leak, pi_request=asked, complaint=None)


def test_the_reason_of_a_refused_request_is_met() -> None:
    case = refused_request("客户资料须保存，也没有向第三方提供")
    text = made(case, "A3", "A8", "B1")
    assert "被告在答复中称“没有向第三方提供”" in text["A3"]
    assert "贵行应当提供对外提供和委托处理的完整记录" in text["B1"]
    assert "可能主张信息由他人泄露" not in text["A3"] + text["B1"]
    assert "对贵行答复中的理由和其他可能提出的理由，本人说明如下" in text["B1"]
    assert "个人信息处理者停止提供产品或者服务，或者保存期限已届满" in text["B1"]
    assert "应当停止除存储和采取必要的安全保护措施之外的处理" in text["B1"]
    assert "本人的账户已经注销" in text["B1"] and "贵行所称的保存要求，不是将信息提供给他人用于营销的依据" in text["B1"]
    other = made(refused_request("系统升级，暂不受理"), "A3", "B1")
    assert "所称的保存要求" not in other["B1"] and "答复中称" not in other["A3"]


def test_the_court_is_told_of_the_refusal_and_asked_for_the_time_before_the_first_call() -> None:
    """A call shows that the data had gone before it; a list that was hung up has its own day."""
    text = made(refused_request("不能查阅"), "A8")["A8"]
    assert "申请人于2026年3月1日向被申请人请求查阅个人信息，被申请人于2026年3月20日拒绝。" in text
    assert "2026年2月12日前1年至" in text and "向示例人寿保险公司及其他机构或者个人提供、委托处理" in text
    act = posted(occurred=date(2026, 9, 2), ongoing_until=date(2026, 9, 20), given_on=None)
    assert "2026年9月2日前7日至" in made(act, "A8")["A8"]


def test_a_financial_account_is_named_where_one_is_among_the_data() -> None:
    case = example("leak-calls")
    number = replace(case, leak=replace(case.leak, categories=(DataCategory.NAME, DataCategory.ID_NUMBER)))
    assert "身份证件号码属于敏感个人信息" in made(number, "A3")["A3"]
    assert "金融账户即在其中" not in made(number, "A3")["A3"]
    account = replace(case, leak=replace(case.leak, categories=(DataCategory.ID_NUMBER, DataCategory.BALANCE)))
    assert "金融账户即在其中" in made(account, "A3")["A3"]


def test_an_authority_reads_why_the_crime_of_staff_is_no_excuse() -> None:
    text = texts("insider-sale", "C1")["C1"]
    assert "工作人员承担刑事责任不影响用人单位依法承担民事责任" in text and "利用岗位和查询权限" not in text


def test_a_query_is_tied_to_who_was_told_afterwards() -> None:
    text = made(example("credit-query"), "A3")["A3"]
    assert "原告的信用信息在查询以后为某网络贷款公司掌握，被告应当说明是否向其提供" in text
    assert "信用报告的查询记录载明了查询机构。" not in text and "具体依据是：信用报告查询记录载明" in text
    assert "以书面方式向原告赔礼道歉。" in text and "书面致" not in text


def test_what_the_police_told_is_shown_by_their_paper() -> None:
    assert "得知个人信息泄露 | 公安机关告知材料" in made(example("outsourced-2019"), "B1")["B1"]


def test_the_order_of_similar_cases_is_named_for_data_too() -> None:
    assert "（法发〔2020〕24号）第四项所列的次序" in made(example("outsourced-2025"), "E2")["E2"]


def test_what_the_police_told_is_what_was_just_told() -> None:
    """A flat account was followed by 「得知个人信息可能泄露」."""
    for paper in ("A3", "B4d", "C2"):
        assert "经公安机关告知，得知上述情况。" in texts("outsourced-2025", paper)[paper]


def test_the_unit_that_took_the_cash_is_written_to_beside_the_one_that_was_named() -> None:
    """The branch of Nanning was named, the machines were those of Zhanjiang."""
    text = texts("leak-then-theft", "B8")["B8"]
    assert "致：示例收单银行股份有限公司南宁分行" in text and "致：示例收单银行股份有限公司湛江分行" in text
    case = example("leak-then-theft")
    same = replace(
        case,
        transactions=tuple(replace(t, counterpart=case.acquirer and case.acquirer.name) for t in case.transactions),
    )
    assert made(same, "B8")["B8"].count("致：") == 1


def test_the_banks_own_fault_for_its_staff_is_pleaded_once() -> None:
    """Readers: once before the staff's and again against the bank's answer; the burden stands under 过错."""
    text = texts("insider-sale", "A3")["A3"]
    assert text.count("岗位、账号和查询权限由被告设置和管理") == 1
    assert text.count("第六十九条第一款规定") == 1 and "被告应当就其没有过错提供证据" in text
    assert "刑事判决附有被查询客户清单（证据2）" in text


def test_an_act_over_the_amendment_says_which_text_is_cited() -> None:
    case = example("leak-calls")
    long = replace(case, leak=replace(case.leak, occurred=date(2021, 6, 1), given_on=date(2021, 5, 6)))
    assert "第四十四条（2025年修正，自2026年1月1日起施行；此前的行为" in made(long, "A3")["A3"]
    assert "此前的行为适用修改前" not in texts("leak-then-theft", "A3")["A3"]


def test_a_query_without_consent_is_a_fault_by_its_own_rule_and_its_logs_were_young_when_disputed() -> None:
    """The query of 2025-03-02 was disputed on 2025-03-26; the year ended on 2026-03-02, before the notice."""
    to_bank = changed(example("credit-query"), "credit", objection_to="银行")
    text = made(to_bank, "A3", "A8", "B4d")
    assert "没有取得书面同意而查询，本身即表明被告有过错" in text["A3"]
    for paper, who in (("A8", "申请人"), ("B4d", "本人")):
        assert "日志及其备份保存时间不低于一年" in text[paper]
        assert f"{who}的异议于2025年3月26日送达时，2025年3月2日以来的操作日志尚在该期限内" in text[paper]
    assert "征信异议的受理、核查和答复材料 | 2025年3月26日以后" in text["A8"]
    late = changed(to_bank, "credit", objection_sent=date(2026, 4, 1), objection_received=date(2026, 4, 2))
    elsewhere = changed(to_bank, "credit", objection_to="征信中心")
    for other in (late, elsewhere, example("credit-query")):
        assert "操作日志尚在该期限内" not in made(other, "B4d")["B4d"]
    agreed = changed(example("credit-query"), "leak", consent_given=Answer.UNKNOWN)
    assert "本身即表明" not in made(agreed, "A3")["A3"]


def test_letters_on_a_contractor_say_why_they_go_to_the_bank() -> None:
    text = texts("outsourced-2025", "B4d", "B5")
    assert "受贵行委托处理信息，其处理活动由贵行监督，本通知因此只致贵行" in text["B4d"]
    assert "本请求仍由作为个人信息处理者的贵行答复" in text["B5"]
    assert "本请求仍由" not in texts("leak-calls", "B5")["B5"]


def test_a_marketing_call_that_was_just_told_is_not_told_again() -> None:
    text = texts("marketing-c2", "A3")["A3"]
    assert "得知个人信息被用于营销" not in text and "来电人员说明名单由被告提供（证据2）" in text
