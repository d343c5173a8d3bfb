"""Tests of bench/gold.py and of the gold rows themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench import gold, seed
from onrecord.scoring import CodedAct, CodedAttribution, score_acts, score_attributions

SOURCE = """@@ one | 2026-01-02 | direct
{S1,2 Ada} {C1 said} {T1 “no”} and {C2m hoped} {T2 to leave}.
%% refuse | who: Ada, Bo | for: Vell | about: the plan | if: to leave | cue: said | in: Ada said “no” | q: weak
"""


def passages(tmp_path: Path, source: str) -> list[gold.Passage]:
    path = tmp_path / "source.txt"
    path.write_text(source, "utf-8")
    return gold.read_source(path)


def words(row: dict[str, Any], text: str, role: str) -> list[str]:
    return [text[start:end] for start, end in row[role]]


def test_marks_become_spans_and_vanish_from_the_text(tmp_path: Path) -> None:
    (passage,) = passages(tmp_path, SOURCE)
    first, second = passage.attributions

    assert passage.text == "Ada said “no” and hoped to leave.\n"
    assert [words(first, passage.text, role) for role in ("source", "cue", "content")] == [["Ada"], ["said"], ["“no”"]]
    assert words(second, passage.text, "source") == ["Ada"]
    assert (first["quality"], second["quality"]) == ("STRONG", "MEDIUM")


def test_an_act_line_quotes_its_words(tmp_path: Path) -> None:
    (passage,) = passages(tmp_path, SOURCE)
    (act,) = passage.acts

    assert (act["kind"], act["actors"], act["polarity"], act["quality"]) == ("refuse", ["Ada", "Bo"], "do", "WEAK")
    assert passage.text[slice(*act["condition"])] == "to leave"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("cue: said", "cue: sang"), ("{T1 “no”}", "“no”"), ("{C1 said}", "{C1 said"), ("| for:", "| fro:")],
)
def test_a_source_that_cannot_be_resolved_is_an_error(tmp_path: Path, wrong: str, right: str) -> None:
    with pytest.raises(gold.GoldError):
        passages(tmp_path, SOURCE.replace(wrong, right))


def test_built_rows_are_those_of_the_sources() -> None:
    found = gold.read_sources()

    for task in ("attributions", "acts"):
        assert (gold.FOLDER / f"{task}.jsonl").read_text("utf-8") == gold.rows(found, task)


def test_gold_covers_every_kind_of_case() -> None:
    slices = {row["slice"] for row in gold.load("attributions")}

    assert slices >= {
        *("indirect", "mixed", "direct", "discontinuous", "paragraphs", "unpaired", "straight", "headline", "demo"),
        *("participle", "according-to", "nested", "transcript", "passive", "none"),
    }


def test_every_span_of_gold_holds_words_and_gold_scores_perfect_against_itself() -> None:
    for row in gold.load("attributions"):
        coded = [CodedAttribution.from_row(item) for item in row["attributions"]]
        assert all(span.start < span.end <= len(row["text"]) for c in coded for span in (*c.source, *c.cue, *c.content))
        assert all(tally.right == len(coded) for tally in score_attributions(row["text"], coded, coded).values())
    for row in gold.load("acts"):
        acts = [CodedAct.from_row(item) for item in row["acts"]]
        assert all(tally.right == len(acts) for tally in score_acts(row["text"], acts, acts).values())


def test_attributions_of_one_text_do_not_share_a_cue_or_content() -> None:
    for row in gold.load("attributions"):
        seen: set[int] = set()
        for item in row["attributions"]:
            places = {at for role in ("cue", "content") for start, end in item[role] for at in range(start, end)}
            assert not places & seen, f"{row['name']} {item['id']}"
            seen |= places


def test_the_coding_of_the_example_holds_no_words() -> None:
    _, rows = seed.load()

    assert all(isinstance(at, int) for row in rows for span in row.get("content", ()) for at in span)
    assert {"about", "quote", "text"}.isdisjoint(key for row in rows for key, v in row.items() if isinstance(v, str))


def test_offsets_of_the_example_survive_dropped_lines() -> None:
    from onrecord.types import Report

    raw = "Site icon\n\nDolven said no.\n\nShare\n\nRostin said yes.\n"
    report = Report(id="r-1", text="Dolven said no.\n\nRostin said yes.\n", source="x")
    start = raw.index("Rostin")
    mapped = seed.Places(raw, report).span(start, start + 6)

    assert report.text[slice(*mapped)] == "Rostin"
    assert seed.Places(raw, report).span(0, 4) == [0, 0]
