"""Curbs: who is listed as a terrorist is sanctioned, a parliament or a paper that is shut by its own state is coerced.

What flows again is no curb: the resumption of exports gives a penalty up.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.kinds.good_turns import EVIL
from onrecord.acts.checks.places import Place
from onrecord.acts.inflections import forms_of
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind

K = ActKind
_LIST = forms_of("designate declare list classify proscribe") | {"designation", "designations"}
_DESIGNATE = forms_of("designate")
_LISTED = pattern_of(
    r"\w+ (?:(?!(?:and|or|but|that|which|who|after|if|on|against|by|from)\b)[\w'-]+ ){0,7}?(?:as )?(?:an? |the )?"
    r"(?:(?:foreign|global|specially designated|international|designated|sponsor of) ){0,3}"
    r"(?:terror|terrorists?|terrorism)\b(?: (?:organi[sz]ations?|groups?|entit(?:y|ies)|movements?|lists?))?"
)
_UNDER_LAW = pattern_of(r"\w+ (?:[\w',/-]+ ){0,6}?(?:pursuant to|under (?:e\.o\.|executive order|the sanctions))")
_SILENCE = forms_of("suspend dissolve prorogue shut ban outlaw close")
_SILENCED = pattern_of(
    r"\w+ (?:down )?(?:(?:the|its|his|her|their|an?|two|three|several|all|most|main|private|independent|opposition|"
    r"political|local|national|critical|elected|entire|country's|nation's|television|tv|radio|news) ){0,4}"
    r"(?:parliament|assembly|legislature|constitution|senate|newspapers?|broadcasters?|tv|television|radio|stations?|"
    r"part(?:y|ies)|magazines?|dail(?:y|ies)|websites?|outlets?)(?! (?:session|debate|members?|leaders?)\b)"
)
_RESUME = forms_of("resume") | {"resumption"}
_REACH = 12


def as_curb(act: Act, place: Place) -> Act:
    """Return a listing as a sanction, silencing at home as coercion, and what flows again as a penalty given up."""
    word = place.words[place.head]
    if word in _LIST:
        return _as_listed(act, place)
    if act.kind is not K.SANCTION:
        return act
    said = " ".join(place.words[place.head : place.head + _REACH])
    if word in _SILENCE and _SILENCED.match(said):
        return identified(replace(act, kind=K.COERCE))
    if word in _RESUME and EVIL.isdisjoint(place.words[place.head + 1 : place.head + _REACH]):
        return identified(replace(act, kind=K.RETREAT))
    return act


_LISTINGS = frozenset((K.ACCUSE, K.COERCE))


def _as_listed(act: Act, place: Place) -> Act:
    """Return as a sanction what is more than a word: "designated the gang as a terrorist group"."""
    if act.kind not in _LISTINGS or place.group.is_negated:
        return act
    said = " ".join(place.words[place.head : place.head + _REACH])
    is_by_law = place.words[place.head] in _DESIGNATE and _UNDER_LAW.match(said) is not None
    if not is_by_law and _LISTED.match(said) is None:
        return act
    is_narrated = act.told_by in act.actor_ids and place.voice is None
    return identified(replace(act, kind=K.SANCTION, told_by=None if is_narrated else act.told_by))
