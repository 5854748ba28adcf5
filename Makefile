# Two commands matter: `make demo` shows Dateline at work, `make test` runs every test.
# Everything is installed into .venv; nothing outside it is touched, except that `make test`
# installs Chromium through apt-get where it is missing and the user may do so.

PYTHON ?= python3
PIP_FLAGS ?=
VENV := .venv
BIN := $(VENV)/bin
DEMO := out/geneva-talks

.PHONY: demo test lint types lock language-core clean

demo: $(VENV)/.installed
	$(BIN)/dateline build examples/geneva-talks --out $(DEMO) --title "Geneva talks, February 2026"
	@echo
	@echo "Open $(CURDIR)/$(DEMO)/explorer.html in a browser, or run: $(BIN)/dateline open $(DEMO)"

test: $(VENV)/.installed-dev
	@sh tests/install_chromium.sh
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy dateline tests benchmarks

lock: $(VENV)/.installed-dev
	$(BIN)/python -m pip freeze --exclude-editable --exclude dateline --exclude pip --exclude setuptools > .ci/constraints.txt

# DATA, ENCODER and WIKIGOLD are explained in training/README.md; RUNS holds what the training leaves.
RUNS ?= out/language-core
TRAIN := $(BIN)/python -m training.language_core

language-core: $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(PIP_FLAGS) -e '.[training]'
	$(TRAIN) $(DATA) --encoder $(ENCODER) --wikigold $(WIKIGOLD) --epochs 5 --out $(RUNS)/first
	$(TRAIN).packaging $(RUNS)/first $(DATA) --into $(RUNS)/first
	$(TRAIN) $(DATA) --encoder $(ENCODER) --wikigold $(WIKIGOLD) --epochs 8 --teacher $(RUNS)/first --out $(RUNS)/second
	$(TRAIN).packaging $(RUNS)/second $(DATA) --into extract/model

clean:
	rm -rf $(VENV) build dist out *.egg-info

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Dateline needs Python 3.11 or newer; set PYTHON=python3.x"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(PIP_FLAGS) -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(PIP_FLAGS) -e '.[dev]'
	@touch $@ $(VENV)/.installed
