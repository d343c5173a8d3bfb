from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.pointers import thing_meant
from onrecord.types import Chain, Noun, NounKind, Reading, Span
from tests.acts.hand import reading_of


def noun(text: str, words: str, head: str, form: str, kind: NounKind = NounKind.THING) -> Noun:
    start = text.index(words)
    at = start + words.index(head)
    span = Span(start=start, end=start + len(words))
    return Noun(
        span=span, head=Span(start=at, end=at + len(head)), kind=kind, form=form, is_plural=False, links=(), new=1.0
    )


def chained(text: str, words: str, head: str, kind: NounKind = NounKind.THING, ids: tuple[str, ...] = ()) -> Reading:
    nouns = (noun(text, words, head, "other", kind), noun(text, " it.", "it", "it"))
    return replace(reading_of(text), nouns=nouns, chains=(Chain(nouns=(0, 1), actor_ids=ids),))


@pytest.mark.parametrize(
    ("words", "head", "named"),
    [
        ("a compromise text that speaks of coal", "text", "compromise text"),
        ("the toll on barges", "toll", "toll on barges"),
        # Told better by who tabled it; told by nothing.
        ("the plan", "plan", None),
        ("that way of talking", "way", None),
    ],
)
def test_it_is_the_thing_named_before_in_its_chain(words: str, head: str, named: str | None) -> None:
    text = f"Vorr tabled {words}. Kess rejected it."

    assert thing_meant(chained(text, words, head), text.index("it.")) == named


def test_it_is_no_thing_where_it_is_somebody() -> None:
    text = "Vorr met the union. Kess rejected it."

    assert thing_meant(chained(text, "the union", "union", NounKind.ORGANIZATION), text.index("it.")) is None
    assert thing_meant(chained(text, "the union", "union", ids=("UNI",)), text.index("it.")) is None
    assert thing_meant(chained(text, "the union", "union"), text.index("rejected")) is None
