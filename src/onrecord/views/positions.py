"""Where each party stands on each option, by the codebook, section 4.

The best basis a party has on an option decides, within it the newest day, within the day the stance nearest `withheld`;
of two equally near, the one against, so that no consent is shown that the same day puts in doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from onrecord.acts.issues import Negotiation
from onrecord.positions import Basis, Options, Position, Stance
from onrecord.record.query import find_acts
from onrecord.record.record import Record
from onrecord.types import Act, ActKind, Status
from onrecord.views.denials import denied_on, find_denials
from onrecord.views.entries import options_of
from onrecord.views.parties import Parties, find_parties
from onrecord.views.stories import APART, Stories, find_stories
from onrecord.views.voices import BASES, SIGNS, OwnWords, Voice, compute_voices, is_done_by

# Of the stances of one day the first here is shown.
_NEAREST = (Stance.WITHHELD, Stance.AGAINST, Stance.WILLING, Stance.FOR, Stance.RULED_OUT, Stance.COMMITTED)


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
    return in_file_order(found, parties, negotiation) if negotiation else found


def compute_positions(
    acts: Iterable[Act],
    parties: Parties,
    options: Options,
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
    stories = stories or Stories(days=days)
    known = [act for act in acts if as_of is None or is_done_by(act, days.get(act.cue.report_id), as_of)]
    voices = compute_voices(known, parties, options, days, stories)
    names = {option.id: option.name for theirs in options.values() for option in theirs}
    denied = denied_on(find_denials(known, parties, days), options)
    return positions_from(voices, denied, parties, names, stories)


def positions_from(
    voices: Mapping[tuple[str, str], Sequence[Voice]],
    denied: Mapping[str, frozenset[str]],
    parties: Parties,
    names: Mapping[str, str],
    stories: Stories,
) -> tuple[Position, ...]:
    """Return the positions that follow from voices, options with most of them first, then by name of party.

    Args:
        voices: By option and party.
        denied: Ids of claims that the other side denies, and of the denials, by option.
        parties: Who they are.
        names: Names of options, by id.
        stories: Which reports copy one another.
    """
    weights: Counter[str] = Counter()
    for (option_id, _), theirs in voices.items():
        weights[option_id] += len(theirs)
    found = [
        position_of(party, option, theirs, denied.get(option, frozenset()), stories)
        for (option, party), theirs in voices.items()
    ]
    return tuple(
        sorted(
            (each for each in found if each is not None),
            key=lambda each: (
                -weights[each.option_id],
                names[each.option_id],
                each.option_id,
                parties.names.get(each.party_id, each.party_id),
                each.party_id,
            ),
        )
    )


def position_of(
    party_id: str,
    option_id: str,
    voices: Sequence[Voice],
    denied: frozenset[str],
    stories: Stories = APART,
    *,
    with_others: bool = True,
) -> Position | None:
    """Return where a party stands by its `voices` on an option; None where none of them gives a stance.

    Where all that gave one is taken back it is silent, by the acts that do so.

    Args:
        party_id: The party.
        option_id: The option.
        voices: In order of report and span.
        denied: Ids of claims that the other side denies, and of the denials.
        stories: Which reports copy one another.
        with_others: Whether to list the acts that do not decide; a history has too many days to do so on each.
    """
    every = [voice for voice in voices if voice.stance is not None]
    backs = [voice for voice in voices if voice.takes_back]
    if backs:
        kept = [voice for voice in voices if not voice.is_taken_back(backs)]
        if len(kept) < len(voices) and all(voice.stance is None for voice in kept):
            return silenced(party_id, option_id, voices, stories, others=every if with_others else ())
        voices = kept
    standing = [voice for voice in voices if voice.stance is not None]
    if not standing:
        return None
    basis = min((voice.basis for voice in standing), key=BASES.index)
    day = max(voice.day for voice in standing if voice.basis is basis)
    of_day = [voice for voice in standing if voice.basis is basis and voice.day == day]
    stance = next(each for each in _NEAREST if any(voice.stance is each for voice in of_day))
    decisive = [voice for voice in of_day if voice.stance is stance]
    # The first told first: it is the one that is quoted, and a copy of it is no place to send a reader.
    deciding = stories.in_order(voice.act for voice in decisive)
    chosen = {act.id for act in deciding}
    # Where they are told on another basis or day too is a source of theirs.
    counted = {voice.act.id for voice in voices}
    telling = {act.id: act for voice in decisive for act in voice.told if act.id in counted}
    others = [voice for voice in every if voice.act.id not in chosen] if with_others else []
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
        acts=deciding,
        others=_latest_first(others),
        sources=stories.independent(telling.values()),
    )


def _latest_first(voices: Iterable[Voice]) -> tuple[Act, ...]:
    # Sorting is stable: within a day the order of report and span remains.
    return tuple(voice.act for voice in sorted(voices, key=lambda voice: voice.day, reverse=True))


def silenced(
    party_id: str, option_id: str, voices: Sequence[Voice], stories: Stories, *, others: Sequence[Voice] = ()
) -> Position:
    """Return the position of a party of which the last of `voices` take back whatever it had said."""
    last = max(voice.day for voice in voices if voice.takes_back)
    of_day = [voice for voice in voices if voice.takes_back and voice.day == last]
    return replace(
        silent_position(option_id, party_id),
        basis=min((voice.basis for voice in of_day), key=BASES.index),
        day=last or None,
        day_is_reported=bool(last) and all(voice.day_is_reported for voice in of_day),
        acts=tuple(voice.act for voice in of_day),
        others=_latest_first(others),
        sources=stories.independent(voice.act for voice in of_day),
    )


def _is_conflicting(stance: Stance, of_day: list[Voice], voices: Sequence[Voice]) -> bool:
    if {1, -1} <= {voice.sign for voice in of_day}:
        return True
    basis = of_day[0].basis
    if basis is Basis.OWN_WORDS:
        own = OwnWords(voice for voice in voices if voice.basis is Basis.OWN_WORDS and voice.stance is not None)
        against = -SIGNS.get(stance, 0)
        claims = (voice for voice in voices if voice.basis is Basis.HEARSAY and against and voice.sign == against)
        return any(not own.agree(claim) for claim in claims)
    # What is only told of a party, and the party says is untrue.
    return basis is Basis.HEARSAY and any(
        voice.act.kind is ActKind.DENY and voice.act.status is Status.ACTUAL and voice.basis is not Basis.HEARSAY
        for voice in voices
    )


def in_file_order(found: tuple[Position, ...], parties: Parties, negotiation: Negotiation) -> tuple[Position, ...]:
    """Return positions in the order of a negotiation file, with the silence of the parties it lists."""
    taken = {(each.option_id, each.party_id): each for each in found}
    cells = [(option.id, party) for option in negotiation.options for party in parties.names]
    if not negotiation.parties:
        return tuple(taken[cell] for cell in cells if cell in taken)
    return tuple(taken.get(cell) or silent_position(*cell) for cell in cells)


def silent_position(option_id: str, party_id: str) -> Position:
    """Return the position of a party that took no stance on an option."""
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
