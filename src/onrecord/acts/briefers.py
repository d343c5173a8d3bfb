"""Briefers whom a headline describes and does not name: "Background Briefing by a Senior Norlandic Official"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.registry import load_registry
from onrecord.reading.voices import issuing_state
from onrecord.types import Actor, ActorKind, Reading, Report, ReportKind

_BRIEFED = pattern_of(
    r"\b(?i:briefing|call|gaggle|remarks|backgrounder)s? (?i:by|with|from) (?i:an? |the |two |three |several )?"
    r"(?P<who>(?:(?!(?i:on|the|to|about)\b)[\w.’'-]+ ){1,4}(?i:official))s?\b"
)
_HEADED = 160


def headline_of(report: Report) -> str:
    """Return the headline of a report: its title, or its first line where that is no sentence."""
    line = report.text.partition("\n")[0].strip()
    return report.title or ("" if line.endswith((".", "?", "!", ":")) or len(line) > _HEADED else line)


def briefer_of(report: Report) -> Actor | None:
    """Return the official by whom a headline says a briefing was; several who brief together speak as one."""
    found = _BRIEFED.search(headline_of(report)) if report.kind is not ReportKind.ARTICLE else None
    if found is None:
        return None
    name = " ".join(word if word[:1].isupper() else word.capitalize() for word in found["who"].split())
    ids = load_registry().named(issuing_state(report))
    side = load_registry().side(ids[0], report.published) if ids else None
    actor_id = digest("x", name.lower(), report.id)
    return Actor(id=actor_id, name=name, kind=ActorKind.PERSON, speaks_for=side, names=(name,))


def with_briefer(reading: Reading) -> Reading:
    """Return a reading in which such an official is an actor."""
    briefer = briefer_of(reading.report)
    if briefer is None or any(each.id == briefer.id for each in reading.actors):
        return reading
    return replace(reading, actors=(*reading.actors, briefer))
