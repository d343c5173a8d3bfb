"""What people judge of a record: of its actors, who is one and who is not; of its acts, which are right.

A judgement is a row that is only ever added. Nothing that a reader found is changed by it; `overlay` and `act_overlay`
lay it over what is read from the record, so that it outlives every later reading. It is taken back by another
judgement, and that by another again. What a judgement does never depends on when or by whom it was made, only on the
order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from onrecord.errors import BadActors, BadJudgement
from onrecord.ids import digest
from onrecord.reading.listings import Listing
from onrecord.reading.own_actors import listing_of, row_of
from onrecord.record.targets import Target, target_object, target_of
from onrecord.types import ActorKind, Verdict

if TYPE_CHECKING:
    from onrecord.record.record import Insert, Record

_VERDICTS = frozenset(each.value for each in Verdict)


class Fact(Struct, frozen=True, kw_only=True):
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


class Signature(Struct, frozen=True, kw_only=True):
    """Who judges, when and why: kept, and never asked for by any answer.

    Attributes:
        by: Who.
        at: When, as YYYY-MM-DDTHH:MM:SSZ; judgements of earlier versions have the day alone.
        note: Why.
    """

    by: str | None = None
    at: str | None = None
    note: str | None = None


class Judgement(Struct, frozen=True, kw_only=True):
    """One judgement.

    Attributes:
        id: `j-` and 12 hexadecimal digits.
        verdict: What is judged.
        subject_id: The actor that stays (`merge`), is divided (`split`) or is there (`add`); the act that is judged, or
            that others tell the same as (`merge`); the judgement taken back.
        others: Ids of those that are the subject too (`merge`).
        fact: The subject (`merge`), whom the mentions split off mean (`split`).
        names: Forms whose mentions are split off; empty for all.
        reports: Reports in which mentions are split off; empty for all.
        listings: What is added.
        targets: The act that is judged, then its duplicates (`merge`); none where the judgement is on actors.
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
    targets: tuple[Target, ...] = ()
    signature: Signature = field(default_factory=Signature)


def signed(by: str | None, at: str | None, note: str | None) -> Signature:
    """Return a signature, of this moment where `at` does not say."""
    return Signature(by=by, at=at or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), note=note)


_COLUMNS = "judgement_id, verdict, subject_id, detail, judge, judged_at, note"


def find_judgements(record: Record, *, after: int = 0) -> tuple[Judgement, ...]:
    """Return every judgement behind a position, 0 for all, in the order they were made."""
    rows = record.rows(f"SELECT {_COLUMNS} FROM judgements WHERE position > ? ORDER BY position", (after,))
    # A newer version may judge what this one knows nothing of.
    return tuple(judgement_of(*row) for row in rows if row[1] in _VERDICTS)


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
    """Add a judgement, whatever its id; return it with the id it got, once it is on the disk."""
    with record.adding() as insert:
        return insert_judgement(record, insert, draft)


def insert_judgement(record: Record, insert: Insert, draft: Judgement) -> Judgement:
    """Insert a judgement within a transaction that is open."""
    detail, signature = detail_of(draft), draft.signature
    position = record.rows("SELECT coalesce(max(position), 0) + 1 FROM judgements")[0][0]
    row = (draft.subject_id, draft.verdict.value, detail, signature.by, signature.at, signature.note)
    key = digest("j", position, *row)
    insert({"judgements": [(position, key, *row)]})
    return replace(draft, id=key)


def undo_judgement(record: Record, judgement_id: str, signature: Signature) -> Judgement:
    """Take back the judgement with this id, or with the only id that begins so.

    Raises:
        BadJudgement: There is none, there are several, or it is taken back already.
    """
    with record.adding() as insert:
        # Within the transaction, so that of two people only one takes it back.
        made = record.judgements()
        found = [each for each in made if judgement_id and each.id.startswith(judgement_id)]
        if len(found) != 1:
            how_many = f"{len(found)} judgements have" if found else "No judgement has"
            raise BadJudgement(
                f"{how_many} an id that begins with {judgement_id!r}. List them with: onrecord judgements list"
            )
        if found[0] not in find_standing(made):
            raise BadJudgement(f"{found[0].id} is taken back already. List what stands with: onrecord judgements list")
        draft = Judgement(id="", verdict=Verdict.UNDO, subject_id=found[0].id, signature=signature)
        return insert_judgement(record, insert, draft)


def detail_of(draft: Judgement) -> str:
    """Return what a judgement holds beside its subject and verdict, as JSON; the same text for the same judgement."""
    fact = draft.fact
    found = {
        "others": list(draft.others),
        "actor": {"id": fact.id, "name": fact.name, "type": fact.kind.value, "speaks_for": fact.side} if fact else None,
        "names": list(draft.names),
        "reports": list(draft.reports),
        "listings": [row_of(each) for each in draft.listings],
        "acts": [target_object(each) for each in draft.targets],
    }
    return json.dumps({key: value for key, value in found.items() if value}, ensure_ascii=False, sort_keys=True)


def judgement_of(key: str, verdict: str, subject: str, text: str, *signature: str | None) -> Judgement:
    """Return a judgement from its row; where that is no judgement's, `KeyError` and the like."""
    detail = json.loads(text)
    actor = detail.get("actor")
    by, at, note = signature
    return Judgement(
        id=key,
        verdict=Verdict(verdict),
        subject_id=subject,
        others=tuple(detail.get("others", ())),
        fact=_fact(actor) if actor else None,
        names=tuple(detail.get("names", ())),
        reports=tuple(detail.get("reports", ())),
        listings=tuple(listing_of(row, lambda reason: BadActors(key, reason)) for row in detail.get("listings", ())),
        targets=tuple(map(target_of, detail.get("acts", ()))),
        signature=Signature(by=by, at=at, note=note),
    )


def _fact(actor: dict[str, str]) -> Fact:
    return Fact(id=actor["id"], name=actor["name"], kind=ActorKind(actor["type"]), side=actor.get("speaks_for") or None)
