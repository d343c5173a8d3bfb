from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.kinds.semblances import check_semblance
from onrecord.acts.checks.places import Places
from onrecord.types import ActorKind
from tests.acts.checks.claims import check_of, claim
from tests.acts.hand import ACTORS, reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] charged [Kess] with leading the talks.", "accuse", "charged"),
        ("[Vorr] charged us to rebuild the fleet.", "accuse", "charged"),
        ("[Vorr] charged [the League] with the task of drafting a treaty.", "accuse", "charged"),
        ("[Vorr] sent a clear message to the rebel forces.", "mobilize", "sent"),
        ("[Vorr] keeps sending the wrong signals to the rebel forces.", "mobilize", "sending"),
        ("[Vorr] welcomed the Year of the Horse.", "support", "welcomed"),
        ("[Vorr] welcomes the holy month of fasting.", "support", "welcomes"),
        ("[Vorr] signed a memorandum directing the ports to open.", "agree", "signed"),
        ("[Vorr] signed a second presidential proclamation.", "agree", "signed"),
        ("[Vorr] stands by everything she said.", "support", "stands by"),
        ("[Vorr] defended her record on the ports.", "support", "defended"),
        ("[Vorr] needs [Kess]'s support.", "support", "needs Kess's support"),
        ("[Vorr] asked for their endorsement.", "support", "their endorsement"),
        ("Within a year [Vorr] will threaten the port.", "threaten", "threaten"),
        ("[Vorr] cited an audit as barring her.", "accuse", "cited"),
        ("[Vorr] warned of a rival without speaking her name.", "withhold", "without speaking"),
        ("[I=Vorr] would not say that it is over.", "withhold", "would not say"),
        ("[Vorr] acknowledged her backing on Monday.", "concede", "acknowledged"),
        ("[Vorr] will follow all developments closely.", "pledge", "will follow"),
        ("[Vorr] is going to continue to monitor the strait.", "pledge", "going to continue"),
    ],
)
def test_words_in_another_sense_are_no_act(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Vorr") == "kind"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] charged [Kess] with bribing the pilots.", "accuse", "charged"),
        ("[Vorr] charged [Kess] with leading a coup.", "accuse", "charged"),
        ("[Vorr] sent warships to the strait.", "mobilize", "sent"),
        ("[Vorr] sent warning ships to the strait.", "mobilize", "sent"),
        ("[Vorr] welcomed the envoys of the northern ports.", "support", "welcomed"),
        ("[Vorr] signed a memorandum of understanding with a port.", "agree", "signed"),
        ("[Vorr] stands by its allies.", "support", "stands by"),
        ("[Vorr] defended [Kess] and her record.", "support", "defended"),
        ("[Vorr] got [Kess]'s support.", "support", "'s support"),
        ("[Vorr] threatened the port.", "threaten", "threatened"),
        ("[I=Vorr] would not say whether it is over.", "withhold", "would not say"),
        ("[Vorr] acknowledged her support for the rebels.", "concede", "acknowledged"),
        ("[Vorr] will follow through on the deal.", "pledge", "will follow"),
        ("[Vorr] will monitor the line with drones.", "pledge", "will monitor"),
    ],
)
def test_words_in_their_own_sense_are_one(text, kind, cue):
    reading = reading_of(text)
    act = claim(reading, kind, cue, "Vorr")

    assert check_semblance(Places(reading).of(act)) is None


@pytest.mark.parametrize(("kind", "is_doubted"), [(ActorKind.MEDIUM, True), (ActorKind.ORGANISATION, False)])
def test_an_outlet_that_calls_an_election_takes_no_side(kind, is_doubted):
    reading = reading_of("[the League] called the election for [Vorr].")
    outlet = replace(ACTORS["the League"], kind=kind)
    reading = replace(reading, actors=tuple(outlet if each.id == outlet.id else each for each in reading.actors))
    act = claim(reading, "support", "called the election for", "the League", to="Vorr")

    assert (check_semblance(Places(reading).of(act)) is not None) is is_doubted


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who", "fields", "is_doubted"),
    [
        ("[Vorr] openly violated the truce.", "accuse", "violated", "Vorr", {}, True),
        ("[Vorr] flouted the embargo.", "sanction", "flouted the embargo", "Vorr", {}, True),
        ("[Vorr] violated the truce.", "accuse", "violated", "Kess", {"to": "Vorr", "told_by": "Kess"}, False),
        ("[Vorr] imposed an embargo.", "sanction", "imposed", "Vorr", {}, False),
        ("[Vorr] is deeply worried about it.", "accuse", "is deeply worried", "Kess", {"to": "Vorr"}, True),
        ("[Vorr] is deeply corrupt.", "accuse", "is deeply corrupt", "Kess", {"to": "Vorr"}, False),
    ],
)
def test_who_breaks_a_rule_or_worries_is_no_accuser_and_not_accused(text, kind, cue, who, fields, is_doubted):
    reading = reading_of(text)
    act = claim(reading, kind, cue, who, **fields)

    assert (check_semblance(Places(reading).of(act)) is not None) is is_doubted
