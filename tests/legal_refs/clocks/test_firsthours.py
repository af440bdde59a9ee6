"""The first hours: every kind of incident has its steps, in both languages, in order of time."""

import pytest

from legal_refs.case.vocabulary import Incident, TheftKind
from legal_refs.clocks import firsthours


@pytest.mark.parametrize("incident", list(Incident))
def test_every_incident_has_steps_for_minutes_hour_day_and_week(incident):
    column = firsthours.column_of(incident)
    assert [row.when.en for row in column.rows][:3] == ["Within minutes", "Within an hour", "Within 24 hours"]
    assert "Within seven days" in [row.when.en for row in column.rows]
    for row in column.rows:
        assert row.steps and all(step.zh.endswith("。") and step.en.endswith(".") for step in row.steps)


def test_the_kind_of_incident_decides():
    assert firsthours.column_of(Incident.COUNTERFEIT_ATM).id == "counterfeit"
    assert firsthours.column_of(Incident.ONLINE_SIM_SWAP).id == "online"
    assert firsthours.column_of(Incident.CREDIT_QUERY).id == "leak"
    assert firsthours.column_of(Incident.LEAK_THEN_THEFT).id == "counterfeit"
    assert firsthours.column_of(Incident.LEAK_THEN_THEFT, TheftKind.ONLINE).id == "online"
