"""Two visitors in the first second of a worker ended it: msgspec shows a second thread the half-written note on a type.

The kernel's log had it as a segmentation fault in msgspec; six requests of a load test fell with it.
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
READERS = {"msgspec.convert", "msgspec.json.decode", "msgspec.msgpack.decode"}


@pytest.mark.parametrize("turn", range(8))
def test_first_use_by_eight_threads(turn):
    """Each process died in four of six turns before types were made ready by one thread."""
    done = subprocess.run([sys.executable, "-c", AT_ONCE], cwd=BASE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_nothing_is_read_into_a_type_that_is_not_ready():
    """`msgspec.convert(x, T)` and `decode(x, type=T)` take T from `ready`."""
    bare = []
    for room in ("legal_refs", "complaints", "config"):
        for path in (BASE / room).rglob("*.py"):
            calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
            bare += [f"{path.name}:{call.lineno}" for call in calls if _bare(call)]
    assert bare == []


def _bare(call: ast.Call) -> bool:
    shapes = [k.value for k in call.keywords if k.arg == "type"] or call.args[1:2]
    return ast.unparse(call.func) in READERS and any(not ast.unparse(s).startswith("ready(") for s in shapes)
