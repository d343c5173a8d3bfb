from __future__ import annotations

import pytest

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.recasts import check_recast, recast
from onrecord.types import Act, ActKind
from tests.acts.checks.claims import claim
from tests.acts.hand import Said, reading_of


def cast(text: str, kind: str, cue: str, who: str = "Arland", *said: Said) -> Act:
    reading = reading_of(text, *said)
    return recast(claim(reading, kind, cue, who), Places(reading).of(claim(reading, kind, cue, who)))


def is_doubted(text: str, kind: str, cue: str, who: str = "Arland", *said: Said) -> bool:
    reading = reading_of(text, *said)
    return check_recast(Places(reading).of(claim(reading, kind, cue, who))) is not None


RECAST = [
    ("[Arland] claimed the attack on the port.", "accuse", "claimed the attack", "assault"),
    ("[Arland] advised [Borland] to wait.", "demand", "advised", "propose"),
    ("[Arland] recommended that [Borland] lower the dam.", "demand", "recommended that", "propose"),
    ("[Arland] did not recognise the vote.", "deny", "did not recognise", "refuse"),
    ("[Arland] protested to [Borland] over the patrol.", "protest", "protested", "accuse"),
    ("[Arland] protested over the visit.", "protest", "protested over", "accuse"),
    ("[Arland] formally protested the arrest of two pilots.", "coerce", "protested the arrest of", "accuse"),
    ("[Arland] summoned the [Borland] ambassador.", "demand", "summoned", "accuse"),
    ("“We were late, I'll admit that,” said [Arland].", "pledge", "I'll admit", "concede"),
    ("[Arland] is mulling whether to join the pact.", "withhold", "is mulling", "offer"),
    ("[Arland] caved in on the toll.", "refuse", "caved in on", "concede"),
    ("[Arland] abstained from the vote.", "refuse", "abstained from the vote", "withhold"),
    ("[Arland] said the decision was a mistake.", "deny", "said the decision was a mistake", "oppose"),
    ("[Arland] said the tariffs were wrong.", "deny", "said the tariffs were wrong", "oppose"),
    ("[Arland] no longer ruled out a cap on fares.", "refuse", "no longer ruled out", "withhold"),
    ("[Arland] said a pay rise was not negotiable.", "refuse", "was not negotiable", "demand"),
    ("[Arland] said the ferry was non-negotiable.", "oppose", "was non-negotiable", "demand"),
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


@pytest.mark.parametrize("text", ["[Kess] has made no such offer.", "[Kess] gave no such secret promise."])
def test_who_made_no_such_offer_denies_it(text):
    cue = "made no such offer" if "offer" in text else "gave no such secret promise"

    assert cast(text, "refuse", cue, "Kess").kind is ActKind.DENY


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
