"""Two noes that make a yes: "it would be wrong to reject it", "would not say no", "not true that they refused".

Who sees no reason to refuse talks refuses none, and who is far from rejecting a plan does not reject it.
"""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, Polarity, Status

K = ActKind
_AGAINST = frozenset((K.REFUSE, K.OPPOSE))
_NO = r"(?:reject|refus|oppos|turn|rul|block|veto|declin|dismiss|say|object|resist|spurn|rebuff|exclud|boycott|walk)"
_IDLE = pattern_of(
    r"\b(?:wrong|foolish|unwise|irresponsible|absurd|reckless|mistaken|a mistake|an error|madness|folly|crazy|"
    r"no (?:\w+ )?(?:reasons?|need|grounds|point|cause|excuse|justification|intention|plans?|wish|desire)|"
    r"the last(?: \w+)?)"
    rf"(?: for [\w'’]+(?: [\w'’]+)?)? (?:to|of|in|for) (?:\w+ly )?{_NO}"
)
_NOES = pattern_of(_NO)
_NOT_NO = pattern_of(r"(?:n't|\b(?:not|never|hardly|cannot|can't))(?: \w+)? (?:say|saying|said) no\b")
_FAR = pattern_of(rf"\bfar from {_NO}\w*ing\b")
_BOUND = pattern_of(
    r"(?:\b(?:can|could)(?: ?not|n't)|\bcan't) (?:help )?but\b|\bno (?:other )?(?:choice|option|alternative) but to\b"
)
_UNTRUE = pattern_of(
    r"\b(?:not (?:true|the case|correct|so)|untrue|false|incorrect|inaccurate|nonsense|a lie|a myth|no truth)"
    r"(?: to (?:say|claim|suggest))? that(?: [\w'’.-]+){1,5} \Z"
)
_BEFORE, _BEHIND, _FARTHEST = 7, 2, 11
_ANY = frozenset(
    "not never no far wrong foolish unwise irresponsible absurd reckless mistaken mistake error madness folly crazy "
    "last hardly cannot can't untrue false incorrect inaccurate nonsense lie myth".split()
)


def check_doubled(place: Place) -> Doubt | None:
    """Doubt a refusal that is called wrong or itself denied, and what is told to be untrue."""
    act, words, head = place.act, place.words, place.head
    near = words[max(0, head - _FARTHEST) : place.cue[1]]
    is_none = place.has_negation or not _ANY.isdisjoint(near)
    if not is_none or act.kind in (K.SAY, K.DENY) or act.status is Status.NEGATED:
        return None
    # "Has no plans to oppose the deal" rules no deal out.
    is_unopposed = act.kind is K.PLEDGE and act.polarity is Polarity.REFRAIN and not _NOES.match(act.about)
    if act.kind in _AGAINST or is_unopposed:
        said = " ".join(words[max(0, head - _BEFORE) : place.cue[1] + _BEHIND])
        found = next((each for pattern in (_IDLE, _NOT_NO, _FAR, _BOUND) if (each := pattern.search(said))), None)
        if found is not None:
            return Doubt("negation", f"“{found.group()}”: it is not turned down.")
    before = f"{' '.join(words[max(0, head - _FARTHEST) : place.group.start])} "
    untrue = _UNTRUE.search(before)
    return Doubt("negation", f"“{untrue.group().strip()}”: it was not so.") if untrue is not None else None
