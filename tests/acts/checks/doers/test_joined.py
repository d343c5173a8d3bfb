from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] backed the plan drawn up by [Kess] and would leave the port.", "pledge", "would leave"),
        ("[Arland] said [it=Arland] backed the plan made by envoy [Kess] and will pay.", "pledge", "will pay"),
        ("[Arland] accepted the truce proposed by [Kess] but has closed the port.", "sanction", "has closed"),
        ("[Arland] accepted the truce proposed by [Kess] and announced a toll.", "sanction", "announced a toll"),
    ],
)
def test_the_subject_goes_on_and_not_the_agent_of_a_participle(text, kind, cue):
    act = repair(text, kind, cue, "Kess", told_by="Kess")

    assert (act.actor_ids, act.told_by) == (("ARL",), "ARL")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] signed the plan drawn up by [Tamm] and backed by [Kess].", "support", "backed by"),
        ("[Arland] said that [Kess] would pay and would leave.", "pledge", "would leave"),
        ("The port was seized by [Kess] and would stay his.", "pledge", "would stay"),
        ("[Arland] welcomed the plan drawn up by [Tamm], and [Kess] would leave.", "pledge", "would leave"),
    ],
)
def test_who_does_it_himself_stays_the_doer(text, kind, cue):
    assert repair(text, kind, cue, "Kess").actor_ids == ("kess",)
