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
