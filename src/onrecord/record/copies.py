"""Which reports tell one story: agency copies, updates and excerpts, found by the wording they share.

Reports are taken in order of publication, longer ones first within a day; each joins the story of the earlier report it
shares most with, where that is enough, else it begins a story. A digest that takes over two stories joins one of them
and does not make the two one. The result depends on the set of reports alone.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from onrecord.record.signatures import Numbers, Signature

# Of the shorter report's numbers so many stand in the other: below lie reports that share a background paragraph or the
# questions of a series, above copies with a word in twenty changed.
LEAST_SHARED = 0.6
# What a sentence or two share by chance is no copy, unless all of it is the same.
LEAST_NUMBERS = 12
# Reports are compared where they share anchors: all numbers of a short one, some 64 of an article, one in 16 of a long
# one.
_MOST_ANCHORS = 64
_LARGEST_SCALE = 16
# With so many of the first that hold an anchor a report is compared: phrases that stand everywhere lead nowhere, and a
# story printed a thousand times costs no million comparisons.
_MOST_COMPARED = 8
_UNDATED = "9999"


def find_copies(signatures: Mapping[str, Signature], days: Mapping[str, str | None]) -> dict[str, str]:
    """Return the id of each report's story, by report id: that of the story's first report.

    The first is that of the earliest day, undated ones last, then of the lowest id.

    Args:
        signatures: By report id.
        days: Days of publication by report id.
    """

    def published(report: str) -> str:
        return days.get(report) or _UNDATED

    def length(report: str) -> int:
        return len(signatures[report].shingles) * signatures[report].scale

    ordered = sorted(signatures, key=lambda each: (published(each), -length(each), each))
    signed = [signatures[each] for each in ordered]
    stories: list[int] = []
    for at, near in enumerate(_near(signed)):
        shares = {other: _shared(signed[at], signed[other]) for other in near}
        # Of reports equally like it the first.
        best = max(shares, key=lambda other: (shares[other], -other), default=None)
        stories.append(at if best is None or shares[best] < LEAST_SHARED else stories[best])
    members: dict[int, list[str]] = {}
    for report, story in zip(ordered, stories, strict=True):
        members.setdefault(story, []).append(report)
    first = {story: min(reports, key=lambda each: (published(each), each)) for story, reports in members.items()}
    return {report: first[story] for report, story in zip(ordered, stories, strict=True)}


def _shared(one: Signature, other: Signature) -> float:
    """Return how much of the shorter report stands in the other, 0 to 1; 0 where that is too little to tell."""
    scale = max(one.scale, other.scale)
    ours, theirs = one.at(scale), other.at(scale)
    shared = len(np.intersect1d(ours, theirs, assume_unique=True))
    is_same = shared == len(ours) == len(theirs)
    if not shared or (shared < LEAST_NUMBERS and not is_same):
        return 0.0
    return shared / min(len(ours), len(theirs))


def _near(signed: list[Signature]) -> list[list[int]]:
    """Return, for each report, the earlier ones that share most anchors with it."""
    anchors = [_anchors(each) for each in signed]
    holders = np.repeat(np.arange(len(anchors)), [len(each) for each in anchors])
    numbers = np.concatenate([np.empty(0, dtype=np.uint32), *anchors])
    # Stable: the holders of a number stay in the order of the reports.
    order = np.argsort(numbers, kind="stable")
    numbers, holders = numbers[order], holders[order]
    starts = np.searchsorted(numbers, numbers, side="left")
    places = np.arange(len(numbers)) - starts
    pairs = [np.empty(0, dtype=np.int64)]
    for at in range(_MOST_COMPARED):
        later = np.flatnonzero(places > at)
        pairs.append(holders[later] * len(signed) + holders[starts[later] + at])
    found, counts = np.unique(np.concatenate(pairs), return_counts=True)
    shared: list[dict[int, int]] = [{} for _ in signed]
    for pair, count in zip(found.tolist(), counts.tolist(), strict=True):
        later, earlier = divmod(pair, len(signed))
        shared[later][earlier] = count
    return [_most(each) for each in shared]


def _most(shared: dict[int, int]) -> list[int]:
    return sorted(shared, key=lambda other: (-shared[other], other))[:_MOST_COMPARED]


def _anchors(signature: Signature) -> Numbers:
    scale = signature.scale
    while scale < _LARGEST_SCALE and len(signature.at(scale)) > _MOST_ANCHORS:
        scale *= 2
    return signature.at(scale)
