"""Turns Word files into PDF with one LibreOffice that stays open; run as a script by a Python that has `uno`.

Standard input carries requests, standard output answers; each is eight bytes of length and that many bytes, an
answer with one byte before it: `+` and the PDF, or `-` and the kind of the error. Nothing is written to disk.
Arguments: the name of the pipe on which LibreOffice listens.
"""

from __future__ import annotations

import struct
import sys
import time
from typing import Any, BinaryIO

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.io import XOutputStream

PATIENCE = 40
"""Seconds that LibreOffice may take to start."""


class Sink(unohelper.Base, XOutputStream):  # type: ignore[misc]
    """Where LibreOffice writes the PDF: memory."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writeBytes(self, data: Any) -> None:
        """Called by LibreOffice with one piece."""
        self.data += data.value

    def flush(self) -> None:
        """Nothing waits."""

    def closeOutput(self) -> None:
        """Nothing to close."""


def main(pipe: str, requests: BinaryIO, answers: BinaryIO) -> None:
    """Serve until standard input ends."""
    context = _connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    answers.write(b"ready\n")
    answers.flush()
    while len(head := requests.read(8)) == 8:
        document = requests.read(struct.unpack(">Q", head)[0])
        try:
            mark, body = b"+", _pdf(context, desktop, document)
        except Exception as error:  # noqa: BLE001 - whatever LibreOffice raises is told, by its kind alone
            mark, body = b"-", type(error).__name__.encode()
        answers.write(mark + struct.pack(">Q", len(body)) + body)
        answers.flush()


def _connected(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def _pdf(context: Any, desktop: Any, document: bytes) -> bytes:
    stream = context.ServiceManager.createInstanceWithContext("com.sun.star.io.SequenceInputStream", context)
    stream.initialize((uno.ByteSequence(document),))
    text = desktop.loadComponentFromURL(
        "private:stream", "_blank", 0, _properties(InputStream=stream, Hidden=True, ReadOnly=True, MacroExecutionMode=0)
    )
    try:
        _close_gaps(text)
        sink = Sink()
        options = _properties(UseTaggedPDF=True, ExportBookmarks=True, DisplayPDFDocumentTitle=True)
        data = uno.Any("[]com.sun.star.beans.PropertyValue", options)
        text.storeToURL(
            "private:stream", _properties(FilterName="writer_pdf_Export", FilterData=data, OutputStream=sink)
        )
        return bytes(sink.data)
    finally:
        text.close(True)


def _close_gaps(text: Any) -> None:
    """Word's autoSpaceDE, autoSpaceDN and overflowPunct: both bases switch them off, LibreOffice 7.4 does not read it.

    Every style of ours is based on this one; to touch each of them would cost more than the PDF.
    """
    text.lockControllers()
    plain = text.StyleFamilies.getByName("ParagraphStyles").getByName("Standard")
    plain.setPropertyValues(("ParaIsCharacterDistance", "ParaIsHangingPunctuation"), (False, False))
    text.unlockControllers()


def _properties(**values: Any) -> tuple[Any, ...]:
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


if __name__ == "__main__":
    main(sys.argv[1], sys.stdin.buffer, sys.stdout.buffer)
