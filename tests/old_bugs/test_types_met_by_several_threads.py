"""Two visitors in the first second of a worker ended it: msgspec shows a second thread the half-written note on a type.

The kernel's log had it as a segmentation fault in msgspec; six requests of a load test fell with it. Later one visitor
compiled a question of the interview while another looked through them: a server error on the first page.
"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[2]
AT_ONCE = """
import sys, threading, yaml
from pathlib import Path
from legal_refs.case import casefile
sys.setswitchinterval(1e-6)
plain = yaml.safe_load(Path("examples/gan-today.case.yaml").read_text("utf-8"))
together = threading.Barrier(8)
def first_use():
    together.wait()
    casefile.from_plain(plain)
threads = [threading.Thread(target=first_use) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""
FIRST_PAGES = """
import os, sys, threading
from pathlib import Path
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
django.setup()
from complaints.documents import dossier
from complaints.journey import answers, flow
from legal_refs.assessment import assess
from legal_refs.case import casefile
from datetime import date
sys.setswitchinterval(1e-6)
together, through = threading.Barrier(4), []
def first_visit(example):
    together.wait()
    case = casefile.load_path(Path("examples", f"{example}.case.yaml"))
    given = answers.from_case(case)
    case = answers.to_case(given, flow.flow(given))
    through.append(dossier.build(case, assess(case, date(2026, 11, 28)), ["B1", "D1"]))
names = ["gan-today", "card-lost", "loan-in-my-name", "sim-swap"]
threads = [threading.Thread(target=first_visit, args=(name,)) for name in names]
for thread in threads: thread.start()
for thread in threads: thread.join()
sys.exit(len(through) != len(names))
"""
READERS = {"msgspec.convert", "msgspec.json.decode", "msgspec.msgpack.decode"}
LOOKS = {"inspect.type_info": "ready(", "msgspec.json.schema_components": "map(ready, "}
"""They look at a type as a reading does: four of fifty first visits died of the one that drew the tree of fields."""


@pytest.mark.parametrize("turn", range(8))
def test_first_use_by_eight_threads(turn):
    """Each process died in four of six turns before types were made ready by one thread."""
    done = subprocess.run([sys.executable, "-c", AT_ONCE], cwd=BASE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("turn", range(3))
def test_first_pages_by_four_threads(turn):
    """Three of three turns ended in "dictionary changed size during iteration"."""
    done = subprocess.run([sys.executable, "-c", FIRST_PAGES], cwd=BASE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_nothing_is_read_into_a_type_that_is_not_ready():
    """`msgspec.convert(x, T)`, `decode(x, type=T)` and what looks at the fields of T take T from `ready`."""
    bare = []
    for room in ("legal_refs", "complaints", "config"):
        for path in (BASE / room).rglob("*.py"):
            calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
            bare += [f"{path.name}:{call.lineno}" for call in calls if _bare(call)]
    assert bare == []


def _bare(call: ast.Call) -> bool:
    called = ast.unparse(call.func)
    if called in LOOKS:
        return not ast.unparse(call.args[0]).startswith(LOOKS[called])
    shapes = [k.value for k in call.keywords if k.arg == "type"] or call.args[1:2]
    return called in READERS and any(not ast.unparse(s).startswith("ready(") for s in shapes)
