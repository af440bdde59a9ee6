"""Every page of the site; the list is reviewed in tests/web/routes.txt."""

from django.urls import URLPattern, URLResolver, include, path

from complaints.web import (
    bringing,
    covering,
    decidedpages,
    desk,
    evidencefiles,
    handing,
    info,
    items,
    keep,
    lawpages,
    papers,
    pdfs,
    reading,
    review,
    tasks,
)
from complaints.web.interview.wizard import interview
from complaints.web.limited import limited

RESULT = [
    path("", review.result, name="result"),
    path("money/", review.result, {"page": "result-money"}, name="result-money"),
    path("law/", review.result, {"page": "result-law"}, name="result-law"),
    path("desks/", review.result, {"page": "result-desks"}, name="result-desks"),
]
PAPERS = [
    path("", papers.create, name="papers"),
    path("all.zip", papers.package, name="papers-zip"),
    path("all-pdf.zip", pdfs.package, name="papers-pdf-zip"),
    path("<slug:document>/address/", handing.offer, name="paper-address"),
    path("<slug:document>/", papers.preview, name="paper"),
    path("<slug:document>/pdf/", pdfs.download, name="paper-pdf"),
    path("<slug:document>/download/", papers.download, name="paper-download"),
]
EVIDENCE = [
    path("", evidencefiles.files, name="evidence-files"),
    path("<int:number>/delete/", evidencefiles.drop, name="evidence-file-delete"),
    path("<int:number>/cover/", covering.cover, name="evidence-file-cover"),
]
CASE = [  # few of them, for the pages of the interview stand last
    path("check/", review.check, name="check"),
    path("result/", include(RESULT)),
    path("tasks/", tasks.listed, name="tasks"),
    path("needs/<slug:document>/", tasks.of_paper, name="needs"),
    path("deadlines.ics", review.calendar, name="calendar"),
    path("follow-up/", review.follow_up, name="follow-up"),
    path("papers/", include(PAPERS)),
    path("evidence-files/", include(EVIDENCE)),
    path("volume/", evidencefiles.volume, name="volume"),
    path("keep/", keep.keep, name="keep"),
    path("desk/", desk.long_page, name="desk-case"),
    path("case.yaml", keep.export, name="export"),
    path("forget/", keep.forget, name="forget"),
    path("delete/", keep.delete, name="delete"),
    path("<slug:step>/", interview, name="step"),
    path("<slug:step>/add/", items.add, name="item-add"),
    path("<slug:step>/paste/", bringing.brought, name="item-paste"),
    path("<slug:step>/undo/", items.undo, name="item-undo"),
    path("<slug:step>/<int:number>/", items.change, name="item-change"),
    path("<slug:step>/<int:number>/delete/", items.delete, name="item-delete"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("", info.start, name="start"),
    path("case/new/incident/", limited("create")(interview), {"token": "new", "step": "incident"}, name="new"),
    path("case/<slug:token>/", include(CASE)),
    path("first-hours/", info.first_hours, name="first-hours"),
    path("first-hours/<slug:incident>/", info.first_hours, name="first-hours-of"),
    path("privacy/", info.plain, {"page": "privacy"}, name="privacy"),
    path("accessibility/", info.plain, {"page": "accessibility"}, name="accessibility"),
    path("limits/", info.plain, {"page": "limits"}, name="limits"),
    path("sources/", info.sources, name="sources"),
    path("law/", lawpages.find, name="law"),
    path("law/<slug:law>/", lawpages.text, name="law-text"),
    path("law/<slug:law>/<slug:article>/", lawpages.provision, name="provision"),
    path("decided/", decidedpages.every, name="decided-all"),
    path("decided/<slug:case>/", lawpages.decided, name="decided"),
    path("penalties/", decidedpages.sanctions, name="penalties"),
    path("read/", reading.read, name="read"),
    path("file/<slug:key>/", handing.page, name="file"),
    path("file/<slug:key>/download/", handing.download, name="file-download"),
    path("desk/", desk.desk, name="desk"),
    path("desk/sheet/<slug:incident>/", desk.sheet, name="sheet"),
    path("resume/", keep.resume, name="resume"),
    path("import/", keep.bring, name="import"),
    path("leave/", keep.leave, name="leave"),
    path("left/", info.plain, {"page": "left"}, name="left"),
    path("deleted/", info.plain, {"page": "deleted"}, name="deleted"),
]
