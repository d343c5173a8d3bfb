from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import Polarity, Status
from tests.acts.checks.claims import check_of, claim, repair
from tests.acts.hand import Said, reading_of

VICTIMS = [
    ("[Vorr] was wounded in the shelling.", "assault", "wounded"),
    ("[Vorr] was wounded in a [Borland] strike.", "assault", "strike"),
    ("[Vorr] has been arrested.", "coerce", "arrested"),
    ("[Vorr] was driven out of the delta.", "assault", "driven out"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), VICTIMS)
def test_who_is_acted_upon_does_nothing(text, kind, cue):
    act = repair(text, kind, cue, "Vorr")

    assert (act.actor_ids, act.speaks_for, act.recipient_id) == ((), None, "vorr")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr]'s offer of a truce was rejected.", "refuse", "was rejected"),
        ("[Vorr]'s bid to join was turned down on Monday.", "refuse", "bid to join was turned down"),
        ("[Vorr]'s plan was welcomed.", "support", "was welcomed"),
    ],
)
def test_whose_word_is_answered_by_nobody_named_answers_nothing(text, kind, cue):
    act = repair(text, kind, cue, "Vorr")

    assert (act.actor_ids, act.recipient_id) == ((), "vorr")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr]'s offer was withdrawn.", "refuse", "was withdrawn"),
        ("[Vorr] rejected the offer.", "refuse", "rejected"),
        ("[Kess]'s offer was rejected by [Vorr].", "refuse", "was rejected by"),
    ],
)
def test_who_answers_stays_the_doer(text, kind, cue):
    assert repair(text, kind, cue, "Vorr").actor_ids == ("vorr",)


@pytest.mark.parametrize(
    ("text", "cue"), [("[Vorr] wounded two pilots.", "wounded"), ("Two pilots were wounded by [Vorr].", "wounded")]
)
def test_who_acts_stays_the_doer(text, cue):
    assert repair(text, "assault", cue, "Vorr").actor_ids == ("vorr",)


def test_who_is_named_behind_a_passive_did_it():
    act = repair("[Vorr] was attacked by [Borland] on Monday.", "assault", "attacked", "Vorr")
    by_nobody = repair("[Vorr] was attacked by drones.", "assault", "attacked", "Vorr")
    by_means = repair("[Vorr] retaliated by shelling the delta.", "assault", "retaliated", "Vorr")

    assert (act.actor_ids, act.recipient_id) == (("BOR",), "vorr")
    assert (by_nobody.actor_ids, by_nobody.recipient_id) == ((), "vorr")
    assert by_means.actor_ids == ("vorr",)


def test_what_is_done_to_ours_is_not_done_by_us():
    reading = reading_of("“[Our staff=?] were beaten,” [Vorr] said.", Said("Vorr", "said", "“Our staff were beaten,”"))
    act = claim(reading, "assault", "beaten", "Vorr", told_by="Vorr", to="northern states")
    act = repaired(act, Places(reading).of(act))

    assert (act.actor_ids, act.recipient_id) == ((), "NOR")


UNDONE = [
    ("[Kess] has not signed the treaty.", "agree", "signed"),
    ("[Kess] never promised to lower tariffs.", "pledge", "promised"),
    ("[Kess] did not impose sanctions.", "sanction", "impose"),
    ("Not one of the members of [Kess] has endorsed the plan.", "support", "endorsed"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), UNDONE)
def test_what_was_not_done_is_negated(text, kind, cue):
    assert repair(text, kind, cue, "Kess").status is Status.NEGATED


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] signed the treaty that Borland has not read.", "agree", "signed"),
        ("[Kess] does not support the plan.", "support", "support"),
        ("[Kess] did not only sign the treaty.", "agree", "sign"),
    ],
)
def test_what_was_done_or_is_another_stance_is_not_negated(text, kind, cue):
    assert repair(text, kind, cue, "Kess").status is Status.ACTUAL


REFRAINED = [
    ("[Kess] agreed not to station missiles there.", "agree", "agreed"),
    ("[Kess] urged Borland and its allies not to drill there.", "demand", "urged"),
    ("[Kess] promised that no troops would be sent.", "pledge", "promised"),
    ("[Kess] assured Borland that it would not close the river.", "pledge", "assured"),
    ("[Kess] urged Borland to refrain from drilling.", "demand", "urged"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), REFRAINED)
def test_what_shall_not_be_done_is_refrained_from(text, kind, cue):
    assert repair(text, kind, cue, "Kess").polarity is Polarity.REFRAIN


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] invited him on a trip that Borland could not make.", "propose", "invited"),
        ("[Kess] asked her to say they will not vote.", "demand", "asked"),
        ("[Kess] promised help, and Borland will not drill.", "pledge", "promised"),
        ("[Kess] promised not to waver.", "pledge", "promised"),
    ],
)
def test_a_negation_of_something_else_changes_no_polarity(text, kind, cue):
    assert repair(text, kind, cue, "Kess").polarity is Polarity.DO


def test_what_is_long_past_is_history():
    told = "In 1997, [Kess] named Vorr a pirate and imposed sanctions on him."

    assert repair(told, "sanction", "imposed", "Kess").status is Status.HISTORICAL
    assert repair("[Kess] imposed sanctions on him.", "sanction", "imposed", "Kess").status is Status.ACTUAL


def test_what_is_refrained_from_is_named_without_the_negation():
    act = repair("[Kess] agreed not to sell the port.", "agree", "agreed", "Kess", about="not to sell the port")

    assert act.about == "sell the port"


ENDED = [
    ("[Vorr] demanded an end to the siege.", "demanded", "end to the siege", "siege"),
    ("[Vorr] called for an immediate halt to the raids.", "called for", "immediate halt to the raids", "raids"),
    ("“The raids must cease,” said [Vorr].", "must cease", "raids", "raids"),
    ("“The raids must stop,” said [Vorr].", "raids must stop", "raids", "raids"),
]


@pytest.mark.parametrize(("text", "cue", "about", "found"), ENDED)
def test_a_demand_that_something_end_is_against_it(text, cue, about, found):
    act = repair(text, "demand", cue, "Vorr", about=about)

    assert (act.polarity, act.about) == (Polarity.REFRAIN, found)


@pytest.mark.parametrize(
    ("text", "cue", "about"),
    [
        ("[Vorr] called for a ban on mines.", "called for", "ban on mines"),
        ("[Vorr] demanded a stop in Port Ilm.", "demanded", "stop in Port Ilm"),
        ("“They must stop the raids,” said [Vorr].", "must stop", "stop the raids"),
        ("[Vorr] called for the release of two pilots.", "called for", "release of two pilots"),
    ],
)
def test_any_other_demand_keeps_its_sign(text, cue, about):
    assert repair(text, "demand", cue, "Vorr", about=about).polarity is Polarity.DO


ACTED_UPON = [
    ("[Vorr] was urged to accept the deal.", "demand", "urged"),
    ("[Vorr] has been offered a seat.", "offer", "offered"),
    ("[Vorr] was promised a seat.", "pledge", "was promised"),
    ("[Vorr] was accused of lying.", "accuse", "accused"),
    ("[Vorr] barred from the plant.", "coerce", "barred"),
    ("[Vorr] urged to accept deal.", "demand", "urged"),
    ("[Vorr] accused of fraud.", "accuse", "accused"),
    ("[Vorr] fined 300 crowns over a protest.", "coerce", "fined"),
    ("[Vorr] hit by new sanctions.", "sanction", "hit"),
    ("[Vorr] was seized and sentenced to ten years.", "coerce", "sentenced"),
    ("[Vorr] was seized and deported a week later.", "coerce", "deported"),
    ("[Vorr] was seized and charged with treason.", "accuse", "charged with"),
    ("[Vorr] offered new contract by ministry.", "offer", "offered"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), ACTED_UPON)
def test_to_whom_it_is_said_or_done_does_nothing(text, kind, cue):
    act = repair(text, kind, cue, "Vorr", told_by="Vorr")

    assert (act.actor_ids, act.recipient_id, act.told_by) == ((), "vorr", None)


def test_who_stands_behind_by_is_the_doer():
    act = repair(
        "[Vorr] offered new contract by [Kess].",
        "offer",
        "offered",
        "Vorr",
        evidence="Vorr offered new contract",
        about="new contract by Kess",
    )

    assert (act.actor_ids, act.speaks_for, act.recipient_id) == (("kess",), "BOR", "vorr")
    assert act.about == "new contract"
    assert act.evidence[0].quote == "Vorr offered new contract by Kess"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] urged pilots to accept the deal.", "demand", "urged"),
        ("[Vorr] offered to work longer shifts.", "offer", "offered"),
        ("[Vorr] was elected and promised to cut taxes.", "pledge", "promised"),
        ("[Vorr] was in town and accused Borland of spying.", "accuse", "accused"),
        ("[Vorr] charged in June that Borland had cheated.", "accuse", "charged"),
        ("[Vorr] sentenced a pilot to ten years.", "coerce", "sentenced"),
        ("[Vorr] retaliated by expelling two pilots.", "sanction", "expelling"),
        ("[Vorr] offered a review by [Kess].", "offer", "offered"),
        ("[Vorr] promised reforms by Friday.", "pledge", "promised"),
        ("[Vorr] is opposed to the plan.", "oppose", "opposed"),
    ],
)
def test_who_says_or_does_it_stays_the_doer(text, kind, cue):
    assert repair(text, kind, cue, "Vorr").actor_ids == ("vorr",)


@pytest.mark.parametrize(
    "text",
    [
        "[Kess], elected in 2019, imposed sanctions on Borland.",
        "[Kess], which was founded two decades ago, imposed sanctions on Borland.",
        "[Kess] imposed sanctions under the treaty signed in 1987.",
    ],
)
def test_what_is_told_beside_a_time_long_past_is_no_history(text):
    assert repair(text, "sanction", "imposed", "Kess", status="historical").status is Status.ACTUAL
    assert repair(text, "sanction", "imposed", "Kess").status is Status.ACTUAL


@pytest.mark.parametrize(
    "text",
    [
        "[Kess] imposed sanctions on Borland.",
        "In 1998 talks began. [Kess], elected in 2019, imposed sanctions on Borland.",
        "[Kess], elected in 1989, imposed sanctions on Borland in 1990.",
    ],
)
def test_history_without_a_time_beside_it_stays_history(text):
    assert repair(text, "sanction", "imposed", "Kess", status="historical").status is Status.HISTORICAL


@pytest.mark.parametrize("status", ["actual", "negated"])
@pytest.mark.parametrize(
    "text", ["[Kess] was not allowed into the country.", "[Kess] has not been permitted into the country."]
)
def test_who_is_not_let_in_is_kept_out(text, status):
    cue = "allowed" if "allowed" in text else "permitted"

    assert repair(text, "coerce", cue, "Kess", status=status).status is Status.ACTUAL
    assert check_of(reading_of(text), "coerce", cue, status="actual", to="Kess") is None


def test_who_is_not_arrested_is_not():
    assert repair("[Kess] was not arrested.", "coerce", "arrested", "Kess", status="negated").status is Status.NEGATED


@pytest.mark.parametrize(
    ("text", "kind", "cue", "status"),
    [
        ("[Kess] will strike on Monday unless it is paid.", "threaten", "will strike", Status.ACTUAL),
        ("[Kess] will stand with Arland.", "pledge", "will stand", Status.ACTUAL),
        ("[Kess] will pledge more aid at the summit.", "pledge", "will pledge", Status.FUTURE),
        ("[Kess] is expected to strike on Monday.", "threaten", "strike", Status.FUTURE),
        ("[Kess] will visit Arland.", "meet", "will visit", Status.FUTURE),
    ],
)
def test_a_step_announced_is_given_ones_word_for_now(text, kind, cue, status):
    assert repair(text, kind, cue, "Kess", status="future").status is status


@pytest.mark.parametrize(
    ("text", "cue", "status"),
    [
        ("[Kess] has not entered into talks with Arland.", "has", Status.NEGATED),
        ("[Kess] has never held talks with Arland.", "has", Status.NEGATED),
        ("[Kess] has held talks, not for the first time.", "has held talks", Status.ACTUAL),
    ],
)
def test_a_cue_cut_before_its_negation_is_negated(text, cue, status):
    assert repair(text, "meet", cue, "Kess").status is status


@pytest.mark.parametrize(
    ("text", "about", "kept"),
    [
        ("[Kess] complained of [Vorr] not paying the toll.", "paying the toll", "not paying the toll"),
        ("[Kess] complained of [Vorr] paying the toll.", "paying the toll", "paying the toll"),
        ("[Kess] complained of [Vorr] not paying the toll.", "toll", "toll"),
    ],
)
def test_a_charge_of_not_doing_something_keeps_its_not(text, about, kept):
    assert repair(text, "accuse", "complained of", "Kess", to="Vorr", about=about).about == kept


@pytest.mark.parametrize(
    ("text", "cue", "status"),
    [
        ("[Arland] expects [Borland] to withdraw its claim.", "expects Borland to withdraw", "actual"),
        ("[Arland] is expected to urge [Borland] to pay.", "urge", "future"),
        ("[Kess] expects [Arland] to urge [Borland] to pay.", "urge", "future"),
    ],
)
def test_what_is_expected_of_another_is_asked_now(text, cue, status):
    assert repair(text, "demand", cue, "Arland", to="Borland").status.value == status


def test_what_a_reporter_tells_as_not_done_is_nobodys_word():
    text = "[Arland] has not promised any aid."
    assert repair(text, "pledge", "promised", "Arland", status="negated", told_by="Arland").told_by is None

    text = "[Arland] promised aid."
    assert repair(text, "pledge", "promised", "Arland", told_by="Arland").told_by == "ARL"


def test_what_somebody_says_he_has_not_done_is_his_word():
    reading = reading_of("[Arland] said it had not promised aid.", Said("Arland", "said", "it had not promised aid"))
    act = claim(reading, "pledge", "promised", "Arland", status="negated", told_by="Arland")

    assert repaired(act, Places(reading).of(act)).told_by == "ARL"


def test_who_is_hurt_by_what_nobody_fired_has_hurt_nobody():
    act = repair("[Kess] was wounded when a shell hit a post.", "assault", "was wounded when a shell hit", "Kess")

    assert (act.actor_ids, act.recipient_id) == ((), "kess")


@pytest.mark.parametrize(
    ("text", "cue", "status"),
    [
        ("[Arland] will impose a duty on steel from May.", "will impose", "future"),
        ("[Arland] will not impose a duty on steel.", "will not impose", "actual"),
        ("[Arland] imposed a duty on steel.", "imposed", "actual"),
    ],
)
def test_a_deed_announced_lies_ahead(text, cue, status):
    assert repair(text, "sanction", cue, "Arland", about="duty on steel").status.value == status


@pytest.mark.parametrize(
    ("text", "cue", "who", "doers"),
    [
        ("[Vorr] was assured by [Kess] that none would come.", "was assured by Kess that none would come", "Vorr",
         ("kess",)),
        ("[Vorr] was assured that no troops would be sent.", "was assured that no troops would be sent", "Vorr", ()),
        ("[Vorr] was forced to pledge that the port would open.", "was forced to pledge that", "Vorr", ("vorr",)),
    ],
)  # fmt: skip
def test_who_is_assured_of_something_does_not_pledge_it(text, cue, who, doers):
    assert repair(text, "pledge", cue, who).actor_ids == doers


def test_who_says_that_she_was_assured_was_and_tells_so():
    act = repair(
        "[Vorr] said [she=?] had been assured by [Kess] of aid.", "pledge", "assured by Kess", "Vorr", told_by="Vorr"
    )

    assert (act.actor_ids, act.told_by) == (("kess",), "vorr")


def test_who_has_offered_a_thing_is_not_who_stands_behind_a_by_in_it():
    text = "[Arland] has offered to free two men suspected by [Borland] of theft."
    assert repair(text, "offer", "offered to", "Arland").actor_ids == ("ARL",)

    text = "[Arland] was offered men trained by [Borland]."
    assert repair(text, "offer", "was offered", "Arland").actor_ids == ()


def test_who_is_engaged_in_harm_does_it():
    act = repair("[Arland] was engaged in raids.", "assault", "was engaged in raids", "Arland")

    assert act.actor_ids == ("ARL",)


def test_who_charges_something_behind_a_comma_says_it():
    text = "The guards beat pilots, [Kess] charged on Friday."

    assert repair(text, "accuse", "charged", "Kess").actor_ids == ("kess",)
    assert repair("[Kess] was charged on Friday.", "accuse", "charged", "Kess").actor_ids == ()
