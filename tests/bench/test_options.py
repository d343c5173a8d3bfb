import json
from collections import Counter

import pytest

from bench import options
from onrecord.acts.issues import OTHER

ROWS = options.load()


def test_there_are_pairs_enough_and_many_that_mean_no_option() -> None:
    items = [item for row in ROWS for item in row["items"]]

    assert len(items) >= 150
    assert sum(item["option"] == OTHER.id for item in items) >= 50
    assert Counter(item["quality"] for item in items).keys() == set(options.QUALITIES)
    assert {row["part"] for row in ROWS} == set(options.PARTS)


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_each_item_names_an_option_and_actors_of_its_row_and_stands_there_once(row) -> None:
    known = {option["id"] for option in row["options"]} | {OTHER.id}
    people = {actor["id"] for actor in row["actors"]} | {None}
    said = Counter((item["about"], item["kind"], item["actor"]) for item in row["items"])

    assert {item["option"] for item in row["items"]} <= known
    assert {item["actor"] for item in row["items"]} <= people
    assert set(said.values()) == {1}
    assert json.loads(json.dumps(row, ensure_ascii=False)) == row


def test_nothing_is_sorted_under_an_option_that_it_does_not_mean() -> None:
    assert options.measure(rounds=0)["wrong"] == []


def test_a_wrong_option_costs_precision_and_a_missed_one_recall(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {
        "name": "a", "part": "first", "actors": [],
        "options": [{"id": "toll", "name": "A toll on grain", "phrases": []}],
        "items": [
            {"about": about, "option": option, "kind": "propose", "actor": None, "quality": "STRONG"}
            for about, option in
            (("toll on grain", "toll"), ("grain toll", "other"), ("dues", "toll"), ("rain", "other"))
        ],
    }  # fmt: skip
    monkeypatch.setattr(options, "load", lambda: [row, {**row, "part": "second", "items": row["items"][:1]}])
    found = options.measure(rounds=0)

    assert (found["p"], found["r"]) == (round(2 / 3, 4), round(2 / 3, 4))
    assert found["other"] == {"right": 1, "gold": 2}
    assert found["wrong"] == ["a: 'grain toll' is other, not toll"]
    assert found["strong_misses"] == ["a: 'grain toll' is other, not toll", "a: 'dues' is toll, not other"]
    assert found["parts"]["second"]["p"] == 1.0
