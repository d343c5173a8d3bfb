from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who

HOLDER = "Karl Brandt, Norland's prime minister, spoke.\n\n"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Lena Vorr is running for prime minister of Norland.", "prime minister of Norland"),
        ("Lena Vorr hopes to become prime minister of Norland.", "prime minister of Norland"),
        ("Lena Vorr began the second of two terms as prime minister of Norland.", "prime minister of Norland"),
        ("Lena Vorr wants to be the next prime minister of Norland.", "prime minister of Norland"),
        ("Lena Vorr was elected prime minister of Norland.", "prime minister of Norland"),
        ("Lena Vorr wrote of the post of Norlandic prime minister.", "Norlandic prime minister"),
        ("Lena Vorr was the first prime minister of Norland.", "the first prime minister of Norland"),
    ],
)
def test_a_post_that_somebody_seeks_or_had_is_not_its_holder(text: str, quote: str) -> None:
    assert "Karl Brandt" not in who(reading(report(f"{HOLDER}{text}")), quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Lena Vorr called for the prime minister of Norland to resign.", "the prime minister of Norland"),
        ("Lena Vorr met the prime minister of Norland.", "the prime minister of Norland"),
        ("The new Norlandic prime minister refused.", "Norlandic prime minister"),
        ("For the prime minister of Norland it was too late.", "the prime minister of Norland"),
    ],
)
def test_a_title_of_its_holder_still_means_him(text: str, quote: str) -> None:
    assert who(reading(report(f"{HOLDER}{text}")), quote) == ["Karl Brandt"]
