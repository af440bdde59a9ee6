"""The API says what the command line says, refuses in words without values, and keeps nothing."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date, timedelta
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from complaints.api import tokens
from complaints.api.models import ApiToken
from complaints.api.openapi import OPERATIONS, document
from complaints.documents import dossier
from legal_refs.assessment import assess
from legal_refs.case import casefile
from tests.api.asking import EXAMPLE, ON, Program, case

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on(settings):
    settings.API = True


def fields(answer) -> list[str]:
    return [problem["field"] for problem in answer.json()["problems"]]


def test_the_side_door_is_closed_unless_it_is_opened(settings):
    settings.API = False
    program = Program()
    assert program.post("assess", {"case": case()}).status_code == 404
    assert program.get("openapi.json").status_code == 404


def test_assess_is_what_the_command_prints(capsys):
    answer = Program().post("assess", {"case": case(), "on": ON})
    call_command("assess", str(EXAMPLE), "--json", "--on", ON)
    assert answer.status_code == 200 and answer.json() == json.loads(capsys.readouterr().out)


def test_offers_are_those_of_the_assessment():
    program = Program()
    found = program.post("offers", {"case": case(), "on": ON}).json()["documents"]
    assert found == program.post("assess", {"case": case(), "on": ON}).json()["documents"]


def test_one_paper_comes_as_word_and_the_set_as_a_zip_of_the_same_bytes():
    program = Program()
    made = dossier.build(facts := casefile.load_path(EXAMPLE), assess(facts, date.fromisoformat(ON)))
    one = program.post("draft", {"case": case(), "on": ON, "documents": [made.files[0].id]})
    assert one.content == made.files[0].data and one.headers["Content-Type"].endswith("wordprocessingml.document")
    every = program.post("draft", {"case": case(), "on": ON})
    with zipfile.ZipFile(io.BytesIO(every.content)) as package:
        assert {f.filename: f.data for f in made.files} == {
            name: package.read(name) for name in package.namelist() if name != "manifest.json"
        }


def test_the_law_is_searched():
    hits = Program().get("law/search", q="合同法107").json()["hits"]
    assert hits and all({"kind", "id", "title"} <= hit.keys() for hit in hits)


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({}, 422, "case"),
        ([], 422, ""),
        ({"case": []}, 422, "case"),
        ({"case": {"incident": "nonsense-18900"}}, 422, "case.incident"),
        ({"case": {"incident": "counterfeit_atm", "surprise": 1}}, 422, "case.surprise"),
        ({"case": {"incident": "counterfeit_atm", "story": "a\u0000b"}}, 422, "case.story"),
        ({"case": {"incident": "counterfeit_atm"}, "on": "tomorrow"}, 422, "on"),
        ({"case": {"incident": "counterfeit_atm"}, "onn": ON}, 422, "onn"),
    ],
)
def test_what_is_wrong_is_named_by_its_field_and_never_repeated(body, status, field):
    answer = Program().post("assess", body)
    assert (answer.status_code, fields(answer)) == (status, [field])
    assert "18900" not in answer.content.decode() and "nonsense" not in answer.content.decode()


def test_a_paper_that_is_none_or_cannot_be_made_yet():
    program = Program()
    assert fields(program.post("draft", {"case": case(), "documents": ["Z9"]})) == ["documents"]
    bare = program.post("draft", {"case": {"incident": "counterfeit_atm"}, "documents": ["A1"]})
    assert bare.status_code == 409 and fields(bare)[0] == "A1"


def test_a_body_that_is_no_json():
    client = Program().client
    post = client.post("/api/v1/assess", "{", content_type="application/json")
    assert (post.status_code, client.post("/api/v1/assess", {"a": "b"}).status_code) == (400, 415)
    deep = client.post("/api/v1/assess", "[" * 100_000, content_type="application/json")
    large = client.post("/api/v1/assess", " " * 3_000_000, content_type="application/json")
    assert (deep.status_code, large.status_code) == (400, 413)
    assert deep.headers["Content-Type"] == large.headers["Content-Type"] == "application/json"
    assert client.get("/api/v1/assess").status_code == 405


def test_a_token_is_needed_in_time_in_scope_and_within_its_rate():
    ask = {"case": {"incident": "counterfeit_atm"}}
    nobody = Client().post("/api/v1/assess", json.dumps(ask), content_type="application/json")
    assert (nobody.status_code, nobody.headers["WWW-Authenticate"]) == (401, "Bearer")
    program = Program(scope=("offers",), per_minute=2)
    assert program.post("assess", ask).status_code == 403
    assert [program.post("offers", ask).status_code for _ in range(3)] == [200, 200, 429]
    ApiToken.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert program.post("offers", ask).status_code == 401


def test_a_revoked_token_is_refused_from_the_next_request_on():
    program = Program()
    assert program.get("law/search", q="577").status_code == 200
    call_command("token", "revoke", "test program", stdout=StringIO())
    assert program.get("law/search", q="577").status_code == 401


def test_the_secret_of_a_token_is_printed_once_and_kept_nowhere():
    out = StringIO()
    call_command("token", "make", "legal aid", "--scope", "assess, draft", "--days", "7", stdout=out)
    secret = out.getvalue().strip()
    row = ApiToken.objects.get()
    assert tokens.of_header(f"Bearer {secret}") == row and secret not in str(ApiToken.objects.values())
    listed = StringIO()
    call_command("token", "list", stdout=listed)
    assert listed.getvalue().split("\t")[:3] == ["legal aid", "assess,draft", "60/min"]
    for wrong in (
        ["make", "legal aid"],
        ["make", "x", "--scope", "everything"],
        ["make", "x", "--days", "0"],
        ["revoke", "nobody"],
    ):
        with pytest.raises(CommandError):
            call_command("token", *wrong, stdout=StringIO())


def test_nothing_of_a_case_is_kept(caplog):
    marked = case() | {"story": "MARKED-STORY"}
    marked["victim"] |= {"name": "标记某"}
    program = Program()
    for verb in ("assess", "offers", "draft"):
        assert program.post(verb, {"case": marked, "on": ON}).status_code == 200
    rows = [str(list(model.objects.values())) for model in apps.get_app_config("complaints").get_models()]
    assert not [text for text in (*rows, caplog.text) if "MARKED" in text or "标记某" in text]
    counts = {model.__name__: model.objects.count() for model in apps.get_app_config("complaints").get_models()}
    assert counts == dict.fromkeys(counts, 0) | {"ApiToken": 1, "Bucket": 1}


def test_the_description_names_every_verb_and_only_shapes_that_it_holds():
    told = Client().get("/api/v1/openapi.json").json()
    assert told == json.loads(json.dumps(document()))
    assert {one.verb for one in OPERATIONS} == set(tokens.SCOPES)
    refs = set(part.split('"')[0] for part in json.dumps(told).split("#/components/schemas/")[1:])
    assert refs <= told["components"]["schemas"].keys()
    assert told["components"]["schemas"]["Case"]["additionalProperties"] is False
