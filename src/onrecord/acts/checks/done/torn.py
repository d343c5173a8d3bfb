"""What is left open on purpose: who "neither accepted nor rejected" a plan withholds an answer, and refuses nothing."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_adverb, is_auxiliary, is_negation
from onrecord.acts.inflections import forms_of
from onrecord.acts.remade import identified, reaching
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Span, Status

K = ActKind
_KINDS = frozenset((K.REFUSE, K.OPPOSE, K.AGREE, K.SUPPORT, K.DENY, K.ACCUSE, K.CONCEDE, K.SAY))
_YES = forms_of("accept approve agree endorse support back confirm embrace welcome sign ratify praise affirm")
_NO = forms_of("reject refuse oppose deny condemn dismiss decline criticise criticize denounce veto disapprove")
_EITHER = frozenset(("or", "nor"))
_PRONOUNS = frozenset("it he she they".split())
# How far the second verb and the negation stand off: "not formally accepted", "accepted the plan, nor did he reject".
_REACH, _NOT_REACH = 7, 4


def as_torn(act: Act, place: Place) -> Act:
    """Return what somebody neither accepted nor rejected as withheld, "did not confirm or deny" too."""
    if act.kind not in _KINDS or act.status not in (Status.ACTUAL, Status.NEGATED) or not _is_own(place):
        return act
    pair = _pair(place)
    if pair is None:
        return act
    first, last = pair
    report, said, span = place.reading.report, place.line.span(first, last + 1), act.cue.span
    cue = Span(start=min(span.start, said.start), end=max(span.end, said.end))
    about = _about(act.about, place, first, last)
    told = replace(act, kind=K.WITHHOLD, polarity=Polarity.DO, status=Status.ACTUAL, about=about)
    return identified(replace(reaching(told, report, cue), cue=report.evidence(cue)))


def _pair(place: Place) -> tuple[int, int] | None:
    """Return the negation and the last verb of two of contrary meaning, one of which is that of the act."""
    words, head = place.words, place.head
    if words[head] not in _YES and words[head] not in _NO:
        return None
    other = _behind(place, head)
    if other is not None and (first := _negation(place, head)) is not None:
        return first, other
    before = range(max(0, head - _REACH), head)
    verb = next((at for at in before if _are_contrary(words[at], words[head]) and _behind(place, at) == head), None)
    first = _negation(place, verb) if verb is not None else None
    return (first, head) if first is not None else None


def _behind(place: Place, verb: int) -> int | None:
    """Return the verb of contrary meaning that "or" or "nor" joins to one before."""
    words = place.words
    for at in range(verb + 1, min(len(words) - 1, verb + _REACH)):
        if words[at] in _EITHER:
            behind = range(at + 1, min(len(words), at + _REACH))
            other = next((each for each in behind if not _is_small(words[each])), at)
            return other if _are_contrary(words[verb], words[other]) else None
    return None


def _is_small(word: str) -> bool:
    return is_adverb(word) or is_auxiliary(word) or word in _PRONOUNS


def _are_contrary(one: str, other: str) -> bool:
    return (one in _YES and other in _NO) or (one in _NO and other in _YES)


def _negation(place: Place, verb: int) -> int | None:
    """Return the word that negates a verb: "neither" may stand before the subject."""
    words = place.words
    near = range(verb - 1, max(-1, verb - 1 - _NOT_REACH), -1)
    at = next((at for at in near if is_negation(words[at])), None)
    if at is not None and words[at] == "nor" and "neither" in words[max(0, at - _REACH) : at]:
        at = words.index("neither", max(0, at - _REACH))  # "neither Arland nor Borland accepted or rejected it"
    if at is None or "whether" in words[at:verb] or "if" in words[at:verb]:
        return None
    return at


def _is_own(place: Place) -> bool:
    subject = place.subject
    known = subject.mention.actor_ids if subject is not None else ()
    return not known or any(place.is_actor(each) for each in known)


def _about(about: str, place: Place, first: int, last: int) -> str:
    """Return what is left open, without the verb that an act took along: "or reject the truce"."""
    lead = first + 1
    for at in range(lead, last + 1):
        told = f"{place.quote(at, last + 1)} "
        if about.startswith(told):
            return _ARTICLE.sub("", about.removeprefix(told))
    return about


_ARTICLE = pattern_of(r"\A(?:the|an?) ")
