"""Routes: the site stands at / in Chinese and at /en/ in English; beside it the addresses for machines."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from complaints.web import health
from complaints.web.metrics import metrics
from complaints.web.securitytxt import security_txt

urlpatterns = [
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("metrics", metrics),
    path("api/v1/", include("complaints.api.urls")),
    path(".well-known/security.txt", security_txt),
    *i18n_patterns(path("", include("complaints.web.urls")), prefix_default_language=False),
]
handler400 = "complaints.web.faults.bad_request"
handler403 = "complaints.web.faults.forbidden"
handler404 = "complaints.web.faults.not_found"
handler500 = "complaints.web.faults.server_error"
