import pytest

from onrecord.acts.stems import name_stem, stem
from onrecord.acts.wordings import Lexicon, is_deictic
from onrecord.types import Actor, ActorKind

ACTORS = {
    "x-n": Actor(id="x-n", name="Norland", kind=ActorKind.COUNTRY, names=("Norland", "Norlanders")),
    "x-c": Actor(id="x-c", name="the Castle", kind=ActorKind.GOVERNMENT, speaks_for="x-n", names=("Castle",)),
    "x-b": Actor(id="x-b", name="Ada Berg", kind=ActorKind.PERSON, speaks_for="x-n", names=("Ada Berg", "Berg")),
    "x-s": Actor(id="x-s", name="Tom Berg-Smith", kind=ActorKind.PERSON, names=("Smith",)),
    "x-t": Actor(id="x-t", name="Ann Smith", kind=ActorKind.PERSON, names=("Smith",)),
}


def wordings(*phrases: str):
    lexicon = Lexicon(phrases, ACTORS)
    return tuple(lexicon.wording(phrase) for phrase in phrases)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ground troops in Norland", "the deployment of ground troops to Norland"),
        ("lifting of economic sanctions", "lift economic sanctions"),
        ("cease-fire", "a ceasefire"),
        ("Norlandic troops", "Norland's troops"),
        ("Norland's league membership", "granting league membership for Norland"),
        ("meeting with Ada Berg", "a meeting with Berg"),
        ("meeting with Norlandic President Ada Berg", "a meeting with Berg soon"),
        ("troops from the Castle", "troops from Norland"),
        ("U.S. bases", "American bases"),
        ("sanctions on Kyiv", "sanctions on Ukraine"),
        ("Ground troops", "ground troops"),
        ("guarantees provided by Norland", "Norlandic guarantees"),
        ("possibility of a trilateral summit", "joining the trilateral summit"),
    ],
)
def test_phrases_that_say_the_same_have_one_meaning(one: str, other: str) -> None:
    first, second = wordings(one, other)

    assert first.means(second)
    assert second.means(first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norlandic troops", "Vellian troops"),
        ("Norlandic troops", "troops in Norland"),
        ("Norland's attack on Vellia", "Vellia's attack on Norland"),
        ("air support", "support"),
        ("direct meeting", "meeting"),
        ("tariffs on Norlandic goods", "Norlandic tariffs on goods"),
        ("bases in Niger", "bases in Nigeria"),
        ("meeting with Smith", "meeting with Ann Smith"),
        ("lifting sanctions", "sanctions"),
        ("missiles", "missile strikes"),
    ],
)
def test_phrases_that_differ_in_what_counts_do_not(one: str, other: str) -> None:
    first, second = wordings(one, other)

    assert not first.means(second)
    assert not second.means(first)


@pytest.mark.parametrize("phrase", ["", "it", "this", "so", "them", "—", "doing so"])
def test_a_pronoun_names_nothing(phrase: str) -> None:
    assert wordings(phrase)[0].is_empty


def test_a_wording_without_a_place_covers_one_with_a_place_not_one_with_a_second() -> None:
    without, one, two = wordings("trade deal", "trade deal with Norland", "trade deal between Norland and Vellia")

    assert without.covers(one)
    assert without.covers(two)
    assert not one.covers(two)
    assert not one.covers(without)


def test_some_phrases_point_back() -> None:
    assert is_deictic("Such a meeting")
    assert not is_deictic("a meeting")


def test_endings_fall_away_from_words_and_names() -> None:
    assert stem("deployment") == stem("deploying") == stem("deploys")
    assert stem("territories") == stem("territory")
    assert stem("crisis") != stem("cris")
    assert name_stem("Norlandic") == name_stem("Norland")
    assert name_stem("Vellia") == name_stem("Vellian")
