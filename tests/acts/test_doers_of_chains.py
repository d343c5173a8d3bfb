from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.types import Chain, Noun, NounKind, Span
from tests.acts.hand import reading_of
from tests.acts.test_doers import meant


@pytest.mark.parametrize(
    ("words", "names"), [("the bloc", ["bloc"]), ("the firm", ["firm"]), ("the country", ["Arland"])]
)
def test_a_state_is_not_the_bloc_that_a_chain_takes_it_for(words: str, names: list[str]) -> None:
    reading = reading_of(f"[Arland] met miners after {words} promised to pay.")
    start = reading.report.text.index(words)
    span = Span(start=start, end=start + len(words))
    noun = Noun(span=span, head=span, kind=NounKind.ORGANIZATION, form="other", is_plural=False, links=(), new=0.0)
    chain = Chain(nouns=(0,), actor_ids=("ARL",))

    assert meant(replace(reading, nouns=(noun,), chains=(chain,)), words) == names


@pytest.mark.parametrize(("words", "names"), [("the two", []), ("the two firms", ["two firms"])])
def test_two_are_not_the_one_that_a_chain_takes_them_for(words: str, names: list[str]) -> None:
    reading = reading_of(f"[the League] met miners after {words} promised to pay.")
    span = Span(start=(start := reading.report.text.index(words)), end=start + len(words))
    noun = Noun(span=span, head=span, kind=NounKind.ORGANIZATION, form="definite", is_plural=True, new=0.1, links=())
    one, several = Chain(nouns=(0,), actor_ids=("LEA",)), Chain(nouns=(0,), actor_ids=("ARL", "BOR"))

    assert meant(replace(reading, nouns=(noun,), chains=(one,)), words) == names
    assert meant(replace(reading, nouns=(noun,), chains=(several,)), words) == ["Arland", "Borland"]
