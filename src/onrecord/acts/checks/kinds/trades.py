"""Trade that only describes somebody: "Arland, which sells oil to Borland, said" gives no aid and joins in nothing."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_adverb
from onrecord.acts.inflections import forms_of
from onrecord.types import ActKind

_TRADING = forms_of("sell export supply ship buy import purchase trade deliver")
# Guns and food for the hungry are given as well as sold.
_GOODS = frozenset(
    """oil crude petroleum gas lng fuel diesel petrol gasoline coal electricity power energy steel iron aluminium
    aluminum copper nickel lithium gold metals minerals ore timber cement goods products commodities cars vehicles
    chips semiconductors textiles machinery soybeans soya coffee cocoa sugar cotton beef pork fish seafood wine
    potash fertiliser fertilizer fertilisers fertilizers exports imports""".split()
)
_RELATIVES = frozenset("which that who".split())
_REACH = 7


def check_trade(place: Place) -> Doubt | None:
    """Doubt an aid or cooperation that is ordinary trade, told in passing to say who somebody is."""
    if place.act.kind not in (ActKind.AID, ActKind.COOPERATE) or place.words[place.head] not in _TRADING:
        return None
    words, before = place.words, place.group.start - 1
    while before > 0 and is_adverb(words[before]):
        before -= 1
    if words[before] not in _RELATIVES or _GOODS.isdisjoint(words[place.head + 1 : place.head + _REACH]):
        return None
    return Doubt("kind", f"“{place.quote(before, place.head + 2)}” tells of trade, and of no help.")
