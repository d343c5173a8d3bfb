"""Where each party stood as of every day: the positions of all days at once, each with the day from which it holds.

A position as of a day rests on what was known then. It can change on a day when one of its own acts becomes known,
another act that tells the same as one of them, or a denial of one of them; between such days it cannot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.positions import Position
from onrecord.types import Act
from onrecord.views.denials import Dispute, find_disputes
from onrecord.views.material import Material
from onrecord.views.positions import position_of
from onrecord.views.retellings import find_retellings
from onrecord.views.voices import Voice, is_voice, known_from, voice_of

Cell = tuple[str, str]
_NEVER = "~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A position and the first day as of which it is the one on record."""

    since: str
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Histories:
    """Positions as of every day.

    Attributes:
        stands: Of each option and party, the oldest first.
        weights: How many voices each option gains on each day; the options with most come first in `positions`.
    """

    stands: Mapping[Cell, tuple[Stand, ...]]
    weights: Mapping[str, Counter[str]]


def compute_histories(material: Material) -> Histories:
    """Return the positions as of every day; each is the one that `compute_positions` gives for that day."""
    known = _known(material)
    acts = [act for act in material.acts if act.id in known]
    tellings = _Tellings(acts, known, material)
    denied = _denied_spans(find_disputes(acts, material.parties, material.days), known)
    cells: dict[Cell, list[Act]] = {}
    weights: dict[str, Counter[str]] = {}
    for act in acts:
        option = material.option_id(act) if is_voice(act) else None
        if option is None:
            continue
        for party in material.parties.of_act(act):
            cells.setdefault((option, party), []).append(act)
            weights.setdefault(option, Counter())[known[act.id]] += 1
    stands = {
        cell: tuple(_stands(cell, theirs, _Past(known=known, tellings=tellings, denied=denied, material=material)))
        for cell, theirs in cells.items()
    }
    return Histories(stands={cell: found for cell, found in stands.items() if found}, weights=weights)


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


# From which day until which, not inclusive, an act is part of a denied claim.
_Spans = dict[str, list[tuple[str, str]]]


def _denied_spans(disputes: Iterable[Dispute], known: Mapping[str, str]) -> _Spans:
    found: _Spans = {}
    for dispute in disputes:
        denied = known[dispute.denial.id]
        claimed = [max(denied, known[claim.id]) for claim in dispute.claims]
        found.setdefault(dispute.denial.id, []).append((min(claimed), _NEVER))
        for at, claim in enumerate(dispute.claims):
            # A later claim that becomes known is the one just before the denial from then on.
            until = min(claimed[at + 1 :], default=_NEVER) if dispute.is_last else _NEVER
            if claimed[at] < until:
                found.setdefault(claim.id, []).append((claimed[at], until))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Past:
    """What the positions of a day are computed from."""

    known: Mapping[str, str]
    tellings: _Tellings
    denied: _Spans
    material: Material

    def days(self, acts: Iterable[Act]) -> list[str]:
        """Return the days on which the position that rests on `acts` may change."""
        found: set[str] = set()
        for act in acts:
            found |= self.tellings.days(act)
            found.update(day for span in self.denied.get(act.id, ()) for day in span if day != _NEVER)
        return sorted(found)

    def denied_as_of(self, acts: Iterable[Act], day: str) -> frozenset[str]:
        """Return the ids of those of `acts` that were part of a denied claim as of a day."""
        return frozenset(
            act.id for act in acts if any(since <= day < until for since, until in self.denied.get(act.id, ()))
        )


def _stands(cell: Cell, acts: Sequence[Act], past: _Past) -> list[Stand]:
    """Return the positions of a cell from `acts`, by report and span."""
    option, party = cell
    # What tells the same as an act only grows, so its number says which acts these are.
    kept: dict[tuple[str, int], Voice] = {}
    found: list[Stand] = []
    for day in past.days(acts):
        voices = []
        for act in (each for each in acts if past.known[each.id] <= day):
            told = past.tellings.of(act, day)
            place = (act.id, len(told))
            if place not in kept:
                kept[place] = voice_of(act, party, past.material.parties, told, past.material.days)
            voices.append(kept[place])
        denied = past.denied_as_of((voice.act for voice in voices), day)
        position = position_of(party, option, voices, denied, past.material.stories)
        if position is not None and (not found or found[-1].position != position):
            found.append(Stand(since=day, position=position))
    return found
