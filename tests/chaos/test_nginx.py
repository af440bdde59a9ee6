"""The shipped nginx file as it stands: bodies as large as the site takes, slow clients, its own errors in our words."""

from __future__ import annotations

import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPMessage, HTTPSConnection
from pathlib import Path

import pytest
from django.conf import settings

from complaints.web.middleware import HEADERS
from tests.chaos.test_chaos import OLD
from tests.serving import BASE, Site, _free_port

pytestmark = [pytest.mark.nginx, pytest.mark.sqlite]
PASTE = "/case/abcdefgh/transactions/paste/"
AROUND = "daemon off; pid {0}/nginx.pid; error_log {0}/nginx.log; events {{}} http {{ {1} {2} }}"
TEMPS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@dataclass
class Answer:
    status: int
    headers: HTTPMessage
    said: str


@dataclass
class Proxy:
    """nginx in front of a site; `temp` is where it would put what it does not hold in memory."""

    port: int
    temp: Path

    def ask(self, method: str, path: str, body: bytes = b"") -> Answer:
        wire = HTTPSConnection("127.0.0.1", self.port, timeout=30, context=trusting())
        wire.request(method, path, body or None, {"Host": "cards.example"})
        answer = wire.getresponse()
        return Answer(answer.status, answer.headers, answer.read().decode())

    def slow(self, start: bytes) -> ssl.SSLSocket:
        """A client that has sent the start of a request and goes on in its own time."""
        wire = trusting().wrap_socket(socket.create_connection(("127.0.0.1", self.port)))
        wire.sendall(start)
        return wire


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def configured(folder: Path, tls: int, *sites: int) -> str:
    """The shipped file with ports, certificate and log of this run; everything else as it is shipped."""
    text = (BASE / "deploy/nginx.conf").read_text(encoding="utf-8")
    changes = {
        "listen 80;": f"listen 127.0.0.1:{_free_port()};",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{tls} ssl http2;",
        "server 127.0.0.1:8001;": f"server 127.0.0.1:{sites[0]};",
        "server 127.0.0.1:8002;": f"server 127.0.0.1:{sites[-1]};",
        "/etc/ssl/cards.example": f"{folder}/cards.example",
        "/var/log/nginx/complaints.log": f"{folder}/complaints.log",
    }
    for shipped, here in changes.items():
        assert shipped in text, shipped
        text = text.replace(shipped, here)
    temps = " ".join(f"{name}_temp_path {folder}/temp-{name};" for name in TEMPS)
    return AROUND.format(folder, temps, text)


@contextmanager
def nginx(folder: Path, *sites: int) -> Iterator[int]:
    """nginx with the shipped file before one port or two; yields its own."""
    key = (
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        folder / "cards.example.key",
        "-out",
        folder / "cards.example.pem",
    )
    made = ("openssl", "req", "-x509", "-subj", "/CN=cards.example", "-days", "2", *key)
    subprocess.run(made, check=True, stderr=subprocess.DEVNULL)
    port = _free_port()
    (folder / "nginx.conf").write_text(configured(folder, port, *sites), encoding="utf-8")
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "apt-get install nginx-light"
    running = subprocess.Popen([program, "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if running.poll() is not None or probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        assert running.poll() is None, (folder / "nginx.log").read_text()
        yield port
    finally:
        running.terminate()
        running.wait()


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    folder = tmp_path_factory.mktemp("nginx")
    with (
        Site(folder, PROXIES="1", ALLOWED_HOSTS="cards.example,127.0.0.1", SECRETS=OLD, RATE_FACTOR="100") as site,
        nginx(folder, site.port) as port,
    ):
        yield Proxy(port, folder / "temp-client_body")


def test_no_answer_names_a_version(proxy):
    for path in ("/", "/healthz", "/no-such-page"):
        assert proxy.ask("GET", path).headers.get_all("Server") == ["nginx"]


def limit(where: str) -> int:
    """Bytes that the file takes as a body: of the server, or of the page for pictures."""
    text = (BASE / "deploy/nginx.conf").read_text(encoding="utf-8")
    part = text.split("location ~")[1] if where == "pictures" else text.split("location ~")[0]
    found = re.search(r"client_max_body_size (\d+)m;\s+client_body_buffer_size (\d+)m;", part)
    assert found is not None and found.group(1) == found.group(2)
    return int(found.group(1)) * 1024 * 1024


@pytest.mark.parametrize(("where", "path"), [("server", "/resume/"), ("pictures", PASTE), ("pictures", f"/en{PASTE}")])
def test_bodies_are_as_large_as_the_site_takes_and_stay_in_memory(proxy, where, path):
    most = limit(where)
    assert most == (settings.PICTURES_LIMIT if where == "pictures" else settings.BODY_LIMIT)
    largest = proxy.ask("POST", path, b"x" * most)
    assert largest.status != 413 and "default-src" in largest.headers["Content-Security-Policy"]
    assert proxy.ask("POST", path, b"x" * (most + 1)).status == 413
    assert not [file for file in proxy.temp.rglob("*") if file.is_file()]


def test_its_own_errors_carry_our_headers_and_words(proxy, tmp_path):
    """A body too large; and no site behind it at all."""
    with nginx(tmp_path, _free_port()) as alone:
        refused = {
            413: proxy.ask("POST", "/resume/", b"x" * 3 * 1024 * 1024),
            502: Proxy(alone, tmp_path).ask("GET", "/"),
        }
    for status, answer in refused.items():
        assert answer.status == status and "没有丢失" in answer.said
        differ = {name for name, value in HEADERS.items() if answer.headers[name] != value}
        assert differ <= {"Content-Security-Policy", "Permissions-Policy"}
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"


def test_sixty_slow_clients_hold_nobody_up(proxy):
    """Thirty never end their headers, thirty their body; the site answers as if they were not there."""
    head = b"POST /resume/ HTTP/1.1\r\nHost: cards.example\r\n"
    slow = [proxy.slow(head + b"X-A: ") for _ in range(30)]
    slow += [proxy.slow(head + b"Content-Length: 1000\r\n\r\nco") for _ in range(30)]
    waits = []
    for _ in range(10):
        for wire in slow:
            with suppress(OSError):  # on a busy machine its ten seconds are over: it is ended, and holds nobody up
                wire.sendall(b"d")
        started = time.monotonic()
        assert proxy.ask("GET", "/healthz").said == "ok\n"
        waits.append(time.monotonic() - started)
        time.sleep(0.2)
    for wire in slow:
        wire.close()
    assert max(waits) < 1
