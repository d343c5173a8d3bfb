"""Quotations that a colon introduces: whoever speaks before the colon is quoted, not who is quoted next.

"The ministry justified the strike: “We rejected the offer.”", and in the next paragraph "Port News reported that ...".
Nor is it who was quoted before: "The minister was of another mind, posting on the web: “I was never asked.”"
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from onrecord.reading.linked import Linked
from onrecord.reading.tags import Run
from onrecord.reading.windows import Words

_MARKS = frozenset('“„«"')
_ENDS = frozenset(".!?")
# Fewer words in quotation marks are a phrase picked out.
_SPEECH = 5


def give_introduced(words: Words, linked: tuple[Linked, ...]) -> tuple[Linked, ...]:
    """Take each quotation behind a colon from who is quoted elsewhere, and give it to who introduces it."""
    found = list(linked)
    for at, item in enumerate(linked):
        for run in item.content:
            colon = _colon(words, run)
            if colon is None or _is_own(words, item, run, colon):
                continue
            owner = _introducer(words, linked, colon)
            rest = tuple(each for each in found[at].content if each is not run)
            if owner is None and not rest:
                continue
            found[at] = replace(found[at], content=rest)
            if owner is not None:
                content = tuple(sorted((*found[owner].content, run), key=lambda each: each.start))
                found[owner] = replace(found[owner], content=content)
    return tuple(item for item in found if item.content)


def give_newly_introduced(
    words: Words, linked: tuple[Linked, ...], source_of: Callable[[Run], Run | None]
) -> tuple[Linked, ...]:
    """Give each quotation behind a colon that no cue in its sentence introduces to whom that sentence is about.

    Args:
        words: The words of the text.
        linked: Its attributions.
        source_of: What finds the source of a cue, here of the colon.
    """
    found = list(linked)
    for at, item in enumerate(linked):
        for run in item.content:
            colon = _colon(words, run)
            if colon is None or len(found[at].content) == 1 or not _is_of_another_sentence(words, item, colon):
                continue
            if _introducer(words, linked, colon) is not None:
                continue
            cue = Run(role="cue", start=colon, end=colon + 1)
            source = source_of(cue)
            if source is None or not source.end <= colon or not _ENDS.isdisjoint(words.texts[source.start : colon]):
                continue
            found[at] = replace(found[at], content=tuple(each for each in found[at].content if each is not run))
            found.append(Linked(cue=cue, content=(run,), source=source, confidence=item.confidence))
    return tuple(sorted(found, key=lambda each: each.cue.start))


def _is_of_another_sentence(words: Words, item: Linked, colon: int) -> bool:
    """Say whether a cue stands in a sentence before that of a colon."""
    return item.cue.end <= colon and not _ENDS.isdisjoint(words.texts[item.cue.end : colon])


def _colon(words: Words, run: Run) -> int | None:
    """Return the colon right before a quotation, in its paragraph."""
    texts = words.texts
    first = run.start - (texts[run.start] not in _MARKS)
    colon = first - 1
    if colon < 1 or texts[first] not in _MARKS or texts[colon] != ":" or run.end - run.start < _SPEECH:
        return None
    return colon if words.paragraph[colon - 1] == words.paragraph[run.start] else None


def _is_own(words: Words, item: Linked, run: Run, colon: int) -> bool:
    """Say whether a quotation is its cue's: the cue introduces it, stands beside it, or has nothing else."""
    if item.cue.end <= colon + 1:
        return True
    if words.paragraph[item.cue.start] != words.paragraph[run.start]:
        return False
    is_closed = any(text in _ENDS for text in words.texts[max(run.start, run.end - 2) : run.end + 1])
    return not is_closed or all(each.start < item.cue.start for each in item.content)


def _introducer(words: Words, linked: tuple[Linked, ...], colon: int) -> int | None:
    """Return the attribution whose cue stands last in the sentence before a colon."""
    found = None
    for at, item in enumerate(linked):
        between = words.texts[item.cue.end : colon]
        is_here = item.cue.end <= colon and words.paragraph[item.cue.start] == words.paragraph[colon]
        if is_here and _ENDS.isdisjoint(between):
            found = at if found is None or linked[found].cue.start < item.cue.start else found
    return found
