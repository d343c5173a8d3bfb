from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import reading_of

OF_THE_MATTER = [
    ("[Kess] denied that [Borland] had shelled the port in 2009.", "deny", "denied that"),
    ("[Kess] denied the claim that he took bribes in 2009.", "deny", "denied"),
    ("[Kess] accused [Borland] of shelling the port in 2009.", "accuse", "accused"),
    ("[Kess] blamed [Vorr] for losing the port in 2009.", "accuse", "blamed"),
    ("[Kess] rejected the 2015 treaty.", "refuse", "rejected"),
    ("[Kess] condemned the massacre of 2009.", "accuse", "condemned"),
    ("[Kess] attacked [Vorr] over his vote in 2009.", "accuse", "attacked"),
    ("[Kess] has denied any part in the attacks of 2009.", "deny", "denied"),
    ("[Kess] called the 2009 raid a crime.", "accuse", "called the 2009 raid a crime"),
    ("[Kess] apologised for her remarks in 2009 on the war.", "concede", "apologised"),
    ("Confronted with claims that he cheated in 2009, [Kess] said it never happened.", "deny", "never happened"),
    ("[Kess] endorsed 2012 Delta Party nominee [Vorr].", "support", "endorsed"),
]
OF_THE_ACT = [
    ("[Kess] denied in 2009 that [Borland] had shelled the port.", "deny", "denied"),
    ("[Kess] rejected the treaty in 2015.", "refuse", "rejected"),
    ("In the 2009 war, [Kess] condemned the raid.", "accuse", "condemned"),
    ("In 2009, [Kess] called the claims untrue.", "deny", "called the claims untrue"),
    ("[Kess] apologised in 2009 for the raid.", "concede", "apologised"),
    ("In 2009 [Kess] accused [Borland] of shelling the port.", "accuse", "accused"),
    ("[Borland] shelled the port in 2009.", "assault", "shelled"),
    ("[Kess] blamed [Vorr] for losing the port, and left in 2009.", "accuse", "blamed"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), OF_THE_MATTER)
def test_a_year_in_what_is_said_makes_no_history(text, kind, cue):
    assert repair(text, kind, cue, "Kess", status="historical").status.value == "actual"


@pytest.mark.parametrize(("text", "kind", "cue"), OF_THE_ACT)
def test_a_year_of_the_act_makes_history(text, kind, cue):
    assert repair(text, kind, cue, "Kess", status="historical").status.value == "historical"


def _dated(text: str, kind: str, cue: str, day: str) -> tuple[str, str | None]:
    reading = reading_of(text)
    act = replace(claim(reading, kind, cue, "Kess"), day=day)
    act = repaired(act, Places(reading).of(act))
    return act.status.value, act.day


def test_what_has_a_day_long_past_is_history():
    text = "[Kess] called the toll unlawful."

    assert _dated(text, "accuse", "called", "2017") == ("historical", "2017")
    assert _dated(text, "accuse", "called", "2017-05-02") == ("historical", "2017-05-02")


def test_what_has_a_day_of_this_year_or_the_last_is_no_history():
    text, published = "[Kess] called the toll unlawful.", reading_of("[Kess] left.").report.published or ""
    last = str(int(published[:4]) - 1)

    assert _dated(text, "accuse", "called", published) == ("actual", published)
    assert _dated(text, "accuse", "called", last) == ("actual", last)


@pytest.mark.parametrize(("text", "kind", "cue"), OF_THE_MATTER[:4])
def test_a_year_in_what_is_said_is_not_the_day_it_was_said(text, kind, cue):
    assert _dated(text, kind, cue, "2009") == ("actual", None)


@pytest.mark.parametrize(
    "text",
    [
        "On the anniversary of [Borland]’s raid [Kess] spoke.",
        "[Kess] spoke on Monday, ten years after [Borland]’s raid.",
    ],
)
def test_what_an_anniversary_goes_back_to_is_history(text):
    assert repair(text, "assault", "raid", "Borland").status.value == "historical"


def test_what_was_done_on_an_anniversary_is_news():
    text = "On the anniversary of the treaty [Borland] carried out a raid."

    assert repair(text, "assault", "raid", "Borland").status.value == "actual"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "status"),
    [
        ("[Kess] praises [Vorr] for reviving the trade after the war in 2009.", "support", "praises", "actual"),
        ("[Kess] opposes the dam that [Borland] built in 2009.", "oppose", "opposes", "actual"),
        ("Relations soured in 2009, and now [Kess] demands an apology.", "demand", "demands", "actual"),
        ("In 2009 [Kess] rejects the offer.", "refuse", "rejects", "historical"),
        ("In 2009 [Borland] left, and [Kess] rejected the offer.", "refuse", "rejected", "historical"),
        ("[Kess] rejected the offer in 2009.", "refuse", "rejected", "historical"),
    ],
)
def test_a_year_behind_a_verb_of_today_makes_no_history(text, kind, cue, status):
    assert repair(text, kind, cue, "Kess", status="historical").status.value == status


FRAMED = [
    ("In 2009, [Kess] lost her seat. [She=Kess] blamed [Borland] for it.", "historical"),
    ("In 2009, [Kess] lost her seat. She went home. [She=Kess] blamed [Borland] for it.", "historical"),
    # Another time, a word of today, a new paragraph or a time that opens nothing ends it or never began it.
    ("In 2030, [Kess] lost her seat. [She=Kess] blamed [Borland] for it.", "actual"),
    ("[Kess] lost her seat in 2009. [She=Kess] blamed [Borland] for it.", "actual"),
    ("In 2009, [Kess] lost her seat. Today she leads a party. [She=Kess] blamed [Borland] for it.", "actual"),
    ("In 2009, [Kess] lost her seat. [She=Kess] has blamed [Borland] for it.", "actual"),
    ("In 2009, [Kess] lost her seat.\n[She=Kess] blamed [Borland] for it.", "actual"),
]


@pytest.mark.parametrize(("text", "status"), FRAMED)
def test_what_is_told_behind_a_time_of_old_is_of_it(text, status):
    days = {each: f"{each}-12-31" for each in ("2009", "2030") if each in text}
    reading = reading_of(text, dates=days)
    act = claim(reading, "accuse", "blamed", "Kess")

    assert repaired(act, Places(reading).of(act)).status.value == status


def _day(text: str, day: str, cue: str = "meeting") -> str | None:
    reading = reading_of(text)
    act = replace(claim(reading, "meet", cue, "Vorr", status="future"), day=day)
    return repaired(act, Places(reading).of(act)).day


def test_what_lies_ahead_is_in_no_month_gone_by() -> None:
    ahead = "[Vorr] looked forward to meeting [Kess] in April."

    assert _day(ahead, "2031-04") == "2032-04"
    assert _day(ahead.replace("in April", "on 30 April"), "2031-04-30") == "2032-04-30"
    assert _day(ahead.replace("April", "June"), "2031-06") == "2031-06"
    assert _day(ahead.replace("April", "April 2031"), "2031-04") == "2031-04"
    assert _day(ahead.replace("in April", "soon"), "2031-04") == "2031-04"


@pytest.mark.parametrize(
    ("text", "dates", "status"),
    [
        ("[Kess] quit in 2009. That September she rejected the toll.", {"in 2009": "2009"}, "historical"),
        ("[Kess] quit in 2009. A year later she rejected the toll.", {"in 2009": "2009"}, "historical"),
        ("[Kess] quit in 2009. She then rejected the toll.", {"in 2009": "2009"}, "historical"),
        ("[Kess] quit in 2009. She rejected the toll.", {"in 2009": "2009"}, "actual"),
        ("[Kess] quit in 2009.\nA year later she rejected the toll.", {"in 2009": "2009"}, "actual"),
        ("[Kess] quit in 2031. A month later she rejected the toll.", {"in 2031": "2031"}, "actual"),
        ("[Kess] has paid since 2009. She then rejected the toll.", {"2009": "2009"}, "actual"),
        ("[Kess] quit in 2009. She is back. She then rejected the toll.", {"in 2009": "2009"}, "actual"),
        ("[Kess] broke the 2009 treaty. She then rejected the toll.", {"2009": "2009"}, "actual"),
    ],
)
def test_a_sentence_may_go_on_from_the_year_before_it(text, dates, status):
    reading = reading_of(text, dates=dates)
    act = claim(reading, "refuse", "rejected", "Kess")

    assert repaired(act, Places(reading).of(act)).status.value == status
