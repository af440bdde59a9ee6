"""200 drawn pictures of messages, lists and statements, damaged in five grades and turned in four ways."""

import resource
import time
from statistics import mean

import pytest

from complaints.intake import apart
from tests.intake.rendered import picture
from tests.intake.sighted import Score, score
from tests.intake.trials import TODAY

PICTURES = 200
pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine"),
]


def test_200_pictures():
    """At least 99 of 100 rows right, no wrong amount without a question, income never ticked."""
    total, took = Score(), []
    for number in range(PICTURES):
        drawn = picture(number)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        found = apart.read("pictures", drawn.file, TODAY)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        total.add(score(found, drawn))
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    share = total.right / total.drawn
    print(
        f"\nsoak pictures {share:.4f} of {total.drawn} rows right, {total.asked} with a question beside the year, ",
        end="",
    )
    print(f"{total.unflagged} wrong without one, {total.income_ticked} income as loss; ", end="")
    print(f"{mean(took):.1f} s of processor time a picture (most {max(took):.1f}), {most} MB")
    assert (total.unflagged, total.income_ticked) == (0, 0)
    assert share >= 0.99


def test_no_picture_is_left_on_the_disk(tmp_path, monkeypatch):
    """The process may write no file at all (RLIMIT_FSIZE is 0), and the folder for temporary ones stays empty."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    started = time.time()
    apart.read("pictures", picture(0).file, TODAY)
    assert not list(tmp_path.iterdir()) and time.time() > started
