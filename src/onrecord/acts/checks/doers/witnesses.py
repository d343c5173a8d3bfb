"""Who only saw a deed, or gives thanks for it, did not do it: "the raids that we saw", "we thank Kess for signing"."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import is_participle, is_past
from onrecord.acts.lines import is_first_person
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, ActorKind

_SEEN = (
    r"(?:saw|seen|see|watch(?:ed)?|witness(?:ed)?|hear(?:d)?(?: (?:of|about))?|fear(?:ed)?|talked about|read about|"
    r"mourn(?:ed)?)"
)
_SAW = pattern_of(r"saw|seen|sees?|watched|witnessed|witness(?:es|ing)|heard|feared")
# "The attacks that we saw last week", "the strikes we have all witnessed".
_BEHIND = pattern_of(
    r"\A(?:(?:[\w’'-]+ ){0,4}?,? ?(?:that|which) |(?:in|on|against|at|of) (?:[\w’'-]+ ){1,3}?)?[\w’'-]+ "
    rf"(?:(?:have|has|had|all|both|just|also|recently) ){{0,2}}{_SEEN}\b"
)
_BEFORE = pattern_of(rf"\b{_SEEN}(?P<between>(?: [\w’'-]+){{0,4}}?)\Z")
_HARMS = frozenset((ActKind.ASSAULT, ActKind.COERCE, ActKind.SANCTION, ActKind.MOBILIZE, ActKind.PROTEST))
_OWNED = frozenset("our my its their his her".split())
_THANKING = (
    "thank", "grateful", "appreciat", "prais", "commend", "applaud", "congratulat", "salut", "blam", "criticis",
    "criticiz", "condemn", "fault", "forgiv",
)  # fmt: skip
_REACH = 10


def check_witness(place: Place) -> Doubt | None:
    """Doubt that somebody did what it only saw done, or thanked or blamed another for, and a mere count of victims."""
    if not place.act.actor_ids:
        return _counted(place)
    return _seen(place) or _thanked(place)


_HURT = frozenset("killed injured wounded hurt maimed".split())


def _counted(place: Place) -> Doubt | None:
    """Doubt a harm of which neither doer nor sufferer is named: "at least twenty people were killed"."""
    act = place.act
    if act.kind is not ActKind.ASSAULT or place.words[place.head] not in _HURT or not place.group.is_passive:
        return None
    sufferer = place.actors.get(act.recipient_id or "")
    # "Thirty soldiers" are nobody, "Estmark soldiers" are Estmark's.
    is_crowd = sufferer is None or (sufferer.kind is ActorKind.GROUP and sufferer.name[1:].islower())
    return Doubt("actor", f"“{place.quote(*place.cue)}” names nobody who did it or suffered it.") if is_crowd else None


def _seen(place: Place) -> Doubt | None:
    words, head, end = place.words, place.head, place.cue[1]
    start = place.cue[0]
    if place.act.kind not in _HARMS:
        return None
    if _SAW.fullmatch(words[head]):
        return Doubt("actor", f"“{place.quote(*place.cue)}”: who saw it did not do it.")
    if not _is_noun(place):
        return None
    before = words[max(0, start - 3) : head]
    if not _OWNED.isdisjoint(before) or any(word.endswith(("'s", "s'")) for word in before):
        return None
    behind = _BEHIND.match(" ".join(words[end : end + _REACH]))
    ahead = _BEFORE.search(" ".join(words[max(0, start - 6) : start]))
    between = ahead["between"].split() if ahead else []
    is_object = ahead is not None and not any(word in PREPOSITIONS or word == "," for word in between)
    if behind is None and not is_object:
        return None
    said = place.quote(start, end + 5) if behind else place.quote(start - 3, end)
    first = end if behind else 0
    is_theirs = any(
        place.is_actor(each)
        for mention in place.line.mentions
        for each in mention.actor_ids
        if first <= mention.start < (end + _REACH if behind else start)
    ) or _is_speaker(place)
    return Doubt("actor", f"“{said}”: {place.name(place.act.actor_ids[0])} only saw it.") if is_theirs else None


def _is_noun(place: Place) -> bool:
    words, head = place.words, place.head
    if DETERMINERS.isdisjoint(words[max(0, place.cue[0] - 3) : head]) or is_past(words[head]):
        return False
    return not is_participle(words[head]) or words[head - 1] in DETERMINERS


def _is_speaker(place: Place) -> bool:
    """Say whether the doer is named only by "I" or "we" there."""
    is_named = any(place.is_actor(each) for each in place.mentioned)
    return not is_named and any(is_first_person(word) for word in place.words)


def _thanked(place: Place) -> Doubt | None:
    words, head = place.words, place.head
    lead = head - 2 if words[head - 1 : head] in (("not",), ("never",), ("always",)) else head - 1
    if lead < 1 or not is_participle(words[head]) or words[lead] != "for":
        return None
    thanks = next((at for at in range(lead - 1, max(-1, lead - _REACH), -1) if words[at].startswith(_THANKING)), None)
    if thanks is None:
        return None
    thanked = [each for each in place.line.mentions if thanks < each.start < lead]
    if not thanked and words[lead - 1] not in ("you", "them", "him", "her", "everyone", "everybody", "all"):
        return None
    if any(place.is_actor(each) for mention in thanked for each in mention.actor_ids):
        return None
    before = {each for mention in place.line.mentions if mention.start < thanks for each in mention.actor_ids}
    if not (_is_speaker(place) or any(place.is_actor(each) for each in before)):
        return None
    return Doubt(
        "actor", f"In “{place.quote(thanks, head + 1)}” another did it than {place.name(place.act.actor_ids[0])}."
    )
