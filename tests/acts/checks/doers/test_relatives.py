from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.doers.relatives import with_antecedent, with_several, with_whose
from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Act, Noun, NounKind, Span
from tests.acts.checks.claims import check_of, claim, repair
from tests.acts.hand import ACTORS, reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("We hope that those who attacked [Borland] will apologise.", "assault", "attacked", "Borland"),
        ("[Vorr] thanked those who condemned [Borland]'s raid.", "accuse", "condemned", "Borland"),
        ("[Vorr] said those who accuse [Borland] of piracy lie.", "accuse", "accuse", "Vorr"),
        ("[Vorr] said anyone who rejects the toll is a fool.", "refuse", "rejects", "Vorr"),
        ("[Vorr] asked those of you who rejected the toll to leave.", "refuse", "rejected", "Vorr"),
        ("We hope that those who attacked [Borland] will apologise.", "concede", "apologise", "Borland"),
    ],
)
def test_what_some_do_who_are_not_named_is_done_by_nobody_named(text, kind, cue, who):
    assert check_of(reading_of(text), kind, cue, who) == "actor"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("[Vorr] sat down in Tarn, in which she met [Kess].", "meet", "met", "Vorr"),
        ("[Vorr] asked for a wall, which was his promise.", "pledge", "was his promise", "Vorr"),
        ("[Arland], which attacked [Borland], will apologise.", "assault", "attacked", "Arland"),
        ("[Kess], who rejected the toll, left.", "refuse", "rejected", "Kess"),
        ("[Arland] is one of those who condemned [Borland].", "accuse", "condemned", "Arland"),
        ("[Arland] is among those who condemned [Borland].", "accuse", "condemned", "Arland"),
        ("[Arland] and [Borland] are the only countries that signed the pact.", "agree", "signed", "Arland"),
        ("The two countries that signed the pact are [Arland] and [Borland].", "agree", "signed", "Arland"),
        ("[northern states] that condemned [Borland] met.", "accuse", "condemned", "northern states"),
        ("[Vorr] said those who have broken the truce will pay.", "accuse", "have broken", "Vorr"),
        ("[Arland] rejected all that [Borland] proposed.", "propose", "proposed", "Borland"),
        ("Those who attacked the port must answer to [Borland], and [Kess] rejected it.", "refuse", "rejected", "Kess"),
    ],
)
def test_who_is_named_did_it(text, kind, cue, who):
    assert check_of(reading_of(text), kind, cue, who) != "actor"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "to"),
    [
        ("[Arland] will not trade with countries that recognise [Borland].", "refuse", "will not trade", None),
        ("[Arland] called on all who support [Borland] to think.", "demand", "called on", None),
        ("[Arland] will expel anyone who insulted [Borland].", "threaten", "will expel", None),
        ("[Arland] called on [Borland], which supports the rebels, to think.", "demand", "called on", "BOR"),
        ("[Arland] urged [Borland] to expel all who attacked [Borland].", "demand", "urged", "BOR"),
        ("[Arland] spared those who remained when [Borland] was attacked.", "assault", "attacked", "BOR"),
    ],
)
def test_who_only_tells_which_others_are_meant_is_no_recipient(text, kind, cue, to):
    assert repair(text, kind, cue, "Arland", to="Borland").recipient_id == to


@pytest.mark.parametrize(
    ("text", "cue", "who", "found"),
    [
        ("[Vorr] was joined by six of her colleagues, who have pledged to resign.", "pledged", "Vorr", "actor"),
        ("[Vorr] thanked his aides who have pledged to resign.", "pledged", "Vorr", "actor"),
        ("[Kess] met [Vorr] and his deputy, who also pledged to resign.", "pledged", "Kess", "actor"),
        ("[Vorr] praised her ally [Kess], who has pledged to resign.", "pledged", "Kess", None),
        ("[Vorr], who has pledged to resign, met his aides.", "pledged", "Vorr", None),
        ("In his speech, [Vorr], who has pledged to resign, wept.", "pledged", "Vorr", None),
    ],
)
def test_what_somebodys_people_do_is_not_his(text, cue, who, found):
    assert check_of(reading_of(text), "pledge", cue, who) == found


def test_which_is_no_person():
    text = "[Vorr] left the two sides, which have yet to meet in person."

    assert check_of(reading_of(text), "meet", "have yet to meet", "Vorr", status="negated") == "actor"


@pytest.mark.parametrize(
    ("text", "cue", "doer"),
    [
        ("[Arland] sold guns to [Borland], which has shelled the port.", "has shelled", "BOR"),
        ("[Arland] sends pilots to [Borland] which is bombing the port.", "is bombing", "BOR"),
        ("[Arland], which sold guns to [Borland], shelled the port.", "shelled", "ARL"),
        ("[Arland] shielded [Borland], which was shelled at dawn.", "was shelled", "ARL"),
    ],
)
def test_a_deed_in_a_relative_clause_is_of_the_one_before_it(text, cue, doer):
    assert with_antecedent_of(text, cue) == (doer,)


def with_antecedent_of(text: str, cue: str) -> tuple[str, ...]:
    reading = reading_of(text)
    act = claim(reading, "assault", cue, "Arland")
    return with_antecedent(act, Places(reading).of(act)).actor_ids


def test_who_blames_another_for_what_it_did_in_a_relative_clause_blames_it():
    assert repair("[Arland] left [Borland], which broke the truce.", "accuse", "broke", "Arland").actor_ids == ("ARL",)


@pytest.mark.parametrize(
    ("text", "cue", "doer"),
    [
        ("[Arland] left [Borland], whose guards fired rockets.", "fired rockets", "BOR"),
        ("[Arland], whose guards fired rockets, left [Borland].", "fired rockets", "ARL"),
        ("[Arland] left [Kess], whose guards fired rockets.", "fired rockets", "ARL"),
        ("[Arland] left [Borland], whose guards it shelled.", "shelled", "ARL"),
        ("[Arland] met the envoy of [Borland] and [Kess], whose army fired rockets.", "fired rockets", "BOR"),
    ],
)
def test_what_whose_men_did_is_of_their_side(text, cue, doer):
    reading = reading_of(text)
    act = claim(reading, "assault", cue, "Arland")

    assert with_whose(act, Places(reading).of(act)).actor_ids == (doer,)


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who", "doer"),
    [
        ("[Vorr] hosted [Kess], who signed the pact.", "agree", "signed the pact", "Vorr", "kess"),
        ("[Vorr] met [the League], which rejected the toll.", "refuse", "rejected", "Vorr", "LEA"),
        ("[Vorr], who rejected the toll, met [Kess].", "refuse", "rejected", "Vorr", "vorr"),
        ("[Vorr] met [Kess], whom she rejected.", "refuse", "rejected", "Vorr", "vorr"),
        ("[Vorr] met [Kess], who was rejected.", "refuse", "was rejected", "Vorr", "vorr"),
    ],
)
def test_a_relative_clause_tells_of_the_one_before_it(text, kind, cue, who, doer):
    assert repair(text, kind, cue, who).actor_ids == (doer,)


@pytest.mark.parametrize(
    ("text", "cue", "doers"),
    [
        ("[Vorr] met the [northern states], who object and have sued.", "have sued", ("NOR",)),
        ("[Vorr] met the rowers, who object and have sued.", "have sued", ()),
        ("[Vorr] met the rowers, who object, and has sued.", "has sued", ("vorr",)),
        ("[Vorr], who met the rowers, and her aide have sued.", "have sued", ("vorr",)),
        ("[Vorr] and [Kess] met the rowers and have sued.", "have sued", ("vorr",)),
    ],
)
def test_nobody_alone_have_done_it(text, cue, doers):
    reading = reading_of(text)
    crowd = "northern states" if "northern" in text else "the rowers"
    start = reading.report.text.index(crowd)
    span = Span(start=start, end=start + len(crowd))
    noun = Noun(span=span, head=span, kind=NounKind.PERSON, form="other", is_plural=True, links=(), new=1.0)
    reading = replace(reading, nouns=(noun,))
    act = claim(reading, "accuse", cue, "Vorr")

    assert with_several(act, Places(reading).of(act)).actor_ids == doers


@pytest.mark.parametrize(("who", "found"), [("Kess", "kess"), ("Borland", "BOR")])
def test_whose_thing_is_hit_is_hit(who, found):
    reading = reading_of(f"[{who}], [whose homes=the League] were searched, stayed away.")
    act = claim(reading, "coerce", "were searched", None, to="the League")
    named = replace(ACTORS["the League"], name="whose homes")
    reading = replace(reading, actors=tuple(named if each.id == "LEA" else each for each in reading.actors))

    assert with_whose(act, Places(reading).of(act)).recipient_id == found


def _met(text: str, cue: str, *doers: str) -> Act:
    reading = reading_of(text)
    act = replace(claim(reading, "meet", cue, "Kess", evidence=cue), actor_ids=doers)
    return repaired(act, Places(reading).of(act))


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Vorr], who chairs [the League], called for a truce after meeting [Kess].", "meeting"),
        ("[Vorr], who chairs [the League] and its council, has left after speaking with [Kess].", "speaking with"),
        ("[Vorr], whose country leads [the League], welcomed the truce after a call with [Kess].", "a call with"),
    ],
)
def test_whom_only_an_aside_about_the_doer_names_met_nobody(text, cue):
    act = _met(text, cue, "LEA", "kess")

    assert act.actor_ids == ("vorr", "kess")
    assert act.speaks_for == "ARL"
    assert "Vorr" in act.evidence[0].quote


@pytest.mark.parametrize(
    "text",
    [
        "[Vorr], who chairs [the League], said that after meeting [Kess] it would act.",
        "[Vorr], who chairs [the League], called for a truce after [the League] began meeting [Kess].",
        "[Vorr] greeted [the League], which left after meeting [Kess].",
        "[Vorr], who chairs [the League], [Tamm] and others left after meeting [Kess].",
    ],
)
def test_who_is_named_outside_the_aside_stays(text):
    assert _met(text, "meeting", "LEA", "kess").actor_ids == ("LEA", "kess")
