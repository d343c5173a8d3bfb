"""Tests of bench/contrast_rows.py and bench/contrasts.py, and of the contrast pairs themselves."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bench import contrast_rows, contrasts
from bench.gold import GoldError

SOURCE = """@@ one | 2026-01-02
Ada will not pay 40 crowns. Bo left.
%% refuse | who: Ada | to: Bo | about: 40 crowns | told: Ada | cue: will not pay
!! negation | kind: pledge | polarity: refrain | to: - | about: 4 crowns
"""


def rows(tmp_path: Path, source: str) -> list[contrast_rows.Row]:
    path = tmp_path / "first.txt"
    path.write_text(source, "utf-8")
    return contrast_rows.read_source(path)


def test_a_rewrite_differs_in_the_fields_it_names_and_in_no_other(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, SOURCE)
    (pair,) = row["pairs"]
    changed = {key for key in pair["true"] if pair["true"][key] != pair["false"][key]}

    assert changed == {"kind", "polarity", "recipient", "about"}
    assert (pair["false"]["kind"], pair["false"]["polarity"]) == ("pledge", "refrain")
    assert pair["false"]["recipient"] is None


def test_the_evidence_is_the_sentence_of_the_cue(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, SOURCE)

    ((start, end),) = row["pairs"][0]["true"]["evidence"]
    assert row["text"][start:end] == "Ada will not pay 40 crowns."


@pytest.mark.parametrize(("wrong", "right"), [("!! negation", "!! nonsense"), ("cue: will not pay", "cue: will pay")])
def test_a_source_that_cannot_be_resolved_is_an_error(tmp_path: Path, wrong: str, right: str) -> None:
    with pytest.raises(GoldError):
        rows(tmp_path, SOURCE.replace(wrong, right))


def test_built_pairs_are_those_of_the_sources() -> None:
    assert contrast_rows.BUILT.read_text("utf-8") == contrast_rows.built(contrast_rows.read_sources())


def test_every_sort_of_mistake_has_pairs_enough() -> None:
    counts = Counter(pair["class"] for row in contrast_rows.load() for pair in row["pairs"])

    assert set(counts) == set(contrast_rows.CLASSES)
    assert min(counts.values()) >= 14
    assert sum(counts.values()) >= 140


@pytest.mark.model
def test_every_false_rewrite_is_rejected_and_every_true_rendering_kept() -> None:
    found = contrasts.measure()

    assert found["wrong"] == []
    assert (found["kept_share"], found["rejected_share"]) == (1.0, 1.0)
