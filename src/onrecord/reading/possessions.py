"""Possessions: the office, spokesperson, body or minister of a person that a pronoun says it belongs to."""

from __future__ import annotations

from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.people import family_name
from onrecord.reading.phrases import Phrase
from onrecord.reading.registry import load_registry
from onrecord.reading.titles import STATE_OFFICES
from onrecord.types import Actor, ActorKind, Span

# They speak with the voice of whoever heads them.
_OF_LEADERS = pattern_of(
    r"\A(?:[a-z]+ )?(?:office|government|administration|cabinet|presidency|chancellery|delegation)\Z"
)
# Those of a candidate or a party's head, who may have an office as well: these act for themselves.
_OF_PEOPLE = pattern_of(r"\A(?:[a-z]+ )?(?:campaign|party|team|camp|movement)\Z")
_VOICES = frozenset({"spokesperson"})


# What somebody runs and ends, and nobody who acts: "ended his campaign", "her campaign for mayor".
_RUN = pattern_of(
    r"\b(?:end|suspend|launch|start|begin|drop|abandon|announc|relaunch|quit|leav|kick|run|resum|paus|stop|clos|fold)"
    r"\w* (?:off )?\Z|\b(?:began|begun|left|ran|in|during|of|throughout|for) \Z"
)
_RUN_FOR = pattern_of(r" (?:for|to|against|of|as|in)\b")
_LEAD = 16


def is_run(text: str, span: Span) -> bool:
    """Say whether a campaign is what somebody runs, and not those who run it."""
    if not text.endswith("campaign", span.start, span.end):
        return False
    is_object = _RUN.search(text, max(0, span.start - _LEAD), span.start) is not None
    return is_object or _RUN_FOR.match(text, span.end) is not None


def is_of_side(phrase: Phrase) -> bool:
    """Say whether who is called so by "her" or "his" speaks for whom she or he speaks: "his deputy"."""
    return phrase.office in STATE_OFFICES or phrase.role == "deputy"


def is_headed_by(body: Actor, owner: Actor) -> bool:
    """Say whether a body is "his government" of somebody, and speaks with his voice."""
    role = body.name.removeprefix(f"{family_name(owner.name)} ")
    return _OF_LEADERS.match(role) is not None and body.id == digest("x", "body", owner.id, role)


def owned_by(owner: Actor, phrase: Phrase) -> Actor | None:
    """Return what a person's "her office", "his spokesman", "her foreign minister" stands for; None for others'."""
    family = family_name(owner.name)
    if phrase.sort == "body" and _OF_LEADERS.match(phrase.role):
        return Actor(
            id=digest("x", "body", owner.id, phrase.role),
            name=f"{family} {phrase.role}",
            kind=ActorKind.ORGANISATION,
            speaks_for=owner.speaks_for,
        )
    if phrase.sort == "body" and _OF_PEOPLE.match(phrase.role):
        return body_of(owner, phrase.role)
    if phrase.sort != "person" or phrase.is_former:
        return None
    if phrase.office in _VOICES:
        return Actor(
            id=digest("x", "voice", owner.id),
            name=f"{family} spokesperson",
            kind=ActorKind.PERSON,
            speaks_for=owner.speaks_for,
        )
    if phrase.office not in STATE_OFFICES or owner.speaks_for is None:
        return None
    return Actor(
        id=digest("x", "office", owner.speaks_for, phrase.role),
        name=f"{adjective_of(owner.speaks_for)} {phrase.role}".strip(),
        kind=ActorKind.PERSON,
        speaks_for=owner.speaks_for,
    )


def body_of(owner: Actor, role: str) -> Actor:
    """Return the party or campaign of a person, which speaks for itself."""
    name = f"{family_name(owner.name)} {role}"
    return Actor(id=digest("x", "body", owner.id, role), name=name, kind=ActorKind.ORGANISATION)


def adjective_of(side: str) -> str:
    """Return the word that goes before a title of a registered state: Danish for Denmark; empty for others."""
    government = load_registry().entry(f"{side}.GOV")
    return government.name.removesuffix(" government") if government is not None else ""
