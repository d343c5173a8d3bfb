"""Whose word or plan is turned down or backed: "rejected Vorr's plan", "the offer from Arland was welcomed"."""

from __future__ import annotations

from onrecord.acts.checks.aimed.named import named_from, other
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS, is_adverb, is_auxiliary
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import is_past
from onrecord.acts.lines import Placed
from onrecord.reading.peoples import state_named
from onrecord.reading.registry import load_registry
from onrecord.types import Act, ActKind, How

# A stance on what somebody has tabled is one towards him.
_STANCES = frozenset((ActKind.OPPOSE, ActKind.REFUSE, ActKind.AGREE, ActKind.SUPPORT, ActKind.DENY, ActKind.CONCEDE))
_ANSWERED = _STANCES | {ActKind.ACCUSE}
_LEADS = frozenset("of to with at on about against".split())
# What is somebody's, by "of", "by" or "from".
TABLED = frozenset(
    "plan plans proposal proposals offer offers demand demands request requests call calls decision decisions bid idea "
    "suggestion suggestions appeal appeals argument arguments policy policies strategy initiative condition conditions "
    "invitation ultimatum claim claims accusation accusations allegation allegations criticism".split()
)
_OWNED = TABLED | frozenset(
    "announcement announcements statement statements remarks comments pledge pledges promise promises commitment "
    "commitments apology move moves step steps response reply threat threats readiness willingness refusal withdrawal "
    "intention efforts effort declaration assertion assertions warning warnings role support stance position "
    "bill budget amendment motion resolution reforms".split()
)
_FROM = frozenset("of by from".split())
_REACH, _SUBJECT_REACH, _OWNED_REACH = 5, 16, 3
ENDS = frozenset("that which who whether if unless because after before until while when although and but ,".split())
"""Words that end what a verb governs."""


def tabler(act: Act, place: Place) -> str | None:
    """Return whose plan is turned down or backed: "rejected Vorr's plan", "opposed the offer of Arland"."""
    if place.group.is_passive:
        return _of_subject(act, place) if act.kind in _ANSWERED else None
    if act.kind not in _STANCES:
        return None
    at = _object(place)
    mention = place.line.mention_over(at)
    if mention is not None and mention.is_possessive:
        # "Defended his record" is mostly of his own, and so is what is admitted.
        is_own = act.kind is ActKind.SUPPORT and mention.how is How.PRONOUN
        is_admitted = act.kind is ActKind.CONCEDE and TABLED.isdisjoint(_behind(place, mention))
        return None if is_own or is_admitted else other(act, place, mention)
    for number in range(at, min(at + _REACH, len(place.words) - 2)):
        if place.words[number] in TABLED:
            if place.words[number + 1] in _FROM:
                return _sender(act, place, number + 1)
            break
    return _tabled_by(act, place, at)


def _behind(place: Place, mention: Placed) -> tuple[str, ...]:
    return place.words[mention.end : mention.end + _OWNED_REACH]


def _sender(act: Act, place: Place, at: int) -> str | None:
    """Return from whom it is; a capital sends for its state: "the claim from Berlin", not "the plan of Berlin"."""
    mention = named_from(place, at + 1)
    found = other(act, place, mention)
    if found is not None or mention is None or mention.actor_ids or place.words[at] != "from":
        return found
    name = place.quote(mention.start, mention.end)
    seat = state_named(name, place.reading.report.published) if name in load_registry().capitals else None
    is_own = seat is not None and any(place.is_same(seat.speaks_for, each) for each in act.actor_ids)
    return None if seat is None or is_own else seat.speaks_for


def _of_subject(act: Act, place: Place) -> str | None:
    """Return whose the subject of a passive is: "Vorr's plan to cut taxes was welcomed by Arland"."""
    words, end = place.words, place.group.start
    first = end
    while first > max(0, end - _SUBJECT_REACH) and not _opens_subject(words[first - 1]):
        first -= 1
    while first < end and words[first] in DETERMINERS and place.line.mention_over(first) is None:
        first += 1
    owner = place.line.mention_over(first) if first < end else None
    if owner is not None and owner.is_possessive and owner.start == first:
        noun = next((at for at in range(owner.end, min(end, owner.end + _OWNED_REACH)) if words[at] in _OWNED), None)
        return other(act, place, owner) if noun is not None and _is_one_phrase(words, noun + 1, end) else None
    noun = next((at for at in range(first, min(end, first + _OWNED_REACH)) if words[at] in _OWNED), None)
    if noun is None or words[noun + 1] not in _FROM or place.line.mention_over(noun) is not None:
        return None
    return _sender(act, place, noun + 1) if _is_one_phrase(words, noun + 1, end) else None


def _opens_subject(word: str) -> bool:
    return word in STOPS or word in ENDS or word in ("said", "says")


def _is_one_phrase(words: tuple[str, ...], start: int, end: int) -> bool:
    """Say whether no other verb is told of between a noun and its passive: "plan to cut taxes", not "plan failed"."""
    return not any(
        is_auxiliary(word)
        or (is_past(word) and words[at - 1] not in PREPOSITIONS and words[at + 1] not in PREPOSITIONS)
        for at, word in enumerate(words[start:end], start)
    )


_PUT = frozenset("proposed offered suggested tabled presented made drafted submitted announced forward".split())
_PUT_REACH = 8
_RELATIVES = frozenset(("that", "which"))


def _tabled_by(act: Act, place: Place, at: int) -> str | None:
    """Return who put forward what is taken or turned down: "the truce put forward by Arland", "that Arland tabled"."""
    words = place.words
    for by in range(at + 1, min(at + _PUT_REACH, len(words) - 1)):
        if words[by] in _RELATIVES and words[by - 1] in TABLED:
            return _putter(act, place, by + 1)
        if words[by] in STOPS or words[by] in ENDS:
            return None
        if words[by] == "by" and words[by - 1] in _PUT:
            return other(act, place, named_from(place, by + 1))
    return None


def _putter(act: Act, place: Place, at: int) -> str | None:
    """Return who is said to have put something forward: "the plan that Arland had submitted"."""
    mention = place.line.mention_over(at) or place.line.mention_over(at + 1)
    if mention is None or mention.is_possessive:
        return None
    verb = mention.end
    while verb < len(place.words) and (is_auxiliary(place.words[verb]) or is_adverb(place.words[verb])):
        verb += 1
    is_put = place.words[verb : verb + 1] != () and (place.words[verb] in _PUT or place.words[verb] == "put")
    return other(act, place, mention) if is_put else None


def _object(place: Place) -> int:
    """Return the first word of what a verb or noun governs, articles and adverbs passed over."""
    at, words = place.head + 1, place.words
    while at < len(words) and (words[at] in _LEADS or words[at] in DETERMINERS or is_adverb(words[at])):
        if place.line.mention_over(at) is not None:
            break
        at += 1
    return at
