from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue", "teller"),
    [
        ("[Kess] denounced [Vorr]'s plan to ban salt.", "plan to", None),
        ("[Kess] warmly welcomed [Vorr]'s recent offer to share salt.", "offer to", None),
        ("[Kess] said [Vorr]'s plan to ban salt was wrong.", "plan to", "kess"),
        ("[Kess] protested, saying that [Vorr]'s plan to ban salt was wrong.", "plan to", "kess"),
        ("[Tamm] denounced [Vorr]'s plan to ban salt.", "plan to", "kess"),
        ("[Kess] denounced [Tamm]'s letter on the plan to ban salt.", "plan to", "kess"),
    ],
)
def test_who_reacts_to_it_does_not_tell_it(text, cue, teller):
    assert repair(text, "propose", cue, "Vorr", told_by="Kess").told_by == teller
