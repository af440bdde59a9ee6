"""Photographs of the evidence on the site: added per item, sealed, bounded, bound with the papers, and gone."""

import io
import re
import zipfile

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from complaints.bundle import client, wire
from complaints.bundle.wordpdf import with_office
from complaints.drafts import pieces, store
from complaints.drafts.models import StoredPiece
from complaints.intake import apart
from complaints.intake.places import Found, Place
from complaints.web.interview.held import cookie_name
from tests.bundle.evidence import GPS, photograph
from tests.journeys.test_guards import answers_of
from tests.web.test_pages_result import finished

pytestmark = pytest.mark.django_db
READY = wire.Picture("jpeg", b"\xff\xd8 made ready " + b"x" * 1000, 1)


@pytest.fixture
def light(monkeypatch):
    """Pictures are taken as they come: what the other process does is tested in tests/bundle."""
    monkeypatch.setattr(client, "picture", lambda data: READY)


def files_page(browser):
    return browser.open(f"/case/{browser.token}/evidence-files/")


def entries(browser):
    return answers_of(browser)["evidence"]["items"]


def add(browser, item, *files):
    url = f"/case/{browser.token}/evidence-files/"
    sent = [SimpleUploadedFile(name, data) for name, data in files]
    browser.take(browser.client.post(url, {"item": str(item), "file": sent}, follow=True), url)
    return browser


def test_a_photograph_is_kept_sealed_and_listed_with_the_number_of_its_item(light):
    browser = finished("gan-today")
    second = entries(browser)[1]
    add(browser, second["_id"], ("IMG_1.jpg", b"a"), ("IMG_2.jpg", b"b"))
    assert StoredPiece.objects.count() == 2
    assert second["name"] in browser.text and "2个文件" in browser.text
    row = StoredPiece.objects.first()
    assert b"made ready" not in bytes(row.body) and b"jpeg" not in bytes(row.about)


def test_what_is_wrong_is_said_by_the_name_of_the_file_and_the_others_stay(light, monkeypatch):
    browser = finished("gan-today")
    item = entries(browser)[0]["_id"]
    monkeypatch.setattr(client, "picture", lambda data: wire.Picture(reason="locked") if data == b"b" else READY)
    add(browser, item, ("IMG_1.jpg", b"a"), ("扫描.pdf", b"b"))
    assert "扫描.pdf：" in browser.text or "扫描.pdf: " in browser.text
    assert "密码" in browser.text and StoredPiece.objects.count() == 1
    browser.client.post(f"/case/{browser.token}/evidence-files/", {"file": SimpleUploadedFile("a", b"a")})
    assert StoredPiece.objects.count() == 1, "without an item nothing is kept"


def test_thirty_pieces_are_the_most(light, monkeypatch):
    browser = finished("gan-today")
    item = entries(browser)[0]["_id"]
    monkeypatch.setattr(pieces, "MOST", 3)
    add(browser, item, *((f"{n}.jpg", b"a") for n in range(5)))
    assert StoredPiece.objects.count() == 3 and "最多" in browser.text
    monkeypatch.setattr(pieces, "MOST", 30)
    monkeypatch.setattr(pieces, "MOST_BYTES", 4000)
    add(browser, item, ("1.jpg", b"a"), ("2.jpg", b"a"))
    # each takes 1,014 bytes and 28 of sealing: a fourth would make more than 4,000
    assert StoredPiece.objects.count() == 3


def test_a_deleted_piece_item_or_case_takes_its_pictures_along(light):
    browser = finished("gan-today")
    first, second = (e["_id"] for e in entries(browser)[:2])
    for item in (first, first, second):
        add(browser, item, ("1.jpg", b"a"))
    browser.send(form=1)
    assert StoredPiece.objects.count() == 2
    browser.open(f"/case/{browser.token}/evidence/{first}/delete/").send()
    assert StoredPiece.objects.count() == 1
    browser.open(f"/case/{browser.token}/delete/").send()
    assert not StoredPiece.objects.exists()


def test_nobody_else_sees_adds_or_deletes_them(light):
    browser = finished("gan-today")
    add(browser, entries(browser)[0]["_id"], ("1.jpg", b"a"))
    other, own = finished("leak-calls"), StoredPiece.objects.get().pk
    other.client.post(f"/case/{other.token}/evidence-files/{own}/delete/")
    assert StoredPiece.objects.count() == 1
    for url in (f"/case/{browser.token}/evidence-files/", f"/case/{browser.token}/volume/"):
        assert Client().get(url).status_code == 404


def test_the_pieces_follow_their_draft_to_a_new_secret(light, settings):
    browser = finished("gan-today")
    add(browser, entries(browser)[0]["_id"], ("1.jpg", b"a"))
    code = browser.client.cookies[cookie_name(browser.token)].value
    with override_settings(DRAFT_SECRETS=["n" * 50, *settings.DRAFT_SECRETS]):
        draft = store.save(store.open_draft(code), {"answers": {}})
        (piece,) = pieces.kept(draft.key)
        assert pieces.read(draft.key, piece.pk) == READY.data


def test_numbers_are_covered_where_the_person_ticks_them_and_only_there(light, monkeypatch):
    browser = finished("gan-today")
    add(browser, entries(browser)[0]["_id"], ("1.jpg", b"a"))
    own = StoredPiece.objects.get().pk
    four = (1, 2, 3, 4, 5, 6, 7, 8)
    found = Found(1, 900, 500, (Place("number", four, "卡号*0123"), Place("words", (9,) * 8, "某某银行")), b"jpeg")
    monkeypatch.setattr(apart, "places", lambda data: found if data == READY.data else None)
    asked = []
    monkeypatch.setattr(client, "covered", lambda one: asked.append(one) or wire.Picture("jpeg", b"covered", 1))
    browser.open(f"/case/{browser.token}/evidence-files/{own}/cover/").send(press=("do", "find"))
    assert browser.page.xpath("//input[@name='place'][@checked]/@value") == ["1"]
    assert "data:" in browser.response.headers["Content-Security-Policy"] and "卡号*0123" in browser.text
    assert not asked, "nothing is changed before it is confirmed"
    browser.send({"place": ["1"]}, press=("do", "cover"))
    assert asked == [wire.CoverPicture(READY.data, 1, 900, 500, [list(four)])]
    code = browser.client.cookies[cookie_name(browser.token)].value
    draft = store.open_draft(code)
    assert pieces.read(draft.key, own) == b"covered" and "已查过号码" in browser.text


def test_places_are_chosen_by_hand_from_numbered_fields(light, monkeypatch):
    browser = finished("gan-today")
    add(browser, entries(browser)[0]["_id"], ("1.jpg", b"a"))
    own = StoredPiece.objects.get().pk
    monkeypatch.setattr(client, "divided", lambda one: wire.Picture("jpeg", b"small", 1))
    asked = []
    monkeypatch.setattr(client, "covered", lambda one: asked.append(one) or wire.Picture("jpeg", b"covered", 1))
    browser.open(f"/case/{browser.token}/evidence-files/{own}/cover/").send(form=1, press=("do", "divide"))
    assert len(browser.page.xpath("//input[@name='place']")) == 48
    assert not browser.page.xpath("//input[@name='place'][@checked]")
    browser.send({"place": ["6"]}, press=("do", "cover"))
    # four fields a row: the sixth is the second of the second row, from 1 to 2 across and from 1 to 2 down of 4 and 12
    assert asked == [wire.CoverPicture(READY.data, 0, 4, 12, [[1, 1, 2, 1, 2, 2, 1, 2]])]


def test_the_pages_of_a_pdf_are_looked_at_one_after_the_other(light, monkeypatch):
    browser = finished("gan-today")
    monkeypatch.setattr(client, "picture", lambda data: wire.Picture("pdf", b"%PDF two pages", 2))
    add(browser, entries(browser)[0]["_id"], ("1.pdf", b"a"))
    own = StoredPiece.objects.get().pk
    four = (1, 2, 3, 4, 5, 6, 7, 8)
    monkeypatch.setattr(client, "page", lambda data, number: wire.Picture("jpeg", f"page {number}".encode(), 1))
    monkeypatch.setattr(apart, "places", lambda data: Found(0, 900, 500, (Place("number", four, "*0123"),), b"jpeg"))
    asked = []
    monkeypatch.setattr(client, "covered", lambda one: asked.append(one) or wire.Picture("pdf", b"%PDF covered", 2))
    url = f"/case/{browser.token}/evidence-files/{own}/cover/"
    assert url in browser.open(f"/case/{browser.token}/evidence-files/").response.content.decode()
    browser.open(url).send(press=("do", "find"))
    browser.send({"place": []}, press=("do", "cover"))
    assert not asked and "第2页，共2页" in browser.text, "a page without a number stays as it is"
    browser.send(press=("do", "find"))
    browser.send({"place": ["1"]}, press=("do", "cover"))
    assert asked == [wire.CoverPage(b"%PDF two pages", 1, 0, 900, 500, [list(four)])]
    code = browser.client.cookies[cookie_name(browser.token)].value
    assert pieces.read(store.open_draft(code).key, own) == b"%PDF covered" and "已查过号码" in browser.text


def test_places_of_another_page_or_an_old_one_cover_nothing(light, monkeypatch):
    browser = finished("gan-today")
    add(browser, entries(browser)[0]["_id"], ("1.jpg", b"a"))
    url = f"/case/{browser.token}/evidence-files/{StoredPiece.objects.get().pk}/cover/"
    monkeypatch.setattr(client, "covered", lambda one: pytest.fail("covered what nobody was shown"))
    page = browser.client.post(url, {"do": "cover", "found": "W1tdXQ:made-up", "place": ["1"]})
    assert page.status_code == 200 and "时间太久" in page.content.decode()


@pytest.mark.skipif(not with_office(), reason="no program on this machine makes PDFs")
def test_photo_in_volume_out_printed_in_order():
    """Two photographs with a place in them: the volume has a stamp on each, the list names their pages, no place."""
    browser = finished("gan-today").send()
    items = entries(browser)
    for entry in items[:2]:
        add(browser, entry["_id"], ("IMG.jpg", photograph(800, 600, seed=entry["_id"])))
    assert StoredPiece.objects.count() == 2, browser.text
    volume = f"/case/{browser.token}/volume/"
    browser.open(volume)
    ticked = browser.page.xpath("//input[@name='paper'][@checked]/@value")
    assert "A1" in ticked and "B1" not in ticked and "F1" not in browser.page.xpath("//input[@name='paper']/@value")
    browser.send({"paper": ["A1", "A6"]})
    plan = [[cell.text_content() for cell in row] for row in browser.page.xpath("//table/tbody/tr")]
    assert [line[0] for line in plan] == ["民事起诉状", "证据目录", "证据"]
    assert all(int(line[2]) > 1 for line in plan), "the court, each defendant and oneself"
    response = browser.client.get(browser.page.xpath("//a[@class='button']/@href")[0])
    pdf = b"".join(response.streaming_content)
    assert GPS not in pdf
    browser.open(volume).send({"paper": ["A1", "A6"]}, press=("as", "online"))
    listed = [line.text_content() for line in browser.page.xpath("//ol[@class='steps']/li/span")]
    assert [name[:3] for name in listed] == ["01-", "02-", "03-", "04-"]
    response = browser.client.get(browser.page.xpath("//a[@class='button']/@href")[0])
    with zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content))) as package:
        assert package.namelist() == listed and listed[0] == "01-民事起诉状.pdf"
    for wrong in ("0", "101", "ten", "1.5"):
        browser.open(volume).send({"paper": ["A1", "A6"], "most": wrong}, press=("as", "online"))
        assert "1至100" in browser.page.xpath("string(//div[@class='summary'])")
        assert browser.page.xpath("//input[@name='most']/@value") == [wrong]
    browser.open(volume).send({"paper": ["A1", "A6"], "most": "１０MB"}, press=("as", "online"))
    assert [line.text_content() for line in browser.page.xpath("//ol[@class='steps']/li/span")] == listed
    with pikepdf.open(io.BytesIO(pdf)) as book:
        last = int(re.findall(r"\d+", plan[2][1])[-1])
        assert len(book.pages) == last and int(re.findall(r"\d+", plan[2][1])[0]) == last - 1
