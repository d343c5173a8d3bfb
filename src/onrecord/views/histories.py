"""Where each party stood as of every day: the positions of all days at once, each with the day from which it holds.

A position as of a day rests on what was known then. It can change on a day when one of its own acts becomes known,
another act that tells the same as one of them, or a denial of one of them; between such days it cannot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from msgspec import Struct

from onrecord.positions import Options, Position
from onrecord.types import Act
from onrecord.views.denials import Dispute, find_disputes, options_denied
from onrecord.views.material import Material
from onrecord.views.positions import position_of
from onrecord.views.retellings import find_retellings
from onrecord.views.voices import Voice, is_voice, known_from, voice_of

Cell = tuple[str, str]
_NEVER = "~"


class Stand(Struct, frozen=True, kw_only=True):
    """A position and the first day as of which it is the one on record.

    Attributes:
        since: The day.
        position: The position, without the acts that do not decide.
    """

    since: str
    position: Position


class Heard(Struct, frozen=True, kw_only=True):
    """A voice and the days as of which it is told so.

    Attributes:
        since: First day.
        until: The day on which another telling replaces it; None where none does.
        voice: The voice.
    """

    since: str
    until: str | None
    voice: Voice


class Histories(Struct, frozen=True, kw_only=True):
    """Positions as of every day.

    Attributes:
        stands: Of each option and party, the oldest first.
        heard: The voices of each option and party, by report and span.
        weights: How many voices each option gains on each day; the options with most come first in `positions`.
    """

    stands: Mapping[Cell, tuple[Stand, ...]]
    heard: Mapping[Cell, tuple[Heard, ...]]
    weights: Mapping[str, Counter[str]]


def compute_histories(material: Material) -> Histories:
    """Return the positions as of every day; each is the one that `compute_positions` gives for that day."""
    known = _known(material)
    acts = [act for act in material.acts if act.id in known]
    tellings = _Tellings(acts, known, material)
    denied = _denied_spans(find_disputes(acts, material.parties, material.days), known, material.options)
    cells: dict[Cell, list[Act]] = {}
    weights: dict[str, Counter[str]] = {}
    for act in acts:
        if not is_voice(act):
            continue
        for option, party in product(material.options_of(act), material.parties.of_act(act)):
            cells.setdefault((option.id, party), []).append(act)
            weights.setdefault(option.id, Counter())[known[act.id]] += 1
    past = _Past(known=known, tellings=tellings, denied=denied, material=material)
    heard = {cell: tuple(past.heard(cell, theirs)) for cell, theirs in cells.items()}
    stands = {cell: tuple(_stands(cell, theirs, past)) for cell, theirs in heard.items()}
    return Histories(stands={cell: found for cell, found in stands.items() if found}, heard=heard, weights=weights)


def _known(material: Material) -> dict[str, str]:
    """Return the first day as of which each act is known, by its id; undated acts are known as of no day."""
    days = ((act.id, known_from(act, material.days.get(act.cue.report_id))) for act in material.acts)
    return {key: day for key, day in days if day is not None}


class _Tellings:
    """Which acts told the same as of a day: those of a group that were known, grouped anew."""

    def __init__(self, acts: Sequence[Act], known: Mapping[str, str], material: Material) -> None:
        self._known = known
        self._material = material
        self._groups = material.told if len(acts) == len(material.acts) else self._told(acts)
        self._as_of: dict[tuple[str, str], dict[str, tuple[Act, ...]]] = {}

    def days(self, act: Act) -> set[str]:
        """Return the days on which what tells the same as an act may change."""
        return {self._known[each.id] for each in self._groups[act.id]}

    def of(self, act: Act, as_of: str) -> tuple[Act, ...]:
        """Return what told the same as an act that was known as of a day."""
        group = self._groups[act.id]
        if len(group) == 1:
            return group
        # As of the last of its days it is whole.
        day = max(day for day in self.days(act) if day <= as_of)
        place = (group[0].id, day)
        if place not in self._as_of:
            self._as_of[place] = self._told([each for each in group if self._known[each.id] <= day])
        return self._as_of[place][act.id]

    def _told(self, acts: Iterable[Act]) -> dict[str, tuple[Act, ...]]:
        material = self._material
        return find_retellings(acts, material.parties, material.options, material.days, material.stories)


# From which day until which, not inclusive, an act is part of a denied claim, by option and act id.
_Spans = dict[tuple[str, str], list[tuple[str, str]]]


def _denied_spans(disputes: Iterable[Dispute], known: Mapping[str, str], options: Options) -> _Spans:
    found: _Spans = {}
    for dispute in disputes:
        denied = known[dispute.denial.id]
        claimed = [max(denied, known[claim.id]) for claim in dispute.claims]
        for option in options.get(dispute.denial.id, ()):
            found.setdefault((option.id, dispute.denial.id), []).append((min(claimed), _NEVER))
        for at, claim in enumerate(dispute.claims):
            # A later claim that becomes known is the one just before the denial from then on.
            until = min(claimed[at + 1 :], default=_NEVER) if dispute.is_last else _NEVER
            if claimed[at] < until:
                for option_id in options_denied(dispute.denial.id, claim.id, options):
                    found.setdefault((option_id, claim.id), []).append((claimed[at], until))
    return found


class _Past(Struct, frozen=True, kw_only=True):
    """What the positions of a day are computed from."""

    known: Mapping[str, str]
    tellings: _Tellings
    denied: _Spans
    material: Material

    def heard(self, cell: Cell, acts: Iterable[Act]) -> Iterator[Heard]:
        """Yield the voices that acts are, each as it is told from one day to another."""
        for act in acts:
            days = sorted(day for day in self.tellings.days(act) if day >= self.known[act.id])
            # What tells the same only grows: where it does not, the voice is the one before.
            told = {len(each): (day, each) for day in reversed(days) for each in (self.tellings.of(act, day),)}
            versions = sorted(told.values(), key=lambda version: version[0])
            for at, (since, each) in enumerate(versions):
                yield Heard(
                    since=since,
                    until=versions[at + 1][0] if at + 1 < len(versions) else None,
                    voice=self._voice(act, cell, each),
                )

    def _voice(self, act: Act, cell: Cell, told: tuple[Act, ...]) -> Voice:
        material, (option_id, party) = self.material, cell
        option = next(each for each in material.options_of(act) if each.id == option_id)
        return voice_of(act, party, material.parties, told, material.days, option=option)


def _stands(cell: Cell, heard: Sequence[Heard], past: _Past) -> Iterator[Stand]:
    """Yield the positions of a cell, the oldest first."""
    option, party = cell
    ids = [each.voice.act.id for each in heard]
    disputed = {act_id: past.denied[option, act_id] for act_id in ids if (option, act_id) in past.denied}
    places = {act_id: at for at, act_id in enumerate(dict.fromkeys(ids))}
    changes: dict[str, list[Voice]] = {}
    for each in heard:
        changes.setdefault(each.since, []).append(each.voice)
    days = {*changes, *(day for spans in disputed.values() for span in spans for day in span if day != _NEVER)}
    voices: list[Voice | None] = [None] * len(places)
    last: Position | None = None
    for day in sorted(days):
        for voice in changes.get(day, ()):
            voices[places[voice.act.id]] = voice
        denied = frozenset(
            act_id for act_id, spans in disputed.items() if any(since <= day < until for since, until in spans)
        )
        known = [voice for voice in voices if voice is not None]
        position = position_of(party, option, known, denied, past.material.stories, with_others=False)
        if position is not None and position != last:
            last = position
            yield Stand(since=day, position=position)
