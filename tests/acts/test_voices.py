from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.voices import Voices, is_press
from onrecord.types import Actor, ActorKind, Reading, ReportKind, Span
from tests.acts.hand import ACTORS, Said, reading_of

ANSWER = "\n\n[Lena Vorr=Vorr]: We will wait. We know nothing of it."


def _voice(marked: str, words: str, *said: Said) -> str | None:
    """Return whose word the words of a transcript are."""
    reading = reading_of(marked, *said, kind=ReportKind.TRANSCRIPT)
    start = reading.report.text.index(words)
    voice = Voices(reading).around(Span(start=start, end=start + len(words)))
    return voice.teller_id if voice is not None else None


@pytest.mark.parametrize(
    "label",
    ["[the League=the League]", "Q", "Tarn Radio", "[Borland] Daily", "TVO [Borland]", "Lund Now [Borland]"],
)
def test_what_a_question_takes_for_granted_is_told_by_nobody(label: str) -> None:
    content = "Arland has rejected the plan. What is your comment?"
    said = Said("the League", ":", content, source=label.replace("[", "").replace("]", "").partition("=")[0])
    marked = f"{label}: [Arland] has rejected the plan. What is your comment?{ANSWER}"

    assert _voice(marked, "rejected", said) == (ACTORS["the League"].id if "League" in label else None)


def test_who_is_named_in_a_label_has_the_word_though_the_turn_asks() -> None:
    turn = "We have rejected the plan. Why would we sign?"

    assert _voice(f"[Oren Kess=Kess]: {turn}{ANSWER}", "rejected") == ACTORS["Kess"].id
    assert _voice(f"[Borland]: {turn}{ANSWER}", "rejected") == ACTORS["Borland"].id
    assert _voice(f"Representative of [Borland]: {turn}{ANSWER}", "rejected") == ACTORS["Borland"].id


def test_words_of_others_in_a_question_stay_theirs() -> None:
    said = Said("Kess", "said", "Arland had rejected the plan", source="Kess")
    marked = f"Tarn Radio: [Kess] said [Arland] had rejected the plan. What is your comment?{ANSWER}"

    assert _voice(marked, "rejected", said) == ACTORS["Kess"].id


@pytest.mark.parametrize("source", ["You", "you", "you’ve"])
def test_what_you_have_said_is_on_the_word_of_who_says_so(source: str) -> None:
    marked = f"[Oren Kess=Kess]: And {source} said [Arland] had rejected it. Do we know?{ANSWER}"
    said = Said("Vorr", "said", "Arland had rejected it", source=source)

    assert _voice(marked, "rejected", said) == ACTORS["Kess"].id
    assert _voice(marked.replace("[Oren Kess=Kess]:", "Q:"), "rejected", said) is None


def test_what_stands_before_the_first_question_is_in_the_words_of_the_only_one_who_answers():
    opening = "Today we offer [Arland] our help. Anything else?\n\n"
    turns = "Q: Will you go?\n\n[Oren Kess=Kess]: I will not.\n\nQ: Why?\n\n[Kess]: I was not asked."

    assert _voice(opening + turns, "offer") == ACTORS["Kess"].id
    assert _voice(f"Press conference of Oren Kess\n\n{opening}{turns}", "offer") == ACTORS["Kess"].id
    assert _voice(opening.replace("we offer", "they offer").replace("our", "their") + turns, "offer") is None
    assert _voice("Our interview: he may offer help.\n\n" + turns, "offer") is None
    assert _voice(opening + turns + "\n\n[Lena Vorr=Vorr]: I was.", "offer") is None


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("What is [the League] expecting of the rejected plan?", False),
        ("Does [the League] think [Arland] rejected the plan?", False),
        ("[the League] says [Arland] rejected the plan. Did it?", True),
    ],
)
def test_who_is_only_asked_about_in_a_question_tells_nothing(words: str, is_told: bool) -> None:
    content = words.replace("[", "").replace("]", "").partition(" the League ")[2] or "Arland rejected the plan"
    said = Said("the League", content.partition(" ")[0], content.partition(" ")[2], source="the League")
    said = said if not is_told else Said("the League", "says", "Arland rejected the plan", source="the League")

    assert _voice(f"QUESTION: {words}{ANSWER}", "rejected", said) == (ACTORS["the League"].id if is_told else None)


@pytest.mark.parametrize("label", ["HOST", "ANCHOR", "Moderator", "INTERVIEWER", "Otto Holt, BYLINE"])
def test_who_leads_a_talk_only_asks(label: str) -> None:
    marked = f"{label}: [Arland] has rejected the plan.{ANSWER}"

    assert _voice(marked, "rejected", Said("", ":", "Arland has rejected the plan.", source=label)) is None
    reading = reading_of(
        marked, Said("", ":", "Arland has rejected the plan.", source=label), kind=ReportKind.TRANSCRIPT
    )
    start = reading.report.text.index("rejected")
    assert Voices(reading).around(Span(start=start, end=start + 8)) is None


def test_what_i_said_is_in_the_words_of_who_has_the_turn() -> None:
    said = Said("", "said", "no to the plan. We want it gone", source="I")
    marked = "Q: And the plan?\n\n[Lena Vorr=Vorr]: I said no to the plan. We want it gone.\n\nQ: Why?" + ANSWER

    assert _voice(marked, "want", said) == ACTORS["Vorr"].id


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Tarnnews", ActorKind.ORGANISATION, True),
        ("Tarn Courier", ActorKind.MEDIUM, True),
        ("League of Ports", ActorKind.ORGANISATION, False),
        ("Lena Vorr", ActorKind.PERSON, False),
    ],
)
def test_who_reports_only_interviews(name: str, kind: ActorKind, expected: bool) -> None:
    assert is_press(Actor(id="x-1", name=name, kind=kind)) is expected


def _private(reading: Reading, *names: str) -> Reading:
    """Return a reading in which people hold no office, and nobody knows them elsewhere."""
    ids = {ACTORS[name].id: f"x-{ACTORS[name].id}" for name in names}
    actors = tuple(
        replace(each, id=ids[each.id], speaks_for=None) if each.id in ids else each for each in reading.actors
    )
    mentions = tuple(
        replace(each, actor_ids=tuple(ids.get(one, one) for one in each.actor_ids)) for each in reading.mentions
    )
    return replace(reading, actors=actors, mentions=mentions)


ASKED = "[Oren Kess=Kess]: Do you agree?\n\n[Lena Vorr=Vorr]: {}\n\n[Kess]: [Arland] has rejected the plan."


@pytest.mark.parametrize(
    ("marked", "private", "teller"),
    [
        (ASKED.format("We will wait."), ("Kess",), None),
        (ASKED.format("We will wait."), (), "kess"),
        (ASKED.format("Why would we not?"), ("Kess",), "x-kess"),
        (ASKED.format("We will wait.").replace("[Oren Kess=Kess]", "SEN. [Oren Kess=Kess]"), ("Kess",), "x-kess"),
        (ASKED.format("We will wait.") + "\n\nQ: Why?", ("Kess",), "x-kess"),
        (ASKED.format("We will wait.").replace("[Kess]:", "[Kess], NBC:") + "\n\nQ: Why?", ("Kess",), None),
        (ASKED.format("We will wait.").replace("Oren Kess=Kess]", "Oren Kess=Kess], HOST"), ("Kess",), None),
    ],
)
def test_who_puts_the_questions_and_holds_no_office_only_asks(
    marked: str, private: tuple[str, ...], teller: str | None
) -> None:
    reading = _private(reading_of(marked, kind=ReportKind.TRANSCRIPT), *private)
    start = reading.report.text.index("rejected")
    voice = Voices(reading).around(Span(start=start, end=start + 8))

    assert (voice.teller_id if voice is not None else None) == teller
