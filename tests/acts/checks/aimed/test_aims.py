from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Actor, ActorKind
from tests.acts.checks.claims import check_of, claim, repair
from tests.acts.hand import Said, reading_of

COUNTRY = Actor(id="home", name="country", kind=ActorKind.GROUP)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] alleged that [Vorr] was poisoned.", "alleged that"),
        ("[Vorr] is being used as a pawn, [Kess] said.", "is being used as"),
        ("[Kess] claimed that [Vorr] had been tortured in prison.", "claimed that [Vorr] had been tortured"),
        ("[Kess] said the blockade had undermined [Vorr]'s rights.", "had undermined"),
        ("[Kess] said the raids violated the rights of [Vorr].", "violated"),
        ("[Kess] claimed the vote was stolen from [Vorr].", "claimed the vote was stolen from"),
        ("[Kess] alleged that land had been taken from the [Vorr].", "alleged that"),
        ("[Kess] said the raids interfere in [Vorr]'s affairs.", "interfere in"),
        ("[Kess] said clauses concerning [Vorr] interfere in [Vorr]'s affairs.", "interfere in"),
        ("[Kess] said the bombing of [Vorr] violated the charter.", "violated the charter"),
        ("[Kess] said the arrest of the [Vorr] undermined the truce.", "undermined"),
    ],
)
def test_who_was_wronged_is_not_accused(text, cue):
    plain = cue.replace("[", "").replace("]", "")

    assert repair(text, "accuse", plain, "Kess", to="Vorr").recipient_id is None


def test_who_wronged_somebody_is_accused():
    text = "[Kess] claimed that [Vorr] was beaten by [Arland]."
    assert repair(text, "accuse", "claimed that", "Kess", to="Vorr").recipient_id == "ARL"

    text = "[Kess] lamented that [Vorr] was taken advantage of by [Arland]."
    assert repair(text, "accuse", "lamented that", "Kess", to="Vorr").recipient_id == "ARL"

    text = "[Kess] said [Vorr]'s basic rights had been violated by [Arland]."
    assert repair(text, "accuse", "said Vorr", "Kess", to="Vorr").recipient_id == "ARL"

    for text in (
        "[Kess] said [Arland]'s raid on [Vorr]'s ships violated the truce.",
        "[Kess] said [Arland]'s sale of guns to [Vorr] violated the truce.",
        "[Kess] said the [Arland] raid on [Vorr] violated the truce.",
    ):
        assert repair(text, "accuse", "violated", "Kess", to="Vorr").recipient_id == "ARL"

    text = "[Kess] said [Vorr]'s raid on [Arland] violated the truce."
    assert repair(text, "accuse", "violated", "Kess", to="Vorr").recipient_id == "vorr"

    text = "[Kess] said [Vorr]'s envoys had been praised by [Arland]."
    assert repair(text, "accuse", "said Vorr", "Kess", to="Vorr").recipient_id == "vorr"

    text = "[Kess] claimed that [Vorr] was armed by [Arland]."
    assert repair(text, "accuse", "claimed that", "Kess", to="Vorr").recipient_id == "ARL"

    text = "[Kess] claimed that the vote was stolen from [Vorr] by [Arland]."
    assert repair(text, "accuse", "claimed that", "Kess", to="Vorr").recipient_id == "ARL"

    text = "[Kess] claimed that the vote was stolen from [Vorr] at a rally held by [Arland]."
    assert repair(text, "accuse", "claimed that", "Kess", to="Vorr").recipient_id is None

    text = "[Kess] said [Arland]'s raids had violated [Vorr]'s rights."
    assert repair(text, "accuse", "violated", "Kess", to="Vorr").recipient_id == "ARL"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] accused [Vorr] of saying that he was poisoned.", "accused"),
        ("[Kess] said [Vorr] violated the truce with [Arland].", "violated"),
        ("[Kess] alleged that [Vorr] attacked him.", "alleged that"),
        ("[Kess] alleged that [Vorr] poisoned the well.", "alleged that"),
    ],
)
def test_who_is_accused_stays(text, cue):
    assert repair(text, "accuse", cue, "Kess", to="Vorr").recipient_id == "vorr"


def _about_home(text: str, cue: str) -> str | None:
    reading = reading_of(text)
    reading = replace(reading, actors=(*reading.actors, COUNTRY))
    act = replace(claim(reading, "accuse", cue, "Kess"), recipient_id="home")
    return repaired(act, Places(reading).of(act)).recipient_id


def test_nobody_complains_of_what_befell_his_own_country():
    assert _about_home("[Kess] complained that [his country=?] had no aid.", "complained that") is None


def test_who_accuses_his_own_country_does():
    assert _about_home("[Kess] accused [his country=?] of breaking the truce.", "accused") == "home"


def test_the_source_is_not_whom_it_is_aimed_at():
    said = Said("Vorr", "according to", "The raid has violated the truce", source="Lena Vorr")
    text = "The raid has violated the truce, according to [Lena Vorr=Vorr]."
    reading = reading_of(text, said)
    act = claim(reading, "accuse", "has violated", "Kess", to="Vorr")

    assert repaired(act, Places(reading).of(act)).recipient_id is None


def test_the_source_may_be_whom_it_is_aimed_at():
    said = Said("Vorr", "said", "the farmers would not back him", source="Lena Vorr")
    reading = reading_of("[Lena Vorr=Vorr] said the farmers would not back [him=Vorr].", said)
    act = claim(reading, "refuse", "would not back", "Kess", to="Vorr")

    assert repaired(act, Places(reading).of(act)).recipient_id == "vorr"


def test_what_you_did_to_somebody_is_not_aimed_at_him():
    assert repair("[Kess] said: You attacked [Vorr].", "accuse", "You attacked", "Kess", to="Vorr").recipient_id is None
    assert repair("[Kess] said you and [Vorr] lied.", "accuse", "lied", "Kess", to="Vorr").recipient_id == "vorr"


def test_who_repeats_what_you_said_accuses_nobody():
    reading = reading_of("[Kess] told the envoy: You said [Vorr] had lied.")

    assert check_of(reading, "accuse", "You said", "Kess", told_by="Kess", to="Vorr") == "actor"


def test_who_accuses_you_of_a_deed_does():
    reading = reading_of("[Kess] told the envoy: You betrayed [Vorr].")

    assert check_of(reading, "accuse", "You betrayed", "Kess", told_by="Kess") is None


def test_who_was_bribed_by_another_is_accused_too():
    text = "[Kess] claimed that [Vorr] was bribed by [Arland]."

    assert repair(text, "accuse", "claimed that", "Kess", to="Vorr").recipient_id == "vorr"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "to"),
    [
        ("It is the stated intent of [Vorr] for [Arland] to leave.", "pledge", "stated intent", "Arland"),
        ("[Arland] will recall [its envoy=Vorr].", "threaten", "will recall", "Vorr"),
        ("The envoys of [Tamm] warned that [Borland] would close the port.", "threaten", "warned that", "Borland"),
    ],
)
def test_nobodys_own_is_aimed_at(text, kind, cue, to):
    who = "Arland" if text.startswith("[Arland]") else "Vorr" if "Vorr" in text else "Tamm"

    assert repair(text, kind, cue, who, to=to).recipient_id is None


@pytest.mark.parametrize(
    ("text", "kind", "cue", "to", "who"),
    [
        ("[Vorr] accused [Arland] of waste.", "accuse", "accused", "Arland", "Vorr"),
        ("[Vorr] urged [Arland] to wait.", "demand", "urged", "Arland", "Vorr"),
        ("[Arland] will expel [Kess].", "threaten", "will expel", "Kess", "Arland"),
        ("[Tamm] warned that [Borland] would face a blockade.", "threaten", "warned that", "Borland", "Tamm"),
        ("[Tamm] warned [Borland] that it would close the port.", "threaten", "warned", "Borland", "Tamm"),
    ],
)
def test_others_and_ones_own_state_blamed_or_urged_stay(text, kind, cue, to, who):
    assert repair(text, kind, cue, who, to=to).recipient_id is not None


@pytest.mark.parametrize(
    ("text", "about", "recipient"),
    [
        ("[Kess] proposed a team of [northern states].", "northern states", None),
        ("[Kess] proposed a truce to [northern states].", "truce", "NOR"),
    ],
)
def test_what_is_proposed_is_not_whom_it_is_proposed_to(text, about, recipient):
    assert repair(text, "propose", "proposed", "Kess", to="northern states", about=about).recipient_id == recipient


def test_whose_rights_are_violated_is_not_accused():
    text = "Under the treaty [Vorr]'s rights are violated."
    named = "[Vorr]'s rights were violated by [Arland]."

    assert repair(text, "accuse", "are violated", "Kess", to="Vorr").recipient_id is None
    assert repair(named, "accuse", "were violated by", "Kess", to="Vorr").recipient_id == "ARL"
