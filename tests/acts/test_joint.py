from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.joint import with_joint_doers
from onrecord.types import ActKind, Actor, ActorKind
from tests.acts.checks.claims import claim
from tests.acts.hand import acts_by_rules, acts_of, propose, reading_of


def joint(text: str, *seen: str) -> tuple[str, ...]:
    reading = reading_of(text)
    act = claim(reading, "agree", "agreed", "Kess")
    return with_joint_doers(act, [replace(act, actor_ids=seen)], reading).actor_ids


@pytest.mark.parametrize(
    "text",
    [
        "[Vorr] and [Kess] agreed.",
        "Senator [Vorr], as well as former mayor [Kess], agreed.",
        "[Vorr] & [Kess] agreed.",
        "[Vorr], along with [Kess], agreed.",
        "[Vorr], together with [Kess], agreed.",
    ],
)
def test_those_who_stand_side_by_side_do_it_together(text):
    assert joint(text, "vorr", "kess") == ("vorr", "kess")


@pytest.mark.parametrize(
    ("text", "both", "expected"),
    [
        ("The leaders met and [they=Kess] agreed.", ("kess", "vorr"), ("kess", "vorr")),
        (
            "The leaders met and [they=Kess], after a long and tiresome night of rain, agreed.",
            ("kess", "vorr"),
            ("kess",),
        ),
    ],
)
def test_those_whom_one_word_means_do_it_together(text, both, expected):
    reading = reading_of(text)
    act = claim(reading, "agree", "agreed", "Kess")
    they = tuple(replace(each, actor_ids=both) for each in reading.mentions)

    assert with_joint_doers(act, [replace(act, actor_ids=both)], replace(reading, mentions=they)).actor_ids == expected


def test_states_between_commas_do_it_together():
    text = "[Arland], [Borland] agreed."
    reading = reading_of(text)
    act = claim(reading, "agree", "agreed", "Borland")
    both = ("ARL", "BOR")

    found = with_joint_doers(act, [replace(act, actor_ids=both, speaks_for="ARL")], reading)

    assert (found.actor_ids, found.speaks_for) == (both, "ARL")


@pytest.mark.parametrize(
    "text",
    ["[Vorr], [Kess], agreed.", "[Vorr] met [Kess], who agreed.", "[Vorr] left in May and [Kess] agreed."],
)
def test_others_in_the_sentence_do_nothing(text):
    assert joint(text, "vorr", "kess") == ("kess",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[Vorr], [Kess] agreed to talk", ("vorr", "kess")), ("Before noon [Vorr], [Kess] agreed to talk", ("kess",))],
)
def test_those_at_the_head_of_a_headline_do_it_together(text, expected):
    assert joint(text, "vorr", "kess") == expected


def test_the_doer_is_the_encoders_though_rules_know_the_kind():
    text = "[Kess] read what [Vorr] had asked and rejected the toll."
    (by_rules,) = acts_by_rules(text)
    (act,) = acts_of(text, propose("oppose", "rejected", actor="Kess", about="the toll", chance=0.45))

    assert (by_rules.kind, by_rules.actor_ids) == (ActKind.REFUSE, ("vorr",))
    assert (act.kind, act.actor_ids) == (ActKind.REFUSE, ("kess",))


@pytest.mark.parametrize(
    ("kind", "known", "expected"),
    [
        (ActKind.MEET, ("kess",), ("vorr", "kess")),
        (ActKind.MEET, ("kess", "tamm"), ("kess", "tamm")),
        (ActKind.AGREE, ("kess",), ("kess",)),
    ],
)
def test_nobody_meets_alone(kind, known, expected):
    reading = reading_of("Then the rain stopped, and [Vorr] would be meeting for a talk with [Kess].")
    act = replace(claim(reading, "meet", "meeting", "Kess"), kind=kind, actor_ids=known)

    assert with_joint_doers(act, [replace(act, actor_ids=("vorr", *known))], reading).actor_ids == expected


@pytest.mark.parametrize(("body", "expected"), [("IGO.UNION", ("IGO.UNION", "ARL")), ("x-union", ("ARL",))])
def test_a_body_of_states_and_a_state_between_commas_do_it_together(body, expected):
    reading = reading_of("[Union=Kess], [Arland] agreed.")
    act = claim(reading, "agree", "agreed", "Arland")
    first = replace(reading.mentions[0], actor_ids=(body,))
    union = Actor(id=body, name="Union", kind=ActorKind.ORGANISATION)
    reading = replace(reading, mentions=(first, *reading.mentions[1:]), actors=(*reading.actors, union))

    assert with_joint_doers(act, [replace(act, actor_ids=(body, "ARL"))], reading).actor_ids == expected


def test_who_meets_two_together_is_one_of_three():
    reading = reading_of("[Vorr] said he spoke with [the leaders of both states=Arland].")
    leaders = replace(reading.mentions[1], actor_ids=("ARL", "BOR"))
    reading = replace(reading, mentions=(reading.mentions[0], leaders))
    act = replace(claim(reading, "meet", "spoke with", "Arland"), actor_ids=("ARL", "BOR"))

    def met(*seen: str) -> tuple[str, ...]:
        return with_joint_doers(act, [replace(act, actor_ids=seen)], reading).actor_ids

    assert met("vorr", "ARL", "BOR") == ("vorr", "ARL", "BOR")
    assert met("ARL", "BOR", "vorr") == met("vorr", "ARL") == ("ARL", "BOR")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The deal was signed by [Vorr] and her counterpart from the islands, [Kess].", ("vorr", "kess")),
        ("The deal was signed in May by the mayor, [Vorr], and [Kess].", ("vorr",)),
        ("The deal that [Vorr] signed was praised by [Kess].", ("vorr",)),
    ],
)
def test_all_who_stand_behind_a_deal_signed_by_them_signed_it(text, expected):
    reading = reading_of(text)
    act = claim(reading, "agree", "deal", "Vorr")
    seen = replace(act, actor_ids=("vorr", "kess"))

    assert with_joint_doers(act, [seen], reading).actor_ids == expected
