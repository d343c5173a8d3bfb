from __future__ import annotations

import pytest

from tests.acts.hand import acts_by_rules

MEETINGS = [
    "[Vorr] spoke by telephone with [Kess].",
    "[Vorr] spoke on Monday with [Kess].",
    "[Vorr] spoke by phone on Monday with [Kess].",
    "[Vorr] met on Monday with [Kess].",
    "[Vorr] met in the delta with [Kess].",
    "[Vorr] held talks on Monday with [Kess].",
    "[Vorr] held a two-hour meeting in the delta with [Kess].",
    "[Vorr] hosted [Kess] in the delta.",
    "[Vorr] received [Kess] in the delta.",
    "[Vorr] had a phone call with [Kess].",
    "[Vorr] and [Kess] met in the delta.",
    "[Vorr] and [Kess] spoke by phone.",
    "[Vorr] and [Kess] held talks.",
    "[Vorr] and [Kess] discussed the toll.",
    "[Vorr] and [Kess] discussed the border with [Arland].",
    "[Vorr] discussed the toll with [Kess].",
]
NO_MEETINGS = [
    "[Vorr] received a letter from [Kess].",
    "[Vorr] spoke about [Kess].",
    "[Vorr] called [Kess] a friend of the delta.",
    "[Vorr] called [Kess] “humble”.",
    "[Vorr] met the conditions of [Kess].",
    "[Vorr] spoke to reporters.",
    "[Vorr] discussed the toll.",
]


@pytest.mark.parametrize("text", MEETINGS)
def test_the_reporter_tells_of_calls_and_meetings(text):
    acts = acts_by_rules(text)

    assert [(act.kind.value, act.actor_ids) for act in acts] == [("meet", ("vorr", "kess"))]


@pytest.mark.parametrize("text", NO_MEETINGS)
def test_what_only_looks_like_a_meeting_is_none(text):
    assert [act for act in acts_by_rules(text) if act.kind.value == "meet"] == []


def test_whoever_does_something_else_has_no_part_in_a_meeting():
    met, *_ = acts_by_rules("[Vorr] met [Kess], and [Tamm] condemned the toll.")

    assert met.actor_ids == ("vorr", "kess")
