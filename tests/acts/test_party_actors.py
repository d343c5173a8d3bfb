from __future__ import annotations

from onrecord.acts.issues import Party
from onrecord.acts.party_actors import party_actors
from onrecord.ids import digest
from onrecord.reading.sides import unknown_id
from onrecord.types import ActorKind


def of(*parties: Party) -> dict[str, tuple[ActorKind, str, tuple[str, ...], tuple[str, ...]]]:
    """Return kind, side, names and weak names of each actor, by the name shown."""
    return {
        each.entry.name: (each.entry.kind, each.entry.side, each.names, each.weak_names)
        for each in party_actors(parties)
    }


def test_a_party_that_no_registry_knows_is_a_state_and_its_people_speak_for_it() -> None:
    side = unknown_id("Norland")
    names = ("Norlandic", "Norlandic delegation", "Lena Vorr", "Vorr", "Tor Omsk", "Quay House", "talks on the strait")

    assert of(Party(id="n", name="Norland", names=names)) == {
        "Norland": (ActorKind.COUNTRY, "", (), ()),
        "Lena Vorr": (ActorKind.PERSON, side, ("Lena Vorr",), ("Vorr",)),
        "Quay House": (ActorKind.ORGANISATION, side, ("Quay House",), ()),
        "Tor Omsk": (ActorKind.PERSON, side, ("Tor Omsk",), ()),
    }


def test_two_words_that_are_no_name_of_a_person_are_left_to_the_reader() -> None:
    names = ("White Palace", "Norlandic Delegation", "Karvel Steel", "Port Omsk", "Omsk Valley", "Norland First")

    assert set(of(Party(id="n", name="Norland", names=names))) == {"Norland"}


def test_a_body_of_several_words_speaks_for_itself_under_each_of_its_names() -> None:
    pact = digest("x", "Saltwater Pact")

    assert of(Party(id="p", name="Saltwater Pact", names=("the Pact",))) == {
        "Saltwater Pact": (ActorKind.ORGANISATION, pact, ("Saltwater Pact", "the Pact"), ())
    }


def test_what_the_registry_knows_is_left_to_it() -> None:
    assert of(Party(id="f", name="France", names=("French", "Paris", "Emmanuel Macron"))) == {}


def test_people_of_a_party_that_the_registry_knows_speak_for_it() -> None:
    found = of(Party(id="f", name="France", names=("Lena Vorr", "the hexagon")))

    assert found == {
        "Lena Vorr": (ActorKind.PERSON, "FRA", ("Lena Vorr",), ()),
        "France": (ActorKind.COUNTRY, "", ("the hexagon",), ()),
    }
