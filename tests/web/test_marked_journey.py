"""A whole journey on the real server with unmistakable answers: none of them may stand anywhere in clear."""

import http.client
import io
import json
import os
import re
import signal
import socket
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from lxml import html
from PIL import Image

from complaints.intake import apart
from complaints.journey.answers import from_case
from complaints.journey.flow import flow
from legal_refs.case import casefile
from tests.intake.rendered import Sheet
from tests.marked import found_in, marked
from tests.serving import Site, fresh_database
from tests.walker import Browser, Walker, completed, hidden


def processes(site: Site) -> dict[str, bytes]:
    """Arguments and environment of every process of the site."""
    pids = [site.process.pid, *site.workers()]
    return {
        f"{name} of {pid}": Path(f"/proc/{pid}/{name}").read_bytes() for pid in pids for name in ("cmdline", "environ")
    }


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Trace:
    """Carries a browser and keeps every address, cookie and header that passed."""

    def __init__(self, browser):
        self.browser = browser
        self.addresses: list[str] = []
        self.headers: list[str] = []

    def send(self, method, path, fields=None):
        reply = self.browser.send(method, path, fields)
        self.addresses += [path, reply.location]
        self.headers += [f"{name}: {value}" for name, value in reply.headers]
        return reply


def everything_a_visitor_does(trace: Trace, walker: Walker) -> list[bytes]:
    """Papers, previews, downloads, the code, the case file; and what goes wrong. Returns the bodies of error pages."""
    send = trace.send
    result = send("GET", walker.case("result/"))
    assert result.status == 200
    papers = html.fromstring(result.body).xpath('//input[@name="paper"]/@value')
    made = send("POST", walker.case("papers/"), hidden(result.body) | {"paper": papers})
    assert made.status == 302
    page = send("GET", walker.case("result/")).body.decode()
    links = sorted(set(re.findall(rf'href="({walker.case("")}papers/[^"#]+)"', page)))
    assert links
    file_without_cookie(trace, walker, papers[0])
    for path in [*links, *(walker.case(rest) for rest in ("check/", "keep/", "case.yaml", "deadlines.ics"))]:
        assert send("GET", path).status == 200, path
    bad = [
        send("GET", walker.case("no-such-page/papers/")).body,
        send("POST", walker.case("incident/"), {"story": "x"}).body,
        send("GET", f"/case/{walker.token[::-1]}/check/").body,
        send("GET", "/en/nothing/").body,
    ]
    return [*bad, send("GET", "/readyz").body]


def file_without_cookie(trace: Trace, walker: Walker, paper: str) -> None:
    """Make two addresses for a paper: one is used by a browser without any cookie, the other stays unused."""
    path = walker.case(f"papers/{paper}/address/")
    for used in (True, False):
        token = html.fromstring(trace.send("GET", path).body).xpath('//main//input[@type="hidden"]')[0]
        made = trace.send("POST", path, {token.name: token.value, "kind": "word"})
        assert made.status == 302 and made.location.startswith("/file/"), made.body
        stranger = Trace(Browser(trace.browser.port))
        assert stranger.send("GET", made.location).status == 200
        if used:
            assert stranger.send("GET", f"{made.location}download/").body.startswith(b"PK")
            assert stranger.send("GET", f"{made.location}download/").status == 410
        trace.addresses += stranger.addresses


BROUGHT = ("标记短信秘密Zq880001", "标记图片秘密Zq880002")
ASKED = "标记接口秘密Zq880003"
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x08\x00\x00\x00\x08\x08\x00\x00\x00\x00\xe1d\xe1W"
    b"\x00\x00\x00\x10IDATx\x9cc\xfc\xcf@\x180\x8e*\xa2\xa5\x00t\x82\x07\x01\x9c\x8c\x1e\xe7\x00\x00\x00\x00IEND\xaeB`\x82"
)


def what_is_brought(trace: Trace, walker: Walker) -> None:
    """A pasted message and a picture that cannot be read, both with words of their own."""
    path = walker.case("transactions/paste/")
    text = f"【示例银行】您尾号6688的账户5月21日20:31支出18900.00元，{BROUGHT[0]}"
    assert trace.send("POST", path, hidden(trace.send("GET", path).body) | {"text": text}).status == 200
    assert uploaded(trace, path, f"{BROUGHT[1]}.png", PNG + BROUGHT[1].encode())


def uploaded(trace: Trace, path: str, name: str, data: bytes) -> bytes:
    """The page after a picture was handed in there."""
    fields = hidden(trace.send("GET", path).body)
    body = b"".join(
        f'--cut\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    )
    body += f'--cut\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'.encode()
    body += b"Content-Type: image/png\r\n\r\n" + data + b"\r\n--cut--\r\n"
    wire = http.client.HTTPConnection("127.0.0.1", trace.browser.port, timeout=120)
    cookies = "; ".join(f"{name}={value}" for name, value in trace.browser.cookies.items())
    wire.request(
        "POST", path, body, {"Content-Type": "multipart/form-data; boundary=cut", "Cookie": cookies, "Origin": "null"}
    )
    answer = wire.getresponse()
    page = answer.read()
    assert answer.status in (200, 302, 422)
    wire.close()
    return page


READ = ("87,654.31", "87654.31", "7,123,456.78", "7123456.78", "标记金店")
"""What stands in the picture that is read, with the amounts as they are stored."""


def readable() -> bytes:
    """A message of a bank as a telephone shows it."""
    sheet = Sheet(Image.new("RGB", (1080, 900), (242, 242, 247)), [])
    lines = (
        "【示例银行】您尾号6688的储蓄卡2026年5月21日20:31",
        f"POS消费-{READ[4]}支出人民币{READ[0]}元，活期余额",
        f"{READ[2]}元。如非本人操作请致电95588。",
    )
    for number, line in enumerate(lines):
        sheet.put(60, 200 + 70 * number, line, 40)
    out = io.BytesIO()
    sheet.image.save(out, "PNG")
    return out.getvalue()


@pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine")
@pytest.mark.django_db(transaction=True)
def test_what_was_read_in_a_picture_stands_nowhere_in_clear(tmp_path):
    """It is read in a process of its own, shown with its cut-outs, kept, and printed on the page of answers."""
    url = fresh_database(tmp_path)
    (tmp_path / "tmp").mkdir()
    with Site(tmp_path, url, TMPDIR=str(tmp_path / "tmp")) as site:
        trace = Trace(site.browser())
        walker = Walker(trace.send)
        walker.walk(completed(from_case(casefile.load_path(settings.BASE_DIR / "examples/gan-today.case.yaml"))))
        path = walker.case("transactions/paste/")
        page = uploaded(trace, path, "IMG_1.png", readable())
        rows = html.fromstring(page).xpath('//input[@name="row"]/@value')
        assert len(rows) == 1 and found_in(READ[:1], {"page": page})  # it was read
        kept = trace.send("POST", path, hidden(page) | {"row": rows, f"kind-{rows[0]}": "purchase", "do": "keep"})
        assert kept.status == 302
        answers = trace.send("GET", walker.case("check/")).body
        assert found_in(READ[:1], {"check": answers})
        places = files_of(tmp_path) | processes(site) | dump(url)
    places |= {f"{name} afterwards": content for name, content in files_of(tmp_path).items()}
    places["addresses"] = "\n".join([*trace.addresses, *trace.headers]).encode()
    assert any(len(content) > 100_000 for content in places.values())
    assert found_in(READ, places) == []


def what_a_program_asks(site: Site) -> None:
    """The same facts by the API: assessed and drawn up, stored nowhere."""
    secret = site.manage("token", "make", "trial").stdout.split()[-1]
    case = casefile.to_plain(casefile.load_path(settings.BASE_DIR / "examples/gan-today.case.yaml"))
    case["victim"] = {**case["victim"], "name": ASKED}
    wire = http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)
    for verb, more in (("assess", {}), ("draft", {"documents": ["B1"]})):
        body = json.dumps({"case": case, "on": "2026-11-22", **more}, default=str)
        wire.request(
            "POST", f"/api/v1/{verb}", body, {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
        )
        answer = wire.getresponse()
        assert answer.read() and answer.status == 200, verb
    wire.close()


def dump(url: str) -> dict[str, bytes]:
    """What pg_dump would hand to a thief; an SQLite file is among the files already."""
    if not url.startswith("postgres"):
        return {}
    return {"pg_dump": subprocess.run(["pg_dump", "--inserts", url], capture_output=True, check=True).stdout}


@pytest.mark.django_db(transaction=True)
def test_no_answer_stands_anywhere_in_clear(tmp_path):
    answers, markers = marked()
    assert len(markers) > 15 and flow(answers).complete
    url = fresh_database(tmp_path)
    with Site(tmp_path, url, API="1") as site:
        browser = site.browser()
        trace = Trace(browser)
        walker = Walker(trace.send)
        walker.walk(answers)
        what_is_brought(trace, walker)
        what_a_program_asks(site)
        markers += [*BROUGHT, ASKED]
        errors = everything_a_visitor_does(trace, walker)
        shown = trace.send("GET", walker.case("check/")).body
        assert len(found_in(markers, {"check": shown})) > 10  # the search finds what is there in clear
        places = files_of(tmp_path) | processes(site) | files_of(settings.BASE_DIR / "static")
        places |= dump(url)
        assert any(name.endswith("-wal") or b"complaints_storeddossier" in content for name, content in places.items())
        code = browser.cookies[f"case-{walker.token}"]
    places |= {f"{name} afterwards": content for name, content in files_of(tmp_path).items()}
    places |= {f"error page {i}": body for i, body in enumerate(errors)}
    places["addresses"] = "\n".join(trace.addresses).encode()
    places["cookies and headers"] = "\n".join([*trace.headers, *browser.cookies.values()]).encode()
    assert found_in(markers, places) == []
    del places["cookies and headers"]
    assert (
        found_in([code, code.replace("-", ""), "127.0.0.1 "], {k: v for k, v in places.items() if "environ" not in k})
        == []
    )


def test_the_log_is_one_line_per_request_without_content(tmp_path):
    with Site(tmp_path) as site:
        browser = site.browser()
        browser.send("GET", "/?q=geheim")
        browser.send("POST", "/resume/", {"code": "geheim"})
        browser.send("GET", "/case/geheim/check/")
        with socket.create_connection(("127.0.0.1", site.port)) as broken:
            broken.sendall(b"GET /geheim geheim\r\nX: geheim\r\n\r\n")
            broken.recv(1000)
        os.kill(site.workers()[0], signal.SIGKILL)
        site.wait()
    lines = [line for line in site.log.read_text().splitlines() if " access " in line]
    assert len(lines) >= 3
    assert "geheim" not in site.log.read_text() and "ip=127.0.0.1" not in site.log.read_text()
    assert "was sent SIGKILL" in site.log.read_text()  # what an operator must know is there
    form = r"\S+ INFO access method=(GET|POST) route=/\S* status=\d{3} ms=\d+"
    assert [line for line in lines if not re.fullmatch(form, line)] == []
