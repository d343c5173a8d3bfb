"""Claims that the other side denies: about a meeting, a call or a deed, or an accusation (codebook, section 4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from onrecord.acts.drafts import DEEDS
from onrecord.acts.stems import stem
from onrecord.types import Act, ActKind, Status
from onrecord.views.parties import Parties

_CLAIMS = DEEDS | {ActKind.AGREE, ActKind.ACCUSE}
# A denial answers a claim of its own weeks, and "it" one of the sentences before.
_DAYS = 31
_NEAR = 400
_WORD = re.compile(r"[^\W\d_]{3,}")
_POINTING = re.compile(
    r"\A(?:it|this|that|so|them|those|(?:the|this|that|these|those|any such|such an?|such)?\s*"
    r"(?:claims?|reports?|accusations?|allegations?|charges?|account))?\Z",
    re.IGNORECASE,
)
_MEETINGS = frozenset(
    map(
        stem, "meeting meet met call called phone telephone talks talk talked spoke spoken conversation contact".split()
    )
)
_PLAIN = frozenset("the and any ever had has have was were its his her their that with from took take place".split())


def find_denied(acts: Iterable[Act], parties: Parties, days: Mapping[str, str | None]) -> frozenset[str]:
    """Return the ids of the claims that a party they are about denies, and of the denials.

    Args:
        acts: In any order.
        parties: Who does them.
        days: Day of publication by report id.
    """
    found = find_denials(acts, parties, days)
    return frozenset(found) | {denial.id for denials in found.values() for denial in denials}


def find_denials(acts: Iterable[Act], parties: Parties, days: Mapping[str, str | None]) -> dict[str, tuple[Act, ...]]:
    """Return what denies a claim, by id of the claim.

    Args:
        acts: In any order.
        parties: Who does them.
        days: Day of publication by report id.
    """
    ordered = sorted(acts, key=lambda act: (act.cue.report_id, act.cue.span, act.id))
    denials = [(act, deniers) for act in ordered if (deniers := _deniers(act, parties))]
    if not denials:
        return {}
    claims = [(act, theirs) for act in ordered if (theirs := _accused(act, parties))]
    found: dict[str, tuple[Act, ...]] = {}
    for denial, deniers in denials:
        told = [act for act, theirs in claims if deniers & theirs]
        if denial.kind is ActKind.DENY:
            answered = find_answered(denial, told, days)
        else:
            answered = [act for act in told if _is_in_time(act, denial, days) and _is_same_deed(act, denial, parties)]
        for act in answered:
            found[act.id] = (*found.get(act.id, ()), denial)
    return found


def find_answered(answer: Act, claims: Iterable[Act], days: Mapping[str, str | None]) -> list[Act]:
    """Return those of `claims`, in order of report and span, that an act denies, admits or will not confirm."""
    near = [act for act in claims if _is_in_time(act, answer, days)]
    if _POINTING.match(answer.about):
        return [act for act in near if _is_just_before(act, answer)][-1:]
    return [act for act in near if _is_about(act, answer)]


def _deniers(act: Act, parties: Parties) -> frozenset[str]:
    """Return the parties that deny something by this act."""
    if act.kind is ActKind.DENY and act.status is Status.ACTUAL:
        return frozenset(parties.of_act(act))
    if act.kind in DEEDS and act.status is Status.NEGATED:
        teller = parties.of(act.told_by, act.cue.report_id)
        return frozenset((teller,)) & frozenset(parties.of_act(act)) if teller else frozenset()
    return frozenset()


def _accused(act: Act, parties: Parties) -> frozenset[str]:
    """Return the parties of which this act claims something that they do not tell themselves."""
    if act.kind not in _CLAIMS or act.status is not Status.ACTUAL:
        return frozenset()
    report = act.cue.report_id
    accused = (parties.of(act.recipient_id, report),) if act.kind is ActKind.ACCUSE else parties.of_act(act)
    teller = parties.of(act.told_by, report)
    return frozenset(party for party in accused if party is not None and party != teller)


def _is_in_time(claim: Act, denial: Act, days: Mapping[str, str | None]) -> bool:
    claimed, denied = days.get(claim.cue.report_id), days.get(denial.cue.report_id)
    if claim.cue.report_id == denial.cue.report_id:
        return True
    if claimed is None or denied is None or len(claimed) != len("YYYY-MM-DD") or len(denied) != len("YYYY-MM-DD"):
        return False
    # The claim may be reported a day after its denial.
    return -1 <= _number(denied) - _number(claimed) <= _DAYS


@lru_cache(maxsize=4096)
def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _is_same_deed(claim: Act, denial: Act, parties: Parties) -> bool:
    ours, theirs = claim.day or "", denial.day or ""
    length = min(len(ours), len(theirs))
    is_same_day = ours[:length] == theirs[:length]
    return claim.kind is denial.kind and is_same_day and set(parties.of_act(denial)) <= set(parties.of_act(claim))


def _is_just_before(claim: Act, denial: Act) -> bool:
    same = claim.cue.report_id == denial.cue.report_id
    return same and 0 < denial.cue.span.start - claim.cue.span.start < _NEAR


def _is_about(claim: Act, denial: Act) -> bool:
    denied = _stems(denial.about)
    if claim.kind is ActKind.MEET and denied & _MEETINGS:
        return True
    return bool(denied & _stems(f"{claim.about} {claim.cue.quote}"))


@lru_cache(maxsize=4096)
def _stems(words: str) -> frozenset[str]:
    # Names recur without anything being the same; a word that only begins the phrase may be one.
    found = (word for word in _WORD.findall(words) if word[0].islower())
    return frozenset(stem(word) for word in found if word not in _PLAIN)


def share_words(one: Act, other: Act) -> bool:
    """Say whether two acts are about the same, as far as their words tell; one that names nothing may be about it."""
    if not one.about or not other.about or one.about.casefold() == other.about.casefold():
        return True
    return bool(_stems(one.about) & _stems(other.about))
