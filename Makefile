# Needs Python 3.11 or later with venv and pip. `make test` also needs node and a Chromium, and installs them from apt
# where they are missing. Everything goes into .venv, build and site; nothing is installed elsewhere.

PYTHON ?= python3
ARCHIVE ?= content
SITE ?= site
BIN := .venv/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
AS_ROOT := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: site serve check test bench screenshots lint types browser node clean help

help:
	@echo "make site    build $(SITE)/ from $(ARCHIVE)/"
	@echo "make serve   build it and show it at http://127.0.0.1:8000/"
	@echo "make check   lint, types and import contract; then what Minute Book noticed in the documents"
	@echo "make test    all tests (about ten minutes)"
	@echo "make bench   how long reading and building take"
	@echo "make screenshots   pictures of every kind of page, in build/screenshots"

site: .venv/run
	$(BIN)/minutebook build --archive $(ARCHIVE) --site $(SITE)
	@echo "Look at it: make serve, then open http://127.0.0.1:8000/ in a browser."

serve: .venv/run
	$(BIN)/minutebook build --archive $(ARCHIVE) --site $(SITE)
	$(BIN)/minutebook serve --site $(SITE)

types: node_modules/.package-lock.json
	npm run --silent check

lint: .venv/dev types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Findings (exit code 1) are for people to read and do not fail `make`; wrong registers (exit code 2) do.
check: lint
	$(BIN)/minutebook check --archive $(ARCHIVE) --site $(SITE) || [ $$? -eq 1 ]

test: .venv/dev browser types
	$(BIN)/python -m pytest -n auto --dist loadfile

bench: .venv/run
	$(BIN)/minutebook bench --archive $(ARCHIVE)

screenshots: .venv/dev browser
	$(BIN)/python tests/site/make_screenshots.py --all

browser: node
	@command -v chromium >/dev/null || { $(AS_ROOT) apt-get update -q && $(AS_ROOT) apt-get install -q -y chromium; }

node:
	@command -v npm >/dev/null || { $(AS_ROOT) apt-get update -q && $(AS_ROOT) apt-get install -q -y nodejs npm; }

# Only what checks the scripts' types; a site needs none of it.
node_modules/.package-lock.json: package.json package-lock.json | node
	npm ci --silent --no-audit --no-fund --ignore-scripts

clean:
	rm -rf build $(SITE)

# Every package is pinned and checked by its hash; the project itself is then put in without touching the network.
.venv/run: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Minute Book needs Python 3.11 or later.")'
	$(PYTHON) -m venv .venv
	$(PIP_INSTALL) --require-hashes -r requirements.lock
	$(PIP_INSTALL) --no-index --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev: .venv/run requirements-dev.lock
	$(PIP_INSTALL) --require-hashes -r requirements-dev.lock
	touch $@
