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
    named_basis,
    open_existing,
)
from onrecord.cli.output import is_roomy, on_one_line, print_json, print_table, short, stacked

if TYPE_CHECKING:
    from rich.text import Text

    from onrecord.exports.objects import Names
    from onrecord.record.record import Record
    from onrecord.types import Act, Attribution

    # Days of publication by report id.
    Days = dict[str, str | None]

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
    from onrecord.record.query import Filter
    from onrecord.views.entries import select_acts

    with open_existing(record) as opened:
        where = Filter(party=party, kind=kind, since=since, until=until)
        found = select_acts(opened, where, option=option, basis=named_basis(basis), negotiation=load(negotiation))
        names, days = _names(opened), opened.days()
    if as_json:
        print_json({"acts": [act_object(act, names) for act in found]})
        return
    rows = [_act(act, names, days) for act in found]
    wide = ("day", "who", "kind", "about", "condition", "told", "id")
    print_table(wide if is_roomy() else ("day", "who", "what", "id"), rows, empty=_NOTHING)


def _act(act: Act, names: Names, days: Days) -> tuple[str | Text, ...]:
    from onrecord.exports.wording import about_words, actors_words, day_words, name_of, notes_on

    kind, about = act.kind.value, about_words(act)
    condition = on_one_line(act.condition.quote, 60) if act.condition else ""
    told = "; ".join(note for note in notes_on(act, names) if note != day_words(act.day))
    to = f" → {name_of(act.recipient_id, names)}" if act.recipient_id else ""
    what = f"{kind}: {about}" if about else kind
    cells = (kind, about, condition, told) if is_roomy() else (stacked(what, condition, told),)
    return (_day(act.day, days.get(act.cue.report_id)), f"{actors_words(act, names)}{to}", *cells, short(act.id))


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
        found = select_attributions(
            opened, where, option=option, basis=named_basis(basis), negotiation=load(negotiation)
        )
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

    names, days = _names(record), record.days()
    if as_json:
        print_json({"statements": [attribution_object(each, names) for each in found]})
        return
    rows = [_statement(each, names, days) for each in found]
    wide = ("day", "who", "cue", "words", "voice", "id")
    print_table(wide if is_roomy() else ("day", "who", "words", "id"), rows, empty=_NOTHING)


def _statement(found: Attribution, names: Names, days: Days) -> tuple[str | Text, ...]:
    from onrecord.exports.wording import name_of

    source = on_one_line(found.source.quote, 60) if found.source else "nobody named"
    cue = on_one_line(found.cue.quote, 40)
    words = on_one_line(" … ".join(piece.quote for piece in found.content), 220)
    cells = (cue, words, found.voice.value) if is_roomy() else (stacked(words, f"{cue}; {found.voice.value}"),)
    return (
        _day(found.day, days.get(found.cue.report_id)),
        name_of(found.speaker_id, names) or source,
        *cells,
        short(found.id),
    )
