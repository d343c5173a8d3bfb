from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.words.relays import without_relayer
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import ACTORS, reading_of

RELAYED = [
    ("[Arland] said an attack on its base had killed three men.", "an attack"),
    ("[Arland] said a bombing in the capital killed ten.", "said a bombing"),
    ("[Arland] reported a raid on the port.", "reported a raid"),
    ("[Arland] said in a statement that a bomb attack killed a judge.", "a bomb attack killed"),
    ("[Arland] issued a statement that an ambush killed two of its men.", "killed"),
    ("[Arland] said the killing of the envoy was a crime.", "said the killing of"),
    ("[Arland] said air strikes killed ten.", "air strikes killed"),
    ("[Arland] said shelling had killed ten.", "shelling had killed"),
    ("[Arland] said a car bomb killed six.", "bomb killed"),
]


@pytest.mark.parametrize(("text", "cue"), RELAYED)
def test_who_reports_an_attack_has_not_made_it(text, cue):
    act = repair(text, "assault", cue, "Arland", told_by="Arland")

    assert act.actor_ids == ()
    assert act.told_by == ACTORS["Arland"].id


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] said the attack by [Borland] killed three.", "said the attack by"),
        ("[Arland] said a [Borland] strike killed three.", "strike killed"),
    ],
)
def test_an_attack_is_by_whom_the_words_name(text, cue):
    act = repair(text, "assault", cue, "Arland", to="Borland", told_by="Arland")

    assert (act.actor_ids, act.recipient_id) == ((ACTORS["Borland"].id,), None)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] said its attack on the base killed three men.", "its attack"),
        ("[Arland] said it had carried out an attack on the base.", "carried out an attack"),
        ("[Arland] said an attack hit its port and it had shelled the base.", "shelled"),
        ("[Arland] claimed an attack on the port.", "claimed an attack"),
        ("[Arland] confirmed the strike on the port.", "confirmed the strike"),
        ("[Arland] attacked the port.", "attacked"),
        ("[Arland] said the raid by [Arland] killed three men.", "the raid by"),
    ],
)
def test_ones_own_attack_stays(text, cue):
    act = repair(text, "assault", cue, "Arland", told_by="Arland")

    assert act.actor_ids == (ACTORS["Arland"].id,)


NESTED = [
    ("[Vorr] said [Borland] had accused [the League] of fraud.", "said Borland had accused the League"),
    ("[Vorr] said that [Borland] suspects [the League] of fraud.", "suspects"),
    ("[Vorr] claimed [Borland] blames [the League] for it.", "claimed Borland blames"),
]


@pytest.mark.parametrize(("text", "cue"), NESTED)
@pytest.mark.parametrize("to", ["the League", "Borland"])
def test_who_says_that_another_accuses_does_not_accuse(text, cue, to):
    act = repair(text, "accuse", cue, "Vorr", to=to, told_by="Vorr")

    assert act.actor_ids == (ACTORS["Borland"].id,)
    assert (act.recipient_id, act.told_by) == (ACTORS["the League"].id, ACTORS["Vorr"].id)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Vorr] said [he=Vorr] accused [Borland] of fraud.", "accused"),
        ("[Vorr] said [Borland] had violated the truce.", "said Borland had violated"),
        ("[Vorr] said [Borland] had lied and accused [the League] of fraud.", "accused"),
        ("[Vorr], who said [Borland] had lied, accused [the League] of fraud.", "accused"),
        ("[Vorr] said [Borland] is accused of fraud.", "is accused"),
    ],
)
def test_who_accuses_stays_the_accuser(text, cue):
    assert repair(text, "accuse", cue, "Vorr", told_by="Vorr").actor_ids == (ACTORS["Vorr"].id,)


def test_an_army_may_tell_of_its_own_strikes():
    text = "[northern states] said strikes killed ten."
    army = replace(ACTORS["northern states"], name="northern forces")
    reading = reading_of(text)
    place = Places(reading).of(claim(reading, "assault", "said strikes killed", "northern states"))

    assert place is not None
    told = replace(place, actors={**place.actors, army.id: army})
    assert without_relayer(told.act, told) is told.act
