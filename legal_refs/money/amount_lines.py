"""The lines of the amount sheet (金额明细): label, figure, arithmetic, rule and note of each amount."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from legal_refs.case.facts import Case, CreditCardDebt
from legal_refs.case.interruptions import KINDS, acts
from legal_refs.case.vocabulary import Answer, InterestKind
from legal_refs.files.phrases import Slot, fill, joined, rate, yuan
from legal_refs.money import fees, interest
from legal_refs.money.demands import demand_of
from legal_refs.money.losses import ZERO, Extras, Loss, loss_reason, paid_on_loans, reason_of, sheet, total
from legal_refs.results import AmountLine, Demand, Words

LONGEST_SUM = 12


class Computed(Struct, frozen=True):
    """All figures of one case: what the lines describe. `first` is None where nothing bears interest."""

    loss: Loss
    extras: Extras
    interest: interest.Interest
    first: date | None
    on: date


def court_fees(case: Case, base: Decimal) -> tuple[Decimal, Decimal]:
    """Least and most court fee in yuan of the suit that the case's total belongs to."""
    if case.is_theft or _money_under_contract(case, base):
        fee = fees.court_fee(base)
        return fee, fee
    return fees.personality_fee(base, _provinces(case))


def _money_under_contract(case: Case, base: Decimal) -> bool:
    """A sum for a leak that is claimed as breach of contract: a case over money (诉讼费用交纳办法 13(1)(1))."""
    return base > 0 and case.is_leak and not case.is_wrong_record and case.claim.basis == "contract"


def _provinces(case: Case) -> set[str | None]:
    """Provinces whose courts may take a personal-information case: the bank's and the person's."""
    places = [case.bank.place if case.bank else None, case.victim.habitual_place or case.victim.domicile_place]
    return {place.province if place else None for place in places}


def lines_of(case: Case, computed: Computed, base: Decimal) -> tuple[AmountLine, ...]:
    """Every line in reading order; `base` is the sum claimed without running interest."""
    loss, extras, counted = computed.loss, computed.extras, computed.interest
    lines = [*_theft_lines(case, loss), *_debt_lines(case, loss)] if case.is_theft else []
    if computed.first is not None:
        lines.append(_interest_line(case, counted, computed.on))
    lines += _extra_lines(case, extras)
    demand = demand_of(case, loss)
    if demand is not None:
        return (*lines, *_demand_lines(computed, demand, whole=not case.is_theft))
    lines.append(_total_line(case, computed, base))
    if case.is_theft and extras.with_leak:
        lines.append(_line("leak_total", extras.with_leak, _added(_leak_parts(extras), extras.with_leak)))
    if reason_of(case, loss, extras) is None:
        lines += _fee_lines(case, base + loss.borrowed, counted.total, extras.with_leak)
    return tuple(lines)


def _total_line(case: Case, computed: Computed, base: Decimal) -> AmountLine:
    loss, extras, running = computed.loss, computed.extras, computed.interest.total
    paid = loss.repaid == loss.claim and not loss.beside
    parts = [loss.repaid, running] if paid else [loss.principal, loss.beside, loss.fees_left, loss.charges, running]
    parts += [extras.loan_paid, extras.costs, extras.property_loss] if extras.with_theft else []
    parts = [part for part in parts if part] if case.is_theft else _leak_parts(extras)
    note = sheet().notes["no_double"] if case.is_theft and case.is_leak else None
    return _line("total", base + running, _added(parts, base + running), note)


def _demand_lines(computed: Computed, demand: Demand, whole: bool) -> list[AmountLine]:
    """Sued by the bank: what it asks for, what of it is disputed (`whole`: all), left to be proved, claimed back."""
    lines = []
    asked = [part for part in (demand.principal, demand.charges, demand.costs) if part is not None]
    if demand.total is not None:
        lines.append(_line("sued_total", demand.total, _added(asked, demand.total)))
    disputed = asked if whole else [part for part in (demand.disputed, demand.disputed_charges) if part]
    if disputed:
        lines.append(
            _line("sued_unowed" if whole else "sued_disputed", total(disputed), _added(disputed, total(disputed)))
        )
    lines += _left_to_prove(demand)
    extras = computed.extras
    beside = _leak_parts(extras)[1 if extras.loan_paid else 0 :] if whole else [extras.with_theft]
    if demand.back > ZERO:
        back = [part for part in (demand.back, computed.interest.total, *beside) if part]
        lines.append(_line("counterclaim", total(back), _added(back, total(back))))
        fee = fees.court_fee(demand.back + total(beside))
        half = fees.halved(fee)
        lines.append(_line("counterclaim_fee", half, f"{yuan(fee)} ÷ 2 = {yuan(half)}"))
    return lines


def _left_to_prove(demand: Demand) -> list[AmountLine]:
    """Beside the disputed part: what the person used, charges that nobody divided, and what is left to prove."""
    lines = [_line("sued_own", demand.own, yuan(demand.own))] if demand.own else []
    rest = [part for part in ((demand.rest or ZERO) - demand.own, demand.rest_charges) if part]
    if rest:
        lines.append(_line("sued_rest", total(rest), _added(rest, total(rest))))
    if demand.charges and demand.disputed_charges is None:
        lines.append(_line("sued_undivided", demand.charges, yuan(demand.charges)))
    return lines


def _leak_parts(extras: Extras) -> list[Decimal]:
    return [part for part in (extras.loan_paid, extras.property_loss, extras.costs, extras.mental) if part]


def _theft_lines(case: Case, loss: Loss) -> list[AmountLine]:
    debt = case.debt
    note = None
    # a statement books the transactions alone, or with their fees
    if debt and debt.posted is not None and debt.posted not in (loss.stolen, loss.stolen + loss.fees):
        note = fill(sheet().notes["posted_differs"], {"posted": debt.posted, "stolen": loss.stolen})
    lines = [_line("stolen", loss.stolen, _added([t.cny for t in case.transactions], loss.stolen), note)]
    if loss.fees:
        lines.append(_line("fees", loss.fees, _added([t.fee for t in case.transactions if t.fee], loss.fees)))
    if loss.paid:
        lines.append(_line("paid", loss.paid, _added(_paid_back(case), loss.paid)))
    if loss.overdrawn:
        lines += _own_money(loss)
    else:
        if loss.borrowed:
            lines.append(_line("borrowed", loss.borrowed, yuan(loss.borrowed)))
        if loss.balance:
            lines.append(_line("balance", loss.balance, yuan(loss.balance)))
        left = _less(loss.stolen, loss.paid + loss.borrowed + loss.balance, loss.principal)
        lines.append(_line("principal", loss.principal, left, loss_reason(case, loss)))
    if loss.fees:
        over = max(ZERO, loss.paid - loss.stolen)
        lines.append(_line("fees_left", loss.fees_left, _less(loss.fees, over, loss.fees_left)))
    return lines


def _paid_back(case: Case) -> list[Decimal]:
    return [*(p.amount for p in case.kept_payments), *([case.yield_paid] if case.yield_paid else [])]


def _own_money(loss: Loss) -> list[AmountLine]:
    """The overdraft that the bank sues for, and what is left of the stolen money beside it."""
    taken = " − ".join(yuan(part) for part in (loss.stolen, loss.paid, loss.overdrawn) if part)
    own = _line("own_money", loss.principal, f"{taken} = {yuan(loss.principal)}")
    return [_line("overdrawn", loss.overdrawn, yuan(loss.overdrawn)), own]


def _less(whole: Decimal, taken: Decimal, left: Decimal) -> str:
    """3.00 − 1.00 = 2.00; the whole alone where nothing is taken, and → 0.00 where more was taken than there was."""
    if not taken:
        return yuan(whole)
    text = f"{yuan(whole)} − {yuan(taken)} = {yuan(whole - taken)}"
    return f"{text} → {yuan(left)}" if taken > whole else text


def _debt_lines(case: Case, loss: Loss) -> list[AmountLine]:
    if not case.is_credit_card:
        return []
    lines = [_line("charges", loss.charges, yuan(loss.charges))] if loss.charges else []
    debt = case.debt
    if debt and debt.returned:
        lines.append(_line("repaid", loss.repaid, _repaid_sum(debt, loss), _repaid_note(debt, loss)))
    text = _less(loss.principal, min(loss.repaid, loss.principal), loss.not_owed)
    return [*lines, _line("not_owed", loss.not_owed, text)]


def _repaid_sum(debt: CreditCardDebt, loss: Loss) -> str:
    """The payments added up, where they are the whole of what counts, or less what came back of them."""
    if loss.paid and debt.returned - loss.paid == loss.repaid:
        return _less(debt.returned, loss.paid, loss.repaid)
    parts = [one.amount for one in debt.movements]
    return _added(parts, loss.repaid) if debt.moved == loss.repaid else yuan(loss.repaid)


def _repaid_note(debt: CreditCardDebt, loss: Loss) -> Words | None:
    """What of the repayment does not count, does not agree or bears no interest yet."""
    notes, booked = sheet().notes, debt.returned
    slots: dict[str, Slot] = {"repaid": booked, "counted": loss.repaid, "paid": loss.paid}
    both: dict[str, Slot] = {"repaid": debt.repaid or ZERO, "moved": debt.moved}
    over = "repaid_capped" if booked > loss.stolen + loss.fees + loss.charges else "repaid_given_back"
    undated = booked > sum((one.amount for one in debt.dated), ZERO)
    return joined(
        fill(notes[over], slots) if booked > loss.repaid else None,
        fill(notes["repaid_differs"], both) if debt.movements and debt.repaid not in (None, debt.moved) else None,
        notes["no_repaid_day"] if undated else None,
    )


def demanded_on(case: Case) -> tuple[date, ...]:
    """The days on which a demand for payment reached the bank: the acts that interrupt limitation as such."""
    return tuple(act.day for act in acts(case) if act.firm and act.kind in KINDS["demand"])


def _interest_line(case: Case, counted: interest.Interest, on: date) -> AmountLine:
    notes = sheet().notes
    parts = [
        f"{yuan(s.base)} × {rate(s.rate_pct)}% × {s.days} ÷ {s.year_days} = {yuan(s.amount)}" for s in counted.steps
    ]
    whole = counted.total + counted.received
    text = "; ".join(parts) + (f"; Σ = {yuan(whole)}" if len(parts) > 1 else "")
    text += f"; {_less(whole, counted.received, counted.total)}" if counted.received else ""
    claim = case.claim
    unasked = claim.interest is InterestKind.LPR and claim.interest_from is None and not demanded_on(case)
    note = joined(
        notes["steps"] if len(parts) > 1 else None,
        notes["lpr_start"] if unasked else None,
        None if parts or counted.note else notes["not_started"],
        counted.note,
    )
    line = _line("interest", counted.total, text or yuan(counted.total), note, {"to": on})
    rule = Words(f"{counted.label.zh}；{counted.rule.zh}", f"{counted.label.en}; {counted.rule.en}")
    return AmountLine(
        id=line.id, label=line.label, amount=line.amount, arithmetic=line.arithmetic, rule=rule, note=line.note
    )


def _extra_lines(case: Case, extras: Extras) -> list[AmountLine]:
    notes = sheet().notes
    lines = []
    if extras.loan_paid:
        parts = [one.amount for one in paid_on_loans(case)]
        lines.append(_line("loan_paid", extras.loan_paid, _added(parts, extras.loan_paid)))
    if extras.property_loss:
        lines.append(_line("property_loss", extras.property_loss, yuan(extras.property_loss)))
    if case.claim.costs:
        bare = total(c.amount for c in case.claim.costs if c.receipt is not Answer.YES)
        note = fill(notes["no_receipt"], {"amount": bare}) if bare else None
        lines.append(_line("costs", extras.costs, _added([c.amount for c in case.claim.costs], extras.costs), note))
    if extras.mental:
        note = notes["mental_court"] if case.is_leak else notes["mental_not_counted"]
        lines.append(_line("mental", extras.mental, yuan(extras.mental), note))
    return lines


def _fee_lines(case: Case, base: Decimal, running: Decimal, leak_total: Decimal) -> list[AmountLine]:
    notes = sheet().notes
    low, fee = court_fees(case, base)
    if case.is_theft:
        slots: dict[str, Slot] = {"base": base, "interest": running, "total": base + running}
        note = fill(notes["fee_base_plain"], slots)
        if running:
            note = fill(notes["fee_base"], {**slots, "other": fees.court_fee(base + running)})
        if case.is_leak:
            least, most = fees.personality_fee(leak_total, _provinces(case))
            note = joined(note, fill(notes["leak_fee"], {"low": least, "high": most})) or note
        first = _line("court_fee", fee, fees.court_fee_arithmetic(base), note)
    elif _money_under_contract(case, base):
        note = fill(notes["fee_base_plain"], {"base": base})
        first = _line("court_fee", fee, fees.court_fee_arithmetic(base), note)
    else:
        ranged = fill(notes["fee_range"], {"low": low, "high": fee}) if low != fee else None
        text = yuan(fee) if low == fee else f"{yuan(low)} – {yuan(fee)}"
        first = _line("court_fee_personality", fee, text, joined(ranged, notes["fee_court_decides"]))
    half = fees.halved(fee)
    lines = [first, _line("court_fee_halved", half, f"{yuan(fee)} ÷ 2 = {yuan(half)}")]
    if base:
        guard = fees.preservation_fee(base)
        lines.append(_line("preservation_fee", guard, yuan(guard)))
    return lines


def _line(
    key: str, amount: Decimal, arithmetic: str, note: Words | None = None, slots: dict[str, Slot] | None = None
) -> AmountLine:
    words = sheet().lines[key]
    label = fill(words.label, slots)
    return AmountLine(id=key, label=label, amount=amount, arithmetic=arithmetic, rule=words.rule, note=note)


def _added(amounts: Sequence[Decimal], total: Decimal) -> str:
    """1.00 + 2.00 = 3.00; a long sum only names how many items it has."""
    if len(amounts) > LONGEST_SUM:
        return f"Σ({len(amounts)}) = {yuan(total)}"
    return f"{' + '.join(yuan(a) for a in amounts)} = {yuan(total)}" if len(amounts) > 1 else yuan(total)
