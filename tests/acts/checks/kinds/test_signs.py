from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.gate import find_doubt
from tests.acts.checks.claims import check_of, claim, doubt
from tests.acts.hand import reading_of

SIGNS = [
    ("[Kess] declined to say whether he would come.", "declined to say", "withhold", "refuse"),
    ("[Kess] stopped short of endorsing the toll.", "stopped short of endorsing", "withhold", "support"),
    ("[Kess] did not rule out a toll.", "rule out", "withhold", "refuse"),
    ("[Kess] ruled nothing out.", "ruled nothing out", "withhold", "refuse"),
    ("[Kess] neither endorsed nor rejected the toll.", "neither endorsed nor rejected", "withhold", "oppose"),
    ("[Kess] would not say whether he backs the toll.", "would not say", "withhold", "refuse"),
    ("[Kess] rejected the toll.", "rejected", "refuse", "agree"),
    ("[Kess] accepted the toll.", "accepted", "agree", "refuse"),
    ("[Kess] proposed a toll.", "proposed", "propose", "agree"),
    ("[Kess] is willing to pay.", "is willing", "offer", "pledge"),
    ("[Kess] might pay the toll.", "might pay", "offer", "pledge"),
    ("[Kess] signalled his readiness to pay.", "signalled his readiness", "offer", "pledge"),
    ("[Kess] denied the charge.", "denied", "deny", "accuse"),
]


@pytest.mark.parametrize(("text", "cue", "kind", "other"), SIGNS)
def test_a_cue_rules_out_kinds_and_then_only_the_kind_is_doubtful(text, cue, kind, other):
    found = doubt(reading_of(text), other, cue)

    assert doubt(reading_of(text), kind, cue) is None
    assert found is not None
    assert (found.check, found.is_of_kind) == ("kind", True)
    assert found.why.startswith(f"Read as {other}, but ")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] will accept no toll.", "will accept no toll"),
        ("Neither [government=Kess] accepted the toll.", "accepted"),
    ],
)
def test_who_accepts_no_toll_refuses(text, cue):
    assert check_of(reading_of(text), "refuse", cue, "Kess") != "kind"


@pytest.mark.parametrize(
    ("text", "is_threat"),
    [
        ("[Kess] warned that the talks were at risk.", False),
        ("[Kess] cautioned that [Arland] had not decided.", False),
        ("[Kess] warned that [Borland] would close the port.", True),
        ("[Kess] warned that further tolls would have consequences.", True),
    ],
)
def test_who_foresees_harm_does_not_threaten_it(text, is_threat):
    claimed = claim(reading_of(text), "threaten", text.split()[1] + " that", "Kess")
    found = find_doubt(replace(claimed, speaks_for="BOR"), reading_of(text))

    assert (found is None) == is_threat
    assert is_threat or (found.check == "kind" and "foresees harm" in found.why)


@pytest.mark.parametrize("what", ["the talks would be broken off", "the loan will be frozen", "aid would be cut off"])
def test_who_warns_that_a_thing_in_its_hand_would_be_cut_threatens(what):
    assert check_of(reading_of(f"[Arland] warned that {what}."), "threaten", "warned that", "Arland") is None


@pytest.mark.parametrize("what", ["the talks would fail", "aid would be cut by [Borland]"])
def test_who_warns_of_what_others_do_foresees_it(what):
    assert check_of(reading_of(f"[Arland] warned that {what}."), "threaten", "warned that", "Arland") == "kind"


def test_who_would_do_the_harm_is_not_threatened_with_it():
    reading = reading_of("The [minister=the League] warned that [Borland] would attack again.")

    assert check_of(reading, "threaten", "warned that", "the League", to="Borland") == "kind"


def test_what_one_person_warns_another_may_do_is_a_forecast():
    reading = reading_of("[Kess] warned that [Vorr] would appoint hardliners.")
    assert check_of(reading, "threaten", "warned that", "Kess") == "kind"

    reading = reading_of("[Kess] warned that [he=Kess] would leave.")
    assert check_of(reading, "threaten", "warned that", "Kess") is None


@pytest.mark.parametrize(
    ("text", "cue", "check"),
    [
        ("[Kess] said the door was not shut.", "said the door was not shut", "kind"),
        ("[Kess] said the door was not locked.", "said the door was not locked", "kind"),
        ("“Never say never,” [Kess] said of the toll.", "Never say never", "kind"),
        ("The toll is not off the table, [Kess] said.", "is not off the table", "kind"),
        ("[Kess] would not close the port.", "would not close the port", None),
        ("The toll is off the table, [Kess] said.", "is off the table", None),
    ],
)
def test_what_is_still_open_is_not_turned_down(text, cue, check):
    assert check_of(reading_of(text), "refuse", cue, "Kess", told_by="Kess") == check


@pytest.mark.parametrize(
    ("warned", "found"),
    [
        ("the cuts would cost lives", "kind"),
        ("the shutdown could cost jobs", "kind"),
        ("the cuts would have a cost", None),
        ("it would strike at any cost", None),
    ],
)
def test_what_something_would_cost_is_no_threat(warned, found):
    assert check_of(reading_of(f"[Vorr] warned that {warned}."), "threaten", "warned that", "Vorr") == found
