"""To what parties have bound themselves: pledges, offers and agreements, and whether they still stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from onrecord.acts.issues import Negotiation
from onrecord.positions import Basis, Stance
from onrecord.record.record import Record
from onrecord.types import Act, ActKind, Polarity, Status
from onrecord.views.days import day_of, is_since
from onrecord.views.material import Material, gather
from onrecord.views.voices import BASES, Voice

# After every day.
_NEWEST = "~"
_OWN = (Basis.OWN_WORDS, Basis.OWN_SIDE)
_KINDS = (ActKind.PLEDGE, ActKind.OFFER, ActKind.AGREE)
# Party, option, and whether it is about the end of that.
_Cell = tuple[str, str | None, bool]


class Commitment(Struct, frozen=True, kw_only=True):
    """A pledge, an offer or an agreement of a party.

    Attributes:
        party_id: Who made it.
        option_id: What it is about; None where that is no option.
        is_undone: Whether it is about that option's end: "drop the toll".
        kind: Pledge, offer or agree.
        polarity: To do the thing, or to refrain from it.
        basis: The best on which it rests.
        day: When it was first made.
        day_is_reported: Whether that is the day of the report.
        condition: The condition's words, if it is conditional.
        acts: In which it was made, the first first.
        sources: One of these acts for each independent source; copies of a report are one.
        superseded_by: The party's own later words that take it back or put another in its place; empty while it stands.
    """

    party_id: str
    option_id: str | None
    is_undone: bool
    kind: ActKind
    polarity: Polarity
    basis: Basis
    day: str | None
    day_is_reported: bool
    condition: str | None
    acts: tuple[Act, ...]
    sources: tuple[Act, ...]
    superseded_by: tuple[Act, ...]

    @property
    def is_standing(self) -> bool:
        """Say whether no later words of the party take it back."""
        return not self.superseded_by


def find_commitments(
    record: Record, *, negotiation: Negotiation | None = None, as_of: str | None = None, since: str | None = None
) -> tuple[Commitment, ...]:
    """Return what parties have bound themselves to, the latest first.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties and options to use.
        as_of: Last day to count.
        since: Only what was first made on this day or later; undated ones are left out.
    """
    return compute_commitments(gather(record, negotiation=negotiation, as_of=as_of), since=since)


def compute_commitments(material: Material, *, since: str | None = None) -> tuple[Commitment, ...]:
    """Return the commitments that follow from `material`, the latest first.

    What only others tell of a party binds nobody: that is a claim. Nor does what a reporter tells and the party itself
    denies: that is a conflict. The same kind of act of a party on an option, with
    the same condition, is one commitment however often it is made. It is superseded where the party's own words of a
    later day withhold or take the opposite side, or make the same kind of commitment on another condition.
    """
    groups: dict[tuple[str, str, ActKind, Polarity, bool, str], list[Voice]] = {}
    for party, voice in _made(material):
        act = voice.act
        condition = " ".join(act.condition.quote.split()).casefold() if act.condition else ""
        for option in material.options_of(act) or (None,):
            what = f"\0{act.about.casefold()}" if option is None else option.id
            is_undone = option is not None and option.is_undone
            groups.setdefault((party, what, act.kind, act.polarity, is_undone, condition), []).append(voice)
    voices = material.voices
    found = []
    for (party, what, *_, is_undone, _), made in groups.items():
        option_id = None if what.startswith("\0") else what
        cell = (party, option_id, is_undone)
        own = [] if option_id is None else [each for each in voices[option_id, party] if each.basis is Basis.OWN_WORDS]
        made.sort(key=lambda voice: voice.day)
        sources = material.stories.independent(voice.act for voice in made)
        # Than words without a day none are later.
        last = made[-1].day or _NEWEST
        later = [each for each in own if each.day > last and _supersedes(each, made[0].act, cell, material)]
        found.append(_commitment(cell, made, later, sources))
    chosen = [each for each in found if since is None or is_since(each.day or "", since)]
    return tuple(sorted(chosen, key=lambda each: each.day or "", reverse=True))


def _made(material: Material) -> Iterable[tuple[str, Voice]]:
    for act in material.acts:
        if act.kind not in _KINDS or act.status is not Status.ACTUAL:
            continue
        day, is_reported = day_of(act, material.days.get(act.cue.report_id))
        for party in material.parties.of_act(act):
            basis = material.parties.basis(act, party)
            if basis is not Basis.HEARSAY and not (basis is Basis.REPORTER and _is_denied(act, party, material)):
                yield party, Voice(act=act, stance=None, basis=basis, day=day or "", day_is_reported=is_reported)


def _is_denied(act: Act, party: str, material: Material) -> bool:
    """Say whether a party says that it never did what a reporter tells of it."""
    return any(
        party in material.parties.of_act(denial) and material.parties.basis(denial, party) in _OWN
        for denial in material.denials.get(act.id, ())
    )


def _commitment(cell: _Cell, made: Sequence[Voice], later: Sequence[Voice], sources: tuple[Act, ...]) -> Commitment:
    first = made[0]
    return Commitment(
        party_id=cell[0],
        option_id=cell[1],
        is_undone=cell[2],
        kind=first.act.kind,
        polarity=first.act.polarity,
        basis=min((voice.basis for voice in made), key=BASES.index),
        day=first.day or None,
        day_is_reported=first.day_is_reported,
        condition=first.act.condition.quote if first.act.condition else None,
        acts=tuple(voice.act for voice in made),
        sources=sources,
        superseded_by=tuple(each.act for each in later),
    )


def _supersedes(later: Voice, made: Act, cell: _Cell, material: Material) -> bool:
    _, option_id, is_undone = cell
    sign = -1 if (made.polarity is Polarity.REFRAIN) is not is_undone else 1
    if later.stance is Stance.WITHHELD or later.sign == -sign:
        return True
    # The same condition would have made it the same commitment, renewed.
    is_same = material.is_undone(later.act, option_id) is is_undone
    return is_same and (later.act.kind, later.act.polarity) == (made.kind, made.polarity)
