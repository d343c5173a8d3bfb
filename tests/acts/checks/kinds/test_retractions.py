from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of

BACK = [
    ("reneged on its pledge to open the port", "pledge", "reneged on its pledge to", "refuse"),
    ("went back on its promise to pay", "pledge", "promise to", "refuse"),
    ("withdrew its offer to mediate", "offer", "withdrew its offer to", "refuse"),
    ("withdrew a proposal for a joint fund", "propose", "proposal for", "refuse"),
    ("took back its threat to close the port", "threaten", "took back its threat to", "concede"),
    ("withdrew its threat to leave", "threaten", "threat to", "concede"),
    ("suspended its offer to mediate", "offer", "offer to", "withhold"),
    ("froze its pledge to pay", "pledge", "pledge to", "withhold"),
    ("paused a proposal for a joint fund", "propose", "proposal for", "withhold"),
    ("backed away from its threat to leave", "threaten", "threat to", "concede"),
]


@pytest.mark.parametrize(("deed", "kind", "cue", "found"), BACK)
def test_what_is_taken_back_is_refused_or_given_up(deed, kind, cue, found):
    act = repair(f"[Arland] {deed}.", kind, cue, "Arland", told_by="Arland")

    assert (act.kind.value, act.told_by) == (found, None)


def test_the_evidence_says_that_it_is_taken_back():
    text = "[Arland] withdrew its threat to leave."
    act = repair(text, "threaten", "threat to", "Arland", evidence="its threat to leave")

    assert (act.cue.quote, act.evidence[0].quote) == ("withdrew its threat to", "withdrew its threat to leave")


@pytest.mark.parametrize(
    ("deed", "kind", "cue"),
    [
        ("renewed its offer to mediate", "offer", "renewed its offer to"),
        ("did not withdraw its offer to mediate", "offer", "offer to"),
        ("may withdraw its offer of a loan", "offer", "may withdraw its offer"),
        ("has not suspended its offer to mediate", "offer", "offer to"),
        ("offered to suspend its levy", "offer", "offered to"),
        ("was urged to withdraw its threat to leave", "threaten", "threat to"),
        ("walked away from [Borland]'s offer to mediate", "offer", "offer to"),
    ],
)
def test_what_stands_or_is_anothers_stays(deed, kind, cue):
    assert repair(f"[Arland] {deed}.", kind, cue, "Arland").kind.value == kind


def test_an_offer_that_is_not_withdrawn_is_not_refused():
    reading = reading_of("[Arland] did not withdraw its offer to mediate.")

    assert check_of(reading, "refuse", "did not withdraw its offer", "Arland") == "negation"


@pytest.mark.parametrize(
    ("deed", "cue", "doubt"),
    [
        ("suspended its offer of a truce", "suspended", "negation"),
        ("froze its latest proposal", "froze", "negation"),
        ("suspended its trade deal with [Borland]", "suspended", None),
        ("suspended its commitments under the treaty", "suspended", None),
        ("froze the assets of [Borland]", "froze", None),
    ],
)
def test_to_put_off_words_of_ones_own_harms_nobody(deed, cue, doubt):
    assert check_of(reading_of(f"[Arland] {deed}."), "sanction", cue, "Arland") == doubt
