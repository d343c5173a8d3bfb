from __future__ import annotations

import pytest

from onrecord.types import ReportKind
from tests.acts.hand import Said, acts_of, propose

DAY = "2031-05-10"


def days(text: str, *proposals: object, **options: object) -> list[str | None]:
    return [act.day for act in acts_of(text, *proposals, **({"outlet": "Port Chronicle"} | options))]  # type: ignore[arg-type]


def refused(text: str, cue: str = "rejected", **options: object) -> list[str | None]:
    return days(text, propose("refuse", cue, actor="Kess", about="the toll"), **options)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] rejected the toll.", "rejected"),
        ("[Kess] rejects the toll.", "rejects"),
        ("At the port, [Kess] again rejected the toll.", "rejected"),
    ],
)
def test_what_an_entry_tells_is_of_its_day(text, cue):
    assert refused(text, cue) == [DAY]


@pytest.mark.parametrize(
    "text",
    [
        "[Vorr] left after [Kess] rejected the toll.",
        "[Kess], who rejected the toll, met envoys.",
        "[Kess] had rejected the toll.",
        "[Kess] earlier rejected the toll.",
    ],
)
def test_what_was_done_before_is_not_of_the_day_of_the_entry(text):
    assert refused(text) == [None]


def test_an_entry_that_names_a_time_that_is_gone_gives_no_day():
    assert refused("[Kess] rejected the toll in a spring of unrest.", dates={"a spring": "2031-03-01"}) == [None]


@pytest.mark.parametrize("options", [{"title": "Port news"}, {"published": None}, {"outlet": None}])
def test_an_article_with_a_headline_and_a_text_without_day_or_outlet_are_no_entries(options):
    assert refused("[Kess] rejected the toll.", **options) == [None]
    assert refused(f"[Kess] rejected the toll. {'The port was calm. ' * 60}") == [None]
    assert refused("[Kess] rejected the toll.\n\nThe port was calm.") == [None]


def test_own_words_of_an_entry_are_of_its_day_and_those_of_others_are_not():
    said = Said("Vorr", "said", "that we will open the port")
    pledge = propose("pledge", "will open", actor="we", about="the port")
    text = "[Vorr] said that [we=Vorr] will open the port."

    assert days(text, pledge, said) == [DAY]


def test_a_thing_that_is_only_named_has_no_day():
    tariffs = propose("sanction", "tariffs", actor="Arland", about="tariffs")

    assert days("[Kess] was asked about [Arland] tariffs and the port.", tariffs) == [None]


def test_a_transcript_is_no_entry():
    text = "Q: Any news?\n\n[Vorr]: [Kess] rejected the toll."

    assert refused(text, kind=ReportKind.TRANSCRIPT) == [None]
