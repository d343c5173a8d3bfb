"""What is not done, or not yet: "has not rejected it" rejects nothing, nor does "has yet to accept it" refuse."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.inflections import forms_of
from onrecord.acts.kinds import CUES
from onrecord.acts.objects_of_cues import OBJECTS
from onrecord.acts.realities import is_undone
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Status

K = ActKind
_AGAINST = frozenset((K.REFUSE, K.OPPOSE, K.ACCUSE, K.DENY, K.THREATEN))
_MORE = frozenset("only just merely simply".split())
_OPEN = pattern_of(r"\b(?:yet|still|so far|up to now|until now)\b")
_NEAR = 3


def as_undecided(act: Act, place: Place) -> Act:
    """Return an act as not done where its verb is negated, and a refusal that is only not yet a yes as no yes yet.

    Of "has not only rejected" the act is done.
    """
    if act.status is Status.NEGATED and place.group.is_negated and _is_more(place):
        return replace(act, status=Status.ACTUAL)
    if act.kind is K.REFUSE and act.status in (Status.ACTUAL, Status.NEGATED) and _is_no_yes(place):
        return identified(replace(act, kind=K.AGREE, status=Status.NEGATED))
    if act.status is not Status.ACTUAL or not _is_negated(place) or place.group.modal in ("will", "would", "may"):
        return act
    if act.kind in _AGAINST and _is_own_verb(place):
        return replace(act, status=Status.NEGATED)
    return act


def check_undecided(place: Place) -> Doubt | None:
    """Doubt a refusal or a reproach by a verb that a modal verb negates: "would not reject the plan".

    Nor does it who does another thing "instead of rejecting" the plan, or "without condemning" it.
    """
    if place.act.kind not in _AGAINST or place.act.status is Status.NEGATED:
        return None
    if is_undone(place.line, place.head) and place.shows(place.act.kind):
        return Doubt("negation", f"The text reads “{place.quote(place.head - 2, place.head + 1)}”: it is not done.")
    if not place.group.modal:
        return None
    if not _is_negated(place) or not _is_own_verb(place) or is_kept(place):
        return None
    return Doubt("negation", f"The text reads “{place.quote(place.group.start, place.head + 1)}”: it does not do so.")


_GIVEN_UP = frozenset("withdraw drop abandon lift ease retract rescind revoke soften relax".split())
_OFFERS = frozenset(OBJECTS["OFFER"].split())
_KEPT_REACH = 5


def is_kept(place: Place) -> bool:
    """Say whether somebody refuses to give way: "would not drop its demand", "won't withdraw its troops"."""
    words, head = place.words, place.head
    is_refused = place.act.kind is K.REFUSE and place.group.is_negated and place.group.modal in ("will", "would")
    return is_refused and words[head] in _GIVEN_UP and _OFFERS.isdisjoint(words[head + 1 : head + 1 + _KEPT_REACH])


def _is_negated(place: Place) -> bool:
    return place.group.is_negated and not _is_more(place) and place.words[place.head + 1 : place.head + 2] != ("until",)


def _is_more(place: Place) -> bool:
    """Say whether a negation does not turn the verb, as more was done: "has not only rejected"."""
    return not _MORE.isdisjoint(place.words[place.group.start : place.head])


def _is_own_verb(place: Place) -> bool:
    """Say whether the doer is the subject of a verb of the kind: not who blames it for what it did not condemn."""
    if not place.shows(place.act.kind) or place.group.is_passive or not _is_whole(place):
        return False
    subject = place.subject
    known = subject.mention.actor_ids if subject is not None else ()
    return not known or any(place.is_actor(each) for each in known)


def _is_whole(place: Place) -> bool:
    """Say whether a verb that means the kind with other words alone has them: "takes issue with", not "takes part"."""
    near = frozenset(place.words[place.head + 1 : place.head + _REST_REACH])
    shown = (cue for cue in CUES.get(place.words[place.head], ()) if cue.kind is place.act.kind)
    return any(near.issuperset(cue.rest) and (not cue.objects or not near.isdisjoint(cue.objects)) for cue in shown)


_REST_REACH = 9
_PERFECT = frozenset("has hasn't have haven't had hadn't".split())
# Who has never accepted a border holds that it is none.
_HELD = forms_of("accept recognise recognize")
_BOUND = frozenset("won't wouldn't".split())


def _is_no_yes(place: Place) -> bool:
    """Say whether a refusal is only a yes that has not come: "has not approved", "does not yet accept"."""
    if not _is_negated(place) or place.group.modal in ("will", "would", "may") or not _is_assent(place):
        return False
    if _is_open(place):
        return True
    group, behind = place.words[place.group.start : place.head], place.words[place.head + 1 :]
    if _PERFECT.isdisjoint(group) or ("never" in group and place.words[place.head] in _HELD):
        return False
    # "Has not accepted it, and will not"
    return _BOUND.isdisjoint(behind) and "will not" not in " ".join(behind)


def _is_assent(place: Place) -> bool:
    cues = CUES.get(place.words[place.head], ())
    return any(cue.kind is K.AGREE for cue in cues)


def _is_open(place: Place) -> bool:
    """Say whether it may still come: "not yet", "has yet to", "still has not", "has so far not"."""
    # Read as it is written: the words of a place lack "so far".
    said = place.quote(place.group.start - _NEAR, place.head).lower()
    return _OPEN.search(said) is not None
