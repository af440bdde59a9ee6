"""Every page of the site; the list is reviewed in tests/web/routes.txt."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
