from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of

GIFTS = [
    ("The pact is a gift to [Borland], [Vorr] said.", "is a gift to", "oppose"),
    ("The pact would be a reward for [Kess], [Vorr] said.", "would be a reward", "oppose"),
    ("[Vorr] called the pact “a gift to [Borland]”.", "called the pact", "oppose"),
    ("The pact is a gift to criminals, [Vorr] said.", "is a gift to", "oppose"),
    ("The pact is a gift to [Arland], [Vorr] said.", "is a gift to", "support"),
    ("The pact is a gift to farmers, [Vorr] said.", "is a gift to", "support"),
    ("The pact is not a gift to [Borland], [Vorr] said.", "is not a gift to", "support"),
    ("The pact is good for [Borland], [Vorr] said.", "is good for", "support"),
]


@pytest.mark.parametrize(("text", "cue", "kind"), GIFTS)
def test_a_gift_to_another_is_opposed(text, cue, kind):
    act = repair(text, "support", cue, "Vorr", told_by="Vorr", to="Borland", about="pact")

    assert act.kind.value == kind
    assert act.recipient_id == ("BOR" if kind == "support" else None)


def test_who_gains_by_a_gift_is_not_who_speaks_nor_what_it_is():
    text = "The pact is a gift to [Kess], [Vorr] said."
    act = repair(text, "support", "is a gift to", "Kess", told_by="Vorr", to="Kess", about="Oren Kess")

    assert (act.actor_ids, act.speaks_for, act.about) == (("vorr",), "ARL", "pact")


VICTORIES = [
    ("The pact is a victory for [Borland], [Vorr] said.", "is a victory for", "kind"),
    ("The pact is a victory for [Arland], [Vorr] said.", "is a victory for", None),
    ("The pact is a victory for farmers, [Vorr] said.", "is a victory for", None),
]


@pytest.mark.parametrize(("text", "cue", "found"), VICTORIES)
def test_a_victory_of_another_takes_no_side(text, cue, found):
    assert check_of(reading_of(text), "support", cue, "Vorr", told_by="Vorr") == found
