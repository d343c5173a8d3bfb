"""What tests of the record share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.record.record import Record, open_record
from tests.exports.sample import readings


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A record of the readings made by hand."""
    with open_record(tmp_path / "r.db", create=True) as opened:
        for each in readings():
            opened.add(each, reader="hand 1")
        yield opened
