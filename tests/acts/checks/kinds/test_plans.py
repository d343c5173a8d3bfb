from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue", "about", "kind", "shown"),
    [
        ("[Kess] is planning to boycott the vote.", "planning to", "boycott the vote", "protest", "vote"),
        ("[Kess] plans to protest the ruling.", "plans to", "protest the ruling", "protest", "ruling"),
        ("[Kess] was determined to disrupt the convention.", "determined to", "disrupt it", "protest", "it"),
        ("[Kess] intends to stage a sit-in.", "intends to", "stage a sit-in", "protest", "stage a sit-in"),
        ("[Kess] plans to impose tariffs on fish.", "plans to", "impose tariffs", "sanction", "tariffs"),
        ("[Kess] intends to expel ten envoys.", "intends to", "expel ten envoys", "sanction", "ten envoys"),
        ("[Kess] plans to ban the export of ore.", "plans to", "ban the export of ore", "sanction", "export of ore"),
        ("[Kess] is preparing to freeze the assets.", "preparing to", "freeze it", "sanction", "freeze it"),
    ],
)
def test_planned_harm_is_that_harm_to_come(text, cue, about, kind, shown):
    act = repair(text, "pledge", cue, "Kess", about=about)

    assert (act.kind.value, act.status.value, act.about) == (kind, "future", shown)


def test_a_plan_that_is_told_as_ahead_is_that_harm_to_come_as_well():
    act = repair("[Kess] plans to organise a strike.", "pledge", "plans to", "Kess", status="future")

    assert (act.kind.value, act.status.value) == ("protest", "future")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] intends to sue the ministry.", "intends to"),
        ("[Kess] plans to take [Vorr] to court.", "plans to"),
        ("[Kess] intends to file a lawsuit.", "intends to"),
    ],
)
def test_a_planned_lawsuit_is_threatened(text, cue):
    act = repair(text, "pledge", cue, "Kess")

    assert (act.kind.value, act.status.value) == ("threaten", "actual")


def test_harm_planned_for_a_case_is_threatened():
    text = "If [Vorr] leaves, [Kess] plans to impose sanctions."

    assert repair(text, "pledge", "plans to", "Kess", condition="If Vorr leaves").kind.value == "threaten"


def test_who_intends_a_boycott_makes_no_threat_of_it():
    assert (
        repair("[Kess] intends to boycott the vote.", "threaten", "intends to boycott", "Kess").kind.value == "protest"
    )


def test_whom_a_planned_sanction_is_on_is_its_recipient():
    act = repair("[Kess] plans to impose sanctions on [Vorr].", "pledge", "plans to", "Kess")

    assert act.recipient_id == repair("[Vorr] left.", "retreat", "left", "Vorr").actor_ids[0]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] plans to introduce a school law.", "plans to"),
        ("[Kess] plans to raise the minimum wage.", "plans to"),
        ("[Kess] intends to ban smoking in parks.", "intends to"),
        ("[Kess] plans to strike a deal.", "plans to"),
        ("[Kess] plans to rally support.", "plans to"),
        ("[Kess] plans to disrupt the market.", "plans to"),
        ("[Kess] plans to freeze spending on aid.", "plans to"),
        ("[Kess] had planned to boycott the vote.", "planned to"),
        ("[Kess] does not plan to boycott the vote.", "plan to"),
        ("[Kess] pledged to impose sanctions.", "pledged"),
    ],
)
def test_other_plans_stay_pledges(text, cue):
    assert repair(text, "pledge", cue, "Kess").kind.value == "pledge"
