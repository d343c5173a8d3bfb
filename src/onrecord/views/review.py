"""Which acts a person should look at first: by doubt, and by what follows from them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.acts.issues import Negotiation
from onrecord.record.record import Record
from onrecord.types import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewQueue:
    """Acts to look at, the most pressing first.

    Attributes:
        items: The first of them.
        open: How many acts nobody has judged.
        judged: How many somebody has.
    """

    items: tuple[ReviewItem, ...]
    open: int
    judged: int


def review_queue(record: Record, *, negotiation: Negotiation | None = None, limit: int = 50) -> ReviewQueue:
    """Return the acts that nobody has judged, those first that are doubtful and of consequence.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties and options to use.
        limit: How many to return.
    """
    raise NotImplementedError
