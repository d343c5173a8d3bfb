from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Status
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "cue", "status"),
    [
        ("[Vorr] discussed possible trade talks with [Kess].", "discussed", "hypothetical"),
        ("[Vorr] spoke of a potential visit by [Kess].", "a potential visit by", "hypothetical"),
        ("[Vorr] mentioned possible talks with [Kess].", "mentioned possible talks", "hypothetical"),
        ("Talks between [Vorr] and [Kess] are possible.", "Talks", "hypothetical"),
        ("[Vorr] hinted at a meeting with [Kess].", "a meeting with", "future"),
        ("[Vorr] prepared for a summit with [Kess].", "prepared for a summit", "future"),
        ("[Vorr] invited [Kess] and [Borland] to a meeting next week.", "meeting", "future"),
        ("[Vorr] arranged a meeting with [Kess].", "arranged a meeting with", "future"),
        ("[Vorr] announced a visit to [Borland].", "announced a visit to", "future"),
        ("[Vorr] missed a meeting with [Kess].", "missed a meeting with", "negated"),
        ("[Vorr] may put off his visit to [Borland].", "visit to", "future"),
        ("[Vorr] said he might cancel his talks with [Kess].", "talks with", "future"),
        ("[Vorr] may delay his trip to [Borland].", "trip to", "future"),
        ("[Vorr] looked forward to meeting [Kess] in Tarn.", "meeting", "future"),
        ("[Vorr] is looking forward to hosting [Kess].", "is looking forward to hosting", "future"),
        ("Ahead of a meeting with [Kess], [Vorr] praised the plan.", "a meeting with", "future"),
        ("[Vorr] praised the plan prior to talks with [Kess].", "talks with", "future"),
        ("The deal cleared the way for talks between [Vorr] and [Kess].", "talks between", "future"),
    ],
)
def test_a_meeting_that_is_only_possible_or_prepared_is_not_held(text, cue, status):
    assert repair(text, "meet", cue, "Vorr").status.value == status


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Vorr] met [Kess] to discuss a possible summit.", "met"),
        ("[Vorr] met [Kess] and looks forward to the next round.", "met"),
        ("[Vorr] and [Kess] held talks on a possible deal.", "held"),
        ("[Vorr] had a call with [Kess] about possible talks.", "had a call with"),
        ("[Vorr] visited [Borland] to prepare for a summit.", "visited"),
        ("The talks between [Vorr] and [Kess] were possible thanks to a truce.", "talks"),
        ("[Vorr] cancelled the loan after talks with [Kess].", "talks with"),
        ("[Vorr] attended a planned meeting with [Kess].", "attended"),
        ("[Vorr] announced after a meeting with [Kess] that he would sign.", "a meeting with"),
        ("[Kess], invited by [Vorr], held talks with [Borland].", "held talks with"),
        ("[Vorr] discussed the treaty with [Kess].", "discussed"),
        ("[Vorr] met [Kess] ahead of the summit.", "met"),
    ],
)
def test_a_meeting_about_what_is_possible_is_held(text, cue):
    assert repair(text, "meet", cue, "Vorr").status.value == "actual"


def test_a_cancelled_meeting_is_still_not_held():
    assert repair("[Vorr] cancelled his talks with [Kess].", "meet", "talks with", "Vorr").status.value == "negated"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] spoke of the next trade meeting with [Vorr].", "meeting with"),
        ("[Kess] was asked about the upcoming [Arland] talks.", "talks"),
        ("[Kess] confirmed a meeting with [Vorr], to take place in June.", "meeting with"),
        ("The toll will be a topic when [Kess] meets [Vorr].", "meets"),
        ("[Tamm] wants an answer before [Kess] meets [Vorr] next week.", "meets"),
    ],
)
def test_what_is_called_next_or_awaited_lies_ahead(text, cue):
    assert repair(text, "meet", cue, "Kess").status is Status.FUTURE


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The next meeting with [Kess] was held in Tarn.", "meeting with"),
        ("When [Kess] meets [Vorr], she smiles.", "meets"),
        ("[Tamm] left before [Kess] met [Vorr] at the next table.", "met"),
        ("[Kess] held a meeting with [Vorr] on the next toll.", "meeting with"),
    ],
)
def test_what_was_held_or_is_always_so_does_not(text, cue):
    assert repair(text, "meet", cue, "Kess").status is Status.ACTUAL


def test_a_day_gone_by_is_not_that_of_a_meeting_to_come():
    reading = reading_of("The deal cleared the way for talks between [Vorr] and [Kess] on Saturday.")
    of = Places(reading).of
    talks = replace(claim(reading, "meet", "talks between", "Vorr"), day="2031-05-03")
    ahead = replace(talks, day="2031-05-17")

    assert repaired(talks, of(talks)).day is None
    assert repaired(ahead, of(ahead)).day == "2031-05-17"


def test_a_phone_call_is_a_noun_though_to_phone_is_to_call():
    text = "[Arland] is preparing for a phone call between [Vorr] and [Kess]."

    assert repair(text, "meet", "phone call", "Vorr", to="Kess").status is Status.FUTURE
