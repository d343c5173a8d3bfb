from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.positions import Basis, Stance
from onrecord.types import Act, ActKind
from onrecord.views.changes import Change, compute_changes
from tests.record.sample import act, report
from tests.views.hand import material, place, placed

UNDATED = report("Words of a report that does not say of which day it is.", published=None)


def changes(*acts: Act, since: str | None = None) -> tuple[Change, ...]:
    return compute_changes(material(*place(*acts)), since=since)


def steps(*acts: Act) -> list[tuple[Stance, Stance]]:
    return [(each.before.stance, each.after.stance) for each in changes(*acts)]


def test_a_party_that_turns_is_a_change_with_both_its_words_and_days() -> None:
    (found,) = changes(act("refuse", day="2031-05-01", told_by=None), act("offer", day="2031-05-09", condition=True))

    assert (found.party_id, found.option_id) == ("NOR.X", "ground troops")
    assert (found.before.stance, found.before.basis, found.before.day) == (
        Stance.RULED_OUT, Basis.REPORTER, "2031-05-01",
    )  # fmt: skip
    assert (found.after.stance, found.after.basis, found.after.day) == (Stance.WILLING, Basis.OWN_WORDS, "2031-05-09")
    assert found.after.condition
    assert [each.kind for each in (*found.before.acts, *found.after.acts)] == [ActKind.REFUSE, ActKind.OFFER]


def test_saying_the_same_again_is_no_change_and_the_next_one_counts_from_the_last_words() -> None:
    found = changes(act("refuse", day="2031-05-01"), act("refuse", day="2031-05-05"), act("offer", day="2031-05-09"))

    assert [(each.before.day, each.after.day) for each in found] == [("2031-05-05", "2031-05-09")]
    assert steps(act("offer", day="2031-05-01"), act("offer", day="2031-05-05", condition=True)) == []


def test_words_without_a_day_move_nobody_and_are_no_step_back() -> None:
    undated = placed(act("offer", day=None), 0, UNDATED)
    refused, supported = place(act("refuse", day="2031-05-01"), act("support", day="2031-05-09"))

    assert compute_changes(material(undated, refused)) == ()
    (found,) = compute_changes(material(undated, refused, supported))
    assert (found.before.day, found.after.day) == ("2031-05-01", "2031-05-09")


@pytest.mark.parametrize(
    ("first", "then", "moves"),
    [
        ("x-berg", "x-berg", True),
        ("x-berg", "x-lund", False),  # what somebody of its side tells does not override its own words
        ("x-berg", None, False),
        ("x-berg", "x-osk", False),
        ("x-lund", "x-berg", True),
        (None, "x-berg", True),
        ("x-osk", "x-berg", False),  # contradicts what was told of it, and moves nowhere
        ("x-osk", None, False),
        ("x-osk", "x-osk", False),  # what others tell of it, now this and now that, is no step of its own
    ],
)
def test_nobody_is_moved_by_a_lower_basis_nor_away_from_what_only_others_told(
    first: str | None, then: str | None, moves: bool
) -> None:
    found = steps(act("refuse", day="2031-05-01", told_by=first), act("support", day="2031-05-09", told_by=then))

    assert bool(found) is moves


def test_a_party_can_move_several_times_the_latest_first() -> None:
    assert steps(
        act("pledge", day="2031-05-01"), act("withhold", day="2031-05-05"), act("refuse", day="2031-05-09")
    ) == [(Stance.WITHHELD, Stance.RULED_OUT), (Stance.COMMITTED, Stance.WITHHELD)]


def test_moves_on_other_options_and_of_other_parties_are_their_own() -> None:
    assert (
        steps(
            act("refuse", day="2031-05-01"),
            act("offer", "grain", day="2031-05-09"),
            act("offer", actors=("x-osk",), told_by="x-osk", day="2031-05-09"),
        )
        == []
    )


def test_since_a_day_only_moves_of_then_or_later_count_though_what_they_move_from_is_older() -> None:
    acts = (act("pledge", day="2031-04-01"), act("oppose", day="2031-05-01"), act("refuse", day="2031-05-09"))

    assert [each.after.day for each in changes(*acts, since="2031-05-02")] == ["2031-05-09"]
    assert len(changes(*acts, since="2031-05")) == 2


ROWS = st.tuples(
    st.sampled_from([kind.value for kind in ActKind]),
    st.sampled_from([("x-berg",), ("x-osk",), ("x-berg", "x-osk")]),
    st.sampled_from(["x-berg", "x-lund", None, "x-osk"]),
    st.sampled_from(["2031-05-01", "2031-05-05", "2031-05-09", None]),
)


@settings(max_examples=80, deadline=None)
@given(rows=st.lists(ROWS, max_size=12))
def test_the_last_change_ends_where_the_party_stands(rows: list[tuple[str, tuple[str, ...], str | None, str]]) -> None:
    made = material(*place(*(act(kind, actors=actors, told_by=teller, day=day) for kind, actors, teller, day in rows)))
    stands = {(each.party_id, each.option_id): each.stance for each in made.positions()}
    last: dict[tuple[str, str], Change] = {}
    for each in compute_changes(made):
        last.setdefault((each.party_id, each.option_id), each)

    assert all(stands[key] is each.after.stance for key, each in last.items() if each.after.basis is not Basis.HEARSAY)
    assert all(each.before.stance is not each.after.stance for each in compute_changes(made))


def test_a_turn_on_one_of_two_options_named_together_is_a_change_on_that_one() -> None:
    both = act("refuse", "truce and swap", day="2031-05-01")
    found = changes(both, act("agree", "swap", day="2031-05-09"))
    on_both = changes(both, act("agree", "truce and swap", day="2031-05-09"))

    assert [each.option_id for each in found] == ["swap"]
    assert sorted(each.option_id for each in on_both) == ["swap", "truce"]


def test_no_party_moves_away_from_what_a_reporter_told_and_it_denied() -> None:
    told = act("agree", told_by=None, day="2031-05-01")
    denial = act("deny", day="2031-05-02")
    later = act("offer", day="2031-05-09")

    assert [each.after.stance for each in compute_changes(material(*place(told, later)))] == [Stance.WILLING]
    assert compute_changes(material(*place(told, denial, later))) == ()
