"""Judgements on actors laid over what readers found: the one place where they take effect.

Every judgement that stands is a step, in order: a merge makes several ids one; a split gives the mentions of an actor,
those by some forms or in some reports, to another. What an entry says of an actor hangs on a mention: the one in its
source, else the last before its cue. A pronoun or title there counts with the name before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from onrecord.reading.registry import Entry
from onrecord.record.actors import Known, Sides
from onrecord.record.judgements import Fact, Judgement
from onrecord.record.names import folded
from onrecord.types import Act, Actor, Attribution, How, Span, Verdict

Forms = frozenset[str]
# Mentions of one actor in one report: where they start, and the forms they count with.
Mentions = tuple[tuple[int, Forms], ...]
_NOTHING: Forms = frozenset()


class Context(Struct, frozen=True, kw_only=True):
    """What an overlay has to look up in its record.

    Attributes:
        mentions: Returns the mentions of an actor in a report.
        entry: Returns the entry of the registry with an id.
        days: Returns the days of publication by report id.
        sides: Returns whom actors speak for by report and actor, judgements laid over it.
    """

    mentions: Callable[[str, str], Mentions]
    entry: Callable[[str], Entry | None]
    days: Callable[[], Mapping[str, str | None]]
    sides: Callable[[], Sides]


class Met(Struct, frozen=True, kw_only=True):
    """A mention of an actor, judgements laid over it.

    Attributes:
        report_id: Where it stands.
        actor_id: Whom it means.
        name: The form, without titles; empty where there is none.
        forms: The forms it counts with.
    """

    report_id: str
    actor_id: str
    name: str
    forms: Forms


class Overlay:
    """Judgements that stand, ready to be laid over what a record holds."""

    def __init__(self, judgements: tuple[Judgement, ...], context: Context) -> None:
        self._steps = tuple(each for each in judgements if each.verdict in {Verdict.MERGE, Verdict.SPLIT})
        self._context = context
        self._touched = frozenset(
            key
            for each in self._steps
            for key in (each.others if each.verdict is Verdict.MERGE else (each.subject_id,))
        )
        self._by_form = any(each.names for each in self._steps)
        self._facts = {each.fact.id: each.fact for each in self._steps if each.fact}
        self._added = {
            listing.entry.id: Fact(
                id=listing.entry.id,
                name=listing.entry.name,
                kind=listing.entry.kind,
                side=listing.entry.side or None,
            )
            for each in judgements
            for listing in each.listings
        }

    @property
    def is_empty(self) -> bool:
        """Whether nothing is judged."""
        return not self._steps and not self._added

    def actor(self, actor_id: str, report_id: str, forms: Forms = _NOTHING) -> str:
        """Return whom a mention of an actor in a report means, by the forms it counts with."""
        return self._told(actor_id, report_id, forms)[0]

    def _told(self, actor_id: str, report_id: str, forms: Forms) -> tuple[str, bool]:
        """Return whom a mention means, and whether what its report says of the actor still holds."""
        is_same = True
        for step in self._steps:
            if step.verdict is Verdict.MERGE:
                actor_id = step.subject_id if actor_id in step.others else actor_id
            elif actor_id == step.subject_id and _is_split_off(step, report_id, forms) and step.fact:
                actor_id, is_same = step.fact.id, False
        return actor_id, is_same

    def known(self, rows: Iterable[Known]) -> tuple[Known, ...]:
        """Return what reports know of actors, of whom the mentions mean."""
        if self.is_empty:
            return tuple(rows)
        found: dict[tuple[str, str], Known] = {}
        for row in rows:
            for target, is_same in self._targets(row.actor_id, row.report_id):
                made = self._row(row, target, is_same)
                place = (row.report_id, target)
                before = found.get(place)
                # What a report knows of the actor itself goes before what it knows of another that it is too.
                if before is None or row.actor_id == target or (before.side is None and made.side is not None):
                    side = made.side if made.side is not None or before is None else before.side
                    found[place] = replace(made, side=side)
        return tuple(found.values())

    def _targets(self, actor_id: str, report_id: str) -> tuple[tuple[str, bool], ...]:
        if actor_id not in self._touched:
            return ((actor_id, True),)
        forms = [each for _, each in self._context.mentions(actor_id, report_id)] if self._by_form else []
        return tuple(dict.fromkeys(self._told(actor_id, report_id, each) for each in forms or [_NOTHING]))

    def _row(self, row: Known, target: str, is_same: bool) -> Known:
        side, given = row.side if is_same else None, None
        fact, added = self._facts.get(target), self._added.get(target)
        if target != row.actor_id:
            entry = self._context.entry(target)
            given = fact.side if fact and not is_same else None
            if side is None and given is None and entry is not None:
                given = entry.speaks_for(self._context.days()[row.report_id])
            if fact is not None:
                row = replace(row, name=row.name if is_same else fact.name, kind=fact.kind)
        if added is not None:
            row, given = replace(row, name=added.name, kind=added.kind), added.side or given
        side = given or side
        return replace(row, actor_id=target, side=side and self.actor(side, row.report_id))

    def mentions(self, rows: Iterable[tuple[str, str, int, str, str, str]]) -> Iterator[Met]:
        """Yield mentions as they are now meant, from report, actor, start, how, name and quote, in order of these."""
        for (report, actor), group in groupby(rows, key=lambda row: row[:2]):
            theirs = [row[2:] for row in group]
            for (_, _, name, _), (_, forms) in zip(theirs, mentions_of(theirs), strict=True):
                yield Met(report_id=report, actor_id=self.actor(actor, report, forms), name=name, forms=forms)

    def names(self, rows: Iterable[tuple[str, str, str]]) -> dict[str, tuple[str, ...]]:
        """Return the forms by actor id, sorted, from report id, actor id and form."""
        found: dict[str, set[str]] = {}
        for report, actor, name in rows:
            found.setdefault(self.actor(actor, report, frozenset((folded(name),))), set()).add(name)
        return {key: tuple(sorted(found[key])) for key in sorted(found)}

    def named(self, actors: Mapping[str, Actor]) -> dict[str, Actor]:
        """Return actors with the names and kinds that judgements give them."""
        facts = self._facts | self._added
        return {
            key: replace(actor, name=facts[key].name, kind=facts[key].kind) if key in facts else actor
            for key, actor in actors.items()
        }

    def attribution(self, found: Attribution) -> Attribution:
        """Return an attribution by whom its words are now said to be."""
        ids = (found.speaker_id, found.told_by)
        if self._touched.isdisjoint(each for each in ids if each is not None):
            return found
        source = found.source.span if found.source else None
        report, cue = found.cue.report_id, found.cue.span
        return replace(
            found,
            speaker_id=self._placed(found.speaker_id, report, cue, source),
            told_by=self._placed(found.told_by, report, cue, source if ids[0] == ids[1] else None),
        )

    def act(self, found: Act) -> Act:
        """Return an act by those who are now said to do it."""
        ids = (*found.actor_ids, found.speaks_for, found.recipient_id, found.told_by)
        if self._touched.isdisjoint(each for each in ids if each is not None):
            return found
        report, cue = found.cue.report_id, found.cue.span
        actors = [self._placed(each, report, cue) for each in found.actor_ids]
        speaks_for = None if found.speaks_for is None else self.actor(found.speaks_for, report)
        if actors and actors[0] is not None and actors[0] != found.actor_ids[0]:
            is_same = self._told(found.actor_ids[0], report, self._forms(found.actor_ids[0], report, cue, None))[1]
            if not is_same or speaks_for is None:
                speaks_for = self._context.sides().get((report, actors[0]))
        return replace(
            found,
            actor_ids=tuple(dict.fromkeys(each for each in actors if each is not None)),
            speaks_for=speaks_for,
            recipient_id=self._placed(found.recipient_id, report, cue),
            told_by=self._placed(found.told_by, report, cue),
        )

    def _placed(self, actor_id: str | None, report_id: str, cue: Span, source: Span | None = None) -> str | None:
        if actor_id is None or actor_id not in self._touched:
            return actor_id
        return self.actor(actor_id, report_id, self._forms(actor_id, report_id, cue, source))

    def _forms(self, actor_id: str, report_id: str, cue: Span, source: Span | None) -> Forms:
        """Return the forms of the mention that an entry rests on."""
        if not self._by_form:
            return _NOTHING
        mentions = self._context.mentions(actor_id, report_id)
        starts = [start for start, _ in mentions]
        if source is not None:
            within = bisect_left(starts, source.start)
            if within < len(starts) and starts[within] < source.end:
                return mentions[within][1]
        before = bisect_left(starts, cue.end) - 1
        return mentions[max(before, 0)][1] if mentions else _NOTHING


def _is_split_off(step: Judgement, report_id: str, forms: Forms) -> bool:
    if step.reports and report_id not in step.reports:
        return False
    return not step.names or not forms.isdisjoint(map(folded, step.names))


def mentions_of(rows: Iterable[tuple[int, str, str, str]]) -> Mentions:
    """Return the mentions of one actor in one report from start, how, name and quote, in order of their starts."""
    ordered = [(start, How(how), frozenset((folded(name), folded(quote))) - {""}) for start, how, name, quote in rows]
    last = next((forms for _, how, forms in ordered if how is How.NAME), _NOTHING)
    found = []
    for start, how, forms in ordered:
        if how is How.NAME:
            last = forms
        found.append((start, forms if how is How.NAME else last if how is How.PRONOUN else forms | last))
    return tuple(found)
