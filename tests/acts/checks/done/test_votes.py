from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.done.votes import as_voted
from onrecord.acts.checks.places import Places
from tests.acts.checks.claims import check_of, claim, repair
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


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] voted against the pact.", "voted against", "oppose"),
        ("[Kess] did not vote for the pact.", "did not vote for", "withhold"),
        ("[Kess] did not vote in favour of the pact.", "did not vote in favour of", "withhold"),
        ("[Kess] will not vote for the pact.", "will not vote for", "oppose"),
    ],
)
def test_who_does_not_vote_for_a_thing_leaves_it_open(text, cue, kind):
    assert repair(text, "oppose", cue, "Kess").kind.value == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Arland parliament", "refuse"),
        ("House of Deputies", "refuse"),
        ("members of the Senate", "oppose"),
        ("White House", "oppose"),
        ("Oren Kess", "oppose"),
    ],
)
def test_an_assembly_that_votes_against_a_thing_refuses_it(name, kind):
    reading = reading_of("[Kess] voted against the pact.")
    actors = tuple(replace(each, name=name) if each.name == "Oren Kess" else each for each in reading.actors)
    act = claim(reading, "oppose", "voted against", "Kess")

    assert as_voted(act, Places(replace(reading, actors=actors)).of(act)).kind.value == kind
