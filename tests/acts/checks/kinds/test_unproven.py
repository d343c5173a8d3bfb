from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("rest", "check"),
    [
        ("there was no evidence that [Borland] had struck the dam", "kind"),
        ("there was no direct evidence of [Borland]'s involvement", "kind"),
        ("there was no proof of claims by [Kess]", "kind"),
        ("there was no evidence that [she=Vorr] had struck the dam", None),
        ("there was no evidence of [Arland]'s involvement in the raid on [Borland]", None),
        ("there was no evidence of theft", None),
    ],
)
def test_who_sees_no_proof_against_another_denies_nothing(rest, check):
    cue = " ".join(rest.replace("[", "").split(" ")[:4])

    assert check_of(reading_of(f"[Vorr] said {rest}."), "deny", f"said {cue}", "Vorr", told_by="Vorr") == check
