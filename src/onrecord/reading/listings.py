"""Entries of the registry: actors with dated offices, and what they are called."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from onrecord.patterns import pattern_of
from onrecord.types import ActorKind

# An office that was open on the day the registry looked is trusted this long after that day, no longer.
_OPEN_FOR = timedelta(days=366)
LEGISLATOR = "legislator"
# Holders of other offices (judges, governors, members of parliament) do not speak for the state.
_SPEAKING = frozenset(
    """head_of_state head_of_government deputy_leader foreign_minister defence_minister finance_minister
    interior_minister trade_minister minister deputy_minister deputy_foreign_minister envoy ambassador spokesperson
    un_representative security_adviser military_chief chief_of_staff intelligence_chief igo_head igo_official
    igo_foreign_chief adviser official""".split()
)
# A president of France is a prince of Andorra too; who is head of so many states is so by a crown they share.
_MANY = 3
_BODY_OF_UNION = pattern_of(
    r"IGO\.EUROPEAN_(?:COMMISSION|COUNCIL|PARLIAMENT|EXTERNAL_ACTION_SERVICE|CENTRAL_BANK|COURT_OF_JUSTICE)\Z"
)


class Role(Struct, frozen=True, gc=False, kw_only=True):
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


class Entry(Struct, frozen=True, gc=False, kw_only=True):
    """One actor of the registry.

    Attributes:
        id: Stable id.
        name: The name shown.
        kind: What it is.
        country: ISO 3166 alpha-3 code of its state, or empty.
        parent: Id of the body it belongs to, or empty.
        subtype: `igo`, `ngo` ... or empty.
        roles: Offices held.
        side: Id of the state or body it speaks for where a user says so, whatever its offices; or empty.
    """

    id: str
    name: str
    kind: ActorKind
    country: str
    parent: str
    subtype: str
    roles: tuple[Role, ...]
    side: str = ""

    @property
    def is_legislator(self) -> bool:
        """Whether only seats in parliaments are known of it; such people are met by full names, which collide."""
        return bool(self.roles) and all(role.kind == LEGISLATOR for role in self.roles)

    def speaks_for(self, day: str | None) -> str | None:
        """Return the id of the state or body it speaks for on `day`, if any."""
        if self.side:
            return self.side
        if self.kind is ActorKind.PERSON:
            return self._office_side(day)
        if self.kind is ActorKind.COUNTRY:
            return self.id
        if _BODY_OF_UNION.match(self.id):
            return "IGO.EUROPEAN_UNION"
        if self.kind in {ActorKind.GOVERNMENT, ActorKind.ORGANISATION} and not self.subtype:
            return self.country or None
        return self.id if self.subtype == "igo" and self.kind is ActorKind.ORGANISATION else None

    def realms(self, day: str | None) -> frozenset[str]:
        """Return the states it is head of on `day` where they are many: a monarch of all of them speaks for none."""
        heads = {role.org.split(".")[0] for role in self.roles if role.kind == "head_of_state" and role.held_on(day)}
        return frozenset(heads) if len(heads) >= _MANY else frozenset()

    def _office_side(self, day: str | None) -> str | None:
        held = [role for role in self.roles if role.kind in _SPEAKING and role.held_on(day)]
        if not held or self.realms(day):
            return None
        # A president of France is a prince of Andorra too.
        own = [role for role in held if role.org.split(".")[0] == self.country or role.org.startswith("IGO.")]
        org = max(own or held, key=lambda role: role.start).org
        if _BODY_OF_UNION.match(org):
            return "IGO.EUROPEAN_UNION"
        return org if org.startswith("IGO.") else org.split(".")[0] or None


class Listing(Struct, frozen=True, gc=False, kw_only=True):
    """An entry as a file lists it, with what it is called.

    Attributes:
        entry: Who it is.
        names: What it is called without further support.
        weak_names: What it is called where something else in the text supports it.
        demonyms: Adjectives of a state, and what its people are called.
        capitals: Capitals of a state.
    """

    entry: Entry
    names: tuple[str, ...] = ()
    weak_names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


def _first_day(day: str) -> date:
    year, month, number = (*day.split("-"), "1", "1")[:3]
    return date(int(year), int(month), int(number))
