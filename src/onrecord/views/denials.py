"""Claims that the other side denies: a stance, a meeting, a call or a deed, or an accusation (codebook, section 4)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from onrecord.acts.drafts import DEEDS
from onrecord.acts.meanings import Turn, meaning
from onrecord.acts.stems import stem
from onrecord.patterns import pattern_of
from onrecord.positions import Options
from onrecord.types import Act, ActKind, Status
from onrecord.views.parties import Parties

_CLAIMS = DEEDS | {ActKind.AGREE, ActKind.ACCUSE}
# Where a reporter tells them, "it" need not be they.
_TOLD_STANCES = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.CONCEDE, ActKind.PROPOSE, ActKind.SUPPORT))
# A denial answers a claim of its own weeks, and "it" one of the sentences before.
_DAYS = 31
_NEAR = 400
_LEAST_SHARED = 2
_WORD = pattern_of(r"[^\W\d_]{3,}")
_POINTING = pattern_of(
    r"\A(?:it|this|that|so|them|those|(?:the|this|that|these|those|any such|such an?|such)?\s*"
    r"(?:claims?|reports?|accusations?|allegations?|charges?|account))?\Z",
    re.IGNORECASE,
)
# "Dropped" is of "drop".
_DOUBLED = pattern_of(r"([bdfgklmnprtv])\1\Z")


def _token(word: str) -> str:
    return _DOUBLED.sub(r"\1", stem(word))


_MEETINGS = frozenset(
    map(
        _token,
        "meeting meet met call called phone telephone talks talk talked spoke spoken conversation contact".split(),
    )
)
_DEALS = frozenset(map(_token, "deal agreement accord".split()))
# What words for it name whatever was said of it: "there was no such call", "denied there was a deal".
_NAMED = {ActKind.MEET: _MEETINGS, ActKind.AGREE: _DEALS}
_PLAIN = frozenset(
    "there the and any ever had has have was were its his her their that with from took take place".split()
)


def options_denied(denial_id: str, claim_id: str, options: Options) -> frozenset[str]:
    """Return the options of a claim that an answer to it means: those that it names too, else all."""
    told = frozenset(option.id for option in options.get(claim_id, ()))
    return told & {option.id for option in options.get(denial_id, ())} or told


def denied_on(denials: Mapping[str, Iterable[Act]], options: Options) -> dict[str, frozenset[str]]:
    """Return the ids of the claims denied on each option, and of the denials, by option id.

    Args:
        denials: As `find_denials` has them.
        options: What acts are about, by act id.
    """
    found: dict[str, set[str]] = {}
    for claim_id, denial in ((claim_id, denial) for claim_id, theirs in denials.items() for denial in theirs):
        for option_id in options_denied(denial.id, claim_id, options):
            found.setdefault(option_id, set()).add(claim_id)
        for option in options.get(denial.id, ()):
            found.setdefault(option.id, set()).add(denial.id)
    return {option_id: frozenset(ids) for option_id, ids in found.items()}


def denied_by(denials: Mapping[str, Iterable[Act]]) -> frozenset[str]:
    """Return the ids of the claims of `denials`, as `find_denials` has them, and of the denials."""
    return frozenset(denials) | {denial.id for theirs in denials.values() for denial in theirs}


class Dispute(Struct, frozen=True, kw_only=True):
    """A denial and the claims it may answer.

    Attributes:
        denial: The denial.
        claims: By report and span, at least one.
        is_last: Whether it answers the last of them only: "it" is what was said just before.
    """

    denial: Act
    claims: tuple[Act, ...]
    is_last: bool

    @property
    def answered(self) -> tuple[Act, ...]:
        """Return the claims that it denies."""
        return self.claims[-1:] if self.is_last else self.claims


def find_denials(acts: Iterable[Act], parties: Parties, days: Mapping[str, str | None]) -> dict[str, tuple[Act, ...]]:
    """Return what denies a claim, by id of the claim.

    Args:
        acts: In any order.
        parties: Who does them.
        days: Day of publication by report id.
    """
    found: dict[str, list[Act]] = {}
    for dispute in find_disputes(acts, parties, days):
        for claim in dispute.answered:
            found.setdefault(claim.id, []).append(dispute.denial)
    return {claim: tuple(denials) for claim, denials in found.items()}


def find_disputes(acts: Iterable[Act], parties: Parties, days: Mapping[str, str | None]) -> tuple[Dispute, ...]:
    """Return the denials that may answer a claim, by report and span.

    Args:
        acts: In any order.
        parties: Who does them.
        days: Day of publication by report id.
    """
    ordered = sorted(acts, key=lambda act: (act.cue.report_id, act.cue.span, act.id))
    denials = [(act, deniers) for act in ordered if (deniers := _deniers(act, parties))]
    if not denials:
        return ()
    claims: dict[str, list[Act]] = {}
    for act in ordered:
        for party in _accused(act, parties):
            claims.setdefault(party, []).append(act)
    timed = {party: Timed(theirs, days) for party, theirs in claims.items()}
    found = []
    for denial, deniers in denials:
        told = _united([timed[party].near(denial) for party in deniers if party in timed])
        is_last = denial.kind is ActKind.DENY and bool(_POINTING.match(denial.about))
        if is_last:
            answered = [act for act in told if _is_just_before(act, denial)]
        elif denial.kind is ActKind.DENY:
            answered = [act for act in told if _is_about(act, denial)]
        else:
            answered = [act for act in told if _is_same_deed(act, denial, parties)]
        if answered:
            found.append(Dispute(denial=denial, claims=tuple(answered), is_last=is_last))
    return tuple(found)


def _united(groups: list[list[Act]]) -> list[Act]:
    if len(groups) == 1:
        return groups[0]
    acts = {act.id: act for group in groups for act in group}
    return sorted(acts.values(), key=lambda act: (act.cue.report_id, act.cue.span, act.id))


class Timed:
    """Acts by the days of their reports, so that an answer is compared with those of its own weeks only."""

    def __init__(self, acts: Sequence[Act], days: Mapping[str, str | None]) -> None:
        self._acts = acts
        self._days = days
        self._by_report: dict[str, list[int]] = {}
        for at, act in enumerate(acts):
            self._by_report.setdefault(act.cue.report_id, []).append(at)
        published = ((_ordinal(days.get(report)), report) for report in self._by_report)
        self._dated = sorted((day, report) for day, report in published if day is not None)

    def near(self, answer: Act) -> list[Act]:
        """Return the acts that `answer` may answer, in the order they were given: of its report, or its weeks."""
        report = answer.cue.report_id
        found = list(self._by_report.get(report, ()))
        day = _ordinal(self._days.get(report))
        if day is not None:
            # A claim may be reported a day after its denial.
            first = bisect_left(self._dated, (day - _DAYS, ""))
            for published, other in islice(self._dated, first, None):
                if published > day + 1:
                    break
                found += self._by_report[other] if other != report else ()
        return [self._acts[at] for at in sorted(found)]


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
    if act.kind in DEEDS | _TOLD_STANCES | {ActKind.AGREE} and act.status is Status.NEGATED:
        teller = parties.of(act.told_by, act.cue.report_id)
        return frozenset((teller,)) & frozenset(parties.of_act(act)) if teller else frozenset()
    return frozenset()


def _accused(act: Act, parties: Parties) -> frozenset[str]:
    """Return the parties of which this act claims something that they do not tell themselves."""
    is_claim = act.kind in _CLAIMS or (act.kind in _TOLD_STANCES and act.told_by is not None)
    if not is_claim or act.status is not Status.ACTUAL:
        return frozenset()
    report = act.cue.report_id
    accused = (parties.of(act.recipient_id, report),) if act.kind is ActKind.ACCUSE else parties.of_act(act)
    teller = parties.of(act.told_by, report)
    return frozenset(party for party in accused if party is not None and party != teller)


def _is_in_time(claim: Act, answer: Act, days: Mapping[str, str | None]) -> bool:
    """Say whether an act may be answered by another: in the same report, or in one of the same weeks."""
    if claim.cue.report_id == answer.cue.report_id:
        return True
    claimed, answered = _ordinal(days.get(claim.cue.report_id)), _ordinal(days.get(answer.cue.report_id))
    # The claim may be reported a day after its denial.
    return claimed is not None and answered is not None and -1 <= answered - claimed <= _DAYS


@lru_cache(maxsize=4096)
def _ordinal(day: str | None) -> int | None:
    """Return the number of a whole day; None for a month, a year or nothing."""
    return date.fromisoformat(day).toordinal() if day is not None and len(day) == len("YYYY-MM-DD") else None


def _is_same_deed(claim: Act, denial: Act, parties: Parties) -> bool:
    ours, theirs = claim.day or "", denial.day or ""
    length = min(len(ours), len(theirs))
    is_same_day = ours[:length] == theirs[:length]
    if claim.kind not in DEEDS:
        # "We have never agreed to it": whenever that is said to have been.
        return claim.kind is denial.kind and name_the_same(claim, denial)
    return claim.kind is denial.kind and is_same_day and set(parties.of_act(denial)) <= set(parties.of_act(claim))


def _is_just_before(claim: Act, denial: Act) -> bool:
    same = claim.cue.report_id == denial.cue.report_id
    return same and 0 < denial.cue.span.start - claim.cue.span.start < _NEAR


def _is_about(claim: Act, denial: Act) -> bool:
    denied = _stems(denial.about)
    if denied & _NAMED.get(claim.kind, frozenset()):
        return True
    told = _stems(f"{claim.about} {claim.cue.quote}")
    if denied or not denial.about:
        return bool(denied & told)
    # "Vorr denied that Arland had agreed to reopen the dam": what names Arland only is told by the clause.
    clause = frozenset().union(*(_stems(piece.quote) for piece in denial.evidence))
    return len(clause & told) >= _LEAST_SHARED or bool(clause & _NAMED.get(claim.kind, frozenset()))


@lru_cache(maxsize=4096)
def _stems(words: str) -> frozenset[str]:
    # Names recur without anything being the same; a word that only begins the phrase may be one.
    found = (word for word in _WORD.findall(words) if word[0].islower())
    return frozenset(_token(word) for word in found if word not in _PLAIN)


def share_words(one: Act, other: Act) -> bool:
    """Say whether two acts are about the same, as far as their words tell; one that names nothing may be about it."""
    if not one.about or not other.about or one.about.casefold() == other.about.casefold():
        return True
    return bool(_stems(one.about) & _stems(other.about))


def name_the_same(one: Act, other: Act) -> bool:
    """Say whether all that one act is about stands in what the other is about, and the same becomes of it.

    Who will "guarantee jobs for five years" does not confirm that he will "cut 900 jobs". Words that name nothing mean
    what was told just before or after.
    """
    if not one.about or not other.about:
        is_near = abs(one.cue.span.start - other.cue.span.start) < _NEAR
        return is_near and one.cue.report_id == other.cue.report_id
    ours, theirs = _stems(one.about), _stems(other.about)
    if not ours or not theirs:
        return share_words(one, other)
    return (ours <= theirs or theirs <= ours) and _turns(one.about) == _turns(other.about)


def _turns(about: str) -> frozenset[Turn]:
    """Return what is to become of a thing: to be ended, more, less."""
    meant = (meaning(word) for word in _WORD.findall(about.lower()))
    return frozenset(each for each in meant if isinstance(each, Turn))
