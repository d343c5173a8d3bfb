from __future__ import annotations

import pytest

from onrecord.acts.voices import Voices, is_press
from onrecord.types import Actor, ActorKind, ReportKind, Span
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
