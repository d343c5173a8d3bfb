"""Questions to a record: acts, attributions, words and ids. Every answer comes in order of day, report and span."""

from __future__ import annotations

from collections.abc import Callable
from operator import ge, le

from msgspec import Struct

from onrecord.errors import NotFound
from onrecord.patterns import pattern_of
from onrecord.record.entries import ACT_DAY, DAY, Conditions, act_day, raw_acts, raw_attributions
from onrecord.record.names import nearest
from onrecord.record.record import Record
from onrecord.types import Act, ActKind, Attribution, Evidence, Report


class Filter(Struct, frozen=True, kw_only=True):
    """Which entries to return; None everywhere returns all.

    Attributes:
        party: Name or id of an actor: its own entries and those of everybody who speaks for it. Any name met, or of the
            registry, will do; case is ignored.
        kind: Kind of act; an attribution counts where such an act stands in it.
        since: First day, as YYYY, YYYY-MM or YYYY-MM-DD. An undated entry has its report's day.
        until: Last day, inclusive.
        report_id: Only this report.
    """

    party: str | None = None
    kind: ActKind | None = None
    since: str | None = None
    until: str | None = None
    report_id: str | None = None


_EVERYTHING = Filter()
# A word or a "quoted phrase" as people type it.
_TYPED = pattern_of(r'"([^"]*)"?|(\S+)')
_WORD = pattern_of(r"[^\W_]+")


def find_acts(record: Record, where: Filter = _EVERYTHING) -> tuple[Act, ...]:
    """Return the acts that `where` describes, as the newest reader of each report has them.

    Raises:
        NotFound: No actor has the party's name.
    """
    conditions = _conditions(where, ACT_DAY)
    if where.kind is not None:
        conditions.append(("entries.kind = ?", where.kind.value))
    overlay = record.overlay()
    found = _with_judged(record, tuple(map(overlay.act, raw_acts(record, conditions))), where)
    if where.party is None:
        return found
    is_theirs = _membership(record, where.party)
    return tuple(
        act
        for act in found
        if any(is_theirs(act.cue.report_id, each) for each in (*act.actor_ids, act.speaks_for) if each is not None)
    )


def _with_judged(record: Record, found: tuple[Act, ...], where: Filter) -> tuple[Act, ...]:
    """Return acts as people have them, which may have made them fit a filter, or not."""
    judged = record.act_overlay()
    if not judged.laid:
        return found
    days = record.days()

    def place(act: Act) -> tuple[object, ...]:
        report = act.cue.report_id
        return (act_day(act, days.get(report)) or "", report, act.cue.span, act.id)

    shown = [each for each in judged.shown(where.report_id) if _fits(each, days.get(each.cue.report_id), where)]
    return tuple(sorted((*(each for each in found if each.id not in judged.laid), *shown), key=place))


def _fits(act: Act, published: str | None, where: Filter) -> bool:
    day = act_day(act, published)
    return (where.kind is None or act.kind is where.kind) and all(
        limit is None or (day is not None and is_in(day[: len(limit)], limit[: len(day)]))
        for limit, is_in in ((where.since, ge), (where.until, le))
    )


def find_attributions(record: Record, where: Filter = _EVERYTHING) -> tuple[Attribution, ...]:
    """Return the attributions that `where` describes, as the newest reader of each report has them.

    Raises:
        NotFound: No actor has the party's name.
    """
    found = _attributions(record, _conditions(where, DAY))
    if where.party is not None:
        is_theirs = _membership(record, where.party)
        found = tuple(
            each for each in found if each.speaker_id is not None and is_theirs(each.cue.report_id, each.speaker_id)
        )
    if where.kind is None:
        return found
    return holding(found, find_acts(record, Filter(kind=where.kind, report_id=where.report_id)))


def holding(attributions: tuple[Attribution, ...], acts: tuple[Act, ...]) -> tuple[Attribution, ...]:
    """Return those of `attributions` in whose cue or content the cue of one of `acts` stands."""
    cues: dict[str, list[Evidence]] = {}
    for act in acts:
        cues.setdefault(act.cue.report_id, []).append(act.cue)
    return tuple(
        each
        for each in attributions
        if any(
            piece.span.touches(cue.span)
            for cue in cues.get(each.cue.report_id, ())
            for piece in (each.cue, *each.content)
        )
    )


def search(record: Record, words: str) -> tuple[Attribution, ...]:
    """Return the attributions whose content or source has every one of `words`, whatever their endings.

    Words in double quotation marks must stand together. Anything may be typed: nothing in it is an operator.
    """
    query = match_of(words)
    if query is None:
        return ()
    matches = "SELECT reading_id, attribution_id FROM statements WHERE statements MATCH ?"
    return _attributions(record, [(f"(entries.reading_id, entries.attribution_id) IN ({matches})", query)])


def match_of(words: str) -> str | None:
    """Return what people type as a query of full text; None where no word is typed."""
    phrases = [" ".join(_WORD.findall(quoted or word)) for quoted, word in _TYPED.findall(words)]
    return " ".join(f'"{phrase}"' for phrase in phrases if phrase) or None


def find_entry(record: Record, entry_id: str) -> Report | Attribution | Act:
    """Return the report, attribution or act with this id, or with the only id that begins so.

    An act that was rejected, or merged into another, is still to be had by its id.

    Raises:
        NotFound: No id begins so, or several do.
    """
    rows = record.rows(
        "SELECT report_id FROM reports WHERE report_id >= ?1 AND report_id < ?2 "
        "UNION SELECT attribution_id FROM attributions JOIN current_readings USING (reading_id) "
        "WHERE attribution_id >= ?1 AND attribution_id < ?2 "
        "UNION SELECT act_id FROM acts JOIN current_readings USING (reading_id) "
        "WHERE act_id >= ?1 AND act_id < ?2",
        (entry_id, f"{entry_id}~"),
    )
    judged = record.act_overlay()
    found = sorted({*(row[0] for row in rows), *judged.ids(entry_id)}) if entry_id else []
    if not found:
        raise NotFound(f"entry {entry_id!r}")
    if len(found) > 1 and found[0] != entry_id:
        raise NotFound(f"entry with an id of which {entry_id!r} is the only beginning ({len(found)} begin so)")
    key = found[0]
    if key.startswith("r-"):
        return record.report(key)
    if key.startswith("t-"):
        return _attributions(record, [("entries.attribution_id = ?", key)])[0]
    laid = judged.find(key)
    return laid.act if laid else record.overlay().act(raw_acts(record, [("entries.act_id = ?", key)])[0])


def _attributions(record: Record, conditions: Conditions) -> tuple[Attribution, ...]:
    return tuple(map(record.overlay().attribution, raw_attributions(record, conditions)))


def _conditions(where: Filter, day: str) -> Conditions:
    found: Conditions = []
    # A day of less than full precision is compared as far as both go: 2031-05 lies in any part of that month.
    if where.since is not None:
        found.append((f"substr({day}, 1, length(?)) >= substr(?, 1, length({day}))", where.since))
    if where.until is not None:
        found.append((f"substr({day}, 1, length(?)) <= substr(?, 1, length({day}))", where.until))
    if where.report_id is not None:
        found.append(("current_readings.report_id = ?", where.report_id))
    return found


def _membership(record: Record, party: str) -> Callable[[str, str], bool]:
    """Return a test of whether an actor, in a report, is `party` or speaks for it."""
    ids = record.named(party)
    if not ids:
        names = (actor.name for actor in record.actors().values())
        raise NotFound(f"party or actor {party!r}", nearest(party, names))
    sides = record.sides()
    return lambda report_id, actor_id: actor_id in ids or sides.get((report_id, actor_id)) in ids


def find_outlets(record: Record) -> dict[str, str]:
    """Return what to call the outlet of each report, by report id: its name, else the report's title, else its file."""
    found: dict[str, str] = {}
    for report, outlet, title, source in record.rows(
        "SELECT report_id, outlet, title, source FROM reports JOIN places USING (report_id) "
        "ORDER BY report_id, source, coalesce(title, ''), place_id"
    ):
        found.setdefault(report, outlet or title or str(source).rsplit("/", 1)[-1])
    return found
