"""Those who speak jointly: "we" in a "Joint statement by President Vorr and Prime Minister Kess" are both of them."""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.lines import is_first_person
from onrecord.patterns import pattern_of
from onrecord.reading.voices import voices
from onrecord.types import Act, ActorKind, ReportKind, Span

_ALL = pattern_of(r"\b(?:sides|parties|leaders|ministers|presidents|countries|states|governments)\Z")
_AND = pattern_of(r" and ", re.IGNORECASE)
# Of those in a list the last two have no comma between.
_LAST = 2
_HEAD, _REACH = 400, 4
_RANKS = ((ActorKind.PERSON,), (ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.GROUP), (ActorKind.COUNTRY,))


def as_joint(act: Act, place: Place) -> Act:
    """Return what "we" do in a joint statement as done by all who issue it; who of them tells it stays the first.

    What one of the others does there, "Borland undertook to wait", is its own word and not what the first says of it.
    """
    report = place.reading.report
    if report.kind is not ReportKind.STATEMENT or place.voice is None or len(act.actor_ids) != 1:
        return act
    if "joint " not in report.text[:_HEAD].lower():
        return act
    if act.actor_ids[0] != place.voice.teller_id:
        return _told_jointly(act, place)
    if not _is_ours(place):
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


def is_joint_word(act: Act, place: Place) -> bool:
    """Say whether an act of a joint statement is another issuer's own word, or that of all of them."""
    if place.voice is None or place.reading.report.kind is not ReportKind.STATEMENT or len(act.actor_ids) != 1:
        return False
    first = replace(act, told_by=place.voice.teller_id)
    return first.told_by != act.told_by and _told_jointly(first, place).told_by == act.told_by


def _told_jointly(act: Act, place: Place) -> Act:
    """Return what another issuer or all of them do as told by no single one of them."""
    label = _joining(place)
    teller = place.voice.teller_id if place.voice is not None else None
    if teller is None or act.told_by != teller or label is None:
        return act
    actor = place.actors.get(act.actor_ids[0])
    names = (actor.name, *actor.names) if actor is not None else ()
    if any(name in place.reading.report.text[label.start : label.end] for name in names):
        return replace(act, told_by=act.actor_ids[0])
    is_all = actor is not None and actor.kind is ActorKind.GROUP and _ALL.search(actor.name) is not None
    return replace(act, told_by=None) if is_all else act


def _joining(place: Place) -> Span | None:
    """Return the words for who issues a joint statement, if they join several."""
    text = place.reading.report.text
    label = next((label for _, label in voices(place.reading)), None)
    if label is None or _AND.search(text, label.start, label.end) is None:
        return None
    return label if "joint " in text[: label.start].rpartition("\n")[2].lower() else None


def _issuers(place: Place) -> tuple[str, ...]:
    """Return those whom the heading joins, one on each side of its "and"; none where one of them is not known."""
    label = _joining(place)
    if label is None:
        return ()
    inside = [each.actor_ids for each in place.reading.mentions if label.holds(each.evidence.span)]
    if inside and len(inside[0]) > 1:
        return inside[0]  # the leaders of Arland, Borland and Tarn
    text = place.reading.report.text
    listed = tuple(ids[0] for ids in inside if len(ids) == 1 and place.actors[ids[0]].kind is ActorKind.COUNTRY)
    if len(listed) == len(inside) and text.count(",", label.start, label.end) == len(listed) - _LAST > 0:
        return listed
    middle = _AND.search(text, label.start, label.end)
    at = middle.start() if middle is not None else label.end
    sides = (Span(start=label.start, end=at), Span(start=at, end=label.end))
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
