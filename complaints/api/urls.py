"""Addresses of the API; the list stands in openapi.OPERATIONS."""

from django.urls import path

from complaints.api import openapi, verbs

urlpatterns = [
    path("openapi.json", openapi.description),
    path("assess", verbs.assess),
    path("offers", verbs.offers),
    path("draft", verbs.draft),
    path("law/search", verbs.search),
]
