"""Joint doers: where rules see one of several that stand side by side, the encoder's whole list is the doer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from onrecord.acts.beside import mentions_within
from onrecord.acts.wholes import opens_headline
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind, Reading

_AND = pattern_of(
    r"\A(?: \([^)]*\))?,? (?:and|&|as well as|along with|together with) (?:(?:the|former|then) )?"
    r"(?:[\w.’'-]+ ){0,5}\Z"
)
_COMMA = pattern_of(r"\A(?: \([^)]*\))?, (?:[A-Z][\w.’'-]* ){0,4}\Z")


def with_joint_doers(act: Act, proposed: Sequence[Act], named: Reading) -> Act:
    """Return an act with all who do it, where another reading of it names more, listed: "Arland, Borland and Kess".

    Args:
        act: As rules have it.
        proposed: Acts at the same cue.
        named: The reading with whoever any of them names among its mentions.
    """
    own = set(act.actor_ids)
    if act.kind is ActKind.MEET and len(own) > 1:
        # Who is met is not who meets them: "he spoke with the leaders of Arland and Borland".
        near = (each for piece in act.evidence for each in mentions_within(named.mentions, piece.span))
        is_one = any(set(each.actor_ids) == own for each in near)
        whole = (each for each in proposed if each.kind is ActKind.MEET and set(each.actor_ids[1:]) == own)
        found = next(whole, None) if is_one else None
        return act if found is None else replace(act, actor_ids=found.actor_ids, speaks_for=found.speaks_for)
    more = (each for each in proposed if own and set(each.actor_ids) > own)
    # Of a meeting one alone is never all.
    found = next((each for each in more if act.kind is each.kind is ActKind.MEET or _is_list(each, act, named)), None)
    if found is None:
        return act
    told_by = found.actor_ids[0] if act.told_by in own else act.told_by
    return replace(act, actor_ids=found.actor_ids, speaks_for=found.speaks_for, told_by=told_by)


def _is_list(other: Act, act: Act, named: Reading) -> bool:
    """Say whether mentions of all stand side by side before the cue, with "and", or between commas.

    So stand states, and those of a headline; behind a "by" whoever the encoder sees stands with the first.
    """
    if act.kind is other.kind is ActKind.AGREE and _is_by_all(other, act, named):
        return True
    ids = other.actor_ids
    text, kinds = named.report.text, {actor.id: actor.kind for actor in named.actors}
    near = [
        each
        for each in named.mentions
        if set(each.actor_ids) & set(ids) and 0 <= act.cue.span.start - each.evidence.span.end < _REACH
    ]
    if near and set(near[-1].actor_ids) == set(ids) and act.cue.span.start - near[-1].evidence.span.end < _BESIDE:
        # "The presidents of Arland and Borland", "they".
        return True
    before = [each.evidence.span for each in near[-len(ids) :]]
    between = (" ".join(text[one.end : other.start].split()) for one, other in pairwise(before))
    gaps = [f" {gap} ".replace(" ,", ",") for gap in between]
    if len(before) < len(ids) or not all(_AND.match(gap) or _COMMA.match(gap) for gap in gaps):
        return False
    # A body of states beside a state is no name for it: "EU, Britain strike a deal".
    are_states = all(kinds.get(each) is ActorKind.COUNTRY or each.startswith(_OF_STATES) for each in ids)
    is_headed = opens_headline(text, before[0])
    return are_states or is_headed or any(map(_AND.match, gaps))


def _is_by_all(other: Act, act: Act, named: Reading) -> bool:
    """Say whether all stand behind a deal: "signed by Vorr and her counterpart from Arland, Kess"."""
    end = act.cue.span.end
    behind = [
        each for each in named.mentions if set(each.actor_ids) & set(other.actor_ids) and each.evidence.span.start > end
    ]
    if not behind or not _BY.search(named.report.text, end, behind[0].evidence.span.start):
        return False
    near = (each for each in behind if each.evidence.span.end - end < _REACH)
    return set(other.actor_ids) <= {one for each in near for one in each.actor_ids}


# "By the former minister" and the name.
_BY = pattern_of(r"\bby (?:[\w’'-]+ ){0,4}\Z")
_OF_STATES = "IGO."
_REACH = 200
# From "they" to what they do.
_BESIDE = 24
