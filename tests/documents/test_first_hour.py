"""The first hour: a block that was asked for and is not in effect yet is asked for first, and nowhere called done."""

from __future__ import annotations

from msgspec import structs

from complaints.documents import catalogue
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Freeze
from legal_refs.case.vocabulary import Answer, ContactChannel
from tests.documents.test_arguments import ON, example, papers

ASKED = "要求办理挂失、冻结，至今没有办妥"


def _blocked(name: str, answer: Answer | None) -> Case:
    case = example(name)
    asked = Freeze(when=case.discovery.when, channel=ContactChannel.HOTLINE, in_effect=answer)
    return structs.replace(case, freeze=asked, complaint=None, notices=(), debt=None)


def test_a_block_that_is_not_in_effect_is_the_first_request_and_is_not_called_done() -> None:
    for name in ("quick-pay", "gan-today"):
        made = papers(_blocked(name, Answer.NO))
        for paper in ("B1", "B3", "C1"):
            assert "立即对本人尾号" in made[paper] and ASKED in made[paper], (name, paper)
        assert ASKED in made["D1"] and "其后没有新的争议交易" not in "".join(made.values())
        assert "停止上述支付渠道" in made["B1"] or name == "gan-today"
        assert made["B1"].index("立即对本人") < made["B1"].index("被盗刷的存款本金")


def test_a_block_that_is_in_effect_is_told_as_done() -> None:
    for answer in (Answer.YES, None):
        made = papers(_blocked("gan-today", answer))
        assert "立即对本人尾号" not in made["B1"] and "至今没有办妥" not in "".join(made.values())
        assert "办理挂失、冻结" in made["B1"]


def test_a_demand_with_a_period_is_not_advised_in_the_hour_of_the_complaint() -> None:
    """The day of discovery is the day of the papers; 15 days later, or after a complaint, the demand is advised."""
    case = _blocked("gan-today", Answer.NO)
    found = structs.replace(case.discovery, when=structs.replace(case.discovery.when, day=ON))
    now = structs.replace(case, discovery=found)
    complained = structs.replace(now, complaint=example("gan-refused").complaint)
    advised = [{o.id for o in catalogue.offers(c, assess(c, ON)) if o.recommended} for c in (now, case, complained)]
    assert ["B3" in ids for ids in advised] == [False, True, True] and all("B1" in ids for ids in advised[:2])
