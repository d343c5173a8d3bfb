from __future__ import annotations

import numpy as np
import pytest

from onrecord.reading.linked import Linked
from onrecord.reading.pairs import OFFSETS, SIZES, PairScores, pair_answers
from onrecord.reading.tags import Run
from onrecord.reading.traits import FORMS, REACH, Nouns, Traits
from onrecord.reading.windows import find_words

TEXT = "Ada Lund met the Ostrian minister. “I will not sign,” said Lund. She left with her minister."
HEADS = ("Lund", "minister", "I", "Lund", "She", "her", "minister")
STARTS = ("Ada", "the", "I", "Lund", "She", "her", "her")


def traits(text: str = TEXT, heads: tuple[str, ...] = HEADS, starts: tuple[str, ...] = STARTS) -> Traits:
    words = find_words(text)
    head, start, at = [], [], 0
    for word, first in zip(heads, starts, strict=True):
        at = words.texts.index(word, at)
        head.append(at)
        start.append(max(i for i in range(at + 1) if words.texts[i] == first))
        at += 1
    heads_, starts_ = np.array(head), np.array(start)
    nouns = Nouns(head=heads_, start=starts_, end=heads_ + 1, kind=np.zeros(len(head), np.int64))
    ends = [i for i, word in enumerate(words.texts) if word == "."]
    sentence = np.searchsorted(np.array(ends), np.arange(len(words.texts)))
    quoted = [i for i in range(len(words.texts)) if words.features[i, 1] == 1]
    said = words.texts.index("said") if "said" in words.texts else 0
    linked = (
        [
            Linked(
                cue=Run(role="cue", start=said, end=said + 1),
                content=(Run(role="content", start=quoted[0], end=quoted[-1] + 1),),
                source=Run(role="source", start=said + 1, end=said + 2),
                confidence=1.0,
            )
        ]
        if quoted
        else []
    )
    return Traits(words, nouns, sentence, linked)


def answer(found: Traits, question: str, row: int, to: int) -> int:
    """Return the code of a question about a pair, without the offset of its table."""
    from onrecord.reading import pairs

    number = list(pairs._QUESTIONS).index(question)
    ((_, candidates, answers),) = pair_answers(found, np.array([row]))
    column = candidates[0].tolist().index(to)
    whole = np.broadcast_to(answers[number], candidates.shape)
    return int(whole[0, column]) - int(OFFSETS[number])


def test_forms_tell_names_descriptions_and_pronouns() -> None:
    assert [FORMS[form] for form in traits().form] == ["name", "definite", "I", "name", "she", "she", "definite"]


def test_likeness_tells_the_same_words_from_a_part_of_them_and_from_none() -> None:
    found = traits()

    assert answer(found, "strings", 3, 0) == 2 * 7 + 2  # Lund: all its words stand in Ada Lund
    assert answer(found, "strings", 6, 1) == 0 * 7 + 2
    assert answer(found, "strings", 1, 0) == 1 * 7 + 0


def test_a_source_speaks_the_words_that_its_content_holds() -> None:
    found = traits()

    assert answer(found, "voices", 3, 2) == FORMS.index("name") * 7 + 2
    assert answer(found, "quotations", 3, 2) == FORMS.index("name") * 5 + 3


def test_a_noun_phrase_inside_another_is_known_to_be() -> None:
    assert answer(traits(), "nesting", 6, 5) == FORMS.index("definite") * 3 + 2


def test_every_answer_points_into_its_own_table() -> None:
    found = traits()
    for _, candidates, answers in pair_answers(found, np.arange(len(found.form))):
        for number, each in enumerate(answers):
            inside = np.broadcast_to(each, candidates.shape)[candidates >= 0] - OFFSETS[number]
            assert ((inside >= 0) & (inside < SIZES[number])).all()


@pytest.mark.parametrize("block", [1, 2, 256])
def test_answers_do_not_depend_on_how_many_rows_are_answered_at_a_time(block: int) -> None:
    found = traits()
    rows = np.arange(len(found.form))
    whole = {}
    for own, candidates, answers in pair_answers(found, rows, block=block):
        for at, row in enumerate(own.tolist()):
            for column, to in enumerate(candidates[at].tolist()):
                if to >= 0:
                    whole[row, to] = [int(np.broadcast_to(each, candidates.shape)[at, column]) for each in answers]

    assert len(whole) == len(rows) * (len(rows) - 1) // 2
    assert whole == _whole(found)


def _whole(found: Traits) -> dict[tuple[int, int], list[int]]:
    ((own, candidates, answers),) = pair_answers(found, np.arange(len(found.form)))
    return {
        (row, to): [int(np.broadcast_to(each, candidates.shape)[at, column]) for each in answers]
        for at, row in enumerate(own.tolist())
        for column, to in enumerate(candidates[at].tolist())
        if to >= 0
    }


def test_nothing_farther_back_than_the_reach_is_asked_about() -> None:
    text = "Lund " * (REACH + 50)
    found = traits(text.strip(), ("Lund",) * (REACH + 50), ("Lund",) * (REACH + 50))
    ((_, candidates, _),) = pair_answers(found, np.array([REACH + 49]))

    assert candidates.shape[1] == REACH
    assert candidates.min() == 49


def test_scores_are_the_sums_of_what_the_tables_say_of_the_answers() -> None:
    text = " ".join([TEXT] * 40)
    found = traits(text, HEADS * 40, STARTS * 40)
    tables = np.random.default_rng(0).standard_normal(sum(SIZES)).astype(np.float32)
    asked = np.flatnonzero(np.arange(len(found.form)) % 3)
    pairs = PairScores(found, tables, asked)
    for begin in range(0, len(asked), 50):
        rows = asked[begin : begin + 50]
        first = max(0, int(rows[0]) - REACH)
        scores = np.zeros((len(rows), int(rows[-1]) - first), np.float32)
        pairs.add_to(scores, begin, first)
        ((_, candidates, answers),) = pair_answers(found, rows)
        wanted = sum(tables[each] for each in answers)
        got = np.take_along_axis(scores, np.maximum(candidates - first, 0), axis=1)

        np.testing.assert_allclose(got[candidates >= 0], wanted[candidates >= 0], atol=1e-4)
