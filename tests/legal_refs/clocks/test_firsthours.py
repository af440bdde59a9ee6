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


@pytest.mark.parametrize(
    ("incident", "words"),
    [
        (Incident.ACCOUNT_TAKEOVER, ("飞行模式", "远程控制", "卡贴近手机", "其他银行", "用你的名义申请了贷款")),
        (Incident.CARD_LOST_STOLEN, ("挂失", "手机卡", "小额免密", "签购单", "失卡保障")),
        (Incident.CARD_NUMBER_ABROAD, ("境外和无卡支付", "拒付")),
        (Incident.LOAN_IN_MY_NAME, ("停止催收", "信用报告")),
        (Incident.STAFF_TOOK_DEPOSIT, ("原件收好", "总行")),
    ],
)
def test_the_list_of_a_new_situation_says_what_it_needs(incident, words):
    steps = "".join(step.zh for row in firsthours.column_of(incident).rows for step in row.steps)
    assert [word for word in words if word not in steps] == []
