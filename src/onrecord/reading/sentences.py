"""Sentences: where each one starts and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.types import Reading, Span

# Words whose full stop rarely ends a sentence: titles, months, places, Latin.
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt cmdr adm sgt cpl gov sen rep reps sens hon rev pres amb st ste mt ft
    vadm radm brig
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri
    vs etc al inc ltd corp co art fig vol approx est dept univ assn bros messrs mme mlle supt det insp
    calif fla conn mass pa va tenn wis minn mich ariz colo ill ind kan ky la md mo nev okla ore tex wash ala ark del ga
    """.split()
)
# These are followed by a name or a number; the others may close a sentence.
_NEVER_LAST = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt cmdr adm sgt cpl gov sen rep reps sens hon rev pres amb st del messrs mme mlle
    vadm radm brig
    """.split()
)
_NUMBERS = frozenset(("no", "nos"))
_STOP = pattern_of(
    # Possessive, from the first mark of a run only: a line of dots is looked at once.
    # That mark leads all else, so that a text is passed over fast.
    r"""(?P<stop>[.!?…](?<![.!?…].)           # one or more marks that can end a sentence
        (?:(?<=\.)\.++(?![!?…])|[.!?…]*+))
        (?P<close>["'”’»)\]]*+)              # the quotation marks and brackets they end inside of
        (?P<note>(?:\[\d{1,3}\])*+)          # a footnote mark hangs on to its sentence
        (?=(?P<gap>\s++)(?P<next>["'“‘«(\[]*\S))""",
    re.VERBOSE,
)
# From line starts only, and possessive: a line of blanks is looked at once.
_LINE = pattern_of(r"^[^\S\n]*+\S[^\n]*+", re.MULTILINE)
_BLOCK = pattern_of(r"^(?:[^\S\n]*+\S[^\n]*+\n?)++", re.MULTILINE)
# Lines broken at a width are about equally long, and no longer than a screen is wide.
_WIDEST, _NARROWEST, _EVEN = 110, 30, 0.6
# No line of its own ends so: "the border town of Eelgate on".
_OPEN = pattern_of(r" (?:a|an|the|of|on|in|at|to|for|by|with|from|and|or|but|that|which|who)\Z")
_LONGEST_OPEN = len(" which")
_MARK = pattern_of(r"\s*(?:[-*•–—>#|]|\d+[.)]|[A-Z][A-Z .’'-]+:|[QA]:)\s?")
# "condition.Its": a blank was lost.
_GLUED = pattern_of(r"(?P<stop>[.!?])(?<=[a-z]{2}.)(?P<close>[”’\"]?)(?=(?P<next>[A-Z][a-z]+\s))")
# Nobody writes longer sentences; cut, a text without full stops costs the later stages no more than any other.
_LONGEST = 2_000
_LAST_WORD = pattern_of(r"[^\s\"'“‘«(\[—–]*\Z")


def find_sentences(reading: Reading) -> Reading:
    """Split the text of a report into sentences, headlines and turns."""
    text = reading.report.text
    spans: list[Span] = []
    for start, end in _lines(text):
        spans.extend(_split(text, start, end))
    return replace(reading, sentences=tuple(spans))


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the lines of a text, those that were only broken at a width made one."""
    found: list[tuple[int, int]] = []
    for block in _BLOCK.finditer(text):
        lines = [match.span() for match in _LINE.finditer(text, *block.span())]
        if _is_wrapped(text, lines):
            found.append((lines[0][0], lines[-1][1]))
        else:
            found.extend(lines)
    return found


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Say whether the lines of a block are one paragraph, broken where a width was full."""
    if len(lines) < 2 or any(_MARK.match(text, start, end) for start, end in lines):
        return False
    widths = [end - start for start, end in lines[:-1]]
    if not (_NARROWEST < max(widths) <= _WIDEST and min(widths) >= _EVEN * max(widths)):
        return False
    if lines[-1][1] - lines[-1][0] > _WIDEST:
        return False
    return any(text[start].islower() for start, _ in lines[1:]) or any(
        _OPEN.search(text, max(start, end - _LONGEST_OPEN), end) for start, end in lines[:-1]
    )


def _split(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of one line; a line never shares a sentence with the next."""
    spans: list[Span] = []
    at = start
    for stop, following in _stops(text, start, end):
        spans.extend(_pieces(text, at, stop))
        at = following
    spans.extend(_pieces(text, at, end))
    return spans


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a sentence whole, or cut at semicolons or blanks where it is too long."""
    while end - start > _LONGEST:
        within = start, start + _LONGEST
        cut = (text.rfind(";", *within) + 1) or (text.rfind(" ", *within) + 1) or within[1]
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _stops(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where sentences of a line end, each with where the next begins."""
    found = []
    at = start
    for match in _STOP.finditer(text, start, end):
        if _ends(text, at, match):
            at = match.end("gap")
            found.append((match.end(), at))
    found += [(match.end(), match.end()) for match in _GLUED.finditer(text, start, end)]
    return sorted(found)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what stands between blanks, unless there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start=start, end=end)


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
    if "." in word and len(word) > 1 and _OPENER.match(text, match.end("gap")):
        return True  # "left the U.S. They will return"
    if word == "X" and _NETWORK.search(text, start, match.start()):
        return True
    # "SEC. ADA LUND: ..." opens with a title; what stands behind "by the SEC." is new.
    is_title = word == "Sec" or (word == "SEC" and match.start() == start + len(word))
    return not (is_title or _is_abbreviated(word, letter))


# "Vorr wrote on X. Kess denied it": the network, and no initial as in "J. Edgar".
_NETWORK = pattern_of(r"\b(?:[Oo]n|[Tt]o|[Vv]ia) X\Z")
# With a capital these begin a sentence.
_OPENER = pattern_of(r"(?:It|He|She|They|We|The|This|These|Those|But|If|However)\b(?! [A-Z])")


def _is_abbreviated(word: str, letter: str) -> bool:
    """Say whether a full stop after `word` belongs to the word, `letter` being the first of what follows."""
    lowered = word.lower()
    if lowered in _NEVER_LAST:
        return True
    if lowered in _NUMBERS:
        # "Will you go?" - "No. We will stay."
        return letter.isdigit()
    if lowered in _ABBREVIATIONS:
        return letter.isdigit() or word[:1].isupper()
    if len(word) == 1 and word.isalpha() and word.isupper():
        return word != "I"
    # "U.S." before a capital mostly goes on with a title or a name.
    return "." in word and len(word.rsplit(".", 1)[-1]) == 1 and word.replace(".", "").isalpha()
