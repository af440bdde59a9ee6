"""No damaged table is silent: load_all names it, the process lives, and it says that it is not ready."""

from __future__ import annotations

import pytest
from django.core.checks import run_checks
from django.test import Client

from complaints import tables
from legal_refs.files.loading import Table, load_all
from tests import damage

TABLES = damage.tables()


def test_all_tables_are_sound():
    assert tables.faults() == ()


def test_every_file_of_the_data_has_a_reader():
    nobody = load_all([table for table in tables.TABLES if table.files != "bodies.yaml"])
    assert [str(fault) for fault in nobody] == ["bodies.yaml: no reader reads this file"]


@pytest.mark.parametrize("name", TABLES)
def test_a_damaged_table_is_named_and_the_process_lives(name, db):
    for how in damage.HARMS:
        with damage.changed(damage.harm(how, TABLES[name]), TABLES[name]):
            told = [str(fault) for fault in tables.faults()]
            assert any(TABLES[name].name in line for line in told), (how, told[:3])
            if how == "wrong kind":
                assert Client().get("/healthz").status_code == 200
                ready = Client().get("/readyz")
                assert ready.status_code == 503 and ready.json()["law"] is False
    assert tables.faults() == ()


def test_the_check_tells_the_faults_of_all_tables_at_once():
    two = [TABLES["deadlines.yaml"], TABLES["desks.yaml"]]
    with (
        damage.changed(damage.harm("wrong kind", two[0]), two[0]),
        damage.changed(damage.harm("wrong kind", two[1]), two[1]),
    ):
        told = [str(message.msg) for message in run_checks(tags=["law"]) if message.id == "complaints.E001"]
    assert any("deadlines.yaml: " in line for line in told) and any("desks.yaml: " in line for line in told)


def test_every_fault_of_one_table_is_told_with_row_and_field():
    def twice_wrong(plain):
        plain["rows"][0]["number"] = ["12378"]
        plain["rows"][1]["why"] = {"zh": "理由"}
        plain["rows"][2]["wen"] = []
        return plain

    with damage.changed(twice_wrong, TABLES["desks.yaml"]):
        told = [str(fault) for fault in tables.faults() if str(fault).startswith("desks.yaml")]
    assert [line.split(": ")[1] for line in told] == ["rows[bank].number", "rows[nfra].why", "rows[nfra_before]"]


def test_what_a_reader_stumbles_over_is_a_fault_and_no_crash():
    told = load_all([*tables.TABLES, Table("x.yaml", lambda: {}["y"])])
    assert [str(fault) for fault in told] == ["x.yaml: KeyError: 'y'"]
