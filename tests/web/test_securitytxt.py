"""Whom to tell of a fault: the operator's contact, in the form that RFC 9116 asks for, or nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from config import environment

PLACE = "/.well-known/security.txt"


def test_the_contact_that_the_operator_set(settings):
    settings.SECURITY_CONTACT = ["mailto:security@cards.example", "https://cards.example/report"]
    answer = Client().get(PLACE)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/plain; charset=utf-8")
    lines = [line.split(": ", 1) for line in answer.content.decode().splitlines()]
    assert [value for key, value in lines if key == "Contact"] == settings.SECURITY_CONTACT
    expires = datetime.fromisoformat(dict(lines)["Expires"])
    assert timedelta(days=30) < expires - datetime.now(UTC) < timedelta(days=365)


def test_no_contact_no_page(settings):
    settings.SECURITY_CONTACT = []
    assert Client().get(PLACE).status_code == 404


@pytest.mark.parametrize(
    "wrong", ["security@cards.example", "http://cards.example", "mailto:a@b.example\nExpires: x", "mailto:"]
)
def test_a_contact_that_nobody_could_follow_is_refused_with_its_name(monkeypatch, wrong):
    monkeypatch.setenv("SECURITY_CONTACT", wrong)
    with pytest.raises(ValueError, match="SECURITY_CONTACT"):
        environment.contacts("SECURITY_CONTACT")
