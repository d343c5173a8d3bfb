"""Actors: names, offices and metonyms linked to the registry."""

from __future__ import annotations

from onrecord.types import Reading


def find_actors(reading: Reading) -> Reading:
    """Return the reading unchanged until this stage is written."""
    return reading
