"""Who has not spoken on what, and of whom only others speak. Silence is never taken for consent."""

from __future__ import annotations

from itertools import product

from msgspec import Struct

from onrecord.acts.issues import Negotiation
from onrecord.errors import NegotiationMissing
from onrecord.positions import Basis
from onrecord.record.record import Record
from onrecord.types import Act
from onrecord.views.material import Material, gather
from onrecord.views.packages import parties_with_a_say


class Silence(Struct, frozen=True, kw_only=True):
    """A party with a say that has not spoken on an option.

    Attributes:
        party_id: Who is silent.
        option_id: On what.
        spoken_of: What other parties tell of it there, by report and span; empty where nobody does.
    """

    party_id: str
    option_id: str
    spoken_of: tuple[Act, ...]


def find_silences(record: Record, *, negotiation: Negotiation | None, as_of: str | None = None) -> tuple[Silence, ...]:
    """Return who has not spoken on what, in the order of the negotiation file.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties and options to use.
        as_of: Last day to count.

    Raises:
        NegotiationMissing: There is no negotiation file: who has a say on what is not known.
    """
    return compute_silences(gather(record, negotiation=negotiation, as_of=as_of))


def compute_silences(material: Material) -> tuple[Silence, ...]:
    """Return the silences that follow from `material`, in the order of the negotiation file.

    A party has spoken on an option where any act of it on the option, a mere saying included, is on record by its own
    words, its own side or the reporter; and where it has denied what others tell of it there.

    Raises:
        NegotiationMissing: There is no negotiation file: who has a say on what is not known.
    """
    negotiation = material.negotiation
    if negotiation is None:
        raise NegotiationMissing("Silence is told of parties with a say, on the options of the table")
    spoken: set[tuple[str, str]] = set()
    told: dict[tuple[str, str], list[Act]] = {}
    for act in material.acts:
        for option, party in product(material.options_of(act), material.parties.of_act(act)):
            is_told = material.parties.basis(act, party) is Basis.HEARSAY
            answers = material.denials_of(act, option.id) if is_told else ()
            if is_told and not any(party in material.parties.of_act(each) for each in answers):
                told.setdefault((option.id, party), []).append(act)
            else:
                spoken.add((option.id, party))
    parties = parties_with_a_say(material, material.positions())
    return tuple(
        Silence(party_id=party, option_id=option.id, spoken_of=tuple(told.get((option.id, party), ())))
        for option in negotiation.options
        for party in parties
        if (option.id, party) not in spoken
    )
