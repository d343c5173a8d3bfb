"""Stances whose kind hangs on what follows: "agrees with Vorr", "criticized Vorr for the delay"."""

from __future__ import annotations

from onrecord.acts.clauses import clause_end
from onrecord.acts.drafts import Draft
from onrecord.acts.inflections import forms_of
from onrecord.types import ActKind


def is_approval(draft: Draft) -> bool:
    """Say whether one is of another's mind, and nothing is agreed between them: "agrees with Vorr's remarks"."""
    words = draft.line.words
    if draft.kind is not ActKind.AGREE or draft.form != "verb" or words[draft.cue[1] - 1] != "with":
        return False
    return not {"on", "to", "that", "upon"} & set(words[draft.cue[1] + 1 : clause_end(draft.line, draft.cue[1])])


_STRICTURES = forms_of("criticize criticise slam blast assail lambast lambaste") | {"criticism", "criticisms"}


def is_rebuke(draft: Draft) -> bool:
    """Say whether a party is found fault with, and not an option: "criticized Vorr for the delay"."""
    line, end = draft.line, draft.cue[1]
    if draft.kind is not ActKind.OPPOSE or line.words[draft.cue[0]] not in _STRICTURES:
        return False
    found = line.mention_over(end) or line.mention_over(end + 1)
    if found is None or not found.actor_ids or found.is_possessive or found.start > end + 1:
        return False
    return line.words[found.end : found.end + 1] != ("over",)  # the option follows: "blasts Vorr over the ban"
