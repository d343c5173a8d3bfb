"""A sentence read from left to right: which cues show acts, and which belong to an act before them."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.acts.clauses import MODALS
from onrecord.acts.commitments import ABSTAINING, MODAL_PHRASES, read_modal
from onrecord.acts.complements import phrase_end
from onrecord.acts.cues import read_cue
from onrecord.acts.drafts import DEEDS, UNREAL, Draft
from onrecord.acts.kinds import CUES
from onrecord.acts.lines import Line, Placed
from onrecord.acts.realities import asked_words
from onrecord.types import ActKind

# No sentence without one of these shows an act.
SHOWING = frozenset((*CUES, *MODALS, *MODAL_PHRASES))
_MODAL = MODALS.keys() | MODAL_PHRASES | ABSTAINING
_OPENING = SHOWING | ABSTAINING


def read_line(line: Line, *, end: int) -> Iterator[Draft]:
    """Yield the drafts of a line that open before word `end`; a cue inside what another act leaves unreal is none."""
    scan, asked, free = _Scan(), asked_words(line), 0
    for at in [at for at, word in enumerate(line.words[:end]) if word in _OPENING]:
        draft = None if at < free or at in asked else _read_at(line, at)
        if draft is not None and scan.takes(draft, at):
            scan.passes(draft)
            yield draft
            free = draft.cue[1]


def _read_at(line: Line, at: int) -> Draft | None:
    draft = read_cue(line, at) if line.words[at] in CUES else None
    return draft or (read_modal(line, at) if line.words[at] in _MODAL else None)


class _Scan:
    """How far the acts read so far reach."""

    def __init__(self) -> None:
        self._taken_to = 0
        self._named_to = 0
        self._met_to = 0
        self._blamed: tuple[Placed, ...] = ()

    def takes(self, draft: Draft, at: int) -> bool:
        """Say whether a draft is an act of its own."""
        if at < self._taken_to or (draft.kind is ActKind.MEET and at < self._met_to):
            return False  # "held a meeting with Vorr" is one meeting
        if draft.is_blame and draft.doers == self._blamed:
            return False  # "violated the truce, damaged the port and harmed trade" is one reproach
        return not (at < self._named_to and draft.form == "noun" and draft.kind not in DEEDS)

    def passes(self, draft: Draft) -> None:
        """Note how far an act reaches."""
        if draft.is_blame:
            self._blamed = draft.doers
        if draft.kind is ActKind.MEET:
            self._met_to = max(self._met_to, draft.option[1])
        if draft.kind in (ActKind.SUPPORT, ActKind.OPPOSE):
            self._named_to = max(self._named_to, draft.option[1])
        if draft.kind in UNREAL and draft.option[0] >= draft.cue[1]:
            self._taken_to = max(self._taken_to, _taken_to(draft))


def _taken_to(draft: Draft) -> int:
    """Return the end of what an act is about: an accusation goes on over "of lying, of stealing and of fleeing"."""
    line, at = draft.line, draft.option[1]
    while draft.kind is ActKind.ACCUSE and at < len(line.words) and line.words[at] in (",", "and"):
        ahead = at + 1 + (line.words[at + 1 : at + 2] == ("and",))
        if line.words[ahead : ahead + 1] not in (("of",), ("for",)):
            return at
        at = phrase_end(line, ahead + 1)
    return at
