"""What confidence means: of entries that are given 0.7, about seven in ten are right.

Readers and rules know which of two entries is the surer, but not how often such entries are right. That was counted on
reports that nothing was trained on, by `lab/confidence/fit.py`; a curve of two numbers for each way of finding entries
keeps their order and gives the shares.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path

# The ways of finding entries that have a curve.
ATTRIBUTIONS, RULED_ACTS, PROPOSED_ACTS = "attributions", "acts by rules", "acts by the encoder"
# Nothing is certain, nothing impossible.
EDGE = 0.005
# A chance alone says no more than this for or against.
_EDGE_OF_ONE = 0.02


def calibrated(way: str, sureness: float) -> float:
    """Return the share of entries this sure, found in this way, that are right.

    >>> calibrated(ATTRIBUTIONS, 0.7) < calibrated(ATTRIBUTIONS, 0.9)
    True
    """
    slope, offset = curves()[way]
    return round(share_at(slope, offset, sureness), 4)


def share_at(slope: float, offset: float, sureness: float) -> float:
    """Return where a curve, straight in log odds, stands at `sureness`."""
    kept = min(max(sureness, EDGE), 1 - EDGE)
    return 1 / (1 + math.exp(-(slope * math.log(kept / (1 - kept)) + offset)))


def between(one: float, other: float, share: float) -> float:
    """Return what lies between two chances in log odds, `share` of the way from one to the other.

    >>> round(between(0.8, 0.5, 0.5), 3)
    0.667
    """
    kept = (min(max(each, _EDGE_OF_ONE), 1 - _EDGE_OF_ONE) for each in (one, other))
    first, last = (math.log(each / (1 - each)) for each in kept)
    return 1 / (1 + math.exp(-(first + share * (last - first))))


@lru_cache(maxsize=1)
def curves() -> dict[str, tuple[float, float]]:
    """Return slope and offset by way of finding."""
    text = (Path(__file__).parents[1] / "data" / "confidence.json").read_text("utf-8")
    return {way: (float(slope), float(offset)) for way, (slope, offset) in json.loads(text).items()}
