from __future__ import annotations

import pytest

from onrecord.types import ReportKind
from tests.acts.hand import Said, acts_of, propose

DAY = "2031-05-10"
MORE = " The port of the town is the largest on the coast, and its harbour serves the whole of the northern provinces."


def day(text: str, kind: str, cue: str, *more, **known) -> str | None:
    proposal = propose(kind, cue, actor=known.pop("actor", "Vorr"), about=known.pop("about", "the toll"))
    return next(
        act.day for act in acts_of(text, *more, proposal, **known) if act.cue.quote in cue or cue in act.cue.quote
    )


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] rejected the toll.", "refuse", "rejected"),
        ("[Vorr] rejects the toll.", "oppose", "rejects"),
        ("[Vorr] published a statement opposing the toll.", "oppose", "opposing"),
        ("[Vorr] answered questions from the press, opposing the toll.", "oppose", "opposing"),
        ("[Vorr] praised the crew and rejected the toll.", "refuse", "rejected"),
        ("[Vorr] also rejected the toll.", "refuse", "rejected"),
    ],
)
def test_what_one_paragraph_without_a_time_tells_is_of_its_day(text, kind, cue):
    assert day(text + MORE, kind, cue) == DAY


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] was asked about the toll that [Vorr] rejected.", "refuse", "rejected"),
        ("[Kess] left after [Vorr] rejected the toll.", "refuse", "rejected"),
        ("[Vorr] had rejected the toll.", "refuse", "rejected"),
        ("[Kess] spoke on the reasons of [Vorr] for opposing the toll.", "oppose", "opposing"),
        ("[Kess] spoke on seven reasons opposing the toll of [Vorr].", "oppose", "opposing"),
        ("[Vorr] posted a summary of the pact on the toll.", "agree", "posted a summary of the pact"),
        ("The palace sent a readout of the call. [Vorr] rejected the toll.", "refuse", "rejected"),
    ],
)
def test_what_is_only_named_in_it_is_of_no_day(text, kind, cue):
    assert day(text + MORE, kind, cue) is None


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("[Vorr] rejected the toll.", {}),
        (f"[Vorr] rejected the toll.\n{MORE}", {}),
        (f"[Vorr] rejected the toll.{MORE * 8}", {}),
        (f"[Vorr] rejected the toll.{MORE} It was built in 2012.", {"dates": {"in 2012": "2012"}}),
        (f"[Vorr] rejected the toll.{MORE}", {"published": None}),
        (f"[Vorr] rejected the toll.{MORE}", {"title": "Vorr rejects toll"}),
    ],
)
def test_a_line_a_long_text_and_one_that_names_times_are_no_briefs(text, known):
    assert day(text, "refuse", "rejected", **known) is None


def test_a_time_to_come_leaves_a_brief_its_day():
    text = f"[Vorr] rejected the toll.{MORE} They meet on 16 May."

    assert day(text, "refuse", "rejected", dates={"on 16 May": "2031-05-16"}) == DAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Vorr] promised she would open the port.", DAY),
        ("[Kess] left when [Vorr] promised she would open the port.", None),
    ],
)
def test_own_words_are_of_the_day_of_the_clause_that_tells_them(text, expected):
    said = Said("Vorr", "promised", "she would open the port")

    assert day(text + MORE, "pledge", "would open the port", said, about="open the port") == expected


PARTS = (
    "\n\nThe port of the town is the largest on the coast.\n\nIts harbour serves the whole of the northern provinces."
)


@pytest.mark.parametrize(
    ("text", "kind", "cue", "expected"),
    [
        ("[Arland] is ready to lift the toll.", "offer", "ready to", DAY),
        ("[Arland] opposes the toll.", "oppose", "opposes", DAY),
        ("[Arland] firmly opposes the toll.", "oppose", "opposes", DAY),
        ("[Arland] will not lift the toll.", "refuse", "will not lift", DAY),
        ("[Arland] was against the toll.", "oppose", "was against", None),
        ("[Arland] opposed the toll.", "oppose", "opposed", None),
        ("The opposition of [Arland] to the toll is firm.", "oppose", "opposition", None),
    ],
)
def test_a_stance_of_now_in_a_text_without_a_date_is_of_its_day(text, kind, cue, expected):
    assert day(text + PARTS, kind, cue, actor="Arland") == expected


@pytest.mark.parametrize(
    ("more", "known"),
    [
        ("", {"dates": {"largest": "2031-05-02"}}),
        (" [Kess] said so.", {}),
        (PARTS * 30, {}),
    ],
)
def test_a_stance_in_a_text_that_names_days_or_quotes_others_or_is_long_is_of_none(more, known):
    said = (Said("Kess", "said", "so"),) if "said" in more else ()

    assert day(f"[Arland] opposes the toll.{PARTS}{more}", "oppose", "opposes", *said, actor="Arland", **known) is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("are now negotiating with", DAY),
        ("keep meeting", DAY),
        ("were negotiating with", None),
        ("negotiated with", None),
    ],
)
def test_a_meeting_that_goes_on_in_a_transcript_is_of_its_day(told, expected):
    text = f"Q: What of [northern states]?\n\n[Vorr]: [northern states] {told} [Kess].\n\nQ: Why?\n\n[Vorr]: Ask."
    proposal = propose("meet", told, actor="northern states", recipient="Kess")
    acts = acts_of(text, proposal, kind=ReportKind.TRANSCRIPT)

    assert [act.day for act in acts] == [expected]
