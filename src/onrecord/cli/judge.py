"""`onrecord judge`: say of an act that it is right, none, something else, or told twice."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, NegotiationPath, RecordPath, load, open_existing
from onrecord.cli.signing import At, By, Note, tell
from onrecord.types import ActKind, Polarity, Status, Verdict

if TYPE_CHECKING:
    from onrecord.record.rulings import Piece

_PLACE = re.compile(r"(\d+):(\d+)")
_SAYS = {"accept": "is right", "reject": "is no act", "change": "is changed", "merge": "stands for all of them"}


class _OnActs(Enum):
    """What can be said of an act; the other verdicts are on actors and judgements, and have commands of their own."""

    ACCEPT = "accept"
    REJECT = "reject"
    CHANGE = "change"
    MERGE = "merge"


def register(app: typer.Typer) -> None:
    """Add the commands of this file to `app`."""
    app.command()(judge)


def judge(
    act: Annotated[str, typer.Argument(metavar="ACT", help="Id of an act; its beginning is enough.")],
    verdict: Annotated[
        _OnActs, typer.Argument(metavar="VERDICT", help="accept, reject, change or merge.", case_sensitive=False)
    ],
    duplicates: Annotated[
        list[str] | None, typer.Argument(metavar="[ACT]...", help="merge: ids of the acts that tell the same.")
    ] = None,
    record: RecordPath = DEFAULT_RECORD,
    kind: Annotated[ActKind | None, typer.Option("--kind", help="What is done.", case_sensitive=False)] = None,
    actor: Annotated[
        list[str] | None, typer.Option("--actor", metavar="ACTOR", help="Who does it, by id or name; repeatable.")
    ] = None,
    recipient: Annotated[
        str | None, typer.Option("--recipient", metavar="ACTOR", help='Whom it is aimed at; "" for nobody.')
    ] = None,
    option: Annotated[
        str | None, typer.Option("--option", metavar="NAME", help="The option it is about; other for none.")
    ] = None,
    negotiation: NegotiationPath = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="WORDS", help="What it is about, free of polarity.")
    ] = None,
    polarity: Annotated[Polarity | None, typer.Option("--polarity", help="do or refrain.")] = None,
    status: Annotated[Status | None, typer.Option("--status", help="Whether it happened.")] = None,
    condition: Annotated[
        str | None,
        typer.Option("--condition", metavar="WORDS", help='Its condition: words or START:END; "" for none.'),
    ] = None,
    told_by: Annotated[
        str | None, typer.Option("--told-by", metavar="ACTOR", help='Whose words report it; "" for the reporter.')
    ] = None,
    day: Annotated[str | None, typer.Option("--day", metavar="DAY", help='When it was done; "" for unknown.')] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option("--evidence", metavar="WORDS", help="A clause that shows it: words or START:END; repeatable."),
    ] = None,
    by: By = None,
    at: At = None,
    note: Note = None,
) -> None:
    """Judge an act: accept, reject or change it, or merge into it acts that tell the same."""
    from onrecord.record.judging_acts import judge_act
    from onrecord.record.rulings import Ruling
    from onrecord.views.entries import find_option

    with open_existing(record) as opened:
        ruling = Ruling(
            verdict=Verdict(verdict.value),
            kind=kind.value if kind else None,
            actors=tuple(actor) if actor else None,
            recipient=recipient,
            option=None if option is None else find_option(opened, option, negotiation=load(negotiation)),
            about=about,
            polarity=polarity.value if polarity else None,
            status=status.value if status else None,
            condition=None if condition is None else _piece(condition),
            told_by=told_by,
            day=day,
            evidence=tuple(map(_piece, evidence)) if evidence else None,
            duplicates=tuple(duplicates or ()),
        )
        made = judge_act(opened, act, ruling, by=by, at=at, note=note)
    tell(f"{made.subject_id} {_SAYS[made.verdict.value]}.", made)


def _piece(typed: str) -> Piece:
    from onrecord.record.rulings import Piece
    from onrecord.types import Span

    place = _PLACE.fullmatch(typed.strip())
    if place is None:
        return Piece(quote=typed or None)
    return Piece(span=Span(start=int(place[1]), end=int(place[2])))
