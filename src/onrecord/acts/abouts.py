"""The option of an act as the shortest phrase that names it, without polarity."""

from __future__ import annotations

import re

from onrecord.acts.clauses import is_adverb
from onrecord.acts.lines import Line
from onrecord.acts.topics import DAYS

_LEADING = frozenset(
    "the a an any all this that these those such its his her their our my your some to be single "
    "for of on with about against from over at in by".split()
)
_FRAMES = (("possibility", "of"), ("idea", "of"), ("prospect", "of"), ("option", "of"), ("need", "to"), ("need", "for"))
_TRAILING = frozenset("and or of to for in on at by with from the a an as not either too again also".split())
_PARTING = frozenset(", ; : — – -- but".split())
_ANAPHORS = frozenset("it this that them these those so such".split())
_VAGUE = frozenset(
    "idea proposal plan move step arrangement decision deal agreement bill measure request offer suggestion meeting "
    "summit claim accusation allegation charge call visit initiative option".split()
)


def clean_about(line: Line, option: tuple[int, int], text: str) -> str:
    """Return the words of an option without articles, adverbs and marks at its edges."""
    narrowed = _narrowed(line, option)
    if narrowed:
        return narrowed
    start, end = option
    while start < end and (
        line.words[start] in _LEADING or _is_mark(line.words[start]) or _is_lead_adverb(line, start)
    ):
        start += 1
    if line.words[start : start + 2] in _FRAMES:
        start += 2 + (line.words[start + 2 : start + 3] in (("a",), ("an",), ("the",)))
    end = _without_tail(line, start, end)
    while end > start and (line.words[end - 1] in _TRAILING or _is_mark(line.words[end - 1])):
        end -= 1
    if start >= end:
        return ""
    span = line.span(start, end)
    return _without_stray_marks(" ".join(text[span.start : span.end].split()).strip("“”\"'’ "))


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
    before = text[: line.starts[option[0]]]
    pattern = re.compile(
        rf"\b(?:a|an|another)\s+((?:[\w’'-]+\s+){{0,3}}{re.escape(noun)}\s+(?:between|with|of|to|for|on|in)\s+[^.,;:“”\"\n]{{3,80}})",
        re.IGNORECASE,
    )
    found = pattern.findall(before)
    return _first_phrase(found[-1]) if found else None


def _first_phrase(words: str) -> str:
    return re.split(r"\s+(?:after|before|while|because|saying|if|when|that|which|who|but)\b", words)[0].strip()
