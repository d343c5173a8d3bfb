from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue", "blamed"),
    [
        ("[Vorr] blamed the delay in the talks with [Kess] on [Borland].", "blamed", "BOR"),
        ("[Vorr] blames [Kess]'s defeat on [Borland].", "blames", "BOR"),
        ("[Vorr] put the blame for the raid on [Kess] on [Borland].", "put the blame for", "BOR"),
        ("[Vorr] blamed the collapse of the accord with [Kess] on the weather.", "blamed", None),
        ("[Vorr] blamed his slowness to condemn [Kess] on bad advice.", "blamed his slowness to condemn", None),
        ("[Vorr] called it shameful to attack [Kess] for his illness.", "called it shameful to attack", None),
        ("[Vorr] said it was outrageous to twist [Kess]'s words.", "said it was outrageous to twist", None),
        ("[Vorr] condemned [Kess]'s unlawful arrest.", "condemned", None),
        ("[Vorr] called the attacks on [Kess] shameful.", "called the attacks on", None),
        ("[Vorr] said the killing of [Kess] was a crime.", "said the killing of", None),
        ("[Vorr] condemned [Kess]'s arrest of two sailors.", "condemned", "kess"),
    ],
)
def test_who_is_named_in_what_went_wrong_is_not_blamed(text, cue, blamed):
    assert repair(text, "accuse", cue, "Vorr", to="Kess").recipient_id == blamed


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Vorr] blamed the raid on [Kess].", "blamed"),
        ("[Vorr] blamed [Kess] for the attack on [Borland].", "blamed"),
        ("[Vorr] pinned the blame on [Kess] for the attack on [Borland].", "pinned the blame on"),
        ("[Vorr] blamed [Kess] on Monday.", "blamed"),
        ("[Vorr] went on with her attacks on [Kess].", "attacks on"),
        ("[Vorr] blamed the war with [Kess] on Monday.", "blamed"),
        ("[Vorr] said it was shameful of [Kess] to attack [Borland].", "said it was shameful of"),
        ("[Vorr] accused [Kess] of an attack on [Borland].", "accused"),
    ],
)
def test_who_is_blamed_stays_blamed(text, cue):
    assert repair(text, "accuse", cue, "Vorr", to="Kess").recipient_id == "kess"


def test_whom_blame_is_laid_on_is_no_part_of_what_went_wrong():
    text = "[Vorr] blamed the failure of the talks with [Kess] on [Borland]."
    about = "failure of the talks with Kess on Borland"

    assert repair(text, "accuse", "blamed", "Vorr", to="Kess", about=about).about == "failure of the talks with Kess"


@pytest.mark.parametrize(
    ("text", "cue", "who", "blamed"),
    [
        ("[Arland] filed a formal complaint with [the League].", "filed a formal complaint", "the League", None),
        ("[Arland] lodged a protest with [Borland].", "lodged a protest", "Borland", "BOR"),
        ("[Arland] filed a complaint against [the League].", "filed a complaint", "the League", "LEA"),
    ],
)
def test_the_body_that_a_complaint_is_brought_to_is_not_blamed(text, cue, who, blamed):
    assert repair(text, "accuse", cue, "Arland", to=who).recipient_id == blamed
