"""The second request for a copy was a server error where nothing was told of the answer to the first."""

from __future__ import annotations

from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from tests.documents.test_arguments import ON, example


def test_a_second_request_is_made_where_no_answer_was_told() -> None:
    case = example("leak-calls")
    told = structs.replace(case, pi_request=structs.replace(case.pi_request, answer=None))
    text = lint.text(dossier.build(told, assess(told, ON), ["B5b"]).file("B5b").data)
    assert "请求事项" in text and "贵行的答复" not in text and "没有收到答复" not in text
