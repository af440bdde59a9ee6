"""The reader of pictures needs neither a display nor libGL: nothing outside its wheels but what every Debian has."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from complaints.intake import apart

EVERY_DEBIAN = {
    "c",
    "m",
    "mvec",
    "dl",
    "rt",
    "util",
    "pthread",
    "stdc++",
    "gcc_s",
    "z",
    "ld-linux-x86-64",
    "ld-linux-aarch64",
}
"""Libraries of packages that apt itself stands on: libc6, libstdc++6, libgcc-s1, zlib1g."""
WHERE_PRESENT = {"fribidi"}
"""Pillow takes it for right-to-left writing if a machine has it, and does without otherwise."""
MAPPED = "import json; print(json.dumps([line.split()[-1] for line in open('/proc/self/maps') if '.so' in line]))"
READER = f"from complaints.intake import covering, eye, photo, sight; eye.loaded(); {MAPPED}"
PYTHON = f"import bz2, ctypes, lzma, pyexpat, sqlite3, ssl, uuid; {MAPPED}"


@pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine")
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the libraries of a process are listed on Linux only")
def test_it_loads_no_library_that_a_bare_machine_lacks():
    """With its models open, as it reads: what a wheel would load later is loaded by then."""
    assert "onnxruntime_pybind11_state" in loaded(READER, wheels=True)
    assert loaded(READER) - EVERY_DEBIAN - WHERE_PRESENT - loaded(PYTHON) == set()


def loaded(code: str, wheels: bool = False) -> set[str]:
    """Names of the shared libraries of a process (libGL.so.1: GL), without or only those that come in a wheel."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=120)
    paths = {
        path
        for path in json.loads(done.stdout)
        if ("/site-packages/" in path) == wheels and ("/lib/python3" not in path or wheels)
    }
    return {re.sub(r"^lib|(?:-[0-9.]+)?\..*$", "", path.rpartition("/")[2]) for path in paths}
