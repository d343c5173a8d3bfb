import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.acts.issues import OTHER, Negotiation
from onrecord.acts.options import group_options
from onrecord.positions import Issue, Option
from onrecord.types import Actor, ActorKind, Evidence, Span
from tests.record.sample import BY_ID, act

ACTORS = {**BY_ID, "GRP.COAST": Actor(id="GRP.COAST", name="Coastal leaders", kind=ActorKind.GROUP)}


def said(*rows: tuple[str, str] | tuple[str, str, str]):
    """Return acts of one report, in order, from kind, about and actor."""
    found = []
    for at, (kind, about, *actor) in enumerate(rows):
        one = act(kind, about, at=at, actors=tuple(actor) or ("x-critic",))
        found.append(one)
    return found


def groups(*rows) -> list[str | None]:
    acts = said(*rows)
    options = group_options(acts, actors=ACTORS)
    return [options[each.id][0].name if each.id in options else None for each in acts]


NEGOTIATION = Negotiation(
    name="Talks",
    parties=(),
    issues=(Issue(id="force", name="Whose force?"),),
    options=tuple(
        Option(id=key, name=name, issue_id="force", phrases=(name, *phrases))
        for key, name, *phrases in (
            ("norland", "Norlandic ground troops"),
            ("coast", "Coastal troops", "Coastal personnel on the ground", "Coastal ground troops"),
            ("air", "air support"),
            ("league", "league membership"),
            ("direct", "direct meeting", "direct meeting between Berg and Osk"),
            ("summit", "trilateral summit"),
            ("truce", "ceasefire"),
        )
    ),
)


@pytest.mark.parametrize(
    ("kind", "about", "actor", "expected"),
    [
        ("oppose", "Norlandic ground troops in Vellia", "x-osk", "norland"),
        ("pledge", "deploying ground troops to Vellia", "x-berg", "norland"),
        ("offer", "ground troops", "GRP.COAST", "coast"),
        ("offer", "placing personnel on the ground", "GRP.COAST", "coast"),
        ("oppose", "ground troops in Vellia", "x-osk", "other"),
        ("oppose", "Arlandic ground troops", "x-osk", "other"),
        ("oppose", "troops", "x-osk", "other"),
        ("support", "air support for Vellia", "x-osk", "air"),
        ("support", "support", "x-osk", "other"),
        ("support", "support by air", "x-osk", "air"),
        ("oppose", "granting league membership to Vellia", "x-berg", "league"),
        ("propose", "a direct meeting between Berg and Osk", "x-berg", "direct"),
        ("propose", "meeting between Ada Berg and Osk", "x-berg", "direct"),
        ("propose", "a direct meeting with coastal leaders", "x-berg", "direct"),
        ("propose", "meeting", "x-berg", "other"),
        ("offer", "joining a trilateral summit", "x-berg", "summit"),
        ("offer", "summit", "x-berg", "other"),
        ("support", "cease-fire in Vellia", "x-berg", "truce"),
        ("support", "unconditional ceasefire", "x-berg", "other"),
        ("support", "grain", "x-berg", "other"),
        ("support", "it", "x-berg", None),
    ],
)
def test_an_act_goes_to_the_option_its_words_name_or_to_other(kind, about, actor, expected) -> None:
    (one,) = said((kind, about, actor))
    found = group_options([one], NEGOTIATION, actors=ACTORS)

    assert [option.id for option in found.get(one.id, ())] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("about", "polarity", "expected"),
    [
        ("blockade of the port", "refrain", [("lifting", True)]),
        ("lifting the blockade of the port", "do", [("lifting", False)]),
        # Who wants the blockade is not asked what its end would be.
        ("blockade of the port", "do", [("other", False)]),
        ("tighter blockade of the port", "refrain", [("other", False)]),
    ],
)
def test_who_wants_a_thing_to_end_is_for_the_option_of_its_end(about: str, polarity: str, expected: list) -> None:
    name = "Lifting the blockade of the port"
    option = Option(id="lifting", name=name, issue_id="force", phrases=(name,))
    one = act("demand", about, actors=("x-osk",), polarity=polarity)
    file = Negotiation(name="Talks", parties=(), issues=NEGOTIATION.issues, options=(option,))
    found = group_options([one], file, actors=ACTORS)

    assert [(each.id, each.is_undone) for each in found[one.id]] == expected


def test_a_phrase_that_points_back_takes_the_option_it_points_to() -> None:
    acts = said(
        ("propose", "direct meeting between Berg and Osk"), ("offer", "air support"), ("withhold", "such a meeting")
    )
    found = group_options(acts, NEGOTIATION, actors=ACTORS)

    assert [option.id for option in found[acts[2].id]] == ["direct"]
    assert (
        groups(("propose", "direct meeting between Berg and Osk"), ("withhold", "such a meeting"))
        == ["direct meeting between Berg and Osk"] * 2
    )


def test_other_is_no_option_of_the_file() -> None:
    assert OTHER.id not in {option.id for option in NEGOTIATION.options}


@pytest.mark.parametrize(
    ("phrases", "count"),
    [
        (("Norlandic troops", "Vellian troops"), 2),
        (("air support", "support"), 2),
        (("air support", "air support for Vellia"), 1),
        (("league membership for Vellia", "granting league membership to Vellia", "league membership"), 1),
        (("league membership for Vellia", "league membership for Norland", "league membership"), 3),
        (("trilateral summit", "joining a trilateral summit", "summit"), 2),
        (("peace talks", "peace talks on prisoners", "peace talks on grain"), 1),
        (("talks on prisoners", "talks on grain", "talks"), 3),
        (("trade deal with Norland", "trade deal between Norland and Vellia"), 2),
    ],
)
def test_phrases_are_one_option_only_where_nothing_that_counts_differs(phrases: tuple[str, ...], count: int) -> None:
    assert len(set(groups(*(("oppose", phrase) for phrase in phrases)))) == count


def test_what_a_party_pledges_of_its_own_goes_with_the_phrase_that_names_it() -> None:
    found = groups(
        ("oppose", "Norlandic ground troops", "x-osk"),
        ("oppose", "Vellian ground troops", "x-berg"),
        ("refuse", "sending ground troops", "x-berg"),
        ("oppose", "ground troops", "x-critic"),
    )

    assert found == ["Norlandic ground troops", "Vellian ground troops", "Norlandic ground troops", "ground troops"]


def test_an_option_is_shown_by_its_most_frequent_phrase_without_the_article() -> None:
    found = groups(
        ("oppose", "a trilateral summit"),
        ("offer", "joining the trilateral summit"),
        ("offer", "the trilateral summit"),
    )

    assert set(found) == {"trilateral summit"}


PHRASES = tuple(
    """ground troops, Norlandic ground troops, ground troops in Vellia, Norlandic ground troops in Vellia, support,
    Vellian ground troops, peace talks, league membership, league membership for Vellia, membership in the league,
    air support, direct meeting, such a meeting, meeting with Osk, peace talks on grain""".replace("\n", " ").split(
        ", "
    )
)


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.tuples(st.sampled_from(PHRASES), st.integers(0, 3)), max_size=20),
    order=st.randoms(use_true_random=False),
)
def test_groups_do_not_depend_on_the_order_of_reading(rows: list[tuple[str, int]], order) -> None:
    acts = []
    for at, (about, report) in enumerate(rows):
        cue = Evidence(report_id=f"r-{report}", span=Span(start=at, end=at + 1), quote="x")
        one = act("refuse" if at % 2 else "oppose", about, actors=("x-berg",))
        acts.append(type(one)(**{**fields(one), "id": f"a-{at}", "cue": cue}))
    shuffled = order.sample(acts, len(acts))

    assert group_options(acts, actors=ACTORS) == group_options(shuffled, actors=ACTORS)


def fields(one) -> dict[str, object]:
    return {name: getattr(one, name) for name in one.__struct_fields__}
