from __future__ import annotations

import pytest

from onrecord.acts.casualties import acts_no_more
from onrecord.types import Noun, NounKind, Span


def is_still(text: str, words: str, kind: NounKind = NounKind.PERSON) -> bool:
    span = Span(start=(start := text.index(words)), end=start + len(words))
    return acts_no_more(text, Noun(span=span, head=span, kind=kind, form="other", is_plural=True, new=1.0, links=()))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The raid killed 14 people in Tarn.", "14 people", True),
        ("The raid killed at least 14 people.", "14 people", True),
        ("Arland hit a port, wounding its guards.", "guards", True),
        ("They mourned the deaths of two envoys.", "two envoys", True),
        ("Ten miners were killed on Monday.", "Ten miners", True),
        ("Ten miners died on Monday.", "Ten miners", True),
        ("Ten miners were jailed on Monday.", "Ten miners", False),
        ("The raid angered 14 people.", "14 people", False),
        ("Rebels killed a guard.", "Rebels", False),
    ],
)
def test_who_is_killed_or_hurt_acts_no_more(text: str, words: str, expected: bool) -> None:
    assert is_still(text, words) is expected


def test_no_thing_acts() -> None:
    assert is_still("Arland signed a pact.", "pact", NounKind.THING)
