import pytest

from complaints.drafts import codes, vault

CODE = codes.new_code()
SECRET = "a secret of the server"


def test_what_is_sealed_opens_again_and_shows_nothing():
    key = vault.key_of(CODE, SECRET)
    sealed = key.seal("身份证 450104".encode(), "draft 1")
    assert key.open(sealed, "draft 1") == "身份证 450104".encode()
    assert b"450104" not in sealed
    assert sealed != key.seal("身份证 450104".encode(), "draft 1")


def test_neither_the_code_alone_nor_the_secret_alone_opens():
    sealed = vault.key_of(CODE, SECRET).seal(b"x", "draft 1")
    for other in (vault.key_of(codes.new_code(), SECRET), vault.key_of(CODE, "another")):
        with pytest.raises(vault.Unopenable):
            other.open(sealed, "draft 1")


def test_ciphertext_cannot_be_changed_or_moved():
    key = vault.key_of(CODE, SECRET)
    sealed = key.seal(b"answers", "draft 1")
    for damaged in (b"", sealed[:5], sealed[:-1], sealed[:-1] + bytes([sealed[-1] ^ 1])):
        with pytest.raises(vault.Unopenable):
            key.open(damaged, "draft 1")
    with pytest.raises(vault.Unopenable):
        key.open(sealed, "draft 2")


def test_token_and_lookup_betray_neither_each_other_nor_the_code():
    key, token = vault.key_of(CODE, SECRET), vault.token_of(CODE)
    assert token not in key.lookup and CODE not in repr(key)
    assert len(token) == 16 and token.isalnum() and token == token.lower()
    assert "cipher" not in repr(key)
