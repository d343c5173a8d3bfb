"""Own bodies: "the government" is that of the minister who speaks, "the group" the one whose official does.

"A League official told Port News that the group had agreed" is of the League, which no other word there says. To an
envoy "the government" is that of the state where he serves.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.reading.peoples import body_named, state_named
from onrecord.reading.phrases import parse_phrase
from onrecord.types import Actor, ActorKind, Attribution, How, Mention, Reading

_STATE_WORDS = frozenset(("the government", "the country", "the administration", "the cabinet"))
_BODY_WORDS = frozenset(
    f"the {word}"
    for word in """group movement militia organisation organization party union company firm bloc alliance
    faction""".split()
)
_OWNER = pattern_of(r"\A(?:his|her|their|its|our|my|this)\s")
# "A senior diplomat from Norland".
_FROM = pattern_of(
    r"\b(?:official|diplomat|minister|negotiator|envoy|delegate)s? from (?:the )?(?P<where>[A-Z][\w ]+)\Z"
)
_OUTSIDE = pattern_of(
    r"\b(?:union|opposition|party|rebels?|company|firm|bank|church|league|lawmaker|senator|former|ex)\b", re.IGNORECASE
)
_OWN_STATE = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))
_OWN_BODY = frozenset((ActorKind.ORGANISATION, ActorKind.GROUP))


def with_own_bodies(reading: Reading) -> Reading:
    """Return a reading in which such words, where they mean nobody yet, mean the body of who speaks."""
    open_ones = [at for at, mention in enumerate(reading.mentions) if _is_open(mention)]
    if not open_ones:
        return reading
    actors = {actor.id: actor for actor in reading.actors}
    mentions = list(reading.mentions)
    for at in open_ones:
        body = _own_body(mentions[at], reading, actors)
        if body is not None:
            actors.setdefault(body.id, body)
            mentions[at] = replace(mentions[at], actor_ids=(body.id,))
    return replace(reading, mentions=tuple(mentions), actors=tuple(actors.values()))


def _is_open(mention: Mention) -> bool:
    if mention.actor_ids or mention.candidates or mention.how is not How.ROLE:
        return False
    return (words := _words(mention)) in _STATE_WORDS or words in _BODY_WORDS


def _words(mention: Mention) -> str:
    """Return the words of a mention, "his government" as "the government"."""
    return _OWNER.sub("the ", mention.evidence.quote.lower())


def _own_body(mention: Mention, reading: Reading, actors: dict[str, Actor]) -> Actor | None:
    span = mention.evidence.span
    said = [each for each in reading.attributions if any(piece.span.holds(span) for piece in each.content)]
    around = min(said, key=lambda each: each.content[-1].span.end - each.content[0].span.start, default=None)
    kinds = _OWN_STATE if _words(mention) in _STATE_WORDS else _OWN_BODY
    source = around.source.quote if around is not None and around.source is not None else ""
    if kinds is _OWN_STATE and mention.evidence.quote.lower().startswith("the ") and _is_envoy(source, around, reading):
        return _host(source, reading.report.published)
    # "A Norlandic union official" is none of the government's.
    is_outside = kinds is _OWN_STATE and _OUTSIDE.search(source) is not None
    found = _side(around, actors, reading.report.published) if around is not None and not is_outside else None
    return found if found is not None and found.kind in kinds else None


# "The Norlandic ambassador to Tarn"; of a body that no state is, "ambassador to the League", nobody is the host.
_ENVOY = pattern_of(
    r"\b(?:ambassador|envoy|high commissioner|charg[eé] d['’]affaires)\b(?:,? (?:to|in) (?:the )?"
    r"(?P<host>[A-Z][\w-]+(?: [A-Z][\w-]+)?))?",
    re.IGNORECASE,
)


def _is_envoy(source: str, said: Attribution | None, reading: Reading) -> bool:
    """Say whether who speaks is an envoy abroad, by the words of the source or a title that the report gives him."""
    if _ENVOY.search(source) is not None:
        return True
    speaker = said.speaker_id if said is not None else None
    named = (each for each in reading.mentions if each.actor_ids == (speaker,))
    return speaker is not None and any(_ENVOY.search(each.evidence.quote) for each in named)


def _host(source: str, day: str | None) -> Actor | None:
    """Return the state where a source says that an envoy serves."""
    envoy = _ENVOY.search(source)
    host = envoy["host"] if envoy is not None else None
    return (
        next((state for name in (host, host.split()[0]) if (state := state_named(name, day))), None) if host else None
    )


def _side(said: Attribution, actors: dict[str, Actor], day: str | None) -> Actor | None:
    """Return the state or body for which the source of an attribution speaks, by what is known or by its words."""
    speaker = actors.get(said.speaker_id or "")
    if speaker is None or said.source is None:
        return None
    if speaker.speaks_for in actors:
        return actors[speaker.speaks_for]
    if speaker.kind is ActorKind.ORGANISATION:
        return speaker
    owner = parse_phrase(said.source.quote).owner
    from_where = _FROM.search(said.source.quote) if not owner else None
    if from_where is not None:
        known = [each for each in actors.values() if from_where["where"] in (each.name, *each.names)]
        return known[0] if len(known) == 1 else None
    return body_named(owner, day) if owner else None
