from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.record.copies import find_copies
from onrecord.record.signatures import Signature, sign
from tests.record.texts import BODY, END, LEAD, OTHER, QUOTE, STORY


def stories(**texts: str | tuple[str, str | None]) -> dict[str, str]:
    """Return the story of each text; one without a day has the day of its place."""
    given_days = {name: text if isinstance(text, tuple) else (text, None) for name, text in texts.items()}
    days = {name: day or f"2031-05-{at:02d}" for at, (name, (_, day)) in enumerate(given_days.items(), 1)}
    return find_copies({name: sign(text) for name, (text, _) in given_days.items()}, days)


def edited(text: str) -> str:
    """Return a text with one word in twenty changed."""
    return " ".join("otherwise" if at % 20 == 7 else word for at, word in enumerate(text.split(" ")))


COPIES = {
    "the same text": STORY,
    "another headline": STORY.replace("Norland offers to light the channel", "No dark winter, says Lorn"),
    "another dateline": STORY.replace("LORN (Harbour Wire) —", "Lorn, 4 May."),
    "small edits": edited(STORY),
    "an excerpt with a line of its own": f"{LEAD}\n\n{BODY}\n\nThe fishing season begins in a fortnight.",
    "two paragraphs": f"{LEAD}\n\n{QUOTE}\n\n{END}",
    "an update": f"{STORY}\n\nOn Tuesday the firm said that its survey had been ready since March, and nobody asked.",
    "other quotation marks": STORY.replace("“", '"').replace("”", '"'),
}


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES)
def test_a_copy_is_of_the_story_that_was_published_first(text: str) -> None:
    assert stories(first=STORY, later=text) == {"first": "first", "later": "first"}


def test_reports_that_quote_the_same_sentence_are_independent() -> None:
    assert stories(one=STORY, other=OTHER) == {"one": "one", "other": "other"}


def test_a_background_paragraph_in_common_makes_no_copy() -> None:
    assert len(set(stories(one=f"{LEAD}\n\n{BODY}\n\n{END}", other=f"{OTHER}\n\n{END}").values())) == 2


def test_a_short_notice_with_another_number_is_no_copy() -> None:
    notice = "Norland will not send {} boats to the strait, Ada Berg said after the council met in Lorn on Monday."

    assert len(set(stories(one=notice.format("three"), other=notice.format("nine"), again=notice.format("nine")))) == 3
    assert stories(one=notice.format("three"), same=notice.format("three"))["same"] == "one"


def test_a_digest_of_two_stories_does_not_make_them_one() -> None:
    found = stories(one=STORY, other=OTHER, digest=f"{STORY}\n\n{OTHER}")

    assert (found["one"], found["other"]) == ("one", "other")
    assert found["digest"] in {"one", "other"}


def test_the_excerpts_of_a_report_are_of_its_story_whatever_they_share_themselves() -> None:
    found = stories(whole=STORY, start=f"{LEAD} {QUOTE}", end=f"{BODY} {END}")

    assert set(found.values()) == {"whole"}


def test_the_first_is_that_of_the_earliest_day_then_of_the_lowest_id_and_an_undated_one_never_is() -> None:
    signatures = {name: sign(STORY) for name in "abcd"}

    assert set(
        find_copies(signatures, {"a": None, "b": "2031-05-03", "c": "2031-05-02", "d": "2031-05-02"}).values()
    ) == {"c"}


def test_texts_without_words_are_stories_of_their_own() -> None:
    assert stories(one="", two="...", three="") == {"one": "one", "two": "two", "three": "three"}
    assert find_copies({}, {}) == {}


TEXTS = [STORY, OTHER, *COPIES.values(), f"{LEAD} {QUOTE}", f"{BODY} {END}", f"{STORY}\n\n{OTHER}", "", "A short line."]


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(["2031-05-01", "2031-05-02", None])), max_size=10),
    order=st.randoms(use_true_random=False),
)
def test_the_order_of_reading_changes_nothing(rows: list[tuple[str, str | None]], order) -> None:
    keyed = [(f"r-{at:02d}", *row) for at, row in enumerate(rows)]
    shuffled = order.sample(keyed, len(keyed))
    first, second = (
        find_copies({key: sign(text) for key, text, _ in each}, {key: day for key, _, day in each})
        for each in (keyed, shuffled)
    )

    assert first == second


def test_thousands_of_reports_take_seconds_though_one_story_is_printed_everywhere() -> None:
    numbers = np.random.default_rng(1)
    wire = np.unique(numbers.integers(0, 2**32, 400, dtype=np.uint32))
    signatures = {}
    for at in range(4_000):
        own = numbers.integers(0, 2**32, 400, dtype=np.uint32)
        shingles = np.unique(np.concatenate((wire[:360], own[:40]))) if at % 4 == 0 else np.unique(own)
        signatures[f"r-{at:04d}"] = Signature(scale=1, shingles=shingles)
    started = time.process_time()
    found = find_copies(signatures, {})

    assert sum(found[key] == "r-0000" for key in signatures) == 1_000
    assert len(set(found.values())) == 3_001
    assert time.process_time() - started < 5
