from __future__ import annotations

import pytest

from onrecord.reading.entries import (
    YearHeadings,
    dates_document,
    find_headings,
    is_further_label,
    is_heading,
    is_label,
)
from onrecord.types import Span


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 May: Kess leaves.", True),
        ("2 May — Kess leaves.", True),
        ("2 May. Kess leaves.", True),
        ("- 2 May: Kess leaves.", True),
        ("It rained.\n2 May: Kess leaves.", True),
        ("2 May was dry.", False),
        ("2 May.", False),
        ("On the list: 2 May: Kess leaves.", False),
    ],
)
def test_a_day_and_a_mark_open_an_entry(text, expected):
    assert is_label(text, span_of(text, "2 May")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 May: Kess leaves. 4 May: Vorr follows.", True),
        ("2 May: Kess leaves. 4 May was dry.", False),
        ("2 May: Kess leaves on 4 May: it rains.", False),
    ],
)
def test_another_day_and_a_mark_open_another_entry_of_the_paragraph(text, expected):
    assert is_further_label(text, span_of(text, "4 May")) == expected


def test_a_time_alone_in_its_line_heads_what_is_below():
    assert is_heading("Vorr left.\n2 May\nKess left.", span_of("Vorr left.\n2 May\nKess left.", "2 May"))
    assert not is_heading("2 May was dry.", Span(start=0, end=5))


@pytest.mark.parametrize(
    ("text", "times", "count"),
    [
        ("2 May\nKess left.\n4 May\nVorr left.", ["2 May", "4 May"], 2),
        ("2 May\nKess left.", ["2 May"], 0),
        ("2 May\n4 May\nVorr left.", ["2 May", "4 May"], 0),
        ("2 May 2031\nKess left.\n4 May 2031\nVorr left.", ["2 May 2031", "4 May 2031"], 0),
    ],
)
def test_several_lines_with_text_below_head_the_parts_of_a_chronology(text, times, count):
    assert len(find_headings(text, [span_of(text, each) for each in times])) == count


def test_a_line_that_is_a_year_stands_over_what_follows():
    text = "It rained.\n2029\n12 March: dry.\n\n2030:\n9 May: wet. 2031 was dry."
    years = YearHeadings(text)

    assert years.over(text.index("It")) is None
    assert years.over(text.index("12 March")) == 2029
    assert years.over(text.index("9 May")) == 2030
    assert years.over(len(text)) == 2030


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("READOUT\n2 May 2031\n\nVorr met Tam.", True),
        ("Statement of 2 May 2031\n\nVorr met Tam.", True),
        ("For immediate release: 2 May 2031\n\nVorr met Tam.", True),
        ("Tarn, Arland – 2 May 2031\n\nVorr met Tam.", True),
        ("TARN, 2 May 2031 - Vorr met Tam.", True),
        ("TARN, 2 May 2031 (Kess News) — Vorr met Tam.", True),
        ("Talks held in Tarn on 2 May 2031\n\nVorr met Tam.", False),
        ("Tarn Images, 2 May 2031\n\nVorr met Tam.", False),
        ("Vorr said on 2 May 2031 - a feast - that it rains.", False),
        ("Vorr met Tam on 2 May 2031.", False),
        ("2 May 2031: Vorr met Tam.", False),
    ],
)
def test_a_document_bears_its_date_in_a_dateline_or_a_line_at_its_head(text, expected):
    assert dates_document(text, span_of(text, "2 May 2031")) == expected


def test_a_date_without_a_year_needs_a_dateline_in_capitals():
    assert dates_document("TARN, 2 May - Vorr met Tam.", Span(start=6, end=11))
    assert not dates_document("Tarn, 2 May - Vorr met Tam.", Span(start=6, end=11))
    assert not dates_document("2 May\nVorr met Tam.", Span(start=0, end=5))


def test_a_date_far_down_is_not_that_of_the_document():
    text = "It rained. " * 100 + "\n2 May 2031\n"

    assert not dates_document(text, span_of(text, "2 May 2031"))
