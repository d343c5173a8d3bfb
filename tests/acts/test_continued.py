from __future__ import annotations

import pytest

from onrecord.types import ReportKind
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
        (f"{REJECTED} [Kess] did not yet urge [Arland] to leave, as she has urged others.", "Kess", "urge"),
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


@pytest.mark.parametrize("verb", ["also urged", "strongly urged"])
def test_an_adverb_before_the_verb_changes_nothing(verb):
    text = f"{REJECTED} The port was calm. [Kess] {verb} [Arland] to leave."

    assert days(text, ("refuse", "rejected"), ("Kess", "urged"), {"on Monday": MONDAY}) == [MONDAY, MONDAY]


@pytest.mark.parametrize(("told", "day"), [("since the second of May", MONDAY), ("on the second of May", None)])
def test_the_start_of_a_stretch_ends_no_occasion(told, day):
    text = f"{REJECTED} The port was calm {told}. [Kess] urged [Arland] to leave."
    dates = {"on Monday": MONDAY, "the second of May": "2031-05-02"}

    assert days(text, ("refuse", "rejected"), ("Kess", "urged"), dates) == [MONDAY, day]


@pytest.mark.parametrize(("who", "day"), [("Kess", MONDAY), ("Vorr", None)])
def test_what_was_said_on_a_day_and_is_no_act_goes_on(who, day):
    text = f"[{who}] said on Monday that the port was calm. [Kess] urged [Arland] to leave."
    said = Said(who, "said", "that the port was calm", day=MONDAY)
    demand = propose("demand", "urged", actor="Kess", recipient="Arland", about="leave")

    assert [act.day for act in acts_of(text, said, demand, dates={"on Monday": MONDAY})] == [day]


MET = "[Vorr] met [Kess] on Monday."


def met_days(text: str, *more, kind: ReportKind = ReportKind.ARTICLE) -> list[str | None]:
    met = propose("meet", "met", actor="Vorr", recipient="Kess")
    dates = {words: day for words, day in (("on Monday", MONDAY), ("on Tuesday", TUESDAY)) if words in text}
    return [act.day for act in acts_of(text, met, *more, dates=dates, kind=kind)][1:]


@pytest.mark.parametrize("kind", [ReportKind.ARTICLE, ReportKind.TRANSCRIPT])
def test_what_those_who_met_stated_is_of_the_day_they_met(kind):
    text = f"{MET} [Vorr] stated that [Arland] is ready to open the port. [Arland] supports the truce."
    said = Said("Vorr", "stated", "that Arland is ready to open the port. Arland supports the truce.")
    offer = propose("offer", "is ready to", actor="Arland", about="open the port")
    support = propose("support", "supports", actor="Arland", about="the truce")

    assert met_days(text, said, offer, support, kind=kind) == [MONDAY, MONDAY]


def test_what_those_who_met_agreed_is_of_the_day_they_met():
    text = f"{MET} The port was calm. {'It is the largest on the coast. ' * 40}[Kess] also agreed to open the port."
    agreed = propose("agree", "agreed to", actor="Kess", about="open the port")

    assert met_days(text, agreed, kind=ReportKind.TRANSCRIPT) == [MONDAY]


@pytest.mark.parametrize(
    ("text", "who", "cue"),
    [
        (f"{MET} [Tamm] stated that [Borland] is ready to open the port.", "Tamm", "stated"),
        (f"{MET} [Vorr] has stated that [Arland] is ready to open the port.", "Vorr", "has stated"),
        (f"{MET} [Vorr] earlier stated that [Arland] is ready to open the port.", "Vorr", "stated"),
        (f"{MET} [Tamm] came on Tuesday. [Vorr] stated that [Arland] is ready to open the port.", "Vorr", "stated"),
    ],
)
def test_what_others_stated_and_what_was_stated_elsewhen_is_not(text, who, cue):
    owner = "Borland" if "Borland" in text else "Arland"
    said = Said(who, cue, f"that {owner} is ready to open the port")
    offer = propose("offer", "is ready to", actor=owner, about="open the port")

    assert met_days(text, said, offer) == [None]
