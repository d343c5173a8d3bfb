"""What takes an earlier stance back: a demand that is dropped, and a report that is corrected.

"The union dropped its demand for a bonus": it is for it no longer, and not against it. "Vorr did not oppose the
mission, as we reported": he never was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.acts.checks.done.misreports import tells_a_misreport
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Status

_GIVEN_UP = pattern_of(
    r"\b(?:drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|(?:gives?|gave|given|giving) up|withdr(?:aws?|ew|awn|awing)"
    r"|renounc(?:es?|ed|ing)|shelv(?:es?|ed|ing)|scrap(?:s|ped|ping)?|no longer"
    r"|(?:walk|back|row)(?:s|ed|ing)? (?:back|away|off|down) (?:from|on|of))\b",
    re.IGNORECASE,
)
_NO_LONGER = pattern_of(r"\bno longer(?: \w+ly)? \Z", re.IGNORECASE)
_AGAINST = pattern_of(
    r"\b(?:oppos\w+|objections?|objects?|resist\w*|veto(?:es)?|refus\w+|reject\w*|block(?:s|ed)?)\b", re.IGNORECASE
)


def given_up(act: Act) -> int:
    """Return the sign of the stance that an act gives up: 1 for a demand dropped, -1 for an objection, else 0."""
    if act.kind is not ActKind.CONCEDE:
        return 0
    # The cue of "no longer opposes" may be its verb alone: what seems to negate it is what gives the stance up.
    is_given_up = act.status is Status.ACTUAL and _GIVEN_UP.search(act.cue.quote) is not None
    if not is_given_up and not any(_NO_LONGER.search(before) for before in _before(act)):
        return 0
    return -1 if _AGAINST.search(f"{act.cue.quote} {act.about}") else 1


def _before(act: Act) -> Iterator[str]:
    """Yield what stands before the cue of an act in the clause that shows it."""
    for piece in act.evidence:
        if piece.span.holds(act.cue.span):
            yield piece.quote[: act.cue.span.start - piece.span.start]


def is_correction(act: Act) -> bool:
    """Say whether an act says that what was reported of its doer is not so."""
    return act.status is Status.NEGATED and any(tells_a_misreport(piece.quote) for piece in act.evidence)
