from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.aimed.fronted import as_fronted, as_restricted
from onrecord.acts.checks.places import Places
from onrecord.types import Noun, NounKind, Reading, Span
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def with_noun(marked: str, words: str) -> Reading:
    reading = reading_of(marked)
    start = reading.report.text.index(words)
    span = Span(start=start, end=start + len(words))
    noun = Noun(span=span, head=span, kind=NounKind.THING, form="other", is_plural=False, links=(), new=1.0)
    return replace(reading, nouns=(noun,))


def fronted(marked: str, kind: str, cue: str, about: str) -> str:
    """Return what an act of Kess's is about, which a reader has about something else there."""
    reading = reading_of(marked)
    act = claim(reading, kind, cue, "Kess", about=about)
    place = Places(reading).of(act)

    assert place is not None
    return as_fronted(act, place).about


@pytest.mark.parametrize(
    ("marked", "words", "about", "found"),
    [
        ("They took a tax on homes, which [Kess] ruled out in May.", "a tax on homes", "in May", "tax on homes"),
        ("They took a tax on homes that [Kess] ruled out.", "a tax on homes", "", "tax on homes"),
        # What the clause names itself, and what names nothing.
        ("They took a tax on homes, in which [Kess] ruled out a toll.", "a tax on homes", "toll", "toll"),
        ("They took something that [Kess] ruled out.", "something", "", ""),
    ],
)
def test_what_a_relative_clause_is_about_stands_before_it(marked: str, words: str, about: str, found: str) -> None:
    reading = with_noun(marked, words)
    act = claim(reading, "refuse", "ruled out", "Kess", about=about)
    place = Places(reading).of(act)

    assert place is not None
    assert as_fronted(act, place).about == found


@pytest.mark.parametrize(
    ("marked", "about", "found"),
    [
        ("[Kess] opposed the toll, saying it would cost jobs.", "it would cost jobs", "toll"),
        ("[Kess] opposed it, saying the toll would cost jobs.", "toll", "it"),
        ("[Kess] opposed the toll, saying it would cost jobs.", "toll", "toll"),
    ],
)
def test_a_reason_is_not_what_somebody_is_against(marked: str, about: str, found: str) -> None:
    assert fronted(marked, "oppose", "opposed", about) == found


@pytest.mark.parametrize(
    ("marked", "kind", "cue", "about", "found"),
    [
        (
            "[Kess] vowed to veto any pact without tolls.",
            "pledge",
            "vowed",
            "veto any pact",
            "veto any pact without tolls",
        ),
        ("[Kess] rejects a truce that skips the delta.", "refuse", "rejects", "truce", "truce that skips the delta"),
        # Of the one that is known the clause says nothing new; what is promised is not held back by it.
        ("[Kess] rejects the truce that [Arland] tabled.", "refuse", "rejects", "truce", "truce"),
        ("[Kess] vowed to back any deal without a toll.", "pledge", "vowed", "back any deal", "back any deal"),
    ],
)
def test_who_is_against_only_such_things_is_not_against_them_all(marked, kind, cue, about, found) -> None:
    reading = reading_of(marked)
    act = claim(reading, kind, cue, "Kess", about=about)
    place = Places(reading).of(act)

    assert place is not None
    assert as_restricted(act, place).about == found


@pytest.mark.parametrize(
    ("marked", "noun", "cue", "about", "found"),
    [
        (
            "[Arland]’s raid on the port gravely violated the truce.",
            "Arland’s raid on the port",
            "violated",
            "truce",
            "raid on the port",
        ),
        (
            "The toll on barges is a clear violation of the pact.",
            "The toll on barges",
            "is a clear",
            "pact",
            "toll on barges",
        ),
        # A party is no deed, and what is said to be bad breaks nothing.
        ("[Arland] violated the truce.", "Arland", "violated", "truce", "truce"),
        ("The toll on barges is a burden for the port.", "The toll on barges", "is a burden", "port", "port"),
    ],
)
def test_a_deed_that_breaks_a_rule_is_what_is_blamed(marked: str, noun: str, cue: str, about: str, found: str) -> None:
    reading = with_noun(marked, noun)
    act = claim(reading, "accuse", cue, "Kess", about=about)
    place = Places(reading).of(act)

    assert place is not None
    assert as_fronted(act, place).about == found


@pytest.mark.parametrize(
    ("marked", "noun", "to"),
    [
        ("The raid by [Arland] violated the truce.", "The raid by Arland", "ARL"),
        ("[Arland]’s raid on [Vorr] violated the truce.", "Arland’s raid on Vorr", "ARL"),
        ("The raid on [Arland] violated the truce.", "The raid on Arland", None),
    ],
)
def test_whose_deed_broke_a_rule_is_blamed(marked: str, noun: str, to: str | None) -> None:
    reading = with_noun(marked, noun)
    act = claim(reading, "accuse", "violated", "Kess", about="truce")
    place = Places(reading).of(act)

    assert place is not None
    assert as_fronted(act, place).recipient_id == to


@pytest.mark.parametrize(
    ("marked", "kind", "about", "found"),
    [
        ("[Kess] dismissed the claim as plain lies.", "deny", "plain lies", "claim"),
        ("[Kess] dismissed the toll as a tax on trade.", "refuse", "tax on trade", "toll"),
        # What somebody is called may be what he is blamed for, and what is named already stays.
        ("[Kess] dismissed the crew as thieves.", "accuse", "thieves", "thieves"),
        ("[Kess] dismissed the toll as a tax.", "refuse", "toll", "toll"),
    ],
)
def test_what_something_is_called_is_not_what_is_turned_down(marked: str, kind: str, about: str, found: str) -> None:
    assert fronted(marked, kind, "dismissed", about) == found


@pytest.mark.parametrize(
    ("marked", "kind", "cue", "about", "found"),
    [
        ("On the toll for barges, [Kess] keeps in touch.", "meet", "keeps in touch", "", "toll for barges"),
        ("Regarding the toll, I refer you to [Kess].", "withhold", "refer you to", "Kess", "toll"),
        # A time leads to nothing, and what is told stays.
        ("On the evening of May 2, [Kess] met them.", "meet", "met", "", ""),
        ("On Monday, [Kess] met them.", "meet", "met", "", ""),
        ("On the toll, [Kess] met them about fish.", "meet", "met", "fish", "fish"),
    ],
)
def test_a_topic_leads_a_sentence_that_names_no_other(marked: str, kind: str, cue: str, about: str, found: str) -> None:
    assert fronted(marked, kind, cue, about) == found


@pytest.mark.parametrize(
    ("marked", "kind", "cue", "about", "found"),
    [
        ("[Kess] expelled two envoys for spying.", "sanction", "expelled", "spying", "two envoys"),
        ("[Kess] arrested a pilot on spying charges.", "coerce", "arrested", "spying charges", "pilot"),
        # Who is hit is told, nobody is, or the reason is that of another verb.
        ("[Kess] expelled two envoys for spying.", "sanction", "expelled", "two envoys", "two envoys"),
        ("Two envoys were expelled for spying.", "sanction", "expelled", "spying", "spying"),
        ("[Kess] expelled envoys, and paid for spying.", "sanction", "expelled", "spying", "spying"),
        ("[Kess] offered [Arland] a joint board.", "offer", "offered", "Arland a joint board", "joint board"),
        (
            "[Kess] offered [Arland]’s port a board.",
            "offer",
            "offered",
            "Arland’s port a board",
            "Arland’s port a board",
        ),
        ("[Kess] offered [Arland] help.", "offer", "offered", "Arland help", "Arland help"),
    ],
)
def test_the_reason_and_the_receiver_are_not_what_it_is_about(
    marked: str, kind: str, cue: str, about: str, found: str
) -> None:
    assert fronted(marked, kind, cue, about) == found


@pytest.mark.parametrize(
    ("marked", "about", "found"),
    [
        (
            "[Kess] agreed at a summit in Tarn to reopen the port.",
            "summit in Tarn to reopen the port",
            "reopen the port",
        ),
        ("[Kess] agreed on Monday in Tarn to reopen the port.", "Tarn to reopen the port", "reopen the port"),
        # A thing that is to do something, a place gone to, and what is told without a setting stay.
        ("[Kess] agreed on Monday on a charter to save fish.", "charter to save fish", "charter to save fish"),
        ("[Kess] agreed in May to talks in Tarn.", "talks in Tarn", "talks in Tarn"),
        ("[Kess] agreed to a plan to reopen the port.", "plan to reopen the port", "plan to reopen the port"),
    ],
)
def test_where_something_was_settled_is_no_part_of_it(marked: str, about: str, found: str) -> None:
    assert fronted(marked, "agree", "agreed", about) == found
