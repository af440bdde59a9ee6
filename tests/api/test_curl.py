"""The examples of docs/api.md, run as they stand there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from complaints.api import tokens
from tests.api.asking import ON, case

PAGE = Path(__file__).parents[2] / "docs" / "api.md"
EXAMPLES = re.findall(r"```sh\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")


@pytest.mark.django_db(transaction=True)
def test_the_examples_answer_as_the_page_says(settings, live_server, tmp_path: Path) -> None:
    settings.API = True
    secret = tokens.make("the page", tokens.SCOPES, 1, 100)
    (tmp_path / "request.json").write_text(json.dumps({"on": ON, "case": case()}, default=str))
    env = os.environ | {"TOKEN": secret, "SITE": live_server.url}
    done = [subprocess.run(["bash", "-c", one], cwd=tmp_path, env=env, capture_output=True) for one in EXAMPLES]
    assert [one.returncode for one in done] == [0, 0, 0], [one.stderr + one.stdout[:300] for one in done]
    assert json.loads(done[0].stdout)["hits"] and json.loads(done[1].stdout)["filing_day"] == ON
    with zipfile.ZipFile(tmp_path / "papers.zip") as package:
        assert "manifest.json" in package.namelist() and len(package.namelist()) > 3
