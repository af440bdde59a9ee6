"""What is told before a question is asked, and two answers to it: the cases of test_flip.py."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from complaints.journey.steps import BY_ID
from legal_refs.case.vocabulary import Consequence

TYPED: dict[str, tuple[Any, Any]] = {
    "text": ("示例词甲", "示例词乙"),
    "area": ("示例句甲", "示例句乙"),
    "lines": (["示例句甲"], ["示例句乙"]),
    "tail": ("1357", "2468"),
    "phone": ("13900139001", "13900139002"),
    "email": ("a@example.com", "b@example.com"),
    "postcode": ("530001", "530002"),
    "uscc": ("91450102MA5N1A2B2N", "91450102MA5N1A2B3L"),
    "id_no": ("450102198003151233", "45010219800315125X"),
    "clock": ("03:11", "04:12"),
    "money": ("11.00", "12.00"),
    "percent": ("3.00", "4.00"),
    "count": ("3", "4"),
    "day": ("2026-06-01", "2026-06-02"),
    "currency": ("USD", "EUR"),
    "yes": (True, False),
    "features": (
        [{"feature": "quick_pay", "explained": "yes"}],
        [{"feature": "quick_pay", "explained": "no"}],
    ),
}
"""Two answers to a question without a list of words, by its kind."""
AT_COURT = ("acquirer", "merchant", "payment_institution", "contractor")
"""Institutions that may be sued beside the bank: most of what is asked of them stands in a suit."""
COURTS = ("南宁市兴宁区人民法院", "南宁市青秀区人民法院")
CCB = "中国建设银行股份有限公司南宁分行"
CLAUSE = "因本合同引起的争议提交南宁市的仲裁机构仲裁。"
PLACES = ("province", "city", "district")
OTHER_PLACES = {
    "province": ("浙江省", "江西省"),  # each has a 西湖区
    "city": ("南宁市", "柳州市"),
    "district": ("青秀区", "兴宁区"),
}
PLACED = (
    *(f"{who}.place" for who in AT_COURT),
    *("further[].bank.place", "bank.place", "bank.head_office.place", "victim.domicile_place", "victim.habitual_place"),
)
UNPLACED = {"bank.name": "示例银行股份有限公司", "bank.address": None, "card.open_branch": None} | {
    f"bank.place.{name}": None for name in PLACES
}
"""A bank whose court is not known: that of a defendant beside it is then the court of the suit."""


def at(path: str, asked: str) -> dict[str, Any]:
    """A place that a court sits at, whatever is answered to the part of it that is asked."""
    if asked == "province":
        return {f"{path}.province": "浙江省", f"{path}.city": None, f"{path}.district": "西湖区"}
    return {f"{path}.province": "广西壮族自治区", f"{path}.city": "南宁市", f"{path}.district": "青秀区"}


HABITUAL = {
    "victim.habitual_residence": "广东省广州市天河区示例路1号",
    "victim.habitual_place.province": "广东省",
    "victim.habitual_place.city": "广州市",
    "victim.habitual_place.district": "天河区",
    "victim.habitual_since": "2020-01-01",
}


def _of_another_bank(path: str) -> dict[str, Any]:
    """A further card, or loan, of a bank of its own: its papers are a set of their own."""
    told: dict[str, Any] = {"bank.name": CCB, "bank.address": "南宁市青秀区示例路2号", "bank.has_licence": "yes"}
    told |= {"bank.uscc": "91450102MA5N1A2B2W"} | at("bank.place", "district")
    if path.startswith("loan."):
        told |= {"loan.kind": "loan", "loan.signed": "2024-06-05"}
    else:
        told |= {"card.kind": "debit", "card.tail": "5678"}
    if path.startswith("card.clause_"):
        arbitrated = path.endswith("institution")
        told |= {"card.clause": "arbitration", "card.clause_text": CLAUSE} if arbitrated else {"card.clause": "court"}
    if path.startswith("bank_suit."):
        told |= {"sued_by_bank": "yes", "bank_suit.court_name": COURTS[0]} | DISPUTED
    if path.startswith("complaint."):
        answered = {"complaint.reply": "refused", "complaint.decided_received": "2026-06-20"}
        told |= {"complaint.sent": "2026-06-01"} | answered
    if path.startswith(("debt.", "bank_suit.", "own_part.")):
        told |= {"card.kind": "credit", "debt.posted": "100.00", "debt.repaid": "10.00"}
        told |= {"own_part.amount": "50.00"} if path in ("own_part.since", "own_part.pays") else {}
    if path == "bank_suit.balance_before":
        told |= {"card.kind": "debit", "bank_suit.principal": "50000.00"}
    if path.startswith("bank.place."):
        told |= {"bank.name": "示例银行股份有限公司"} | at("bank.place", path.rpartition(".")[2])
    if path == "bank.role":
        told |= {"bank.has_licence": "no"}
    if path == "bank.representative_title":
        told |= {"bank.representative": "李某"}
    of_it = {} if path.startswith("loan.") else {"transactions[].which": "2"}
    return of_it | {f"further[].{name}": value for name, value in told.items()}


LONG_AGO = {"leak.known": "2023-10-01", "leak.occurred": "2023-09-01", "discovery.when.day": "2023-10-01"}
"""The time to sue has run out, unless something moved its end."""
UNLICENSED = {"bank.has_licence": "no", "bank.role": "branch", "bank.head_office.name": "示例银行股份有限公司"}
CHANGED = {"circumstances.number_changed": "yes", "circumstances.number_changed_when.day": "2026-05-20"}
DISPUTED = {"bank_suit.court_disputed": "yes", "bank_suit.court_reason": "合同约定由另一法院管辖"}
GUARANTOR = {"filing.sued_by_bank": "yes", "loan.kind": "guarantee", "bank_suit.served": "2026-11-10"}
SETTLED = {"settlement.promised": "退还一半", "settlement.signed": "yes", "settlement.waived": "yes"}
ROWS: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "transactions[].which payments[].which evidence[].which",
        {"further[].card.kind": "debit", "further[].card.tail": "5678"},
    ),
    ("notices[].which", {"further[].bank.name": CCB, "further[].card.kind": "debit"}),
    (
        "victim.uscc victim.representative victim.representative_title",
        {"victim.kind": "company", "victim.representative": "周晓燕"},
    ),
    ("victim.nationality", {"victim.foreign_party": "yes"}),
    ("victim.habitual_residence victim.habitual_since", HABITUAL),
    ("bank.representative_title", {"bank.representative": "李某"}),
    (
        "bank.head_office.uscc bank.head_office.address bank.head_office.representative bank.head_office.phone "
        "bank.head_office.registered_address",
        UNLICENSED,
    ),
    ("bank.head_office.representative_title", UNLICENSED | {"bank.head_office.representative": "李某"}),
    ("bank_suit.court_disputed bank_suit.court_reason", DISPUTED),
    ("own_part.since own_part.pays", {"own_part.amount": "7500.00"}),
    ("card.clause_institution", {"card.clause": "arbitration", "card.clause_text": CLAUSE}),
    ("card.clause_court card.clause_text", {"card.clause": "court"}),
    (
        "circumstances.number_changed_when.day circumstances.number_changed_when.clock "
        "circumstances.number_changed_how",
        CHANGED,
    ),
    ("custody.sim_when.clock", {"custody.sim_swapped": "yes", "custody.sim_when.day": "2026-05-20"}),
    (
        "custody.signal_lost.day custody.signal_lost.clock",
        {"custody.sim_swapped": "yes", "custody.signal_lost.day": "2026-05-20"},
    ),
    ("custody.sim_learned", {"custody.sim_swapped": "yes"}),
    (
        "custody.device_when.day custody.device_when.clock",
        {"custody.new_device": "yes", "custody.device_when.day": "2026-05-20"},
    ),
    (
        "custody.phone_lost_when.day custody.phone_lost_when.clock",
        {"custody.phone_lost": "yes", "custody.phone_lost_when.day": "2026-05-20"},
    ),
    (
        "custody.number_stopped_when.day custody.number_stopped_when.clock",
        {"custody.phone_lost": "yes", "custody.number_stopped_when.day": "2026-05-20"},
    ),
    ("claim.property_loss_how", {"claim.property_loss": "320.00"}),
    ("custody.bind_when.clock", {"custody.linked_payment": "no", "custody.bind_when.day": "2026-05-20"}),
    ("presence[].until.clock", {"presence[].until.day": "2026-05-21"}),
    ("freeze.asked.day freeze.asked.clock", {"freeze.asked.day": "2026-05-21", "freeze.asked.clock": "20:32"}),
    (
        "police.refused_by police.procuratorate",
        {"police.status": "refused", "police.station": "朝阳派出所", "police.when.day": "2026-06-01"}
        | {"police.refusal_received": "2026-11-18"},
    ),
    ("police.filed_on", {"police.status": "filed", "police.when.day": "2026-05-21"}),
    ("police.refusal_oral police.outcome_known", {"police.status": "refused", "police.when.day": "2026-05-21"}),
    (
        "police.refusal_text",
        {"police.status": "refused", "police.refusal_received": "2026-11-18", "police.refusal_ground": "other"},
    ),
    ("regulators[].reply_date", {"regulators[].reply": "refused"}),
    (
        "credit.why_wrong credit.told_before credit.items[].settled_on",
        {"credit.items[].kind": "overdue", "credit.items[].month": "2026年1月"},
    ),
    ("loan.debtor", {"loan.kind": "guarantee"}),
    ("loan.phone_given_up", {"loan.kind": "loan", "loan.signed": "2024-06-05", "loan.phone_mine": "no"}),
    ("credit.objection_text", {"credit.objection_sent": "2026-03-01", "credit.objection_reply": "refused"}),
    ("loan.due loan.guarantee.kind loan.guarantee.agreed loan.guarantee.demanded", GUARANTOR),
    ("loan.guarantee.until", GUARANTOR | {"loan.guarantee.agreed": "yes"}),
    ("loan.guarantee.demanded_on", GUARANTOR | {"loan.guarantee.demanded": "yes"}),
    (
        "loan.debited",
        {"loan.movements[].day": "2026-05-01", "loan.movements[].amount": "10.00", "loan.movements[].kind": "deducted"},
    ),
    ("credit.objection_to", {"credit.objection_sent": "2026-03-01"}),
    (
        "credit.objection_answered",
        {"credit.objection_sent": "2026-03-01", "credit.objection_received": "2026-03-01"}
        | {"credit.objection_reply": "refused"},
    ),
    (
        "hindrance.kind hindrance.since hindrance.until",
        LONG_AGO | {"hindrance.kind": "controlled", "hindrance.since": "2026-06-01", "hindrance.until": "2026-08-01"},
    ),
    (
        "earlier_complaints[].demanded",
        LONG_AGO | {"earlier_complaints[].sent": "2026-05-01", "earlier_complaints[].received": "2026-05-03"},
    ),
    (
        "earlier_complaints[].received",
        LONG_AGO | {"earlier_complaints[].sent": "2026-05-01", "earlier_complaints[].demanded": "yes"},
    ),
    ("refusal.again refusal.calls_after", {"refusal.day": "2026-03-01", "refusal.went_on": "yes"}),
    (
        "earlier_complaints[].decision",
        {"earlier_complaints[].sent": "2026-06-01", "earlier_complaints[].decided_received": "2026-06-20"},
    ),
    (
        "earlier_reports[].refusal_no earlier_reports[].refusal_ground",
        {"earlier_reports[].when.day": "2026-06-01", "earlier_reports[].status": "refused"}
        | {"earlier_reports[].refusal_received": "2026-06-10"},
    ),
    ("estate.heirs_drew", {"estate.holder": "李某某"}),
    ("estate.died_clock", {"estate.holder": "李某某", "estate.died": "2026-05-21"}),
    ("estate.others", {"estate.holder": "李某某", "estate.all_joined": "no"}),
    ("staff.verdict.court", {"staff.finding": "yes"}),
    (
        "staff.verdict.number staff.verdict.effective staff.verdict.amount staff.verdict.found",
        {"staff.finding": "yes", "staff.verdict.court": "南宁市兴宁区人民法院"},
    ),
    (
        "freeze.connected.day freeze.connected.clock",
        {"freeze.asked.day": "2026-05-21", "freeze.asked.clock": "21:00", "freeze.when.day": "2026-06-05"}
        | {"freeze.channel": "hotline", "freeze.connected.day": "2026-06-01", "freeze.connected.clock": "21:10"},
    ),
    ("freeze.phone", {"freeze.when.day": "2026-05-21", "freeze.channel": "hotline"}),
    ("custody.face_told", {"custody.face_mine": "yes"}),
    ("custody.code_named", {"custody.codes": "given"}),
    ("custody.codes_given", {"custody.code_told": "yes"}),
    (
        "custody.call_when.day custody.call_when.clock custody.call_from custody.call_as",
        {"custody.scam_steps": "yes", "custody.call_when.day": "2026-05-20"},
    ),
    ("transactions[].signed_as", {"transactions[].auth": "signature", "transactions[].channel": "pos"}),
    ("card.limit_terms", {"card.limit_daily": "1.00"}),
    ("custody.gone_with", {"custody.card_in_hand": "no", "custody.card_gone": "stolen"}),
    (
        "custody.pin_guessable",
        {"custody.card_in_hand": "no", "custody.card_gone": "stolen", "custody.pin_shared": "no"},
    ),
    ("custody.gone_how", {"custody.card_in_hand": "no", "custody.card_gone": "stolen"}),
    ("circumstances.never_at", {"transactions[].channel": "atm"}),
    ("circumstances.usual_use", {"circumstances.unusual_amount": "yes"}),
    ("claim.costs[].what", {"claim.costs[].kind": "other", "claim.costs[].amount": "12.00"}),
    ("leak.other_data", {"leak.categories": ["name", "other"]}),
    ("leak.calls_until", {"leak.call_count": "12"}),
    ("leak.callers_right", {"leak.callers_knew": "余额和到期日"}),
    *((f"leak.harm.{one.value}", {"leak.consequences": [one.value]}) for one in Consequence),
    ("verdict.court", {"circumstances.thief_caught": "yes"}),
    (
        "verdict.number verdict.effective verdict.amount verdict.found",
        {"circumstances.thief_caught": "yes", "verdict.court": "南宁市兴宁区人民法院"},
    ),
    (
        "impostor.when.day impostor.when.clock impostor.place impostor.paper",
        {"transactions[].channel": "counter", "impostor.new_card": "yes", "impostor.when.day": "2026-05-21"},
    ),
    ("impostor.new_card impostor.pin_reset impostor.signature_mine", {"transactions[].channel": "counter"}),
    ("staff.voucher_no", {"staff.voucher": "certificate"}),
    ("staff.interest_paid_on", {"staff.interest_paid": "100.00"}),
    ("staff.handed_what", {"staff.handed_over": "yes"}),
    ("staff.signature_mine", {"staff.booked": "yes", "transactions[].auth": "signature"}),
    ("estate.manager_proof", {"estate.holder": "李某某", "estate.manager": "chosen"}),
    ("agent.special", {"agent.authority": "special"}),
    ("pi_request.answer_date", {"pi_request.answer": "refused"}),
    (
        "payments[].recourse",
        {"payments[].payer": "示例保险公司", "payments[].amount": "1.00", "payments[].nature": "insurance"},
    ),
    ("settlement.day settlement.signed settlement.waived settlement.covers settlement.how", SETTLED),
    ("settlement.under", SETTLED | {"settlement.how": "柜员说不签就不退"}),
    (
        "payments[].recall",
        {"payments[].payer": "示例银行", "payments[].amount": "1.00", "payments[].nature": "advance"},
    ),
    (
        "payments[].taken_back",
        {"payments[].payer": "示例银行", "payments[].amount": "1.00", "payments[].nature": "provisional"},
    ),
    (
        "payments[].taken_reasoned payments[].taken_reason",
        {
            "payments[].payer": "示例银行",
            "payments[].amount": "1.00",
            "payments[].nature": "provisional",
            "payments[].taken_back": "2026-06-20",
        },
    ),
    ("circumstances.alert_missed", {"circumstances.alert_received": "yes", "circumstances.alert_read": "no"}),
    ("claim.contract_rate_pct", {"claim.interest": "contract"}),
    ("evidence[].holder", {"evidence[].original": "no"}),
    ("evidence[].foreign_language", {"evidence[].translated": "yes"}),
    ("evidence[].translated", {"evidence[].foreign_language": "yes"}),
    ("service.electronic_address service.papers service.judgments", {"service.electronic": "yes"}),
    ("filing.consumer_office", UNPLACED),
    ("filing.public_procuratorate", UNPLACED | {"leak.many_victims": "yes"}),
    ("filing.judged_before", {"filing.court_name": COURTS[0]}),
    (
        "filing.judged_no filing.judged_served filing.judged_final filing.judged_award filing.judged_found "
        "filing.judged_wrong",
        {"filing.court_name": COURTS[0], "filing.judged_before": "2026-11-15"},
    ),
    (
        "filing.judged_bank_suit filing.judged_owed filing.counterclaimed",
        {"filing.court_name": COURTS[0], "filing.judged_before": "2026-11-15", "filing.sued_by_bank": "yes"},
    ),
    ("filing.appeal_court", {"filing.court_name": "北京互联网法院", "filing.judged_before": "2026-11-15"}),
    ("filing.earlier_suit_ended", {"filing.earlier_suit": "2026-07-10"}),
)
"""Questions -> what must be answered before they are asked, or before their answer matters."""


def _given() -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows, and what the questions about every institution, place and further card have in common."""
    for paths, told in ROWS:
        yield from ((path, told) for path in paths.split())
    for who in (*AT_COURT, "carrier"):
        role = "sue" if who in AT_COURT else "third_party"  # its contract is another one: it is no defendant
        named = {f"{who}.name": "示例服务有限公司", f"{who}.{role}": True, f"{who}.representative": "李某"}
        of_suit = ("uscc", "registered_address", "phone", "representative", "representative_title")
        yield from ((f"{who}.{name}", named) for name in of_suit)
        if who in AT_COURT:
            yield f"{who}.outside_mainland", named
    for name in PLACES:
        yield from (
            (
                f"{who}.place.{name}",
                UNPLACED | {f"{who}.name": "示例服务有限公司", f"{who}.sue": True} | at(f"{who}.place", name),
            )
            for who in AT_COURT
        )
        yield f"victim.habitual_place.{name}", HABITUAL | at("victim.habitual_place", name)
        yield f"victim.domicile_place.{name}", at("victim.domicile_place", name)
        yield f"bank.place.{name}", UNPLACED | at("bank.place", name)
        yield f"bank.head_office.place.{name}", UNLICENSED | at("bank.head_office.place", name)
    for ask in BY_ID["further"].asks:
        if ask.kind != "carry":
            yield f"further[].{ask.path}", _of_another_bank(ask.path)


GIVEN = dict(_given())
SAID: dict[str, tuple[Any, ...]] = {
    **{f"{whose}.{name}": place for whose in PLACED for name, place in OTHER_PLACES.items()},
    "loan.phone_given_up": ("2020-03-17", "2020-03-18"),
    "complaint.review_requested": ("2026-11-10", "2026-11-11"),
    "credit.complaint_received": ("2026-11-10", "2026-11-11"),
    "credit.complaint_accepted": ("2026-11-10", "2026-11-11"),
    "victim.habitual_since": ("2020-01-01", "2026-10-01"),
    "filing.court_name": COURTS,
    "filing.judged_before": ("2026-11-15", "2026-11-16"),
    "filing.earlier_suit_ended": ("2026-08-01", "2026-08-02"),
    "circumstances.dispute_until": ("2026-12-01", "2026-12-02"),
    **{f"{where}clause_court": COURTS for where in ("card.", "further[].card.")},
    **{f"{where}clause_institution": ("南宁仲裁委员会", "钦州仲裁委员会") for where in ("card.", "further[].card.")},
}
"""Answers to questions where those of TYPED say nothing: a day to come, a court by its name."""
