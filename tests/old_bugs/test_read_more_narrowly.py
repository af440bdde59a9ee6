"""What a second reading of new sentences found: true in the case that they were made for, not in its neighbours."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Case, Notice, Police
from legal_refs.case.vocabulary import Answer, ContactChannel, PoliceStatus
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def late_quick_pay(reported: date, **police: object) -> Case:
    """Debits of 2019, known on 28 October 2019; the bank was asked in 2022, the institution is sued beside it."""
    case = example("quick-pay")
    when = case.transactions[0].when
    day = date(2019, 10, 28)
    return structs.replace(
        case,
        transactions=tuple(
            structs.replace(t, when=structs.replace(when, day=date(2019, 10, 20))) for t in case.transactions
        ),
        discovery=structs.replace(case.discovery, when=structs.replace(when, day=day, clock=None), obligor_known=day),
        freeze=None,
        victim=structs.replace(case.victim, id_no="410105195604050022"),
        complaint=None,
        payments=(),
        regulators=(),
        payment_institution=structs.replace(case.payment_institution, sue=True),
        police=Police(when=structs.replace(when, day=reported, clock=None), station="郑州市公安局金水分局", **police),
        notices=(
            Notice(
                addressee=case.bank.name,
                day=date(2022, 6, 1),
                arrived=date(2022, 6, 3),
                channel=ContactChannel.EMS,
                demand=Answer.YES,
            ),
        ),
    )


def test_an_open_report_holds_the_period_of_another_defendant_only_while_it_ran() -> None:
    """Three years from 28 October 2019 end on 28 October 2022: a report of 2021 interrupts, one of 2024 does not."""
    told = "对被告二的诉讼时效期间不重新计算"
    in_time = made(late_quick_pay(date(2021, 1, 10), status=PoliceStatus.FILED), "A1", "F1")
    assert told in in_time["A1"] and "只能主张报案使时效中断" in in_time["F1"]
    late = made(late_quick_pay(date(2024, 1, 10), status=PoliceStatus.FILED), "A1", "F1")
    assert told not in late["A1"] and "没有使时效逐次中断，向银行提出的要求不当然及于它" in late["F1"]
    ended = late_quick_pay(date(2021, 1, 10), status=PoliceStatus.WITHDRAWN, outcome_known=date(2021, 12, 1))
    ended = structs.replace(ended, filing=structs.replace(ended.filing, earlier_suit=date(2024, 5, 1)))
    assert told not in made(ended, "A1")["A1"]
