"""Endings: who wants a thing to end is against it: "demanded an end to the siege", "wants the treaty scrapped".

Who ends talks with somebody breaks them off.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.remade import reaching
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

# "Called for a stop to the raids"; "a halt in hostilities".
_ENDING = pattern_of(
    r"\A(?:an? |the )?(?:\w+ )?(?:(?:end|stop) (?:to|of)|halt (?:to|of|in)) (?:the |all |any )?(?=\w)", re.I
)
_MUST_END = pattern_of(r"\b(?:must|should|ha(?:s|ve) to|needs? to|ought to)(?: \w+ly)? (?:cease|stop|end|halt)\Z")
# What stands right behind a thing that is wanted away: "the treaty *scrapped*", "the sanctions *to be lifted*".
_WANTED = pattern_of(
    r"\A (?:to be |be )?(?P<ended>scrapped|ended|lifted|dropped|withdrawn|removed|cancell?ed|abolished|repealed|"
    r"stopped|closed|reversed|revoked|torn up|frozen|banned|outlawed|gone)\b"
)
_NEAR, _REACH = 6, 14


def as_ended(act: Act, place: Place) -> Act:
    """Return a demand that something end as one against it, or about its end."""
    if act.kind is not ActKind.DEMAND or act.polarity is Polarity.REFRAIN:
        return act
    if place.shows(ActKind.DEMAND) and _ENDING.match(act.about):
        return replace(act, polarity=Polarity.REFRAIN, about=_ENDING.sub("", act.about))
    said = " ".join(place.words[max(0, place.cue[0] - _NEAR) : place.cue[1]])
    if _MUST_END.search(said) and place.words[place.cue[1] - 1] not in act.about.lower().split():
        return replace(act, polarity=Polarity.REFRAIN)
    ended = _wanted(act, place)
    return replace(act, about=f"{act.about} {ended}") if ended else act


def _wanted(act: Act, place: Place) -> str:
    """Return how a thing shall be gone, where that stands right behind it: "wants the treaty *scrapped*"."""
    about = " ".join(act.about.lower().split())
    behind = " ".join(place.words[place.cue[0] : place.cue[1] + _REACH])
    at = behind.find(about) if about else -1
    found = _WANTED.match(behind[at + len(about) :]) if at >= 0 else None
    return found["ended"] if found is not None else ""


# "Ended coalition talks with Kess": the talks, and not a round or a day of them.
_ROUNDS = "an?|rounds?|days?|weeks?|hours?|series|sessions?|first|second|third|last|latest|final|of|with|in|on|at"
_BROKEN_OFF = pattern_of(
    r"\A(?:(?:had|has|have|is|are|was|were|will|not|never|abruptly|then|also|\w+ly) ){0,3}end(?:s|ed|ing)? "
    rf"(?P<object>(?:(?!(?:{_ROUNDS})\b)[\w'.-]+ ){{0,3}}?(?:talks|negotiations|dialogue|consultations|contacts)) with "
)
# With these the talks had an end of their own: "ended talks with Kess without a deal".
_OUTCOME = pattern_of(
    r" (?:with|without) (?:an? |any )?(?:[\w-]+ )?(?:deals?|agreements?|accords?|pacts?|truce|ceasefire|breakthrough|"
    r"results?|progress|handshakes?|consensus|communique)\b"
    r"|\bafter (?:securing|reaching|signing|striking|agreeing|clinching)\b"
)
_ARTICLE = pattern_of(r"\A(?:the|all|any|its|his|her|their) ")


_STATUSES = frozenset((Status.ACTUAL, Status.FUTURE, Status.NEGATED))


def as_broken_off(act: Act, place: Place) -> Act:
    """Return talks that one side ended as its step against the other: "ended coalition talks with Kess"."""
    if act.kind is not ActKind.MEET or act.status not in _STATUSES or not act.actor_ids:
        return act
    start = min(place.head, place.group.start)
    behind = " ".join(place.words[start:])
    found = _BROKEN_OFF.match(behind)
    if found is None or _OUTCOME.search(behind, found.end() - 1):
        return act
    after = start + behind.count(" ", 0, found.end())
    other = next(
        (each for each in place.line.mentions if after <= each.start <= after + _NEAR and each.actor_ids), None
    )
    doers = tuple(each for each in act.actor_ids if other is None or each not in other.actor_ids)
    if other is None or len(doers) != 1:
        return act
    first, told = place.actors.get(doers[0]), place.line.span(start, other.end)
    is_threat = act.condition is not None and act.status is Status.FUTURE
    changed = replace(
        act,
        # What somebody will do only if something happens is a threat.
        kind=ActKind.THREATEN if is_threat else ActKind.SANCTION,
        status=Status.ACTUAL if is_threat else act.status,
        actor_ids=doers,
        speaks_for=first.speaks_for if first else None,
        recipient_id=other.actor_ids[0],
        about=_ARTICLE.sub("", found["object"]),
    )
    return reaching(changed, place.reading.report, told)
