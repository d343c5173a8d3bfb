from __future__ import annotations

import pytest

from onrecord.acts.wholes import in_headline, joined_bodies, with_whole_actor
from onrecord.types import ActKind, Polarity, Proposal, Span, Status, Teller


def whole(text: str, actor: str, cue: str) -> str:
    """Return the words for the doer after they are made whole."""
    spans = [Span(start=text.index(words), end=text.index(words) + len(words)) for words in (actor, cue)]
    proposal = Proposal(
        kind=ActKind.SUPPORT,
        chance=0.9,
        cue=spans[1],
        evidence=Span(start=0, end=len(text)),
        actor=spans[0],
        recipient=None,
        about=None,
        condition=None,
        polarity=Polarity.DO,
        status=Status.ACTUAL,
        teller=Teller.REPORTER,
    )
    found = with_whole_actor(text, proposal).actor
    assert found is not None
    return text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "actor", "cue", "kept"),
    [
        ("her vote for the war and her decision", "her vote for the war and her", "her vote for", "her"),
        ("Their offer to Kess and their envoys", "Their offer to Kess", "offer to", "Their"),
        ("Vorr broke it, according to Otto Tam", "Vorr broke it, according to Otto Tam", "broke it", "Vorr"),
        ("Both of our camps will be there", "Both of our", "camps will be", "Both of our camps"),
        ("the League and backed by Arland", "the League and backed by Arland", "and backed by", "Arland"),
        ("The League, along with Arland, walked", "The League", "walked", "The League, along with Arland"),
        ("Vorr, as well as Lena Kess, walked", "Vorr", "walked", "Vorr, as well as Lena Kess"),
        ("Norland between the two sides walked", "Norland between the two sides", "walked", "the two sides"),
        ("Arland freed it from Borland, whose men", "Arland freed it from Borland, whose men", "walked", "whose men"),
        ("two members opposed, and one left", "two members opposed, and one left", "walked", "one left"),
        ("Kess sought a delay, a step that he", "Kess sought a delay, a step that he", "walked", "he"),
    ],
)
def test_a_doer_is_cut_before_the_act_and_completed(text: str, actor: str, cue: str, kept: str) -> None:
    assert whole(f"{text} walked.", actor, cue) == kept


@pytest.mark.parametrize(
    ("text", "actor", "kept"),
    [
        ("The deal, brokered by Kess, calls for a truce.", "Kess", "The deal"),
        ("Rowers left. The guild, led by the banker Kess, calls for a truce.", "banker Kess", "The guild"),
        ("The guild, sued by Vorr, and Kess, a banker, calls for a truce.", "Kess, a banker", "Kess, a banker"),
        ("The guild stood by Kess, calls for a truce.", "Kess", "Kess"),
    ],
)
def test_who_stands_in_an_aside_behind_by_does_not_do_it(text: str, actor: str, kept: str) -> None:
    assert whole(text, actor, "calls for") == kept


@pytest.mark.parametrize(
    ("text", "cue", "kept"),
    [
        ("Rowers asked for a delay, a request that he rejected.", "a request that he rejected", "he"),
        ("Rowers asked that he pay for it.", "asked that he pay", "Rowers"),
    ],
)
def test_who_answers_in_a_relative_clause_is_the_doer_of_it(text: str, cue: str, kept: str) -> None:
    assert whole(text, "Rowers", cue) == kept


@pytest.mark.parametrize(
    ("text", "actor", "cue"),
    [
        ("Vorr and Kess signed", "Vorr and Kess", "signed"),
        ("Lena Vorr, her deputy and Otto Kess signed", "Lena Vorr, her deputy and Otto Kess", "signed"),
        ("worker protests in Tarn went on", "worker protests in Tarn", "worker protests in"),
        ("the United Ports and their allies signed", "the United Ports and their allies", "signed"),
        ("its members were ready", "its members", "were ready"),
        ("Vorr signed", "Vorr", "signed"),
        ("his port along with others signed", "his", "signed"),
        ("Vorr, along with her deputy, signed", "Vorr", "signed"),
    ],
)
def test_a_whole_doer_stays_as_it_is(text: str, actor: str, cue: str) -> None:
    assert whole(text, actor, cue) == actor


@pytest.mark.parametrize(
    ("text", "cue", "kept"),
    [
        ("Arland, Borland Sign Deal", "Sign", "Arland, Borland"),
        ("Arland, Borland signed a deal", "signed", "Borland"),
        ("Arland, Borland sign a deal", "sign", "Arland, Borland"),
        ("Lena Vorr, Borland sign a deal", "sign", "Lena Vorr, Borland"),
        ("Arland, Borland sign a deal.", "sign", "Borland"),
        ("In Arland, Borland rebels sign a deal", "rebels sign", "Borland"),
        ("Arland, Borland says, signs a deal", "says", "Borland"),
        ("Borland, rebels sign a deal", "sign", "Borland, rebels"),
        ("Talks in Borland, rebels sign a deal", "sign", "Borland"),
        ("Again, Borland Signs Deal", "Signs", "Borland"),
        ("Vorr of Arland, Borland Sign Deal", "Sign", "Borland"),
    ],
)
def test_a_comma_joins_the_doers_of_a_headline(text: str, cue: str, kept: str) -> None:
    assert whole(text, "Borland", cue) == kept


@pytest.mark.parametrize(
    ("text", "words", "both"),
    [
        ("Arland, Borland sign a deal", "Arland, Borland", ["Arland", "Borland"]),
        ("Arland, six ports sign a deal", "Arland, six ports", ["Arland", "six ports"]),
        ("Lena Vorr, Oren Kess sign a deal", "Lena Vorr, Oren Kess", ["Lena Vorr", "Oren Kess"]),
        ("Vorr, minister of ports, signs a deal", "Vorr, minister of ports", []),
        ("Vorr, minister, signs a deal", "Vorr, minister", []),
        ("Later Arland, Borland signed a deal", "Arland, Borland", []),
    ],
)
def test_a_headline_names_two_with_a_comma_between(text: str, words: str, both: list[str]) -> None:
    start = text.index(words)
    found = in_headline(text, Span(start=start, end=start + len(words)))

    assert [text[each.start : each.end] for each in found] == both


@pytest.mark.parametrize(
    ("who", "kept"),
    [
        ("Vorr told pilots the company", "the company"),
        ("Vorr told the union his company", "his company"),
        ("Vorr assured six pilots that the company", "the company"),
        ("the company that was told", "the company that was told"),
        ("Vorr told envoys of the company", "Vorr told envoys of the company"),
    ],
)
def test_who_is_told_of_it_and_who_tells_it_do_not_do_it(who: str, kept: str) -> None:
    assert whole(f"{who} would not pay.", who, "would not pay") == kept


@pytest.mark.parametrize(
    ("words", "each"),
    [
        ("The ruling party and the opposition", ["The ruling party", "the opposition"]),
        ("President Ida Roth and the opposition", ["President Ida Roth", "the opposition"]),
        ("The army, the rebels and Arland", ["The army", "the rebels", "Arland"]),
        ("The government", []),
        ("Arland and Borland", []),
        ("Leaders of the government and the opposition", []),
        ("envoys from Arland and the opposition", []),
        ("the government and army of Arland", []),
    ],
)
def test_bodies_that_are_joined_act_each(words: str, each: list[str]) -> None:
    assert [words[part.start : part.end] for part in joined_bodies(words, Span(start=0, end=len(words)))] == each
