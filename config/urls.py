"""Routes: the site stands at / in Chinese and at /en/ in English."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = [
    *i18n_patterns(path("", include("complaints.web.urls")), prefix_default_language=False),
]
