from __future__ import annotations

import pytest

from onrecord.reading.sides import unknown_id
from onrecord.record.names import find_named, nearest
from onrecord.types import Actor, ActorKind

OSTRIA = unknown_id("Ostria")
ACTORS = {
    actor.id: actor
    for actor in (
        Actor(id="x-thorn", name="Ilka Thorn", kind=ActorKind.PERSON, speaks_for=OSTRIA, names=("Ilka Thorn", "Thorn")),
        Actor(id=OSTRIA, name="Ostria", kind=ActorKind.COUNTRY, speaks_for=OSTRIA),
        Actor(id="x-tarn", name="Tarn", kind=ActorKind.GOVERNMENT, speaks_for=OSTRIA),
        Actor(id="FRA", name="France", kind=ActorKind.COUNTRY, speaks_for="FRA"),
        Actor(id="DNK", name="Denmark", kind=ActorKind.COUNTRY, speaks_for="DNK"),
        Actor(
            id="DNK.GOV", name="Danish government", kind=ActorKind.GOVERNMENT, speaks_for="DNK", names=("Copenhagen",)
        ),
        Actor(id="x-pact", name="Meridian Pact", kind=ActorKind.ORGANISATION),
    )
}


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("x-pact", {"x-pact"}),
        ("ILKA THORN", {"x-thorn"}),
        ("thorn", {"x-thorn"}),
        ("the Meridian Pact", {"x-pact"}),
        ("ostrian", {OSTRIA}),
        ("Tarn", {"x-tarn", OSTRIA}),
        ("french", {"FRA"}),
        ("Paris", {"FRA"}),
        ("Republic of France", set()),
        ("Copenhagen", {"DNK", "DNK.GOV"}),
        ("the Danish government", {"DNK.GOV"}),
        ("Sweden", set()),
        ("", set()),
    ],
)
def test_a_name_means_whom_the_reports_or_the_registry_call_so(name: str, ids: set[str]) -> None:
    assert find_named(name, ACTORS) == ids


@pytest.mark.parametrize(
    ("name", "near"),
    [("Ostrya", ("Ostria",)), ("pact", ("Meridian Pact",)), ("Thorne", ("Thorn",)), ("zzz", ()), ("", ())],
)
def test_the_names_that_look_most_alike_are_offered(name: str, near: tuple[str, ...]) -> None:
    assert nearest(name, ("Ostria", "Meridian Pact", "Thorn", "France")) == near
