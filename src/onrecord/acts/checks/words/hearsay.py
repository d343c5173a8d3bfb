"""What others claim of the speaker: in "The opposition says that I threatened Borland" it is not I who tell it.

Told by a claimer who is known it stays, as hearsay; told by nobody known it is dropped.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_adverb, is_auxiliary, is_negation
from onrecord.acts.inflections import is_past
from onrecord.acts.lines import Placed, is_first_person
from onrecord.acts.voices import is_outlet
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind, Voice

_CLAIM = pattern_of(
    r"(?:\b(?:says?|said|saying|claim(?:s|ed|ing)?|alleg(?:es?|ed|ing)|insist(?:s|ed)?|maintain(?:s|ed)?|"
    r"writes?|wrote|written|suggest(?:s|ed|ing)?|report(?:s|ed|ing)?|assert(?:s|ed)?|argue[sd]?|complain(?:s|ed)?|"
    r"announced?|stated?|states|pretend(?:s|ed)?|thinks?|thought|believe[sd]?|"
    r"(?:told|tells?|informed|assured)(?: (?!that\b|[,;:])[^ ]+){1,6}?)"
    r"(?: (?:today|yesterday|again|here|(?:on|last|this|in) [a-z]+|to [^,;:]{1,30}?))?(?: that)?"
    r"|\b(?P<noun>reports?|rumou?rs?|claims?|allegations?|accusations?|stor(?:y|ies)|suggestions?|lies?|charges?) that"
    r"|\b(?P<according>according to) (?P<whom>[^,;:]+) ,)\Z"
)
_BREAKS = frozenset(', ; : . but and because although while when if — – “ "'.split())
_BETWEEN = 6
# "My minister told you that we will pay": what one's own people say for one is one's own word.
_OWN_PEOPLE = pattern_of(
    r"\b(?:my|our) (?:own )?(?:[a-z]+ ){0,2}?(?:minister|secretary|spokes\w+|office|government|ministry|team|"
    r"colleagues?|ambassador|delegation|president|premier|embassy|chancellor|deputy|envoy|negotiators?|officials?|generals?|staff)\b"
)
_OFFICE = pattern_of(r"\bthe (?:[a-z]+ )?(?:president|minister|premier|secretary|chancellor|king|queen|spokes\w+)\Z")


class Claim(Struct, frozen=True, gc=False):
    """What somebody says that the speaker did.

    Attributes:
        said: The words that say so.
        claimer: Who says so, if known.
    """

    said: str
    claimer: str | None


def find_claim(place: Place) -> Claim | None:
    """Return what another claims that "I" or "we" did, where the act of a speaker is no more than that."""
    speaker = place.voice.teller_id if place.voice else None
    if speaker is None or place.act.kind is ActKind.DENY or not place.is_actor(speaker):
        return None
    subject = _first_person(place)
    found = _CLAIM.search(" ".join(place.words[:subject])) if subject is not None else None
    if found is None or subject is None:
        return None
    first = found[0].count(" ") + 1
    start, end = subject - first, subject
    lead = _lead(place, start)
    source = (start + 2, end - 1) if found["according"] else (lead, start)
    if not found["according"] and any(_speaks(place, at) for at in range(lead, start)):
        return None
    claimer = None if found["noun"] else _claimer(place, source)
    words = " ".join(place.words[source[0] : source[1]])
    is_ours = place.words[subject].startswith("we") and _is_announced(place, words)
    if _is_own_side(place, claimer, words) or (is_ours and not _is_foreign(place, claimer)):
        return None
    return Claim(place.quote(min(source[0], start), end), claimer)


def with_claimer(act: Act, place: Place) -> Act:
    """Return an act of the speaker's as told by the one who claims it of him."""
    claim = find_claim(place)
    if claim is None or claim.claimer is None or act.told_by == claim.claimer:
        return act
    is_of_today = act.day is not None and act.day == place.reading.report.published
    return replace(act, told_by=claim.claimer, day=None if is_of_today else act.day)


def as_retold(act: Act, place: Place) -> Act:
    """Return own words as told by whoever tells what goes before: "Vorr said Kess had refused and promised to pay"."""
    is_joined = place.words[place.group.start - 1] in _JOINTS or place.words[place.cue[0] - 1] in _JOINTS
    is_own = act.told_by is not None and act.told_by in act.actor_ids
    if not is_joined or not is_own or (place.voice is not None and place.voice.speaker_id != act.told_by):
        return act
    report, cue = place.reading.report, act.cue.span.start
    for each in place.reading.attributions:
        content = each.content[-1].span
        if each.voice is not Voice.INDIRECT or each.speaker_id in (None, *act.actor_ids):
            continue
        if not place.line.bounds.start <= content.start < content.end <= cue:
            continue
        named = (mention for mention in place.line.mentions if not set(mention.actor_ids).isdisjoint(act.actor_ids))
        is_inside = any(content.holds(place.line.span(mention.start, mention.end)) for mention in named)
        if is_inside and _GOING_ON.fullmatch(report.text, content.end, cue):
            return replace(act, told_by=each.speaker_id)
    return act


_JOINTS = frozenset(("and", "but"))
_GOING_ON = pattern_of(r",? (?:and|but)(?: (?:then|also|later|has|had|even))* ")


def check_hearsay(place: Place) -> Doubt | None:
    """Doubt own words where somebody else says what the speaker did."""
    claim = find_claim(place)
    if claim is None or (claim.claimer is not None and claim.claimer == place.act.told_by):
        return None
    return Doubt("teller", f"“{claim.said}”: others claim this of {place.name(place.act.actor_ids[0])}.")


def is_hearsay_of(place: Place, told_by: str | None) -> bool:
    """Say whether somebody claims of the speaker what an act has as his word."""
    claim = find_claim(place) if told_by is not None else None
    return claim is not None and claim.claimer == told_by


def _first_person(place: Place) -> int | None:
    """Return the "I" or "we" that does what the cue says."""
    within = next((at for at in range(place.cue[0] + 1, place.cue[1]) if is_first_person(place.words[at])), None)
    if within is not None:
        return within
    for at in range(place.head, max(-1, place.head - _BETWEEN), -1):
        word = place.words[at]
        if is_first_person(word):
            return None if word in ("my", "our") else at
        is_small = is_auxiliary(word) or is_adverb(word) or is_negation(word)
        if at < place.head and not is_small and at not in range(*place.cue):
            return None
    return None


def _lead(place: Place, end: int) -> int:
    """Return where the clause begins that ends in a word of claiming."""
    return next((at + 1 for at in range(end - 1, -1, -1) if place.words[at] in _BREAKS), 0)


def _speaks(place: Place, at: int) -> bool:
    """Say whether the speaker is who says it: "I have told you that I", "let me say that we"."""
    word = place.words[at]
    return (is_first_person(word) and word not in ("my", "our")) or word in ("me", "us")


def _claimer(place: Place, source: tuple[int, int]) -> str | None:
    """Return the one known person or body whose claim it is."""
    named = [each for each in place.line.mentions if source[0] <= each.start and each.end <= source[1]]
    if not named or named[-1].is_possessive or not _is_subject(place, named[-1], source[1]):
        return None
    ids = named[-1].actor_ids
    actor = place.actors.get(ids[0]) if len(ids) == 1 else None
    is_outside = actor is not None and actor.kind is not ActorKind.MEDIUM and not is_outlet(actor.name)
    return ids[0] if is_outside else None


def _is_subject(place: Place, mention: Placed, end: int) -> bool:
    between = place.words[mention.end : end]
    return all(is_auxiliary(word) or is_adverb(word) for word in between)


def _is_own_side(place: Place, claimer: str | None, words: str) -> bool:
    return _OWN_PEOPLE.search(words) is not None or (claimer is not None and place.is_actor(claimer))


def _is_foreign(place: Place, claimer: str | None) -> bool:
    """Say whether somebody is known to speak for another side than the speaker."""
    actor, speaker = place.actors.get(claimer or ""), place.actors.get(place.act.actor_ids[0])
    if actor is None:
        return False
    is_body = actor.kind in (ActorKind.COUNTRY, ActorKind.GOVERNMENT)
    return is_body or (actor.speaks_for is not None and speaker is not None and speaker.speaks_for is not None)


def _is_announced(place: Place, words: str) -> bool:
    """Say whether what "we" do is told by an official who may be one's own: "the minister said that we will pay"."""
    is_told = is_past(place.words[place.head]) and not place.group.modal
    return not is_told or _OFFICE.search(words) is not None
