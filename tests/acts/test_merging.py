from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.merging import merge_acts, without_agreed
from tests.acts.checks.claims import claim
from tests.acts.hand import Said, acts_by_rules, reading_of

SAME = [
    "[Kess] Rejects Toll\n\n[Kess] on Monday rejected the toll on barges.",
    "[Kess] Rejects Toll on Barges\n\n[Kess] rejected the toll that [Arland] wants on all barges.",
    "[Kess] Opposes Barge Toll\n\n[Kess] said on Monday that [he=Kess] is opposed to the toll.",
    "[Vorr] Vows No Guards on Strait\n\n[Vorr] vowed that [Arland] would not send guards to the strait.",
]
APART = [
    "[Kess] Rejects Toll\n\n[Kess] rejected the quota.",
    "[Kess] Rejects Toll\n\n[Vorr] rejected the toll.",
    "[Vorr] pledged guards.\n\n[Vorr] pledged not to send guards.",
    "[Kess] rejected the toll on coal.\n\n[Kess] rejected the toll on salt.",
]


@pytest.mark.parametrize("text", SAME)
def test_headline_and_lead_tell_one_act(text):
    (act,) = acts_by_rules(text)

    assert len(act.evidence) == 2


@pytest.mark.parametrize("text", APART)
def test_another_option_actor_or_sign_is_another_act(text):
    assert len(acts_by_rules(text)) == 2


def test_a_headline_takes_its_teller_from_the_quotation_below():
    text = "[Kess] Rejects Toll\n\n“We reject the toll on barges,” [Kess] said."
    (act,) = acts_by_rules(text, Said("Kess", "said", "“We reject the toll on barges,”"))

    assert act.told_by == "kess"
    assert len(act.evidence) == 2


def test_hearsay_and_own_words_stay_apart():
    text = "[Vorr] said [Kess] welcomed the draft. “I welcome the draft,” [Kess] added."
    said = (Said("Vorr", "said", "Kess welcomed the draft"), Said("Kess", "added", "“I welcome the draft,”"))

    assert [act.told_by for act in acts_by_rules(text, *said)] == ["vorr", "kess"]


def test_two_readings_of_one_cue_are_one_act():
    reading = reading_of("[Arland] dropped its request for a delay if it is paid.")
    long = claim(reading, "concede", "dropped its request for", "Arland", about="delay")
    short = claim(reading, "concede", "dropped", "Arland", about="toll", condition="if it is paid")
    other = claim(reading, "refuse", "dropped", "Arland")

    assert [act.kind.value for act in merge_acts((long, short, other), reading.report.text)] == ["concede", "refuse"]


@pytest.mark.parametrize(
    ("text", "cue", "count"),
    [
        ("[Arland] agreed that the envoys will meet in May.", "agreed that", 1),
        ("[Arland] agreed to form a panel and to meet in May.", "agreed to", 1),
        ("[Arland] agreed to the toll, and [Kess] will meet [Vorr].", "agreed to", 2),
        ("[Arland] agreed to wait and [Kess] will meet [Vorr].", "agreed to", 2),
    ],
)
def test_a_meeting_that_is_agreed_is_no_second_act(text, cue, count):
    reading = reading_of(text)
    agreed = claim(reading, "agree", cue, "Arland")
    meeting = claim(reading, "meet", "meet", "Kess", status="future")

    assert len(without_agreed((agreed, meeting))) == count


def one_phrase(text: str, first: str, second: str) -> int:
    reading = reading_of(text)
    acts = [claim(reading, "meet", cue, "Kess", about=cue) for cue in (first, second)]
    return len(merge_acts([replace(act, actor_ids=("kess", "vorr")) for act in acts], reading.report.text))


def test_verb_and_noun_of_one_meeting_are_one():
    assert one_phrase("[Kess] held a video call with [Vorr].", "held", "call with") == 1
    assert one_phrase("[Kess] met [Vorr]. A hearing with [Vorr] followed.", "met", "hearing with") == 2


def meetings(text: str, *cues: tuple[str, str]) -> list[str]:
    reading = reading_of(text)
    acts = (
        replace(claim(reading, "meet", cue, "Kess", about=about), actor_ids=("kess", "vorr")) for cue, about in cues
    )
    return [act.about for act in merge_acts(tuple(acts), reading.report.text)]


def test_what_a_meeting_that_is_told_already_was_about_is_no_second_one():
    text = "Call of [Kess] with [Vorr]\n\n[Kess] spoke with [Vorr] today. The two also discussed the toll."
    heading, met, told = ("Call", "Call with Vorr"), ("spoke with", ""), ("discussed", "toll")

    assert meetings(text, heading, met, told) == ["toll"]
    assert meetings(text, ("spoke with", "quota"), told) == ["quota"]


def test_meetings_about_two_things_are_two():
    text = "[Kess] met [Vorr] on the toll. Later, [Kess] hosted [Vorr] at the port."

    assert meetings(text, ("met", "toll"), ("hosted", "fish quota")) == ["toll", "fish quota"]


def told(text: str, kind: str, first: str, second: str, both: str = "Vorr", **fields: object) -> list[str]:
    reading = reading_of(text)
    acts = (
        claim(reading, kind, first, "Vorr", about="", **fields),
        claim(reading, kind, second, both, about="toll"),
    )
    return [act.about for act in merge_acts(acts, reading.report.text)]


def test_a_sentence_that_goes_on_about_one_meeting_or_protest_tells_one():
    assert told("[Vorr] marched to the port to protest the toll.", "protest", "marched", "protest the toll") == ["toll"]
    assert told("[Vorr] came to Tarn for talks on the toll.", "meet", "came to Tarn", "talks on") == ["toll"]


@pytest.mark.parametrize(
    ("text", "kind", "first", "second", "both", "fields"),
    [
        ("[Vorr] marched. [Vorr] protested the toll.", "protest", "marched", "protested the toll", "Vorr", {}),
        ("[Vorr] marched, and [Kess] protested the toll.", "protest", "marched", "protested the toll", "Kess", {}),
        ("[Vorr] saw [Kess] and will see [Kess] again.", "meet", "saw", "will see", "Vorr", {"status": "future"}),
        ("[Vorr] backed it to support the toll.", "support", "backed", "support the toll", "Vorr", {}),
    ],
)
def test_other_meetings_and_other_acts_stay_apart(text, kind, first, second, both, fields):
    assert len(told(text, kind, first, second, both, **fields)) == 2


def test_an_act_at_the_same_words_with_fewer_doers_is_part_of_the_other():
    reading = reading_of("[Kess] held talks with [Vorr].")
    few, many = (claim(reading, "meet", cue, "Kess") for cue in ("held talks", "talks with"))
    (act,) = merge_acts([few, replace(many, actor_ids=("kess", "vorr"))], reading.report.text)

    assert act.actor_ids == ("kess", "vorr")
