"""Noun phrases: found by their heads, with both ends, and linked to those before that mean the same.

The links are chances, not decisions: `coreference` weighs them with what names and offices say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from onrecord.reading.encoder import Scores
from onrecord.reading.linked import Linked
from onrecord.reading.pairs import PairScores
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.tags import Run, log_softmax
from onrecord.reading.traits import FORMS, PERSONAL, REACH, Nouns, Traits
from onrecord.reading.windows import WordPlaces, Words
from onrecord.types import Attribution, Mention, Noun, NounKind, NounLink, Reading

Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

# Words between a head and either end of its noun phrase, the head counted.
LONGEST_SIDE = 40
# A head less likely than this is none.
LEAST_HEAD = 0.5
# Personal pronouns hardly ever carry nothing.
LEAST_PERSONAL = 0.1
# Antecedents less likely than this are not kept.
LEAST_LINK = 0.02
# Links are weighed for so many noun phrases at a time: the processor keeps near what is known of their pairs.
_AT_ONCE = 150
# Both ends of noun phrases are found for so many at a time.
_SIDES_AT_ONCE = 64
# Vectors are multiplied in so many steps at a time: more would wake threads, which here cost more than they bring.
_MOST_STEPS = 2**18
_SOME = frozenset("few many some most one none each several any neither two three".split())
_MARKS = frozenset("“\"‘«„'")
_SEVERAL = frozenset("us you them whom".split())
_KINDS = tuple(NounKind)
_STEPS = np.arange(LONGEST_SIDE)


def find_nouns(words: Words, scores: Scores, reading: Reading) -> tuple[Noun, ...]:
    """Return the noun phrases of a report in order of their heads, each with its likely antecedents.

    Every source and every name that plain rules know is one, whatever the encoder says.
    """
    places = WordPlaces(words)
    linked = [_linked(places, attribution) for attribution in reading.attributions]
    sure = [_foremost(words, each.source) for each in linked if each.source is not None]
    sure += [_name(places, mention) for mention in reading.mentions]
    nouns = _nouns(words, scores, sure)
    if not len(nouns.head):
        return ()
    starts = np.array([sentence.start for sentence in reading.sentences], np.int64)
    sentence = np.maximum(np.searchsorted(starts, words.start, side="right") - 1, 0).astype(np.int64)
    traits = Traits(words, nouns, sentence, linked)
    links, new = _links(traits, scores)
    columns = (nouns.start, nouns.end, nouns.head, nouns.kind, traits.form, traits.number)
    return tuple(
        [
            Noun(
                span=(span := places.span(start, end)),
                head=span if end - start == 1 else places.span(head, head + 1),
                kind=_KINDS[kind],
                form=FORMS[form],
                is_plural=number == 2,
                links=links[i],
                new=new[i],
            )
            for i, (start, end, head, kind, form, number) in enumerate(
                zip(*(column.tolist() for column in columns), strict=True)
            )
        ]
    )


def _nouns(words: Words, scores: Scores, sure: Sequence[tuple[int, int]]) -> Nouns:
    """Return where noun phrases stand, in words; one at least in each run of words that surely holds one."""
    if not len(words.texts):
        none = np.zeros(0, np.int64)
        return Nouns(head=none, start=none, end=none, kind=none)
    chances = np.exp(log_softmax(scores.kinds))
    none = chances[:, 0].astype(np.float64)
    is_head = bytearray(none < 1 - LEAST_HEAD)
    for at in np.flatnonzero((none >= 1 - LEAST_HEAD) & (none < 1 - LEAST_PERSONAL)).tolist():
        is_head[at] = words.texts[at].casefold() in PERSONAL
    lets = _lets(words)
    for at in (*_parts(words), *lets.tolist()):
        is_head[at] = 1
    for start, end in sure:
        if start < end and 1 not in is_head[start:end]:
            is_head[start + int(chances[start:end, 0].argmin())] = 1
    heads = np.flatnonzero(np.frombuffer(is_head, bool)).astype(np.int64)
    before, after = (_side(words, scores, heads, side) for side in (0, 1))
    end_at_colons(words, heads, after)
    is_us = np.isin(heads, lets)
    before[is_us], after[is_us] = 1, 0
    kind = chances[heads, 1:].argmax(axis=1).astype(np.int64)
    is_personal = np.array([words.texts[head].casefold() in PERSONAL for head in heads.tolist()], bool)
    kind[is_us | is_personal] = _KINDS.index(NounKind.PERSON)
    return Nouns(head=heads, start=heads - before, end=heads + after + 1, kind=kind)


def end_at_colons(words: Words, heads: Longs, after: Longs) -> None:
    """End noun phrases before the colon that opens a quotation: "a motto about the police: 'Be true'"."""
    texts = words.texts
    if ":" not in texts:
        return
    opens = {at for at, text in enumerate(texts[:-1]) if text == ":" and texts[at + 1] in _MARKS}
    if not opens:
        return
    for number, (head, size) in enumerate(zip(heads.tolist(), after.tolist(), strict=True)):
        end = next((at for at in range(head + 1, head + size + 1) if at in opens), None)
        if end is not None:
            after[number] = end - head - 1


def _parts(words: Words) -> Iterator[int]:
    """Yield the heads of "few of us", "most of them": who is some of several is not all of them."""
    for at, of in enumerate(words.texts[1:-1]):
        if of == "of" and words.texts[at].casefold() in _SOME and words.texts[at + 2].casefold() in _SEVERAL:
            yield at


def _lets(words: Words) -> Longs:
    """Return the heads of the "us" that is left of it in "let's"."""
    texts = words.texts
    return np.array(
        [
            at
            for at, text in enumerate(texts)
            if text == "s" and at > 1 and texts[at - 1] in "'’" and texts[at - 2].casefold() == "let"
        ],
        np.int64,
    )


def _name(places: WordPlaces, mention: Mention) -> tuple[int, int]:
    """Return the words of a mention; of one that ends in an owner, "President Vorr of Norland", those of the name."""
    quote, start, end = mention.evidence.quote, mention.evidence.span.start, mention.evidence.span.end
    name = parse_phrase(quote).name if " " in quote else ""
    at = quote.find(name) if name else -1
    if at >= 0:
        start, end = start + at, start + at + len(name)
    return places.between(start, end)


def _foremost(words: Words, source: Run) -> tuple[int, int]:
    """Return the words of a source up to its first comma: what follows describes it."""
    end = source.start
    while end < source.end and words.texts[end] != ",":
        end += 1
    return source.start, end


def _side(words: Words, scores: Scores, heads: Longs, side: int) -> Longs:
    """Return how many words each head has before it in its noun phrase (side 0), or behind it (side 1)."""
    query, key = _scaled(scores.ends[0][heads, side]), np.ascontiguousarray(scores.ends[1][:, side].T)
    steps, before, behind = (_STEPS, 0, LONGEST_SIDE) if side else (-_STEPS, LONGEST_SIDE - 1, 1)
    fits = np.empty((len(heads), LONGEST_SIDE), np.float32)
    for begin in range(0, len(heads), _SIDES_AT_ONCE):
        own = heads[begin : begin + _SIDES_AT_ONCE]
        # With all words near any of them: that is faster than to gather those near each.
        first, last = max(0, int(own[0]) - before), int(own[-1]) + behind
        near = products(query[begin : begin + len(own)], key[:, first:last])
        places = np.arange(len(own)) * near.shape[1] + own - first
        near.take(places[:, None] + steps, mode="clip", out=fits[begin : begin + len(own)])
    fits += scores.tables.ends[side]
    edges = np.searchsorted(words.paragraph, words.paragraph[heads], side="right" if side else "left")
    room = edges - heads if side else heads - edges + 1
    np.copyto(fits, -1e4, where=room[:, None] <= _STEPS)
    best: Longs = fits.argmax(axis=1)
    return best


def _links(traits: Traits, scores: Scores) -> tuple[list[tuple[NounLink, ...]], list[float]]:
    """Return the likely antecedents of each noun phrase, the likeliest first, and the chance that it has none.

    Nobody asks what plain things go back to, unless they speak.
    """
    nouns = traits.nouns
    query, key = _scaled(scores.links[0][nouns.head]), np.ascontiguousarray(scores.links[1][nouns.head].T)
    none = scores.new[nouns.head] + scores.tables.new[traits.is_new]
    links: list[tuple[NounLink, ...]] = [()] * len(none)
    new = [1.0] * len(links)
    asked = np.flatnonzero((nouns.kind < _KINDS.index(NounKind.THING)) | ~traits.is_noun | (traits.source_of >= 0))
    if not len(asked):
        return links, new
    pairs = PairScores(traits, scores.tables.pairs, asked)
    bounds = np.searchsorted(asked, np.arange(0, len(none) + _AT_ONCE, _AT_ONCE)).tolist()
    for begin, end in pairwise(bounds):
        if begin == end:
            continue
        rows = asked[begin:end]
        first, last = max(0, int(rows[0]) - REACH), max(1, int(rows[-1]))
        fits = products(query[rows], key[:, first:last])
        pairs.add_to(fits, begin, first)
        for row, own, chance in zip(rows.tolist(), *_likely(fits, none[rows], rows - first, first), strict=True):
            links[row], new[row] = own, chance
    return links, new


def _likely(fits: Floats, none: Floats, ends: Longs, first: int) -> tuple[list[tuple[NounLink, ...]], list[float]]:
    """Return the likely antecedents of some noun phrases, the likeliest first, and the chance of each to have none.

    Args:
        fits: How well those before fit as antecedents, one a column, shape (r, c); is changed.
        none: How well nothing fits, shape (r,).
        ends: The columns of the noun phrases themselves, shape (r,).
        first: The number of the noun phrase in the first column.
    """
    back = (ends - 1).astype(np.int16)[:, None] - np.arange(fits.shape[1], dtype=np.int16)
    # Without their signs, those that do not stand before are far back too.
    np.copyto(fits, -1e4, where=back.view(np.uint16) >= REACH)
    # Chances as of `log_softmax`, of which a few are asked for.
    best = np.maximum(np.maximum.reduce(fits, axis=1), none)
    fits -= best[:, None]
    weights = np.exp(fits, out=fits)
    none = np.exp(none - best)
    total = np.add.reduce(weights, axis=1) + none
    row, column = np.divmod(np.flatnonzero(weights >= (LEAST_LINK * total)[:, None]), weights.shape[1])
    chances = weights[row, column] / total[row]
    order = np.lexsort((-column, -chances, row))
    numbers, rounded = (column[order] + first).tolist(), _rounded(chances[order])
    found = [NounLink(to=to, chance=chance) for to, chance in zip(numbers, rounded, strict=True)]
    bounds = np.searchsorted(row, np.arange(len(none) + 1)).tolist()
    return [tuple(found[begin:end]) for begin, end in pairwise(bounds)], _rounded(none / total)


def _rounded(chances: Floats) -> list[float]:
    rounded: list[float] = np.round(chances.astype(np.float64), 4).tolist()
    return rounded


def _linked(places: WordPlaces, attribution: Attribution) -> Linked:
    """Return an attribution in words, as the questions about pairs are asked."""
    source = attribution.source
    return Linked(
        cue=places.run(attribution.cue.span, "cue"),
        content=tuple(places.run(piece.span, "content") for piece in attribution.content),
        source=places.run(source.span, "source") if source else None,
        confidence=attribution.confidence,
    )


def _scaled(vectors: Floats) -> Floats:
    return vectors / np.float32(np.sqrt(vectors.shape[1]))


def products(query: Floats, key: Floats) -> Floats:
    """Return how well `_scaled` vectors (r, e) fit others (e, c), which are laid out for it; shape (r, c)."""
    fits = np.empty((len(query), key.shape[1]), np.float32)
    width = max(1, _MOST_STEPS // query.size)
    for start in range(0, key.shape[1], width):
        np.matmul(query, key[:, start : start + width], out=fits[:, start : start + width])
    return fits
