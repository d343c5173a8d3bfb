"""Who moved on what: the steps of a party's position on an option from one stance to another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from onrecord.acts.issues import Negotiation
from onrecord.positions import Basis, Position
from onrecord.record.record import Record
from onrecord.views.days import is_since
from onrecord.views.material import Material, gather
from onrecord.views.positions import position_of, silenced
from onrecord.views.stories import Stories
from onrecord.views.takings_back import is_correction
from onrecord.views.voices import BASES, SIGNS, Voice


class Change(Struct, frozen=True, kw_only=True):
    """A party's step from one stance on an option to another.

    Attributes:
        party_id: Who moved.
        option_id: On what.
        before: The position held until then, by the last words for it.
        after: The position taken.
    """

    party_id: str
    option_id: str
    before: Position
    after: Position


def find_changes(
    record: Record, *, negotiation: Negotiation | None = None, as_of: str | None = None, since: str | None = None
) -> tuple[Change, ...]:
    """Return who moved on what, the latest first.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties and options to use.
        as_of: Last day to count.
        since: Only changes of this day or later.
    """
    return compute_changes(gather(record, negotiation=negotiation, as_of=as_of), since=since)


def compute_changes(material: Material, *, since: str | None = None) -> tuple[Change, ...]:
    """Return the changes that follow from `material`, the latest first.

    Each change is one of the position as `positions` shows it from day to day, so what rests on a lower basis than the
    position held moves nobody. A renewed statement of the same stance is no change, with or without a condition. Nor
    is what only others tell of a party, now this and now that, or a reporter tells and the party denies, nor are its
    first words that differ from it: those contradict a claim.
    """
    found = [
        change
        for (option, party), voices in material.voices.items()
        for change in _changes((party, option), voices, material.denied_on.get(option, frozenset()), material.stories)
        if since is None or is_since(change.after.day or "", since)
    ]
    found.sort(key=lambda each: (each.option_id, each.party_id))
    # Sorting is stable, also in reverse: within a day the order of option and party remains.
    return tuple(sorted(found, key=lambda each: each.after.day or "", reverse=True))


def _changes(cell: tuple[str, str], voices: list[Voice], denied: frozenset[str], stories: Stories) -> Iterator[Change]:
    party_id, option_id = cell
    before: Position | None = None
    for step in _steps(cell, voices, denied, stories):
        if before is not None and before.stance is not step.stance and not _is_only_told(before, denied):
            yield Change(party_id=party_id, option_id=option_id, before=before, after=step)
        before = step


def _is_only_told(position: Position, denied: frozenset[str]) -> bool:
    """Say whether no party moves away from a position: others told of it, or a reporter did and the party denied it."""
    if position.basis is not Basis.REPORTER:
        return position.basis is Basis.HEARSAY
    return denied.issuperset(act.id for act in position.acts)


def _steps(cell: tuple[str, str], voices: list[Voice], denied: frozenset[str], stories: Stories) -> Iterator[Position]:
    """Yield the position of each day that brings words on the best basis there is until then.

    What a report had wrong never was one; who drops what it wanted is silent on it from then on. Words without a day
    are left out: they may be older or newer than any other, and nobody is said to have moved by a guess.
    """
    corrections = [voice for voice in voices if voice.takes_back and is_correction(voice.act)]
    told = (voice for voice in voices if not voice.is_taken_back(corrections) and voice not in corrections)
    dated = (voice for voice in told if voice.day)
    standing = sorted((voice for voice in dated if voice.stance is not None or voice.takes_back), key=_day)
    best = len(BASES)
    sign = 0
    for _, group in groupby(standing, key=_day):
        of_day = list(group)
        if all(voice.stance is None for voice in of_day):
            if any(voice.takes_back == sign != 0 and voice.basis is not Basis.HEARSAY for voice in of_day):
                sign = 0
                yield silenced(*cell, of_day, stories)
            continue
        basis = min(BASES.index(voice.basis) for voice in of_day if voice.stance is not None)
        if basis > best:
            continue
        best = basis
        position = position_of(*cell, of_day, denied, stories)
        if position is not None:
            sign = SIGNS.get(position.stance, 0)
            yield position


def _day(voice: Voice) -> str:
    return voice.day
