import pytest
from msgspec.structs import replace

from onrecord.views.denials import denied_by, find_denials
from onrecord.views.parties import Parties
from tests.record.sample import BY_ID, act, report

PARTIES = Parties(BY_ID)
FIRST = report("Words that stand for whatever was done, in some order.", published="2031-05-05")
LATER = report("Words that stand for whatever was done, a week on.", published="2031-05-12")
MONTHS_LATER = report("Words that stand for whatever was done, months on.", published="2031-09-12")


def claim(kind: str = "meet", about: str = "", **more):
    return act(kind, about, within=FIRST, **{"actors": ("x-osk", "x-berg"), "told_by": "x-berg", **more})


def denied(*acts) -> list[bool]:
    days = {each.id: each.published for each in (FIRST, LATER, MONTHS_LATER)}
    found = denied_by(find_denials(acts, PARTIES, days))
    return [each.id in found for each in acts]


@pytest.mark.parametrize(
    ("claimed", "denial", "is_denied"),
    [
        (claim(), act("deny", "meeting took place", within=FIRST, at=9, actors=("x-osk",)), True),
        (claim(), act("deny", "a telephone call", within=LATER, at=9, actors=("VEL.X",)), True),
        (claim(), act("deny", "a telephone call", within=MONTHS_LATER, at=9, actors=("VEL.X",)), False),
        (claim(), act("deny", "it", within=FIRST, at=9, actors=("x-osk",)), True),
        (claim(), act("deny", "it", within=LATER, at=9, actors=("x-osk",)), False),
        (claim(), act("deny", "shelling the road", within=FIRST, at=9, actors=("x-osk",)), False),
        (claim(), act("deny", "the call", within=FIRST, at=9, actors=("x-berg",)), False),
        (claim(), act("deny", "the call", within=FIRST, at=9, actors=("GRP.COAST",)), False),
        (claim(), claim(status="negated", at=9, actors=("x-osk", "NOR.X"), told_by="x-osk"), True),
        (claim(), claim(status="negated", at=9, told_by="x-osk", day="2031-05-02"), False),
        (claim(), claim(status="negated", at=9, told_by=None), False),
        (
            claim("assault", "shelling of the road", actors=("VEL.X",)),
            act("deny", "shelling the road", within=FIRST, at=9, actors=("VEL.X",)),
            True,
        ),
        # "We have never agreed to it."
        (
            claim("agree", "a coal exit by 2038", actors=("x-osk",)),
            act("agree", "a coal exit by 2038", within=LATER, actors=("x-osk",), told_by="x-osk", status="negated"),
            True,
        ),
        (
            claim("agree", "a coal exit by 2038", actors=("x-osk",)),
            act("agree", "a toll", within=LATER, actors=("x-osk",), told_by="x-osk", status="negated"),
            False,
        ),
        (
            claim("agree", "a coal exit by 2038", actors=("x-osk",)),
            act("agree", "a coal exit by 2038", within=LATER, actors=("x-osk",), told_by=None, status="negated"),
            False,
        ),
        # What the reporter tells of a stance is no claim of anybody.
        (
            claim("offer", "self-rule of the hills", actors=("x-osk",)),
            act("deny", "self-rule", within=FIRST, at=9, actors=("VEL.X",)),
            True,
        ),
        (
            claim("pledge", "the toll", actors=("x-osk",)),
            act("deny", "it", within=FIRST, at=9, actors=("x-osk",)),
            True,
        ),
        (
            claim("offer", "self-rule", actors=("x-osk",), told_by=None),
            act("deny", "self-rule", within=FIRST, at=9, actors=("VEL.X",)),
            False,
        ),
        (claim("say", "a call"), act("deny", "the call", within=FIRST, at=9, actors=("x-osk",)), False),
    ],
)
def test_a_claim_about_a_meeting_or_deed_conflicts_with_the_other_sides_denial(claimed, denial, is_denied) -> None:
    assert denied(claimed, denial) == [is_denied, is_denied]


@pytest.mark.parametrize(
    ("about", "quote", "is_denied"),
    [
        ("Vellia", "Osk denied that Vellia had agreed to reopen the dam", True),
        ("Vellia", "Osk denied that Vellia had hired a lawyer", False),
        ("there", "Osk denied there was a deal", True),
        ("there", "Osk denied there was a fire", False),
        ("any deal", "Osk denied any deal", True),
        ("having stopped anything", "We have not stopped anything", False),
        ("having reopened anything", "We have not reopened anything", True),
    ],
)
def test_what_a_denial_leaves_to_its_clause_is_looked_for_there(about: str, quote: str, is_denied: bool) -> None:
    told = claim("agree", "reopen the dam", actors=("VEL.X",))
    told = replace(told, cue=replace(told.cue, quote="had agreed to"))
    denial = act("deny", about, within=LATER, at=9, actors=("VEL.X",))
    denial = replace(denial, evidence=(replace(denial.evidence[0], quote=quote),))

    assert denied(told, denial)[0] is is_denied


def test_what_is_dropped_is_what_was_said_to_drop() -> None:
    told = claim("agree", "drop the dam", actors=("VEL.X",))

    assert denied(told, act("deny", "dropped anything", within=LATER, at=9, actors=("VEL.X",)))[0]


def test_what_nobody_denies_is_no_conflict() -> None:
    assert denied(claim(), claim("assault", "shelling of the road", at=9)) == [False, False]
