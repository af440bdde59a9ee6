"""When a page or a question of the interview is open: questions of the registry, and ticks that steer the interview.

What is asked of the case is named from the registry (docs/adding-a-question.md); only a tick, whose path begins with
"_" and never enters the case, is looked at here.
"""

from __future__ import annotations

from typing import Any

from complaints.journey.table import Condition, Facts, asked
from legal_refs.questions import registry
from legal_refs.questions.compiler import Test

FOLLOWS = ("freeze", "police", "notices", "complaint", "regulators", "preserve", "pi_request")


class Asks:
    """A question of the registry, compiled when it is first asked: open where the answers so far say yes."""

    def __init__(self, written: Any) -> None:
        self.written = written
        self._name = ""
        self._test: Test = lambda _setting: None

    def __call__(self, facts: Facts) -> bool:
        if not self._name:
            self.compile()
        return facts.holds(self._name, self._test)

    def compile(self) -> None:
        """Look the question up. Raises ConditionError for a misspelt one."""
        found = registry.registry().compile(self.written)
        asked(found.text, found.reads)
        self._test, self._name = found.holds, found.text


class Joined:
    """Several conditions: the first that gives the decisive answer decides."""

    def __init__(self, parts: tuple[Condition, ...], decisive: bool) -> None:
        self.parts = parts
        self.decisive = decisive

    def __call__(self, facts: Facts) -> bool:
        for part in self.parts:
            if part(facts) is self.decisive:
                return self.decisive
        return not self.decisive


always = Asks("always")
theft = Asks({"any": ["theft", "product_got_money"]})
"""A product that got the money is asked about as a deposit is, since only the voucher tells the two apart."""
leak = Asks("leak")
counterfeit = Asks("counterfeit")
online = Asks("online")
filmed = Asks({"any": ["counterfeit", {"word": {"transactions.channel": ["atm", "pos", "counter"]}}]})
networked = Asks({"any": ["online", "online_at_till", "paid_deceived", "child_paid"]})
scheme = Asks("scheme_dispute")
real_card = Asks("real_card")
by_staff = Asks({"any": ["by_staff", "product_got_money"]})
by_another = Asks("by_another")
leak_told = Asks("leak_told")
loan_named = Asks("loan")
may_borrow = Asks({"all": ["theft", {"unless": "leak"}, "account_entered", "debit_card"]})
loan_in_theft = Asks("loan_in_theft")
false_account = Asks("false_account")
account_entered = Asks("account_entered")
both = Asks("leak_then_theft")
no_theft = Asks({"not": {"any": ["theft", "product_got_money"]}})
credit_card = Asks("credit_card")
linked_by_another = Asks({"all": [{"any": ["online", "online_at_till"]}, {"said_no": "custody.linked_payment"}]})
code_came = Asks({"all": [{"any": ["online", "online_at_till"]}, {"word": {"custody.codes": ["unused", "given"]}}]})
code_given = Asks("code_given_away")
tricked = Asks({"all": ["theft", "tricked"]})
number_changed = Asks({"all": ["online", {"said_yes": "circumstances.number_changed"}]})
sim_swapped = Asks({"all": ["online", {"said_yes": "custody.sim_swapped"}]})
card = Asks({"given": "card.kind"})
theft_by_card = Asks({"all": ["theft", "card_rules"]})
credit_record = Asks("credit_at_stake")
alert_missed = Asks(
    {
        "all": [
            {"unless": {"said_no": "circumstances.alert_sent"}},
            {"unless": {"said_yes": "circumstances.alert_read"}},
            {
                "any": [
                    {"said_no": "circumstances.alert_read"},
                    {"all": [{"said_yes": "circumstances.alert_sent"}, {"said_no": "circumstances.alert_received"}]},
                ]
            },
        ]
    }
)
court_closed = Asks("court_closed")
judged = Asks({"given": "filing.judged_before"})
sued = Asks("sued")
sued_guarantor = Asks({"all": ["sued", "false_account", {"word": {"loan.kind": ["guarantee"]}}]})
own_part = Asks(
    {"any": [{"all": ["sued", {"not": {"word": {"loan.kind": ["guarantee"]}}}]}, {"all": ["theft", "credit_card"]}]}
)
judged_and_sued = Asks({"all": [{"given": "filing.judged_before"}, "sued"]})
judged_as_defendant = Asks("judged_as_defendant")
loan = Asks("loan")
organisation = Asks("organisation")
consumer = Asks({"unless": "organisation"})
company = Asks("company")
person = Asks({"unless": "company"})
foreign = Asks("foreign_party")
mainland = Asks({"unless": "foreign_party"})
arbitrated = Asks("arbitrated")
institution_unnamed = Asks({"all": [{"word": {"card.clause": "arbitration"}}, "institution_unnamed"]})


def is_(path: str, *words: str) -> Asks:
    """The answer at `path` is, or holds, one of the words."""
    return Asks({"word": {path: list(words)}})


def said_yes(path: str) -> Asks:
    """The question at `path` was answered yes."""
    return Asks({"said_yes": path})


def given(path: str) -> Asks:
    """Something was answered at `path`."""
    return Asks({"given": path})


def ticked(path: str, *tokens: str) -> Condition:
    """One of the tokens was ticked; the path begins with "_"."""
    return lambda f: f.has(path, *tokens)


def all_of(*conditions: Condition) -> Joined:
    return Joined(conditions, False)


def any_of(*conditions: Condition) -> Joined:
    return Joined(conditions, True)


ROADS = ("letters", "regulator", "police")
"""The roads of whoever ticked none: what costs nothing and closes nothing."""


def roads(f: Facts) -> tuple[str, ...]:
    """The ways that the person wants to go: what was ticked, else letters, regulator and police."""
    return tuple(f.get("_papers") or ROADS)


def court(f: Facts) -> bool:
    """Papers for a court or an arbitration institution are wanted and no judgment stands in the way."""
    return f.has("_papers", "court") and not court_closed(f)


def regulator(f: Facts) -> bool:
    """Complaints and reports to a regulator are wanted."""
    return "regulator" in roads(f)


def no_agent(f: Facts) -> bool:
    """No agent was ticked."""
    return not f.has("_acting", "agent")


def for_court(condition: Condition | None) -> bool:
    """Whether what this condition opens is open only where court papers are wanted."""
    if isinstance(condition, Joined):
        return not condition.decisive and any(map(for_court, condition.parts))
    return condition is court


def identity(f: Facts) -> bool:
    """A chosen paper needs the identity number (documents.md F: court, police, credit, regulator)."""
    return court(f) or not {"police", "regulator"}.isdisjoint(roads(f)) or credit_matter(f)


credit_matter = Asks("credit_matter")
