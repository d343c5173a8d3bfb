"""Acts as evidence of where a party stands: the stance each gives, on whose word, on which day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import islice, product

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.options import named_options
from onrecord.positions import Basis, Option, Options, Stance
from onrecord.types import Act, ActKind, Polarity, Status
from onrecord.views.days import last_day
from onrecord.views.parties import Parties
from onrecord.views.retellings import day_told, find_retellings
from onrecord.views.stories import APART, Stories
from onrecord.views.takings_back import given_up, is_correction

_STANCES = {
    (ActKind.PLEDGE, Polarity.DO): Stance.COMMITTED,
    (ActKind.AGREE, Polarity.DO): Stance.COMMITTED,
    (ActKind.OFFER, Polarity.DO): Stance.WILLING,
    (ActKind.SUPPORT, Polarity.DO): Stance.FOR,
    (ActKind.PROPOSE, Polarity.DO): Stance.FOR,
    (ActKind.DEMAND, Polarity.DO): Stance.FOR,
    (ActKind.WITHHOLD, Polarity.DO): Stance.WITHHELD,
    (ActKind.WITHHOLD, Polarity.REFRAIN): Stance.WITHHELD,
    (ActKind.OPPOSE, Polarity.DO): Stance.AGAINST,
    (ActKind.DEMAND, Polarity.REFRAIN): Stance.AGAINST,
    (ActKind.OFFER, Polarity.REFRAIN): Stance.AGAINST,
    (ActKind.PROPOSE, Polarity.REFRAIN): Stance.AGAINST,
    (ActKind.REFUSE, Polarity.DO): Stance.RULED_OUT,
    (ActKind.PLEDGE, Polarity.REFRAIN): Stance.RULED_OUT,
    (ActKind.AGREE, Polarity.REFRAIN): Stance.RULED_OUT,
}
# Of the end of a thing: who will not drop the toll wants it, and need not be bound to it.
_UNDONE = {
    Stance.COMMITTED: Stance.RULED_OUT,
    Stance.WILLING: Stance.AGAINST,
    Stance.FOR: Stance.AGAINST,
    Stance.AGAINST: Stance.FOR,
    Stance.RULED_OUT: Stance.FOR,
}
SIGNS = {Stance.COMMITTED: 1, Stance.WILLING: 1, Stance.FOR: 1, Stance.AGAINST: -1, Stance.RULED_OUT: -1}
BASES = tuple(Basis)


def stance_of(act: Act, option: Option | None = None) -> Stance | None:
    """Return the stance an act gives its actor on its option; None where it gives none."""
    stance = _STANCES.get((act.kind, act.polarity)) if act.status is Status.ACTUAL else None
    is_undone = option is not None and option.is_undone
    return _UNDONE.get(stance, stance) if stance is not None and is_undone else stance


def is_voice(act: Act) -> bool:
    """Say whether an act is evidence of where its parties stand: it gives a stance, takes one back, or denies."""
    return act.kind is ActKind.DENY or stance_of(act) is not None or taken_back(act) != 0


def taken_back(act: Act, option: Option | None = None) -> int:
    """Return the sign of the stances that an act takes back: a demand dropped, a stance reported wrongly; else 0."""
    if not is_correction(act):
        sign = given_up(act)
        return -sign if option is not None and option.is_undone else sign
    stance = stance_of(replace(act, status=Status.ACTUAL), option)
    return 0 if stance is None else SIGNS.get(stance, 0)


class Voice(Struct, frozen=True, kw_only=True):
    """One act as evidence of one party's stance on one option.

    Attributes:
        act: The act.
        stance: What it gives; None for a denial, and for what takes one back.
        basis: On whose word it rests.
        day: The day that counts; empty where neither act nor report has one.
        day_is_reported: Whether that is the report's.
        told: Every act that tells the same, this one among them, the first told first.
        takes_back: The sign of the stances it takes back; 0 for none.
    """

    act: Act
    stance: Stance | None
    basis: Basis
    day: str
    day_is_reported: bool
    told: tuple[Act, ...] = ()
    takes_back: int = 0

    def is_taken_back(self, voices: Iterable[Voice]) -> bool:
        """Say whether one of `voices` takes this stance back: a later one, or the correction of a report of its day."""
        return self.sign != 0 and any(
            each.takes_back == self.sign
            and each.basis is not Basis.HEARSAY
            and (each.day > self.day or (each.day == self.day and is_correction(each.act)))
            for each in voices
        )

    @property
    def sign(self) -> int:
        """Return 1 for it, -1 against it, 0 for neither."""
        return SIGNS.get(self.stance, 0) if self.stance is not None else 0


def compute_voices(
    acts: Iterable[Act],
    parties: Parties,
    options: Options,
    days: Mapping[str, str | None],
    stories: Stories = APART,
) -> dict[tuple[str, str], list[Voice]]:
    """Return what the record has on each option by each party, by option and party id, in order of report and span.

    Args:
        acts: In any order.
        parties: Who does them.
        options: What they are about, by act id.
        days: Day of publication by report id.
        stories: Which reports copy one another: what an echo leaves undated has the day of the first.
    """
    ordered = in_order(acts)
    return voices_from(ordered, find_retellings(ordered, parties, options, days, stories), parties, options, days)


def voices_from(
    ordered: Iterable[Act],
    told: Mapping[str, tuple[Act, ...]],
    parties: Parties,
    options: Options,
    days: Mapping[str, str | None],
) -> dict[tuple[str, str], list[Voice]]:
    """Return what acts in order of report and span say on each option by each party; `told` as retellings have it."""
    voices: dict[tuple[str, str], list[Voice]] = {}
    for act in ordered:
        if not is_voice(act):
            continue
        for option, party in product(named_options(options, act), parties.of_act(act)):
            voice = voice_of(act, party, parties, told[act.id], days, option=option)
            voices.setdefault((option.id, party), []).append(voice)
    return voices


def voice_of(
    act: Act,
    party: str,
    parties: Parties,
    told: tuple[Act, ...],
    days: Mapping[str, str | None],
    *,
    option: Option | None = None,
) -> Voice:
    """Return an act as evidence of where one of its parties stands, given every act that tells the same."""
    day, is_reported = day_told(act, told, days)
    return Voice(
        act=act,
        stance=stance_of(act, option),
        basis=parties.basis(act, party),
        day=day or "",
        day_is_reported=is_reported,
        told=told,
        takes_back=taken_back(act, option),
    )


def in_order(acts: Iterable[Act]) -> list[Act]:
    """Return acts by report and span."""
    return sorted(acts, key=lambda act: (act.cue.report_id, act.cue.span, act.id))


def is_done_by(act: Act, published: str | None, as_of: str) -> bool:
    """Say whether an act was surely done by a day: at the latest on the last of its days, or when it was reported."""
    known, until = known_from(act, published), last_day(as_of)
    return known is not None and until is not None and known <= until


def known_from(act: Act, published: str | None) -> str | None:
    """Return the first day as of which an act was surely done; None where neither it nor its report has a day."""
    return min((day for day in (last_day(act.day), published) if day), default=None)


class OwnWords:
    """A party's own words on an option, by day."""

    def __init__(self, own: Iterable[Voice]) -> None:
        self._by_day: dict[str, list[Voice]] = {}
        for voice in own:
            self._by_day.setdefault(voice.day, []).append(voice)
        self._days = sorted(self._by_day)

    def then(self, claim: Voice) -> list[Voice]:
        """Return the own words of the time of a claim: the last up to its day, else the first after it."""
        if not self._days:
            return []
        return self._by_day[self._days[max(bisect_right(self._days, claim.day) - 1, 0)]]

    def contradicting(self, claim: Voice) -> list[Voice]:
        """Return the own words that contradict a claim: those of its time, else the first later ones."""
        then = [voice for voice in self.then(claim) if voice.sign == -claim.sign]
        if then:
            return then
        for day in islice(self._days, bisect_right(self._days, claim.day), None):
            if later := [voice for voice in self._by_day[day] if voice.sign == -claim.sign]:
                return later
        return []

    def agree(self, claim: Voice) -> bool:
        """Say whether the own words of that time agree with a claim: if they differ later, the party changed."""
        return any(voice.sign == claim.sign for voice in self.then(claim))
