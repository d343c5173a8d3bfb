"""Where an act stands: in whose words, at which attribution's cue, and on whose word it is told."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from onrecord.acts.voices import Voice, Voices
from onrecord.types import Attribution, Report, ReportKind, Span


class Setting(Struct, frozen=True, gc=False):
    """Where a cue stands.

    Attributes:
        voice: Whose words hold it.
        attribution: The attribution whose cue it is.
        cue: The cue.
    """

    voice: Voice | None
    attribution: Attribution | None
    cue: Span

    @property
    def speaker(self) -> str | None:
        """Return who speaks there, if it is known."""
        return self.voice.speaker_id if self.voice else None

    @property
    def first_person(self) -> str | None:
        """Return whom "I" and "we" mean there: who retells words in others speaks of itself."""
        return self.voice.teller_id if self.voice else None


class Telling(Struct, frozen=True, gc=False, kw_only=True):
    """On whose word an act is told.

    Attributes:
        voice: The words of somebody that hold the act, if any do.
        attribution: The attribution whose cue the act is, if it is one's.
        is_own: The words are its doer's.
        is_own_side: They are of somebody who speaks for its doer, or its doer's.
        is_unsigned: They are a statement's own, and nobody knows whose.
    """

    voice: Voice | None
    attribution: Attribution | None
    is_own: bool
    is_own_side: bool
    is_unsigned: bool


def telling_of(
    setting: Setting, told_by: str | None, doers: Sequence[str], *, voices: Voices, report: Report
) -> Telling:
    """Return on whose word an act of these doers is told."""
    return Telling(
        voice=setting.voice,
        attribution=setting.attribution,
        is_own=told_by in doers,
        is_own_side=any(voices.is_own(told_by, doer) for doer in doers),
        is_unsigned=report.kind is ReportKind.STATEMENT and setting.voice is None and not doers,
    )
