"""Words of an act in another sense: who is "charged with leading" is blamed for nothing, a message is no army."""

from __future__ import annotations

import re

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.inflections import forms_of, inflect_verb
from onrecord.acts.voices import is_press
from onrecord.patterns import pattern_of
from onrecord.types import ActKind

K = ActKind
_REACH = 5
_TASKS = (
    "lead run head manage oversee negotiate mediate coordinate draft find ensure enforce protect guard implement monitor "
    "investigate prepare resolve review represent handle conduct rebuild secure defend supervise administer organize "
    "organise deliver develop keep maintain provide make advise help settle carry restore bring build safeguard "
    "promote regulate train steer chair"
)
_TASK = "|".join(sorted({form for verb in _TASKS.split() for form in inflect_verb(verb) if form.endswith("ing")}))
_CRIMES = "coup|gangs?|plots?|conspiracy|rebellion|insurrection|cells?|ring|riots?|cartel|militia|attacks?|mob|bribes?"
# "Charged with leading the talks", "charged us to rebuild it", "charged with the task of".
_TASKED = pattern_of(
    rf"\bcharg(?:e|es|ed|ing) (?:[\w'’-]+ ){{0,4}}?(?:to (?!the\b|an?\b)[a-z]+|with (?:\w+ly )?(?:{_TASK})\b"
    rf"(?! (?:[\w'-]+ ){{0,3}}?(?:{_CRIMES})\b)"
    r"|with (?:the |an? )?(?:\w+ )?(?:task|job|duty|mission|responsibility|oversight|implementation|supervision)\b)"
)
# A paper that somebody alone signs is no pact: "signed a memorandum directing the agencies to".
_OWN_PAPER = pattern_of(
    r"\bsign(?:s|ed|ing)? (?:an? |the |his |her |its |several |two )?(?:\w+ ){0,2}?"
    r"(?:memorand(?:um|ums|a)|proclamations?|directives?|determinations?|waivers?|pardons?|edicts?)\b"
    r"(?! (?:of (?:understanding|cooperation|intent|agreement)|with|between))"
)
_SENT_WORDS = pattern_of(
    r"\bsen(?:d|ds|t|ding) (?:[\w'’-]+ ){0,3}?(?:messages?|signals?|letters?|notes?|warnings?(?! (?:ship|shot|plane|jet))|reminders?|greetings|"
    r"condolences|congratulations|invitations?|emails?|telegrams?|wishes)\b"
)
# A season or a feast is greeted, and nobody favoured.
_GREETED = pattern_of(
    r"\bwelcom(?:e|es|ed|ing) (?:in )?(?:the |a |an )?(?:(?:lunar|chinese|jewish|islamic|persian|new|holy) )*"
    r"(?:year|years|season|spring|summer|autumn|winter|holidays?|month of|ramadan|easter|christmas|hanukkah|passover|"
    r"diwali|eid|nowruz|millennium|dawn|day of|sabbath|weekend)\b"
)
_WORDS = (
    r"(?:statements?|remarks?|comments?|words?|decisions?|record|views?|position|reports?|story|claims?|votes?|"
    r"assessments?|answers?|judge?ments?|handling|conduct|actions?|choices?|role|performance|tenure|credentials)"
)
# Who stands by his own words or record favours nobody.
_OWN_RECORD = pattern_of(
    rf"\b(?:st(?:and|ands|anding|ood) by|defend(?:s|ed|ing)?) (?:(?:every|any)thing|what|all) (?:that )?(?:i|we|he|she|it|"
    rf"they)(?:'ve| have| has| had)? (?:\w+ )?(?:said|did|done|wrote|written|tweeted|told|stated)\b"
    rf"|\b(?:st(?:and|ands|anding|ood) by|defend(?:s|ed|ing)?) (?P<whose>my|our|his|her|its|their)(?: own)? "
    rf"(?:[\w-]+ ){{0,2}}?{_WORDS}\b"
)
_CALLED = forms_of("call project declare")
_SENSES: tuple[tuple[frozenset[ActKind], tuple[str, ...], re.Pattern[str], str], ...] = (
    (frozenset((K.ACCUSE,)), ("charg",), _TASKED, "gives somebody a task, and blames nobody"),
    (frozenset((K.MOBILIZE,)), ("sen",), _SENT_WORDS, "sends words, and no forces"),
    (frozenset((K.SUPPORT,)), ("welcom",), _GREETED, "greets a season, and favours nobody"),
)


def check_semblance(place: Place) -> Doubt | None:
    """Doubt an act whose words mean something else there."""
    act = place.act
    if act.kind not in _KINDS:
        return None
    words = place.words
    said = " ".join(words[max(0, place.cue[0] - 1) : place.cue[1] + _REACH])
    for kinds, parts, pattern, why in _SENSES:
        if act.kind in kinds and any(part in said for part in parts) and pattern.search(said):
            return Doubt("kind", f"“{place.quote(*place.cue)}” {why}.")
    if act.kind is K.AGREE and "sign" in said and _is_own_paper(place, said):
        return Doubt("kind", f"“{place.quote(*place.cue)}”: a paper of one's own is no agreement.", is_of_kind=True)
    if act.kind is K.SUPPORT and (_is_own_record(place, said) or _is_result(place)):
        return Doubt("kind", f"“{place.quote(*place.cue)}” takes nobody's side.", is_of_kind=True)
    return None


_KINDS = frozenset((K.ACCUSE, K.MOBILIZE, K.SUPPORT, K.AGREE))


def _is_own_paper(place: Place, said: str) -> bool:
    return len(place.act.actor_ids) < 2 and place.act.recipient_id is None and _OWN_PAPER.search(said) is not None


def _is_own_record(place: Place, said: str) -> bool:
    """Say whether somebody only stands by what he said or did himself."""
    found = _OWN_RECORD.search(said) if " by " in said or "defend" in said else None
    if found is None:
        return False
    if found["whose"] in (None, "my", "our"):
        return True
    # "Vorr defended Kess and her record": the nearest before is whose it is.
    start = max(0, place.cue[0] - 1) + len(said[: found.start()].split())
    before = [each for each in place.line.mentions if each.end <= start]
    return bool(before) and any(place.is_actor(each) for each in before[-1].actor_ids)


def _is_result(place: Place) -> bool:
    """Say whether an outlet only says who has won: "called the election for Vorr"."""
    doer = place.actors.get(place.act.actor_ids[0]) if place.act.actor_ids else None
    is_called = place.words[place.head] in _CALLED and "for" in place.words[place.head + 1 : place.cue[1] + 1]
    return is_called and doer is not None and is_press(doer)
