"""What "it", "the proposal" or "the decision" means as an option: what another party has tabled or done before.

An idea may also be what others asked for, were against, or left open: "Vorr would not rule out a board. Kess
rejected the idea."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.drafts import DEEDS
from onrecord.acts.remade import identified
from onrecord.acts.undone import is_lifted
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Status

_TABLED = frozenset((ActKind.PROPOSE, ActKind.DEMAND, ActKind.OFFER, ActKind.PLEDGE, ActKind.THREATEN))
_CHARGED = frozenset((ActKind.ACCUSE,))
# A blow or a protest is no "decision"; where one stands nearest, nobody knows what the word points to.
_OUTBREAKS = frozenset((ActKind.ASSAULT, ActKind.PROTEST))
_DECIDED = DEEDS - {ActKind.MEET} - _OUTBREAKS | {ActKind.AGREE, ActKind.CONCEDE}
_STANCES = (ActKind.DEMAND, ActKind.OPPOSE, ActKind.REFUSE, ActKind.WITHHOLD)
# What kinds of acts a noun points back to; other words, and pronouns, to what was tabled.
_NOUNS = {
    "proposal initiative suggestion": (ActKind.PROPOSE, ActKind.OFFER),
    "plan": (ActKind.PROPOSE, ActKind.OFFER, ActKind.PLEDGE),
    "protest criticism complaint": (ActKind.ACCUSE, ActKind.OPPOSE),
    "sale": (ActKind.AID,),
    "idea option notion possibility": (ActKind.PROPOSE, ActKind.OFFER, *_STANCES),
    "offer": (ActKind.OFFER, ActKind.PROPOSE),
    "request call": (ActKind.DEMAND, ActKind.PROPOSE),
    "claim accusation allegation charge": (ActKind.ACCUSE,),
    "deal agreement": (ActKind.AGREE, ActKind.PROPOSE),
    "decision move step measure": tuple(_DECIDED),
}
_KINDS = {noun: frozenset(kinds) for nouns, kinds in _NOUNS.items() for noun in nouns.split()}
_PRONOUNS = frozenset(
    ("it", "this", "that", "these", "those", "them", "so", "doing so", "do so", "doing that", "do that")
)
_REACH = 600


def with_antecedents(acts: Sequence[Act]) -> tuple[Act, ...]:
    """Return acts, in order of their cues, about what their pronoun or noun means.

    That is what another party has tabled, or done, last before: "Arland left the pact. Borland welcomed the decision."
    """
    found: list[Act] = []
    for act in sorted(acts, key=lambda each: (each.cue.span.start, each.cue.span.end)):
        kinds = _pointed(act)
        if not kinds:
            found.append(_answering(act, found))
            continue
        beside = _beside(act, found)
        if beside is not None:
            found.append(_about(act, beside))
            continue
        near = (each for each in reversed(found) if _may_be_meant(each, act))
        seen = kinds | _OUTBREAKS if kinds == _KINDS["decision"] else kinds
        same = (each for each in near if each.kind in seen and each.about and each.actor_ids != act.actor_ids)
        tabled = next(same, None)
        tabled = None if tabled is not None and tabled.kind not in kinds else tabled
        found.append(act if tabled is None else _about(act, tabled))
    return tuple(found)


def _answering(act: Act, found: Sequence[Act]) -> Act:
    """Return an answer as one to whoever put forward before what it names: "accused her of fraud, which she denied"."""
    if act.kind not in _ANSWERS or act.recipient_id is not None or not act.about:
        return act
    kinds = _CHARGED if act.kind is ActKind.DENY else _PUT
    near = (each for each in reversed(found) if each.kind in kinds and _may_be_meant(each, act))
    put = next((each for each in near if each.about == act.about and len(each.actor_ids) == 1), None)
    is_other = put is not None and put.actor_ids[0] not in (*act.actor_ids, act.speaks_for)
    return replace(act, recipient_id=put.actor_ids[0]) if put is not None and is_other else act


def _beside(act: Act, found: Sequence[Act]) -> Act | None:
    """Return the stance of another right before one on "it": "Arland welcomed the toll. Borland opposed it."."""
    last = found[-1] if found else None
    if last is None or last.kind not in _TAKEN or act.kind not in _TAKEN or act.about.lower() not in ("it", "them"):
        return None
    is_near = 0 <= act.cue.span.start - last.cue.span.end <= _BESIDE
    is_told = bool(last.about) and last.about.lower() not in _PRONOUNS and last.status is act.status
    return last if is_near and is_told and last.actor_ids != act.actor_ids else None


_PUT = frozenset((ActKind.PROPOSE, ActKind.DEMAND, ActKind.OFFER))
_ANSWERS = frozenset((ActKind.REFUSE, ActKind.AGREE, ActKind.CONCEDE, ActKind.DENY))
_TAKEN = frozenset((ActKind.SUPPORT, ActKind.OPPOSE, ActKind.REFUSE, ActKind.AGREE))
_BESIDE = 90


def _may_be_meant(tabled: Act, act: Act) -> bool:
    """Say whether an act stands near enough, and is not told as history where the other is news."""
    is_near = act.cue.span.start - tabled.cue.span.end <= _REACH
    # "We have been asked" names nothing.
    return (
        is_near
        and bool(tabled.actor_ids)
        and (tabled.status is not Status.HISTORICAL or act.status is Status.HISTORICAL)
    )


def _about(act: Act, tabled: Act) -> Act:
    """Return an act about what another has tabled, whose words then belong to its evidence."""
    shown = tabled.evidence[0]
    # "Arland lifted the toll. Kess welcomed the step": she is not for the toll.
    about = f"end of {tabled.about}" if is_lifted(tabled) else tabled.about
    is_answer = act.kind in _ANSWERS and tabled.kind in _PUT | _CHARGED
    if act.recipient_id is None and len(tabled.actor_ids) == 1 and is_answer:
        # Who answers what another has put forward answers that one.
        act = replace(act, recipient_id=tabled.actor_ids[0])
    if any(piece.span.touches(shown.span) for piece in act.evidence):
        return replace(act, about=about)
    return identified(replace(act, about=about, evidence=(*act.evidence, shown)))


# "Rejected that, too": the pronoun is left out where an option is cut to what it names.
_BARE = pattern_of(r"\s+(?:it|this|that|these|those)(?:,? too|,? either|,? outright)?\s*(?:[.,;]|\Z)")


# "Turned it down": the pronoun stands before what is left of the option.
_TURNED = pattern_of(r"\b(?:turn|shot|shoot|vot|brush|wav|laugh)\w* (?:it|this|that|them) (?:down|off|away|aside)\b")
_PARTICLES = ("down", "off", "away", "aside")


def _is_bare(act: Act) -> bool:
    told = act.evidence[0]
    if act.about:
        return act.about.startswith(_PARTICLES) and _TURNED.search(told.quote) is not None
    return _BARE.match(told.quote[max(0, act.cue.span.end - told.span.start) :]) is not None


def _pointed(act: Act) -> frozenset[ActKind]:
    """Return the kinds of acts to one of which the option of an act points back."""
    about = act.about.lower()
    if about in _PRONOUNS or _is_bare(act):
        return _CHARGED if act.kind is ActKind.DENY else _TABLED
    kinds = _KINDS.get(about.removesuffix("s"), frozenset())
    said = " ".join(piece.quote for piece in act.evidence).lower()
    is_known = bool(kinds) and re.search(rf"\b(?:the|this|that|these|those|such an?) {about}\b", said) is not None
    return kinds if is_known else frozenset()
