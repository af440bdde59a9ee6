"""Takes the running number out of a Type 1 font that LibreOffice embeds, so that the same paper is the same bytes.

LibreOffice numbers every font it writes since its start (/UniqueID), once in the clear and once in the encrypted part
of the font (Adobe Type 1 Font Format, chapter 7); everything after the number in that part depends on it.
"""

from __future__ import annotations

import re

import pikepdf

NUMBER = re.compile(rb"/UniqueID \d+ def")
FIRST_KEY, FACTOR, STEP = 55665, 52845, 22719


def font(stream: pikepdf.Stream) -> None:
    """Write the number of a font stream as zeros; any other stream stays as it is."""
    data = stream.read_bytes()
    clear, sealed = int(stream.Length1), int(stream.Length2)
    if not data.startswith(b"%!FontType1"):
        return
    head = NUMBER.sub(_zeros, data[:clear])
    plain = NUMBER.sub(_zeros, _opened(data[clear : clear + sealed]))
    lengths = {name: stream[name] for name in ("/Length1", "/Length2", "/Length3") if name in stream}
    stream.write(head + _closed(plain) + data[clear + sealed :])
    for name, value in lengths.items():
        stream[name] = value


def _zeros(found: re.Match[bytes]) -> bytes:
    return re.sub(rb"\d", b"0", found.group())


def _opened(sealed: bytes) -> bytes:
    key, plain = FIRST_KEY, bytearray(len(sealed))
    for place, byte in enumerate(sealed):
        plain[place] = byte ^ (key >> 8)
        key = ((byte + key) * FACTOR + STEP) & 0xFFFF
    return bytes(plain)


def _closed(plain: bytes) -> bytes:
    key, sealed = FIRST_KEY, bytearray(len(plain))
    for place, byte in enumerate(plain):
        sealed[place] = byte = byte ^ (key >> 8)
        key = ((byte + key) * FACTOR + STEP) & 0xFFFF
    return bytes(sealed)
