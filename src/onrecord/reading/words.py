"""Words of a report with their classes: one letter a word, so that noun phrases are patterns over letters.

D the   d another determiner   h his, her ...   p he, she ...   w who, which   O of   A for, to, at   & and
C capitalised  i initial        v name particle  H Mr          S possessive mark
P person  K state  G body  E group  U medium of the registry (+ continues one)   N demonym   Y regional
J first word of a name right behind the place in its title
M modifier of a title   F former, acting   T title   t title followed by "for"   L plural title   B body noun
, comma   ( bracket   " quotation mark   n number   | start of a sentence   - anything else
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.reading.bodies import BODY_WORDS, THINGS
from onrecord.reading.body_names import with_body_names, with_branches
from onrecord.reading.bynames import is_surname
from onrecord.reading.chunks import SIGNS, Chunks, chunks_of
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.heads import with_heads
from onrecord.reading.names_of_two import mark_names_of_two
from onrecord.reading.portfolios import with_portfolios
from onrecord.reading.registry import Beginning, Name, Registry
from onrecord.reading.shared_bodies import is_of_another
from onrecord.reading.titles import word_class
from onrecord.reading.together import with_together
from onrecord.types import ActorKind, Span

_LETTERS = {
    ActorKind.PERSON: "P",
    ActorKind.COUNTRY: "K",
    ActorKind.GOVERNMENT: "G",
    ActorKind.ORGANISATION: "G",
    ActorKind.GROUP: "E",
    ActorKind.MEDIUM: "U",
}
_CAPITALISED = pattern_of("C")
_CAPITAL = pattern_of(r"\s*[A-Z]")
_FIRST_CAPITAL = pattern_of(r"\|[^\w|]*C")
# "Reporter: Recently, Arland left": a label, behind which a sentence begins.
_LABEL = pattern_of(r"^[A-Z][^\n:.?!“”\"]{0,60}: *(?=[A-Z])", re.MULTILINE)
_LINE_WITH_CAPITAL = pattern_of(r"\|[^|C]*C[^|]*")
_LOWER = pattern_of(r"\b[a-z]{2,}\b")
_PLAIN_ENDINGS = ("ing", "ly", "ed")
# "President of Norland Ada Berg", "Governor of Texas Ada Berg", "the senator from Vermont Ada Berg".
_PLACE_AND_NAME = pattern_of(
    r"[TtM](?P<of>[OA-])[Dd]?(?P<place>[KGE]\+*|C+)(?P<known>P\+*)?(?P<more>C*)(?![C+BTtLMGEU])"
)
_OF_PLACES = frozenset("of from to".split())
_FULL_NAME = 2
# "Plan B. Then", "A. No.": no name goes on behind it.
_LONE_INITIAL = pattern_of(r"i(?![iCPHJKNYGEUv])")
# Without an article a name follows: "First Minister of Norland Odran Kess"; companies have presidents and chairmen.
_BARE_OFFICE = pattern_of(r"(?<!\b[Tt]he )\b(?:[A-Z]\w+ Minister|Premier|Governor|Mayor) \Z")
_NAME_AND_BYNAME = pattern_of(r"[CP+]D-")
# Bodies that are named after what they are for; unions and banks are of places, and of one.
_OF_PURPOSES = frozenset(
    """ministry department council committee commission agency office secretariat authority bureau court
    organization organisation""".split()
)
_JOINED_BODY = pattern_of(r"B(?:[OA][MC]+&|A)[MC]+(?![MC+S&])")
# "Remarks by the President of Norland, Ada Lund", "Talks of Premier Ada Lund": a given name there is no verb.
_HEADED_NAME = pattern_of(r"[Tt](?P<of>(?:O[Dd]?[MCY&]*)*O[Dd]?[KGE]\+*,)?(?P<name>CC+)")
_SMALL = frozenset("a an the of in on to for and or nor but by at as per via vs up off out its his her s t re".split())
_HYPHENS = frozenset("-‑–")
_NAMES = frozenset("|CPG+")
# A word that stands alone, with the sign before it.
_LONE = 2


class Words(Struct, frozen=True, gc=False, kw_only=True):
    """The words of a text.

    Attributes:
        text: What they are words of.
        starts: Where each starts.
        ends: Where each ends.
        classes: One letter a word, see the head of this file.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    classes: str

    def quote(self, first: int, last: int) -> str:
        """Return the text of the words from `first` up to, not including, `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def find_words(text: str, sentences: tuple[Span, ...], registry: Registry, *, is_phrase: bool = False) -> Words:
    """Return the words of all sentences, each sentence led by an empty `|` word.

    Args:
        text: The whole text.
        sentences: Where its sentences stand.
        registry: The names to mark.
        is_phrase: The text is one noun phrase, in which every capital counts.
    """
    starts, ends, classes, beginnings = _parted(text, sentences, chunks_of(registry))
    if beginnings:
        found = registry.names_from(text.replace("’", "'"), beginnings)
        _part_states(text, registry, found, (starts, ends), classes)
        _mark_registered(text, registry, found, (starts, ends), classes)
    _mark_demonyms(text, registry, starts, ends, classes)
    letters = "".join(classes)
    if is_phrase and (len(classes) == _LONE or _NAMES.issuperset(letters)):
        # What follows looks at neighbours, and at other words than names.
        return Words(text=text, starts=tuple(starts), ends=tuple(ends), classes=letters)
    if "i" in letters:
        letters = _LONE_INITIAL.sub("-", letters)
    is_headline = partial(_is_title_case, text, starts, ends)
    classes = mark_names_of_two(text, starts, ends, letters, is_headline=is_headline)
    _part_places_from_names(text, starts, ends, classes)
    words = Words(text=text, starts=tuple(starts), ends=tuple(ends), classes="".join(classes))
    words = words if is_phrase else _doubtful_capitals_cleared(words, registry)
    words = _with_classes(words, with_portfolios(words.text, words.starts, words.ends, words.classes))
    words = _with_classes(words, with_heads(words.text, words.starts, words.ends, words.classes))
    words = _with_classes(words, with_together(words.text, words.starts, words.ends, words.classes))
    words = _joined_bodies_marked(_bynames_marked(words))
    named = with_body_names(words.text, words.starts, words.ends, words.classes)
    return _with_classes(words, with_branches(words.text, words.starts, words.ends, named, is_phrase=is_phrase))


def _parted(
    text: str, sentences: tuple[Span, ...], chunks: Chunks
) -> tuple[list[int], list[int], list[str], list[tuple[int, Beginning]]]:
    """Return where words start and end, their classes before any names, and where names may begin."""
    starts: list[int] = []
    ends: list[int] = []
    letters: list[str] = []
    small = chunks.small
    beginnings: list[tuple[int, Beginning]] = []
    for sentence in sentences:
        at = sentence.start
        starts.append(at)
        ends.append(at)
        letters.append("|")
        for chunk in text[at : sentence.end].split(" "):
            behind = at + len(chunk)
            # Most words are in small letters, with a sign behind them or none: those are known without any more ado.
            is_alone = chunk.isalpha()
            word = chunk if is_alone else chunk[:-1]
            is_plain = word.islower() and word.isascii() and (is_alone or (word.isalpha() and chunk[-1] in SIGNS))
            if is_plain and (letter := small.get(word, "-")):
                starts.append(at)
                if not is_alone:
                    letter += SIGNS[chunk[-1]]
                    starts.append(behind - 1)
                    ends.append(behind - 1)
                ends.append(behind)
            else:
                letter, places, names = chunks[chunk]
                if not letter and chunk:
                    letter, places = chunks.parts(chunk, is_followed=bool(_CAPITAL.match(text, behind, sentence.end)))
                for start, end in ((0, behind - at),) if places is None else places:
                    starts.append(at + start)
                    ends.append(at + end)
                for start, beginning in names:
                    beginnings.append((at + start, beginning))
            letters.append(letter)
            at = behind + 1
    return starts, ends, list("".join(letters)), beginnings


def _with_classes(words: Words, classes: str) -> Words:
    return words if classes == words.classes else replace(words, classes=classes)


def _mark_registered(
    text: str, registry: Registry, found: list[Name], places: tuple[list[int], list[int]], classes: list[str]
) -> None:
    """Give the words of registry names the letter of what they name."""
    starts, ends = places
    for start, end, owners in found:
        # The last of those that start there: the sign of a sentence's start stands before its first word.
        first = bisect_right(starts, start) - 1
        if first < 0 or starts[first] != start or classes[first] == "|":
            continue
        last = first
        while last + 1 < len(ends) and ends[last] < end:
            last += 1
        if ends[last] != end or "|" in classes[first + 1 : last + 1]:
            continue
        letter = _LETTERS[registry.kind(owners[0])]
        # "The Norlandic ambassador" stands for an embassy, and is somebody.
        if letter == "G" and (classes[last] == "T" or is_of_another(text, start, end, owners, registry)):
            continue
        if classes[first - 1] == "C" and _is_demonym(text, registry, ends[first - 1], start, ends[first]):
            # "South" of "South Korean officials" is theirs.
            continue
        if letter == "E" and is_surname(text, start, end):
            continue
        # "President Lund" may be an alias as it stands: its title stays a title.
        while letter == "P" and first < last and classes[first] in "TtMH":
            first += 1
        if letter == "P" and classes[last + 1 : last + 2] == ["C"]:
            # The name goes on: a son, a hotel, somebody else.
            continue
        classes[first] = letter
        classes[first + 1 : last + 1] = "+" * (last - first)


def _part_states(
    text: str, registry: Registry, found: list[Name], places: tuple[list[int], list[int]], classes: list[str]
) -> None:
    """Part two states joined by a hyphen, "Arland-Borland talks", which the words so far hold as one."""
    starts, ends = places
    for (start, end, owners), (other, _, others) in pairwise(found):
        if other != end + 1 or text[end] not in _HYPHENS:
            continue
        at = bisect_right(starts, start) - 1
        if starts[at] != start or ends[at] <= end:
            continue
        if registry.kind(owners[0]) is registry.kind(others[0]) is ActorKind.COUNTRY:
            starts[at : at + 1] = (start, end, other)
            ends[at : at + 1] = (end, other, ends[at])
            classes[at : at + 1] = "C-C"


def _capitals(classes: str) -> list[int]:
    return [match.start() for match in _CAPITALISED.finditer(classes)]


def _is_demonym(text: str, registry: Registry, before: int, start: int, end: int) -> bool:
    """Say whether the word that ends at `before` and the one from `start` to `end` make one adjective of a state."""
    word = text[max(0, before - 12) : before].rpartition(" ")[2]
    return text[before:start] == " " and f"{word} {text[start:end]}" in registry.demonyms


def _mark_demonyms(text: str, registry: Registry, starts: list[int], ends: list[int], classes: list[str]) -> None:
    for number in _capitals("".join(classes)):
        word = text[starts[number] : ends[number]]
        if word in registry.demonyms:
            classes[number] = "N"
        elif word.endswith(("ns", "is")) and word[:-1] in registry.demonyms:
            classes[number] = "L"


def _part_places_from_names(text: str, starts: list[int], ends: list[int], classes: list[str]) -> None:
    """Part the place in a title from the name right behind it."""

    def word(at: int) -> str:
        return text[starts[at] : ends[at]]

    for match in _PLACE_AND_NAME.finditer("".join(classes)):
        place, end = match.span("place")
        of = match.start("of")
        if word(of) not in _OF_PLACES:
            continue
        if not match["known"]:
            # The given name tells where a place ends that nobody knows; behind a state any two words are a name.
            is_state, is_name = classes[place] == "K", len(match["more"]) >= _FULL_NAME
            given = range(place + 1, match.end() - 1) if classes[place] == "C" else range(end, end + is_name)
            end = next((each for each in given if is_state or given_name_gender(word(each))), place)
            # A state that is known keeps all its words: "Foreign Minister of the Islamic Republic of Iran".
            is_open = end == place and classes[place] == "C"
            if is_open and _BARE_OFFICE.search(text[max(0, starts[of] - 40) : starts[of]]):
                end = _end_of_place([word(each) for each in range(place, match.end())], place)
        if end > place:
            classes[of], classes[end] = "O", "J"
            if classes[place] == "C":
                classes[place:end] = "Y" * (end - place)


def _end_of_place(words: list[str], first: int) -> int:
    """Return where a place ends that the two words of a name follow; its start where there is no such name."""
    name = " ".join(words[-_FULL_NAME:])
    is_name = len(words) > _FULL_NAME and not (BODY_WORDS.search(name) or THINGS.search(name))
    return first + len(words) - _FULL_NAME if is_name else first


def _bynames_marked(words: Words) -> Words:
    """Return the words with "the elder" and "the younger" made part of the name before them."""
    changed = list(words.classes)
    for match in _NAME_AND_BYNAME.finditer(words.classes):
        at = match.end() - 1
        if words.quote(at, at + 1) in {"elder", "younger"}:
            changed[at - 1 : at + 1] = "++"
    return _with_classes(words, "".join(changed))


def _joined_bodies_marked(words: Words) -> Words:
    """Return the words with "and" made part of a body's name: "Ministry of Trade and Industry"."""
    changed = list(words.classes)
    for match in _JOINED_BODY.finditer(words.classes):
        first, last = match.span()
        parts = [words.quote(at, at + 1) for at in range(first, last) if words.classes[at] in "BMC"]
        is_purpose = parts[0].lower() in _OF_PURPOSES and words.quote(first + 1, first + 2) in {"of", "for"}
        if is_purpose and all(part[0].isupper() and not part.isupper() for part in parts):
            changed[first + 1] = "O"
            changed[first + 2 : last] = "M" * (last - first - 2)
    return _with_classes(words, "".join(changed))


def _doubtful_capitals_cleared(words: Words, registry: Registry) -> Words:
    """Return the words with capitals that only a headline or the start of a sentence explains taken for plain words."""
    text, classes = words.text, words.classes
    capitals = _capitals(classes)
    at_start = {match.end() - 1 for match in _FIRST_CAPITAL.finditer(classes)}
    labelled = (bisect_right(words.starts, match.end()) - 1 for match in _LABEL.finditer(text))
    at_start.update(at for at in labelled if classes[at] == "C")
    in_headline = {
        number
        for line in _LINE_WITH_CAPITAL.finditer(classes)
        if _is_title_case(text, words.starts, words.ends, line.start() + 1, line.end())
        for number in range(line.start(), line.end())
        if classes[number] == "C"
    }
    if not (at_start or in_headline):
        return words
    sure = {text[words.starts[at] : words.ends[at]] for at in capitals if at not in at_start and at not in in_headline}
    sure |= _headed_names(words, sure, in_headline)
    is_small = _small_words_of(text)
    changed = list(classes)
    # Sentences before headlines: a name that only begins sentences still counts in a headline.
    for number in (*sorted(at_start - in_headline), *sorted(in_headline)):
        word = text[words.starts[number] : words.ends[number]]
        if word in sure:
            continue
        is_headed = number in in_headline
        is_plain = is_headed or word.endswith(_PLAIN_ENDINGS) or is_small(word.lower())
        # "Slams Deal": somebody has that name, and the report knows it as a common word alone.
        is_somebody = bool(registry.maybe_named(word)) and not (is_headed and is_small(word.lower()))
        if is_plain and not is_somebody and word_class(word) != "v":
            changed[number] = "-"
        else:
            sure.add(word)
    return _with_classes(words, "".join(changed))


def _headed_names(words: Words, sure: set[str], in_headline: set[int]) -> set[str]:
    """Return the words of full names right behind an office in headlines, told by the given name they begin with.

    Behind a title alone, which "Grant" and "Drew" may follow as verbs, the surname must be known from elsewhere.
    """
    found = set[str]()
    for match in _HEADED_NAME.finditer(words.classes) if in_headline else ():
        first, last = match.span("name")
        names = [words.quote(at, at + 1) for at in range(first, last)]
        if first in in_headline and given_name_gender(names[0]) and (match["of"] or names[-1] in sure):
            found.update(names)
    return found


def _small_words_of(text: str) -> Callable[[str], bool]:
    """Return what says whether a word, lower-cased, stands in a text in small letters."""
    runs = set(text.split(" "))

    @cache
    def others() -> set[str]:
        # Most words recur, and most stand between two blanks: only the others are searched, and each once.
        return set(_LOWER.findall(" ".join([run for run in runs if not run.isalpha()])))

    def is_small(word: str) -> bool:
        if word in runs:
            return word.isalpha() and word.isascii() and len(word) > 1
        return word in text and word in others()

    return is_small


def _is_title_case(text: str, starts: Sequence[int], ends: Sequence[int], first: int, last: int) -> bool:
    """Say whether a line of words is set like a headline: most of its longer words capitalised."""
    if last - first < 4:
        return False
    sign = text[ends[last - 1] - 1]
    is_closed = sign in '.!?…:,;”"'
    # A question asked in a headline is no longer than others; one of names alone is rare.
    least, share = (5 if sign == "?" else 7, 0.95) if is_closed else (3, 0.75)
    # So many small letters are too many, however the line goes on.
    most = (1 - share) * (last - first)
    upper = lower = 0
    for start, end in zip(starts[first:last], ends[first:last], strict=True):
        letter = text[start]
        if is_closed and end - start <= 3 and letter.islower() and text[start:end] not in _SMALL:
            # "Ada Lund met Otto Tam.": a verb, which headlines write large.
            return False
        if end - start > 3 and letter.isalpha():
            if letter.isupper():
                upper += 1
            else:
                lower += 1
                if lower > most:
                    return False
    return upper + lower >= least and upper >= share * (upper + lower)
