"""`onrecord acts`, `statements`, `search` and `show`: the entries of the record, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import (
    DEFAULT_RECORD,
    AsJson,
    Kind,
    NegotiationPath,
    OnBasis,
    OptionName,
    Party,
    RecordPath,
    Since,
    Until,
    load,
    open_existing,
)
from onrecord.cli.output import on_one_line, print_json, print_table, short

if TYPE_CHECKING:
    from onrecord.exports.objects import Names
    from onrecord.record.record import Record
    from onrecord.types import Attribution

_NOTHING = "Nothing of that is on record."


def register(app: typer.Typer) -> None:
    """Add the commands of this file to `app`."""
    app.command()(acts)
    app.command()(statements)
    app.command()(search)
    app.command()(show)


def acts(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    party: Party = None,
    option: OptionName = None,
    kind: Kind = None,
    since: Since = None,
    until: Until = None,
    basis: OnBasis = None,
    as_json: AsJson = False,
) -> None:
    """List acts: who pledged, refused, proposed, met."""
    from onrecord.exports.objects import act_object
    from onrecord.exports.wording import about_words, actors_words, day_words, name_of, notes_on
    from onrecord.record.query import Filter
    from onrecord.views.entries import select_acts

    with open_existing(record) as opened:
        where = Filter(party=party, kind=kind, since=since, until=until)
        found = select_acts(opened, where, option=option, basis=basis, negotiation=load(negotiation))
        names, days = _names(opened), opened.days()
    if as_json:
        print_json({"acts": [act_object(act, names) for act in found]})
        return
    rows = []
    for act in found:
        notes = [note for note in notes_on(act, names) if note != day_words(act.day)]
        to = f" → {name_of(act.recipient_id, names)}" if act.recipient_id else ""
        rows.append(
            (
                _day(act.day, days.get(act.cue.report_id)),
                f"{actors_words(act, names)}{to}",
                act.kind.value,
                about_words(act),
                on_one_line(act.condition.quote, 60) if act.condition else "",
                "; ".join(notes),
                short(act.id),
            )
        )
    print_table(("day", "who", "kind", "about", "condition", "told", "id"), rows, empty=_NOTHING)


def statements(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    party: Party = None,
    option: OptionName = None,
    kind: Kind = None,
    since: Since = None,
    until: Until = None,
    basis: OnBasis = None,
    as_json: AsJson = False,
) -> None:
    """List statements: who said what, in which words."""
    from onrecord.record.query import Filter
    from onrecord.views.entries import select_attributions

    with open_existing(record) as opened:
        where = Filter(party=party, kind=kind, since=since, until=until)
        found = select_attributions(opened, where, option=option, basis=basis, negotiation=load(negotiation))
        _print_statements(opened, found, as_json)


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help='Words; "a phrase" stands together.')],
    record: RecordPath = DEFAULT_RECORD,
    as_json: AsJson = False,
) -> None:
    """Search the words of all statements."""
    from onrecord.record.query import search as find

    # The shell has taken the quotation marks off a phrase.
    query = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    with open_existing(record) as opened:
        _print_statements(opened, find(opened, query), as_json)


def show(
    entry: Annotated[str, typer.Argument(metavar="ID", help="Of a report, statement or act; its beginning is enough.")],
    record: RecordPath = DEFAULT_RECORD,
    dropped: Annotated[
        bool, typer.Option("--dropped", help="For a report: what was dropped as page furniture.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show an entry with the words it rests on, in their context."""
    from onrecord.cli.show import entry_object, print_entry
    from onrecord.record.query import find_entry
    from onrecord.types import Report

    with open_existing(record) as opened:
        found = find_entry(opened, entry)
        report = found if isinstance(found, Report) else opened.report(found.cue.report_id)
        names = _names(opened)
    if as_json:
        print_json(entry_object(found, report, names))
    else:
        print_entry(found, report, names, dropped=dropped)


def _names(record: Record) -> Names:
    return {actor.id: actor.name for actor in record.actors().values()}


def _day(day: str | None, reported: str | None) -> str:
    """Return the day of an entry; that of its report stands in brackets."""
    from onrecord.exports.wording import day_words

    return day_words(day) if day else f"({day_words(reported)})" if reported else ""


def _print_statements(record: Record, found: Sequence[Attribution], as_json: bool) -> None:
    from onrecord.exports.objects import attribution_object
    from onrecord.exports.wording import name_of

    names, days = _names(record), record.days()
    if as_json:
        print_json({"statements": [attribution_object(each, names) for each in found]})
        return
    rows = [
        (
            _day(each.day, days.get(each.cue.report_id)),
            name_of(each.speaker_id, names) or (on_one_line(each.source.quote, 60) if each.source else "nobody named"),
            on_one_line(each.cue.quote, 40),
            on_one_line(" … ".join(piece.quote for piece in each.content), 220),
            each.voice.value,
            short(each.id),
        )
        for each in found
    ]
    print_table(("day", "who", "cue", "words", "voice", "id"), rows, empty=_NOTHING)
