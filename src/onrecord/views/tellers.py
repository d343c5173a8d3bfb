"""Who tells an act together: "Arland and Borland pledged to open the pass", "they said in a joint statement".

An entry names one teller, the first of those who speak. Whether the others speak with him, or he speaks of them ("she
said that she and Kess had agreed"), stands in the words: in the source of what holds the act, or in the heading of what
several issue together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.acts.drafts import DEEDS
from onrecord.patterns import pattern_of
from onrecord.record.record import Record
from onrecord.types import ActKind, ReportKind

# All in whose words an act is told, by its id.
Tellers = Mapping[str, frozenset[str]]

_JOINT = pattern_of(
    r"\b[Jj](?:oint|OINT) (?:[\w-]+ )?"
    r"(?i:statement|communiqu[eé]|declaration|letter|appeal|message|announcement|press release|remarks)\b"
)
# A heading stands in the first lines.
_HEAD = 300
_STATEMENTS = (
    "SELECT report_id, substr(text, 1, ?) FROM reports "
    "WHERE (SELECT kind FROM places WHERE places.report_id = reports.report_id ORDER BY source LIMIT 1) = ?"
)
_NAMED = (
    "SELECT DISTINCT actor_id FROM mentions JOIN current_readings USING (reading_id) "
    'WHERE report_id = ? AND start >= ? AND "end" <= ? AND is_sure'
)
_TOLD = (
    "SELECT act_id, told_by FROM acts JOIN current_readings USING (reading_id) "
    "WHERE report_id = ? AND told_by IS NOT NULL"
)
_SHARED = (
    "SELECT reading_id, report_id, act_id, told_by, acts.kind, actor_id FROM acts "
    "JOIN current_readings USING (reading_id) JOIN act_actors USING (reading_id, act_id) "
    "WHERE told_by IS NOT NULL AND EXISTS (SELECT 1 FROM act_actors AS more WHERE more.reading_id = acts.reading_id "
    "AND more.act_id = acts.act_id AND more.position = 1)"
)
_HOLDING = (
    "SELECT held.attribution_id, held.role, actor_id FROM act_spans AS words "
    "JOIN attribution_spans AS held ON held.reading_id = words.reading_id AND held.role <> 'source' "
    'AND held.start < words."end" AND words.start < held."end" '
    "LEFT JOIN attribution_spans AS source ON source.reading_id = held.reading_id "
    "AND source.attribution_id = held.attribution_id AND source.role = 'source' "
    "LEFT JOIN mentions ON mentions.reading_id = source.reading_id AND mentions.start >= source.start "
    'AND mentions."end" <= source."end" AND is_sure '
    "WHERE words.reading_id = ? AND words.act_id = ? AND words.role <> 'condition'"
)


def find_tellers(record: Record) -> Tellers:
    """Return, by act id, all those in whose words an act is told, where they are several."""
    overlay = record.overlay()
    return {
        act: frozenset(overlay.actor(each, report) for each in named)
        for report, act, teller, named in _told(record)
        if teller in named and len(named) > 1
    }


def _told(record: Record) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """Yield report, act and teller, and who may tell it together."""
    # Whoever issues a statement alone tells what others do with him, whatever subject its sentences have.
    alone = set()
    for report, text in record.rows(_STATEMENTS, (_HEAD, ReportKind.STATEMENT.value)):
        alone.add(report)
        issuers = _issuers(record, report, text)
        if issuers:
            yield from ((report, act, teller, issuers) for act, teller in record.rows(_TOLD, (report,)))
    doers: dict[tuple[str, str, str, str, str], set[str]] = {}
    for reading, report, act, teller, kind, actor in record.rows(_SHARED):
        if report not in alone:
            doers.setdefault((reading, report, act, teller, kind), set()).add(actor)
    for (reading, report, act, teller, kind), theirs in doers.items():
        # "Arland and Borland vowed to go on" is said by both; "Arland met Borland" by whoever tells it.
        speaking = frozenset(theirs) if ActKind(kind) not in DEEDS else frozenset[str]()
        yield report, act, teller, _speaking(record.rows(_HOLDING, (reading, act)), speaking)


def _issuers(record: Record, report: str, head: str) -> frozenset[str]:
    """Return who is named in the heading of what several issue together; nobody for all else."""
    found = _JOINT.search(head)
    if found is None:
        return frozenset()
    start, end = head.rfind("\n", 0, found.start()) + 1, head.find("\n", found.end())
    if end < 0 or head[:end].rstrip().endswith("."):
        return frozenset()
    return frozenset(actor for (actor,) in record.rows(_NAMED, (report, start, end)))


def _speaking(rows: list[tuple[str, str, str | None]], own: frozenset[str]) -> frozenset[str]:
    """Return who speaks in all that holds an act; those whom its own verb has speak where nothing does.

    Args:
        rows: Of each attribution that touches the act its id, whether by its cue or content, and who its source names.
        own: Who speaks by its own verb.
    """
    if not rows:
        return own
    # "They said that they had agreed": who says so counts, whatever the clause within makes of it.
    holding = {key for key, role, _ in rows if role == "content"} or {key for key, *_ in rows}
    named: dict[str, set[str]] = {key: set() for key in holding}
    for key, _, actor in rows:
        if key in named and actor is not None:
            named[key].add(actor)
    return frozenset(set.intersection(*named.values()))
