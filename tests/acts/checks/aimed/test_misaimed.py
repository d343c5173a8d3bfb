from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Actor, ActorKind
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import reading_of

CANDIDATE = Actor(id="x1", name="candidate", kind=ActorKind.PERSON)


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] demanded that [Vorr] be released.", "demand", "demanded that"),
        ("[Kess] demanded that [Arland] not be included.", "demand", "demanded"),
        ("[Kess] called for the [Vorr] plan.", "demand", "called for"),
        ("[Kess] promised to return to [Arland] in May.", "pledge", "promised"),
        ("[Kess] refused to set foot in [Arland].", "refuse", "refused to set foot"),
        ("[Kess] repeated his opposition to the [Arland] War.", "oppose", "opposition to"),
        ("[Borland] had been allied with the League in fighting [Arland].", "cooperate", "had been allied with"),
        ("[Kess] defended his record against [Arland].", "support", "defended"),
        ("[Kess] threatened to block any paper that mentioned [Vorr].", "threaten", "threatened to block"),
        ("[Kess] offered [Arland]'s good offices.", "offer", "offered"),
        ("[Kess] opened an investigation into the death of [Vorr].", "accuse", "investigation"),
        ("[Kess] demanded a record of a call between miners and [Vorr].", "demand", "demanded"),
        ("[Kess] condemned the raid but [Arland] did not.", "accuse", "condemned"),
        ("[Kess] backed the plan, while [Arland] hasn't.", "support", "backed"),
        ("[Kess] sued in [Arland] over the seizure of his yacht.", "accuse", "sued"),
        ("[Arland] must be paid for the ships, [Kess] said.", "demand", "must be paid"),
        ("[Vorr] has to be freed at once, [Kess] said.", "demand", "has to be freed"),
        ("[Arland] must be allowed to join, [Kess] said.", "demand", "must be allowed"),
        ("[Kess] will weigh a toll in concert with [Arland].", "offer", "will weigh"),
        ("[Kess] will set rules in coordination with [Arland].", "pledge", "will set"),
        ("[Kess] is ready to act alongside [Arland].", "offer", "is ready to"),
        ("[Kess] supports keeping contact between [Arland] and the isles.", "support", "supports"),
        ("[Kess] opposes any dialogue between the isles and [Arland].", "oppose", "opposes"),
    ],
)
def test_an_act_is_not_aimed_at_whom_its_clause_names_as_something_else(text, kind, cue):
    who, to = ("Borland" if "[Borland]" in text else "Kess"), ("Vorr" if "[Vorr]" in text else "Arland")

    assert repair(text, kind, cue, who, to=to).recipient_id is None


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] demanded that [Arland] leave the port.", "demand", "demanded that"),
        ("[Kess] demanded that [Arland] be patient.", "demand", "demanded that"),
        ("[Kess] called for [Arland] to open the port.", "demand", "called for"),
        ("[Kess] promised to return the ships to [Arland].", "pledge", "promised"),
        ("[Kess] opposes [Arland]'s War Act.", "oppose", "opposes"),
        ("[Kess] supports [Arland] against the raiders.", "support", "supports"),
        ("[Kess] vowed that he would punish [Arland].", "threaten", "vowed"),
        ("[Kess] threatened [Arland], which had closed the port.", "threaten", "threatened"),
        ("[Kess] sued [Arland] in the port.", "accuse", "sued"),
        ("[Kess] criticised the raids in [Arland].", "accuse", "criticised"),
        ("[Arland] must be held to account, [Kess] said.", "demand", "must be held"),
        ("[Arland] must be prepared to yield, [Kess] said.", "demand", "must be prepared"),
        ("[Arland] must stop it, [Kess] said.", "demand", "must stop"),
        ("[Arland] will be pressed to yield, [Kess] said.", "demand", "will be pressed"),
        ("[Kess] offered to work together with [Arland] on the port.", "offer", "offered to"),
        ("[Kess] refused to stay in contact with [Arland].", "refuse", "refused"),
    ],
)
def test_whom_it_is_aimed_at_stays(text, kind, cue):
    assert repair(text, kind, cue, "Kess", to="Arland").recipient_id == "ARL"


def test_who_is_to_do_what_is_asked_is_asked():
    text = "[Kess] demanded that [Vorr] be released by [Arland]."

    assert repair(text, "demand", "demanded that", "Kess", to="Vorr").recipient_id == "ARL"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[Kess] promised as a [candidate=?] to open the port.", False),
        ("[Kess] assured the [candidate=?] that the port would open.", True),
        ("[Kess] promised help as [candidate=?] numbers fell.", True),
    ],
)
def test_what_somebody_acts_as_is_nobody_else(text, kept):
    reading = reading_of(text)
    reading = replace(reading, actors=(*reading.actors, CANDIDATE))
    cue = "assured" if "assured" in text else "promised"
    act = replace(claim(reading, "pledge", cue, "Kess"), recipient_id="x1")

    assert (repaired(act, Places(reading).of(act)).recipient_id == "x1") is kept


def test_who_does_harm_by_the_passive_is_not_its_target():
    text = "The captives are held by [Arland]."
    act = repair(text, "coerce", "are held by", None, to="Arland")
    assert (act.actor_ids, act.recipient_id) == (("ARL",), None)

    act = repair(
        "The raids were carried out by rebels of [Arland].", "assault", "were carried out", "Kess", to="Arland"
    )
    assert (act.actor_ids, act.recipient_id) == (("kess",), None)

    act = repair("[Arland] was attacked by the militia.", "assault", "was attacked", None, to="Arland")
    assert (act.actor_ids, act.recipient_id) == ((), "ARL")
