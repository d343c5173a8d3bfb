from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, doubt
from tests.acts.hand import Said, reading_of

BELIEFS = [
    ("I don't think [Borland] wants a war", "I don't think Borland wants", "oppose", "kind"),
    ("I do not believe that [Borland] will accept this", "will accept", "refuse", "kind"),
    ("I don't think [Kess] is going to sign", "is going to sign", "refuse", "kind"),
    ("nobody in [Borland] wants a war", "wants a war", "oppose", "kind"),
    ("no one wants a war", "wants a war", "oppose", "kind"),
    ("I don't think anyone wants a war", "don't think anyone wants", "oppose", "kind"),
    ("I don't think anyone should sign", "don't think anyone should sign", "oppose", None),
    ("I don't think [Borland] should join the pact", "I don't think Borland should join", "oppose", None),
    ("I don't think we will sign the pact", "don't think we will sign", "refuse", None),
    ("I don't think [Borland] wants it, and we will not sign", "we will not sign", "refuse", None),
    ("we do not want a war", "do not want", "oppose", None),
    ("nobody came, and [Arland] wants no war", "wants no war", "oppose", None),
]


@pytest.mark.parametrize(("said", "cue", "kind", "found"), BELIEFS)
def test_what_is_thought_of_others_is_no_stance(said, cue, kind, found):
    plain = said.replace("[", "").replace("]", "")
    reading = reading_of(f"“{said},” [Vorr] said.", Said("Vorr", "said", f"“{plain},”"))

    assert check_of(reading, kind, cue, "Vorr", told_by="Vorr") == found


@pytest.mark.parametrize(("who", "is_kept"), [("Vorr", True), ("Borland", False)])
def test_only_who_thinks_so_says_it(who, is_kept):
    said = "I don't believe Borland will accept this"
    marked = "“I don't believe [Borland] will accept this,” [Vorr] said."
    reading = reading_of(marked, Said("Vorr", "said", f"“{said},”"))
    found = doubt(reading, "refuse", "will accept", who, told_by="Vorr")

    assert found is not None
    assert found.is_of_kind is is_kept
