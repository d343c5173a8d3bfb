from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Act, ActKind, Polarity, Status
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "cue", "about", "polarity", "expected"),
    [
        ("[Kess] called for an end to the siege.", "called for", "an end to the siege", Polarity.REFRAIN, "siege"),
        ("[Kess] wants the treaty scrapped.", "wants", "treaty", Polarity.DO, "treaty scrapped"),
        ("[Kess] demanded that the ban be lifted.", "demanded that", "ban", Polarity.DO, "ban lifted"),
        ("[Kess] wants the treaty kept.", "wants", "treaty", Polarity.DO, "treaty"),
        ("[Kess] demanded a toll. It was lifted.", "demanded", "toll", Polarity.DO, "toll"),
    ],
)
def test_who_wants_a_thing_to_end_is_told_so(text, cue, about, polarity, expected):
    act = repair(text, "demand", cue, "Kess", about=about)

    assert (act.polarity, act.about) == (polarity, expected)


def _ended(text: str, cue: str, *, status: str = "actual", condition: str | None = None) -> Act:
    reading = reading_of(text)
    act = claim(reading, "meet", cue, "Kess", status=status, condition=condition)
    act = replace(act, actor_ids=("kess", *(["ARL"] if "Arland" in text else [])))
    return repaired(act, Places(reading).of(act))


@pytest.mark.parametrize(
    ("text", "cue", "about"),
    [
        ("[Kess] ended coalition talks with [Arland] on Sunday.", "ended coalition talks with", "coalition talks"),
        ("[Kess] abruptly ended its negotiations with [Arland].", "abruptly ended", "negotiations"),
        ("[Kess] had ended the dialogue with northern [Arland].", "had", "dialogue"),
        ("[Kess] ends talks with [Arland]", "ends talks", "talks"),
    ],
)
def test_who_ends_talks_with_somebody_breaks_them_off(text, cue, about):
    act = _ended(text, cue)

    assert (act.kind, act.actor_ids, act.recipient_id) == (ActKind.SANCTION, ("kess",), "ARL")
    assert (act.about, act.status) == (about, Status.ACTUAL)
    assert act.evidence[0].quote.count("Arland")


@pytest.mark.parametrize(
    "text",
    [
        "[Kess] ended a second round of talks with [Arland] on Sunday.",
        "[Kess] ended two days of talks with [Arland] on Sunday.",
        "[Kess] ended talks with [Arland] without a deal.",
        "[Kess] ended talks with [Arland] after reaching a deal.",
        "[Kess] ended a meeting with [Arland] on Sunday.",
        "[Kess] and [Arland] ended talks in the capital with a toast.",
    ],
)
def test_talks_that_come_to_their_end_were_held(text):
    assert _ended(text, "ended").kind is ActKind.MEET


def test_talks_that_somebody_will_end_or_has_not_ended_were_not_broken_off_yet():
    ahead = _ended("[Kess] will end talks with [Arland] in June.", "will end talks", status="future")
    text = "[Kess] will end talks with [Arland] if the raids go on."
    threat = _ended(text, "will end talks", status="future", condition="if the raids go on")
    kept = _ended("[Kess] has not ended talks with [Arland].", "has", status="negated")

    assert (ahead.kind, ahead.status) == (ActKind.SANCTION, Status.FUTURE)
    assert (threat.kind, threat.status) == (ActKind.THREATEN, Status.ACTUAL)
    assert (kept.kind, kept.status) == (ActKind.SANCTION, Status.NEGATED)
