"""What one party tells of another: who tells it, first one first, and what the other side says to it.

Claims are acts told by somebody of another party: stances, agreements, meetings, calls and deeds, and accusations by
their recipient. What reporters tell in their own voice is no claim. Acts that tell the same of the same party within a
month of each other are one claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import product

from msgspec import Struct

from onrecord.acts.drafts import DEEDS
from onrecord.acts.issues import Negotiation
from onrecord.positions import Basis, Option, Stance
from onrecord.record.record import Record
from onrecord.types import Act, ActKind, Status
from onrecord.views.days import day_of, days_between, is_since
from onrecord.views.denials import Timed, find_answered, name_the_same, share_words
from onrecord.views.material import Material, gather
from onrecord.views.voices import OwnWords, Voice, stance_of

_OWN = (Basis.OWN_WORDS, Basis.OWN_SIDE)
# A claim told again after a longer silence is another claim: much may have happened between.
_MONTH = 31
# Without a day of its own, a deed told within a week is taken for the same.
_WEEK = 7


class Outcome(Enum):
    """What the party said to a claim."""

    CONFIRMED = "confirmed"
    DENIED = "denied"
    WITHHELD = "answered by withholding"
    UNANSWERED = "not answered"


_DECIDING = (Outcome.DENIED, Outcome.CONFIRMED)
# What is no denial but an answer.
_REPLIES = {ActKind.WITHHOLD: Outcome.WITHHELD, ActKind.CONCEDE: Outcome.CONFIRMED}


class Claim(Struct, frozen=True, kw_only=True):
    """What others tell of a party.

    Attributes:
        party_id: Of whom it is told.
        option_id: What it is about; None where that is no option.
        kind: What the party is said to have done.
        stance: Where it is said to stand on the option; None for a meeting, call or deed, or an accusation.
        day: When it is said to have been done.
        day_is_reported: Whether that is the day of the first report.
        tellers: Actors who tell it, first one first.
        acts: In which they tell it, first published first.
        sources: One of these acts for each independent source; copies of a report are one.
        outcome: What the party said to it.
        answers: In which acts.
    """

    party_id: str
    option_id: str | None
    kind: ActKind
    stance: Stance | None
    day: str | None
    day_is_reported: bool
    tellers: tuple[str, ...]
    acts: tuple[Act, ...]
    sources: tuple[Act, ...]
    outcome: Outcome
    answers: tuple[Act, ...]


class _Telling(Struct, frozen=True, kw_only=True):
    """One act as told of one party; `of_whom` are all parties it is about."""

    act: Act
    party_id: str
    option_id: str | None
    stance: Stance | None
    of_whom: frozenset[str]
    day: str
    day_is_reported: bool


def find_claims(
    record: Record, *, negotiation: Negotiation | None = None, as_of: str | None = None, since: str | None = None
) -> tuple[Claim, ...]:
    """Return what parties tell of each other, the latest first.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties and options to use.
        as_of: Last day to count.
        since: Only claims of this day or later; undated ones are left out.
    """
    return compute_claims(gather(record, negotiation=negotiation, as_of=as_of), since=since)


def compute_claims(material: Material, *, since: str | None = None) -> tuple[Claim, ...]:
    """Return the claims that follow from `material`, the latest first.

    A claim is *confirmed* where the party's own words or own side say the same: the same stance on the option, as it
    stood when the claim was made or later, the same deed, or an admission. It is *denied* by a denial, or by own words
    of the opposite sign since the claim. Of words on the claim itself the last count, and before any stance: who denies
    to have agreed, and agrees a month later, has not confirmed it. Of stances the first count: later ones are a change
    of mind. A refusal to say is an answer where there is neither.
    """
    groups = _groups(material)
    answers = _Answers(material, groups)
    found = [_claim(group, answers, material) for group in groups]
    chosen = [each for each in found if since is None or is_since(each.day or "", since)]
    return tuple(sorted(chosen, key=lambda each: each.day or "", reverse=True))


def _groups(material: Material) -> list[list[_Telling]]:
    """Return the tellings of each claim, first published first."""
    groups: dict[tuple[str, ActKind, str | None, Stance | None], list[list[_Telling]]] = {}
    for telling in _tellings(material):
        # Pledge and agreement say the same of a party: committed. Without an option the kind is what is claimed.
        kind = ActKind.SAY if telling.stance else telling.act.kind
        alike = groups.setdefault((telling.party_id, kind, telling.option_id, telling.stance), [])
        group = next((each for each in alike if _is_same(each[-1], telling)), None)
        if group is None:
            alike.append([telling])
        else:
            group.append(telling)
    return [group for alike in groups.values() for group in alike]


def _tellings(material: Material) -> Iterator[_Telling]:
    published = {report: day or "" for report, day in material.days.items()}
    for act in sorted(material.acts, key=lambda act: published.get(act.cue.report_id, "")):
        if act.told_by is None or act.kind is ActKind.SAY or act.status not in (Status.ACTUAL, Status.FUTURE):
            continue
        yield from _tellings_of(act, material)


def _tellings_of(act: Act, material: Material) -> Iterator[_Telling]:
    parties, report = material.parties, act.cue.report_id
    told = parties.of(act.told_by, report)
    of_whom = parties.of_act(act)
    if act.kind is ActKind.ACCUSE:
        accused = parties.of(act.recipient_id, report)
        of_whom = (accused,) if accused is not None and told is not None else ()
    day, is_reported = day_of(act, material.days.get(report))
    options: tuple[Option | None, ...] = material.options_of(act) or (None,)
    for party, option in product(of_whom, options):
        is_own = told == party if act.kind is ActKind.ACCUSE else parties.basis(act, party) in _OWN
        if not is_own:
            yield _Telling(
                act=act,
                party_id=party,
                option_id=None if option is None else option.id,
                stance=None if option is None else stance_of(act, option),
                of_whom=frozenset(of_whom),
                day=day or "",
                day_is_reported=is_reported,
            )


def _is_same(one: _Telling, other: _Telling) -> bool:
    """Say whether two tellings of one party, kind, option and stance tell the same."""
    gap = days_between(one.day, other.day)
    if one.stance is not None:
        return gap is None or gap <= _MONTH
    if one.act.kind not in DEEDS:
        return share_words(one.act, other.act) and (gap is None or gap <= _MONTH)
    return _is_same_deed(one.act, other.act, gap or 0, one.day_is_reported or other.day_is_reported)


def _is_same_deed(one: Act, other: Act, gap: int, is_of_report: bool) -> bool:
    is_same_time = gap <= (_WEEK if is_of_report else 0)
    return is_same_time and (one.kind is ActKind.MEET or share_words(one, other))


def _claim(group: Sequence[_Telling], answers: _Answers, material: Material) -> Claim:
    first = group[0]
    outcome, given = answers.to(group)
    return Claim(
        party_id=first.party_id,
        option_id=first.option_id,
        kind=first.act.kind,
        stance=first.stance,
        day=first.day or None,
        day_is_reported=first.day_is_reported,
        tellers=tuple(dict.fromkeys(each.act.told_by for each in group if each.act.told_by is not None)),
        acts=tuple(each.act for each in group),
        sources=material.stories.independent(each.act for each in group),
        outcome=outcome,
        answers=given,
    )


class _Answers:
    """What parties say to claims."""

    def __init__(self, material: Material, groups: Sequence[Sequence[_Telling]]) -> None:
        self._material = material
        self._voices = material.voices
        self._own_acts = _own_acts(material)
        self._replies = _replies(material, groups, self._own_acts)

    def to(self, group: Sequence[_Telling]) -> tuple[Outcome, tuple[Act, ...]]:
        """Return the outcome of a claim and the acts that are the answer."""
        first = group[0]
        stances: list[tuple[Outcome, Act]] = []
        if first.stance is not None and first.option_id is not None:
            stances += _stances_on(first, self._voices.get((first.option_id, first.party_id), []))
        words = [*self._words_on(group), *(each for each in stances if each[1].kind is ActKind.DENY)]
        outcome = self._last(words) or self._first(stances)
        heard = {act.id: act for said, act in (*words, *stances) if said is (outcome or Outcome.WITHHELD)}
        if not heard:
            return Outcome.UNANSWERED, ()
        ordered = sorted(heard.values(), key=lambda act: (self._day(act), act.cue.report_id, act.cue.span))
        return outcome or Outcome.WITHHELD, tuple(ordered)

    def _words_on(self, group: Sequence[_Telling]) -> Iterator[tuple[Outcome, Act]]:
        """Yield what a party says to a claim itself."""
        first = group[0]
        for telling in group:
            for denial in self._material.denials_of(telling.act, first.option_id):
                if first.party_id in self._material.parties.of_act(denial):
                    yield Outcome.DENIED, denial
        for act in self._replies.get((first.party_id, first.option_id, first.act.id), ()):
            yield _REPLIES[act.kind], act
        if first.stance is not None:
            return
        for act, basis in self._own_acts.get((first.party_id, first.act.kind), ()):
            if basis in _OWN and self._tells_the_same(act, first):
                yield Outcome.CONFIRMED, act

    def _tells_the_same(self, act: Act, claim: _Telling) -> bool:
        if act.status is not claim.act.status:
            return False
        day, is_reported = day_of(act, self._material.days.get(act.cue.report_id))
        gap = days_between(day or "", claim.day) or 0
        if act.kind not in DEEDS:
            return act.kind is not ActKind.ACCUSE and name_the_same(act, claim.act) and gap <= _MONTH
        is_same_company = claim.of_whom <= frozenset(self._material.parties.of_act(act))
        return is_same_company and _is_same_deed(act, claim.act, gap, is_reported or claim.day_is_reported)

    def _last(self, said: Iterable[tuple[Outcome, Act]]) -> Outcome | None:
        """Return which of denials and confirmations comes last; of two of one day a denial, None for neither."""
        told = [(self._day(act), outcome is Outcome.DENIED, outcome) for outcome, act in said if outcome in _DECIDING]
        return max(told, key=lambda each: each[:2])[2] if told else None

    def _first(self, said: Iterable[tuple[Outcome, Act]]) -> Outcome | None:
        """Return which of denials and confirmations comes first; of two of one day a denial, None for neither."""
        told = [
            (self._day(act), outcome is not Outcome.DENIED, outcome) for outcome, act in said if outcome in _DECIDING
        ]
        return min(told, key=lambda each: each[:2])[2] if told else None

    def _day(self, act: Act) -> str:
        return day_of(act, self._material.days.get(act.cue.report_id))[0] or ""


def _stances_on(claim: _Telling, voices: Sequence[Voice]) -> Iterator[tuple[Outcome, Act]]:
    """Yield what a party's own stances on the option of a claim say to it."""
    told = next(voice for voice in voices if voice.act.id == claim.act.id)
    own = [voice for voice in voices if voice.basis in _OWN and voice.stance is not None]
    then = {voice.act.id for voice in OwnWords(own).then(told)}
    for voice in voices:
        is_later = voice.day >= told.day
        if voice.basis is Basis.HEARSAY or not (is_later or voice.act.id in then):
            continue
        if voice.stance is told.stance:
            if voice.basis in _OWN:
                yield Outcome.CONFIRMED, voice.act
        elif not is_later:
            continue
        elif voice.stance is Stance.WITHHELD:
            yield Outcome.WITHHELD, voice.act
        elif voice.stance is None or (voice.basis is Basis.OWN_WORDS and voice.sign * told.sign < 0):
            yield Outcome.DENIED, voice.act


def _replies(
    material: Material,
    groups: Sequence[Sequence[_Telling]],
    own_acts: Mapping[tuple[str, ActKind], Sequence[tuple[Act, Basis]]],
) -> dict[tuple[str, str | None, str], list[Act]]:
    """Return what a party says of claims without a denial, by party, option and the first act of the claim."""
    by_party: dict[str, list[Sequence[_Telling]]] = {}
    for group in groups:
        by_party.setdefault(group[0].party_id, []).append(group)
    found: dict[tuple[str, str | None, str], list[Act]] = {}
    for party, theirs in by_party.items():
        places: dict[str, list[int]] = {}
        for at, group in enumerate(theirs):
            for telling in group:
                places.setdefault(telling.act.id, []).append(at)
        told = Timed([telling.act for group in theirs for telling in group], material.days)
        for act in (act for kind in _REPLIES for act, _ in own_acts.get((party, kind), ())):
            if act.status is not Status.ACTUAL:
                continue
            # Only claims of its own weeks can be meant.
            for at in dict.fromkeys(at for claim in told.near(act) for at in places[claim.id]):
                first = theirs[at][0]
                meant = [each.act for each in theirs[at] if material.speaks_to(act, each.act, first.option_id)]
                if find_answered(act, meant, material.days):
                    found.setdefault((party, first.option_id, first.act.id), []).append(act)
    return found


def _own_acts(material: Material) -> dict[tuple[str, ActKind], list[tuple[Act, Basis]]]:
    """Return what each party does by its own words, its own side or the reporter's telling, by party and kind."""
    found: dict[tuple[str, ActKind], list[tuple[Act, Basis]]] = {}
    for act in material.acts:
        for party in material.parties.of_act(act):
            basis = material.parties.basis(act, party)
            if basis is not Basis.HEARSAY:
                found.setdefault((party, act.kind), []).append((act, basis))
    return found
