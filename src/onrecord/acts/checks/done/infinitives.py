"""What is only possible, hard or wrong for somebody to do is not done: "room for Arland to accept", "how to attack"."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_adverb, is_negation, modal_of
from onrecord.acts.drafts import DEEDS
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.inflections import forms_of, inflect_verb, is_participle
from onrecord.acts.lines import Placed
from onrecord.types import ActKind, Status

# "It took two years for Arland to accept it", "is the first time for Arland to": it did.
_DONE = frozenset("took taken takes enough waited first second third last".split())
_MOST, _SPAN = 6, 8


def check_infinitive(place: Place) -> Doubt | None:
    """Doubt a deed that stands as what somebody may do, or might, in an infinitive of its own."""
    act = place.act
    if not act.actor_ids or act.status is not Status.ACTUAL or act.kind is ActKind.SAY:
        return None
    named = _weighed(place) or _let(place) or _may(place) if act.kind in DEEDS else _given_up(place) or _sought(place)
    named = named or (_enabled(place) if act.kind not in _WELCOME else None)
    if named is not None:
        return Doubt("reality", f"“{place.quote(*named)}” names it, and does not say that it was done.")
    at = place.head + 1 if place.words[place.head] == "how" else place.head - 1
    while at > 0 and (is_adverb(place.words[at]) or is_negation(place.words[at])):
        at -= 1
    if at < 1 or place.words[at : at + 1] != ("to",):
        return None
    if place.words[at - 1] == "how" and act.kind not in (ActKind.PROPOSE, ActKind.WITHHOLD):
        return Doubt("reality", f"“{place.quote(at - 1, place.head + 1)}” does not say that it was done.")
    opening = _for(place, at)
    if opening is None or not _DONE.isdisjoint(place.words[max(0, opening - _SPAN) : opening]):
        return None
    return Doubt("reality", f"“{place.quote(opening - 1, place.head + 1)}” does not say that it was done.")


_HELD = frozenset((ActKind.SUPPORT, ActKind.OPPOSE, ActKind.DEMAND, ActKind.ACCUSE, ActKind.THREATEN, ActKind.OFFER))
_STOPPED = forms_of("stop quit cease")


def _given_up(place: Place) -> tuple[int, int] | None:
    """Return the words for a stance that is held no more: "stopped supporting Kess"."""
    words, head = place.words, place.head
    if place.act.kind not in _HELD or head < 1 or words[head - 1] not in _STOPPED or not words[head].endswith("ing"):
        return None
    before = words[max(0, head - _MOST) : head]
    return None if any(is_negation(word) for word in before) else (head - 1, head + 1)


# Behind these a deed is only thought or talked of: "backs imposing tariffs", "the idea of sending troops".
_WEIGHING = frozenset(
    form
    for verb in (
        "prefer", "favor", "favour", "advocate", "back", "support", "endorse", "discuss", "debate", "weigh", "mull",
        "contemplate", "consider", "suggest", "recommend", "propose", "oppose", "resist", "avoid", "envisage", "fear",
        "risk", "imagine", "urge",
    )
    for form in inflect_verb(verb)
)  # fmt: skip
_SPEAKING = forms_of("talk speak think dream muse")
_NOTIONS = frozenset(
    "means capacity capability capable idea possibility prospect option options threat risk chance merits hope talk "
    "intention favor favour cost aim wisdom likelihood danger question dangers merit plan plans".split()
)


def _weighed(place: Place) -> tuple[int, int] | None:
    """Return the words for a deed that stands as what somebody is minded to do, or only talks of."""
    words, (start, end) = place.words, place.cue
    verb = next((at for at in range(max(1, start), end) if is_participle(words[at])), None)
    if verb is None or (verb > place.head and words[place.head] not in _WEIGHING | _SPEAKING):
        return None
    at = verb - 1
    while at > 0 and is_adverb(words[at]):
        at -= 1
    if words[at] in _WEIGHING:
        # "With Borland's backing, shelling": as nouns these are followed by no bare deed.
        return (at, verb + 1) if at == 0 or words[at - 1] not in DETERMINERS else None
    if at > 0 and words[at] in ("of", "about", "for"):
        is_named = words[at - 1] in _SPEAKING or words[at - 1] in _NOTIONS
        return (at - 1, verb + 1) if is_named else None
    return None


# What somebody was let do to no one's harm was mostly done: "allowed the envoys to visit the prisoners".
_WELCOME = frozenset((ActKind.MEET, ActKind.AID, ActKind.RETREAT, ActKind.COOPERATE))
_ENABLING = forms_of("allow enable permit empower authorize authorise entitle")


def _enabled(place: Place) -> tuple[int, int] | None:
    """Return the words by which somebody may do it: "the ruling allows a court to require it"."""
    words, to = place.words, place.head - 1
    while to > 0 and (is_adverb(words[to]) or is_negation(words[to])):
        to -= 1
    doer = next((each for each in reversed(place.line.mentions) if each.end == to), None)
    if words[to] != "to" or doer is None or doer.start < 1:
        return None
    at = doer.start - 1
    while at > 0 and words[at] in DETERMINERS:
        at -= 1
    return (at, place.head + 1) if words[at] in _ENABLING else None


_SEALING = frozenset(
    "reaching striking signing concluding making finalizing finalising sealing clinching brokering".split()
)
# "Conditions for reaching a ceasefire", "with a view to signing", "close to striking a deal".
_SOUGHT = frozenset(
    "condition conditions prospect prospects hope hopes chance chances possibility likelihood odds aim aims goal goals "
    "objective purpose view way path road route basis step steps progress effort efforts bid terms idea interest "
    "difficulty difficulties obstacle obstacles deadline timetable aimed aiming closer close short far interested "
    "intent capable focused keen bent insisted insists talk talked talking dream dreamed instead".split()
)
_TOWARDS = frozenset("of for to toward towards at on in about from".split())


def _sought(place: Place) -> tuple[int, int] | None:
    """Return the words for a deal that somebody only hopes or works for: "conditions for reaching a ceasefire"."""
    words, head = place.words, place.head
    if place.act.kind is not ActKind.AGREE or head < 2 or words[head] not in _SEALING:
        return None
    at = head - 1
    while at > 1 and is_adverb(words[at]):
        at -= 1
    return (at - 1, head + 1) if words[at] in _TOWARDS and words[at - 1] in _SOUGHT else None


_POWERS = frozenset("power powers authority right rights ability tool tools mandate permission means capacity".split())
_USING = forms_of("use exercise exert")


def _may(place: Place) -> tuple[int, int] | None:
    """Return the words by which somebody only may do a deed: "has the power to arrest", not "used its power to"."""
    words, (start, end) = place.words, place.cue
    at = next((at for at in range(max(1, start - 1), end - 1) if words[at] == "to" and words[at - 1] in _POWERS), None)
    if at is None or not _USING.isdisjoint(words[max(0, at - _MOST) : at]):
        return None
    return at - 1, at + 2


_PAPERS = frozenset(
    "law laws ruling bill treaty accord deal pact order resolution agreement decree act measure rule rules clause "
    "constitution charter decision verdict amendment".split()
)


def _let(place: Place) -> tuple[int, int] | None:
    """Return the words by which somebody may do a deed: "the law lets Arland arrest them"."""
    words = place.words
    doer = next((each for each in reversed(place.line.mentions) if each.end == place.head), None)
    if doer is None or doer.start < 1:
        return None
    at = doer.start - 1
    while at > 0 and words[at] in DETERMINERS:
        at -= 1
    if words[at] == "lets" or (words[at] == "let" and (modal_of(words[at - 1]) or words[at - 1] in _PAPERS)):
        return at, place.head + 1
    return None


def _for(place: Place, to: int) -> int | None:
    """Return the word `for` before the one who would do it: "hard for Arland to accept"."""
    doer = next((each for each in reversed(place.line.mentions) if each.end == to), None)
    if doer is None or doer.is_possessive or not set(place.act.actor_ids) & set(doer.actor_ids or _called(place, doer)):
        return None
    at = doer.start - 1
    while at > 0 and doer.start - at < _MOST and (place.words[at] in DETERMINERS or place.words[at] in ("and", "both")):
        at -= 1
    return at if at >= 0 and place.words[at] == "for" else None


def _called(place: Place, doer: Placed) -> tuple[str, ...]:
    """Return the doers of the act that a mention of nobody known may name."""
    named = place.quote(doer.start, doer.end)
    return tuple(each for each in place.act.actor_ids if place.is_called(each, named))
