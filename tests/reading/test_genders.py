from __future__ import annotations

import pytest

from onrecord.reading.genders import gender_of
from onrecord.types import Noun, NounKind, Span


@pytest.mark.parametrize(
    ("words", "form", "gender"),
    [("His daughter", "definite", "f"), ("the king", "definite", "m"), ("the spokeswoman", "definite", "f"),
     ("the chairman", "definite", ""), ("her", "she", "f"), ("they", "they", "")],
)  # fmt: skip
def test_a_word_for_one_sex_tells_and_a_title_that_both_bear_does_not(words: str, form: str, gender: str) -> None:
    at = words.rfind(" ") + 1
    head = Span(start=at, end=len(words))
    noun = Noun(
        span=Span(start=0, end=len(words)), head=head, kind=NounKind.PERSON, form=form, is_plural=False, links=(), new=1
    )

    assert gender_of(words, noun) == gender
