"""Tests of the hand-made links, and of how they are scored."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bench import linking
from onrecord.reading.registry import load_registry
from onrecord.types import Actor, ActorKind, How, Mention, Reading, Report, Span

ROWS = linking.load()


def test_each_gold_mention_quotes_its_words() -> None:
    wrong = [
        item["quote"]
        for row in ROWS
        for item in row["mentions"]
        if row["text"][item["span"][0] : item["span"][1]] != item["quote"]
    ]

    assert wrong == []


def test_gold_is_large_enough_and_of_all_qualities() -> None:
    counts = Counter(item["quality"] for row in ROWS for item in row["mentions"])

    assert sum(counts.values()) >= 180
    assert set(counts) == set(linking.QUALITIES)


def test_each_id_of_gold_is_one_of_the_registry() -> None:
    registry = load_registry()
    ids = {item["actor"] for row in ROWS for item in row["mentions"] if item["actor"]}
    coded = {each for each in ids if re.match(r"Q\d|(?:P|IGO|GRP|MED)\.|[A-Z]{3}(?:\.|\Z)", each)}

    assert len(coded) > 80
    assert [each for each in sorted(coded) if registry.entry(each) is None] == []


def found(actor: Actor | None) -> dict[str, object]:
    report = Report(id="r-1", text="Oslo agreed.", source="")
    mention = Mention(
        evidence=report.evidence(Span(start=0, end=4)), actor_ids=(actor.id,) if actor else (), how=How.NAME
    )
    reading = Reading(report=report, mentions=(mention,), actors=(actor,) if actor else ())
    item = {"span": [0, 4], "quote": "Oslo", "actor": "NOR.GOV", "speaks_for": "NOR", "quality": "STRONG"}
    return linking.score_row({"name": "a", "mentions": [item]}, reading)[0]


@pytest.mark.parametrize(
    ("actor_id", "is_given", "is_right"), [("NOR.GOV", True, True), ("NOR", True, False), (None, False, False)]
)
def test_a_link_is_right_where_it_is_exactly_the_coded_actor(
    actor_id: str | None, is_given: bool, is_right: bool
) -> None:
    actor = Actor(id=actor_id, name="Oslo", kind=ActorKind.GOVERNMENT, speaks_for="NOR") if actor_id else None
    result = found(actor)

    assert (result["is_given"], result["is_right"]) == (is_given, is_right)


@pytest.mark.model
def test_no_clear_mention_is_linked_wrongly() -> None:
    assert linking.measure(rounds=0)["strong_misses"] == []
