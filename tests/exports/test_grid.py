from __future__ import annotations

from onrecord.exports.grid import lay_out
from onrecord.positions import Basis, Option, Stance
from tests.exports.sample import ACTORS, first_reading
from tests.exports.test_html import place

NAMES = {actor.id: actor.name for actor in ACTORS}


def test_parties_with_most_positions_come_first_and_silence_keeps_its_place():
    act = first_reading().acts[0]
    positions = (
        place("x-ardania", "toll", Stance.SILENT, None),
        place("x-belmark", "toll", Stance.RULED_OUT, Basis.OWN_WORDS, act),
        place("x-corvia", "talks", Stance.SILENT, None),
    )

    grid = lay_out(positions, {"talks": Option(id="talks", name="talks in Corvia")}, NAMES)

    assert grid.parties == ("x-belmark", "x-ardania", "x-corvia")
    assert [option.name for option in grid.options] == ["toll", "talks in Corvia"]
    assert list(grid.cells) == [("x-belmark", "toll")]
