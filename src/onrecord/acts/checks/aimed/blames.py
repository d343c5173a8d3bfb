"""Whom blame falls on: "blamed the delay in the talks with Kess on Borland", "called it shameful to attack Kess"."""

from __future__ import annotations

from msgspec import Struct

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import clause_end
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.inflections import forms_of, inflect_verb
from onrecord.acts.lines import Placed
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind

_BLAMING = frozenset((*inflect_verb("blame"), "blame"))
# "It is shameful to attack Kess": whoever did so is blamed.
_SHAMEFUL = pattern_of(
    r"\b(?:outrageous|shameful|disgraceful|despicable|appalling|unacceptable|irresponsible|wrong|unfair|reckless|"
    r"dangerous|insulting|ridiculous|absurd|indecent|cowardly|cruel|hypocritical|dishonest) to (?:\w+ly )?\w+\Z"
)
_NEAR = 8


class Victim(Struct, frozen=True, gc=False):
    """That the recipient of an accusation is no one who is blamed.

    Attributes:
        by: Who is blamed instead, if that is named.
        laid: The words for it, behind what went wrong.
    """

    by: tuple[str, ...]
    laid: str = ""


def mentions_of(place: Place, actor_id: str) -> tuple[Placed, ...]:
    """Return the mentions of somebody in the sentence, by its words where they are of nobody known."""
    found = tuple([each for each in place.line.mentions if actor_id in each.actor_ids])
    if found:
        return found
    named = place.name(actor_id).lower().split()
    return tuple(
        each
        for each in place.line.mentions
        if not each.actor_ids and list(place.words[each.start : each.end])[-len(named) :] == named
    )


def blamed_behind(act: Act, place: Place) -> Victim | None:
    """Return whom blame is laid on where the recipient is only named in what went wrong, or was wronged by it."""
    if act.kind is not ActKind.ACCUSE:
        return None
    own = mentions_of(place, act.recipient_id or "")
    if not own:
        return None
    return (
        _laid_on(place, own)
        or _shamed(place, own)
        or _suffered(place, own)
        or _struck(place, own)
        or _filed(place, own)
    )


_COMPLAINT = pattern_of(r"\b(?:complaints?|case|lawsuit|petition|appeal|suit) (?:with|before|at|to)(?: \w+){0,2}?\Z")


def _filed(place: Place, own: tuple[Placed, ...]) -> Victim | None:
    """Return that the body a complaint is brought to is not blamed: "filed a complaint with the League"."""
    actor = place.actors.get(place.act.recipient_id or "")
    if actor is None or actor.kind not in _JUDGES:
        return None
    before = (" ".join(place.words[max(0, each.start - _NEAR) : each.start]) for each in own)
    return Victim(()) if any(map(_COMPLAINT.search, before)) else None


_JUDGES = frozenset((ActorKind.ORGANISATION, ActorKind.GROUP))


_BLOW = pattern_of(
    r"\b(?:(?:(?:air ?|drone )?(?:attack|assault|raid|strike)|crackdown|siege|threat|smear)s? (?:on|against|of)|"
    r"(?:bombing|shelling|killing|murder|arrest|detention|kidnapping|abduction|jailing|imprisonment|persecution|"
    r"harassment|mistreatment|torture|shooting|beating|poisoning|assassination|invasion|annexation|occupation)s? of)"
    r"(?: the| an?| its| his| her| their)?\Z"
)


def is_hit_before(place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether blows on somebody are the subject of a blame: "the bombing of Arland violated the charter"."""
    text = (" ".join(place.words[max(0, each.start - _NEAR) : each.start]) for each in own)
    return all(each.end <= place.group.start for each in own) and all(map(_BLOW.search, text))


_JUDGING = forms_of("call describe say label brand condemn denounce deplore decry criticize criticise slam")


def _struck(place: Place, own: tuple[Placed, ...]) -> Victim | None:
    """Return that whoever a blow fell on is not blamed for it: "called the attacks on Kess shameful".

    Who leads attacks himself blames him.
    """
    if place.words[place.head] not in _JUDGING and not is_hit_before(place, own):
        return None
    before = [" ".join(place.words[max(0, each.start - _NEAR) : each.start]) for each in own]
    return Victim(()) if all(map(_BLOW.search, before)) else None


_SUFFERED = frozenset(
    "arrest detention imprisonment killing murder death assassination abduction kidnapping poisoning conviction "
    "deportation expulsion torture disappearance".split()
)


def _suffered(place: Place, own: tuple[Placed, ...]) -> Victim | None:
    """Return that a person is the victim of what is condemned: "Vorr's arrest"; Arland's arrest of her is Arland's."""
    actor = place.actors.get(place.act.recipient_id or "")
    if actor is None or actor.kind is not ActorKind.PERSON:
        return None
    for each in own:
        behind = place.words[each.end : each.end + _GAP]
        noun = next((at for at, word in enumerate(behind) if word in _SUFFERED), None)
        if each.is_possessive and noun is not None and behind[noun + 1 : noun + 2] != ("of",):
            return Victim(())
    return None


_GAP = 3


def _laid_on(place: Place, own: tuple[Placed, ...]) -> Victim | None:
    """Return whom "on" names behind "blamed the failure of the talks with Kess": he is blamed, and not Kess."""
    words, line = place.words, place.line
    verb = next((at for at in range(*place.cue) if words[at] in _BLAMING), None)
    if verb is None or any(each.start <= verb for each in own):
        return None
    first = min(own, key=lambda each: each.start)
    end = clause_end(line, verb + 1)
    between = words[verb + 1 : first.start]
    is_object = not first.is_possessive and all(word in DETERMINERS for word in between)
    # "Put the blame on Kess"; "blamed him for the raid on Kess".
    if is_object or between[:1] == ("on",) or (words[verb] != "blame" and "for" in between):
        return None
    at = first.end
    if "on" in between:
        # "The raid on Arland on the militia" blames the militia; "the attack on Borland" blames Borland.
        return _named_behind(place, at) if words[at : at + 1] == ("on",) else None
    while at < end and words[at] != "on":
        at += 1
    return _named_behind(place, at) if at < end and at - first.end <= _NEAR else None


_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)


def _named_behind(place: Place, on: int) -> Victim | None:
    after = place.words[on + 1 : on + 2]
    if not after or after[0] in _TIMES or after[0][0].isdigit():
        return None
    at = on + 1
    while at < len(place.words) and place.words[at] in DETERMINERS:
        at += 1
    named = next((each for each in place.line.mentions if each.start <= at < each.end and each.start > on), None)
    is_whole = named is not None and not named.is_possessive
    end = named.end if named is not None else clause_end(place.line, on)
    return Victim(named.actor_ids if named is not None and is_whole else (), place.quote(on, end))


def _shamed(place: Place, own: tuple[Placed, ...]) -> Victim | None:
    """Return that the recipient is the victim of what is called shameful: "it is outrageous to misrepresent Kess"."""
    for each in own:
        before = place.words[: each.start]
        while before and before[-1] in DETERMINERS:
            before = before[:-1]
        if _SHAMEFUL.search(" ".join(before[-_NEAR:])):
            return Victim(())
    return None
