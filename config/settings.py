"""Settings from the environment, safe by default; docs/operating.md has the table of variables.

A site that answers to any name but this machine's own is public: it must be given its secrets, speaks only https,
and its cookies bind to its host.
"""

import os
from pathlib import Path

from config import database, environment, logs, publicsite

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR") or BASE_DIR / "var")

DEBUG = environment.flag("DEBUG")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
PUBLIC = not set(ALLOWED_HOSTS) <= {"127.0.0.1", "localhost", "[::1]"}
if PUBLIC and DEBUG:
    raise ValueError("DEBUG must be off for a site that others can reach")

DRAFT_SECRETS = environment.server_secrets(PUBLIC, VAR_DIR)
SECRET_KEY, *SECRET_KEY_FALLBACKS = DRAFT_SECRETS
DRAFT_DAYS = 30
RATE_FACTOR = environment.number("RATE_FACTOR", 1)
PROXIES = environment.number("PROXIES", 0)
if PUBLIC:
    publicsite.refuse(ALLOWED_HOSTS, DRAFT_SECRETS, RATE_FACTOR, PROXIES, os.environ)
METRICS_BIND = environment.loopback("METRICS_BIND")
API = environment.flag("API")
SECURITY_CONTACT = environment.contacts("SECURITY_CONTACT")

INSTALLED_APPS = ["django.contrib.staticfiles", "formtools", "complaints"]
MIDDLEWARE = [
    "complaints.web.middleware.access_log",
    "complaints.web.middleware.headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "complaints.web.middleware.body_limit",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "complaints.web.middleware.own_origin",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "complaints.web.middleware.Faults",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
            ],
        },
    }
]
DATABASES = {"default": database.settings_of(os.environ.get("DATABASE_URL", ""), VAR_DIR / "db.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    INSTALLED_APPS.append("procrastinate.contrib.django")  # the queue of the press lives where several machines meet
PROCRASTINATE_IMPORT_PATHS = ["complaints.press.queue"]
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""
PRESS_DIR = Path(os.environ.get("PRESS_DIR") or "/")

SECURE_SSL_REDIRECT = environment.flag("HTTPS_REDIRECT", PUBLIC)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

COOKIE_PREFIX = "__Host-" if PUBLIC else ""
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrf"
CSRF_COOKIE_AGE = None
CSRF_COOKIE_SECURE = PUBLIC
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "complaints.web.faults.csrf_failure"

DRAFT_LIMIT = 1024 * 1024
MOST_DRAFTS = environment.number("MOST_DRAFTS", 200_000)
MOST_MEGABYTES = environment.number("MOST_MEGABYTES", 20_000)
PURGE_EVERY = environment.number("PURGE_EVERY", 600)
BODY_LIMIT = 2 * 1024 * 1024
PICTURES_LIMIT = 16 * 1024 * 1024  # of the pages that take statements and pictures; they stay in memory
DOSSIER_LIMIT = 16 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 12_000
DATA_UPLOAD_MAX_NUMBER_FILES = 8
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = PICTURES_LIMIT

LOGGING = logs.settings("INFO" if environment.flag("ACCESS_LOG", True) else "WARNING", environment.flag("LOG_JSON"))

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_HASHED = environment.flag("STATIC_HASHED", PUBLIC)
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT") or BASE_DIR / "static_root") if STATIC_HASHED else None
WHITENOISE_USE_FINDERS = not STATIC_HASHED
WHITENOISE_MAX_AGE = 0
STORAGES = {
    "staticfiles": {
        "BACKEND": (
            "whitenoise.storage.CompressedManifestStaticFilesStorage"
            if STATIC_HASHED
            else "django.contrib.staticfiles.storage.StaticFilesStorage"
        )
    }
}
