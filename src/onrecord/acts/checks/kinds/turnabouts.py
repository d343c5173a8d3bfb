"""Turnabouts: of two opposite verbs with one object the later stands: "first rejected and later accepted the plan"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind, Span, Status

_LATER = frozenset("then later eventually finally ultimately subsequently now afterwards".split())
_FOR = (ActKind.AGREE, ActKind.SUPPORT, ActKind.PLEDGE, ActKind.OFFER)
_AGAINST = (ActKind.REFUSE, ActKind.OPPOSE)


def as_turned_about(act: Act, place: Place) -> Act:
    """Return an act whose cue holds two opposite verbs as the one that its doer came to."""
    words, (first, last) = place.words, place.cue
    if act.status is not Status.ACTUAL or act.kind not in _FOR + _AGAINST or _LATER.isdisjoint(words[first:last]):
        return act
    turn = next(at for at in range(first, last) if words[at] in _LATER)
    for theirs, others in ((_FOR, _AGAINST), (_AGAINST, _FOR)):
        was = any(_kind(words[at], theirs) for at in range(first, turn))
        at = next((at for at in range(turn + 1, last) if _kind(words[at], others)), None) if was else None
        kind = _kind(words[at], others) if at is not None else None
        if at is not None and kind is not None:
            start = place.line.starts[at]
            rest = place.line.text[start : max(place.line.ends[at], act.cue.span.end)].rstrip(" ,")
            cue = Span(start=start, end=start + len(rest))
            return identified(replace(act, kind=kind, cue=place.reading.report.evidence(cue)))
    return act


def _kind(word: str, kinds: tuple[ActKind, ...]) -> ActKind | None:
    """Return the first of these kinds that a word shows as a verb."""
    shown = {cue.kind for cue in CUES.get(word, ()) if cue.form is Form.VERB}
    return next((kind for kind in kinds if kind in shown), None)
