from __future__ import annotations

import pytest

from tests.acts.hand import reading_of
from tests.acts.test_doers import meant


@pytest.mark.parametrize(
    ("marked", "words", "names"),
    [
        ("the government of [Vorr] objects.", "the government of Vorr", ["Vorr government"]),
        ("The regime of [President Vorr=Vorr] objects.", "The regime of President Vorr", ["Vorr government"]),
        ("The administration led by [Vorr] objects.", "The administration led by Vorr", ["Vorr administration"]),
        ("The cabinet of [Arland] objects.", "The cabinet of Arland", ["cabinet of Arland"]),
        ("The government of [somebody=?] objects.", "The government of somebody", ["government of somebody"]),
        ("The government critics of [Vorr] object.", "The government critics of Vorr", ["government critics of Vorr"]),
    ],
)
def test_a_government_of_somebody_is_that_ones(marked: str, words: str, names: list[str]) -> None:
    assert meant(reading_of(marked), words) == names
