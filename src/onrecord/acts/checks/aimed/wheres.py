"""Whom a place in the clause tells of: "recalled its envoy from Arland", "troops on the border with Arland"."""

from __future__ import annotations

from onrecord.acts.checks.aimed.named import named_from, other, past_articles
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS
from onrecord.reading.peoples import state_named
from onrecord.types import Act, ActKind

_REACH, _FAR = 5, 13
_ENDS = frozenset("that which who whether if unless because after before until while when although but ,".split())
_STATIONED = frozenset("ambassador ambassadors envoy envoys diplomats consul delegation".split())
_FROM_WHERE = frozenset("from to in".split())


def recalled(act: Act, place: Place) -> str | None:
    """Return from where an envoy is called home: "recalled its ambassador from Arland"."""
    if act.kind is not ActKind.SANCTION or _STATIONED.isdisjoint(place.words[place.head :]):
        return None
    for at in range(place.head + 1, min(len(place.words) - 2, place.head + _REACH)):
        if place.words[at] in _STATIONED and place.words[at + 1] in _FROM_WHERE:
            named = named_from(place, at + 2)
            capital = state_named(place.quote(at + 2, at + 3), None) if named is None else None
            return capital.speaks_for if capital is not None else other(act, place, named)
    return None


_FACING = frozenset((("border", "with"), ("borders", "with"), ("frontier", "with")))
_NEAR = frozenset("near toward towards against around encircling encircle".split())


def faced(act: Act, place: Place) -> str | None:
    """Return whom troops or drills face: "sent troops to the border with Arland", "drills near Arland"."""
    if act.kind is not ActKind.MOBILIZE:
        return None
    words = place.words
    for at in range(place.head, min(len(words) - 1, place.head + _FAR)):
        if words[at] in STOPS:
            return None
        if words[at] in _NEAR or words[at - 1 : at + 1] in _FACING:
            return other(act, place, named_from(place, at + 1))
    return None


_HELP = frozenset("aid support assistance relief funding funds loan loans help reconstruction recovery".split())
_HELPING = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.AID))
_WHOSE_HELP = frozenset("for to of".split())


def helped(act: Act, place: Place) -> str | None:
    """Return for whom help is meant: "pledged funds for the reconstruction of Arland"."""
    if act.kind not in _HELPING or place.group.is_passive:
        return None
    words = place.words
    has_help = False
    for at in range(place.head + 1, min(len(words) - 1, place.head + _FAR)):
        if words[at] in STOPS or words[at] in _ENDS:
            return None
        if has_help and words[at] in _WHOSE_HELP and place.line.mention_over(past_articles(place, at + 1)) is not None:
            return other(act, place, named_from(place, at + 1))
        has_help = has_help or words[at] in _HELP
    return None


_TAKING = frozenset("withdraw withdrawing withdrawal remove removing pull pulling recall recalling pullout".split())
_FORCES = frozenset("troops forces soldiers military peacekeepers army marines bases".split())
_INVESTING = frozenset("invest invests investing invested investment investments".split())
_STEPS = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.AGREE, ActKind.REFUSE, ActKind.PROPOSE))


def left(act: Act, place: Place) -> str | None:
    """Return from where troops are to go, or where money is to: "will pull its troops from Arland"."""
    if act.kind not in _STEPS or place.group.is_passive:
        return None
    words = place.words
    is_taking = is_investing = has_forces = False
    for at in range(place.head, min(len(words) - 1, place.head + _FAR)):
        if words[at] in STOPS or words[at] in _ENDS:
            return None
        is_taking, has_forces = is_taking or words[at] in _TAKING, has_forces or words[at] in _FORCES
        is_investing = is_investing or words[at] in _INVESTING
        if (words[at] == "from" and is_taking and has_forces) or (words[at] == "in" and is_investing):
            return other(act, place, named_from(place, at + 1))
    return None


_BLOWS = frozenset(
    "sanctions sanction ban bans tariff tariffs duties embargo blockade war strike strikes attack attacks raid raids "
    "measures restrictions boycott".split()
)
_AIMING = frozenset((ActKind.PROPOSE, ActKind.PLEDGE, ActKind.OFFER, ActKind.THREATEN, ActKind.AGREE))


def targeted(act: Act, place: Place) -> str | None:
    """Return on whom a step weighs that is put forward or announced: "proposed a ban on Arland"."""
    if act.kind not in _AIMING:
        return None
    words = place.words
    for at in range(place.head, min(len(words) - 2, place.head + _FAR)):
        if words[at] in STOPS or words[at] in _ENDS:
            return None
        if words[at] in _BLOWS and words[at + 1] in ("on", "against"):
            return other(act, place, named_from(place, at + 2))
    return None
