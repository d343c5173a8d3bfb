"""Nouns as cues: "its rejection of the plan", "talks between Arland and Borland"."""

from __future__ import annotations

from onrecord.acts.clauses import find_condition, is_auxiliary, modal_of
from onrecord.acts.complements import Complement, find_parties, phrase_end, read_option
from onrecord.acts.drafts import DEEDS, Draft, both_sides
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS, find_owner
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import Cue, Frame
from onrecord.acts.lines import Line, Placed
from onrecord.acts.topics import find_topic
from onrecord.types import ActKind, Status


def read_noun(line: Line, at: int, end: int, cue: Cue) -> Draft | None:
    """Return the act of an event noun that names its doer."""
    owner = find_owner(line, at)
    owners = _joined_owners(line, owner) if owner else ()
    if cue.frame is Frame.BETWEEN:
        return _read_between(line, (at, end), cue, owners)
    if not owners:
        by = end if line.words[end : end + 1] == ("by",) else None
        if cue.rest[-1:] == ("by",):
            owners = find_parties(line, end)
        elif by is not None:
            owners = find_parties(line, by + 1)
    if not owners:
        return None
    if (cue.rest[-1:] == ("to",) and cue.kind is not ActKind.MEET) or cue.rest[-1:] == ("that",):
        complement = read_option(line, end - 1)
    else:
        complement = read_option(line, end)
    reach = 5 if cue.kind in DEEDS or cue.kind in (ActKind.ACCUSE, ActKind.THREATEN) else 1
    party = tuple(each for each in find_parties(line, end, reach=reach) if each not in owners)[:1]
    if cue.kind is ActKind.MEET:
        owners, party = both_sides(owners, party)
        complement = Complement((), at, complement.end, False)
    elif _is_whole(cue):
        complement = Complement((), at, at + max(1, len(cue.rest)), False)
    start = min((at, *(each.start for each in owners)))
    stop = max(complement.end, end, *(each.end for each in party), *(each.end for each in owners))
    if _is_supposed(line, start, at) or _is_on_condition(line, at):
        return None
    return Draft(
        kind=cue.kind,
        line=line,
        cue=(at, end),
        doers=owners,
        party=party,
        option=(complement.start, complement.end),
        is_refrain=complement.is_refrain,
        is_said=cue.is_said,
        status=_noun_status(line, start, at),
        evidence=(start, stop),
        form="noun",
        is_met=cue.kind is ActKind.MEET,
    )


def _is_whole(cue: Cue) -> bool:
    """Say whether the noun itself is what the act is about: "tariffs on", but of "insistence on a vote" the vote."""
    if cue.kind is ActKind.DEMAND:
        return False
    return not cue.rest or cue.rest[-1] in ("on", "against", "sales", "sale", "exercises", "drills")


def _is_on_condition(line: Line, at: int) -> bool:
    """Say whether a noun stands inside a conditional clause: "provided that it drops its tariff" tells of no tariff."""
    condition = find_condition(line, 0, len(line.words))
    return condition is not None and condition[0] <= at < condition[1]


def _joined_owners(line: Line, owner: Placed) -> tuple[Placed, ...]:
    owners = [owner]
    for other in reversed(line.mentions):
        if other.start >= owners[0].start and other.end >= owners[0].end:
            continue
        gap = line.words[other.end : owners[0].start]
        if gap[:1] == ("and",) and not other.is_possessive and _is_behind(line, other):
            break
        if gap in (("-",), ("–",), ("and",), ("&",), ("and", "the")) or other.end > owners[0].start:
            owners.insert(0, other)
        elif other.end < owners[0].start - 2:
            break
    return tuple(owners)


_LEADING = frozenset("to for from in at by against towards toward with".split())


def _is_behind(line: Line, mention: Placed) -> bool:
    """Say whether somebody belongs to what stands before: "the aid to Arland and Borland's refusal"."""
    at = mention.start - 1 - (line.words[max(0, mention.start - 1) : mention.start] == ("the",))
    return at > 0 and line.words[at] in _LEADING


def _read_between(line: Line, cue_at: tuple[int, int], cue: Cue, owners: tuple[Placed, ...]) -> Draft | None:
    at, end = cue_at
    party: tuple[Placed, ...] = ()
    after = phrase_end(
        line, end, stop_words=frozenset(("between", "with", "among", "of", "reached", "signed")), limit=6
    )
    if line.words[after : after + 1] in (("between",), ("with",), ("among",)):
        party = find_parties(line, after + 1)
    sides = (*owners, *(each for each in party if each not in owners))
    if line.words[after : after + 2] in (("reached", "by"), ("signed", "by")):
        sides = find_parties(line, after + 2)
    with_whom = line.words[after : after + 1] == ("with",) and bool(owners)
    ids = {each for side in sides for each in side.actor_ids}
    if not with_whom and len(ids) + sum(not side.actor_ids for side in sides) < 2:
        return None
    if cue.kind is ActKind.AGREE and line.words[after : after + 1] == ("with",):
        return None  # "the deal with Arland" may be one that is sought
    start = min(at, *(each.start for each in sides))
    if _is_supposed(line, start, at) or (cue.kind is ActKind.AGREE and _is_unconcluded(line, at)):
        return None
    stop = max(end, *(each.end for each in sides))
    topic = find_topic(line, stop)
    return Draft(
        kind=cue.kind,
        line=line,
        cue=(at, end),
        doers=sides,
        party=(),
        option=topic or (_modifiers(line, at), end),
        status=_noun_status(line, start, at),
        is_met=with_whom,
        evidence=(start, max(stop, topic[1] if topic else stop)),
        form="noun",
    )


def _modifiers(line: Line, noun: int) -> int:
    at = noun
    while at > 0 and noun - at < 4 and line.mention_over(at - 1) is None and line.words[at - 1].isalpha():
        word = line.words[at - 1]
        if word in DETERMINERS or word in PREPOSITIONS or is_auxiliary(word) or is_past(word) or word == "and":
            break
        at -= 1
    return at


_AHEAD = frozenset("upcoming planned scheduled expected next forthcoming coming future announced".split())
_SUPPOSED = frozenset("possible potential proposed hypothetical possibility prospect prospects idea any likely".split())


def _is_supposed(line: Line, start: int, at: int) -> bool:
    near = line.words[max(0, start - 4) : at]
    return bool(_SUPPOSED & set(near)) or any(modal_of(word) for word in near[-2:])


# What is drafted or sought nobody has agreed to yet; a tentative or provisional agreement has been reached.
_UNCONCLUDED = frozenset("draft proposed would-be sought".split())


def _is_unconcluded(line: Line, noun: int) -> bool:
    """Say whether an agreement is only a draft or a wish: "a draft treaty between Arland and Borland"."""
    # "sought" reads as a verb, which ends the modifiers.
    return bool(_UNCONCLUDED & {*line.words[_modifiers(line, noun) : noun], *line.words[max(0, noun - 1) : noun]})


def _noun_status(line: Line, start: int, at: int) -> Status:
    near = line.words[max(0, min(start, at) - 3) : at]
    if _AHEAD & set(near):
        return Status.FUTURE
    return Status.NEGATED if near[-1:] == ("no",) or line.words[max(0, start - 1) : start] == ("no",) else Status.ACTUAL
