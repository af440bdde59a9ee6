"""The scenario cards as a table: what each example must and must not find on its filing day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from legal_refs.case import casefile
from legal_refs.case.facts import Case

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
TODAY = date(2026, 11, 22)


def _ids(text: str) -> frozenset[tuple[str, str]]:
    """ "law-id 1 2; other 3" -> {(law-id, 1), (law-id, 2), (other, 3)}."""
    return frozenset((row.split()[0], a) for row in text.split(";") if row.strip() for a in row.split()[1:])


@dataclass(frozen=True)
class Card:
    """One card: filing day, provisions that must be found, laws that must not."""

    name: str
    on: date
    must: frozenset[tuple[str, str]]
    never: frozenset[str]
    papers: frozenset[str] = field(default_factory=frozenset)

    def case(self) -> Case:
        return casefile.load_path(EXAMPLES / f"{self.name}.case.yaml")


CARDS = [
    Card(
        "gan-2014",
        date(2016, 1, 15),
        _ids(
            "contract-law-1999 60 107; commercial-bank-law-2015 6; consumer-protection-law-2013 7 18;"
            "civil-general-principles-2009 135; civil-procedure-law-2012 21 23 119 121 64"
        ),
        frozenset(
            [
                "civil-code",
                "civil-general-provisions-2017",
                "cybersecurity-law-2016",
                "pipl-2021",
                "bank-card-provisions-2021",
                "limitation-provisions-2020",
                "civil-procedure-law-2017",
                "civil-procedure-law-2021",
                "civil-procedure-law-2023",
                "civil-evidence-provisions-2019",
                "civil-procedure-interpretation-2020",
                "civil-procedure-interpretation-2022",
            ]
        ),
        frozenset({"A1", "B1"}),
    ),
    Card(
        "gan-today",
        TODAY,
        _ids(
            "bank-card-provisions-2021 4 5 6 7 13 15; civil-code 577 188; commercial-bank-law-2015 6;"
            "consumer-protection-law-2013 7"
        ),
        frozenset({"contract-law-1999", "tort-law-2009"}),
        frozenset({"A1", "B1"}),
    ),
    Card(
        "leak-calls",
        TODAY,
        _ids(
            "civil-code 1034 1035 1038 1165 1182; pipl-2021 9 51 57 69 65 66; pboc-financial-consumer-measures-2020 34;"
            "criminal-law-2023 253-1; personal-info-criminal-interpretation-2017 5"
        ),
        frozenset({"contract-law-1999", "tort-law-2009"}),
        frozenset({"B5", "B1", "C1", "C2", "A3", "A5", "A6", "A16", "D1"}),
    ),
    Card(
        "outsourced-2019",
        date(2019, 12, 2),
        _ids(
            "contract-law-1999 60 107 121; tort-law-2009 2 6 15 34; consumer-protection-law-2013 29 50 56;"
            "civil-general-provisions-2017 111; pboc-financial-consumer-measures-2016 28 34; criminal-law-2023 253-1;"
            "civil-procedure-law-2017 119 121"
        ),
        frozenset(
            [
                "civil-code",
                "pipl-2021",
                "data-security-law-2021",
                "bank-card-provisions-2021",
                "pboc-financial-consumer-measures-2020",
                "civil-evidence-provisions-2019",
            ]
        ),
    ),
    Card(
        "outsourced-2025",
        date(2025, 12, 2),
        _ids("civil-code 577 1165 1191 1034 1038; pipl-2021 9 21 51 59 69; consumer-protection-law-2013 29 50 56"),
        frozenset({"contract-law-1999", "tort-law-2009", "cybersecurity-law-2025"}),
    ),
    Card(
        "trojan-sms",
        TODAY,
        _ids("bank-card-provisions-2021 4 6 7 8 13 15; civil-code 577; anti-telecom-fraud-law-2022 18 20 46"),
        frozenset({"contract-law-1999", "tort-law-2009"}),
        frozenset({"B4", "D1", "B1", "C1", "A1", "A6", "A7", "A8"}),
    ),
    Card(
        "statement-leak",
        TODAY,
        _ids(
            "civil-code 1032 1034 1038 1165 1191; pipl-2021 9 28 29 51 69; commercial-bank-law-2015 29;"
            "pboc-financial-consumer-measures-2020 34"
        ),
        frozenset({"contract-law-1999", "tort-law-2009"}),
    ),
    Card(
        "credit-query",
        TODAY,
        _ids("credit-reporting-regulation-2013 13 18 25 26 40; pipl-2021 9 13 28 69; credit-complaint-rules-2024 4"),
        frozenset({"contract-law-1999", "tort-law-2009"}),
        frozenset({"B7", "C4", "B1", "C2", "A3"}),
    ),
    Card(
        "pos-credit",
        TODAY,
        _ids("bank-card-provisions-2021 4 5 6 7 11 13 14"),
        frozenset({"contract-law-1999", "tort-law-2009"}),
        frozenset({"A2", "B6", "B7"}),
    ),
    Card(
        "marketing-c2",
        TODAY,
        _ids("pipl-2021 6 13 14 23 65 66; consumer-protection-law-2013 29 56"),
        frozenset({"contract-law-1999", "tort-law-2009"}),
        frozenset({"C2", "B5", "B1", "A3"}),
    ),
    Card(
        "leak-then-theft",
        TODAY,
        _ids("bank-card-provisions-2021 4 5 6 7 13; civil-code 577 1034 1038; pipl-2021 9 51 69"),
        frozenset({"contract-law-1999", "tort-law-2009"}),
        frozenset({"A1", "A3", "B4"}),
    ),
]
