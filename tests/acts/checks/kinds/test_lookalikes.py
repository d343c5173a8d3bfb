from __future__ import annotations

import pytest

from onrecord.types import ActKind, Status
from tests.acts.checks.claims import check_of, doubt, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] is voting for anyone but [Vorr].", "support", "is voting for anyone but"),
        ("[Kess] would back anybody except [Vorr].", "support", "would back"),
        ("[Kess] signed a law on ports.", "agree", "signed"),
        ("[Kess] has signed the new budget.", "agree", "has signed the"),
        ("It will take years to rebuild the border, [Kess] said.", "pledge", "It will take years"),
        ("[Kess] said it would cost them dearly.", "threaten", "it would cost them"),
        ("[Kess] warned of famine in the north.", "threaten", "warned of"),
        ("[Kess] has warned about delays at the port.", "threaten", "has warned about"),
        ("[Kess] is seizing an opportunity to embarrass [Vorr].", "coerce", "seizing"),
        ("[Kess] seized on the report to blame [Vorr].", "coerce", "seized on"),
        ("[We=Kess] hope to sign it soon.", "pledge", "hope to sign"),
        ("[We=Kess] offer our deepest condolences to the families.", "offer", "offer"),
        ("[Kess] extended his prayers to the dead.", "support", "extended"),
        ("[We=Kess] have kept every promise of the treaty.", "pledge", "have kept every promise"),
        ("[Kess] said the pledge had been honoured.", "pledge", "pledge had been honoured"),
        ("[Kess] gave no date for the handover.", "withhold", "gave no date"),
        ("[Kess] provided no further details.", "refuse", "provided no further"),
        ("[We=Kess]'ve not changed our view of it.", "withhold", "not changed our view"),
        ("[Kess] stuck to the accord.", "refuse", "stuck to"),
        ("[Kess] said they had found no sign of fraud.", "deny", "found no sign of"),
        ("[Kess], who refused to be named, spoke of talks.", "refuse", "refused"),
        ("[Kess], declining to be identified, spoke of talks.", "withhold", "declining to be"),
        ("[Kess] faces sanctions over the raid.", "sanction", "faces sanctions"),
        ("[Kess] lost the support of [Vorr].", "support", "lost the support of"),
        ("[Kess] agreed to disagree with [Vorr].", "agree", "agreed to"),
        ("[Kess] drew fire for his raid.", "assault", "drew fire for his raid"),
        ("[Kess] broke his promise to pay.", "pledge", "promise to"),
        ("[Kess] said [Vorr] need not resign.", "demand", "need not resign"),
        ("[Kess] began an investigation into the crash.", "accuse", "began an investigation into"),
        ("[Kess] is investigating the causes of the fire.", "accuse", "investigating"),
    ],
)
def test_a_kind_that_only_the_first_words_show_is_doubted(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Kess", told_by="Kess") == "kind"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] is voting for [Vorr].", "support", "is voting for"),
        ("[Kess] signed the treaty with [Vorr].", "agree", "signed"),
        ("[Kess] warned of retaliation over the raids.", "threaten", "warned of"),
        ("[Kess] warned of further strikes.", "threaten", "warned of"),
        ("[Kess] seized the ship at dawn.", "coerce", "seized"),
        ("[Borland] warned of war over the port.", "threaten", "warned of"),
        ("[Borland] warned of a harsh answer to any raid.", "threaten", "warned of"),
        ("[Borland] said it would take the matter to court.", "pledge", "would take the matter"),
        ("[Kess] offered [Vorr] his congratulations.", "support", "offered"),
        ("[We=Kess] will keep our promise to the islands.", "pledge", "will keep our promise"),
        ("[Kess] refused to give a date.", "refuse", "refused to give"),
        ("[Kess] said [Vorr] needs to pay.", "demand", "needs to pay"),
        ("[Kess] stuck to his refusal to pay.", "refuse", "refusal to"),
        ("[Kess] agreed to the toll.", "agree", "agreed to"),
        ("[Kess] gave his promise to pay.", "pledge", "promise to"),
        ("[Kess] is investigating the fraud at the port.", "accuse", "is investigating"),
    ],
)
def test_a_kind_that_the_whole_phrase_shows_stays(text, kind, cue):
    who = "Borland" if "[Borland]" in text else "Kess"

    assert doubt(reading_of(text), kind, cue, who, told_by=who) is None


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] used tear gas against [Borland].", "used tear gas against", ActKind.COERCE),
        ("[Arland] turned water cannon on [Borland].", "turned water cannon on", ActKind.COERCE),
        ("[Arland] rounded up a hundred marchers.", "rounded up", ActKind.COERCE),
        ("[Arland] used rockets against [Borland].", "used rockets against", ActKind.ASSAULT),
    ],
)
def test_a_crowd_driven_apart_is_coerced(text, cue, kind):
    assert repair(text, "assault", cue, "Arland").kind is kind


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] handed down the sentence.", "handed down the sentence", ActKind.COERCE),
        ("[Arland] gave nine pilots prison terms.", "gave nine pilots prison terms", ActKind.COERCE),
        ("[Arland] gave up the terms.", "gave up the terms", ActKind.CONCEDE),
    ],
)
def test_who_hands_down_a_sentence_coerces(text, cue, kind):
    assert repair(text, "concede", cue, "Arland").kind is kind


@pytest.mark.parametrize(
    ("text", "cue", "doubted"),
    [
        ("[Kess] deplored what [he=Kess] called a breach of the truce.", "called", True),
        ("[Kess] lashed out at what [he=Kess] termed a betrayal.", "termed", True),
        ("[Kess] must live with what [Vorr] called a betrayal.", "called", False),
        ("[Kess] called the toll a betrayal.", "called", False),
    ],
)
def test_a_name_for_what_is_judged_is_no_second_act(text, cue, doubted):
    found = check_of(reading_of(text), "accuse", cue, "Vorr" if "[Vorr]" in text else "Kess")

    assert (found == "actor") is doubted


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] dispersed protests over the toll.", "dispersed protests", ActKind.COERCE),
        ("[Arland] broke up a small rally.", "broke up a small rally", ActKind.COERCE),
        ("[Arland] led a rally.", "led a rally", ActKind.PROTEST),
    ],
)
def test_who_breaks_up_a_protest_does_not_protest(text, cue, kind):
    assert repair(text, "protest", cue, "Arland").kind is kind


def test_what_ships_will_face_is_laid_by_who_says_so():
    reading = reading_of("[Kess] said the ships would face tariffs.")

    assert check_of(reading, "sanction", "would face tariffs", "Kess", told_by="Kess", status="future") is None


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] stood up to [Borland].", "stood up to", ActKind.OPPOSE),
        ("[Arland] stood up for [Borland].", "stood up for", ActKind.SUPPORT),
    ],
)
def test_who_stands_up_to_another_does_not_support_it(text, cue, kind):
    assert repair(text, "support", cue, "Arland", to="Borland").kind is kind


def test_who_buys_gives_no_aid():
    act = repair("[Arland]'s purchases of grain from [Borland] rose.", "aid", "purchases of", "Arland", to="Borland")

    assert act.kind is ActKind.COOPERATE
    assert repair("[Arland] bought grain for [Borland].", "aid", "bought grain for", "Arland").kind is ActKind.AID


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland]'s suspension of 24 percent tariffs pleased all.", "suspension of 24 percent tariffs", "retreat"),
        ("[Arland] withdrew all its troops from the port.", "withdrew", "retreat"),
        ("[Arland] withdrew its envoy from the port.", "withdrew", "sanction"),
        ("[Arland]'s lifting of sanctions on [Borland] pleased all.", "lifting of sanctions", "retreat"),
        ("[Arland]'s announcement on the suspension of tariffs came late.", "the suspension of tariffs", "sanction"),
        ("[Arland]'s tariffs on grain hurt all.", "tariffs on", "sanction"),
    ],
)
def test_tariffs_that_are_suspended_are_given_up(text, cue, kind):
    assert repair(text, "sanction", cue, "Arland").kind is ActKind(kind)


def test_who_raises_money_gives_none():
    raised = "[Vorr] raised two million crowns through June."

    assert check_of(reading_of(raised), "aid", "raised", "Vorr") == "kind"
    assert check_of(reading_of("[Vorr] raised money for [Borland]."), "aid", "raised", "Vorr", to="Borland") is None


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] is wrong about the treaty.", "oppose", "is wrong about"),
        ("[Vorr] was right about the treaty, [Kess] said.", "support", "was right about"),
        ("[Vorr] got it wrong on the treaty.", "oppose", "got it wrong on"),
    ],
)
def test_who_is_judged_says_nothing(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Vorr") == "actor"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] said [Kess] is wrong about the treaty.", "oppose", "is wrong about"),
        ("[Vorr] called the plan wrong.", "oppose", "called the plan wrong"),
        ("[Vorr] said the plan is wrong.", "oppose", "the plan is wrong"),
    ],
)
def test_who_judges_is_against_it(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Vorr") is None


def test_who_stirs_hate_is_blamed_by_the_reporter():
    act = repair("[Vorr] regularly incites violence.", "accuse", "regularly incites", "Vorr", told_by="Vorr")

    assert (act.actor_ids, act.recipient_id, act.told_by) == ((), "vorr", None)


@pytest.mark.parametrize("cue", ["blocking the exits", "blocked public access", "blocked all roads"])
def test_who_bars_a_way_refuses_nothing(cue):
    assert check_of(reading_of(f"[Vorr] stood there, {cue}."), "refuse", cue, "Vorr") == "kind"


@pytest.mark.parametrize("cue", ["blocked the bill", "blocked the resolution", "blocked its plan"])
def test_who_blocks_a_proposal_refuses_it(cue):
    assert check_of(reading_of(f"[Vorr] {cue}."), "refuse", cue, "Vorr") is None


@pytest.mark.parametrize(
    ("text", "cue", "kept"),
    [
        ("[Kess] said no decision had been taken.", "said no decision had been taken", False),
        ("There is no sign of the ships, [Kess] said.", "There is no sign", False),
        ("[Kess] said a decision had not been made.", "said a decision had not been made", False),
        ("[Kess] said no promise had been made.", "said no promise had been made", True),
    ],
)
def test_how_things_stand_is_no_denial(text, cue, kept):
    found = doubt(reading_of(text), "deny", cue, "Kess", told_by="Kess")

    assert (found is None or found.check != "kind") is kept


def test_no_intention_of_it_turns_it_down():
    text = "[Kess] replied that he had no intention of doing so."
    act = repair(text, "deny", "replied that he had no intention of doing so", "Kess", about="doing so")

    assert act.kind is ActKind.REFUSE


@pytest.mark.parametrize(
    ("text", "cue", "is_doubted"),
    [
        ("A diplomat of [Kess] was fired for leaks.", "was fired", True),
        ("[Vorr] spoke of the firing of a diplomat.", "firing of", True),
        ("[Vorr] was fired at by rebels.", "was fired at", False),
        ("[Vorr] spoke of the firing of missiles.", "firing of", False),
    ],
)
def test_who_is_dismissed_from_a_post_is_not_coerced(text, cue, is_doubted):
    assert (check_of(reading_of(text), "coerce", cue, None, to="Kess") == "kind") is is_doubted


def test_whom_somebody_looks_forward_to_seeing_he_will_meet():
    text = "[Vorr] is looking forward to welcoming [Kess] in Tarn."
    met = repair(text, "support", "is looking forward to welcoming", "Vorr", to="Kess")

    assert (met.kind, met.status, met.actor_ids, met.recipient_id) == (
        ActKind.MEET,
        Status.FUTURE,
        ("vorr", "kess"),
        None,
    )
    hoped = repair(
        "[Vorr] looks forward to working with [Kess].", "offer", "looks forward to working", "Vorr", to="Kess"
    )
    assert hoped.kind is ActKind.OFFER


@pytest.mark.parametrize(
    ("text", "about", "kind"),
    [
        ("[Arland] gave up its missiles.", "up its missiles", "retreat"),
        ("[Arland] gave up its claim to the islands.", "up its claim", "concede"),
        ("[Arland] gave its missiles to [Borland].", "missiles", "aid"),
    ],
)
def test_what_is_given_up_is_no_aid(text, about, kind):
    act = repair(text, "aid", "gave", "Arland", about=about)

    assert act.kind.value == kind
    assert not act.about.startswith("up ")


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] shut its border with [Borland].", "shut its border", "sanction"),
        ("[Arland] has sealed off the crossing at Tarn.", "has sealed off", "sanction"),
        ("[Arland] closed its embassy.", "closed", "sanction"),
        ("[Arland] reopened its border with [Borland].", "reopened its border", "retreat"),
        ("[Arland] closed a base in [Borland].", "closed a base", "retreat"),
        ("[Arland] pulled its troops out and shut the base.", "pulled its troops out", "retreat"),
    ],
)
def test_who_shuts_a_border_gives_nothing_up(text, cue, kind):
    assert repair(text, "retreat", cue, "Arland").kind.value == kind


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Arland] raised its budget over the threat from [Borland].", "threaten", "the threat from"),
        ("[Arland] warned of a growing threat posed by mines.", "threaten", "a growing threat posed by"),
        ("[Arland] fined firms for their alleged role in the raid.", "assault", "alleged role in the raid"),
    ],
)
def test_a_danger_or_what_is_alleged_is_no_act(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Arland") == "kind"


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] blocks the entry of all goods.", "blocks", "sanction"),
        ("[Kess] halted all deliveries of gas.", "halted", "sanction"),
        ("[Kess] blocked the plan.", "blocked", "refuse"),
        ("[Kess] refused to block the sale of the port.", "refused", "refuse"),
    ],
)
def test_who_lets_no_goods_in_or_out_lays_a_sanction(text, cue, kind):
    assert repair(text, "refuse", cue, "Kess").kind is ActKind(kind)


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] fired two missiles at a ship.", "fired two missiles", "assault"),
        ("[Arland] launched rockets at the port.", "launched rockets", "assault"),
        ("[Arland] fired a missile into the sea.", "fired a missile", "mobilize"),
        ("[Arland] test-fired rockets at dawn.", "test-fired", "mobilize"),
    ],
)
def test_missiles_fired_at_somebody_hit(text, cue, kind):
    assert repair(text, "mobilize", cue, "Arland").kind.value == kind


def test_a_missile_test_hits_nobody():
    assert repair("[Arland] carried out missile tests.", "assault", "missile tests", "Arland").kind.value == "mobilize"


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] exempted some phones from its tariffs.", "exempted", "retreat"),
        ("[Kess] granted broad waivers from its tariffs.", "granted", "retreat"),
        ("[Kess] imposed tariffs with no exemptions.", "imposed", "sanction"),
    ],
)
def test_who_exempts_goods_from_a_penalty_gives_way(text, cue, kind):
    assert repair(text, "sanction", cue, "Kess").kind is ActKind(kind)
