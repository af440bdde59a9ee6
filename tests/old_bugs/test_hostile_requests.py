"""Requests that were answered with a server error: a codec that is no text, one box of a day alone."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
BODY = b'--x\r\nContent-Disposition: form-data; name="version"\r\n\r\n1\r\n--x--\r\n'


@pytest.fixture
def client():
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("charset", ["hex", "zip", "idna", "rot13", "undefined", "uu", "bz2", "utf-7", "gbk"])
@pytest.mark.parametrize("path", ["/import/", "/resume/", "/read/"])
def test_a_form_in_signs_that_no_page_sends_is_refused(client, path, charset):
    reply = client.generic("POST", path, BODY, content_type=f"multipart/form-data; boundary=x; charset={charset}")
    assert reply.status_code == 400
    reply = client.generic("POST", path, BODY, content_type="multipart/form-data; boundary=x; charset=UTF-8")
    assert path == "/read/" or reply.status_code == 200


def test_a_length_of_thousands_of_digits_is_refused(client):
    assert client.post("/import/", {"text": "x"}, CONTENT_LENGTH="9" * 5000).status_code == 413


@pytest.mark.parametrize("boxes", [["²"], ["í\xa0\x80"], ["٣", ""], [], ["2026", "5", "3", "9"]])
def test_a_day_asked_with_other_than_three_boxes_is_answered(client, boxes):
    reply = client.post("/read/", {"field": "discovery-discovery_when_day", "value": boxes})
    assert reply.status_code in (200, 204)
