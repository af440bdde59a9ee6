"""The case-file loader against damaged, hostile and absurd files: a named error or a valid case, nothing else."""

import random
import time
from pathlib import Path

import pytest

from legal_refs.case import casefile
from legal_refs.case.casefile import CaseFileError
from tests.timing import least

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SEEDS = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.case.yaml"))]
SPICE = [
    *(
        "[",
        "]",
        "{",
        "}",
        ":",
        "-",
        "#",
        "&a ",
        "*a",
        "!!python/object:os.system ",
        "!!binary ",
        "|",
        ">",
        "%YAML 9",
        "---",
        "...",
    ),
    *(
        "\x00",
        "\x0b",
        "\ufeff",
        "\u2028",
        "\u0085",
        "𠮷",
        "㛃",
        "·",
        "\t",
        "\r",
        "' ",
        '"',
        "{{ 7*7 }}",
        "{% raw %}",
        "<w:t>",
        "&amp;",
    ),
    *(
        "9" * 400,
        "1e999",
        "-0.001",
        ".inf",
        ".nan",
        "0x1F",
        "2026-13-45",
        "24:61",
        "yes",
        "no",
        "null",
        "~",
        "第一",
        "- " * 60,
    ),
    *(
        "[" * 300,
        "{a: " * 300,
        "? ",
        "<<: *a",
        "a: &a [*a]",
        "\n" * 200,
        " " * 5000,
        "x" * 70_000,
        "\N{RIGHT-TO-LEFT OVERRIDE}",
    ),
]


def mutated(chance: random.Random) -> bytes:
    """One example after one to six accidents."""
    data = bytearray(chance.choice(SEEDS))
    for _ in range(chance.choice([1, 1, 1, 2, 3, 6])):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(9):
            case 0:
                data[at:at] = chance.choice(SPICE).encode("utf-8")
            case 1:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 2:
                del data[at : at + chance.randint(1, 80)]
            case 3:
                lines = data.splitlines(keepends=True)
                line = chance.randrange(len(lines) or 1)
                lines[line:line] = lines[line : line + chance.randint(1, 4)]
                data = bytearray(b"".join(lines))
            case 4:
                lines = data.splitlines(keepends=True)
                chance.shuffle(lines)
                data = bytearray(b"".join(lines[: chance.randint(1, len(lines) or 1)]))
            case 5:
                other = chance.choice(SEEDS)
                data[at:] = other[chance.randrange(len(other)) :]
            case 6 | 7:
                digits = [i for i, byte in enumerate(data) if 48 <= byte <= 57]
                data[chance.choice(digits or [0])] = chance.randint(48, 57)
            case _:
                data = bytearray(data.replace(b": ", b": " + chance.choice(SPICE).encode("utf-8") + b" ", 1))
        data = data or bytearray(b"{}")
    return bytes(data)


BUDGET = 1.0
"""Seconds of processor time for one file."""


def survive(count: int, seed: int) -> tuple[int, int, float]:
    """Load `count` mutated files; return (valid, refused, seconds of the slowest). Any other outcome raises."""
    chance, valid, worst = random.Random(seed), 0, 0.0
    for number in range(count):
        data = mutated(chance)
        started = time.process_time()
        valid += accepted(data, f"seed {seed} file {number}")
        took = time.process_time() - started
        if took >= BUDGET:  # a pause of the machine is no fault of the file
            took = least(lambda data=data: accepted(data, ""), BUDGET)
        worst = max(worst, took)
        assert worst < BUDGET, f"seed {seed} file {number} took {worst:.2f} s"
    return valid, count - valid, worst


def accepted(data: bytes, which: str) -> bool:
    """Whether the file is read; one that is comes back from what is written of it, any other is refused by its name."""
    try:
        case = casefile.loads(data, "some.case.yaml")
    except CaseFileError as error:
        assert error.problems and str(error).startswith("some.case.yaml:"), which
        return False
    assert casefile.loads(casefile.dumps(case)) == case, which
    return True


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "a: [", "&a [", "!!seq [", "[[", "{? "])
def test_depth_without_end_is_refused_and_does_not_end_the_process(opening):
    text = (opening * casefile.MAX_BYTES)[: casefile.MAX_BYTES]
    with pytest.raises(CaseFileError):
        casefile.loads(text)


def test_mutated_files_short():
    valid, refused, _worst = survive(600, seed=9)
    assert valid > 20 and refused > 200  # both outcomes are really exercised


@pytest.mark.soak
def test_mutated_files(figure):
    valid, refused, worst = survive(50_000, seed=20261122)
    figure(
        "case-file fuzz",
        50_000,
        f"mutated files, {valid} valid, {refused} refused by name, 0 other outcomes, the slowest {worst:.2f} s",
    )
    assert valid > 2_000 and refused > 20_000
