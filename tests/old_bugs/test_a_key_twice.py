"""A key that stood twice in a data file: the later won without a word, after two changes had been put together."""

from __future__ import annotations

import pytest

from legal_refs.files import datafiles


def test_it_is_named_with_its_line(tmp_path):
    (tmp_path / "a.yaml").write_text("days:\n  first: {zh: 甲}\n  second: {zh: 乙}\n  first: {zh: 丙}\n", "utf-8")
    with pytest.raises(datafiles.DataError, match="first stands twice, again in line 4"):
        datafiles.read_plain(tmp_path / "a.yaml")
