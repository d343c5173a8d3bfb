from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.reading.sides import unknown_id
from onrecord.record.actors import Known, unite_actors, unite_sides
from onrecord.record.record import open_record
from onrecord.types import Actor, ActorKind
from tests.record.sample import READER, reading, report

OSTRIA, TARN = unknown_id("Ostria"), unknown_id("Tarn")
PERSON, COUNTRY, CITY, BODY = ActorKind.PERSON, ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION


def known(number: int, actor_id: str, name: str, kind: ActorKind = PERSON, side: str | None = None) -> Known:
    return Known(report_id=f"r-{number}", actor_id=actor_id, name=name, kind=kind, side=side)


def thorn(number: int, side: str | None) -> Known:
    return known(number, "x-thorn", "Ilka Thorn", side=side)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_a_state_is_shown_by_its_noun_where_any_report_has_it(order: tuple[int, ...]) -> None:
    rows = [
        known(1, OSTRIA, "Ostrian", COUNTRY, OSTRIA),
        known(2, OSTRIA, "Ostria", COUNTRY, OSTRIA),
        known(3, OSTRIA, "Ostria", BODY),
    ]
    found = unite_actors([rows[at] for at in order], {OSTRIA: ("Ostrian",)})

    assert (found[OSTRIA].name, found[OSTRIA].kind, found[OSTRIA].speaks_for) == ("Ostria", COUNTRY, OSTRIA)


def test_the_noun_may_be_a_form_met_only() -> None:
    found = unite_actors([known(1, OSTRIA, "Ostrian", COUNTRY, OSTRIA)], {OSTRIA: ("Ostria", "Ostrian")})

    assert found[OSTRIA].name == "Ostria"


@pytest.mark.parametrize("sides", [(None, OSTRIA), (OSTRIA, None), (None, OSTRIA, OSTRIA)])
def test_a_side_that_one_report_tells_holds_for_those_that_leave_it_out(sides: tuple[str | None, ...]) -> None:
    rows = [thorn(number, side) for number, side in enumerate(sides)]

    assert unite_actors(rows, {})["x-thorn"].speaks_for == OSTRIA
    assert set(unite_sides(rows).values()) == {OSTRIA}


def test_where_reports_disagree_each_keeps_what_it_says() -> None:
    rows = [thorn(1, OSTRIA), thorn(2, TARN), thorn(3, None)]

    assert unite_sides(rows) == {("r-1", "x-thorn"): OSTRIA, ("r-2", "x-thorn"): TARN, ("r-3", "x-thorn"): None}


def test_nothing_is_carried_over_to_a_report_that_calls_somebody_former() -> None:
    rows = [thorn(1, OSTRIA), thorn(2, None)]

    assert unite_sides(rows, [("r-2", "x-thorn")])["r-2", "x-thorn"] is None


def test_offices_of_the_registry_are_not_carried_over() -> None:
    rows = [known(1, "NOR.P.1", "Ada Berg", side="NOR"), known(2, "NOR.P.1", "Ada Berg")]

    assert unite_sides(rows)["r-2", "NOR.P.1"] is None


def test_a_capital_that_one_report_explains_is_one_everywhere_and_so_are_those_who_speak_for_it() -> None:
    rows = [known(1, TARN, "Tarn", CITY, OSTRIA), known(2, TARN, "Tarn", COUNTRY, TARN), thorn(2, TARN)]

    assert unite_actors(rows, {})[TARN].kind is CITY
    assert unite_sides(rows) == {("r-1", TARN): OSTRIA, ("r-2", TARN): OSTRIA, ("r-2", "x-thorn"): OSTRIA}


def test_a_surname_alone_is_the_only_person_of_the_record_who_bears_it() -> None:
    rows = [thorn(1, OSTRIA), known(2, "x-bare", "Thorn")]
    other = known(3, "x-other", "Otto Thorn", side=TARN)

    assert unite_sides(rows)["r-2", "x-bare"] == OSTRIA
    assert unite_sides([*rows, other])["r-2", "x-bare"] is None


def test_those_of_one_full_name_speak_for_the_one_side_that_any_report_gives_it() -> None:
    rows = [thorn(1, OSTRIA), known(2, "x-thorn-of-no-side", "Ilka Thorn"), known(3, "x-bare", "Thorn")]
    sides = unite_sides(rows)

    assert (sides["r-2", "x-thorn-of-no-side"], sides["r-3", "x-bare"]) == (OSTRIA, OSTRIA)


def test_a_full_name_of_two_sides_or_of_the_registry_tells_no_side() -> None:
    bare = known(2, "x-thorn-of-no-side", "Ilka Thorn")
    other = known(3, "x-thorn-of-tarn", "Ilka Thorn", side=TARN)
    registered = known(3, "NOR.P.1", "Ilka Thorn", side="NOR")

    assert unite_sides([thorn(1, OSTRIA), bare, other])["r-2", bare.actor_id] is None
    assert unite_sides([thorn(1, OSTRIA), bare, registered])["r-2", bare.actor_id] is None


def test_a_report_that_says_former_keeps_its_reading_in_the_file(tmp_path: Path) -> None:
    office = Actor(id="x-thorn", name="Ilka Thorn", kind=PERSON, speaks_for="NOR.X")
    private = replace(office, speaks_for=None)
    told = {1: "Ilka Thorn said it rains in all of Norland.", 2: "Former Norlandic minister Ilka Thorn left the room."}
    ids = {}
    with open_record(tmp_path / "a.db", create=True) as record:
        record.add(replace(reading(1), actors=(office,)), reader=READER)
        for number, text in told.items():
            within = report(text)
            ids[number] = within.id
            record.add(replace(reading(1), report=within, actors=(private,), attributions=(), acts=()), reader=READER)
        sides = record.sides()

        assert (sides[ids[1], "x-thorn"], sides[ids[2], "x-thorn"]) == ("NOR.X", None)
