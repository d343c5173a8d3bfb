from __future__ import annotations

import pytest

from onrecord.types import Status
from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of

ASKED = [
    ("Q Did the [Arland] agree to reopen the canal?", "agree", "agree"),
    ("Q. Did [Vorr] meet [Kess] in the port?", "meet", "meet"),
    ("Q Do you guys support the toll?", "support", "support"),
    ("Whom did [Arland] meet in the delta?", "meet", "meet"),
    ("Is there going to be a call between the two presidents?", "call", "meet"),
    ("Are you urging [Borland] to step down?", "urging", "demand"),
    ("What did [Arland] promise you in return?", "promise", "pledge"),
    ("Which states have pledged troops?", "pledged", "pledge"),
    ("How many states have pledged troops?", "pledged", "pledge"),
    ("Who proposed the truce?", "proposed", "propose"),
    ("Can you confirm that [Arland] agreed to withdraw?", "agreed", "agree"),
    ("Is it true that [Arland] rejected the toll?", "rejected", "refuse"),
    ("You mean [Arland] has rejected the toll?", "rejected", "refuse"),
    ("[Arland] has rejected the toll?", "rejected", "refuse"),
    ("[Arland] has rejected the toll, right?", "rejected", "refuse"),
    ("So you're threatening to close the port?", "threatening", "threaten"),
    ("Any plans to meet with [Kess]?", "meet", "meet"),
    ("And does the government of [Arland] accept the toll?", "accept", "agree"),
    ("Have the two of you agreed on a date?", "agreed", "agree"),
    ("Did the delegation from [Borland] propose a pause?", "propose", "propose"),
    ("Will you be there, and has [Arland] rejected the toll?", "rejected", "refuse"),
    ("Are you willing to accept the toll?", "accept", "agree"),
    ("Did [Arland] reject the “toll” on barges?", "reject", "refuse"),
    ("Is a meeting with [Arland] planned?", "meeting with", "meet"),
    ("Are talks with [Arland] scheduled for May?", "talks with", "meet"),
    ("Has another summit with [Arland] been agreed?", "summit with", "meet"),
    ("Is a deal with [Arland] likely?", "deal with", "agree"),
]
GRANTED = [
    ("Why did [Arland] reject the toll?", "reject", "refuse"),
    ("What does [Arland]’s rejection of the toll mean?", "rejection", "refuse"),
    ("What will you do now that [Arland] has rejected the toll?", "rejected", "refuse"),
    ("[Arland] has rejected the toll, so what will you do?", "rejected", "refuse"),
    ("Does the attack by [Arland] worry you?", "attack", "assault"),
    ("Will the new offer of [Arland] stand?", "offer", "offer"),
    ("What did they do when [Arland] rejected the toll?", "rejected", "refuse"),
    ("Did they react after [Arland] rejected the toll?", "rejected", "refuse"),
    ("Did you know that [Arland] had rejected the toll?", "rejected", "refuse"),
    ("Is it wise of [Arland] to have rejected the toll?", "rejected", "refuse"),
    ("At what time did [Arland] reject the toll?", "reject", "refuse"),
    ("[Arland] rejected the toll. Right?", "rejected", "refuse"),
    ("[Arland] rejected the toll of the U.S. Does it help?", "rejected", "refuse"),
    ("Would you like to respond to the [Arland] drills?", "drills", "mobilize"),
    ("Are you angry at [Arland] for what they sent?", "sent", "aid"),
    ("Was the meeting with [Arland] useful?", "meeting with", "meet"),
    ("Is the deal with [Arland] expected to help?", "deal with", "agree"),
    ("“Any more?” he said, and [Arland] rejected the toll.", "rejected", "refuse"),
]


@pytest.mark.parametrize(("text", "cue", "kind"), ASKED)
def test_what_is_asked_is_no_act(text, cue, kind):
    assert check_of(reading_of(text), kind, cue, "Arland") == "reality"


@pytest.mark.parametrize(("text", "cue", "kind"), GRANTED)
def test_what_a_question_takes_for_granted_stands(text, cue, kind):
    assert check_of(reading_of(text), kind, cue, "Arland") is None


@pytest.mark.parametrize(
    ("text", "kind", "cue", "is_missed"),
    [
        ("Why hasn't [Arland] met [Kess]?", "meet", "met", True),
        ("Why doesn't the minister of [Arland] pick up the phone and call [Kess]?", "meet", "call", True),
        ("Why won't [Arland] accept the toll?", "agree", "accept", True),
        ("Why has [Arland] met [Kess]?", "meet", "met", False),
        ("Why won't [Arland] say that it met [Kess]?", "meet", "met", False),
    ],
)
def test_why_it_was_not_done_is_asked_of_what_was_not_done(text, kind, cue, is_missed):
    assert (repair(text, kind, cue, "Arland").status is Status.NEGATED) is is_missed
