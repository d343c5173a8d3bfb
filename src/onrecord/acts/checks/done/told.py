"""Whether an act is told as done, as not done, or as what lies ahead or long past."""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.checks.done.aheads import deed_ahead, with_start
from onrecord.acts.checks.done.bygones import is_bygone
from onrecord.acts.checks.done.datings import as_dated
from onrecord.acts.checks.done.negations import is_barring, is_undenied, is_unrefrained
from onrecord.acts.checks.done.polarities import as_polar
from onrecord.acts.checks.done.prospects import prospect_of
from onrecord.acts.checks.done.questions import is_missed
from onrecord.acts.checks.done.statuses import is_beside_the_past, is_long_past
from onrecord.acts.checks.kinds.answers import unheeded
from onrecord.acts.checks.kinds.endings import as_ended
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_auxiliary
from onrecord.acts.drafts import DEEDS
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, ReportKind, Status


def as_told(act: Act, place: Place) -> Act:
    """Return an act as its clause tells it: as not done, not to be done, ahead or long past."""
    status = _status(act, place)
    if act.status is Status.ACTUAL and status is not Status.NEGATED and is_unrefrained(place):
        act = replace(act, polarity=Polarity.REFRAIN, about=_REFRAINED.sub("", act.about))
    elif act.status is Status.ACTUAL and status is not Status.NEGATED:
        act = as_ended(act, place)
    act = as_polar(act, place)
    if act.status is not status:
        act = replace(act, status=status, day=day_of(act, status, place))
    return with_start(as_dated(_as_narrated(act, place), place), place)


def day_of(act: Act, status: Status, place: Place) -> str | None:
    """Return the day of an act that is given a status: a month or day gone by is none of what lies ahead."""
    published = place.reading.report.published or ""
    is_gone = status is Status.FUTURE and act.day is not None and act.day < published[: len(act.day)]
    return None if is_gone else act.day


def _as_narrated(act: Act, place: Place) -> Act:
    """Return what a reporter tells as not done without own words: "has not promised any aid" quotes nobody."""
    is_own = act.told_by is not None and act.told_by in act.actor_ids
    if act.status is not Status.NEGATED or not is_own or place.voice is not None:
        return act
    is_article = place.reading.report.kind is ReportKind.ARTICLE
    return replace(act, told_by=None) if is_article else act


def _status(act: Act, place: Place) -> Status:
    if act.status is Status.HISTORICAL:
        return Status.ACTUAL if is_beside_the_past(place) else act.status
    if act.status is Status.NEGATED:
        return Status.ACTUAL if is_barring(place) or _has_given_up(place) else act.status
    if act.status is Status.FUTURE and act.kind in _OWN_STEPS:
        return Status.ACTUAL if _is_announced(place) else act.status
    if act.status is not Status.ACTUAL:
        return act.status
    # An offer that another had not answered was made.
    is_denied = is_undenied(place) and unheeded(act.kind, place) is None
    if is_denied or _is_cut_short(place) or (act.kind in _MISSED and is_missed(place)):
        return Status.NEGATED
    is_ahead = act.kind in _ANNOUNCED and place.group.modal == "will" and not place.group.is_negated
    is_over = is_long_past(place) or is_bygone(place)
    return (
        prospect_of(place)
        or deed_ahead(place)
        or (Status.FUTURE if is_ahead else Status.HISTORICAL if is_over else act.status)
    )


def _has_given_up(place: Place) -> bool:
    """Say whether a stance is given up, and that is the act: "Vorr no longer opposes the plan"."""
    cue = place.words[place.group.start : place.cue[1]]
    return place.act.kind is ActKind.CONCEDE and "longer" in cue and not place.shows(ActKind.CONCEDE)


# "Will impose a tariff" is decided, and not yet done.
_ANNOUNCED = frozenset((ActKind.SANCTION, ActKind.RETREAT, ActKind.MOBILIZE, ActKind.AID))
_MISSED = DEEDS | {ActKind.AGREE, ActKind.SUPPORT, ActKind.PROPOSE, ActKind.OFFER, ActKind.CONCEDE, ActKind.DEMAND}
_OWN_STEPS = frozenset((ActKind.PLEDGE, ActKind.THREATEN))


def _is_announced(place: Place) -> bool:
    """Say whether the step lies ahead, and the word for it is given now: "the union will strike unless it is paid"."""
    return place.group.modal == "will" and not place.shows(place.act.kind) and prospect_of(place) is None


def _is_cut_short(place: Place) -> bool:
    """Say whether a cue ends before the negation of its verb: "*has* not entered into negotiations"."""
    behind = place.words[place.cue[1] : place.cue[1] + 1]
    is_bare = all(is_auxiliary(word) for word in place.words[place.cue[0] : place.cue[1]])
    return is_bare and behind in (("not",), ("never",)) and place.act.kind in DEEDS | {ActKind.AGREE}


_REFRAINED = pattern_of(
    r"\A(?:to )?(?:not|never|no|refrain(?:ing)? from|abstain(?:ing)? from|desist(?:ing)? from) (?:to )?", re.I
)
