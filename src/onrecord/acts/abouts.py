"""The option of an act as the shortest phrase that names it, without polarity."""

from __future__ import annotations

import re

from onrecord.acts.clauses import is_adverb
from onrecord.acts.lines import Line

_LEADING = frozenset("the a an any all this that these those such its his her their our my your some to be".split())
_FRAMES = (("possibility", "of"), ("idea", "of"), ("prospect", "of"), ("option", "of"), ("need", "to"), ("need", "for"))
_TRAILING = frozenset("and or of to for in on at by with from the a an as not either too again also".split())
_ANAPHORS = frozenset("it this that them these those so such".split())
_VAGUE = frozenset(
    "idea proposal plan move step arrangement decision deal agreement bill measure request offer suggestion meeting "
    "summit claim accusation allegation charge call visit initiative option".split()
)


def clean_about(line: Line, option: tuple[int, int], text: str) -> str:
    """Return the words of an option without articles, adverbs and marks at its edges."""
    start, end = option
    while start < end and (
        line.words[start] in _LEADING or not any(map(str.isalnum, line.words[start])) or _is_lead_adverb(line, start)
    ):
        start += 1
    if line.words[start : start + 2] in _FRAMES:
        start += 2 + (line.words[start + 2 : start + 3] in (("a",), ("an",), ("the",)))
    while end > start and (line.words[end - 1] in _TRAILING or not any(map(str.isalnum, line.words[end - 1]))):
        end -= 1
    if start >= end:
        return ""
    span = line.span(start, end)
    return re.sub(r"\s+", " ", text[span.start : span.end]).strip("“”\"'’ ")


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
