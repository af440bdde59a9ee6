"""Papers were too long: whole provisions were quoted, and defences answered that nobody had raised."""

from __future__ import annotations

from datetime import date

from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def test_standard_terms_are_answered_where_a_term_is_in_issue() -> None:
    """The bank of the example called on nothing of a contract; one with a charter may."""
    bare = changed(example("skimmer-premises"), "card", contract_name=None, clause_text=None)
    bare = changed(bare, "complaint", decision="密码正确，不予赔付")
    assert "格式条款。" not in text_of(bare)
    raised = changed(bare, "complaint", decision="依照章程，密码相符视为本人交易")
    assert "关于格式条款。" in text_of(raised)
    assert "关于格式条款。" in text_of(changed(bare, "card", contract_name="《借记卡章程》"))


def test_a_further_extension_is_quoted_once_thirty_days_have_passed() -> None:
    case = changed(example("sim-swap"), "complaint", received=date(2026, 10, 1), decided_received=date(2026, 10, 20))
    assert "再延长30日" not in text_of(case, "C1") and "可以延长至30日" in text_of(case, "C1")
    late = changed(case, "complaint", decided_received=date(2026, 11, 10))
    assert "再延长30日" in text_of(late, "C1")
