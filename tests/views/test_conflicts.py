from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.positions import Basis
from onrecord.types import Act, ActKind
from onrecord.views.conflicts import Conflict, ConflictKind, compute_conflicts
from tests.record.sample import act
from tests.views.hand import LATER, material, place

OSK = ("x-osk",)


def conflicts(*acts: Act, since: str | None = None) -> tuple[Conflict, ...]:
    return compute_conflicts(material(*place(*acts)), since=since)


def sides(found: Conflict) -> tuple[list[str], list[str]]:
    return [each.kind.value for each in found.one], [each.kind.value for each in found.other]


@pytest.mark.parametrize("teller", ["x-berg", "x-lund", None, "x-osk"])
def test_for_and_against_on_one_basis_and_day_is_a_conflict_on_any_basis(teller: str | None) -> None:
    (found,) = conflicts(act("pledge", told_by=teller), act("oppose", told_by=teller), act("withhold", told_by=teller))

    assert found.kind is ConflictKind.OPPOSITE_SIGNS
    assert found.basis is {"x-berg": Basis.OWN_WORDS, "x-lund": Basis.OWN_SIDE, None: Basis.REPORTER}.get(
        teller, Basis.HEARSAY
    )
    assert sides(found) == (["pledge"], ["oppose"])


@pytest.mark.parametrize(
    "other",
    [
        act("refuse", day="2031-05-01"),
        act("refuse", told_by=None),
        act("refuse", told_by="x-lund"),
        act("refuse", "grain"),
        act("refuse", actors=OSK, told_by="x-osk"),
        act("support"),
        act("withhold"),
        act("deny", status="negated"),
    ],
)
def test_what_is_of_another_day_basis_option_or_party_or_of_no_opposite_sign_is_none(other: Act) -> None:
    assert conflicts(act("pledge"), other) == ()


def test_an_old_conflict_stays_one_when_the_party_has_moved_on() -> None:
    found = conflicts(
        act("pledge", day="2031-05-01"), act("refuse", day="2031-05-01"), act("support", day="2031-05-09")
    )

    assert [each.day for each in found] == ["2031-05-01"]


def test_hearsay_against_own_words_is_a_conflict_with_all_who_tell_it_on_one_side() -> None:
    (found,) = conflicts(
        act("refuse", day="2031-05-01"),
        act("agree", told_by="x-osk", day="2031-05-05"),
        act("support", told_by="GRP.COAST", day="2031-05-06"),
    )

    assert (found.kind, found.day) == (ConflictKind.CLAIM_AGAINST_OWN_WORDS, "2031-05-06")
    assert sides(found) == (["agree", "support"], ["refuse"])


@pytest.mark.parametrize(
    "acts",
    [
        (act("refuse", day="2031-05-01"), act("refuse", told_by="x-osk", day="2031-05-02"), act("offer")),
        # Confirmed by the party's next words; that it changed later contradicts nobody.
        (act("refuse", told_by="x-osk", day="2031-05-01"), act("refuse", day="2031-05-02"), act("offer")),
        (act("refuse", told_by=None), act("agree", told_by="x-osk")),
        (act("withhold"), act("agree", told_by="x-osk")),
    ],
)
def test_a_claim_that_was_true_when_made_or_meets_no_own_words_is_no_conflict(acts: tuple[Act, ...]) -> None:
    assert conflicts(*acts) == ()


def test_a_claimed_call_that_the_other_side_denies_is_a_conflict() -> None:
    claim = act("meet", "", actors=("x-berg", "x-osk"), told_by="x-berg")
    (found,) = conflicts(claim, act("deny", "that the call took place", actors=OSK, told_by="x-osk"))

    assert (found.kind, found.party_id, found.option_id) == (ConflictKind.DENIED_CLAIM, "VEL.X", None)
    assert sides(found) == (["meet"], ["deny"])
    assert conflicts(claim) == ()


def test_a_claim_and_a_denial_told_in_several_reports_are_one_conflict() -> None:
    claim = act("meet", "", actors=("x-berg", "x-osk"), told_by="x-berg", within=LATER)
    denial = act("deny", "that the call took place", actors=OSK, told_by="x-osk", within=LATER)

    (found,) = conflicts(claim, claim, denial, denial)

    assert sides(found) == (["meet", "meet"], ["deny", "deny"])


def test_what_is_told_of_a_party_on_an_option_and_denied_by_it_is_a_conflict_once() -> None:
    (found,) = conflicts(act("agree", told_by="x-osk"), act("deny"))

    assert (found.kind, found.option_id) == (ConflictKind.DENIED_CLAIM, "ground troops")
    assert [each.kind for each in conflicts(act("support", told_by="x-osk"), act("deny"))] == [
        ConflictKind.DENIED_CLAIM
    ]


def test_conflicts_come_latest_first_and_since_a_day() -> None:
    acts = [act(kind, day=day) for day in ("2031-05-01", "2031-05-09") for kind in ("pledge", "refuse")]

    assert [each.day for each in conflicts(*acts)] == ["2031-05-09", "2031-05-01"]
    assert len(conflicts(*acts, since="2031-05-05")) == 1


ROWS = st.tuples(
    st.sampled_from([kind.value for kind in ActKind]),
    st.sampled_from([("x-berg",), OSK, ("x-berg", "x-osk")]),
    st.sampled_from(["x-berg", "x-lund", None, "x-osk"]),
    st.sampled_from(["2031-05-01", "2031-05-05", "2031-05-09", None]),
    st.sampled_from(["truce", "truce and swap", "swap"]),
)


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(ROWS, max_size=12))
def test_every_position_marked_in_conflict_has_its_conflict_here(
    rows: list[tuple[str, tuple[str, ...], str, str, str]],
) -> None:
    acts = (act(kind, about, actors=who, told_by=teller, day=day) for kind, who, teller, day, about in rows)
    made = material(*place(*acts))
    found = compute_conflicts(made)
    denied = {each.id for conflict in found for each in (*conflict.one, *conflict.other)}
    of_cell = {(each.party_id, each.option_id) for each in found}

    for position in made.positions():
        if position.is_conflicting:
            is_there = (position.party_id, position.option_id) in of_cell
            assert is_there or denied & {each.id for each in position.acts}
    assert all(each.one and each.other for each in found)
    assert not any({a.id for a in each.one} & {b.id for b in each.other} for each in found)


def test_of_two_options_named_together_only_the_contradicted_one_is_in_conflict() -> None:
    (found,) = conflicts(act("pledge", "truce and swap"), act("refuse", "swap"))

    assert (found.kind, found.option_id) == (ConflictKind.OPPOSITE_SIGNS, "swap")
    assert len(conflicts(act("pledge", "truce and swap"), act("refuse", "truce and swap"))) == 2


@pytest.mark.parametrize(("denied", "expected"), [("swap", ["swap"]), ("truce", ["truce"]), ("it", ["swap", "truce"])])
def test_a_claim_about_two_options_is_in_doubt_where_it_is_denied(denied: str, expected: list[str]) -> None:
    found = conflicts(act("agree", "truce and swap", told_by="x-osk"), act("deny", denied))

    assert sorted(str(each.option_id) for each in found) == expected
    assert all(sides(each) == (["agree"], ["deny"]) for each in found)
