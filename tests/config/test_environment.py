import multiprocessing
import stat

import pytest

from config import environment


@pytest.mark.parametrize(("said", "meant"), [("1", True), ("Yes", True), ("on", True), ("false", False), ("0", False)])
def test_flags(monkeypatch, said, meant):
    monkeypatch.setenv("SOME_FLAG", said)
    assert environment.flag("SOME_FLAG", not meant) is meant


def test_an_empty_variable_is_its_default_and_a_strange_word_an_error(monkeypatch):
    monkeypatch.setenv("SOME_FLAG", "")
    assert environment.flag("SOME_FLAG", True) is True
    monkeypatch.setenv("SOME_FLAG", "maybe")
    with pytest.raises(ValueError, match="SOME_FLAG"):
        environment.flag("SOME_FLAG")
    monkeypatch.setenv("SOME_NUMBER", "-3")
    with pytest.raises(ValueError, match="SOME_NUMBER"):
        environment.number("SOME_NUMBER", 1)


@pytest.fixture
def no_secrets(monkeypatch):
    monkeypatch.delenv("SECRETS", raising=False)
    monkeypatch.delenv("SECRETS_FILE", raising=False)
    return monkeypatch


def test_a_public_site_refuses_to_start_without_its_own_long_secrets(no_secrets, tmp_path):
    with pytest.raises(ValueError, match="SECRETS"):
        environment.server_secrets(True, tmp_path)
    no_secrets.setenv("SECRETS", "short")
    with pytest.raises(ValueError, match="50 characters") as refused:
        environment.server_secrets(True, tmp_path)
    assert "short" not in str(refused.value)
    assert not list(tmp_path.iterdir())


def test_secrets_rotate_newest_first_from_variable_or_file(no_secrets, tmp_path):
    newer, older = "n" * 50, "o" * 50
    no_secrets.setenv("SECRETS", f"{newer}, {older}")
    assert environment.server_secrets(True, tmp_path) == [newer, older]
    file = tmp_path / "secrets"
    file.write_text(f"{older}\n{newer}\n")
    no_secrets.setenv("SECRETS_FILE", str(file))
    assert environment.server_secrets(True, tmp_path) == [older, newer]


def test_the_development_secret_is_private_and_stays(no_secrets, tmp_path):
    first = environment.server_secrets(False, tmp_path / "var")
    assert first == environment.server_secrets(False, tmp_path / "var")
    file = tmp_path / "var" / "development-secret"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 and len(first[0]) >= 50
    assert list((tmp_path / "var").iterdir()) == [file]


def _secret(place):
    return environment.server_secrets(False, place)[0]


def test_processes_that_start_together_agree_on_one_secret(no_secrets, tmp_path):
    with multiprocessing.get_context("fork").Pool(8) as pool:
        assert len(set(pool.map(_secret, [tmp_path / "var"] * 16))) == 1
