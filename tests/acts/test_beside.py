from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.acts.beside import Beside, mentions_within
from onrecord.types import Span
from tests.acts.hand import reading_of

SPANS = st.builds(lambda start, size: Span(start=start, end=start + size), st.integers(0, 60), st.integers(1, 20))


@given(st.lists(SPANS, max_size=20), SPANS)
def test_what_touches_a_span_is_found_in_the_order_given(spans: list[Span], at: Span) -> None:
    found = Beside(list(enumerate(spans)), lambda item: item[1]).touching(at)

    assert found == [(number, span) for number, span in enumerate(spans) if span.touches(at)]


def test_mentions_within_are_those_that_begin_there() -> None:
    reading = reading_of("[Kess] met [Vorr]. [Arland] left.")
    end = reading.report.text.index(".")

    assert [each.evidence.quote for each in mentions_within(reading.mentions, Span(start=1, end=end))] == ["Vorr"]
