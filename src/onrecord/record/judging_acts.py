"""Judging acts: what people type made a judgement, or refused with what to do; and what is judged of an act."""

from __future__ import annotations

from msgspec import Struct

from onrecord.errors import BadJudgement
from onrecord.record.changing import change
from onrecord.record.entries import raw_acts_with
from onrecord.record.judgements import Judgement, find_standing, insert_judgement, signed
from onrecord.record.query import find_entry
from onrecord.record.record import Record
from onrecord.record.rulings import Ruling
from onrecord.record.targets import Target, named_in, target_on
from onrecord.types import Act, Actor, ActorKind, Verdict

_ON_ACTS = (Verdict.ACCEPT, Verdict.REJECT, Verdict.CHANGE, Verdict.MERGE)
_CHANGED = tuple(name for name in Ruling.__struct_fields__ if name not in ("verdict", "duplicates"))


class ActJudgement(Struct, frozen=True, kw_only=True):
    """A judgement as it bears on one act.

    Attributes:
        judgement: The judgement.
        stands: Whether nobody has taken it back.
        counts: Whether it is the one that the act is shown by: the latest that stands.
    """

    judgement: Judgement
    stands: bool
    counts: bool


class LostJudgement(Struct, frozen=True, kw_only=True):
    """A judgement on an act that cannot be laid over anything the record holds now.

    Attributes:
        judgement: The judgement.
        reason: Why not.
    """

    judgement: Judgement
    reason: str


def judge_act(
    record: Record,
    act_id: str,
    ruling: Ruling,
    *,
    by: str | None = None,
    at: str | None = None,
    note: str | None = None,
) -> Judgement:
    """Add a person's judgement on an act; it is on the disk when this returns.

    Args:
        record: Where the act stands.
        act_id: Its id, or the beginning of it.
        ruling: What is said of it.
        by: Who judges.
        at: When; now, if left out.
        note: Why.

    Raises:
        NotFound: There is no such act or actor.
        BadJudgement: What is said cannot stand.
    """
    _check(ruling)
    # What takes long is made before anybody is kept waiting.
    record.act_overlay()
    # Within the transaction, so that of two people the second changes what the first has left.
    with record.adding() as insert:
        target = _target(record, act_id)
        others: tuple[Target, ...] = ()
        if ruling.verdict is Verdict.MERGE:
            target = _first(record, target)
            others = _duplicates(record, target, ruling.duplicates)
        elif ruling.verdict is Verdict.CHANGE:
            target = change(record, target, _shown(record, target.act.id), ruling)
        draft = Judgement(
            id="",
            verdict=ruling.verdict,
            subject_id=target.act.id,
            others=tuple(each.act.id for each in others),
            targets=(target, *others),
            signature=signed(by, at, note),
        )
        return insert_judgement(record, insert, draft)


def _target(record: Record, said: str) -> Target:
    found = find_entry(record, said)
    if not isinstance(found, Act):
        raise BadJudgement(f"{said!r} is no act. Acts have ids that begin with a-; list them with: onrecord acts")
    laid = record.act_overlay().find(found.id)
    if laid is not None:
        return laid.target
    (act,) = raw_acts_with(record, "entries.act_id", [found.id])
    rows = record.rows(
        "SELECT actor_id, name, actors.kind, speaks_for FROM actors JOIN current_readings USING (reading_id) "
        "WHERE report_id = ? ORDER BY actor_id",
        (act.cue.report_id,),
    )
    actors = (Actor(id=key, name=name, kind=ActorKind(kind), speaks_for=side) for key, name, kind, side in rows)
    wanted = named_in(act)
    return target_on(act, record.report(act.cue.report_id).source, (each for each in actors if each.id in wanted))


def _shown(record: Record, act_id: str) -> Act:
    found = find_entry(record, act_id)
    if not isinstance(found, Act):
        raise BadJudgement(f"{act_id!r} is no act.")
    return found


def _first(record: Record, target: Target) -> Target:
    """Return the act that a merged one is told within: what is a duplicate of it is one of that."""
    laid = record.act_overlay().find(target.act.id)
    same_as = laid.act.judged.same_as if laid and laid.act.judged and not laid.is_shown else None
    return target if same_as is None else _target(record, same_as)


def _duplicates(record: Record, first: Target, said: tuple[str, ...]) -> tuple[Target, ...]:
    found = {each.act.id: each for each in (_target(record, key) for key in said)}
    if not found:
        raise BadJudgement(f"Nothing is to be merged into {first.act.id}. Give the ids of the acts that tell the same.")
    for key in found:
        laid = record.act_overlay().find(key)
        if key == first.act.id or (laid and laid.act.judged and laid.act.judged.same_as == first.act.id):
            raise BadJudgement(f"{key} is one with {first.act.id} already. Give another act that tells the same.")
    return tuple(found.values())


def _check(ruling: Ruling) -> None:
    """Raise `BadJudgement` where a ruling says what its verdict has no place for."""
    if ruling.verdict not in _ON_ACTS:
        known = ", ".join(each.value for each in _ON_ACTS)
        raise BadJudgement(f"{ruling.verdict.value!r} is nothing to say of an act. Say one of: {known}.")
    silent = Ruling(verdict=ruling.verdict)
    given = [name for name in Ruling.__struct_fields__ if getattr(ruling, name) != getattr(silent, name)]
    allowed = {Verdict.MERGE: ("duplicates",), Verdict.CHANGE: _CHANGED}.get(ruling.verdict, ())
    for name in given:
        if name not in ("verdict", *allowed):
            raise BadJudgement(
                f"{ruling.verdict.value!r} sets no {name!r}. Say 'change' to change an act, 'merge' to name duplicates."
            )


def act_judgements(record: Record, act_id: str) -> tuple[ActJudgement, ...]:
    """Return every judgement on an act, in the order they were made, those taken back and the taking back among them.

    Args:
        record: Where the act stands.
        act_id: Its id, or one that it had with an earlier reader.
    """
    laid = record.act_overlay().find(act_id)
    ids = {act_id, *(laid.case.ids if laid else ())}
    made, standing = record.judgements(), {each.id for each in find_standing(record.judgements())}
    found: dict[str, Judgement] = {}
    for each in made:
        is_on = any(not ids.isdisjoint(target.ids) for target in each.targets)
        if is_on or (each.verdict is Verdict.UNDO and each.subject_id in found):
            found[each.id] = each
    counts = laid.case.counts.id if laid else None
    return tuple(
        ActJudgement(judgement=each, stands=key in standing, counts=key == counts) for key, each in found.items()
    )


def lost_judgements(record: Record) -> tuple[LostJudgement, ...]:
    """Return the standing judgements on acts that cannot be kept, in the order they were made."""
    return tuple(LostJudgement(judgement=each, reason=reason) for each, reason in record.act_overlay().lost)
