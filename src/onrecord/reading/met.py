"""Met: whom a report has spoken of up to some place."""

from __future__ import annotations

from typing import NamedTuple


class Met(NamedTuple):
    """An actor met at a mention.

    Attributes:
        actor_ids: Whom it means.
        number: The mention.
        sentence: Its sentence.
        is_subject: Whether it is the subject of a clause.
    """

    actor_ids: tuple[str, ...]
    number: int
    sentence: int
    is_subject: bool
