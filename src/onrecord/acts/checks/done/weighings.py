"""Weighings: what is only thought about is not done: "weighs a ban on exports" threatens, "mulls a pullback" offers."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.drafts import DEEDS, HARMS
from onrecord.acts.inflections import forms_of
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Status

_WEIGHING = forms_of("weigh consider mull contemplate ponder debate explore")


def as_weighed(act: Act, place: Place) -> Act:
    """Return a deed that its doer only considers as the threat or the offer that it is."""
    if act.status is not Status.ACTUAL or place.words[place.head] not in _WEIGHING or place.group.is_negated:
        return act
    if act.kind is ActKind.OFFER:
        return identified(replace(act, kind=ActKind.THREATEN)) if _is_of_penalty(place) else act
    if act.kind not in DEEDS or act.kind is ActKind.PROTEST:
        return act
    kind = ActKind.THREATEN if act.kind in HARMS | {ActKind.MOBILIZE} else ActKind.OFFER
    return identified(replace(act, kind=kind))


_PENALTY = pattern_of(
    r"(?:[”“\"] )?(?:(?:a|an|the|new|more|further|additional|sweeping|tough|large-scale|punitive|secondary|major|"
    r"imposing|levying|banking|trade|retaliatory|energy|\d+%?|percent) )*"
    r"(?:sanctions|tariffs?|ban|embargo|export controls|strikes|airstrikes|dut(?:y|ies)|blockade|boycott)\b"
)
_PENALTY_REACH = 8


def _is_of_penalty(place: Place) -> bool:
    """Say whether a penalty or blow is what is weighed: "is considering new sanctions", not "easing sanctions"."""
    behind = place.words[place.head + 1 : place.head + 1 + _PENALTY_REACH]
    return _PENALTY.match(" ".join(behind)) is not None
