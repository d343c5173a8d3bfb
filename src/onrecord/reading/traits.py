"""What is known of each noun phrase of a report before it is asked which mean the same: one look at each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from onrecord.reading.given_names import given_name_gender
from onrecord.reading.likeness import alike
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


class Nouns(Struct, frozen=True, gc=False, kw_only=True):
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
    """What is known of each noun phrase; all arrays have shape (m,).

    Attributes:
        nouns: Where they stand and what they mean.
        sentence: Number of the sentence of each.
        paragraph: Number of its paragraph.
        is_quoted: Whether it stands inside quotation marks.
        quotations: How many quotations began up to it.
        is_first: 1 for the first noun phrase of a sentence, else 0.
        form: Index into FORMS.
        gender: 1 for a man, 2 for a woman, 0 where the words do not tell.
        number: 1 for one, 2 for several, 0 where the words do not tell.
        is_noun: Whether it is no pronoun.
        seen: How many before it have the same words.
        is_new: What tells whether anything before means the same, an index into a table of its own.
        alike: Of each pair that shares a word the later, the earlier, and how alike they are.
        inside: Number of the attribution whose content it stands in, the innermost; -1 for none.
        source_of: Number of the attribution whose source it is; -1 for none.
    """

    def __init__(self, words: Words, nouns: Nouns, sentence: Longs, linked: Sequence[Linked]) -> None:
        """Take the words, their noun phrases, the sentence of each word, and the attributions found in them."""
        self.nouns = nouns
        heads = nouns.head
        self.sentence = sentence[heads] if len(heads) else heads
        self.paragraph = words.paragraph[heads].astype(np.int64)
        inside = (words.features[:, 1] == 1) | (words.features[:, 1] == 2)
        opens = inside.copy()
        opens[1:] &= ~inside[:-1]
        self.is_quoted: Flags = inside[heads]
        self.quotations = np.cumsum(opens)[heads]
        self.is_first = np.ones(len(heads), np.int64)
        self.is_first[1:] = self.sentence[1:] != self.sentence[:-1]
        self._describe(words)
        self._voices(words, linked)

    def _describe(self, words: Words) -> None:
        """Fill in form, gender, number and what the words that are compared tell."""
        nouns, texts = self.nouns, words.texts
        shapes = words.features[nouns.head, 0].tolist()
        looks = [
            _look(texts[max(start, head - _LENGTH) : head + 1], shape)
            for start, head, shape in zip(nouns.start.tolist(), nouns.head.tolist(), shapes, strict=True)
        ]
        own = [kept for _, kept in looks]
        self.form, agreement = np.divmod(np.fromiter([look for look, _ in looks], np.int64, len(looks)), 9)
        self.gender, self.number = np.divmod(agreement, 3)
        self.is_noun: Flags = self.form < 3
        sizes = np.fromiter(map(len, own), np.int64, len(own))
        compared = _numbered([*chain.from_iterable(own)])
        self.alike = alike(compared, sizes, REACH)
        self.seen = _times_before(_numbered(own))
        has_last = _times_before(compared[np.cumsum(sizes) - 1]) > 0
        self.is_new = self.form * 3 + np.where(self.seen > 0, 2, has_last)

    def _voices(self, words: Words, linked: Sequence[Linked]) -> None:
        """Fill in whose words each noun phrase stands in, and whose source it is."""
        nouns = self.nouns
        holder = np.full(len(words.texts), -1, np.int64)
        order = sorted(range(len(linked)), key=lambda at: -sum(run.end - run.start for run in linked[at].content))
        for at in order:  # the shortest last: the innermost content holds a word
            for run in linked[at].content:
                holder[run.start : run.end] = at
        self.inside = holder[nouns.head]
        self.source_of = np.full(len(nouns.head), -1, np.int64)
        heads, starts, ends = nouns.head.tolist(), nouns.start.tolist(), nouns.end.tolist()
        for at, each in enumerate(linked):
            if each.source is None:
                continue
            own = range(bisect_left(heads, each.source.start), bisect_left(heads, each.source.end))
            if own:
                # Of several heads in a source the widest noun phrase is the source.
                self.source_of[max(own, key=lambda place: ends[place] - starts[place])] = at


def _numbered(values: Sequence[Hashable]) -> Longs:
    """Return a number for each value, the same for the same."""
    numbers = {value: number for number, value in enumerate(set(values))}
    return np.fromiter(map(numbers.__getitem__, values), np.int64, len(values))


def _times_before(numbers: Longs) -> Longs:
    """Return how often each number stands before it."""
    order = np.argsort(numbers, kind="stable")
    ranked = numbers[order]
    found = np.empty_like(numbers)
    found[order] = np.arange(len(ranked)) - np.searchsorted(ranked, ranked)
    return found


@lru_cache(maxsize=8192)
def _look(own: tuple[str, ...], shape: int) -> tuple[int, tuple[str, ...]]:
    """Return form, gender and number of a noun phrase by its words up to the head, and the words that are compared.

    The three are one number: the form times 9, the gender times 3, the number.
    """
    form = _form(own, shape)
    low = [text.casefold() for text in own]
    kept = [text for text in low if text not in _FILLERS and text[0].isalnum()]
    return form * 9 + _gender(own, form) * 3 + _number(low[-1], form), tuple(kept[-_LENGTH:]) or (low[-1],)


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
