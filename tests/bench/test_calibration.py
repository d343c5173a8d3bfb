"""Tests of bench/calibration.py: what is right, and how far confidence is from it."""

from __future__ import annotations

import pytest

from bench.calibration import judged_acts, judged_attributions, part_of, reliability

TEXT = "Dask said the toll stays. Ilm refused the toll."


def said(source, content, confidence=0.8):
    return {"source": [list(source)], "cue": [[5, 9]], "content": [list(content)], "confidence": confidence}


def act(kind, confidence=0.6):
    return {"kind": kind, "actors": ["Ilm"], "cue": [30, 37], "evidence": [[26, 46]], "confidence": confidence}


def test_an_attribution_is_right_with_its_content_and_its_source():
    row = {"text": TEXT, "attributions": [said((0, 4), (10, 24))]}

    assert judged_attributions(row, {"attributions": [said((0, 4), (10, 24))]}) == [(0.8, True)]
    assert judged_attributions(row, {"attributions": [said((26, 29), (10, 24))]}) == [(0.8, False)]


def test_an_act_is_right_in_its_place_and_its_kind_and_sayings_take_no_part():
    row = {"text": TEXT, "acts": [act("refuse")]}
    found = {"acts": [act("say", 0.1), act("refuse")]}

    assert judged_acts(row, found) == [(0.6, True)]
    assert judged_acts(row, {"acts": [act("oppose")]}) == [(0.6, False)]


def test_the_error_is_the_mean_distance_of_tenths_by_hand():
    judged = [(0.92, True), (0.98, True), (0.5, True), (0.5, False), (0.5, False)]
    found = reliability(judged)

    # Two at 0.95 of which all are right, three at 0.5 of which a third is.
    assert found["ece"] == pytest.approx(0.4 * 0.05 + 0.6 * (0.5 - 1 / 3), abs=1e-4)
    assert [(held["from"], held["n"]) for held in found["bins"]] == [(0.5, 3), (0.9, 2)]
    assert 0 < found["by_chance"] < 0.5
    assert found["brier"] == pytest.approx((0.08**2 + 0.02**2 + 3 * 0.25) / 5, abs=1e-4)


def test_full_confidence_has_a_tenth_and_nothing_found_is_no_figure():
    assert reliability([(1.0, True)])["bins"][0]["from"] == 0.9
    assert reliability([]) is None


def test_parts_hold_about_as_much():
    counts = [sum(part_of(f"report {i}", 2) == part for i in range(1000)) for part in (0, 1)]

    assert sum(counts) == 1000
    assert min(counts) > 400
