from __future__ import annotations

import pytest

from onrecord.acts.complements import find_parties, phrase_end, read_whom
from onrecord.acts.lines import Mentions
from tests.acts.hand import reading_of
from tests.acts.test_clauses import line_of


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("what would happen after that date, she said", "what would happen"),
        ("how much it would give in time; it left", "how much it would give in time"),
        ("tolls would rise", "tolls"),
        ("a fare increase that had led to strikes", "a fare increase"),
        ("food and fuel for the islands", "food and fuel for the islands"),
        ("economic and trade relations, he said", "economic and trade relations"),
        ("bridge and trade rose", "bridge"),
    ],
)
def test_a_question_runs_over_its_verb(text, phrase):
    line = line_of(text)
    end = phrase_end(line, 0)

    assert " ".join(line.words[:end]) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("to respect and execute the sentence", "respect and execute the sentence"),
        ("to leave and said the port", "leave"),
        ("to lift the toll and open the port", "lift the toll"),
    ],
)
def test_a_lone_verb_shares_the_object_of_the_next(text, phrase):
    line = line_of(text)
    end = phrase_end(line, 1)

    assert " ".join(line.words[1:end]) == phrase


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("[Kess] urged the [northern states] of the bay to work together.", "work together"),
        ("[Kess] urged the [northern states] of the bay not to leave.", "leave"),
        ("[Kess] accused [Arland] of shelling the port.", "shelling the port"),
        ("[Kess] condemned [Arland]'s raid on the port.", "raid on the port"),
        ("[Kess] slammed [Arland]'s handling of the strike.", "handling of the strike"),
        ("[Kess] blamed [Arland]'s army for the raid.", "the raid"),
        ("[Kess] accused [Arland]'s army of shelling the port.", "shelling the port"),
        ("[Kess] accused [Arland] of planning to leave.", "planning to leave"),
    ],
)
def test_whose_those_are_who_are_asked_is_no_option(text, option):
    mentions = Mentions(reading_of(text))
    _, words, starts, ends = mentions.lines[0]
    complement = read_whom(mentions.line(words, starts, ends), 2)

    assert " ".join(words[complement.start : complement.end]) == option


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[Vorr], [Premier=?] and [Foreign Minister=?] of Arland, in Tarn", 1),
        ("[Vorr], [chairman=?] of the board and [president=?] of a bank", 1),
        ("[Vorr], [the premier=?] and [Kess] in Tarn", 3),
        ("[Vorr], [ministers=?] and [the envoy=?] in Tarn", 3),
        ("[Vorr], [Kess] and [Tamm] in Tarn", 3),
    ],
)
def test_titles_behind_a_name_and_a_comma_tell_who_it_is(text, count):
    reading = reading_of(f"They met {text}.")
    line = next(iter(Mentions(reading).lines))
    found = find_parties(Mentions(reading).line(*line[1:], bounds=line[0]), 2)

    assert len(found) == count
