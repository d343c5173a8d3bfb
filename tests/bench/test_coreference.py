from __future__ import annotations

import pytest

from bench.coreference import conll, load, score
from bench.results import SHARED

TEXT = "Ada Lund met Otto Tam. She said he was late, and a note said so."
A, B, C, D, NOTE = (0, 8), (13, 21), (23, 26), (32, 34), (49, 55)


def chains(*spans):
    return [frozenset(each) for each in spans]


def test_the_same_chains_are_perfect_by_every_measure():
    gold = [chains({A, C}, {B, D})]

    assert conll(gold, gold) == {"muc": 1.0, "b3": 1.0, "ceafe": 1.0, "f1": 1.0}


def test_one_chain_for_two_costs_precision_as_published():
    # By hand, after Pradhan et al. (2014): MUC 3 links for 2, B-cubed half of each mention, CEAF-e one chain of two.
    found = conll([chains({A, C}, {B, D})], [chains({A, B, C, D})])

    assert found["muc"] == pytest.approx(2 * (2 / 3) / (1 + 2 / 3), abs=1e-4)
    assert found["b3"] == pytest.approx(2 * 0.5 / 1.5, abs=1e-4)
    assert found["ceafe"] == pytest.approx(2 * (2 / 3) * (1 / 3) / (2 / 3 + 1 / 3), abs=1e-4)


def document(**more):
    return {
        "id": "d",
        "text": TEXT,
        "mentions": [
            {"span": list(A), "group": "1", "type": "person"},
            {"span": list(C), "group": "1", "type": "person"},
            {"span": list(B), "group": "2", "type": "person"},
            {"span": list(D), "group": "2", "type": "person"},
            {"span": list(NOTE), "group": "3", "type": "object"},
        ],
        "attributions": [{"source": [list(C)]}, {"source": [list(NOTE)]}],
        **more,
    }


def predicted(*mentions):
    return {
        "id": "d",
        "mentions": [{"span": list(s), "chain": c, "type": "person", "actor": None} for s, c in mentions],
    }


@pytest.mark.parametrize(
    ("mentions", "right", "people"),
    [
        (((A, 0), (B, 1), (C, 0), (D, 1), (NOTE, 2)), 2, 1),
        (((A, 0), (B, 1), (C, 1), (D, 1), (NOTE, 2)), 1, 0),
        (((A, 0), (B, 1), (C, 3), (D, 1), (NOTE, 2)), 1, 0),
        (((A, 0), (B, 1), (C, 0), (D, 1), (NOTE, 0)), 1, 1),
        (((A, 0), (B, 1), (D, 1)), 0, 0),
    ],
    ids=["right", "linked to another", "left alone", "a first mention linked", "not found"],
)
def test_a_source_is_right_where_what_it_is_linked_to_is(mentions, right, people):
    found = score([document()], [predicted(*mentions)], rounds=10)

    assert (found["sources"]["right"], found["people"]["right"]) == (right, people)
    assert (found["sources"]["gold"], found["people"]["gold"], found["pronouns"]["gold"]) == (2, 1, 1)


def test_the_plainest_rule_takes_the_nearest_name_before_a_pronoun():
    found = score([document()], [predicted((A, 0), (B, 1), (C, 0), (D, 1))], rounds=10)

    assert found["conll"]["f1"] == 1.0
    assert found["nearest_name"]["f1"] < 1.0


@pytest.mark.skipif(not SHARED.exists(), reason="the shared data are not beside the repository")
def test_no_scored_document_is_of_the_training_part_but_those_named():
    rows = load()

    assert len(rows) >= 14
    assert {row["genre"] for row in rows} == {"news", "interview", "speech"}
