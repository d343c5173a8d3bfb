from __future__ import annotations

import pytest

from onrecord.errors import NegotiationMissing
from onrecord.types import Act
from onrecord.views.silences import compute_silences
from tests.record.sample import act
from tests.views.hand import material, negotiation, place

ISSUES = {"force": ("troops", "observers")}


def silences(*acts: Act) -> dict[tuple[str, str], int]:
    found = compute_silences(material(*place(*acts), negotiation=negotiation(ISSUES)))
    return {(each.option_id, each.party_id): len(each.spoken_of) for each in found}


def test_whoever_is_not_on_record_on_an_option_is_silent_on_it() -> None:
    assert silences(act("refuse", "troops")) == {
        ("troops", "v"): 0,
        ("troops", "c"): 0,
        ("observers", "n"): 0,
        ("observers", "v"): 0,
        ("observers", "c"): 0,
    }


@pytest.mark.parametrize("kind", ["say", "withhold", "deny", "threaten", "pledge"])
@pytest.mark.parametrize("teller", ["x-berg", "x-lund", None])
def test_any_act_on_the_option_ends_silence(kind: str, teller: str | None) -> None:
    assert ("troops", "n") not in silences(act(kind, "troops", told_by=teller))


def test_who_is_only_spoken_of_by_others_is_silent_and_their_words_are_given() -> None:
    assert silences(act("agree", "troops", told_by="x-osk"))["troops", "n"] == 1
    assert ("troops", "n") not in silences(act("agree", "troops", told_by="x-osk"), act("say", "troops"))


def test_who_denies_what_others_tell_of_it_is_not_silent() -> None:
    told = act("agree", "troops", told_by="x-osk")

    assert ("troops", "n") not in silences(told, act("deny", "it"))
    assert silences(told, act("deny", "it", actors=("x-osk",), told_by="x-osk"))["troops", "n"] == 1


def test_without_a_negotiation_file_nobody_is_known_to_have_a_say() -> None:
    with pytest.raises(NegotiationMissing, match="--negotiation FILE"):
        compute_silences(material(*place(act("refuse", "troops"))))


def test_an_act_on_two_options_ends_silence_on_both() -> None:
    assert {party for _, party in silences(act("say", "troops and observers"))} == {"v", "c"}


def test_who_denies_one_of_two_things_told_of_it_is_silent_on_the_other() -> None:
    found = silences(act("agree", "troops and observers", told_by="x-osk"), act("deny", "troops"))

    assert found["observers", "n"] == 1
    assert ("troops", "n") not in found
