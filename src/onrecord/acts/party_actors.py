"""The parties of a negotiation file as actors, so that reading links what the file calls them.

What the registry knows by its name is left to it. Of the rest:

* the party's own name is a state where it is one word, else a body; a name with "the" ("the Pact") is another of it;
* a full name of a person speaks for the party; its last name counts where the file gives it, with support;
* a name that is made as those of bodies are ("Alder House") is a body of the party.

Anything else (adjectives, "Norlandic delegation") the reader makes out by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.acts.issues import Party
from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.bodies import BODY_WORDS, is_impersonal, named_body
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.listings import Entry, Listing
from onrecord.reading.own_actors import united_listings
from onrecord.reading.people import family_name, person_id
from onrecord.reading.registry import Registry, load_registry
from onrecord.reading.sides import unknown_id
from onrecord.types import ActorKind

_ARTICLE = pattern_of(r"\Athe\s+", re.IGNORECASE)
_MOST_WORDS = 4
_FULL_NAME = 2
_NAME = pattern_of(r"[A-Z][^\W\d_]+(?:[-’'][A-Z]?[^\W\d_]+)*\Z")
# "White Palace", "Norlandic Delegation", "Karvel Steel": a seat, some of its people, a firm.
_OTHER = pattern_of(
    r"\A(?:\w+(?:ic|ish|ian|ean|ese|al)|White|Black|Red|Blue|Green|Grey|Old|Great|Grand|Little|High|Royal|United|Free|"
    r"First|Saint|San|Santa|The)\s"
    r"|\s(?:Palace|Harbou?r|Castle|Gate|Town|Village|Station|Port|Delegation|Government|Cabinet|Administration|Regime|"
    r"Team|Side|Leaders?|Officials?|Negotiators?|Workers|Members|Troops|Line|First|Mills|Works|Steel|Motors?|Energy|Power|"
    r"Oil|Gas|Air|Rail|Railways?|Ports|Mining|Mines|Foods?|Holdings?|Industries|Partners|Capital|Management|Staff|"
    r"Secretariat|Directorate|Presidency|Chancellery|Parliament|Assembly|Militia|Rebels|Fighters|Forces|Voice|Future)\Z"
)


def party_actors(parties: Iterable[Party]) -> tuple[Listing, ...]:
    """Return the actors that a negotiation file tells of, in order of ids."""
    registry = load_registry()
    return united_listings(each for party in parties for each in _of_party(party, registry))


def _of_party(party: Party, registry: Registry) -> Iterator[Listing]:
    side = _known(party.name, registry) or next(filter(None, (_known(name, registry) for name in party.names)), None)
    names = tuple(dict.fromkeys((party.name, *party.names)))
    articled = tuple(name for name in names if _ARTICLE.match(name) and not _is_known(name, registry))
    if side is None:
        side, listing = _newcomer(party.name, articled)
        yield listing
    elif articled:
        entry = registry.entry(side)
        if entry is not None:
            yield Listing(entry=entry, names=articled)
    alone = {name for name in names if " " not in name}
    for name in names:
        if name == party.name or name in articled or " " not in name or _is_known(name, registry):
            continue
        if _is_person(name, alone):
            last = family_name(name)
            entry = _entry(person_id(name, side), name, ActorKind.PERSON, side)
            yield Listing(entry=entry, names=(name,), weak_names=(last,) if last in alone else ())
        elif BODY_WORDS.search(name) and name.istitle():
            yield Listing(entry=_entry(digest("x", name), name, ActorKind.ORGANISATION, side), names=(name,))


def _newcomer(name: str, articled: tuple[str, ...]) -> tuple[str, Listing]:
    """Return the id and listing of a party that no registry knows."""
    if " " not in name:
        actor_id = unknown_id(name)
        return actor_id, Listing(entry=_entry(actor_id, name, ActorKind.COUNTRY, ""), names=articled)
    actor = named_body(_ARTICLE.sub("", name))
    return actor.id, Listing(entry=_entry(actor.id, actor.name, actor.kind, actor.id), names=(actor.name, *articled))


def _known(name: str, registry: Registry) -> str | None:
    """Return the id of the only state or body of the registry that has this name."""
    ids = registry.named(name) or tuple(registry.demonyms.get(name, ()))
    ids = ids or tuple(each for each in registry.maybe_named(name) if registry.kind(each) is ActorKind.COUNTRY)
    return ids[0] if len(ids) == 1 and registry.kind(ids[0]) is not ActorKind.PERSON else None


def _is_known(name: str, registry: Registry) -> bool:
    return bool(registry.named(name))


def _is_person(name: str, alone: set[str]) -> bool:
    words = name.split()
    if len(words) > _MOST_WORDS or is_impersonal(name) or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    if given_name_gender(name) or family_name(name) in alone:
        return True
    # Few given names are known: two plain words with capitals are a person's name more often than anything else.
    return (
        len(words) == _FULL_NAME
        and all(map(_NAME.match, words))
        and not (_OTHER.search(name) or BODY_WORDS.search(name))
    )


def _entry(actor_id: str, name: str, kind: ActorKind, side: str) -> Entry:
    return Entry(id=actor_id, name=name, kind=kind, country="", parent="", subtype="", roles=(), side=side)
