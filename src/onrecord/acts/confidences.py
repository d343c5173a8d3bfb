"""How sure an act is: how often acts like it were right in kind on hand-coded reports.

Measured on the 476 training reports of the acts corpus (by lab/acts/measure.py); figures of rare kinds are drawn
towards the mean of all acts.
"""

from __future__ import annotations

from onrecord.types import ActKind

_MEAN, _PRIOR = 0.65, 10
# Kind: acts found, and how many of them a coder gave the same kind.
_RIGHT = {
    ActKind.ACCUSE: (75, 56),
    ActKind.AGREE: (64, 33),
    ActKind.AID: (12, 6),
    ActKind.ASSAULT: (20, 7),
    ActKind.COERCE: (15, 10),
    ActKind.CONCEDE: (19, 14),
    ActKind.COOPERATE: (5, 3),
    ActKind.DEMAND: (86, 66),
    ActKind.DENY: (8, 6),
    ActKind.MEET: (160, 110),
    ActKind.MOBILIZE: (9, 4),
    ActKind.OFFER: (30, 23),
    ActKind.OPPOSE: (66, 51),
    ActKind.PLEDGE: (148, 83),
    ActKind.PROPOSE: (32, 23),
    ActKind.PROTEST: (14, 5),
    ActKind.REFUSE: (38, 24),
    ActKind.RETREAT: (13, 5),
    ActKind.SANCTION: (68, 35),
    ActKind.SUPPORT: (87, 59),
    ActKind.THREATEN: (11, 5),
    ActKind.WITHHOLD: (25, 21),
}
# Own words fare better than hearsay, a cue that the encoder marked too better than one of the table alone.
_HEARSAY, _OWN, _MARKED = -0.15, 0.04, 0.1


def confidence_of(kind: ActKind, *, is_marked: bool, is_own: bool, is_hearsay: bool) -> float:
    """Return the confidence of an act, from 0 to 1."""
    found, right = _RIGHT.get(kind, (0, 0))
    share = (right + _PRIOR * _MEAN) / (found + _PRIOR)
    share += _MARKED * is_marked + _OWN * is_own + _HEARSAY * is_hearsay
    return round(min(0.95, max(0.05, share)), 3)
