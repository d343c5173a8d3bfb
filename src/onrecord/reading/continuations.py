"""Speech that goes on: paragraphs that hold nothing but a quotation, and turns of a transcript.

Neither has a cue of its own in its paragraph, so the encoder's links cannot be trusted to find whose it is; layout
tells. In PolNeAR, a paragraph that is one quotation and follows a quotation belongs to the same attribution in nine
of ten cases.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from msgspec import Struct
from msgspec.structs import replace

from onrecord.ids import attribution_id
from onrecord.intake.kinds import turns
from onrecord.reading.linked import Linked
from onrecord.reading.tags import Run
from onrecord.reading.windows import Words
from onrecord.types import Attribution, Evidence, Report, ReportKind, Span

# Places in a quotation, as `windows.find_words` numbers them.
_OUTSIDE, _OPEN, _MARK = 0, 2, 3
# Fewer quoted words, marks included, are a phrase picked out rather than speech that could go on.
_SPEECH = 7
_CLOSING_SIGNS = frozenset(".,;:!?")
# What heads a quotation is no sentence of its own, and no longer than this.
_HEADING, _STOPS = 24, frozenset("!?;")
# How sure is that whoever is named before a colon says what stands below it.
_BY_LAYOUT = 0.8


def continue_quotations(
    words: Words, linked: tuple[Linked, ...], source_of: Callable[[Run], Run | None]
) -> tuple[Linked, ...]:
    """Give each paragraph that is one quotation to the attribution quoted last in the paragraph before it.

    Args:
        words: The words of the text.
        linked: Its attributions.
        source_of: What finds the source of a cue, here of a colon below which a quotation stands: "Vorr on X:".
    """
    found = list(linked)
    bounds = [0, *(np.flatnonzero(words.features[1:, 2]) + 1).tolist(), len(words.texts)]
    for before, start, end in zip(bounds[:-2], bounds[1:-1], bounds[2:], strict=True):
        if not _is_one_quotation(words, start, end):
            continue
        owner = _quoted_last(words, found, before, start) or _headed(words, source_of, before, start)
        inside = [item for item in found if start <= item.cue.start < end]
        if owner is None or (inside and words.features[start - 1, 1] != _OPEN):
            continue
        # The speech before was never closed: what this paragraph attributes is nested in it.
        found = [_without(item, start, end) for item in found if item is not owner and item not in inside]
        found = [item for item in found if item.content]
        own = tuple(run for run in owner.content if run.end <= start or run.start >= end)
        found.append(replace(owner, content=tuple(sorted((*own, _whole(words, start, end)), key=_by_start))))
    return tuple(sorted(found, key=lambda item: item.cue.start))


def _without(item: Linked, start: int, end: int) -> Linked:
    """Return an attribution that stands behind a paragraph without its words: who is named later did not say them."""
    if item.cue.start < end:
        return item
    return replace(item, content=tuple(run for run in item.content if run.end <= start or run.start >= end))


def _by_start(run: Run) -> int:
    return run.start


def _is_one_quotation(words: Words, start: int, end: int) -> bool:
    if end - start < 3 or words.features[start, 1] != _MARK or ":" in words.texts[start + 1 : start + 4]:
        return False  # a name and a colon: a turn of some transcript, in quotation marks
    outside = np.flatnonzero(words.features[start:end, 1] == _OUTSIDE)
    return all(words.texts[start + i] in _CLOSING_SIGNS for i in outside)


def _quoted_last(words: Words, linked: list[Linked], start: int, end: int) -> Linked | None:
    """Return the attribution whose quoted content stands last in a paragraph, or that a colon leaves open."""
    best, at = None, -1
    colon = words.texts[end - 1] == ":"
    for item in linked:
        for run in item.content:
            quoted = int((words.features[run.start : run.end, 1] != _OUTSIDE).sum())
            if start <= run.start < end and quoted >= _SPEECH and run.end > at:
                best, at = item, run.end
        if colon and start <= item.cue.start < end and item.cue.end > at:
            best, at = item, item.cue.end
    return best


def _headed(words: Words, source_of: Callable[[Run], Run | None], start: int, end: int) -> Linked | None:
    """Return an attribution by the colon that ends a paragraph in which nobody is said to speak: "Vorr on X:"."""
    colon = end - 1
    if (
        words.texts[colon] != ":"
        or not 0 < colon - start <= _HEADING
        or not _STOPS.isdisjoint(words.texts[start:colon])
    ):
        return None
    cue = Run(role="cue", start=colon, end=end)
    source = source_of(cue)
    if source is None or not start <= source.start < source.end <= colon or not _is_named(words, source, start):
        return None
    return Linked(cue=cue, content=(), source=source, confidence=_BY_LAYOUT)


def _is_named(words: Words, source: Run, start: int) -> bool:
    """Say whether a source holds a name, and not only the capital of its paragraph: "Key points of the plan"."""
    names = [at for at in range(source.start, source.end) if words.texts[at][0].isupper()]
    return any(at > start or words.texts[at + 1] in (",", ":") for at in names)


def _whole(words: Words, start: int, end: int) -> Run:
    places: npt.NDArray[np.int32] = words.features[start:end, 1]
    last = int(np.flatnonzero(places != _OUTSIDE)[-1])
    return Run(role="content", start=int(start), end=int(start) + last + 1)


class Turn(Struct, frozen=True, gc=False, kw_only=True):
    """A turn of a transcript as an attribution.

    Attributes:
        source: The label without its sign.
        cue: The colon; the label itself where there is none.
        content: The speech, paragraph by paragraph.
    """

    source: Span
    cue: Span
    content: tuple[Span, ...]

    def is_headed_by(self, cue: Span) -> bool:
        """Say whether `cue` stands in the label, or is its colon."""
        return self.source.start <= cue.start < max(self.source.end, self.cue.end)

    def holds(self, span: Span) -> bool:
        """Say whether a place stands in the speech."""
        return self.content[0].start <= span.start and span.end <= self.content[-1].end


def find_turns(report: Report) -> tuple[Turn, ...]:
    """Return the turns of a transcript; none for other reports."""
    if report.kind is not ReportKind.TRANSCRIPT:
        return ()
    found = []
    for label, speech in turns(report.text, is_transcript=True):
        source = _trimmed(report.text, label.start, label.end, " \t:：.")
        between = report.text[source.end : speech.start]
        colon = between.find(":")
        sign = source.end + (colon if colon >= 0 else len(between) - len(between.lstrip()))
        cue = Span(start=sign, end=sign + 1) if between.strip() else source
        pieces = _paragraphs(report.text, speech)
        if pieces:
            found.append(Turn(source=source, cue=cue, content=pieces))
    return tuple(found)


def _paragraphs(text: str, span: Span) -> tuple[Span, ...]:
    pieces, at = [], span.start
    for line in text[span.start : span.end].split("\n"):
        if line.strip():
            pieces.append(_trimmed(text, at, at + len(line), None))
        at += len(line) + 1
    return tuple(pieces)


def _trimmed(text: str, start: int, end: int, signs: str | None) -> Span:
    words = text[start:end]
    return Span(start=start + len(words) - len(words.lstrip(signs)), end=end - (len(words) - len(words.rstrip(signs))))


def within_turn(attribution: Attribution, turns: tuple[Turn, ...]) -> Attribution | None:
    """Return an attribution without what others say in their turns of a transcript; None where nothing is left."""
    turn = next((each for each in turns if each.holds(attribution.cue.span)), None)
    if turn is None or all(turn.holds(piece.span) for piece in attribution.content):
        return attribution
    content = tuple(piece for piece in attribution.content if turn.holds(piece.span))
    return _with_content(attribution, content) if content else None


def within_paragraph(attribution: Attribution, paragraphs: Sequence[Span], quoted: Sequence[Span]) -> Attribution:
    """Return an attribution without pieces that another paragraph tells, where its own has some.

    Only a quotation goes on there, and what a colon opens: another paragraph is mostly somebody else's, or the
    reporter's. Nine of ten such pieces of the encoder's are in no attribution of PolNeAR's.
    """
    if len(attribution.content) == 1 or attribution.cue.quote.rstrip().endswith(":"):
        return attribution
    own = _paragraph_at(paragraphs, attribution.cue.span.start)
    near = tuple(
        piece
        for piece in attribution.content
        if _paragraph_at(paragraphs, piece.span.start) == own or _is_quoted(piece.span, quoted)
    )
    is_far = all(_paragraph_at(paragraphs, each.span.start) != own for each in near)
    if is_far or len(near) == len(attribution.content):
        return attribution
    return _with_content(attribution, near)


def _paragraph_at(paragraphs: Sequence[Span], at: int) -> int:
    return bisect_right(paragraphs, at, key=lambda each: each.start)


def _is_quoted(piece: Span, quoted: Sequence[Span]) -> bool:
    """Say whether words touch a quotation."""
    at = bisect_right(quoted, piece.start, key=lambda each: each.end)
    return at < len(quoted) and quoted[at].touches(piece)


def _with_content(attribution: Attribution, content: tuple[Evidence, ...]) -> Attribution:
    spans = tuple(piece.span for piece in content)
    return replace(attribution, id=attribution_id(content[0].report_id, attribution.cue.span, spans), content=content)
