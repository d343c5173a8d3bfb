"""The table of the README: where the parties of the demo stand, as read by the installed reader."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.report import table
from onrecord import find_positions, load_negotiation, open_record, read_into
from onrecord.positions import Position, Stance
from onrecord.views.parties import find_parties

FOLDER = Path(__file__).parent


def matrix() -> str:
    """Read the demo reports into a new record and return the positions as a Markdown table."""
    negotiation = load_negotiation(FOLDER / "negotiation.toml")
    with tempfile.TemporaryDirectory() as name, open_record(Path(name) / "demo.sqlite", create=True) as record:
        read_into(record, [FOLDER / "reports"])
        positions = find_positions(record, negotiation=negotiation)
        parties = find_parties(record, negotiation=negotiation).names
    cells = {(each.option_id, each.party_id): _cell(each) for each in positions if each.stance is not Stance.SILENT}
    named = [party.id for party in negotiation.parties]
    rows = [
        (option.name, *(cells.get((option.id, party), "silent") for party in named))
        for option in negotiation.options
        if any((option.id, party) in cells for party in named)
    ]
    return table(("", *(parties.get(party, party) for party in named)), rows)


def _cell(position: Position) -> str:
    told = position.basis.value if position.basis else ""
    mark = f", “{position.condition}”" if position.condition else ""
    return f"**{position.stance.value}**{mark} ({told}, {position.day})"
