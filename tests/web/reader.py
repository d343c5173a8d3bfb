"""`onrecord` with a reader that needs no model: run as a command of its own by tests that add reports."""

from __future__ import annotations

from onrecord.cli.main import main
from onrecord.corpus import reads
from tests.corpus.conftest import hand_read

if __name__ == "__main__":
    reads.read = hand_read
    reads.reader_name = lambda: "hand 1"
    main()
