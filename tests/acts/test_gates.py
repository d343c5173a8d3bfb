from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.cues import read_cue
from onrecord.acts.gates import is_grounded, keeps_condition, keeps_negation, keeps_numbers
from onrecord.acts.lines import Mentions, find_lines
from onrecord.types import ActKind, Evidence, Polarity, Span, Status
from tests.acts.hand import found_by_rules, reading_of


def drafted(marked, word):
    """Return a reading with acts, its first act, and the draft of the cue at `word`."""
    reading = found_by_rules(reading_of(marked))
    _, words, starts, ends = next(find_lines(reading))
    line = Mentions(reading).line(words, starts, ends)
    return reading, reading.acts[0], read_cue(line, words.index(word))


def test_an_act_quotes_its_report():
    reading, act, _ = drafted("[Vorr] rejected the toll.", "rejected")

    assert is_grounded(act, reading.report)


def test_a_changed_quote_is_not_grounded():
    reading, act, _ = drafted("[Vorr] rejected the toll.", "rejected")
    forged = replace(act, cue=replace(act.cue, quote="accepted"))

    assert not is_grounded(forged, reading.report)


def test_a_cue_outside_its_evidence_is_not_grounded():
    reading, act, _ = drafted("[Vorr] rejected the toll.", "rejected")
    moved = replace(act, evidence=(Evidence(report_id="r-1", span=Span(start=0, end=4), quote="Vorr"),))

    assert not is_grounded(moved, reading.report)


@pytest.mark.parametrize(
    ("change", "passes"),
    [
        ({}, True),
        ({"status": Status.ACTUAL}, False),
        ({"kind": ActKind.REFUSE, "status": Status.ACTUAL}, True),
        ({"polarity": Polarity.REFRAIN, "status": Status.ACTUAL}, True),
    ],
)
def test_a_negation_at_the_cue_must_show_in_the_act(change, passes):
    _, act, draft = drafted("[Vorr] did not meet [Kess] at noon.", "meet")

    assert keeps_negation(replace(act, **change), draft) is passes


def test_a_number_that_the_text_does_not_hold_is_caught():
    reading, act, _ = drafted("[Vorr] rejected a toll of 40 crowns.", "rejected")

    assert keeps_numbers(act, reading.report)
    assert not keeps_numbers(replace(act, about="toll of 400 crowns"), reading.report)


def test_a_dropped_condition_is_caught():
    _, act, draft = drafted("[Vorr] pledged to open the port if the truce holds.", "pledged")

    assert keeps_condition(act, draft)
    assert not keeps_condition(replace(act, condition=None), draft)
