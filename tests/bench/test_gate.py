"""Tests of bench/gate.py: what fails it, and how floors move."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bench import gate

MEASURED: dict[str, Any] = {"own": {"f1": 0.700}, "shared": None}


def floors(**values: float | None) -> dict[str, Any]:
    return {
        "tolerance": 0.002,
        "gold": gate.pins(),
        "floors": {name.replace("_", "."): v for name, v in values.items()},
    }


@pytest.mark.parametrize(("floor", "fails"), [(0.69, False), (0.7015, False), (0.7025, True), (None, False)])
def test_a_figure_may_lie_under_its_floor_by_the_tolerance_only(floor: float | None, fails: bool) -> None:
    assert bool(gate.failures(MEASURED, floors(own_f1=floor))) is fails


def test_what_is_not_scored_fails_nothing() -> None:
    assert gate.failures(MEASURED, floors(shared_f1=0.9)) == []


def test_a_changed_gold_file_fails_the_gate() -> None:
    changed = floors(own_f1=0.1)
    changed["gold"]["acts.jsonl"] = {"sha256": "0" * 64, "rows": 1}

    assert "acts.jsonl" in gate.failures(MEASURED, changed)[0]


def test_updating_raises_floors_and_never_lowers_one_that_was_not_announced() -> None:
    raised = gate.updated(MEASURED, floors(own_f1=0.6), frozenset())
    kept = gate.updated(MEASURED, floors(own_f1=0.8), frozenset())
    lowered = gate.updated(MEASURED, floors(own_f1=0.8), frozenset({"own.f1"}))

    assert [each["floors"]["own.f1"] for each in (raised, kept, lowered)] == [0.7, 0.8, 0.7]


def test_the_floors_file_pins_the_gold_rows_of_this_tree() -> None:
    assert json.loads(gate.FLOORS.read_text("utf-8"))["gold"] == gate.pins()
