"""Who said what: sources, cues and contents, found by the encoder and linked.

The tags give runs of words; the links decide which cue each content belongs to and who its source is. Cues are taken
at a low threshold and kept only where a content points at them: a weak cue with a strong content is one, a strong cue
with nothing said is none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from onrecord.ids import attribution_id
from onrecord.patterns import pattern_of
from onrecord.reading.asides import give_asides
from onrecord.reading.confidence import ATTRIBUTIONS, calibrated
from onrecord.reading.contents import mend_contents
from onrecord.reading.continuations import Turn, continue_quotations, find_turns, within_paragraph, within_turn
from onrecord.reading.encoder import Scores, load_encoder
from onrecord.reading.introduced import give_introduced, give_newly_introduced
from onrecord.reading.linked import Linked
from onrecord.reading.nouns import find_nouns
from onrecord.reading.pointing import Pointed, point
from onrecord.reading.possessors import possessor
from onrecord.reading.proposals import find_proposals
from onrecord.reading.quotes import find_paragraphs, find_quotations
from onrecord.reading.reported import give_reported
from onrecord.reading.signatures import give_signed
from onrecord.reading.tags import Run, find_runs, log_softmax, mean_of
from onrecord.reading.windows import WordPlaces, Words, find_words
from onrecord.types import Attribution, Evidence, Reading, Report, Span, Voice

Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

# Added to the log probabilities of the cue tags: a cue needs about a third of the odds that the tags alone would ask.
CUE_BONUS = 1.0
# Attributions less sure than this, before any curve, are left out.
LEAST_CONFIDENCE = 0.6
# How sure the link is from a content to a cue right before it that would have none.
BESIDE = 0.5
# A source is looked for among the words of its cue's paragraph, at most this many words long.
LONGEST_SOURCE = 40
# Words that may stand between a quotation and the cue behind it: "'...', the Arland minister wrote".
LONGEST_SUBJECT = 6
# A paragraph may be as long as a book; no cue belongs to words farther off than this.
LONGEST_REACH = 1000

# Turns are recognised by layout, all of a transcript or none.
TURN_CONFIDENCE = 0.95

# Signs that may stand for a verb of saying.
_CUE_SIGNS = frozenset(":-–—―")

# Of the pointers the one from contents; the others go from cues to sources.
_CONTENT_TO_CUE = 0
_WORD_CHARACTER = pattern_of(r"[^\W_]|[$%£€&@#+=]")


def find_attributions(reading: Reading) -> Reading:
    """Fill in what one pass of the encoder tells: attributions, proposed acts and noun phrases.

    Raises:
        ModelMissing: No model package is installed.
    """
    report = reading.report
    words = find_words(report.text)
    inside = [each.inner for each in find_quotations(report.text) if each.inner.start < each.inner.end]
    turns = find_turns(report)
    scores = load_encoder().score(words)
    places = WordPlaces(words)
    found = [_attribution(report, places, item, inside) for item in link(words, scores)]
    # What the encoder made of a label and its colon is the turn's own attribution, found again.
    found = [each for each in found if not any(turn.is_headed_by(each.cue.span) for turn in turns)]
    found = [own for each in found if (own := within_turn(each, turns)) is not None]
    paragraphs = find_paragraphs(report.text)
    found = [within_paragraph(each, paragraphs, inside) for each in found]
    found += [_turn(report, turn, inside) for turn in turns]
    attributions = tuple(sorted(found, key=lambda each: (each.cue.span.start, each.cue.span.end, each.id)))
    proposals = find_proposals(words, scores, reading.sentences)
    found_so_far = replace(reading, attributions=attributions, proposals=proposals)
    return replace(found_so_far, nouns=find_nouns(words, scores, found_so_far))


def link(words: Words, scores: Scores) -> tuple[Linked, ...]:
    """Decode the encoder's scores into attributions, in words."""
    chances = log_softmax(scores.tags)
    eager = chances.copy(order="K")
    eager[:, 3:5] += CUE_BONUS
    runs = find_runs(eager, words.paragraph)
    cues = [run for run in runs if run.role == "cue" and _is_cue(words, run)]
    contents = [run for run in runs if run.role == "content"]
    if not cues or not contents:
        return ()
    owners, sureness = _owners(words, scores, cues, contents)
    _give_back(words, cues, contents, (owners, sureness))
    taken = np.zeros(len(words.texts), bool)
    for run in (*cues, *contents):
        taken[run.start : run.end] = True
    owned: dict[int, list[Run]] = {}
    for run, owner in zip(contents, owners, strict=True):
        owned.setdefault(owner, []).append(run)
    plain, inside = np.exp(chances[:, 0]).tolist(), np.exp(chances[:, 5:7]).sum(axis=1)
    sure = []
    for number, cue in enumerate(cues):
        mine = tuple(owned.get(number, ()))
        if not mine:
            continue
        pieces = [inside[run.start : run.end] for run in mine]
        said = np.concatenate(pieces) if len(pieces) > 1 else pieces[0]
        confidence = _confidence(min(plain[cue.start : cue.end]), said, sureness[number])
        if confidence >= LEAST_CONFIDENCE:
            sure.append((cue, mine, confidence))
    parted = _with_sources(words, scores, [cue for cue, _, _ in sure], taken)
    made = tuple(
        Linked(cue=cue, content=content, source=source, confidence=confidence)
        for (cue, source), (_, content, confidence) in zip(parted, sure, strict=True)
    )
    mended = give_reported(words, give_introduced(words, mend_contents(words, made, inside)))

    def source_of(cue: Run) -> Run | None:
        return next(_with_sources(words, scores, [cue], taken))[1]

    mended = give_newly_introduced(words, mended, source_of)
    return give_signed(words, continue_quotations(words, give_asides(words, mended), source_of))


def _is_cue(words: Words, run: Run) -> bool:
    """Say whether words can be a cue: a colon and a dash can, a comma alone cannot."""
    return any(text[0].isalpha() or text in _CUE_SIGNS for text in words.texts[run.start : run.end])


def _owners(words: Words, scores: Scores, cues: list[Run], contents: list[Run]) -> tuple[list[int], list[float]]:
    """Return the cue of each content (-1 for none), and how sure the links of each cue are."""
    heads = [cue.start for cue in cues]
    paragraphs = words.paragraph.tolist()
    reaches = [_near(paragraphs, heads, run) for run in contents]
    # Contents with equally many cues to choose from are linked together.
    by_size: dict[int, list[int]] = {}
    for number, (begin, end) in enumerate(reaches):
        by_size.setdefault(end - begin, []).append(number)
    by_size.pop(0, None)
    links: dict[int, tuple[int, float]] = {}
    for numbers in by_size.values():
        runs = np.array([(contents[number].start, contents[number].end) for number in numbers], np.int64)
        targets = np.array([heads[slice(*reaches[number])] for number in numbers], np.int64)
        links.update(zip(numbers, _links(scores, runs, targets), strict=True))
    owners = [-1] * len(contents)
    sums, weights = [0.0] * len(cues), [0] * len(cues)
    for number, (best, chance) in sorted(links.items()):
        owner = owners[number] = reaches[number][0] + best
        sums[owner] += chance
        weights[owner] += contents[number].end - contents[number].start
    return owners, [each / max(weight, 1) for each, weight in zip(sums, weights, strict=True)]


def _links(scores: Scores, runs: Longs, targets: Longs) -> Iterator[tuple[int, float]]:
    """Yield at which of its targets each run points, and the sum of its words' chances to point there."""
    chances = log_softmax(scores.pointers(_CONTENT_TO_CUE, runs, targets))
    likely = np.exp(chances)
    at = 0
    for start, end in runs.tolist():
        own = slice(at, at + end - start)
        best = int(np.add.reduce(chances[own, :-1]).argmax()) if targets.shape[1] > 1 else 0
        yield best, float(np.add.reduce(likely[own, best]))
        at = own.stop


def _give_back(words: Words, cues: list[Run], contents: list[Run], linked: tuple[list[int], list[float]]) -> None:
    """Give a cue without contents the one right beside it, which a cue elsewhere can spare.

    Behind it, "Vorr added that ...", or before it, if it is quoted: "'...', said Vorr", "'...', Vorr said".
    """
    owners, sureness = linked
    having = Counter(owners)
    behind = {run.start: number for number, run in enumerate(contents)}
    before = {run.end: number for number, run in enumerate(contents) if words.features[run.end - 1, 1]}
    for number, cue in enumerate(cues):
        is_sign = words.texts[cue.end : cue.end + 1] in ((":",), (",",))
        place = behind.get(cue.end, behind.get(cue.end + 1) if is_sign else None)
        if place is None or words.paragraph[cue.start] != words.paragraph[contents[place].start]:
            place = before.get(_before_subject(words, cue.start))
        if having[number] or place is None or words.paragraph[cue.start] != words.paragraph[contents[place].start]:
            continue
        if having[owners[place]] > 1 or owners[place] < 0:
            having[owners[place]] -= 1
            owners[place], sureness[number] = number, max(sureness[number], BESIDE)


def _before_subject(words: Words, cue: int) -> int:
    """Return where the few words begin that stand between a quotation and a cue behind it, as its subject does."""
    start = cue
    while start and not words.features[start - 1, 1] and words.texts[start - 1][0].isalnum():
        start -= 1
    return start if cue - start <= LONGEST_SUBJECT else cue


def _near(paragraphs: list[int], heads: list[int], run: Run) -> tuple[int, int]:
    """Return the first cue in the paragraph of a content or beside it, within reach, and one past the last."""
    paragraph = paragraphs[run.start]
    first, last = bisect_left(paragraphs, paragraph - 1), bisect_left(paragraphs, paragraph + 2)
    first, last = max(first, run.start - LONGEST_REACH), min(last, run.end + LONGEST_REACH)
    return bisect_left(heads, first), bisect_left(heads, last)


def _confidence(plain: float, said: Floats, sureness: float) -> float:
    """Return how sure an attribution is.

    Args:
        plain: How likely a word of the cue is neither cue nor source nor content, at the least.
        said: How likely each word of the contents is one of a content.
        sureness: How sure the links between them are.
    """
    return round(float(((1 - plain) * float(mean_of(said)) * sureness) ** (1 / 3)), 4)


def _with_sources(
    words: Words, scores: Scores, cues: list[Run], taken: npt.NDArray[np.bool_]
) -> Iterator[tuple[Run, Run | None]]:
    """Yield each cue with its source, looked for in its paragraph."""
    starts = np.array([cue.start for cue in cues], np.int64)
    paragraphs = words.paragraph[starts]
    firsts = words.paragraph.searchsorted(paragraphs).tolist()
    lasts = words.paragraph.searchsorted(paragraphs, side="right").tolist()
    reaches = [
        (max(first, cue.start - LONGEST_REACH), min(last, cue.start + LONGEST_REACH))
        for cue, first, last in zip(cues, firsts, lasts, strict=True)
    ]
    pointed = point(scores.sources, [(cue.start, cue.start + 1) for cue in cues], reaches)
    for cue, (first, _), each in zip(cues, reaches, pointed, strict=True):
        own, source = _with_source(cue, each, first, taken)
        owner = possessor(words, own)
        # Where a noun is the cue, whose it is leaves no doubt, whatever content these words stand in.
        if owner is not None and (source is None or source.end <= owner.start or owner.end <= source.start):
            source = owner
        yield own, source


def _with_source(cue: Run, pointed: Pointed, first: int, taken: npt.NDArray[np.bool_]) -> tuple[Run, Run | None]:
    """Return a cue and its source; one that has swallowed its source without it: "wrote Ines Lorn in her column"."""
    source = _source(pointed, first, taken)
    if source is not None or cue.end - cue.start == 1:
        return cue, source
    free = taken.copy()
    free[cue.start + 1 : cue.end] = False
    source = _source(pointed, first, free)
    if source is None or not cue.start < source.start < source.end <= cue.end:
        return cue, None
    return replace(cue, end=source.start), source


def _source(pointed: Pointed, first: int, taken: npt.NDArray[np.bool_]) -> Run | None:
    """Return the likeliest source, unless nothing is likelier.

    Args:
        pointed: What the cue points at from the word `first` on.
        first: A word.
        taken: Which words of the text no source can hold.
    """
    if pointed.is_none[0]:
        return None
    start, end = pointed.starts[0], pointed.ends[0] + 1
    if not 0 < end - start <= LONGEST_SOURCE or taken[first + start : first + end].any():
        begins, ends = pointed.first[0], pointed.last[0]
        start, end = _best_span(begins, ends, taken[first : first + len(begins)])
        if not start < end or begins[start] + ends[end - 1] <= pointed.none[0]:
            return None
    return Run(role="source", start=first + start, end=first + end)


def _best_span(begins: Floats, ends: Floats, taken: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Return the likeliest span of words none of which is taken; an empty one where all are."""
    # A row a first word, a column a length: all the spans there can be. None goes on past a word that is taken.
    count = len(taken)
    longest = min(LONGEST_SOURCE, count)
    order, lengths = np.arange(count), np.arange(longest)
    stops = np.append(np.flatnonzero(taken), count)
    free = stops[stops.searchsorted(order)] - order
    behind = np.concatenate((ends, np.full(longest, -np.inf, np.float32)))
    pairs = begins[:, None] + behind.take(order[:, None] + lengths)
    pairs[lengths >= free[:, None]] = -np.inf
    start, length = divmod(int(pairs.argmax()), longest)
    return (start, start + length + 1) if free[start] else (0, 0)


def _attribution(report: Report, places: WordPlaces, linked: Linked, inside: list[Span]) -> Attribution:
    content = tuple(_evidence(report, places, run) for run in linked.content)
    cue = _evidence(report, places, linked.cue)
    return Attribution(
        id=attribution_id(report.id, cue.span, tuple(piece.span for piece in content)),
        source=_evidence(report, places, linked.source) if linked.source else None,
        cue=cue,
        content=content,
        voice=_voice(content, inside),
        confidence=calibrated(ATTRIBUTIONS, linked.confidence),
    )


def _turn(report: Report, turn: Turn, inside: list[Span]) -> Attribution:
    pieces = tuple(report.evidence(span) for span in turn.content)
    return Attribution(
        id=attribution_id(report.id, turn.cue, turn.content),
        source=report.evidence(turn.source),
        cue=report.evidence(turn.cue),
        content=pieces,
        voice=_voice(pieces, inside),
        confidence=TURN_CONFIDENCE,
    )


def _evidence(report: Report, places: WordPlaces, run: Run) -> Evidence:
    return report.evidence(places.span(run.start, run.end))


def _voice(content: tuple[Evidence, ...], inside: list[Span]) -> Voice:
    """Return the voice of a content by where its letters stand: all inside quotation marks, some, or none."""
    is_quoted = is_plain = False
    for piece in content:
        at, end = piece.span.start, piece.span.end
        for span in inside[bisect_right(inside, at, key=lambda each: each.end) :]:
            if span.start >= end:
                break
            is_plain = is_plain or _has_letter(piece, at, span.start)
            is_quoted = is_quoted or _has_letter(piece, max(at, span.start), min(end, span.end))
            at = span.end
        is_plain = is_plain or _has_letter(piece, at, end)
    if is_quoted:
        return Voice.MIXED if is_plain else Voice.DIRECT
    return Voice.INDIRECT


def _has_letter(piece: Evidence, start: int, end: int) -> bool:
    """Say whether a letter, or what counts as one, stands between two places of the text."""
    first = piece.span.start
    return start < end and _WORD_CHARACTER.search(piece.quote, start - first, end - first) is not None
