"""Places that are only looked at or gone to: who visits a museum, or a town that is no capital, meets nobody there."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.complements import find_parties
from onrecord.acts.inflections import forms_of
from onrecord.patterns import pattern_of
from onrecord.reading.registry import load_registry
from onrecord.types import Act, ActKind, Actor, ActorKind

_SITES = frozenset(
    "temple shrine museum gallery cathedral mosque synagogue basilica monastery abbey cemetery graveyard memorial "
    "monument tomb mausoleum wall garden gardens park zoo fortress castle ruins waterfall stadium arena library "
    "theatre theater factory plant farm mine dam bridge pagoda".split()
)
# "The Forbidden City", "the Old Town": by name, and no capital that stands for its state.
_QUARTERS = frozenset("city town quarter palace".split())
_OLD = frozenset("old forbidden ancient imperial holy summer winter".split())
_VISIT = forms_of("visit tour see")


def without_site(act: Act, place: Place) -> Act:
    """Return a meeting without a place among those who met: "Kess and Vorr visited the Temple of Peace"."""
    kept = tuple(each for each in act.actor_ids if not is_site(place, each))
    if act.kind is not ActKind.MEET or not kept or len(kept) == len(act.actor_ids):
        return act
    return replace(act, actor_ids=kept)


_VISITS = frozenset("visit visits trip trips tour tours journey".split())


def as_visited(act: Act, place: Place) -> Act:
    """Return a visit whose guest nobody names as one to the host, who visits nobody: "the trip to Arland went well"."""
    words, line = place.words, place.line
    if act.kind is not ActKind.MEET or len(act.actor_ids) != 1 or act.recipient_id is not None:
        return act
    noun = next((at for at in range(*place.cue) if words[at] in _VISITS), None)
    if noun is None or words[noun + 1 : noun + 2] != ("to",) or _is_verb(words, noun):
        return act
    only = act.actor_ids[0]
    hosts = find_parties(line, noun + 2)
    if not any(only in each.actor_ids or place.is_called(only, place.quote(each.start, each.end)) for each in hosts):
        return act
    if any(only in each.actor_ids and each not in hosts for each in line.mentions):
        return act
    owner = next((each for each in line.mentions if each.is_possessive and each.end == noun and each.actor_ids), None)
    guests = owner.actor_ids if owner is not None else ()
    told_by = act.told_by if act.told_by not in act.actor_ids else None
    return replace(place.done_by(act, guests), recipient_id=only, told_by=told_by)


def _is_verb(words: tuple[str, ...], noun: int) -> bool:
    """Say whether a word is a verb: "will visit to talk", "they visit"."""
    return noun == 0 or words[noun - 1] in _BEFORE_VERBS


_BEFORE_VERBS = frozenset(
    "to will would can could may might shall should must did does do not never i we they you".split()
)


def check_site(place: Place) -> Doubt | None:
    """Doubt that somebody who visits a place meets anybody: "Vorr toured the museum"."""
    act = place.act
    if act.kind is not ActKind.MEET or len(act.actor_ids) != 1 or act.recipient_id is not None:
        return None
    words = place.words
    verb = next((at for at in range(*place.cue) if words[at] in _VISIT), None)
    if _is_in_town(place):
        return Doubt("actor", f"“{place.quote(*place.cue)}”: a town is no party.")
    if verb is None or not _TOGETHER.isdisjoint(words):
        return None
    end = verb + 1
    while end < len(words) and end - verb <= _LONGEST and (words[end].isalpha() or words[end].endswith("'s")):
        if words[end] in _ENDS:
            break
        end += 1
    if not _is_site(words[verb + 1 : end]):
        return None
    return Doubt("actor", f"“{place.quote(verb, end)}”: a place is visited, and nobody met.")


_LONGEST = 8
_TOGETHER = frozenset("together jointly with both".split())
_ENDS = frozenset("and in on at with during after before where when as for from near to by who which but".split())


def is_site(place: Place, actor_id: str) -> bool:
    """Say whether an actor is only a place, by its name."""
    actor = place.actors.get(actor_id)
    if actor is not None and _is_town(place, actor):
        return True
    if actor is None or actor.kind in (ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.PERSON) or actor.speaks_for:
        return False
    return _is_site(tuple(actor.name.lower().split()))


_TRIP = forms_of("visit tour travel fly go come arrive return head") | frozenset(
    "visits trip trips travelled travelling landed lands landing stay".split()
)
_INTO = frozenset(("to", "in", "for", "at"))
# Towns, provinces and regions by more than one word; others may be bodies: "Northern Front".
_PLACE_FIRST = frozenset(
    "new port san los las santa saint st. st el al tel abu ras fort cape north south east west rio mount lake".split()
)
# They may be states that nobody has listed, or stand for more than a town.
_LIKE_STATES = ("land", "stan", "brussels")
_LONGEST_NAME, _BEFORE = 3, 8


def _is_in_town(place: Place) -> bool:
    """Say whether somebody alone goes to a place that is no party: "Vorr visited Port Ilm"."""
    ids = (each for mention in place.line.mentions for each in mention.actor_ids if mention.end > place.cue[0])
    return any(_is_town(place, actor) for each in ids if (actor := place.actors.get(each)) is not None)


def _is_town(place: Place, actor: Actor) -> bool:
    """Say whether an actor is a town or region that somebody goes to: no state, no capital and no listed body.

    Capitals are read as the governments that sit there.
    """
    if actor.kind not in (ActorKind.ORGANISATION, ActorKind.GROUP) or actor.speaks_for:
        return False
    # "Will travel to Tarn to see Kess" tells of the trip before the meeting.
    near = place.words[max(0, place.cue[0] - _BEFORE) : place.cue[1]]
    if _TRIP.isdisjoint(near) or not _is_of_place(actor.name) or _is_party(place, actor):
        return False
    starts = [each.start for each in place.line.mentions if actor.id in each.actor_ids]
    if not starts and actor.name.lower() in place.words:
        starts = [place.words.index(actor.name.lower())]
    if not starts or not all(_is_gone_to(place, each) for each in starts):
        return False
    return load_registry().entry(actor.id) is None


# What a town does that is more than that: "Saltmere will stop paying its share".
_DOES = pattern_of(
    r" (?:will|would|must|has (?!be)|had (?!be)|says?|said|wants?|wanted|agreed|refused|rejected|offered|"
    r"demand(?:s|ed)|pays?|paid|accept(?:s|ed))\b"
)


def _is_party(place: Place, actor: Actor) -> bool:
    """Say whether a name that may be a town's speaks or acts in the report, or somebody speaks for it there."""
    report = place.reading.report
    if any(each.speaker_id == actor.id for each in place.reading.attributions):
        return True
    named = (each.evidence.span.end for each in place.reading.mentions if each.actor_ids == (actor.id,))
    acts = any(_DOES.match(report.text, end) for end in named)
    return acts or any(each.speaks_for == actor.id for each in place.actors.values())


def _is_of_place(name: str) -> bool:
    """Say whether a name may be a town's: one word with a capital, or one that begins as those of towns do."""
    words = name.split()
    if len(words) > _LONGEST_NAME or not all(word[0].isupper() for word in words):
        return False
    if name.lower().endswith(_LIKE_STATES):
        return False
    return len(words) == 1 or words[0].lower() in _PLACE_FIRST


def _is_gone_to(place: Place, start: int) -> bool:
    """Say whether a name stands where places do: "visited Ilm", "flew to Ilm", "visited Tarn, Ilm"."""
    before = place.words[start - 1] if start else ""
    if before == ",":
        town = next((each.start for each in place.line.mentions if each.end == start - 1), None)
        return town is not None and place.words[town - 1 : town] != (",",) and _is_gone_to(place, town)
    return before in _VISIT or before in _INTO


def _is_site(words: tuple[str, ...]) -> bool:
    """Say whether words name a place, by the noun that carries them: "the Temple of Peace"."""
    end = words.index("of") if "of" in words else len(words)
    if not end:
        return False
    head = words[end - 1].removesuffix("'s")
    return head in _SITES or (head in _QUARTERS and not _OLD.isdisjoint(words[:end]))
