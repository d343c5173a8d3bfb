from __future__ import annotations

import pytest

from onrecord.acts.persons import with_persons
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("marked", "kind", "cue", "about", "full"),
    [
        ("[Vorr] endorsed [Kess] on Monday.", "support", "endorsed", "Kess", "Oren Kess"),
        ("[Vorr] endorsed [him=Kess] on Monday.", "support", "endorsed", "him", "Oren Kess"),
        ("[Vorr] opposed [Mr. Kess=Kess].", "oppose", "opposed", "Mr. Kess", "Oren Kess"),
        # Whatever is more than a person, and states.
        ("[Vorr] endorsed [Kess]’s bill.", "support", "endorsed", "Kess’s bill", "Kess’s bill"),
        ("[Vorr] backed [it=Borland] on Monday.", "support", "backed", "it", "it"),
    ],
)
def test_somebody_whom_an_act_is_about_is_named_in_full(
    marked: str, kind: str, cue: str, about: str, full: str
) -> None:
    reading = reading_of(marked)

    assert with_persons([claim(reading, kind, cue, "Vorr", about=about)], reading)[0].about == full


@pytest.mark.parametrize(
    ("marked", "cue", "about", "meant"),
    [
        ("[Vorr] said [Kess] is a friend of the port.", "is a friend", "friend of the port", "Oren Kess"),
        ("[Vorr] called [him=Kess] “a great mayor”.", "called", "great mayor", "Oren Kess"),
        ("[Vorr] said: “[Kess] is a friend of the port.”", "is a friend", "Kess is a friend of the port", "Oren Kess"),
        ("[Vorr] found [Kess] to be kind.", "found", "Kess to be kind", "Oren Kess"),
        ("Of [Kess], [Vorr] said: “He gets things done.”", "gets things done", "He gets things done", "Oren Kess"),
        ("Of [Kess], [Vorr] said: “It’s a relief.”", "It’s a relief", "It’s a relief", "It’s a relief"),
        ("[Vorr] said [Kess]’s bridge is a wonder.", "said Kess’s bridge is", "Kess’s bridge", "Kess’s bridge"),
        # The plan is praised, and not he.
        ("[Vorr] called the plan of [Kess] a step for the port.", "called", "step for the port", "step for the port"),
        ("[Vorr] backed [Kess]’s toll.", "backed", "toll", "toll"),
    ],
)
def test_who_is_praised_is_what_praise_is_about(marked: str, cue: str, about: str, meant: str) -> None:
    reading = reading_of(marked)

    assert with_persons([claim(reading, "support", cue, "Vorr", about=about, to="Kess")], reading)[0].about == meant


@pytest.mark.parametrize(
    ("marked", "kind", "cue", "about", "to"),
    [
        ("[Vorr] endorsed [Kess] on Monday.", "support", "endorsed", "Kess", "kess"),
        ("[Vorr] opposes [Borland].", "oppose", "opposes", "Borland", "BOR"),
        ("[Vorr] will send for [Kess].", "pledge", "will send", "Kess", None),
        ("[Vorr] opposes [the League].", "oppose", "opposes", "the League", None),
    ],
)
def test_a_stance_on_somebody_is_aimed_at_that_one(
    marked: str, kind: str, cue: str, about: str, to: str | None
) -> None:
    reading = reading_of(marked)

    assert with_persons([claim(reading, kind, cue, "Vorr", about=about)], reading)[0].recipient_id == to


def test_who_apologises_gives_an_apology_to_whom_it_is_made() -> None:
    reading = reading_of("[Vorr] apologised to [Kess] on Monday.")
    act = with_persons([claim(reading, "concede", "apologised", "Vorr", about="Kess")], reading)[0]

    assert (act.about, act.recipient_id) == ("apology", "kess")
