"""The option of an act of the rules as the encoder marks it: grammar knows who does what, words tell what it is about.

"They *must, with* Arland and others, watch over the strait" is about the watch, which no grammar of one verb sees.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES
from onrecord.types import Act, ActKind, Actor, Polarity

_PRONOUNS = frozenset("it them this that him her so these those they".split())
# What is to be done is told by its verb, which stays: "reopen the railway", not "the railway".
_BY_VERB = frozenset(
    (
        ActKind.PLEDGE,
        ActKind.OFFER,
        ActKind.REFUSE,
        ActKind.THREATEN,
        ActKind.DEMAND,
        ActKind.AGREE,
        ActKind.PROPOSE,
    )
)


def with_marked_option(act: Act, near: Sequence[Act], proposed: Sequence[Act], actors: Mapping[str, Actor]) -> Act:
    """Return an act of the rules about what the surest proposal of its kind at its cue is about.

    Args:
        act: As rules have it.
        near: Proposed acts at its cue.
        proposed: All that are proposed.
        actors: Whom ids mean.
    """
    same = [each for each in near if each.kind is act.kind and each.about and not goes_on(each, act)]
    if not same or act.kind is ActKind.MEET:
        return act
    marked = max(same, key=lambda each: each.confidence)
    if act.about and any(marked.about in each.about and _is_apart(each, act) for each in proposed):
        return act  # "welcomed the deal and thanked Arland for its patience": the deal is of the other cue
    # Rules turn "stop the raids" into what is to be stopped.
    if Polarity.REFRAIN in (act.polarity, marked.polarity) or (act.about and _says_less(marked, act, actors)):
        return act
    return replace(act, about=_together(act, marked.about))


def goes_on(marked: Act, act: Act) -> bool:
    """Say whether a marked cue is of several verbs, each with its own object: "recalled its envoy, halted flights"."""
    whole, own = marked.cue.quote, act.cue.quote
    if not act.about or own not in whole or own == whole:
        return False
    verbs = [word for word in whole.lower().split() if is_past(word) and word in CUES]
    return len(verbs) > 1 and any(joint in whole for joint in (",", " and "))


def _is_apart(other: Act, act: Act) -> bool:
    return other.kind is act.kind and other.actor_ids == act.actor_ids and not other.cue.span.touches(act.cue.span)


def _says_less(marked: Act, act: Act, actors: Mapping[str, Actor]) -> bool:
    """Say whether the encoder marks only a pronoun or nothing but the other party, or the cue along with the option."""
    named = actors.get(marked.recipient_id or "")
    if marked.about.lower() in _PRONOUNS or (named is not None and marked.about == named.name):
        return True
    if marked.about.endswith("ing") and " " not in marked.about and act.about.startswith(f"{marked.about} "):
        return True  # "accused of fishing" without a permit
    before, found, _ = marked.about.partition(act.about)
    return bool(found) and not set(before.lower().split()).isdisjoint(act.cue.quote.lower().split())


def _together(act: Act, marked: str) -> str:
    """Return what is marked, with the verb that rules see before it where it tells what is to be done."""
    before, found, _ = act.about.partition(marked)
    return before + marked if found and act.kind in _BY_VERB else marked
