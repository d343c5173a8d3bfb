from __future__ import annotations

import pytest

from tests.acts.hand import Said, acts_of, propose

BEFORE = "said the bills were false and that"


@pytest.mark.parametrize(
    ("text", "who", "doers"),
    [
        (f"[the League] {BEFORE} it would sue [Arland].", "the League", [("LEA",)]),
        (f"[the League] {BEFORE} they would sue [Arland].", "the League", [("LEA",)]),
        (f"[Vorr] {BEFORE} it would sue [Borland].", "Vorr", [()]),
        (f"[the League] {BEFORE} they would sue [Arland].", "", [()]),
    ],
)
def test_a_body_means_itself_where_it_says_it_and_nobody_else_is_meant(text, who, doers):
    plain = text.replace("[", "").replace("]", "")
    pronoun = "it" if " it " in text else "they"
    proposed = propose("threaten", "would sue", actor=pronoun, recipient=plain.split()[-1].strip("."), teller="other")
    said = [Said(who, "said", plain.partition("said ")[2])] if who else []

    assert [act.actor_ids for act in acts_of(text, proposed, *said)] == doers
