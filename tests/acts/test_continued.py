from __future__ import annotations

import pytest

from tests.acts.hand import Said, acts_of, propose

MONDAY, TUESDAY = "2031-05-05", "2031-05-06"
REJECTED = "[Kess] rejected the toll on Monday."


def days(text: str, first: tuple[str, str], last: tuple[str, str], dates: dict[str, str]) -> list[str | None]:
    proposals = [
        propose(*first, actor="Kess", about="the toll"),
        propose("demand", last[1], actor=last[0], about="leave"),
    ]
    return [act.day for act in acts_of(text, *proposals, dates=dates)]


def test_a_speech_act_goes_on_from_the_last_day_of_its_doer():
    text = f"{REJECTED} The port was calm. [Kess] urged [Arland] to leave."

    assert days(text, ("refuse", "rejected"), ("Kess", "urged"), {"on Monday": MONDAY}) == [MONDAY, MONDAY]


@pytest.mark.parametrize(
    ("text", "who", "cue"),
    [
        (f"{REJECTED} [Vorr] urged [Arland] to leave.", "Vorr", "urged"),
        (f"{REJECTED} [Kess] has urged [Arland] to leave.", "Kess", "urged"),
        (f"{REJECTED} [Kess] earlier urged [Arland] to leave.", "Kess", "urged"),
        (f"{REJECTED} [Kess] urges [Arland] to leave.", "Kess", "urges"),
        (f"{REJECTED} [Vorr] came on Tuesday. [Kess] urged [Arland] to leave.", "Kess", "urged"),
        (f"{REJECTED} {'The port was calm. ' * 60}[Kess] urged [Arland] to leave.", "Kess", "urged"),
    ],
)
def test_nobody_elses_day_and_no_other_time_goes_on(text, who, cue):
    dates = {words: day for words, day in (("on Monday", MONDAY), ("on Tuesday", TUESDAY)) if words in text}

    assert days(text, ("refuse", "rejected"), (who, cue), dates) == [MONDAY, None]


def test_the_day_of_an_assault_does_not_go_on():
    text = "[Kess] shelled the port on Monday. [Kess] urged [Arland] to leave."
    proposals = [
        propose("assault", "shelled", actor="Kess", about="the port"),
        propose("demand", "urged", actor="Kess", recipient="Arland", about="leave"),
    ]

    assert [act.day for act in acts_of(text, *proposals, dates={"on Monday": MONDAY})] == [MONDAY, None]


def test_days_to_come_and_days_in_what_is_said_do_not_end_an_occasion():
    text = f"{REJECTED} “Yesterday was too late,” she said. They meet on Friday. [Kess] urged [Arland] to leave."
    dates = {"on Monday": MONDAY, "Yesterday": "2031-05-09", "on Friday": "2031-05-16"}
    proposals = [
        propose("refuse", "rejected", actor="Kess", about="the toll"),
        propose("demand", "urged", actor="Kess", recipient="Arland", about="leave"),
    ]
    said = Said("Kess", "said", "“Yesterday was too late,”")

    assert [act.day for act in acts_of(text, said, *proposals, dates=dates)] == [MONDAY, MONDAY]


@pytest.mark.parametrize(("cue", "day"), [("said", MONDAY), ("has said", None)])
def test_what_its_doer_said_goes_on_too(cue, day):
    text = f"{REJECTED} [Kess] {cue} [she=Kess] was ready to leave."
    proposals = [
        propose("refuse", "rejected", actor="Kess", about="the toll"),
        propose("offer", "was ready to", actor="she", about="leave"),
    ]
    said = Said("Kess", cue, "she was ready to leave")

    assert [act.day for act in acts_of(text, said, *proposals, dates={"on Monday": MONDAY})] == [MONDAY, day]
