"""Objects and owners are nobody whom an act is aimed at: "send troops to Borland", "jailed Vorr's lawyer"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.beside import mentions_within
from onrecord.acts.checks.aimed.blames import mentions_of
from onrecord.acts.checks.aimed.named import named_from, other
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import forms_of
from onrecord.acts.lines import Placed
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind, How, Span

_SENDING = forms_of("send deploy dispatch redeploy")
_INTO = frozenset(("to", "into"))
_REACH = 4
# Who belongs to somebody, and is somebody else.
_OWNED = pattern_of(
    r"['’]s? (?:[\w-]+ ){0,2}?(?:son|daughter|wife|husband|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|"
    r"parent|child|children|relative|family|widow|grandson|granddaughter|girlfriend|boyfriend|\w+-in-law|stepson|"
    r"stepdaughter|lawyer|attorney|aide|advis[eo]r|bodyguard|driver|deputy|ally|allies|friend|associate|supporter|"
    r"chief of staff|secretary|assistant|spokes\w+|business partner|doctor)s?\b"
)


def without_owner(act: Act, place: Place) -> Act:
    """Return an act not aimed at whom its object only belongs to, nor at those who are sent somewhere."""
    actor = place.actors.get(act.recipient_id or "")
    if actor is None or act.kind is ActKind.MEET:
        return act
    is_person = actor.kind is ActorKind.PERSON
    if is_person and _is_owner(place, actor.id):
        return replace(act, recipient_id=None)
    own = mentions_of(place, actor.id) if is_person or actor.name.islower() else ()
    if not own or not all(_is_sent(place, each) for each in own):
        return act
    goal = other(act, place, _goal(place, own[-1]))
    # "Sent police its plan": they got it.
    behind = place.words[own[-1].end : own[-1].end + 1]
    is_object = behind == () or behind[0] in PREPOSITIONS or not behind[0][0].isalnum()
    return replace(act, recipient_id=goal) if goal is not None or is_object else act


def _is_owner(place: Place, actor_id: str) -> bool:
    """Say whether somebody is only named, as object, for whose son or lawyer another is."""
    text, bounds = place.reading.report.text, place.line.bounds
    start = bounds.start if place.group.is_passive else place.line.starts[place.group.start]
    ends = [
        each.evidence.span.end
        for each in mentions_within(place.reading.mentions, Span(start=start, end=bounds.end))
        if actor_id in each.actor_ids and each.how is not How.PRONOUN
    ]
    return bool(ends) and all(_OWNED.match(text, end) for end in ends)


def _is_sent(place: Place, mention: Placed) -> bool:
    """Say whether a mention is the object of "send": no word but adjectives stands between."""
    before = range(mention.start - 1, max(-1, mention.start - 1 - _REACH), -1)
    verb = next((at for at in before if place.words[at] in _SENDING), None)
    between = () if verb is None else place.words[verb + 1 : mention.start]
    return verb is not None and not any(word in PREPOSITIONS or word in STOPS or word == "," for word in between)


def _goal(place: Place, mention: Placed) -> Placed | None:
    """Return to whom they are sent: "troops and tanks to Borland"."""
    for at in range(mention.end, min(len(place.words) - 1, mention.end + _REACH)):
        if place.words[at] in _INTO:
            return named_from(place, at + 1)
        if place.words[at] in STOPS or place.words[at] == ",":
            return None
    return None
