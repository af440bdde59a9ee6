"""Workers that read the law before they served ended where a law file was damaged, and with them the whole site."""

import shutil

from tests import serving
from tests.serving import Site
from tests.walker import Browser

ROOMS = ("config", "legal_refs", "complaints", "templates", "static", "locale")


def test_the_site_starts_and_says_so(tmp_path, monkeypatch):
    for room in ROOMS:
        shutil.copytree(serving.BASE / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(serving.BASE / "manage.py", tmp_path)
    (tmp_path / "legal_refs/data/laws/civil-code.yaml").write_text("id: [", encoding="utf-8")
    monkeypatch.setattr(serving, "BASE", tmp_path)
    with Site(tmp_path, workers=1, WARM_UP="1") as site:
        assert Browser(site.port).send("GET", "/").status == 200
        assert Browser(site.port).send("GET", "/law/").status == 503
