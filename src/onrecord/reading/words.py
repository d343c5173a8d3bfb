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
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from onrecord.patterns import pattern_of
from onrecord.reading.bodies import BODY_WORDS, THINGS
from onrecord.reading.body_names import with_body_names
from onrecord.reading.bynames import is_surname
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.heads import with_heads
from onrecord.reading.names_of_two import mark_names_of_two
from onrecord.reading.portfolios import with_portfolios
from onrecord.reading.registry import Registry
from onrecord.reading.titles import pronoun, word_class
from onrecord.types import ActorKind, Span

_WORD = pattern_of(
    r"""[^\W\d_]\.(?:[^\W\d_]\.)+                            # U.S.
      | (?:MR|MRS|MS|DR|SEN|GOV|REP|GEN|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Adm|Prof|Rev)\.
      | (?:Del|Capt|Maj|Sgt|St|Jr|Sr|Amb|Pres|Hon)\.
      | [A-Z]\.(?=\s*[A-Z])                                  # J.
      | \[[^\W\d_]\][^\W\d_]+                                   # [T]he: no "he"
      | ['’]s\b | (?<=s)['’](?=\s)                           # possessive marks
      | [^\W\d_]+(?:[-‑][^\W_]+|['’](?!s\b)[^\W\d_]+)*        # words, with hyphens and contractions
      | \d[\w.,:%]*\w | \S""",
    re.VERBOSE,
)
_LETTERS = {
    ActorKind.PERSON: "P",
    ActorKind.COUNTRY: "K",
    ActorKind.GOVERNMENT: "G",
    ActorKind.ORGANISATION: "G",
    ActorKind.GROUP: "E",
    ActorKind.MEDIUM: "U",
}
_MARKS = {",": ",", "(": "(", ")": "(", "[": "(", "]": "(", "'s": "S", "’s": "S"}
_CAPITAL = pattern_of(r"\s*[A-Z]")
_FIRST_CAPITAL = pattern_of(r"\|[^\w|]*C")
_LOWER = pattern_of(r"\b[a-z]{2,}\b")
# "President of Norland Ada Berg", "Governor of Texas Ada Berg", "the senator from Vermont Ada Berg".
_PLACE_AND_NAME = pattern_of(r"(?<=[TtM])[OA-][Dd]?(?P<place>[KGE]\+*|C+)(?P<known>P\+*)?(?P<more>C*)(?![C+BTtLMGEU])")
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
_SMALL = frozenset("a an the of in on to for and or nor but by at as per via vs up off out its his her s t re".split())
_HYPHENS = frozenset("-‑–")
# A word that stands alone, with the sign before it.
_LONE = 2
_QUOTES = frozenset('"“”«»„‘')
# Capitalised by custom, or at the start of a sentence; no names of actors.
PLAIN = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december if when while after before since although though because as in on at by from
    with without during under over despite but and or so yet nor not no yes now here there then thus however meanwhile
    also still even just only perhaps maybe today yesterday tomorrow tonight earlier later last next what why how where
    whether whose is are was were be been do does did has have had will would can could should may might must shall
    let please asked speaking according both each every either neither any one once until unless through against about
    around between among across behind beyond above below such same more less than very well much many few amid given
    instead rather moreover furthermore additionally nevertheless nonetheless therefore hence indeed again always never
    often sometimes finally first second third new old good great big long little high low own back up down out off
    article section chapter photo image video file read see click subscribe share advertisement related update updated
    christmas easter thanksgiving internet god ok okay thank thanks hello oh ah well right like say says said
    nothing everything something everyone someone anyone nobody everybody somebody anybody none two three four five six
    seven eight nine ten twenty hundred thousand million billion several some most all pm am mr gmt est
    that unlike except regarding concerning abstract text make makes want wants tell look need needs think
    know""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
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
    starts: list[int] = []
    ends: list[int] = []
    classes: list[str] = []
    for sentence in sentences:
        starts.append(sentence.start)
        ends.append(sentence.start)
        classes.append("|")
        at = sentence.start
        for run in text[at : sentence.end].split(" "):
            behind = at + len(run)
            is_initial = run[-1:] == "." and _CAPITAL.match(text, behind, sentence.end) is not None
            for start, end, letter in _parts(f"{run} A" if is_initial else run):
                starts.append(at + start)
                ends.append(at + end)
                classes.append(letter)
            at = behind + 1
    _mark_registered(text, registry, (starts, ends), classes)
    _mark_demonyms(text, registry, starts, ends, classes)
    if is_phrase and len(classes) == _LONE:
        # What follows looks at neighbours.
        return Words(text=text, starts=tuple(starts), ends=tuple(ends), classes="".join(classes))
    if "i" in classes:
        classes = list(_LONE_INITIAL.sub("-", "".join(classes)))
    mark_names_of_two(text, starts, ends, classes)
    _part_places_from_names(text, starts, ends, classes)
    words = Words(text=text, starts=tuple(starts), ends=tuple(ends), classes="".join(classes))
    words = words if is_phrase else _doubtful_capitals_cleared(words, registry)
    words = _with_classes(words, with_portfolios(words.text, words.starts, words.ends, words.classes))
    words = _with_classes(words, with_heads(words.text, words.starts, words.ends, words.classes))
    words = _joined_bodies_marked(_bynames_marked(words))
    return _with_classes(words, with_body_names(words.text, words.starts, words.ends, words.classes))


def _with_classes(words: Words, classes: str) -> Words:
    return words if classes == words.classes else replace(words, classes=classes)


@lru_cache(maxsize=16384)
def _parts(run: str) -> tuple[tuple[int, int, str], ...]:
    """Return the words of what stands between two blanks: where they are in it, and their classes.

    A capital behind another blank, "J. L", only tells what the words before that are.
    """
    size = len(run.partition(" ")[0])
    return tuple((*match.span(), _letter(match[0])) for match in _WORD.finditer(run) if match.end() <= size)


@lru_cache(maxsize=16384)
def _letter(word: str) -> str:
    """Return the class of a word that no registry knows."""
    first = word[0]
    if word == "A.":
        # An initial, no article.
        return "i"
    if word in _MARKS or not first.isalpha():
        return _MARKS.get(word) or (
            "S" if first in "'’" else "n" if first.isdigit() else '"' if first in _QUOTES else "-"
        )
    found = word_class(word)
    if word in {"US", "WHO"}:
        return "C"
    if found == "-" and pronoun(word):
        return "p"
    if found != "-":
        # "May" and "La" begin names; "LA" is one.
        return "C" if found == "v" and first.isupper() else found
    return _capital(word)


def _capital(word: str) -> str:
    """Return the class of a word that no table knows, by its capitals."""
    if not word[0].isupper() or word.lower() in PLAIN:
        return "-"
    if word[1:2] in {"-", "‑"}:
        # (D-Ohio), X-ray
        return "-"
    if len(word) == 2 and word[1] == ".":
        return "i"
    if len(word) == 1:
        return "-"
    return "C"


def _mark_registered(text: str, registry: Registry, places: tuple[list[int], list[int]], classes: list[str]) -> None:
    """Give the words of registry names the letter of what they name."""
    starts, ends = places
    found = registry.find(text.replace("’", "'"))
    _part_states(text, registry, found, places, classes)
    for span in found:
        # The last of those that start there: the sign of a sentence's start stands before its first word.
        first = bisect_right(starts, span.start) - 1
        if first < 0 or starts[first] != span.start or classes[first] == "|":
            continue
        last = first
        while last + 1 < len(ends) and ends[last] < span.end:
            last += 1
        if ends[last] != span.end or "|" in classes[first + 1 : last + 1]:
            continue
        owners = registry.named(text[span.start : span.end].replace("’", "'"))
        # "The Norlandic ambassador" stands for an embassy, and is somebody.
        if not owners or (classes[last] == "T" and _LETTERS[registry.kind(owners[0])] == "G"):
            continue
        if classes[first - 1] == "C" and _is_demonym(text, registry, ends[first - 1], span.start, ends[first]):
            # "South" of "South Korean officials" is theirs.
            continue
        letter = _LETTERS[registry.kind(owners[0])]
        if letter == "E" and is_surname(text, span.start, span.end):
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
    text: str, registry: Registry, found: list[Span], places: tuple[list[int], list[int]], classes: list[str]
) -> None:
    """Part two states joined by a hyphen, "Arland-Borland talks", which the words so far hold as one."""
    starts, ends = places
    for one, other in pairwise(found):
        if other.start != one.end + 1 or text[one.end] not in _HYPHENS:
            continue
        named = [registry.named(text[each.start : each.end].replace("’", "'")) for each in (one, other)]
        at = bisect_right(starts, one.start) - 1
        if starts[at] != one.start or ends[at] <= one.end or not all(named):
            continue
        if all(registry.kind(owners[0]) is ActorKind.COUNTRY for owners in named):
            starts[at : at + 1] = (one.start, one.end, other.start)
            ends[at : at + 1] = (one.end, other.start, ends[at])
            classes[at : at + 1] = "C-C"


def _capitals(classes: Sequence[str]) -> list[int]:
    return [number for number, letter in enumerate(classes) if letter == "C"]


def _is_demonym(text: str, registry: Registry, before: int, start: int, end: int) -> bool:
    """Say whether the word that ends at `before` and the one from `start` to `end` make one adjective of a state."""
    word = text[max(0, before - 12) : before].rpartition(" ")[2]
    return text[before:start] == " " and f"{word} {text[start:end]}" in registry.demonyms


def _mark_demonyms(text: str, registry: Registry, starts: list[int], ends: list[int], classes: list[str]) -> None:
    for number in _capitals(classes):
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
        if word(match.start()) not in _OF_PLACES:
            continue
        if not match["known"]:
            # The given name tells where a place ends that nobody knows; behind a state any two words are a name.
            is_state, is_name = classes[place] == "K", len(match["more"]) >= _FULL_NAME
            given = range(place + 1, match.end() - 1) if classes[place] == "C" else range(end, end + is_name)
            end = next((each for each in given if is_state or given_name_gender(word(each))), place)
            if end == place and _BARE_OFFICE.search(text[max(0, starts[match.start()] - 40) : starts[match.start()]]):
                end = _end_of_place([word(each) for each in range(place, match.end())], place)
        if end > place:
            classes[match.start()], classes[end] = "O", "J"
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
    at_start = {match.end() - 1 for match in _FIRST_CAPITAL.finditer(classes)}
    in_headline = {
        number
        for line in re.finditer(r"\|[^|]*", classes)
        if _is_title_case(words, line.start() + 1, line.end())
        for number in range(line.start(), line.end())
        if classes[number] == "C"
    }
    doubtful = sorted(at_start | in_headline)
    if not doubtful:
        return words
    sure = {words.quote(at, at + 1) for at in _capitals(classes) if at not in at_start and at not in in_headline}
    # Most words recur: each is looked at once.
    lowered = set(_LOWER.findall(" ".join(set(text.split(" ")))))
    changed = list(classes)
    # Sentences before headlines: a name that only begins sentences still counts in a headline.
    for number in sorted(doubtful, key=lambda at: at in in_headline):
        word = words.quote(number, number + 1)
        if word in sure or registry.maybe_named(word) or word_class(word) == "v":
            continue
        if number in in_headline or word.lower() in lowered or word.endswith(("ing", "ly", "ed")):
            changed[number] = "-"
        else:
            sure.add(word)
    return Words(text=text, starts=words.starts, ends=words.ends, classes="".join(changed))


def _is_title_case(words: Words, first: int, last: int) -> bool:
    """Say whether a line is set like a headline: most of its longer words capitalised."""
    if last - first < 4:
        return False
    is_closed = words.text[words.ends[last - 1] - 1] in '.!?…:,;”"'
    least, share = (7, 0.95) if is_closed else (3, 0.75)
    # So many small letters are too many, however the line goes on.
    most = (1 - share) * (last - first)
    upper = lower = 0
    for start, end in zip(words.starts[first:last], words.ends[first:last], strict=True):
        letter = words.text[start]
        if is_closed and end - start <= 3 and letter.islower() and words.text[start:end] not in _SMALL:
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
