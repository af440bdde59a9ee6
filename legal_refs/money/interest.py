"""Interest on stolen money (利息) in steps of one base and one rate; day count and series come from data/rates.

Demand deposits (活期): 储蓄管理条例 27 gives the whole stretch up to a settlement day (结息日) the rate
listed on that day, and on closing the rate of the closing day; so a rate change moves the figure from
the settlement period in which it falls, not from the day of the change. Loan prime rate: each day at
the fixing in force. Contract: one rate. First and last day are both counted, no interest on interest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import pairwise

from msgspec import Struct, field

from legal_refs.case.facts import Bank
from legal_refs.case.vocabulary import InterestKind
from legal_refs.files import datafiles
from legal_refs.files.phrases import cents, fill, joined, rate
from legal_refs.periods.workdays import plus
from legal_refs.results import InterestStep, Words

DAY = timedelta(days=1)
RATES = datafiles.DATA / "rates"
Base = tuple[date, Decimal]


class RateRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One rate in percent a year with its first and last day in force (None: still)."""

    series: str
    first: date = field(name="from")
    last: date | None = field(name="to")
    pct: Decimal
    confidence: str
    source: tuple[int, ...]
    note: str | None


class _Rates(Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    checked_on: date
    verified_until: dict[str, date]
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    rows: tuple[RateRow, ...]
    newest_fixing: date | None = None


class _Settlement(Struct, frozen=True, forbid_unknown_fields=True):
    first: date = field(name="from")
    days: tuple[str, ...]
    confidence: str
    source: str


class _Demand(Struct, frozen=True, forbid_unknown_fields=True):
    benchmark_until: date
    benchmark: str
    listed: str
    listed_by: dict[str, str]


class _Rules(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    year_days: int
    settlement: tuple[_Settlement, ...]
    demand: _Demand
    lending: tuple[str, ...]
    labels: dict[str, Words]
    rules: dict[str, Words]
    notes: dict[str, Words]


class Interest(Struct, frozen=True):
    """Interest up to a day: steps, sum in yuan less what was received, the rate's name, the rule and what to check."""

    steps: tuple[InterestStep, ...]
    total: Decimal
    label: Words
    rule: Words
    note: Words | None
    received: Decimal = Decimal("0.00")


class NoRate(LookupError):
    """The data hold no rate for this day."""

    def __init__(self, day: date) -> None:
        self.day = day
        super().__init__(day.isoformat())


@cache
def rules() -> _Rules:
    """Conventions, choice of series and wording (data/rates/rules.yaml)."""
    return datafiles.read(RATES / "rules.yaml", _Rules)


@cache
def deposit_rates() -> _Rates:
    """The listed demand-deposit rates, read once. Raises DataError."""
    return datafiles.read(RATES / "deposit.json", _Rates)


@cache
def lending_rates() -> _Rates:
    """The loan prime rates and their forerunners, read once. Raises DataError."""
    return datafiles.read(RATES / "lending.json", _Rates)


def compute(
    kind: InterestKind, bases: Sequence[Base], last: date, bank: Bank | None = None, contract_pct: Decimal | None = None
) -> Interest:
    """Interest in yuan up to and with `last`.

    `bases`: (first day, yuan) in order of days, each holding until the next; the first day is the first
    that bears interest. `bank` decides whether the list rates of the six large banks apply;
    `contract_pct` is the percent a year for InterestKind.CONTRACT.
    """
    if not bases:
        return _nothing(kind, None)
    try:
        if kind is InterestKind.CONTRACT:
            return _contract(bases, last, contract_pct)
        if kind is InterestKind.LPR:
            return _lending_interest(bases, last)
        return _demand_interest(bases, last, is_listed(bank))
    except NoRate as missing:
        return _nothing(kind, fill(rules().notes["no_rate"], {"first": missing.day}))


def is_listed(bank: Bank | None) -> bool:
    """Whether the bank is one of those whose list rates are in the data (六家大型银行), by directory id or name."""
    if bank is None:
        return False
    known = rules().demand.listed_by
    ids = {bank.directory_id, bank.head_office.directory_id if bank.head_office else None}
    return bool(ids & set(known)) or bank.name.startswith(tuple(known.values()))


def _demand_interest(bases: Sequence[Base], last: date, listed: bool) -> Interest:
    choice = rules().demand

    def row_of(first: date) -> RateRow:
        day = min(settlement_day(first), last)
        if first < deposit_rates().rows[0].first:
            raise NoRate(first)
        late = listed and day > choice.benchmark_until
        return _row_at(deposit_rates(), choice.listed if late else choice.benchmark, day)

    cuts = _settlement_cuts(bases[0][0], last)
    steps, used = _steps(bases, last, cuts, row_of)
    label = rules().labels[used[-1].series if len({r.series for r in used}) == 1 else "mixed_demand"]
    other = None if listed or last <= choice.benchmark_until else rules().notes["benchmark_other_bank"]
    note = joined(_weak(used), _unverified(deposit_rates(), used[-1].series, last), other)
    return Interest(steps, _sum(steps), label, rules().rules["demand"], note)


def _lending_interest(bases: Sequence[Base], last: date) -> Interest:
    data = lending_rates()

    def row_of(day: date) -> RateRow:
        for series in rules().lending:
            try:
                return _row_at(data, series, day)
            except NoRate:
                continue
        raise NoRate(day)

    steps, used = _steps(bases, last, [row.first for row in data.rows], row_of)
    label = rules().labels[used[-1].series if len({r.series for r in used}) == 1 else "mixed_lending"]
    late = data.newest_fixing is not None and last > data.verified_until["lpr"]
    missing = fill(rules().notes["lpr_missing"], {"newest": data.newest_fixing or last}) if late else None
    return Interest(steps, _sum(steps), label, rules().rules["lending"], missing)


def _contract(bases: Sequence[Base], last: date, percent: Decimal | None) -> Interest:
    if percent is None:
        return _nothing(InterestKind.CONTRACT, rules().notes["no_contract_rate"])
    row = RateRow("contract", date.min, None, percent, "given", (), None)
    steps, _ = _steps(bases, last, (), lambda _day: row)
    label = fill(rules().labels["contract"], {"rate": rate(percent)})
    return Interest(steps, _sum(steps), label, rules().rules["contract"], None)


def _nothing(kind: InterestKind, why: Words | None) -> Interest:
    label = {InterestKind.LPR: "lpr", InterestKind.DEMAND: "mixed_demand", InterestKind.CONTRACT: "contract_open"}[kind]
    rule = {InterestKind.LPR: "lending", InterestKind.DEMAND: "demand", InterestKind.CONTRACT: "contract"}[kind]
    return Interest((), Decimal("0.00"), rules().labels[label], rules().rules[rule], why)


def _row_at(rates: _Rates, series: str, day: date) -> RateRow:
    for row in rates.rows:
        if row.series == series and row.first <= day and (row.last is None or day <= row.last):
            return row
    raise NoRate(day)


def settlement_day(day: date) -> date:
    """The first settlement day (结息日) on or after a day: the 20th of March, June, September, December since 2005."""
    years = range(day.year, min(day.year + 1, date.max.year) + 1)
    found = next((settled for year in years for settled in _settlement_days(year) if settled >= day), None)
    if found is None:
        raise NoRate(day)
    return found


@cache  # of the calendar alone; a case of some years asks fifteen times
def _settlement_days(year: int) -> tuple[date, ...]:
    periods = rules().settlement
    ends = [*(p.first - DAY for p in periods[1:]), date.max]
    days = [
        settled
        for period, end in zip(periods, ends, strict=True)
        for settled in (date.fromisoformat(f"{year}-{text}") for text in period.days)
        if period.first <= settled <= end
    ]
    return tuple(sorted(days))


def _settlement_cuts(first: date, last: date) -> list[date]:
    """Days on which a new settlement period begins, after `first` and up to `last`."""
    cuts = []
    day = settlement_day(first) + DAY
    while day <= last:
        cuts.append(day)
        day = settlement_day(day) + DAY
    return cuts


def _steps(
    bases: Sequence[Base], last: date, cuts: Sequence[date], row_of: Callable[[date], RateRow]
) -> tuple[tuple[InterestStep, ...], list[RateRow]]:
    """Cut the period at every change of base or rate; neighbours with the same base and rate are one step."""
    first = bases[0][0]
    marks = sorted({first, *(day for day, _ in bases if day <= last), *(c for c in cuts if first < c <= last)})
    used = [row_of(mark) for mark in marks]
    pieces: list[tuple[Decimal, Decimal, date, date]] = []
    for (start, following), row in zip(pairwise([*marks, plus(last, 1)]), used, strict=True):
        base = next((amount for day, amount in reversed(bases) if day <= start), Decimal(0))
        if pieces and pieces[-1][:2] == (base, row.pct):
            pieces[-1] = (base, row.pct, pieces[-1][2], following - DAY)
        else:
            pieces.append((base, row.pct, start, following - DAY))
    return tuple(_step(*piece) for piece in pieces if piece[0] > 0 and piece[2] <= piece[3]), used


def _step(base: Decimal, percent: Decimal, first: date, last: date) -> InterestStep:
    days, year = (last - first).days + 1, rules().year_days
    amount = cents(base * percent * days / 100 / year)
    return InterestStep(base=base, rate_pct=percent, first=first, last=last, days=days, year_days=year, amount=amount)


def _sum(steps: Sequence[InterestStep]) -> Decimal:
    return sum((step.amount for step in steps), Decimal("0.00"))


def _weak(used: Sequence[RateRow]) -> Words | None:
    """The stretch whose rate rests on weak sources, if any."""
    weak = [row for row in used if row.confidence == "low"]
    if not weak:
        return None
    last = weak[-1].last or deposit_rates().verified_until[weak[-1].series]
    return fill(rules().notes["low_confidence"], {"first": weak[0].first, "last": last})


def _unverified(data: _Rates, series: str, last: date) -> Words | None:
    """What to say when the period runs past the last day that a source confirms."""
    until = data.verified_until[series]
    if last <= until:
        return None
    return fill(rules().notes["unverified"], {"label": rules().labels[series], "until": until})
