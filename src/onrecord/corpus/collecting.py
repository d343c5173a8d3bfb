"""Garbage collection while many reports are read: what is loaded is no garbage, and a reading leaves hardly any."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Objects that are made before a look at the young ones; by default it is hundreds.
_YOUNG = 20_000


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Let collection pass over all that there is by now, and look at new objects seldom, as long as this lasts."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_YOUNG, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
