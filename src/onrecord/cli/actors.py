"""`onrecord actors`: who is on record, and what people judge of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, AsJson, Party, RecordPath, Since, Until, open_existing
from onrecord.cli.output import print_json, print_table, say
from onrecord.cli.signing import At, By, Note, tell
from onrecord.types import ActorKind

if TYPE_CHECKING:
    from onrecord.types import Actor
    from onrecord.views.actors import ActorRow

app = typer.Typer(
    help="List actors, and judge who is one and who is not. A judgement is kept, and can be taken back.",
    invoke_without_command=True,
    rich_markup_mode=None,
)

Name = Annotated[str, typer.Argument(metavar="ACTOR", help="Its id or name.")]
OfKind = Annotated[ActorKind | None, typer.Option("--kind", help="What it is.", case_sensitive=False)]
SpeaksFor = Annotated[
    str | None, typer.Option("--speaks-for", metavar="ACTOR", help="Id or name of the state or body it speaks for.")
]

# Names met beyond these are counted.
_FORMS = 4


@app.callback()
def actors(
    context: typer.Context,
    record: RecordPath = DEFAULT_RECORD,
    party: Party = None,
    kind: Annotated[ActorKind | None, typer.Option("--kind", help="Only of this kind.", case_sensitive=False)] = None,
    since: Since = None,
    until: Until = None,
    as_json: AsJson = False,
) -> None:
    """List actors: who is on record, for whom they speak, how often they are met."""
    if context.invoked_subcommand is not None:
        return
    from onrecord.exports.objects import actor_row_object
    from onrecord.views.actors import find_actor_rows

    with open_existing(record) as opened:
        rows = find_actor_rows(opened, party=party, kind=kind, since=since, until=until)
        names = {actor.id: actor.name for actor in opened.actors().values()}
        names = {**{row.actor.id: row.actor.name for row in rows}, **names}
    if as_json:
        print_json({"actors": [actor_row_object(row, names) for row in rows]})
        return
    columns = ("id", "name", "kind", "speaks for", "met as", "mentions", "statements", "acts")
    print_table(columns, [_row(row, names) for row in rows], empty="Nobody of that is on record.")
    if any(row.perhaps for row in rows):
        say("(+): as many more mentions may mean it, or another of its name.")


def _row(row: ActorRow, names: dict[str, str]) -> tuple[str, ...]:
    actor = row.actor
    side = "itself" if actor.speaks_for == actor.id else names.get(actor.speaks_for or "", actor.speaks_for or "")
    forms = [name for name in actor.names if name != actor.name]
    more = f" and {len(forms) - _FORMS} more" if len(forms) > _FORMS else ""
    met_as = f"{', '.join(forms[:_FORMS])}{more}"
    perhaps = f" (+{row.perhaps})" if row.perhaps else ""
    counts = (f"{row.mentions}{perhaps}", str(row.statements), str(row.acts))
    return (actor.id, actor.name, actor.kind.value, side, met_as, *counts)


@app.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name to show; reports may call it so.")],
    record: RecordPath = DEFAULT_RECORD,
    kind: OfKind = None,
    speaks_for: SpeaksFor = None,
    alias: Annotated[
        list[str] | None, typer.Option("--alias", metavar="NAME", help="Another name that means it alone; repeatable.")
    ] = None,
    weak_alias: Annotated[
        list[str] | None,
        typer.Option("--weak-alias", metavar="NAME", help="A name that means it with support; repeatable."),
    ] = None,
    actor_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="Of an actor to add to, or one of your own.")
    ] = None,
    by: By = None,
    at: At = None,
    note: Note = None,
) -> None:
    """Add an actor, or names to one: what is read from now on links them."""
    from onrecord.record.judgements import signed
    from onrecord.record.judging import judge_added
    from onrecord.record.record import open_record

    row = {
        "id": actor_id,
        "name": name,
        "type": kind.value if kind else None,
        "speaks_for": speaks_for,
        "aliases": alias or [],
        "weak_aliases": weak_alias or [],
    }
    with open_record(record, create=True) as opened:
        made = judge_added(opened, row, signed(by, at, note))
    tell(f"Added {name} ({made.subject_id}). Read reports again to link it in those that are read already.", made)


@app.command()
def merge(
    actors: Annotated[
        list[str], typer.Argument(metavar="ACTOR...", help="Ids or names of two or more; the first stays.")
    ],
    record: RecordPath = DEFAULT_RECORD,
    by: By = None,
    at: At = None,
    note: Note = None,
) -> None:
    """Judge that several actors are one: the first."""
    from onrecord.record.judgements import signed
    from onrecord.record.judging import judge_one

    with open_existing(record) as opened:
        made = judge_one(opened, actors, signed(by, at, note))
        shown = opened.actors()[made.subject_id]
    tell(f"They are one: {_told(shown)}.", made)


@app.command()
def split(
    actor: Name,
    record: RecordPath = DEFAULT_RECORD,
    name: Annotated[
        list[str] | None, typer.Option("--name", metavar="FORM", help="Only mentions by this form; repeatable.")
    ] = None,
    report: Annotated[
        list[str] | None, typer.Option("--report", metavar="ID", help="Only mentions in this report; repeatable.")
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="ACTOR", help="Id or name of whom they mean; else somebody new.")
    ] = None,
    new_name: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="Name of somebody new; else the form.")
    ] = None,
    kind: OfKind = None,
    speaks_for: SpeaksFor = None,
    by: By = None,
    at: At = None,
    note: Note = None,
) -> None:
    """Judge that some mentions of an actor are somebody else."""
    from onrecord.record.judgements import Fact, signed
    from onrecord.record.judging import find_actor, judge_split

    if to is not None and (new_name or kind or speaks_for):
        raise typer.BadParameter("--to names somebody known; --as, --kind and --speaks-for are of somebody new.")
    shown = new_name or next(iter(name or ()), None)
    if to is None and shown is None:
        raise typer.BadParameter("Say who they are: --to ACTOR, or --as NAME of somebody new.")
    with open_existing(record) as opened:
        target: Fact | str = to or ""
        if to is None:
            of_kind = kind or find_actor(opened, actor).kind
            side = find_actor(opened, speaks_for, beyond=True).id if speaks_for else None
            target = Fact(id="", name=shown or "", kind=of_kind, side=side)
        made = judge_split(opened, actor, name or (), report or (), target, signed(by, at, note))
        left = opened.actors()
    whom = made.fact.id if made.fact else ""
    tell(f"They are {_told(left[whom])}." if whom in left else "Done.", made)


def _told(actor: Actor) -> str:
    return f"{actor.name} ({actor.id})"
