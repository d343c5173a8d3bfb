from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "kind", "cue", "doer"),
    [
        ("The deal that [Borland] says [Arland] accepted would free them.", "agree", "accepted", "Arland"),
        ("The deal that [Borland] says [Arland] accepted would free them.", "agree", "says Arland accepted", "Borland"),
        ("The plan, which [Borland] has said [Arland] had rejected, is dead.", "refuse", "rejected", "Arland"),
        ("It is unlike what [Borland] claims [Arland] agreed to.", "agree", "agreed to", "Arland"),
        ("The plan [Borland] says [Arland] accepted would free them.", "agree", "accepted", "Arland"),
    ],
)
def test_who_is_quoted_in_passing_tells_it_of_the_subject_behind(text, kind, cue, doer):
    act = repair(text, kind, cue, doer)

    assert (act.actor_ids, act.told_by) == (("ARL",), "BOR")


def test_what_is_said_in_passing_of_a_thing_is_not_done_by_who_says_so():
    act = repair("[Vorr] sent back the team that [Borland] says had agreed to it.", "agree", "had agreed to", "Borland")

    assert (act.actor_ids, act.told_by) == ((), "BOR")


@pytest.mark.parametrize(
    "text",
    [
        "[Borland] said that [Arland] says it accepted the deal.",
        "[Borland] said that [Arland] accepted the deal.",
        "A number of [Borland] said [Arland] accepted the deal.",
        "What [Borland] says is wrong, and [Arland] accepted the deal.",
    ],
)
def test_what_goes_on_from_other_words_is_not_told_in_passing(text):
    act = repair(text, "agree", "accepted", "Arland", told_by="Vorr")

    assert act.told_by == "vorr"
