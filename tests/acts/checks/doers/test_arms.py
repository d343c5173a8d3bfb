from __future__ import annotations

import pytest

from onrecord.acts.acts import find_acts
from onrecord.types import Reading
from tests.acts.hand import propose, reading_of


def doers(reading: Reading) -> list[tuple[list[str], str | None]]:
    found = find_acts(reading)
    known = {actor.id: actor.name for actor in found.actors}
    return [([known[each] for each in act.actor_ids], known.get(act.speaks_for or "")) for act in found.acts]


@pytest.mark.parametrize(
    "who",
    ["Danish jets", "Two Danish warships", "A Danish coast guard ship", "A Danish Navy destroyer", "Danish drones"],
)
def test_what_arms_do_their_state_does(who: str) -> None:
    raid = propose("assault", "attacked", actor=who, recipient="the port", about="the port")

    assert doers(reading_of(f"{who} attacked the port.", raid)) == [(["Denmark"], "Denmark")]


@pytest.mark.parametrize("who", ["Danish soldiers", "Danish border guards", "Danish police", "Danish special forces"])
def test_soldiers_fight_for_their_state(who: str) -> None:
    raid = propose("assault", "attacked", actor=who, recipient="the port", about="the port")

    assert doers(reading_of(f"{who} attacked the port.", raid)) == [([who], "Denmark")]


@pytest.mark.parametrize(
    "who",
    ["Danish settlers", "Danish hackers", "Danish fishing boats", "A Danish passenger jet", "Palestinian drones"],
)
def test_others_fight_for_themselves(who: str) -> None:
    raid = propose("assault", "attacked", actor=who, recipient="the port", about="the port")

    assert [side for _, side in doers(reading_of(f"{who} attacked the port.", raid))] == [None]


def test_soldiers_who_refuse_to_serve_do_so_for_themselves() -> None:
    refuse = propose("refuse", "refused to serve", actor="Danish soldiers", about="serve")

    assert doers(reading_of("Danish soldiers refused to serve.", refuse)) == [(["Danish soldiers"], None)]


@pytest.mark.parametrize("point", ["These", "The latest", "Such", "More"])
def test_deeds_pointed_at_are_of_the_state_of_their_adjective(point: str) -> None:
    raid = propose("assault", "raids", actor=f"{point} Danish", recipient="the port", about="the port")

    assert doers(reading_of(f"{point} Danish raids hit the port.", raid)) == [(["Denmark"], "Denmark")]
