"""Judgements by the act they are on: one case an act, through every reader that found it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from onrecord.record.judgements import Judgement
from onrecord.record.targets import Target
from onrecord.types import Verdict

# Returns the number of the case of an act, by its id.
Numbering = Callable[[str], int]


class Case(Struct, frozen=True, kw_only=True):
    """An act, and what people judge of it.

    Attributes:
        ids: Those it has had, the newest first.
        judgements: Those that stand, in the order they were made. The last one counts.
        target: The act as the last one has it.
        same_as: Number of the case of the first act, where the last one says that this act tells the same.
    """

    ids: tuple[str, ...]
    judgements: tuple[Judgement, ...]
    target: Target
    same_as: int | None

    @property
    def counts(self) -> Judgement:
        """Return the judgement that counts."""
        return self.judgements[-1]

    @property
    def is_rejected(self) -> bool:
        """Whether the act is none."""
        return self.counts.verdict is Verdict.REJECT


def find_cases(standing: Iterable[Judgement]) -> tuple[Case, ...]:
    """Return the cases of standing judgements, in the order of their first ones."""
    made = tuple(standing)
    leads: dict[str, str] = {}

    def first(act_id: str) -> str:
        while leads.setdefault(act_id, act_id) != act_id:
            act_id = leads[act_id]
        return act_id

    for judgement in made:
        for target in judgement.targets:
            root = first(target.act.id)
            for key in target.earlier:
                leads[first(key)] = root
    by_case: dict[str, list[tuple[Judgement, Target]]] = {}
    for judgement in made:
        for target in judgement.targets:
            by_case.setdefault(first(target.act.id), []).append((judgement, target))
    numbers = {root: number for number, root in enumerate(by_case)}
    return tuple(_case(rows, lambda key: numbers[first(key)]) for rows in by_case.values())


def _case(rows: list[tuple[Judgement, Target]], number: Numbering) -> Case:
    counts, target = rows[-1]
    leading = number(counts.subject_id)
    return Case(
        ids=tuple(dict.fromkeys(key for _, each in reversed(rows) for key in each.ids)),
        judgements=tuple({judgement.id: judgement for judgement, _ in rows}.values()),
        target=target,
        same_as=None if leading == number(target.act.id) else leading,
    )
