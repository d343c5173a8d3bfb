from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.doers.accords import as_agreed_with, as_heralded, check_accord, with_parties
from onrecord.acts.checks.places import Places
from onrecord.types import Act, ActKind
from tests.acts.checks.claims import claim
from tests.acts.hand import ACTORS, reading_of


def party(text: str, cue: str, who: str) -> Act:
    reading = reading_of(text)
    act = claim(reading, "agree", cue, who)
    return with_parties(act, Places(reading).of(act))


def is_doubted(text: str, cue: str, *who: str) -> bool:
    reading = reading_of(text)
    act = replace(claim(reading, "agree", cue, who[0]), actor_ids=tuple(ACTORS[each].id for each in who))
    return check_accord(Places(reading).of(act)) is not None


BETWEEN = [
    ("[the League] announced a truce between [Arland] and [Borland].", "announced a truce", "the League"),
    ("[the League] unveiled an accord between [Arland] and [Borland].", "unveiled an accord", "the League"),
    ("[the League] brokered a fishing deal between [Arland] and [Borland].", "brokered", "the League"),
    ("A truce brokered by [the League] between [Arland] and [Borland] took hold.", "truce brokered", "the League"),
    ("A deal between [Arland] and [Borland] was signed in Port Ilm.", "was signed in", "Borland"),
]


@pytest.mark.parametrize(("text", "cue", "who"), BETWEEN)
def test_those_agree_between_whom_a_deal_is(text, cue, who):
    assert party(text, cue, who).actor_ids == ("ARL", "BOR")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Arland] announced a deal on tolls with [Borland].", "announced a deal"),
        ("[Arland] accepted a truce between [Borland] and [the League].", "accepted"),
        ("[Arland] announced a deal on talks between [Borland] and [the League].", "announced a deal"),
    ],
)
def test_who_agrees_stays(text, cue):
    assert party(text, cue, "Arland").actor_ids == ("ARL",)


def test_those_who_are_negotiating_a_treaty_meet():
    reading = reading_of("[Arland] and [Borland] are negotiating a treaty on fishing.")
    act = replace(claim(reading, "agree", "are negotiating a treaty"), actor_ids=("ARL", "BOR"))

    assert with_parties(act, Places(reading).of(act)).kind is ActKind.MEET


TOLD = [
    ("The agreement was announced by [the League] on Monday.", "agreement was announced by"),
    ("The accord was unveiled by [the League] in Port Ilm.", "accord was unveiled by"),
    ("[the League] mediated a truce in the delta.", "mediated a truce"),
]


@pytest.mark.parametrize(("text", "cue"), TOLD)
def test_who_tells_of_a_deal_or_brokers_it_is_no_party(text, cue):
    assert is_doubted(text, cue, "the League")


SOUGHT = [
    ("[Arland] is working on a deal to share the river.", "is working on a deal"),
    ("Negotiations on a free-trade agreement between [Arland] and [Borland] resumed.", "agreement"),
    ("[Arland] and [Borland] parted without an agreement.", "parted without an agreement"),
    ("[Arland] and [Borland] are close to an agreement on quotas.", "are close to an agreement on"),
    ("[Arland] hopes to clinch a deal with [Borland].", "clinch a deal"),
    ("[Arland] worked through the night on an accord.", "worked through the night on an accord"),
    ("A draft treaty between [Arland] and [Borland] was read.", "draft treaty"),
    ("Ceasefire talks between [Arland] and [Borland] resumed.", "Ceasefire"),
    ("A truce proposal of [Arland] was read.", "truce"),
    ("Peace deal negotiations between [Arland] and [Borland] go on.", "deal"),
]


@pytest.mark.parametrize(("text", "cue"), SOUGHT)
def test_a_deal_that_is_sought_is_agreed_by_nobody(text, cue):
    assert is_doubted(text, cue, "Arland")


STRUCK = [
    ("[Arland] and [Borland] reached a deal on quotas.", "reached"),
    ("After talks on a treaty, [Arland] signed an accord on fishing.", "signed"),
    ("The deal between [Arland] and [Borland] took effect.", "deal"),
    ("The talks led to an agreement between [Arland] and [Borland].", "agreement"),
    ("[Arland] agreed to work on a treaty.", "agreed to"),
    ("[Arland] and [Borland] announced an agreement on tolls.", "announced an agreement on"),
    ("[Arland] accepted a truce brokered by [the League].", "accepted"),
    ("The accord was signed by [Arland].", "accord was signed by"),
    ("[Arland] announced a trade deal with [Borland].", "announced a trade deal"),
]


@pytest.mark.parametrize(("text", "cue"), STRUCK)
def test_a_deal_that_is_struck_stands(text, cue):
    assert not is_doubted(text, cue, "Arland")


@pytest.mark.parametrize(
    ("text", "cue", "is_doubted"),
    [
        ("[Kess] revealed a deal whereby the port is sold.", "revealed a deal", True),
        ("[Kess] uncovered an agreement under which the port is sold.", "uncovered an agreement", True),
        ("[Kess] found a pact between the two firms.", "found a pact", True),
        ("[Kess] revealed a deal with [Vorr].", "revealed a deal", False),
        ("[Kess] reached a deal under which the port is sold.", "reached a deal", False),
        ("[Kess] agreed, saying the truce had failed.", "agreed", True),
        ("Asked to leave, [Kess] agreed, saying he was tired.", "agreed", False),
        ("[Kess] agreed, and left.", "agreed", False),
    ],
)
def test_who_finds_a_deal_or_thinks_likewise_agrees_to_nothing(text, cue, is_doubted):
    reading = reading_of(text)
    found = check_accord(Places(reading).of(claim(reading, "agree", cue, "Kess")))

    assert (found is not None) is is_doubted


@pytest.mark.parametrize(
    ("text", "is_unsaid"),
    [
        ("The truce, signed in May, collapsed when [Arland] shelled the port.", True),
        ("The truce, signed by [Arland] in May, collapsed.", False),
        ("[Arland] was glad of the truce, signed in May, and left.", False),
    ],
)
def test_who_breaks_a_truce_need_not_have_signed_it(text, is_unsaid):
    assert is_doubted(text, "signed", "Arland") is is_unsaid


@pytest.mark.parametrize(
    ("text", "cue", "is_wrong"),
    [
        ("Under a truce brokered by [Arland] and [Borland], [Kess] left.", "a truce brokered by", True),
        ("A deal mediated last year by [Arland] and [Borland] fell.", "deal mediated last year by", True),
        ("Under a truce signed by [Arland] and [Borland], [Kess] left.", "a truce signed by", False),
        ("[Arland] and [Borland] agreed to a truce brokered by [Kess].", "agreed to", False),
    ],
)
def test_two_who_broker_a_deal_are_no_parties_to_it(text: str, cue: str, is_wrong: bool) -> None:
    reading = reading_of(text)
    act = replace(claim(reading, "agree", cue, "Arland"), actor_ids=("ARL", "BOR"))

    assert (check_accord(Places(reading).of(act)) is not None) is is_wrong


def test_who_helps_others_to_a_deal_makes_none():
    assert is_doubted("[the League] helped negotiate the grain deal.", "helped negotiate", "the League")
    assert is_doubted("[the League] helped to broker a deal.", "helped to broker", "the League")
    assert not is_doubted(
        "[the League] helped forge a deal between [Arland] and [Borland].", "forge a deal", "Arland", "Borland"
    )
    assert not is_doubted("[Arland] negotiated a deal with [Borland].", "negotiated", "Arland")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("[Arland] agreed with [Borland] to build a port.", "build a port"),
        ("[Arland] agreed with [Borland] on a port.", "port"),
        ("[Arland] agreed with [Borland] yesterday.", "toll"),
        ("[Arland] agreed to build a port with [Borland].", "toll"),
    ],
)
def test_what_is_agreed_is_not_with_whom(text, about):
    reading = reading_of(text)
    act = claim(reading, "agree", "agreed", "Arland", to="Borland")

    assert as_agreed_with(act, Places(reading).of(act)).about == about


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("[the League] announced a deal between [Arland] and [Borland].", "LEA"),
        ("[the League] has brokered a deal between [Arland] and [Borland].", None),
        ("A deal between [Arland] and [Borland] was announced.", None),
        ("[Arland] announced a deal with [Borland].", None),
    ],
)
def test_who_announces_a_deal_of_others_tells_it(text, told_by):
    reading = reading_of(text)
    cue = next(word for word in ("announced", "brokered") if word in text)
    act = replace(claim(reading, "agree", cue, "Arland"), actor_ids=("ARL", "BOR"))

    assert as_heralded(act, Places(reading).of(act)).told_by == told_by
