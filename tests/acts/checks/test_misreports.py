import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    "text",
    [
        "A report on Monday wrongly said that [Vorr] had opposed the mission.",
        "An earlier version incorrectly stated that [Vorr] opposed the mission.",
        "The agency misquoted [Vorr] as having opposed the mission.",
        "[Kess] falsely claimed that [Vorr] opposed the mission.",
    ],
)
def test_what_was_told_wrongly_is_not_so(text):
    assert check_of(reading_of(text), "oppose", "opposed", "Vorr") == "reality"


@pytest.mark.parametrize(
    "text",
    [
        "[Vorr] opposed the mission, which a report wrongly said would sail in May.",
        "A report wrongly said that the mission would sail in May, but [Vorr] opposed the mission.",
        "A report said that [Vorr] had opposed the mission.",
        "[Vorr], who was misquoted on Monday, opposed the mission; she said so.",
    ],
)
def test_what_stands_beside_a_mistake_is_kept(text):
    assert check_of(reading_of(text), "oppose", "opposed", "Vorr") is None
