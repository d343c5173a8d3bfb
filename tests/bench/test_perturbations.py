"""Tests of bench/perturbations.py: gold stays on its words, whatever the layout."""

from __future__ import annotations

import pytest

from bench import gold
from bench.perturbations import PERTURBATIONS, Mapping, perturbed

TEXT = "Dask: toll stays\n\n“We will keep the toll,” Dask said. “It pays,” he added.\n\nMs Ilm called it ‘a mistake’."


def row_of(text, *, source, cue, content):
    at = lambda words: [[text.index(words), text.index(words) + len(words)]]  # noqa: E731
    return {"id": "g", "text": text, "attributions": [{"source": at(source), "cue": at(cue), "content": at(content)}]}


ROW = row_of(TEXT, source="Dask said"[:4], cue="said", content="“We will keep the toll,”")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("straight quotes", '"We will keep the toll,"'),
        ("single quotes", "‘We will keep the toll,’"),
        ("single quotes, straight", "'We will keep the toll,'"),
        ("German quotes", "„We will keep the toll,“"),
        ("French quotes", "«\xa0We will keep the toll,\xa0»"),
        ("no quotes", "We will keep the toll,"),
        ("all capitals", "“WE WILL KEEP THE TOLL,”"),
        ("no paragraph breaks", "“We will keep the toll,”"),
        ("every second closing mark missing", "“We will keep the toll,"),
        ("labels in capitals", "“We will keep the toll,”"),
    ],
)
def test_gold_moves_along_with_its_words(name, shown):
    changed = perturbed(ROW, PERTURBATIONS[name])
    (item,) = changed["attributions"]
    (start, end), *_ = item["content"]

    assert changed["text"] != TEXT
    assert changed["text"][start:end] == shown


def test_every_second_closing_mark_stays():
    changed = perturbed(ROW, PERTURBATIONS["every second closing mark missing"])

    assert changed["text"].count("“") == 2
    assert "“It pays,” he added" in changed["text"]


def test_breaks_labels_and_first_lines_change_as_they_say():
    texts = {name: (perturbed(ROW, edits) or ROW)["text"] for name, edits in PERTURBATIONS.items()}

    assert "\n" not in texts["no paragraph breaks"]
    assert texts["labels in capitals"].startswith("DASK: toll stays\n")
    assert texts["first line in title case"].startswith("Dask: Toll Stays\n")
    assert texts["first line in title case"].endswith(TEXT[20:])


def test_what_changes_nothing_is_left_out():
    assert (
        perturbed(row_of("Dask said no.", source="Dask", cue="said", content="no"), PERTURBATIONS["no quotes"]) is None
    )


@pytest.mark.parametrize("name", PERTURBATIONS)
def test_every_word_of_our_gold_is_still_there_and_comes_out_the_same_twice(name):
    marks = " \n\xa0\"'“”‘’«»„`"
    for row in gold.load("attributions"):
        changed = perturbed(row, PERTURBATIONS[name])
        if changed is None:
            continue
        assert changed == perturbed(row, PERTURBATIONS[name])
        for before, after in zip(row["attributions"], changed["attributions"], strict=True):
            for field in ("source", "cue", "content"):
                for old, new in zip(before[field], after[field], strict=True):
                    one, other = (
                        text[span[0] : span[1]].replace("-\n", "").casefold()
                        for text, span in ((row["text"], old), (changed["text"], new))
                    )
                    assert one.translate(dict.fromkeys(map(ord, marks))) == other.translate(
                        dict.fromkeys(map(ord, marks))
                    )


def test_offsets_behind_an_edit_move_by_what_it_adds():
    mapping = Mapping.of("abcdef", [(1, 2, "XX"), (4, 4, "-")])

    assert mapping.text == "aXXcd-ef"
    assert [mapping.at(i) for i in range(7)] == [0, 1, 3, 4, 6, 7, 8]
