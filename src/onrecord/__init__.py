"""Read reports about a negotiation; keep a record in which every entry opens the exact words it rests on.

>>> from onrecord import open_record, read, read_file
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from onrecord.errors import OnrecordError
from onrecord.positions import Basis, Position, Stance
from onrecord.types import Act, ActKind, Actor, Attribution, Evidence, Reading, Report, Span

if TYPE_CHECKING:
    from onrecord.acts.issues import load_negotiation
    from onrecord.corpus.reads import read_into
    from onrecord.exports.export import export_record
    from onrecord.intake.intake import read_file
    from onrecord.pipeline import read
    from onrecord.record.query import Filter, find_acts, find_attributions
    from onrecord.record.record import Record, open_record
    from onrecord.views.changes import find_changes
    from onrecord.views.claims import find_claims
    from onrecord.views.commitments import find_commitments
    from onrecord.views.conflicts import find_conflicts
    from onrecord.views.packages import find_packages
    from onrecord.views.positions import find_positions
    from onrecord.views.silences import find_silences
    from onrecord.views.timeline import find_timeline

    __version__: str

__all__ = [
    "Act",
    "ActKind",
    "Actor",
    "Attribution",
    "Basis",
    "Evidence",
    "Filter",
    "OnrecordError",
    "Position",
    "Reading",
    "Record",
    "Report",
    "Span",
    "Stance",
    "__version__",
    "export_record",
    "find_acts",
    "find_attributions",
    "find_changes",
    "find_claims",
    "find_commitments",
    "find_conflicts",
    "find_packages",
    "find_positions",
    "find_silences",
    "find_timeline",
    "load_negotiation",
    "open_record",
    "read",
    "read_file",
    "read_into",
]

# Imported when first asked for: `onrecord --help` needs none of them, and some take long.
_LAZY = {
    "Filter": "record.query",
    "Record": "record.record",
    "export_record": "exports.export",
    "find_acts": "record.query",
    "find_attributions": "record.query",
    "find_changes": "views.changes",
    "find_claims": "views.claims",
    "find_commitments": "views.commitments",
    "find_conflicts": "views.conflicts",
    "find_packages": "views.packages",
    "find_positions": "views.positions",
    "find_silences": "views.silences",
    "find_timeline": "views.timeline",
    "load_negotiation": "acts.issues",
    "open_record": "record.record",
    "read": "pipeline",
    "read_file": "intake.intake",
    "read_into": "corpus.reads",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("onrecord")
    if name not in _LAZY:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    return getattr(import_module(f"onrecord.{_LAZY[name]}"), name)
