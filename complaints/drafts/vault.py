"""Seal and open the bytes of a draft; the only importer of the cipher, and it knows nothing of the database.

Every key comes from the visitor's resume code together with a secret of the server: a stolen database alone opens
nothing, and a stolen code alone opens nothing once the draft is deleted.
"""

import base64
import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE_BYTES = 12


class Unopenable(Exception):
    """The bytes were not sealed with this key for this purpose, or were changed since."""

    def __init__(self) -> None:
        super().__init__("sealed bytes do not open")


@dataclass(frozen=True)
class Key:
    """What one code and one server secret unlock: the row's lookup id, and sealing for it."""

    lookup: str
    _cipher_key: bytes = field(repr=False)

    def seal(self, plain: bytes, purpose: str) -> bytes:
        """Return nonce and AES-256-GCM ciphertext, bound to this row and to `purpose`."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + AESGCM(self._cipher_key).encrypt(nonce, plain, self._bound(purpose))

    def open(self, sealed: bytes, purpose: str) -> bytes:
        """Return what `seal` was given for the same purpose; raises Unopenable."""
        nonce, body = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return AESGCM(self._cipher_key).decrypt(nonce, body, self._bound(purpose))
        except (InvalidTag, ValueError):
            raise Unopenable from None

    def _bound(self, purpose: str) -> bytes:
        return f"{self.lookup}:{purpose}".encode()


def key_of(code: str, secret: str, purpose: str = "draft") -> Key:
    """Derive the key for a code in its normal form under one server secret; keys of two purposes share nothing."""
    material = _derive(code, secret, purpose, 64)
    return Key(lookup=material[:32].hex(), _cipher_key=material[32:])


def token_of(code: str) -> str:
    """Return the public id of a draft for its URLs: 80 bits, stable when server secrets rotate, no way back."""
    return base64.b32encode(_derive(code, "", "token", 10)).decode().lower()


def _derive(code: str, secret: str, purpose: str, length: int) -> bytes:
    info = f"bank-card-complaints {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=length, salt=secret.encode(), info=info).derive(code.encode())
