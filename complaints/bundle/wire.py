"""What the site and the process that makes PDFs say to each other: tagged records, each framed by its length."""

from __future__ import annotations

import socket
import struct

import msgspec

MOST = 256 * 1024 * 1024
"""Largest message: sixty megabytes of evidence, the papers and room to spare."""


class Word(msgspec.Struct, frozen=True):
    """A Word file that shall become a PDF."""

    title: str
    data: bytes


class MakePdfs(msgspec.Struct, frozen=True, tag="pdfs"):
    """Asks for the PDF of each Word file."""

    words: list[Word]


class Pdfs(msgspec.Struct, frozen=True, tag="pdfs-made"):
    """One PDF a Word file or cut, empty where there is none; then `reason` is absent, failed, differs or busy."""

    pdfs: list[bytes]
    reason: str = ""


class Cuts(msgspec.Struct, frozen=True, tag="cuts-made"):
    """The files of each cut, in order; none where a page alone is larger than asked, none at all with a `reason`."""

    files: list[list[bytes]] = []
    reason: str = ""


class ReadPicture(msgspec.Struct, frozen=True, tag="picture"):
    """Asks for an uploaded picture or PDF made ready for the volume."""

    data: bytes


class Picture(msgspec.Struct, frozen=True, tag="picture-read"):
    """The same without metadata: `kind` is jpeg or pdf; or `reason`: unreadable, locked, pages, busy."""

    kind: str = ""
    data: bytes = b""
    pages: int = 0
    reason: str = ""


class CoverPicture(msgspec.Struct, frozen=True, tag="cover"):
    """Asks for a JPEG turned by quarters against the clock, with black polygons (x and y of each corner).

    The polygons are in points of the turned picture scaled to `width` and `height`.
    """

    data: bytes
    turns: int
    width: int
    height: int
    polygons: list[list[int]]


class RenderPage(msgspec.Struct, frozen=True, tag="page"):
    """Asks for a page of a PDF (from 0) as a JPEG."""

    data: bytes
    page: int


class DividePicture(msgspec.Struct, frozen=True, tag="divide"):
    """Asks for a small copy of a JPEG divided into numbered fields, from 1, row by row."""

    data: bytes
    columns: int
    rows: int


class CoverPage(msgspec.Struct, frozen=True, tag="cover-page"):
    """Asks for a PDF in which the picture of a page, covered as in CoverPicture, stands in place of the page."""

    data: bytes
    page: int
    turns: int
    width: int
    height: int
    polygons: list[list[int]]


class CutVolume(msgspec.Struct, frozen=True, tag="cut"):
    """Asks for pages of a PDF as files of their own: title, first and last page, from 1.

    A cut of more than `most` bytes becomes several files of whole pages; 0 is any size.
    """

    pdf: bytes
    cuts: list[tuple[str, int, int]]
    most: int = 0


class Piece(msgspec.Struct, frozen=True):
    """One picture or PDF of an item of evidence, as `Picture` gave it."""

    kind: str
    data: bytes


class Exhibit(msgspec.Struct, frozen=True):
    """An item of evidence with its pieces in order; the number is that of the list of evidence."""

    number: int
    name: str
    pieces: list[Piece]


class Part(msgspec.Struct, frozen=True):
    """A paper of the volume."""

    id: str
    title: str
    pdf: bytes


class MakeVolume(msgspec.Struct, frozen=True, tag="volume"):
    """Asks for one PDF of the papers, then the evidence; `stamps` has one page for each page of evidence."""

    title: str
    parts: list[Part]
    exhibits: list[Exhibit]
    stamps: bytes


class Volume(msgspec.Struct, frozen=True, tag="volume-made"):
    """The PDF; first page of every part, first and last of every exhibit by number, read back; or `reason`."""

    pdf: bytes = b""
    parts: dict[str, tuple[int, int]] = {}
    exhibits: dict[int, tuple[int, int]] = {}
    reason: str = ""


Asked = MakePdfs | ReadPicture | CoverPicture | DividePicture | RenderPage | CoverPage | MakeVolume | CutVolume
Answer = Pdfs | Picture | Volume | Cuts


def send(connection: socket.socket, message: Asked | Answer) -> None:
    """Write one message."""
    body = msgspec.msgpack.encode(message)
    connection.sendall(struct.pack(">Q", len(body)))
    connection.sendall(body)


def receive(connection: socket.socket) -> bytes:
    """The bytes of one message. Raises EOFError where it ends early or is larger than MOST."""
    size = struct.unpack(">Q", _exactly(connection, 8))[0]
    if size > MOST:
        raise EOFError
    return _exactly(connection, size)


def _exactly(connection: socket.socket, size: int) -> bytes:
    found = bytearray(size)
    view, filled = memoryview(found), 0
    while filled < size:
        got = connection.recv_into(view[filled:])
        if not got:
            raise EOFError
        filled += got
    return bytes(found)
