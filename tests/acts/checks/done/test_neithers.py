from __future__ import annotations

import pytest

from onrecord.types import Status
from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of

NEITHER = [
    ("Neither [Arland] nor [Borland] ruled out a summit.", "refuse", "ruled out"),
    ("Neither [Arland] nor [Borland] accused the other of bad faith.", "accuse", "accused"),
    ("Neither [Arland] nor [Borland] denied the report.", "deny", "denied the report"),
    ("The plan stands and neither [Arland] nor [Borland] has rejected it.", "refuse", "rejected"),
    ("Neither [Arland] nor [Borland] has threatened to leave.", "threaten", "threatened to"),
    ("Neither [Arland] nor [Borland] has ratified the treaty.", "agree", "has ratified"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), NEITHER)
def test_what_neither_of_two_did_is_denied_of_both(text, kind, cue):
    act = repair(text, kind, cue, "Borland")

    assert (act.actor_ids, act.status) == (("ARL", "BOR"), Status.NEGATED)


def test_what_neither_side_objects_to_is_not_objected_to():
    assert repair(
        "Neither side, nor [Borland], left. None of [Kess] opposed it.", "oppose", "opposed", "Kess"
    ).status is (Status.NEGATED)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[Neither side=Kess] agreed to a deadline.", Status.NEGATED),
        ("[None of the parties=Kess] agreed to a deadline.", Status.NEGATED),
        ("[Both sides=Kess] agreed to a deadline.", Status.ACTUAL),
    ],
)
def test_what_neither_side_agreed_to_is_not_agreed(text, status):
    assert repair(text, "agree", "agreed to", "Kess").status is status


SAID = [
    # Not to say is to withhold, whoever does not.
    ("Neither [Arland] nor [Borland] would comment on it.", "withhold", "comment"),
    # Neither's absence is another clause.
    ("Neither [Arland] nor [Kess] came, and [Borland] condemned the boycott.", "accuse", "condemned"),
    ("Nobody said [Borland] rejected the plan.", "refuse", "rejected"),
    ("[Borland] rejected the plan, which neither [Arland] nor [Kess] likes.", "refuse", "rejected"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), SAID)
def test_what_is_not_denied_stands(text, kind, cue):
    assert repair(text, kind, cue, "Borland").status is Status.ACTUAL
    assert check_of(reading_of(text), kind, cue, "Borland") is None


@pytest.mark.parametrize("words", ["Nobody in [Borland]", "No one in [Borland]"])
def test_what_nobody_objects_to_is_doubted(words):
    assert check_of(reading_of(f"{words} rejected the plan."), "refuse", "rejected", "Borland") == "negation"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[None of his allies=Kess] criticized the deal.", "oppose", "criticized"),
        ("It is a fact that [none of his allies=Kess] blamed him.", "accuse", "blamed"),
        ("[Neither of the leaders=Kess] has attacked him.", "oppose", "has attacked"),
        ("[None of his rivals=Kess] questioned the deal.", "oppose", "questioned"),
    ],
)
def test_what_none_of_some_did_is_not_done(text, kind, cue):
    assert repair(text, kind, cue, "Kess").status is Status.NEGATED


def test_what_others_did_of_whom_none_left_is_done():
    assert repair("None of it helped, and [Kess] criticized the deal.", "oppose", "criticized", "Kess").status is (
        Status.ACTUAL
    )


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("Few in [Borland] support the plan.", "support", "support"),
        ("Very few [northern states] have condemned the raid.", "accuse", "condemned"),
        ("Few of the [northern states] agreed to it, [Vorr] said.", "agree", "agreed to"),
        ("Not all [northern states] are ready to send troops.", "offer", "are ready to"),
        ("Not every fleet has refused to sail.", "refuse", "refused to"),
        ("Hardly any [northern states] support the plan.", "support", "support"),
        ("No more than three [northern states] have signed it.", "agree", "signed"),
        ("At most two [northern states] have offered troops.", "offer", "offered"),
    ],
)
def test_what_few_did_is_doubted(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "northern states") == "negation"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("A few [northern states] have condemned the raid.", "accuse", "condemned"),
        ("Only a few [northern states] support the plan.", "support", "support"),
        ("In the past few days [northern states] rejected the plan.", "refuse", "rejected"),
        ("No more than a day later [northern states] rejected the plan.", "refuse", "rejected"),
        ("Few days on, [northern states] rejected the plan.", "refuse", "rejected"),
        ("[Kess] has few friends, and [northern states] rejected the plan.", "refuse", "rejected"),
        ("Not all is lost, and [northern states] rejected the plan.", "refuse", "rejected"),
        ("Almost all [northern states] rejected the plan.", "refuse", "rejected"),
        ("[northern states], few as they are, rejected the plan.", "refuse", "rejected"),
    ],
)
def test_what_some_did_is_done(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "northern states") is None


@pytest.mark.parametrize(
    ("text", "kind", "cue", "found"),
    [
        ("[Vorr] said [neither side=northern states] had agreed to it.", "agree", "agreed to", "agree"),
        ("[Vorr] said that [neither party=northern states] had rejected it.", "refuse", "rejected", "refuse"),
        ("[Vorr] said [no country=northern states] has accepted it.", "refuse", "accepted", "agree"),
        ("[Vorr] said [neither of the two sides=northern states] accepted it.", "refuse", "said", "agree"),
    ],
)
def test_what_neither_side_is_said_to_have_done_is_not_done(text, kind, cue, found):
    cue = f"{cue} {text.split('[')[2].split('=')[0]} accepted" if cue == "said" else cue
    act = repair(text, kind, cue, "northern states", told_by="northern states")

    assert (act.kind.value, act.status.value, act.told_by) == (found, "negated", "vorr")
    assert act.cue.quote.startswith(("neither", "no "))


@pytest.mark.parametrize(
    ("text", "kind", "cue", "is_doubted"),
    [
        ("[Arland] said neither government had rejected it.", "refuse", "said neither government had rejected", True),
        ("[Arland] said that no country had recognised it.", "deny", "said that no country had recognised", True),
        ("[Arland] said neither side would accept it.", "refuse", "said neither side would accept", True),
        ("[Arland] said in no uncertain terms it had rejected it.", "refuse", "rejected", False),
        ("[Arland] said no side of its flag showed it rejected it.", "refuse", "rejected", False),
    ],
)
def test_who_says_so_of_neither_side_is_none_of_them(text, kind, cue, is_doubted):
    assert (check_of(reading_of(text), kind, cue, "Arland") == "negation") is is_doubted
