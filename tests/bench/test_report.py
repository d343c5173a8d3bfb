"""Tests of bench/report.py: pages are written from result files alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import report, results

FIGURE = {"p": 0.5, "r": 0.5, "f1": 0.5, "ci95": [0.4, 0.6]}
QUALITY = {
    "date": "2026-03-01T00:00:00+00:00",
    "revision": "abc",
    "packages": {"onrecord": "0.1.0", "numpy": None},
    "machine": {"processor": "P", "cores": 2, "python": "3.11"},
    "seed": 0,
    "figures": {
        "own_attributions": {
            "items": 3,
            "levels": {"soft": FIGURE, "e2e": FIGURE},
            "slices": {"direct": FIGURE},
            "recall_by_quality": {"STRONG": {"right": 1, "gold": 2}},
        },
        "own_acts": {"items": 2, "levels": {"full": FIGURE}},
        "baselines": {"own": {"nothing": {"soft": FIGURE, "e2e": FIGURE}}},
        "polnear_dev": None,
        "acts_dev": None,
        "seed": None,
    },
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(results, "RESULTS", tmp_path)
    return tmp_path


def test_without_results_every_table_says_so(folder: Path) -> None:
    pages = [report.own(), report.slices(), report.seed(), report.speed(), report.history()]

    assert set(pages) == {report.NOT_MEASURED}


def test_figures_come_from_the_newest_result_file(folder: Path) -> None:
    (folder / "quality-2026-03-01-abc.json").write_text(json.dumps(QUALITY), "utf-8")
    old = json.dumps({**QUALITY, "date": "2026-02-01", "revision": "older"})
    (folder / "quality-2026-02-01-older.json").write_text(old, "utf-8")

    assert "revision `abc`" in report.circumstances("quality")
    assert "0.500 (0.400–0.600)" in report.own()
    assert "STRONG 1 of 2" in report.slices()
    assert report.seed() == report.NOT_MEASURED
    assert report.history().index("older") < report.history().index("abc")


def test_rivals_are_marked_as_taken_from_the_study() -> None:
    rows = [line for line in report.polnear().splitlines() if "Citron" in line]

    assert rows
    assert all("study" in row for row in rows)


COUNTS = {"gold": 4, "given": 2, "right": 1, "p": 0.5, "r": 0.25}
DAYS = {
    "own": {"cases": 3, "right": 2, "by_slice": {"tense": {"right": 2, "gold": 3}}},
    "shared": None,
    "settings": {"medium": COUNTS, "addressee": COUNTS, "day": COUNTS},
    "own_acts": COUNTS,
    "acts_dev": None,
}


def test_days_show_what_was_measured_and_nothing_for_what_was_not_at_hand(folder: Path) -> None:
    figures = {**QUALITY, "figures": {**QUALITY["figures"], "days": DAYS}}
    (folder / "quality-2026-03-01-abc.json").write_text(json.dumps(figures), "utf-8")

    page = report.days()

    assert "| time expressions, cases of our own | 3 | – | – | 2 of 3 |" in page
    assert "| – tense | 3 | – | – | 2 of 3 |" in page
    assert "| statements, medium | 4 | 0.500 | 0.250 | 1 of 2 given |" in page
    assert "shared" not in page
    assert "Wikinews" not in page


def test_a_result_without_days_says_that_they_are_not_measured(folder: Path) -> None:
    (folder / "quality-2026-03-01-abc.json").write_text(json.dumps(QUALITY), "utf-8")

    assert report.days() == report.NOT_MEASURED


def test_what_a_layout_costs_and_what_was_not_measured_are_told_apart(folder):
    by = {"no quotes": {"reports": 3, "before": 0.8, "f1": 0.75, "loss": 0.05}}
    figures = {"own": {"reports": 4, "f1": 0.8, "by": by}, "polnear_dev": None}
    assert report.perturbations() == report.NOT_MEASURED

    (folder / "robust-1.json").write_text(json.dumps({**QUALITY, "figures": figures}))

    assert "| no quotes | 3 | 0.750 | 0.050 |" in report.perturbations()
    assert "PolNeAR" not in report.perturbations()


def test_confidence_is_shown_by_tenths(folder):
    tenth = {"from": 0.7, "n": 4, "sure": 0.75, "right": 0.5}
    part = {"n": 4, "sure": 0.75, "right": 0.5, "ece": 0.25, "by_chance": 0.2, "bins": [tenth]}
    (folder / "quality-1.json").write_text(json.dumps(QUALITY))
    assert report.calibration() == report.NOT_MEASURED

    figures = {**QUALITY["figures"], "calibration": {"acts": part, "gone": None}}
    (folder / "quality-2.json").write_text(json.dumps({**QUALITY, "date": "2026-04-01", "figures": figures}))

    assert "| acts | 4 | 0.750 | 0.500 | 0.250 | 0.200 |" in report.calibration()
    assert "| acts | 0.7–0.8 | 4 | 0.750 | 0.500 |" in report.calibration()
    assert "gone" not in report.calibration()
