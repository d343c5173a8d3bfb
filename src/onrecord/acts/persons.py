"""Somebody whom an act is about, by name: "endorsed him" and "called him a friend of the port" are about Oren Kess."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.beside import mentions_within
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Actor, ActorKind, How, Reading

# Words of praise say what somebody is, and not what is backed.
_PRAISE = pattern_of(
    r"(?:\b(?:is|are|was|were|has been)|[’']s|[’']re|\b(?:call(?:ed|s|ing)|pronounced|describ(?:ed|es|ing)|"
    r"hail(?:ed|s|ing)))\b"
)


def with_persons(acts: Sequence[Act], reading: Reading) -> list[Act]:
    """Return acts with those whom they are about in full: "Oren Kess" of "backed him"; a stance is aimed at them."""
    actors = {each.id: each for each in reading.actors}
    return [_named(act, actors, reading) if act.about and act.kind is not ActKind.MEET else act for act in acts]


_STANCES = frozenset((ActKind.SUPPORT, ActKind.OPPOSE, ActKind.ACCUSE))


def _named(act: Act, actors: dict[str, Actor], reading: Reading) -> Act:
    meant = _meant(act, actors, reading)
    if meant is not None and act.kind is ActKind.CONCEDE and act.cue.quote.lower().startswith("apolog"):
        return replace(act, about="apology", recipient_id=act.recipient_id or meant.id)
    if meant is not None and _is_aim(act, meant):
        act = replace(act, recipient_id=meant.id)
    person = meant if meant is not None and meant.kind is ActorKind.PERSON else _praised(act, actors)
    # A surname alone tells less than "Mrs. Vorr".
    return replace(act, about=person.name) if person is not None and " " in person.name else act


def _is_aim(act: Act, meant: Actor) -> bool:
    is_party = meant.kind in (ActorKind.PERSON, ActorKind.COUNTRY)
    return is_party and act.recipient_id is None and act.kind in _STANCES


def _meant(act: Act, actors: dict[str, Actor], reading: Reading) -> Actor | None:
    """Return who the whole of an option names, or means."""
    words = act.about.removesuffix("'s").removesuffix("’s")
    for piece in act.evidence:
        for mention in mentions_within(reading.mentions, piece.span):
            is_one = len(mention.actor_ids) == 1 and mention.actor_ids[0] not in act.actor_ids
            if mention.how is not How.ROLE and is_one and mention.evidence.quote == words:
                return actors.get(mention.actor_ids[0])
    return None


def _praised(act: Act, actors: dict[str, Actor]) -> Actor | None:
    """Return who is praised by what is said of him: "Kess is a friend of the port", "called her a great mayor"."""
    praised = actors.get(act.recipient_id or "") if act.kind is ActKind.SUPPORT else None
    if praised is None or praised.kind is not ActorKind.PERSON:
        return None
    if _is_told_of(act.about, praised):
        return praised
    if not _PRAISE.search(act.cue.quote):
        return None
    told = " ".join(piece.quote for piece in act.evidence)
    at = told.find(act.about)
    is_owned = _OWNED.match(act.about) is not None and told.startswith(_BE, at + len(act.about))
    if _NOBODY.match(act.about) or (at >= 0 and (is_owned or _THING.search(told[:at]))):
        return None  # the plan of Kess is praised
    is_predicate = at >= 0 and _PREDICATE.search(told[max(0, at - _LEAD) : at]) is not None
    return praised if is_predicate or act.about in act.cue.quote else None


def _is_told_of(about: str, praised: Actor) -> bool:
    """Say whether an option is a clause that tells what somebody is: "Kess is a friend", "She gets things done"."""
    clause = _CLAUSE.match(about)
    if clause is None:
        return False
    names = {word for name in (praised.name, *praised.names) for word in name.split()}
    return clause["who"] is not None or names.issuperset(clause["name"].split()[-1:])


_CLAUSE = pattern_of(
    r"(?P<who>[Hh]e|[Ss]he)(?:[’']s\b|\s)|(?P<name>(?:[A-Z][\w.’'-]*?\s?){1,5}?)"
    r"(?:[’']s\s(?:been|an?|the|one|so|very|truly)|"
    r"\s(?:is|was|are|were|to be|as an?|ha[sd] (?:always )?been))\b"
)


# "Called the plan of Kess a step": the plan is praised, "Kess is for the plan" nothing of Kess.
_PREDICATE = pattern_of(
    r"(?:\b(?:is|are|was|were|him|her|calling [A-Z][\w.’'-]+|called [A-Z][\w.’'-]+)|[’']s)"
    r"[\s“\"‘']+(?:(?:an?|the|so|very|truly|really)\s+)?[“\"‘']*\Z"
)
# "Kess's plan", and "Kess's plan is | a step".
_OWNED = pattern_of(r"\A(?:[A-Z][\w.-]*\s?)+[’']s?\s+[a-z]")
_THING = pattern_of(r"\w[’']s?\s(?:[a-z-]+\s){1,3}(?:is|are|was|were)\b[^.]{0,12}\Z")
_NOBODY = pattern_of(r"(?:it|that|this|there)[’'\s]", re.I)
_BE = (" is ", " was ", " are ", " were ")
_LEAD = 24
