from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair

HANDED = [
    ("[Vorr] was handed a list of demands.", "demand", "demands"),
    ("[Vorr] received a petition calling for new elections.", "demand", "calling for"),
    ("[Vorr] was served with a demand for payment.", "demand", "demand"),
    ("[Vorr] received a threat to close the bank.", "threaten", "received a threat"),
    ("[Vorr] had received a positive response.", "support", "received a positive response"),
    ("[Vorr] faces fresh calls for a ban.", "demand", "faces fresh calls for"),
    ("[Vorr] met with demands for an inquiry.", "demand", "met with demands"),
    ("[Vorr] came under criticism for the delay.", "oppose", "criticism"),
    ("[Vorr] was given a note rejecting the offer.", "refuse", "rejecting"),
    ("[Vorr] was summoned on Monday and handed a note protesting the raid.", "accuse", "protesting"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), HANDED)
def test_whom_words_reach_does_not_say_them(text, kind, cue):
    act = repair(text, kind, cue, "Vorr", told_by="Vorr")

    assert (act.actor_ids, act.recipient_id, act.told_by) == ((), "vorr", None)


@pytest.mark.parametrize(
    ("text", "cue", "doers"),
    [
        ("[Arland] struck in retaliation for the killing of [Kess].", "retaliation for the killing of", ()),
        ("[Arland] struck in response to an attack on [Kess].", "in response to an attack on", ()),
        ("[Arland] struck after the killing of [Kess].", "struck", ("ARL",)),
    ],
)
def test_who_pays_a_blow_back_did_not_deal_it(text, cue, doers):
    assert repair(text, "assault", cue, "Arland", to="Kess").actor_ids == doers


def test_who_is_accused_in_a_note_stays_the_one_accused():
    act = repair("[Vorr] was handed a note accusing [Kess] of sabotage.", "accuse", "accusing", "Vorr", to="Kess")

    assert (act.actor_ids, act.recipient_id) == ((), "kess")


def test_who_sends_the_words_says_them():
    act = repair("[Vorr] got a letter from [Kess] urging a truce.", "demand", "urging", "Vorr")

    assert (act.actor_ids, act.recipient_id) == (("kess",), "vorr")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] handed [Kess] a note accusing him of sabotage.", "accuse", "accusing"),
        ("[Vorr] sent a letter demanding the release of the crew.", "demand", "demanding"),
        ("[Vorr] was sent a list of names and rejected it.", "refuse", "rejected"),
        ("[Vorr] received [Kess] and demanded an apology.", "demand", "demanded"),
        ("[Vorr], who was given a petition, promised an inquiry.", "pledge", "promised"),
        ("[Vorr] faced [Kess] and accused him of lying.", "accuse", "accused"),
        ("[Vorr] gave [Kess] a list of demands.", "demand", "demands"),
        ("[Vorr] drafted and handed over a note protesting the raid.", "accuse", "protesting"),
    ],
)
def test_who_sends_or_answers_words_stays_the_doer(text, kind, cue):
    assert repair(text, kind, cue, "Vorr").actor_ids == ("vorr",)


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] retaliated for the seizure of its ship.", "coerce", "retaliated for the seizure"),
        ("Talks were suspended by [Vorr] following the killing of its consul.", "assault", "killing"),
        ("[Vorr] left after a deadly attack on [its=Vorr] embassy.", "assault", "attack"),
    ],
)
def test_whose_loss_makes_him_act_did_not_do_it(text, kind, cue):
    act = repair(text, kind, cue, "Vorr")

    assert (act.actor_ids, act.recipient_id) == ((), "vorr")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] spoke after the killing of its own consul.", "assault", "killing"),
        ("[Vorr] announced the arrest of its former minister.", "coerce", "arrest"),
        ("[Vorr] carried out an attack on its neighbour.", "assault", "attack"),
        ("[Vorr] launched strikes after the killing of its consul.", "assault", "launched strikes"),
        ("[Vorr] fled after the killing of [his=Kess] consul.", "assault", "killing"),
    ],
)
def test_who_did_it_stays_the_doer(text, kind, cue):
    assert repair(text, kind, cue, "Vorr").actor_ids == ("vorr",)


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] responded on Sunday to accusations that she had lied.", "accuse", "to accusations that"),
        ("[Vorr] replied to allegations of fraud.", "accuse", "replied to allegations"),
        ("[Vorr] responded to fresh calls for a truce.", "demand", "calls for"),
        ("[Vorr] was responding to the threats.", "threaten", "threats"),
    ],
)
def test_who_responds_to_words_has_not_said_them(text, kind, cue):
    act = repair(text, kind, cue, "Vorr", told_by="Vorr")

    assert (act.actor_ids, act.recipient_id, act.told_by) == ((), "vorr", None)


def test_whose_accusation_is_answered_has_made_it():
    text = "[Vorr] replied to [Kess]'s accusation that she had lied."
    act = repair(text, "accuse", "accusation that", "Vorr", told_by="Vorr", to="Kess")

    assert (act.actor_ids, act.recipient_id) == (("kess",), "vorr")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] responded with accusations against [Kess].", "accuse", "responded with accusations"),
        ("[Vorr] responded to the offer and renewed her accusations.", "accuse", "accusations"),
        ("[Vorr] responded to the accusations by accusing [Kess] of lies.", "accuse", "accusations by accusing"),
        ("[Vorr] responded to the demand by rejecting it.", "refuse", "rejecting"),
    ],
)
def test_what_somebody_says_in_response_is_his_own(text, kind, cue):
    assert repair(text, kind, cue, "Vorr").actor_ids == ("vorr",)


def test_who_summons_somebody_goes_on_to_demand():
    act = repair("[Vorr] was summoned by [Kess], demanding an answer.", "demand", "demanding", "Vorr", told_by="Vorr")

    assert (act.actor_ids, act.recipient_id) == (("kess",), "vorr")


@pytest.mark.parametrize(
    "text",
    [
        "[Vorr] was received by [Kess], demanding an answer.",
        "[Vorr] summoned [Kess], demanding an answer.",
        "[Vorr] was summoned by the court, and wrote home, demanding an answer.",
    ],
)
def test_a_participle_of_the_subject_stays_its_own(text):
    assert repair(text, "demand", "demanding", "Vorr").actor_ids == ("vorr",)


EARNED = [
    ("[Vorr] received praise from [Kess].", "support", "received praise from"),
    ("[Vorr] won praise from [Kess] for the accord.", "support", "won praise from"),
    ("[Vorr] drew criticism from [Kess].", "oppose", "drew criticism from"),
    ("[Vorr] received an apology from [Kess].", "concede", "received an apology from"),
    ("[Vorr] got a promise from [Kess] to lift the ban.", "pledge", "got a promise from"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), EARNED)
@pytest.mark.parametrize("is_known", [True, False])
def test_what_somebody_earns_another_gives(text, kind, cue, is_known):
    sentence = text if is_known else text.replace("[Kess]", "[Kess=?]")
    act = repair(sentence, kind, cue, "Vorr", to="Kess")

    assert (act.actor_ids, act.recipient_id) == (("kess",), "vorr")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] won the vote with a promise to leave the pact.", "pledge", "a promise to leave"),
        ("[Vorr] won applause with his pledge to lift the ban.", "pledge", "his pledge to lift"),
        ("[Vorr] faced a hard task - giving [Kess] his support.", "support", "giving"),
        ("[Vorr] drew up a proposal for [Kess].", "propose", "drew up a proposal for"),
        ("[Vorr] drew applause when he condemned [Kess].", "accuse", "condemned"),
    ],
)
def test_who_wins_by_a_promise_makes_it(text, kind, cue):
    assert repair(text, kind, cue, "Vorr").actor_ids == ("vorr",)


@pytest.mark.parametrize(
    "words", ["answered the accusations from", "addressed the allegations of", "answered the claims of"]
)
def test_who_answers_what_he_is_accused_of_does_not_accuse(words):
    act = repair(f"[Vorr] {words} [Borland] on Monday.", "accuse", words, "Vorr", to="Borland", told_by="Vorr")

    assert (act.actor_ids, act.recipient_id) == (("BOR",), "vorr")


@pytest.mark.parametrize(
    ("text", "kind", "cue", "doers", "recipient"),
    [
        ("[Arland] dropped its veto after assurances that it would be paid.", "pledge", "assurances that", (), "ARL"),
        ("[Arland] freed the crew after a promise of talks.", "pledge", "a promise of", (), "ARL"),
        ("[Arland] sent the gas amid threats of war.", "threaten", "threats of", (), "ARL"),
        ("[Arland] kept the toll despite a promise to drop it.", "pledge", "a promise to", ("ARL",), None),
        ("[Arland] kept the toll despite its threats.", "threaten", "its threats", ("ARL",), None),
        ("[Arland] lowered the toll and made threats of war.", "threaten", "threats of", ("ARL",), None),
    ],
)
def test_words_upon_which_somebody_acts_are_of_others(text, kind, cue, doers, recipient):
    act = repair(text, kind, cue, "Arland")

    assert (act.actor_ids, act.recipient_id) == (doers, recipient)


@pytest.mark.parametrize(
    ("words", "kind", "status"),
    [
        ("had not received an invitation", "propose", "negated"),
        ("has not received an offer", "offer", "negated"),
        ("has received no offer", "offer", "negated"),
        ("has received an invitation", "refuse", "actual"),
    ],
)
def test_who_was_not_asked_refuses_nothing(words, kind, status):
    act = repair(f"[Vorr] {words}.", "refuse", words, "Vorr")

    assert (act.kind.value, act.status.value, act.actor_ids, act.recipient_id) == (kind, status, (), "vorr")


def test_what_a_state_has_not_been_offered_its_premier_does_not_offer():
    text = "[Borland] has not received an offer from [Arland], [Kess] said."

    act = repair(text, "offer", "has not received an offer from", "Kess", told_by="Kess", status="negated")

    assert (act.actor_ids, act.recipient_id) == (("ARL",), "kess")


@pytest.mark.parametrize(
    "words",
    [
        "picked up the endorsement of",
        "garnered the support of",
        "attracted praise from",
        "secured the backing of",
    ],
)
def test_who_picks_up_support_is_backed(words):
    act = repair(f"[Vorr] {words} [Kess].", "support", words, "Vorr", to="Kess")

    assert (act.actor_ids, act.recipient_id) == (("kess",), "vorr")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] picked up a copy of the accusations of [Kess].", "accuse", "picked up a copy of the accusations"),
        ("[Vorr] landed in the port with the support of [Kess].", "support", "landed in the port with the support of"),
    ],
)
def test_who_picks_up_something_else_is_not(text, kind, cue):
    assert repair(text, kind, cue, "Vorr").actor_ids == ("vorr",)


@pytest.mark.parametrize(
    ("text", "kind", "cue", "to"),
    [
        ("[Arland] weathered criticism from [Kess].", "oppose", "weathered criticism from", "ARL"),
        ("[Arland] was told of the criticism from [Kess].", "oppose", "criticism from", None),
        ("[Arland] battled floods, and [Kess] criticised the press.", "oppose", "criticised", None),
    ],
)
def test_who_battles_the_words_of_another_is_whom_they_reach(text, kind, cue, to):
    assert repair(text, kind, cue, "Kess").recipient_id == to
