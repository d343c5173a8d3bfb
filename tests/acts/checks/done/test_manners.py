from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.gate import find_doubt
from onrecord.types import ReportKind
from tests.acts.checks.claims import check_of, claim
from tests.acts.hand import reading_of

MANNERS = [
    ("[I=Vorr] am happy to take your questions.", "happy to", "offer"),
    ("[I=Vorr] would be glad to answer that.", "glad to", "offer"),
    ("[We=Vorr] will let you know if that changes.", "will let", "pledge"),
    ("[We=Vorr] will keep you posted.", "will keep", "pledge"),
    ("[We=Vorr]'ll keep everyone updated.", "'ll keep", "pledge"),
    ("[I=Vorr]'ll stop there.", "'ll stop", "pledge"),
    ("[I=Vorr]'m going to turn it over to my colleague.", "going to turn it over to", "withhold"),
    ("[I=Vorr] expect an answer soon.", "expect an answer", "withhold"),
    ("[We=Vorr]'ll make sure you get the list.", "make sure you get", "pledge"),
    ("[I=Vorr] do not have any announcements at the top.", "do not have", "withhold"),
    ("[I=Vorr] don't have any opening announcements.", "have", "withhold"),
    ("[I=Vorr] don't have any announcements to start with.", "have", "withhold"),
    ("[I=Vorr] can try.", "can try", "withhold"),
    ("[We=Vorr] will have a statement on that shortly.", "will have a statement", "withhold"),
    ("[We=Vorr]’re going to have an announcement on it.", "going to have an announcement", "withhold"),
    ("[I=Vorr] am no expert in procedure.", "no expert in", "withhold"),
    ("[I=Vorr] am happy to oblige.", "happy to", "offer"),
    ("[I=Vorr] am happy to have our legal folks take a look at it.", "happy to have", "support"),
    ("[I=Vorr] will take that as a compliment.", "will take", "pledge"),
    ("[We=Vorr] will take a look at the figures and get back to you.", "will take", "pledge"),
    ("[I=Vorr] will not hide that we disagree.", "will not hide", "refuse"),
    ("[I=Vorr] won't lie to you.", "won't lie", "refuse"),
    ("[We=Vorr] would view that as a breach.", "would view", "pledge"),
    ("[I=Vorr] appreciate that.", "appreciate", "support"),
    ("[I=Vorr] don't have any announcements this afternoon.", "have", "withhold"),
    ("[I=Vorr] apologize for keeping you waiting.", "apologize", "concede"),
    ("Our apologies for the crowded room.", "apologies for", "concede"),
    ("[Arland] presents its compliments to [Borland].", "presents its compliments", "support"),
    ("[Vorr] asked whether [Kess] would sign.", "asked", "demand"),
    ("[Vorr] told [Kess] it was ready to leave.", "told", "demand"),
    ("[Vorr] told reporters the union would go back to the gates.", "told reporters", "demand"),
    ("[Vorr] asked [Kess] why the port was shut.", "asked", "demand"),
    ("[Vorr] raised the issue of the detained [some pilots=?].", "raised", "accuse"),
]
ACTS = [
    ("[I=Vorr] don't have any announcements on the toll.", "have", "withhold"),
    ("[I=Vorr]'m not going to turn over the names.", "going to turn over", "withhold"),
    ("[We=Vorr] will keep everyone in the port.", "will keep", "pledge"),
    ("[I=Vorr] am happy to have the envoys in Tarn.", "happy to have", "support"),
    ("[We=Vorr] will take the toll to court.", "will take", "threaten"),
    ("[I=Vorr] am happy to meet [Kess].", "happy to", "offer"),
    ("[Vorr] told [Kess] to leave.", "told", "demand"),
    ("[Vorr] told [Kess] he must leave.", "told", "demand"),
    ("[Vorr] told [Kess] not to wait until the port was shut.", "told", "demand"),
    ("[We=Vorr] are ready to answer any attack.", "ready to", "offer"),
    ("[We=Vorr] will keep the port open.", "will keep", "pledge"),
    ("[We=Vorr] will never hide behind the toll.", "will never hide", "refuse"),
    ("[We=Vorr] will not deny visas to pilots.", "will not deny", "pledge"),
    ("[We=Vorr] appreciate that help.", "appreciate", "support"),
    ("[Vorr] asked [Kess] to say whether it would sign.", "asked", "demand"),
    ("[Vorr] asked that [Kess] explain why it left.", "asked", "demand"),
    ("[Vorr] raised the toll and blamed [Kess].", "blamed", "accuse"),
]


@pytest.mark.parametrize(("text", "cue", "kind"), MANNERS)
def test_a_way_of_speaking_is_no_act(text, cue, kind):
    assert check_of(reading_of(text), kind, cue, "Arland" if "[Arland]" in text else "Vorr") == "manner"


@pytest.mark.parametrize(("text", "cue", "kind"), ACTS)
def test_what_only_sounds_alike_stands(text, cue, kind):
    assert check_of(reading_of(text), kind, cue, "Vorr") is None


@pytest.mark.parametrize(("kind", "is_manner"), [(ReportKind.TRANSCRIPT, True), (ReportKind.STATEMENT, False)])
def test_advice_to_the_room_is_no_demand(kind, is_manner):
    reading = reading_of("[I=Vorr] would encourage you to look at the toll.")
    reading = replace(reading, report=replace(reading.report, kind=kind))

    doubt = find_doubt(claim(reading, "demand", "encourage", "Vorr"), reading)
    assert (doubt is not None and doubt.check == "manner") == is_manner


@pytest.mark.parametrize(
    ("text", "cue", "is_doubted"),
    [
        ("[Kess] spoke on condition of anonymity because he did not want to criticise the toll.", "did not want", True),
        ("[Kess], who asked not to be named discussing the toll, left.", "asked not to be named", True),
        ("[Kess], who insisted on anonymity to discuss the toll, left.", "insisted on anonymity", True),
        ("[Kess], who was not authorized to comment on the toll, left.", "not authorized to comment", True),
        ("On condition of anonymity, [Kess] declined to endorse the toll.", "declined to endorse", False),
        ("[Kess] asked not to be called back over the toll.", "asked not to be called", False),
    ],
)
def test_why_somebody_is_not_named_is_no_act(text, cue, is_doubted):
    assert (check_of(reading_of(text), "withhold", cue, "Kess") == "manner") is is_doubted
