"""The registry of actors that ships with the package: people with dated offices, states, bodies, groups, media."""

from __future__ import annotations

import re
import zlib
from array import array
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

import ahocorasick_rs
import msgspec

from onrecord.types import ActorKind, Span

_KINDS = {
    "p": ActorKind.PERSON,
    "g": ActorKind.GOVERNMENT,
    "c": ActorKind.COUNTRY,
    "o": ActorKind.ORGANISATION,
    "r": ActorKind.GROUP,
    "m": ActorKind.MEDIUM,
}
# An office that was open on the day the registry looked is trusted this long after that day, no longer.
_OPEN_FOR = timedelta(days=366)
# Holders of other offices (judges, governors, members of parliament) do not speak for the state.
_SPEAKING = frozenset(
    """head_of_state head_of_government deputy_leader foreign_minister defence_minister finance_minister
    interior_minister trade_minister minister deputy_minister deputy_foreign_minister envoy ambassador spokesperson
    un_representative security_adviser military_chief chief_of_staff intelligence_chief igo_head igo_official
    igo_foreign_chief adviser official""".split()
)
_BODY_OF_UNION = re.compile(
    r"IGO\.EUROPEAN_(?:COMMISSION|COUNCIL|PARLIAMENT|EXTERNAL_ACTION_SERVICE|CENTRAL_BANK|COURT_OF_JUSTICE)\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One office a person held.

    Attributes:
        title: As the source words it.
        org: Id of the body.
        kind: Normalised: head_of_state, foreign_minister ...
        start: First day, as YYYY, YYYY-MM or YYYY-MM-DD; empty when unknown.
        end: Last day; empty means open on `as_of`, not "in office now".
        as_of: The day the source was right.
        is_lapsed: Known to have ended though no day is known.
    """

    title: str
    org: str
    kind: str
    start: str
    end: str
    as_of: str
    is_lapsed: bool

    def held_on(self, day: str | None) -> bool:
        """Say whether the office was held on `day`; without a day, whether it was open when last looked at."""
        if self.is_lapsed:
            return False
        if day is None:
            return not self.end
        if self.start and self.start > day:
            return False
        if self.end:
            return day[: len(self.end)] <= self.end
        return not self.as_of or _first_day(day) <= _first_day(self.as_of) + _OPEN_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One actor of the registry.

    Attributes:
        id: Stable id.
        name: The name shown.
        kind: What it is.
        country: ISO 3166 alpha-3 code of its state, or empty.
        parent: Id of the body it belongs to, or empty.
        subtype: `igo`, `ngo` ... or empty.
        roles: Offices held.
    """

    id: str
    name: str
    kind: ActorKind
    country: str
    parent: str
    subtype: str
    roles: tuple[Role, ...]

    def speaks_for(self, day: str | None) -> str | None:
        """Return the id of the state or body it speaks for on `day`, if any."""
        if self.kind is ActorKind.PERSON:
            return self._office_side(day)
        if self.kind is ActorKind.COUNTRY:
            return self.id
        if _BODY_OF_UNION.match(self.id):
            return "IGO.EUROPEAN_UNION"
        if self.kind in {ActorKind.GOVERNMENT, ActorKind.ORGANISATION} and not self.subtype:
            return self.country or None
        return self.id if self.subtype == "igo" and self.kind is ActorKind.ORGANISATION else None

    def _office_side(self, day: str | None) -> str | None:
        held = [role for role in self.roles if role.kind in _SPEAKING and role.held_on(day)]
        if not held:
            return None
        # A president of France is a prince of Andorra too.
        own = [role for role in held if role.org.split(".")[0] == self.country or role.org.startswith("IGO.")]
        org = max(own or held, key=lambda role: role.start).org
        if _BODY_OF_UNION.match(org):
            return "IGO.EUROPEAN_UNION"
        return org if org.startswith("IGO.") else org.split(".")[0] or None


class _Columns(msgspec.Struct, frozen=True):
    ids: str
    names: str
    kinds: str
    countries: str
    parents: str
    subtypes: str
    roles: list[bytes]
    aliases: str
    owners: bytes
    offsets: bytes
    offices: bytes
    demonyms: dict[str, list[str]]
    capitals: list[str]


class Registry:
    """Look-ups over the packed registry; entries are decoded when asked for.

    Attributes:
        demonyms: "Danish" and the like, with the ids of the states they may mean.
        capitals: Names of capitals.
    """

    def __init__(self, columns: _Columns) -> None:
        self._ids = columns.ids.split("\n")
        self._number = {actor_id: number for number, actor_id in enumerate(self._ids)}
        self._names = columns.names.split("\n")
        self._kinds = columns.kinds
        self._countries = columns.countries.split("\n")
        self._parents = columns.parents.split("\n")
        self._subtypes = columns.subtypes.split("\n")
        self._roles = columns.roles
        aliases = columns.aliases.split("\n")
        self._alias = {alias: number for number, alias in enumerate(aliases)}
        self._owners = array("I", columns.owners)
        self._offsets = array("I", columns.offsets)
        self._offices_packed = columns.offices
        self._offices: dict[str, list[int]] | None = None
        self._entries: dict[str, Entry] = {}
        self.demonyms = columns.demonyms
        self.capitals = frozenset(columns.capitals)
        strong = [alias for number, alias in enumerate(aliases) if self._has_strong(number)]
        self._finder = ahocorasick_rs.AhoCorasick(
            strong,
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            implementation=ahocorasick_rs.Implementation.NoncontiguousNFA,
        )

    def _has_strong(self, number: int) -> bool:
        owners = self._owners
        return any(not owners[at] & 1 for at in range(self._offsets[number], self._offsets[number + 1]))

    def entry(self, actor_id: str) -> Entry | None:
        """Return the entry with this id, if there is one."""
        known = self._entries.get(actor_id)
        number = self._number.get(actor_id)
        if known is not None or number is None:
            return known
        roles = msgspec.msgpack.decode(self._roles[number])
        entry = Entry(
            id=actor_id,
            name=self._names[number],
            kind=_KINDS[self._kinds[number]],
            country=self._countries[number],
            parent=self._parents[number],
            subtype=self._subtypes[number],
            roles=tuple(
                Role(title=row[0], org=row[1], kind=row[2], start=row[3], end=row[4], as_of=row[5], is_lapsed=row[6])
                for row in roles
            ),
        )
        self._entries[actor_id] = entry
        return entry

    def named(self, alias: str) -> tuple[str, ...]:
        """Return the ids of the actors that `alias` names without further support."""
        return self._owned(alias, weak=0)

    def maybe_named(self, alias: str) -> tuple[str, ...]:
        """Return the ids of the actors that `alias` names where something else in the text supports it."""
        return self._owned(alias, weak=1)

    def _owned(self, alias: str, *, weak: int) -> tuple[str, ...]:
        number = self._alias.get(alias)
        if number is None:
            return ()
        owners = self._owners[self._offsets[number] : self._offsets[number + 1]]
        return tuple(self._ids[owner >> 1] for owner in owners if owner & 1 == weak)

    def kind(self, actor_id: str) -> ActorKind:
        """Return what the actor with this id is."""
        return _KINDS[self._kinds[self._number[actor_id]]]

    def find(self, text: str) -> list[Span]:
        """Return where names that need no support stand in `text`, at word boundaries."""
        found = []
        for _, start, end in self._finder.find_matches_as_indexes(text):
            if (start and text[start - 1].isalnum()) or (
                end < len(text) and text[end].isalnum() and text[end - 1] != "."
            ):
                continue
            found.append(Span(start=start, end=end))
        return found

    def office(self, state: str, kind: str, day: str | None) -> tuple[str, ...]:
        """Return the ids of those who held an office of `kind` in `state` on `day`, the latest to take it first."""
        if self._offices is None:
            self._offices = msgspec.msgpack.decode(self._offices_packed, type=dict[str, list[int]])
        orgs = (state,) if "." in state else (f"{state}.GOV", f"{state}.EXEC")
        held: dict[str, str] = {}
        for org in orgs:
            for number in self._offices.get(f"{org}|{kind}", ()):
                entry = self.entry(self._ids[number])
                for role in entry.roles if entry else ():
                    if role.kind == kind and role.org == org and role.held_on(day):
                        held[self._ids[number]] = max(role.start, held.get(self._ids[number], ""))
        return tuple(sorted(held, key=lambda actor_id: (held[actor_id], actor_id), reverse=True))


def _first_day(day: str) -> date:
    year, month, number = (*day.split("-"), "1", "1")[:3]
    return date(int(year), int(month), int(number))


@lru_cache(maxsize=1)
def load_registry() -> Registry:
    """Return the registry, loaded once a process."""
    packed = (files("onrecord") / "data" / "registry.bin").read_bytes()
    return Registry(msgspec.msgpack.decode(zlib.decompress(packed), type=_Columns))
