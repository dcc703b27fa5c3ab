# The words used by hand, in CI and in README. Everything sets up what it needs in .venv first.
# make serve | build | check | status | translated PAGE=… | release VERSION=… | test | accessibility | schemas | bench | lock | clean

PYTHON ?= python3
BIN := .venv/bin
RUN := PYTHONPATH=hooks $(BIN)/python -m

.PHONY: serve build check status translated release test accessibility schemas bench lock clean

serve: .venv/run
	$(RUN) mkdocs serve --dev-addr 127.0.0.1:8000

build: .venv/run
	$(RUN) building

check: .venv/run
	$(RUN) sitedata check

status: .venv/run
	$(RUN) sitedata status

# PAGE=guide/gmo.md, PAGE=guide/gmo.md#id, PAGE=data/contacts.yml or PAGE=alt; KUN_SPROG=role if only wording changed.
translated: .venv/run
	$(RUN) sitedata translated "$(PAGE)" $(if $(KUN_SPROG),--kun-sprog "$(KUN_SPROG)")

# Keeps today's requirements as a version of the standard in data/standard/, once and for all: VERSION=0.2.
release: .venv/run
	$(RUN) sitedata release "$(VERSION)"

schemas: .venv/run
	$(RUN) sitedata schemas

test: .venv/test
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(RUN) pytest -n auto --dist worksteal

# Runs the accessibility checks and notes their figures in data/accessibility.json, which the statement shows.
accessibility: .venv/test
	$(RUN) pytest tests/site/accessibility --renew

bench: .venv/run
	$(RUN) tests.bench

# The run-time and the test environment are locked apart, so that serving the site installs little.
.venv/run: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 eller nyere er nødvendig")'
	test -d .venv || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/test: .venv/run requirements-test.txt tests/package-lock.json
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --prefix tests --silent --no-audit --no-fund
	touch $@

# Renews the lock files and the vendored script after a change of pyproject.toml or tests/package.json; needs uv.
lock: .venv/test
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o requirements.txt
	uv pip compile pyproject.toml --group test --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o requirements-test.txt
	$(BIN)/npm install --prefix tests --package-lock-only --omit-lockfile-registry-resolved
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --prefix tests --silent --no-audit --no-fund
	$(RUN) tests.vendor

clean:
	rm -rf .venv .build site tests/node_modules
