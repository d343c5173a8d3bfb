from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.reading.peoples import state_called
from onrecord.types import Act
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of

DENMARK, NORWAY = (state_called(people, "2031-05-10", {}) for people in ("Danish", "Norwegian"))


def repair(text: str, kind: str, cue: str, who: str | None, to: str | None = None) -> Act:
    reading = reading_of(text)
    reading = replace(reading, actors=(*reading.actors, *(each for each in (DENMARK, NORWAY) if each is not None)))
    act = claim(reading, kind, cue, who, to=to)
    return repaired(act, Places(reading).of(act))


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("[Tamm] was asked about Danish threats against [Borland].", "threaten", "threats against", "Tamm"),
        ("[Tamm] was asked about Danish threats against [Borland].", "threaten", "Danish threats against", None),
        ("[Tamm] spoke of new Danish export controls on fish.", "sanction", "Danish export controls on", "Tamm"),
        ("[Tamm] spoke of Danish seizing of a ship.", "coerce", "seizing of", "Tamm"),
        ("Questions on Danish theft of data went to [Tamm].", "coerce", "theft of", "Tamm"),
        (
            "[Tamm] mourned the victims of the Danish raid that killed ten.",
            "assault",
            "Danish raid that killed",
            "Tamm",
        ),
        ("[Tamm] struck back after a Danish airstrike that hit a mill.", "assault", "airstrike that hit", "Tamm"),
    ],
)
def test_a_deed_in_a_noun_is_of_the_state_whose_adjective_stands_before_it(text, kind, cue, who):
    act = repair(text, kind, cue, who)

    assert act.actor_ids == ("DNK",)
    assert act.told_by is None


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("[Vorr]’s Danish raids began.", "assault", "raids", "Vorr"),
        ("Danish raids by [Vorr] began.", "assault", "raids by", "Vorr"),
        ("[Vorr] raided Danish ports.", "assault", "raided", "Vorr"),
        ("[Vorr] sanctions Danish ports.", "sanction", "sanctions", "Vorr"),
        ("[Vorr] imposed tariffs on Danish fish.", "sanction", "imposed tariffs", "Vorr"),
        ("[Vorr] voiced Danish fears of raids.", "assault", "raids", "Vorr"),
    ],
)
def test_who_owns_or_governs_the_noun_keeps_it(text, kind, cue, who):
    assert repair(text, kind, cue, who).actor_ids == ("vorr",)


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] imposed tariffs on Danish fish.", "sanction", "imposed"),
        ("[Vorr] lifted tariffs on all Danish goods.", "retreat", "lifted tariffs"),
        ("[Vorr] threatened a tariff on Danish electric cars.", "threaten", "threatened"),
        ("[Vorr] struck Danish targets.", "assault", "struck"),
        ("[Vorr] fired missiles at Danish ships.", "assault", "fired missiles at"),
        ("[Vorr] criticised Danish drilling.", "oppose", "criticised"),
        ("[Vorr] rejected recent Danish demands.", "refuse", "rejected"),
        ("[Vorr] imposed a ban on Danish toys.", "sanction", "imposed a ban"),
        ("[Vorr] agreed to buy 88 Danish trains.", "agree", "agreed to buy"),
        ("[Vorr] refused to purchase Danish soybeans.", "refuse", "refused"),
        ("[Vorr] agreed to lower duties on Danish watches.", "agree", "agreed"),
        ("[Vorr] accepted the Danish proposal.", "agree", "accepted"),
        ("[Vorr] burned Danish flags.", "protest", "burned"),
        ("[Vorr] welcomed the Danish initiative.", "support", "welcomed"),
        ("[Vorr] vowed to retaliate against the Danish raids.", "threaten", "vowed"),
        ("[Vorr] turned down the latest Danish offer.", "refuse", "turned down"),
        ("[Vorr] spoke of the theft of Danish trade secrets.", "coerce", "theft of"),
        ("[Vorr] began seizing Danish oil tankers.", "coerce", "seizing"),
        ("[Vorr] stole Danish intellectual property.", "coerce", "stole"),
        ("[Vorr] gave in to the original Danish demand.", "concede", "gave in"),
        ("[Vorr] dismissed Danish allegations of theft.", "deny", "dismissed"),
    ],
)
def test_whose_goods_grounds_or_deeds_are_hit_or_opposed_is_aimed_at(text, kind, cue):
    assert repair(text, kind, cue, "Vorr").recipient_id == "DNK"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "to"),
    [
        ("[Vorr] imposed sanctions on Danish bankers.", "sanction", "imposed", None),
        ("[Vorr] imposed tariffs on fish.", "sanction", "imposed", None),
        ("[Vorr] imposed tariffs on [Borland] and Danish fish.", "sanction", "imposed", "Borland"),
        ("[Vorr] welcomed Danish ships.", "support", "welcomed", None),
        ("[Vorr] imposed a ban on Danish firms.", "sanction", "imposed a ban", None),
        ("[Vorr] refused to meet Danish grocers.", "refuse", "refused", None),
        ("[Vorr] accepted a Danish medal.", "agree", "accepted", None),
        ("[Vorr] began seizing Danish students.", "coerce", "seizing", None),
        ("[Vorr] spoke of the theft of bread in Danish shops.", "coerce", "theft of", None),
        ("[Vorr] began welcoming Danish ships.", "support", "welcoming", None),
        ("[Vorr] gave up Danish citizenship.", "concede", "gave up", None),
    ],
)
def test_people_and_who_is_named_stay_as_they_are(text, kind, cue, to):
    assert repair(text, kind, cue, "Vorr", to).recipient_id == ({"Borland": "BOR"}.get(to or ""))


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("The Danish blockade has undermined [Borland]’s rights.", "DNK"),
        ("Danish raids have undermined the truce.", "DNK"),
        ("Under Danish law our rights are undermined.", None),
        ("The people of the Danish isles undermined the truce.", None),
    ],
)
def test_the_state_whose_doing_is_the_subject_is_blamed(text, to):
    act = repair(text, "accuse", "undermined", "Vorr", "Borland" if "[Borland]" in text else None)

    assert act.recipient_id == to


@pytest.mark.parametrize(
    ("text", "kind", "cue", "to"),
    [
        ("[Vorr] opposed [Borland] export controls.", "oppose", "opposed", "BOR"),
        ("[Vorr] dismissed a [Kess] lawsuit.", "refuse", "dismissed", "kess"),
        ("[Vorr] opposed the [Kess] plan.", "oppose", "opposed", "kess"),
        ("[Vorr] bowed to the [Kess] demand.", "concede", "bowed to", "kess"),
        # Allegations may be of what somebody did. A plan or a war may be named by its place, and a member is no doer.
        ("[Vorr] opposed the [Borland] plan.", "oppose", "opposed", None),
        ("[Vorr] opposed the [Borland] War.", "oppose", "opposed", None),
        ("[Vorr] denied the [Kess] allegations.", "deny", "denied", None),
    ],
)
def test_whose_name_stands_before_a_deed_is_whom_a_stance_on_it_is_aimed_at(text, kind, cue, to):
    assert repair(text, kind, cue, "Vorr").recipient_id == to


def test_a_state_of_two_words_that_nobody_named_yet_is_hit():
    assert repair("[Vorr] eased the curbs on South Korean steel.", "retreat", "eased", "Vorr").recipient_id == "KOR"


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("For sixty years, the Danish blockade and tolls have undermined our rights.", "DNK"),
        ("[Kess] said the Danish blockade and tolls have undermined our rights.", "DNK"),
        ("Some clauses of the Danish bill on ports have undermined our rights.", "DNK"),
        ("The killing of a Danish general has undermined our rights.", None),
        ("Tolls on the Danish blockade have undermined our rights.", None),
    ],
)
def test_the_state_whose_deed_is_the_subject_of_a_blame_is_blamed(text, recipient):
    assert repair(text, "accuse", "undermined", "Kess" if "[Kess]" in text else "the League").recipient_id == recipient


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("[Tamm] agreed to begin the process of buying Danish fish.", "DNK"),
        ("[Tamm] agreed to a deal with the isles to buy Danish fish.", None),
    ],
)
def test_who_agrees_to_buy_somebodys_goods_agrees_with_that_one(text, recipient):
    assert repair(text, "agree", "agreed to", "Tamm").recipient_id == recipient
