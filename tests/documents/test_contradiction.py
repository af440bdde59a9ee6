"""No paper contradicts an answer: pairs of answers over the vocabulary, and the sentences that would deny them."""

from __future__ import annotations

import itertools
import re

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier
from legal_refs.assessment import assess
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer
from tests.documents.test_arguments import ON, example

YES, NO = Answer.YES, Answer.NO
CODE = "没有将短信验证码告诉|没有向任何人(透露|提供)|没有向他人透露验证码"
DENIED_BY = {
    (
        "custody.card_in_hand",
        NO,
    ): "银行卡由(原告本人|本人)持有|真卡由(原告|本人)持有|银行卡在(原告|本人)手中|未能识别伪卡|使用的不是真卡",
    ("custody.card_in_hand", YES): "银行卡不在",
    ("custody.pin_shared", YES): "没有将密码告知",
    ("custody.card_lent", YES): "没有出借",
    ("custody.code_told", YES): CODE,
    ("custody.code_typed", YES): CODE,
    ("custody.code_forwarded", YES): CODE,
    ("custody.phone_lost", YES): "没有遗失手机",
    ("custody.linked_payment", YES): "没有将该卡绑定|没有绑定",
    ("custody.linked_payment", NO): "曾将该卡绑定",
    ("custody.link_clicked", NO): "曾点开",
    ("custody.trojan", NO): "曾被植入恶意程序",
    ("custody.sim_swapped", NO): "被他人补办",
    ("circumstances.alert_received", YES): "没有收到任何提醒",
    ("circumstances.alert_sent", YES): "没有就上述交易发送提醒",
    ("circumstances.skimmer_found", NO): "曾发现他人加装",
    ("circumstances.video_other_person", NO): "操作人不是",
    ("circumstances.bank_ignored_notice", NO): "没有采取措施。",
    ("circumstances.video_lost", NO): "现已无法取得",
}
PAPERS = ("A1", "A2", "A4", "B1", "B3", "B6", "B8", "C1", "D1")
BASES = ("gan-today", "trojan-sms")
PAIRS = [(name, *pair) for name in BASES for pair in itertools.combinations(DENIED_BY, 2) if pair[0][0] != pair[1][0]]


def said(case: Case, *answers: tuple[str, Answer]) -> Case:
    for path, answer in answers:
        group, field = path.split(".")
        part = getattr(case, group)
        note = {"note": None} if group == "custody" else {}  # the example's own words are its own
        case = structs.replace(case, **{group: structs.replace(part, **{field: answer}, **note)})
    return case


def denials(case: Case, *answers: tuple[str, Answer]) -> list[str]:
    assessment = assess(case, ON)
    found = []
    for paper in (o.id for o in catalogue.offers(case, assessment) if o.offered and o.id in PAPERS and not o.blockers):
        text = "\n".join(map(str, dossier.slots(catalogue.document(paper), case, assessment).values()))
        told = "".join(s for s in re.split(r"(?<=[。；\n])", text) if not re.search("要证明|证明操作人|☐|证明", s))
        found += [f"{paper}: {hit.group()}" for one in answers if (hit := re.search(DENIED_BY[one], told))]
    return found


@pytest.mark.parametrize(("name", "one", "other"), PAIRS[::12])
def test_no_paper_denies_an_answer(name: str, one: tuple[str, Answer], other: tuple[str, Answer]) -> None:
    assert denials(said(example(name), one, other), one, other) == []


@pytest.mark.soak
@pytest.mark.parametrize(("name", "one", "other"), PAIRS)
def test_no_paper_denies_any_pair(name: str, one: tuple[str, Answer], other: tuple[str, Answer]) -> None:
    assert denials(said(example(name), one, other), one, other) == []


@pytest.mark.parametrize(
    ("name", "path", "answer", "denied"),
    [
        ("gan-today", "custody.pin_shared", NO, ("custody.pin_shared", YES)),
        ("gan-today", "custody.card_in_hand", YES, ("custody.card_in_hand", NO)),
        ("gan-today", "circumstances.video_other_person", YES, ("circumstances.video_other_person", NO)),
        ("trojan-sms", "custody.trojan", YES, ("custody.trojan", NO)),
        ("trojan-sms", "custody.sim_swapped", YES, ("custody.sim_swapped", NO)),
    ],
)
def test_the_sentences_are_those_that_papers_print(
    name: str, path: str, answer: Answer, denied: tuple[str, Answer]
) -> None:
    """Where the answer is the other one, the sentence stands: what the test above looks for can be found."""
    assert denials(said(example(name), (path, answer)), denied)


LAPSES = ("pin_shared", "pin_with_card", "code_forwarded", "code_typed", "screen_shared", "remote_control", "nfc_relay")


@pytest.mark.parametrize("lapse", LAPSES)
def test_who_tells_of_a_lapse_is_not_said_to_be_without_fault(lapse: str) -> None:
    """The paper tells the lapse among the facts: its answer on care may not say that there is none."""
    case = said(example("trojan-sms"), ("custody.pin_shared", NO), ("custody.code_told", NO), (f"custody.{lapse}", YES))
    assessment = assess(case, ON)
    text = "".join(map(str, dossier.slots(catalogue.document("A1"), case, assessment).values()))
    assert "原告已如实说明保管的情况" in text
    assert "不能证明原告存在保管上的过错" not in text and "不能推定" not in text
