"""The English reader of onrecord: the files of the model and where they lie."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
