"""Names people type: whom or what they mean, and which known names come nearest to one that means nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

from onrecord.patterns import pattern_of
from onrecord.reading.registry import Registry, load_registry
from onrecord.reading.sides import unknown_id
from onrecord.types import Actor, ActorKind

_ARTICLE = pattern_of(r"\Athe\s+", re.IGNORECASE)
_NEAR = 0.6
_MOST = 4


def folded(name: str) -> str:
    """Return a name as it is compared: without case, article, and the shape of its marks.

    >>> folded("the  Kremlin"), folded("Côte d’Azur")
    ('kremlin', "côte d'azur")
    """
    return _ARTICLE.sub("", " ".join(name.replace("’", "'").split())).casefold()


def find_named(
    name: str,
    actors: Mapping[str, Actor],
    *,
    registry: Registry | None = None,
    meant: Callable[[str], str] = lambda actor_id: actor_id,
) -> frozenset[str]:
    """Return the ids of the actors that a name means: by id, by a name met, else by one that the registry knows.

    Args:
        name: As typed; case and article do not count.
        actors: Those to look among, by id.
        registry: The one that knows more names; that of the package, if left out.
        meant: Returns whom an id means, where judgements made it another's.
    """
    said = folded(name)
    exact = {
        actor.id for actor in actors.values() if said in {folded(each) for each in (actor.id, actor.name, *actor.names)}
    }
    # Whoever asks for a capital asks for its state.
    for actor in [actors[key] for key in sorted(exact)]:
        is_capital = actor.kind is ActorKind.GOVERNMENT and (actor.id.startswith("x-") or folded(actor.name) != said)
        if is_capital and actor.speaks_for is not None:
            exact.add(actor.speaks_for)
    if not exact and meant(name) in actors:
        return frozenset((meant(name),))
    return frozenset(exact or _known_elsewhere(name, actors, registry or load_registry(), meant))


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known names that look most like a name, the nearest first."""
    by_fold = {folded(each): each for each in sorted(known, reverse=True)}
    said = folded(name)
    parts = [fold for fold in sorted(by_fold) if said and said in fold.split()]
    close = get_close_matches(said, sorted(by_fold), n=_MOST, cutoff=_NEAR)
    return tuple(by_fold[fold] for fold in dict.fromkeys((*parts, *close)))[:_MOST]


def _known_elsewhere(
    name: str, actors: Mapping[str, Actor], registry: Registry, meant: Callable[[str], str]
) -> set[str]:
    """Return the actors of this name in the registry, or the state whose adjective it is."""
    typed = " ".join(name.replace("’", "'").split())
    bare = _ARTICLE.sub("", typed)
    found: set[str] = set()
    for form in dict.fromkeys((typed, bare, bare.title(), bare.upper())):
        for key in (*registry.named(form), *registry.demonyms.get(form, ()), *registry.maybe_named(form)):
            entry = registry.entry(key)
            # A capital means its government, and that the state where only the state is met.
            sides = (key, entry.country) if entry is not None and key.endswith((".GOV", ".EXEC")) else (key,)
            found.update(each for each in map(meant, sides) if each in actors)
        if found:
            return found
    alike = meant(unknown_id(bare.title()))
    return {alike} & set(actors)
