import pytest

from onrecord.acts.meanings import Turn, is_generic, meaning, one_for, root


@pytest.mark.parametrize(
    "words",
    [
        ("inspectors", "inspection", "inspecting", "Inspect"),
        ("patrol", "patrols", "patrolling"),
        ("compensation", "compensating", "compensated"),
        ("arbitration", "arbitrator", "arbitrate"),
        ("lease", "leasing"),
        ("east", "eastern"),
    ],
)
def test_a_noun_its_verb_and_its_doer_have_one_root(words: tuple[str, ...]) -> None:
    assert len(set(map(root, words))) == 1


@pytest.mark.parametrize(("one", "other"), [("water", "wat"), ("access", "accession"), ("law", "lawn")])
def test_words_that_only_look_alike_keep_their_roots(one: str, other: str) -> None:
    assert root(one) != root(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("truce", "cease-fire"),
        ("accession", "joining"),
        ("swap", "exchange"),
        ("soldiers", "troops"),
        ("trip", "visits"),
    ],
)
def test_the_words_that_a_field_uses_for_one_thing_are_one(one: str, other: str) -> None:
    assert meaning(one) == meaning(other)
    assert one_for(one) == one_for(other)


@pytest.mark.parametrize(
    ("word", "turn"),
    [
        ("lifting", Turn.END),
        ("removal", Turn.END),
        ("raised", Turn.MORE),
        ("lower", Turn.LESS),
        ("ceiling", Turn.LIMIT),
    ],
)
def test_words_that_turn_a_thing_round_are_turns(word: str, turn: Turn) -> None:
    assert meaning(word) is turn


def test_a_summit_is_not_any_meeting_and_talks_are_not_one() -> None:
    assert len({meaning("summit"), meaning("meeting"), meaning("talks")}) == 3


def test_a_force_or_a_mission_says_nothing_by_itself() -> None:
    assert is_generic(root("forces"))
    assert not is_generic(root("troops"))
