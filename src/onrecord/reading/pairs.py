"""What tells whether two noun phrases of a report mean the same: one code a question, for trainer and reader alike.

The score of a pair is the product of two learned vectors plus one learned number a question, so that what the words
around them say and what plain rules know (distance, form, gender, quotation marks) are weighed together. After
Lee et al. (2017), with heads in place of spans as in Dobrovolskii (2021).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from onrecord.reading.given_names import given_name_gender
from onrecord.reading.likeness import Earlier
from onrecord.reading.linked import Linked
from onrecord.reading.titles import gender
from onrecord.reading.windows import Words

Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

KINDS = ("person", "organization", "place", "thing")
# How many noun phrases back an antecedent may stand.
REACH = 200

_PRONOUNS = {
    "I": "i me my mine myself",
    "we": "we us our ours ourselves",
    "you": "you your yours yourself yourselves",
    "he": "he him his himself",
    "she": "she her hers herself",
    "it": "it its itself",
    "they": "they them their theirs themselves themself",
    "who": "who whom whose which",
    "this": "this that these those",
    "one": "one ones someone somebody everyone everybody anyone anybody nobody others another each all both some many",
}
# These mean people whatever stands around them.
PERSONAL = frozenset(word for form in ("I", "we", "you", "he", "she") for word in _PRONOUNS[form].split()) | frozenset(
    "who whom someone somebody everyone everybody anyone anybody nobody".split()
)
FORMS = ("name", "definite", "other", *_PRONOUNS)
_FORM_OF = {word: FORMS.index(form) for form, words in _PRONOUNS.items() for word in words.split()}
_DEFINITE = frozenset("the this that these those his her its their our my your both such said".split())
_FILLERS = _DEFINITE | frozenset("a an of s and mr mrs ms dr sir".split())
_NUMBERS = {"we": 2, "they": 2, "you": 0, "who": 0, "one": 0, "this": 0}
_PLURALS = frozenset("people men women children police media forces troops authorities".split())
# Words before the head that are compared; a name is seldom longer.
_LENGTH = 6

_FORM_COUNT = len(FORMS)
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
# Where each question's rows start: one a form, but for those that hang on kind, on gender and number, or on neither.
_ROWS = {
    "kinds": np.arange(4) * 4,
    "likeness": (np.arange(3)[:, None] * 27 + np.arange(3) * 3).ravel(),
    "strings": np.zeros(1, np.int64),
}
_STARTS = tuple(
    int(offset) + _ROWS.get(question, np.arange(_FORM_COUNT) * (size // _FORM_COUNT))
    for (question, size), offset in zip(_QUESTIONS.items(), OFFSETS, strict=True)
)
# Neither the number of an attribution nor the -1 of none.
_NOBODY = -2


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """Noun phrases in order of their heads; all arrays have shape (m,).

    Attributes:
        head: The word that carries each.
        start: Its first word.
        end: One past its last word.
        kind: Index into KINDS.
    """

    head: Longs
    start: Longs
    end: Longs
    kind: Longs


class Traits:
    """What the questions about pairs are answered from: one look at each noun phrase."""

    def __init__(self, words: Words, nouns: Nouns, sentence: Longs, linked: Sequence[Linked]) -> None:
        """Take the words, their noun phrases, the sentence of each word, and the attributions found in them."""
        self.nouns = nouns
        heads = nouns.head
        self.sentence = sentence[heads] if len(heads) else heads
        self.paragraph = words.paragraph[heads].astype(np.int64)
        self.quotation = _quotations(words)[heads]
        self._describe(words)
        self._voices(words, linked)
        self.is_first = np.ones(len(heads), np.int64)
        self.is_first[1:] = self.sentence[1:] != self.sentence[:-1]
        self.people = np.cumsum(nouns.kind == 0)
        # What depends on one of the two alone is worked out once.
        self.agreement = self.gender * 3 + self.number
        self.likeness = self.gender * 9 + self.number
        self.frequency = np.minimum(np.log2(self.seen + 1), 3).astype(np.int64)
        self.is_noun = self.form < 3
        self._look_up()
        self.distance = np.minimum(1.6 * np.log2(np.arange(1024) + 1), 15).astype(np.int64)
        between = np.arange(64)
        self.rank = np.minimum(np.where(between > 2, 1 + np.log2(np.maximum(between, 1)), between), 5).astype(np.int64)

    def _look_up(self) -> None:
        """Fill in what is answered about the earlier of two, a row for each sort of later ones."""
        # Outside quotation marks, and inside; what stands in the same ones is told when the two meet.
        is_outside = self.quotation == 0
        self.quotation_codes = np.stack((np.where(is_outside, 0, 3), np.where(is_outside, 2, 4)))
        # In no content, and in one; then the same for sources.
        plain = np.stack((np.where(self.inside >= 0, 6, 0), np.where(self.inside < 0, 5, 0)))
        self.voice_codes = np.concatenate((plain, np.where(self.source_of >= 0, 4, plain)))
        self.inside_or_nobody = np.where(self.inside >= 0, self.inside, _NOBODY)
        # Pronouns, descriptions, names.
        is_name = (self.form == 0).astype(np.int64)
        self.nounness = self.is_noun + is_name
        self.string_codes = np.where(self.is_noun, is_name * 7 + np.array([[21], [0], [7]]), 21)
        self.string_codes[0] = 21

    def _describe(self, words: Words) -> None:
        """Fill in form, gender, number and the words that are compared."""
        nouns = self.nouns
        looks: list[tuple[int, int, int]] = []
        seen: list[int] = []
        is_new: list[int] = []
        met: dict[tuple[str, ...], int] = {}
        last_words: set[str] = set()
        earlier = Earlier(REACH)
        shapes = words.features[nouns.head, 0].tolist()
        for start, head, shape in zip(nouns.start.tolist(), nouns.head.tolist(), shapes, strict=True):
            look, kept = _look(words.texts[max(start, head - _LENGTH) : head + 1], shape)
            earlier.take_in(kept)
            looks.append(look)
            times = met.get(kept, 0)
            is_new.append(look[0] * 3 + (2 if times else 1 if kept[-1] in last_words else 0))
            seen.append(times)
            met[kept] = times + 1
            last_words.add(kept[-1])
        # A column for each pair that shares a word: the later, the earlier, how alike they are.
        self.alike: Longs = np.array(earlier.alike, np.int64)
        self.form: Longs
        self.gender: Longs
        self.number: Longs
        self.form, self.gender, self.number = np.array(looks, np.int64).reshape(-1, 3).T.copy()
        self.seen: Longs = np.array(seen, np.int64)
        self.is_new: Longs = np.array(is_new, np.int64)

    def _voices(self, words: Words, linked: Sequence[Linked]) -> None:
        """Fill in whose words each noun phrase stands in, and whose source it is; -1 for none."""
        holder = np.full(len(words.texts), -1, np.int64)
        order = sorted(range(len(linked)), key=lambda at: -sum(run.end - run.start for run in linked[at].content))
        for at in order:  # the shortest last: the innermost content holds a word
            for run in linked[at].content:
                holder[run.start : run.end] = at
        self.inside = holder[self.nouns.head]
        self.source_of = np.full(len(self.nouns.head), -1, np.int64)
        for at in range(len(linked)):
            source = linked[at].source
            if source is None:
                continue
            first, last = np.searchsorted(self.nouns.head, [source.start, source.end])
            if first < last:
                # Of several heads in a source the widest noun phrase is the source.
                widths = self.nouns.end[first:last] - self.nouns.start[first:last]
                self.source_of[first + int(widths.argmax())] = at


@lru_cache(maxsize=8192)
def _look(own: tuple[str, ...], shape: int) -> tuple[tuple[int, int, int], tuple[str, ...]]:
    """Return form, gender and number of a noun phrase by its words up to the head, and the words that are compared."""
    form = _form(own, shape)
    low = [text.casefold() for text in own]
    kept = [text for text in low if text not in _FILLERS and text[0].isalnum()]
    return (form, _gender(own, form), _number(low[-1], form)), tuple(kept[-_LENGTH:]) or (low[-1],)


def _form(own: Sequence[str], shape: int) -> int:
    head = own[-1]
    low = head.casefold()
    if low == "s" and own[0] in "'’":
        return FORMS.index("we")  # "let's"
    if low in _FORM_OF and (head != "US" or len(own) > 1) and (len(own) == 1 or own[0].casefold() not in _DEFINITE):
        return _FORM_OF[low]
    if shape in (1, 2, 3, 6):
        return 0
    return 1 if own[0].casefold() in _DEFINITE else 2


def _gender(own: tuple[str, ...], form: int) -> int:
    """Return 1 for a man, 2 for a woman, 0 where the words do not tell."""
    if form in (6, 7):
        return 1 if FORMS[form] == "he" else 2
    if form > 2:
        return 0
    found = gender(" ".join(own))
    for text in own:
        found = found or (given_name_gender(text) if text[0].isupper() else "")
    return {"m": 1, "f": 2}.get(found, 0)


def _number(head: str, form: int) -> int:
    """Return 1 for one, 2 for several, 0 where the word does not tell."""
    if form > 2:
        return _NUMBERS.get(FORMS[form], 1)
    if form == 0:
        return 0
    return 2 if head in _PLURALS or (head.endswith("s") and not head.endswith(("ss", "us", "is"))) else 1


def _quotations(words: Words) -> Longs:
    """Return the number of the quotation of each word, 0 outside."""
    inside = np.isin(words.features[:, 1], (1, 2))
    opens = inside & ~np.concatenate(([False], inside[:-1]))
    return np.where(inside, np.cumsum(opens), 0).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to one question about noun phrases and those before them, as places in all tables laid end to end.

    Attributes:
        starts: Where the rows of the question's table start: which row it is hangs on the later noun phrase alone.
        row: The row of each later noun phrase, shape (r,).
        within: How far from its start, shape (r, c); (c,) where it hangs on the earlier one alone.
    """

    starts: Longs
    row: Longs
    within: Longs

    def places(self) -> Longs:
        """Return the place of each answer, shape (r, c)."""
        return self.starts.take(self.row)[:, None] + self.within

    def scores(self, tables: Floats) -> Floats:
        """Return what the tables say of each answer, shape (r, c)."""
        if self.within.ndim > 1:
            return tables.take(self.places())
        # There are fewer rows in the table than noun phrases.
        return tables.take(self.starts[:, None] + self.within).take(self.row, axis=0)


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
    for begin in range(0, len(rows), block):
        own = rows[begin : begin + block]
        candidates = candidates_of(own)
        first, answers = answers_before(traits, own)
        near = np.maximum(candidates - first, 0)
        yield own, candidates, tuple(np.take_along_axis(answer.places(), near, axis=1) for answer in answers)


def candidates_of(rows: Longs) -> Longs:
    """Return the noun phrases before each of `rows`, nearest first, -1 where there is none, shape (r, k)."""
    reach = min(REACH, int(rows[-1])) or 1
    return np.asarray(np.maximum(rows[:, None] - 1 - np.arange(reach)[None, :], -1), np.int64)


def answers_before(t: Traits, rows: Longs) -> tuple[int, tuple[Answers, ...]]:
    """Return the first noun phrase within reach of `rows`, and the answers about it and all up to the last of them.

    The noun phrases stand in order, one a column, shape (r, c): nothing is gathered pair by pair, and what hangs on
    one of the two alone is worked out before they meet.
    """
    first, last = max(0, int(rows[0]) - REACH), max(1, int(rows[-1]))
    i, j = rows[:, None], slice(first, last)
    form, other = t.form[rows], t.form[j]
    found = (
        (form, other),
        (form, t.distance.take(t.nouns.head[i] - t.nouns.head[j], mode="clip")),
        (form, _PARAGRAPHS.take(t.paragraph[i] - t.paragraph[j], mode="clip") + (form[:, None] == other)),
        (form, _quotation_codes(t, i, j)),
        (form, _voice_codes(t, i, j)),
        (form, t.agreement[j]),
        (t.nouns.kind[rows], t.nouns.kind[j]),
        (t.agreement[rows], t.likeness[j]),
        (np.zeros_like(form), _string_codes(t, i, j)),
        (form, _nesting_codes(t, i, j)),
        (form, t.frequency[j]),
        (form, _SENTENCES.take(t.sentence[i] - t.sentence[j], mode="clip") + t.is_first[j]),
        (form, t.rank.take(t.people[i] - t.people[j], mode="clip")),
    )
    return first, tuple(Answers(starts, *each) for starts, each in zip(_STARTS, found, strict=True))


# Codes of how many paragraphs and sentences apart two stand; farther is as far as the last.
_PARAGRAPHS = np.arange(6) * 2
_SENTENCES = np.arange(4) * 2


def _quotation_codes(t: Traits, i: Longs, j: slice) -> Longs:
    """Return where the two stand: both outside quotation marks, in the same, in or out of them, in different ones."""
    mine = t.quotation[i]
    codes = t.quotation_codes[:, j].take(mine[:, 0] > 0, axis=0)
    np.copyto(codes, 1, where=np.where(mine > 0, mine, -1) == t.quotation[j])
    return codes


def _voice_codes(t: Traits, i: Longs, j: slice) -> Longs:
    """Return who speaks of whom: j says the words i stands in, i says those of j, both in one content ..."""
    inside, mine = t.inside_or_nobody[i], t.source_of[i]
    codes = t.voice_codes[:, j].take((inside[:, 0] >= 0) + 2 * (mine[:, 0] >= 0), axis=0)
    np.copyto(codes, 3, where=inside == t.inside[j])
    np.copyto(codes, 2, where=mine == t.inside_or_nobody[j])
    np.copyto(codes, 1, where=inside == t.source_of[j])
    return codes


def _string_codes(t: Traits, i: Longs, j: slice) -> Longs:
    """Return how alike the words are, by pair of forms: names, names and descriptions, descriptions, others."""
    codes: Longs = t.string_codes[:, j].take(t.nounness[i[:, 0]], axis=0)
    begin, end = np.searchsorted(t.alike[0], (i[0, 0], i[-1, 0] + 1)).tolist()
    later, earlier, likeness = t.alike[:, begin:end]
    row, column = np.searchsorted(i[:, 0], later), earlier - j.start
    is_asked = (i[row, 0] == later) & (column >= 0)
    codes[row[is_asked], column[is_asked]] += likeness[is_asked]
    return codes


def _nesting_codes(t: Traits, i: Longs, j: slice) -> Longs:
    nouns = t.nouns
    codes = np.zeros((len(i), j.stop - j.start), np.int64)
    np.copyto(codes, 2, where=nouns.start[i] <= nouns.head[j])
    np.copyto(codes, 1, where=nouns.head[i] < nouns.end[j])
    return codes
