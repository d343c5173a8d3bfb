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


@pytest.mark.parametrize(
    ("before", "who", "doers"),
    [
        ("[the League] denounced the law.", "the League", ("LEA",)),
        ("[Vorr] denounced the law.", "Vorr", ()),
        ("[the League] denounced the law.\n", "the League", ()),
        ("[the League] denounced the law. It rained.", "the League", ()),
    ],
)
def test_they_are_the_body_that_alone_spoke_right_before(before, who, doers):
    text = f"{before} To end the row, they invited [Arland] to talk."
    proposed = propose("propose", "invited", actor="they", recipient="Arland", teller="actor")
    (act,) = [
        each for each in acts_of(text, proposed, Said(who, "denounced", "the law")) if each.cue.quote == "invited"
    ]

    assert act.actor_ids == doers
