from __future__ import annotations

import pytest

from onrecord.reading.places import is_modifier, is_place


def after(text: str, name: str) -> int:
    return text.index(name) + len(name)


@pytest.mark.parametrize(
    "text",
    [
        "Brussels sprouts were dear.",
        "the Brussels climate talks",
        "a Brussels-based firm",
        "Tourists climbed the Brussels towers at noon.",
    ],
)
def test_a_name_before_a_noun_describes_it(text: str) -> None:
    assert is_modifier(text, after(text, "Brussels"))


@pytest.mark.parametrize(
    "text",
    [
        "Brussels agreed to wait.",
        "Brussels wants the seats.",
        "Brussels hampers the trade.",
        "Brussels has said so.",
        "They asked Brussels yesterday.",
        "They gave Brussels four weeks.",
        "a Brussels-led mission",
        "They spoke with Brussels, and left.",
    ],
)
def test_a_name_before_a_verb_or_an_object_acts(text: str) -> None:
    assert not is_modifier(text, after(text, "Brussels"))


@pytest.mark.parametrize(
    "text", ["the zoo of Brussels", "the city of Brussels", "in Brussels", "in\nthe  Brussels", "outside Brussels"]
)
def test_a_place_has_things_in_it(text: str) -> None:
    assert is_place(text, text.index("Brussels"), after(text, "Brussels"), is_capital=True)


@pytest.mark.parametrize("text", ["the support of Brussels", "talks with Brussels", "a plan of Brussels"])
def test_who_is_supported_is_no_place(text: str) -> None:
    assert not is_place(text, text.index("Brussels"), after(text, "Brussels"), is_capital=True)
