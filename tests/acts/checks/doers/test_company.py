from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.doers.company import without_teller
from onrecord.acts.checks.gate import find_doubt
from onrecord.acts.checks.places import Places
from tests.acts.checks.claims import check_of, claim
from tests.acts.hand import ACTORS, Said, reading_of

ALONE = [
    ("[Arland] said the meeting was held on Monday.", "the meeting was held on Monday"),
    ("[Arland] confirmed that talks took place in the delta.", "talks took place in the delta"),
    ("The meeting was held on Monday, [Arland] said.", "The meeting was held on Monday"),
]


@pytest.mark.parametrize(("text", "said"), ALONE)
def test_who_only_tells_of_a_meeting_did_not_hold_it(text, said):
    cue = next(each for each in ("The meeting", "the meeting", "talks") if each in text)
    reading = reading_of(text, Said("Arland", "confirmed" if "confirmed" in text else "said", said))

    assert check_of(reading, "meet", cue, "Arland", told_by="Arland") == "actor"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[Arland] said its meeting was held on Monday.", "its meeting was held on Monday"),
        ("[Arland] said the meeting with [Arland] was held.", "the meeting with Arland was held"),
        ("[Arland] said we had a good meeting.", "we had a good meeting"),
    ],
)
def test_a_teller_who_is_of_the_meeting_stays(text, said):
    reading = reading_of(text, Said("Arland", "said", said))

    assert check_of(reading, "meet", "meeting", "Arland", told_by="Arland") is None


def test_a_deed_by_somebody_named_is_not_also_that_of_its_teller():
    reading = reading_of(
        "A ship was seized by [Arland], [Kess] said.", Said("Kess", "said", "A ship was seized by Arland")
    )
    act = claim(reading, "coerce", "seized", "Arland", told_by="Kess")
    both = (ACTORS["Arland"].id, ACTORS["Kess"].id)
    place = Places(reading).of(act)

    assert place is not None
    assert without_teller(replace(act, actor_ids=both), place).actor_ids == (ACTORS["Arland"].id,)


def test_a_teller_who_did_it_with_another_stays():
    reading = reading_of("[Kess] said he and [Arland] seized it.", Said("Kess", "said", "he and Arland seized it"))
    act = claim(reading, "coerce", "seized", "Arland", told_by="Kess")
    both = (ACTORS["Arland"].id, ACTORS["Kess"].id)
    place = Places(reading).of(act)

    assert place is not None
    assert without_teller(replace(act, actor_ids=both), place).actor_ids == both


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("After [the League] summit, [Arland] urged [Borland] to open the port.", "the League summit", "the League"),
        ("Ahead of [the League] summit, [Vorr] met [Kess].", "League summit", "Vorr"),
        ("At a meeting of [the League] on Monday, [Vorr] spoke.", "a meeting of", "the League"),
        ("During a session of [the League], [Vorr] spoke.", "a session of the League", "the League"),
        ("On the sidelines of the L7 summit, [Vorr] met [Kess].", "the L7 summit", "Vorr"),
    ],
)
def test_the_name_of_a_summit_is_no_meeting(text, cue, who):
    assert check_of(reading_of(text), "meet", cue, who) == "actor"


@pytest.mark.parametrize(
    ("text", "cue", "who", "to"),
    [
        ("[Vorr] attended [the League] summit on Monday.", "attended the League summit", "Vorr", None),
        ("[Vorr] spoke about [the League] summit on Monday.", "the League summit", "the League", None),
        ("A July summit of [the League] draws near.", "July summit of", "the League", None),
        ("[The League=the League] held a summit in Tarn.", "held a summit", "the League", None),
        ("[Arland] talks ended on Monday.", "Arland talks ended", "Arland", None),
        ("At a meeting of [the League] and [Kess], [Vorr] spoke.", "a meeting of", "the League", "Kess"),
    ],
)
def test_who_attends_a_summit_or_holds_one_stays(text, cue, who, to):
    reading = reading_of(text)
    act = claim(reading, "meet", cue, who)
    act = replace(act, actor_ids=(*act.actor_ids, *([ACTORS[to].id] if to else [])))

    assert find_doubt(act, reading) is None


@pytest.mark.parametrize(
    ("text", "cue", "check"),
    [
        ("The judge left, said [Kess], who spoke by telephone from Tarn.", "spoke by telephone", "actor"),
        ("[Kess], speaking over the phone from Tarn, wept.", "speaking", "actor"),
        ("[Kess] spoke from Tarn by video link.", "spoke from Tarn by video link", "actor"),
        ("[Kess] spoke by telephone from Tarn with farmers.", "spoke by telephone", None),
        ("[Kess] spoke to farmers by telephone.", "spoke to", None),
        ("[Kess] spoke by the river.", "spoke", None),
    ],
)
def test_who_only_speaks_by_telephone_meets_nobody(text, cue, check):
    assert check_of(reading_of(text), "meet", cue, "Kess") == check


def test_a_group_may_speak_by_telephone_among_themselves():
    text = "The [northern states] spoke by telephone on Monday."

    assert check_of(reading_of(text), "meet", "spoke by telephone", "northern states") is None
