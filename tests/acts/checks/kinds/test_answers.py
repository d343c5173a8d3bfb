from __future__ import annotations

import pytest

from onrecord.acts.checks.gate import find_doubt
from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Act
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import Said, reading_of


def answer(text: str, kind: str, cue: str, who: str | None, **fields: object) -> Act:
    reading = reading_of(text)
    return repaired(claim(reading, kind, cue, who, **fields), Places(reading).of(claim(reading, kind, cue, who)))


ANSWERS = [
    ("[Kess] accepted [Arland’s] offer to mediate.", "offer", "accepted Arland’s offer", "agree"),
    ("[Kess] rejected [Arland’s] demand to close it.", "demand", "rejected Arland’s demand to", "refuse"),
    ("[Kess] welcomed the proposal of [Arland] to talk.", "propose", "welcomed the proposal", "support"),
    ("[Kess] condemned the refusal of [Arland] to talk.", "refuse", "condemned the refusal", "accuse"),
    ("[Kess] bowed to demands from [Arland] to open it.", "demand", "bowed to demands", "concede"),
    ("[Kess] brushed aside an appeal from [Arland].", "demand", "brushed aside an appeal", "refuse"),
    ("[Kess] rejects [Arland’s] accusation that it fired.", "accuse", "rejects Arland’s accusation", "deny"),
]


@pytest.mark.parametrize(("text", "kind", "cue", "answered"), ANSWERS)
def test_an_answer_is_of_its_verbs_kind(text, kind, cue, answered):
    act = answer(text, kind, cue, "Kess", to="Arland")

    assert (act.kind.value, act.actor_ids, act.recipient_id) == (answered, ("kess",), "ARL")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] secured a guarantee from [Arland] that it stays.", "pledge", "secured a guarantee"),
        ("[Kess] ignored an appeal from [Arland].", "demand", "ignored an appeal"),
        ("[Kess] received a promise of aid from [Arland].", "aid", "received a promise"),
    ],
)
@pytest.mark.parametrize("to", ["Arland", None])
def test_what_is_received_is_the_givers(text, kind, cue, to):
    act = answer(text, kind, cue, "Kess", to=to, told_by="Kess")

    assert (act.kind.value, act.actor_ids, act.recipient_id, act.told_by) == (kind, ("ARL",), "kess", None)


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("[Kess] accepted the toll and renewed an offer.", "offer", "renewed an offer", "Kess"),
        ("[Kess] met its promise to help.", "pledge", "met its promise", "Kess"),
        ("[Kess] welcomed [Arland’s] pledge to leave.", "pledge", "pledge to leave", "Arland"),
        ("[Kess] made a demand.", "demand", "made a demand", "Kess"),
        ("[Kess] met criticism from [Arland].", "accuse", "met criticism", "Kess"),
        ("[Kess] won a vote, and a demand followed.", "demand", "demand", "Kess"),
    ],
)
def test_what_somebody_does_alone_is_no_answer(text, kind, cue, who):
    reading = reading_of(text)
    act = claim(reading, kind, cue, who)

    assert repaired(act, Places(reading).of(act)) == act


def test_what_a_place_gave_stays_its_own_where_who_received_it_is_known():
    reading = reading_of("[Kess] has gained the support of Arland for a bid.")
    act = claim(reading, "support", "gained the support of", "Arland", to="Kess")

    assert repaired(act, Places(reading).of(act)).actor_ids == ("ARL",)


def test_what_is_awaited_lies_ahead():
    act = answer("[Kess] awaits an offer from [Arland].", "offer", "awaits an offer", "Kess")

    assert (act.actor_ids, act.status.value) == (("ARL",), "future")


def test_who_condemns_an_accusation_denies_nothing():
    act = answer("[Kess] condemned [Arland’s] accusation.", "accuse", "condemned Arland’s accusation", "Kess")

    assert act.kind.value == "oppose"


UNHEEDED = [
    ("[Arland] said [Borland] had ignored its proposal for a truce.", "propose", "proposal for"),
    ("[Arland] said [Borland] had not answered its offer of talks.", "offer", "had not answered its offer of talks"),
    ("[Arland] said [Borland] never replied to its repeated appeals for help.", "demand", "its repeated appeals for"),
    ("[Arland] said [Borland] has yet to respond to its request for aid.", "demand", "request for"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), UNHEEDED)
def test_an_offer_that_another_ignored_is_of_who_says_so(text, kind, cue):
    said = text.split(" said ")[1].replace("[", "").replace("]", "")
    reading = reading_of(text, Said("Arland", "said", said))
    act = claim(reading, kind, cue, "Borland", told_by="Arland", to="Arland")
    act = repaired(act, Places(reading).of(act))

    assert (act.actor_ids, act.recipient_id, act.told_by, act.status.value) == (("ARL",), None, "ARL", "actual")
    assert find_doubt(act, reading) is None


def test_an_offer_ignored_is_of_nobody_where_nobody_says_so():
    act = repair("[Borland] has ignored its proposal for a truce.", "propose", "proposal for", "Borland")

    assert act.actor_ids == ()


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] said [Borland] had repeated its offer of talks.", "offer", "its offer of talks"),
        ("[Arland] said [Borland] had not answered, and made its offer of talks.", "offer", "its offer of talks"),
        ("[Arland] said [Borland] had answered with its offer of talks.", "offer", "its offer of talks"),
    ],
)
def test_an_offer_of_another_stays_its_own(text, kind, cue):
    said = text.split(" said ")[1].replace("[", "").replace("]", "")
    reading = reading_of(text, Said("Arland", "said", said))
    act = claim(reading, kind, cue, "Borland", told_by="Arland")

    assert repaired(act, Places(reading).of(act)).actor_ids == ("BOR",)
