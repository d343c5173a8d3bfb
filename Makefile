# `make` alone drives everything: it is on every machine.
PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin

.PHONY: setup fix check lint types imports test docs gate bench demo build clean

setup: $(VENV)/.done  ## make .venv with .venv/bin/onrecord and the tools

$(VENV)/.done: pyproject.toml requirements-dev.txt models/onrecord-en/pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q --disable-pip-version-check -r requirements-dev.txt -e models/onrecord-en -e .
	touch $@
