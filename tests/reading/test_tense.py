from __future__ import annotations

import pytest

from onrecord.reading.tense import Tenses
from onrecord.types import Span


def ahead(text: str, phrase: str) -> bool | None:
    start = text.index(phrase)
    return Tenses(text).around(Span(start=0, end=len(text)), start, start + len(phrase)).is_ahead


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vorr met Tam on Friday.", False),
        ("Vorr will meet Tam on Friday.", True),
        ("Vorr said she would meet Tam on Friday.", True),
        ("Vorr said the talks on Friday will be short.", True),
        ("Vorr said the talks on Friday were short.", False),
        ("Vorr would have met Tam on Friday.", False),
        ("Vorr could not be reached on Friday.", False),
        ("Vorr is to meet Tam on Friday.", True),
        ("Vorr flew out to meet Tam on Friday.", False),
        ("Vorr agreed to meet Tam on Friday.", True),
        ("Vorr to meet Tam on Friday", True),
        ("Vorr has scheduled talks for Friday.", True),
        ("The talks were postponed to Friday.", True),
        ("The talks were postponed on Friday.", False),
        ("The council meets on Friday.", True),
        ("Vorr, who met Tam on Friday, will resign.", False),
        ("Vorr, who will meet Tam on Friday, resigned.", True),
        ("The proposed summit on Friday will be short.", True),
        ("The text is expected to have been signed on Friday.", False),
        ("“We meet on Friday,” she said.", True),
        ("The list is due on Friday.", True),
        ("The dockers plan to strike on Friday.", True),
        ("The dockers are set to walk out on Friday.", True),
        ("The dockers went out to strike on Friday.", False),
        ("Vorr said she would put the toll to a vote on Friday.", True),
        ("Vorr put the toll to a vote on Friday.", False),
        ("The deal clears the way for talks on Friday.", True),
        ("The deal cleared the way for talks on Friday.", False),
        ("Friday the thirteenth.", None),
    ],
)
def test_the_nearest_verb_of_the_clause_tells_whether_a_day_is_ahead(text, expected):
    assert ahead(text, "Friday") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has rained since Friday.", False),
        ("Ahead of Friday's vote both sides were silent.", True),
        ("Both must answer by Friday.", True),
        ("Both had answered by Friday.", False),
        ("They have until Friday to answer.", True),
        ("They agreed a truce starting on Friday.", True),
    ],
)
def test_the_words_right_before_a_day_may_tell_more_than_the_verb(text, expected):
    assert ahead(text, "Friday") is expected


def test_only_words_of_the_same_clause_make_a_tense_firm():
    text = "Vorr said at length, as rain fell outside, that the 3 May talks"
    sentence = Span(start=0, end=len(text))

    assert not Tenses(text).around(sentence, text.index("3 May"), text.index(" talks")).is_firm
