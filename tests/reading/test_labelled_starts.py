from __future__ import annotations

import pytest

from tests.reading.test_qualified import mentions


@pytest.mark.parametrize("word", ["Recently", "Rejecting", "Notably"])
def test_a_capital_behind_a_label_is_the_start_of_a_sentence(word: str) -> None:
    assert word not in mentions(f"Tarn Daily: {word}, Norway left the talks.")


def test_a_name_behind_a_label_is_one() -> None:
    assert "Vorr" in mentions("Tarn Daily: Vorr left the talks.")
