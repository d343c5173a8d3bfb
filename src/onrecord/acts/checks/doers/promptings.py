"""What somebody did because another asked: "at the urging of Borland, Arland lifted the ban" is Borland's demand."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about
from onrecord.acts.checks.aimed.listeners import is_upon
from onrecord.acts.checks.kinds.answers import unheeded
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import BE, clause_start, find_group
from onrecord.acts.complements import find_parties, phrase_end
from onrecord.acts.frames import find_subject
from onrecord.acts.inflections import is_past
from onrecord.acts.lines import Placed
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind

_NOUNS = frozenset("pressure urging request demand insistence behest prompting prodding invitation".split())
_BEFORE = frozenset("under at to on".split())
_LONGEST, _REACH = 8, 5


def as_prompted(act: Act, place: Place) -> Act:
    """Return a demand that an aside tells of as made by whom it names, about the deed in the main clause."""
    noun = _prompting(act, place)
    if noun is None:
        return act
    if _is_upon(place, noun):
        act = _as_made(act, place, noun)
    deed = _deed(place, noun) if _is_asker(act, place, noun) else None
    if deed is None:
        return act
    about = clean_about(place.line, deed, place.reading.report.text)
    return replace(act, about=about, recipient_id=act.recipient_id or _asked(act, place, deed[0]))


def _as_made(act: Act, place: Place, noun: int) -> Act:
    """Return a demand as made by whom the noun names, not by who met it: "came at the request of Arland"."""
    kind = ActKind.PROPOSE if place.words[noun] == "invitation" else act.kind
    upon = next(at for at in range(noun, -1, -1) if place.words[at] == "at")
    # "Closed the port at the behest of": the deed is another act.
    cue = place.line.span(max(upon, place.cue[0]), max(place.cue[1], noun + 1))
    act = identified(replace(act, kind=kind, cue=place.reading.report.evidence(cue)))
    askers = tuple(dict.fromkeys(each for mention in _named(place, noun) for each in mention.actor_ids))
    return _made_by(act, place, askers) if askers and not set(askers) & set(act.actor_ids) else act


def _named(place: Place, noun: int) -> tuple[Placed, ...]:
    """Return who is named with the noun: "Arland's request", "the request of Arland"."""
    owner = tuple(each for each in place.line.mentions if each.end == noun and each.is_possessive)
    is_behind = not owner and place.words[noun + 1 : noun + 2] == ("of",)
    return find_parties(place.line, noun + 2) if is_behind else owner


def _asked(act: Act, place: Place, verb: int) -> str | None:
    """Return who did the deed, where the clause says so."""
    group = find_group(place.line, verb)
    subject = None if group.is_passive else find_subject(place.line, group, verb)
    ids = subject.actor_ids if subject is not None else ()
    return ids[0] if len(ids) == 1 and ids[0] not in act.actor_ids else None


def _is_upon(place: Place, noun: int) -> bool:
    """Say whether a noun stands behind "at", "at the" or "at Arland's": what else was done upon it."""
    return "at" in place.words[max(0, noun - _REACH) : noun]


def _made_by(act: Act, place: Place, askers: tuple[str, ...]) -> Act:
    asked = next((each for each in act.actor_ids if each not in askers), None)
    return replace(
        place.done_by(act, askers),
        recipient_id=asked or (act.recipient_id if act.recipient_id not in askers else None),
        told_by=askers[0] if act.told_by in act.actor_ids and place.voice is None else act.told_by,
    )


def as_invited(act: Act, place: Place) -> Act:
    """Return an invitation that an aside tells of as made by whom it names: "at the invitation of Vorr, Kess came"."""
    words = place.words
    if act.kind is not ActKind.PROPOSE:
        return act
    cues = range(place.cue[0], min(len(words), place.cue[1]))
    noun = next((at for at in cues if words[at] == "invitation" and is_upon(place, at)), None)
    host = None if noun is None else next(iter(find_parties(place.line, noun + 2)), None)
    if host is None or not host.actor_ids or words[host.start - 1] in ("that", "who"):
        return act
    # "Upon the invitation of Vorr, Kess came": the guest invites nobody with his host.
    if set(act.actor_ids) <= set(host.actor_ids):
        return act
    invited = _made_by(act, place, host.actor_ids)
    return replace(invited, about="visit" if "invitation" in act.about else act.about)


def check_prompting(place: Place) -> Doubt | None:
    """Doubt a demand told in an aside that is laid to another than who made it, or is about no deed."""
    if place.act.kind is ActKind.CONCEDE and _is_asked_of(place):
        return Doubt("kind", f"“{place.quote(*place.cue)}” tells who asked for it, and of no giving way.")
    noun = _prompting(place.act, place)
    if noun is None:
        return None
    said = place.quote(max(0, noun - 1), noun + 3)
    if not _is_asker(place.act, place, noun):
        return Doubt("parties", f"“{said}”: another asked.")
    is_told = _is_upon(place, noun) or _deed(place, noun) is not None
    return None if is_told else Doubt("kind", f"“{said}” does not say what was asked.")


def _is_asked_of(place: Place) -> bool:
    """Say whether a deed of another kind is told as giving way, as somebody asked for it: "met at the request of"."""
    words, (start, end) = place.words, place.cue
    return not place.shows(ActKind.CONCEDE) and any(
        words[at] in _NOUNS and words[max(0, at - 2) : at] == ("at", "the") for at in range(start, min(len(words), end))
    )


def _prompting(act: Act, place: Place) -> int | None:
    """Return the noun for the demand in the aside, where the cue stands on one."""
    if unheeded(act.kind, place) is not None:
        return None  # nothing was done at a request that was not answered
    if act.kind is not ActKind.DEMAND:
        return None
    words, (start, end) = place.words, place.cue
    for at in range(start, min(len(words), end)):
        if words[at] not in _NOUNS:
            continue
        low = next((back for back in range(at - 1, max(-1, at - _REACH), -1) if words[back] in _BEFORE), None)
        if low is not None and words[at] == "demand" and words[low] != "at":
            continue  # "responded to a demand" tells of no deed
        if low is not None and words[at + 1 : at + 2] != ("to",) and (low == 0 or words[low - 1] not in BE):
            return at
    return None


def _is_asker(act: Act, place: Place, noun: int) -> bool:
    """Say whether the doer is who is named with the noun: "at the urging of Vorr", "at Vorr's request"."""
    line, words = place.line, place.words
    asking = _named(place, noun)
    if asking and not any(mention.actor_ids for mention in asking):
        asked = place.quote(asking[0].start, asking[-1].end)
        return any(place.is_called(each, asked) for each in act.actor_ids)
    if any(place.is_actor(each) for mention in asking for each in mention.actor_ids):
        return True
    if words[noun + 1 : noun + 2] in (("of",), ("from",), ("by",)):
        near = range(noun + 2, min(len(words), noun + _REACH))
    else:
        near = range(max(0, noun - _REACH), noun)
    mention = next((found for at in near if (found := line.mention_over(at)) is not None), None)
    if mention is not None and any(place.is_actor(each) for each in mention.actor_ids):
        return True
    named = place.quote(near.start, near.stop).partition(",")[0]
    return any(place.is_called(each, named) for each in act.actor_ids)


def _deed(place: Place, noun: int) -> tuple[int, int] | None:
    """Return the words of the deed: behind the comma that ends the aside, or before it."""
    line, words = place.line, place.words
    low = next(back for back in range(noun - 1, -1, -1) if words[back] in _BEFORE)
    if "," in words[noun : noun + _LONGEST] and not any(is_past(word) for word in words[clause_start(line, low) : low]):
        start = words.index(",", noun)
        verb = next((at for at in range(start + 1, len(words)) if _is_verb(place, at)), None)
        return None if verb is None or verb - start > _LONGEST else _cut(verb, phrase_end(line, verb + 1))
    verb = next((at for at in range(clause_start(line, low), low) if _is_verb(place, at)), None)
    return None if verb is None else _cut(verb, low)


def _is_verb(place: Place, at: int) -> bool:
    return is_past(place.words[at]) and place.line.mention_over(at) is None and place.words[at] not in BE


def _cut(start: int, end: int) -> tuple[int, int] | None:
    return (start, end) if 1 < end - start <= _LONGEST else None
