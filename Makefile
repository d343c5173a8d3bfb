# `make` alone drives everything: it is on every machine. `make help` lists the targets.
PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin
BENCH = .venv-bench
LAB = .venv-lab
SHARED = ../shared
DISTILL = PYTHONPATH=src $(LAB)/bin/python lab/reader/distill.py --teacher lab/out/teacher.pt --own lab/out/own.jsonl --shared $(SHARED)
JOINT = PYTHONPATH=src:. $(LAB)/bin/python lab/reader/joint.py --acts lab/out --shared $(SHARED)
PIP = pip install -q --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup fix check lint types imports docs test test-web gate robust calibrate bench bench-web train student demo build clean

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
	$(BIN)/cog --check -I . README.md docs/*.md lab/README.md
	$(BIN)/pytest --doctest-modules --doctest-glob='*.md' src/onrecord bench README.md docs
	$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build/html

fix: setup  ## mend style, gold rows and tables
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/python -m bench.gold
	$(BIN)/python -m bench.contrast_rows
	$(BIN)/cog -r -I . README.md docs/*.md lab/README.md

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

train: setup $(LAB)/.done  ## train the reader from ../shared into lab/out (about six hours on two cores; resumes)
	PYTHONPATH=src $(LAB)/bin/python lab/reader/train.py lab/out --shared $(SHARED)
	PYTHONPATH=src $(LAB)/bin/python lab/reader/export.py lab/out/final.pt lab/out/start
	$(BIN)/python lab/acts/align.py lab/out --shared $(SHARED)
	$(JOINT) lab/out/joint --start lab/out/final.pt --reader lab/out/start
	PYTHONPATH=src $(LAB)/bin/python lab/reader/settle.py lab/out/joint/final.pt lab/out/settled.pt \
	  --start lab/out/final.pt --acts lab/out
	PYTHONPATH=src $(LAB)/bin/python lab/reader/export.py lab/out/settled.pt lab/out/settled
	$(JOINT) lab/out/more --part more --start lab/out/joint/final.pt --reader lab/out/settled
	PYTHONPATH=src $(LAB)/bin/python lab/reader/soup.py lab/out/soup.pt lab/out/more/final.pt=0.6 lab/out/settled.pt=0.4
	PYTHONPATH=src $(LAB)/bin/python lab/reader/export.py lab/out/soup.pt lab/out/soup
	$(JOINT) lab/out/again --part again --start lab/out/soup.pt --reader lab/out/soup
	PYTHONPATH=src $(LAB)/bin/python lab/reader/soup.py lab/out/mean.pt lab/out/again/averaged-2.pt=0.25 lab/out/soup.pt=0.75 \
	  --acts lab/out/again/averaged-2.pt
	PYTHONPATH=src $(LAB)/bin/python lab/reader/export.py lab/out/mean.pt lab/teacher
	$(MAKE) student

student: setup $(LAB)/.done  ## teach the model that ships what lab/teacher says, into lab/out/model (about forty minutes)
	$(BIN)/python lab/acts/align.py lab/out --shared $(SHARED)
	PYTHONPATH=src $(LAB)/bin/python lab/reader/thaw.py lab/teacher lab/out/teacher.pt
	PYTHONPATH=src $(LAB)/bin/python lab/reader/prune.py lab/out/teacher.pt lab/out/pruned.pt --own lab/out/own.jsonl --shared $(SHARED)
	$(DISTILL) lab/out/lesson --student lab/out/pruned.pt
	$(DISTILL) lab/out/lesson2 --part again --student lab/out/lesson/averaged-1.pt
	PYTHONPATH=src $(LAB)/bin/python lab/reader/soup.py lab/out/student.pt lab/out/lesson/averaged-1.pt=0.5 lab/out/lesson2/averaged-1.pt=0.5
	PYTHONPATH=src $(LAB)/bin/python lab/reader/export.py lab/out/student.pt lab/out/model
	PYTHONPATH=lab/reader $(BIN)/python lab/reader/score.py lab/out/result.json shipped=lab/out/model --shared $(SHARED)

calibrate: setup  ## fit the curves of confidence anew, after training (about two minutes; then make gate)
	PYTHONPATH=. $(BIN)/python lab/confidence/fit.py

build: setup  ## build the two packages into dist/
	$(BIN)/python -m build -o dist models/onrecord-en
	$(BIN)/python -m build -o dist .

clean:  ## remove what was built; the environments stay
	rm -rf dist build docs/_build demo/out tests/browser/out .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
