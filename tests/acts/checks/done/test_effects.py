from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, doubt
from tests.acts.hand import reading_of

EFFECTS = [
    ("criticised the carbon tax, saying it would punish the poor", "would punish", "threaten"),
    ("rejected the price cap, saying it would cut supplies to [Borland]", "saying it would cut", "threaten"),
    ("opposed a cap, arguing that it would flood the market", "would flood", "pledge"),
    ("welcomed the deal, saying it will save jobs", "will save", "pledge"),
    ("condemned the rule and said it would disrupt trade", "said it would disrupt", "threaten"),
    ("criticised the levy, warning it would push up prices", "warning it", "threaten"),
    ("opposed the bill because it would hurt migrants", "would hurt", "oppose"),
    ("rejected the pact, saying it would not solve the crisis", "would not solve", "refuse"),
    ("condemned the strikes, saying they would fuel the war", "would fuel", "pledge"),
    ("condemned the raid, saying it would not go unpunished", "would not go", "pledge"),
]


@pytest.mark.parametrize(("text", "cue", "kind"), EFFECTS)
def test_what_a_thing_would_do_is_no_step_of_who_judges_it(text, cue, kind):
    polarity = "refrain" if kind == "pledge" and "not" in cue else "do"
    found = doubt(reading_of(f"[Arland] {text}."), kind, cue, "Arland", told_by="Arland", polarity=polarity)

    assert found is not None
    assert (found.check, found.is_of_kind) == ("kind", False)


STEPS = [
    ("rejected the pact, saying it would not pay", "would not pay", "refuse"),
    ("rejected the pact, saying it would strike the port", "would strike", "threaten"),
    ("criticised the visit, saying it would take countermeasures", "would take countermeasures", "threaten"),
    ("welcomed the pact, saying it would send pilots", "would send", "pledge"),
    ("welcomed the pact, saying it would work with [Borland]", "would work", "pledge"),
    ("criticised [Borland], saying it would close the port", "would close", "threaten"),
    ("opened the port, saying it would cut its fees", "would cut", "pledge"),
]


@pytest.mark.parametrize(("text", "cue", "kind"), STEPS)
def test_what_a_party_would_do_is_its_step(text, cue, kind):
    assert check_of(reading_of(f"[Arland] {text}."), kind, cue, "Arland", told_by="Arland") is None


def test_an_accord_that_is_known_by_name_is_a_thing_too():
    text = "[Arland] praised {}, saying it would bring jobs."
    accord, party = reading_of(text.format("[the accord=Vorr]")), reading_of(text.format("[the League]"))

    assert check_of(accord, "pledge", "would bring", "Arland", told_by="Arland") == "kind"
    assert check_of(party, "pledge", "would bring", "Arland", told_by="Arland") is None


def test_a_mention_that_is_too_wide_is_not_the_thing():
    text = "[Arland praised the pact, saying it=Arland] would bring jobs."

    assert check_of(reading_of(text), "pledge", "would bring", "Arland", told_by="Arland") == "kind"


def test_a_step_on_a_condition_is_the_partys():
    text = "[Arland] rejected the cap, saying it would cut supplies if [Borland] adopted it."
    condition = "if Borland adopted it"

    assert check_of(reading_of(text), "threaten", "would cut", "Arland", condition=condition) is None
