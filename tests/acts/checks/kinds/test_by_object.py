from __future__ import annotations

import pytest

from onrecord.acts.checks.kinds.by_object import as_by_object
from onrecord.acts.checks.places import Places
from onrecord.types import ActKind
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def kind_of(text: str, kind: str, cue: str) -> ActKind:
    reading = reading_of(text)
    act = claim(reading, kind, cue, "Arland")
    return as_by_object(act, Places(reading).of(act)).kind


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] called the trade bill reckless.", "called the trade bill"),
        ("[Arland] denounced the investigation into its port as a circus.", "denounced"),
        ("[Arland] slammed [Borland]'s harbour plan as a gift to the rich.", "slammed"),
        ("[Arland], calling the draft a sham, walked out.", "calling the draft"),
    ],
)
def test_who_finds_fault_with_a_plan_opposes_it(text: str, cue: str) -> None:
    assert kind_of(text, "accuse", cue) is ActKind.OPPOSE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Arland] dismissed the decision as a gift to the rich.", ActKind.OPPOSE),
        ("[Arland] dismissed the ruling.", ActKind.OPPOSE),
        ("[Arland] dismissed the vote as a farce.", ActKind.OPPOSE),
        ("[Arland] dismissed the report as a farce.", ActKind.DENY),
        ("[Arland] dismissed claims of a secret vote.", ActKind.DENY),
        ("[Arland] dismissed the account of the decision.", ActKind.DENY),
    ],
)
def test_a_decision_that_is_waved_aside_is_opposed_and_no_claim(text: str, kind: ActKind) -> None:
    assert kind_of(text, "deny", "dismissed") is kind


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] slammed [Borland] for dropping the harbour plan.", "slammed"),
        ("[Arland] called the shelling of the port a crime.", "called the shelling"),
        ("[Arland] called [Borland]'s handling of the deal a disgrace.", "called"),
        ("[Arland] denounced [Borland]'s remarks.", "denounced"),
    ],
)
def test_who_finds_fault_with_a_deed_accuses(text: str, cue: str) -> None:
    assert kind_of(text, "accuse", cue) is ActKind.ACCUSE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Arland] called the visit a stunt.", ActKind.ACCUSE),
        ("[Arland] called the draft treaty a sham.", ActKind.OPPOSE),
        ("[Arland] called the report a lie.", ActKind.DENY),
        ("[Arland] called the new claims false.", ActKind.DENY),
        ("[Arland] called it a lie.", ActKind.DENY),
    ],
)
def test_only_a_claim_is_denied_by_a_name_for_it(text: str, kind: ActKind) -> None:
    assert kind_of(text, "deny", "called") is kind


@pytest.mark.parametrize(
    "text",
    [
        "[Arland] called for a ban on coal.",
        "[Arland] called for $40 billion in new spending.",
        "[Arland] called for scrapping the harbour tax.",
        "[Arland] called for a “single ticket system” on all ferries.",
    ],
)
def test_a_measure_of_its_own_design_is_proposed(text: str) -> None:
    assert kind_of(text, "demand", "called for") is ActKind.PROPOSE


@pytest.mark.parametrize(
    "text",
    [
        "[Arland] called for a ban on its coal to be lifted.",
        "[Arland] called for an end to the blockade.",
        "[Arland] called for the release of the sailors.",
        "[Arland] called for a council force to leave the port.",
        "[Arland] called for [Borland] to leave.",
        "[Arland] called for an inquiry.",
        "[Arland] called for the ban.",
        "[Arland] called for an increase in aid from [Borland].",
    ],
)
def test_what_others_are_to_do_is_demanded(text: str) -> None:
    assert kind_of(text, "demand", "called for") is ActKind.DEMAND


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] is backing the rebels.", "backing"),
        ("[Arland] supports the armed groups in the north.", "supports"),
        ("[Arland] has been supporting these militias you speak of.", "supporting"),
        ("[Arland]'s support for the separatists has grown.", "support for"),
        ("[Arland]'s support for the hill militias must end.", "support for"),
    ],
)
def test_a_state_behind_fighters_aids_them(text: str, cue: str) -> None:
    assert kind_of(text, "support", cue) is ActKind.AID


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] backs the rebels' demand.", "backs"),
        ("[Arland] supports the rebel leader.", "supports"),
        ("[Arland] voiced support for the rebels.", "voiced"),
        ("[Arland] supports the fishermen.", "supports"),
        ("[Arland] supports the groups.", "supports"),
    ],
)
def test_who_takes_the_side_of_others_only_supports_them(text: str, cue: str) -> None:
    assert kind_of(text, "support", cue) is ActKind.SUPPORT


def test_who_says_that_he_is_for_the_rebels_gives_them_nothing() -> None:
    reading = reading_of("[Arland] said it supports the rebels.")
    act = claim(reading, "support", "supports", "Arland", told_by="Arland")

    assert as_by_object(act, Places(reading).of(act)).kind is ActKind.SUPPORT


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] called the process a coup.", "called the process", ActKind.OPPOSE),
        ("[Arland] referred to the vote as a hoax.", "referred to the vote", ActKind.OPPOSE),
        ("[Arland] described the bill as a trap.", "described the bill", ActKind.OPPOSE),
        ("[Arland] referred to the envoy as a liar.", "referred to the envoy", ActKind.ACCUSE),
        ("[Arland] described the raid as a crime.", "described the raid", ActKind.ACCUSE),
    ],
)
def test_a_bad_name_for_a_vote_or_a_bill_opposes_it(text: str, cue: str, kind: ActKind) -> None:
    assert kind_of(text, "accuse", cue) is kind


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] deplores the smear by [Borland].", "deplores", ActKind.ACCUSE),
        ("[Arland] condemned the arrest of its envoy.", "condemned", ActKind.ACCUSE),
        ("[Arland] deplores and opposes the smear.", "deplores", ActKind.OPPOSE),
        ("[Arland] condemned the plan.", "condemned", ActKind.OPPOSE),
        ("[Arland] resisted the arrest of its envoy.", "resisted", ActKind.OPPOSE),
    ],
)
def test_who_condemns_a_deed_accuses(text: str, cue: str, kind: ActKind) -> None:
    assert kind_of(text, "oppose", cue) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Arland] ordered 300 troops to [Borland].", ActKind.MOBILIZE),
        ("[Arland] ordered two brigades to the border.", ActKind.MOBILIZE),
        ("[Arland] ordered the troops to leave.", ActKind.DEMAND),
        ("[Arland] ordered [Borland] to pay.", ActKind.DEMAND),
        ("[Arland] ordered aid to the border.", ActKind.DEMAND),
    ],
)
def test_troops_that_are_ordered_somewhere_are_moved(text: str, kind: ActKind) -> None:
    assert kind_of(text, "demand", "ordered") is kind
