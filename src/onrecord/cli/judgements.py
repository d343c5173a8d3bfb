"""`onrecord judgements`: what people judge of actors and acts; taking it back; moving it between records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, AsJson, RecordPath, open_existing
from onrecord.cli.output import on_one_line, print_json, print_table, say, short, warn, write_bytes
from onrecord.cli.signing import At, By, Note, tell

if TYPE_CHECKING:
    from onrecord.record.judgements import Judgement
    from onrecord.record.record import Record

app = typer.Typer(
    help="List what people judge of actors and acts, take it back, move it between records.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_WORDS = 60


@app.command("list")
def list_judgements(
    record: RecordPath = DEFAULT_RECORD,
    act: Annotated[
        str | None, typer.Option("--act", metavar="ID", help="Only those on this act; the beginning of its id will do.")
    ] = None,
    lost: Annotated[bool, typer.Option("--lost", help="Only those that could not be kept, and why.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the judgements in the order they were made, those taken back among them."""
    from onrecord.record.judgements import find_standing
    from onrecord.record.judging_acts import act_judgements, lost_judgements
    from onrecord.record.query import find_entry

    with open_existing(record) as opened:
        made = opened.judgements()
        stands = {each.id for each in find_standing(made)}
        reasons = {each.judgement.id: each.reason for each in lost_judgements(opened)}
        names = _names(opened, made)
        chosen = (
            made
            if act is None
            else tuple(each.judgement for each in act_judgements(opened, find_entry(opened, act).id))
        )
    chosen = tuple(each for each in chosen if not lost or each.id in reasons)
    if as_json:
        rows = [_object(each, each.id in stands) | {"lost": reasons.get(each.id)} for each in chosen]
        print_json({"judgements": rows})
        return

    def state(judgement: Judgement) -> str:
        return reasons.get(judgement.id, "") if judgement.id in stands else "taken back"

    print_table(
        ("id", "says", "", "by", "at", "note"),
        [(each.id, _says(each, names), state(each), *_signed(each)) for each in chosen],
        empty="Every judgement is kept." if lost else "Nothing is judged.",
    )


@app.command()
def undo(
    judgement: Annotated[str, typer.Argument(metavar="ID", help="Of a judgement; its beginning is enough.")],
    record: RecordPath = DEFAULT_RECORD,
    by: By = None,
    at: At = None,
    note: Note = None,
) -> None:
    """Take a judgement back. That is a judgement too, and can be taken back."""
    from onrecord.record.judgements import signed, undo_judgement

    with open_existing(record) as opened:
        made = undo_judgement(opened, judgement, signed(by, at, note))
    tell(f"{made.subject_id} no longer counts.", made)


@app.command()
def export(
    record: RecordPath = DEFAULT_RECORD,
    out: Annotated[Path | None, typer.Option("--out", metavar="PATH", help="Where to; else standard output.")] = None,
) -> None:
    """Export all judgements as JSON Lines."""
    from onrecord.exports.writing import whole_file
    from onrecord.record.moving import judgement_lines

    with open_existing(record) as opened:
        if out is None:
            write_bytes(judgement_lines(opened))
            return
        with whole_file(out) as file:
            for line in judgement_lines(opened):
                file.write(line)
    warn(f"Wrote {out}.")


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `onrecord judgements export` wrote.")],
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Add the judgements of a file that are not there yet; the order is kept."""
    from onrecord.record.judging_acts import lost_judgements
    from onrecord.record.moving import import_judgements

    if not file.is_file():
        raise typer.BadParameter(f"{file} is no file. Give one that `onrecord judgements export` wrote.")
    with open_existing(record) as opened, file.open("rb") as lines:
        moved = import_judgements(opened, lines, str(file))
        lost = len(lost_judgements(opened))
    say(f"{moved.added} new, {moved.held} held already.")
    if lost:
        say(f"{lost} of all cannot be laid over this record. Which and why: onrecord judgements list --lost")


def _names(record: Record, made: tuple[Judgement, ...]) -> dict[str, str]:
    machine = dict(record.rows("SELECT actor_id, name FROM actors ORDER BY reading_id"))
    added = {each.entry.id: each.entry.name for judgement in made for each in judgement.listings}
    facts = {each.fact.id: each.fact.name for each in made if each.fact}
    named = {actor.id: actor.name for each in made for target in each.targets for actor in target.actors}
    return {**named, **machine, **added, **facts}


def _says(made: Judgement, names: dict[str, str]) -> str:
    def told(key: str) -> str:
        return f"{names[key]} ({key})" if key in names else key

    if made.targets:
        return _says_of_act(made, names)
    if made.verdict.value == "merge":
        return f"{', '.join(map(told, made.others))} {'is' if len(made.others) == 1 else 'are'} {told(made.subject_id)}"
    if made.verdict.value == "split" and made.fact:
        forms = f" called {' or '.join(made.names)}" if made.names else ""
        where = f" in {', '.join(made.reports)}" if made.reports else ""
        return f"{told(made.subject_id)}{forms}{where} is {told(made.fact.id)}"
    if made.verdict.value == "undo":
        return f"{made.subject_id} does not count"
    return f"there is {told(made.subject_id)}"


def _says_of_act(made: Judgement, names: dict[str, str]) -> str:
    act = made.targets[0].act
    what = f"{act.kind.value} {short(act.id)} “{on_one_line(act.evidence[0].quote, _WORDS)}”"
    if made.verdict.value == "merge":
        verb = "tells" if len(made.others) == 1 else "tell"
        return f"{', '.join(map(short, made.others))} {verb} the same as {what}"
    if made.verdict.value == "reject":
        return f"{what} is no act"
    changes = "; ".join(f"{key}: {_value(value, names)}" for key, value in _changes(made).items())
    return (
        f"{what} is right" + (f", with {changes}" if changes else "")
        if made.verdict.value == "accept"
        else (f"{what} has {changes}")
    )


def _changes(made: Judgement) -> dict[str, object]:
    """Return what people set of an act, as its fields are called in JSON."""
    from onrecord.record.targets import PUBLIC, target_object

    changes = target_object(made.targets[0]).get("changes", {}) if made.targets else {}
    return {PUBLIC[key]: value for key, value in changes.items() if key in PUBLIC}


def _value(value: object, names: dict[str, str]) -> str:
    if isinstance(value, list):
        return ", ".join(_value(each, names) for each in value) or "nobody"
    if isinstance(value, dict):
        return on_one_line(str(value.get("quote") or value.get("name")), _WORDS)
    return "none" if value is None else names.get(str(value), str(value))


def _object(made: Judgement, stands: bool) -> dict[str, object]:
    from onrecord.reading.own_actors import row_of

    by, at, note = _signed(made)
    return {
        "id": made.id,
        "verdict": made.verdict.value,
        "subject": made.subject_id,
        "others": list(made.others),
        "actor": {"id": made.fact.id, "name": made.fact.name} if made.fact else None,
        "names": list(made.names),
        "reports": list(made.reports),
        "added": [row_of(each) for each in made.listings],
        "changes": _changes(made),
        "stands": stands,
        "by": by or None,
        "at": at or None,
        "note": note or None,
    }


def _signed(made: Judgement) -> tuple[str, str, str]:
    return (made.signature.by or "", made.signature.at or "", made.signature.note or "")
