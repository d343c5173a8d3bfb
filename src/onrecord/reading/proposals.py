"""Acts as the encoder proposes them: cues with their kind, what belongs to each, and labels; nothing is settled yet.

A word is tagged with the kind of the act whose cue it belongs to. The cue then points, within its sentence, at both
ends of its clause, of who does it, at whom it is aimed, what it is about and what it hangs on; labels are read off
the cue.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

import numpy as np
import numpy.typing as npt

from onrecord.reading.encoder import Scores
from onrecord.reading.tags import log_softmax, mean_of
from onrecord.reading.windows import Words
from onrecord.types import ActKind, Polarity, Proposal, Span, Status, Teller

Floats = npt.NDArray[np.float32]
Reach = tuple[int, int]

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
# Words of one cue may stand apart by as many others: "has *not* ruled out".
GAP = 1
# What belongs to an act is at most this many words long.
LONGEST = 80
# Added to pointing at nothing, by role: a clause there always is.
_NONE_BONUSES = np.array([-1e4 if role == "evidence" else 0 for role in ROLES], np.float32)


def find_proposals(words: Words, scores: Scores, sentences: tuple[Span, ...]) -> tuple[Proposal, ...]:
    """Return the acts that the encoder proposes, in order of their cues."""
    if not len(words.texts) or not sentences:
        return ()
    chances = np.exp(log_softmax(scores.acts))
    starts = np.array([sentence.start for sentence in sentences], np.int64)
    of_word = np.maximum(np.searchsorted(starts, words.start, side="right") - 1, 0)
    bounds = np.searchsorted(of_word, np.arange(len(sentences) + 1)).tolist()
    found = []
    for cue in _cues(chances, of_word):
        sentence = int(of_word[cue[0]])
        reach = (bounds[sentence], bounds[sentence + 1])
        found.append(_proposal(words, scores, chances, (cue, reach)))
    return tuple(found)


def _cues(chances: Floats, sentence: npt.NDArray[np.int64]) -> Iterator[Reach]:
    """Yield the first word of each cue and one past its last."""
    is_act = 1 - chances[:, 0]
    likely = np.flatnonzero(is_act >= LEAST_WORD)
    if not len(likely):
        return
    best = chances[likely, 1:].argmax(axis=1)
    apart, own = np.diff(likely), sentence[likely]
    # Across a gap a cue goes on only with its own kind.
    is_break = (apart > 1 + GAP) | (own[1:] != own[:-1]) | ((apart > 1) & (best[1:] != best[:-1]))
    firsts = [0, *(np.flatnonzero(is_break) + 1).tolist()]
    for first, last in zip(firsts, [*firsts[1:], len(likely)], strict=True):
        yield int(likely[first]), int(likely[last - 1]) + 1


def _proposal(words: Words, scores: Scores, chances: Floats, place: tuple[Reach, Reach]) -> Proposal:
    cue, reach = place
    kinds = mean_of(chances[cue[0] : cue[1], 1:])
    labels = mean_of(scores.labels[cue[0] : cue[1]])
    polarity, status, teller = (int(labels[first:last].argmax()) for first, last in pairwise(_LABEL_BOUNDS))
    roles = dict(zip(ROLES, _roles(scores, cue, reach), strict=True))
    start, end = roles["evidence"] or cue
    spans = {name: _span(words, role) if role else None for name, role in roles.items()}
    return Proposal(
        kind=ACT_KINDS[int(kinds.argmax())],
        chance=round(float((1 - chances[cue[0] : cue[1], 0]).max() * kinds.max() / kinds.sum()), 4),
        cue=_span(words, cue),
        evidence=_span(words, (min(start, cue[0]), max(end, cue[1]))),
        actor=spans["actor"],
        recipient=spans["recipient"],
        about=spans["about"],
        condition=spans["condition"],
        polarity=_POLARITIES[polarity],
        status=_STATUSES[status],
        teller=_TELLERS[teller],
    )


def _roles(scores: Scores, cue: Reach, reach: Reach) -> list[Reach | None]:
    """Return the words that play each role, as the cue points at them; None for none."""
    chances = log_softmax(scores.role_pointers(cue, reach))
    first, last = chances[0::2], chances[1::2]
    found: list[Reach | None] = []
    # The best begin and the best end make a span more often than not; no other can then be better.
    tops = first[:, :-1] + last[:, :-1].max(axis=1, keepdims=True)
    starts = tops.argmax(axis=1)
    each = np.arange(len(ROLES))
    ends = (first[each, starts, None] + last[:, :-1]).argmax(axis=1)
    is_none = tops[each, starts] <= first[:, -1] + last[:, -1] + _NONE_BONUSES
    for role, (start, end, is_absent) in enumerate(zip(starts.tolist(), ends.tolist(), is_none.tolist(), strict=True)):
        if is_absent:
            found.append(None)
        elif 0 <= end - start < LONGEST:
            found.append((reach[0] + start, reach[0] + end + 1))
        else:
            found.append(_best_span(first[role], last[role], role, reach[0]))
    return found


def _best_span(first: Floats, last: Floats, role: int, begin: int) -> Reach | None:
    """Return the likeliest span of all, unless nothing is likelier."""
    size = len(first) - 1
    pairs = first[:-1, None] + last[:-1]
    pairs[_is_no_span(size)] = -1e6
    start, end = divmod(int(pairs.argmax()), size)
    if pairs[start, end] <= first[-1] + last[-1] + _NONE_BONUSES[role]:
        return None
    return begin + start, begin + end + 1


@lru_cache(maxsize=64)
def _is_no_span(size: int) -> npt.NDArray[np.bool_]:
    """Say of each first and last of `size` words whether they bound nothing, or too much."""
    length = np.arange(size)[None, :] - np.arange(size)[:, None]
    return np.asarray((length < 0) | (length >= LONGEST))


def _span(words: Words, reach: Reach) -> Span:
    return Span(start=int(words.start[reach[0]]), end=int(words.end[reach[1] - 1]))
