"""The option of an act as the shortest phrase that names it, without polarity."""

from __future__ import annotations

import re

from onrecord.acts.clauses import BE, clause_end, is_adverb, is_auxiliary, is_negation, modal_of
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.lines import Line
from onrecord.acts.topics import DAYS
from onrecord.patterns import pattern_of

_LEADING = frozenset(
    "the a an any all this that these those such its his her their our my your some to be single "
    "for of on with about against from over at in by continue continuing".split()
)
_FRAMES = (("possibility", "of"), ("idea", "of"), ("prospect", "of"), ("option", "of"), ("need", "to"), ("need", "for"))
_TRAILING = frozenset(
    "and or of to for in on at by with from the a an as not either too again also outright flatly anyway who "
    "which".split()
)
_JOINING = frozenset(("and", "then", "also"))
_PARTING = frozenset(", ; : — – -- but".split())
_ANAPHORS = frozenset("it this that them these those so such".split())
_VAGUE = frozenset(
    "idea proposal plan move step arrangement decision deal agreement bill measure request offer suggestion meeting "
    "summit claim accusation allegation charge call visit initiative option resolution legislation law".split()
)


_OFFERING = forms_of("offer put")


def clean_about(line: Line, option: tuple[int, int], text: str) -> str:
    """Return the words of an option without articles, adverbs and marks at its edges."""
    narrowed = _narrowed(line, option)
    if narrowed:
        return narrowed
    start, end = option
    if (pointed := _pointer(line, start, end)) is not None:
        return pointed
    while start < end and (
        line.words[start] in _LEADING or _is_mark(line.words[start]) or _is_lead_adverb(line, start)
    ):
        start += 1
    if line.words[start : start + 1] == ("up",) and line.words[start - 1] in _OFFERING:
        start += 1  # "offered up some help"
    if line.words[start : start + 1] in _GIVEN and line.words[start + 1 : start + 2] in _ARTICLES:
        start += 2  # "promised us a bridge"
    if line.words[start : start + 2] in _FRAMES:
        start += 2 + (line.words[start + 2 : start + 3] in _ARTICLES)
    end = _without_tail(line, start, end)
    while end > start and (line.words[end - 1] in _TRAILING or _is_mark(line.words[end - 1])):
        end -= 1
    if start >= end or _is_tag(line.words, start):
        return ""
    told = _clause_behind(line, start, end)
    if told is not None:
        return clean_about(line, told, text)
    span = line.span(start, end)
    found = _without_stray_marks(" ".join(text[span.start : span.end].split()).strip("“”\"'’ "))
    return "" if found.lower() in _NOTHING else found


def _pointer(line: Line, start: int, end: int) -> str | None:
    """Return the pronoun that is all an option names, nothing for "this"; None for any other option.

    "Rejected this on his return to the port", "did not rule that out": what stands behind is no part of it.
    """
    while start < end and _is_mark(line.words[start]):
        start += 1
    words = line.words[start:end]
    if len(words) < 2 or words[0] not in _POINTERS:
        return None
    behind = words[1] in _PARTICLES or (words[0] != "that" and words[1] in _ADJUNCTS)
    if not behind and words[1:2] + words[3:4] not in _NEXT_TIMES:
        return None
    return words[0] if words[0] in _OBJECTS else ""


_OBJECTS = frozenset(("it", "them"))
_POINTERS = _OBJECTS | {"this", "that"}
_PARTICLES = frozenset("out down off away aside up".split())
_ADJUNCTS = frozenset(
    "on in at by as during following after before when while because yesterday today again until despite".split()
)
_NEXT_TIMES = frozenset(("the", when) for when in ("day", "morning", "week", "month", "evening", "year"))

# "Agreed in principle", "ruled it out this morning", "recalled its own" name nothing.
_NOTHING = frozenset("principle something anything morning afternoon evening night week month year own".split())
_SUBJECTS = frozenset("he she it they we i".split())
_SAYING = frozenset("said says say wrote writes added adds told tells asked asks".split())


def _is_tag(words: tuple[str, ...], start: int) -> bool:
    """Say whether an option is only who says so, behind a quotation: "I refused," *he writes*."""
    first = words[start + (words[start] in _SUBJECTS) : start + 2][:1]
    return start > 0 and words[start - 1] in ("”", '"', "’") and first != () and first[0] in _SAYING


def _clause_behind(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Return what the clause tells at whose subject an option breaks off: "paid" of "reports that he | had paid"."""
    words = line.words
    if words[start] in _ASKING:
        return _asked(line, start, end)
    if end - start <= _LEAST_BROKEN or words[end - 1] not in _SUBJECTS or words[end - 2] != "that":
        return None
    last = _last(line, end)
    first = _past_auxiliaries(line, end, last)
    is_told = first < last and not any(map(is_negation, words[end:last]))
    return (first, last) if is_told else (start, end - 2)


def _asked(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Return what is left open: "join the pact" of "whether Arland | will join the pact"."""
    words = line.words
    near = range(start + 1, min(len(words), start + _LONGEST_SUBJECT))
    modal = next((at for at in near if modal_of(words[at])), None)
    if modal is None or any(map(is_auxiliary, words[start:modal])) or modal > end:
        return None
    last = end if modal < end else _last(line, end)
    first = _past_auxiliaries(line, modal, last)
    if not BE.isdisjoint(words[modal:first]):
        return None  # "whether the islands would be on the agenda"
    return (first, last) if first < last and not any(map(is_negation, words[start:last])) else None


def _last(line: Line, start: int) -> int:
    """Return where the clause that goes on at a word ends, a comma at the latest."""
    last = min(clause_end(line, start), start + _LONGEST_CLAUSE)
    return next((at for at in range(start, last) if line.words[at] == ","), last)


def _past_auxiliaries(line: Line, first: int, last: int) -> int:
    """Return the word behind the auxiliaries that begin a clause: behind "can or should"."""
    words = line.words
    while first < last:
        is_joint = words[first] in ("or", "and") and modal_of(words[first + 1]) != ""
        if not (is_joint or is_auxiliary(words[first]) or is_adverb(words[first])):
            break
        first += 1
    return first


_ASKING = frozenset(("whether", "if"))
_LEAST_BROKEN, _LONGEST_SUBJECT, _LONGEST_CLAUSE = 2, 6, 10


_GIVEN = (("him",), ("her",), ("them",), ("us",), ("me",), ("you",))
_ARTICLES = (("a",), ("an",), ("the",))
_NARROWING = frozenset("especially particularly notably including".split())
_BESIDES = _NARROWING | {"throughout", "via"}
_LISTING = frozenset(("and", "or", "&"))
_LIST_REACH, _LEAST_ASIDE = 5, 4


def _without_tail(line: Line, start: int, end: int) -> int:
    """Return one past the last word of what an option names, before what only goes on to tell of it.

    "Plan for the port, a project of the last decade", "Kess throughout the campaign", "resign last night".
    """
    words = line.words
    for at in range(start + 1, end):
        is_aside = (
            words[at] == "," and end - at > _LEAST_ASIDE and _LISTING.isdisjoint(words[at + 1 : at + _LIST_REACH])
        )
        is_next = words[at] == "and" and words[at + 1 : at + 3] in (("not", "to"), ("to", *words[at + 2 : at + 3]))
        is_aside = is_aside or is_next or words[at : at + 4] == ("in", "the", "wake", "of")
        if is_aside or words[at] == ":" or words[at] in _BESIDES:
            end = at - (words[at - 1] == "," and at - 1 > start)
            break
    near = words[end - 2 : end] if end - start > 2 else ()
    return end - 2 if near and near[1] in _WHENS.get(near[0], ()) else end


_TIMES = frozenset("night week month year day morning evening summer spring winter autumn".split())
_WHENS = {"last": _TIMES, "next": _TIMES, "this": _TIMES, "on": DAYS, "by": DAYS}


def _is_mark(word: str) -> bool:
    return not (word.isalnum() or any(map(str.isalnum, word)))


def without_cue(line: Line, option: tuple[int, int], cue: tuple[int, int]) -> tuple[int, int]:
    """Return the words of an option that runs over the cue, up to where the clause of the cue begins.

    "The board would be dissolved, but later *reversed himself*" names one thing, before the comma.
    """
    start, end = option
    if not start < cue[0] < end:
        return option
    if line.words[cue[0] - 1] in _JOINING and cue[1] < end and is_past(line.words[cue[0]]):
        return cue[1], end  # "for hosting the talks and *invited him* to the port"
    parted = (at for at in range(start + 1, cue[0]) if line.words[at] in _PARTING)
    return start, next(parted, end)


def _without_stray_marks(words: str) -> str:
    """Return the words without a quotation mark whose partner stands elsewhere."""
    if words.count("“") != words.count("”"):
        words = words.replace("“", "").replace("”", "")
    return words if words.count('"') % 2 == 0 else words.replace('"', "")


_VAGUE_THINGS = frozenset("things something anything stuff matters ways".split())
_HEDGES = frozenset("perhaps maybe probably likely say".split())


def _narrowed(line: Line, option: tuple[int, int]) -> str | None:
    """Return what vague things come down to: "help by sea" of "help them with things, especially perhaps by sea"."""
    words = line.words[option[0] : option[1]]
    if _NARROWING.isdisjoint(words):
        return None
    vague = next((at for at, word in enumerate(words) if word in _VAGUE_THINGS), None)
    narrows = next((at for at, word in enumerate(words) if word in _NARROWING), None)
    if vague is None or narrows is None or narrows < vague:
        return None
    after = narrows + 1
    while after < len(words) and words[after] not in ("by", "with", "in", "on", "from", "through"):
        if words[after].isalpha() and not _is_lead_adverb(line, option[0] + after) and words[after] not in _HEDGES:
            break
        after += 1
    until = next((at for at in range(after, len(words)) if words[at] in ("because", ",", "since", "where")), len(words))
    if after >= until:
        return None
    span = line.span(option[0] + after, option[0] + until)
    rest = line.text[span.start : span.end]
    verb = [word for word in words[:1] if word not in _LEADING and not is_adverb(word)]
    return " ".join((*verb, rest))


def _is_lead_adverb(line: Line, at: int) -> bool:
    return is_adverb(line.words[at]) and line.mention_over(at) is None


def is_vague(noun: str) -> bool:
    """Say whether a noun names what somebody has tabled or done: "plan", "proposals"."""
    return noun.removesuffix("s") in _VAGUE


def is_anaphor(line: Line, option: tuple[int, int]) -> bool:
    """Say whether an option only points back: "it", "this", "such a meeting", "the proposal"."""
    words = line.words[option[0] : option[1]]
    if not words or len(words) > 4:
        return False
    if len(words) == 1:
        return words[0] in _ANAPHORS
    return words[0] in ("such", "this", "that", "the", "these", "those") and words[-1] in _VAGUE and len(words) <= 3


def find_antecedent(text: str, line: Line, option: tuple[int, int]) -> str | None:
    """Return the fuller phrase that "such a meeting" or "the proposal" points back to, if the text has one before."""
    noun = line.words[option[1] - 1]
    if noun in _ANAPHORS:
        return None
    at = line.starts[option[0]]
    before = text[max(0, at - _BACK) : at]
    named: list[str] = _LAW.findall(before) if noun in _LAWS else []
    if named:
        return named[-1]
    pattern = re.compile(
        rf"\b(?:a|an|another)\s+((?:[\w’'-]+\s+){{0,3}}{re.escape(noun)}\s+(?:between|with|of|to|for|on|in|that would|"
        rf"banning|barring|requiring|allowing|seeking)\s+[^.,;:“”\"\n]{{3,80}})",
        re.IGNORECASE,
    )
    found = pattern.findall(before)
    fuller = _first_phrase(found[-1]) if found else ""
    return fuller if 0 < len(fuller.split()) <= _LONGEST_FULLER else None


_LONGEST_FULLER = 11
# Further back another is meant, and a book would be searched for each.
_BACK = 20_000
# "The bill" is the one that was named before.
_LAWS = frozenset("bill law act legislation".split())
_LAW = pattern_of(r"\b(?:[A-Z][\w’'-]+ (?:(?:and|of|for|on|the) )*){1,6}(?:Act|Bill)\b(?: (?:19|20)\d\d\b)?")


def _first_phrase(words: str) -> str:
    return re.split(r"\s+(?:after|before|while|because|saying|if|when|that(?! would)|which|who|but)\b", words)[
        0
    ].strip()
