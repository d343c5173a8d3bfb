"""Who said what: sources, cues and contents, found by the encoder and linked.

The tags give runs of words; the links decide which cue each content belongs to and who its source is. Cues are taken
at a low threshold and kept only where a content points at them: a weak cue with a strong content is one, a strong cue
with nothing said is none.
"""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from onrecord.ids import attribution_id
from onrecord.reading.confidence import ATTRIBUTIONS, calibrated
from onrecord.reading.contents import mend_contents
from onrecord.reading.continuations import Turn, continue_quotations, find_turns
from onrecord.reading.encoder import Scores, load_encoder
from onrecord.reading.linked import Linked
from onrecord.reading.nouns import find_nouns
from onrecord.reading.proposals import find_proposals
from onrecord.reading.quotes import find_quotations
from onrecord.reading.tags import Run, find_runs, log_softmax
from onrecord.reading.windows import Words, find_words
from onrecord.types import Attribution, Evidence, Reading, Report, Span, Voice

Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

# Added to the log probabilities of the cue tags: a cue needs about a fifth of the odds that the tags alone would ask.
CUE_BONUS = 1.5
# Attributions less sure than this, before any curve, are left out.
LEAST_CONFIDENCE = 0.65
# A source is looked for among the words of its cue's paragraph, at most this many words long.
LONGEST_SOURCE = 40
# A paragraph may be as long as a book; no cue belongs to words farther off than this.
LONGEST_REACH = 1000

# Turns are recognised by layout, all of a transcript or none.
TURN_CONFIDENCE = 0.95

# Signs that may stand for a verb of saying.
_CUE_SIGNS = frozenset(":-–—―")

_CONTENT_TO_CUE, _CUE_TO_SOURCE_START, _CUE_TO_SOURCE_END = 0, 1, 2
_WORD_CHARACTER = re.compile(r"[^\W_]|[$%£€&@#+=]")


def find_attributions(reading: Reading) -> Reading:
    """Fill in what one pass of the encoder tells: attributions, proposed acts and noun phrases.

    Raises:
        ModelMissing: No model package is installed.
    """
    report = reading.report
    words = find_words(report.text)
    inside = _inside_quotes(report.text)
    turns = find_turns(report)
    scores = load_encoder().score(words)
    found = [_attribution(report, words, item, inside) for item in link(words, scores)]
    # What the encoder made of a label and its colon is the turn's own attribution, found again.
    found = [each for each in found if not any(turn.is_headed_by(each.cue.span) for turn in turns)]
    found += [_turn(report, turn, inside) for turn in turns]
    attributions = tuple(sorted(found, key=lambda each: (each.cue.span, each.id)))
    proposals = find_proposals(words, scores, reading.sentences)
    found_so_far = replace(reading, attributions=attributions, proposals=proposals)
    return replace(found_so_far, nouns=find_nouns(words, scores, found_so_far))


def link(words: Words, scores: Scores) -> tuple[Linked, ...]:
    """Decode the encoder's scores into attributions, in words."""
    chances = log_softmax(scores.tags)
    eager = chances.copy()
    eager[:, 3:5] += CUE_BONUS
    runs = find_runs(eager, words.paragraph)
    cues = [run for run in runs if run.role == "cue" and _is_cue(words, run)]
    contents = [run for run in runs if run.role == "content"]
    if not cues or not contents:
        return ()
    owners, sureness = _owners(words, scores, cues, contents)
    taken = np.zeros(len(words.texts), bool)
    for run in (*cues, *contents):
        taken[run.start : run.end] = True
    owned: dict[int, list[Run]] = {}
    for run, owner in zip(contents, owners, strict=True):
        owned.setdefault(owner, []).append(run)
    made = []
    for number, cue in enumerate(cues):
        mine = tuple(owned.get(number, ()))
        if not mine:
            continue
        confidence = _confidence(chances, cue, mine, sureness[number])
        if confidence >= LEAST_CONFIDENCE:
            source = _source(words, scores, cue, taken)
            made.append(Linked(cue=cue, content=mine, source=source, confidence=confidence))
    mended = mend_contents(words, tuple(made), np.exp(chances[:, 5:7]).sum(axis=1))
    return continue_quotations(words, mended)


def _is_cue(words: Words, run: Run) -> bool:
    """Say whether words can be a cue: a colon and a dash can, a comma alone cannot."""
    return any(text[0].isalpha() or text in _CUE_SIGNS for text in words.texts[run.start : run.end])


def _owners(words: Words, scores: Scores, cues: list[Run], contents: list[Run]) -> tuple[list[int], list[float]]:
    """Return the cue of each content (-1 for none), and how sure the links of each cue are."""
    heads = np.array([cue.start for cue in cues], np.int64)
    owners, sums = (
        [],
        np.zeros(len(cues)),
    )
    weights = np.zeros(len(cues))
    for run in contents:
        own = np.arange(run.start, run.end, dtype=np.int64)
        candidates = _near(words, heads, run)
        if not len(candidates):
            owners.append(-1)
            continue
        points = scores.pointers(_CONTENT_TO_CUE, own, heads[candidates])
        points = np.concatenate((points, scores.none[own, _CONTENT_TO_CUE, None]), axis=1)
        chances = log_softmax(points)
        best = int(chances[:, :-1].mean(axis=0).argmax())
        owners.append(int(candidates[best]))
        sums[candidates[best]] += float(np.exp(chances[:, best]).sum())
        weights[candidates[best]] += len(own)
    return owners, (sums / np.maximum(weights, 1)).tolist()


def _near(words: Words, heads: Longs, run: Run) -> Longs:
    """Return which cues stand in the paragraph of a content or beside it, within reach."""
    paragraph = words.paragraph[run.start]
    first, last = np.searchsorted(words.paragraph, [paragraph - 1, paragraph + 2])
    first, last = max(first, run.start - LONGEST_REACH), min(last, run.end + LONGEST_REACH)
    begin, end = np.searchsorted(heads, [first, last])
    return np.arange(begin, end, dtype=np.int64)


def _confidence(chances: Floats, cue: Run, contents: tuple[Run, ...], sureness: float) -> float:
    cue_chance = 1 - float(np.exp(chances[cue.start : cue.end, 0]).min())
    inside = np.concatenate([np.exp(chances[run.start : run.end, 5:7]).sum(axis=1) for run in contents])
    return round(float((cue_chance * float(inside.mean()) * sureness) ** (1 / 3)), 4)


def _source(words: Words, scores: Scores, cue: Run, taken: npt.NDArray[np.bool_]) -> Run | None:
    """Return the source of a cue: the span in its paragraph the cue points at, unless it points at nothing."""
    first, last = np.searchsorted(words.paragraph, [words.paragraph[cue.start], words.paragraph[cue.start] + 1])
    first, last = max(int(first), cue.start - LONGEST_REACH), min(int(last), cue.start + LONGEST_REACH)
    options = np.arange(first, last, dtype=np.int64)
    head = np.array([cue.start], np.int64)
    begins = _pointing(scores, _CUE_TO_SOURCE_START, head, options)
    ends = _pointing(scores, _CUE_TO_SOURCE_END, head, options)
    # A row a first word, a column a length: all the spans there can be.
    lengths = np.arange(min(LONGEST_SOURCE, len(options)))
    free = np.cumsum(np.concatenate(([0], ~taken[first:last])))
    beyond = np.arange(len(options))[:, None] + lengths[None, :]
    final = np.minimum(beyond, len(options) - 1)
    is_span = (beyond == final) & (free[final + 1] - free[:-1, None] == lengths[None, :] + 1)
    pairs = np.where(is_span, begins[:-1, None] + ends[:-1][final], -np.inf)
    start, length = divmod(int(pairs.argmax()), len(lengths))
    if pairs[start, length] <= begins[-1] + ends[-1]:
        return None
    return Run(role="source", start=first + start, end=first + start + length + 1)


def _pointing(scores: Scores, kind: int, head: Longs, options: Longs) -> Floats:
    points = scores.pointers(kind, head, options)[0]
    return log_softmax(np.append(points, scores.none[head[0], kind]))


def _attribution(report: Report, words: Words, linked: Linked, inside: npt.NDArray[np.bool_]) -> Attribution:
    content = tuple(_evidence(report, words, run) for run in linked.content)
    cue = _evidence(report, words, linked.cue)
    return Attribution(
        id=attribution_id(report.id, cue.span, tuple(piece.span for piece in content)),
        source=_evidence(report, words, linked.source) if linked.source else None,
        cue=cue,
        content=content,
        voice=_voice(content, inside),
        confidence=calibrated(ATTRIBUTIONS, linked.confidence),
    )


def _turn(report: Report, turn: Turn, inside: npt.NDArray[np.bool_]) -> Attribution:
    pieces = tuple(report.evidence(span) for span in turn.content)
    return Attribution(
        id=attribution_id(report.id, turn.cue, turn.content),
        source=report.evidence(turn.source),
        cue=report.evidence(turn.cue),
        content=pieces,
        voice=_voice(pieces, inside),
        confidence=TURN_CONFIDENCE,
    )


def _evidence(report: Report, words: Words, run: Run) -> Evidence:
    return report.evidence(Span(start=int(words.start[run.start]), end=int(words.end[run.end - 1])))


def _inside_quotes(text: str) -> npt.NDArray[np.bool_]:
    inside = np.zeros(len(text), bool)
    for quotation in find_quotations(text):
        inside[quotation.inner.start : quotation.inner.end] = True
    return inside


def _voice(content: tuple[Evidence, ...], inside: npt.NDArray[np.bool_]) -> Voice:
    places = [piece.span.start + match.start() for piece in content for match in _WORD_CHARACTER.finditer(piece.quote)]
    quoted = int(inside[places].sum()) if places else 0
    if places and quoted == len(places):
        return Voice.DIRECT
    return Voice.MIXED if quoted else Voice.INDIRECT
