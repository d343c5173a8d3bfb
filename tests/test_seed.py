"""The user's own example, from the file to the views; its text is not in this repository."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.results import SHARED
from onrecord.acts.issues import load_negotiation
from onrecord.corpus.reads import load_own_actors, read_into
from onrecord.positions import Basis
from onrecord.record.query import find_acts
from onrecord.record.record import Record
from onrecord.types import Act, ActKind
from onrecord.views.claims import Outcome, find_claims
from onrecord.views.packages import find_packages

pytestmark = pytest.mark.model

SEED = SHARED / "reports" / "seed.txt"
QUESTIONS = Path(__file__).parents[1] / "bench" / "gold" / "seed.toml"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    if not SEED.exists():
        pytest.skip("the example lies in ../shared, which is not here")
    with Record(tmp_path_factory.mktemp("seed") / "seed.sqlite") as opened:
        read_into(opened, [SEED], published="2025-08-20", actors=load_own_actors((), QUESTIONS))
        yield opened


def acts(record: Record, kind: ActKind, cue: str) -> list[Act]:
    return [act for act in find_acts(record) if act.kind is kind and cue in act.cue.quote]


def names(record: Record, *ids: str | None) -> list[str]:
    actors = record.actors()
    return [actors[each].name for each in ids if each is not None]


def test_flexibility_is_demanded_of_the_other_side(record: Record) -> None:
    (demand,) = acts(record, ActKind.DEMAND, "must")

    assert names(record, *demand.actor_ids) == names(record, demand.told_by) == ["Donald Trump"]
    assert "flexibility" in demand.about


def test_the_welcome_of_the_europeans_is_told_by_the_reporter(record: Record) -> None:
    (welcome,) = acts(record, ActKind.SUPPORT, "welcomed")

    assert (names(record, *welcome.actor_ids), welcome.told_by) == (["European leaders"], None)


def test_the_suspicion_of_russia_is_hearsay(record: Record) -> None:
    found = [act for act in find_acts(record) if act.kind is ActKind.OPPOSE and act.speaks_for == "RUS"]
    (suspicion,) = found or [act for act in find_acts(record) if names(record, *act.actor_ids) == ["Russia"]]

    assert names(record, suspicion.told_by) == ["Donald Trump"]


def test_the_call_is_a_claim_that_nobody_confirms(record: Record) -> None:
    claims = find_claims(record, negotiation=load_negotiation(QUESTIONS))
    calls = [each for each in claims if each.kind is ActKind.MEET and each.party_id == "russia"]

    assert calls
    assert all(each.outcome is not Outcome.CONFIRMED for each in calls)
    assert all(names(record, *each.tellers) == ["Donald Trump"] for each in calls)


def test_membership_is_blocked_by_words_that_are_cited_and_russia_accepts_nothing(record: Record) -> None:
    packages = find_packages(record, negotiation=load_negotiation(QUESTIONS))
    choices = {choice.option.id: choice for question in packages.questions for choice in question.choices}
    blocks = choices["nato-membership"].blocks

    assert {block.position.party_id for block in blocks} == {"united-states"}
    assert any("NATO membership" in act.evidence[0].quote for block in blocks for act in block.position.acts)
    for choice in choices.values():
        agreed = [each for each in (*choice.favourable, *choice.conditional) if each.party_id == "russia"]
        assert all(each.basis is Basis.HEARSAY for each in agreed)
        assert not [each for each in choice.favourable if each.party_id == "russia"]
