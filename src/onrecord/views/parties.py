"""Who stands behind an act: the party an actor acts for, and on whose word the act rests (codebook, section 4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from onrecord.acts.issues import Negotiation
from onrecord.errors import NotFound
from onrecord.positions import Basis
from onrecord.reading.possessions import is_headed_by
from onrecord.record.names import find_named, folded, nearest
from onrecord.record.record import Record
from onrecord.types import Act, Actor, ActorKind
from onrecord.views.listed import find_listed
from onrecord.views.tellers import Tellers, find_tellers

# A name that no registry knows may be any "critics" or "residents": only states among them are parties.
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))
_BODIES = _STATES | {ActorKind.ORGANISATION, ActorKind.GROUP}
_UNREGISTERED = "x-"


class Parties:
    """Parties by actor and report.

    A party is the state or body that an actor speaks for, else the actor itself where it is a state, or a body or group
    of the registry. A negotiation file that lists parties leaves only those.

    Attributes:
        names: What people read, by party id; in the file's order where it lists them, else by name.
    """

    def __init__(
        self,
        actors: Mapping[str, Actor],
        *,
        sides: Mapping[tuple[str, str], str | None] | None = None,
        negotiation: Negotiation | None = None,
        find: Callable[[str], frozenset[str]] | None = None,
        tellers: Tellers | None = None,
        left: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        self._actors = actors
        self._left = left
        self._tellers = tellers or {}
        self._find = find or (lambda name: find_named(name, actors))
        self._sides = sides or {}
        listed = negotiation.parties if negotiation else ()
        self._listed = find_listed(listed, actors) if listed else None
        self._files = listed
        # Every view asks who does an act; the answer follows from these alone.
        self._doing: dict[tuple[object, ...], list[tuple[str, str | None]]] = {}
        named = {party.id: party.name for party in listed} or self._party_names()
        self.names: dict[str, str] = named

    def of(self, actor_id: str | None, report_id: str) -> str | None:
        """Return the party of an actor as of a report; None where it is none."""
        if actor_id is None or (report_id, actor_id) in self._left:
            return None
        return self._party(actor_id, self._side(actor_id, report_id))

    def named(self, name: str) -> frozenset[str]:
        """Return the parties that a name means: their own, one in the file, or one of somebody who speaks for them.

        Raises:
            NotFound: It means none of them.
        """
        said = folded(name)
        found = {key for key, shown in self.names.items() if said in (folded(key), folded(shown))}
        found |= {each.id for each in self._files if said in map(folded, each.names)}
        if not found:
            ids = self._find(name)
            found = {party for key in ids if (party := self._party(key, self._actors[key].speaks_for)) is not None}
        if not found:
            raise NotFound(f"party {name!r}", nearest(name, self.names.values()))
        return frozenset(found)

    def of_act(self, act: Act) -> tuple[str, ...]:
        """Return the parties that do an act, in the order of its actors."""
        return tuple(dict.fromkeys(party for _, party in self._doers(act) if party is not None))

    def basis(self, act: Act, party_id: str) -> Basis:
        """Say on whose word it rests that `party_id` does this act."""
        theirs = {actor for actor, party in self._doers(act) if party == party_id}
        if act.told_by is None:
            return Basis.REPORTER
        if act.told_by in theirs or party_id in self._telling(act) or self._is_head(act.told_by, theirs):
            return Basis.OWN_WORDS
        return Basis.OWN_SIDE if self.of(act.told_by, act.cue.report_id) == party_id else Basis.HEARSAY

    def bases(self, act: Act) -> frozenset[Basis]:
        """Return the bases of an act, one for each of its parties; an actor that is no party counts by itself."""
        parties = self.of_act(act)
        if parties:
            return frozenset(self.basis(act, party) for party in parties)
        if act.told_by is None:
            return frozenset((Basis.REPORTER,))
        return frozenset((Basis.OWN_WORDS if act.told_by in act.actor_ids else Basis.HEARSAY,))

    def _is_head(self, actor_id: str, bodies: Iterable[str]) -> bool:
        """Say whether somebody speaks of what is his: "Vorr said her government was ready"."""
        owner = self._actors.get(actor_id)
        return owner is not None and any(
            is_headed_by(self._actors[body], owner) for body in bodies if body in self._actors
        )

    def _telling(self, act: Act) -> frozenset[str | None]:
        """Return the parties that tell an act together; none where one alone does."""
        tellers = self._tellers.get(act.id, frozenset())
        # A person may have said whose word it is instead.
        is_theirs = act.told_by in tellers
        return frozenset(self.of(each, act.cue.report_id) for each in tellers) if is_theirs else frozenset()

    def _doers(self, act: Act) -> list[tuple[str, str | None]]:
        key = (act.cue.report_id, act.actor_ids, act.speaks_for)
        if key not in self._doing:
            self._doing[key] = self._find_doers(act)
        return self._doing[key]

    def _find_doers(self, act: Act) -> list[tuple[str, str | None]]:
        report = act.cue.report_id
        found = [(actor, self.of(actor, report)) for actor in act.actor_ids]
        if found and act.speaks_for is not None:
            first = act.actor_ids[0]
            found[0] = (first, self._party(first, act.speaks_for))
        return found

    def _side(self, actor_id: str, report_id: str) -> str | None:
        # Offices change hands: what the report knew of its day goes before what later ones know.
        if (report_id, actor_id) in self._sides:
            return self._sides[report_id, actor_id]
        return self._actors[actor_id].speaks_for if actor_id in self._actors else None

    def _party(self, actor_id: str, side: str | None) -> str | None:
        if self._listed is not None:
            return self._listed.get(actor_id) or self._listed.get(side or "")
        if side is not None:
            return side
        actor = self._actors.get(actor_id)
        if actor is None:
            return None
        kinds = _STATES if actor_id.startswith(_UNREGISTERED) else _BODIES
        return actor_id if actor.kind in kinds else None

    def _party_names(self) -> dict[str, str]:
        sides = {side for side in self._sides.values() if side is not None}
        sides.update(actor.speaks_for for actor in self._actors.values() if actor.speaks_for is not None)
        alone = {key for key, actor in self._actors.items() if self._party(key, actor.speaks_for) == key}
        named = {key: self._actors[key].name if key in self._actors else key for key in sides | alone}
        return dict(sorted(named.items(), key=lambda item: (item[1], item[0])))


def find_parties(record: Record, *, negotiation: Negotiation | None = None) -> Parties:
    """Return the parties of a record."""
    actors, sides = record.actors(), record.sides()
    return Parties(
        actors,
        sides=sides,
        negotiation=negotiation,
        find=record.named,
        tellers=find_tellers(record),
        left=_find_left(record, actors, sides, negotiation) if negotiation else frozenset(),
    )


def _find_left(
    record: Record,
    actors: Mapping[str, Actor],
    sides: Mapping[tuple[str, str], str | None],
    negotiation: Negotiation,
) -> frozenset[tuple[str, str]]:
    """Return by report who had left the office in which a negotiation file names him, where its last day is known.

    Only of people with dated offices: of all others the file alone knows for whom they speak.
    """
    named = {folded(name) for party in negotiation.parties for name in party.names}
    listed = {
        key
        for key, actor in actors.items()
        if actor.kind is ActorKind.PERSON and not key.startswith(_UNREGISTERED)
        if not named.isdisjoint(map(folded, (actor.name, *actor.names)))
    }
    met = [(report, actor) for (report, actor), side in sides.items() if side is None and actor in listed]
    if not met:
        return frozenset()
    registry, days = record.registry(), record.days()
    return frozenset(
        (report, actor)
        for report, actor in met
        if (entry := registry.entry(actor)) is not None and entry.roles
        if all(role.end and role.end < (days.get(report) or "")[: len(role.end)] for role in entry.roles)
    )
