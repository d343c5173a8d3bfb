"""Who will not stand in the way refuses nothing: "would not veto the loan" promises to leave it alone."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import find_group
from onrecord.acts.inflections import forms_of, inflect_verb
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind, Polarity, Span, Status

K = ActKind
_OBSTRUCT = frozenset(
    form
    for verb in (
        "veto block obstruct contest challenge hinder impede hamper thwart derail sabotage object oppose mind resist "
        "interfere meddle appeal prevent"
    ).split()
    for form in inflect_verb(verb)
)
_STAND = forms_of("stand get be")
_KINDS = frozenset((K.REFUSE, K.OPPOSE, K.WITHHOLD, K.DENY))
_WAY_REACH = 6


def as_unopposed(act: Act, place: Place) -> Act:
    """Return an act against something as a promise to let it be, where its doer will not hinder it.

    What is only not done, "did not veto", stays what it is, as not done.
    """
    if act.kind not in _KINDS or not act.actor_ids:
        return act
    verb = _hindering(place)
    group = find_group(place.line, verb) if verb is not None else None
    if verb is None or group is None or not group.is_negated or group.is_passive:
        return act
    is_bound = group.modal in ("will", "would") and act.kind is not K.DENY
    if not is_bound:
        is_told = act.status is Status.ACTUAL and act.kind in (K.REFUSE, K.OPPOSE)
        return replace(act, status=Status.NEGATED) if is_told else act
    promised = replace(
        act,
        kind=K.PLEDGE,
        polarity=Polarity.REFRAIN,
        status=Status.ACTUAL,
        cue=place.reading.report.evidence(_cue(act, place, group.start, verb)),
        about=_about(act, place, verb),
    )
    return identified(promised)


def _hindering(place: Place) -> int | None:
    """Return the verb at the cue that says that somebody hinders something: "block", "stand in the way"."""
    words, (start, end) = place.words, place.cue
    for at in range(start, min(len(words), end + 1)):
        if place.line.mention_over(at) is not None or words[at - 1 : at] == ("to",):
            continue
        if words[at] in _OBSTRUCT and (at < end or words[at - 1] in ("not", "n't")):
            return at
        if words[at] in _STAND and words[at + 1 : at + 2] == ("in",) and "way" in words[at + 2 : at + _WAY_REACH]:
            return at
    return None


def _cue(act: Act, place: Place, start: int, verb: int) -> Span:
    """Return the cue with the negation that turns it."""
    line, span = place.line, act.cue.span
    said = line.span(start, verb + 1)
    whole = Span(start=min(span.start, said.start), end=max(span.end, said.end))
    return whole if any(piece.span.holds(whole) for piece in act.evidence) else span


def _about(act: Act, place: Place, verb: int) -> str:
    """Return what is not to be done, with its verb: "veto the loan"."""
    report, line = place.reading.report, place.line
    start = line.starts[verb]
    found = report.text.find(act.about, start, line.bounds.end) if act.about else -1
    if found < 0 or "," in report.text[start:found]:
        return f"{place.quote(verb, verb + 1)} {act.about}".strip()
    return " ".join(report.text[start : found + len(act.about)].split())
