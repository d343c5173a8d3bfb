"""Noun phrases: found by their heads, with both ends, and linked to those before that mean the same.

The links are chances, not decisions: `coreference` weighs them with what names and offices say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from onrecord.reading.encoder import Scores
from onrecord.reading.linked import Linked
from onrecord.reading.pairs import FORMS, PERSONAL, REACH, Nouns, Traits, answers_before, candidates_of
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.tags import Run, log_softmax
from onrecord.reading.windows import WordPlaces, Words
from onrecord.types import Attribution, Mention, Noun, NounKind, NounLink, Reading, Span

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
# Links are weighed for so many noun phrases at a time, and pairs looked at for fewer, which the processor keeps near.
_ROWS = 256
_ROWS_ANSWERED = 64
# Vectors of so few are multiplied at a time: a larger product would wake threads, which here cost more than they bring.
_ROWS_MULTIPLIED = 8
_SOME = frozenset("few many some most one none each several any neither two three".split())
_MARKS = frozenset("“\"‘«„'")
_SEVERAL = frozenset("us you them whom".split())
_KINDS = tuple(NounKind)


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
    is_personal = np.fromiter(map(PERSONAL.__contains__, map(str.casefold, words.texts)), bool, len(words.texts))
    is_head = bytearray(chances[:, 0] < 1 - np.where(is_personal, LEAST_PERSONAL, LEAST_HEAD))
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
    is_personal[lets] = True
    kind = chances[heads, 1:].argmax(axis=1).astype(np.int64)
    kind[is_personal[heads]] = _KINDS.index(NounKind.PERSON)
    return Nouns(head=heads, start=heads - before, end=heads + after + 1, kind=kind)


def end_at_colons(words: Words, heads: Longs, after: Longs) -> None:
    """End noun phrases before the colon that opens a quotation: "a motto about the police: 'Be true'"."""
    texts = words.texts
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
    span = mention.evidence.span
    name = parse_phrase(mention.evidence.quote).name if " " in mention.evidence.quote else ""
    at = mention.evidence.quote.find(name) if name else -1
    if at >= 0:
        span = Span(start=span.start + at, end=span.start + at + len(name))
    run = places.run(span, "source")
    return run.start, run.end


def _foremost(words: Words, source: Run) -> tuple[int, int]:
    """Return the words of a source up to its first comma: what follows describes it."""
    end = source.start
    while end < source.end and words.texts[end] != ",":
        end += 1
    return source.start, end


def _side(words: Words, scores: Scores, heads: Longs, side: int) -> Longs:
    """Return how many words each head has before it in its noun phrase (side 0), or behind it (side 1)."""
    count = len(words.texts)
    best = np.zeros(len(heads), np.int64)
    query, key = scores.ends[0][:, side], scores.ends[1][:, side]
    for begin in range(0, len(heads), 1024):
        own = heads[begin : begin + 1024]
        at = own[:, None] + (np.arange(LONGEST_SIDE) * (1 if side else -1))[None, :]
        inside = np.clip(at, 0, count - 1)
        fits = np.einsum("me,mse->ms", query[own], key[inside]) / np.float32(np.sqrt(query.shape[1]))
        is_near = (at == inside) & (words.paragraph[inside] == words.paragraph[own][:, None])
        best[begin : begin + 1024] = np.where(is_near, fits + scores.tables.ends[side], -1e4).argmax(axis=1)
    return best


def _links(traits: Traits, scores: Scores) -> tuple[list[tuple[NounLink, ...]], list[float]]:
    """Return the likely antecedents of each noun phrase, the likeliest first, and the chance that it has none.

    Nobody asks what plain things go back to, unless they speak.
    """
    nouns = traits.nouns
    query, key = scores.links[0][nouns.head], scores.links[1][nouns.head]
    none = scores.new[nouns.head] + scores.tables.new[traits.is_new]
    links: list[list[NounLink]] = [[] for _ in nouns.head]
    new = [1.0] * len(links)
    asked = np.flatnonzero((nouns.kind < _KINDS.index(NounKind.THING)) | ~traits.is_noun | (traits.source_of >= 0))
    for begin in range(0, len(asked), _ROWS):
        rows = asked[begin : begin + _ROWS].astype(np.int64)
        candidates, first = candidates_of(rows), max(0, int(rows[0]) - REACH)
        fits = products(query, key, rows, first)
        for part in range(0, len(rows), _ROWS_ANSWERED):
            answered = rows[part : part + _ROWS_ANSWERED]
            left, answers = answers_before(traits, answered)
            own = fits[part : part + _ROWS_ANSWERED, left - first : max(1, int(answered[-1])) - first]
            for answer in answers:
                own += answer.scores(scores.tables.pairs)
        fits = np.take_along_axis(fits, np.maximum(candidates - first, 0), axis=1)
        fits[candidates < 0] = -1e4
        chances = np.exp(log_softmax(np.concatenate((fits, none[rows, None]), axis=1)))
        for row, chance in zip(rows.tolist(), chances[:, -1].tolist(), strict=True):
            new[row] = round(chance, 4)
        at, place = np.nonzero(chances[:, :-1] >= LEAST_LINK)
        kept = chances[at, place]
        order = np.lexsort((place, -kept, at))
        at, place = at[order], place[order]
        columns = (rows[at], candidates[at, place], kept[order])
        for row, to, chance in zip(*(column.tolist() for column in columns), strict=True):
            links[row].append(NounLink(to=to, chance=round(chance, 4)))
    return [tuple(each) for each in links], new


def _linked(places: WordPlaces, attribution: Attribution) -> Linked:
    """Return an attribution in words, as the questions about pairs are asked."""
    source = attribution.source
    return Linked(
        cue=places.run(attribution.cue.span, "cue"),
        content=tuple(places.run(piece.span, "content") for piece in attribution.content),
        source=places.run(source.span, "source") if source else None,
        confidence=attribution.confidence,
    )


def products(query: Floats, key: Floats, rows: Longs, first: int) -> Floats:
    """Return how well the vectors of `rows` fit those of the noun phrases before them, from `first` on, (r, c)."""
    fits = np.zeros((len(rows), int(rows[-1]) + 1 - first), np.float32)
    for part in range(0, len(rows), _ROWS_MULTIPLIED):
        own = rows[part : part + _ROWS_MULTIPLIED]
        start, end = max(0, int(own[0]) - REACH), int(own[-1]) + 1
        np.matmul(query[own], key[start:end].T, out=fits[part : part + len(own), start - first : end - first])
    fits /= np.float32(np.sqrt(query.shape[1]))
    return fits
