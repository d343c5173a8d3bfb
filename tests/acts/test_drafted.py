from __future__ import annotations

import pytest

from tests.acts.hand import ACTORS, acts_of, propose


def _acts(marked: str, *given: object) -> set[tuple[str, str, str, str]]:
    return {
        (act.kind.value, act.actor_ids[0], act.cue.quote, act.about)
        for act in acts_of(marked, *given)  # type: ignore[arg-type]
    }


@pytest.mark.parametrize("actor", ["Kess", "Arland"])
def test_who_backs_a_plan_and_who_drew_it_up_are_two(actor):
    given = propose("propose", "backed the plan drawn up by", actor=actor, about="plan")

    assert _acts("[Arland] backed the plan drawn up by [Kess].", given) == {
        ("support", "ARL", "backed", "plan drawn up by Kess"),
        ("propose", "kess", "drawn up by", "plan"),
    }


def test_who_signs_a_treaty_is_not_who_drafted_it():
    given = propose("agree", "signed a treaty drafted by", actor="Kess", about="treaty")

    assert {act.actor_ids for act in acts_of("[Arland] signed a treaty drafted by [Kess].", given)} == {("ARL",)}


@pytest.mark.parametrize(
    ("marked", "cue", "actor"),
    [
        ("A plan was drawn up by [Kess].", "was drawn up by", "Kess"),
        ("[Arland] has seen the plan drawn up by [Kess].", "seen the plan drawn up by", "Kess"),
    ],
)
def test_a_cue_without_another_act_stays_whole(marked, cue, actor):
    (act,) = acts_of(marked, propose("propose", cue, actor=actor, about="plan"))

    assert (act.actor_ids, act.cue.quote) == ((ACTORS[actor].id,), cue)
