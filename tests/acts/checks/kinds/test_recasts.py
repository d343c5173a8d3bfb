from __future__ import annotations

import pytest

from onrecord.acts.checks.kinds.recasts import check_recast, recast
from onrecord.acts.checks.places import Places
from onrecord.types import Act, ActKind
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import Said, reading_of


def cast(text: str, kind: str, cue: str, who: str = "Arland", *said: Said) -> Act:
    reading = reading_of(text, *said)
    return recast(claim(reading, kind, cue, who), Places(reading).of(claim(reading, kind, cue, who)))


def is_doubted(text: str, kind: str, cue: str, who: str = "Arland", *said: Said) -> bool:
    reading = reading_of(text, *said)
    return check_recast(Places(reading).of(claim(reading, kind, cue, who))) is not None


@pytest.mark.parametrize(
    ("text", "cue", "doubted"),
    [
        ("[Borland] left, a step that [Arland] said it regretted.", "said it regretted", True),
        ("[Arland] said it regretted its raid.", "said it regretted", False),
    ],
)
def test_who_regrets_a_step_of_others_admits_nothing(text, cue, doubted):
    assert is_doubted(text, "concede", cue) is doubted


RECAST = [
    ("[Arland] apologised for the shooting of two pilots.", "assault", "apologised for the shooting of", "concede"),
    (
        "[Arland] refused to apologise for the shooting of two.",
        "assault",
        "to apologise for the shooting of",
        "assault",
    ),
    ("[Arland] remains ready to talk at any time.", "withhold", "remains ready to talk at", "offer"),
    ("[Arland] is not ready to talk about it.", "withhold", "is not ready to talk", "withhold"),
    ("[Arland] is ready to comment on Friday.", "withhold", "is ready to comment", "withhold"),
    ("[Arland] conveyed its readiness to help.", "pledge", "conveyed its readiness to", "offer"),
    ("[Arland] promised readiness to all.", "pledge", "promised", "pledge"),
    ("[Arland] will, of course, retaliate.", "pledge", "will, of", "threaten"),
    ("[Arland] will certainly retaliate against [Borland].", "pledge", "will certainly retaliate", "threaten"),
    ("[Arland] vowed to make them pay twice as much.", "pledge", "vowed to make", "threaten"),
    ("[Arland] promised to pay twice as much.", "pledge", "promised to pay", "pledge"),
    ("[Arland] claimed the attack on the port.", "accuse", "claimed the attack", "assault"),
    ("[Arland] blamed [Borland] for the bombing.", "assault", "blamed Borland for the bombing", "accuse"),
    ("[Arland] denounced the raid on the port.", "assault", "denounced the raid on", "accuse"),
    ("[Arland] accused [Borland] of seizing ships.", "coerce", "accused Borland of seizing", "accuse"),
    ("[Arland] was blamed for the bombing.", "assault", "was blamed for the bombing", "assault"),
    ("[Arland] advised [Borland] to wait.", "demand", "advised", "propose"),
    ("[Arland] recommended that [Borland] lower the dam.", "demand", "recommended that", "propose"),
    ("[Arland] did not recognise the vote.", "deny", "did not recognise", "refuse"),
    ("[Arland] protested to [Borland] over the patrol.", "protest", "protested", "accuse"),
    ("[Arland] protested over the visit.", "protest", "protested over", "accuse"),
    ("[Arland] formally protested the arrest of two pilots.", "coerce", "protested the arrest of", "accuse"),
    ("[Arland] summoned the [Borland] ambassador.", "demand", "summoned", "accuse"),
    ("The [Borland] ambassador was summoned by [Arland].", "coerce", "was summoned", "accuse"),
    ("The mayor was summoned by [Arland].", "coerce", "was summoned", "coerce"),
    ("[Arland] handed over a note protesting the raid.", "protest", "protesting", "accuse"),
    ("The ambassador was summoned by [Arland].", "coerce", "was summoned by", "accuse"),
    ("A witness was summoned by [Arland].", "coerce", "was summoned by", "coerce"),
    ("“We were late, I'll admit that,” said [Arland].", "pledge", "I'll admit", "concede"),
    ("[Arland] is mulling whether to join the pact.", "withhold", "is mulling", "offer"),
    ("[Arland] caved in on the toll.", "refuse", "caved in on", "concede"),
    ("[Arland] caved on the toll.", "refuse", "caved", "concede"),
    ("[Arland] caved.", "refuse", "caved", "concede"),
    ("[Arland] refused to commit to a date.", "refuse", "refused to commit to", "withhold"),
    ("[Arland] declined to respond to the demand.", "refuse", "declined to respond to", "withhold"),
    ("[Arland] did not refuse to commit to a date.", "refuse", "not refuse to commit to", "refuse"),
    ("[Arland] refused to open the port.", "refuse", "refused to open", "refuse"),
    ("[Arland] suggested a pause in the talks.", "agree", "suggested a pause", "propose"),
    ("[Arland] suggested it would sign the pact.", "pledge", "suggested it would sign", "pledge"),
    ("[Arland] did not suggest a pause.", "refuse", "not suggest a pause", "refuse"),
    ("[Arland] abstained from the vote.", "refuse", "abstained from the vote", "withhold"),
    ("[Arland] said the decision was a mistake.", "deny", "said the decision was a mistake", "oppose"),
    ("[Arland] rejected any attempt to move the border.", "deny", "rejected any attempt", "oppose"),
    ("[Arland] rejects all foreign interference.", "deny", "rejects all", "oppose"),
    ("[Arland] rejected claims of interference.", "deny", "rejected claims", "deny"),
    ("[Arland] said the tariffs were wrong.", "deny", "said the tariffs were wrong", "oppose"),
    ("[Arland] no longer ruled out a cap on fares.", "refuse", "no longer ruled out", "withhold"),
    ("[Arland] said a pay rise was not negotiable.", "refuse", "was not negotiable", "demand"),
    ("[Arland] said the ferry was non-negotiable.", "oppose", "was non-negotiable", "demand"),
    ("[Vorr] pleaded not guilty to fraud.", "concede", "pleaded not guilty", "deny"),
    ("[Vorr] pleaded guilty to fraud.", "concede", "pleaded guilty to", "concede"),
    ("[Arland] claimed responsibility for the blast.", "deny", "claimed responsibility", "concede"),
    ("[Arland] annulled the results of the vote.", "concede", "annulled", "refuse"),
    ("[Arland] annulled its own decree.", "concede", "annulled", "concede"),
    ("[Arland] annulled the ban on fish.", "retreat", "annulled", "retreat"),
    ("[Arland] lodged an appeal against the ruling.", "accuse", "lodged", "oppose"),
    ("[Arland] lodged a complaint against [Borland].", "accuse", "lodged a complaint against", "accuse"),
    ("[Arland] walked out, denying it a quorum.", "deny", "denying", "refuse"),
    ("[Arland] denied [Kess] a visa.", "deny", "denied", "refuse"),
    ("[Arland] denied it on Monday.", "deny", "denied", "deny"),
    ("[Arland] denied that a visa was refused.", "deny", "denied", "deny"),
    ("[Arland] warned it would breach the terms.", "threaten", "warned it would breach", "oppose"),
    ("[Arland] said such a step would fuel the war.", "pledge", "would fuel", "oppose"),
    ("[Arland] warned it would cut the cable.", "threaten", "warned it would cut", "threaten"),
    ("[Arland] said it would trigger the clause.", "pledge", "would trigger", "pledge"),
]


@pytest.mark.parametrize(("text", "kind", "cue", "found"), RECAST)
def test_the_word_of_the_cue_shows_the_kind(text, kind, cue, found):
    assert cast(text, kind, cue).kind.value == found


def test_a_formal_protest_is_aimed_at_whom_it_is_made_to():
    act = cast("[Arland] protested to [Borland] over the patrol.", "protest", "protested")

    assert (act.recipient_id, act.about) == ("BOR", "patrol")


KEPT = [
    ("[northern states] protested against the visit.", "protest", "protested against", "northern states"),
    ("[Arland] claimed [Borland] had shelled the port.", "accuse", "claimed", "Arland"),
    ("[Arland] said the report was wrong.", "deny", "said the report was wrong", "Arland"),
    ("[Arland] summoned the captain.", "demand", "summoned", "Arland"),
    ("[Arland] abstained from drilling.", "refuse", "abstained from", "Arland"),
    ("[Arland] is weighing its answer.", "withhold", "is weighing", "Arland"),
    ("[Arland] will recognise the vote.", "pledge", "will recognise", "Arland"),
    ("[Arland] ruled out a cap on fares.", "refuse", "ruled out", "Arland"),
    ("[Arland] said it would not negotiate over the port.", "refuse", "would not negotiate", "Arland"),
]


@pytest.mark.parametrize(("text", "kind", "cue", "who"), KEPT)
def test_another_meaning_keeps_the_kind(text, kind, cue, who):
    assert cast(text, kind, cue, who).kind.value == kind


DOUBTED = [
    ("[Arland] claims the northern islands.", "accuse", "claims"),
    ("[Arland], which claims the province, objected to the visit.", "accuse", "claims"),
    ("[Arland] claims the strip as its own.", "deny", "claims the strip"),
    ("No group in [Arland] claimed responsibility for the blast.", "deny", "claimed responsibility for"),
    ("[Arland] claimed the papers were protected by law.", "accuse", "claimed"),
    ("[Arland] claimed that the toll is perfectly legal.", "accuse", "claimed that"),
    ("[Arland] abides by the policy.", "oppose", "abides by"),
    ("Water is not a weapon among brothers, said [Arland].", "deny", "is not a weapon"),
    ("“Nobody got everything,” said [Arland].", "deny", "Nobody got everything"),
    ("“They did not pay,” said [Arland].", "deny", "did not pay"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), DOUBTED)
def test_what_a_word_does_not_show_is_doubted(text, kind, cue):
    assert is_doubted(text, kind, cue)


BORNE_OUT = [
    ("[Arland] claimed [Borland], among others, is shelling the port.", "accuse", "claimed"),
    ("“It's just not happening,” said [Arland].", "deny", "It's just not happening"),
    ("“Not at all,” said [Arland].", "deny", "Not at all"),
    ("[Arland] claims that [Borland] broke the truce.", "accuse", "claims that"),
    ("[Arland] claimed widespread fraud in the vote.", "accuse", "claimed"),
    ("[Arland] claimed the toll was not legal.", "accuse", "claimed"),
    ("[Arland] claimed the vote was rigged.", "accuse", "claimed"),
    ("[Arland] claimed [Borland] had shelled the port.", "accuse", "claimed"),
    ("[Arland] denied shelling the port.", "deny", "denied"),
    ("“We did not shell the port,” said [Arland].", "deny", "did not shell the port"),
    ("“There were no talks,” said [Arland].", "deny", "There were no talks"),
    ("“That is not so,” said [Arland].", "deny", "That is not so"),
    ("“No one is contemplating a toll,” said [Arland].", "deny", "No one is contemplating"),
    ("[Arland] does not abide by the policy.", "refuse", "does not abide by"),
    ("[Arland]'s army was not there, said [Arland].", "deny", "was not there"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), BORNE_OUT)
def test_what_a_word_shows_stands(text, kind, cue):
    assert not is_doubted(text, kind, cue)


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] no longer insists on a freeze.", "no longer insists", "refuse"),
        ("[Kess] would no longer demand an apology.", "would no longer demand", "demand"),
        ("[Kess] will not insist on a property tax.", "will not insist on", "refuse"),
        ("[Kess] did not insist on a vote.", "did not insist on", "refuse"),
    ],
)
def test_what_is_insisted_on_no_longer_is_conceded(text, cue, kind):
    assert cast(text, kind, cue, "Kess").kind is ActKind.CONCEDE


def test_support_held_no_longer_is_not_conceded():
    assert cast("[Kess] no longer supports the toll.", "refuse", "no longer supports", "Kess").kind is ActKind.REFUSE


@pytest.mark.parametrize("cue", ["made no such offer", "gave no such secret promise", "received no such request"])
def test_who_made_no_such_offer_denies_it(cue):
    assert cast(f"[Kess] has {cue}.", "refuse", cue, "Kess").kind is ActKind.DENY


@pytest.mark.parametrize(
    ("text", "cue"), [("[Kess] made no offer.", "made no offer"), ("[Kess] will not accept it.", "will not accept")]
)
def test_who_makes_no_offer_at_all_may_refuse(text, cue):
    assert cast(text, "refuse", cue, "Kess").kind is ActKind.REFUSE


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Kess] vowed to crush [Borland].", "vowed to crush", "threaten"),
        ("[Kess] will totally ruin [Borland]’s economy.", "will totally ruin", "threaten"),
        ("[Kess] promised [Borland] to destroy the mines.", "promised", "pledge"),
        ("[Kess] vowed not to attack [Borland].", "vowed not to attack", "pledge"),
        ("[Kess] vowed to help [Borland] after the attack.", "vowed to help", "pledge"),
    ],
)
def test_harm_announced_to_another_party_is_a_threat(text, cue, kind):
    reading = reading_of(text)
    act = claim(reading, "pledge", cue, "Kess", to="Borland", polarity="refrain" if " not " in text else "do")

    assert recast(act, Places(reading).of(act)).kind.value == kind


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] is prepared to use force.", "prepared to", "threaten"),
        ("[Arland] said it was willing to retaliate with a toll.", "willing to", "threaten"),
        ("[Arland] is ready to recommend new tariffs.", "ready to", "threaten"),
        ("[Arland] was ready to strike over pay.", "ready to", "threaten"),
        ("[Arland] was ready to strike a deal.", "ready to", "offer"),
        ("[Arland] is ready to lift the tariffs.", "ready to", "offer"),
        ("[Arland] is ready to apply lower tariffs.", "ready to", "offer"),
        ("[Arland] is ready to introduce a bill on tariffs.", "ready to", "offer"),
        ("[Arland] is not prepared to use force.", "prepared to", "offer"),
    ],
)
def test_who_is_ready_for_harm_threatens(text, cue, kind):
    assert cast(text, "offer", cue).kind.value == kind


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("[Arland] regrets that [Borland] declined to attend.", True),
        ("[Arland] regretted that no accord was reached.", True),
        ("[Arland] regrets [Borland]'s refusal.", True),
        ("[Arland] regrets that it was late.", False),
        ("[Arland] regretted its remarks.", False),
        ("[Arland] regretted the remarks.", False),
    ],
)
def test_who_regrets_what_others_did_admits_nothing(text, doubted):
    cue = "regretted" if "regretted" in text else "regrets"

    assert is_doubted(text, "concede", cue) is doubted


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] vowed to hit back at [Borland].", "vowed to hit back", "threaten"),
        ("[Arland] promised to retaliate.", "promised", "threaten"),
        ("[Arland] vowed to make [Borland] pay.", "vowed", "threaten"),
        ("[Arland] vowed to make the banks pay their share.", "vowed", "pledge"),
        ("[Arland] vowed to fight on.", "vowed", "pledge"),
        ("[Arland] vowed to strike a deal.", "vowed", "pledge"),
    ],
)
def test_revenge_that_is_vowed_is_a_threat(text, cue, kind):
    assert repair(text, "pledge", cue, "Arland").kind.value == kind


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("Maybe [Arland] will send boats.", "will send", "offer"),
        ("[Arland] will send boats, perhaps.", "will send", "offer"),
        ("[Arland] would perhaps join the pact.", "would perhaps join", "offer"),
        ("[Arland] expressed its readiness to host talks.", "expressed its readiness to host", "offer"),
        ("[Arland] signalled its willingness to pay.", "signalled its willingness", "offer"),
        ("[Arland] showed no willingness to pay and will leave.", "will leave", "pledge"),
        ("[Arland] will send perhaps ten boats.", "will send", "pledge"),
        ("[Arland] will sign, maybe not today, but soon.", "will sign", "pledge"),
        ("[Arland] will sign, and perhaps [Borland] will too.", "will sign", "pledge"),
    ],
)
def test_a_step_that_is_only_thought_of_is_offered(text, cue, kind):
    assert cast(text, "pledge", cue).kind.value == kind


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Vorr] maintained her innocence.", "maintained", "deny"),
        ("[Vorr] protested his innocence.", "protested", "deny"),
        ("[Vorr] admitted that he had lost his innocence.", "admitted", "concede"),
    ],
)
def test_who_maintains_his_innocence_denies_it(text, cue, kind):
    assert repair(text, "concede", cue, "Vorr").kind.value == kind


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] took measures to expel the other vessel.", "took measures to expel", "coerce"),
        ("[Arland] drove away the ships.", "drove away", "coerce"),
        ("[Arland] expelled two envoys over the ship.", "expelled two envoys", "sanction"),
        ("[Arland] banned the ships.", "banned", "sanction"),
    ],
)
def test_a_ship_that_is_turned_back_is_no_sanction(text: str, cue: str, kind: str) -> None:
    assert repair(text, "sanction", cue, "Arland").kind.value == kind
