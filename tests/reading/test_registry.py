from __future__ import annotations

import pytest

from onrecord.reading.registry import Role, load_registry
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


def test_names_are_found_at_word_boundaries_only() -> None:
    text = "Franceville is no part of France; Francetown is none either."
    spans = load_registry().find(text)

    assert [text[span.start : span.end] for span in spans] == ["France"]


def test_a_body_of_the_european_union_speaks_for_the_union() -> None:
    entry = load_registry().entry("IGO.EUROPEAN_COMMISSION")

    assert entry is not None
    assert entry.speaks_for("2025-01-01") == "IGO.EUROPEAN_UNION"
