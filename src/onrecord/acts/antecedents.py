"""What "it" or "the proposal" means as an option: what another party has put on the table before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.acts.abouts import is_bare_anaphor
from onrecord.acts.drafts import Draft
from onrecord.types import Act, ActKind

_TABLED = frozenset((ActKind.PROPOSE, ActKind.DEMAND, ActKind.OFFER, ActKind.PLEDGE, ActKind.THREATEN))
_REACH = 600


def with_antecedent(act: Act, draft: Draft, before: Sequence[Act]) -> Act:
    """Return the act about what its pronoun means, if another party has tabled something just before."""
    if not is_bare_anaphor(draft.line, draft.option) or len(act.about.split()) > 2:
        return act
    for other in reversed(before):
        if act.cue.span.start - other.cue.span.end > _REACH:
            break
        if other.kind in _TABLED and other.about and other.actor_ids != act.actor_ids:
            return replace(act, about=other.about)
    return act
