from __future__ import annotations

import pytest

from onrecord.acts.lines import Mentions
from onrecord.acts.rules import read_by_rules
from onrecord.acts.voices import Voices
from onrecord.types import Span
from tests.acts.hand import acts_by_rules, reading_of


def test_a_state_that_blocks_a_road_does_not_protest():
    assert acts_by_rules("[Arland] blocked the road to the delta.") == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("[Arland] dropped its insistence on a vote.", ["concede"]),
        ("[Kess] withdrew her request for a delay.", ["concede"]),
        ("[Arland] abandoned its plan to tax fish.", ["concede"]),
        ("[Arland] dropped its bill on fish.", ["concede"]),
        ("[Kess] brushed off fears of a war.", ["deny"]),
        ("[Kess] waved away criticism of the toll.", ["deny"]),
        ("[Kess] pulled out of the debate.", ["refuse"]),
        ("[Kess] pulled out of the garage.", []),
        ("[Arland] bolstered its presence in the strait.", ["mobilize"]),
        ("[Arland] beefed up its forces.", ["mobilize"]),
        ("[Arland] bolstered its economy.", []),
        ("[Arland] rescinded its invitation to [Kess].", ["refuse"]),
        ("[Arland] revoked its offer of a loan.", ["refuse"]),
        ("[Kess] dropped her threat to leave.", ["concede"]),
        ("[Kess] backed down from her threat to leave.", ["concede"]),
        ("[Arland] seized the town of Olm.", ["assault"]),
        ("[Arland] seized a ship near the town of Olm.", ["coerce"]),
        ("[Arland] and [Borland] signed a joint statement.", ["agree"]),
        ("[Vorr] signed a letter.", []),
        ("[Vorr] deeply regretted the decision.", ["oppose"]),
        ("[Vorr] regretted her decision.", []),
        ("[Vorr] regretted the loss of life.", []),
        ("[Arland] and [Borland] unveiled a trade deal.", ["agree"]),
        ("[Arland] and [Borland] announced plans for a deal.", []),
        ("[Arland] dropped bombs despite demands for calm.", []),
        ("[Arland] raised the quota for cod.", []),
        ("[Arland] backed out of the deal.", ["refuse"]),
        ("[Arland] cut ties with [Borland].", ["sanction"]),
        ("[Arland] stood in the way of the deal.", ["oppose"]),
        ("[Arland] handed over two suspects.", ["retreat"]),
        ("[Arland] handed over the cup.", []),
        ("[Arland] backed off its demand.", ["concede"]),
        ("[Arland] backed the deal.", ["support"]),
        ("[Arland] walked away from the talks.", ["refuse"]),
        ("[Arland] quit the treaty.", ["sanction"]),
        ("[Arland] quit smoking.", []),
        ("[Arland] sat out the vote.", ["withhold"]),
        ("[Arland] lectured [Kess] on the toll.", ["accuse"]),
        ("[Arland] lectured in the port.", []),
        ("[Arland] waved aside the allegations.", ["deny"]),
        ("[Arland] withdrew the bill.", ["concede"]),
        ("[Arland] severed its ties with [Borland].", ["sanction"]),
        ("[Arland] barred [Kess] from the port.", ["sanction"]),
        ("[Arland] withdrew the trade privileges of [Borland].", ["sanction"]),
        ("[Arland] announced fresh penalties on [Borland].", ["sanction"]),
        ("[Arland] overturned the verdict.", ["refuse"]),
        ("[Arland] overturned a table.", []),
        ("[Arland] threw out the complaint.", ["refuse"]),
        ("[Arland] threw out the rubbish.", []),
        ("[Kess] filed an appeal.", ["oppose"]),
        ("[Kess] filed a lawsuit.", ["accuse"]),
        ("[Kess] called off the strike.", ["retreat"]),
        ("[Kess] called off the search.", []),
    ],
)
def test_what_a_verb_drops_is_the_noun_it_governs(text, kinds):
    assert [act.kind.value for act in acts_by_rules(text)] == kinds


def test_an_insistence_is_about_what_is_insisted_on():
    assert [act.about for act in acts_by_rules("[Arland]'s insistence on a vote was noted.")] == ["vote"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("[Arland] broke off diplomatic relations with [Borland].", ["sanction"]),
        ("[Arland] closed its consulate in [Borland].", ["sanction"]),
        ("[Arland] closed the border with [Borland].", ["sanction"]),
        ("[Arland] shut its embassy in [Borland].", ["sanction"]),
        ("[Arland] sealed off the frontier with [Borland].", ["sanction"]),
        ("[Arland] broke off talks with [Borland].", ["sanction"]),
        ("[Arland] reopened the crossing to [Borland].", ["retreat"]),
        ("[Arland] opened its airspace to [Borland].", ["retreat"]),
        ("[Arland] opened a museum at the border.", []),
        ("[Arland] closed the talks on the border.", []),
        ("[Arland] walked out of the talks.", ["refuse"]),
        ("[Arland] walked out of the hall after the talks.", []),
        ("[northern states] laid down their arms.", ["retreat"]),
        ("[Arland] reserved the right to retaliate.", ["threaten"]),
        ("[Arland] reserved the right to attend.", []),
        ("[Arland] summoned the ambassador of [Borland].", ["accuse"]),
        ("[the Palace] voted 71 to 48 to ratify the treaty.", ["agree"]),
        ("[the Palace] voted 71-48 against the treaty.", ["oppose"]),
        ("[the Palace] voted for the treaty.", ["agree"]),
    ],
)
def test_a_verb_with_its_own_object_shows_the_act(text, kinds):
    assert [act.kind.value for act in acts_by_rules(text)] == kinds


@pytest.mark.parametrize(
    ("text", "seen", "kinds"),
    [
        ("[Arland] closed its consulate in [Borland].", "", ["sanction"]),
        ("[Arland] closed, on Tuesday, its consulate in [Borland].", "", ["sanction"]),
        ("[Arland] rejected the toll.", "", []),
        ("[Arland] rejected the toll.", "rejected", ["refuse"]),
        ("[Arland] rejected the toll and closed its consulate in [Borland].", "", ["sanction"]),
        ("[Arland] rejected the toll and [Borland] accused [Kess] of theft.", "rejected", ["refuse"]),
        ("[Arland] rejected the toll and [Borland] accused [Kess] of theft.", "accused", ["accuse"]),
        ("[Arland] neither endorsed nor rejected the plan.", "neither", ["withhold"]),
    ],
)
def test_rules_keep_what_was_seen_or_what_verb_and_object_tell(text, seen, kinds):
    reading = reading_of(text)
    at = reading.report.text.find(seen)
    spans = (Span(start=at, end=at + len(seen)),) if seen else ()

    acts = read_by_rules(reading, Voices(reading), Mentions(reading), seen=spans, reader="rules")

    assert [act.kind.value for act in acts] == kinds


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("[Arland] rejected food and fuel from [Borland].", "food and fuel from Borland"),
        ("[Arland] rejected the toll and the swap.", "toll and the swap"),
        ("[Arland] rejected a constructive and lasting truce.", "constructive and lasting truce"),
        ("[Arland] supports [Borland] in handling and resolving it.", "Borland in handling and resolving it"),
        ("[Arland] rejected the toll and left.", "toll"),
        ("[Arland] rejected the toll and the minister left.", "toll"),
        ("[Arland] rejected the toll and agrees to a truce.", "toll"),
        ("[Arland] rejected the toll and later came.", "toll"),
        ("[Arland] agreed to lower the toll and open gates again.", "lower the toll"),
    ],
)
def test_and_goes_on_with_a_phrase_unless_another_verb_follows(text, about):
    (act, *_) = acts_by_rules(text)

    assert act.about == about


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("[Arland] urged [Kess] to abandon [Vorr].", "do"),
        ("[Arland] urged [Kess] to abandon the port.", "refrain"),
        ("[Arland] urged [Kess] to abandon [Vorr]'s plan.", "refrain"),
    ],
)
def test_who_is_to_be_abandoned_is_nothing_to_be_stopped(text, polarity):
    (act,) = acts_by_rules(text)

    assert act.polarity.value == polarity
