"""Positions laid out as a table: which parties, which options, in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from onrecord.exports.objects import Names
from onrecord.positions import Option, Position

# Columns of a table that people can still read across.
MOST_PARTIES = 6


class Grid(Struct, frozen=True, kw_only=True):
    """Positions by party and option; a pair that is not there is silent.

    Attributes:
        parties: Ids, those with most positions first.
        options: In the order of the positions.
        cells: The positions that rest on acts: all that are not silent, and those where a stance was taken back.
    """

    parties: tuple[str, ...]
    options: tuple[Option, ...]
    cells: Mapping[tuple[str, str], Position]

    @property
    def is_wide(self) -> bool:
        """Say whether a table with a column a party is too wide to read."""
        return len(self.parties) > MOST_PARTIES


def lay_out(positions: Sequence[Position], options: Mapping[str, Option], names: Names) -> Grid:
    """Return the grid of `positions`, by party and option; `options` are known by id."""
    cells = {(each.party_id, each.option_id): each for each in positions if each.acts}
    weight = Counter(party for party, _ in cells)
    parties = sorted(
        dict.fromkeys(each.party_id for each in positions),
        key=lambda party: (-weight[party], names.get(party, party), party),
    )
    shown = dict.fromkeys(each.option_id for each in positions)
    return Grid(
        parties=tuple(parties),
        options=tuple(options.get(each) or Option(id=each, name=each) for each in shown),
        cells=cells,
    )
