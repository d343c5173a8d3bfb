from __future__ import annotations

import pytest

from onrecord.reading.acronyms import is_short_for
from tests.reading.reports import reading, report, who


@pytest.mark.parametrize("name", ["NFC", "The NFC"])
def test_an_acronym_means_what_the_report_says_it_is_short_for(name: str) -> None:
    found = reading(report("The Northern Fisheries Compact (NFC) will count herring. The NFC has ships. We asked NFC."))

    assert {tuple(who(found, words)) for words in ("The NFC", "NFC")} == {("Northern Fisheries Compact",)}


@pytest.mark.parametrize(("short", "name"), [("AU", "Northern Lakes Union"), ("USA", "the Association of Ushers")])
def test_other_letters_are_short_for_something_else(short: str, name: str) -> None:
    assert not is_short_for(short, name)


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Leaders of African Union (AU) member states met. The AU left.", "The AU", ["African Union"]),
        ("Members of the League of Arab States (LAS) met. The LAS left.", "The LAS", ["League of Arab States"]),
        ("Leaders of African Union (OX) member states met. The OX left.", "The OX", ["OX"]),
        ("Leaders of Northern Lakes Union (NLU) states met. The NLU left.", "The NLU", ["NLU"]),
    ],
)
def test_an_acronym_behind_a_longer_phrase_is_short_for_the_registered_body_at_its_end(
    text: str, words: str, names: list[str]
) -> None:
    assert who(reading(report(text)), words) == names
