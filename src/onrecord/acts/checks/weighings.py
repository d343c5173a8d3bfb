"""Weighings: what is only thought about is not done: "weighs a ban on exports" threatens, "mulls a pullback" offers."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.drafts import DEEDS, HARMS
from onrecord.acts.inflections import inflect_verb
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind, Status

_WEIGHING = frozenset(
    form for verb in "weigh consider mull contemplate ponder debate explore".split() for form in inflect_verb(verb)
)


def as_weighed(act: Act, place: Place) -> Act:
    """Return a deed that its doer only considers as the threat or the offer that it is."""
    if act.kind not in DEEDS or act.status is not Status.ACTUAL or place.words[place.head] not in _WEIGHING:
        return act
    if place.group.is_negated or act.kind is ActKind.PROTEST:
        return act
    kind = ActKind.THREATEN if act.kind in HARMS | {ActKind.MOBILIZE} else ActKind.OFFER
    return identified(replace(act, kind=kind))
