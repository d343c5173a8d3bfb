from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.kinds.undoings import as_undone, check_undoing
from onrecord.acts.checks.places import Places
from onrecord.types import Act
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def undo(text: str, kind: str, cue: str, **fields: object) -> Act:
    reading = reading_of(text)
    act = claim(reading, kind, cue, "Arland", **fields)
    return as_undone(act, Places(reading).of(act))


UNDONE = [
    ("[Arland] scrapped the fuel tax.", "sanction", "scrapped the fuel tax", "concede"),
    ("[Arland] reversed its decision to shut the port.", "sanction", "reversed its decision", "concede"),
    ("[Arland] halted plans to impose sanctions.", "sanction", "halted", "concede"),
    ("[Arland] dropped its plan to ban fish.", "sanction", "dropped", "concede"),
    ("[Arland] halted [Borland]'s plan to ban fish.", "sanction", "halted", "sanction"),
    ("[Arland] halted trade after the decision.", "sanction", "halted", "sanction"),
    ("[Arland] scrapped the pact with [Borland].", "sanction", "scrapped the pact", "sanction"),
    ("[Arland] decided to suspend the measures on fish.", "sanction", "decided to suspend", "retreat"),
    ("[Arland] reversed [Borland]'s decision.", "sanction", "reversed", "sanction"),
    ("[Arland] eased safety measures in the north.", "sanction", "eased safety measures", "sanction"),
    ("[Arland] eased measures against [Borland].", "sanction", "eased measures", "retreat"),
    ("[Arland] will lift the curfew.", "coerce", "will lift the curfew", "concede"),
    ("[Arland] is lowering U.S. tariffs on fish.", "sanction", "lowering", "retreat"),
    ("[Arland] signed an order terminating its sanctions.", "sanction", "signed an order", "retreat"),
    ("[Arland] signed a pact on ending its sanctions.", "sanction", "signed a pact", "sanction"),
    ("[Arland] lifted its freeze on aid to [Borland].", "sanction", "lifted its freeze on", "retreat"),
    ("[Arland] ended its pause in the strikes.", "sanction", "ended its pause in", "sanction"),
    ("[Arland] suspended for one year its ban on fish.", "sanction", "suspended for one year its ban", "retreat"),
    ("[Arland] will halve its tariffs on fish.", "pledge", "will halve its tariffs", "concede"),
    ("[Arland] is going to lower the tariffs.", "pledge", "going to lower the tariffs", "concede"),
    ("[Arland] pledged to lower its tariffs.", "pledge", "pledged to lower", "pledge"),
    ("[Arland] halved its tariffs on steel.", "sanction", "halved its tariffs", "retreat"),
    ("[Arland] reduced the tariff on fish.", "sanction", "tariff on", "retreat"),
    ("[Arland] scrapped half of its tariffs on fish.", "sanction", "scrapped", "retreat"),
    ("[Arland] lifted a ban on fish.", "concede", "lifted", "retreat"),
    ("The tariff on fish was halved by [Arland].", "sanction", "The tariff on", "retreat"),
    ("The sanctions on [Borland] were eased by [Arland].", "agree", "were eased by", "retreat"),
    ("[Arland] will lift its tariffs on fish.", "sanction", "lift", "concede"),
    ("[Arland] suspended its offensive in the north.", "sanction", "suspended", "retreat"),
    ("[Arland] halted its attacks on [Borland].", "sanction", "halted", "retreat"),
    ("[Arland] called off the strike.", "protest", "called off the strike", "retreat"),
    ("[Arland] dropped its lawsuit against [Borland].", "accuse", "lawsuit against", "concede"),
    ("[Arland] drops a complaint it filed against [Borland].", "accuse", "drops a complaint", "concede"),
    ("[Arland] abandoned its insistence on a guarantee.", "refuse", "abandoned its insistence on", "concede"),
    ("[Arland] has dropped its opposition to the loan.", "oppose", "opposition to", "concede"),
    ("[Arland] dropped its refusal to ratify the accord.", "refuse", "refusal to", "concede"),
    ("[Arland] softened its demand for a buffer zone.", "demand", "demand for", "concede"),
    ("[Arland] lifted its veto on the talks.", "refuse", "veto on", "concede"),
    ("[Arland] cut its forces in the delta by half.", "sanction", "cut its forces", "retreat"),
    ("[Arland] withdrew its troops from [Borland].", "sanction", "withdrew its troops", "retreat"),
    ("[Arland] postponed its levy on fish.", "sanction", "postponed its levy", "retreat"),
    ("[Arland] deferred new sanctions on [Borland].", "sanction", "deferred new sanctions", "retreat"),
    ("[Arland] shelved its planned tariffs.", "sanction", "shelved its planned tariffs", "retreat"),
    ("[Arland] held off on new sanctions.", "sanction", "held off on new sanctions", "retreat"),
    ("[Arland] put its embargo on fish on hold.", "sanction", "put", "retreat"),
    ("[Arland] put off its new tariffs.", "sanction", "put", "retreat"),
    ("[Arland] froze the planned tariffs.", "sanction", "froze", "retreat"),
    ("[Arland] let its embargo on fish lapse.", "sanction", "embargo on", "retreat"),
    ("[Arland] allowed its ban on fish to expire.", "sanction", "ban on", "retreat"),
    ("The sanctions on [Borland] were put on hold by [Arland].", "sanction", "sanctions on", "retreat"),
    ("[Arland] will delay its new duties on fish.", "sanction", "delay its new duties", "concede"),
]


@pytest.mark.parametrize(("text", "kind", "cue", "found"), UNDONE)
def test_what_is_undone_is_no_longer_the_thing_itself(text, kind, cue, found):
    act = undo(text, kind, cue)

    assert (act.kind.value, act.status.value) == (found, "actual")


STANDING = [
    ("[Arland] suspended aid to [Borland].", "sanction", "suspended"),
    ("[Arland] suspended its membership of the bloc.", "sanction", "suspended"),
    ("[Arland] halted talks with [Borland].", "sanction", "halted"),
    ("[Arland] raised tariffs on [Borland].", "sanction", "raised"),
    ("[Arland] refused to drop its opposition to the loan.", "oppose", "opposition to"),
    ("[Arland] did not drop its demand for a toll.", "demand", "demand for"),
    ("[Arland] could drop its demand for a toll.", "demand", "demand for"),
    ("[Arland] was urged to lift its ban on fish.", "sanction", "ban on"),
    ("[Arland] rejected lifting the ban on fish.", "refuse", "rejected lifting the ban"),
    ("[Arland] softened [Borland]'s opposition to the toll.", "oppose", "opposition to"),
    ("[Arland] dropped the pilots and repeated its demand for a toll.", "demand", "demand for"),
    ("[Arland] maintained its veto on the talks.", "refuse", "veto on"),
    ("[Arland] cut fuel for the forces of [Borland].", "sanction", "cut fuel"),
    ("[Arland] put tariffs on fish.", "sanction", "put tariffs"),
    ("[Arland] put an embargo on fish and broke off talks.", "sanction", "put an embargo"),
    ("[Arland] allowed sanctions on [Borland] to stand.", "sanction", "allowed sanctions"),
    ("[Arland] froze the assets of a bank and added tariffs.", "sanction", "froze the assets"),
    ("[Arland] imposed sanctions after [Borland] postponed the vote.", "sanction", "imposed sanctions"),
    ("[Arland] delayed the delivery of gas.", "sanction", "delayed the delivery"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), STANDING)
def test_what_stands_or_is_anothers_stays(text, kind, cue):
    assert undo(text, kind, cue).kind.value == kind


def test_the_evidence_says_what_became_of_a_stance():
    act = undo("[Arland] softened its demand for a toll.", "demand", "demand for", evidence="its demand for a toll")

    assert (act.cue.quote, act.evidence[0].quote) == ("softened its demand for", "softened its demand for a toll")


def test_what_is_not_lifted_is_no_new_sanction():
    act = undo("[Arland] has not lifted its ban on fish.", "sanction", "lifted its ban", status="negated")

    assert (act.kind.value, act.status.value) == ("retreat", "negated")


def is_doubted(text: str, kind: str, cue: str) -> bool:
    reading = reading_of(text)
    act = claim(reading, kind, cue, "Arland")
    return check_undoing(Places(reading).of(act)) is not None


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] suspended its debate on the toll.", "sanction", "suspended"),
        ("[Arland] halted work on the draft.", "sanction", "halted"),
        ("[Arland] proposed a pause in the shelling of [Borland].", "assault", "shelling of"),
        ("[Arland] welcomed the lifting of sanctions on [Borland].", "sanction", "sanctions on"),
        ("[Arland] halted [Borland]'s offensive in the east.", "sanction", "halted"),
        ("[Arland] stopped an attack by rebels.", "assault", "stopped an attack by"),
    ],
)
def test_a_rest_from_work_and_a_harm_named_to_be_undone_are_none(text, kind, cue):
    assert is_doubted(text, kind, cue)


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] suspended deliveries of gas.", "sanction", "suspended"),
        ("[Arland] resumed the shelling of [Borland].", "assault", "shelling of"),
        ("[Arland] announced the imposition of sanctions on [Borland].", "sanction", "sanctions on"),
    ],
)
def test_a_harm_that_is_done_stands(text, kind, cue):
    assert not is_doubted(text, kind, cue)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] extended the deadline for its tariffs on [Borland].", "extended the deadline for its tariffs"),
        ("[Arland] granted an exemption from its tariffs.", "granted an exemption from its tariffs"),
    ],
)
def test_more_time_before_a_penalty_is_no_penalty(text, cue):
    assert is_doubted(text, "sanction", cue)


def test_nobody_drops_its_objections_but_who_has_them():
    act = undo("[Borland] joined after [Arland] dropped [its=Borland] objections.", "refuse", "dropped")

    assert act.kind.value == "concede"


def test_who_cuts_anothers_tariffs_gives_nothing_up():
    assert undo("[Borland] said [Arland] cut [its=Borland] tariffs.", "sanction", "cut").kind.value == "sanction"


def test_a_leader_who_orders_an_end_to_his_war_gives_it_up():
    reading = reading_of("[Vorr] ordered an end to military operations in [Borland].")
    act = replace(claim(reading, "demand", "ordered", "Vorr"), speaks_for="ARL")
    assert as_undone(act, Places(reading).of(act)).kind.value == "retreat"

    act = replace(act, speaks_for=None)
    assert as_undone(act, Places(reading).of(act)).kind.value == "demand"


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] halted its military operation in [Borland].", "halted", "retreat"),
        ("[Arland] ordered an end to military operations in [Borland].", "ordered an end to", "retreat"),
        ("[Arland] announced a temporary halt to air strikes.", "announced a temporary halt to", "retreat"),
        ("[Arland] suspended cross-border raids on [Borland].", "suspended", "retreat"),
        ("[Arland] suspended military cooperation with [Borland].", "suspended", "sanction"),
        ("[Arland] ordered a halt to fish sales.", "ordered a halt to", "sanction"),
        ("[Arland] halted work at the military airfield.", "halted", "sanction"),
    ],
)
def test_fighting_of_ones_own_that_is_called_off_is_given_up(text, cue, kind):
    assert undo(text, "sanction", cue).kind.value == kind


TOLD = [
    ("[Arland] said it would lift a ban on fish.", "it would lift", {"told_by": "Arland"}, "concede"),
    ("[Arland] would lift a ban on fish.", "would lift", {}, "pledge"),
    ("[Arland] said it would buy a ban on fish.", "it would buy", {"told_by": "Arland"}, "pledge"),
    (
        "[Arland] said it would lift a ban on fish if [Borland] paid.",
        "it would lift",
        {"told_by": "Arland", "condition": "if Borland paid"},
        "pledge",
    ),
]


@pytest.mark.parametrize(("text", "cue", "fields", "found"), TOLD)
def test_who_says_it_would_lift_a_ban_gives_way(text, cue, fields, found):
    assert undo(text, "pledge", cue, **fields).kind.value == found


STRUCK = [
    ("[Arland] struck down the tariffs.", "struck down", "retreat"),
    ("[Arland] annulled [Borland]’s sanctions on fish.", "annulled", "retreat"),
    ("[Arland] overturned the duties on fish.", "overturned", "retreat"),
    ("The tariffs were struck down by [Arland].", "tariffs were struck down", "retreat"),
    ("[Arland] upheld the duties on fish.", "upheld", "sanction"),
]


@pytest.mark.parametrize(("text", "cue", "found"), STRUCK)
def test_a_penalty_that_a_court_undoes_is_lifted(text, cue, found):
    assert undo(text, "sanction", cue).kind.value == found


def test_who_ends_the_blockade_of_another_lays_no_sanction():
    reading = reading_of("[Arland] ended [Borland]’s blockade of the port.")
    act = claim(reading, "sanction", "ended Borland’s blockade of", "Arland")
    own = reading_of("[Arland] ended its blockade of the port.")

    assert check_undoing(Places(reading).of(act)) is not None
    assert check_undoing(Places(own).of(claim(own, "sanction", "ended its blockade of", "Arland"))) is None
