"""A plain FormView per page of the interview: the same fields and template, the answers in Django's session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path
from django.views.generic import FormView

from complaints.journey.forms import StepForm, initial_of
from complaints.journey.steps import BY_ID
from complaints.journey.table import Facts
from config.urls import urlpatterns as site


@dataclass
class Given:
    """What our side works out for a page, and the plain one is handed: what is known, what stands around the form, and
    where the page leads."""

    facts: Facts
    around: dict[str, Any]
    following: str


class Plain(FormView):
    """One page; which pages there are and what stands around the form is given, not worked out."""

    form_class = StepForm
    template_name = "pages/question.html"
    given: ClassVar[dict[str, Given]] = {}

    @property
    def here(self) -> Given:
        return self.given[self.kwargs["step"]]

    def get_prefix(self) -> str:
        return self.kwargs["step"]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "step": BY_ID[self.kwargs["step"]], "facts": self.here.facts}

    def get_initial(self) -> dict[str, Any]:
        return initial_of(BY_ID[self.kwargs["step"]].asks, self.request.session.get(self.kwargs["step"], {}))

    def get_template_names(self) -> list[str]:
        return ["pages/items.html" if BY_ID[self.kwargs["step"]].many else self.template_name]

    def form_valid(self, form: StepForm) -> HttpResponseBase:
        self.request.session[form.step.id] = form.answers()
        return redirect(self.here.following)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, **self.here.around, "form": context["form"]}


class Listed:
    """The task list as it stands, drawn from what is given."""

    context: ClassVar[dict[str, Any]] = {}


def listed(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/tasks.html", Listed.context)


PLAIN = [path("plain/tasks/", listed), path("plain/<step>/", Plain.as_view(), name="plain")]
urlpatterns = [*site, *PLAIN]  # looked for last, as the pages of the interview are behind the others of a case
