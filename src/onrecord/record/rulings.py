"""What a person says of an act, as it is typed or clicked: `judging_acts` makes a judgement of it."""

from __future__ import annotations

from msgspec import Struct

from onrecord.positions import Option
from onrecord.types import Span, Verdict


class Piece(Struct, frozen=True, kw_only=True):
    """Words of the act's report: by place, by the words themselves where they stand there once, or by both.

    Attributes:
        span: Where they stand.
        quote: The words.
    """

    span: Span | None = None
    quote: str | None = None


# For a field that may be empty: it shall be.
NOTHING = Piece()


class Ruling(Struct, frozen=True, kw_only=True):
    """What a person says of an act. A field that is None stays as it is; an empty one is emptied.

    Attributes:
        verdict: Accept, reject, change or merge.
        kind: What is done.
        actors: Who does it: ids or names.
        recipient: Whom it is aimed at: an id or name.
        option: The option it is about.
        about: The thing, in words free of polarity.
        polarity: `do` or `refrain`.
        status: As in the codebook.
        condition: What it is conditional on; `NOTHING` for none.
        told_by: Whose words report it: an id or name; empty for the reporter.
        day: When it was done, as YYYY, YYYY-MM or YYYY-MM-DD.
        evidence: The clauses that show it; one of them holds the cue.
        duplicates: Ids of the acts that tell the same (`merge`); the act judged stays.
    """

    verdict: Verdict
    kind: str | None = None
    actors: tuple[str, ...] | None = None
    recipient: str | None = None
    option: Option | None = None
    about: str | None = None
    polarity: str | None = None
    status: str | None = None
    condition: Piece | None = None
    told_by: str | None = None
    day: str | None = None
    evidence: tuple[Piece, ...] | None = None
    duplicates: tuple[str, ...] = ()
