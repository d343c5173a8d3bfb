from __future__ import annotations

import time
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.acts.issues import Negotiation, Party
from onrecord.errors import NegotiationMissing
from onrecord.types import Act, Actor, ActorKind
from onrecord.views.material import Material
from onrecord.views.packages import Packages, compute_packages
from onrecord.views.parties import Parties
from tests.record.sample import act
from tests.views.hand import material, negotiation, place

ISSUES = {"force": ("troops", "observers"), "form": ("summit", "letters")}
OSK = ("x-osk",)


def packages(*acts: Act, issues: dict[str, tuple[str, ...]] | None = None) -> Packages:
    return compute_packages(material(*place(*acts), negotiation=negotiation(issues or ISSUES)))


def names(found: Packages) -> list[tuple[str, ...]]:
    return [tuple(choice.option.id for choice in package.choices) for package in found.standing()]


def test_without_any_refusal_every_choice_of_one_option_per_issue_stands() -> None:
    found = packages()

    assert names(found) == [
        ("troops", "summit"), ("troops", "letters"), ("observers", "summit"), ("observers", "letters"),
    ]  # fmt: skip
    assert (found.count, found.standing_count) == (4, 4)


@pytest.mark.parametrize("kind", ["refuse", "oppose"])
@pytest.mark.parametrize("teller", ["x-berg", "x-lund", None])
def test_one_refusal_blocks_every_package_with_the_option_and_cites_its_acts(kind: str, teller: str | None) -> None:
    found = packages(act(kind, "troops", told_by=teller))

    assert names(found) == [("observers", "summit"), ("observers", "letters")]
    (block,) = found.questions[0].choices[0].blocks
    assert (block.party_id, block.option_id, block.position.acts[0].kind.value) == ("n", "troops", kind)


@pytest.mark.parametrize(
    ("one", "place_of_it"),
    [
        (act("refuse", "troops", told_by="x-osk"), "hearsay"),
        (act("agree", "troops", told_by="x-osk"), "hearsay"),
        (act("withhold", "troops"), "withheld"),
        (act("offer", "troops", condition=True), "conditional"),
        (act("offer", "troops"), "favourable"),
        (act("pledge", "troops"), "favourable"),
    ],
)
def test_what_refuses_nothing_is_shown_in_a_place_of_its_own_and_blocks_nothing(one: Act, place_of_it: str) -> None:
    found = packages(one)
    choice = found.questions[0].choices[0]

    assert found.standing_count == 4
    places = {name: getattr(choice, name) for name in ("hearsay", "withheld", "conditional", "favourable")}
    assert [name for name, positions in places.items() if positions] == [place_of_it]
    assert choice.silent == ("v", "c")


def test_a_conditional_refusal_blocks_all_the_same() -> None:
    assert packages(act("refuse", "troops", condition=True)).standing_count == 2


def test_a_refusal_that_was_dropped_blocks_no_more() -> None:
    acts = (act("refuse", "troops", day="2031-05-01"), act("withhold", "troops", day="2031-05-09"))

    assert packages(acts[0]).standing_count == 2
    assert packages(*acts).standing_count == 4


def test_an_issue_without_an_open_option_lets_no_package_stand() -> None:
    found = packages(
        act("refuse", "troops"), act("oppose", "observers", actors=OSK, told_by="x-osk"), act("refuse", "summit")
    )

    assert (found.standing_count, names(found)) == (0, [])
    assert [question.issue.id for question in found.deadlocked] == ["force"]


def test_somebody_without_a_say_blocks_nothing() -> None:
    talks = negotiation(ISSUES, parties=(Party(id="v", name="Vellia"),))

    assert compute_packages(material(*place(act("refuse", "troops")), negotiation=talks)).standing_count == 4


def test_where_the_file_lists_no_parties_those_with_a_position_have_a_say() -> None:
    found = compute_packages(
        material(*place(act("refuse", "troops"), act("refuse", "grain", actors=OSK, told_by="x-osk")),
                 negotiation=replace(negotiation(ISSUES), parties=()))
    )  # fmt: skip

    assert [block.party_id for block in found.questions[0].choices[0].blocks] == ["NOR.X"]
    assert found.questions[0].choices[1].silent == ("NOR.X",)


@pytest.mark.parametrize("talks", [None, Negotiation(name="Talks", parties=(), issues=(), options=())])
def test_without_issues_the_error_says_what_to_write(talks: Negotiation | None) -> None:
    with pytest.raises(NegotiationMissing, match=r"\[\[issues\]\].*--negotiation FILE"):
        compute_packages(material(negotiation=talks))


REFUSALS = st.sets(
    st.tuples(st.sampled_from(["x-berg", "x-osk"]), st.sampled_from(["a1", "a2", "b1", "b2"])), max_size=8
)


@settings(max_examples=60, deadline=None)
@given(refusals=REFUSALS)
def test_packages_and_the_minimal_sets_that_block_them_are_those_that_counting_out_gives(
    refusals: set[tuple[str, str]],
) -> None:
    issues = {"a": ("a1", "a2"), "b": ("b1", "b2")}
    acts = [act("refuse", option, actors=(who,), told_by=who) for who, option in sorted(refusals)]
    found = packages(*acts, issues=issues)
    blocks = [block for question in found.questions for choice in question.choices for block in choice.blocks]
    every = list(product(*issues.values()))

    def is_blocked(package: tuple[str, ...], by: tuple) -> bool:
        return any(block.option_id in package for block in by)

    def minimal(targets: list[tuple[str, ...]]) -> set[frozenset[tuple[str, str]]]:
        """Return the sets of blocks that block all targets, of which no part does."""
        hits: list[frozenset] = []
        for size in range(1, len(blocks) + 1):
            for chosen in combinations(blocks, size):
                key = frozenset((block.party_id, block.option_id) for block in chosen)
                if all(is_blocked(each, chosen) for each in targets) and not any(hit <= key for hit in hits):
                    hits.append(key)
        return set(hits)

    assert names(found) == [package for package in every if not is_blocked(package, tuple(blocks))]
    for package in every:
        choices = {choice.option.id: choice for question in found.questions for choice in question.choices}
        blockers = [block for option in package for block in choices[option].blocks]
        assert minimal([package]) == {frozenset([(block.party_id, block.option_id)]) for block in blockers}
    told = {
        frozenset((block.party_id, block.option_id) for block in chosen)
        for question in found.deadlocked
        for chosen in product(*(choice.blocks for choice in question.choices))
    }
    assert minimal(every) == told


def test_eight_issues_of_five_options_and_twelve_parties_take_under_a_second() -> None:
    actors = {f"P{at}": Actor(id=f"P{at}", name=f"Party {at}", kind=ActorKind.COUNTRY) for at in range(12)}
    parties = tuple(Party(id=key, name=actor.name) for key, actor in actors.items())
    talks = negotiation({f"i{i}": tuple(f"i{i}o{o}" for o in range(5)) for i in range(8)}, parties=parties)
    options = {option.id: option for option in talks.options}
    base = act("support")
    acts, on = [], {}
    for at, (party, option) in enumerate(product(actors, options)):
        kind = "refuse" if option.endswith("o4") and party == "P1" else ("support", "withhold", "offer")[at % 3]
        one = replace(base, id=f"a-{at}", kind=act(kind).kind, actor_ids=(party,), told_by=party, speaks_for=None)
        acts.append(one)
        on[one.id] = (options[option],)
    began = time.process_time()
    found = compute_packages(
        Material(acts=tuple(acts), parties=Parties(actors, negotiation=talks), options=on, days={}, negotiation=talks)
    )
    first = next(found.standing())

    assert (found.count, found.standing_count) == (5**8, 4**8)
    assert first.is_standing
    assert time.process_time() - began < 1


def test_a_refusal_of_two_options_blocks_both() -> None:
    assert names(packages(act("refuse", "troops and letters"))) == [("observers", "summit")]
