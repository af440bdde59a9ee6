"""The settings as a fresh process sees them, because they are read once."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

ASK = """
import json, django
from django.conf import settings
django.setup()
print(json.dumps({name: getattr(settings, name) for name in (
    "DEBUG", "PUBLIC", "CSRF_COOKIE_NAME", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "COOKIE_PREFIX")}))
"""
SECRETS = "q8Zr2mLx7vKc4pTn9sWd3hYf6gBj1aQe5uRi0oXkVwEyUzMtNbGl"


def run(*command, **variables):
    clean = {k: v for k, v in os.environ.items() if k in {"PATH", "HOME", "LANG"}}
    env = clean | {"DJANGO_SETTINGS_MODULE": "config.settings"} | variables
    return subprocess.run([sys.executable, *command], cwd=settings.BASE_DIR, env=env, capture_output=True, text=True)


def test_out_of_the_box_it_serves_this_machine_only(tmp_path):
    seen = json.loads(run("-c", ASK, VAR_DIR=str(tmp_path)).stdout)
    assert seen == {
        "DEBUG": False,
        "PUBLIC": False,
        "CSRF_COOKIE_NAME": "csrf",
        "CSRF_COOKIE_SECURE": False,
        "SECURE_SSL_REDIRECT": False,
        "COOKIE_PREFIX": "",
    }


def test_a_public_name_turns_everything_on():
    seen = json.loads(run("-c", ASK, ALLOWED_HOSTS="cards.example", SECRETS=SECRETS).stdout)
    assert seen["PUBLIC"] and seen["SECURE_SSL_REDIRECT"] and seen["CSRF_COOKIE_SECURE"]
    assert (seen["CSRF_COOKIE_NAME"], seen["COOKIE_PREFIX"]) == ("__Host-csrf", "__Host-")


@pytest.mark.parametrize(
    ("variables", "complaint"),
    [
        ({}, "SECRETS"),
        ({"SECRETS": "short"}, "50 characters"),
        ({"SECRETS": SECRETS, "DEBUG": "1"}, "DEBUG"),
        ({"SECRETS": "password" * 8}, "random"),
        ({"SECRETS": f"{SECRETS},{SECRETS}"}, "twice"),
        ({"SECRETS": SECRETS, "ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS"),
        ({"SECRETS": SECRETS, "RATE_FACTOR": "0"}, "RATE_FACTOR"),
        ({"SECRETS": SECRETS, "PROXIES": "99"}, "PROXIES"),
        ({"SECRETS": SECRETS, "DATABASE_URL": "postgres://u:geheim@db.example/x"}, "sslmode"),
        ({"SECRETS": SECRETS, "DATABASE_URL": "postgres://u:geheim@db.example/x?sslmode=prefer"}, "sslmode"),
    ],
)
def test_a_public_site_refuses_an_unsafe_start(variables, complaint):
    refused = run("-c", ASK, **{"ALLOWED_HOSTS": "cards.example"} | variables)
    assert refused.returncode != 0 and complaint in refused.stderr
    assert "geheim" not in refused.stderr


def test_a_secrets_file_that_others_can_read_is_refused(tmp_path):
    file = tmp_path / "secrets"
    file.write_text(SECRETS)
    file.chmod(0o644)
    refused = run("-c", ASK, ALLOWED_HOSTS="cards.example", SECRETS_FILE=str(file))
    assert refused.returncode != 0 and "chmod 600" in refused.stderr
    file.chmod(0o600)
    assert run("-c", ASK, ALLOWED_HOSTS="cards.example", SECRETS_FILE=str(file)).returncode == 0
    near = {"SECRETS": SECRETS, "DATABASE_URL": "postgres:///x?host=/run/postgresql", "ALLOWED_HOSTS": "cards.example"}
    assert run("-c", ASK, **near).returncode == 0


def test_the_deployment_check_has_no_warning():
    """What Django itself says about security; `make lint` runs the checks of the law data as well."""
    check = ("manage.py", "check", "--deploy", "--tag", "security", "--fail-level", "DEBUG")
    done = run(*check, ALLOWED_HOSTS="cards.example", SECRETS=SECRETS)
    assert (done.returncode, done.stdout.strip()) == (0, "System check identified no issues (0 silenced).")


def test_sessions_accounts_and_messages_are_not_even_installed():
    assert not {"django.contrib.sessions", "django.contrib.auth", "django.contrib.admin"} & set(settings.INSTALLED_APPS)


def test_uploads_never_touch_the_disk():
    assert settings.FILE_UPLOAD_HANDLERS == ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
    assert settings.FILE_UPLOAD_MAX_MEMORY_SIZE >= settings.BODY_LIMIT
