from __future__ import annotations

import pytest

from onrecord.exports.telling import Telling
from onrecord.types import Noun, NounKind, Span


def thing(text: str, words: str, head: str, *, form: str = "definite") -> Noun:
    start, at = text.index(words), text.index(head)
    return Noun(
        span=Span(start=start, end=start + len(words)),
        head=Span(start=at, end=at + len(head)),
        kind=NounKind.THING,
        form=form,
        is_plural=False,
        links=(),
        new=1.0,
    )


@pytest.mark.parametrize(
    ("text", "words", "head"),
    [
        ("A banner that clearly said no hung in Tarn.", "A banner that clearly said no", "banner"),
        ("The figures on grain show a loss.", "The figures on grain", "figures"),
        ("A letter telling him to go came.", "A letter telling him to go", "letter"),
        ("They had a motto: “Tarn first.”", "a motto", "motto"),
        ("According to a leaflet, Tarn is closed.", "a leaflet", "leaflet"),
        ("The harbour of Tarn. Photo: Vorrbild.", "Vorrbild", "Vorrbild"),
    ],
)
def test_a_thing_that_a_verb_of_telling_follows_tells(text: str, words: str, head: str) -> None:
    noun = thing(text, words, head)

    assert noun in Telling(text, [noun])


def test_what_is_done_to_a_thing_or_by_a_pronoun_tells_nothing() -> None:
    text = "The boat left Tarn. It said so."
    boat, pronoun = thing(text, "The boat", "boat"), thing(text, "It", "It", form="it")

    assert boat not in Telling(text, [boat, pronoun])
    assert pronoun not in Telling(text, [boat, pronoun])


def test_the_widest_noun_phrase_is_what_a_verb_goes_with() -> None:
    text = "The words of this oath say it all."
    words, oath = thing(text, "The words of this oath", "words"), thing(text, "this oath", "oath")
    telling = Telling(text, [words, oath])

    assert words in telling
    assert oath not in telling
