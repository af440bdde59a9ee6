"""What a reader stumbles over: two forms of address, None, ASCII commas, split tags, unreadable names of files."""

import re
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.test import Client
from django.utils import translation
from lxml import html

from complaints.documents import pagelint
from complaints.journey.flow import flow
from complaints.journey.steps import STEPS
from legal_refs.decided.precedentfile import all_cases
from legal_refs.files import datafiles
from tests.journeys.browser import Browser
from tests.journeys.test_guards import answers_of
from tests.web.test_language import bilingual
from tests.web.test_pages import PLAIN
from tests.web.test_pages_result import finished

pytestmark = pytest.mark.django_db
BASE = Path(settings.BASE_DIR)
ASCII = re.compile(r"[\u4e00-\u9fff] ?[,;]|[,;] ?[\u4e00-\u9fff]")
BLANK = re.compile(r"[。；：，！、]\s+(?=[\u4e00-\u9fff“（《\d])")
"""A blank after a Chinese full stop, comma or colon, wide enough without; behind a question a note may stand apart."""
LINES = "//main//*[self::p or self::li or self::dd or self::label or self::legend][not(.//p or .//ul or .//div)]"
VOLUME = "//fieldset[@id='papers']//label"
NONE = re.compile(r"(?<![A-Za-z])None(?! of )(?![A-Za-z])")


def words_of(browser: Browser) -> list[str]:
    """The texts of a page, without what is shown sign by sign."""
    return browser.page.xpath("//main//text()[not(ancestor::*[contains(@class, 'code') or contains(@class, 'rows')])]")


def test_one_form_of_address_in_catalogue_templates_and_data():
    """你 everywhere; law texts, and the bank's own messages that the reader knows, are quotations."""
    own = [BASE / "locale/zh_Hans/LC_MESSAGES/django.po", *(BASE / "templates").rglob("*.html")]
    own += [
        *(BASE / "templates").rglob("*.txt"),
        *(p for p in datafiles.DATA.rglob("*.yaml") if p.parent.name != "laws"),
    ]
    own += (BASE / "complaints" / "documents").rglob("*.yaml")
    assert [str(path.relative_to(BASE)) for path in own if "您" in path.read_text("utf-8")] == []


def test_no_ascii_comma_in_a_chinese_sentence_of_the_data():
    files = [p for p in datafiles.DATA.rglob("*.yaml") if p.parent.name != "laws"]
    files += (BASE / "complaints" / "documents" / "papers").rglob("*.yaml")
    pairs = [w["zh"] for p in files for w in bilingual(yaml.load(p.read_text("utf-8"), yaml.CSafeLoader))]
    assert len(pairs) > 1000 and [zh for zh in pairs if ASCII.search(zh)] == []


@pytest.mark.parametrize("prefix", ["/", "/en/"])
def test_no_page_prints_none_or_an_ascii_comma_in_chinese(prefix):
    browser = Browser()
    wrong = []
    for path in (*PLAIN, "law/", "decided/", "penalties/", *(f"decided/{case.id}/" for case in all_cases()[:40])):
        browser.open(prefix + path)
        wrong += [(path, text) for text in words_of(browser) if NONE.search(text)]
        wrong += [(path, text) for text in words_of(browser) if prefix == "/" and ASCII.search(text)]
    assert wrong == [], "\n".join(map(str, wrong))


def test_no_blank_stands_after_chinese_punctuation():
    browser = finished("gan-today")
    case = f"/case/{browser.token}/"
    of_case = ("bank/", "check/", "keep/", "tasks/", "result/", "result/money/", "result/law/", "result/desks/")
    paths = [
        *(f"/{path}" for path in (*PLAIN, "law/", "decided/", "penalties/", "leave/")),
        *(case + p for p in of_case),
    ]
    wrong = []
    for path in paths:
        lines = [line.text_content().strip() for line in browser.open(path).page.xpath(LINES)]
        wrong += [(path, line) for line in lines if BLANK.search(line)]
    assert wrong == [], "\n".join(map(str, wrong))


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("name", ["gan-today", "leak-then-theft", "credit-query"])
def test_no_page_of_a_case_prints_none(name, prefix):
    browser = finished(name)
    for step in ("court", "check", "result", "keep"):
        browser.open(f"{prefix}/case/{browser.token}/{step}/")
        said = [t for t in words_of(browser) if NONE.search(t) and "empty" not in (t.getparent().get("class") or "")]
        assert said == [], browser.url


def test_a_day_of_a_sanction_is_printed_in_chinese_as_far_as_it_is_known():
    said = [p.text_content() for p in Browser().open("/penalties/").page.xpath("//article/p[1]")]
    assert any("，2023年1月30日" in line for line in said) and any(line.endswith("，2020年10月") for line in said)
    assert [line for line in said if re.search(r"，[0-9]{4}(-|，|$)", line)] == []


def test_a_court_without_a_name_prints_nothing_in_its_place():
    from django.template.loader import render_to_string

    context = {"courts": [{"name": None, "place": None, "reason": "甲"}], "form": {}, "step": {"title": "乙"}}
    context |= {"case": {"token": "new"}}
    assert "None" not in html.fromstring(render_to_string("pages/question.html", context)).text_content()


def test_a_tag_over_two_lines_is_a_fault_with_its_place(tmp_path):
    assert pagelint.faults() == []
    (tmp_path / "page.html").write_text(
        "<p>{{ a }}</p>\n<p>{% blocktranslate\n  count n=2 %}x{# y #}</p>\n{{ b\n}}", "utf-8"
    )
    assert [fault.split(" ")[0] for fault in pagelint.faults(tmp_path)] == ["page.html:2:", "page.html:4:"]


def test_where_one_of_several_questions_is_left_it_can_be_read_on_the_page():
    """Without a card the page on bank and card asks one thing only, and its heading does not say which."""
    browser = finished("leak-calls")
    browser.open(f"/case/{browser.token}/card/")
    assert [legend.get("class") for legend in browser.page.xpath("//legend")] == [None]
    browser.open(f"/case/{browser.token}/incident/")
    assert [legend.get("class") for legend in browser.page.xpath("//legend")] == ["unseen"]  # here the heading asks


def test_in_english_each_paper_is_named_in_both_languages():
    browser = finished("gan-today").send()
    browser.open(f"/en/case/{browser.token}/result/")
    named = [li.text_content() for li in browser.page.xpath("//ul[@class='files']/li")]
    named += [e.text_content() for e in browser.open(f"/en/case/{browser.token}/volume/").page.xpath(VOLUME)]
    assert any("投诉书 Complaint to the bank" in line for line in named)
    assert [line for line in named if not re.match(r"[\u4e00-\u9fff（）]+ [A-Z]", line)] == []


def test_a_list_of_ticks_is_named_after_what_it_asks():
    """Only the page on what was done since speaks of what was done."""
    with translation.override("zh-hans"):
        labels = {ask.path: str(ask.label) for step in STEPS for ask in step.asks if ask.kind == "many"}
    assert len(labels) > 3
    assert [path for path, label in labels.items() if "做过" in label and path != "_done"] == []


@pytest.mark.parametrize("name", ["gan-today", "leak-then-theft", "credit-query"])
def test_the_page_count_is_true_on_every_page_and_never_grows(name):
    browser = finished(name)
    pages = flow(answers_of(browser)).core
    said = []
    for step in pages:
        browser.open(f"/case/{browser.token}/{step}/")
        said.append(tuple(map(int, re.search(r"第(\d+)页，最多(\d+)页", browser.text).groups())))
    assert [number for number, _most in said] == list(range(1, len(pages) + 1))
    assert len({most for _number, most in said}) == 1 and said[-1][0] <= said[0][1] <= 8
    first = Browser().open("/case/new/incident/").text
    assert int(re.search(r"最多(\d+)页", first)[1]) >= said[0][1]


def test_the_case_file_is_named_after_kind_and_day():
    browser = finished("gan-today")
    named = browser.client.get(f"/case/{browser.token}/case.yaml").headers["Content-Disposition"]
    assert re.fullmatch(r"attachment; filename\*=utf-8''[%\w.-]+\.case\.yaml", named)
    english = browser.client.get(f"/en/case/{browser.token}/case.yaml").headers["Content-Disposition"]
    assert re.fullmatch(r'attachment; filename="case-[\w-]+-\d{4}-\d\d-\d\d\.case\.yaml"', english)


def test_a_search_with_many_hits_has_pages_and_the_word_stays_out_of_the_address():
    browser = Browser().open("/law/").send({"q": "银行"})
    first = browser.page.xpath("//main//article//h3//text()")
    total = int(re.search(r"找到(\d+)", browser.text)[1])
    assert total > 20 == len(first)
    pager = next(i for i, form in enumerate(browser.forms()) if "pager" in (form.get("class") or ""))
    browser.send(form=pager, press=("page", "2"))
    second = browser.page.xpath("//main//article//h3//text()")
    assert second and not set(first) & set(second) and "?" not in browser.url
    assert Client().post("/law/", {"q": "银行", "page": "999999"}).status_code == 200
