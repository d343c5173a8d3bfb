"""Coreference: pronouns and descriptions linked to actors."""

from __future__ import annotations

from onrecord.types import Reading


def find_coreference(reading: Reading) -> Reading:
    """Return the reading unchanged until this stage is written."""
    return reading
