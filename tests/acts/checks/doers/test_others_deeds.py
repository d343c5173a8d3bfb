from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.doers.others_deeds import check_others_deed
from onrecord.acts.checks.places import Places
from onrecord.types import Noun, NounKind, Span
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import reading_of


def is_doubted(text: str, kind: str, cue: str, who: str, people: str = "") -> bool:
    reading = reading_of(text)
    start = reading.report.text.find(people)
    span = Span(start=start, end=start + len(people))
    noun = Noun(span=span, head=span, kind=NounKind.PERSON, form="other", is_plural=True, links=(), new=1.0)
    reading = replace(reading, nouns=(noun,)) if people else reading
    return check_others_deed(Places(reading).of(claim(reading, kind, cue, who))) is not None


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who", "people"),
    [
        ("[Arland] freed two men suspected by [Borland] of bombing the port.", "assault", "bombing", "Borland", ""),
        ("[Arland] expelled a clerk accused of seizing files.", "coerce", "seizing", "Arland", ""),
        ("[Arland] used gas to disperse pilots protesting the toll.", "protest", "protesting", "Arland", "pilots"),
        ("[Arland] boarded a fleet of six ships carrying aid.", "aid", "carrying aid", "Arland", ""),
        ("[Arland] broke with [Borland] after soldiers who ousted [Vorr] came in.", "coerce", "ousted", "Arland", ""),
        ("[Arland]'s reaction to the attacks was calm.", "assault", "the attacks", "Arland", ""),
        ("[Arland] shut its ports after the attack.", "assault", "the attack", "Arland", ""),
        ("[Arland] arrested two pilots during protests against the toll.", "protest", "protests against", "Arland", ""),
        ("[Arland] protested to [Borland] over the raid.", "assault", "the raid", "Arland", ""),
        ("[Arland] expressed outrage at the bombing of [Kess].", "assault", "the bombing of", "Arland", ""),
        ("[Arland] recalled its envoy following a raid on the port.", "assault", "a raid on", "Arland", ""),
    ],
)
def test_what_describes_another_or_tells_when_the_subject_did_not_do(text, kind, cue, who, people):
    assert is_doubted(text, kind, cue, who, people)


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who", "people"),
    [
        ("[Arland] led protests against the toll.", "protest", "protests against", "Arland", ""),
        ("[Arland] took part in the raid.", "assault", "the raid", "Arland", ""),
        ("[Arland] was accused of seizing files.", "accuse", "accused of seizing", "Arland", ""),
        ("[Arland] issued a decree banning fish.", "sanction", "banning", "Arland", ""),
        ("[Arland] shelled the port, killing pilots.", "assault", "killing", "Arland", "pilots"),
        ("[Arland] left the port carrying aid.", "meet", "left", "Arland", ""),
        ("[Arland] shut its ports after its attack on [Borland].", "assault", "its attack on", "Arland", ""),
        ("After the attack by [Arland] the ports were shut.", "assault", "the attack by", "Arland", ""),
        ("[Arland] left with [Kess], who arrested [Vorr].", "coerce", "arrested", "Kess", ""),
        ("[Arland] apologised for the attack.", "assault", "the attack", "Arland", ""),
        ("Pilots protesting the toll met [Arland].", "protest", "protesting", "Arland", "Pilots"),
    ],
)
def test_what_the_subject_did_itself_stands(text, kind, cue, who, people):
    assert not is_doubted(text, kind, cue, who, people)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] shut its port after a raid on Tarn killed two people.", "a raid on Tarn killed"),
        ("[Arland] left the talks when air strikes killed two people.", "air strikes killed"),
        ("[Arland] told [Kess] to wait because a rocket attack wounded two people.", "a rocket attack wounded"),
    ],
)
def test_who_reacts_to_a_harm_did_not_do_it(text, cue):
    act = repair(text, "assault", cue, "Arland", to="Vorr")

    assert (act.actor_ids, act.speaks_for, act.recipient_id) == ((), None, "vorr")


@pytest.mark.parametrize("deed", ["a [Borland] raid on Tarn", "a raid by [Borland]"])
def test_a_harm_that_names_its_doer_is_his_and_not_of_who_reacts(deed):
    act = repair(f"[Arland] shut its port after {deed} killed two.", "assault", "killed", "Arland", told_by="Arland")

    assert (act.actor_ids, act.told_by) == (("BOR",), None)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] left the talks after its raid on Tarn killed two people.", "raid on Tarn killed"),
        ("[Arland] bombed Tarn again after strikes killed two people.", "strikes killed"),
        ("[Borland] left the talks after [Arland] air strikes killed two people.", "air strikes killed"),
        ("[Arland] fired shells after a raid on Tarn killed two people.", "fired shells after a raid on Tarn killed"),
        ("[Arland] shelled Tarn after [Kess] had a strike called off.", "shelled"),
        ("A raid on Tarn killed two people, and [Arland] did it.", "killed"),
    ],
)
def test_a_harm_of_who_strikes_itself_stays_its_own(text, cue):
    assert repair(text, "assault", cue, "Arland").actor_ids == ("ARL",)
