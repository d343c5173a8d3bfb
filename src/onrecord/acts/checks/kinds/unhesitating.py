"""What somebody "will not hesitate" to do he will do: "would not hesitate to strike" rules nothing out.

The negation is of the doubt, not of the deed.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.checks.kinds.good_turns import is_harmful
from onrecord.acts.checks.places import Place
from onrecord.acts.cues import read_cue
from onrecord.acts.drafts import HARMS
from onrecord.acts.inflections import forms_of
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

_DOUBTS = (
    r"(?:hesitate to|have (?:any )?hesitation (?:in|to|about)|think twice (?:about|before)|flinch from|shy away from|"
    r"shrink (?:back )?from|be (?:afraid|shy) (?:to|of|about)|balk at)"
)
_UNHESITATING = pattern_of(
    r"(?:(?:\b(?:will|would|shall|'ll|'d)(?: \w+ly)? (?:not|never)|\bwon't|\bwouldn't|\bshan't)"
    rf"(?: \w+ly| even| for a moment)? {_DOUBTS}"
    r"|\b(?:will|would|shall) have no hesitation (?:in|to|about))(?: \w+ly| also| once again| again)? "
)
_DOUBT = pattern_of(rf"\A(?:to )?(?:not |never )?{_DOUBTS} ", re.I)
_DOUBTING = frozenset("hesitate hesitation twice flinch shy shrink afraid balk".split())
_OWN_WORDS = frozenset(
    (ActKind.PLEDGE, ActKind.REFUSE, ActKind.WITHHOLD, ActKind.OFFER, ActKind.OPPOSE, ActKind.THREATEN, ActKind.DEMAND)
)
_WARN = forms_of("warn caution")
# Steps that nobody names: "use every means", "take all measures", "do so".
_MENACES = forms_of("use take exercise resort do go come seek hold act respond leave pull")
_REACH, _WARNED_REACH, _LEAD = 9, 18, 4


def as_unhesitating(act: Act, place: Place) -> Act:
    """Return what somebody will not hesitate to do as threatened or pledged."""
    if act.kind not in _OWN_WORDS or act.status is not Status.ACTUAL or _DOUBTING.isdisjoint(place.words):
        return act
    is_warned = place.words[place.head] in _WARN
    verb = _deed(place, is_warned=is_warned)
    if verb is None or (act.kind is ActKind.DEMAND and not is_warned):
        return act
    kind = ActKind.THREATEN if is_warned or _is_menace(place, verb) else ActKind.PLEDGE
    return identified(replace(act, kind=kind, polarity=Polarity.DO, about=_DOUBT.sub("", act.about)))


def _deed(place: Place, *, is_warned: bool) -> int | None:
    """Return the verb of what will be done without doubt."""
    start = min(place.cue[0], place.group.start)
    said = " ".join(place.words[start : place.cue[1] + (_WARNED_REACH if is_warned else _REACH)])
    found = _UNHESITATING.search(said)
    if found is None or (not is_warned and said.count(" ", 0, found.start()) > _LEAD):
        return None
    verb = start + said.count(" ", 0, found.end())
    return verb if verb < len(place.words) else None


def _is_menace(place: Place, verb: int) -> bool:
    """Say whether a verb is one of harm, or of steps left unnamed: "to strike", "to use every means"."""
    is_left = place.words[verb : verb + 2] in (("withdraw", "from"), ("withdrawing", "from"))
    if is_left or is_harmful(place.line, verb) or place.words[verb] in _MENACES:
        return True
    shown = read_cue(place.line, verb)
    return shown is not None and shown.kind in HARMS
