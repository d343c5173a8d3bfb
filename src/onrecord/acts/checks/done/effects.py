"""Effects of a thing are nobody's step: "rejected the cap, saying it would hit growers" tells of the cap."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_adverb, is_negation, modal_of
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.objects import OPTIONS
from onrecord.types import ActKind

_STEPS = frozenset((ActKind.PLEDGE, ActKind.THREATEN, ActKind.REFUSE, ActKind.OFFER, ActKind.OPPOSE))
_STANCES = frozenset(
    (ActKind.OPPOSE, ActKind.ACCUSE, ActKind.SUPPORT, ActKind.REFUSE, ActKind.AGREE, ActKind.DENY, ActKind.DEMAND)
)
_IT = frozenset("it they".split())
_SAYING = forms_of("say warn argue claim add insist predict complain fear note") | {"because", "as", "since"}
_JOINTS = frozenset(("and", "but", ",", "–", "—"))
# What only a party does, and no plan: "saying it would appeal".
_OWN = frozenset(
    """abide accept appeal ask attend back boycott challenge comply consider contest continue defend deploy discuss
    examine expel fight file go hold impose join leave lodge negotiate offer oppose pay present press propose quit
    recall refuse reject resist respond retaliate return review seek send sign strike study submit sue summon support
    suspend urge use veto vote withdraw withhold work""".split()
)
# With these behind, the verb is a party's: "take countermeasures", "do everything", "raise the matter".
_OWN_OBJECTS = frozenset(
    "action measures steps countermeasures legal court everything whatever all what matter issue matters issues".split()
)
# What a thing is said not to do.
_NO_EFFECTS = frozenset(
    """affect alter apply bring change create curb cut deliver do end ensure fix get guarantee happen harm help hurt
    improve lead lower make pass prevent protect reduce resolve save settle solve stop succeed survive work""".split()
)
_UNDEALT = frozenset((word,) for word in "unpunished unanswered unchallenged unnoticed".split())
_AHEAD, _BACK, _OBJECT_REACH, _SHORTEST = 4, 24, 3, 2


def check_effect(place: Place) -> Doubt | None:
    """Doubt a step of what somebody judges, not of who does: "criticised the cap, saying it would hit growers"."""
    if place.act.kind not in _STEPS or place.act.condition is not None or _IT.isdisjoint(place.words):
        return None
    modal = _modal(place)
    if modal is None or not _is_of_thing(place, modal - 1) or not _is_effect(place, modal):
        return None
    return Doubt("kind", f"“{place.quote(modal - 1, modal + 3)}” tells what a thing does, and is nobody's step.")


def _modal(place: Place) -> int | None:
    """Return the modal verb at the cue that has a pronoun of things before it."""
    words, start = place.words, min(place.cue[0], place.group.start)
    found = range(max(1, start), min(len(words) - 1, place.cue[1] + _AHEAD))
    return next((at for at in found if modal_of(words[at]) and words[at - 1] in _IT), None)


def _is_of_thing(place: Place, pronoun: int) -> bool:
    """Say whether a pronoun stands for the thing that a stance was just taken on: "rejected *the cap*, saying *it*"."""
    words = place.words
    saying = pronoun - 1 - (words[pronoun - 1] == "that")
    if saying < 2 or words[saying] not in _SAYING or not (words[saying - 1] in _JOINTS or words[saying] == "because"):
        return False
    end = saying - (words[saying - 1] in _JOINTS)
    end -= words[end - 1 : end] == (",",)
    verb = next((at for at in range(end - 1, max(-1, end - _BACK), -1) if _is_stance(place, at)), None)
    return verb is not None and _is_thing(place, verb + 1, end)


def _is_stance(place: Place, at: int) -> bool:
    word = place.words[at]
    # "The strikes" are what is condemned.
    is_verb = (is_past(word) or word.endswith("s")) and place.words[at - 1] not in DETERMINERS
    return is_verb and any(cue.form is Form.VERB and cue.kind in _STANCES for cue in CUES.get(word, ()))


def _is_thing(place: Place, start: int, end: int) -> bool:
    """Say whether an object is a thing, and no party: "the carbon border tax", not "Borland"."""
    words, at = place.words, start
    while at < end and words[at] not in PREPOSITIONS and words[at].isalpha():
        at += 1
    party = place.line.mention_over(at - 1)
    is_party = party is not None and party.start >= start and party.actor_ids and words[at - 1] not in OPTIONS
    if at - start < _SHORTEST or is_party:
        return False
    owner = place.line.mention_over(start)
    return words[start] in DETERMINERS or words[start].endswith(("'s", "s'")) or owner is not None


def _is_effect(place: Place, modal: int) -> bool:
    words = place.words
    behind = range(modal + 1, min(len(words), modal + 1 + _AHEAD))
    verb = next((at for at in behind if not (is_adverb(words[at]) or is_negation(words[at]))), None)
    if verb is None:
        return False
    if any(map(is_negation, words[modal:verb])):
        # What "would not go unpunished" is the raid.
        return words[verb] in _NO_EFFECTS or words[verb + 1 : verb + 2] in _UNDEALT
    return words[verb] not in _OWN and _OWN_OBJECTS.isdisjoint(words[verb + 1 : verb + 1 + _OBJECT_REACH])
