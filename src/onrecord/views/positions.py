"""Where each party stands on each option, by the codebook, section 4.

The best basis a party has on an option decides, within it the newest day, within the day the stance nearest `withheld`;
of two equally near, the one against, so that no consent is shown that the same day puts in doubt.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from onrecord.acts.issues import OTHER, Negotiation
from onrecord.positions import Basis, Option, Position, Stance
from onrecord.record.query import find_acts
from onrecord.record.record import Record
from onrecord.types import Act, ActKind, Polarity, Status
from onrecord.views.denials import find_denied
from onrecord.views.entries import options_of
from onrecord.views.parties import Parties, find_parties
from onrecord.views.retellings import day_told, find_retellings
from onrecord.views.stories import Stories, find_stories

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
_SIGNS = {Stance.COMMITTED: 1, Stance.WILLING: 1, Stance.FOR: 1, Stance.AGAINST: -1, Stance.RULED_OUT: -1}
# Of the stances of one day the first here is shown.
_NEAREST = (Stance.WITHHELD, Stance.AGAINST, Stance.WILLING, Stance.FOR, Stance.RULED_OUT, Stance.COMMITTED)
_BASES = tuple(Basis)


def stance_of(act: Act) -> Stance | None:
    """Return the stance an act gives its actor on its option; None where it gives none."""
    return _STANCES.get((act.kind, act.polarity)) if act.status is Status.ACTUAL else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voice:
    """One act as evidence of one party's stance, with the day that counts."""

    act: Act
    stance: Stance | None
    basis: Basis
    day: str
    day_is_reported: bool


def find_positions(
    record: Record, *, negotiation: Negotiation | None = None, as_of: str | None = None
) -> tuple[Position, ...]:
    """Return the position of each party on each option.

    With a negotiation file each of its parties has a row for each of its options, `silent` where it took no stance; its
    rows come in the file's order. Without one the options with most acts come first.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties and options to use.
        as_of: Last day to count. Acts that may be later, or have no day at all, are left out.
    """
    acts = find_acts(record)
    parties = find_parties(record, negotiation=negotiation)
    options = options_of(record, acts, negotiation=negotiation)
    found = compute_positions(acts, parties, options, record.days(), stories=find_stories(record), as_of=as_of)
    return _in_file_order(found, parties, negotiation) if negotiation else found


def compute_positions(
    acts: Iterable[Act],
    parties: Parties,
    options: Mapping[str, Option],
    days: Mapping[str, str | None],
    *,
    stories: Stories | None = None,
    as_of: str | None = None,
) -> tuple[Position, ...]:
    """Return the positions that follow from `acts`, options with most acts first, then by name of party.

    Args:
        acts: In any order.
        parties: Who does them.
        options: What they are about, by act id.
        days: Day of publication by report id.
        stories: Which reports copy one another; none, if left out.
        as_of: Last day to count.
    """
    voices: dict[tuple[str, str], list[_Voice]] = {}
    weights: dict[str, int] = {}
    names: dict[str, str] = {}
    ordered = sorted(acts, key=lambda act: (act.cue.report_id, act.cue.span, act.id))
    denied = find_denied(ordered, parties, days)
    stories = stories or Stories(days=days)
    told = find_retellings(ordered, parties, options, days, stories)
    for act in ordered:
        option = options.get(act.id)
        stance = stance_of(act)
        if option is None or option.id == OTHER.id or (stance is None and act.kind is not ActKind.DENY):
            continue
        published = days.get(act.cue.report_id)
        if as_of is not None and not _is_by(act, published, as_of):
            continue
        day, is_reported = day_told(act, told[act.id], days)
        names[option.id] = option.name
        for party in parties.of_act(act):
            basis = parties.basis(act, party)
            voice = _Voice(act=act, stance=stance, basis=basis, day=day or "", day_is_reported=is_reported)
            voices.setdefault((option.id, party), []).append(voice)
            weights[option.id] = weights.get(option.id, 0) + 1
    found = (_position(party, option, theirs, denied) for (option, party), theirs in voices.items())
    sourced = (_sourced(each, voices[each.option_id, each.party_id], told, stories) for each in found if each)
    return tuple(
        sorted(
            sourced,
            key=lambda each: (
                -weights[each.option_id],
                names[each.option_id],
                each.option_id,
                parties.names.get(each.party_id, each.party_id),
                each.party_id,
            ),
        )
    )


def _is_by(act: Act, published: str | None, as_of: str) -> bool:
    """Say whether an act was surely done by a day: at the latest on the last of its days, or when it was reported."""
    latest = min((day for day in (_last_day(act.day), published) if day), default=None)
    until = _last_day(as_of)
    return latest is not None and until is not None and latest <= until


def _last_day(day: str | None) -> str | None:
    if day is None or len(day) == len("YYYY-MM-DD"):
        return day
    if len(day) == len("YYYY"):
        return f"{day}-12-31"
    year, month = day.split("-")
    return f"{day}-{monthrange(int(year), int(month))[1]:02d}"


def _position(party_id: str, option_id: str, voices: list[_Voice], denied: frozenset[str]) -> Position | None:
    standing = [voice for voice in voices if voice.stance is not None]
    if not standing:
        return None
    basis = min((voice.basis for voice in standing), key=_BASES.index)
    day = max(voice.day for voice in standing if voice.basis is basis)
    of_day = [voice for voice in standing if voice.basis is basis and voice.day == day]
    stance = next(each for each in _NEAREST if any(voice.stance is each for voice in of_day))
    deciding = [voice.act for voice in of_day if voice.stance is stance]
    chosen = {act.id for act in deciding}
    # Sorting is stable: within a day the order of report and span remains.
    others = sorted(
        (voice for voice in standing if voice.act.id not in chosen), key=lambda voice: voice.day, reverse=True
    )
    conditions = dict.fromkeys(act.condition.quote for act in deciding if act.condition)
    return Position(
        party_id=party_id,
        option_id=option_id,
        stance=stance,
        basis=basis,
        day=day or None,
        day_is_reported=bool(day) and all(voice.day_is_reported for voice in of_day if voice.act.id in chosen),
        condition="; ".join(conditions) or None,
        is_conflicting=_is_conflicting(stance, of_day, voices) or not denied.isdisjoint(chosen),
        acts=tuple(deciding),
        others=tuple(voice.act for voice in others),
    )


def _sourced(
    position: Position, voices: list[_Voice], told: Mapping[str, tuple[Act, ...]], stories: Stories
) -> Position:
    """Return a position with its sources: where its deciding acts are told, on another basis and day too."""
    counted = {voice.act.id for voice in voices}
    telling = {each.id: each for act in position.acts for each in told[act.id] if each.id in counted}
    return replace(position, sources=stories.independent(telling.values()))


def _is_conflicting(stance: Stance, of_day: list[_Voice], voices: list[_Voice]) -> bool:
    if {1, -1} <= {_sign(voice) for voice in of_day}:
        return True
    basis = of_day[0].basis
    if basis is Basis.OWN_WORDS:
        own = [voice for voice in voices if voice.basis is Basis.OWN_WORDS]
        claims = [voice for voice in voices if voice.basis is Basis.HEARSAY]
        return any(_sign(claim) * _SIGNS.get(stance, 0) < 0 and not _was_so(claim, own) for claim in claims)
    # What is only told of a party, and the party says is untrue.
    return basis is Basis.HEARSAY and any(
        voice.act.kind is ActKind.DENY and voice.act.status is Status.ACTUAL and voice.basis is not Basis.HEARSAY
        for voice in voices
    )


def _sign(voice: _Voice) -> int:
    return _SIGNS.get(voice.stance, 0) if voice.stance is not None else 0


def _was_so(claim: _Voice, own: list[_Voice]) -> bool:
    """Say whether the party's own words of that time agree with the claim: then it changed, and nobody contradicts."""
    before = [voice.day for voice in own if voice.day <= claim.day]
    return any(_sign(voice) == _sign(claim) for voice in own if before and voice.day == max(before))


def _in_file_order(found: tuple[Position, ...], parties: Parties, negotiation: Negotiation) -> tuple[Position, ...]:
    taken = {(each.option_id, each.party_id): each for each in found}
    cells = [(option.id, party) for option in negotiation.options for party in parties.names]
    if not negotiation.parties:
        return tuple(taken[cell] for cell in cells if cell in taken)
    return tuple(taken.get(cell) or _silent(*cell) for cell in cells)


def _silent(option_id: str, party_id: str) -> Position:
    return Position(
        party_id=party_id,
        option_id=option_id,
        stance=Stance.SILENT,
        basis=None,
        day=None,
        day_is_reported=False,
        condition=None,
        is_conflicting=False,
        acts=(),
        others=(),
    )
