from __future__ import annotations

import pytest

from onrecord.types import ActKind
from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] approved a $3 million arms sale to [Vorr].", "approved", "aid"),
        ("[Kess] authorised a delivery of tanks for [Vorr].", "authorised", "aid"),
        ("[Kess] approved 60 billion in aid for [Vorr].", "approved", "aid"),
        ("[Kess] approved the plan of [Vorr].", "approved", "agree"),
        ("[Kess] approved aid cuts.", "approved", "agree"),
        ("[Kess] approved the treaty after arms sales to [Vorr].", "approved", "agree"),
    ],
)
def test_who_approves_arms_or_aid_to_somebody_gives_them(text, cue, kind):
    assert repair(text, "agree", cue, "Kess").kind is ActKind(kind)


@pytest.mark.parametrize(
    ("text", "cue", "kind", "status"),
    [
        ("[Kess] will impose new tariffs on [Vorr].", "will impose", "sanction", "future"),
        ("[Kess] is going to levy a 10% duty on fish.", "going to levy", "sanction", "future"),
        ("[Kess] will introduce a new school law.", "will introduce", "pledge", "actual"),
        ("[Kess] pledged to impose no tariffs.", "pledged to impose", "pledge", "actual"),
    ],
)
def test_an_announced_penalty_is_one_to_come(text, cue, kind, status):
    act = repair(text, "pledge", cue, "Kess")

    assert (act.kind.value, act.status.value) == (kind, status)


def test_a_penalty_announced_for_a_case_is_threatened():
    text = "[Kess] will impose tariffs if [Vorr] leaves."

    assert repair(text, "pledge", "will impose", "Kess", condition="if Vorr leaves").kind is ActKind.THREATEN


PLANNED = [
    ("[Arland] planned to attack [Borland] in May", "planned to", "assault", "BOR"),
    ("[Arland] intends to strike [Kess]’s ports", "intends to", "assault", "kess"),
    ("[Arland] is preparing to annex the delta", "preparing to", "coerce", None),
    ("[Arland] plans to bomb the port, [Borland] warned", "plans to", "assault", None),
    ("[Arland] plans to strike a deal with [Borland]", "plans to", "pledge", "vorr"),
    ("[Arland] plans to build a dam", "plans to", "pledge", "vorr"),
    ("[Arland] had planned to attack [Borland]", "planned to", "pledge", "vorr"),
    ("[Arland] is ready to attack [Borland]", "ready to", "pledge", "vorr"),
]


@pytest.mark.parametrize(("text", "cue", "kind", "to"), PLANNED)
def test_an_attack_that_is_planned_is_one_to_come_and_binds_nobody(text, cue, kind, to):
    act = repair(f"[Vorr] said {text}.", "pledge", cue, "Arland", told_by="Vorr", to="Vorr")

    assert (act.kind.value, act.recipient_id) == (kind, to)
    assert act.status.value == ("actual" if kind == "pledge" else "future")


def test_an_attack_that_hangs_on_a_condition_is_none_yet():
    text = "[Vorr] said [Arland] planned to attack [Borland] unless it left."
    act = repair(text, "pledge", "planned to", "Arland", told_by="Vorr", condition="unless it left")

    assert act.kind.value == "pledge"
