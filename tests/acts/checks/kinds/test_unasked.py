from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import Said, reading_of


@pytest.mark.parametrize(
    ("said", "cue", "check"),
    [
        ("We must be careful with Borland", "must be careful", "kind"),
        ("We also need to mend the port", "need to mend", "kind"),
        ("We must insist that Borland leave", "must insist", None),
        ("We must see Borland leave", "must see", None),
        ("The rebels must leave", "must leave", None),
    ],
)
def test_what_the_speakers_own_side_must_do_is_asked_of_nobody(said, cue, check):
    first, rest = said.split(" ", 1)
    marked = f"[{first}=Vorr] {rest}" if first == "We" else said
    reading = reading_of(f"“{marked},” [Vorr] said.", Said("Vorr", "said", f"“{said},”"))

    assert check_of(reading, "demand", cue, "Vorr", told_by="Vorr") == check


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("[Vorr] said [Arland] must mend the port.", "kind"),
        ("[Vorr] said [Borland] must mend the port.", None),
        ("[Vorr] said [Borland] and [Arland] must mend the port.", None),
    ],
)
def test_what_somebody_says_of_his_own_state_is_no_demand(text, check):
    said = Said("Vorr", "said", text.replace("[", "").replace("]", "")[len("Vorr said ") : -1])
    reading = reading_of(text, said)

    assert check_of(reading, "demand", "must mend", "Vorr", told_by="Vorr") == check


@pytest.mark.parametrize(
    ("text", "cue", "check"),
    [
        ("[Vorr] was clear about what [Borland] needs to do.", "needs to do", "kind"),
        ("[Vorr] explained how [Borland] must leave.", "must leave", "kind"),
        ("What [Borland] must do is leave, [Vorr] said.", "must do", None),
        ("[Vorr] said that is what [Borland] must do.", "must do", None),
        ("[Vorr] said [Borland] must leave.", "must leave", None),
    ],
)
def test_what_somebody_only_speaks_of_is_not_asked(text, cue, check):
    assert check_of(reading_of(text), "demand", cue, "Vorr", told_by="Vorr", to="Borland") == check


@pytest.mark.parametrize(
    ("hope", "check"),
    [
        ("they have a plan", "kind"),
        ("the court is watching", "kind"),
        ("the pilots know the strait", "kind"),
        ("there will be progress", "kind"),
        ("that this visit will help", "kind"),
        ("[this port=the League] will open", None),
        ("the pilots will leave", None),
        ("the pilots are willing to leave", None),
        ("the pilots will have the courage to leave", None),
        ("to have an answer", None),
    ],
)
def test_a_hope_of_how_things_are_asks_nothing(hope, check):
    assert check_of(reading_of(f"[I=Vorr] hope {hope}."), "demand", "hope", "Vorr") == check


def test_the_only_hope_is_no_verb():
    reading = reading_of("The only hope the northern states have is for [Borland] to leave.")

    assert check_of(reading, "demand", "The only hope the northern states have is for", "Vorr", to="Borland") is None


@pytest.mark.parametrize(
    ("text", "cue", "check"),
    [
        ("The constitution demands a trial of [Kess].", "demands", "actor"),
        ("International law requires [Borland] to pay.", "requires", "actor"),
        ("[The League=the League] demands a trial of [Kess].", "demands", None),
        ("A new law requires [Borland] to pay.", "requires", None),
    ],
)
def test_a_principle_is_no_party(text, cue, check):
    assert check_of(reading_of(text), "demand", cue, "the League") == check


@pytest.mark.parametrize(("verb", "check"), [("felt", "kind"), ("decided that", "kind"), ("said", None)])
def test_what_somebody_feels_that_he_must_do_is_no_demand(verb, check):
    reading = reading_of(f"[Vorr] noted the pilots {verb} [they=the League] need to leave.")

    assert check_of(reading, "demand", "need to leave", "Vorr", to="the League") == check
