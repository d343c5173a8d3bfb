from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import BadActors
from onrecord.reading.actors import find_actors
from onrecord.reading.listings import Listing
from onrecord.reading.mentions import find_mentions
from onrecord.reading.own_actors import digest_of, listing_of, load_actors, row_of, united_listings
from onrecord.reading.registry import load_registry, registry_with, using_actors
from onrecord.reading.sentences import find_sentences
from onrecord.types import Actor, ActorKind, Reading
from tests.reading.reports import report

VORR = {"id": "NORLAND.vorr", "name": "Lena Vorr", "type": "person"}
MINISTER = {"title": "minister", "org": "NORLAND.GOV", "kind": "minister", "from": "2030", "to": None}


def written(folder: Path, *lines: dict[str, Any] | str) -> Path:
    path = folder / "own.jsonl"
    path.write_text("\n".join(each if isinstance(each, str) else json.dumps(each) for each in lines), "utf-8")
    return path


def test_lines_of_one_id_are_merged_as_the_starter_registry_says(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        {**VORR, "aliases": ["L. Vorr"], "weak_aliases": ["Vorr"], "roles": [MINISTER]},
        "",
        {**VORR, "name": "Helena Vorr", "country": "NORLAND", "roles": [{**MINISTER, "to": "2031-05-05"}]},
        {**VORR, "name": "Helena Vorr", "roles": [{**MINISTER, "kind": "envoy"}]},
    )
    (listing,) = load_actors(path)

    assert listing.names == ("Lena Vorr", "L. Vorr", "Helena Vorr")
    assert listing.weak_names == ("Vorr",)
    assert (listing.entry.name, listing.entry.country) == ("Helena Vorr", "NORLAND")
    assert [(role.kind, role.start, role.end) for role in listing.entry.roles] == [
        ("minister", "2030", "2031-05-05"),
        ("envoy", "2030", ""),
    ]


def test_a_line_of_the_registry_s_own_form_adds_to_its_actor(tmp_path: Path) -> None:
    (merkel,) = load_registry().named("Angela Merkel")
    role = {"title": "envoy", "org": "IGO.UN", "kind": "envoy", "from": "2031", "to": None, "as_of": "2031-05-05"}
    more = {"id": merkel, "qid": "Q1", "name": "Angela Merkel", "type": "person", "aliases": ["the lady of Templin"]}
    registry = registry_with(load_actors(written(tmp_path, {**more, "roles": [role], "source": "user"})))
    entry = registry.entry(merkel)

    assert registry.named("the lady of Templin") == registry.named("The lady of Templin") == (merkel,)
    assert entry is not None
    assert entry.speaks_for("2031-06-01") == "IGO.UN"
    assert entry.speaks_for("2012-05-05") == "DEU"


def test_a_packed_file_is_read_like_a_plain_one(tmp_path: Path) -> None:
    packed = tmp_path / "own.jsonl.gz"
    packed.write_bytes(gzip.compress(json.dumps(VORR).encode()))

    assert load_actors(packed) == load_actors(written(tmp_path, "\ufeff" + json.dumps(VORR)))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "It is not JSON"),
        ("[1]", "It is no object"),
        ("[" * 100_000, "It nests too deep"),
        ('{"id": "a", "name": "\\ud800", "type": "person"}', "half a character"),
        ({"name": "Vorr", "type": "person"}, "'id' is None"),
        ({**VORR, "id": "lena vorr"}, "Write it without blanks"),
        ({**VORR, "name": " "}, "'name' is ' '"),
        ({**VORR, "type": "human"}, "Write one of: person, government, country"),
        ({**VORR, "id": "FRA"}, "'FRA' is France in the registry, a country"),
        ({**VORR, "aliases": "Vorr"}, "Write a list"),
        ({**VORR, "roles": [1]}, "'roles' is [1]"),
        ({**VORR, "roles": [{"kind": "envoy"}]}, "'org' is None"),
        ({**VORR, "roles": [{**MINISTER, "from": "5 May"}]}, "Write YYYY"),
        ({**VORR, "roles": [{**MINISTER, "to": "2029-12"}]}, "ends (2029-12) before it begins (2030)"),
        ({**VORR, "type": "country"}, "is a person further up"),
    ],
)
def test_a_bad_line_is_named_with_what_to_do(tmp_path: Path, line: dict[str, Any] | str, said: str) -> None:
    path = written(tmp_path, VORR, "", line)
    with pytest.raises(BadActors) as caught:
        load_actors(path)

    assert str(caught.value).startswith(f"{path}, line 3: ")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("raw", "said"), [(None, "cannot be read"), (b"\xff\xfe", "not UTF-8"), (b"\x1f\x8bnothing", "is broken")]
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, raw: bytes | None, said: str) -> None:
    path = tmp_path / "own.jsonl"
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(BadActors) as caught:
        load_actors(path)

    assert said in str(caught.value)
    assert caught.value.line is None


def test_a_listing_comes_back_from_its_row(tmp_path: Path) -> None:
    everything = {
        **VORR,
        "aliases": ["L. Vorr"],
        "weak_aliases": ["Vorr"],
        "country": "NORLAND",
        "parent": "NORLAND.GOV",
        "subtype": "igo",
        "speaks_for": "NORLAND",
        "demonyms": ["Norlandic"],
        "capital": ["Kolm"],
        "roles": [{**MINISTER, "superseded": True, "as_of": "2031"}],
    }
    listings = load_actors(written(tmp_path, everything, {"id": "x-1", "name": "Ostria", "type": "country"}))

    assert tuple(listing_of(row_of(each), lambda reason: BadActors("", reason)) for each in listings) == listings


def test_a_state_of_no_registry_is_met_by_its_name_without_being_an_alias(tmp_path: Path) -> None:
    own = load_actors(written(tmp_path, {"id": "x-1", "name": "Ostria", "type": "country", "aliases": ["the Crown"]}))
    registry = registry_with(own)

    assert own[0].entry.kind is ActorKind.COUNTRY
    assert registry.own_states == ("Ostria",)
    assert registry.named("Ostria") == ()
    assert registry.named("the Crown") == ("x-1",)


def test_a_digest_is_of_the_actors_and_not_of_their_order(tmp_path: Path) -> None:
    one, other = load_actors(written(tmp_path, VORR, {**VORR, "id": "NORLAND.other"}))

    assert digest_of((one, other)) == digest_of((other, one)) != digest_of((one,))
    assert united_listings((other, one)) == united_listings((one, other))


OWN: tuple[dict[str, Any], ...] = (
    {"id": "NORLAND", "name": "Norland", "type": "country", "demonyms": ["Norlandic"], "capital": ["Kolm"]},
    {"id": "NORLAND.GOV", "name": "Norlandic government", "type": "government", "country": "NORLAND",
     "aliases": ["the Quay"]},
    {**VORR, "country": "NORLAND", "aliases": ["the lady of Kolm"], "weak_aliases": ["Vorr"], "roles": [
        {"org": "NORLAND.GOV", "kind": "foreign_minister", "from": "2031-01-05", "to": "2031-12-31"}]},
    {"id": "NORLAND.omsk", "name": "Omsk", "type": "person", "aliases": ["Omsk"], "speaks_for": "NORLAND"},
    {"id": "x-zentra", "name": "Zentra", "type": "organisation", "speaks_for": "NORLAND"},
)  # fmt: skip


def linked(text: str, published: str, own: tuple[Listing, ...]) -> tuple[dict[str, tuple[str, ...]], dict[str, Actor]]:
    with using_actors(own):
        reading = find_actors(find_mentions(find_sentences(Reading(report=report(text, published=published)))))
    mentions = {each.evidence.quote: each.actor_ids for each in reading.mentions}
    return mentions, {each.id: each for each in reading.actors}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Lena Vorr left early.", "Lena Vorr", "NORLAND.vorr"),
        ("The harbour was shut when the lady of Kolm left.", "the lady of Kolm", "NORLAND.vorr"),
        ("The lady of Kolm left early.", "The lady of Kolm", "NORLAND.vorr"),
        ("Norland's foreign minister left early.", "Norland's foreign minister", "NORLAND.vorr"),
        ("The Norlandic foreign minister left early.", "The Norlandic foreign minister", "NORLAND.vorr"),
        ("Foreign Minister Vorr left early.", "Foreign Minister Vorr", "NORLAND.vorr"),
        ("The Quay rejected the plan.", "The Quay", "NORLAND.GOV"),
        ("Norland rejected the plan.", "Norland", "NORLAND"),
        ("Zentra rejected the plan.", "Zentra", "x-zentra"),
        ("Early on, Omsk rejected the plan.", "Omsk", "NORLAND.omsk"),
    ],
)
def test_a_user_s_actors_are_linked(tmp_path: Path, text: str, words: str, actor: str) -> None:
    mentions, actors = linked(text, "2031-05-05", load_actors(written(tmp_path, *OWN)))

    assert mentions[words] == (actor,)
    assert actors[actor].speaks_for == "NORLAND"


def test_a_user_s_offices_have_their_days(tmp_path: Path) -> None:
    own = load_actors(written(tmp_path, *OWN))
    text = "The Norlandic foreign minister met Lena Vorr."

    assert linked(text, "2031-05-05", own)[0]["The Norlandic foreign minister"] == ("NORLAND.vorr",)
    assert linked(text, "2032-05-05", own)[0]["The Norlandic foreign minister"] != ("NORLAND.vorr",)
    assert linked(text, "2032-05-05", own)[1]["NORLAND.vorr"].speaks_for is None


def test_a_name_that_only_begins_like_a_user_s_is_not_linked(tmp_path: Path) -> None:
    own = load_actors(written(tmp_path, *OWN))
    mentions, _ = linked("Zentrale rejected the plan, and so did the Quayside.", "2031-05-05", own)

    assert all("x-zentra" not in ids and "NORLAND.GOV" not in ids for ids in mentions.values())
