"""Photographs in, one volume out: turned, stripped, stamped, in the order of the list, whose numbers are read back."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from PIL import Image

from complaints.bundle import binding, folder, pictures, readback, volume, wire, wordpdf
from complaints.documents import dossier, exhibits, lint, sets
from tests.bundle.evidence import GPS, photograph
from tests.cards import EXAMPLES
from tests.documents.conftest import possible
from tests.timing import least, processor_seconds

pytestmark = pytest.mark.office
CASE = EXAMPLES / "gan-today.case.yaml"


@pytest.fixture(autouse=True)
def _small_engine(request, monkeypatch):
    if not request.node.get_closest_marker("soak"):
        monkeypatch.setattr(wordpdf, "with_office", lambda: False)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "HEIF"])
def test_a_picture_is_turned_scaled_and_tells_nothing_else(kind):
    made = pictures.ready(photograph(2400, 1800, kind, turned=1 if kind == "PNG" else 6))
    assert (made.kind, made.pages) == ("jpeg", 1)
    with Image.open(io.BytesIO(made.data)) as seen:
        assert max(seen.size) == pictures.LONGEST
        assert not seen.getexif()
        assert b"Exif" not in made.data and GPS not in made.data
        if kind == "JPEG":  # turned by 90°: the bar of the upper edge stands at the right
            assert seen.height > seen.width
            assert max(seen.getpixel((seen.width - 20, seen.height // 2))) < 60


def test_a_field_that_is_ticked_becomes_black_and_the_others_stay():
    """The lowest right of 4 by 12 fields of 1600 by 1200 points: 400 by 100 points in the corner."""
    out = io.BytesIO()
    Image.new("RGB", (1600, 1200), "white").save(out, "JPEG")
    shown = pictures.divided(wire.DividePicture(out.getvalue(), 4, 12))
    with Image.open(io.BytesIO(shown.data)) as seen:
        assert max(seen.size) == pictures.SMALL
    made = pictures.covered(wire.CoverPicture(out.getvalue(), 0, 4, 12, [[3, 11, 4, 11, 4, 12, 3, 12]]))
    with Image.open(io.BytesIO(made.data)) as seen:
        assert max(seen.getpixel((1400, 1150))) < 20 and max(seen.getpixel((1590, 1190))) < 20
        assert min(seen.getpixel((1180, 1150))) > 240 and min(seen.getpixel((1400, 1080))) > 240


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "unreadable"),
        (b"GIF89a" + bytes(50), "unreadable"),
        (b"%PDF-1.4 nothing", "unreadable"),
        (bytes(21 << 20), "large"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data, reason):
    with pytest.raises(pictures.UnreadableError, match=reason):
        pictures.ready(data)


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_read():
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")

    def refused() -> None:
        with pytest.raises(pictures.UnreadableError):
            pictures.ready(out.getvalue())

    assert least(refused, 0.5) < 0.5


def test_a_pdf_loses_its_scripts_files_and_what_its_pictures_tell():
    photo = photograph()
    with pikepdf.new() as book:
        page = book.add_blank_page(page_size=(300, 200))
        image = pikepdf.Stream(book, photo)
        image.Type, image.Subtype, image.Filter = pikepdf.Name.XObject, pikepdf.Name.Image, pikepdf.Name.DCTDecode
        image.Width, image.Height, image.BitsPerComponent, image.ColorSpace = 1600, 1200, 8, pikepdf.Name.DeviceRGB
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
        book.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        book.docinfo["/Author"] = "somebody"
        out = io.BytesIO()
        book.save(out)
    made = pictures.ready(out.getvalue())
    assert (made.kind, made.pages) == ("pdf", 1)
    with pikepdf.open(io.BytesIO(made.data)) as clean:
        assert "/OpenAction" not in clean.Root and "/Author" not in clean.docinfo
        assert GPS not in clean.pages[0].Resources.XObject.I.read_raw_bytes()


def test_a_locked_pdf_is_named():
    with pikepdf.new() as book:
        book.add_blank_page()
        out = io.BytesIO()
        book.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(pictures.UnreadableError, match="locked"):
        pictures.ready(out.getvalue())


def listed(case, assessment, pages: dict[int, int]) -> dict[int, tuple[int, int]]:
    """Number -> first and last page as the list of evidence prints them; its PDF says what its Word file says."""
    paper = dossier.build(exhibits.paged(case, pages), assessment, ["A6"]).files[0]
    rows = [cells for table in lint.rows(paper.data) if isinstance(table, tuple) for _, cells in table]
    ranges = {int(cells[0]): re.findall(r"\d+", cells[5]) for cells in rows if len(cells) == 7 and cells[0].isdigit()}
    return {number: (int(found[0]), int(found[-1])) for number, found in ranges.items()}


def against(case, assessment):
    """The one opponent of a case."""
    return sets.OneSet(1, "", case, assessment, (case, assessment))


def test_the_list_the_stamps_and_the_bookmarks_agree(assessed, tmp_path):
    case, assessment = assessed("gan-today")
    given: dict[int, int] = {}
    for place in range(1, len(case.evidence) + 1):
        for copy in range(1 + place % 2):
            given[place - 1] = copy + 1
            (tmp_path / f"{place}-{copy}.jpg").write_bytes(photograph(400, 300, seed=place))
    bound = folder.bound(case, against(case, assessment), ["A1", "A6", "E3", "F1"], tmp_path)
    pages = readback.pages(bound.pdf)
    stamped = {}
    for page in pages:
        seen = re.search(r"证据(\d+)\D.*证据第(\d+)页", re.sub(r"\s", "", page))
        if seen:
            stamped.setdefault(int(seen[1]), []).append(int(seen[2]))
    assert {n: (p[0], p[-1]) for n, p in stamped.items()} == bound.spans == listed(case, assessment, given)
    assert [n for p in stamped.values() for n in p] == list(range(1, sum(map(len, stamped.values())) + 1))
    with pikepdf.open(io.BytesIO(bound.pdf)) as book, book.open_outline() as outline:
        assert [i.title for i in outline.root] == ["材料封面", "民事起诉状", "证据目录", "证据材料"]
        names = [e.item.name for e in exhibits.in_order(case)]
        assert [i.title for i in outline.root[3].children] == [f"{n} {name}" for n, name in enumerate(names, 1)]
    assert (bound.plan[0].first, bound.plan[-1].last) == (1, len(pages))
    assert bound.plan[-1].copies == next(line.copies for line in bound.plan if line.title == "证据目录")
    assert folder.bound(case, against(case, assessment), ["A1", "A6", "E3", "F1"], tmp_path).pdf == bound.pdf


def test_the_files_of_an_online_filing_are_the_volume_cut_in_its_order(assessed, tmp_path):
    """One file a paper and one an item, without the cover; together they hold every other page once."""
    case, assessment = assessed("gan-today")
    for place in (1, 2):
        (tmp_path / f"{place}.jpg").write_bytes(photograph(400, 300, seed=place))
    (tmp_path / "2-b.jpg").write_bytes(photograph(400, 300, seed=3))
    bound = folder.bound(case, against(case, assessment), ["A1", "A6", "E3"], tmp_path)
    made = binding.online(case, bound, volume.cut)
    bound_items = [one for one in exhibits.in_order(case) if one.place in (0, 1)]
    items = [re.sub(r"\s", "", f"证据{one.number}{one.item.name}")[:40] for one in bound_items]
    names = [f"{n:02}-{name}.pdf" for n, name in enumerate(["民事起诉状", "证据目录", *items], 1)]
    assert list(made) == names
    assert [page for data in made.values() for page in readback.pages(data)] == list(readback.pages(bound.pdf)[1:])
    assert {len(readback.pages(data)) for name, data in made.items() if "证据1" in name or "证据2" in name} <= {1, 2}
    assert binding.online(case, bound, volume.cut) == made


def test_an_item_larger_than_the_filing_page_takes_becomes_several_files(assessed, tmp_path):
    """Three photographs of one item, each under the bound and two of them over it: three files, no page lost."""
    case, assessment = assessed("gan-today")
    for place in (1, 2, 3):
        (tmp_path / f"1-{place}.jpg").write_bytes(photograph(1600, 1200, seed=place))
    bound = folder.bound(case, against(case, assessment), ["A1", "A6", "E3"], tmp_path)
    whole = binding.online(case, bound, volume.cut)
    (item,) = [name for name in whole if "证据" in name and name != "02-证据目录.pdf"]
    most = max(len(data) for name, data in whole.items() if name != item)
    assert len(whole[item]) > 2 * most, "the papers would be cut too"
    most = len(whole[item]) // 2
    made = binding.online(case, bound, volume.cut, most)
    stem = item.removesuffix(".pdf")[3:]
    assert list(made) == [*list(whole)[:2], f"03-{stem}-1.pdf", f"04-{stem}-2.pdf", f"05-{stem}-3.pdf"]
    assert max(map(len, made.values())) <= most
    assert [p for data in made.values() for p in readback.pages(data)] == list(readback.pages(bound.pdf)[1:])
    with pytest.raises(binding.PageTooLargeError):
        binding.online(case, bound, volume.cut, most // 4)


def test_what_was_not_bound_is_handed_in_by_itself(assessed, tmp_path):
    case, assessment = assessed("gan-today")
    (tmp_path / "2.jpg").write_bytes(photograph(400, 300))
    bound = folder.bound(case, against(case, assessment), ["A6"], tmp_path)
    assert len(bound.spans) == 1 and set(bound.spans.values()) == {(1, 1)}
    assert re.sub(r"\s", "", readback.pages(bound.pdf)[0]).count("另附") == len(case.evidence) - 1


def test_a_file_of_no_item_is_named(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "99-x.jpg").write_bytes(b"x")
    with pytest.raises(CommandError, match=r"99-x\.jpg"):
        call_command("draft", str(CASE), out=tmp_path / "out", documents="A6", bundle=tmp_path / "in")


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_twenty_four_papers_and_thirty_photographs(assessed, tmp_path, figure):
    """Ten HEIC of 12 megapixels, twenty JPEG: at most 12 s of processor time, 20 MB, no EXIF, the same bytes twice."""
    case, assessment = assessed("gan-today")
    taken = [photograph(4032, 3024, "HEIF"), photograph(4032, 3024, turned=6)]  # to draw them costs more than to bind
    for number in range(30):
        data = taken[number >= 10]
        (tmp_path / f"{number % len(case.evidence) + 1}-{number:02}.x").write_bytes(data)
    others = [paper for paper in possible(case, assessment) if paper not in ("A6", "E3")]
    ids = ["A6", "E3", *others][:24]  # the case makes more by now; the bound is for twenty-four
    before = processor_seconds()
    first = folder.bound(case, against(case, assessment), ids, tmp_path).pdf
    spent = processor_seconds() - before
    figure(
        "volume", f"{spent:.1f}", f"s of processor time, {len(ids)} papers, 30 photographs, {len(first) / 1e6:.1f} MB"
    )
    assert GPS not in first and b"Exif" not in first
    assert folder.bound(case, against(case, assessment), ids, tmp_path).pdf == first
    assert len(first) <= 20_000_000
    assert spent <= 12
