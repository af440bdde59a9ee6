"""A loan made on a phone in somebody's name: what was told of it, for each loan, and the law of its day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import (
    Case,
    Complaint,
    Evidence,
    Further,
    Loan,
    Moment,
    Movement,
    Notice,
    PiRequest,
    Police,
    Presence,
)
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    DiscoveryHow,
    EvidenceForm,
    EvidenceGroup,
    LoanKind,
    MovementKind,
    PiRight,
    PoliceStatus,
    PresenceProof,
    RecordKind,
    Reply,
)
from tests.documents.test_arguments import example, papers

NO, YES = Answer.NO, Answer.YES
FAR = Loan(
    kind=LoanKind.LOAN,
    signed=date(2024, 3, 8),
    amount=Decimal("30000.00"),
    signature_mine=NO,
    face_mine=NO,
    phone_mine=NO,
    account_mine=NO,
    collected=YES,
)


def _case(**told: object) -> Case:
    case = example("loan-in-my-name")
    return structs.replace(case, loan=structs.replace(case.loan, **told))


def test_a_loan_on_a_phone_has_no_counter_and_no_signature_on_paper() -> None:
    made = papers(_case(online=YES, signature_mine=NO, at_branch=NO, account_mine=NO, appraised=None))
    assert "通过网络在被告处办理贷款" in made["A3"] and "电子合同不是原告本人签署" in made["A3"]
    assert "收款的账户不是原告的账户，放款不能证明原告取得了款项" in made["A3"]
    assert "不在网点" not in made["A3"] and "合同上的签名" not in made["A3"]
    assert "电子签名的原始记录" in made["A8"] and "线上业务系统和业务档案" in made["B4d"]
    assert "不在网点" in papers(_case(online=NO, at_branch=NO))["A3"]


def test_each_further_loan_is_told_and_its_papers_are_asked_for() -> None:
    case = structs.replace(_case(), further=(Further(loan=FAR),))
    made = papers(case)
    for words in ("接受核验的不是原告本人", "预留的手机号码不是", "收款的账户不是", "被告就该业务也向原告催收"):
        assert words in made["A3"].partition("2024年3月8日，有人还以原告的名义")[2], words
    assert "2024年5月4日、3月8日各日前后" in made["B4d"] and "2024年5月4日、3月8日各日前后" in made["A8"]


def test_where_the_person_was_is_told_with_its_proof() -> None:
    stay = Presence(when=Moment(day=date(2024, 3, 8), clock="09:00"), place="厂区", proof=PresenceProof.ATTENDANCE)
    sheet = Evidence(group=EvidenceGroup.LEAK, name="考勤表", form=EvidenceForm.DOCUMENT)
    case = structs.replace(_case(), presence=(stay,))
    told = structs.replace(case, evidence=(*case.evidence, sheet))
    assert "2024年3月8日9时00分，原告本人在厂区，有考勤表为证（证据" in papers(told)["A3"]
    assert "本人在厂区" in papers(told)["C1"] and "原告本人在厂区。" in papers(case)["A3"]


def test_threats_and_a_false_office_are_told_apart() -> None:
    threat = papers(_case(collected=YES, collected_by_threat=YES))["A3"]
    office = papers(_case(collected=YES, collected_as_office=YES))["A3"]
    assert "催收中有威胁的言行" in threat and "冒用机关名义的言行" not in threat
    assert "催收中有冒用机关名义的言行" in office and "有威胁" not in office


def test_money_that_was_taken_before_the_code_is_not_asked_back_by_its_rule() -> None:
    """时间效力规定 1(2), (3): 民法典 985 is no rule for a debit of 2019; a record that is still kept falls under it."""
    taken = [
        Movement(day=date(year, 3, 21), amount=Decimal("900.00"), kind=MovementKind.DEDUCTED) for year in (2019, 2022)
    ]
    old, new = (papers(_case(signed=date(2018, 9, 12), movements=(one,)))["A3"] for one in taken)
    assert "第九百八十五条" not in old and "第九百八十五条" in new and "没有合同根据，应当返还" in old
    assert "上述记录载于民法典施行以后的信用报告" in old
    assert "不适用诉讼时效的规定（《民法典》第九百九十五条）" in old


def test_a_report_to_the_financial_regulator_cites_no_rule_of_credit_reporting() -> None:
    """征信业管理条例 4: credit reporting is supervised by the People's Bank, whose form is C4."""
    made = papers(_case())
    assert "征信业管理条例" not in made["C2"] and "没有有效核实身份即以本人名义办理业务" in made["C2"]
    assert "征信业管理条例" in made["C4"]


def test_words_tell_a_loan_made_on_a_phone_where_the_question_was_passed_over() -> None:
    case = _case(online=None, signature_mine=NO, at_branch=NO, face_mine=NO, appraised=None)
    leak = structs.replace(case.leak, what_happened="有人在手机App上借款；原告报名进厂时对着他人的手机眨眼")
    text = papers(structs.replace(case, leak=leak))["A3"]
    assert "电子合同不是原告本人签署" in text and "不在网点" not in text and "合同上的签名" not in text
    assert "没有为办理该业务作过人脸核验" in text and "办理时的人脸核验不是" not in text
    counter = structs.replace(case.leak, what_happened="有人在柜台签字，银行说后来改在手机银行还款")
    assert "不在网点" in papers(structs.replace(case, leak=counter))["A3"]


def test_a_forged_guarantee_names_the_debtor_the_account_and_who_proves_the_signature() -> None:
    taken = (Movement(day=date(2024, 9, 1), amount=Decimal("860.00"), kind=MovementKind.DEDUCTED),)
    case = _case(
        kind=LoanKind.GUARANTEE, debtor="高某", debited="养老金账户", movements=taken, appraised=None, online=NO
    )
    sheet = Evidence(group=EvidenceGroup.LOSS, name="养老金账户明细", form=EvidenceForm.DOCUMENT)
    case = structs.replace(
        case, evidence=(*case.evidence, sheet), filing=structs.replace(case.filing, appraisal_needed=YES)
    )
    text = papers(case)["A3"]
    assert "为高某的债务提供保证" in text and "上述扣款出自原告的养老金账户" in text and "担保责任" not in text
    assert "案由：保证合同纠纷、名誉权纠纷" in text and "同意对合同上的签名进行笔迹鉴定" in text
    assert "第九十一条，主张法律关系存在的当事人" in text and "第九十二条第一款，合同文本的真实性" in text
    number = text.partition("就该保证付出款项的凭证见证据")[2].partition("。")[0]
    assert f"已经付出的款项 | 860.00 | 见证据{number}" in text and number.isdigit()


def test_a_card_in_anothers_hands_was_used_by_its_holder_and_what_was_refused_is_claimed() -> None:
    asked = PiRequest(sent=date(2026, 3, 2), rights=(PiRight.ACCESS, PiRight.COPY), answer=Reply.REFUSED)
    case = structs.replace(_case(kind=LoanKind.CREDIT_CARD, money_came=NO, movements=()), pi_request=asked)
    text = papers(case)["A3"]
    assert "卡片被激活、使用不能证明由原告使用" in text and "放款不能证明" not in text
    assert "案由：信用卡纠纷、名誉权纠纷" in text and "所记欠款" not in text
    assert "（包括办理上述业务时收集、形成的部分）供原告查阅、复制" in text


def test_an_identity_card_given_to_an_agent_is_met_and_what_proves_the_denial_is_cited() -> None:
    case = _case(online=YES, phone_mine=NO, account_mine=NO, id_lost=NO, appraised=None)
    told = "一个中介说帮我办公积金，给我的身份证拍了照"
    number = Evidence(group=EvidenceGroup.SOURCE_LINK, name="本人名下手机号码查询结果", form=EvidenceForm.ELECTRONIC)
    given = structs.replace(
        case, leak=structs.replace(case.leak, what_happened=told), evidence=(*case.evidence, number)
    )
    text = papers(given)["A3"]
    assert "他人取得原告的身份证件或者其影像，不等于原告授权其办理该业务" in text
    assert "商业银行法》第三十五条第一款要求商业银行贷款" in text and "第二十二条、第二十四条、第二十九条" in text
    assert "预留的手机号码不是原告的号码（证据2）" in text
    lost = structs.replace(case, leak=structs.replace(case.leak, what_happened="我的身份证丢过，补办过"))
    assert "身份证件或者其影像" not in papers(lost)["A3"]
    card = papers(_case(kind=LoanKind.CREDIT_CARD))["A3"]
    assert "商业银行法" not in card  # no loan was examined


def _sued(**told: object) -> Case:
    case = example("sued-loan")
    return structs.replace(case, loan=structs.replace(case.loan, **told))


def test_who_is_sued_over_a_contract_made_online_denies_it_and_asks_for_no_handwriting() -> None:
    """民法典 490(1) and 证据规定 92 are of a paper that is signed; of an electronic contract 465(2) is left."""
    for case in (_sued(online=YES), _sued(online=YES, kind=LoanKind.CREDIT_CARD)):
        made = papers(case)
        for name in ("A22", "A23"):
            assert "系电子合同，不是" in made[name] and "签名不是" not in made[name], name
            assert "第四百九十条第一款" not in made[name] and "第九十二条第一款" not in made[name], name
            assert "第四百六十五条第二款" in made[name], name
        assert "鉴定" not in made["A22"].split("事实与理由")[0] and "A25" not in made
        assert "第四百九十条" not in made["B7"] + made["C4"]
    paper = papers(_sued(online=NO))
    assert "签名不是答辩人本人所签" in paper["A22"] and "A25" in paper


def test_who_is_sued_may_ask_for_the_banks_papers_without_taking_the_burden() -> None:
    """民诉法解释 90(1), (2): who rebuts must show it and may apply; the contract stays for the bank to prove."""
    case = _sued(online=YES, kind=LoanKind.CREDIT_CARD, phone_mine=NO, money_came=NO, collected=YES)
    made = papers(case)["A8"]
    assert "合同成立、款项交付的举证责任仍在被申请人" in made and "第九十条第二款" in made and "第九十五条" not in made
    assert "以申请人的名义受理申请" in made and "受理申请人的申请" not in made
    assert "预留的手机号码不是申请人的号码；该卡不是由申请人激活、使用" in made
    assert made.count("提起反诉的，证明") == 3
    bare = structs.replace(case, credit=None)
    assert "催收记录" not in papers(bare)["A8"] and "征信系统" not in papers(bare)["A8"]


def test_the_criminal_case_over_a_stolen_name_is_used() -> None:
    """民诉法解释 94(1)(一): what the police hold of the impostor is asked for through the court and told."""
    found = Police(when=Moment(day=date(2025, 9, 2)), station="示例派出所", status=PoliceStatus.FILED)
    case = structs.replace(_sued(online=YES, collected=YES), police=found)
    made = papers(case)
    assert "查明何人以申请人的名义办理该贷款的笔录" in made["A7"]
    assert (
        "冒名办理的事实立案侦查。" in made["A22"]
        and "相互印证" not in made["A22"]
        and "公安机关已立案侦查" in made["B7"]
    )
    assert "就本争议起诉本人的材料" in made["B7"]
    heard = structs.replace(case, discovery=structs.replace(case.discovery, how=DiscoveryHow.CALLS))
    assert "因催收得知被他人冒名办理业务" in papers(heard)["A22"]
    old = structs.replace(heard, loan=structs.replace(heard.loan, signed=date(2023, 3, 20)))
    answer = papers(old)["A22"]  # 民法典 195: who pleads limitation does not prove the demands that interrupt it
    assert "得知被他人冒名办理业务" in answer and "诉讼时效期间" in answer
    assert "因催收得知" not in answer and "向答辩人催收" not in answer
    assert "A7" not in papers(structs.replace(case, police=structs.replace(found, status=PoliceStatus.REPORTED)))


def test_the_banks_reasons_are_met_in_the_objection_to_the_record() -> None:
    case = example("sued-loan")
    said = Complaint(
        sent=date(2026, 6, 12),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 25),
        decision="人脸识别核验通过，合同有效。",
        reasons=(BankReason.IDENTITY_CHECKED, BankReason.CONTRACT_SIGNED),
    )
    made = papers(structs.replace(case, complaint=said))["B7"]
    assert "人脸识别核验通过，合同有效" in made and "应当提供核验的记录和影像" in made


def test_the_answer_on_a_card_counts_no_limitation_from_its_opening_and_meets_the_face_that_was_given() -> None:
    """A card's debt falls due month by month; apparent authority (民法典 172) needs an act as agent."""
    case = _sued(online=YES, kind=LoanKind.CREDIT_CARD, signed=date(2022, 3, 20))
    shown = structs.replace(case, leak=structs.replace(case.leak, what_happened="有人以办工资卡为由让原告对着手机眨眼"))
    text = papers(shown)["A22"]
    assert "关于诉讼时效" in text and "相隔已满三年" not in text
    assert "不是以代理人的身份办理" in text and "第一百七十二条" in text
    assert "不能证明的，答辩人主张该条款不成为合同的内容" in text and "第四百九十六条第二款" in text
    assert "记录即没有依据" in text
    assert "第一百七十二条" not in papers(case)["A22"]


def test_a_card_opened_at_a_counter_is_denied_with_what_the_bank_itself_said() -> None:
    """The form is denied, only a copy of the identity card was given away, the hotline named a strange number."""
    loan = structs.replace(
        example("loan-in-my-name").loan,
        kind=LoanKind.CREDIT_CARD,
        contract_no=None,
        amount=Decimal("30000.00"),
        online=Answer.NO,
        appraised=Answer.NO,
        id_lost=Answer.NO,
        movements=(),
    )
    case = example("loan-in-my-name")
    told = structs.replace(case.leak, what_happened="原告在一家公司上班时交过身份证复印件")
    words = "该卡当面办理，预留手机号尾号4417，卡片寄往长春"
    call = Notice(day=date(2026, 6, 12), addressee=case.bank.name, reply_date=date(2026, 6, 12), reply_text=words)
    refused = Complaint(
        sent=date(2026, 7, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 7, 9),
        decision="当面核验身份证原件，合同由本人签字，合同有效。",
    )
    item = structs.replace(case.credit.items[0], kind=RecordKind.OVERDUE, amount=Decimal("21356.80"))
    made = papers(
        structs.replace(
            case,
            loan=loan,
            leak=told,
            notices=(call,),
            complaint=refused,
            credit=structs.replace(case.credit, items=(item,)),
        )
    )
    assert "不承担偿还责任，包括信用报告载明的逾期21,356.80元" in made["A3"]
    assert "原告的身份证件没有遗失，交给他人的只是复印件" in made["A3"] and "或者其影像" not in made["A3"]
    assert "被告于2026年6月12日答复：预留手机号尾号4417，卡片寄往长春。该号码不是原告的号码" in made["A3"]
    assert "需要鉴定的，由被告提出申请并预交费用，依照《民事诉讼证据规定》第三十一条" in made["A3"]
    assert "查明该信用卡寄往何处、由何人签收和激活，预留的手机号码由何人使用" in made["C4"]
    assert "卡片寄往长春" in made["C4"]
    assert "答复：预留手机号尾号4417，卡片寄往长春，说明其保存有关记录" in made["A8"]


def test_the_regulator_is_named_the_rules_on_data_that_a_business_in_the_name_breaks() -> None:
    """Signed 2024-05-04: PIPL 8 and 13 are in force; whoever signed may have looked him up before that."""
    made = papers(example("loan-in-my-name"))
    assert "《中华人民共和国个人信息保护法》第八条、第十三条" in made["C2"]
    assert "（时间、部门或者岗位、事由） | 建立业务关系至今" in made["B5"]


def test_a_number_that_was_the_persons_once_is_not_called_anothers() -> None:
    """「预留的手机号码不是原告的号码」 stood beside the proof that it was his until March 2020."""
    told = _case(online=YES, signed=date(2021, 6, 3), signature_mine=NO, phone_mine=NO, appraised=None)
    code = Complaint(
        sent=date(2026, 10, 12),
        reply=Reply.REFUSED,
        decided_received=date(2026, 10, 27),
        decision="短信验证码验证通过，系您本人申请。",
        reasons=(BankReason.CODE_RIGHT,),
    )
    told = structs.replace(told, complaint=code, earlier_complaints=(), notices=())
    dated = structs.replace(told, loan=structs.replace(told.loan, phone_given_up=date(2020, 3, 17)))
    made = papers(dated)
    assert "预留的手机号码原告自2020年3月17日起已不再使用" in made["A3"] and "号码不是原告的号码" not in made["A3"]
    assert "2021年6月3日的短信原告无从收到" in made["A3"]
    for paper in ("A8", "B1", "C1", "D1"):
        assert "自2020年3月17日起已不再使用" in made[paper], paper
        assert "号码不是" not in made[paper], paper
    later = structs.replace(told, loan=structs.replace(told.loan, phone_given_up=date(2022, 3, 17)))
    assert "预留的手机号码不是原告的号码" in papers(later)["A3"], "it was given up after the loan"
    words = structs.replace(told, leak=structs.replace(told.leak, what_happened="预留的那个号码我2020年就注销了。"))
    assert "预留的手机号码原告在办理以前已经不再使用" in papers(words)["A3"]
    assert "预留的手机号码不是原告的号码" in papers(told)["A3"]


def test_who_was_never_asked_to_pay_says_so() -> None:
    told = _case(online=YES, signature_mine=NO, phone_mine=NO, collected=NO, movements=(), appraised=None)
    made = papers(told)["A3"]
    assert "被告没有就该贷款催收过原告" in made
    asked = papers(structs.replace(told, loan=structs.replace(told.loan, collected=YES)))["A3"]
    assert "没有就该贷款催收过原告" not in asked


def test_the_answer_to_an_objection_is_told_in_its_words_and_met() -> None:
    case = _case(online=YES, signature_mine=NO, appraised=None)
    assert case.credit and case.bank
    credit = structs.replace(
        case.credit,
        objection_sent=date(2026, 9, 14),
        objection_to=case.bank.name,
        objection_reply=Reply.REFUSED,
        objection_answered=date(2026, 9, 30),
        objection_text="人脸识别通过，信息真实，不予更正",
    )
    case = structs.replace(case, credit=credit, complaint=None, earlier_complaints=(), notices=())
    made = papers(case)
    for paper in ("A3", "C4"):
        assert "不予更正，答复的内容为：“人脸识别通过，信息真实，不予更正”" in made[paper], paper
    assert "本人不接受对异议的答复。" in made["C4"] and "据以报送的合同和账务记录" in made["C4"]
    assert "被告在答复中称“人脸识别通过”" in made["A3"]
    centre = structs.replace(credit, objection_to="中国人民银行征信中心")
    other = papers(structs.replace(case, credit=centre))
    assert "在答复中称“人脸识别通过”" not in other["A3"], "the bank did not say so"


def test_an_electronic_contract_is_denied_by_the_rule_on_how_one_is_made() -> None:
    made = papers(_case(online=YES, signature_mine=NO, appraised=None))["A3"]
    assert "第四百七十一条规定，当事人订立合同，可以采取要约、承诺方式或者其他方式" in made
    assert "原告没有作出要约或者承诺" in made
