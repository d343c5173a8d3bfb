"""`onrecord positions` and `timeline`: where each party stands, and how it came to that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from onrecord.cli.options import (
    DEFAULT_RECORD,
    AsJson,
    AsOf,
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
from onrecord.cli.output import (
    console,
    is_roomy,
    on_one_line,
    plain,
    print_json,
    print_table,
    say,
    short,
    stacked,
    text_of,
)

if TYPE_CHECKING:
    from rich.text import Text

    from onrecord.exports.grid import Grid
    from onrecord.exports.objects import Names
    from onrecord.positions import Option, Position
    from onrecord.views.timeline import TimelineEntry

# A column of the table is at least as wide as "own words, 20 Aug 2025"; the names of options need twice that.
_COLUMN, _FIRST_COLUMN = 24, 34


def register(app: typer.Typer) -> None:
    """Add the commands of this file to `app`."""
    app.command()(positions)
    app.command()(timeline)


def positions(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    as_of: AsOf = None,
    party: Party = None,
    option: OptionName = None,
    basis: OnBasis = None,
    as_json: AsJson = False,
) -> None:
    """Show where each party stands, and on whose word."""
    from onrecord.exports.grid import lay_out
    from onrecord.exports.objects import position_object
    from onrecord.record.query import find_outlets
    from onrecord.views.entries import find_options, known_options, options_named
    from onrecord.views.parties import find_parties
    from onrecord.views.positions import find_positions

    chosen, rests = load(negotiation), named_basis(basis)
    with open_existing(record) as opened:
        known = find_parties(opened, negotiation=chosen)
        parties = known.names
        options = {each.id: each for each in known_options(find_options(opened, negotiation=chosen), chosen)}
        theirs = None if party is None else known.named(party)
        wanted = None if option is None else options_named(option, options.values())
        found = [
            each
            for each in find_positions(opened, negotiation=chosen, as_of=as_of)
            if (theirs is None or each.party_id in theirs)
            and (wanted is None or each.option_id in wanted)
            and rests in (None, each.basis)
        ]
        names = {actor.id: actor.name for actor in opened.actors().values()}
        outlets = find_outlets(opened)
    if as_json:
        labels = {each.id: each.name for each in options.values()}
        print_json({"positions": [position_object(each, {**names, **parties}, labels) for each in found]})
        return
    grid = lay_out(found, options, parties)
    if grid.is_wide or console().width < _FIRST_COLUMN + _COLUMN * len(grid.parties):
        _print_rows(found, options, parties, outlets)
    else:
        _print_matrix(grid, parties, outlets)
    _explain(found)


def _print_matrix(grid: Grid, parties: Names, outlets: Names) -> None:
    rows: list[list[str | Text]] = [
        [option.name, *(_cell(grid.cells.get((party, option.id)), outlets) for party in grid.parties)]
        for option in grid.options
    ]
    columns = ("option", *(plain(parties.get(party, party)) for party in grid.parties))
    print_table(columns, rows, empty="No position is on record.", gap=True)


def _cell(position: Position | None, outlets: Names) -> Text:
    from onrecord.exports.wording import day_words, sources_words

    if position is None:
        return text_of([("silent", "dim")])
    told = ", ".join(part for part in (position.basis.value if position.basis else "", day_words(position.day)) if part)
    return text_of(
        [
            (position.stance.value, _style(position)),
            (_marks(position), ""),
            (f"\n{told}", "dim"),
            (f"\n{on_one_line(sources_words(position.sources, outlets))}", "dim"),
            (f"\n{short(position.acts[0].id)}", "dim"),
        ]
    )


def _style(position: Position) -> str:
    from onrecord.exports.wording import NEGATIVE, POSITIVE

    colour = "blue" if position.stance in POSITIVE else "red" if position.stance in NEGATIVE else "default"
    return f"bold {colour}"


def _marks(position: Position) -> str:
    return (" (if)" if position.condition else "") + (" (conflict)" if position.is_conflicting else "")


def _print_rows(found: Sequence[Position], options: dict[str, Option], parties: Names, outlets: Names) -> None:
    """Print an option a heading and a row a position; the parties that are silent on it share the last row."""
    by_option: dict[str, list[Position]] = {}
    for each in found:
        by_option.setdefault(each.option_id, []).append(each)
    rows: list[tuple[str | Text, ...]] = []
    for option, theirs in by_option.items():
        rows.append((text_of([(options[option].name, "bold")]), "", "", "", ""))
        rows += [_row(each, parties, outlets) for each in theirs if each.acts]
        silent = ", ".join(parties.get(each.party_id, each.party_id) for each in theirs if not each.acts)
        rows += [(f"  {silent}", text_of([("silent", "dim")]), "", "", "")] if silent else []
    print_table(("option, party", "stance", "basis", "day", "id"), rows, empty="No position is on record.")


def _row(position: Position, parties: Names, outlets: Names) -> tuple[str | Text, ...]:
    from onrecord.exports.wording import day_words, sources_words

    party, sources = parties.get(position.party_id, position.party_id), sources_words(position.sources, outlets)
    return (
        stacked(f"  {party}", f"  {on_one_line(sources)}" if sources else ""),
        text_of([(position.stance.value, _style(position)), (_marks(position), "")]),
        position.basis.value if position.basis else "",
        day_words(position.day),
        short(position.acts[0].id),
    )


def _explain(found: Sequence[Position]) -> None:
    for each in found:
        if each.condition:
            say(f"\n(if): with a condition, such as: {on_one_line(each.condition, 100)}")
            break
    if any(each.is_conflicting for each in found):
        say("(conflict): another entry says the opposite.")
    if any(each.acts for each in found):
        say("\nThe words behind an entry: onrecord show ID")


def timeline(
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
    """List what was done, day by day, with the words that show it."""
    from onrecord.exports.objects import timeline_object
    from onrecord.record.query import Filter, find_outlets
    from onrecord.views.parties import find_parties
    from onrecord.views.timeline import find_timeline

    with open_existing(record) as opened:
        where = Filter(party=party, kind=kind, since=since, until=until)
        chosen = load(negotiation)
        found = find_timeline(opened, where, option=option, basis=named_basis(basis), negotiation=chosen)
        names = {actor.id: actor.name for actor in opened.actors().values()}
        names |= find_parties(opened, negotiation=chosen).names
        outlets = find_outlets(opened)
    if as_json:
        print_json({"timeline": [timeline_object(entry, names) for entry in found]})
        return
    rows = [_entry(entry, names, outlets) for entry in found]
    columns = ("day", "who", "what", "told", "words", "id") if is_roomy() else ("day", "who", "what", "id")
    print_table(columns, rows, empty="Nothing of that is on record.")


def _entry(entry: TimelineEntry, names: Names, outlets: Names) -> tuple[str | Text, ...]:
    from onrecord.exports.wording import about_words, actors_words, day_words, notes_on, sources_words

    act, day = entry.act, day_words(entry.day)
    shown = f"({day})" if day and entry.day_is_reported else day
    what = f"{act.kind.value}: {about_words(act)}" if act.about else act.kind.value
    notes = [note for note in notes_on(act, names) if note != day_words(act.day)]
    # Most things are told once: only what is told again says by how many.
    told = "; ".join([*notes, on_one_line(sources_words(entry.sources, outlets))] if entry.also else notes)
    words = on_one_line(" … ".join(each.quote for each in act.evidence), 110)
    cells = (what, told, words) if is_roomy() else (stacked(what, words, told),)
    return (shown, actors_words(act, names), *cells, short(act.id))
