"""What people judge of the actors of a record: who is one, who is not, and who there is.

A judgement is a row that is only ever added. Nothing that a reader found is changed by it; `overlay` lays it over what
is read from the record, so that it outlives every later reading. It is taken back by another judgement, and that by
another again. What a judgement does never depends on when or by whom it was made, only on the order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from onrecord.errors import BadActors, BadJudgement
from onrecord.ids import digest
from onrecord.reading.listings import Listing
from onrecord.reading.own_actors import listing_of, row_of
from onrecord.types import ActorKind

if TYPE_CHECKING:
    from onrecord.record.record import Record


class Verdict(Enum):
    """What is judged of an actor."""

    ADD = "add"
    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What a judgement says of an actor itself.

    Attributes:
        id: The actor.
        name: The name to show.
        kind: What it is.
        side: Id of the state or body it speaks for; None where the judgement does not say.
    """

    id: str
    name: str
    kind: ActorKind
    side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who judges, when and why: kept, and never asked for by any answer.

    Attributes:
        by: Who.
        on: The day, as YYYY-MM-DD.
        note: Why.
    """

    by: str | None = None
    on: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One judgement on actors.

    Attributes:
        id: `j-` and 12 hexadecimal digits.
        verdict: What is judged.
        subject_id: The actor that stays (`merge`), is divided (`split`) or is there (`add`); the judgement taken back.
        others: Ids of those that are the subject too (`merge`).
        fact: The subject (`merge`), whom the mentions split off mean (`split`).
        names: Forms whose mentions are split off; empty for all.
        reports: Reports in which mentions are split off; empty for all.
        listings: What is added.
        signature: Who, when and why.
    """

    id: str
    verdict: Verdict
    subject_id: str
    others: tuple[str, ...] = ()
    fact: Fact | None = None
    names: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    listings: tuple[Listing, ...] = ()
    signature: Signature = field(default_factory=Signature)


def find_judgements(record: Record) -> tuple[Judgement, ...]:
    """Return every judgement on actors, in the order they were made."""
    verdicts = ", ".join(repr(each.value) for each in Verdict)
    rows = record.rows(
        "SELECT judgement_id, verdict, subject_id, detail, judge, judged_at, note FROM judgements "
        f"WHERE verdict IN ({verdicts}) ORDER BY position"
    )
    return tuple(_judgement(*row) for row in rows)


def find_standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that no standing later one takes back, in order."""
    undone: set[str] = set()
    found = []
    for each in reversed(tuple(judgements)):
        if each.id not in undone:
            found.append(each)
            undone.update((each.subject_id,) if each.verdict is Verdict.UNDO else ())
    return tuple(reversed(found))


def find_added(judgements: Iterable[Judgement]) -> tuple[Listing, ...]:
    """Return the actors that standing judgements add, in the order they were added."""
    return tuple(listing for each in find_standing(judgements) for listing in each.listings)


def add_judgement(record: Record, draft: Judgement) -> Judgement:
    """Add a judgement, whatever its id; return it with the id it got."""
    detail = json.dumps(_detail(draft), ensure_ascii=False, sort_keys=True)
    signature = draft.signature
    with record.adding() as insert:
        position = record.rows("SELECT coalesce(max(position), 0) + 1 FROM judgements")[0][0]
        key = digest("j", position, draft.verdict.value, draft.subject_id, detail)
        row = (position, key, draft.subject_id, draft.verdict.value, detail, signature.by, signature.on, signature.note)
        insert({"judgements": [row]})
    return find_judgements(record)[-1]


def undo_judgement(record: Record, judgement_id: str, signature: Signature) -> Judgement:
    """Take back the judgement with this id, or with the only id that begins so.

    Raises:
        BadJudgement: There is none, there are several, or it is taken back already.
    """
    made = find_judgements(record)
    found = [each for each in made if judgement_id and each.id.startswith(judgement_id)]
    if len(found) != 1:
        how_many = f"{len(found)} judgements have an id that begins" if found else "No judgement has an id that begins"
        raise BadJudgement(f"{how_many} with {judgement_id!r}. List them with: onrecord actors judgements")
    if found[0] not in find_standing(made):
        raise BadJudgement(f"{found[0].id} is taken back already. List what stands with: onrecord actors judgements")
    return add_judgement(record, Judgement(id="", verdict=Verdict.UNDO, subject_id=found[0].id, signature=signature))


def _detail(draft: Judgement) -> dict[str, Any]:
    fact = draft.fact
    found = {
        "others": list(draft.others),
        "actor": {"id": fact.id, "name": fact.name, "type": fact.kind.value, "speaks_for": fact.side} if fact else None,
        "names": list(draft.names),
        "reports": list(draft.reports),
        "listings": [row_of(each) for each in draft.listings],
    }
    return {key: value for key, value in found.items() if value}


def _judgement(key: str, verdict: str, subject: str, text: str, *signed: str | None) -> Judgement:
    detail = json.loads(text)
    actor = detail.get("actor")
    by, on, note = signed
    return Judgement(
        id=key,
        verdict=Verdict(verdict),
        subject_id=subject,
        others=tuple(detail.get("others", ())),
        fact=_fact(actor) if actor else None,
        names=tuple(detail.get("names", ())),
        reports=tuple(detail.get("reports", ())),
        listings=tuple(listing_of(row, lambda reason: BadActors(key, reason)) for row in detail.get("listings", ())),
        signature=Signature(by=by, on=on, note=note),
    )


def _fact(actor: dict[str, str]) -> Fact:
    return Fact(id=actor["id"], name=actor["name"], kind=ActorKind(actor["type"]), side=actor.get("speaks_for") or None)
