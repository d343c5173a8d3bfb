import pytest

from onrecord.acts.labels import label


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("joining a trilateral summit", "trilateral summit"),
        ("placing personnel on the ground", "personnel on the ground"),
        ("granting league membership to Arland", "league membership for Arland"),
        ("send unarmed observers", "unarmed observers"),
        ("hold direct talks with Arland", "direct talks with Arland"),
        ("to host the  summit", "summit"),
        ("the possession of arms", "possession of arms"),
        ("such a meeting", "meeting"),
        ("ground troops", "ground troops"),
        ("make concessions", "concessions"),
    ],
)
def test_a_light_verb_before_a_noun_phrase_is_not_shown(phrase: str, shown: str) -> None:
    assert label(phrase) == shown


@pytest.mark.parametrize(
    "phrase",
    [
        "deploy troops to the river line",
        "send grain to Arland",
        "give Arland a loan",
        "give up arms",
        "put off the vote",
        "hold it",
        "making sure that nobody leaves",
        "reopen talks on water",
        "opening one gate of the dam",
        "withdrawing troops",
        "offer",
        "held hostages",
    ],
)
def test_what_says_more_than_that_something_is_done_stays(phrase: str) -> None:
    assert label(phrase) == phrase
