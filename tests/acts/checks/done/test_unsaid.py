from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair

UNSAID = [
    ("[Vorr] never promised [Kess] that troops would be sent.", "pledge", "refrain", "never promised", "pledge"),
    ("[Vorr] did not vow that [Arland] would halt the raid.", "pledge", "refrain", "did not vow that", "pledge"),
    ("[Vorr] did not threaten to close the port.", "pledge", "do", "did not threaten", "threaten"),
    ("[Arland] has not requested help from [Borland].", "refuse", "do", "has not requested", "demand"),
    ("[Arland] never offered a loan.", "refuse", "do", "never offered", "offer"),
    ("[Arland] did not propose a truce.", "refuse", "do", "did not propose", "propose"),
]


@pytest.mark.parametrize(("text", "kind", "polarity", "cue", "found"), UNSAID)
def test_what_somebody_did_not_promise_or_ask_for_is_not_done(text, kind, polarity, cue, found):
    who, about = "Arland" if text.startswith("[Arland]") else "Vorr", "halt the raid" if "raid" in text else "port"
    act = repair(text, kind, cue, who, polarity=polarity, about=about)

    assert (act.kind.value, act.polarity.value, act.status.value) == (found, "do", "negated")


def test_an_absence_that_was_not_asked_for_stays_one():
    text = "[Vorr] never asked [Kess] not to join the pact."
    act = repair(text, "demand", "never asked", "Vorr", polarity="refrain", about="join the pact")

    assert (act.polarity.value, act.status.value) == ("refrain", "negated")


def test_whom_it_was_not_promised_to_is_no_part_of_it():
    text = "[Vorr] never promised [Kess] that troops would be sent to the port."
    about = "Kess that troops would be sent to the port"

    assert repair(text, "pledge", "never promised", "Vorr", polarity="refrain", about=about).about.startswith("troops")


@pytest.mark.parametrize(
    ("text", "kind", "cue", "polarity", "found"),
    [
        ("[Vorr] would not promise that it would stay.", "pledge", "would not promise", "refrain", "withhold"),
        ("[Vorr] will not threaten [Kess].", "pledge", "will not threaten", "refrain", "pledge"),
        ("[Vorr] promised not to close the port.", "pledge", "promised", "refrain", "pledge"),
        ("[Vorr] does not ask for help.", "refuse", "does not ask for", "do", "refuse"),
        ("[Vorr] did not accept the offer.", "refuse", "did not accept", "do", "refuse"),
    ],
)
def test_what_is_said_stays_done(text, kind, cue, polarity, found):
    act = repair(text, kind, cue, "Vorr", polarity=polarity, about="close the port")

    assert (act.kind.value, act.status.value) == (found, "actual")


@pytest.mark.parametrize(
    ("words", "kind", "about", "found"),
    [
        ("agreed to no such thing", "agree", "no such thing", ("agree", "negated", "")),
        ("agreed to nothing of the kind", "agree", "nothing of the kind", ("agree", "negated", "")),
        ("accepted no such proposal", "refuse", "no such proposal", ("agree", "negated", "proposal")),
        ("promised nothing of the kind", "refuse", "it", ("pledge", "negated", "it")),
        ("agreed to no toll", "agree", "toll", ("agree", "actual", "toll")),
        ("agreed to such a thing", "agree", "such a thing", ("agree", "actual", "such a thing")),
    ],
)
def test_what_no_such_thing_was_done_to_is_not_done(words, kind, about, found):
    act = repair(f"[Arland] has {words}.", kind, words.split()[0], "Arland", about=about)

    assert (act.kind.value, act.status.value, act.about) == found
