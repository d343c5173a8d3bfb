from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.done.conditions import with_condition
from onrecord.acts.checks.places import Places
from onrecord.types import Polarity
from tests.acts.checks.claims import check_of, claim
from tests.acts.hand import reading_of

CONDITIONED = [
    ("[Kess] pledged to open the port if the truce holds.", "pledged", "if the truce holds"),
    ("Should the truce hold, [Kess] will open the port.", "will open", "Should the truce hold"),
    ("Only if the crew is freed will [Kess] open the port.", "open", "Only if the crew is freed"),
    ("[Kess] will not open the port until the fine is paid.", "will not open", "until the fine is paid"),
    ("[Kess] will open the port once the mines are cleared.", "will open", "once the mines are cleared"),
    ("[Kess] will open the port, but only after the vote.", "will open", "only after the vote"),
    ("[Kess] pledged to open the port, but only if the truce holds.", "pledged", "only if the truce holds"),
    (
        "[Kess] promised to wait provided the army pulled back its guns.",
        "promised",
        "provided the army pulled back its guns",
    ),
    ("Were the shelling to stop, [Kess] would open the port.", "would open", "Were the shelling to stop"),
]


@pytest.mark.parametrize(("text", "cue", "condition"), CONDITIONED)
def test_a_condition_that_governs_an_act_belongs_to_it(text, cue, condition):
    reading = reading_of(text)
    polarity = "refrain" if "not" in cue else "do"

    assert check_of(reading, "pledge", cue, polarity=polarity) == "condition"
    assert check_of(reading, "pledge", cue, "Kess", polarity=polarity, condition=condition, told_by="Kess") is None


def test_a_condition_of_another_clause_is_not_the_acts():
    reading = reading_of("[Kess] promised to come, but warned he would leave if [Arland] taxed barges.")

    assert check_of(reading, "pledge", "promised", condition="if Arland taxed barges") == "condition"
    assert check_of(reading, "pledge", "promised") is None


def test_a_condition_does_not_hold_the_act_itself():
    reading = reading_of("[Kess] will open the port if the truce holds.")

    assert check_of(reading, "pledge", "open", condition="open the port if the truce holds") == "condition"


@pytest.mark.parametrize(
    "condition",
    [
        "provided the toll is paid",
        "in the event of an attack",
        "on the understanding that its ships stay",
    ],
)
def test_a_condition_left_out_is_put_back_and_taken_off_the_option(condition):
    reading = reading_of(f"[Kess] will open the port {condition}.")
    act = claim(reading, "pledge", "will open", "Kess", about=f"open the port {condition}")
    found = with_condition(act, Places(reading).of(act))

    assert found.condition is not None
    assert (found.condition.quote, found.about) == (condition, "open the port")


def test_what_was_provided_is_no_condition():
    reading = reading_of("[Kess] will return the guns provided by [Arland].")
    act = claim(reading, "pledge", "will return", "Kess")

    assert with_condition(act, Places(reading).of(act)) == act


@pytest.mark.parametrize("words", ["as long as it takes", "as long as necessary", "as long as it takes to win"])
def test_for_as_long_as_it_takes_is_no_condition(words):
    reading = reading_of(f"[Kess] will back the truce {words}.")
    bare, conditioned = (claim(reading, "pledge", "will back", "Kess", condition=each) for each in (None, words))

    assert check_of(reading, "pledge", "will back") is None
    assert [with_condition(act, Places(reading).of(act)).condition for act in (bare, conditioned)] == [None, None]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("[Kess] will open the port once [Arland] pays.", "once Arland pays"),
        ("[Kess] will open the port once ships return and blamed Arland.", "once ships return"),
        ("[Kess] will open the port once she is free.", "once she is free"),
        ("[Kess] will open the port once again.", None),
    ],
)
def test_once_something_has_happened_is_a_condition(text, condition):
    reading = reading_of(text)
    act = claim(reading, "pledge", "will open", "Kess")
    found = with_condition(act, Places(reading).of(act))

    assert (found.condition.quote if found.condition is not None else None) == condition


@pytest.mark.parametrize(
    ("text", "condition", "kept"),
    [
        ("[Kess] will pay, and if they cheat, Arland will leave.", "if they cheat", False),
        ("[Kess] will pay, but, if they cheat, Arland will leave.", "if they cheat", False),
        ("[Kess] will pay in May, and unless they leave, the talks will go on.", "unless they leave", False),
        ("[Kess] will pay, but if they cheat.", "if they cheat", True),
        ("[Kess] will pay if they leave, and Arland will leave.", "if they leave", True),
        ("If they leave, [Kess] will pay, and Arland will leave.", "If they leave", True),
    ],
)
def test_a_condition_that_opens_the_next_clause_is_not_of_this_one(text, condition, kept):
    reading = reading_of(text)
    act = claim(reading, "pledge", "will pay", "Kess", condition=condition)

    assert (with_condition(act, Places(reading).of(act)).condition is not None) is kept


def test_as_long_as_something_holds_is_a_condition():
    reading = reading_of("[Kess] will back the truce as long as Arland pays.")
    act = claim(reading, "pledge", "will back", "Kess", condition="as long as Arland pays")

    assert with_condition(act, Places(reading).of(act)).condition is not None


@pytest.mark.parametrize(
    ("text", "condition", "kept"),
    [
        ("[Kess] agreed to send papers that are subject to secrecy.", "subject to secrecy", False),
        ("[Kess] agreed to send the papers, which were subject to a ban.", "subject to a ban", False),
        ("[Kess] agreed to the sale, which is subject to approval.", "subject to approval", True),
        ("[Kess] agreed to the sale, subject to a review.", "subject to a review", True),
    ],
)
def test_what_a_thing_is_subject_to_is_no_condition(text, condition, kept):
    reading = reading_of(text)
    act = claim(reading, "agree", "agreed", "Kess", condition=condition)
    bare = claim(reading, "agree", "agreed", "Kess")

    assert (with_condition(act, Places(reading).of(act)).condition is not None) is kept
    assert (with_condition(bare, Places(reading).of(bare)).condition is not None) is kept


def test_what_is_given_in_return_is_no_condition():
    reading = reading_of("In return [Kess] would accept a tax on barges, which [Arland] had ruled out.")
    given = "In return Kess would accept a tax on barges"

    assert check_of(reading, "refuse", "ruled out", "Arland") is None
    act = claim(reading, "refuse", "ruled out", "Arland", condition=given)

    assert with_condition(act, Places(reading).of(act)).condition is None


@pytest.mark.parametrize(
    ("text", "cue", "condition", "about", "left"),
    [
        ("[Kess] would only sign if boats were spared.", "would only sign", "if boats were spared", "boats", "sign"),
        (
            "[Kess] would consider the pact only after a count.",
            "consider",
            None,
            "the pact only after a count",
            "the pact",
        ),
        ("[Kess] would be fine if boats were spared.", "would be fine", "if boats were spared", "boats", "boats"),
    ],
)
def test_an_act_is_about_nothing_of_its_condition(text, cue, condition, about, left):
    reading = reading_of(text)
    act = claim(reading, "offer", cue, "Kess", about=about, condition=condition)
    found = with_condition(act, Places(reading).of(act))

    assert found.condition is not None
    assert found.about == left


def test_an_only_in_the_cue_opens_the_condition_behind_it():
    reading = reading_of("[Kess] would consider membership only after a count.")
    act = claim(reading, "offer", "would consider membership only", "Kess", about="membership only")
    found = with_condition(act, Places(reading).of(act))

    assert found.condition is not None
    assert (found.condition.quote, found.about) == ("after a count", "membership")


@pytest.mark.parametrize(
    ("text", "kind", "cue", "condition"),
    [
        ("[Kess], who leaves if paid, rejected the plan.", "refuse", "rejected", "if paid"),
        ("[Kess], whose guards fire if they are attacked, agreed.", "agree", "agreed", "if they are attacked"),
    ],
)
def test_a_condition_inside_a_relative_clause_is_not_the_acts(text, kind, cue, condition):
    reading = reading_of(text)
    act = claim(reading, kind, cue, "Kess", condition=condition)
    assert with_condition(act, Places(reading).of(act)).condition is None

    act = claim(reading, kind, cue, "Kess")
    assert with_condition(act, Places(reading).of(act)).condition is None


@pytest.mark.parametrize(
    ("text", "cue", "condition"),
    [
        ("[Kess], who leads the port, will resign if the vote fails.", "will resign", "if the vote fails"),
        ("[Kess], who said that he will resign if the vote fails, left.", "will resign", "if the vote fails"),
        ("[Kess] will sign if [Arland], which owns the port, pays.", "will sign", "if Arland"),
    ],
)
def test_a_condition_of_the_acts_own_clause_stays_beside_a_relative_one(text, cue, condition):
    reading = reading_of(text)
    act = claim(reading, "pledge", cue, "Kess", condition=condition)
    found = with_condition(act, Places(reading).of(act)).condition

    assert found is not None
    assert found.quote == condition


@pytest.mark.parametrize(
    ("text", "cue", "condition"),
    [
        ("[Kess] declined to say if he would vote.", "declined to say", "if he would vote"),
        ("[Kess] was asked if he would vote, and left it open.", "left it open", "if he would vote"),
    ],
)
def test_what_is_asked_is_no_condition(text, cue, condition):
    reading = reading_of(text)
    act = claim(reading, "withhold", cue, "Kess", condition=condition)

    assert with_condition(act, Places(reading).of(act)).condition is None


def test_what_is_refrained_from_hangs_on_its_until():
    reading = reading_of("[Kess] has said he won't open the port until the fine is paid.")
    act = claim(reading, "pledge", "has said he won't open", "Kess", polarity="refrain")
    condition = with_condition(act, Places(reading).of(act)).condition

    assert condition is not None
    assert condition.quote == "until the fine is paid"
    told = replace(act, polarity=Polarity.DO)
    found = with_condition(act, Places(reading).of(told)).condition
    assert found is not None
    assert found.quote == "until the fine is paid"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "condition"),
    [
        (
            "[Kess], who voted against the toll, said he would lift it if the port was paid.",
            "oppose",
            "voted against",
            "if the port was paid",
        ),
        (
            "[Kess] said that he would call the envoy, and that [Arland] would act if the report was true.",
            "pledge",
            "would call",
            "if the report was true",
        ),
        (
            "[Kess] said he would sign if the crew was freed, a claim that [Vorr] denied.",
            "deny",
            "denied",
            "if the crew was freed",
        ),
        (
            "[Kess] would free it if the fine was paid, which [Vorr] rejected.",
            "refuse",
            "rejected",
            "if the fine was paid",
        ),
        (
            '"If they want peace, they know where we are," [Kess] said after rejecting it.',
            "refuse",
            "rejecting",
            "If they",
        ),
    ],
)
def test_a_condition_of_the_clause_next_to_it_is_not_the_acts(text, kind, cue, condition):
    reading = reading_of(text)
    act = claim(reading, kind, cue, "Kess", condition=condition)

    assert with_condition(act, Places(reading).of(act)).condition is None


@pytest.mark.parametrize(
    ("text", "cue", "condition"),
    [
        ("If the crew is freed, which is unlikely, [Kess] will lift the toll.", "will lift", "If the crew is freed"),
        ('"If the boats leave," [Kess] said, "we will sign."', "will sign", "If the boats leave"),
        (
            "[Kess] said that he would pay, and that he would leave, if [Arland] did.",
            "would pay",
            "if Arland did",
        ),
        ("[Kess] said he would back the toll if the port was spared.", "would back", "if the port was spared"),
    ],
)
def test_a_condition_that_parts_nothing_from_the_act_is_its_own(text, cue, condition):
    reading = reading_of(text)
    act = claim(reading, "offer", cue, "Kess", condition=condition)
    found = with_condition(act, Places(reading).of(act)).condition

    assert found is not None
    assert found.quote == condition


def test_support_that_is_yet_to_come_hangs_on_its_condition():
    reading = reading_of("[Kess] said he would back the toll if the port was spared.")
    act = claim(reading, "support", "would back", "Kess")
    found = with_condition(act, Places(reading).of(act)).condition

    assert found is not None
    assert found.quote == "if the port was spared"


@pytest.mark.parametrize(
    ("text", "cue", "condition"),
    [
        ("[Kess] said that if the vote failed [he=Kess] would lift it.", "would lift", "if the vote failed"),
        ("Unless the fine is paid [Kess] will lift it.", "will lift", "Unless the fine is paid"),
        ("[Kess] said that if he would lift it the crew could leave.", "would lift", None),
    ],
)
def test_a_condition_ends_where_the_subject_of_the_act_begins(text, cue, condition):
    reading = reading_of(text)
    act = claim(reading, "pledge", cue, "Kess", told_by="Kess")
    found = with_condition(act, Places(reading).of(act)).condition

    assert (found.quote if found else None) == condition


def test_a_condition_behind_an_aside_is_not_that_of_the_act_in_it():
    reading = reading_of("[Kess], whose army has left [Borland], said he would pay if the toll went.")
    act = claim(reading, "retreat", "has left", "Borland", condition="if the toll went")

    assert with_condition(act, Places(reading).of(act)).condition is None


@pytest.mark.parametrize(
    "condition",
    [
        "provided he dropped his demand",
        "on condition that he dropped his demand",
        "as long as he dropped his demand",
        "on the understanding that he dropped his demand",
    ],
)
@pytest.mark.parametrize("lead", ["[Vorr] said she would join [Kess]", "[Vorr] is ready to join [Kess]"])
def test_what_another_makes_a_condition_is_not_done(lead, condition):
    assert check_of(reading_of(f"{lead} {condition}."), "concede", "dropped his demand", "Kess") == "condition"


@pytest.mark.parametrize(
    "text",
    [
        "[Vorr] stayed as long as [Kess] dropped his demand.",
        "[Vorr] said on condition of anonymity that [Kess] would stay and dropped his demand.",
        "[Vorr] would join provided he paid, and [Kess] dropped his demand.",
        "[Vorr] would use the boats provided by Tarn once [Kess] dropped his demand.",
    ],
)
def test_what_is_no_condition_of_another_is_done(text):
    assert check_of(reading_of(text), "concede", "dropped his demand", "Kess") is None
