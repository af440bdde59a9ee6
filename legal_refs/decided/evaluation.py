"""How good the range is (评估): coverage, width, error on decided cases, none used for its own prediction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from statistics import mean, median

import msgspec
from msgspec import Struct, structs

from legal_refs.decided import calibration, fault, precedentfile, toldfile
from legal_refs.decided.calibration import Observation
from legal_refs.decided.faultfile import KINDS, table
from legal_refs.decided.precedentfile import FACT_KEYS
from legal_refs.decided.split import Split
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DataError
from legal_refs.questions.compiler import setting_of

NAMES = ("n", "coverage", "width", "mae", "baseline_0.7", "baseline_1", "baseline_median")


class _Judged(Struct, frozen=True):
    """What the evaluation reads of a decided case in the exchange format; other keys are allowed and ignored."""

    id: str
    category: str
    bank_share: float | None
    facts: dict[str, bool | None]
    source: tuple[str, ...] | None = None
    period_vs_2021_rule: str | None = None
    decided: str | None = None
    use_for_calibration: bool | None = None


class Figures(Struct, frozen=True):
    """Figures of an evaluation: n cases, the rest as shares of 1."""

    n: int
    coverage: float
    width: float
    mae: float
    baseline_07: float
    baseline_1: float
    baseline_median: float

    def lines(self, of: str = "") -> list[str]:
        """`split <of><name> <value>` a line."""
        values = (self.coverage, self.width, self.mae, self.baseline_07, self.baseline_1, self.baseline_median)
        return [f"split {of}n {self.n}"] + [
            f"split {of}{name} {value:.4f}" for name, value in zip(NAMES[1:], values, strict=True)
        ]


def run(path: str | Path | None = None) -> list[str]:
    """Lines `split <name> <value>` for the decided cases in a JSON file, then `split <kind> <name> <value>` by kind.

    Counted are cases of a counterfeit card or online theft with a known share, except those marked as unfit for
    calibration (all of them where every one is so marked). A case that is in the library, or shares a source page
    with it, is predicted by numbers fitted without these. Without a file the calibration cases of the library are
    taken, with figures by period and those of their twins as the holder would tell them. Raises DataError where the
    file cannot be read or holds no such case.
    """
    if path is not None:
        return _by_kind(read(Path(path)))
    cases = list(calibration.library())
    found = _by_kind(cases)
    for period in ("before", "after"):
        found += evaluate([one for one in cases if one.period == period]).lines(f"{period} ")
    found += [f"told {line}" for line in _by_kind(told())]
    return found + base_rates()


def base_rates() -> list[str]:
    """`base <whose> n <n> full <part> part <part> none <part>`: the collected cases by kind, then random samples."""
    found = []
    for kind in KINDS:
        shares = [one.share for one in calibration.library() if one.kind == kind]
        found.append(_rates(f"collected {kind}", len(shares), shares.count(Decimal(1)), shares.count(Decimal(0))))
    return found + [_rates(f"sample {one.id}", one.all, one.full, one.none) for one in table().samples]


def _rates(whose: str, every: int, full: int, none: int) -> str:
    part = every - full - none
    return f"base {whose} n {every} full {full / every:.2f} part {part / every:.2f} none {none / every:.2f}"


def _by_kind(cases: list[Observation]) -> list[str]:
    found = evaluate(cases).lines()
    for kind in KINDS:
        some = [one for one in cases if one.kind == kind]
        found += evaluate(some).lines(f"{kind} ") if some else []
    return found


def cross_validate(kind: str | None = None) -> Figures:
    """The figures on the calibration cases of the library (of a kind), leaving out whole source pages together."""
    return evaluate([one for one in calibration.library() if kind in (None, one.kind)])


def told() -> list[Observation]:
    """The calibration cases that have a twin, with the facts that the interview would have from the holder."""
    known = {one.id: one for one in calibration.library()}
    facts = {name: fault.facts_of(setting_of(twin, date.max)) for name, twin in toldfile.twins().items()}
    return [structs.replace(known[name], facts=facts[name]) for name in sorted(facts)]


def read(path: Path) -> list[Observation]:
    """Decided cases of an exchange file as observations. Raises DataError."""
    try:
        plain = msgspec.json.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise DataError(f"{path.name}: {error}") from None
    cases = datafiles.convert(plain, list[_Judged], path)
    usable = [case for case in cases if _counted(case)]
    fit = [case for case in usable if case.use_for_calibration is not False]
    return [_observation(case) for case in fit or usable]


def _counted(case: _Judged) -> bool:
    return case.bank_share is not None and _kind(case.category) in ("counterfeit", "online")


def _kind(category: str) -> str:
    found = precedentfile.labels().categories.get(category)
    return found.kind if found else "other"


def _observation(case: _Judged) -> Observation:
    facts = {key: case.facts.get(key) for key in FACT_KEYS}
    share = Decimal(str(case.bank_share))
    seen = calibration.as_category(precedentfile.predictors(facts), case.category)
    return Observation(case.id, _kind(case.category), _period(case), seen, share, frozenset(case.source or ()))


def _period(case: _Judged) -> str:
    if case.period_vs_2021_rule in ("before", "after"):
        return case.period_vs_2021_rule
    return "before" if case.decided is None or case.decided < "2021-05-25" else "after"


def evaluate(cases: list[Observation]) -> Figures:
    """Figures of `cases`, each predicted without itself and its source pages. Raises DataError where there is none."""
    if not cases:
        raise DataError("no counterfeit-card or online case with a known share")
    return figures(cases, [calibration.predict(one, calibration.fitted(_held_out(one))) for one in cases])


def figures(cases: Sequence[Observation], ranges: Sequence[Split]) -> Figures:
    """Coverage, mean width and errors of `ranges`, predicted for `cases` in this order."""
    shares = [float(one.share) for one in cases]
    inside = [found.low <= one.share <= found.high for found, one in zip(ranges, cases, strict=True)]
    errors = [abs(float(found.expected) - share) for found, share in zip(ranges, shares, strict=True)]
    middle = medians()
    return Figures(
        n=len(cases),
        coverage=mean(float(one) for one in inside),
        width=mean(float(found.high - found.low) for found in ranges),
        mae=mean(errors),
        baseline_07=mean(abs(0.7 - share) for share in shares),
        baseline_1=mean(abs(1.0 - share) for share in shares),
        baseline_median=mean(abs(middle[one.kind] - float(one.share)) for one in cases),
    )


def _held_out(one: Observation) -> frozenset[str]:
    known = frozenset(case.id for case in calibration.library())
    return calibration.related(one) & known


def medians() -> dict[str, float]:
    """Median of the bank's share by kind over the library's calibration cases."""
    kinds = sorted({one.kind for one in calibration.library()})
    return {kind: median(float(one.share) for one in calibration.library() if one.kind == kind) for kind in kinds}
