"""Things are nobody whom an act is aimed at: "approved the tariffs", "halted imports"; Arlish ships are Arland's."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.aimed.blames import mentions_of
from onrecord.acts.checks.aimed.named import named_from, other
from onrecord.acts.checks.places import Place
from onrecord.patterns import pattern_of
from onrecord.reading.peoples import state_called
from onrecord.reading.registry import load_registry
from onrecord.types import Act, Actor, ActorKind

# What a name ends in that no body or crowd is called by.
_THINGS = frozenset(
    "tariff tariffs duty duties levy levies tax taxes fee fees quota quotas import imports export exports goods "
    "product products sanction sanctions embargo ban bans curbs restrictions measure measures incursion incursions "
    "invasion strike strikes airstrikes raid raids attack attacks bombing bombings shelling operation operations "
    "drill drills exercise exercises sale sales purchase purchases shipment shipments delivery deliveries deal deals "
    "agreement agreements treaty pact accord ceasefire truce interest interests affairs rights debt debts deficit "
    "debate debates election elections referendum vote votes talks negotiations summit visit visits trip call calls "
    "meeting meetings law laws bill bills act rule rules ruling verdict policy policies plan plans proposal proposals "
    "decision decisions action actions move moves steps step threat threats claim claims remarks comments statement "
    "statements report reports year years month months week weeks day days time times tanker tankers ship ships "
    "vessel vessels boat boats jet jets missile missiles drone drones weapon weapons arms tank tanks aircraft oil gas "
    "coal steel aluminum aluminium soybeans wheat grain rice chips semiconductors minerals magnets cars vehicles "
    "islands island territory waters airspace system systems network networks program programme programs programmes "
    "project projects site sites facility facilities economy trade war wars conflict crisis violence situation money "
    "funds dollars billions".split()
)
_BEHIND = pattern_of(r"\s(?:of|in|into|from|to|on|against|for|with|by|at|over|between)\s")


def without_thing(act: Act, place: Place) -> Act:
    """Return an act not aimed at a thing, but at the state whose it is, if its name or what follows says so."""
    actor = place.actors.get(act.recipient_id or "")
    if actor is None or actor.kind not in _CROWDS or actor.speaks_for is not None:
        return act
    head = _BEHIND.split(actor.name, 1)[0].lower().split()
    is_thing = bool(head) and head[-1] in _THINGS and load_registry().entry(actor.id) is None
    owner = _owner(act, place, actor) if is_thing else None
    # Of what nobody is named to have done, "two ships were seized", the thing is all there is to tell.
    return replace(act, recipient_id=owner) if is_thing and (owner is not None or act.actor_ids) else act


def _owner(act: Act, place: Place, thing: Actor) -> str | None:
    """Return the state whose a thing is: "Arlish products", "imports from Arland"."""
    state = state_called(thing.name.split()[0], place.reading.report.published, place.actors)
    if state is not None:
        return None if any(place.is_same(state.id, each) for each in act.actor_ids) else state.id
    words = place.words
    behind = (each.end for each in mentions_of(place, thing.id) if words[each.end : each.end + 1] == ("from",))
    return next((other(act, place, named_from(place, at + 1)) for at in behind), None)


_CROWDS = frozenset((ActorKind.GROUP, ActorKind.ORGANISATION))
