"""How sure an act of the rules is: how often acts like it were right, and what the encoder thinks of its cue.

Shares of acts right in kind were measured on the 476 training reports of the acts corpus (by lab/acts/measure.py);
figures of rare kinds are drawn towards the mean of all acts. The encoder's chance tells more: of acts to whose cue it
gives less than a fifth one in five is right, of those above four fifths nineteen in twenty. It counts a seventh, in log
odds: so acts are told apart better on each of four coded sets; more of it, and confidence means less what it says on
some of them. A curve fitted on new reports gives the share that is right there.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from onrecord.reading.confidence import RULED_ACTS, between, calibrated
from onrecord.types import Act, ActKind, Proposal

_MEAN, _PRIOR = 0.68, 10
# Kind: acts found, and how many of them a coder gave the same kind.
_RIGHT = {
    ActKind.ACCUSE: (76, 57),
    ActKind.AGREE: (62, 32),
    ActKind.AID: (10, 5),
    ActKind.ASSAULT: (9, 6),
    ActKind.COERCE: (15, 10),
    ActKind.CONCEDE: (19, 14),
    ActKind.COOPERATE: (5, 3),
    ActKind.DEMAND: (91, 70),
    ActKind.DENY: (9, 7),
    ActKind.MEET: (152, 114),
    ActKind.MOBILIZE: (10, 4),
    ActKind.OFFER: (33, 26),
    ActKind.OPPOSE: (66, 53),
    ActKind.PLEDGE: (140, 83),
    ActKind.PROPOSE: (28, 22),
    ActKind.PROTEST: (8, 4),
    ActKind.REFUSE: (36, 23),
    ActKind.RETREAT: (14, 5),
    ActKind.SANCTION: (51, 28),
    ActKind.SUPPORT: (85, 59),
    ActKind.THREATEN: (21, 13),
    ActKind.WITHHOLD: (21, 20),
}
# Own words fare better than hearsay, a cue that the encoder marked too better than one of the table alone.
_HEARSAY, _OWN, _MARKED = -0.15, 0.04, 0.1
# How much the chance that the encoder gives counts.
_ENCODERS = 0.15


def share_of(kind: ActKind, *, is_marked: bool, is_own: bool, is_hearsay: bool) -> float:
    """Return how many acts like one were right in kind, from 0 to 1."""
    found, right = _RIGHT.get(kind, (0, 0))
    share = (right + _PRIOR * _MEAN) / (found + _PRIOR)
    share += _MARKED * is_marked + _OWN * is_own + _HEARSAY * is_hearsay
    return min(0.95, max(0.05, share))


def weighed(act: Act, proposals: Iterable[Proposal]) -> Act:
    """Return an act of the rules as sure as its kind and the encoder make it.

    Args:
        act: With the share of acts like it as its confidence.
        proposals: What the encoder sees at its cue.
    """
    chance = max((each.chance for each in proposals if each.kind is act.kind), default=0.0)
    return replace(act, confidence=calibrated(RULED_ACTS, between(act.confidence, chance, _ENCODERS)))
