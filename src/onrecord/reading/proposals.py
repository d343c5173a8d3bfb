"""Acts as the encoder proposes them: cues with their kind, what belongs to each, and labels; nothing is settled yet.

A word is tagged with the kind of the act whose cue it belongs to. The cue then points, within its sentence, at both
ends of its clause, of who does it, at whom it is aimed, what it is about and what it hangs on; labels are read off
the cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import log

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from onrecord.reading.encoder import Scores
from onrecord.reading.pointing import Pointed, Reach, point
from onrecord.reading.tags import log_softmax, means_of, words_of
from onrecord.reading.windows import WordPlaces, Words
from onrecord.types import ActKind, Polarity, Proposal, Span, Status, Teller

Floats = npt.NDArray[np.float32]

ACT_KINDS = tuple(kind for kind in ActKind if kind is not ActKind.SAY)
ROLES = ("evidence", "actor", "recipient", "about", "condition")
LABELS = {
    "polarity": tuple(each.value for each in Polarity),
    "status": tuple(each.value for each in Status),
    "teller": tuple(each.value for each in Teller),
}
_POLARITIES, _STATUSES, _TELLERS = tuple(Polarity), tuple(Status), tuple(Teller)
_LABEL_BOUNDS = (0, *accumulate(len(values) for values in LABELS.values()))
# A word belongs to a cue at this chance: the acts stage, which knows more, asks for more.
LEAST_WORD = 0.2
# By how much the score of no kind at all beats that of being no part of a cue, where a word cannot come to this chance.
_LEAST_LEAD = log(LEAST_WORD / (1 - LEAST_WORD) / len(ACT_KINDS)) - 0.01
# What belongs to a cue is looked for from this chance on: less likely ones only say that an act may be there.
LEAST_TOLD = 0.3
# Words of one cue may stand apart by as many others: "has *not* ruled out".
GAP = 1
# What belongs to an act is at most this many words long.
LONGEST = 80
# Added to pointing at nothing, by ends of roles: a clause there always is.
_NONE_BONUSES = np.array([-1e4 if role == "evidence" else 0 for role in ROLES for _ in range(2)], np.float32)

_NO_ROLES = (None,) * len(ROLES)

_Labels = tuple[ActKind, float, Polarity, Status, Teller]


def find_proposals(words: Words, scores: Scores, sentences: tuple[Span, ...]) -> tuple[Proposal, ...]:
    """Return the acts that the encoder proposes, in order of their cues."""
    if not len(words.texts) or not sentences:
        return ()
    starts = np.array([sentence.start for sentence in sentences], np.int64)
    of_word = np.maximum(np.searchsorted(starts, words.start, side="right") - 1, 0)
    bounds = np.searchsorted(of_word, np.arange(len(sentences) + 1)).tolist()
    cues = list(_cues(scores.acts, of_word))
    if not cues:
        return ()
    labels = list(_read_labels(scores, cues))
    told = [cue for cue, (_, chance, *_) in zip(cues, labels, strict=True) if chance >= LEAST_TOLD]
    sentence_of = [int(of_word[start]) for start, _ in told]
    reaches = [(bounds[sentence], bounds[sentence + 1]) for sentence in sentence_of]
    ends = scores.role_ends
    pointed = point(replace(ends, none=ends.none + _NONE_BONUSES), told, reaches)
    roles = dict(zip(told, (_roles(each, reach[0]) for each, reach in zip(pointed, reaches, strict=True)), strict=True))
    places = WordPlaces(words)
    return tuple(
        _proposal(places, cue, each, roles.get(cue, _NO_ROLES)) for cue, each in zip(cues, labels, strict=True)
    )


def _cues(acts: Floats, sentence: npt.NDArray[np.int64]) -> Iterator[Reach]:
    """Yield the first word of each cue and one past its last."""
    # Few words come near: chances are worked out for these alone.
    near = np.flatnonzero(np.asfortranarray(acts[:, 1:]).max(axis=1) - acts[:, 0] > _LEAST_LEAD)
    chances = np.exp(log_softmax(acts[near]))
    is_likely = 1 - chances[:, 0] >= LEAST_WORD
    likely = near[is_likely]
    if not len(likely):
        return
    best = chances[is_likely, 1:].argmax(axis=1)
    apart, own = np.diff(likely), sentence[likely]
    # Across a gap a cue goes on only with its own kind.
    is_break = (apart > 1 + GAP) | (own[1:] != own[:-1]) | ((apart > 1) & (best[1:] != best[:-1]))
    firsts = [0, *(np.flatnonzero(is_break) + 1).tolist()]
    for first, last in zip(firsts, [*firsts[1:], len(likely)], strict=True):
        yield int(likely[first]), int(likely[last - 1]) + 1


def _read_labels(scores: Scores, cues: Sequence[Reach]) -> Iterator[_Labels]:
    """Yield the kind of each cue, the chance that it shows an act of that kind, and its polarity, status and teller."""
    words = words_of(np.array(cues, np.int64))
    chances = np.exp(log_softmax(scores.acts[words]))
    # The cues among these words alone.
    runs = np.array(list(pairwise(accumulate((end - start for start, end in cues), initial=0))), np.int64)
    surest = np.maximum.reduceat(1 - chances[:, 0], runs[:, 0])
    kinds, labels = means_of(chances[:, 1:], runs), means_of(scores.labels[words], runs)
    sure = surest * kinds.max(axis=1) / kinds.sum(axis=1)
    best = [labels[:, first:last].argmax(axis=1).tolist() for first, last in pairwise(_LABEL_BOUNDS)]
    for kind, chance, polarity, status, teller in zip(kinds.argmax(axis=1).tolist(), sure.tolist(), *best, strict=True):
        yield ACT_KINDS[kind], round(chance, 4), _POLARITIES[polarity], _STATUSES[status], _TELLERS[teller]


def _proposal(places: WordPlaces, cue: Reach, labels: _Labels, roles: Sequence[Reach | None]) -> Proposal:
    kind, chance, polarity, status, teller = labels
    evidence, *others = roles
    start, end = evidence or cue
    actor, recipient, about, condition = (places.span(*role) if role else None for role in others)
    return Proposal(
        kind=kind,
        chance=chance,
        cue=places.span(*cue),
        evidence=places.span(min(start, cue[0]), max(end, cue[1])),
        actor=actor,
        recipient=recipient,
        about=about,
        condition=condition,
        polarity=polarity,
        status=status,
        teller=teller,
    )


def _roles(pointed: Pointed, begin: int) -> list[Reach | None]:
    """Return the words that play each role, as the cue points at them from the word `begin` on; None for none."""
    found: list[Reach | None] = []
    for role, (start, end, is_none) in enumerate(zip(pointed.starts, pointed.ends, pointed.is_none, strict=True)):
        if is_none:
            found.append(None)
        elif 0 <= end - start < LONGEST:
            found.append((begin + start, begin + end + 1))
        else:
            found.append(_best_span(pointed, role, begin))
    return found


def _best_span(pointed: Pointed, role: int, begin: int) -> Reach | None:
    """Return the likeliest span of all, unless nothing is likelier."""
    first, last = pointed.first[role], pointed.last[role]
    pairs = first[:, None] + last
    pairs[_is_no_span(len(first))] = -1e6
    start, end = divmod(int(pairs.argmax()), len(first))
    if pairs[start, end] <= pointed.none[role]:
        return None
    return begin + start, begin + end + 1


@lru_cache(maxsize=64)
def _is_no_span(size: int) -> npt.NDArray[np.bool_]:
    """Say of each first and last of `size` words whether they bound nothing, or too much."""
    length = np.arange(size)[None, :] - np.arange(size)[:, None]
    return np.asarray((length < 0) | (length >= LONGEST))
