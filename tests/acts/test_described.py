from __future__ import annotations

import pytest

from onrecord.acts.clauses import find_group
from onrecord.acts.described import find_described
from onrecord.acts.lines import Mentions
from tests.acts.hand import reading_of


def _described(marked: str, participle: str) -> str | None:
    (line,) = (
        Mentions(reading).line(*each[1:]) for reading in [reading_of(marked)] for each in Mentions(reading).lines
    )
    at = line.words.index(participle)
    found = find_described(line, find_group(line, at).start, at)
    return " ".join(line.words[slice(*found)]) if found is not None else None


@pytest.mark.parametrize(
    ("marked", "participle"),
    [
        ("[Arland] has ignored a lasting truce offered by [Kess].", "offered"),
        ("[Arland] has ignored a lasting truce offered by [Kess] and backed by [Vorr].", "backed"),
        ("[Arland] refused to accept a lasting truce offered by [Kess] in May and backed by [Vorr].", "backed"),
    ],
)
def test_the_noun_of_a_participle_stands_behind_the_verb(marked, participle):
    assert _described(marked, participle) == "a lasting truce"


@pytest.mark.parametrize(
    ("marked", "participle"),
    [
        ("A truce offered by [Kess] failed.", "offered"),
        ("[Arland] was accused by [Kess] and condemned by [Vorr].", "condemned"),
        ("[Arland], backed by [Kess] and condemned by [Vorr], left.", "condemned"),
        ("[Arland] ignored a truce that was offered by [Kess].", "offered"),
        ("[Arland] offered a truce to [Kess].", "offered"),
        ("[Arland] ignored a threat in [Kess] and backed by [Vorr].", "backed"),
    ],
)
def test_elsewhere_none_is_found(marked, participle):
    assert _described(marked, participle) is None
