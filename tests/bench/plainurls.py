"""A plain FormView per page of the interview: the same fields and template, the answers in Django's session."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.urls import path
from django.views.generic import FormView

from complaints.journey.forms import StepForm, initial_of
from complaints.journey.steps import BY_ID
from complaints.web.interview import pagecontext
from complaints.web.interview.opened import Opened
from config.urls import urlpatterns as site


class Plain(FormView):
    """One page; which pages there are and what stands around the form is given, not worked out."""

    form_class = StepForm
    template_name = "pages/question.html"
    case: ClassVar[Opened]
    following: ClassVar[dict[str, str]]

    def get_prefix(self) -> str:
        return self.kwargs["step"]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "step": BY_ID[self.kwargs["step"]], "facts": self.case.flow.facts}

    def get_initial(self) -> dict[str, Any]:
        return initial_of(BY_ID[self.kwargs["step"]].asks, self.request.session.get(self.kwargs["step"], {}))

    def form_valid(self, form: StepForm) -> HttpResponseBase:
        self.request.session[form.step.id] = form.answers()
        return redirect("plain", step=self.following[form.step.id])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, **pagecontext.of_page(self.case, context["form"], "")}


urlpatterns = [path("plain/<step>/", Plain.as_view(), name="plain"), *site]
