from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[The cabinet=the Palace] met on Monday.", "met on"),
        ("[The senate=the Palace] was to meet on Monday.", "was to meet on Monday"),
        ("[Parliament=the Palace] will meet in June.", "will meet"),
        ("[The cabinet of Borland=the Palace] convened on Monday.", "convened"),
        ("[Parliament=the Palace], meeting in a tent, chose a speaker.", "meeting"),
        ("[The cabinet=the Palace] met to debate the treaty with [Arland].", "met"),
    ],
)
def test_one_body_alone_meets_nobody(text, cue):
    status = "future" if cue.startswith(("will", "was to")) else "actual"

    assert check_of(reading_of(text), "meet", cue, "the Palace", status=status) == "actor"


@pytest.mark.parametrize("cue", ["is still in", "remained in"])
def test_who_is_still_somewhere_meets_nobody(cue):
    assert check_of(reading_of(f"[Kess] {cue} Port Ilm."), "meet", cue, "Kess") == "kind"


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("[The cabinet=the Palace] met with [Vorr].", "met with", "the Palace"),
        ("[northern states] met on Monday.", "met on", "northern states"),
        ("[the League] met on Monday.", "met on", "the League"),
        ("[Kess] is in Port Ilm for talks.", "is in Port Ilm for talks", "Kess"),
    ],
)
def test_those_who_may_meet_somebody_stand(text, cue, who):
    assert check_of(reading_of(text), "meet", cue, who) is None


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] sat down with his national security team.", "sat down with", "meet"),
        ("[Kess] met his cabinet.", "met", "meet"),
        ("[Kess] held talks with the members of her war council.", "held talks with", "meet"),
        ("[Kess] is working closely with his aides on the toll.", "working closely with", "cooperate"),
    ],
)
def test_who_meets_his_own_staff_meets_nobody(text, cue, kind):
    assert check_of(reading_of(text), kind, cue, "Kess") == "actor"


@pytest.mark.parametrize(
    "text",
    [
        "[Kess] met his aides and [Vorr].",
        "[Kess] met [Vorr] and her team.",
        "[Kess] met [Vorr] with his team.",
        "[Kess] met his Arland counterpart.",
    ],
)
def test_who_meets_somebody_else_too_does(text):
    assert check_of(reading_of(text), "meet", "met", "Kess", to="Vorr" if "Vorr" in text else None) is None


@pytest.mark.parametrize(
    "words", ["a live cabinet meeting", "a meeting of the politburo", "a session of its parliament"]
)
def test_a_body_that_sits_meets_nobody(words):
    assert check_of(reading_of(f"[Kess] attended {words} in Tarn."), "meet", f"attended {words}", "Kess") == "actor"


def test_a_meeting_with_a_body_is_one():
    text = "[Kess] held a cabinet meeting with [Vorr]."

    assert check_of(reading_of(text), "meet", "held a cabinet meeting", "Kess") is None


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Vorr] and [Kess] met on Monday, a day after talks between their defence ministers.", "talks"),
        ("[Vorr] and [Kess] will meet in June, after a phone call between their own envoys.", "phone call"),
        ("A day after their foreign ministers met, [Vorr] spoke with [Kess].", "met"),
    ],
)
def test_those_whose_envoys_met_did_not_meet(text, cue):
    assert check_of(reading_of(text), "meet", cue, "Vorr", to="Kess") == "actor"


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("[Vorr], [Kess] and their foreign ministers met on Monday.", "met", "Vorr"),
        ("[Vorr] and [Kess] met on Monday and praised their ministers.", "met", "Vorr"),
        ("[Arland] and [Borland] signed it after talks between their defence ministers.", "talks", "Arland"),
    ],
)
def test_who_met_with_their_own_envoys_did_and_so_did_the_states_of_envoys(text, cue, who):
    to = "Borland" if who == "Arland" else "Kess"

    assert check_of(reading_of(text), "meet", cue, who, to=to) is None


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("[Kess] spoke in Port Ilm on Monday.", "kind"),
        ("[Kess] will speak at the congress.", "kind"),
        ("[Kess] spoke at length by telephone with a friend.", None),
        ("[Kess] spoke to a friend.", None),
    ],
)
def test_who_speaks_somewhere_meets_nobody(text, check):
    cue, status = ("will speak", "future") if "will" in text else ("spoke", "actual")

    assert check_of(reading_of(text), "meet", cue, "Kess", status=status) == check


@pytest.mark.parametrize(
    ("text", "cue", "who", "check"),
    [
        ("[The senate=the Palace] was set to meet on Monday.", "was set to meet", "the Palace", "actor"),
        ("[The senate=the Palace] was set to meet with [Kess].", "was set to meet", "the Palace", None),
        ("[Arland] issued a joint statement with a port.", "joint statement with", "Arland", "kind"),
        ("[Arland] issued a joint statement after talks.", "joint statement after talks", "Arland", None),
        ("[Vorr] rose on the sidelines of the high meeting of ports.", "meeting of", "Vorr", "actor"),
        ("[Vorr] rose on the sidelines, and the meeting of ports ended.", "meeting of", "Vorr", None),
        ("[Vorr] flew to Ilm on Saturday.", "flew to Ilm", "Vorr", "actor"),
        ("[Vorr] flew to Ilm for talks.", "flew to Ilm", "Vorr", None),
    ],
)
def test_a_sitting_a_paper_an_occasion_or_a_journey_is_no_meeting(text, cue, who, check):
    status = "future" if " set to " in cue else "actual"

    assert check_of(reading_of(text), "meet", cue, who, status=status) == check
