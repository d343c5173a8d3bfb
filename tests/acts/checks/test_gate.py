from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.gate import find_doubts, gated
from onrecord.types import ActKind
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of

TEXT = "[Kess] rejected the toll. [Vorr] did not meet [Tamm]. [Vorr] declined to comment on the dam."


def test_what_the_evidence_bears_out_stays_as_it_is():
    reading = reading_of(TEXT)
    act = claim(reading, "refuse", "rejected", "Kess")

    assert gated((act,), reading) == (act,)


def test_what_it_does_not_bear_out_is_dropped():
    reading = reading_of(TEXT)

    assert gated((claim(reading, "meet", "meet", "Vorr"),), reading) == ()


def test_a_doubtful_kind_becomes_mere_words_with_the_reason():
    reading = reading_of(TEXT)
    act = claim(reading, "refuse", "declined to comment", "Vorr")

    (kept,) = gated((act,), reading)

    assert kept.kind is ActKind.SAY
    assert kept.id != act.id
    assert kept.doubt == "Read as refuse, but “declined to comment” withholds: it neither refuses nor accepts."


def test_a_graver_doubt_is_named_first():
    reading = reading_of("[Kess] is willing to pay 40 crowns.")
    act = claim(reading, "pledge", "is willing", "Kess", about="400 crowns")

    assert [each.check for each in find_doubts(act, reading)] == ["numbers", "kind"]


def test_words_that_the_report_does_not_hold_are_no_evidence():
    reading = reading_of(TEXT)
    act = claim(reading, "refuse", "rejected", "Kess")

    assert [each.check for each in find_doubts(replace(act, cue=replace(act.cue, quote="accepted")), reading)] == [
        "quote"
    ]


def test_mere_words_are_not_judged_again():
    reading = reading_of(TEXT)
    act = claim(reading, "say", "meet", "Tamm")

    assert gated((act,), reading) == (act,)
