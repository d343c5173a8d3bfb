"""Judging acts: what people type made a judgement, or refused with what to do; and what is judged of an act."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.record.judgements import Judgement
from onrecord.record.record import Record
from onrecord.record.rulings import Ruling


@dataclass(frozen=True, slots=True, kw_only=True)
class ActJudgement:
    """A judgement as it bears on one act.

    Attributes:
        judgement: The judgement.
        stands: Whether nobody has taken it back.
        counts: Whether it is the one that the act is shown by: the latest that stands.
    """

    judgement: Judgement
    stands: bool
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LostJudgement:
    """A judgement on an act that cannot be laid over anything the record holds now.

    Attributes:
        judgement: The judgement.
        reason: Why not.
    """

    judgement: Judgement
    reason: str


def judge_act(
    record: Record, act_id: str, ruling: Ruling, *, by: str | None = None, at: str | None = None, note: str | None = None
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
    raise NotImplementedError


def act_judgements(record: Record, act_id: str) -> tuple[ActJudgement, ...]:
    """Return every judgement on an act, in the order they were made, those taken back among them."""
    raise NotImplementedError


def lost_judgements(record: Record) -> tuple[LostJudgement, ...]:
    """Return the standing judgements on acts that cannot be kept, in the order they were made."""
    raise NotImplementedError
