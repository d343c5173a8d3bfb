"""Options, issues and positions, in the codebook's words (sections 3 and 4). All are frozen; sequences are tuples."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct

from onrecord.types import Act


class Stance(Enum):
    """Where a party stands on an option, from `committed` to `ruled out`; `silent` is no stance at all."""

    COMMITTED = "committed"
    WILLING = "willing"
    FOR = "for"
    WITHHELD = "withheld"
    AGAINST = "against"
    RULED_OUT = "ruled out"
    SILENT = "silent"


class Basis(Enum):
    """On whose word a position rests, best first."""

    OWN_WORDS = "own words"
    OWN_SIDE = "own side"
    REPORTER = "reporter"
    HEARSAY = "hearsay"


class Option(Struct, frozen=True, kw_only=True):
    """One answer to an issue, free of polarity.

    Attributes:
        id: Short stable name.
        name: What people read.
        issue_id: The question it answers; None where no negotiation file says.
        phrases: Wordings that mean it.
        is_undone: Whether an act of this option speaks of its end: "drop the toll". Who offers that is against it.
    """

    id: str
    name: str
    issue_id: str | None = None
    phrases: tuple[str, ...] = ()
    is_undone: bool = False


# What acts are about, by act id: at least one option each, the one that lists show first.
Options = Mapping[str, tuple[Option, ...]]


class Issue(Struct, frozen=True, kw_only=True):
    """A question on the table: a short stable id, and the name people read."""

    id: str
    name: str


class Position(Struct, frozen=True, kw_only=True):
    """Where a party stands on an option as of a day (codebook, section 4).

    Attributes:
        party_id: Actor id of the party.
        option_id: The option.
        stance: On the scale from committed to ruled out.
        basis: On whose word it rests.
        day: Day of the acts that decide it.
        day_is_reported: Whether that is the report's day, the acts being undated.
        condition: The condition's words, if it is conditional.
        is_conflicting: Whether another position of the party contradicts it.
        acts: Those that decide it, at least one unless silent.
        others: Those on the option that do not: older, or of a lower basis.
        sources: One act for each independent source of what decides it, the first published first; copies of a report
            are one source.
    """

    party_id: str
    option_id: str
    stance: Stance
    basis: Basis | None
    day: str | None
    day_is_reported: bool
    condition: str | None
    is_conflicting: bool
    acts: tuple[Act, ...]
    others: tuple[Act, ...]
    sources: tuple[Act, ...] = ()
