from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.done.prospects import prospect_of
from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Status
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import Said, reading_of


def prospect(text: str, kind: str, cue: str, *said: Said) -> Status | None:
    reading = reading_of(text, *said)
    act = claim(reading, kind, cue, "Arland")
    place = Places(reading).of(act)
    assert place is not None
    found = prospect_of(place)

    assert repaired(act, place).status is (found or Status.ACTUAL)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] is likely to reject the plan.", "refuse", "reject"),
        ("[Arland] is expected to refuse the offer.", "refuse", "is expected to refuse"),
        ("[Arland] was widely expected to demand an inquiry.", "demand", "demand"),
        ("[Arland] set to oppose deal.", "oppose", "oppose"),
        ("[Arland] will probably back the plan.", "support", "back"),
        ("Analysts expect [Arland] to oppose the tax.", "oppose", "to oppose"),
        ("[Arland] is unlikely to accept the plan.", "refuse", "accept"),
    ],
)
def test_what_is_expected_lies_ahead(text, kind, cue):
    assert prospect(text, kind, cue) is Status.FUTURE


@pytest.mark.parametrize(
    ("text", "kind", "cue", "status"),
    [
        ("[Arland] will call for a ban on coal on Monday.", "propose", "will call for", Status.FUTURE),
        ("[Arland] will press for new terms.", "demand", "will press for", Status.FUTURE),
        ("[Arland] will endorse [Kess].", "support", "will endorse", Status.FUTURE),
        ("[Arland] will not back the plan.", "support", "will not back", None),
        ("[Arland] will reject the plan.", "refuse", "will reject", None),
        ("[Arland] will oppose the plan.", "oppose", "will oppose", None),
        ("“We will urge [Kess] to sign,” [Arland] said.", "demand", "will urge", None),
    ],
)
def test_what_the_reporter_says_they_will_say_lies_ahead(text: str, kind: str, cue: str, status: Status | None) -> None:
    said = [Said("Arland", "said", "“We will urge Kess to sign,”")] if "“" in text else []
    reading = reading_of(text, *said)

    place = Places(reading).of(claim(reading, kind, cue, "Arland"))

    assert place is not None
    assert prospect_of(place) is status


def test_what_others_foresee_lies_ahead():
    text = "[Kess] believes [Arland] will reject the plan."

    assert prospect(text, "refuse", "reject", Said("Kess", "believes", "Arland will reject the plan")) is Status.FUTURE


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] may reject the plan.", "refuse", "reject"),
        ("[Arland] might soon demand a vote.", "demand", "might soon demand"),
        ("Any member like [Arland] can demand a vote.", "demand", "can demand"),
        ("[Arland] could veto the accord.", "oppose", "veto"),
        ("[Arland] would probably support the truce.", "support", "support"),
        ("A draft resolution of [Arland] and its draft would threaten sanctions.", "threaten", "threaten"),
    ],
)
def test_what_is_possible_is_hypothetical(text, kind, cue):
    assert prospect(text, kind, cue) is Status.HYPOTHETICAL


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] will reject the plan.", "refuse", "reject"),
        ("[Arland] would support a truce.", "support", "support"),
        ("[Arland] could not accept the plan.", "refuse", "accept"),
        ("[Arland] may lift the tariff.", "offer", "may lift"),
        ("[Arland] rejected what may be a trap.", "refuse", "rejected"),
        ("[Arland] warned that it may impose sanctions.", "threaten", "warned"),
        ("[Arland] demanded that Kess be set to work.", "demand", "demanded"),
    ],
)
def test_a_stance_taken_is_actual(text, kind, cue):
    assert prospect(text, kind, cue) is None


def test_what_the_side_itself_says_it_will_do_is_no_forecast():
    text = "[Arland] said [it=Arland] will reject the plan."

    assert prospect(text, "refuse", "reject", Said("Arland", "said", "it will reject the plan")) is None


@pytest.mark.parametrize(
    ("text", "kind", "cue", "status"),
    [
        ("The plan will face opposition from [Arland].", "oppose", "will face opposition from", Status.FUTURE),
        ("The plan will draw criticism from [Arland].", "oppose", "will draw criticism from", Status.FUTURE),
        ("The bill could win praise from [Arland].", "support", "could win praise from", Status.HYPOTHETICAL),
        ("The plan would face opposition from [Arland].", "oppose", "would face opposition from", Status.HYPOTHETICAL),
        ("The plan faces opposition from [Arland].", "oppose", "faces opposition from", None),
        ("The plan drew criticism from [Arland].", "oppose", "drew criticism from", None),
    ],
)
def test_a_stance_that_a_plan_will_meet_is_not_taken_yet(text, kind, cue, status):
    assert prospect(text, kind, cue) is status


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] to impose tariffs on [Borland].", "sanction", "to impose tariffs"),
        ("[Arland] to back [Kess].", "support", "to back"),
        ("[Borland] and [Arland] to sign accord.", "agree", "to sign"),
        ("[Arland] to reject offer, aides say.", "refuse", "to reject"),
    ],
)
def test_what_a_headline_announces_lies_ahead(text, kind, cue):
    assert prospect(text, kind, cue) is Status.FUTURE


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Borland] asked [Arland] to reject the offer.", "refuse", "to reject"),
        ("[Arland] agreed to reject the offer.", "refuse", "to reject"),
        ("[Arland] came to back [Kess].", "support", "to back"),
        ("[Arland] to offer aid.", "offer", "to offer"),
    ],
)
def test_other_infinitives_are_no_headlines(text, kind, cue):
    assert prospect(text, kind, cue) is None


def test_a_month_of_what_is_announced_is_none_gone_by():
    act = replace(claim(reading_of("[Arland] to back [Kess] in March."), "support", "to back", "Arland"), day="1999-03")
    place = Places(reading_of("[Arland] to back [Kess] in March.")).of(act)

    assert (repaired(act, place).status, repaired(act, place).day) == (Status.FUTURE, None)


@pytest.mark.parametrize(
    ("text", "kind", "cue", "status"),
    [
        ("[Arland] is drawing up sanctions on [Borland].", "sanction", "is drawing up sanctions", "future"),
        ("[Arland] is preparing an attack on the port.", "assault", "is preparing an attack", "future"),
        ("[Arland] is imposing sanctions on [Borland].", "sanction", "is imposing sanctions", "actual"),
        ("[Arland] attacked while preparing for talks.", "assault", "attacked", "actual"),
    ],
)
def test_what_is_being_prepared_is_not_done(text, kind, cue, status):
    assert repair(text, kind, cue, "Arland").status.value == status
