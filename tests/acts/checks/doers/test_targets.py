from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import Said, reading_of

TARGETS = [
    ("Protests against [Borland] went on.", "protest", "Protests against"),
    ("Protests against the [Borland] government went on.", "protest", "Protests against"),
    ("A wave of strikes against [Borland] hit the ports.", "assault", "strikes against"),
    ("Opposition to [Borland] is growing.", "oppose", "Opposition to"),
    ("There is broad support for [Borland].", "support", "support for"),
    ("He leveled criticism at [Borland].", "accuse", "leveled criticism at"),
    ("The summit condemned the attacks by [Borland].", "accuse", "condemned the attacks by"),
    ("The summit condemned the brutal attack on Tarn by the [Borland].", "accuse", "condemned"),
    ("Justice is slow, she said, asking [Borland] to be patient.", "demand", "asking"),
]
DOERS = [
    ("[Borland] held protests against [Vorr].", "protest", "held protests against"),
    ("[Borland]’s opposition to [Vorr] is growing.", "oppose", "opposition to"),
    ("Protests by [Borland] against the toll went on.", "protest", "Protests"),
    ("[Borland], asking [Vorr] to wait, left.", "demand", "asking"),
    ("The attack was condemned by [Borland].", "accuse", "condemned"),
    ("The summit was condemned in a note by [Borland].", "accuse", "condemned in a note by"),
    ("[Borland] condemned the attack by [Borland].", "accuse", "condemned"),
    ("[Borland] voiced support for [Vorr].", "support", "voiced support for"),
    ("[Borland], in support for [Borland], left.", "support", "support for"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), TARGETS)
def test_who_is_aimed_at_is_no_doer(text, kind, cue):
    act = repair(text, kind, cue, "Borland", told_by="Borland" if kind == "demand" else None)

    assert (act.actor_ids, act.speaks_for, act.recipient_id, act.told_by) == ((), None, "BOR", None)


@pytest.mark.parametrize(("text", "kind", "cue"), DOERS)
def test_who_does_it_stays_the_doer(text, kind, cue):
    assert repair(text, kind, cue, "Borland").actor_ids == ("BOR",)


def test_an_accusation_in_the_passive_is_not_its_tellers():
    text = "“[Vorr] was portrayed as a liar,” [Kess] said."
    reading = reading_of(text, Said("Kess", "said", "“Vorr was portrayed as a liar,”"))
    act = claim(reading, "accuse", "portrayed", "Kess", told_by="Kess")
    act = repaired(act, Places(reading).of(act))

    assert (act.actor_ids, act.recipient_id, act.told_by) == ((), "vorr", "kess")


HIT = [
    ("A former adviser for [Vorr] was sentenced on Monday.", None),
    ("A driver for the [Vorr] was sentenced on Monday.", None),
    ("On Monday [Vorr] was sentenced.", "vorr"),
    ("After the raid [Vorr] was sentenced.", "vorr"),
]


@pytest.mark.parametrize(("text", "recipient"), HIT)
def test_whose_man_is_hit_is_not_hit(text, recipient):
    assert repair(text, "coerce", "sentenced", "Kess", to="Vorr").recipient_id == recipient


def test_who_answers_an_accusation_has_met_it():
    text = "[Vorr] addressed the allegations of fraud from [Kess]."
    act = repair(text, "accuse", "addressed the allegations", "Vorr", to="Kess")
    own = repair("[Vorr] answered with accusations against [Kess].", "accuse", "answered", "Vorr", to="Kess")

    assert (act.actor_ids, act.recipient_id) == (("kess",), "vorr")
    assert (own.actor_ids, own.recipient_id) == (("vorr",), "kess")


@pytest.mark.parametrize(
    ("text", "cue", "doers"),
    [
        ("[Kess] said the tariffs imposed by [Arland] hurt trade.", "the tariffs imposed by Arland hurt", ("ARL",)),
        ("[Kess] said the embargo declared by the [Arland] had failed.", "embargo declared by", ("ARL",)),
        ("[Kess] bombed a base built by [Arland].", "bombed a base built by Arland", ("kess",)),
        ("[Kess] imposed a toll, opposed by [Arland].", "imposed a toll", ("kess",)),
    ],
)
def test_who_laid_it_on_is_the_doer(text, cue, doers):
    assert repair(text, "sanction", cue, "Kess", to="Arland").actor_ids == doers


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("One man sprayed [Vorr] with acid.", "sprayed"),
        ("Gunmen shot [Vorr] on Friday.", "shot"),
        ("One guard struck [Vorr], and others hit [him=Vorr] too.", "struck"),
    ],
)
def test_who_is_hit_by_somebody_unnamed_hits_nobody(text, cue):
    act = repair(text, "assault", cue, "Vorr")

    assert (act.actor_ids, act.recipient_id) == ((), "vorr")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Vorr] struck [Kess].", "struck"),
        ("[Kess] was struck by [Vorr].", "struck"),
        ("[Vorr] said [he=Vorr] struck [Kess].", "struck"),
    ],
)
def test_who_strikes_stays_the_doer(text, cue):
    assert repair(text, "assault", cue, "Vorr", to="Kess").actor_ids == ("vorr",)


def test_a_relative_clause_tells_of_the_name_before_it():
    act = repair("[Kess] was met by [Vorr], who was also killed.", "assault", "was also killed", None, to="Kess")
    assert act.recipient_id == "vorr"

    act = repair("[Kess] and [Vorr], who were killed, led it.", "assault", "were killed", None, to="Kess")
    assert act.recipient_id == "kess"


def test_who_allegedly_lied_is_accused_of_it():
    act = repair("[Vorr] allegedly lied to the court.", "accuse", "allegedly lied", "Vorr", told_by="Vorr")
    assert (act.actor_ids, act.recipient_id, act.told_by) == ((), "vorr", None)

    act = repair("[Vorr] allegedly accused [Kess] of fraud.", "accuse", "allegedly accused", "Vorr", to="Kess")
    assert (act.actor_ids, act.recipient_id) == (("vorr",), "kess")

    act = repair("[Vorr] said [Kess] allegedly lied.", "accuse", "allegedly lied", "Vorr", to="Kess", told_by="Vorr")
    assert (act.actor_ids, act.recipient_id) == (("vorr",), "kess")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] voiced doubts and backed [Borland]’s bid.", "support", "backed Borland’s bid"),
        ("[Vorr] left, and thanked [Borland] for its help.", "support", "thanked Borland for its help"),
        ("[Vorr] criticised [Borland] for the raid.", "oppose", "criticised Borland"),
    ],
)
def test_the_object_of_a_stance_was_taken_for_who_has_it(text, kind, cue):
    act = repair(text, kind, cue, "Borland", told_by="Borland")

    assert (act.actor_ids, act.recipient_id, act.told_by) == (("vorr",), "BOR", "vorr")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Borland] backed [Vorr]’s bid.", "support", "backed"),
        ("[Vorr] was praised by [Borland].", "support", "was praised by"),
        ("[Borland] criticised [Borland] itself.", "oppose", "criticised"),
    ],
)
def test_who_has_a_stance_keeps_it(text, kind, cue):
    assert repair(text, kind, cue, "Borland").actor_ids == ("BOR",)
