from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import Said, acts_by_rules, reading_of

WARNED = [
    ("it would not sign the pact", "sign the pact", "negation"),
    ("it would not be able to pay", "it would not be able to pay", "negation"),
    ("it could not keep its access", "keep its access", "negation"),
    ("it will never pay the toll", "pay the toll", "negation"),
    ("it would sign the pact", "sign the pact", None),
    ("it would not hesitate to strike", "strike", None),
    ("it would not tolerate raids", "tolerate raids", None),
    ("its ships would not leave", "ships", None),
]


@pytest.mark.parametrize(("warned", "about", "found"), WARNED)
def test_what_will_not_be_done_is_no_threat_to_do_it(warned, about, found):
    reading = reading_of(f"[Arland] warned [Borland] that {warned}.")
    claimed = {"to": "Borland", "told_by": "Arland", "about": about}

    assert (check_of(reading, "threaten", "warned", "Arland", **claimed) == "negation") is (found == "negation")


def test_a_warning_on_a_condition_may_threaten_by_what_is_left_undone():
    reading = reading_of("[Arland] warned [Borland] that it would not sign if the toll stayed.")
    claimed = {"to": "Borland", "about": "sign", "condition": "if the toll stayed"}

    assert check_of(reading, "threaten", "warned", "Arland", **claimed) != "negation"


OWN = [
    ("that [it=Arland] will not pay the toll", ["pledge"]),
    ("not to pay the toll", ["demand"]),
    ("that [it=Borland] should not pay the toll", ["demand"]),
    ("that [it=Arland] would not hesitate to close the port", ["demand"]),
]


@pytest.mark.parametrize(("warned", "kinds"), OWN)
def test_a_warning_of_an_own_step_asks_for_nothing(warned, kinds):
    text = f"[Arland] warned [Borland] {warned}."
    content = warned.removeprefix("that ").replace("[it=Arland]", "it").replace("[it=Borland]", "it")
    found = acts_by_rules(text, Said("Arland", "warned", content))

    assert [act.kind.value for act in found] == kinds
    assert all(act.polarity.value == "refrain" for act in found)


@pytest.mark.parametrize(
    ("words", "kind", "found"),
    [
        ("would answer the toll with equivalent duties", "refuse", ("threaten", "equivalent duties")),
        ("will respond to any raid with force", "pledge", ("threaten", "force")),
        ("will meet tariffs with measures of its own", "pledge", ("threaten", "measures")),
        ("will reply in due course", "pledge", ("withhold", "")),
        ("will respond at a later date", "pledge", ("withhold", "")),
        ("will respond to the letter with a note", "pledge", ("pledge", "toll")),
        ("would not answer the toll with duties", "pledge", ("pledge", "toll")),
        ("answered the toll with duties", "refuse", ("refuse", "toll")),
    ],
)
def test_who_will_answer_with_a_blow_threatens_and_who_will_answer_later_keeps_it_back(words, kind, found):
    act = repair(f"[Arland] {words}.", kind, words, "Arland")

    assert (act.kind.value, act.about) == found
