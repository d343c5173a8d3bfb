from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from msgspec.structs import replace

from onrecord.reading.phrases import parse_phrase
from onrecord.reading.registry import Entry, Listing, Role, load_registry, registry_with, using_actors
from onrecord.types import ActorKind


def test_a_full_name_leads_to_a_person_who_speaks_for_the_state_only_while_in_office() -> None:
    registry = load_registry()
    (actor_id,) = registry.named("Angela Merkel")
    entry = registry.entry(actor_id)

    assert entry is not None
    assert entry.kind is ActorKind.PERSON
    assert entry.speaks_for("2012-05-05") == "DEU"
    assert entry.speaks_for("2023-05-05") is None


def test_a_surname_needs_support() -> None:
    registry = load_registry()

    assert registry.named("Merkel") == ()
    assert registry.maybe_named("Merkel") != ()


@pytest.mark.parametrize(
    ("state", "kind", "day", "name"),
    [
        ("DEU", "head_of_government", "2012-05-05", "Angela Merkel"),
        ("USA", "head_of_state", "2010-01-01", "Barack Obama"),
        ("FRA", "head_of_state", "2010-01-01", "Nicolas Sarkozy"),
    ],
)
def test_an_office_has_its_holder_of_the_day(state: str, kind: str, day: str, name: str) -> None:
    registry = load_registry()
    entry = registry.entry(registry.office(state, kind, day)[0])

    assert entry is not None
    assert entry.name == name


def role(*, start: str = "2020-01-01", end: str = "", as_of: str = "2022-01-01", is_lapsed: bool = False) -> Role:
    return Role(title="", org="XXX.GOV", kind="minister", start=start, end=end, as_of=as_of, is_lapsed=is_lapsed)


def test_an_open_office_is_not_trusted_long_after_its_source_looked() -> None:
    assert role().held_on("2022-06-01")
    assert not role().held_on("2024-06-01")


def test_a_lapsed_office_is_held_by_nobody() -> None:
    assert not role(is_lapsed=True).held_on("2021-01-01")


def test_an_end_known_by_its_year_lasts_through_that_year() -> None:
    assert role(end="2021").held_on("2021-11-30")
    assert not role(end="2021").held_on("2022-01-01")


def test_a_name_that_begins_with_the_is_found_whole() -> None:
    text = "In the end the Straits Times and the harbour's owners met."
    spans = load_registry().find(text)

    assert [text[span.start : span.end] for span in spans] == ["the Straits Times"]


def test_an_actor_speaks_for_its_side_of_the_day() -> None:
    registry = load_registry()
    (actor_id,) = registry.named("Angela Merkel")

    assert [registry.side(actor_id, day) for day in ("2012-05-05", "2023-05-05", "2012-05-05")] == ["DEU", None, "DEU"]
    assert registry.side("x-nobody", None) is None


def test_names_are_found_at_word_boundaries_only() -> None:
    text = "Franceville is no part of France; Francetown is none either."
    spans = load_registry().find(text)

    assert [text[span.start : span.end] for span in spans] == ["France"]


def test_a_body_of_the_european_union_speaks_for_the_union() -> None:
    entry = load_registry().entry("IGO.EUROPEAN_COMMISSION")

    assert entry is not None
    assert entry.speaks_for("2025-01-01") == "IGO.EUROPEAN_UNION"


def test_every_person_of_the_starter_registry_is_in_the_package_legislators_included() -> None:
    registry = load_registry()
    ids = registry.named("Majlinda Bregu")
    entries = [registry.entry(actor_id) for actor_id in ids]

    assert [entry is not None and entry.is_legislator for entry in entries] == [True]
    assert registry.maybe_named("Qirici") == ()


def test_the_registry_counts_its_people() -> None:
    assert load_registry().counts()[ActorKind.PERSON] == 67_869


def test_a_legislator_speaks_for_nobody() -> None:
    registry = load_registry()
    entry = registry.entry(registry.named("Majlinda Bregu")[0])

    assert entry is not None
    assert any(role.held_on("2021-06-01") for role in entry.roles)
    assert entry.speaks_for("2021-06-01") is None


def test_an_office_holder_comes_before_the_legislators_of_the_same_name() -> None:
    registry = load_registry()
    several = [registry.named(name) for name in ("Chris Smith", "John Thompson", "Robert Menendez", "John Kennedy")]
    flags = [[entry.is_legislator for entry in map(registry.entry, ids) if entry] for ids in several]

    assert any(len(each) > 1 for each in flags)
    assert all(each == sorted(each) for each in flags)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Angela Merkel's aide met the E.U. envoys.", ["Angela Merkel", "E.U."]),
        ("Angela\nMerkel is no name, and Angela Merkeling none either.", []),
        (
            "The United Nations Security Council and the United Nations",
            ["United Nations Security Council", "United Nations"],
        ),
        ("Niger, Nigeria", ["Niger", "Nigeria"]),
        ("", []),
    ],
)
def test_the_longest_name_from_each_word_is_found(text: str, names: list[str]) -> None:
    spans = load_registry().find(text)

    assert [text[span.start : span.end] for span in spans] == names


def test_a_cold_process_loads_the_registry_and_looks_up_a_name_in_little_time() -> None:
    code = (
        "import time; from onrecord.reading.registry import load_registry; before = time.process_time();"
        "load_registry().named('Angela Merkel'); print(time.process_time() - before)"
    )
    seconds = float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)

    assert seconds < 0.25


NORLAND = Entry(
    id="NORLAND", name="Norland", kind=ActorKind.COUNTRY, country="NORLAND", parent="", subtype="", roles=()
)


def of_norland(name: str, kind: ActorKind = ActorKind.PERSON, **more: Any) -> Entry:
    return replace(NORLAND, id=f"NORLAND.{name.lower()}", name=name, kind=kind, **more)


def test_a_user_s_actors_are_found_named_and_hold_offices() -> None:
    minister = replace(role(start="2031-01-01", as_of=""), org="NORLAND.GOV", kind="foreign_minister")
    vorr = of_norland("Vorr", roles=(minister,))
    own = (
        Listing(entry=NORLAND, names=("Norland",), demonyms=("Norlandic",), capitals=("Kolm",)),
        Listing(entry=vorr, names=("Lena Vorr", "the lady of Kolm"), weak_names=("Vorr",)),
    )
    text = "In Norland the lady of Kolm is Lena Vorr."
    registry = registry_with(own)

    assert [text[span.start : span.end] for span in registry.find(text)] == ["Norland", "the lady of Kolm", "Lena Vorr"]
    assert registry.named("Lena Vorr") == registry.maybe_named("Vorr") == ("NORLAND.vorr",)
    assert registry.demonyms["Norlandic"] == ["NORLAND"]
    assert "Kolm" in registry.capitals
    assert registry.office("NORLAND", "foreign_minister", "2031-05-05") == ("NORLAND.vorr",)
    assert registry.kind("NORLAND") is ActorKind.COUNTRY
    assert registry.entry("NORLAND.vorr") == vorr


def test_what_a_user_says_of_an_actor_of_the_registry_is_laid_over_it() -> None:
    base = load_registry()
    shipped = base.entry("DEU.GOV")
    merkel = base.entry(base.named("Angela Merkel")[0])

    assert shipped is not None
    assert merkel is not None

    again = replace(merkel.roles[0], end="1999")
    more = replace(merkel.roles[0], org="IGO.UN", kind="envoy", start="2031-01-01", end="", as_of="")
    own = Listing(entry=replace(merkel, roles=(again, more)), names=("Angela Merkel of Templin",))
    registry = registry_with((own,))
    found = registry.entry(merkel.id)

    assert found is not None
    assert registry.named("Angela Merkel") == registry.named("Angela Merkel of Templin") == (merkel.id,)
    assert found.roles == (again, *merkel.roles[1:], more)
    assert found.speaks_for("2031-05-05") == "IGO.UN"


def test_a_name_that_a_user_gives_an_actor_means_nobody_else() -> None:
    own = Listing(entry=of_norland("Smith"), names=("Chris Smith",))

    assert registry_with((own,)).named("Chris Smith") == ("NORLAND.smith",)


def test_a_user_s_actors_are_known_while_they_are_in_use_and_no_longer() -> None:
    own = (Listing(entry=of_norland("Zentra", ActorKind.ORGANISATION), names=("lower zentra",)),)
    before = parse_phrase("Lower Zentra").name
    with using_actors(own) as registry:
        assert load_registry() is registry
        assert registry.named("lower zentra") == ("NORLAND.zentra",)
    assert load_registry().named("lower zentra") == ()
    assert parse_phrase("Lower Zentra").name == before
