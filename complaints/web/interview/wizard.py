"""The interview: formtools' named-URL wizard with our storage and guards; a page is a POST, a save, a redirect."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from formtools.wizard.views import NamedUrlSessionWizardView

from complaints.drafts.store import DraftGone, StaleDraft
from complaints.journey import directory
from complaints.journey.flow import Flow
from complaints.journey.forms import StepForm, initial_of
from complaints.journey.steps import BY_ID, STEPS
from complaints.web.interview import answerpages, held, pagecontext, refusedpage
from complaints.web.interview.opened import NEW, Opened


class Interview(NamedUrlSessionWizardView):  # type: ignore[misc]
    """One page of one case. Unknown, hidden and skipped pages lead to the first open one."""

    storage_name = "complaints.web.interview.storage.DraftStorage"
    template_name = "pages/question.html"

    @property
    def case(self) -> Opened:
        found: Opened = self.storage.case
        return found

    @property
    def flow(self) -> Flow:
        return self.case.flow

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        except DraftGone:
            return answerpages.gone(request, kwargs["token"])
        if request.method == "POST" and response.status_code == 302:
            held.renew(request, response, kwargs["token"])
        return response

    def get_prefix(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        return f"case-{kwargs['token']}"

    def get_step_url(self, step: str) -> str:
        return reverse(self.url_name, kwargs={"token": self.case.token, "step": step})

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        elsewhere = self._guard(kwargs["step"])
        return elsewhere or self.render(self._opened_again() or self.get_form(kwargs["step"]))

    def _opened_again(self) -> StepForm | None:
        """The form as it was typed and refused, where this is the way back to it."""
        typed = refusedpage.typed_before(self.request, self.case)
        if typed is None:
            return None
        form: StepForm = self.get_form(data=typed)
        form.is_valid()
        refusedpage.told_again(self.request, self.case, form)
        return form

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        elsewhere = self._guard(kwargs["step"])
        if elsewhere:
            return elsewhere
        sent = request.POST.get(f"{self.prefix}-current_step")
        if not sent or "wizard_goto_step" in request.POST:
            return answerpages.unreadable(request, request.path)
        if sent != kwargs["step"]:
            return HttpResponseRedirect(self._first_open())
        if request.POST.get("version") != str(self.case.version):
            return self._stale()
        form = self.get_form(data=request.POST)
        if form.is_valid():
            return self._taken(form)
        return refusedpage.redirected(request, self.case, [form], self._back()) or self.render(form)

    def _taken(self, form: StepForm) -> HttpResponseBase:
        """Save a valid page and go on: to the next page, or back to the check page where the visitor came from."""
        before = frozenset(step.id for step in self.flow.open)
        try:
            self.storage.set_step_data(form.step.id, self.process_step(form))
        except StaleDraft:
            self.storage.case = answerpages.again(self.request, self.case)
            return self._stale()
        return HttpResponseRedirect(answerpages.after(self.case, form.step.id, self._back(), before))

    def get_form_list(self) -> dict[str, type[StepForm]]:
        """The open pages as the flow has them: formtools' own list asks every condition of every page again."""
        return {step.id: StepForm for step in self.flow.open}

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        page = BY_ID[step or self.steps.current]
        count = len(self.case.answers.get(page.id, {}).get("items", []))
        return {"step": page, "facts": self.flow.facts, "count": count}

    def get_form_initial(self, step: str) -> dict[str, Any]:
        page = BY_ID[step]
        stored = self.case.answers.get(step)
        return {} if page.many else initial_of(page.asks, self._suggested(step) if stored is None else stored)

    def _suggested(self, step: str) -> dict[str, Any]:
        return directory.suggestions(step, self.flow.facts)

    def process_step(self, form: StepForm) -> dict[str, Any]:
        return {"ok": True} if form.step.many else form.answers()

    def get_context_data(self, form: StepForm, **kwargs: Any) -> dict[str, Any]:
        """What the page shows; of formtools' own context the name of its hidden field is all that a page needs."""
        page = pagecontext.of_page(self.case, form, self.request.GET.get("back") or self._back())
        return {**page, "current_step": f"{self.prefix}-current_step"}

    def render(self, form: StepForm | None = None, **kwargs: Any) -> HttpResponse:
        form = form or self.get_form()
        template = "pages/items.html" if form.step.many else self.template_name
        return render(self.request, template, self.get_context_data(form=form, **kwargs))

    def _guard(self, step: str) -> HttpResponseBase | None:
        """Where to go instead, when this page is not open or not yet reached."""
        if step not in BY_ID or not self.flow.reachable(step):
            return HttpResponseRedirect(self._first_open())
        return None

    def _first_open(self) -> str:
        if self.case.token == NEW:
            return self.get_step_url(STEPS[0].id)
        return answerpages.onward(self.case)

    def _back(self) -> str:
        back = str(self.request.POST.get("back", ""))
        return back if back in answerpages.BACK else ""

    def _next(self, step: str) -> str:
        return answerpages.after(self.case, step, self._back())

    def _stale(self) -> HttpResponseBase:
        """The page for an older tab; a second press of the same button finds its work done and goes on."""
        form = self.get_form(data=self.request.POST)
        stored = self.case.answers.get(form.step.id, {})
        if form.is_valid() and all(stored.get(k) == v for k, v in self.process_step(form).items()):
            return HttpResponseRedirect(self._next(form.step.id))
        return answerpages.stale(self.request, self.case, form)


interview = Interview.as_view(
    [(step.id, StepForm) for step in STEPS],
    url_name="step",
    done_step_name="finished",
)
