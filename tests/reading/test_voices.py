from __future__ import annotations

import pytest

from onrecord.reading.voices import voices
from onrecord.types import Reading, Report, ReportKind


@pytest.mark.parametrize(
    ("heading", "issuer"),
    [
        ("Statement by Lena Vorr on the pact", "Lena Vorr"),
        ("Remarks of President Karl Brandt", "Karl Brandt"),
        ("Floor speech in support of the Lena Vorr Act", None),
        ("Address in memory of Karl Brandt by Lena Vorr", "by Lena Vorr"),
    ],
)
def test_a_statement_is_the_words_of_who_issued_it_and_not_of_whom_it_honours(heading: str, issuer: str | None) -> None:
    text = f"{heading}\n\nI rise today."
    found = voices(Reading(report=Report(id="r", text=text, source="", kind=ReportKind.STATEMENT)))

    named = [text[label.start : label.end] for _, label in found]
    assert [issuer in name for name in named] == ([True] if issuer else [])
