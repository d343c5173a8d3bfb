"""What tells whether two noun phrases of a report mean the same: one code a question, for trainer and reader alike.

The score of a pair is the product of two learned vectors plus one learned number a question, so that what the words
around them say and what plain rules know (distance, form, gender, quotation marks) are weighed together. After
Lee et al. (2017), with heads in place of spans as in Dobrovolskii (2021).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from onrecord.reading.likeness import spread
from onrecord.reading.traits import FORMS, REACH, Traits

Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

_FORM_COUNT = len(FORMS)
_FORMS = np.arange(_FORM_COUNT)[:, None]
_QUESTIONS = {
    "forms": _FORM_COUNT * _FORM_COUNT,
    "distance": _FORM_COUNT * 16,
    "paragraphs": _FORM_COUNT * 12,
    "quotations": _FORM_COUNT * 5,
    "voices": _FORM_COUNT * 7,
    "agreement": _FORM_COUNT * 9,
    "kinds": 16,
    "likeness": 81,
    "strings": 28,
    "nesting": _FORM_COUNT * 3,
    "frequency": _FORM_COUNT * 4,
    "subjects": _FORM_COUNT * 8,
    "rank": _FORM_COUNT * 6,
}
SIZES = tuple(_QUESTIONS.values())
OFFSETS = np.concatenate(([0], np.cumsum(SIZES)[:-1]))
NEW_SIZE = _FORM_COUNT * 3
# Where the rows of each question's table start: one a form, but for those that hang on kind, on gender and number, or
# on neither.
_ROWS = {
    "kinds": np.arange(4) * 4,
    "likeness": (np.arange(3)[:, None] * 27 + np.arange(3) * 3).ravel(),
    "strings": np.zeros(3, np.int64),
}
_STARTS = {
    question: (int(offset) + _ROWS.get(question, np.arange(_FORM_COUNT) * (size // _FORM_COUNT)))[:, None]
    for (question, size), offset in zip(_QUESTIONS.items(), OFFSETS, strict=True)
}
# Codes of how many words apart two stand; farther is as far as the last.
_WORDS_APART = np.minimum(1.6 * np.log2(np.arange(1024) + 1), 15).astype(np.int64)
# Noun phrases may stand so much earlier as the earlier of two than as the later.
_SHIFT = 1


class _Few(Struct, frozen=True, gc=False):
    """Pairs that a question answers otherwise: the later, rising, the earlier, and the places of the answers."""

    later: Longs
    earlier: Longs
    place: Longs


class _Told(Struct, frozen=True, gc=False, kw_only=True):
    """The answers to a question that hang on the earlier of two noun phrases and on the sort of the later one.

    Attributes:
        sort: Of each noun phrase as the later one, shape (m,).
        place: Of the answer about each as the earlier one, in all tables laid end to end, shape (sorts, m).
        but: Pairs that are answered otherwise.
    """

    sort: Longs
    place: Longs
    but: _Few | None = None

    def places(self, rows: Longs, columns: slice) -> Longs:
        """Return the place of each answer about `rows` and the noun phrases at `columns`, shape (r, c)."""
        found: Longs = self.place[:, columns].take(self.sort[rows], axis=0)
        if self.but:
            row, column = np.searchsorted(rows, self.but.later), self.but.earlier - columns.start
            is_asked = np.isin(self.but.later, rows) & (column >= 0) & (column < found.shape[1])
            found[row[is_asked], column[is_asked]] = self.but.place[is_asked]
        return found


class _Apart(Struct, frozen=True, gc=False, kw_only=True):
    """The answers to a question that hang on how far two noun phrases stand apart.

    Attributes:
        form: Of each noun phrase as the later one, shape (m,).
        starts: Where the row of each form starts in all tables laid end to end, shape (forms, 1).
        later: Where each stands as the later one, shape (m,).
        earlier: Where each stands as the earlier one, shape (m,), or (forms, m) where that hangs on the later's form.
        steps: How far from the start of its row the answer is for each distance.
    """

    form: Longs
    starts: Longs
    later: Longs
    earlier: Longs
    steps: Longs

    def places(self, rows: Longs, columns: slice) -> Longs:
        """Return the place of each answer about `rows` and the noun phrases at `columns`, shape (r, c)."""
        return self.starts[self.form[rows]] + self.steps.take(self.distances(self.later, rows, columns), mode="clip")

    def distances(self, later: Longs, rows: Longs, columns: slice) -> Longs:
        """Return how far the noun phrases at `columns` stand before `rows`, which stand at `later`."""
        at = later[rows][:, None]
        if self.earlier.ndim == 1:
            return at - self.earlier[columns]
        return at - self.earlier[:, columns].take(self.form[rows], axis=0)


_Question = _Told | _Apart


def _questions(t: Traits) -> tuple[_Question, ...]:
    """Return the answers to each question, in the order of their tables."""
    nouns, form, agreement = t.nouns, t.form, t.gender * 3 + t.number
    number = 4 * t.quotations
    people = np.cumsum(nouns.kind == 0)
    return (
        _told("forms", form, form),
        _apart("distance", form, nouns.head, nouns.head, _far_in_words),
        # Each distance twice: two of one form are told from others.
        _apart("paragraphs", form, 2 * t.paragraph, 2 * t.paragraph - (form == _FORMS), _far_in_paragraphs),
        # Quotations stand four apart, what is outside of them between; it asks from one farther.
        _apart("quotations", form, number + 3 * ~t.is_quoted, number + 2 * ~t.is_quoted, _in_quotations),
        _voices(t),
        _told("agreement", form, agreement),
        _told("kinds", nouns.kind, nouns.kind),
        _told("likeness", agreement, t.gender * 9 + t.number),
        _strings(t),
        _nesting(t),
        _told("frequency", form, np.minimum(np.log2(t.seen + 1), 3).astype(np.int64)),
        # Each distance twice: the first of its sentence is told from others.
        _apart("subjects", form, 2 * t.sentence, 2 * t.sentence - t.is_first, _far_in_sentences),
        _apart("rank", form, people, people, _far_in_people),
    )


def _told(question: str, sort: Longs, codes: Longs) -> _Told:
    return _Told(sort=sort, place=_STARTS[question] + codes)


def _apart(question: str, form: Longs, later: Longs, earlier: Longs, code: Callable[[Longs], Longs]) -> _Apart:
    """Return the answers to a question about distances; `code` tells them for distances that rise from 0."""
    # No distance within reach is farther: the earlier stand at most so much before where they stood as later ones.
    farthest = int((later[REACH:] - later[:-REACH]).max() if len(later) > REACH else later[-1] - later[0])
    steps = code(np.arange(farthest + _SHIFT + 1))
    return _Apart(form=form, starts=_STARTS[question], later=later, earlier=earlier, steps=steps)


def _far_in_words(apart: Longs) -> Longs:
    return _WORDS_APART.take(apart, mode="clip")


def _far_in_paragraphs(apart: Longs) -> Longs:
    return np.minimum(apart, 10 + apart % 2)


def _far_in_sentences(apart: Longs) -> Longs:
    return np.minimum(apart, 6 + apart % 2)


def _far_in_people(apart: Longs) -> Longs:
    return np.minimum(np.where(apart > 2, 1 + np.log2(np.maximum(apart, 1)), apart), 5).astype(np.int64)


def _in_quotations(apart: Longs) -> Longs:
    """Return both outside quotation marks, in the same, in or out of them, in different ones; see `_questions`."""
    codes = np.array([4, 0, 2, 3], np.int64).take(apart % 4)
    codes[0] = 1
    return codes


def _voices(t: Traits) -> _Told:
    """Return who speaks of whom: j says the words i stands in, i says those of j, both in one content ..."""
    is_inside, is_source = t.inside >= 0, t.source_of >= 0
    # In no content, and in one; then the same for sources.
    plain = np.stack((np.where(is_inside, 6, 0), np.where(is_inside, 0, 5)))
    codes = np.concatenate((plain, np.where(is_source, 4, plain)))
    held, speakers, stride = np.flatnonzero(is_inside), np.flatnonzero(is_source), len(t.form)
    # All that stand in one content, in order: those that a later one meets there stand together.
    places = np.sort(t.inside[held] * stride + held)
    later = np.concatenate((held, speakers))
    content = stride * np.concatenate((t.inside[held], t.source_of[speakers]))
    back = np.maximum(later - REACH, 0)
    asks, met = spread(np.searchsorted(places, content + back), np.searchsorted(places, content + later))
    speaker = np.full(int(max(t.inside.max(), t.source_of.max())) + 1, stride)
    speaker[t.source_of[speakers]] = speakers
    said = speaker[t.inside[held]]
    is_said = (said < held) & (said >= held - REACH)
    # What is told last holds.
    pairs = np.concatenate((later[asks] * stride + places[met] % stride, held[is_said] * stride + said[is_said]))[::-1]
    told = np.concatenate((np.where(asks < len(held), 3, 2), np.ones(int(is_said.sum()), np.int64)))[::-1]
    pairs, first = np.unique(pairs, return_index=True)
    later, earlier = np.divmod(pairs, stride)
    starts = _STARTS["voices"]
    return _Told(
        sort=4 * t.form + is_inside + 2 * is_source,
        place=(starts[:, :, None] + codes).reshape(-1, stride),
        but=_Few(later, earlier, starts[t.form[later], 0] + told[first]),
    )


def _strings(t: Traits) -> _Told:
    """Return how alike the words are, by pair of forms: names, names and descriptions, descriptions, others."""
    is_name = (t.form == 0).astype(np.int64)
    # Pronouns, descriptions, names.
    sort = t.is_noun + is_name
    place = _STARTS["strings"] + np.where(t.is_noun, is_name * 7 + np.array([[21], [0], [7]]), 21)
    place[0] = _STARTS["strings"][0] + 21
    later, earlier, likeness = t.alike
    return _Told(sort=sort, place=place, but=_Few(later, earlier, place[sort[later], earlier] + likeness))


def _nesting(t: Traits) -> _Told:
    """Return whether the later stands within the earlier, or the earlier within the later."""
    nouns, order = t.nouns, np.arange(len(t.form))
    around, within = spread(order + 1, np.searchsorted(nouns.head, nouns.end))
    later, earlier = spread(np.searchsorted(nouns.head, nouns.start), order)
    is_other = nouns.end[earlier] <= nouns.head[later]
    later, earlier = np.concatenate((within, later[is_other])), np.concatenate((around, earlier[is_other]))
    starts = _STARTS["nesting"]
    place = starts[t.form[later], 0] + np.repeat((1, 2), (len(within), len(later) - len(within)))
    by_later = np.argsort(later, kind="stable")
    but = _Few(later[by_later], earlier[by_later], place[by_later])
    return _Told(sort=t.form, place=np.repeat(starts, len(order), axis=1), but=but)


class PairScores:
    """What the tables of a model say of each noun phrase asked about and those before it."""

    def __init__(self, traits: Traits, tables: Floats, asked: Longs) -> None:
        """Take the noun phrases, all tables laid end to end, and which are asked about, rising."""
        self._asked = asked
        self._told: list[tuple[Longs, Floats]] = []
        self._few: list[tuple[Longs, Longs, Floats]] = []
        self._apart: list[tuple[_Apart, Longs, Floats]] = []
        self._tables = tables
        for question in _questions(traits):
            if isinstance(question, _Told):
                self._sum_up(question)
            else:
                own = question.form * len(question.steps) + question.later
                self._apart.append((question, own, tables.take(question.starts + question.steps, mode="clip")))

    def _sum_up(self, question: _Told) -> None:
        """Add up what hangs on the same sort of later noun phrases; keep apart what some pairs have more than that."""
        told = self._tables.take(question.place, mode="clip")
        sums = next((sums for sort, sums in self._told if sort is question.sort), None)
        if sums is None:
            self._told.append((question.sort, told))
        else:
            sums += told
        if question.but:
            later, earlier = question.but.later, question.but.earlier
            row = np.searchsorted(self._asked, later)
            is_asked = self._asked.take(row, mode="clip") == later
            more = self._tables.take(question.but.place) - told[question.sort[later], earlier]
            self._few.append((row[is_asked], earlier[is_asked], more[is_asked]))

    def add_to(self, fits: Floats, begin: int, first: int) -> None:
        """Add to how well vectors fit, those of the noun phrases asked about from number `begin` on, (r, c).

        The noun phrases before them stand in order, one a column, from `first` on.
        """
        rows, columns = self._asked[begin : begin + len(fits)], slice(first, first + fits.shape[1])
        for sort, sums in self._told:
            fits += sums[:, columns].take(sort[rows], axis=0)
        for question, own, scores in self._apart:
            fits += scores.take(question.distances(own, rows, columns), mode="clip")
        for row, earlier, more in self._few:
            low, high = np.searchsorted(row, (begin, begin + len(rows))).tolist()
            fits[row[low:high] - begin, earlier[low:high] - first] += more[low:high]


def pair_answers(traits: Traits, rows: Longs, *, block: int = 256) -> Iterator[tuple[Longs, Longs, tuple[Longs, ...]]]:
    """Yield the answers about noun phrases and those before them, some rows at a time.

    Args:
        traits: What is known of each noun phrase.
        rows: The noun phrases asked about, rising.
        block: How many rows are answered at a time.

    Yields:
        The rows (r,); the candidates (r, k), nearest first, -1 where there is none; for each question the answers
        (r, k), each an index into all tables laid end to end.
    """
    questions = _questions(traits) if len(rows) else ()
    for begin in range(0, len(rows), block):
        own = rows[begin : begin + block]
        reach = min(REACH, int(own[-1])) or 1
        candidates = np.maximum(own[:, None] - 1 - np.arange(reach), -1)
        columns = slice(max(0, int(own[0]) - REACH), max(1, int(own[-1])))
        near = np.maximum(candidates - columns.start, 0)
        yield own, candidates, tuple(np.take_along_axis(each.places(own, columns), near, axis=1) for each in questions)
