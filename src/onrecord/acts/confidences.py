"""How sure rules are of an act: how often acts like it were right in kind on hand-coded reports.

Measured on the 476 training reports of the acts corpus (by lab/acts/measure.py); figures of rare kinds are drawn
towards the mean of all acts. On new reports fewer are right, as a curve has it that is fitted on such ones.
"""

from __future__ import annotations

from onrecord.reading.confidence import RULED_ACTS, calibrated
from onrecord.types import ActKind

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


def confidence_of(kind: ActKind, *, is_marked: bool, is_own: bool, is_hearsay: bool) -> float:
    """Return the confidence of an act, from 0 to 1."""
    found, right = _RIGHT.get(kind, (0, 0))
    share = (right + _PRIOR * _MEAN) / (found + _PRIOR)
    share += _MARKED * is_marked + _OWN * is_own + _HEARSAY * is_hearsay
    return calibrated(RULED_ACTS, min(0.95, max(0.05, share)))
