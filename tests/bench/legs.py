"""The legs of the bench; each prints ratios of things measured in turns, in this run, on the same work."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from legal_refs.arguments import points
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.decided.evaluation import cross_validate
from legal_refs.law import library
from tests.bench.docxtemplater import Node, Unavailable
from tests.bench.dossiers import Work, deflate
from tests.bench.memory import measured
from tests.bench.timing import in_turns, many, say, seconds
from tests.cards import CARDS, EXAMPLES, TODAY
from tests.pressing import BASE, command, table


def dossier() -> None:
    """Filling the papers of an example: against docxtpl, against the floor, and with wording and law."""
    work = Work.of("gan-today")
    work.compiled()
    parts = work.filled_parts()
    ours, plain, floor = in_turns(
        9, many(work.compiled, 5), lambda: seconds(work.plain), many(lambda: deflate(parts), 5)
    )
    papers = len(work.rows)
    say("docxtpl", plain / ours, "times faster", f"{papers} papers compiled {_ms(ours)}, docxtpl {_ms(plain)}")
    say("floor", ours / floor, "times the floor", f"the same against deflating the same XML alone, {_ms(floor)}")
    whole, whole_plain = in_turns(5, many(work.whole, 3), lambda: seconds(work.whole_plain))
    what = f"the same with offers, wording and law on both sides, {_ms(whole)} against {_ms(whole_plain)}"
    say("docxtpl-whole", whole_plain / whole, "times faster", what)


def docxtemplater() -> None:
    """The same papers with docxtemplater on Node, where it can be had."""
    _on_node("docxtemplater")


def easy_template_x() -> None:
    """The same papers with easy-template-x on Node, where it can be had."""
    _on_node("easy-template-x")


def _on_node(filler: str) -> None:
    work = Work.of("gan-today")
    with tempfile.TemporaryDirectory() as folder:
        try:
            node = Node(work, Path(folder), filler)
        except (Unavailable, subprocess.TimeoutExpired) as error:
            print(f"bench {filler} skipped ({error})", flush=True)
            return
        try:
            for _ in range(10):  # let V8 compile what is hot
                node.seconds()
            ours, theirs = in_turns(9, many(work.compiled, 5), node.seconds)
        finally:
            node.close()
    say(filler, theirs / ours, "times faster", f"compiled {_ms(ours)}, {filler} {_ms(theirs)}, same text")


def assessing() -> None:
    """assess() over all examples, and how it grows with the law library."""
    filing = {card.name: card.on for card in CARDS}
    cases = [
        (casefile.load_path(path), filing.get(path.name.removesuffix(".case.yaml"), TODAY))
        for path in sorted(EXAMPLES.glob("*.case.yaml"))
    ]
    first = [seconds(lambda c=case, d=day: assess(c, d)) for case, day in cases]
    each = [in_turns(9, many(lambda c=case, d=day: assess(c, d), 10))[0] for case, day in cases]
    median = statistics.median(each)
    say("assess", median * 1000, "ms", f"median of {len(cases)} examples; the very first took {_ms(first[0])}")
    one_law = library.load()
    larger = library.Library(
        {f"{name}-{n}" if n else name: law for n in range(10) for name, law in one_law.laws.items()}, one_law.norms
    )

    def with_library(laws: library.Library) -> float:
        points.library.load = lambda: laws  # type: ignore[assignment]
        try:
            return seconds(lambda: [assess(case, day) for case, day in cases])
        finally:
            points.library.load = real

    real = library.load
    one, much = in_turns(15, lambda: with_library(one_law), lambda: with_library(larger))
    say("assess-library", much / one, "times", "all examples with a library ten times as large, against ours")


def start() -> None:
    """A process from nothing to the law loaded, against Django alone."""
    alone = "import django, os; os.environ['DJANGO_SETTINGS_MODULE']='config.settings'; django.setup()"
    loaded = (
        alone
        + "; from legal_refs.arguments import points; from legal_refs.law import library; library.load(); points.load()"
    )

    def process(code: str) -> float:
        return seconds(lambda: subprocess.run([sys.executable, "-c", code], cwd=BASE, check=True))

    bare, whole = in_turns(5, lambda: process(alone), lambda: process(loaded))
    say("start", whole / bare, "times", f"Django and the law data loaded, {_ms(whole)}, against Django alone")


def bulk(rows: int = 10_000) -> None:
    """The press with one worker and with two, in turns."""

    def letters(workers: int) -> float:
        with tempfile.TemporaryDirectory() as folder:
            source = table(Path(folder) / "v.csv", rows)
            line = command(source, Path(folder) / "out", "--workers", str(workers))
            return seconds(lambda: subprocess.run(line, cwd=BASE, check=True, capture_output=True))

    one, two = in_turns(2, lambda: letters(1), lambda: letters(2))
    say("bulk", one / two, "times faster", f"{rows} letters, 2 workers {rows / two:.0f}/s, 1 worker {rows / one:.0f}/s")


def steps() -> None:
    """One page of the interview against a plain FormView; see steps.py."""
    with tempfile.TemporaryDirectory() as folder:
        own = {"DATABASE_URL": f"sqlite:///{folder}/db.sqlite3", "RATE_FACTOR": "0", "ACCESS_LOG": "0"}
        env = os.environ | own | {"DJANGO_SETTINGS_MODULE": "tests.bench.plainsettings"}
        subprocess.run([sys.executable, "-m", "tests.bench.steps"], cwd=BASE, check=True, env=env)


def memory() -> None:
    """Resident memory after 5,000 renders."""
    early, late = measured(5_000)
    say("memory", late / early, "times", f"after 5,000 renders {late >> 20} MB, after 100 {early >> 20} MB")


def split() -> None:
    """How well the range of the bank's share foretells decided cases left out of it."""
    began = time.perf_counter()
    found = cross_validate()
    took = _ms(time.perf_counter() - began)
    say("split-coverage", found.coverage, "of 1", f"{found.n} decided cases, each left out in turn, in {took}")
    say("split-width", found.width, "of 1", "mean width of the range")
    say("split-error", found.mae, "of 1", f"mean error; always 70/30 {found.baseline_07:.2f}")


def _ms(value: float) -> str:
    return f"{value * 1000:.1f} ms"


LEGS = (assessing, dossier, docxtemplater, easy_template_x, start, steps, memory, bulk, split)
