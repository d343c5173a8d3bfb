from __future__ import annotations

import pytest

from onrecord.reading.descriptions import find_descriptions, with_described
from onrecord.reading.home_states import named_before
from onrecord.types import How, Mention, Noun, NounKind, Reading, Span
from tests.acts.hand import reading_of


def noun(text: str, words: str) -> Noun:
    start = text.index(words)
    end = start + len(words)
    head = Span(start=text.rfind(" ", 0, end) + 1, end=end)
    return Noun(
        span=Span(start=start, end=end),
        head=head,
        kind=NounKind.PERSON,
        form="name",
        is_plural=False,
        links=(),
        new=1.0,
    )


def meant(text: str, *words: str, is_known: bool = False) -> str | None:
    """Return whom the last noun phrase takes up."""
    nouns = [noun(text, each) for each in words]
    found = named_before(text, nouns, len(nouns) - 1, is_known=is_known)
    return words[found] if found is not None else None


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Rep. Lena Vorr spoke. The Utah Republican left.", ("Rep. Lena Vorr", "The Utah Republican"), 0),
        ("Lena Vorr (R-Tex.) spoke. The Texas Republican left.", ("Lena Vorr", "The Texas Republican"), 0),
        ("Vorr of Utah met Kess, D-Ohio. The Utah senator left.", ("Vorr", "Kess", "The Utah senator"), 0),
        ("Utah Sen. Vorr met Ohio Rep. Kess. The Ohio congressman left.", ("Vorr", "Kess", "The Ohio congressman"), 1),
        ("Vorr (D-Ohio) met Kess (R-Ohio). The Ohio Democrat left.", ("Vorr", "Kess", "The Ohio Democrat"), 0),
        ("Vorr, a Democrat from Ohio, spoke. The Ohio Democrat left.", ("Vorr", "The Ohio Democrat"), 0),
    ],
)
def test_a_lawmaker_is_called_by_state_and_party(text, words, who):
    assert meant(text, *words) == words[who]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rep. Vorr met Sen. Kess. The Utah Republican left.", ("Rep. Vorr", "Sen. Kess", "The Utah Republican")),
        ("Vorr (D-Ohio) spoke. The Utah Republican left.", ("Vorr", "The Utah Republican")),
        ("Rep. Vorr spoke. The Senate Republican left.", ("Rep. Vorr", "The Senate Republican")),
        ("Rep. Vorr spoke. The Utah Republican, Kess, left.", ("Rep. Vorr", "The Utah Republican")),
        ("Rep. Vorr said the Utah senator left.", ("Rep. Vorr", "the Utah senator")),
        (
            "Democratic nominee Vorr spoke. The Utah Republican left.",
            ("Democratic nominee Vorr", "The Utah Republican"),
        ),
        ("Democrat Vorr spoke. The Utah Republican left.", ("Democrat Vorr", "The Utah Republican")),
    ],
)
def test_who_may_be_another_is_not_taken_up(text, words):
    assert meant(text, *words) is None


def test_whom_the_encoder_knows_stands_unless_another_is_from_there():
    text = "Vorr (R-Utah) met Rep. Kess. The Ohio Democrat left. The Utah Republican left."

    assert meant(text, "Vorr", "Rep. Kess", "The Ohio Democrat", is_known=True) is None
    assert meant(text, "Vorr", "Rep. Kess", "The Utah Republican", is_known=True) == "Vorr"


def test_a_description_by_a_state_is_a_mention_though_the_state_is_named_in_it():
    text = "Rep. Lena Vorr spoke. The Utah Republican left."
    start, report = text.index("Utah"), reading_of(text).report
    state = Mention(evidence=report.evidence(Span(start=start, end=start + 4)), actor_ids=(), how=How.NAME)
    reading = Reading(report=report, nouns=(noun(text, "The Utah Republican"),), mentions=(state,))
    found = find_descriptions(reading, (), lambda at: ("vorr",))

    assert [(each.evidence.quote, each.actor_ids, each.how) for each in found] == [
        ("The Utah Republican", ("vorr",), How.ROLE)
    ]
    assert with_described(reading.mentions, found) == tuple(found)
    assert with_described(reading.mentions, ()) == reading.mentions
