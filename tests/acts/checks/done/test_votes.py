from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ("voted to suspend cooperation with [Borland]", "sanction"),
        ("voted 60-30 to ban imports of grain", "sanction"),
        ("voted to leave the river treaty", "sanction"),
        ("voted on Friday to bar officials from entry", "sanction"),
        ("voted to impose new tariffs on [Borland]", "sanction"),
        ("voted to expel the inspectors", "demand"),
        ("voted to approve the treaty", "agree"),
        ("voted to suspend the tariffs", "agree"),
        ("voted to end the war", "agree"),
        ("voted against a bid to leave the treaty", "agree"),
        ("agreed to leave the treaty", "agree"),
    ],
)
def test_a_vote_counts_by_what_it_does_to_another(step, found):
    cue = step.split(" to ")[0] + (" to" if " to " in step else "")

    assert repair(f"[Arland] {step}.", "agree", cue, "Arland").kind.value == found


@pytest.mark.parametrize(
    ("text", "kind", "cue", "is_doubted"),
    [
        ("[northern states] will vote on the offer next week.", "support", "will vote on", True),
        ("[northern states] vote Tuesday on the offer.", "agree", "vote Tuesday on", True),
        ("[northern states] voted over the offer.", "agree", "voted over", True),
        ("[northern states] will vote for the offer.", "support", "will vote for", False),
        ("[northern states] voted on Friday to back it.", "support", "voted on Friday to back", False),
        ("[northern states] voted the offer down.", "refuse", "voted the offer down", False),
    ],
)
def test_who_votes_on_a_thing_takes_no_side_by_that(text, kind, cue, is_doubted):
    assert (check_of(reading_of(text), kind, cue, "northern states") == "status") is is_doubted


@pytest.mark.parametrize(
    ("text", "kind", "cue", "is_doubted"),
    [
        ("[northern states] backed it, five voted against and two abstained.", "oppose", "voted against", True),
        ("[northern states] backed it, 16 voted against it.", "oppose", "voted against", True),
        ("[northern states] backed it and five opposed it.", "oppose", "five opposed it", True),
        ("[northern states] backed it, while others rejected it.", "refuse", "rejected", True),
        ("The bid failed, and [five=northern states] opposed it.", "oppose", "opposed", False),
        ("[northern states] opposed it in 2031.", "oppose", "opposed", False),
        ("On page five [northern states] opposed it.", "oppose", "opposed", False),
    ],
)
def test_a_number_of_others_is_not_the_many_before(text, kind, cue, is_doubted):
    assert (check_of(reading_of(text), kind, cue, "northern states") == "actor") is is_doubted
