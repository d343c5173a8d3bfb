"""Those who speak jointly: "we" in a "Joint statement by President Vorr and Prime Minister Kess" are both of them."""

from __future__ import annotations

from dataclasses import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.lines import is_first_person
from onrecord.reading.voices import voices
from onrecord.types import Act, ActorKind, ReportKind, Span

_HEAD, _REACH = 400, 4
_RANKS = ((ActorKind.PERSON,), (ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.GROUP), (ActorKind.COUNTRY,))


def as_joint(act: Act, place: Place) -> Act:
    """Return what "we" do in a joint statement as done by all who issue it; who of them tells it stays the first."""
    report = place.reading.report
    if report.kind is not ReportKind.STATEMENT or place.voice is None or len(act.actor_ids) != 1:
        return act
    if act.actor_ids[0] != place.voice.teller_id or not _is_ours(place):
        return act
    if "joint " not in report.text[:_HEAD].lower():
        return act
    issuers = _issuers(place)
    if act.actor_ids[0] not in issuers or act.recipient_id in issuers:
        return act
    return replace(act, actor_ids=issuers)


def _is_ours(place: Place) -> bool:
    """Say whether "we" or "our" is the subject: right before the verb, in the cue, or before a verb joined to one."""
    start = max(0, place.group.start - _REACH)
    if place.subject is not None:
        return place.subject.mention.is_first
    return any(is_first_person(word) for word in place.words[start : place.cue[1]])


def _issuers(place: Place) -> tuple[str, ...]:
    """Return those whom the heading joins, one on each side of its "and"; none where one of them is not known."""
    reading = place.reading
    label = next((label for _, label in voices(reading)), None)
    middle = reading.report.text.find(" and ", label.start, label.end) if label is not None else -1
    if label is None or middle < 0 or "joint " not in reading.report.text[: label.start].rpartition("\n")[2].lower():
        return ()
    sides = (Span(start=label.start, end=middle), Span(start=middle, end=label.end))
    issuers = tuple(dict.fromkeys(filter(None, (_issuer(place, side) for side in sides))))
    # "Joint statement by the Commission of Arland and Borland" is one body's.
    states = [place.actors[one].kind is ActorKind.COUNTRY for one in issuers]
    return issuers if len(issuers) == len(sides) and (all(states) or not any(states)) else ()


def _issuer(place: Place, side: Span) -> str | None:
    """Return who is named there: somebody or a body, else the state: "Prime Minister Kess of Borland"."""
    named = [one for each in place.reading.mentions if side.holds(each.evidence.span) for one in each.actor_ids]
    for kinds in _RANKS:
        found = next((one for one in named if one in place.actors and place.actors[one].kind in kinds), None)
        if found is not None:
            return found
    return None
