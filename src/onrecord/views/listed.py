"""Which actors of a record are a party of a negotiation file, by the names that the file gives it.

A name means whoever has it, with or without an article: "the airline", "Airline". Of what no registry knows, these are
the party too:

* its mouthpieces: "Karvel Steel's board", "Vorr's office" where Vorr is one of its people;
* a last name alone, where one party of the file has a person of that name, and the record no other: "Kess", "Commander
  Kess" for "Oren Kess".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from onrecord.acts.issues import Party
from onrecord.patterns import pattern_of
from onrecord.reading.bodies import is_impersonal
from onrecord.reading.people import family_name
from onrecord.reading.titles import word_class
from onrecord.record.names import folded
from onrecord.types import Actor

_UNREGISTERED = "x-"
_MOUTHPIECE = pattern_of(
    r"(?:['’]s?)?\s+(?:board|board of directors|executive board|management|office|leadership|presidency|government|"
    r"ministry|cabinet|delegation|spokes(?:man|woman|person|people)|negotiators?|chief negotiator|officials?)\Z",
    re.IGNORECASE,
)
_TITLES = frozenset("FMTt")
_MOST_NAMES = 4


def find_listed(parties: tuple[Party, ...], actors: Mapping[str, Actor]) -> dict[str, str]:
    """Return the party of each actor, or of the state or body others speak for, by actor id."""
    wanted: dict[str, str] = {}
    for party in parties:
        for name in (party.id, party.name, *party.names):
            wanted.setdefault(folded(name), party.id)
    found: dict[str, str] = {}
    for key, actor in actors.items():
        names = (key, *_names(actor))
        party_id = next((wanted[name] for name in map(folded, names) if name in wanted), None)
        if party_id is not None:
            found[key] = party_id
    lasts = _last_names(parties, actors, found)
    for key, actor in actors.items():
        if key in found or not key.startswith(_UNREGISTERED):
            continue
        party_id = next((each for name in _names(actor) if (each := _unlisted(name, wanted, lasts))), None)
        if party_id is not None:
            found[key] = party_id
    return found


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.names)


def _unlisted(name: str, wanted: Mapping[str, str], lasts: Mapping[str, str]) -> str | None:
    """Return the party of a name that the file does not give."""
    mouth = _MOUTHPIECE.search(name)
    owner = folded(name[: mouth.start()] if mouth else name)
    return (wanted.get(owner) if mouth else None) or lasts.get(owner)


def _last_names(parties: tuple[Party, ...], actors: Mapping[str, Actor], found: Mapping[str, str]) -> dict[str, str]:
    """Return the party of each last name that means one of its people and nobody else."""
    owners: dict[str, set[str | None]] = {}
    for party in parties:
        for name in party.names:
            for last in _last_name(name):
                owners.setdefault(last, set()).add(party.id)
    for key, actor in actors.items():
        for name in _names(actor):
            for last in _last_name(name):
                if last in owners:
                    owners[last].add(found.get(key))
    return {last: party for last, theirs in owners.items() for party in theirs if party and len(theirs) == 1}


def _last_name(name: str) -> Iterator[str]:
    """Yield the last name of a person's name, with or without a title; nothing for one word and for other names."""
    words = name.split()
    is_titled = word_class(words[0].lower()) in _TITLES if words else False
    while words and word_class(words[0].lower()) in _TITLES:
        words = words[1:]
    is_long = len(words) > 1 or (is_titled and len(words) == 1)
    are_names = all(word[0].isupper() or not word.isalpha() for word in (words[:1] + words[-1:]))
    if is_long and are_names and len(words) <= _MOST_NAMES and not is_impersonal(name) and name[:1].isupper():
        yield folded(family_name(" ".join(words)))
