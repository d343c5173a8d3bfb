"""Scores chains of mentions on documents of GUM that no training has seen: sources of attributions, and CoNLL F1.

Everything is measured on the rows of `onrecord extract mentions`; gold mentions are hidden from the reader. Documents
are the news, interviews and speeches of GUM's dev part and those of `lab/reader/held_out.txt`, named before training.

A source is *resolved* when what its mention is linked to before is right: most of the earlier mentions of its chain are
of its gold chain, or nothing is where gold has none. A pronoun that is left alone is therefore wrong, as is one linked
to somebody else. `people` are sources that mean people, bodies or places, and no letter or finding.

CoNLL F1 is the mean of MUC, B-cubed and CEAF-e (Pradhan et al., CoNLL 2012) over mentions of people, organizations and
places with exact ends, single ones included, as GUM marks them.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from bench.results import ROOT, SHARED
from onrecord.scoring import Tally, interval, total

Row = dict[str, Any]
Chains = list[frozenset[tuple[int, int]]]

DOCUMENTS = SHARED / "data" / "gum" / "gum.jsonl.gz"
HELD_OUT = ROOT / "lab" / "reader" / "held_out.txt"
_GENRES = frozenset({"news", "interview", "speech"})
_KINDS = frozenset({"person", "organization", "place"})
_PEOPLE = frozenset("i me my mine myself you your he him his himself she her hers herself we us our".split())
_BODIES = frozenset("it its itself they them their theirs themselves".split())


def load(path: Path = DOCUMENTS) -> list[Row]:
    """Return the documents that are scored, in the corpus' order, each published on the day the corpus gives."""
    held_out = frozenset(HELD_OUT.read_text("utf-8").split())
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    chosen = [row for row in rows if row["genre"] in _GENRES and (row["split"] == "dev" or row["id"] in held_out)]
    return [{**row, "published": row["date"]} for row in chosen]


def score(rows: Sequence[Row], predicted: Sequence[Row], *, rounds: int = 1000) -> dict[str, Any]:
    """Return the figures of predicted mentions, each row beside its document."""
    by_id = {row["id"]: row["mentions"] for row in predicted}
    sources = [_sources(row, by_id[row["id"]]) for row in rows]
    gold = [_gold_chains(row) for row in rows]
    chains = [_chains([(tuple(it["span"]), it["chain"]) for it in by_id[row["id"]]]) for row in rows]
    nearest = [_chains(_nearest_name(row["text"], by_id[row["id"]])) for row in rows]
    return {
        "documents": [row["id"] for row in rows],
        "sources": _share([found["all"] for found in sources], rounds),
        "people": _share([found["people"] for found in sources], rounds),
        "pronouns": _share([found["pronoun"] for found in sources], rounds),
        "mentions": _f1([_mention_tally(g, c) for g, c in zip(gold, chains, strict=True)]),
        "conll": conll(gold, chains),
        "nearest_name": conll(gold, nearest),
    }


def _share(tallies: Sequence[Tally], rounds: int) -> dict[str, Any]:
    both = total(tallies)
    ends = interval(tallies, rounds=rounds)
    return {
        "right": both.right,
        "gold": both.gold,
        "share": round(both.right / both.gold, 4) if both.gold else None,
        "ci95": [round(end, 4) for end in ends] if ends else None,
    }


def _f1(tallies: Sequence[Tally]) -> float | None:
    found = total(tallies).f1
    return None if found is None else round(found, 4)


# Sources.


@dataclass(frozen=True, slots=True, kw_only=True)
class _Aligned:
    """A predicted mention with the gold chain it stands for, if any."""

    span: tuple[int, int]
    chain: int
    group: str | None


def _sources(row: Row, mentions: Sequence[Row]) -> dict[str, Tally]:
    gold = [(tuple(it["span"]), it["group"]) for it in row["mentions"]]
    aligned = [_Aligned(span=tuple(it["span"]), chain=it["chain"], group=_group(it["span"], gold)) for it in mentions]
    people = {it["group"] for it in row["mentions"] if it["type"] in _KINDS}
    counts: Counter[tuple[str, str]] = Counter()
    for edge in row["attributions"]:
        if not edge["source"]:
            continue
        start, end = edge["source"][0]
        holding = [(span[1] - span[0], group, span) for span, group in gold if span[0] <= start and end <= span[1]]
        if not holding:
            continue
        _, group, (gold_start, _) = min(holding)
        kinds = ["all"]
        if group in people:
            kinds.append("people")
        if row["text"][start:end].lower() in _PEOPLE | _BODIES:
            kinds.append("pronoun")
        has_earlier = any(other == group and span[0] < gold_start for span, other in gold)
        right = _is_resolved((start, end), group, has_earlier, aligned)
        for kind in kinds:
            counts[kind, "gold"] += 1
            counts[kind, "right"] += right
    return {
        kind: Tally(right=counts[kind, "right"], predicted=counts[kind, "gold"], gold=counts[kind, "gold"])
        for kind in ("all", "people", "pronoun")
    }


def _is_resolved(source: tuple[int, int], group: str, has_earlier: bool, mentions: Sequence[_Aligned]) -> bool:
    touching = [it for it in mentions if _jaccard(it.span, source) > 0]
    if not touching:
        return False
    own = max(touching, key=lambda it: (it.span[0] == source[0], _jaccard(it.span, source)))
    earlier = [it.group for it in mentions if it.chain == own.chain and it.span[0] < own.span[0] and it.group]
    if not has_earlier:
        return not earlier
    return bool(earlier) and Counter(earlier).most_common(1)[0][0] == group


def _group(span: Sequence[int], gold: Sequence[tuple[tuple[int, int], str]]) -> str | None:
    """Return the gold chain of a predicted mention: that of the same span, or of the likest with one end in common."""
    alike = [(_jaccard(other, span), group) for other, group in gold if other[0] == span[0] or other[1] == span[1]]
    return max(alike)[1] if alike else None


def _jaccard(one: Sequence[int], other: Sequence[int]) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (one[1] - one[0] + other[1] - other[0] - shared)


# Chains.


def _gold_chains(row: Row) -> Chains:
    return _chains([(tuple(it["span"]), it["group"]) for it in row["mentions"] if it["type"] in _KINDS])


def _chains(mentions: Sequence[tuple[Any, Any]]) -> Chains:
    found: dict[Any, set[tuple[int, int]]] = defaultdict(set)
    for span, chain in mentions:
        found[chain].add(span)
    return [frozenset(spans) for spans in found.values()]


def _mention_tally(gold: Chains, found: Chains) -> Tally:
    wanted, predicted = frozenset().union(*gold), frozenset().union(*found)
    return Tally(right=len(wanted & predicted), predicted=len(predicted), gold=len(wanted))


def conll(gold: Sequence[Chains], found: Sequence[Chains]) -> dict[str, float]:
    """Return MUC, B-cubed and CEAF-e F1 over all documents, and their mean."""
    measures: dict[str, Callable[[Chains, Chains], tuple[float, float, float, float]]] = {
        "muc": _muc,
        "b3": _b3,
        "ceafe": _ceafe,
    }
    out = {}
    for name, measure in measures.items():
        parts = np.sum([measure(g, f) for g, f in zip(gold, found, strict=True)], axis=0)
        recall, precision = (float(a / b) if b else 0.0 for a, b in (parts[:2], parts[2:]))
        out[name] = round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0
    return {**out, "f1": round(sum(out.values()) / 3, 4)}


def _muc(gold: Chains, found: Chains) -> tuple[float, float, float, float]:
    return (*_muc_side(gold, found), *_muc_side(found, gold))


def _muc_side(keys: Chains, others: Chains) -> tuple[float, float]:
    of = {span: number for number, chain in enumerate(others) for span in chain}
    right = wanted = 0
    for chain in keys:
        parts = len({of[span] for span in chain if span in of}) + sum(span not in of for span in chain)
        right += len(chain) - parts
        wanted += len(chain) - 1
    return right, wanted


def _b3(gold: Chains, found: Chains) -> tuple[float, float, float, float]:
    return (*_b3_side(gold, found), *_b3_side(found, gold))


def _b3_side(keys: Chains, others: Chains) -> tuple[float, float]:
    of = {span: chain for chain in others for span in chain}
    right = sum(len(chain & of[span]) / len(chain) for chain in keys for span in chain if span in of)
    return right, sum(map(len, keys))


def _ceafe(gold: Chains, found: Chains) -> tuple[float, float, float, float]:
    if not gold or not found:
        return 0.0, len(gold), 0.0, len(found)
    likeness = np.array([[2 * len(g & f) / (len(g) + len(f)) for f in found] for g in gold])
    right = float(likeness[linear_sum_assignment(likeness, maximize=True)].sum())
    return right, len(gold), right, len(found)


# The baseline.


def _nearest_name(text: str, mentions: Sequence[Row]) -> list[tuple[tuple[int, int], int]]:
    """Link the same mentions by the plainest rule: a pronoun to the nearest compatible name before it.

    A name belongs with earlier names that end in the same word. "He", "she" and first and second persons go with
    people, "it" and "they" with the rest; descriptions stand alone.
    """
    names: list[tuple[str, str, int]] = []
    found = []
    for number, mention in enumerate(sorted(mentions, key=lambda it: it["span"])):
        start, end = mention["span"]
        words = text[start:end].removesuffix("'s").removesuffix("’s").split()
        low, chain = text[start:end].lower(), number
        if low in _PEOPLE | _BODIES:
            fitting = [at for _, kind, at in names if (kind == "person") == (low in _PEOPLE)]
            chain = fitting[-1] if fitting else number
        elif words and words[-1][0].isupper():
            alike = [at for last, _, at in names if last == words[-1]]
            chain = alike[-1] if alike else number
            names.append((words[-1], mention["type"], chain))
        found.append(((start, end), chain))
    return found
