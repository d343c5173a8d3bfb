"""One act told twice in a report is one act with two evidences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

_EMPTY = frozenset(
    "the a an of to for in on at by and or with from its his her their that this be is as will would us u s".split()
)
_WORD = pattern_of(r"[a-z0-9]+")
_SAME = 0.5
_FEW = 1
_LONG_FOR_ONE = 4


def merge_acts(acts: Sequence[Act], text: str) -> tuple[Act, ...]:
    """Return the acts in order of their cues, repeated ones merged into the first.

    Args:
        acts: All of a report.
        text: Its words.
    """
    kept: list[Act] = []
    # Only acts that share these can be one; where those kept stand.
    alike: defaultdict[tuple[ActKind, tuple[str, ...], Polarity, Status], list[int]] = defaultdict(list)
    for act in sorted(acts, key=lambda each: (each.cue.span.start, each.cue.span.end, each.kind.value)):
        places = alike[act.kind, act.actor_ids, act.polarity, act.status]
        twin = next((at for at in places if _is_twin(kept[at], act)), None)
        if twin is None and act.kind in _OCCASIONS:
            near = range(len(kept) - 1, max(-1, len(kept) - 1 - _BETWEEN), -1)
            twin = next((at for at in near if _is_one_occasion(kept[at], act, text)), None)
        if twin is None:
            places.append(len(kept))
            kept.append(act)
        else:
            kept[twin] = _joined(kept[twin], act)
    return tuple(act for at, act in enumerate(kept) if not any(_is_part(act, each) for each in _beside(kept, at)))


def _beside(acts: Sequence[Act], at: int) -> Sequence[Act]:
    """Return the acts around one: only those can be at the same words."""
    return acts[max(0, at - _BETWEEN) : at + 1 + _BETWEEN]


def _is_part(act: Act, other: Act) -> bool:
    """Say whether an act is another at the same words with some of its doers left out."""
    is_same = act.kind is other.kind and act.status is other.status and act.cue.span.touches(other.cue.span)
    return is_same and bool(act.actor_ids) and set(act.actor_ids) < set(other.actor_ids)


_OCCASIONS = frozenset((ActKind.MEET, ActKind.PROTEST))
# So many other acts may be told between.
_BETWEEN = 3
_NEXT = pattern_of(r"[.;:!?]['\"”’)]*\s|\n")


def _is_one_occasion(first: Act, second: Act, text: str) -> bool:
    """Say whether a sentence goes on about one meeting or protest: "rallied at the port to protest the toll"."""
    if first.kind is not second.kind or first.status is not second.status:
        return False
    if any(one and other and one != other for one, other in ((first.day, second.day), (first.told_by, second.told_by))):
        return False
    is_apart = _NEXT.search(text, first.cue.span.end, second.cue.span.start) is not None
    return bool(second.actor_ids) and set(second.actor_ids) <= set(first.actor_ids) and not is_apart


def _is_twin(first: Act, second: Act) -> bool:
    """Say whether two acts of one kind, by the same doers, are one."""
    if first.cue.span.touches(second.cue.span):
        return True  # "dropped" and "dropped its demand for" are one
    if first.kind is ActKind.MEET and _is_one_phrase(first, second):
        return True
    same = (first.condition is None) == (second.condition is None)
    if not same or (first.day and second.day and first.day != second.day) or not _may_share_teller(first, second):
        return False
    if first.kind is ActKind.MEET and (_is_bare(first) or _is_bare(second) or _DISCUSSING.search(second.cue.quote)):
        return True
    one, two = _tokens(first.about), _tokens(second.about)
    if not one or not two:
        return one == two
    return len(one & two) / len(one | two) >= _SAME or _is_shortened(one, two)


def _is_one_phrase(first: Act, second: Act) -> bool:
    """Say whether the verb and the noun of a meeting were read apart: "held" and "a phone call with"."""
    start, end = first.cue.span.end, second.cue.span.start
    told = next((each for each in first.evidence if each.span.holds(second.cue.span)), None)
    if told is None or end - start > _WITHIN:
        return False
    return _PHRASE.fullmatch(told.quote[max(0, start - told.span.start) : max(0, end - told.span.start)]) is not None


_WITHIN = 32
_PHRASE = pattern_of(r"\s*(?:[\w-]+\s+){0,3}")
# What is told of a meeting that is told already: "the two discussed the toll".
_DISCUSSING = pattern_of(
    r"\b(?:discuss\w*|talk(?:ed|s)? about|exchanged? (?:\w+ )?(?:views|opinions)|reviewed|touched (?:up)?on|"
    r"spoke about|in-depth|candid)\b",
    re.I,
)
_ITSELF = frozenset(
    "call phone telephone video meeting talk conversation bilateral session great good productive brief short".split()
)
_WITH = pattern_of(r"\b(?:with|between)\b")


def _is_bare(meeting: Act) -> bool:
    """Say whether what a meeting is about is the meeting: "Call with Minister Kess" of a heading."""
    about = _WITH.split(meeting.about.lower(), maxsplit=1)[0]
    return bool(meeting.about) and _tokens(about) <= _ITSELF


def _is_shortened(one: frozenset[str], two: frozenset[str]) -> bool:
    """Say whether one wording is the other with words left out, as headlines do: "toll" for "toll on barges"."""
    few, many = sorted((one, two), key=len)
    return few <= many and (len(few) > _FEW or len(many) <= _LONG_FOR_ONE)


def _may_share_teller(first: Act, second: Act) -> bool:
    """Say whether two tellings can be one: hearsay never joins own words, nor what the reporter tells of its own."""
    one, two = first.told_by, second.told_by
    if one == two:
        return True
    if one is not None and two is not None:
        return False
    return (one or two) in first.actor_ids


@lru_cache(maxsize=1024)
def _tokens(about: str) -> frozenset[str]:
    words = _WORD.findall(about.lower())
    return frozenset(
        word[:-1] if word.endswith("s") and len(word) > 3 else word for word in words if word not in _EMPTY
    )


def _joined(first: Act, second: Act) -> Act:
    evidence = first.evidence + tuple(
        each for each in second.evidence if not any(each.span.touches(other.span) for other in first.evidence)
    )
    both = replace(
        first,
        about=_matter(first, second) or second.about,
        evidence=evidence,
        recipient_id=first.recipient_id or second.recipient_id,
        told_by=first.told_by or second.told_by,
        day=first.day or second.day,
        # A report that tells it twice rests on the same word: no surer than at its best.
        confidence=max(first.confidence, second.confidence),
    )
    return identified(both)


def _matter(first: Act, second: Act) -> str:
    """Return what an act is about: a meeting of what is told of it later, where at first only that it was one."""
    is_told = first.kind is not ActKind.MEET or (first.about and not _is_bare(first))
    return first.about if is_told or not second.about or _is_bare(second) else second.about


def without_agreed(acts: Sequence[Act]) -> tuple[Act, ...]:
    """Return acts without meetings that are only what is agreed: "agreed that the ministers will meet in May"."""
    agreed = [act for act in acts if act.kind is ActKind.AGREE and _AGREEING.search(act.cue.quote)]
    return tuple(
        act
        for act in acts
        if act.kind is not ActKind.MEET
        or act.status is not Status.FUTURE
        or not any(_is_agreed(act, each) for each in agreed)
    )


_AGREEING = pattern_of(r"\bagree[ds]?(?: that| to)?\Z", re.I)
# Another thing told behind it: "agreed to wait and Vorr will visit".
_ELSE = pattern_of(r"[;:.]|\b(?:and|but|while|when|after|before|as)\b(?! to\b)")


def _is_agreed(meeting: Act, agreement: Act) -> bool:
    """Say whether a meeting stands in what is agreed."""
    cue, told = agreement.cue.span, next((e for e in agreement.evidence if e.span.holds(agreement.cue.span)), None)
    if told is None or meeting.cue.span.start < cue.end or not told.span.holds(meeting.cue.span):
        return False
    between = told.quote[cue.end - told.span.start : meeting.cue.span.start - told.span.start]
    return _ELSE.search(between) is None
