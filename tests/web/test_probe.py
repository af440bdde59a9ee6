"""The probe of the server's own process says whether a worker still beats, and waits for nobody."""

from __future__ import annotations

import socket
import time
from types import SimpleNamespace

import pytest

from config import probe
from tests.serving import _free_port


class Beat:
    """A worker that beat so many seconds ago; None: its file is closed."""

    def __init__(self, ago: float | None) -> None:
        self.tmp = SimpleNamespace(last_update=self._last)
        self.ago = ago

    def _last(self) -> float:
        if self.ago is None:
            raise ValueError("I/O operation on closed file")
        return time.monotonic() - self.ago


@pytest.fixture
def asked():
    """asked(workers, line): what is answered there."""
    servers = []

    def ask(workers: list[Beat], line: bytes = b"GET /healthz HTTP/1.1\r\n\r\n") -> str:
        port = _free_port()
        servers.append(probe.listen(f"127.0.0.1:{port}", lambda: workers))
        with socket.create_connection(("127.0.0.1", port), timeout=5) as wire:
            wire.sendall(line)
            return wire.makefile("rb").read().decode()

    yield ask
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("ago", "status"),
    [
        ([0.5], 200),
        ([60, 0.5], 200),  # one that hangs is replaced, the other one serves
        ([probe.QUIET + 1], 503),
        ([None], 503),
        ([], 503),
    ],
)
def test_a_worker_that_beats_is_alive(asked, ago, status):
    assert asked([Beat(one) for one in ago]).startswith(f"HTTP/1.1 {status} ")


def test_nothing_else_is_answered_there(asked):
    assert asked([Beat(0.5)], b"GET /readyz HTTP/1.1\r\n\r\n").startswith("HTTP/1.1 404 ")
    assert asked([Beat(0.5)], b"\x16\x03\x01" + b"x" * 500 + b"\n").startswith("HTTP/1.1 404 ")


def test_clients_that_say_nothing_hold_up_nobody():
    port = _free_port()
    server = probe.listen(f"127.0.0.1:{port}", lambda: [Beat(0.5)])
    silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(50)]
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=5) as wire:
        wire.sendall(b"GET /healthz HTTP/1.1\r\n\r\n")
        assert b"ok" in wire.makefile("rb").read()
    assert time.monotonic() - began < probe.SLOWEST
    for wire in silent:
        wire.close()
    server.shutdown()
    server.server_close()
