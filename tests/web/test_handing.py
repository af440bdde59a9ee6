"""One file at an address without the cookie: only that file, ten minutes or one download, no key of the case in it."""

import io
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from docx import Document

from complaints.drafts import handover, retention
from complaints.drafts.models import StoredFile
from complaints.web.interview.held import cookie_name
from tests.web.test_pages_result import finished

pytestmark = pytest.mark.django_db
WECHAT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile MicroMessenger/8.0.47 NetType/WIFI"


def with_papers():
    """A browser whose case has its papers made, and the id of one."""
    browser = finished("gan-today").send()
    hrefs = browser.page.xpath("//a[contains(@href, '/download/')]/@href")
    return browser, hrefs[0].split("/")[-3]


def address_of(browser, document: str, kind: str = "word") -> str:
    response = browser.client.post(f"/case/{browser.token}/papers/{document}/address/", {"kind": kind})
    assert response.status_code == 302
    return response.headers["Location"]


def body(response) -> bytes:
    return b"".join(response.streaming_content)


def test_the_address_hands_out_the_same_file_without_any_cookie_and_once():
    browser, document = with_papers()
    own = body(browser.client.get(f"/case/{browser.token}/papers/{document}/download/"))
    address = address_of(browser, document)
    stranger = Client()
    for _ in range(3):  # looking, and asking for the headers, uses nothing up
        assert stranger.get(address).status_code == 200
        assert stranger.head(f"{address}download/").status_code == 200
    response = stranger.get(f"{address}download/")
    assert body(response) == own and Document(io.BytesIO(own)).paragraphs
    assert "attachment" in response.headers["Content-Disposition"] and response.headers["Cache-Control"] == "no-store"
    assert stranger.get(f"{address}download/").status_code == 410 and stranger.get(address).status_code == 410
    assert not StoredFile.objects.exists()


def test_after_ten_minutes_it_is_gone_and_purged():
    browser, document = with_papers()
    address = address_of(browser, document)
    left = StoredFile.objects.get().expires - timezone.now()
    assert timedelta(minutes=9) < left <= timedelta(minutes=10)
    StoredFile.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert Client().get(address).status_code == 410 and Client().get(f"{address}download/").status_code == 410
    retention.purge()
    assert not StoredFile.objects.exists()


def test_deleting_the_case_deletes_the_copy():
    browser, document = with_papers()
    address = address_of(browser, document)
    browser.open(f"/case/{browser.token}/delete/").send()
    assert Client().get(f"{address}download/").status_code == 410


def test_the_address_holds_no_key_of_the_case_and_opens_nothing_else():
    browser, document = with_papers()
    code = browser.client.cookies[cookie_name(browser.token)].value
    address = address_of(browser, document)
    key = re.fullmatch(r"/file/([a-z2-7]{26})/", address)[1]
    assert browser.token not in address and code.replace("-", "").lower() not in address
    page = Client().get(address)
    assert browser.token not in page.content.decode() and code not in page.content.decode()
    assert Client().get(f"/case/{key}/check/").status_code == 404
    assert "case-" not in "".join(page.cookies)


def test_the_copy_is_sealed_under_the_address_and_not_under_the_case(settings):
    browser, document = with_papers()
    key = address_of(browser, document).split("/")[2]
    row = StoredFile.objects.get()
    assert b"PK\x03\x04" not in bytes(row.body) and key not in row.lookup
    settings.DRAFT_SECRETS = ["another secret of the server" * 2]
    with pytest.raises(handover.FileGone):
        handover.look(key)


def test_a_secret_that_was_replaced_still_opens_it(settings):
    browser, document = with_papers()
    address = address_of(browser, document)
    settings.DRAFT_SECRETS = ["a new secret of the server" * 2, *settings.DRAFT_SECRETS]
    assert Client().get(f"{address}download/").status_code == 200


@pytest.mark.parametrize(
    ("document", "kind", "starts"), [("all", "word", b"PK"), ("all", "pdf", b"PK"), (None, "pdf", b"%PDF")]
)
def test_the_pdf_and_all_papers_too(document, kind, starts):
    browser, one = with_papers()
    address = address_of(browser, document or one, kind)
    assert body(Client().get(f"{address}download/")).startswith(starts)


def test_a_stranger_and_a_paper_that_was_not_made_get_nothing():
    browser, document = with_papers()
    path = f"/case/{browser.token}/papers/{document}/address/"
    assert Client().get(path).status_code == 404 and Client().post(path).status_code == 404
    assert browser.client.post(f"/case/{browser.token}/papers/none/address/").status_code == 404
    assert not StoredFile.objects.exists()


def test_one_case_keeps_ten_copies_at_most():
    browser, document = with_papers()
    first = address_of(browser, document)
    for _ in range(handover.MOST_OF_A_CASE):
        address_of(browser, document)
    assert StoredFile.objects.count() == handover.MOST_OF_A_CASE and Client().get(first).status_code == 410


def test_wechat_is_told_and_its_download_leads_to_an_address():
    browser, document = with_papers()
    client = browser.client
    client.defaults["HTTP_USER_AGENT"] = WECHAT
    for path in (f"{document}/download/", f"{document}/pdf/"):
        response = client.get(f"/case/{browser.token}/papers/{path}")
        assert response.headers["Location"] == f"/case/{browser.token}/papers/{document}/address/"
    for path in ("all.zip", "all-pdf.zip"):
        assert client.get(f"/case/{browser.token}/papers/{path}").headers["Location"].endswith("/papers/all/address/")
    assert "在浏览器打开" in client.get(address_of(browser, document)).content.decode()
    assert "在浏览器打开" in client.get("/").content.decode()
    assert "在浏览器打开" not in Client().get("/").content.decode()


def test_who_asks_for_too_many_has_to_wait(settings):
    browser, document = with_papers()
    settings.RATE_FACTOR = 1
    path = f"/case/{browser.token}/papers/{document}/address/"
    seen = [browser.client.post(path, {"kind": "word"}).status_code for _ in range(31)]
    assert seen[:30] == [302] * 30 and seen[30] == 429
