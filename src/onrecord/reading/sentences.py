"""Sentences: where each one starts and ends."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.types import Reading, Span

# Words whose full stop rarely ends a sentence: titles, months, places, Latin.
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt cmdr adm sgt cpl gov sen rep reps sens hon rev pres amb st ste mt ft
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri
    vs etc al inc ltd corp co no nos art fig vol approx est dept univ assn bros messrs mme mlle supt det insp
    calif fla conn mass pa va tenn wis minn mich ariz colo ill ind kan ky la md mo nev okla ore tex wash ala ark del ga
    """.split()
)
# These are followed by a name or a number; the others may close a sentence.
_NEVER_LAST = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt cmdr adm sgt cpl gov sen rep reps sens hon rev pres amb st del messrs mme mlle
    """.split()
)
_STOP = re.compile(
    r"""(?P<stop>\.{2,}|[.!?…]+)             # one or more marks that can end a sentence
        (?P<close>["'”’»)\]]*)               # the quotation marks and brackets they end inside of
        (?P<note>(?:\[\d{1,3}\])*)           # a footnote mark hangs on to its sentence
        (?=(?P<gap>\s+)(?P<next>["'“‘«(\[]*\S))""",
    re.VERBOSE,
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_LAST_WORD = re.compile(r"[^\s\"'“‘«(\[—–]*\Z")


def find_sentences(reading: Reading) -> Reading:
    """Split the text of a report into sentences, headlines and turns."""
    text = reading.report.text
    spans: list[Span] = []
    for line in _LINE.finditer(text):
        spans.extend(_split(text, line.start(), line.end()))
    return replace(reading, sentences=tuple(spans))


def _split(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of one line; a line never shares a sentence with the next."""
    while end > start and text[end - 1].isspace():
        end -= 1
    spans = []
    at = start
    for match in _STOP.finditer(text, start, end):
        if not _ends(text, at, match):
            continue
        spans.append(_trimmed(text, at, match.end()))
        at = match.end("gap")
    spans.append(_trimmed(text, at, end))
    return spans


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    return Span(start=start, end=end)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Say whether the marks at `match` end the sentence that began at `start`."""
    following = match["next"]
    letter = following[-1]
    if letter.islower():
        return False
    if match["stop"] != "." or match["close"]:
        # Dots inside a sentence go on in any case; after them only a capital or a quotation mark begins anew.
        return not (
            match["stop"][0] in ".…" and len(match["stop"]) + 2 * (match["stop"] == "…") > 1 and letter.isdigit()
        )
    before = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    word = before[0] if before else ""
    return not _is_abbreviated(word, letter)


def _is_abbreviated(word: str, letter: str) -> bool:
    """Say whether a full stop after `word` belongs to the word, `letter` being the first of what follows."""
    lowered = word.lower()
    if lowered in _NEVER_LAST:
        return True
    if lowered in _ABBREVIATIONS:
        return letter.isdigit() or word[:1].isupper()
    if len(word) == 1 and word.isalpha() and word.isupper():
        return word != "I"
    # "U.S." before a capital mostly goes on with a title or a name.
    return "." in word and len(word.rsplit(".", 1)[-1]) == 1 and word.replace(".", "").isalpha()
