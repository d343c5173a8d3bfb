import pytest

from onrecord.acts.issues import Party
from onrecord.types import Actor, ActorKind
from onrecord.views.listed import find_listed

PARTIES = (
    Party(id="p1", name="Karvel Steel", names=("the mill", "Lena Vorr")),
    Party(id="p2", name="Hill Front", names=("the rebels", "Commander Sael", "President Ada von Tamm")),
    Party(id="p3", name="Green Union", names=("Oren Kess",)),
)


def party_of(name: str, *others: str, key: str = "x-one") -> str | None:
    actors = {key: Actor(id=key, name=name, kind=ActorKind.GROUP)}
    actors |= {f"x-{at}": Actor(id=f"x-{at}", name=each, kind=ActorKind.PERSON) for at, each in enumerate(others)}
    return find_listed(PARTIES, actors).get(key)


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Mill", "p1"),
        ("Rebels", "p2"),
        ("Karvel Steel's board", "p1"),
        ("Karvel Steel management", "p1"),
        ("the mill’s board", "p1"),
        ("Vorr office", "p1"),
        ("Lena Vorr's spokeswoman", "p1"),
        ("Vorr", "p1"),
        ("Sael", "p2"),
        ("von Tamm", "p2"),
        ("Kess", "p3"),
        # Others, and words that only look alike.
        ("Board", None),
        ("Rostin's board", None),
        ("Jon Vorr", None),
        ("Steel", None),
        ("Union", None),
        ("Front", None),
        ("Karvel Steel's critics", None),
        ("Karvel Steel's bid", None),
    ],
)
def test_names_mean_the_party_its_mouthpieces_and_its_people(name: str, party: str | None) -> None:
    assert party_of(name) == party


def test_a_last_name_that_somebody_else_has_too_means_nobody() -> None:
    assert party_of("Vorr", "Jon Vorr") is None
    assert party_of("Vorr", "Lena Vorr") == "p1"


def test_who_is_of_the_registry_is_no_stranger_of_that_name() -> None:
    assert party_of("Kess", key="NOR.kess") is None
