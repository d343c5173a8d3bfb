"""Judgements on acts laid over what readers found: the one place where they take effect.

It is made once for what a record holds, and costs an act that nobody judged the look-up of its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from onrecord.record.cases import Case, find_cases
from onrecord.record.judgements import Judgement, find_standing
from onrecord.record.overlay import Overlay
from onrecord.record.placing import Placed, place
from onrecord.record.targets import PUBLIC, Target
from onrecord.types import Act, Evidence, Judged

if TYPE_CHECKING:
    from onrecord.record.record import Record

_ACTORS = frozenset(("actor_ids", "speaks_for", "recipient_id", "told_by"))


class Laid(Struct, frozen=True, kw_only=True):
    """A judged act of the record.

    Attributes:
        act: As people have it.
        target: The same before judgements on actors: what the next judgement is on.
        case: What is judged of it.
        is_shown: Whether it is an act on record: neither rejected nor told within another one.
    """

    act: Act
    target: Target
    case: Case
    is_shown: bool


class ActOverlay:
    """Judged acts by id, by report, and what could not be kept."""

    def __init__(self, laid: Iterable[Laid], lost: Iterable[tuple[Judgement, str]], read: frozenset[str]) -> None:
        self.laid = {each.act.id: each for each in laid}
        self.lost = tuple(lost)
        # Those of them that stand among what was read.
        self.read = read
        self._shown: dict[str, list[Act]] = {}
        for each in self.laid.values():
            if each.is_shown:
                self._shown.setdefault(each.act.cue.report_id, []).append(each.act)
        # An act that a later reader has under another id is still met under the old one.
        self._former: dict[str, str] = {}
        for each in self.laid.values():
            for key in each.case.ids:
                self._former.setdefault(key, each.act.id)

    def shown(self, report_id: str | None = None) -> Iterator[Act]:
        """Yield the judged acts that are on record, of one report or all."""
        if report_id is not None:
            yield from self._shown.get(report_id, ())
            return
        for acts in self._shown.values():
            yield from acts

    def find(self, act_id: str) -> Laid | None:
        """Return the judged act with an id, be it one of an earlier reader."""
        return self.laid.get(act_id) or self.laid.get(self._former.get(act_id, ""))

    def ids(self, beginning: str) -> set[str]:
        """Return the ids of judged acts that begin so; of those that one act has had, its own."""
        found = (key for key in {**self._former, **self.laid} if key.startswith(beginning))
        return {key if key in self.laid else self._former[key] for key in found}


# Cases that are settled by what was read, by their ids and judgements: a new judgement leaves all others as they are.
Settled = dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[Placed, list[Laid]]]


def lay_over_acts(record: Record, overlay: Overlay, settled: Settled) -> ActOverlay:
    """Return the standing judgements on acts, laid over a record.

    Args:
        record: The record.
        overlay: Its judgements on actors.
        settled: What was found before, for the same readings, places and judgements on actors; what is found is added.
    """
    standing = [each for each in find_standing(record.judgements()) if each.targets]
    keys = {(case.ids, tuple(each.id for each in case.judgements)): case for case in find_cases(standing)}
    taken = {each.act.id for key in keys if key in settled for each in settled[key][1]}
    new = place(record, [case for key, case in keys.items() if key not in settled], taken)
    fresh = {id(each.case): each for each in new}
    found = []
    for key, case in keys.items():
        if key not in settled:
            placed = fresh[id(case)]
            laid = _laid(placed, overlay)
            found.append((placed, laid))
            if placed.is_settled:
                settled[key] = (placed, list(laid))
        else:
            before, laid = settled[key]
            # Only the number of its first act may be another.
            found.append((replace(before, case=case), [replace(each, case=case) for each in laid]))
    _join_all(found)
    read = frozenset(spot.target.act.id for placed, _ in found for spot in placed.places if spot.is_read)
    return ActOverlay((each for _, laid in found for each in laid), _lost((each for each, _ in found), standing), read)


def _join_all(found: list[tuple[Placed, list[Laid]]]) -> None:
    for placed, laid in found:
        first = placed.case.same_as
        # What tells the same as an act that is told within another tells the same as that one.
        while first is not None and (further := found[first][0].case.same_as) is not None:
            first = further
        if first is not None:
            _join(laid, found[first][1])


def _lost(placed: Iterable[Placed], standing: Iterable[Judgement]) -> Iterator[tuple[Judgement, str]]:
    reasons: dict[str, str] = {}
    for each in placed:
        if each.lost is not None:
            for judgement in each.case.judgements:
                reasons.setdefault(judgement.id, each.lost)
    return ((each, reasons[each.id]) for each in standing if each.id in reasons)


def _laid(placed: Placed, overlay: Overlay) -> list[Laid]:
    case = placed.case
    targets = [each.target for each in placed.places]
    if not targets and placed.lost is None:
        # Nobody reads it any more, and nobody should: it can still be opened, and the rejection taken back.
        targets = [case.target]
    return [
        Laid(
            act=replace(_shape(target, overlay), judged=_judged(case, target)),
            target=target,
            case=case,
            is_shown=not case.is_rejected,
        )
        for target in targets
    ]


def _judged(case: Case, target: Target) -> Judged:
    counts = case.counts
    return Judged(
        judgement_id=counts.id,
        verdict=counts.verdict,
        by=counts.signature.by,
        at=counts.signature.at,
        note=counts.signature.note,
        count=len(case.judgements),
        changed=tuple(PUBLIC[field] for field in target.changed if field in PUBLIC),
        option_id=target.option.id if target.option else None,
        option_name=target.option.name if target.option else None,
    )


def _shape(target: Target, overlay: Overlay) -> Act:
    """Return an act as people have it, by those who are now said to do it.

    Judgements that split an actor are on what was read; whom a person named is another only where the two were merged.
    """
    changed, shape = _ACTORS.intersection(target.changed), target.shape
    if not changed:
        return overlay.act(shape)
    read = overlay.act(replace(shape, **{field: getattr(target.act, field) for field in _ACTORS}))

    def meant(actor_id: str | None) -> str | None:
        return None if actor_id is None else overlay.actor(actor_id, "")

    return replace(
        read,
        actor_ids=tuple(dict.fromkeys(overlay.actor(each, "") for each in shape.actor_ids))
        if "actor_ids" in changed
        else read.actor_ids,
        speaks_for=meant(shape.speaks_for) if "speaks_for" in changed else read.speaks_for,
        recipient_id=meant(shape.recipient_id) if "recipient_id" in changed else read.recipient_id,
        told_by=meant(shape.told_by) if "told_by" in changed else read.told_by,
    )


def _join(laid: list[Laid], leading: list[Laid]) -> None:
    """Let acts be told within the first act of their report; those of other reports tell the same.

    With a first act that is rejected goes what is told within it; what other reports tell stands by itself.
    """
    if not leading:
        return
    shown = leading[0].act.id
    for at, each in enumerate(laid):
        report = each.act.cue.report_id
        within = next((n for n, one in enumerate(leading) if one.act.cue.report_id == report), None)
        if within is None and leading[0].is_shown:
            laid[at] = replace(each, act=_same(each.act, shown))
            leading[0] = replace(leading[0], act=_same(leading[0].act, shown))
        elif within is not None:
            one = leading[within]
            laid[at] = replace(each, act=_same(each.act, one.act.id), is_shown=False)
            leading[within] = replace(one, act=_with_evidence(one.act, each.act.evidence))


def _same(act: Act, first: str) -> Act:
    return replace(act, judged=act.judged and replace(act.judged, same_as=first))


def _with_evidence(act: Act, more: Iterable[Evidence]) -> Act:
    # What lies within a piece already adds nothing.
    added = [each for each in more if not any(piece.span.touches(each.span) for piece in act.evidence)]
    return replace(act, evidence=tuple(sorted((*act.evidence, *added), key=lambda piece: piece.span)))
