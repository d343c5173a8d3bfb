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


@pytest.mark.parametrize(
    "aside", ["according to [Kess]", "according to minister [Kess]", "[Kess] said", "the envoy [Kess] says"]
)
@pytest.mark.parametrize("who", ["Kess", "Arland"])
def test_what_is_told_in_passing_is_done_by_the_subject_before(aside, who):
    act = repair(f"[Arland] met the pilots and, {aside}, promised to pay.", "pledge", "promised to pay", who)

    assert (act.actor_ids, act.told_by) == (("ARL",), "kess")


def test_nobody_known_does_what_another_tells_in_passing():
    act = repair("The pilots left and, [Kess] said, promised to pay.", "pledge", "promised to pay", "Kess")

    assert (act.actor_ids, act.told_by) == ((), "kess")


@pytest.mark.parametrize(
    "text",
    [
        "[Arland] met the pilots and, [its=Arland] own [Kess] having left, promised to pay.",
        "[Arland] met the pilots, and [Kess] promised to pay.",
        "[Arland] met the pilots, [Kess] said, and promised to pay.",
        "In May, [Kess] said, promised to pay.",
    ],
)
def test_elsewhere_the_doer_stays(text):
    assert repair(text, "pledge", "promised to pay", "Kess").actor_ids == ("kess",)
