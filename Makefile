# Two commands set up everything on a fresh machine: make run, make test.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := run
PORT ?= 8000
PYTHON := .venv/bin/python
DATABASE_ONLY := --database-only tests
BESIDE := -n 2 --dist worksteal
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUNBUFFERED := 1

.PHONY: install run test test-postgres soak bench lint lock audit matrix image clean

install: .venv/.installed ## the virtual environment and the database, nothing else
	@$(PYTHON) manage.py migrate --verbosity 0

run: install ## the site at http://127.0.0.1:8000 (PORT= changes it)
	@.ci/office
	@echo "http://127.0.0.1:$(PORT)/"
	@PORT=$(PORT) exec .venv/bin/gunicorn --config config/gunicorn.py config.wsgi

test: install .venv/.developing ## every test, browser and office included
	@leave_out=$$(.ci/tools) && $(PYTHON) -m pytest $(BESIDE) -m "not soak and not alone$$leave_out"
	@$(PYTHON) -m pytest -m "alone and not soak"

test-postgres: install .venv/.developing ## the tests that touch the database, on a PostgreSQL of their own
	@leave_out=$$(.ci/tools) && .ci/with-postgres $(PYTHON) -m pytest $(BESIDE) -m "not soak and not alone$$leave_out" $(DATABASE_ONLY)
	@.ci/with-postgres $(PYTHON) -m pytest -m "alone and not soak" $(DATABASE_ONLY)

soak: install .venv/.developing .engine/.installed ## the long ones; one line per figure
	@leave_out=$$(.ci/tools) && .ci/with-postgres $(PYTHON) -m pytest -p no:randomly --timeout=2400 -m "soak$$leave_out" tests

bench: install .venv/.developing ## one line per figure, each a ratio measured in the same run
	@$(PYTHON) -m tests.bench

lint: install .venv/.developing
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/djlint --lint --quiet templates
	$(PYTHON) manage.py check_templates
	$(PYTHON) manage.py check

matrix: .venv/.developing ## the fast tests on Python 3.12, 3.13 and Django 6, where they can be had
	@.ci/matrix

image: ## the container, on a base named by its digest
	@.ci/image

lock: .tools/.installed ## requirements*.txt and sbom.cdx.json from requirements*.in, with hashes
	@.ci/lock

audit: .tools/.installed ## known faults of the locked packages; fails where the list of faults cannot be reached
	@.tools/bin/pip-audit --strict --disable-pip --progress-spinner off --requirement requirements.txt

clean: ## what this file made, the local drafts excepted
	rm -rf .venv .tools .engine .matrix static_root .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.installed: requirements.txt requirements-pictures.txt
	@.ci/venv .venv
	@.venv/bin/pip install --quiet --require-hashes --requirement requirements.txt
	@.venv/bin/pip install --quiet --require-hashes --requirement requirements-pictures.txt \
	  || echo "missing on this machine: the reader of pictures; pasted text, tables and PDF are read" >&2
	@touch $@

.venv/.developing: requirements-dev.txt requirements.txt | .venv/.installed
	@.venv/bin/pip install --quiet --require-hashes --requirement requirements-dev.txt
	@touch $@

.engine/.installed: requirements-engine.txt
	@.ci/venv .engine
	@.engine/bin/pip install --quiet --require-hashes --requirement requirements-engine.txt \
	  || echo "missing on this machine: the second engine of Word files; the pages are not compared" >&2
	@touch $@

.tools/.installed: requirements-tools.txt
	@.ci/venv .tools
	@.tools/bin/pip install --quiet --require-hashes --requirement requirements-tools.txt
	@touch $@
