"""The shipped units and the compose file: shut off as far as they say, and agreed with each other and the proxy."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNITS = ("complaints-site@1", "complaints-worker@1", "complaints-migrate")
MOST_EXPOSED = 2.5


@pytest.mark.systemd
@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_is_shut_off_from_what_it_does_not_need(unit, tmp_path):
    """systemd's own measure, 0 (shut) to 10 (open), with the drop-in that all three share."""
    shutil.copytree(DEPLOY, tmp_path / "etc/systemd/system")
    (tmp_path / "usr/lib/systemd/system").mkdir(parents=True)
    asked = ("systemd-analyze", "security", "--offline=true", f"--root={tmp_path}", "--no-pager", f"{unit}.service")
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    found = re.search(r"exposure level for \S+: ([0-9.]+)", said)
    assert found is not None and float(found.group(1)) <= MOST_EXPOSED, said[-300:]


def test_the_proxy_the_units_and_the_containers_agree_on_ports_and_roles():
    unit = (DEPLOY / "complaints-site@.service").read_text(encoding="utf-8")
    proxy = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]
    sites = [service for name, service in services.items() if name.startswith("site")]
    assert "BIND=127.0.0.1:800%i" in unit
    ports = re.findall(r"server (127\.0\.0\.1:800\d);", proxy)
    assert ports == ["127.0.0.1:8001", "127.0.0.1:8002"] == [site["environment"]["BIND"] for site in sites]
    roles = set(re.findall(r"CREATE ROLE (\w+)", (DEPLOY / "roles.sql").read_text(encoding="utf-8")))
    urls = [service["environment"]["DATABASE_URL"] for service in services.values() if "DATABASE_URL" in str(service)]
    told = " ".join([*urls, *(path.read_text(encoding="utf-8") for path in DEPLOY.glob("complaints-*.service"))])
    assert set(re.findall(r"postgres://(\w+)@", told)) == roles == {"complaints", "complaints_owner"}


def test_containers_write_nowhere_but_where_they_are_told_and_images_are_not_named_by_a_tag():
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]
    for name, service in services.items():
        assert service["image"] == "complaints" or service["image"].startswith("${"), name
        if service["image"] == "complaints":
            assert service["read_only"] and service["cap_drop"] == ["ALL"], name
    assert services["worker"]["deploy"]["replicas"] == 2 and services["database"]["network_mode"] == "none"


def test_the_drop_in_is_named_for_every_unit():
    """systemd takes complaints-.service.d for each unit whose name begins so."""
    assert (DEPLOY / "complaints-.service.d/hardening.conf").is_file()
    assert {path.name.split("@")[0].split(".")[0] for path in DEPLOY.glob("*.service")} == {
        name.split("@")[0] for name in UNITS
    }
