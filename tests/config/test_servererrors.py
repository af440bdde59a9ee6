"""What the web server says before Django: no name of a program, our headers and words, nothing of what was sent."""

import socket

import pytest

from complaints.web.middleware import HEADERS
from tests.serving import Site

MARK = "MARKER-7788"
BROKEN = {
    "no request line": b"NONSENSE\r\n\r\n",
    "a line too long": b"GET /" + b"x" * 5000 + b" HTTP/1.1\r\n\r\n",
    "a header too long": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: " + MARK.encode() * 2000 + b"\r\n\r\n",
    "a header without colon": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + MARK.encode() + b"\r\n\r\n",
    "a hundred headers": b"GET / HTTP/1.1\r\n" + b"X-A: 1\r\n" * 100 + b"\r\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with Site(tmp_path_factory.mktemp("site"), migrate=False, workers=1) as site:
        yield site


def answer(port: int, sent: bytes) -> str:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as wire:
        wire.sendall(sent)
        found = b""
        while piece := wire.recv(65536):
            found += piece
    return found.decode()


@pytest.mark.parametrize("how", BROKEN)
def test_a_request_that_cannot_be_read(site, how):
    head, _, body = answer(site.port, BROKEN[how]).partition("\r\n\r\n")
    assert head.startswith("HTTP/1.1 4")
    for name, value in HEADERS.items():
        assert f"{name}: {value}" in head
    assert "server:" not in head.lower() and "无法读取" in body and MARK not in body


def test_no_page_names_the_server(site):
    head = answer(site.port, b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    assert head.startswith("HTTP/1.1 200") and "\r\nserver:" not in head.lower()
