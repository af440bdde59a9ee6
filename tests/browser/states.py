"""Every page of the site in each of its states, errors included: generators that open one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from complaints.journey.answers import from_case
from complaints.journey.flow import flow
from complaints.journey.steps import BY_ID, STEPS
from complaints.journey.table import Step
from legal_refs.case import casefile
from tests.browser.screen import FORM, Screen
from tests.documents.test_sets import TWO_BANKS
from tests.intake.rendered import picture
from tests.journeys import test_walks
from tests.journeys.walk import fill
from tests.web.test_pages import PLAIN

States = Iterator[str]
CASES = {
    **test_walks.CASES,
    "two-banks": TWO_BANKS,
    "at-a-counter": test_walks.AT_A_COUNTER,
    "guarantor": test_walks.GUARANTOR,
}
NONSENSE = """form => {
  for (const e of form.elements) {
    if (e.type === "radio" || e.type === "checkbox") e.checked = false;
    else if (e.tagName === "SELECT") e.value = "";
    else if (e.type === "text") e.value = "9".repeat(230);
    else if (e.tagName === "TEXTAREA") e.value = "长".repeat(30000);
  }
}"""
LIBRARY = (
    "law/",
    "law/civil-code/",
    "law/civil-code/577/",
    "law/contract-law-1999/107/",
    "decided/",
    "decided/?kind=online&share=1",
    "decided/?kind=leak&year=2009",
    "penalties/",
    "decided/nn-xingning-gan-18900/",
)
DESK = ("desk/", "desk/sheet/counterfeit_atm/", "desk/sheet/leak_calls/?large=1")
BAD_CASE_FILE = "incident: counterfeit_atm\nbank: 7\nunknown_field: x\n"


def public(screen: Screen, prefix: str) -> States:
    """What needs no case, in its usual state."""
    for path in (*PLAIN, *LIBRARY, *DESK, "first-hours/counterfeit_atm/", "first-hours/leak_calls/"):
        screen.open(prefix + path)
        yield path or "start"


def refused(screen: Screen, prefix: str) -> States:
    """What needs no case, when something is wrong."""
    screen.open(f"{prefix}case/new/incident/").send()
    yield "no incident chosen"
    screen.open(f"{prefix}resume/").send()
    yield "no code"
    screen.send({"code": "ABCD-EFGH"})
    yield "unknown code"
    screen.open(f"{prefix}import/").send()
    yield "nothing to import"
    screen.send({"text": BAD_CASE_FILE})
    yield "faulty case file"
    screen.open(f"{prefix}law/").send({"q": "合同法107"})
    yield "found in the law"
    screen.send({"q": "完全没有这样的法律"})
    yield "nothing found in the law"
    screen.open(f"{prefix}nowhere/")
    yield "404"
    screen.open(f"{prefix}resume/").set_hidden("csrfmiddlewaretoken", "x" * 64).send({"code": "ABCD"})
    yield "403"
    screen.open(f"{prefix}import/").enter({"text": "长" * 1_200_000})
    screen.click(f"{FORM} button")
    yield "413"


def shares() -> dict[str, list[str]]:
    """Every page of the interview given to one example that opens it, about as many to each."""
    opened = {name: {step.id for step in flow(from_case(case)).open} for name, case in CASES.items()}
    given: dict[str, list[str]] = {name: [] for name in CASES}
    for step in STEPS:
        fitting = [name for name in CASES if step.id in opened[name]]
        if fitting:
            given[min(fitting, key=lambda name: len(given[name]))].append(step.id)
    return given


def answered(screen: Screen, name: str, prefix: str = "") -> States:
    """This example's share of the pages with their answers, their lists and entries, and each after nonsense."""
    bring(screen, name, prefix)
    case = screen.case_path
    for step in (BY_ID[id] for id in shares()[name]):
        screen.open(f"{case}/{step.id}/")
        assert screen.step == step.id
        yield step.id
        if step.many:
            yield from _entries(screen, step)
        yield from _wrong(screen, step, case)


def _entries(screen: Screen, step: Step) -> States:
    here = screen.url
    for act in ("add/", "paste/") if step.paste else ("add/",):
        screen.open(here + act)
        yield f"{step.id} {act}"
    if step.paste:
        screen.send({"rows": "没有数字"})
        yield f"{step.id} unreadable rows"
        rows = ("2026-05-21 20:31 ATM取款 2,000.00", "11月20日 张某 5.00", "2026-05-22 工资 +9.00", "不明白的一行")
        screen.send({"rows": "\n".join(rows)})
        yield f"{step.id} rows understood"
        screen.send({"row": ["1"]}, press=("do", "keep"))
        yield f"{step.id} row with questions"
    screen.open(here)
    links = screen.looked.xpath("//ul[@class='entries']//a/@href")[:2]
    for link in links:
        screen.open(link)
        yield f"{step.id} {'delete' if 'delete' in link else 'change'}"


def _wrong(screen: Screen, step: Step, case: str) -> States:
    """The page after nonsense was sent; one that can be sent empty has no such state."""
    screen.open(f"{case}/{step.id}/{'add/' if step.many else ''}")
    if screen.forms and can_be_wrong(step, screen):
        screen.page.locator(FORM).first.evaluate(NONSENSE)
        screen.click(f"{FORM} button[type=submit]")
        assert screen.looked.xpath("//*[@role='alert']"), screen.text[:200]
        yield f"{step.id} refused"


def can_be_wrong(step: Step, screen: Screen) -> bool:
    """Whether some question of the page must be answered or is typed."""
    typed = [kind for _, kind in screen.forms[0] if kind in ("text", "textarea")]
    return bool(typed) or any(ask.required and screen.has(ask.name) for ask in BY_ID[step.id].asks)


def of_case(screen: Screen, name: str, prefix: str = "") -> States:
    """The pages of a case that are no question: check, result, papers, keep, follow-up, stale, delete."""
    bring(screen, name, prefix)
    case = screen.case_path
    yield "check"
    screen.open(f"{case}/result/")
    yield "result"
    screen.open(f"{case}/result/?notice=none")
    yield "result without a ticked paper"
    screen.send()
    yield "result with papers"
    screen.open(screen.looked.xpath("//ul[@class='files']//a/@href")[0])
    yield "preview"
    screen.click("main a[href$='/address/']")
    yield "address"
    screen.click("main form button")
    yield "file"
    address = screen.url
    screen.fetch(f"{address}download/")
    screen.open(address)
    yield "file gone"
    screen.open(f"{case}/keep/")
    yield "keep"
    screen.send({"remember": "yes"})
    yield "kept"
    for page in ("money", "law", "desks"):
        screen.open(f"{case}/result/{page}/")
        yield page
    screen.open(f"{case}/tasks/")
    yield "tasks"
    screen.open(f"{case}/needs/A19/")
    yield "needs"
    screen.open(f"{case}/evidence-files/")
    yield "evidence files"
    screen.open(f"{case}/desk/")
    yield "on one page"
    screen.send({"cny": "12,34"})
    yield "on one page, refused"
    screen.open(f"{case}/follow-up/")
    yield "follow-up"
    screen.send()
    yield "follow-up without an answer"
    screen.open(f"{case}/result/").set_hidden("version", "0").send()
    assert screen.status() == 409
    yield "moved"
    screen.open(f"{case}/bank/").set_hidden("version", "0").send({"bank_name": "另一家银行股份有限公司某某支行"})
    assert screen.status() == 409
    yield "stale"
    screen.open(f"{case}/bank/").set_hidden("-current_step", "").send()
    assert screen.status() == 400
    yield "unreadable"
    yield from _gone(screen, case)


def _gone(screen: Screen, case: str) -> States:
    cookies = screen.context.cookies()
    screen.open(f"{case}/delete/")
    yield "delete"
    screen.send()
    yield "deleted"
    screen.context.add_cookies(cookies)
    screen.open(f"{case}/check/")
    yield "expired"
    screen.click("footer .leave a")
    yield "leave"
    screen.send()
    yield "left"


def results(screen: Screen, name: str, prefix: str = "") -> States:
    """The four pages of the result and the list of tasks."""
    bring(screen, name, prefix)
    case = screen.case_path
    for page in ("result/", "result/money/", "result/law/", "result/desks/", "tasks/"):
        screen.open(f"{case}/{page}")
        assert screen.url.endswith(page), screen.url
        yield page


def evidence(screen: Screen, prefix: str = "") -> States:
    """The pages of the pictures of the evidence: empty, refused, with one, its numbers, and the volume of all."""
    bring(screen, "gan-today", prefix)
    case = screen.case_path
    screen.open(f"{case}/result/").send()  # papers for the volume
    screen.open(f"{case}/evidence-files/").send()
    yield "evidence without a file"
    screen.page.locator("input[name=item]").first.check()
    screen.page.set_input_files("#file", {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": picture(14).file})
    screen.send()
    yield "evidence with a picture"
    if screen.looked.xpath("//a[contains(@href, '/cover/')]"):
        screen.click("main a[href$='/cover/']")
        yield "cover"
        screen.send(press=("do", "find"))
        yield "numbers found"
    screen.open(f"{case}/volume/")
    yield "volume"
    for box in screen.page.locator("input[name=paper]").all():
        box.uncheck()
    screen.click(f"{FORM} button[type=submit]")
    yield "volume without a paper"


def unfinished(screen: Screen, prefix: str = "") -> States:
    """A check page with open questions."""
    screen.open(f"{prefix}/case/new/incident/").send({"incident": "counterfeit_atm"})
    screen.open(f"{screen.case_path}/check/")
    yield "check with open pages"


def too_many(screen: Screen, prefix: str = "") -> States:
    """The page that asks to wait."""
    screen.open(f"{prefix}/resume/")
    for _ in range(20):
        screen.send({"code": "ABCD-EFGH"})
        if screen.status() == 429:
            break
    assert screen.status() == 429
    yield "429"


def bring(screen: Screen, name: str, prefix: str = "") -> None:
    """A new case from an example's file, open pages that the file says nothing of sent as they are; then check."""
    screen.open(f"{prefix}/import/").send({"text": casefile.dumps(CASES[name])})
    assert screen.step == "check", screen.text[:300]
    case = screen.case_path
    stored = from_case(CASES[name])
    screen.open(f"{case}/result/")
    while screen.step != "result":
        step = BY_ID[screen.step]
        assert len(screen.visited) < 20, screen.text[:300]
        screen.send(fill(screen, step.asks, stored.get(step.id, {})))
        screen.open(f"{case}/result/")
    screen.open(f"{case}/check/")
