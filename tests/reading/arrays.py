"""Builds the scores of an encoder by hand, for tests of what is made of them."""

from __future__ import annotations

import numpy as np

from onrecord.reading.encoder import Floats, Scores, Tables
from onrecord.reading.nouns import LONGEST_SIDE
from onrecord.reading.pairs import NEW_SIZE, SIZES
from onrecord.reading.proposals import ACT_KINDS, LABELS, ROLES

_ENDS = 2 * len(ROLES)


def scores(*, tags: Floats, query: Floats, key: Floats, none: Floats, distance: Floats | None = None) -> Scores:
    """Return scores with these attributions, no noun phrases and no acts."""
    count, pointers = len(tags), query.shape[1]
    acts = np.zeros((count, 1 + len(ACT_KINDS)), np.float32)
    acts[:, 0] = 9
    roles = np.zeros((count, _ENDS, 1), np.float32)
    kinds = np.zeros((count, 5), np.float32)
    kinds[:, 0] = 9
    ends, links = np.zeros((count, 2, 1), np.float32), np.zeros((count, 1), np.float32)
    tables = Tables(
        distance=np.zeros((9, pointers), np.float32) if distance is None else distance,
        roles=np.zeros((9, _ENDS), np.float32),
        ends=np.zeros((2, LONGEST_SIDE), np.float32),
        pairs=np.zeros(sum(SIZES), np.float32),
        new=np.zeros(NEW_SIZE, np.float32),
    )
    return Scores(
        tags=tags,
        query=query,
        key=key,
        none=none,
        kinds=kinds,
        ends=(ends, ends),
        links=(links, links),
        new=np.zeros(count, np.float32),
        acts=acts,
        labels=np.zeros((count, sum(map(len, LABELS.values()))), np.float32),
        roles=(roles, roles),
        no_role=np.zeros((count, _ENDS), np.float32),
        tables=tables,
    )
