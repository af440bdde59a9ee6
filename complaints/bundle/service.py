"""The process that makes PDFs for the site: `python -m complaints.bundle.service SOCKET`.

It alone holds LibreOffice and the libraries of pictures and PDF, so that the workers of the site stay small. One job at
a time; others wait in line, and who would be the ninth is told that it is busy. It ends after ten idle minutes, and
with it everything it knew. What it is sent stays in memory.
"""

from __future__ import annotations

import os
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import BoundedSemaphore, Lock, Thread

import msgspec

from complaints.bundle import pdfpages, pictures, volume, wire
from complaints.bundle.wordpdf import Engine, NoPdfError
from legal_refs.files.shapes import ready

IN_LINE = 8
IDLE_SECONDS = 600


class Service:
    """Answers one connection a job."""

    def __init__(self, engine: Engine | None = None) -> None:
        self.engine = engine or Engine()
        self.line = BoundedSemaphore(IN_LINE)
        self.turn = Lock()

    def serve(self, listening: socket.socket, idle: float = IDLE_SECONDS) -> None:
        """Serve until nobody asks for `idle` seconds."""
        listening.settimeout(idle)
        while True:
            try:
                connection, _ = listening.accept()
            except TimeoutError:
                if self.turn.acquire(blocking=False):
                    break
                continue
            Thread(target=self._talk, args=(connection,), daemon=True).start()
        self.engine.close()

    def answer(self, asked: wire.Asked) -> wire.Answer:
        """The answer to one question; a question too many is answered `busy`."""
        if not self.line.acquire(blocking=False):
            return _refused(asked, "busy")
        try:
            with self.turn:
                return self._work(asked)
        finally:
            self.line.release()

    def _work(self, asked: wire.Asked) -> wire.Answer:
        if isinstance(asked, wire.MakePdfs):
            return self.pdfs(asked.words)
        if isinstance(asked, wire.ReadPicture):
            try:
                return pictures.ready(asked.data)
            except pictures.UnreadableError as error:
                return wire.Picture(reason=error.reason)
        if isinstance(asked, wire.MakeVolume):
            return volume.made(asked)
        if isinstance(asked, wire.CutVolume):
            return volume.cut(asked)
        if isinstance(asked, wire.DividePicture):
            return pictures.divided(asked)
        if isinstance(asked, wire.RenderPage):
            return pdfpages.rendered(asked)
        return pdfpages.covered(asked) if isinstance(asked, wire.CoverPage) else pictures.covered(asked)

    def pdfs(self, words: list[wire.Word]) -> wire.Pdfs:
        """The PDF of each Word file, empty where there is none; each is read back while the next is made."""
        with ThreadPoolExecutor(1) as behind:
            waiting = [self.engine.begun(word.data, word.title, behind) for word in words]
        made, reason = [], ""
        for one in waiting:
            try:
                made.append(one.result())
            except NoPdfError as error:
                made.append(b"")
                reason = error.reason
        return wire.Pdfs(made, reason)

    def _talk(self, connection: socket.socket) -> None:
        with connection, suppress(OSError, EOFError, msgspec.MsgspecError):
            asked: wire.Asked = msgspec.msgpack.decode(
                wire.receive(connection),
                type=ready(wire.Asked),  # type: ignore[arg-type]  # a union is a type to msgspec
            )
            try:
                answer = self.answer(asked)
            except Exception:  # noqa: BLE001 - one bad file must not end the process for the others
                answer = _refused(asked, "failed")
            wire.send(connection, answer)


def _refused(asked: wire.Asked, reason: str) -> wire.Answer:
    if isinstance(asked, wire.MakePdfs):
        return wire.Pdfs([b""] * len(asked.words), reason)
    if isinstance(asked, wire.CutVolume):
        return wire.Cuts(reason=reason)
    return wire.Volume(reason=reason) if isinstance(asked, wire.MakeVolume) else wire.Picture(reason=reason)


def main(path: str) -> None:
    """Listen on a unix socket that only this user can reach."""
    with suppress(FileNotFoundError):
        os.unlink(path)
    listening = socket.socket(socket.AF_UNIX)
    before = os.umask(0o077)
    listening.bind(path)
    os.umask(before)
    listening.listen(64)
    try:
        Service().serve(listening)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(path)


if __name__ == "__main__":
    main(sys.argv[1])
