"""The application for an order to produce (责令提交书证): its rows follow what is pleaded, its reasons fit each row."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.crimes import Verdict
from legal_refs.case.facts import Case, Complaint, Moment, Nuisance, Police
from legal_refs.case.vocabulary import Answer, Auth, EvidenceGroup, PoliceStatus, Reply
from tests.documents.test_arguments import example, papers
from tests.documents.test_told import changed, text_of


def _rows(text: str) -> list[list[str]]:
    return [[c.strip() for c in line.strip("| ").split(" | ")] for line in text.splitlines() if line.startswith("| ")]


def test_each_row_names_its_limb_and_the_reasons_explain_those_alone() -> None:
    """证据规定 47 first paragraph: what the court may order is one of five kinds, and each row says which."""
    text = text_of(example("gan-today"), "A8")
    rows = _rows(text)
    assert rows[0][-1] == "应当提交的情形" and all(len(row) == 4 and row[3].startswith("（") for row in rows[1:])
    used = {limb for row in rows[1:] for limb in row[3].split("、")}
    reasons = text.partition("## 应当提交的理由")[2].partition("## 拒不提交")[0]
    assert {limb for limb in ("（一）", "（二）", "（三）", "（四）", "（五）") if f"第{limb}项" in reasons} == used


def test_what_the_bank_may_reply_is_met_and_the_content_is_stated() -> None:
    text = text_of(example("gan-today"), "A8")
    assert "第四十五条第二款，根据法律规定、习惯等因素" in text and "提交后不公开质证" in text
    assert "申请人所主张的内容是：交易报文和清算数据表明争议交易不是以申请人持有的真卡完成；" in text


def test_the_first_call_counts_as_the_notice() -> None:
    """The last withdrawal at 20:35, called and blocked at 20:40: art. 5 runs from then, not from the complaint."""
    text = text_of(example("gan-today"), "A8")
    assert "申请人于2026年5月21日20时40分拨打被申请人的客户服务电话办理挂失、冻结" in text
    assert "最早的告知距最后一笔争议交易5分钟；自告知时起" in text


def test_records_that_cannot_exist_are_not_asked_for() -> None:
    """A number typed into a shop abroad without a code leaves no code and no login with the bank."""
    text = text_of(example("card-number-abroad"), "A8")
    assert "短信验证码下发日志" not in text and "登录、设备" not in text
    assert "证明交易未经密码、验证码核验即告完成" in text and "拒付（退单）的申请及其结果" in text
    case = example("card-number-abroad")
    coded = structs.replace(case, transactions=tuple(structs.replace(t, auth=Auth.CODE) for t in case.transactions))
    coded = changed(coded, "circumstances", otp_not_required=Answer.NO)
    assert "短信验证码下发日志" in text_of(coded, "A8")


def test_letters_ask_only_for_records_that_the_way_of_paying_leaves() -> None:
    """No card was bound in an online bank; a number typed into a shop leaves no login with the bank."""
    for name, paper in (("account-takeover", "B1"), ("account-takeover", "B4"), ("card-number-abroad", "B4")):
        assert "绑卡" not in text_of(example(name), paper), name
    assert "绑定新设备、重置密码、调高限额、人脸识别的核验记录" in text_of(example("account-takeover"), "B1")
    for paper in ("A2", "B1", "C1"):
        assert "登录记录" not in (text := text_of(example("card-number-abroad"), paper)) and "登录设备" not in text
    assert "录像" not in text_of(example("account-takeover"), "A8").partition("第（五）项，")[2].partition("。")[0]


def test_a_call_that_waited_is_asked_for_with_its_times() -> None:
    case = example("gan-today")
    assert "呼入、排队、接通" not in text_of(case, "A8")
    late = structs.replace(case.freeze, asked=case.freeze.when, when=structs.replace(case.freeze.when, clock="20:55"))
    assert "呼入、排队、接通时间记录，录音和受理记录" in text_of(structs.replace(case, freeze=late), "A8")


def test_a_stripe_on_a_chip_card_is_explained_by_the_bank() -> None:
    text = text_of(example("pos-credit"), "A8")
    assert "磁条交易功能的状态、芯片卡受理磁条交易的授权规则" in text
    assert (
        "境外交易功能的开通申请和说明、告知记录" in text
        and "调单取得的签购单" in text
        and "留有申请人签名的文件原件" in text
    )


def test_a_call_before_the_last_payment_is_told_so_and_a_signature_denied_is_stated() -> None:
    text = text_of(example("card-lost"), "A8")
    assert "签购单上的签名不是申请人所签" in text and "监控录像、交易单据因" not in text
    case = example("gan-today")
    early = structs.replace(case.freeze, when=structs.replace(case.freeze.when, clock="20:33"))
    assert "最早的告知在最后一笔争议交易以前" in text_of(structs.replace(case, freeze=early), "A8")


def test_what_a_kept_back_paper_would_show_is_the_act_that_is_pleaded() -> None:
    """证据规定48: the court takes the content that was claimed for true, so it is the content of this suit."""
    sold, calls, marketing = (text_of(example(n), "A8") for n in ("insider-sale", "leak-calls", "marketing-c2"))
    assert "申请人的个人信息因被申请人的工作人员将查询用的账号交给他人，从被申请人处外流" in sold
    assert "申请人的个人信息从被申请人处外流" in calls and "查询、向外提供" not in calls
    assert "没有取得申请人的同意，将申请人的个人信息提供给他人、用于营销" in marketing and "被泄露" not in marketing
    assert marketing.index("影响评估报告和处理情况记录 | ") < marketing.index("2026年2月10日以后")


def test_no_period_is_put_forward_that_has_run_out() -> None:
    """The bank would answer that it was allowed to delete: logs of 6 February 2026 are six months old on 6 August."""
    assert "日志至少六个月" not in text_of(example("marketing-c2"), "A8")
    assert "委托处理个人信息的记录至少保存三年" in text_of(example("marketing-c2"), "A8")


def test_the_criminal_file_is_asked_of_the_court_that_judged() -> None:
    verdict = Verdict(court="佛山市禅城区人民法院", number="（2019）粤0604刑初88号")
    case = structs.replace(example("pos-credit"), verdict=verdict)
    text = text_of(case, "A7")
    assert (
        "| 佛山市禅城区人民法院 | 刑事案卷中与争议交易有关的供述" in text and "（2019）粤0604刑初88号刑事案件" in text
    )
    assert "刑事案卷" not in text_of(example("pos-credit"), "A7")
    assert "以及明确的线索" in text


def test_only_what_may_be_wiped_is_secured_before_the_suit() -> None:
    """民诉法84: evidence that may be lost; a post's duties and an assessment kept for three years are not."""
    leaked, staff = text_of(example("insider-sale"), "A9"), text_of(example("staff-deposit"), "A9")
    assert "权限审批" not in leaked and "影响评估" not in leaked and "对外提供日志" in leaked
    assert "岗位职责" not in staff and "监控录像" in staff and "保存期限已在计算之中" not in staff


def test_logs_of_what_was_prepared_before_the_theft_are_asked_for_and_vouched_for() -> None:
    """Told on 2026-08-14, the day of the theft: the reset and the new device may be of the 30 days before."""
    text = text_of(example("account-takeover"), "A8")
    assert "告知时，此前六个月内的日志尚在该期限内" in text
    rows = {row[0]: row[1] for row in _rows(text)}
    for name in (
        "争议交易的验证记录（含登录、改密、绑定设备的验证）",
        "短信验证码下发日志（号码、时间、内容）和输入该验证码的设备信息记录",
    ):
        assert rows[name] == "2026年8月14日15时42分至15时51分及此前30日", name
    assert "非经被申请人提供，申请人无法取得" in text and "但不能自行取得" not in text


def test_the_sale_slip_is_a_voucher_and_a_signature_is_not_assumed() -> None:
    """Nobody told a signature: the slip shows whether there was one; it is a voucher, no paper made for the holder."""
    text = text_of(example("minor-pos"), "A8")
    slip = next(row for row in _rows(text) if row[0].startswith("争议交易的签购单"))
    assert slip[2].startswith("证明是否经签名确认") and slip[3] == "（四）、（五）" and "或者可以调单取得" in text


def test_what_others_hold_is_placed_in_its_item_of_the_rule() -> None:
    """民诉法解释 94: records with secrets or privacy are item 2, what authorities hold is item 1."""
    assert "属于该条第一款第（二）项、第（三）项" in text_of(example("sim-swap"), "A7")
    police = text_of(example("insider-sale"), "A7")
    assert (
        "由国家有关部门保存，申请人无权查阅调取，属于该条第一款第（一）项，与待证事实有关联" in police
        and "第（三）项" not in police
    )


def test_after_years_no_video_is_asked_of_the_shop_and_the_police_file_is() -> None:
    """Bought in 2025, looked at in December 2028: the shop holds no video; the police that took the report may."""
    case = example("pos-credit")
    assert case.police and case.acquirer
    case = structs.replace(
        case,
        transactions=tuple(structs.replace(t, overseas=Answer.NO) for t in case.transactions),
        police=structs.replace(case.police, status=PoliceStatus.ACCEPTED, station="示例派出所"),
        acquirer=structs.replace(case.acquirer, name="示例某商店"),
    )
    fresh, late = (
        lint.text(dossier.build(case, assess(case, on), ["A7"]).file("A7").data)
        for on in (date(2026, 11, 22), date(2028, 12, 1))
    )
    assert "监控录像（尚有保存的）、终端交易记录" in fresh and "示例派出所" not in fresh
    assert "示例派出所 | 询问笔录，向商户、收单机构和银行调取的交易单据、监控录像" in late
    assert "| 示例某商店 | 终端交易记录、交易报文和交易单据" in late


def test_the_court_that_collects_evidence_is_told_what_is_in_dispute_and_who_called() -> None:
    """The bank denies the leak: why it matters, what the caller knew, the number's end, the receipt."""
    case = example("leak-calls")
    call = Nuisance(day=date(2026, 1, 5), tail="7180", kind="电话")
    report = Police(
        when=Moment(day=date(2026, 1, 6)),
        station="示例市公安局示例分局",
        status=PoliceStatus.FILED,
        receipt_no="示公受字1号",
    )
    answer = Complaint(sent=date(2026, 2, 1), reply=Reply.REFUSED, decision="经核查，信息并非我行泄露。")
    made = papers(structs.replace(case, police=report, nuisances=(call,), complaint=answer))["A7"]
    assert "否认信息由其泄露，信息从何处外流是本案的争点" in made
    assert "回执编号示公受字1号" in made and "来电" in made


def test_a_printed_statement_is_no_book_of_account_and_an_inquiry_is_asked_for() -> None:
    case = example("statement-leak")
    words, days = "经核实，我行已对柜员批评教育。", {"sent": date(2026, 10, 1), "decided_received": date(2026, 10, 9)}
    answer = Complaint(reply=Reply.PARTIAL, decision=words, **days)
    made = papers(structs.replace(case, complaint=answer))["A8"]
    assert "对有关人员进行调查、作出处理的材料" in made and "账簿、记账原始凭证" not in made
    assert "说明其保存有关记录" in made


def test_the_applicant_says_why_he_has_a_burden_and_which_record_shows_what() -> None:
    """民诉解释 112: a party with a burden may apply; 证据规定 48 I: what a paper says is taken as true."""
    text = text_of(example("gan-refused"), "A8")
    assert "第四条第一款可以提供证据材料进行证明，为此提出本申请" in text
    assert "被申请人主张争议交易系申请人本人交易或者其授权交易的" in text and "由其承担举证责任" in text
    assert "交易报文和清算数据表明争议交易不是以申请人持有的真卡完成；监控录像表明" in text
    sued = text_of(example("sued-debit"), "A8")
    assert "第四条第一款" not in sued, "who is sued takes no burden upon himself"
    assert "第四条第二款" not in sued.split("应当提交的理由")[1], "nor grounds his application on the burden of another"
    leak = text_of(example("leak-calls"), "A8")
    assert "申请人就信息从被申请人处外流的事实，依照《民诉法解释》第九十一条负有举证证明责任" in leak
    # a criminal judgment found the leak: 民诉解释 93, no proof is needed
    for other in ("credit-query", "loan-in-my-name", "marketing-c2", "insider-sale"):
        assert "外流的事实" not in text_of(example(other), "A8"), other


def test_the_machine_is_named_and_another_banks_film_is_not_said_to_be_kept_by_the_bank() -> None:
    text = text_of(example("gan-refused"), "A8")
    film = next(row for row in _rows(text) if "监控录像（设备属于其他机构的" in row[0])
    assert film[1].startswith("广西壮族自治区宾阳县宾州镇自助银行，2026年5月21日20时31分")
    assert "由被申请人的系统保存" not in text and "设备属于其他机构的，录像只请求提交被申请人已经调取的部分" in text


def without(case: Case, group: EvidenceGroup) -> Case:
    return structs.replace(case, evidence=tuple(e for e in case.evidence if e.group != group))


def test_a_contract_that_the_applicant_files_is_not_said_to_be_out_of_reach() -> None:
    """The application form is among the evidence; that the contract has the term is for the bank to say."""
    case = example("gan-refused")
    term = "提示、说明凭密码交易视为本人交易的条款的记录（被申请人主张合同载有该条款的）"
    for paper in ("A8", "A17c"):
        assert "开户申请书" not in text_of(case, paper)
    assert f"| {term}" in text_of(case, "A8") and "证明该条款是否订入合同" in text_of(case, "A8")
    unfiled = text_of(without(case, EvidenceGroup.CONTRACT), "A8")
    assert f"| 开户申请书、《个人银行结算账户管理协议》，{term}" in unfiled and "证明合同的内容、该条款" in unfiled
    assert "凭密码交易视为" not in text_of(case, "A9"), "a contract is not lost"
    told = text_of(example("card-lost"), "A8")
    assert "；订立合同时没有向申请人提示、说明挂失生效前的损失由持卡人承担的条款；" in told


def test_the_record_of_the_call_is_asked_for_unless_the_applicant_has_one() -> None:
    """证据规定 46: what is proved need not be produced, unless the bank says that the report came late."""
    case = example("gan-refused")
    proof = structs.replace(case.evidence[-1], group=EvidenceGroup.NOTICE, name="拨打客服的通话记录")
    held = structs.replace(case, evidence=(*case.evidence, proof))
    assert "客户服务电话的" in text_of(case, "A8") and "客户服务电话的" in text_of(case, "A17c")
    assert "客户服务电话的" not in text_of(held, "A8") and "客户服务电话的" in text_of(held, "A9")
    late = structs.replace(held.complaint, decision="客户报告不及时，损失由客户承担")
    assert "客户服务电话的" in text_of(structs.replace(held, complaint=late), "A8")


def test_what_a_record_is_said_to_show_it_can_show() -> None:
    """A right PIN names nobody, a copied stripe sends what the card sends, and no check leaves no record of one."""
    said = {name: text_of(example(name), "A8").partition("主张的内容是：")[2] for name in (
        "gan-2014", "card-lost", "card-number-abroad", "unknown-how", "trojan-sms"
    )}  # fmt: skip
    assert said["gan-2014"].startswith("交易报文和清算数据表明争议交易的受理终端在广西壮族自治区宾阳县宾州镇自助银行；")
    assert "；申请人持真卡办理业务的交易记录表明2014年5月21日真卡在" in said["gan-2014"]
    assert "；监控录像表明争议交易的操作人不是申请人" in said["gan-2014"]
    assert said["card-lost"].startswith("签购单上的签名不是申请人所签")
    assert said["card-number-abroad"].startswith("交易报文和清算数据表明争议交易的操作人")
    assert said["unknown-how"].startswith("交易渠道、受理终端、登录设备的记录、现场监控录像和验证记录表明")
    assert said["trojan-sms"].startswith("验证、登录和设备记录表明")


def test_whoever_denies_a_loan_taken_online_says_what_the_records_of_the_devices_show() -> None:
    case = changed(example("loan-in-my-name"), "loan", online=Answer.YES)
    assert "的操作和设备记录表明操作人不是申请人" in text_of(case, "A8")
