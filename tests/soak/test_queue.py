"""Letters over two worker machines at length: what a second one brings, what the queue costs, every process killed.

A machine here is a core, a network namespace without any network, and a mount of the shared disk at a place of its own.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.pressing import command, content, table
from tests.queueing import environment, jobs, made, soon

pytestmark = [pytest.mark.soak, pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
LETTERS = int(os.environ.get("SOAK_LETTERS", "100000"))
MEASURED = min(LETTERS, 10_000)
KILL_EVERY = 10.0
"""Seconds of processor time: 5 s of two cores, however busy the machine is with other things."""
TICK = os.sysconf("SC_CLK_TCK")
UNSHARED = 'mkdir -p "$0" && mount --bind "$1" "$0" && shift 2 && exec "$@"'


@dataclass
class Process:
    """One process that is started again whenever it was killed, as systemd does."""

    line: list[str]
    env: dict[str, str]
    going: subprocess.Popen[bytes] = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Start it, in this machine's surroundings."""
        self.going = subprocess.Popen(
            self.line, cwd=settings.BASE_DIR, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def again(self) -> None:
        """Start it again if it was killed; what ended by itself stays ended."""
        if self.going.poll() == -signal.SIGKILL:
            self.start()

    def stop(self) -> float:
        """End it; seconds of processor time of what ran last."""
        self.going.terminate()
        _, _, used = os.wait4(self.going.pid, 0)
        self.going.returncode = 0
        return used.ru_utime + used.ru_stime

    def used(self) -> float:
        """Seconds of processor time of what runs now."""
        try:
            fields = Path(f"/proc/{self.going.pid}/stat").read_text().rsplit(") ", 1)[1].split()
        except FileNotFoundError:
            return 0.0
        return sum(map(int, fields[11:13])) / TICK

    def waited(self) -> float:
        """Seconds in which the thread that makes the letters could have run and another process had the core."""
        tasks = Path(f"/proc/{self.going.pid}/task").glob("*/schedstat")
        ran = [[int(number) for number in task.read_text().split()[:2]] for task in tasks]
        return max(ran)[1] / 1e9


def worked(processes: list[Process]) -> float:
    """Seconds of processor time that the processes have used, those that were killed included."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime + sum(process.used() for process in processes)


def machine(shared: Path, number: int) -> Process:
    """A worker on a machine of its own: one core, no network, the shared disk mounted elsewhere."""
    mount = shared.parent / f"machine{number}"
    core = sorted(os.sched_getaffinity(0))[number % len(os.sched_getaffinity(0))]
    worker = ["taskset", "-c", str(core), sys.executable, "manage.py", "worker", "--silent-after", "6"]
    within = ["unshare", "--net", "--mount", "sh", "-c", UNSHARED, str(mount), str(shared)]
    return Process([*within, "worker", *worker], environment(PRESS_DIR=str(mount)))


def run(source: Path, out: Path) -> Process:
    """`bulk --queue`, where the shared disk is mounted as it is here."""
    return Process(command(source, out, "--queue"), environment(PRESS_DIR=str(out.parent)))


def server() -> float:
    """Seconds of processor time that PostgreSQL has used so far, its ended processes included."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (own,) = cursor.fetchone()
    head = Path(f"/proc/{own}/stat").read_text().rsplit(") ", 1)[1].split()[1]
    children = Path(f"/proc/{head}/task/{head}/children").read_text().split()
    ticks = 0
    for pid in (head, *children):
        with suppress(FileNotFoundError):
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
            ticks += sum(map(int, fields[11 : 15 if pid == head else 13]))
    return ticks / TICK


@dataclass
class Took:
    """What a run took: seconds from the first letter to the last, waits for a core left out, and seconds of work."""

    seconds: float
    work: float


def undisturbed(shared: Path, rows: int, machines: int) -> Took:
    """One run over so many machines."""
    source, out, before = table(shared / "victims.csv", rows), shared / f"over{machines}", server()
    workers = [machine(shared, number) for number in range(machines)]
    going = run(source, out)
    try:
        soon(lambda: made(out) > 0)
        began, waited = time.monotonic(), sum(worker.waited() for worker in workers)
        while going.going.poll() is None and made(out) < rows:
            time.sleep(0.5)
        took = time.monotonic() - began - (sum(worker.waited() for worker in workers) - waited) / machines
        _, code, used = os.wait4(going.going.pid, 0)
        going.going.returncode = code
    finally:
        work = sum(worker.stop() for worker in workers)
    assert code == 0 and jobs() == 0
    return Took(took, work + used.ru_utime + used.ru_stime + server() - before)


def alone(source: Path, out: Path) -> float:
    """Seconds of processor time of `bulk` with one process, without a queue."""
    going = subprocess.Popen(
        [*command(source, out), "--workers", "1"], cwd=settings.BASE_DIR, stderr=subprocess.DEVNULL, stdout=-3
    )
    _, code, used = os.wait4(going.pid, 0)
    going.returncode = code
    assert code == 0
    return used.ru_utime + used.ru_stime


def test_a_second_machine_makes_nearly_twice_as_many_and_the_queue_costs_little(tmp_path, figure):
    (shared := tmp_path / "shared").mkdir()
    one, two = undisturbed(shared, MEASURED, 1), undisturbed(shared, MEASURED, 2)
    without = alone(shared / "victims.csv", shared / "alone")
    letters = content(shared / "alone")
    assert content(shared / "over1") == content(shared / "over2") == letters and len(letters) == 2 * MEASURED + 2
    cost, gain = one.work / without - 1, one.seconds / two.seconds
    million = 1_000_000 / MEASURED * two.seconds / 3600
    figure(
        "queue", round(gain, 2), f"times one worker machine, over two, {MEASURED:,} letters, waits for a core left out"
    )
    figure(
        "queue cost", f"{cost:.1%}", f"of the processor time of bulk without it, PostgreSQL included ({without:.0f} s)"
    )
    figure("queue million", round(million, 2), "hours for 1,000,000 letters over two machines of one core, computed")
    assert gain >= 1.85 and cost < 0.05


def test_every_process_killed_at_random_loses_and_doubles_nothing(tmp_path, figure):
    (shared := tmp_path / "shared").mkdir()
    source, out, chance = table(shared / "victims.csv", LETTERS), shared / "out", random.Random(21)
    processes = [machine(shared, 0), machine(shared, 1), going := run(source, out)]
    kills, next_kill = 0, KILL_EVERY
    try:
        while going.going.poll() != 0:
            assert going.going.poll() in (None, -signal.SIGKILL), "the run did not end well"
            if worked(processes) > next_kill:
                chance.choice(processes).going.kill()
                kills, next_kill = kills + 1, worked(processes) + KILL_EVERY
            time.sleep(0.5)
            for process in processes:
                process.again()
    finally:
        for process in processes:
            process.going.kill()
            process.going.wait()
    assert jobs("todo") == jobs("doing") == 0
    subprocess.run(command(source, shared / "calm"), cwd=settings.BASE_DIR, check=True, stderr=-3, stdout=-3)
    left = {name: digest for name, digest in content(out).items() if not name.startswith(".part-")}
    assert left == content(shared / "calm") and len(left) == 2 * LETTERS + 2
    figure("queue kill -9", kills, f"kills among {LETTERS:,} letters, the same bytes as undisturbed, 0 lost, 0 doubled")
