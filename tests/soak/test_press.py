"""The press at length: many threads, a run killed twice, damaged rows, memory. The short forms run in `make test`."""

from __future__ import annotations

import io
import random
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
from lxml import etree

from complaints.documents import dossier, filling
from complaints.documents.catalogue import document
from legal_refs.assessment import assess
from legal_refs.case import casefile
from tests.bench.memory import measured
from tests.cards import TODAY
from tests.pressing import COLUMNS, PAPER, SHARED, content, killed, line, person, run, table

FAULTS = (
    lambda cells: line(cells[:-1]),
    lambda cells: line([*cells, "多"]),
    lambda cells: line([*cells[:2], "很多钱", *cells[3:]]),
    lambda cells: line([*cells[:3], "昨天", cells[4]]),
    lambda cells: line(["名" * 300, *cells[1:]]),
    lambda cells: line(["零\x00字", *cells[1:]]),
    lambda cells: b'"' + line(cells),
    lambda cells: b"\xff\xfe" + line(cells),
)


def in_threads(renders: int) -> int:
    """Make papers in 8 threads, each for a person of its own; returns how many carried exactly their own marker."""
    base = casefile.load_path(SHARED)
    assessment, row = assess(base, TODAY), document(PAPER)

    def one(number: int) -> bool:
        mark = f"标记{number}号"
        case = msgspec.structs.replace(base, victim=msgspec.structs.replace(base.victim, name=mark))
        data = dossier.render(dossier._template(row.file, "compact"), filling.slots(row, case, assessment))
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert package.testzip() is None
            body = package.read("word/document.xml")
        return set(re.findall(r"标记\d+号", "".join(etree.fromstring(body).itertext()))) == {mark}

    with ThreadPoolExecutor(8) as pool:
        return sum(pool.map(one, range(renders)))


def test_threads_short():
    assert in_threads(400) == 400


@pytest.mark.soak
def test_threads(figure):
    assert in_threads(10_000) == 10_000
    figure("press in 8 threads", 10_000, "renders, each with its own marker alone, all valid")


def killed_twice(tmp_path, rows: int) -> str:
    """Kill a run, its parent alone and then the whole group, finish it, and compare with an undisturbed one."""
    source = table(tmp_path / "victims.csv", rows)
    broken, calm = tmp_path / "broken", tmp_path / "calm"
    looks = killed(source, broken, rows // 4, whole_group=False)
    looks += killed(source, broken, rows // 2, whole_group=True)
    last = run(source, broken)
    assert last.returncode == 0, last.stderr[-2000:]
    kept = int(re.search(r"^there already +([\d,]+)$", last.stdout, re.M).group(1).replace(",", ""))
    assert kept >= rows // 2
    assert run(source, calm).returncode == 0
    left = content(broken)
    assert left == content(calm) and len(left) == 2 * rows + 2
    return f"letters, killed twice, {kept:,} kept, the same bytes as undisturbed, {looks:,} looks and no partial file"


def test_killed_short(tmp_path):
    killed_twice(tmp_path, 200)


@pytest.mark.soak
def test_killed(tmp_path, figure):
    figure("press kill -9", 10_000, killed_twice(tmp_path, 10_000))


def damaged(tmp_path, rows: int) -> int:
    """A table with 1 % damaged rows; asserts that each is named with its reason, and all others made."""
    bad = sorted(random.Random(7).sample(range(1, rows + 1), rows // 100))
    broken = {number: FAULTS[i % len(FAULTS)](person(number)) for i, number in enumerate(bad)}
    done = run(table(tmp_path / "victims.csv", rows, broken), tmp_path / "out")
    assert done.returncode == 1
    named = re.findall(r"^row (\d+) \(line \d+\): .{10,}$", done.stderr, re.M)
    assert sorted(map(int, set(named))) == bad
    assert "很多钱" not in done.stderr and "昨天" not in done.stderr and "标记" not in done.stderr
    made = {int(path.name[:6]) for path in (tmp_path / "out").glob("[0-9]*")}
    assert made == set(range(1, rows + 1)) - set(bad)
    return len(bad)


def test_damaged_short(tmp_path):
    assert damaged(tmp_path, 200) == 2 and len(COLUMNS) == 5


@pytest.mark.soak
def test_damaged(tmp_path, figure):
    figure("press with damaged rows", damaged(tmp_path, 10_000), "of 10,000 rows damaged, each named, the rest made")


@pytest.mark.soak
def test_memory(figure):
    early, late = measured(5_000)
    figure("press memory", round(late / early, 3), f"resident after 5,000 renders against after 100 ({late >> 20} MB)")
    assert late <= 1.1 * early
