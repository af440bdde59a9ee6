"""Small case files of each kind of incident for one day, from which the tests of the law on time are built."""

from __future__ import annotations

from datetime import date
from typing import Any

from legal_refs.case import casefile
from legal_refs.case.facts import Case

INCIDENTS = {
    "debit": "counterfeit_atm",
    "credit": "counterfeit_pos",
    "phishing": "online_phishing",
    "quickpay": "online_quick_pay",
    "skimmer": "skimmer_premises",
    "calls": "leak_calls",
    "statement": "leak_statement",
    "insider": "leak_insider_sale",
    "outsourced": "leak_outsourced",
    "creditquery": "credit_query",
    "marketing": "misuse_marketing",
    "leaktheft": "leak_then_theft",
    "lostcard": "card_lost_stolen",
    "unknownhow": "unknown_how",
    "loan": "loan_in_my_name",
    "staff": "staff_took_deposit",
    "none": "none_of_these",
}
THEFTS = ("debit", "credit", "phishing", "quickpay", "skimmer", "leaktheft", "lostcard", "unknownhow", "staff")
CHANNELS = {
    "credit": "pos",
    "phishing": "online_bank",
    "quickpay": "quick_pay",
    "lostcard": "pos",
    "unknownhow": "other",
    "staff": "counter",
}


def plain_case(kind: str, day: date | None) -> dict[str, Any]:
    """A case of this kind on `day`, found and reported to the police on that day; no day where `day` is None."""
    case: dict[str, Any] = {
        "incident": INCIDENTS[kind],
        "victim": {"birth_date": "1985-05-05"},
        "bank": {"name": "示例银行股份有限公司示例支行", "has_licence": "yes"},
    }
    if kind in THEFTS or kind in ("statement", "outsourced"):
        case["card"] = {"kind": "credit" if kind in ("credit", "outsourced", "lostcard") else "debit"}
    if day is not None:
        case |= {"discovery": {"when": _moment(day)}, "police": {"when": _moment(day)}}
    if kind in THEFTS and day is not None:
        case["transactions"] = [{"when": _moment(day), "cny": "6000.00", "channel": CHANNELS.get(kind, "atm")}]
        case["freeze"] = {"when": _moment(day)}
    if kind not in THEFTS or kind == "leaktheft":
        case["leak"] = _leak(kind, day)
    if kind == "leaktheft":
        case["theft_kind"] = "counterfeit"
    return case


def _moment(day: date) -> dict[str, str]:
    return {"day": day.isoformat()}


def _leak(kind: str, day: date | None) -> dict[str, Any]:
    leak: dict[str, Any] = {"consent_given": "no", "consequences": ["calls"]}
    if kind in ("statement", "insider", "creditquery"):
        leak["categories"] = ["statement"] if kind != "creditquery" else ["credit_report"]
    if kind in ("creditquery", "marketing"):
        leak["recipient"] = "某公司"
    if day is not None and kind != "leaktheft":
        leak["occurred"] = day.isoformat()
    return leak


def case_with(kind: str, day: date | None, **changes: Any) -> Case:
    """The plain case with fields changed by their dotted path ("police.when.day"); None clears a field."""
    plain = plain_case(kind, day)
    for path, value in changes.items():
        *way, last = path.split(".")
        target = plain
        for name in way:
            target = target.setdefault(name, {})
        target[last] = value
        if value is None:
            del target[last]
    return casefile.from_plain(plain)
