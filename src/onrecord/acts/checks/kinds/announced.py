"""What is approved or announced: arms sales approved are aid, "will impose tariffs" is a sanction to come.

So is the attack that somebody "plans to" make: nobody binds himself by it.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.kinds.plans import PLANNING, find_hit
from onrecord.acts.checks.places import Place
from onrecord.acts.inflections import forms_of
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

_APPROVE = "approve authorise authorize clear greenlight".split()
_CLEAR = forms_of(" ".join(_APPROVE))
_ARMS = pattern_of(
    r"(?:(?!(?:and|or|but|that|which|after|against|by)\b)[\w$€£.,'-]+ ){0,7}?(?:"
    r"(?:arms|weapons?|missiles?|tanks?|jets?|aircraft|military|aid|ammunition|munitions|drones?|spare parts) "
    r"(?:(?:sales?|packages?|deliver(?:y|ies)|shipments?|transfers?|exports?|deals?|aid|assistance) )?(?:to|for)\b"
    r"|(?:sales?|packages?|deliver(?:y|ies)|shipments?|transfers?) of (?:[\w$'-]+ ){0,4}?"
    r"(?:arms|weapons?|missiles?|tanks?|jets?|aircraft|ammunition|munitions|drones?|aid|parts) (?:to|for)\b)"
)
_ARMS_REACH = 16
_LAID_ON = pattern_of(
    r"\b(?:will|shall|'ll|going to|is to|are to)(?: \w+ly| also| soon)? "
    r"(?:re-?)?(?:impos|levy|slap|introduc|plac)(?:e|ing)? (?:(?!(?:and|but|that|which|if)\b)[\w%$.-]+ ){0,5}?"
    r"(?:tariffs?|sanctions|dut(?:y|ies)|ban|embargo|restrictions|curbs|controls|levies|levy|fees)\b"
)
_LAID_REACH = 9


def as_announced(act: Act, place: Place) -> Act:
    """Return arms that somebody approves for another as given, and a penalty that is announced as one to come."""
    if act.kind is ActKind.AGREE and place.words[place.head] in _CLEAR and len(act.actor_ids) == 1:
        return identified(replace(act, kind=ActKind.AID)) if _is_of_arms(place) else act
    if act.kind is not ActKind.PLEDGE:
        return act
    blow = _planned_blow(act, place)
    if blow is not None:
        kind = ActKind.COERCE if place.words[blow] in _HOLDS else ActKind.ASSAULT
        recipient = find_hit(act, place, blow)
        return identified(replace(act, kind=kind, status=Status.FUTURE, polarity=Polarity.DO, recipient_id=recipient))
    if place.shows(ActKind.PLEDGE) or not _is_laid_on(place):
        return act
    if act.condition is not None:
        return identified(replace(act, kind=ActKind.THREATEN))
    return identified(replace(act, kind=ActKind.SANCTION, status=Status.FUTURE))


def _is_of_arms(place: Place) -> bool:
    """Say whether it is a gift or sale of arms or aid to somebody that is approved."""
    return _ARMS.match(" ".join(place.words[place.head + 1 : place.head + 1 + _ARMS_REACH])) is not None


def _is_laid_on(place: Place) -> bool:
    """Say whether a penalty is announced: "will impose new tariffs"."""
    start = max(0, place.cue[0] - 2)
    return _LAID_ON.search(" ".join(place.words[start : place.cue[1] + _LAID_REACH])) is not None


_BLOWS = frozenset(
    "attack invade strike bomb shell storm bombard assassinate kill overthrow topple destroy raid seize annex occupy "
    "blockade overrun kidnap abduct".split()
)
_HOLDS = frozenset("annex occupy blockade kidnap abduct".split())
_TAKEN = frozenset("seize annex occupy blockade kill destroy raid strike".split())
# Words that are taken or struck as well: "strike a deal", "raid its reserves".
_HARMLESS = frozenset(
    "deal bargain balance compromise pact agreement accord chance opportunity moment initiative reserves funds bill "
    "proposal virus stocks stockpile stockpiles weapons mines drugs".split()
)
_HIT_REACH = 5


def _planned_blow(act: Act, place: Place) -> int | None:
    """Return the verb of an attack that somebody is said to plan: "planned to *attack* the port"."""
    words, head = place.words, place.head
    if words[head] not in PLANNING or place.group.is_negated or act.condition is not None:
        return None
    verb = next((at + 1 for at in (head + 1, head + 2) if words[at : at + 1] == ("to",)), len(words))
    if verb >= len(words) or words[verb] not in _BLOWS or "had" in words[place.group.start : head]:
        return None
    is_harmless = words[verb] in _TAKEN and not _HARMLESS.isdisjoint(words[verb + 1 : verb + 1 + _HIT_REACH])
    return None if is_harmless or act.polarity is Polarity.REFRAIN or act.status is not Status.ACTUAL else verb
