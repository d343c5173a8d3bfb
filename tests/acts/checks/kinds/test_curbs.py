from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] designated the gang as a terrorist group.", "designated the gang", "sanction"),
        ("[Kess] declared [Vorr] a terrorist.", "declared", "sanction"),
        ("[Kess] listed the militia as a foreign terrorist organization.", "listed", "sanction"),
        ("The mill was designated pursuant to the trade act.", "was designated", "sanction"),
        ("[Kess] called the gang a terrorist group.", "called the gang", "accuse"),
        ("[Kess] declared the raid a crime.", "declared the raid", "accuse"),
        ("[Kess] declared war on the terrorists.", "declared war", "accuse"),
        ("[Kess] declared that they were wrong and feared terrorists.", "declared", "accuse"),
    ],
)
def test_who_lists_somebody_as_a_terrorist_lays_a_sanction(text, cue, kind):
    assert repair(text, "accuse", cue, "Kess").kind.value == kind


def test_a_listing_is_no_word_of_who_made_it():
    act = repair("[Kess] designated the gang as a terrorist group.", "accuse", "designated", "Kess", told_by="Kess")

    assert act.told_by is None


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] suspended parliament.", "suspended", "coerce"),
        ("[Kess] dissolved the elected assembly.", "dissolved", "coerce"),
        ("[Kess] shut down two private radio stations.", "shut down", "coerce"),
        ("[Kess] banned the main opposition party.", "banned", "coerce"),
        ("[Kess] banned [Arland] papers.", "banned", "sanction"),
        ("[Kess] suspended the imports of fish.", "suspended", "sanction"),
    ],
)
def test_who_silences_a_parliament_or_a_paper_at_home_coerces(text, cue, kind):
    assert repair(text, "sanction", cue, "Kess").kind.value == kind


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] announced the resumption of exports to [Vorr].", "resumption of", "retreat"),
        ("[Kess] resumed deliveries of gas.", "resumed", "retreat"),
        ("[Kess] announced the resumption of sanctions.", "resumption of", "sanction"),
    ],
)
def test_what_flows_again_is_no_sanction(text, cue, kind):
    assert repair(text, "sanction", cue, "Kess").kind.value == kind
