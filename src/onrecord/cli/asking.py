"""How commands ask a view: what it is computed from, the names to show, and the test of what was asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord.cli.options import load, open_existing
from onrecord.cli.output import on_one_line, short

if TYPE_CHECKING:
    from onrecord.exports.objects import Names
    from onrecord.types import Act
    from onrecord.views.material import Material

NOTHING = "Nothing of that is on record."


def unless_narrowed(said: str, *filters: str | None) -> str:
    """Return what an empty table says: of the whole record only where no filter may have left something out."""
    return NOTHING if any(each is not None for each in filters) else said


SHOW = "\nThe words behind an entry: onrecord show ID"
_LONGEST_QUOTE = 110


class Asked(Struct, frozen=True, kw_only=True):
    """What a view is asked.

    Attributes:
        material: What it is computed from.
        names: Names of actors and parties, by id.
        options: Names of options, by id.
        outlets: What to call the outlets of reports, by report id.
        is_wanted: Says whether a party and an option are those asked for.
    """

    material: Material
    names: Names
    options: Names
    outlets: Names
    is_wanted: Callable[[str, str | None], bool]


def ask(
    record: Path, negotiation: Path | None, *, as_of: str | None, party: str | None = None, option: str | None = None
) -> Asked:
    """Open a record and gather what a view needs.

    Raises:
        NotFound: There is no such party or option.
    """
    from onrecord.record.query import find_outlets
    from onrecord.views.material import gather

    with open_existing(record) as opened:
        material = gather(opened, negotiation=load(negotiation), as_of=as_of)
        actors = {actor.id: actor.name for actor in material.actors.values()}
        return Asked(
            material=material,
            names={**actors, **material.parties.names},
            options={key: each.name for key, each in material.labels().items()},
            outlets=find_outlets(opened),
            # Whom a name means is looked up in the record.
            is_wanted=material.chooser(party=party, option=option),
        )


def quoted(act: Act) -> str:
    """Return the words of an act on one line."""
    return on_one_line(" … ".join(each.quote for each in act.evidence), _LONGEST_QUOTE)


def ids(acts: tuple[Act, ...]) -> str:
    """Return the beginnings of the ids of some acts."""
    return " ".join(short(act.id) for act in acts)
