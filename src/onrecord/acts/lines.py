"""A sentence as this stage sees it: words, and which of them mention actors."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct

from onrecord.acts.asides import Bare, without_asides
from onrecord.patterns import pattern_of
from onrecord.types import How, Reading, Span

# Possessive: after a whole word there is nothing to try again.
# The dot of "Mr. Kess", of an initial or of a month before its day ends no clause.
_SHORT = r"(?=[A-Z])\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|St|[A-Z])\.(?=\s+[A-Z])"
_SHORT_MONTH = r"(?=[A-Z])\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.(?=\s+\d)"
_REST = r"(?:[’'.-]\w++)*+[’']?+"
# Most words begin with a small letter, which nothing else does: they are tried first. The blanks before a word are
# taken with it, as none of these need be tried on them.
_WORD = pattern_of(
    rf"\s*+([a-z]\w*+{_REST}|[A-Z]\.(?:[A-Z]\.)++|{_SHORT}|{_SHORT_MONTH}|\d[\d.,:]*\d|\w++{_REST}|--|\S)"
)
POSSESSIVES = frozenset("his her its their our my your whose".split())


class Placed(NamedTuple):
    """A mention by its words in a line: half-open, possessive mark left out.

    Attributes:
        start: First word.
        end: One past the last word.
        actor_ids: Whom it means.
        is_possessive: "Arland's", "its".
        how: Name, role or pronoun.
        is_first: A first person: whoever speaks there is meant.
    """

    start: int
    end: int
    actor_ids: tuple[str, ...]
    is_possessive: bool
    how: How
    is_first: bool = False


class Line(Struct, frozen=True, gc=False, kw_only=True):
    """The words of a sentence.

    Attributes:
        words: In lower case, apostrophes straight.
        starts: First code point of each word.
        ends: One past its last code point.
        mentions: In order, none inside another.
        text: The whole report, to look up spellings.
        bounds: First code point of the sentence and one past its last, asides included.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    mentions: tuple[Placed, ...]
    text: str
    bounds: Span

    def is_name(self, word: int) -> bool:
        """Say whether a word has a capital in mid-sentence though the line is no headline: part of a name."""
        if word == 0 or not self.text[self.starts[word]].isupper() or not self.words[word - 1][0].isalnum():
            return False
        return not self.is_titled()

    def is_titled(self) -> bool:
        """Say whether the line is written like a headline, nearly every long word with a capital."""
        long = [start for start, word in zip(self.starts, self.words, strict=True) if len(word) > 3 and word.isalpha()]
        return sum(self.text[start].isupper() for start in long) > 0.7 * len(long)

    def span(self, start: int, end: int) -> Span:
        """Return the code points of the words from `start` to `end`, exclusive."""
        return Span(start=self.starts[start], end=self.ends[end - 1])

    def at(self, point: int) -> int:
        """Return the first word that starts at `point` or later."""
        return bisect_left(self.starts, point)

    def mention_over(self, word: int) -> Placed | None:
        """Return the mention that covers a word, if any."""
        for each in self.mentions:
            if word < each.end:
                return each if each.start <= word else None
        return None


# A sentence with its words, their starts and ends.
Spelled = tuple[Span, tuple[str, ...], tuple[int, ...], tuple[int, ...]]


def find_lines(reading: Reading) -> Iterator[Spelled]:
    """Yield each sentence with its words, their starts and ends."""
    text = reading.report.text
    for sentence in reading.sentences:
        found = list(_WORD.finditer(text, sentence.start, sentence.end))
        if found:
            # No word holds a line break: joined by it, all of a sentence are made small at once.
            words = "\n".join([match[1] for match in found]).lower().replace("’", "'").split("\n")
            starts, ends = zip(*[match.span(1) for match in found], strict=True)
            yield sentence, tuple(words), starts, ends


_FIRST_PERSONS = frozenset("i we my our".split())
_CONTRACTED = pattern_of(r"'(?:(?<=\bi')|(?<=\bwe')|(?<=\bmy')|(?<=\bour'))")
_BEFORE_VERBS = tuple((word,) for word in "will would must should shall may might can could".split())


class Mentions:
    """The mentions of a reading, cut to a sentence on demand.

    Attributes:
        lines: Its sentences in words.
    """

    def __init__(self, reading: Reading, lines: tuple[Spelled, ...] | None = None) -> None:
        """Take a reading, and its sentences in words where they are known."""
        self.lines = tuple(find_lines(reading)) if lines is None else lines
        ordered = sorted(reading.mentions, key=lambda each: (each.evidence.span.start, -each.evidence.span.end))
        self._text = reading.report.text
        self._mentions = []
        end = -1
        for mention in ordered:
            if mention.evidence.span.end > end:
                self._mentions.append(mention)
                end = mention.evidence.span.end
        self._spans = [(mention.evidence.span.start, mention.evidence.span.end) for mention in self._mentions]
        self._made: dict[tuple[int, int, int, int], Line] = {}
        self._bare: dict[int, Bare] = {}

    def with_more(self, reading: Reading, spans: Iterable[Span]) -> Mentions:
        """Return the mentions of a reading that has more of them, at `spans`; other lines stay as they were made."""
        more = Mentions(reading, self.lines)
        more._bare = self._bare
        ordered = sorted(spans)
        starts, reach = [span.start for span in ordered], [0, *accumulate((span.end for span in ordered), max)]
        for key, line in self._made.items():
            if reach[bisect_left(starts, line.bounds.end)] <= line.bounds.start:
                more._made[key] = line
        return more

    def bare(self, at: int) -> Bare:
        """Return the words of a sentence, by its number, without asides; the same as in its line where it has none."""
        if at not in self._bare:
            _, words, starts, ends = self.lines[at]
            self._bare[at] = without_asides(words, starts, ends)
        return self._bare[at]

    def line(
        self, words: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...], *, bounds: Span | None = None
    ) -> Line:
        """Return the line of these words with the mentions in it; `bounds` where words at its edges are left out."""
        whole = bounds or Span(start=starts[0], end=ends[-1])
        # A sentence is asked for as it is and without its asides, mostly the same.
        key = (starts[0], len(starts), whole.start, whole.end)
        if key not in self._made:
            placed = _with_first_persons(words, self._placed(words, starts, ends))
            self._made[key] = Line(
                words=words, starts=starts, ends=ends, mentions=tuple(placed), text=self._text, bounds=whole
            )
        return self._made[key]

    def _placed(self, words: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...]) -> list[Placed]:
        placed = []
        start, behind = 0, (*words[1:], "")
        for at in range(bisect_left(self._spans, (starts[0],)), bisect_left(self._spans, (ends[-1],))):
            mention, (low, high) = self._mentions[at], self._spans[at]
            start = bisect_left(starts, low, start)
            if start >= len(starts) or starts[start] >= high:
                start = max(0, start - 1)  # the mention is part of a word: "China" in "U.S.-China"
                if ends[start] <= low:
                    continue  # it stands in an aside
            end = max(start + 1, bisect_left(starts, high, start))  # a possessive mark belongs to the last word
            word, after = words[end - 1], behind[end - 1]
            named = mention.how is not How.PRONOUN
            if mention.how is How.ROLE and end == start + 1 and words[start - 1 : start] in _BEFORE_VERBS:
                continue  # "will host" tells of no host
            if word == "q" or (end < 9 and after == ":"):
                continue  # the label of a turn
            owns = word in POSSESSIVES or (named and word.endswith(("'s", "s'"))) or after in ("'s", "'")
            is_first = is_first_person(words[start])
            placed.append(Placed(start, end, () if is_first else mention.actor_ids, owns, mention.how, is_first))
        return placed


def _with_first_persons(words: tuple[str, ...], placed: list[Placed]) -> list[Placed]:
    """Add the first persons that no mention covers; whoever speaks there is meant."""
    # Few lines have any, or a contraction of one.
    if _FIRST_PERSONS.isdisjoint(words) and not _CONTRACTED.search(" ".join(words)):
        return placed
    first = [at for at, word in enumerate(words) if word[0] in "iwmo" and is_first_person(word)]
    missing = [
        Placed(at, at + 1, (), words[at] in ("my", "our"), How.PRONOUN, True)
        for at in first
        if not any(each.start <= at < each.end for each in placed)
    ]
    return sorted([*placed, *missing], key=lambda each: each.start) if missing else placed


@lru_cache(maxsize=4096)
def is_first_person(word: str) -> bool:
    """Say whether a word is `I`, `we`, `our` or one of their contractions."""
    return word.partition("'")[0] in _FIRST_PERSONS
