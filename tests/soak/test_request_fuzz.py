"""Hostile requests over every route: no server error, nobody else's data, no lost answer."""

import time
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from complaints import tables
from complaints.drafts import codes, store
from complaints.journey.flow import flow
from complaints.journey.steps import STEPS
from complaints.web.interview.held import cookie_name
from complaints.web.middleware import HEADERS
from legal_refs.assessment import assess
from tests.intake.trials import TODAY
from tests.journeys.test_walks import CASES
from tests.marked import found_in, marked
from tests.timing import least
from tests.walker import filled
from tests.web.addresses import filled as address_of
from tests.web.addresses import routes

pytestmark = pytest.mark.django_db

ROUTES = sorted({route for route, _ in routes() if not route.endswith("z")})
PAGES = [step.id for step in STEPS]
HOSTILE = [
    *(
        "",
        " ",
        "0",
        "-1",
        "NaN",
        "1e400",
        "null",
        "None",
        "[]",
        "true",
        "../../etc/passwd",
        "%s%n",
        "{{ 7*7 }}",
        "{% debug %}",
    ),
    *(
        "<script>alert(1)</script>",
        "</w:t><w:p>",
        "&lt;&#0;",
        "' OR 1=1 --",
        "=cmd|'/c calc'!A0",
        "\x00",
        "\x0b\x1f",
        "\ufffe",
    ),
    *(
        "𠮷㛃·",
        "\u202e文",
        "\ufeff",
        "２０２６年１３月",
        "6222020200112230119",
        "45010219800315123X",
        "9" * 3000,
        "长" * 20_001,
    ),
    *("2026-02-30", "24:60", "0.00", "-5", "18,900.005", "1\n2\r3", "a\tb", "\ud800", "\r\nSet-Cookie: x=1"),
]
texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60), st.integers().map(str))
TYPES = [
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-16",
    "application/x-www-form-urlencoded; charset=no-such",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "application/json",
    "text/plain",
    "\x7f",
]


BUDGET = 1.0
"""Seconds of processor time for one request."""
SLOWEST: list[float] = []


@dataclass
class World:
    """Two drafts: ours, whose browser we are, and a victim's."""

    client: Client
    own: store.Draft
    victim: store.Draft
    markers: list[str]

    def answers(self) -> dict | None:
        try:
            return store.open_draft(self.own.code).data["answers"]
        except store.DraftGone:
            return None


def new_world() -> World:
    victims, markers = marked()
    ours, _ = marked("trojan-sms")
    own = store.create({"answers": _harmless(ours)})
    client = Client(raise_request_exception=False)
    client.cookies[cookie_name(own.token)] = own.code
    return World(client, own, store.create({"answers": victims}), [m for m in markers if "秘密" in m])


def _harmless(answers):
    """Without markers, so that finding one means the victim's."""
    return {step: _plain(stored) for step, stored in answers.items()}


def _plain(value):
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return "自己的话" if isinstance(value, str) and "秘密" in value else value


@st.composite
def requests(draw, world: World) -> dict:
    """One request: where, how, with what body, cookies and headers."""
    token = draw(st.sampled_from([world.own.token] * 6 + [world.victim.token, "new", "a" * 16, "x"]))
    step = draw(st.sampled_from(PAGES) | st.text("abcdefg-", max_size=12))
    path = address_of(
        draw(st.sampled_from(ROUTES)),
        token=token,
        step=step or "x",
        number=str(draw(st.integers(0, 300))),
        document="B1",
    )
    path = (
        draw(st.sampled_from(["", "", "", "/en"]))
        + path
        + draw(st.sampled_from(["", "", "", "?back=result", "?back=%00%ff", "?x=" + "9" * 50]))
    )
    headers = draw(
        st.sampled_from(
            [{}] * 8
            + [
                {"HTTP_ACCEPT_LANGUAGE": "en;q=x,*;;\x00"},
                {"HTTP_HOST": "evil.example"},
                {"HTTP_X_FORWARDED_FOR": "<>"},
                {"HTTP_RANGE": "bytes=0-"},
                {"CONTENT_LENGTH": "999999999"},
                {"HTTP_COOKIE": "a;=;;csrf=" + "x" * 500},
            ]
        )
    )
    method = draw(st.sampled_from(["POST"] * 6 + ["GET"] * 4 + ["HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"]))
    body, kind = draw(bodies(world, step))
    return {"method": method, "path": path, "step": step, "body": body, "kind": kind, "headers": headers}


@st.composite
def bodies(draw, world: World, step: str) -> tuple[bytes, str]:
    """A form with right, wrong, repeated and missing fields, or bytes that are no form at all."""
    if draw(st.integers(0, 5)) == 0:
        return draw(st.binary(max_size=300)), draw(st.sampled_from(TYPES))
    answers = world.answers() or {}
    page = next((s for s in STEPS if s.id == step), None)
    fields = list(filled(page, answers.get(step, {}), flow(answers).facts).items()) if page and not page.many else []
    fields += [(f"case-{world.own.token}-current_step", draw(st.sampled_from([step, "incident", "nonsense"])))]
    fields += [("version", draw(st.sampled_from([str(_version(world))] * 5 + ["0", "x", "-1"])))]
    fields += [(name, draw(texts)) for name in draw(st.lists(st.sampled_from(_names(page)), max_size=4))]
    draw(st.randoms(use_true_random=False)).shuffle(fields)
    fields = fields[draw(st.integers(0, 2)) :]
    return urlencode(fields, doseq=True, errors="surrogatepass").encode(), draw(st.sampled_from(TYPES[:1] * 9 + TYPES))


def _names(page) -> list[str]:
    own = [f"{page.id}-{ask.name}{end}" for ask in page.asks for end in ("", "_y", "_m", "_d")] if page else []
    return [
        *own,
        "version",
        "csrfmiddlewaretoken",
        "back",
        "do",
        "rows",
        "row",
        "paper",
        "code",
        "text",
        "remember",
        "more",
        "wizard_goto_step",
        "x",
    ]


def _version(world: World) -> int:
    try:
        return store.open_draft(world.own.code).version
    except store.DraftGone:
        return 0


def ask(world: World, request: dict) -> None:
    """Send one request and look at everything that must hold."""
    before = world.answers()

    def sent():
        return world.client.generic(
            request["method"], request["path"], request["body"], content_type=request["kind"], **request["headers"]
        )

    started = time.process_time()
    response = sent()
    took = time.process_time() - started
    if took >= BUDGET:  # a pause of the machine is no fault of the request
        took = least(sent, BUDGET)
    SLOWEST.append(took)
    assert SLOWEST[-1] < BUDGET, request
    body = b"".join(response.streaming_content) if response.streaming else response.content
    assert response.status_code < 500, request
    assert not set(HEADERS) - set(response.headers), request
    assert found_in(world.markers, {"answer": body + str(response.headers).encode()}) == [], request
    after = world.answers()
    if after is None:
        assert before is None or ("/delete/" in request["path"] and response.status_code == 302), request
    elif before is not None:
        assert (
            not {s for s in before if s != request["step"] and after.get(s) != before[s]}
            or "follow-up" in request["path"]
        ), request


def fuzz(examples: int, each: int, settings_fixture) -> int:
    """Run `examples` sequences of `each` requests; returns the number of requests."""
    settings_fixture.RATE_FACTOR = 0
    assert not tables.faults()
    assess(CASES["gan-today"], TODAY)  # what a process reads once is no work of a request
    asked = [0]

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def sequence(data) -> None:
        world = new_world()
        victim = store.open_draft(world.victim.code)
        for _ in range(each):
            ask(world, data.draw(requests(world)))
            asked[0] += 1
        for name in list(world.client.cookies):
            if data.draw(st.booleans()):
                world.client.cookies[name] = data.draw(st.sampled_from(["", "x", codes.new_code(), world.victim.token]))
        ask(world, data.draw(requests(world)))
        asked[0] += 1
        assert store.open_draft(world.victim.code) == victim
        store.delete(world.own.code)
        store.delete(world.victim.code)

    sequence()
    return asked[0]


def test_hostile_requests_short(settings):
    assert fuzz(25, 10, settings) >= 200


@pytest.mark.soak
def test_hostile_requests(settings, figure):
    asked = fuzz(1050, 19, settings)
    figure(
        "request fuzz",
        asked,
        f"requests over {len(ROUTES)} routes, 0 server errors, 0 foreign data, 0 lost answers, "
        f"the slowest {max(SLOWEST):.2f} s",
    )
    assert asked >= 20_000
