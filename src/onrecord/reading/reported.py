"""Quotations in what is reported: "“No,” Lena Vorr said, according to Port News" is what she said, by that report."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.reading.linked import Linked
from onrecord.reading.tags import Run
from onrecord.reading.windows import Words

_OPENING = frozenset('“"')
_CLOSING = frozenset('”"')
_STOPS = frozenset(",.!?…")
_SAYING = frozenset("said says told wrote writes added tweeted asked replied declared argued insisted".split())
_REPORTING = (("according", "to"), ("reported",), ("reports",))
# Between a quotation and the verb stands who said it, with a title.
_LONGEST = 10


def give_reported(words: Words, linked: tuple[Linked, ...]) -> tuple[Linked, ...]:
    """Give each quotation that a report holds, with who said it, to the one who did."""
    linked = tuple(_with_sayer(words, item) for item in linked)
    if not any(_is_report(words, item) for item in linked):
        return linked
    found = list(linked)
    for item in linked:
        quoted = _quoted(words, item) if _is_report(words, item) else None
        verb = _verb(words, quoted.end, item.cue.start) if quoted is not None else None
        if quoted is None or verb is None:
            continue
        at, own = found.index(item), next((each for each in found if each.cue.start <= verb < each.cue.end), None)
        more = tuple(run for run in item.content if run.start >= item.cue.end and words.texts[run.start] in _OPENING)
        rest = tuple(each for run in item.content if run not in more and (each := _behind(run, quoted)) is not None)
        found[at : at + 1] = [replace(item, content=rest)] if rest else []
        if own is not None:
            kept = _beside(own.content, own.source) if own.source is not None else own.content
            found[found.index(own)] = replace(own, content=(quoted, *kept, *more))
        elif (source := _source(words, quoted.end, verb, item.cue.start)) is not None:
            cue = Run(role="cue", start=verb, end=verb + 1)
            found.append(Linked(cue=cue, content=(quoted, *more), source=source, confidence=item.confidence))
    return tuple(sorted(found, key=lambda each: each.cue.start))


def _with_sayer(words: Words, item: Linked) -> Linked:
    """Return a quotation said by who stands right behind the verb, "said Vorr, according to Port News"."""
    source, end = item.source, item.cue.end
    if source is None or source.start < end + 2 or words.texts[end - 1].lower() not in _SAYING:
        return item
    if tuple(words.texts[source.start - 2 : source.start]) != _REPORTING[0] or source.start - end > _LONGEST + 2:
        return item
    own = _source(words, end, end, source.start - 2)
    if own is None:
        return item
    return replace(item, source=own, content=_beside(item.content, own) or item.content)


def _is_report(words: Words, item: Linked) -> bool:
    return tuple(text.lower() for text in words.texts[item.cue.start : item.cue.end]) in _REPORTING


def _quoted(words: Words, item: Linked) -> Run | None:
    """Return the part of a content before its cue that is a quotation."""
    for run in reversed(item.content):
        if run.end > item.cue.start or words.paragraph[run.start] != words.paragraph[item.cue.start]:
            continue
        # A mark at the end may stand just outside.
        marks = [at for at in range(run.start + 1, run.end + 1) if _ends_sentence(words, at)]
        if marks:
            return replace(run, end=marks[-1] + 1)
    return None


def _ends_sentence(words: Words, at: int) -> bool:
    """Say whether a word is a mark that closes a whole quotation, and no part of the reporter's sentence."""
    return words.texts[at] in _CLOSING and (words.texts[at - 1] in _STOPS or words.texts[at + 1] == ",")


def _verb(words: Words, start: int, end: int) -> int | None:
    return next((at for at in range(start, min(end, start + _LONGEST)) if words.texts[at].lower() in _SAYING), None)


def _beside(content: tuple[Run, ...], source: Run) -> tuple[Run, ...]:
    """Return the contents that are no part of a source."""
    return tuple(run for run in content if run.end <= source.start or source.end <= run.start)


def _behind(run: Run, quoted: Run) -> Run | None:
    """Return what is left of a content without the quotation."""
    start = max(run.start, quoted.end) if run.end > quoted.start else run.start
    return replace(run, start=start) if start + 1 < run.end else None


def _source(words: Words, start: int, verb: int, end: int) -> Run | None:
    """Return who said it, before the verb, "Vorr said", or behind it, "said Vorr, a minister"."""
    if verb == start:
        start += words.texts[verb].lower() in _SAYING
        verb = next((at for at in range(start, end) if words.texts[at] == ","), end)
    return Run(role="source", start=start, end=verb) if start < verb else None
