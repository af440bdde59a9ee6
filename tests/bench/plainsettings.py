"""The site's settings with Django's own sessions and a plain view beside the interview, for the bench alone."""

from config.settings import *  # noqa: F403
from config.settings import INSTALLED_APPS, MIDDLEWARE

INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.sessions"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", *MIDDLEWARE]
ROOT_URLCONF = "tests.bench.plainurls"
