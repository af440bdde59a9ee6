"""The process behind the site: started at the first need, shared, gone or hung without harm to the page."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from complaints.bundle import client, wire
from complaints.documents import dossier

pytestmark = pytest.mark.office


@pytest.fixture
def real_process(settings, tmp_path, monkeypatch):
    """The pid of the process that answers; ended afterwards."""
    settings.VAR_DIR = tmp_path
    started = []
    popen = subprocess.Popen

    def noted(command, **how):
        started.append(popen(command, **how))
        return started[-1]

    monkeypatch.setattr(client.subprocess, "Popen", noted)
    yield started
    for process in started:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def word(assessed) -> wire.Word:
    paper = dossier.build(*assessed("gan-today"), ["A12"]).files[0]
    return wire.Word(paper.title, paper.data)


def test_two_visitors_share_one_process(assessed, real_process):
    first, second = client.pdfs([word(assessed)]), client.pdfs([word(assessed)])
    assert first.pdfs[0].startswith(b"%PDF-") and first == second
    assert len(real_process) == 1
    assert oct(client.address().stat().st_mode)[-3:] == "700"


def test_a_process_that_died_is_begun_anew(assessed, real_process):
    client.picture(b"nothing")
    real_process[0].kill()
    real_process[0].wait()
    assert client.pdfs([word(assessed)]).pdfs[0].startswith(b"%PDF-")
    assert len(real_process) == 2


def test_a_process_that_hangs_costs_a_visitor_its_time_and_no_more(assessed, real_process, monkeypatch):
    client.picture(b"nothing")
    real_process[0].send_signal(signal.SIGSTOP)
    monkeypatch.setattr(client, "SECONDS", 1)
    began = time.monotonic()
    assert client.pdfs([word(assessed)]) == wire.Pdfs([b""], "failed")
    assert time.monotonic() - began < 10


def test_the_site_imports_no_library_of_pdf_or_pictures():
    code = (
        "import os, sys, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings'; django.setup();"
        "import config.urls; print([n for n in ('pikepdf', 'PIL', 'rdocx', 'img2pdf', 'pillow_heif', 'pypdfium2')"
        " if n in sys.modules])"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=120)
    assert printed.stdout.decode().strip() == "[]"
