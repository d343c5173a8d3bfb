"""Tests of scoring.py."""

from __future__ import annotations

import gzip
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from onrecord.scoring import (
    CodedAct,
    CodedAttribution,
    Tally,
    interval,
    is_same_name,
    pair_acts,
    score_acts,
    score_attributions,
    total,
)

SHARED = Path(__file__).parents[2] / "shared" / "data"
TEXT = 'Dolven said the dam would open. "Not yet," Rostin told reporters, "and not for you." The plan was rejected.'


def coded(source: str | None, cue: str, *content: str) -> CodedAttribution:
    spans = lambda words: [[TEXT.index(words), TEXT.index(words) + len(words)]] if words else []  # noqa: E731
    return CodedAttribution.from_row(
        {"source": spans(source), "cue": spans(cue), "content": [span for piece in content for span in spans(piece)]}
    )


SAID = coded("Dolven", "said", "the dam would open")
TOLD = coded("Rostin", "told reporters", '"Not yet,"', '"and not for you."')
REJECTED = coded(None, "was rejected", "The plan")
GOLD = [SAID, TOLD, REJECTED]


def scores(predicted: list[CodedAttribution]) -> dict[str, float | None]:
    return {level: tally.f1 for level, tally in score_attributions(TEXT, GOLD, predicted).items()}


def test_gold_against_itself_is_perfect_at_every_level() -> None:
    assert scores(GOLD) == {"touch": 1.0, "soft": 1.0, "strict": 1.0, "e2e": 1.0}


def test_quotation_marks_and_stops_do_not_count() -> None:
    assert scores([SAID, coded("Rostin", "told reporters", "Not yet", "and not for you"), REJECTED])["strict"] == 1.0


def test_a_wrong_source_costs_the_end_to_end_level_only() -> None:
    found = scores([coded("Rostin", "said", "the dam would open"), TOLD, REJECTED])

    assert (found["soft"], found["e2e"]) == (1.0, 2 / 3)


def test_a_source_where_the_text_names_nobody_is_wrong() -> None:
    assert scores([SAID, TOLD, coded("Rostin", "was rejected", "The plan")])["e2e"] == 2 / 3


def test_the_smaller_part_of_a_broken_quote_touches_but_is_not_soft() -> None:
    found = scores([SAID, coded("Rostin", "told reporters", '"Not yet,"'), REJECTED])

    assert (found["touch"], found["soft"]) == (1.0, 2 / 3)


def test_one_gold_item_cannot_be_claimed_twice() -> None:
    tally = score_attributions(TEXT, GOLD, [SAID, SAID])["soft"]

    assert tally == Tally(right=1, predicted=2, gold=3)


def test_nothing_to_score_is_none_and_not_zero() -> None:
    assert (Tally().f1, Tally(gold=2).precision, Tally(gold=2).f1) == (None, None, 0.0)


def act(**changes: Any) -> CodedAct:
    row = {
        "kind": "pledge",
        "actors": ["Marek Dolven"],
        "speaks_for": "Lodavia",
        "about": "the dam",
        "polarity": "do",
        "status": "actual",
        "cue": [12, 31],
        "evidence": [[0, 31]],
    }
    return CodedAct.from_row({**row, **changes})


@pytest.mark.parametrize(
    ("changes", "level", "is_right"),
    [
        ({}, "full", True),
        ({"actors": ["Dolven"]}, "full", True),
        ({"actors": ["Lodavia"], "speaks_for": None}, "full", True),
        ({"actors": ["Anneke Rostin"], "speaks_for": "Sarvenia"}, "full", False),
        ({"actors": ["Anneke Rostin"], "speaks_for": "Sarvenia"}, "kind", True),
        ({"polarity": "refrain"}, "full", False),
        ({"status": "negated"}, "full", False),
        ({"kind": "offer"}, "kind", False),
        ({"kind": "offer"}, "group", True),
        ({"kind": "refuse"}, "group", False),
        ({"kind": "refuse"}, "detect", True),
        ({"cue": [40, 45], "evidence": [[33, 50]]}, "detect", False),
    ],
)
def test_each_level_of_an_act_asks_for_its_own_fields(changes: dict[str, Any], level: str, is_right: bool) -> None:
    assert score_acts(TEXT, [act()], [act(**changes)])[level].right == int(is_right)


def test_acts_of_one_kind_are_paired_before_others() -> None:
    pairs = pair_acts(TEXT, [act()], [act(kind="offer"), act(evidence=[[0, 20]])])

    assert [(pair.gold, pair.predicted) for pair in pairs] == [(0, 1)]


def test_plain_assertions_are_left_out() -> None:
    assert score_acts(TEXT, [act(kind="say")], [act(kind="say")])["detect"] == Tally()


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Marek Dolven", "Dolven", True),
        ("Marek Dolven", "M. Dolven", True),
        ("Marek Dolven", "Irena Dolven", False),
        (None, "", True),
        ("Lodavia", None, False),
    ],
)
def test_names_match_by_their_words(first: str | None, second: str | None, same: bool) -> None:
    assert is_same_name(first, second) is same


def test_the_interval_holds_the_value_and_widens_with_disagreement_among_reports() -> None:
    even = [Tally(right=5, predicted=10, gold=10)] * 20
    uneven = [Tally(right=10, predicted=10, gold=10), Tally(predicted=10, gold=10)] * 10
    low, high = interval(uneven) or (0, 0)

    assert interval(even) == (0.5, 0.5)
    assert low < (total(uneven).f1 or 0) < high
    assert interval([]) is None


def perturbed(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows with items dropped, doubled, shifted and stripped of their source, the same on every run."""
    drawn, out = random.Random(7), []
    for row in rows:
        items = []
        for item in row["attributions"]:
            change, shift = drawn.random(), drawn.randint(-30, 30)
            moved = [[max(0, s), max(0, min(len(row["text"]), e + shift))] for s, e in item["content"]]
            spans = [[s, e] for s, e in moved if s < e]
            items += [] if change < 0.15 else [dict(item, content=spans, source=item["source"] if change < 0.8 else [])]
            items += [item] if change > 0.9 else []
        out.append({"id": row["id"], "attributions": items})
    return out


def scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_levels_agree_with_the_scorer_of_polnear() -> None:
    if not (SHARED / "polnear/score.py").exists():
        pytest.skip("the folder shared is not beside the repository")
    with gzip.open(SHARED / "polnear/dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines][:30]
    predicted = perturbed(gold)
    theirs = scorer(SHARED / "polnear/score.py").score(gold, predicted)["attributions"]

    code = lambda row: [CodedAttribution.from_row(item) for item in row["attributions"]]  # noqa: E731
    ours = [score_attributions(g["text"], code(g), code(p)) for g, p in zip(gold, predicted, strict=True)]
    for level in ("touch", "soft", "strict", "e2e"):
        tally = total(report[level] for report in ours)
        assert [round(v or 0, 4) for v in (tally.precision, tally.recall, tally.f1)] == list(theirs[level].values())


def test_levels_agree_with_the_scorer_of_acts() -> None:
    if not (SHARED / "acts/score_acts.py").exists():
        pytest.skip("the folder shared is not beside the repository")
    gold = [json.loads(line) for line in (SHARED / "acts/dev.jsonl").read_text("utf-8").splitlines()]
    drawn, predicted = random.Random(3), []
    for row in gold:
        kept = [dict(item) for item in row["acts"] if drawn.random() < 0.8]
        for item in kept:
            item["kind"] = drawn.choice(["pledge", "meet", item["kind"], item["kind"]])
            item["polarity"] = drawn.choice(["refrain", item["polarity"], item["polarity"]])
            item["actors"] = drawn.choice([["Nobody"], item["actors"], item["actors"]])
        predicted.append({"id": row["id"], "acts": kept})
    theirs = scorer(SHARED / "acts/score_acts.py").score(gold, predicted)

    code = lambda row: [CodedAct.from_row(item) for item in row["acts"]]  # noqa: E731
    ours = [score_acts(g["text"], code(g), code(p)) for g, p in zip(gold, predicted, strict=True)]
    for level in ("detect", "group", "kind", "full"):
        assert round(total(report[level] for report in ours).f1 or 0, 4) == theirs[level]["f1"]
