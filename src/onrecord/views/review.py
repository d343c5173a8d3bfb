"""Which acts a person should look at first: by doubt, and by what follows from them.

Doubt is what the reader thinks the act may be wrong, and never small where a gate made it a plain saying. Consequence
counts what rests on the act: a stance, a position, a refusal that blocks packages, a conflict.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.issues import Negotiation
from onrecord.positions import Basis
from onrecord.record.record import Record
from onrecord.types import Act, ActKind
from onrecord.views.conflicts import compute_conflicts
from onrecord.views.days import day_of
from onrecord.views.material import Material, gather
from onrecord.views.voices import SIGNS, stance_of

_GATED = 0.5


class ReviewItem(Struct, frozen=True, kw_only=True):
    """An act to look at.

    Attributes:
        act: The act.
        party_ids: Who does it.
        option_id: What it is about, if it names something.
        weight: Doubt times consequence; the heaviest comes first.
        reasons: Why it is here, in words.
    """

    act: Act
    party_ids: tuple[str, ...]
    option_id: str | None
    weight: float
    reasons: tuple[str, ...]


class ReviewQueue(Struct, frozen=True, kw_only=True):
    """Acts to look at, the most pressing first.

    Attributes:
        items: The first of them.
        open: How many acts wait for somebody.
        judged: How many acts on record somebody has judged.
    """

    items: tuple[ReviewItem, ...]
    open: int
    judged: int


def review_queue(record: Record, *, negotiation: Negotiation | None = None, limit: int = 50) -> ReviewQueue:
    """Return the acts that nobody has judged, those first that are doubtful and of consequence.

    Plain sayings are left out, unless a gate made them so. Of acts that weigh the same, the latest comes first.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties and options to use.
        limit: How many to return.
    """
    return compute_review(gather(record, negotiation=negotiation), limit=limit)


def compute_review(material: Material, *, limit: int = 50) -> ReviewQueue:
    """Return the queue that follows from `material`; see `review_queue`."""
    told = [act for act in material.acts if act.kind is not ActKind.SAY or act.doubt is not None]
    unjudged = [act for act in told if act.judged is None]
    deciding, blocking = _deciding(material)
    reasons: dict[str, list[str]] = {}
    conflicts = _ids(act for each in compute_conflicts(material) for act in (*each.one, *each.other))
    for what, ids in (("decides a position", deciding), ("blocks", blocking), ("is in a conflict", conflicts)):
        for key in sorted(ids):
            reasons.setdefault(key, []).append(what)
    items = [_item(act, material, reasons.get(act.id, [])) for act in unjudged]
    # Sorting is stable: by report and place at last.
    items.sort(key=lambda each: day_of(each.act, material.days.get(each.act.cue.report_id))[0] or "", reverse=True)
    items.sort(key=lambda each: -each.weight)
    return ReviewQueue(
        items=tuple(replace(each, party_ids=material.parties.of_act(each.act)) for each in items[:limit]),
        open=len(unjudged),
        judged=sum(act.judged is not None for act in material.acts),
    )


def _deciding(material: Material) -> tuple[frozenset[str], frozenset[str]]:
    """Return the acts that decide positions, and those of them that block: refusals by better than hearsay."""
    found = [each for each in material.positions() if each.acts]
    against = (each for each in found if SIGNS.get(each.stance, 0) < 0 and each.basis is not Basis.HEARSAY)
    return _ids(act for each in found for act in each.acts), _ids(act for each in against for act in each.acts)


def _ids(acts: Iterable[Act]) -> frozenset[str]:
    return frozenset(act.id for act in acts)


def _item(act: Act, material: Material, reasons: list[str]) -> ReviewItem:
    option_id = material.option_id(act)
    gives_stance = option_id is not None and stance_of(act) is not None
    # A doubtful saying would give one if the gate was wrong.
    consequence = len(reasons) + (1 if gives_stance or act.doubt is not None else 0.25)
    doubt = max(1 - act.confidence, _GATED if act.doubt is not None else 0.0)
    why = [f"{round(100 * act.confidence)} in 100 sure", *(["gives a stance"] if gives_stance else []), *reasons]
    return ReviewItem(
        act=act,
        party_ids=(),
        option_id=option_id,
        weight=round(doubt * consequence, 4),
        reasons=(*([act.doubt] if act.doubt else []), *why),
    )
