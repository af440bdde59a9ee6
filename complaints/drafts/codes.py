"""The resume code (续填码): how it is made, written for people, read back, and checked for slips of the pen."""

import secrets
import unicodedata

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXY"
"""29 symbols without 0 O 1 I L U Z. The number is prime, so the check symbol catches every single wrong symbol
and every swap of two."""

_VALUES = {symbol: value for value, symbol in enumerate(ALPHABET)}
SECRET_LENGTH = 27
GROUP = 4


class BadCode(ValueError):
    """What was typed cannot be a resume code; carries nothing of what was typed."""

    def __init__(self) -> None:
        super().__init__("not a resume code")


def new_code() -> str:
    """Return a fresh code of 131 random bits and a check symbol, in seven groups of four."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(SECRET_LENGTH))
    return _grouped(body + _check_symbol(body))


def normal(typed: str) -> str:
    """Return a typed code in its one written form; accepts lower case, full-width forms, spaces and any dashes.

    Raises BadCode if a symbol, the length or the check symbol is wrong.
    """
    if len(typed) > 200:
        raise BadCode
    symbols = typed.replace("-", "")
    if not _VALUES.keys() >= set(symbols):
        wide = unicodedata.normalize("NFKC", typed).upper()
        symbols = "".join(c for c in wide if not c.isspace() and unicodedata.category(c) != "Pd")
    if len(symbols) != SECRET_LENGTH + 1 or not _VALUES.keys() >= set(symbols):
        raise BadCode
    if _check_symbol(symbols[:-1]) != symbols[-1]:
        raise BadCode
    return _grouped(symbols)


def _check_symbol(body: str) -> str:
    """The symbol that makes the weighted sum a multiple of 29: weights 1, 2, 3 ... are all different and not 0."""
    total = sum(weight * _VALUES[c] for weight, c in enumerate(body, start=2))
    return ALPHABET[-total % len(ALPHABET)]


def _grouped(symbols: str) -> str:
    return "-".join(symbols[i : i + GROUP] for i in range(0, len(symbols), GROUP))
