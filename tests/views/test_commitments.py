from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.exports.objects import commitment_object
from onrecord.positions import Basis
from onrecord.types import Act, ActKind
from onrecord.views.commitments import Commitment, compute_commitments
from tests.record.sample import act, report
from tests.views.hand import LATER, material, place, placed

MADE = act("pledge", day="2031-05-01")


def commitments(*acts: Act, since: str | None = None) -> tuple[Commitment, ...]:
    return compute_commitments(material(*place(*acts)), since=since)


def is_standing(*acts: Act) -> bool:
    return commitments(*acts)[-1].is_standing


@pytest.mark.parametrize("kind", [kind.value for kind in ActKind])
def test_pledges_offers_and_agreements_are_commitments_and_nothing_else_is(kind: str) -> None:
    assert [each.kind.value for each in commitments(act(kind))] == [
        each for each in ("pledge", "offer", "agree") if each == kind
    ]


def test_what_only_others_tell_binds_nobody() -> None:
    assert commitments(act("pledge", told_by="x-osk")) == ()
    assert [each.basis for each in commitments(act("pledge", told_by=None))] == [Basis.REPORTER]


def test_no_words_are_known_to_be_later_than_a_commitment_without_a_day() -> None:
    within = report("Words of a report that does not say of which day it is.", published=None)
    made, (refused,) = placed(act("pledge", day=None), 0, within), place(act("refuse", day="2031-05-09"))
    (found,) = compute_commitments(material(made, refused))

    assert (found.day, found.is_standing) == (None, True)


def test_what_a_reporter_tells_and_the_party_denies_binds_nobody() -> None:
    told = act("agree", told_by=None, day="2031-05-01")
    denial = act("deny", day="2031-05-02")
    made = act("agree", day="2031-05-20", within=LATER)

    assert commitments(told, denial) == ()
    assert [(each.day, each.basis) for each in commitments(told, denial, made)] == [("2031-05-20", Basis.OWN_WORDS)]
    assert commitments(told, act("deny", actors=("x-osk",), told_by="x-osk", day="2031-05-02"))


def test_a_commitment_carries_its_condition_its_day_and_each_time_it_was_made() -> None:
    (found,) = commitments(act("pledge", day="2031-05-09", told_by=None), act("pledge", day="2031-05-01"))

    assert (found.day, found.basis, found.condition) == ("2031-05-01", Basis.OWN_WORDS, None)
    assert [each.day for each in found.acts] == ["2031-05-01", "2031-05-09"]
    assert commitments(act("pledge", condition=True))[0].condition


@pytest.mark.parametrize(
    ("later", "stands"),
    [
        (act("refuse", day="2031-05-09"), False),
        (act("oppose", day="2031-05-09"), False),
        (act("withhold", day="2031-05-09"), False),
        (act("pledge", polarity="refrain", day="2031-05-09"), False),
        (act("pledge", condition=True, day="2031-05-09"), False),  # on another condition: put in its place
        (act("offer", day="2031-05-09"), True),  # a softer word takes no pledge back
        (act("support", day="2031-05-09"), True),
        (act("refuse", "grain", day="2031-05-09"), True),
        (act("refuse", told_by=None, day="2031-05-09"), True),
        (act("refuse", told_by="x-lund", day="2031-05-09"), True),
        (act("refuse", told_by="x-osk", day="2031-05-09"), True),
        (act("refuse", actors=("x-osk",), told_by="x-osk", day="2031-05-09"), True),
        (act("refuse", day="2031-05-01"), True),  # on the same day it is a conflict
        (act("refuse", day="2031-04-01"), True),
    ],
)
def test_only_later_own_words_of_the_party_supersede_a_commitment(later: Act, stands: bool) -> None:
    found = next(each for each in commitments(MADE, later) if each.acts[0].day == "2031-05-01")

    assert found.is_standing is stands
    assert [each.kind for each in found.superseded_by] == ([] if stands else [later.kind])


def test_a_pledge_made_again_after_it_was_taken_back_stands_again() -> None:
    assert is_standing(MADE, act("refuse", day="2031-05-05"), act("pledge", day="2031-05-09"))


def test_a_pledge_to_refrain_is_superseded_by_words_for_the_thing() -> None:
    made = act("pledge", polarity="refrain", day="2031-05-01")

    assert not is_standing(made, act("support", day="2031-05-09"))
    assert is_standing(made, act("refuse", day="2031-05-09"))


def test_a_commitment_on_no_option_is_listed_too() -> None:
    assert [each.option_id for each in commitments(act("pledge", ""))] == [None]


def test_an_offer_to_drop_an_option_says_that_it_is_of_its_end() -> None:
    placed = place(act("offer", "toll", day="2031-05-01"), act("offer", "toll", day="2031-05-02"))
    known = material(*placed)
    options = {**known.options, placed[1].id: (replace(known.options[placed[1].id][0], is_undone=True),)}
    found = compute_commitments(replace(known, options=options))

    assert [(each.option_id, each.is_undone) for each in found] == [("toll", True), ("toll", False)]
    assert [commitment_object(each, {}, {})["is_undone"] for each in found] == [True, False]


def test_a_pledge_of_two_things_is_a_commitment_to_each_and_the_one_taken_back_stands_no_more() -> None:
    both = act("pledge", "truce and swap", day="2031-05-01")
    found = commitments(both, act("refuse", "swap", day="2031-05-09"))

    assert {each.option_id: each.is_standing for each in found} == {"truce": True, "swap": False}
    assert len(commitments(both, both)) == 2
