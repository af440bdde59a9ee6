"""Opens the input of the press as lines of bytes: UTF-8, UTF-16 or GBK, with any line ends, whatever wrote it.

UTF-16 is handed on as UTF-8 and lone CR as LF; nothing larger than one block is held.
"""

from __future__ import annotations

import codecs
import io
import re
from pathlib import Path
from typing import IO

from complaints.intake import decoding

ENCODINGS = ("auto", "utf-8", "utf-16", "gb18030")
SAMPLE = 1024 * 1024
"""Bytes by whose lines UTF-8 and GBK are told apart."""
BLOCK = 64 * 1024
_WIDE = {"utf-16", "utf-16-le", "utf-16-be"}
_CHINESE = re.compile("[\\u4e00-\\u9fff]")


def encoding_of(path: Path) -> str:
    """utf-8, gb18030 or a kind of utf-16: what most lines of the file are that tell it. Raises OSError.

    One damaged row among many does not make another encoding of the whole file.
    """
    with path.open("rb") as file:
        head = file.read(SAMPLE)
    told = decoding.told_by(head)
    if told:
        return "utf-8" if told == "utf-8-sig" else told
    lines = [line for line in re.split(rb"[\r\n]+", head) if not line.isascii()]
    well = sum(is_text(line, "utf-8") for line in lines[:-1] or lines)
    gbk = sum(is_text(line, "gb18030") and not is_text(line, "utf-8") for line in lines)
    return "gb18030" if gbk > well else "utf-8"


def is_text(line: bytes, encoding: str) -> bool:
    """Whether bytes are well-formed in an encoding."""
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def is_utf8_after_all(line: bytes) -> bool:
    """Whether a line of a GBK table is Chinese in UTF-8, which GBK would read as other signs without complaint."""
    return is_text(line, "utf-8") and _CHINESE.search(line.decode("utf-8")) is not None


def inner(encoding: str) -> str:
    """The encoding of the bytes that `opened` hands on."""
    return "utf-8" if encoding in _WIDE else encoding


def opened(path: Path, encoding: str) -> IO[bytes]:
    """The file as bytes in the `inner` encoding whose lines end in LF or CR LF. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(BLOCK)
    wide = encoding in _WIDE
    start = head.decode(encoding, "replace").encode() if wide else head
    if wide or _ends_in_cr(start):
        return io.BufferedReader(_Rewritten(path, encoding if wide else "", _ends_in_cr(start)), BLOCK)
    return path.open("rb")


def _ends_in_cr(head: bytes) -> bool:
    """Whether the first line ends in CR alone, as old office programs write it."""
    end = re.search(rb"\r\n?|\n", head)
    return end is not None and end.group() == b"\r" and end.end() < len(head)


class _Rewritten(io.RawIOBase):
    """A file whose blocks are written anew on the way; `tell` says how much of the file itself is read."""

    def __init__(self, path: Path, wide: str, from_cr: bool) -> None:
        self._file = path.open("rb")
        self._decoder = codecs.getincrementaldecoder(wide)("replace") if wide else None
        self._from_cr, self._ready = from_cr, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            block = self._file.read(BLOCK)
            text = self._decoder.decode(block, not block).encode() if self._decoder else block
            self._ready = text.replace(b"\r", b"\n") if self._from_cr else text
            if not block:
                break
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return False

    def close(self) -> None:
        self._file.close()
        super().close()
