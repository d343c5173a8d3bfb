from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("[Kess] is said to have offered a toll.", None),
        ("[Kess] is widely believed to have offered a toll.", None),
        ("[Kess] reportedly offered a toll.", None),
        ("[Kess] offered a toll.", "kess"),
        ("[Kess] said it was ready and offered a toll.", "kess"),
    ],
)
def test_what_somebody_is_said_to_have_done_he_does_not_tell(text, teller):
    assert repair(text, "offer", "offered", "Kess", told_by="Kess").told_by == teller
