"""The lists of a board: the rows of each view, and by what each is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from msgspec import Struct

from onrecord.board.stock import Stock, id_only, words_of
from onrecord.exports.objects import (
    Object,
    change_object,
    claim_object,
    commitment_object,
    conflict_object,
    timeline_object,
)
from onrecord.positions import Basis
from onrecord.types import Act, ActKind
from onrecord.views.changes import Change, compute_changes
from onrecord.views.claims import Claim, compute_claims
from onrecord.views.commitments import Commitment, compute_commitments
from onrecord.views.conflicts import Conflict, compute_conflicts
from onrecord.views.timeline import TimelineEntry, compute_timeline

# place, day, party, option, kind, basis and outlet, as the table has them.
Trait = tuple[int, str | None, str | None, str | None, str | None, str | None, str | None]


class List(Struct, frozen=True, kw_only=True):
    """The rows of a view.

    Attributes:
        name: Of the view.
        bodies: One a row, in order.
        traits: By what each is found.
    """

    name: str
    bodies: tuple[Object, ...]
    traits: tuple[Trait, ...]


def find_lists(stock: Stock) -> dict[str, List]:
    """Return every list by name. What is merely said stands apart: no list shows it unless asked to."""
    acts = stock.material.acts
    found = (
        _timeline("acts", [act for act in acts if act.kind is not ActKind.SAY], stock),
        _timeline("sayings", [act for act in acts if act.kind is ActKind.SAY], stock),
        _changes(stock),
        _claims(stock),
        _conflicts(stock),
        _commitments(stock),
    )
    return {each.name: each for each in found}


def _list(name: str, bodies: Iterable[Object], traits: Iterable[Iterable[Trait]]) -> List:
    # Acts of one report and party may leave the same trait.
    return List(
        name=name,
        bodies=tuple(bodies),
        traits=tuple(trait for theirs in traits for trait in dict.fromkeys(theirs)),
    )


def _timeline(name: str, acts: Iterable[Act], stock: Stock) -> List:
    found = compute_timeline(stock.material, acts)
    return _list(
        name,
        (
            timeline_object(each, stock.names, shape=id_only) | _shown((each.act,), each.sources, stock)
            for each in found
        ),
        (_entry_traits(place, each, stock) for place, each in enumerate(found)),
    )


def _entry_traits(place: int, entry: TimelineEntry, stock: Stock) -> Iterator[Trait]:
    parties = stock.material.parties
    for act in (entry.act, *entry.also):
        options: list[str | None] = [each.id for each in stock.material.options_of(act)]
        outlet = stock.outlets.get(act.cue.report_id)
        theirs: list[tuple[str | None, Basis]] = [(party, parties.basis(act, party)) for party in parties.of_act(act)]
        theirs = theirs or [(None, each) for each in parties.bases(act)]
        for option, (party, basis) in product(options or [None], theirs):
            yield (place, entry.day, party, option, act.kind.value, basis.value, outlet)


def _changes(stock: Stock) -> List:
    found = compute_changes(stock.material)
    return _list(
        "changes",
        (
            change_object(each, stock.names, stock.options, shape=id_only)
            | _shown(each.after.acts, each.after.sources, stock)
            for each in found
        ),
        (_change_traits(place, each, stock) for place, each in enumerate(found)),
    )


def _change_traits(place: int, change: Change, stock: Stock) -> Iterator[Trait]:
    after = change.after
    basis = after.basis.value if after.basis else None
    for act in after.acts:
        outlet = stock.outlets.get(act.cue.report_id)
        yield (place, after.day, change.party_id, change.option_id, after.stance.value, basis, outlet)


def _claims(stock: Stock) -> List:
    found = compute_claims(stock.material)
    return _list(
        "claims",
        (
            claim_object(each, stock.names, stock.options, shape=id_only) | _shown(each.acts, each.sources, stock)
            for each in found
        ),
        (_claim_traits(place, each, stock) for place, each in enumerate(found)),
    )


def _claim_traits(place: int, claim: Claim, stock: Stock) -> Iterator[Trait]:
    """Yield what a claim is found by: whom it is about, and who tells it."""
    for act in claim.acts:
        teller = stock.material.parties.of(act.told_by, act.cue.report_id)
        for party in dict.fromkeys((claim.party_id, teller or claim.party_id)):
            basis = stock.material.parties.basis(act, claim.party_id).value
            outlet = stock.outlets.get(act.cue.report_id)
            yield (place, claim.day, party, claim.option_id, claim.kind.value, basis, outlet)


def _conflicts(stock: Stock) -> List:
    found = compute_conflicts(stock.material)
    return _list(
        "conflicts",
        (
            conflict_object(each, stock.names, stock.options, shape=id_only) | _shown(each.one[:1], (), stock)
            for each in found
        ),
        (_conflict_traits(place, each, stock) for place, each in enumerate(found)),
    )


def _conflict_traits(place: int, conflict: Conflict, stock: Stock) -> Iterator[Trait]:
    for act in (*conflict.one, *conflict.other):
        basis, outlet = stock.material.parties.basis(act, conflict.party_id), stock.outlets.get(act.cue.report_id)
        yield (place, conflict.day, conflict.party_id, conflict.option_id, conflict.kind.value, basis.value, outlet)


def _commitments(stock: Stock) -> List:
    found = compute_commitments(stock.material)
    return _list(
        "commitments",
        (
            commitment_object(each, stock.names, stock.options, shape=id_only) | _shown(each.acts, each.sources, stock)
            for each in found
        ),
        (_commitment_traits(place, each, stock) for place, each in enumerate(found)),
    )


def _commitment_traits(place: int, made: Commitment, stock: Stock) -> Iterator[Trait]:
    for act in made.acts:
        outlet = stock.outlets.get(act.cue.report_id)
        yield (place, made.day, made.party_id, made.option_id, made.kind.value, made.basis.value, outlet)


def _shown(acts: Iterable[Act], sources: Iterable[Act], stock: Stock) -> Object:
    """Return what pages show of a row beside the object of its command: the words of its first act, its outlets."""
    return {
        "words": next((words_of(act) for act in acts), ""),
        "outlets": [stock.outlets.get(act.cue.report_id, "") for act in sources],
    }
